import pytest

from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLE = DATA / "qce_text" / "group.txt"
HEAD = "[QQChatExporter V5 / https://x]\n\n聊天名称: 群\n聊天类型: 私聊\n消息总数: 1\n\n\n"


def test_the_sample_holds_the_talk():
    found = read(SAMPLE, name="otherwise")

    assert found.format == "qce_text"
    assert [(chat.platform, chat.name, chat.private) for chat in found.chats] == [
        ("qq", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender.removesuffix("-群名片") for message in found.messages] == SPEAKERS
    assert found.kinds()[2:5] == ["image", "voice", "reply"]
    assert [(line.kind, line.who, line.actor) for line in found.systems] == [
        ("join", (("", "阿周"),), ("", "小林")), ("join", (("", "阿黄"),), ("", "")),
        ("recall", (("", "阿周"),), ("", "阿周")), ("notice", (), ("", "")),
        ("kick", (("", "阿黄"),), ("", "")),
    ]  # fmt: skip
    assert found.skips == []


def test_a_file_that_lacks_messages_says_so(tmp_path):
    text = SAMPLE.read_text()
    shorter = text[: text.index("小陈:\n")] + text[text.index("阿周:\n时间: 2026-01-01 08:06") :]

    found = read(written(tmp_path, shorter))

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (shorter.count("\n") + 1, "the file says that it holds more messages than were found in it")
    ]


@pytest.mark.parametrize(
    ("body", "text", "kind"),
    [
        ("内容: a:\n时间: 三点\n\nb\n提及: 阿周", "a:\n时间: 三点\n\nb", "text"),
        ("内容: [image、video消息]\n资源: 2 个文件\n  - image: a\n  - video: b", "[image、video消息]", "image"),
        ("类型: type_1\n内容: 单\n  - x", "单\n  - x", "text"),
        ("内容: [无文本内容]", "[无文本内容]", "text"),
        ("内容: [文件:a.pdf]\n资源: 1 个文件\n  - file: a.pdf", "[文件:a.pdf]", "file"),
        ("内容: 总计导出 5 条消息", "总计导出 5 条消息", "text"),
    ],
)  # fmt: skip
def test_notes_of_the_tool_are_no_part_of_a_text(tmp_path, body, text, kind):
    found = read(written(tmp_path, f"{HEAD}[头衔] 甲:\n时间: 2026-01-01 08:00:00\n{body}\n\n\n"))

    assert found.chats[0].private
    assert [(m.sender, m.text) for m in found.messages] == [("甲", text)]
    assert found.kinds() == [kind]
    assert found.skips == []


def test_an_impossible_moment_is_reported(tmp_path):
    text = f"{HEAD}甲:\n时间: 2026-02-31 08:00:00\n内容: a\n\n\n乙:\n时间: 2026-02-01 08:00:00\n内容: b\n"

    found = read(written(tmp_path, text))

    assert found.texts() == ["b"]
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (8, "there is no such date or time")
    ]
