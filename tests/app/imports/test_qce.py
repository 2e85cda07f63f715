import json
import shutil

import pytest

from app.errors import AppError
from app.imports import detect
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

WHOLE = DATA / "qce" / "group.json"
PARTS = DATA / "qce" / "group_chunked_jsonl"


@pytest.mark.parametrize("path", [WHOLE, PARTS, PARTS / "manifest.json"], ids=lambda p: p.name)
def test_the_sample_holds_the_talk_whichever_way_it_was_exported(path):
    found = read(path)

    assert found.format == "qce"
    assert [(chat.platform, chat.key, chat.name, chat.private) for chat in found.chats] == [
        ("qq", "999001", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender.removesuffix("-群名片") for message in found.messages] == SPEAKERS
    assert found.kinds()[2:5] == ["image", "voice", "reply"]
    assert found.kinds()[7] == "link"
    assert found.messages[4].reply_to == found.messages[1].native_id == "1767225661-5003"
    assert [(line.kind, line.who, line.actor, line.channel) for line in found.systems] == [
        ("join", (("", "阿周"),), ("", "小林"), "invite"),
        ("join", (("", "阿黄"),), ("", ""), "join"),
        ("recall", (("20002", "阿周"),), ("20002", "阿周"), ""),
        ("notice", (), ("", ""), ""),
        ("kick", (("", "阿黄"),), ("", ""), ""),
    ]
    assert [record.line for record in (*found.messages, *found.systems)] == [
        *(3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17), *(1, 2, 11, 15, 16)
    ]  # fmt: skip
    assert found.skips == []


def test_it_knows_messages_by_what_a_bot_calls_them_too():
    bots = read(DATA / "onebot" / "events.jsonl")

    assert [m.native_id for m in read(WHOLE).messages] == [m.native_id for m in bots.messages]


def test_a_part_alone_is_read_and_finds_the_chat_in_the_manifest_above_it():
    alone, beside = read(DATA / "qce" / "c000002.jsonl"), read(PARTS / "chunks" / "c000002.jsonl")

    assert [(chat.key, chat.name) for chat in (*alone.chats, *beside.chats)] == [
        ("", ""), ("999001", "示例读书会")
    ]  # fmt: skip
    assert alone.messages == beside.messages
    assert len(alone.messages) == 5


def test_a_part_that_is_missing_or_too_short_is_told(tmp_path):
    folder = shutil.copytree(PARTS, tmp_path / "export")
    first, second = folder / "chunks" / "c000001.jsonl", folder / "chunks" / "c000002.jsonl"
    first.write_text("".join(first.read_text().splitlines(keepends=True)[:5]))
    second.unlink()

    found = read(folder)

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (5, "a part of the export does not hold as many messages as its manifest says"),
        (5, "a part that the export's manifest lists is not there"),
    ]
    assert len(found.messages) == 4


def test_a_manifest_never_leads_out_of_its_folder(tmp_path):
    folder = shutil.copytree(PARTS, tmp_path / "export")
    manifest = folder / "manifest.json"
    shutil.copy(folder / "chunks" / "c000001.jsonl", tmp_path / "secret.jsonl")
    manifest.write_text(manifest.read_text().replace("chunks/c000001.jsonl", "../secret.jsonl"))

    assert [skip.line for skip in read(folder).skips] == [0]


def test_a_manifest_without_its_parts_says_what_to_choose(tmp_path):
    shutil.copy(PARTS / "manifest.json", tmp_path / "manifest.json")

    with pytest.raises(AppError, match="Choose the folder it stands in"):
        read(tmp_path / "manifest.json")


def test_the_manifest_of_older_versions_is_read(tmp_path):
    folder = shutil.copytree(PARTS, tmp_path / "export")
    told = json.loads((folder / "manifest.json").read_text())
    told["chunks"] = [
        {"file": part["fileName"], "messages": part["count"]}
        for part in told.pop("chunked")["chunks"]
    ]
    (folder / "manifest.json").write_text(json.dumps(told))

    assert read(folder).messages == read(PARTS).messages


