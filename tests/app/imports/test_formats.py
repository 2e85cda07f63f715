"""What every format promises, and what happens to files that keep no promise at all."""

import os
import random
import shutil
import time
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import AppError, Cancelled
from app.imports import FORMATS, detect, limits, recognised
from app.imports.records import Chat, Message, Person, Skip, Source, System
from tests.app.imports.hostile import OPTIONS, Endless, in_memory
from tests.app.imports.reads import DATA, read, written

OWN = {format.key: sorted((DATA / format.key).iterdir()) for format in FORMATS}
WHOLE = [path for paths in OWN.values() for path in paths]  # some are folders
SAMPLES = [path for path in WHOLE if path.is_file()]
FOLDERS = [path for path in WHOLE if path.is_dir()]
RECORDS = (Chat, Message, Person, Skip, System)


def label(value) -> str:
    return value.name if isinstance(value, Path) else value.key


@pytest.mark.parametrize("format", FORMATS, ids=label)
def test_a_format_knows_its_own_samples_and_no_others(format):
    own = OWN[format.key]
    assert own
    assert format.title
    assert {path.suffix for path in own if path.is_file()} <= set(format.suffixes)
    assert {detect(path)[0].key for path in own} == {format.key}


@pytest.mark.parametrize("path", WHOLE, ids=label)
def test_a_format_begins_with_a_chat_and_streams_the_rest(path, monkeypatch):
    monkeypatch.setattr(limits, "BLOCK", 200)
    monkeypatch.setattr(limits, "JSON_BLOCK", 2000)
    steps = []
    format, source = detect(path, OPTIONS, lambda done, total: steps.append((done, total)))

    batches = list(format.read(source))

    assert type(batches[0][0]) is Chat
    assert len(batches) > 2
    assert {type(record) for batch in batches for record in batch} <= set(RECORDS)
    assert [
        record.line for batch in batches for record in batch if isinstance(record, Message)
    ] == [message.line for message in read(path, date="2026-01-01").messages]
    assert steps == sorted(steps)
    assert steps[-1] == (source.size, source.size)


@pytest.mark.parametrize("path", WHOLE, ids=label)
def test_reading_stops_when_the_operator_asks(path):
    def stop(done, total):
        raise Cancelled

    format, source = detect(path, OPTIONS)
    source.progress = stop

    with pytest.raises(Cancelled):
        list(format.read(source))


def survives(path: Path, format=None) -> None:
    """Reading gives records or an AppError; anything else is a bug."""
    with suppress(AppError):
        found, source = detect(path, OPTIONS)
        for batch in (format or found).read(source):
            assert {type(record) for record in batch} <= set(RECORDS)


@pytest.mark.parametrize("path", SAMPLES, ids=label)
def test_damaged_copies_are_read_or_refused(tmp_path, path):
    chance = random.Random(path.name)  # noqa: S311 -- repeatable damage, no secret
    data = path.read_bytes()
    target = tmp_path / path.name
    started = time.perf_counter()

    for _ in range(15):
        target.write_bytes(data[: chance.randrange(len(data))])
        survives(target)
        broken = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        target.write_bytes(broken)
        survives(target)

    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("path", FOLDERS, ids=label)
def test_damaged_folders_are_read_or_refused(tmp_path, path):
    chance = random.Random(path.name)  # noqa: S311 -- repeatable damage, no secret
    folder = shutil.copytree(path, tmp_path / path.name)
    files = sorted(file for file in folder.rglob("*") if file.is_file())

    for _ in range(40):
        file = chance.choice(files)
        data = file.read_bytes()
        broken = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        for damaged in (data[: chance.randrange(len(data))], broken):
            file.write_bytes(damaged)
            survives(folder)
        file.unlink()
        survives(folder)
        file.write_bytes(data)


@pytest.mark.parametrize("format", FORMATS, ids=label)
def test_a_reader_survives_what_was_meant_for_another(tmp_path, format):
    chance = random.Random(format.key)  # noqa: S311 -- repeatable
    for path in SAMPLES:
        data = path.read_bytes()
        if path.suffix == ".zip":
            continue
        for cut in (len(data), chance.randrange(len(data))):
            source = in_memory(data[:cut])
            with suppress(AppError):
                for batch in format.read(source):
                    assert {type(record) for record in batch} <= set(RECORDS)


