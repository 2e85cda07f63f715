import zipfile
from datetime import UTC, datetime

import pytest

from tests.app.imports.reads import DATA, read, written

PAGE, FOLDER = DATA / "telegram_html" / "messages.html", DATA / "telegram_html" / "export"
HEAD = (
    '<div class="page_wrap"><div class="page_header"><div class="text bold">\n群\n</div></div>'
    '<div class="history">\n'
)


def page(*messages: str) -> str:
    return HEAD + "\n".join(messages) + "\n</div></div>\n"


def said(id: int, body: str, *, stamp="01.01.2026 08:00:00 UTC+08:00", name="甲", also="") -> str:
    who = f'<div class="from_name">\n{name} \n</div>' if name else ""
    return (
        f'<div class="message default clearfix{also}" id="message{id}"><div class="body">'
        f'<div class="pull_right date details" title="{stamp}">\n08:00\n</div>{who}{body}</div></div>'
    )


def text(words: str) -> str:
    return f'<div class="text">\n{words}\n</div>'


def served(id: int, words: str) -> str:
    return f'<div class="message service" id="message{id}"><div class="body details">\n{words}\n</div></div>'


@pytest.mark.parametrize("path", [PAGE, FOLDER], ids=["one page", "two pages"])
def test_the_pages_say_what_the_json_says(path):
    found, expected = read(path), read(DATA / "telegram" / "supergroup.json")

    assert [(chat.platform, chat.key, chat.name) for chat in found.chats] == [
        ("telegram", "", "示例读书会")
    ]
    assert [(m.at, m.sender, m.kind, m.text, m.native_id, m.reply_to) for m in found.messages] == [
        (m.at, m.sender, m.kind, m.text, m.native_id, m.reply_to) for m in expected.messages
    ]
    assert [(line.kind, line.native_id, line.channel) for line in found.systems] == [
        (line.kind, line.native_id, line.channel) for line in expected.systems
    ]
    assert found.skips == []


def test_a_zip_and_a_whole_account_are_chats_of_their_own(tmp_path):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("chats/chat_1/messages.html", "chats/chat_1/messages2.html"):
            archive.write(FOLDER / name.rpartition("/")[2], name)
        archive.write(PAGE, "chats/chat_2/messages.html")
        archive.writestr("css/style.css", "body {}")

    found = read(path)

    assert len(found.chats) == 2
    assert found.messages[:12] == read(FOLDER).messages
    assert found.messages[12:] == read(PAGE).messages


def test_pages_are_read_in_the_order_of_their_numbers(tmp_path):
    for number in (1, 2, 10):
        name = f"messages{number if number > 1 else ''}.html"
        written(tmp_path, page(said(number, text(str(number)), also=" joined", name="")), name)

    assert read(tmp_path).texts() == ["1", "2", "10"]


def test_who_goes_on_speaking_is_not_named_again(tmp_path):
    joined = said(2, text("b"), name="", also=" joined")
    found = read(
        written(tmp_path, page(said(1, text("a")), joined, said(3, text("c"), name="")), "m.html")
    )

    assert [m.sender for m in found.messages] == ["甲", "甲", ""]


def test_text_is_what_the_page_shows(tmp_path):
    forwarded = '<div class="forwarded body"><div class="from_name">丙 <span class="details"> 2020</span></div>'
    bodies = (
        text('<strong>a</strong> &lt;b&gt;<br><br><a href="x">c</a>&amp;'),
        f"{forwarded}{text('旧话')}</div>",
        '<div class="media media_poll"><div class="question bold">\n几点\n</div></div>',
        '<div class="media_wrap clearfix"><a class="sticker_wrap clearfix"><img class="sticker"></a></div>',
        "",
    )
    found = read(
        written(tmp_path, page(*(said(n, body) for n, body in enumerate(bodies))), "m.html")
    )

    assert found.texts() == ["a <b>\n\nc&", "旧话", "几点", "", ""]
    assert found.kinds() == ["text", "text", "poll", "sticker", "other"]
    assert {m.sender for m in found.messages} == {"甲"}


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("30.04.2026 11:06:45 UTC+01:00", "2026-04-30 10:06:45"),
        ("30.04.2026 11:06:45 UTC-03:30", "2026-04-30 14:36:45"), ("30.04.2026 11:06:45", "2026-04-30 03:06:45"),
    ],
)  # fmt: skip
def test_a_moment_is_that_of_its_zone(tmp_path, stamp, moment):
    found = read(written(tmp_path, page(said(1, text("a"), stamp=stamp)), "m.html"))

    assert [str(datetime.fromtimestamp(at, UTC))[:19] for at in found.times()] == [moment]


@pytest.mark.parametrize(
    ("words", "kind", "who"),
    [
        ("A invited B, C and D", "join", ["B", "C", "D"]), ("A invited A", "join", ["A"]),
        ("A removed B", "kick", ["B"]), ("A removed A", "leave", ["A"]),
        ("B joined group by link from A", "join", ["B"]), ("B joined group by request", "join", ["B"]),
        ("A created group «x» with members B and C", "join", ["B", "C"]), ("A pinned this message", "notice", None),
    ],
)  # fmt: skip
def test_service_lines_are_read(tmp_path, words, kind, who):
    found = read(written(tmp_path, page(said(1, text("x")), served(2, words)), "m.html"))

    assert found.named(kind) == ([who] if who else [[]])


def test_a_service_line_takes_the_time_of_a_message_of_its_day(tmp_path):
    late = "02.01.2026 08:00:00 UTC+08:00"
    lines = [
        served(1, "A removed B"), said(2, text("x")), served(3, "A removed B"), served(-5, "2 January 2026"),
        served(4, "A removed B"), said(5, text("y"), stamp=late), served(-6, "3 January 2026"),
        served(6, "A removed B"),
    ]  # fmt: skip

    found = read(written(tmp_path, page(*lines), "m.html"))

    first, second = found.times()
    assert [(line.native_id, line.at) for line in found.systems] == [
        ("1", first), ("3", first), ("4", second), ("6", second)
    ]  # fmt: skip


def test_what_has_no_date_is_told(tmp_path):
    found = read(
        written(tmp_path, page(said(1, text("x"), stamp="soon"), said(2, text("y"))), "m.html")
    )

    assert (found.texts(), [skip.reason for skip in found.skips]) == (
        ["y"], ["this record has no date that can be read"]
    )  # fmt: skip
