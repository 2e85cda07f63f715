import json
from itertools import permutations

import pytest

from app.errors import AppError
from app.imports import importer
from app.imports.records import Options
from tests.app.imports.reads import DATA, SECONDS, TALK, minutes, read, words, written

JSON, CSV, TXT = (
    DATA / folder / f"dce.{end}"
    for folder, end in (("discord", "json"), ("discord_csv", "csv"), ("discord_text", "txt"))
)
SPEAKERS = ["lin", "zhou", "zhou", "lin", "lin", "zhou", "chen", "zhou", "me", "lin", "lin", "chen"]
JOINED = ["zhou", "chen", "huang"]


def test_json_holds_what_its_index_says():
    found = read(JSON)

    assert found.format == "discord"
    assert [(c.platform, c.key, c.name, c.private) for c in found.chats] == [
        ("discord", "1", "示例读书会 · 大厅", False)
    ]
    assert found.times() == SECONDS
    assert words(found) == TALK
    assert [m.sender for m in found.messages][:2] == ["小林", "阿周"]
    assert {m.sender_id for m in found.messages} <= {p.sender_id for p in found.people}
    assert {(p.name, p.nickname) for p in found.people} >= {("zhou", "阿周"), ("huang", "阿黄")}
    assert [(s.kind, s.who, s.channel) for s in found.systems] == [
        ("join", (("2000200000000000000", "阿周"),), "join"),
        ("join", (("2000300000000000000", "小陈"),), "join"),
        ("join", (("2000400000000000000", "阿黄"),), "join"),
        ("rename", (), ""),
    ]
    assert len({m.native_id for m in found.messages}) == 12
    assert found.skips == []


def test_csv_and_text_hold_the_same_as_far_as_they_go():
    csv, text = read(CSV), read(TXT)

    for found, times in ((csv, SECONDS), (text, minutes())):
        assert words(found) == TALK
        assert found.times() == times
        assert [m.sender for m in found.messages] == SPEAKERS
        assert [s.who[0][1] for s in found.systems if s.kind == "join"] == JOINED
        assert [s.kind for s in found.systems] == ["join"] * 3 + ["notice"]
        assert found.skips == []
    assert (csv.format, text.format) == ("discord_csv", "discord_text")
    assert csv.messages[0].sender_id == "2000100000000000000"
    assert text.chats[0].name == "示例读书会 · 大厅"
    assert [csv.kinds()[place] for place in (2, 3)] == ["image", "image"]
    assert [text.kinds()[place] for place in (2, 3)] == ["image", "image"]


def test_the_name_of_a_csv_file_tells_server_channel_and_id(tmp_path):
    path = written(tmp_path, CSV.read_text(), "示例读书会 - Text - 大厅 [1100000000000000001].csv")

    chat = read(path).chats[0]

    assert (chat.key, chat.name) == ("1100000000000000001", "示例读书会 · 大厅")


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [("13/01/2026 08:00", "14/01/2026 08:00", 1), ("01/13/2026 8:00 AM", "01/14/2026 8:00 AM", 1),
     ("2026/1/13 上午8:00", "2026/1/14 上午8:00", 1), ("13.01.2026 08:00", "14.01.2026 08:00", 1),
     ("13-Jan-26 08:00 AM", "14-Jan-26 08:00 AM", 1), ("2026-01-13 08:00", "2026-01-14 08:00", 1)],
)  # fmt: skip
def test_dates_of_every_culture_are_read(tmp_path, first, second, days):
    rule = "=" * 62
    text = f"{rule}\nGuild: G\nChannel: C\n{rule}\n\n[{first}] a\nx\n\n[{second}] b (pinned)\ny\n\n"
    table = "AuthorID,Author,Date,Content,Attachments,Reactions\n"
    table += f'"1","a","{first}","x","",""\n"2","b","{second}","y","",""\n'

    for found in (read(written(tmp_path, text)), read(written(tmp_path, table, "c.csv"))):
        assert found.times() == [1768262400, 1768262400 + days * 86400]
        assert [m.sender for m in found.messages] == ["a", "b"]


def data():
    return json.loads(JSON.read_text())


def only(tmp_path, **message):
    whole = data()
    whole["messages"] = [whole["messages"][3] | message]
    return read(written(tmp_path, json.dumps(whole), "c.json"))


def test_replies_forwards_stickers_and_calls_have_their_kinds(tmp_path):
    assert only(tmp_path, type="Reply", reference={"messageId": "7"}).messages[0].reply_to == "7"
    forward = only(tmp_path, content="", forwardedMessage={"content": "原话", "attachments": []})
    assert (forward.kinds(), forward.texts()) == (["forward"], ["原话"])
    assert only(tmp_path, content="", stickers=[{"id": "1"}]).kinds() == ["sticker"]
    assert only(tmp_path, type="Call").kinds() == ["call"]
    assert only(tmp_path, attachments=[{"fileName": "a.mp4"}]).kinds() == ["video"]
    assert only(tmp_path, type=19).kinds() == ["text"]


def test_people_come_to_and_leave_group_chats(tmp_path):
    lin = {"id": "2000100000000000000", "name": "lin", "nickname": "小林"}
    added = only(tmp_path, type="RecipientAdd", mentions=[{"id": "9", "name": "new"}]).systems[0]
    assert (added.kind, added.who, added.actor[0]) == ("join", (("9", "new"),), lin["id"])
    assert only(tmp_path, type=2, mentions=[lin]).systems[0].kind == "leave"
    assert only(tmp_path, type=2, mentions=[{"id": "9", "name": "x"}]).systems[0].kind == "kick"
    assert only(tmp_path, type="ChannelPinnedMessage").systems[0].kind == "notice"


def test_what_cannot_be_read_is_reported(tmp_path):
    whole = data()
    whole["messages"][3]["timestamp"] = "soon"
    whole["messages"][4] = 7

    found = read(written(tmp_path, json.dumps(whole), "c.json"))

    assert [(s.line, s.reason) for s in found.skips] == [
        (4, "this record has no time that can be read"),
        (5, "this record lacks what Discord's exports have"),
    ]


def test_a_chat_of_two_is_private_and_keys_may_stand_last(tmp_path):
    whole = data()
    late = {"messages": whole["messages"], "guild": {"id": "0", "name": "Direct Messages"}}
    late["channel"] = {"id": "77", "type": "DirectTextChat", "name": "阿周"}

    chat = read(written(tmp_path, json.dumps(late), "c.json")).chats[0]

    assert (chat.key, chat.name, chat.private) == ("77", "阿周", True)


def test_an_export_without_messages_is_an_error(tmp_path):
    with pytest.raises(AppError, match="without a single message"):
        read(written(tmp_path, json.dumps(data() | {"messages": []}), "c.json"))


@pytest.mark.parametrize(
    "order",
    list(permutations([JSON, CSV, TXT])),
    ids=lambda order: " ".join(path.suffix for path in order),
)
def test_the_three_shapes_of_one_channel_meet_in_any_order(store, order):
    created = [
        importer.run(store, path, group="大厅", options=Options(name="大厅")).messages.created
        for path in order
    ]

    assert created == [12, 0, 0]
    assert store.value("select count(*) from messages") == 12
    assert store.value("select count(*) from members") == 5
    assert store.value("select count(*) from roster_events where kind = 'join'") == 3
