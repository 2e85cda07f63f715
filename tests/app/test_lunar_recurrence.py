"""Events that follow the moon, and series parted in two: together they come round as the one did."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import recurrence
from app.errors import AppError
from app.recurrence import lunar
from tests.app.test_recurrence import RULES, STARTS, ZONE

MID_AUTUMN = datetime(2026, 9, 25, 20)
FAR = datetime(2031, 1, 1)


def days(start: datetime, rule: str, last: datetime = FAR) -> list[date]:
    return [at.date() for at in recurrence.between(start, rule, datetime(2000, 1, 1), last)]


def test_a_lunar_day_is_another_day_every_year() -> None:
    rule = recurrence.normal("lunar", MID_AUTUMN, ZONE)
    assert rule == "LUNAR;MONTH=8;DAY=15"
    assert days(MID_AUTUMN, rule) == [
        date(2026, 9, 25), date(2027, 9, 15), date(2028, 10, 3), date(2029, 9, 22), date(2030, 9, 12),
    ]  # fmt: skip


def test_it_ends_after_so_many_times_or_on_a_day() -> None:
    counted = recurrence.normal("LUNAR;MONTH=8;DAY=15;COUNT=2", MID_AUTUMN, ZONE)
    assert days(MID_AUTUMN, counted) == [date(2026, 9, 25), date(2027, 9, 15)]
    until = recurrence.normal("LUNAR;MONTH=8;DAY=15;UNTIL=20281003T235959", MID_AUTUMN, ZONE)
    assert days(MID_AUTUMN, until)[-1] == date(2028, 10, 3)
    assert recurrence.ending(counted) == (2, None)


def test_new_years_eve_is_the_last_day_of_a_short_month_too() -> None:
    eve = datetime(2026, 2, 16, 20)
    rule = recurrence.normal("LUNAR", eve, ZONE)
    assert rule == "LUNAR;MONTH=12;DAY=30"
    assert days(eve, rule, datetime(2029, 1, 1)) == [
        date(2026, 2, 16), date(2027, 2, 5), date(2028, 1, 25),
    ]  # fmt: skip


def test_a_leap_month_repeats_nothing() -> None:
    leap = datetime(2025, 7, 27, 9)  # 闰六月初三
    rule = recurrence.normal("LUNAR", leap, ZONE)
    assert days(leap, rule, datetime(2027, 1, 1)) == [date(2025, 7, 27), date(2026, 7, 16)]


@pytest.mark.parametrize(
    "rule",
    [
        "LUNAR;MONTH=13;DAY=1", "LUNAR;MONTH=1;DAY=31", "LUNAR;MONTH=0;DAY=1", "LUNAR;MONTH=-6;DAY=1",
        "LUNAR;MONTH=1", "LUNAR;DAY=1", "LUNAR;MONTH=1;DAY=1;COUNT=0", "LUNAR;MONTH=1;DAY=1;COUNT=9999",
        "LUNAR;MONTH=1;DAY=1;COUNT=2;UNTIL=20300101T000000", "LUNAR;MONTH=1;DAY=1;UNTIL=2030",
        "LUNAR;MONTH=1;DAY=1;DAY=2", "LUNAR;FREQ=DAILY", "LUNATIC", "LUNAR;MONTH=²;DAY=1",
        "LUNAR;MONTH=8;DAY=15;UNTIL=20200101T000000",
    ],
)  # fmt: skip
def test_a_lunar_day_that_is_none_is_refused(rule: str) -> None:
    with pytest.raises(AppError):
        recurrence.normal(rule, MID_AUTUMN, ZONE)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 12), st.integers(1, 30), st.integers(1950, 2100))
def test_a_lunar_day_comes_once_a_lunar_year_on_that_day(month: int, day: int, year: int) -> None:
    found = lunar.solar(year, month, day)
    assert found.year in (year, year + 1)
    told = lunar.day_of(found)
    assert told == (month, day) or (told[0] == month and day == 30) or month == 12


def test_moved_it_follows_its_new_lunar_day() -> None:
    rule = "LUNAR;MONTH=8;DAY=15"
    assert recurrence.shifted(rule, MID_AUTUMN, MID_AUTUMN + timedelta(hours=1)) == rule
    moved = recurrence.shifted(rule, MID_AUTUMN, MID_AUTUMN + timedelta(days=1))
    assert moved == "LUNAR;MONTH=8;DAY=16"


def test_the_operator_picks_it_like_any_other_repetition() -> None:
    repeat = recurrence.read("LUNAR;MONTH=8;DAY=15;COUNT=3")
    assert (repeat.every, repeat.month, repeat.day, repeat.count) == ("lunar", 8, 15, 3)
    assert recurrence.written(repeat) == "LUNAR;MONTH=8;DAY=15;COUNT=3"
    assert recurrence.written(recurrence.Repeat("lunar")) == "LUNAR"


ALL = st.one_of(RULES, st.just("LUNAR"), st.just("LUNAR;COUNT=5"))


@settings(max_examples=60, deadline=None)
@given(ALL, STARTS, st.integers(1, 12))
def test_the_parts_of_a_series_come_round_as_the_whole_did(
    text: str, start: datetime, place: int
) -> None:
    try:
        rule = recurrence.normal(text.replace("LUNAR;", _named(start)), start, ZONE)
    except AppError:
        return
    last = start + timedelta(days=3_000)
    whole = recurrence.between(start, rule, start, last)
    if not 0 < place < len(whole):
        return
    head, tail = recurrence.parted(rule, start, whole[place])
    before = recurrence.between(start, head, start, last)
    assert before + recurrence.between(whole[place], tail, start, last) == whole


def _named(start: datetime) -> str:
    month, day = lunar.day_of(start.date())
    return f"LUNAR;MONTH={month};DAY={day};"


@settings(max_examples=40, deadline=None)
@given(ALL, STARTS, st.integers(-40, 40))
def test_the_third_time_of_a_moved_series_is_its_third_time(
    text: str, start: datetime, days: int
) -> None:
    try:
        rule = recurrence.normal(text.replace("LUNAR;", _named(start)), start, ZONE)
    except AppError:
        return
    new = start + timedelta(days=days)
    moved = recurrence.shifted(rule, start, new)
    times = recurrence.between(start, rule, start, start + timedelta(days=900))[:6]
    found = recurrence.followed((start, rule), (new, moved), times)
    future = recurrence.between(new, moved, new, new + timedelta(days=4_000))
    assert [found[at] for at in times][: len(future)] == list(future[: len(times)])
