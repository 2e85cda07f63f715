"""Exports of whole rooms and workspaces: Slack, Messenger and Instagram, Element, Google Chat."""

import json
import zipfile
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import importer
from app.imports.messenger import mended
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SLACK = DATA / "slack" / "slack.zip"
MESSENGER = DATA / "messenger" / "facebook.zip"
ELEMENT = DATA / "element" / "export.json"
GOOGLE = DATA / "google_chat" / "takeout.zip"


def unpacked(path: Path, folder: Path) -> Path:
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder / "export")
    return folder / "export"


def chat_of(found, number: int, count: int):
    """Keep of what was found the first messages, which are those of the first chat."""
    found.messages = found.messages[number : number + count]
    return found


# -- Slack


@pytest.mark.parametrize("folder", [False, True], ids=["zip", "folder"])
def test_slack_gives_every_channel_as_a_chat(tmp_path, folder):
    found = read(unpacked(SLACK, tmp_path) if folder else SLACK)

    assert found.format == "slack"
    assert [(c.platform, c.key, c.name, c.private) for c in found.chats] == [
        ("slack", "C1BOOK", "book-club", False), ("slack", "C2TALK", "random", False)
    ]  # fmt: skip
    assert words(chat_of(read(SLACK), 0, 12)) == TALK
    assert found.times()[:12] == SECONDS
    assert [m.sender for m in found.messages][:12] == SPEAKERS
    assert [(s.kind, [name for _, name in s.who], s.actor[1], s.channel) for s in found.systems] == [
        ("join", ["阿周"], "小林", "invite"), ("join", ["小陈"], "小林", "invite"),
        ("join", ["阿黄"], "", "join"), ("recall", [], "", ""), ("rename", [], "群主", ""),
        ("leave", ["阿黄"], "阿黄", ""),
    ]  # fmt: skip
    assert [(p.sender_id, p.name, p.nickname, p.role) for p in found.people][:2] == [
        ("U0ME", "me", "群主", "owner"), ("U1LIN", "lin", "小林", "")
    ]  # fmt: skip
    assert found.messages[4].reply_to == "1767225661.000101"
    assert found.messages[4].native_id == "1767225720.000104"
    assert [found.kinds()[place] for place in (2, 3)] == ["image", "voice"]
    assert found.skips == []


def test_slack_shows_names_and_links_as_people_saw_them():
    assert read(SLACK).texts()[12:] == [
        "@小林 看 #book-club <公告> 链接 (https://example.org/a) @here", "https://example.org/b"
    ]  # fmt: skip
    assert read(SLACK).messages[-1].sender == "提醒"


def test_slack_reports_what_has_no_time(tmp_path):
    folder = unpacked(SLACK, tmp_path)
    day = folder / "random" / "2026-01-02.json"
    day.write_text('[{"type": "message", "text": "x"}, 7, {"ts": "soon", "text": "y"}]')

    assert {s.reason for s in read(folder).skips} == {"this record has no time as Slack writes it"}
    assert len(read(folder).skips) == 3


# -- Messenger and Instagram


@pytest.mark.parametrize("folder", [False, True], ids=["zip", "folder"])
def test_messenger_gives_every_thread_and_mends_its_letters(tmp_path, folder):
    found = read(unpacked(MESSENGER, tmp_path) if folder else MESSENGER)

    assert found.format == "messenger"
    assert [(c.platform, c.key, c.name, c.private) for c in found.chats] == [
        ("messenger", "shilidushuhui_1234567890", "示例读书会", False),
        ("messenger", "xiaochen_99", "小陈", True),
    ]
    said = sorted((m for m in found.messages[:13] if not m.recalled), key=lambda m: m.at)
    assert [m.at for m in said] == SECONDS
    assert [m.text for place, m in enumerate(said) if place not in {2, 3, 7}] == TALK
    assert [m.sender for m in said] == SPEAKERS
    assert [m.sender for m in found.messages if m.recalled] == ["阿周"]
    assert [(s.kind, [name for _, name in s.who], s.actor[1]) for s in reversed(found.systems)] == [
        ("join", ["阿周", "小陈"], "小林"), ("join", ["阿黄"], ""), ("rename", [], "群主"),
        ("kick", ["阿黄"], "群主"),
    ]  # fmt: skip
    assert [p.name for p in found.people][:4] == ["小林", "阿周", "小陈", "群主"]
    assert found.texts()[-2:] == ["你好", "hi"]


