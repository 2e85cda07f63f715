"""The Chinese calendar beside the other."""

from datetime import date

from app import lunar


def test_days_have_their_lunar_names() -> None:
    found = lunar.between(date(2026, 9, 24), date(2026, 9, 26))
    assert [one.short for one in found.values()] == ["十四", "十五", "十六"]
    assert found[date(2026, 9, 25)].long == "八月十五"
    assert found[date(2026, 9, 25)].feast == ("中秋", "Mid-Autumn")


def test_the_first_of_a_month_is_called_by_the_month_a_leap_month_as_such() -> None:
    assert lunar.of(date(2025, 7, 25)).short == "闰六月"
    assert lunar.of(date(2026, 2, 17)).short == "正月"
    assert lunar.of(date(2026, 12, 9)).short == "冬月"


def test_new_years_eve_is_the_last_day_of_the_year_however_short() -> None:
    assert lunar.of(date(2027, 2, 5)).feast == ("除夕", "New Year's Eve")
    assert lunar.of(date(2027, 2, 5)).day == 29
    assert lunar.of(date(2026, 2, 15)).feast is None
    assert lunar.of(date(2026, 2, 16)).feast == ("除夕", "New Year's Eve")


def test_all_twenty_four_terms_come_once_a_year() -> None:
    days = lunar.between(date(2026, 1, 1), date(2026, 12, 31)).values()
    assert len({one.term for one in days if one.term}) == 24
    assert lunar.of(date(2026, 11, 22)).term == ("小雪", "Minor Snow")


def test_days_of_the_month_have_their_names() -> None:
    assert [lunar.day_name(n) for n in (1, 10, 11, 20, 21, 29, 30)] == [
        "初一", "初十", "十一", "二十", "廿一", "廿九", "三十",
    ]  # fmt: skip
    assert lunar.name_of(8, 15) == "八月十五"
    assert lunar.name_of(12, 30) == "除夕"
