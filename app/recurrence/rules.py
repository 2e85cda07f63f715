"""How events repeat: checking, writing and expanding recurrence rules (RFC 5545) in wall time.

Rules are kept as text whose UNTIL is wall time too, so that 20:00 stays 20:00 when the clocks
change. Files bring hostile rules; every expansion looks at a bounded number of days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday

from app.errors import AppError
from app.text import N_

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_TIMES = 2_000
LONGEST_INTERVAL = 400
LONGEST_RULE = 500  # characters
LONGEST_SHOWN = 80
FAR = datetime(2200, 1, 1)  # noqa: DTZ001 -- wall time
DAYS_LOOKED_AT = 10_000  # some 27 years, in which even 29 February comes; at most 50 ms

_FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {
    "DAILY": DAILY,
    "WEEKLY": WEEKLY,
    "MONTHLY": MONTHLY,
    "YEARLY": YEARLY,
}
_LISTS = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?")

_BAD = N_("This repetition can't be read: {rule}")
_TOO_OFTEN = N_("Events can repeat daily, weekly, monthly or yearly, not more often: {rule}")
TOO_MANY = N_("An event can repeat at most {most} times. Give it an end date instead.")
_INTERVAL = N_("The interval of a repetition must be between 1 and {most}.")
ENDS_FIRST = N_("The last day, {last}, lies before the first, {first}.")
_NEVER = N_("This repetition never comes round: {rule}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule taken apart: what `dateutil` needs, and the parts as they are written."""

    frequency: Literal[0, 1, 2, 3]
    interval: int
    count: int | None
    until: datetime | None
    parts: dict[str, str]
    filters: dict[str, tuple[int, ...] | tuple[weekday, ...]] = field(
        default_factory=dict[str, tuple[int, ...] | tuple[weekday, ...]]
    )


class _Enough(Exception):  # noqa: N818 -- the end of a search, not an error
    """The rule was looked at for as many days as any sensible rule needs."""


class _Budget(tuple[int, ...]):  # noqa: SLOT001 -- see `left`
    """Months or weekdays that count how often they are asked for: once per day `dateutil` tries.

    Without it a rule like "30 February" is tried until the year 9999.
    """

    left: int  # a tuple of variable length takes no non-empty __slots__

    def __contains__(self, day: object) -> bool:
        self.left -= 1
        if self.left < 0:
            raise _Enough
        return super().__contains__(day)


def _budget(values: tuple[int, ...]) -> _Budget:
    budget = _Budget(values)
    budget.left = DAYS_LOOKED_AT
    return budget


class _Bounded(rrule):
    """An `rrule` that gives up in time; `begin` lies whole intervals after `start`."""

    def __init__(
        self, rule: Rule, start: datetime, until: datetime | None, begin: datetime | None = None
    ) -> None:
        filters: dict[str, Any] = {**rule.filters, **_day_of(rule, start)}
        filters["wkst"] = WEEKDAYS.index(rule.parts.get("WKST", "MO"))
        super().__init__(rule.frequency, begin or start, rule.interval, until=until, **filters)
        if (
            rule.frequency == YEARLY and "bymonth" not in filters
        ):  # "the 20th Monday" is of the year
            self._byweekday = _budget(getattr(self, "_byweekday", None) or tuple(range(7)))
        else:
            self._bymonth = _budget(getattr(self, "_bymonth", None) or tuple(range(1, 13)))

    def starts(self) -> Iterator[datetime]:
        """Yield the starts."""
        try:
            yield from self
        except _Enough:
            return


def normal(text: str, start: datetime, zone: str) -> str:
    """Return rule `text` as the store keeps it, or say what is wrong with it; '' stays ''."""
    body = text.strip().upper().removeprefix("RRULE:").strip("; ")
    if not body:
        return ""
    parts = _parts(body)
    _drop_clock(parts, start, body)
    if until := parts.get("UNTIL"):
        end = _wall(until, zone, body)
        if end < start:
            raise AppError(ENDS_FIRST, last=f"{end:%Y-%m-%d}", first=f"{start:%Y-%m-%d}")
        parts["UNTIL"] = end.strftime("%Y%m%dT%H%M%S")
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    written = ";".join(f"{key}={value}" for key, value in parts.items())
    rule = parsed(written)
    if next(_Bounded(rule, start, None).starts(), None) is None:
        raise AppError(_NEVER, rule=_short(body))
    return written


