import pytest

from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLE, ALL = DATA / "qq_text" / "msgmgr_24h.txt", DATA / "qq_text" / "msgmgr_all.txt"


def heading(name: str = "示例群", group: str = "我的群聊") -> str:
    rule = "=" * 64
    title = "消息记录（此消息记录为文本格式，不支持重新导入）"
    return f"{title}\n\n{rule}\n消息分组:{group}\n{rule}\n消息对象:{name}\n{rule}\n\n"


def test_the_sample_holds_what_its_index_says():
    found = read(SAMPLE)

    assert found.format == "qq_text"
    assert [(chat.platform, chat.name, chat.private) for chat in found.chats] == [
        ("qq", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.texts()[3] == ""
    assert found.kinds()[2:4] == ["image", "other"]
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert {message.sender: message.sender_id for message in found.messages} == {
        "小林": "20001", "阿周": "20002", "小陈": "20003", "群主": "10000"
    }  # fmt: skip
    assert [(line.at, line.kind, line.who, line.actor, line.channel) for line in found.systems] == [
        (1767225600, "join", (("20002", ""),), ("", "小林"), "invite"),
        (1767225630, "join", (("", "阿黄"),), ("", ""), "join"),
        (1767225990, "recall", (("", "阿周"),), ("", "阿周"), ""),
        (1767358800, "kick", (("", "阿黄"),), ("", ""), ""),
    ]
    assert found.skips == []


def test_one_file_may_hold_several_chats():
    found = read(ALL)

    assert [(chat.name, chat.private) for chat in found.chats] == [
        ("阿周", True),
        ("示例读书会", False),
    ]
    assert [(m.sender_id, m.sender, m.text) for m in found.messages[:2]] == [
        ("", "阿周", "在吗"), ("zhou@example.com", "阿周", "邮箱号")
    ]  # fmt: skip
    assert found.messages[2:] == [
        type(m)(m.line + 13, *(getattr(m, name) for name in m.__struct_fields__[1:]))
        for m in read(SAMPLE).messages
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"], ids=["CRLF", "LF", "CR"])
def test_a_file_saved_again_by_an_editor_reads_the_same(tmp_path, encoding, end):
    text = SAMPLE.read_bytes().decode("utf-8-sig").replace("\r\n", end)

    found, expected = read(written(tmp_path, text, encoding=encoding)), read(SAMPLE)

    assert (found.chats, found.messages, found.systems) == (
        expected.chats,
        expected.messages,
        expected.systems,
    )


def test_a_twelve_hour_clock_is_read(tmp_path):
    text = heading()
    for time in ("12:00:01 AM", "9:01:02 AM", "12:30:00 PM", "11:59:59 PM"):
        text += f"2026-01-01 {time} 小林(20001)\n好\n\n"
    text += "2026-01-02 1:00:00 下午 小林(20001)\n好\n\n"

    found = read(written(tmp_path, text), zone="UTC")

    day = 1767225600
    assert found.times() == [
        day + 1,
        day + 32462,
        day + 45000,
        day + 86399,
        day + 86400 + 13 * 3600,
    ]


def test_the_last_bracket_is_the_number_and_a_title_is_no_name(tmp_path):
    text = (
        heading()
        + "2026-01-01 8:00:00 【管理员】小(林)(VIP)(20001)\n好\n\n2026-01-01 8:00:01 (20002)\n好\n\n"
    )

    assert [(m.sender_id, m.sender) for m in read(written(tmp_path, text)).messages] == [
        ("20001", "小(林)(VIP)"), ("20002", "")
    ]  # fmt: skip


def test_pasted_history_stays_in_the_message_that_holds_it(tmp_path):
    pasted = "2025-06-01 9:00:00 张三(30001)\n旧话\n\n2025-06-01 9:00:05 李四(30002)\n旧答"
    text = (
        heading()
        + f"2026-01-01 8:00:00 小林(20001)\n看看：\n\n{pasted}\n\n2026-01-01 8:01:00 阿周(20002)\n好\n"
    )

    found = read(written(tmp_path, text))

    assert found.texts() == [f"看看：\n\n{pasted}", "好"]


def test_a_file_whose_clock_goes_back_for_good_keeps_its_messages(tmp_path):
    text = heading() + "2026-01-09 8:00:00 小林(20001)\n甲\n\n2026-01-01 8:00:00 小林(20001)\n乙\n"

    assert read(written(tmp_path, text)).texts() == ["甲", "乙"]


def test_a_date_inside_a_text_is_no_header(tmp_path):
    text = heading() + "2026-01-01 8:00:00 小林(20001)\n第一行\n2026-01-01 9:00:00 开会\n"

    assert read(written(tmp_path, text)).texts() == ["第一行\n2026-01-01 9:00:00 开会"]


def test_signs_in_a_message_are_no_heading(tmp_path):
    rule = "=" * 20
    text = heading() + f"2026-01-01 8:00:00 小林(20001)\n{rule}\n重要\n{rule}\n消息对象是谁\n\n"

    assert read(written(tmp_path, text)).texts() == [f"{rule}\n重要\n{rule}\n消息对象是谁"]


def test_an_impossible_moment_is_reported(tmp_path):
    text = (
        heading()
        + "2026-02-31 8:00:00 小林(20001)\n甲\n\n"
        + "2026-03-01 25:00:00 小林(20001)\n乙\n\n2026-03-01 8:00:00 小林(20001)\n丙\n"
    )

    found = read(written(tmp_path, text))

    assert found.texts() == ["丙"]
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (9, "there is no such date or time"), (12, "there is no such date or time")
    ]  # fmt: skip


def test_records_without_the_heading_above_them_are_read(tmp_path):
    text = (
        SAMPLE.read_bytes().decode("utf-8-sig").partition("消息对象:")[2].partition("\r\n\r\n")[2]
    )

    found, expected = read(written(tmp_path, text)), read(SAMPLE)

    assert found.format == "qq_text"
    assert [(m.at, m.sender_id, m.text) for m in found.messages] == [
        (m.at, m.sender_id, m.text) for m in expected.messages
    ]
