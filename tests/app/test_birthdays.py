"""Birthdays by sun and moon are read as people write them and found on their days."""

from datetime import date

import pytest

from app import birthdays, communities, members
from app.errors import AppError
from app.store import Store


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("5-20", "05-20"), ("1990/5/20", "1990-05-20"), ("1990年5月20日", "1990-05-20"), ("02-29", "02-29"),
        ("L8-15", "L08-15"), ("农历8月15日", "L08-15"), (" ", ""),
    ],
)  # fmt: skip
def test_a_birthday_is_read_as_people_write_it(text: str, kept: str) -> None:
    assert birthdays.normal(text) == kept


@pytest.mark.parametrize(
    "text", ["13-01", "02-30", "1990-02-29", "L13-01", "L01-31", "soon", "1990"]
)
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(AppError, match="05-20"):
        birthdays.normal(text)


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("1990-11-22", date(2026, 11, 22), [(date(2026, 11, 22), 36)]),
        ("11-23", date(2026, 11, 22), [(date(2026, 11, 23), None)]),
        ("11-24", date(2026, 11, 22), []),
        ("02-29", date(2026, 2, 27), [(date(2026, 2, 28), None)]),
        ("02-29", date(2028, 2, 28), [(date(2028, 2, 29), None)]),
        ("L08-15", date(2026, 9, 24), [(date(2026, 9, 25), None)]),
        ("L12-30", date(2026, 2, 16), [(date(2026, 2, 16), None)]),  # the month has 29 days
    ],
)
def test_it_is_found_on_its_day(
    store: Store, text: str, first: date, found: list[tuple[date, int | None]]
) -> None:
    community = communities.add(store, name="读书会")
    member = members.add(store, communities.add_group(store, community, name="一群"), "小明")
    birthdays.put(store, member, text)
    last = date.fromordinal(first.toordinal() + 1)

    coming = birthdays.coming(store, community, first, last)

    assert [(one.day, one.age) for one in coming] == found
