"""The Chinese year: days that are known from printed calendars."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.planner import almanac


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("spring_festival", date(2026, 2, 17)),
        ("spring_festival", date(2025, 1, 29)),
        ("lantern", date(2026, 3, 3)),
        ("dragon_boat", date(2026, 6, 19)),
        ("qixi", date(2025, 8, 29)),
        ("mid_autumn", date(2025, 10, 6)),
        ("mid_autumn", date(2033, 9, 8)),  # the year with a leap eleventh month
        ("double_ninth", date(2026, 10, 18)),
        ("laba", date(2026, 1, 26)),
        ("little_new_year", date(2026, 2, 10)),
        ("qingming", date(2026, 4, 5)),
        ("dongzhi", date(2026, 12, 22)),
        ("winter_solstice", date(2026, 12, 22)),
        ("lichun", date(2027, 2, 4)),
        ("mothers_day", date(2026, 5, 10)),
        ("fathers_day", date(2026, 6, 21)),
        ("thanksgiving", date(2026, 11, 26)),
        ("programmers_day", date(2026, 10, 24)),
    ],
)
def test_festivals_and_solar_terms_fall_on_their_days(key: str, day: date) -> None:
    assert almanac.day_of(key, day.year) == day


def test_every_year_has_24_solar_terms_a_fortnight_apart() -> None:
    for year in (1999, 2026, 2033, 2060):
        terms = [
            day
            for day, one in almanac.between(date(year, 1, 1), date(year, 12, 31))
            if one.rule[0] == "term" and one.key != "winter_solstice"
        ]
        gaps = {(b - a).days for a, b in pairwise(terms)}
        assert len(terms) == 24
        assert gaps <= {14, 15, 16}


def test_a_topic_of_a_festival_fits_before_it_and_no_longer_long_after() -> None:
    day = date(2026, 9, 25)

    assert almanac.near(day - timedelta(days=8))["mid_autumn"].ahead == 8
    assert "mid_autumn" not in almanac.near(day - timedelta(days=9))
    assert almanac.near(day + timedelta(days=2))["mid_autumn"].ahead == -2
    assert "mid_autumn" not in almanac.near(day + timedelta(days=3))


def test_a_festival_of_january_is_near_in_december() -> None:
    assert almanac.near(date(2026, 12, 28))["new_year"].day == date(2027, 1, 1)


def test_the_moon_s_day_is_named_as_people_say_it() -> None:
    assert almanac.lunar(date(2026, 11, 24)) == "十月十六"
    assert almanac.lunar(date(2025, 8, 1)) == "闰六月初八"


def test_every_day_has_a_season_and_new_year_passes_the_turn_of_the_year() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]

    assert all(almanac.seasons(day) for day in days)
    assert almanac.seasons(date(2026, 12, 31)) == frozenset({"newyear", "winter"})
    assert almanac.seasons(date(2027, 1, 2)) == frozenset({"newyear", "winter"})
    assert "summer" in almanac.seasons(date(2026, 7, 1))
