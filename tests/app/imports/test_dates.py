from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imports import dates
from app.imports.dates import Wall, clock, hour24, order_of


@pytest.mark.parametrize(
    ("hour", "mark", "expected"),
    [
        (12, "AM", 0), (12, "PM", 12), (1, "p.m.", 13), (11, "a. m.", 11), (3, "下午", 15), (12, "上午", 0),
        (12, "凌晨", 0), (5, "凌晨", 5), (12, "中午", 12), (1, "中午", 13), (11, "中午", 11), (8, "晚上", 20),
        (12, "晚上", 0), (9, "午前", 9), (0, "午後", 12), (3, "오후", 15), (15, "下午", 15), (7, "", 7), (7, "早上", 7),
    ],
)  # fmt: skip
def test_marks_of_the_day_are_understood(hour, mark, expected):
    assert hour24(hour, mark) == expected


def test_times_that_no_clock_shows_are_refused():
    assert clock("8:01") == 28860
    assert clock("08.01.30", "PM") == 72090
    for text in ("24:00", "12:60", "1:00:99"):
        with pytest.raises(ValueError, match=r"\d"):
            clock(text)


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 -- of a wall
    st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "UTC"]),
)
def test_wall_times_are_those_of_the_zone(when, zone):
    wall = Wall(zone)
    second = dates.seconds(when.hour, when.minute, when.second)

    expected = when.replace(microsecond=0, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert wall.at(when.year, when.month, when.day, second) == int(expected.timestamp())


def test_a_day_that_never_was_is_refused():
    with pytest.raises(ValueError, match="day"):
        Wall("UTC").at(2026, 2, 31, 0)


@pytest.mark.parametrize(
    ("found", "twelve", "expected", "certain"),
    [
        ([(13, 1, 26)], False, "dmy", True),
        ([(1, 13, 26)], False, "mdy", True),
        ([(2026, 1, 13)], False, "ymd", True),
        ([(1, 2, 26), (2, 2, 26), (3, 2, 26)], True, "dmy", True),
        ([(2, 1, 26), (2, 2, 26), (2, 3, 26)], False, "mdy", True),
        ([(9, 12, 20), (10, 12, 20), (8, 1, 21)], False, "dmy", True),
        ([(1, 2, 26)], True, "mdy", False),
        ([(1, 2, 26)], False, "dmy", False),
        ([], False, "dmy", True),  # no date: nothing to ask
        ([(5, 5, 26)], False, "dmy", True),
    ],
)
def test_the_order_of_a_date_follows_from_all_dates(found, twelve, expected, certain):
    order = order_of(found, twelve_hours=twelve)

    assert (order.fields, order.certain) == (expected, certain)


def test_years_of_two_digits_are_of_this_century():
    assert order_of([(13, 9, 20)]).day((12, 9, 20)) == (2020, 9, 12)