@lru_cache(maxsize=5_000)
def parsed(text: str) -> Rule:
    """Take a stored rule apart, or say what is wrong with it."""
    parts = _parts(text)
    frequency = _FREQUENCIES.get(parts.get("FREQ", ""))
    if frequency is None:
        raise AppError(_TOO_OFTEN, rule=_short(text))
    interval, count = _number(parts, "INTERVAL", text), _number(parts, "COUNT", text)
    if interval is not None and not 1 <= interval <= LONGEST_INTERVAL:
        raise AppError(_INTERVAL, most=LONGEST_INTERVAL)
    if count is not None and not 1 <= count <= MOST_TIMES:
        raise AppError(TOO_MANY, most=MOST_TIMES)
    until = _wall(parts["UNTIL"], "UTC", text) if "UNTIL" in parts else None
    return Rule(frequency, interval or 1, count, until, parts, _filters(parts, frequency, text))


@lru_cache(maxsize=20_000)
def between(start: datetime, text: str, first: datetime, last: datetime) -> tuple[datetime, ...]:
    """Return when an event that began at `start` comes round, from `first` to before `last`."""
    if not text:
        return (start,) if first <= start < last else ()
    rule = parsed(text)
    until = min(last - timedelta(seconds=1), _end(start, text))
    own = (start,) if first <= start < last else ()
    if until < start:
        return own
    later = _Bounded(rule, start, until, _advanced(rule, start, first)).starts()
    return own + tuple(at for at in later if at >= first and at != start)


def starts(start: datetime, text: str) -> Iterator[datetime]:
    """Yield every time an event comes round, the first first."""
    yield start
    if text:
        rule = parsed(text)
        later = _Bounded(rule, start, _end(start, text)).starts()
        yield from (at for at in later if at != start)


def shifted(text: str, old: datetime, new: datetime) -> str:
    """Return the rule of an event moved from `old` to `new`: its days and its end move along."""
    if not text:
        return ""
    parts = dict(parsed(text).parts)
    days = (new.date() - old.date()).days
    if "UNTIL" in parts:
        moved = _wall(parts["UNTIL"], "UTC", text) + (new - old)
        parts["UNTIL"] = moved.strftime("%Y%m%dT%H%M%S")
    if parts.get("BYMONTHDAY") == str(old.day):
        parts["BYMONTHDAY"] = str(new.day)
    if parts.get("BYMONTH") == str(old.month):
        parts["BYMONTH"] = str(new.month)
    if "BYDAY" in parts:
        parts["BYDAY"] = ",".join(_moved_day(day, days, new) for day in parts["BYDAY"].split(","))
    return ";".join(f"{key}={value}" for key, value in parts.items())


