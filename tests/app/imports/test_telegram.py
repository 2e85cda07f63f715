import json

import pytest

from app.errors import AppError
from app.imports import dates
from tests.app.imports.reads import DATA, MEDIA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLE = DATA / "telegram" / "supergroup.json"


def as_dict():
    return json.loads(SAMPLE.read_text(encoding="utf-8"))


def pretty(data) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def test_the_sample_holds_what_its_index_says():
    found = read(SAMPLE)

    assert found.format == "telegram"
    assert [(chat.platform, chat.key, chat.name, chat.private) for chat in found.chats] == [
        ("telegram", "2000000001", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert {message.sender: message.sender_id for message in found.messages} == {
        "小林": "user20001", "阿周": "user20002", "小陈": "user20003", "群主": "user10000"
    }  # fmt: skip
    assert [found.kinds()[place] for place in MEDIA] == ["image", "voice", "text"]
    assert found.texts()[7] == "活动报名 https://example.com/a?b=1"
    assert [(m.native_id, m.reply_to) for m in found.messages if m.reply_to] == [("7", "4")]
    assert found.skips == []


def test_service_lines_say_who_came_and_went():
    lines = read(SAMPLE).systems

    assert [(line.kind, line.who, line.actor, line.channel) for line in lines] == [
        ("join", (("", "阿周"), ("", "")), ("user20001", "小林"), "invite"),
        ("join", (("user20004", "阿黄"),), ("", ""), "link"),
        ("rename", (), ("user10000", "群主"), ""),
        ("kick", (("", "阿黄"),), ("user10000", "群主"), ""),
        ("leave", (("user20003", "小陈"),), ("user20003", "小陈"), ""),
    ]
    assert lines[2].text == "示例读书会2"
    assert [line.at for line in lines] == [
        1767225600,
        1767225630,
        1767328245,
        1767358800,
        1767373200,
    ]


def layouts():
    data = as_dict()
    yield "one line", json.dumps(data, ensure_ascii=False)
    yield "escaped", json.dumps(data)
    yield "wide", json.dumps(data, ensure_ascii=False, indent=4)
    yield "messages first", json.dumps(dict(reversed(data.items())), ensure_ascii=False, indent=1)
    yield "Windows line ends", pretty(data).replace("\n", "\r\n")
    yield "byte order mark", "\ufeff" + pretty(data)
    yield "other keys behind", pretty(data | {"more": {"list": [1, [2, "]"]]}})


@pytest.mark.parametrize(("name", "text"), [*layouts()], ids=lambda value: value[:16])
def test_every_legal_layout_gives_the_same_records(tmp_path, name, text):
    expected, found = read(SAMPLE), read(written(tmp_path, text, "result.json"))

    assert (found.chats, found.messages, found.systems) == (
        expected.chats,
        expected.messages,
        expected.systems,
    )


def account(*chats):
    return {
        "about": "", "personal_information": {"user_id": 1}, "contacts": {"list": [{"first_name": "x"}]},
        "chats": {"about": "", "list": list(chats)}, "left_chats": {"about": "", "list": [chats[0] | {"id": 9}]},
    }  # fmt: skip


@pytest.mark.parametrize("indent", [1, None])
def test_a_full_export_holds_each_chat(tmp_path, indent):
    first, second = (
        as_dict(),
        {"name": "小林", "type": "personal_chat", "id": 5, "messages": as_dict()["messages"][2:4]},
    )
    text = json.dumps(account(first, second), ensure_ascii=False, indent=indent)

    found = read(written(tmp_path, text, "result.json"))

    assert [(chat.key, chat.private) for chat in found.chats] == [
        ("2000000001", False),
        ("5", True),
        ("9", False),
    ]
    assert len(found.messages) == 12 + 2 + 12


def test_exports_before_2022_have_numbers_for_senders_and_no_unix_time(tmp_path):
    data = as_dict()
    data["messages"] = data["messages"][2:4]
    for message, sender in zip(data["messages"], ((1 << 32) + 20001, 20002), strict=True):
        del message["date_unixtime"]
        message["from_id"] = sender

    path = written(tmp_path, pretty(data), "result.json")

    assert [(m.sender_id, m.at) for m in read(path).messages] == [
        ("user20001", SECONDS[0]),
        ("user20002", SECONDS[1]),
    ]
    assert read(path, zone="UTC").times() == [SECONDS[0] + 8 * 3600, SECONDS[1] + 8 * 3600]


def test_a_group_that_wrote_in_2021_keeps_its_kind(tmp_path):
    data = as_dict()
    data["messages"] = [data["messages"][2] | {"from_id": (2 << 32) + 7}]

    assert read(written(tmp_path, pretty(data), "result.json")).messages[0].sender_id == "chat7"


def test_the_two_known_kinds_of_invalid_json_are_mended(tmp_path):
    text = SAMPLE.read_text(encoding="utf-8")
    text = text.replace(
        '"from": "阿周",', '"from": "阿周",\n   "document_id": video_files/sticker (2).webm,', 1
    )
    text = text.replace("我自己说话", "我自己\\x07说话")

    found = read(written(tmp_path, text, "result.json"))

    assert len(found.messages) == 12
    assert found.texts()[8] == "我自己\x07说话"
    assert found.skips == []


def test_a_record_that_is_no_json_is_reported_and_the_others_are_kept(tmp_path):
    text = SAMPLE.read_text(encoding="utf-8").replace('"id": 5,', '"id": 5 6,')

    found = read(written(tmp_path, text, "result.json"))

    assert len(found.messages) == 11
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (5, "this record is not valid JSON")
    ]
    assert [message.line for message in found.messages][2:4] == [6, 7]


@pytest.mark.parametrize("indent", [1, None])
def test_a_record_without_a_date_is_reported(tmp_path, indent):
    data = as_dict()
    data["messages"][4] = {"id": 5, "type": "message", "date": "yesterday"}
    data["messages"].append({"id": 6, "type": "message", "date_unixtime": "9" * 30})
    data["messages"].append({"id": "x", "type": []})

    found = read(written(tmp_path, json.dumps(data, indent=indent), "result.json"))

    assert [skip.line for skip in found.skips] == [5, 18, 19]


@pytest.mark.parametrize("indent", [1, None])
def test_a_file_that_is_cut_off_says_how_far_it_got(tmp_path, indent):
    text = json.dumps(as_dict(), indent=indent)[:-700]

    with pytest.raises(
        AppError, match=r"cut off at byte \d+, after \d+ records; nothing was imported"
    ):
        read(written(tmp_path, text, "result.json"))


@pytest.mark.parametrize("text", ['"messages": []', '"messages": [\n ]'])
def test_a_chat_without_messages_is_an_error(tmp_path, text):
    path = written(
        tmp_path,
        '{\n "name": "x",\n "type": "private_group",\n "id": 1,\n ' + text + "\n}",
        "result.json",
    )

    with pytest.raises(AppError, match="without a single message"):
        read(path)


def test_what_is_not_words_has_its_kind(tmp_path):
    base = {
        "id": 1,
        "type": "message",
        "date_unixtime": "1767225600",
        "from": "a",
        "from_id": "user1",
        "text": "",
    }
    extra = (
        {"file": "s.webp", "media_type": "sticker"}, {"file": "v.mp4", "media_type": "video_file"}, {"file": "x.pdf"},
        {"poll": {"question": "去哪里？", "answers": []}}, {"location_information": {"latitude": 1}},
        {"contact_information": {"phone_number": "1"}}, {}, {"type": "unsupported"},
    )  # fmt: skip
    data = as_dict() | {"messages": [base | more for more in extra]}

    found = read(written(tmp_path, pretty(data), "result.json"))

    assert found.kinds() == [
        "sticker",
        "video",
        "file",
        "poll",
        "location",
        "card",
        "other",
        "other",
    ]
    assert found.texts()[3] == "去哪里？"


def test_more_kinds_of_coming_and_going(tmp_path):
    base = {
        "id": 1,
        "type": "service",
        "date_unixtime": "1767225600",
        "actor": "a",
        "actor_id": "user1",
        "text": "",
    }
    extra = (
        {"action": "join_group_by_request"}, {"action": "invite_members", "members": ["a"]},
        {"action": "create_group", "title": "t", "members": ["a", "b"]}, {"action": "pin_message"},
        {"action": "remove_members", "members": ["a", "b", None]}, {"action": "join_group_by_link", "inviter": "b"},
    )  # fmt: skip
    data = as_dict() | {"messages": [base | more for more in extra]}
    a = ("user1", "a")

    lines = read(written(tmp_path, pretty(data), "result.json")).systems

    assert [(line.kind, line.who, line.actor, line.channel) for line in lines] == [
        ("join", (a,), ("", ""), "request"),
        ("join", (a,), ("", ""), "join"),
        ("join", (a, ("", "b")), a, "invite"),
        ("notice", (), a, ""),
        ("leave", (a,), a, ""),
        ("kick", (("", "b"), ("", "")), a, ""),
        ("join", (a,), ("", "b"), "link"),
    ]
    assert lines[3].text == "pin_message"


def test_borders_between_messages_survive_the_borders_between_blocks(tmp_path, monkeypatch):
    data = as_dict()
    data["messages"] = [message | {"id": n} for n in range(40) for message in data["messages"]]
    path = written(tmp_path, pretty(data), "result.json")
    expected = read(path).messages

    for size in (700, 1024, 4099):
        monkeypatch.setattr("app.imports.limits.JSON_BLOCK", size)
        assert read(path).messages == expected


def test_a_hostile_nesting_is_refused(tmp_path):
    start = '{"name":"x","type":"private_group","id":1,'
    for text in (
        start + '"messages":[' + "[" * 200_000,
        start + '"messages":[],"y":' + "[" * 200_000,
    ):
        with pytest.raises(AppError, match="nested deeper"):
            read(written(tmp_path, text, "result.json"))


def test_a_zone_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(AppError, match="no time zone called Mars/Base"):
        dates.Wall("Mars/Base")