ENDLESS = {
    "telegram": (b'{"name":"x","type":"private_group","id":1,"messages":[{"id":1,"text":"', b"x"),
    "telegram as written": (
        b'{\n "name": "x",\n "type": "private_group",\n "id": 1,\n "messages": [\n  {"id":"',
        b"x",
    ),
    "telegram deep": (b'{"name":"x","type":"private_group","id":1,"messages":[', b"["),
    "telegram deep key": (b'{"name":"x","type":"private_group","id":1,"y":', b'{"a":'),
    "telegram skipped text": (b'{"name":"x","type":"private_group","id":1,"y":["', b"\\n"),
    "chatlab": (b'{"chatlab":{},"meta":{},"messages":[{"content":"', b"\\n"),
    "chatlab deep": (b'{"chatlab":{},"meta":{},"messages":', b'[{"a":'),
    "chatlab lines": (b'{"_type":"header","chatlab":{},"meta":{}}\n', b"["),
    "whatsapp": (b"13/01/2026, 10:00 - a: x\n13/01/2026, 10:00 - a: x", b"x"),
    "qq_text": ("消息记录（此消息记录为文本格式\n".encode(), b"="),
    "wechat_mail": (
        "群 微信群上的聊天记录如下，请查收。\n———  2026-01-01  ———\na  8:01\n".encode(),
        b"x ",
    ),
    "wechat_copy": (b"a 2026-01-01 10:00\nx\nb 2026-01-01 10:00\n", b"y"),
    "wechat_copy_untimed": ("小林：\n小陈：\n".encode(), b"y"),
    "telegram_html": (b'<div class="message default" id="message1"><div class="text">', b"x"),
    "telegram_html tag": (b'<div class="message default" id="message1"><a href="', b"x"),
    "telegram_html deep": (b"<html>", b"<div class='text'>"),
    "qq_mht": (b"From: <Save by Tencent MsgMgr>\n<tr><td>", b"<div>"),
    "qq_copy": (b"a 2026/1/1 10:00:00\nx\nb 2026/1/1 10:00:00\n", b"y"),
    "qce": (b'{"metadata":{},"chatInfo":{},"messages":[{"content":"', b"\\n"),
    "qce deep": (b'{"metadata":{},"chatInfo":{},"messages":', b"["),
    "qce lines": (b'{"id":"1","sender":{},"content":"', b"x"),
    "qce_text": ("[QQChatExporter V5]\n甲:\n时间: 2026-01-01 08:00:00\n".encode(), b"x"),
    "onebot": (b'{"post_type":"message","message":"', b"x"),
    "onebot array": (b'[{"post_type":"message","message":', b"["),
    "wechat_exporter": (b"a (2026-01-01 08:01:00):x", b"x"),
    "discord": (b'{"guild":{},"channel":{},"messages":[{"id":"', b"x"),
    "discord_csv": (b'AuthorID,Author,Date,Content,Attachments,Reactions\n"', b'""'),
    "discord_text": (b"=" * 62 + b"\nGuild: a\nChannel: b\n[2026-01-01 08:00] a\n", b"x"),
    "line": ('[LINE] Xのトーク履歴\n\n2026/01/02(金)\n08:01\ta\t"'.encode(), b"x"),
    "line mac": (b"2026.01.02 Friday\n08:01 a b\n08:02 a ", b"a "),
    "element": (b'{"room_name":"a","messages":', b'[{"a":'),
    "messenger": (b'{"participants":[],"messages":[{"content":"', b"x"),
    "google_chat": (b'{"messages":[{"creator":{},"created_date":"', b"x"),
    "columns": (b'time,sender,text\n2026-01-01 08:00,a,x\n2026-01-01 08:00,a,"', b'""'),
    "columns json": (b'[{"time":"2026-01-01 08:00","sender":"a","text":"x"},{"time":"', b"x"),
    "columns jsonl": (
        b'{"time":"2026-01-01 08:00","sender":"a","text":"x"}\n' * 2 + b'{"x":"',
        b"x",
    ),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_gigabyte_without_an_end_is_refused_at_once(name):
    start, more = ENDLESS[name]
    head = (start + more * limits.HEAD)[: limits.HEAD]
    source = Source(Path("x"), 2**30, head, head, lambda: Endless(start, more), OPTIONS)
    format = next(format for format in FORMATS if format.key == name.split()[0])
    started = time.perf_counter()

    with pytest.raises(AppError):
        list(format.read(source))

    assert time.perf_counter() - started < 10


SLOW = {
    "whatsapp": "13/01/2026, 10:00 - a: x\n13/01/2026,"
    + " " * 10**6
    + "1\n[13/01/2026, 10:00"
    + " " * 10**6
    + "x\n",
    "whatsapp 2": "13/01/2026, 10:00 - a: "
    + "a.jpg " * 10**5
    + "(x)\n13/01/2026, 10:00 - "
    + '"added' * 10**5,
    "qq_text": "消息记录（此消息记录为文本格式\n\n2026-01-01 08:00:00 a"
    + " " * 10**6
    + "b\n"
    + "[a(链接:" * 10**5,
    "wechat_mail": "———  2026-01-01  ———\na  8:01\nb"
    + " " * 10**6
    + "x1\n"
    + "—" * 10**6
    + "\n["
    + "(链接:" * 10**5,
    "wechat_copy": "a 2026-01-01 10:00\nx\n" + " " * 10**6 + "1:1\nb" + " " * 10**6 + ":)\n",
    "wechat_copy_untimed": "小林：\n" * 10**5 + "a" + " " * 10**6 + ":\n",
    "wechat_exporter": "a (2026-01-01 08:01:00):x\n系统消息："
    + '"邀请"' * 10**5
    + "\n"
    + "(" * 10**6
    + "\n",
    "telegram_html": '<div class="message service" id="message1"><div class="body details">'
    + " invited " * 10**4
    + "<!-- " * 10**5
    + "<a " * 10**5
    + "</div></div>\n" * 10**5,
    "qq_copy": "a 2026/1/1 10:00:00\nx\n"
    + "1:1:1 " * 10**5
    + "\n\n小林"
    + "邀请加入了本群" * 20
    + "\n"
    + " " * 10**6
    + ":1:1\n",
    "qce_text": "[QQChatExporter V5]\n"
    "甲:\n时间: 2026-01-01 08:00:00\n回复: " + "[回复 :" * 10**5 + "\n回复: a" * 10**5,
    "onebot": '{"post_type":"message","time":1,"message":"'
    + "[CQ:a,b=c" * 10**5
    + '"}\n{"post_type":"message","time":1,"message":"[CQ:a'
    + ",a=b" * 10**5
    + '"}\n',
    "qce": '{"metadata":{},"chatInfo":{},"messages":[{"id":1,"timestamp":1,"content":{"text":"'
    + "[回复 a: " * 10**5
    + '","elements":[{"type":"reply"}]}}]}',
    "qq_mht": "From: <Save by Tencent MsgMgr>\n<table><tr><td style=x>日期: 2026-01-01</td></tr>"
    "<tr><td><div style=color:#006EFE;>"
    + "<div style=float:left;>a" * 10**5
    + "</tr>"
    + "<tr><td><div style=color:#006EFE;><div style=float:left;>a</div>8:01:00</div>"
    + "<img <br></p> " * 10**5
    + "</tr></table></body>",
    "telegram": '{"type":"private_group","id":1,"x":"'
    + "\\\\" * 10**6
    + '","messages":['
    + '{"id":1},' * 1000
    + "{}]}",
    "chatlab": '{"chatlab":{},"meta":{},"messages":[' + '"\\"",' * 10**5 + "1]}",
    "discord_text": "=" * 62
    + "\nGuild: a\nChannel: b\n[2026-01-01 08:00] a\n"
    + "[10:00" * 10**5
    + "\n"
    + "[1:1" * 60 * 10**3,
    "discord_csv": "AuthorID,Author,Date,Content,Attachments,Reactions\n"
    + '1,a,"1:1 1/1/"' * 10**4
    + "\n"
    + "1,a,1/1/2026 8:00 AM,x,,\n" * 10**4,
    "line": "[LINE] 的聊天" * 10**4
    + "\n2026/01/02（五）\n08:01\t\t"
    + "已将群が" * 450
    + "\n8:0"
    + " " * 10**6
    + "\n08:01\t\t"
    + " added" * 300,
    "line mac": "2026.01.02 Friday\n08:01 a b\n" + ("08:01 " + "a " * 400 + "\n") * 500,
    "columns": "time,sender,text\n" + ("1/1/ " * 15 + ",a,x\n") * 10**4 + '"z"",""' * 10**4,
    "columns quotes": "a,b,c\n" + 'z","\n' * 10**5,
    "element": '{"room_name":"a","exported_by":"b","messages":[{"type":"m.room.message","event_id":"a",'
    '"origin_server_ts":1,"content":{"body":"' + "> <@" * 10**5 + "\\n>" * 10**5 + '"}}]}',
    "messenger": '{"participants":[{"name":"a"}],"messages":['
    '{"sender_name":"a","timestamp_ms":1,"content":"a added '
    + "and " * 10**4
    + '"},'
    + '{"timestamp_ms":1},' * 10**4
    + "{}]}",
}


@pytest.mark.parametrize("name", SLOW)
def test_a_text_made_to_be_slow_is_not(name):
    source = in_memory(SLOW[name].encode())
    format = next(format for format in FORMATS if format.key == name.split()[0])
    started = time.perf_counter()

    assert format.matches(source) >= 0
    with suppress(AppError):
        list(format.read(source))

    assert time.perf_counter() - started < 5


UNKNOWN = {
    b"": "is empty",
    b"\x00" * 4096: "is empty",
    b"%PDF-1.7 ...": "is a PDF",
    b"\x89PNG\r\n\x1a\n": "is a picture",
    b"Rar!\x1a\x07": "archive that isn't ZIP",
    b"SQLite format 3\x00" + b"\x01" * 200: "is a database",
    bytes(random.Random(1).randbytes(8192)): "looks like an encrypted database",  # noqa: S311 -- repeatable
    b"\xd0\xcf\x11\xe0" + b"\x00" * 100: "old Word or Excel",
    b"<!DOCTYPE html><p>": "web page",
    b"BEGIN:VCARD\nEND:VCARD": "contacts or calendar",
    b'{"a": 1, "b": {"c": 2}, "d": []}': "JSON with the keys a, b, d:",
    b'[{"seq": 1}]': "JSON with the keys seq:",
    b"[1, 2, 3]": "JSON that begins with [1, 2, 3]:",
    "一份普通的笔记\n第二行".encode(): "first line is “一份普通的笔记”",
    ("长" * 100).encode("gb18030"): "first line is “" + "长" * 40 + "…”",
    b"dear \x1b[31m<b>all</b>\n": "first line is “dear [31m<b>all</b>”",
    b"[" * 100_000: "known here",
}


@pytest.mark.parametrize("data", UNKNOWN, ids=list(UNKNOWN.values()))
def test_an_unknown_file_is_told_by_what_it_looks_like(tmp_path, data):
    path = tmp_path / "file.bin"
    path.write_bytes(data)

    with pytest.raises(AppError) as told:
        detect(path)

    assert UNKNOWN[data] in str(told.value)


def test_what_is_no_file_is_told(tmp_path):
    with pytest.raises(AppError, match="is a folder that is no chat"):
        detect(tmp_path)
    with pytest.raises(AppError, match="not there any more"):
        detect(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AppError, match="not an ordinary file"):
        detect(tmp_path / "pipe")


def test_a_file_that_goes_while_it_is_read_is_told(tmp_path):
    path = written(tmp_path, "13/01/2026, 10:00 - a: x\n" * 3)
    format, source = detect(path)
    path.unlink()

    with pytest.raises(AppError, match="can't be read to its end"):
        list(format.read(source))


@pytest.mark.parametrize("path", [path for path in SAMPLES if path.suffix == ".txt"], ids=label)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_text_reads_the_same_in_every_encoding(tmp_path, path, encoding):
    text = path.read_bytes().decode("utf-8-sig")

    found, expected = (
        read(p, date="2026-01-01") for p in (written(tmp_path, text, path.name, encoding), path)
    )

    assert (found.format, found.messages, found.systems) == (
        expected.format,
        expected.messages,
        expected.systems,
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if path.suffix in {".json", ".jsonl"}], ids=label
)
def test_json_that_an_editor_saved_otherwise_reads_the_same(tmp_path, path, encoding):
    text = path.read_bytes().decode("utf-8-sig")

    found, expected = (read(p) for p in (written(tmp_path, text, path.name, encoding), path))

    assert (found.format, found.messages, found.systems) == (
        expected.format,
        expected.messages,
        expected.systems,
    )


def test_the_surest_format_reads_a_source():
    for path in SAMPLES:
        _, source = detect(path)
        assert max(format.matches(source) for format in FORMATS) == recognised(source).matches(
            source
        )
