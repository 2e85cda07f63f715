"""Public holidays and the days worked in their stead."""

from datetime import date

from app import festivals
from app.festivals import Festival


def test_new_year_2026_has_its_day_off_and_its_working_sunday() -> None:
    assert festivals.between(date(2025, 12, 29), date(2026, 1, 4)) == {
        date(2026, 1, 1): Festival("元旦", "New Year's Day"),
        date(2026, 1, 2): Festival("", ""),
        date(2026, 1, 4): Festival("", "", working=True),
    }


def test_a_plain_week_has_none() -> None:
    assert festivals.between(date(2026, 11, 23), date(2026, 11, 29)) == {}
