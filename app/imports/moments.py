"""The moment that a date and time in one cell mean, whatever program and language wrote them."""

import re
from datetime import timedelta

from app.imports import dates, limits

_MARK = "上午|下午|凌晨|清晨|早上|中午|晚上|午前|午後|오전|오후|[AaPp]\\.?[\\s\u202f]?[Mm]\\b\\.?"
_TIME = re.compile(
    rf"(?P<before>{_MARK})?\s?(?P<time>\d{{1,2}}[:.时時]\d{{1,2}}(?:[:.分]\d{{1,2}})?)(?:[.,]\d+|秒|分)?"
    rf"[\s\u202f]*(?P<after>{_MARK})?(?:\s?(?P<utc>UTC|GMT|Z))?"
)
_DATE = re.compile(
    r"(?P<a>\d{1,4})\s?[-/.年 ]\s?(?P<b>\d{1,2}|[A-Za-z]{3,9})\.?\s?[-/.月, ]\s?(?P<c>\d{1,4})日?"
    r"|(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
_WEEKDAY = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )|[(（]?(?:星期|周|週)[一二三四五六日天][)）]?"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d|$)")
_NUMBER = re.compile(r"\d{5}(?:\.\d+)?|\d{9,10}(?:\.\d+)?|\d{13}|\d{16}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 80  # characters; no date and time is longer
_SERIAL = 5  # digits of a day as spreadsheets count them …
_FIRST_SERIAL = (1899, 12, 30)  # … from this one
_UNITS = {13: 1_000, 16: 1_000_000}  # digits of a count of milliseconds, of microseconds

Numbers = tuple[int, int, int]


def numbers(text: str) -> Numbers | None:
    """Return the three numbers of a date that could be read in two orders; None for other texts."""
    if len(text) > _LONGEST or _ISO.match(text):
        return None
    found = _DATE.search(text)
    if found is None or found["a"] is None or not found["b"].isdecimal():
        return None
    return int(found["a"]), int(found["b"]), int(found["c"])


def twelve_hours(text: str) -> bool:
    """Tell whether a text has a time with AM, 下午 … beside it."""
    found = _TIME.search(text[:_LONGEST])
    return bool(found and (found["before"] or found["after"]))


class Moments:
    """Turns texts into seconds since 1970, UTC; what is no moment gives None."""

    def __init__(self, zone: str, order: dates.Order | None = None) -> None:
        self._wall = dates.Wall(zone)
        self._utc = dates.Wall("UTC")
        self._order = order or dates.Order("dmy", certain=False)
        self._known: dict[str, int | None] = {}

    def at(self, text: str) -> int | None:
        """Return the moment that `text` means; a day alone is none."""
        if text not in self._known:
            if len(self._known) > limits.CACHE:
                self._known.clear()
            self._known[text] = self._at(text)
        return self._known[text]

    def _at(self, text: str) -> int | None:
        bare = " ".join(text.split())
        if not bare or len(bare) > _LONGEST or not bare.isprintable():
            return None
        try:
            at = self._read(bare)
        except (ValueError, OverflowError):
            return None
        return at if at is not None and 0 <= at <= limits.LATEST else None

    def _read(self, text: str) -> int | None:
        if not text.isascii():
            text = "".join(str(int(c)) if c.isdecimal() else c for c in text)
        if _NUMBER.fullmatch(text):
            return self._counted(text)
        if _ISO.match(text) and len(text) > len("2026-01-01"):
            try:
                return self._wall.iso(text)
            except ValueError:
                pass  # followed by something that ISO does not know
        return self._written(_WEEKDAY.sub(" ", text))

    def _counted(self, text: str) -> int:
        digits = text.partition(".")[0]
        if len(digits) > _SERIAL:
            return int(float(text) // _UNITS.get(len(digits), 1))
        day = dates.date(*_FIRST_SERIAL) + timedelta(days=int(digits))
        second = round(float(text) % 1 * dates.DAY)
        return self._wall.at(day.year, day.month, day.day, second)

    def _written(self, text: str) -> int | None:
        day = _DATE.search(text)
        time = _TIME.search(text, day.end()) if day else None
        if day is None or time is None:
            return None
        clock = re.sub("[时時分]", ":", time["time"])
        second = dates.clock(clock, time["before"] or time["after"] or "")
        wall = self._utc if time["utc"] or " UTC " in text else self._wall
        return wall.at(*self._day(day), second)

    def _day(self, found: re.Match[str]) -> Numbers:
        if found["month"]:
            return int(found["year"]), _month(found["month"]), int(found["day"])
        first, third = int(found["a"]), int(found["c"])
        if not found["b"].isdecimal():
            return dates.year4(third), _month(found["b"]), first
        if first > 31:  # noqa: PLR2004 -- no day of a month: the year stands first
            return dates.year4(first), int(found["b"]), third
        return self._order.day((first, int(found["b"]), third))


def _month(name: str) -> int:
    """Return the number of a month; ValueError for other words."""
    return _MONTHS.index(name[:3].lower()) + 1
