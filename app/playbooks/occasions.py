"""What a playbook waits for, as text: how each kind is written, checked, and laid onto days.

- joined: a channel, or nothing for any;
- opened: nothing;
- event: days before, and a kind of event: `3`, `7 lecture`;
- date: days of every year (`12-25`), of one year (`2026-11-22`), of the moon (`L08-15`), or the
  key of a festival (`mid_autumn`), parted by spaces;
- weekday: numbers from Monday (0), parted by spaces;
- silent: days without a word.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from app.errors import AppError
from app.events import KINDS
from app.planner import almanac
from app.recurrence import lunar
from app.text import N_, plain

USUAL = {
    "joined": "",
    "opened": "",
    "event": "3",
    "date": "01-01",
    "weekday": "0",
    "silent": "14",
}
MOST_BEFORE, LEAST_SILENT, MOST_SILENT, MOST_DATES = 90, 3, 365, 40
LONGEST_CHANNEL = 80
LEAP = 2000  # a year that has a 29 February

_YEARLY = re.compile(r"(\d{1,2})-(\d{1,2})")
_MOON = re.compile(r"L(\d{1,2})-(\d{1,2})", re.IGNORECASE)
_COMMAS = re.compile(r"[,，、;；\n]+")
_PARTS = re.compile(r"[\s,，、;；]+")
_SLASHES = str.maketrans("/.", "--")

CHANNEL = N_("A channel has at most {n} characters.")
BEFORE = N_("An event is waited for from 0 to {n} days ahead.")
KIND = N_("Choose the kind of event from the list.")
SILENT = N_("Silence counts from {first} to {last} days.")
WEEKDAY = N_("Choose at least one weekday.")
NO_DATE = N_(
    "Write at least one date: 12-25, 2026-11-22, L08-15 for a day of the moon, or a festival."
)
BAD_DATE = N_("“{text}” is neither a date nor a festival. Write 12-25, 2026-11-22, or L08-15.")
MANY_DATES = N_("At most {n} dates fit here.")


def checked(trigger: str, value: str) -> str:
    """Return the value as the store keeps it, or say what is wrong with it."""
    return _CHECKS[trigger](plain(value))


def lead(trigger: str, value: str) -> int:
    """Return how many days before its day a playbook begins by what it waits for."""
    return wanted_event(value)[0] if trigger == "event" else 0


def wanted_event(value: str) -> tuple[int, str]:
    """Return how many days before an event to begin, and its kind ('': any)."""
    days, _, kind = value.partition(" ")
    return int(days), kind


def weekdays(value: str) -> frozenset[int]:
    """Return the weekdays, Monday being 0."""
    return frozenset(map(int, value.split()))


def dates(value: str, first: date, last: date) -> list[date]:
    """Return the days from `first` to `last` that the value names, each once."""
    years = range(first.year, last.year + 1)
    found = {day for part in value.split() for year in years for day in _days(part, year)}
    return sorted(day for day in found if first <= day <= last)


def festival(value: str, day: date) -> almanac.Occasion | None:
    """Return the festival of the value that falls on `day`."""
    keys = [part for part in value.split() if part in almanac.KEYS]
    return next((almanac.KEYS[k] for k in keys if almanac.day_of(k, day.year) == day), None)


def _days(part: str, year: int) -> list[date]:
    if part in almanac.KEYS:
        day = almanac.day_of(part, year)
        return [day] if day else []
    if moon := _MOON.fullmatch(part):
        month, number = int(moon[1]), int(moon[2])
        return [lunar.solar(of, month, number) for of in (year - 1, year)]
    if yearly := _YEARLY.fullmatch(part):
        month, number = int(yearly[1]), int(yearly[2])
        return [_clipped(year, month, number)]
    return [date.fromisoformat(part)]


def _clipped(year: int, month: int, number: int) -> date:
    """Return a day of the year; in years without a 29 February, the 28th."""
    try:
        return date(year, month, number)
    except ValueError:
        return date(year, month, 28)


def _channel(value: str) -> str:
    if len(value) > LONGEST_CHANNEL:
        raise AppError(CHANNEL, at="value", n=LONGEST_CHANNEL)
    return value


def _nothing(_value: str) -> str:
    return ""


def _event(value: str) -> str:
    days, _, kind = value.partition(" ")
    if not (days.isascii() and days.isdecimal()) or int(days) > MOST_BEFORE:
        raise AppError(BEFORE, at="value", n=MOST_BEFORE)
    if kind and kind not in KINDS:
        raise AppError(KIND, at="value")
    return f"{int(days)} {kind}".strip()


def _dates(value: str) -> str:
    parts = list(dict.fromkeys(_date(part) for part in _pieces(value)))
    if not parts:
        raise AppError(NO_DATE, at="value")
    if len(parts) > MOST_DATES:
        raise AppError(MANY_DATES, at="value", n=MOST_DATES)
    return " ".join(parts)


def _pieces(value: str) -> list[str]:
    """Take a text apart at commas, and at spaces where they don't stand in the name of a festival."""
    return [
        part
        for piece in _COMMAS.split(value)
        for part in ([piece] if _named(piece) else piece.split())
    ]


def _named(text: str) -> str:
    """Return the key of a festival that is called so; '' for none."""
    wanted = text.strip().lower()
    names = {word: one.key for one in almanac.OCCASIONS for word in (one.zh, one.en.lower())}
    return wanted if wanted in almanac.KEYS else names.get(wanted, "")


def _date(text: str) -> str:
    part = text.translate(_SLASHES)
    if named := _named(text):
        return named
    try:
        if moon := _MOON.fullmatch(part):
            month, number = int(moon[1]), int(moon[2])
            return _moon(month, number)
        if yearly := _YEARLY.fullmatch(part):
            return f"{date(LEAP, int(yearly[1]), int(yearly[2])):%m-%d}"
        return _full(part)
    except ValueError:
        raise AppError(BAD_DATE, at="value", text=text) from None


def _moon(month: int, number: int) -> str:
    if not (1 <= month <= lunar.LAST_MONTH and 1 <= number <= lunar.FULL):
        raise ValueError(month, number)
    return f"L{month:02}-{number:02}"


def _full(part: str) -> str:
    year, month, day = map(int, part.split("-"))
    found = date(year, month, day)
    if not lunar.FIRST_YEAR < year < lunar.LAST_YEAR:
        raise ValueError(part)
    return found.isoformat()


def _weekdays(value: str) -> str:
    days = sorted(set(_PARTS.split(value)) - {""})
    if not days or any(day not in tuple("0123456") for day in days):
        raise AppError(WEEKDAY, at="value")
    return " ".join(days)


def _silent(value: str) -> str:
    known = value.isascii() and value.isdecimal()
    if not known or not LEAST_SILENT <= int(value) <= MOST_SILENT:
        raise AppError(SILENT, at="value", first=LEAST_SILENT, last=MOST_SILENT)
    return str(int(value))


_CHECKS: dict[str, Callable[[str], str]] = {
    "joined": _channel,
    "opened": _nothing,
    "event": _event,
    "date": _dates,
    "weekday": _weekdays,
    "silent": _silent,
}


def window(trigger: str, value: str, first_step: int, last: int, today: date) -> tuple[date, date]:
    """Return between which days that set it off a playbook still has, or already has, steps to begin.

    `first_step` is the day of its first step, `last` the last day on which a step is not late.
    """
    ahead = max(lead(trigger, value), -first_step, 0)
    return today - timedelta(days=max(last, 0)), today + timedelta(days=ahead)
