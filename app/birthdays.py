"""Birthdays of members: by the sun (`05-20`, `1990-05-20`) or by the moon (`L08-15`).

A birthday on 29 February is kept on the 28th in other years; one on the 30th of a lunar month
that has 29 days, on its last.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from app import lunar
from app.errors import AppError
from app.store import Store
from app.text import N_

LEAP = 2024  # a year that has every day
LAST_MONTH, LAST_DAY = 12, 30  # of a lunar year
BAD = N_(
    "“{text}” is no birthday. Write it as 05-20 or 1990-05-20, or L08-15 by the lunar calendar."
)
_SOLAR = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")
_LUNAR = re.compile(r"(?:[Ll]|农历)\s*(\d{1,2})[-/.月](\d{1,2})日?")


@dataclass(frozen=True, slots=True)
class Birthday:
    """Whose birthday falls on which day, and how old they become where the year is known."""

    member_id: int
    name: str
    day: date
    age: int | None
    lunar: bool


def put(store: Store, member_id: int, text: str) -> None:
    """Note a member's birthday; '' forgets it."""
    value = normal(text)
    with store.operation(N_("Change birthday")):
        store.update("members", member_id, birthday=value)


def normal(text: str) -> str:
    """Return a birthday as the store keeps it, or say how it is written."""
    text = text.strip()
    if not text:
        return ""
    if found := _LUNAR.fullmatch(text):
        month, day = map(int, found.groups())
        if 1 <= month <= LAST_MONTH and 1 <= day <= LAST_DAY:
            return f"L{month:02}-{day:02}"
    elif found := _SOLAR.fullmatch(text):
        year, month, day = found.groups()
        try:
            known = date(int(year or LEAP), int(month), int(day))
        except ValueError:
            raise AppError(BAD, text=text) from None
        return f"{known:%Y-%m-%d}" if year else f"{known:%m-%d}"
    raise AppError(BAD, text=text)


def coming(store: Store, community_id: int | None, first: date, last: date) -> list[Birthday]:
    """Return the birthdays from `first` to `last` of those who sit in a group now, by day."""
    wanted: dict[str, date] = {}
    for n in range((last - first).days + 1):
        wanted |= dict.fromkeys(_written(first + timedelta(days=n)), first + timedelta(days=n))
    found = [
        _birthday(id, name, text, wanted[_of_year(text)])
        for id, name, text in store.rows(_PRESENT, community_id)
        if _of_year(text) in wanted
    ]
    return sorted(found, key=lambda one: (one.day, one.member_id))


def _birthday(id: int, name: str, text: str, day: date) -> Birthday:
    age = day.year - int(text[:4]) if len(text) == len("1990-05-20") else None
    return Birthday(id, name, day, age, text.startswith("L"))


def _written(day: date) -> list[str]:
    """Return the birthdays kept on this day, as they are written without a year."""
    found = [f"{day:%m-%d}"]
    tomorrow = day + timedelta(days=1)
    if found == ["02-28"] and tomorrow.month != day.month:
        found.append("02-29")
    moon = lunar.of(day)
    if not moon.leap:
        found.append(f"L{moon.month:02}-{moon.day:02}")
        if moon.day == LAST_DAY - 1 and lunar.of(tomorrow).day == 1:
            found.append(f"L{moon.month:02}-{LAST_DAY}")
    return found


def _of_year(text: str) -> str:
    return text if text.startswith("L") else text[-5:]


_PRESENT = """
select m.id, m.name, m.birthday from members m
where m.birthday <> '' and m.archived_at is null and m.id in (
  select s.member_id from memberships s join groups g on g.id = s.group_id
  where s.left_at is null and (?1 is null or g.community_id = ?1))"""
