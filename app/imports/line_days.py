"""The lines of a LINE export that say which day it is; each has a weekday, which settles their order."""

import re
from collections.abc import Iterator
from datetime import date

from app.imports.dates import Order, order_of
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally
from app.imports.records import Source

Day = tuple[int, int, int]

_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS = {
    **{name: number for number, name in enumerate(_ENGLISH)},
    **{name: number for number, name in enumerate("一二三四五六日")},
    **{name: number for number, name in enumerate("月火水木金土日")},
}
_NAMES = "[一二三四五六日月火水木金土]"
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})\s?[/.年-]\s?(?P<m>\d{1,2})\s?[/.月-]\s?(?P<d>\d{1,2})日?\s?[,(（]?\s?"
    rf"(?:(?:週|周|星期)?(?P<w>{_NAMES})(?:曜日)?|(?P<e>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}))[)）]?\s*"
)
_WEEKDAY_FIRST = re.compile(
    r"(?P<e>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}),? (?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\s*"
)
_LONGEST = 40  # characters of such a line
_STARTS = frozenset("0123456789MTWFS")


def day_of(line: str, order: Order | None = None) -> Day | None:
    """Return the day that a line names; None for other lines. Impossible days come as they are."""
    if len(line) > _LONGEST or line[:1] not in _STARTS:
        return None
    found = _YEAR_FIRST.fullmatch(line)
    if found:
        return int(found["y"]), int(found["m"]), int(found["d"])
    found = _WEEKDAY_FIRST.fullmatch(line)
    if not found:
        return None
    fields = _by_weekday(found) or (order.fields if order else "mdy")
    return _day(found, fields)


def _day(found: re.Match[str], fields: str) -> Day:
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    return (year, second, first) if fields == "dmy" else (year, first, second)


def _by_weekday(found: re.Match[str]) -> str:
    """Return the order in which the date falls on its weekday; '' where both or none do."""
    right = [f for f in ("mdy", "dmy") if _falls_on(_day(found, f), found["e"][:3].lower())]
    return right[0] if len(right) == 1 else ""


def _falls_on(day: Day, weekday: str) -> bool:
    try:
        return date(*day).weekday() == _WEEKDAYS[weekday]
    except ValueError:
        return False


def order_in(source: Source) -> Order:
    """Return how the dates of a file are read whose weekday fits both ways; the year may stand first."""
    days = list(_ambiguous(source))
    settled = {fields for fields in map(_by_weekday, days) if fields}
    if len(settled) == 1:
        return Order(settled.pop(), certain=True)
    found = ((int(day["a"]), int(day["b"]), int(day["y"])) for day in days)
    return order_of(found, day_first=source.options.day_first, twelve_hours=True)


def _ambiguous(source: Source) -> Iterator[re.Match[str]]:
    """Yield the dates with the year last, up to the first whose weekday tells the order."""
    with source.opened() as file:
        for block in blocks(Tally(file), encoding_of(source.head, source.options.encoding)):
            for line in block:
                if line[:1] in _STARTS and len(line) <= _LONGEST:
                    if _YEAR_FIRST.fullmatch(line):
                        return
                    found = _WEEKDAY_FIRST.fullmatch(line)
                    if found:
                        yield found
                        if _by_weekday(found):
                            return
