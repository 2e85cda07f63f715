"""Repetitions of either calendar: rules of RFC 5545, and those that follow the moon."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from app.errors import AppError
from app.recurrence import lunar, rules

_SECOND = timedelta(seconds=1)


def normal(text: str, start: datetime, zone: str) -> str:
    """Return rule `text` as the store keeps it, or say what is wrong with it; '' stays ''."""
    try:
        return (
            lunar.normal(text, start) if lunar.is_lunar(text) else rules.normal(text, start, zone)
        )
    except AppError as error:
        raise AppError(error.template, **{**error.fields, "at": "rrule"}) from None


def between(start: datetime, text: str, first: datetime, last: datetime) -> tuple[datetime, ...]:
    """Return when an event that began at `start` comes round, from `first` to before `last`."""
    expand = lunar.between if lunar.is_lunar(text) else rules.between
    return expand(start, text, first, last)


def shifted(text: str, old: datetime, new: datetime) -> str:
    """Return the rule of an event moved from `old` to `new`: its days and its end move along."""
    return (lunar if lunar.is_lunar(text) else rules).shifted(text, old, new)


def ending(text: str) -> tuple[int | None, datetime | None]:
    """Return after how many times or until when (wall time) an event repeats; None for no such end."""
    if not text:
        return 1, None
    rule = lunar.parsed(text) if lunar.is_lunar(text) else rules.parsed(text)
    return rule.count, rule.until


def parted(text: str, start: datetime, at: datetime) -> tuple[str, str]:
    """Return the rules of what comes before `at`, from `start` on, and of what begins at `at`.

    `at` is one of its times, but not the first. Together they come round when the one did.
    """
    count, _ = ending(text)
    before = between(start, text, start, at)
    if count:
        return _counted(text, len(before)), _counted(text, count - len(before))
    return _until(text, at - _SECOND) if len(before) > 1 else "", text


def followed(
    old: tuple[datetime, str], new: tuple[datetime, str], times: Iterable[datetime]
) -> dict[datetime, datetime]:
    """Return where the `times` of an event (start and rule) are once it is a new one: the third stays the third."""
    wanted = sorted(set(times))
    if not wanted:
        return {}
    present = between(*old, old[0], wanted[-1] + _SECOND)
    future = dict(zip(present, _first(*new, len(present)), strict=False))
    by = new[0] - old[0]
    return {at: future.get(at, at + by) for at in wanted}


def _first(start: datetime, text: str, many: int) -> list[datetime]:
    if lunar.is_lunar(text):
        return list(islice(lunar.starts(start, text), many))
    return list(islice(rules.starts(start, text), many))


def _counted(text: str, count: int) -> str:
    if count <= 1:
        return ""
    if lunar.is_lunar(text):
        return replace(lunar.parsed(text), count=count).text()
    return _written({**rules.parsed(text).parts, "COUNT": str(count)})


def _until(text: str, last: datetime) -> str:
    if lunar.is_lunar(text):
        return replace(lunar.parsed(text), until=last).text()
    return _written({**rules.parsed(text).parts, "UNTIL": last.strftime("%Y%m%dT%H%M%S")})


def _written(parts: dict[str, str]) -> str:
    return ";".join(f"{key}={value}" for key, value in parts.items())