def message(**fields) -> dict:
    sender = {"uid": "u_1", "uin": "1", "name": "甲"}
    content = {"text": "x", "elements": [{"type": "text", "data": {"text": "x"}}]}
    return {"id": "1", "timestamp": 1767225600000, "sender": sender, "content": content, **fields}


def export(folder, *messages, **info):
    about = {"metadata": {"name": "QQChatExporter V5"}, "chatInfo": {"name": "群", **info}}
    return written(folder, json.dumps({**about, "messages": messages}), "export.json")


def test_a_private_chat_and_what_stands_in_it(tmp_path):
    sender = {"uid": "u_5", "name": "备注", "nickname": "阿周", "remark": "备注"}
    one = message(sender=sender, recalled=True)

    found = read(export(tmp_path, one, type="private", peerUid="u_5", peerUin="5"))

    assert [(chat.key, chat.private) for chat in found.chats] == [("5", True)]
    assert [(m.sender_id, m.sender, m.native_id, m.recalled) for m in found.messages] == [
        ("u_5", "阿周", "1", True)
    ]
    assert [(p.name, p.nickname, p.remark) for p in found.people] == [("阿周", "", "备注")]


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        (["image"], "image"), (["image", "text"], "text"), (["face"], "sticker"), (["at"], "text"),
        (["reply", "text"], "reply"), (["reply", "image"], "image"), (["forward"], "forward"),
        (["market_face"], "sticker"), (["file"], "file"), (["location"], "location"), (["live_gift"], "other"),
    ],
)  # fmt: skip
def test_the_elements_tell_the_kind(tmp_path, types, kind):
    elements = [{"type": type, "data": {"text": "x"} if type == "text" else {}} for type in types]

    found = read(
        export(tmp_path, message(type="type_1", content={"text": "x", "elements": elements}))
    )

    assert found.kinds() == [kind]


def test_older_versions_are_read(tmp_path):
    one = {
        "messageId": "5", "timestamp": "2026-01-01T00:00:00.000Z", "messageType": 2, "isRecalled": True,
        "sender": {"uid": "u_1", "uin": "1", "name": "甲"}, "isSystemMessage": False,
        "content": {"text": "[回复 乙: 旧]\n新", "reply": {"referencedMessageId": "4"}},
    }  # fmt: skip
    late = {**one, "messageId": "6", "timestamp": None, "time": "2026-01-01 08:00:01"}

    found = read(export(tmp_path, one, late, {**late, "time": "soon"}, {"id": "7"}))

    assert [(m.at, m.text, m.native_id, m.reply_to, m.recalled) for m in found.messages] == [
        (1767225600, "新", "5", "4", True), (1767225601, "新", "6", "4", True)
    ]  # fmt: skip
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (3, "this record has no time that can be read"),
        (4, "this record is no message as QQ Chat Exporter writes them"),
    ]


def test_grey_lines_that_are_mere_numbers_tell_what_they_can(tmp_path):
    nobody = {"uid": "999001", "uin": "0", "name": "0"}
    tips = [
        message(seq=str(n), system=True, sender=nobody, content={"text": text})
        for n, text in enumerate(("[1]", "[4]", "[17]"), 1)
    ]

    found = read(export(tmp_path, message(), *tips))

    assert [(line.kind, line.text, line.native_id) for line in found.systems] == [
        ("recall", "[1]", "1767225600-1"), ("notice", "[4]", None), ("notice", "[17]", None)
    ]  # fmt: skip


def test_the_chat_may_stand_behind_its_messages(tmp_path):
    text = json.dumps({"metadata": {"name": "QQChatExporter"}, "messages": [message()]})[:-1]
    path = written(tmp_path, text + ', "chatInfo": {"name": "群", "type": "group"}}', "late.json")

    assert [chat.name for chat in read(path).chats] == ["群"]
    assert detect(path)[0].key == "qce"
