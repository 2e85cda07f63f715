import pytest

from app.errors import AppError
from app.imports import detect
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLE = DATA / "qq_mht" / "msgmgr.mht"


def archive(*rows: str) -> str:
    return f"From: <Save by Tencent MsgMgr>\n\n<html><body><table>{''.join(rows)}</table></body></html>"


def day(text: str) -> str:
    return f"<tr><td style=border-bottom-width:1px;>日期: {text}</td></tr>\n"


def said(time: str, body: str = "好", who: str = "小林(20001)") -> str:
    return (
        "<tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>"
        f"{who}</div>{time}</div><div style=padding-left:20px;>{body}</div></td></tr>\n"
    )


def test_the_sample_holds_what_its_index_says():
    found = read(SAMPLE)

    assert found.format == "qq_mht"
    assert [(chat.platform, chat.name, chat.private) for chat in found.chats] == [
        ("qq", "示例读书会", False)
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert found.kinds()[2:4] == ["image", "voice"]
    assert {message.sender: message.sender_id for message in found.messages}[
        "小陈"
    ] == "chen@example.com"
    assert found.skips == []


def test_the_pictures_behind_the_table_are_not_read(tmp_path):
    path = tmp_path / "big.mht"
    path.write_bytes(SAMPLE.read_bytes() + b"\xff" * 3_000_000)
    steps = []
    format, source = detect(path, None, lambda done, total: steps.append(done))

    list(format.read(source))

    assert sorted(steps)[-2] < 300_000


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("2012/4/11", "2012/4/12"), ["0411", "0412"]), (("4/11/2012", "4/13/2012"), ["0411", "0413"]),
        (("11/4/2012", "13/4/2012"), ["0411", "0413"]),
    ],
)  # fmt: skip
def test_a_date_is_read_in_the_order_of_the_whole_file(tmp_path, dates, days):
    from datetime import UTC, datetime

    text = archive(*(day(date) + said("8:00:00") for date in dates))

    found = read(written(tmp_path, text, "a.mht"), zone="UTC")

    assert [datetime.fromtimestamp(at, UTC).strftime("%m%d") for at in found.times()] == days


def test_text_is_what_the_page_shows(tmp_path):
    body = "<font color='0'>a&lt;b&gt;<br>&nbsp;c</font><IMG src=\"{X}.dat\"><font>d</font>"
    text = archive(
        day("2026-01-01"), said("下午 1:00:00", body), said("1:00:01 PM", "", "系统消息(10000)")
    )

    found = read(written(tmp_path, text, "a.mht"), zone="UTC")

    assert found.texts() == ["a<b>\n c[图片]d"]
    assert found.times() == [1767225600 + 13 * 3600]
    assert [line.at - found.times()[0] for line in found.systems] == [1]


def test_what_can_not_be_read_is_told(tmp_path):
    rows = (
        said("8:00:00"),
        day("2026-02-31"),
        said("8:00:00"),
        day("2026-01-01"),
        said("25:00:00"),
        said("8:00:00"),
    )
    found = read(written(tmp_path, archive(*rows, "<tr><td>?</td></tr>"), "a.mht"))

    assert len(found.messages) == 1
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (1, "there is no date above this message"), (3, "there is no such date or time"),
        (5, "there is no such date or time"), (7, "this row is none that QQ's message manager writes"),
    ]  # fmt: skip


def test_an_archive_that_breaks_off_is_refused(tmp_path):
    with pytest.raises(AppError, match="cut off at byte"):
        read(written(tmp_path, archive(day("2026-01-01"), said("8:00:00"))[:-30], "a.mht"))