def test_messages_of_one_second_keep_their_order_though_the_file_is_newest_first(tmp_path):
    rows = [
        {"sender_name": "a", "timestamp_ms": 1767225660000 + n, "content": str(n)} for n in range(5)
    ]
    data = {"participants": [{"name": "a"}], "messages": rows[::-1], "title": "t"}

    assert read(written(tmp_path, json.dumps(data), "message_1.json")).texts() == list("01234")


def test_instagram_and_the_encrypted_exports_are_told(tmp_path):
    folder = tmp_path / "instagram-me" / "messages" / "inbox" / "abc_12"
    folder.mkdir(parents=True)
    row = {
        "sender_name": "a",
        "timestamp_ms": 1767225660000,
        "share": {"link": "https://example.org"},
    }
    data = {
        "participants": [{"name": "a"}],
        "messages": [row],
        "title": "t",
        "thread_path": "inbox/abc_12",
    }
    written(folder, json.dumps(data), "message_1.json")
    encrypted = {
        "participants": ["小林", "阿周"], "threadName": "小林",
        "messages": [{"senderName": "阿周", "text": "密", "timestamp": 1767225660000, "type": "text",
                      "isUnsent": False, "media": [], "reactions": []}],
    }  # fmt: skip

    shared = read(folder.parent.parent.parent)
    secret = read(written(tmp_path, json.dumps(encrypted), "thread.json"))

    assert (shared.chats[0].platform, shared.kinds(), shared.texts()) == (
        "instagram", ["link"], ["https://example.org"]
    )  # fmt: skip
    assert [(m.sender, m.text) for m in secret.messages] == [("阿周", "密")]
    assert (secret.chats[0].name, secret.chats[0].private) == ("小林", True)


def test_only_texts_that_were_damaged_are_mended():
    assert mended("示例".encode().decode("latin-1")) == "示例"
    assert [mended(text) for text in ("示例", "café", "plain")] == ["示例", "café", "plain"]


def test_what_a_person_writes_about_coming_is_no_event(tmp_path):
    rows = [{"sender_name": "a", "timestamp_ms": 1767225660000, "content": text}
            for text in ("I added the file.", "b left the group.", "a added salt")]  # fmt: skip
    data = {"participants": [{"name": "a"}], "messages": rows, "title": "t"}

    found = read(written(tmp_path, json.dumps(data), "message_1.json"))

    assert (len(found.messages), found.systems) == (3, [])


# -- Element


def test_element_holds_what_its_index_says():
    found = read(ELEMENT)

    assert found.format == "element"
    assert [(c.platform, c.key, c.name) for c in found.chats] == [
        ("matrix", "!abc:example.org", "示例读书会2")
    ]
    assert found.times() == SECONDS
    assert [text for place, text in enumerate(found.texts()) if place not in {2, 3, 7}] == TALK
    assert [(s.kind, [name for _, name in s.who], s.actor[0], s.channel) for s in found.systems] == [
        ("notice", ["阿周"], "@lin:example.org", ""), ("notice", ["小陈"], "@lin:example.org", ""),
        ("join", ["阿周"], "@lin:example.org", "invite"),
        ("join", ["小陈"], "@lin:example.org", "invite"),
        ("join", ["阿黄"], "", "join"), ("recall", ["阿周"], "@zhou:example.org", ""),
        ("rename", [], "@me:example.org", ""), ("kick", ["阿黄"], "@me:example.org", ""),
    ]  # fmt: skip
    assert found.messages[4].reply_to == "$ev03"
    assert [found.kinds()[place] for place in (2, 3)] == ["image", "voice"]
    assert found.skips == []


def element(tmp_path, *events):
    base = {"room_id": "!r:e", "origin_server_ts": 1767225660000, "sender": "@a:e", "unsigned": {}}
    rows = [{**base, "event_id": f"$e{n}", **event} for n, event in enumerate(events)]
    data = {"room_name": "r", "exported_by": "a", "messages": rows}
    return written(tmp_path, json.dumps(data), "export.json")


