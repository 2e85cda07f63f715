from datetime import UTC, datetime

import pytest

from app.errors import AppError
from app.imports.qq_copy import date_order
from app.imports.source import open_source
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLES = [DATA / "qq_copy" / f"{name}.txt" for name in ("window", "manager", "phone")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_hold_the_talk(path):
    found = read(path)

    assert found.format == "qq_copy"
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert found.kinds()[2:4] == ["image", "voice"]
    assert found.skips == []


def test_lines_by_qq_take_the_time_of_the_message_beside_them():
    assert [(line.at, line.kind, line.who) for line in read(SAMPLES[0]).systems] == [
        (SECONDS[0], "join", (("", "阿周"),)), (SECONDS[-2], "kick", (("", "阿黄"),))
    ]  # fmt: skip


# Each shape says the same: 张三 on 13 February 2020 at 15:05:06, then 李四 a minute later.
SHAPES = [
    "【群主】张三 2/13/2020 3:05:06 PM\n你好\n\n李四 2/13/2020 3:06:06 PM\n早\n\n",
    "张三 2020/2/13 15:05:06\n你好\n\n李四 2020/2/13 15:06:06\n早\n",
    "张三 2020-02-13 15:05:06\n你好\n李四 2020-02-13 15:06:06\n早\n",
    "张三 13/02/2020 15:05:06\n你好\n\n李四 13/02/2020 15:06:06\n早\n",
    "张三 2020/2/13 下午 3:05:06\n你好\n\n李四 2020/2/13 下午 3:06:06\n早\n",
    "张三 3:05:06 PM\n你好\n\n李四 3:06:06 PM\n早\n",
    "张三 15:05:06\n你好\n\n李四 15:06:06\n早\n",
    "张三(10001) 3:05:06 PM\n你好\n李四(10002) 3:06:06 PM\n早\n",
    "张三(10001) 下午 3:05:06\n你好\n李四<li@example.com> 下午 3:06:06\n早\n",
    " 2020-02-13\n张三(10001) 15:05:06\n你好\n李四(10002) 15:06:06\n早\n",
    "— —  2020-2-13  — —\n\n张三  15:05:06 \n你好\n\n李四  15:06:06 \n早\n",
    "日期: 2020-02-13\n张三(10001) 15:05:06\n你好\n李四(10002) 15:06:06\n早\n",
]


@pytest.mark.parametrize("text", SHAPES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_shape_of_a_copy_is_read(tmp_path, text, end):
    path = written(tmp_path, text.replace("\n", end))

    found = read(path, zone="UTC", date="2020-02-13")

    assert found.format == "qq_copy"
    assert [(m.sender, m.text) for m in found.messages] == [("张三", "你好"), ("李四", "早")]
    assert found.times() == [1581606306, 1581606366]


def moments(found) -> list[str]:
    return [datetime.fromtimestamp(at, UTC).strftime("%m-%d %H:%M:%S") for at in found.times()]


def test_a_copy_without_the_day_asks_for_it(tmp_path):
    path = written(tmp_path, "张三 15:05:06\n你好\n\n李四 15:06:06\n早\n")

    with pytest.raises(AppError, match="--date 2026-01-31"):
        read(path)


def test_past_midnight_is_the_next_day(tmp_path):
    text = "".join(
        f"张三(10001) {time}\nx\n" for time in ("23:59:00", "23:58:00", "00:01:00", "09:00:00")
    )

    found = read(written(tmp_path, text), zone="UTC", date="2026-01-01")

    assert moments(found) == [
        "01-01 23:59:00",
        "01-01 23:58:00",
        "01-02 00:01:00",
        "01-02 09:00:00",
    ]


@pytest.mark.parametrize(("given", "day"), [("", "01-01"), ("2026-01-05", "01-05")])
def test_a_bare_time_below_a_date_is_of_that_day_unless_the_operator_knows_better(
    tmp_path, given, day
):
    text = "张三 2026/1/1 15:05:06\n你好\n\n李四 21:06:06\n早\n"

    found = read(written(tmp_path, text), zone="UTC", date=given)

    assert moments(found) == ["01-01 15:05:06", f"{day} 21:06:06"]


def test_the_whole_copy_tells_day_from_month(tmp_path):
    lines = [f"张三 {date}/2020 15:05:06\nx\n" for date in ("01/02", "02/02", "03/02", "01/03")]

    assert date_order(open_source(written(tmp_path, "".join(lines)))).fields == "dmy"
    assert not date_order(open_source(written(tmp_path, lines[0] * 2))).certain


def test_what_reads_like_a_line_by_qq_inside_a_text_stays_text(tmp_path):
    bodies = (
        "a\n小林加入了本群。\nb",
        "c\n\n小林加入了本群。\n\nd",
        "小林加入了本群。",
        "e 2020-02-13",
    )
    text = "".join(f"张三 2026/1/1 15:05:0{n}\n{body}\n\n" for n, body in enumerate(bodies))

    found = read(written(tmp_path, text))

    assert found.texts() == list(bodies)
    assert found.systems == []


def test_an_impossible_moment_is_reported(tmp_path):
    text = "张三 2026/2/31 15:05:06\nx\n\n李四 2026/2/1 25:00:00\ny\n\n李四 2026/2/1 15:06:06\nz\n"

    found = read(written(tmp_path, text))

    assert found.texts() == ["z"]
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (1, "there is no such date or time"), (4, "there is no such date or time")
    ]  # fmt: skip
