"""What comes round by the moon: 农历八月十五 is another day every year.

Such a rule is kept as `LUNAR;MONTH=8;DAY=15`, with COUNT or UNTIL where it ends. A month without
a 30th keeps its last day (so MONTH=12;DAY=30 is always New Year's Eve), and a leap month (闰月)
repeats nothing. Calendar files have no such rule: they list the days.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from importlib import import_module
from typing import Any

from app.errors import AppError
from app.recurrence.rules import ENDS_FIRST, TOO_MANY
from app.text import N_

WORD = "LUNAR"
LAST_MONTH, FULL = 12, 30
FIRST_YEAR, LAST_YEAR = 1899, 2200
MOST_TIMES = 300
_UNTIL = "%Y%m%dT%H%M%S"

_BAD = N_("This repetition can't be read: {rule}")


@dataclass(frozen=True, slots=True)
class LunarRule:
    """A day of the lunar year (0, 0: that of the start), and when it stops coming round (wall time)."""

    month: int
    day: int
    count: int | None = None
    until: datetime | None = None

    def text(self) -> str:
        """Return the rule as the store keeps it."""
        end = f";COUNT={self.count}" if self.count else ""
        end = f";UNTIL={self.until.strftime(_UNTIL)}" if self.until else end
        day = f";MONTH={self.month};DAY={self.day}" if self.month else ""
        return f"{WORD}{day}{end}"


def is_lunar(text: str) -> bool:
    """Tell whether a rule follows the moon."""
    return text.lstrip()[: len(WORD)].upper() == WORD


def normal(text: str, start: datetime) -> str:
    """Return a rule as the store keeps it; one that names no day takes that of `start`."""
    rule = parsed(text.strip().upper())
    if not rule.month:
        month, day = day_of(start.date())
        rule = replace(rule, month=month, day=day)
    if rule.until and rule.until < start:
        raise AppError(ENDS_FIRST, last=f"{rule.until:%Y-%m-%d}", first=f"{start:%Y-%m-%d}")
    return rule.text()


@lru_cache(maxsize=1_000)
def parsed(text: str) -> LunarRule:
    """Take a rule apart, or say that it can't be read."""
    word, *pieces = text.split(";")
    cut = [piece.partition("=") for piece in pieces]
    parts = {key: value for key, _, value in cut}
    known = word == WORD and parts.keys() <= {"MONTH", "DAY", "COUNT", "UNTIL"}
    numbers = [parts.get(key, "0") for key in ("MONTH", "DAY", "COUNT")]
    if not known or len(parts) != len(pieces) or not all(_is_number(one) for one in numbers):
        raise AppError(_BAD, rule=text[:80])
    month, day, count = map(int, numbers)
    named = 1 <= month <= LAST_MONTH and 1 <= day <= FULL
    in_range = named or not {"MONTH", "DAY"} & parts.keys()
    if not in_range or parts.get("COUNT") == "0" or {"COUNT", "UNTIL"} <= parts.keys():
        raise AppError(_BAD, rule=text[:80])
    if count > MOST_TIMES:
        raise AppError(TOO_MANY, most=MOST_TIMES)
    try:
        until = datetime.strptime(parts["UNTIL"], _UNTIL) if "UNTIL" in parts else None  # noqa: DTZ007 -- wall time
    except ValueError:
        raise AppError(_BAD, rule=text[:80]) from None
    return LunarRule(month, day, count or None, until)


@lru_cache(maxsize=5_000)
def between(start: datetime, text: str, first: datetime, last: datetime) -> tuple[datetime, ...]:
    """Return when it comes round, from `first` to before `last`; `start` is always the first time."""
    rule = parsed(text)
    own = (start,) if first <= start < last else ()
    begin, end = _next_year(rule, start.date()), _last_year(rule, start.date())
    years = range(max(first.year - 1, begin), min(last.year, end) + 1)
    later = (datetime.combine(solar(year, rule.month, rule.day), start.time()) for year in years)
    until = rule.until or last
    return own + tuple(at for at in later if first <= at < last and at <= until)


def starts(start: datetime, text: str) -> Iterator[datetime]:
    """Yield every time it comes round, until the years of calendars end."""
    rule = parsed(text)
    yield start
    for year in range(_next_year(rule, start.date()), _last_year(rule, start.date()) + 1):
        at = datetime.combine(solar(year, rule.month, rule.day), start.time())
        if rule.until and at > rule.until:
            return
        yield at


def shifted(text: str, old: datetime, new: datetime) -> str:
    """Return the rule of what moved from `old` to `new`: it follows the lunar day of `new`."""
    rule = parsed(text)
    month, day = (rule.month, rule.day) if old.date() == new.date() else day_of(new.date())
    until = rule.until + (new - old) if rule.until else None
    return LunarRule(month, day, rule.count, until).text()


@lru_cache(maxsize=5_000)
def day_of(day: date) -> tuple[int, int]:
    """Return the lunar month and day of a day; the last day of the year counts as its 30th."""
    library = _library()
    found = library.Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month, number = abs(found.getMonth()), found.getDay()
    if month != LAST_MONTH:
        return month, number
    length = library.LunarMonth.fromYm(found.getYear(), found.getMonth()).getDayCount()
    return month, FULL if number == length else number


@lru_cache(maxsize=20_000)
def solar(year: int, month: int, day: int) -> date:
    """Return the day on which a lunar day of a lunar year falls; the last of its month for a 30th too many."""
    library = _library()
    length = library.LunarMonth.fromYm(year, month).getDayCount()
    found = library.Lunar.fromYmd(year, month, min(day, length)).getSolar()
    return date(found.getYear(), found.getMonth(), found.getDay())


def _next_year(rule: LunarRule, start: date) -> int:
    """Return the lunar year in which the rule comes round first after `start`."""
    years = range(max(start.year - 1, FIRST_YEAR), start.year + 2)
    return next((y for y in years if solar(y, rule.month, rule.day) > start), LAST_YEAR)


def _last_year(rule: LunarRule, start: date) -> int:
    """Return the last lunar year: it comes round once a year, and `start` was the first time."""
    if rule.until:
        return rule.until.year
    return LAST_YEAR - 1 if rule.count is None else _next_year(rule, start) + rule.count - 2


def _library() -> Any:
    return import_module("lunar_python")  # start-up: 16 ms to import


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 5  # noqa: PLR2004 -- no rule needs more