SAID = {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "旧"}}
EDIT = {
    "type": "m.room.message",
    "content": {
        "msgtype": "m.text", "body": "* 新", "m.new_content": {"msgtype": "m.text", "body": "新"},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$e0"},
    },
}  # fmt: skip


def test_an_edit_in_element_changes_the_message(tmp_path, store):
    path = element(tmp_path, SAID, EDIT)

    assert [(m.native_id, m.text) for m in read(path).messages] == [("$e0", "旧"), ("$e0", "新")]
    importer.run(store, path)
    assert store.rows("select text from messages") == [("新",)]
    assert store.rows("select text from message_versions") == [("旧",)]


def member(membership, sender="@a:e", **more):
    return {"type": "m.room.member", "state_key": "@a:e", "sender": sender,
            "content": {"membership": membership, **more}}  # fmt: skip


def test_members_of_a_room_come_go_and_change_their_names(tmp_path):
    found = read(
        element(
            tmp_path, SAID, member("join", displayname="甲"), member("join", displayname="乙"),
            member("leave"), member("ban", "@b:e"), {"type": "m.reaction", "content": {}},
            {"type": "m.room.redaction", "redacts": "$e0", "content": {}}, {"type": "m.room.topic"},
        )
    )  # fmt: skip

    assert [s.kind for s in found.systems] == [
        "join",
        "notice",
        "leave",
        "kick",
        "recall",
        "notice",
    ]
    assert [(p.sender_id, p.nickname) for p in found.people] == [("@a:e", "乙")]
    assert found.systems[4].native_id == "$e0"
    assert [s.reason for s in found.skips] == ["a reaction, which is not kept"]


# -- Google Chat


@pytest.mark.parametrize("folder", [False, True], ids=["zip", "folder"])
def test_google_chat_gives_every_space_in_both_languages_of_its_dates(tmp_path, folder):
    found = read(unpacked(GOOGLE, tmp_path) if folder else GOOGLE)

    assert found.format == "google_chat"
    assert sorted((c.key, c.name, c.private) for c in found.chats) == [
        ("AAAAexample", "示例读书会", False), ("BBBBexample", "小陈, 群主", True)
    ]  # fmt: skip
    talk = [m for m in found.messages if m.text != "私聊"]
    assert [m.at for m in talk] == SECONDS
    assert [m.sender for m in talk] == SPEAKERS
    assert [m.text for place, m in enumerate(talk) if place not in {2, 3, 7}] == TALK
    assert {p.sender_id for p in found.people} >= {"lin@example.org", "me@example.org"}
    assert found.skips == []


def test_google_chat_reports_dates_of_other_languages(tmp_path):
    rows = [{"creator": {"name": "a", "email": "a@e"}, "created_date": date, "text": "x", "message_id": "m"}
            for date in ("2026年1月1日星期四 UTC 00:01:00", "giovedì 1 gennaio 2026 alle ore 00:01 UTC")]  # fmt: skip

    found = read(written(tmp_path, json.dumps({"messages": rows}), "messages.json"))

    assert (found.times(), [s.line for s in found.skips]) == ([1767225660], [2])


@pytest.mark.parametrize("path", [SLACK, MESSENGER, ELEMENT, GOOGLE], ids=lambda path: path.name)
def test_importing_again_adds_nothing(store, path):
    first = importer.run(store, path)
    again = importer.run(store, path)

    assert first.messages.created >= 12
    assert (again.messages.created, again.members.created) == (0, 0)
    assert again.messages.unchanged == first.messages.created


@pytest.mark.parametrize("path", [SLACK, MESSENGER, GOOGLE], ids=lambda path: path.name)
def test_an_export_without_messages_is_an_error(tmp_path, path):
    folder = unpacked(path, tmp_path)
    for file in folder.rglob("*.json"):
        if file.name[0] in "2m":
            data = json.loads(file.read_text())
            empty = [] if isinstance(data, list) else data | {"messages": [], "participants": []}
            file.write_text(json.dumps(empty))
        elif file.name == "group_info.json":
            file.write_text("{}")
        elif file.name == "channels.json":
            file.write_text(file.read_text().replace('"U', '"X'))

    with pytest.raises(AppError, match="without a single message"):
        read(folder)