def _parts(text: str) -> dict[str, str]:
    if len(text) > LONGEST_RULE:
        raise AppError(_BAD, rule=_short(text))
    parts: dict[str, str] = {}
    for piece in text.split(";"):
        key, equals, value = (part.strip() for part in piece.partition("="))
        known = key in {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", *_LISTS, *_CLOCK}
        if not equals or not value or not known or key in parts:
            raise AppError(_BAD, rule=_short(text))
        parts[key] = value
    return parts


def _drop_clock(parts: dict[str, str], start: datetime, text: str) -> None:
    """Drop hours that only repeat the start's; refuse others: they would multiply the event."""
    for key, own in zip(_CLOCK, (start.hour, start.minute, start.second), strict=True):
        value = parts.pop(key, None)
        if value is not None and value.lstrip("0") != str(own).lstrip("0"):
            raise AppError(_TOO_OFTEN, rule=_short(text))


def _number(parts: dict[str, str], key: str, text: str) -> int | None:
    value = parts.get(key)
    if value is None:
        return None
    if not value.isascii() or not value.isdigit():
        raise AppError(_BAD, rule=_short(text))
    return int(value)


def _filters(
    parts: dict[str, str], frequency: int, text: str
) -> dict[str, tuple[int, ...] | tuple[weekday, ...]]:
    found: dict[str, tuple[int, ...] | tuple[weekday, ...]] = {}
    for key, (low, high) in _LISTS.items():
        if key in parts:
            found[key.lower()] = _numbers(parts[key], low, high, text)
    _check_together(parts, frequency, text)
    if "BYDAY" in parts:
        # `dateutil` stumbles over a sixth Monday of a month.
        most = (
            0
            if frequency in {DAILY, WEEKLY}
            else 5
            if frequency == MONTHLY or "BYMONTH" in parts
            else 53
        )
        found["byweekday"] = tuple(_weekday(day, most, text) for day in parts["BYDAY"].split(","))
    if "WKST" in parts and parts["WKST"] not in WEEKDAYS:
        raise AppError(_BAD, rule=_short(text))
    return found


def _check_together(parts: dict[str, str], frequency: int, text: str) -> None:
    """Refuse what RFC 5545 does not let stand together: such rules take seconds to find nothing."""
    odd = {"BYWEEKNO", "BYYEARDAY"} if frequency != YEARLY else set[str]()
    odd |= {WEEKLY: {"BYMONTHDAY"}, DAILY: {"BYSETPOS"}}.get(frequency, set())
    numbered = re.search(r"\d", parts.get("BYDAY", ""))
    if odd & parts.keys() or (numbered and "BYWEEKNO" in parts):
        raise AppError(_BAD, rule=_short(text))


def _numbers(value: str, low: int, high: int, text: str) -> tuple[int, ...]:
    pieces = value.split(",")
    if not all(re.fullmatch(r"[+-]?\d{1,3}", piece, re.ASCII) for piece in pieces):
        raise AppError(_BAD, rule=_short(text))
    numbers = tuple(int(piece) for piece in pieces)
    if not all(low <= number <= high and number for number in numbers):
        raise AppError(_BAD, rule=_short(text))
    return numbers


def _weekday(value: str, most: int, text: str) -> weekday:
    """Return a day of the week, or (at most the `most`th) such day of the period."""
    match = _DAY.fullmatch(value)
    number = int(match[1]) if match and match[1] else None
    if not match or (number is not None and not 1 <= abs(number) <= most):
        raise AppError(_BAD, rule=_short(text))
    return weekday(WEEKDAYS.index(match[2]), number)


def _wall(value: str, zone: str, text: str) -> datetime:
    """Return an UNTIL as wall time in `zone`; a bare date lasts to the end of its day."""
    match = _UNTIL.fullmatch(value)
    try:
        if match and match[2]:
            at = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 -- wall time
            return (
                at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
                if match[3]
                else at
            )
        if match:
            day = datetime.strptime(match[1], "%Y%m%d").date()  # noqa: DTZ007 -- wall time
            return datetime.combine(day, time(23, 59, 59))
    except (ValueError, OverflowError):  # a 32nd of the month, a shift out of the calendar
        pass
    raise AppError(_BAD, rule=_short(text))


def _day_of(rule: Rule, start: datetime) -> dict[str, tuple[int, ...]]:
    """Return the filter that a rule leaves to its start: the day of the month, the month."""
    days = {"byweekday", "bymonthday", "byyearday", "byweekno"} & rule.filters.keys()
    if days or rule.frequency in {DAILY, WEEKLY}:
        return {}
    if rule.frequency == MONTHLY or "bymonth" in rule.filters:
        return {"bymonthday": (start.day,)}
    return {"bymonth": (start.month,), "bymonthday": (start.day,)}


def _advanced(rule: Rule, start: datetime, first: datetime) -> datetime:
    """Return a moment whole intervals after `start`, before everything since `first`."""
    if first <= start:
        return start
    # One step short: a period may hold days of the rule before the day of the start.
    if rule.frequency in {DAILY, WEEKLY}:
        step = timedelta(days=rule.interval * (7 if rule.frequency == WEEKLY else 1))
        return start + max((first - start) // step - 1, 0) * step
    months = (first.year - start.year) * 12 + first.month - start.month
    step = rule.interval * (12 if rule.frequency == YEARLY else 1)
    steps = max(months // step - 1, 0)
    if not steps:
        return start
    month = start.month - 1 + steps * step if rule.frequency == MONTHLY else steps * step
    return start.replace(year=start.year + month // 12, month=month % 12 + 1, day=1)


@lru_cache(maxsize=5_000)
def _end(start: datetime, text: str) -> datetime:
    """Return when the last repetition begins: COUNT is counted once, not per window."""
    rule = parsed(text)
    if rule.count is None:
        return rule.until or FAR
    last = start
    for number, at in enumerate(_Bounded(rule, start, rule.until or FAR).starts(), start=1):
        last = at
        if number == rule.count:
            break
    return last


def _moved_day(day: str, days: int, new: datetime) -> str:
    match = _DAY.fullmatch(day)
    if match is None or match[1]:
        return f"{(new.day - 1) // 7 + 1}{WEEKDAYS[new.weekday()]}"
    return WEEKDAYS[(WEEKDAYS.index(match[2]) + days) % 7]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
