import json

import pytest

from app.errors import AppError
from tests.app.imports.reads import DATA, MEDIA, SECONDS, SPEAKERS, TALK, read, words, written

JSON, LINES = DATA / "chatlab" / "chatlab.json", DATA / "chatlab" / "chatlab.jsonl"


@pytest.mark.parametrize("path", [JSON, LINES], ids=["json", "jsonl"])
def test_the_samples_hold_what_their_index_says(path):
    found = read(path)

    assert found.format == "chatlab"
    assert [(chat.platform, chat.key, chat.name, chat.private) for chat in found.chats] == [
        ("wechat", "10000000001@chatroom", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert {message.sender: message.sender_id for message in found.messages} == {
        "小林": "wxid_lin", "阿周": "wxid_zhou", "小陈": "wxid_chen", "群主": "wxid_me"
    }  # fmt: skip
    assert [found.kinds()[place] for place in MEDIA] == ["image", "voice", "link"]
    assert [(p.sender_id, p.name, p.nickname, p.role) for p in found.people] == [
        ("wxid_lin", "小林", "小林-群名片", ""), ("wxid_zhou", "阿周", "", ""), ("wxid_chen", "小陈", "", ""),
        ("wxid_huang", "阿黄", "", ""), ("wxid_me", "群主", "", "owner"),
    ]  # fmt: skip
    assert [(m.native_id, m.reply_to) for m in found.messages if m.reply_to] == [
        ("7000000000000000007", "7000000000000000004")
    ]
    assert found.skips == []


@pytest.mark.parametrize("path", [JSON, LINES], ids=["json", "jsonl"])
def test_names_in_system_lines_find_their_ids_on_the_roster(path):
    assert [(line.kind, line.who, line.actor, line.channel) for line in read(path).systems] == [
        ("join", (("wxid_zhou", "阿周"), ("wxid_chen", "小陈")), ("wxid_lin", "小林"), "invite"),
        ("join", (("wxid_huang", "阿黄"),), ("wxid_lin", "小林"), "qr"),
        ("recall", (("wxid_zhou", "阿周"),), ("wxid_zhou", "阿周"), ""),
        ("rename", (), ("", ""), ""),
        ("kick", (("wxid_huang", "阿黄"),), ("", ""), ""),
    ]


def as_dict():
    return json.loads(JSON.read_text())


def layouts():
    data = as_dict()
    yield json.dumps(data, indent=2, ensure_ascii=False)
    yield json.dumps(data)
    yield json.dumps(data | {"options": {"x": ["]"]}})
    yield "\ufeff" + json.dumps(data)


@pytest.mark.parametrize("text", [*layouts()], ids=["wide", "escaped", "more keys", "mark"])
def test_every_legal_layout_gives_the_same_records(tmp_path, text):
    assert read(written(tmp_path, text, "c.json")).messages == read(JSON).messages


def test_the_chat_is_known_even_where_it_stands_last(tmp_path):
    data = as_dict()
    late = {
        "chatlab": data["chatlab"],
        "messages": data["messages"],
        "members": data["members"],
        "meta": data["meta"],
    }

    found = read(written(tmp_path, json.dumps(late), "c.json"))

    assert found.chats[0].key == "10000000001@chatroom"
    assert len(found.messages) == 12


@pytest.mark.parametrize("time", ["1767225660", 1767225660000, 1767225660.0, "1767225660000"])
def test_times_may_be_text_or_milliseconds(tmp_path, time):
    data = as_dict()
    data["messages"] = [data["messages"][2] | {"timestamp": time}]

    assert read(written(tmp_path, json.dumps(data), "c.json")).times() == [1767225660]


def test_two_members_of_one_name_are_not_taken_for_each_other(tmp_path):
    data = as_dict()
    data["members"].append({"platformId": "wxid_other", "accountName": "阿黄"})

    kick = read(written(tmp_path, json.dumps(data), "c.json")).systems[-1]

    assert kick.who == (("", "阿黄"),)


def test_a_name_with_the_sign_that_parts_names_is_kept_whole_by_the_roster(tmp_path):
    data = as_dict()
    data["members"].append({"platformId": "wxid_ab", "accountName": "阿、周"})
    data["messages"][0]["content"] = '"小林"邀请"阿、周、小陈"加入了群聊'

    join = read(written(tmp_path, json.dumps(data), "c.json")).systems[0]

    assert join.who == (("wxid_ab", "阿、周"), ("wxid_chen", "小陈"))


def test_what_cannot_be_read_is_reported_with_its_place(tmp_path):
    lines = LINES.read_text().split("\n")
    lines[11] = lines[11][:40]
    lines[12] = (
        '{"_type": "message", "sender": "a", "timestamp": "soon", "type": 0, "content": "x"}'
    )
    lines[13] = '{"_type": "sticker-pack"}'

    found = read(written(tmp_path, "\n".join(lines), "c.jsonl"))

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (12, "this line is not valid JSON"),
        (13, "this record has no time that can be read"),
        (14, "this record lacks what ChatLab's format asks for"),
    ]


@pytest.mark.parametrize("path", [JSON, LINES], ids=["json", "jsonl"])
def test_a_file_that_is_cut_off_says_how_far_it_got(tmp_path, path):
    with pytest.raises(
        AppError, match=r"cut off at byte \d+, after \d+ records; nothing was imported"
    ):
        read(written(tmp_path, path.read_text()[:-30], path.name))


def test_a_type_nobody_knows_is_other_and_one_given_as_text_is_read(tmp_path):
    data = as_dict()
    data["messages"] = [
        data["messages"][2] | {"type": type} for type in (12345, "1", "x", None, 22)
    ]

    assert read(written(tmp_path, json.dumps(data), "c.json")).kinds() == [
        "other",
        "image",
        "other",
        "other",
        "other",
    ]
