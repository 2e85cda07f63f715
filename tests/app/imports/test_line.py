import pytest

from app.errors import AppError
from tests.app.imports.reads import DATA, SPEAKERS, TALK, minutes, read, words, written

TW, EN = DATA / "line" / "line_tw.txt", DATA / "line" / "line_en.txt"


@pytest.mark.parametrize(
    ("path", "name", "joined"),
    [
        (TW, "示例讀書會", [["阿周", "小陳"], ["阿黃"]]),
        (EN, "Sample Book Club", [["阿周", "小陈"], ["阿黄"]]),
    ],
    ids=["tw", "en"],
)
def test_the_samples_hold_what_their_index_says(path, name, joined):
    found = read(path)

    assert found.format == "line"
    assert [(c.platform, c.name, c.private) for c in found.chats] == [("line", name, False)]
    assert words(found) == TALK
    assert found.times() == minutes()
    assert [m.sender for m in found.messages] == SPEAKERS
    assert [found.kinds()[place] for place in (2, 3, 7)] == ["image", "voice", "link"]
    assert [s.kind for s in found.systems] == ["join", "join", "recall", "rename", "kick"]
    assert found.named("join") == joined
    assert [s.channel for s in found.systems[:2]] == ["invite", "join"]
    assert found.named("recall") == [["阿周"]]
    assert found.named("kick") == [joined[1]]
    assert found.skips == []


HEADS = {
    "[LINE] 与示例的聊天记录\n保存日期：2026/01/03 10:00\n\n2026/1/2（五）\n": ("示例", True),
    "[LINE] 示例的聊天记录\n保存日期：2026/01/03 10:00\n\n2026/1/2 星期五\n": ("示例", False),
    "[LINE] 示例とのトーク履歴\n保存日時：2026/01/03 10:00\n\n2026/1/2(金)\n": ("示例", True),
    "[LINE] 示例のトーク履歴\n保存日時：2026/01/03 10:00\n\n2026年1月2日(金)\n": ("示例", False),
    "[LINE] Chat history with 示例\nSaved on: 2026/01/03 10:00\n\nFri, 1/2/2026\n": ("示例", True),
    "Chat history in 示例\nSaved on: 2026/01/03 10:00\n\nFri, 02/01/2026\n": ("示例", False),
    "[LINE] 示例的聊天記錄\n儲存日期：2026/01/03 10:00\n\n2026.01.02 Friday\n": ("示例", False),
    "2026/1/2週五\n": ("", False),
}


@pytest.mark.parametrize("head", HEADS, ids=[str(n) for n in range(len(HEADS))])
def test_heads_and_days_of_every_language_are_read(tmp_path, head):
    found = read(written(tmp_path, head + "08:01\ta\tx\n20:01\tb\ty\n"))

    assert [(c.name, c.private) for c in found.chats] == [HEADS[head]]
    assert found.times() == [1767312060, 1767355260]
    assert found.skips == []


@pytest.mark.parametrize(
    ("line", "kind", "names"),
    [
        ("小林がグループに参加しました。", "join", ["小林"]),
        ("小林が阿周をグループに追加しました。", "join", ["阿周"]),
        ("小林がグループを退会しました。", "leave", ["小林"]),
        ("小林がメッセージの送信を取り消しました", "recall", ["小林"]),
        ("小林已加入该群", "join", ["小林"]),
        ("小林已将阿周、小陈添加至群", "join", ["阿周", "小陈"]),
        ("小林已退群", "leave", ["小林"]),
        ("小林撤回了一条消息", "recall", ["小林"]),
        ("小林已離開群組", "leave", ["小林"]),
        ("小林 left the group.", "leave", ["小林"]),
        ("小林 removed 阿周 from the group.", "kick", ["阿周"]),
        ("☎ 通話時間 1:23", "notice", []),
    ],
)
def test_what_line_says_is_understood_in_every_language(tmp_path, line, kind, names):
    text = f"[LINE] X的聊天記錄\n儲存日期：2026/01/03 10:00\n\n2026/01/02（五）\n08:01\t\t{line}\n"

    system = read(written(tmp_path, text)).systems[0]

    assert (system.kind, [name for _, name in system.who]) == (kind, names)


def chat(tmp_path, body, day="2026/01/02（五）"):
    head = "[LINE] X的聊天記錄\n儲存日期：2026/01/03 10:00\n\n"
    return read(written(tmp_path, f"{head}{day}\n{body}"))


def test_a_day_inside_a_text_is_text(tmp_path):
    found = chat(tmp_path, '08:01\ta\t"看日历\n2026/07/13\n2026/07/14（二）\n再说"\n08:02\tb\tx\n')

    assert found.texts() == ["看日历\n2026/07/13\n2026/07/14（二）\n再说", "x"]
    assert found.times() == [1767312060, 1767312120]


def test_an_open_quote_ends_with_the_next_message(tmp_path):
    found = chat(tmp_path, '08:01\ta\t"没有结束\n第二行\n\n08:02\tb\t"引"\n08:03\tc\tx\ty\n')

    assert found.texts() == ['"没有结束\n第二行', '"引"', "x\ty"]


def test_calls_and_placeholders_have_their_kinds(tmp_path):
    rows = ["[貼圖]", "[写真]", "[ボイスメッセージ]", "[File]", "[位置]"]
    body = "".join(f"08:01\ta\t{text}\n" for text in [*rows, "☎ 通話時間 1:23", "[随便]"])

    kinds = chat(tmp_path, body).kinds()

    assert kinds == ["sticker", "image", "voice", "file", "location", "call", "text"]


def test_times_without_a_day_and_impossible_days_are_reported(tmp_path):
    head = "[LINE] X的聊天記錄\n儲存日期：2026/01/03 10:00\n\n"
    found = read(
        written(
            tmp_path,
            head + "08:00\ta\tx\n2026/02/31（二）\n08:00\ta\ty\n2026/01/02（五）\n08:01\ta\tz\n",
        )
    )

    assert found.texts() == ["z"]
    assert [(s.line, s.reason) for s in found.skips] == [
        (4, "a time with no day above it"),
        (6, "there is no such date or time"),
    ]


def test_the_order_of_english_days_is_told_by_their_weekdays(tmp_path):
    text = "Chat history in X\nSaved on: 2026/01/03 10:00\n\nFri, 02/01/2026\n08:01\ta\tx\n"
    text += "\nTue, 10/03/2026\n08:01\ta\ty\n"

    assert read(written(tmp_path, text)).times() == [1767312060, 1773100860]


MAC = """2026.01.02 Friday
08:00 阿黄 joined the group.
08:01 小林 大家好
08:02 小林 第二句 很长
08:03 Anna Lee Photos
08:04 Anna Lee Stickers
08:05 Anna Lee hello there
08:06 陌生人 只说一次
还有一行
"""


def test_the_mac_parts_names_only_where_that_is_sure(tmp_path):
    found = read(written(tmp_path, MAC))

    assert found.format == "line"
    assert [(m.sender, m.text) for m in found.messages] == [
        ("小林", "大家好"), ("小林", "第二句 很长"), ("Anna Lee", "Photos"), ("Anna Lee", "Stickers"),
        ("Anna Lee", "hello there"), ("", "陌生人 只说一次\n还有一行"),
    ]  # fmt: skip
    assert found.named("join") == [["阿黄"]]
    assert found.kinds()[2:4] == ["image", "sticker"]


def test_a_chat_without_messages_is_an_error(tmp_path):
    with pytest.raises(AppError, match="without a single message"):
        chat(tmp_path, "")
