"""The sentences of reports, in the language asked for: templates of our own, filled in one pass.

`resources/reports/sentences.json` holds each in Chinese and in English. `{n}` is a field, and
`{n|member|members}` the word that fits its number. What is filled in is never looked into again.
"""

import json
import re
from datetime import date
from functools import lru_cache
from typing import Any

from app import paths
from app.reports.report import Language

_FIELD = re.compile(r"\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}")
_WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_IN_FULL = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MINUTE, HOUR, DAY = 60, 3600, 86_400  # seconds
_NEARLY = 99.5  # percent, which would be rounded to all of it
THIN = "\u2009"  # between thousands, as in the window
_MANY = 100  # from here on decimals say nothing


@lru_cache(maxsize=1)
def sentences() -> dict[str, dict[str, str]]:
    """Return every sentence by its key and language."""
    file = paths.resources() / "reports" / "sentences.json"
    found: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def grouped(n: float, decimals: int = 0) -> str:
    """Return a number with thin spaces between thousands: 1 284."""
    return f"{n:,.{decimals}f}".replace(",", THIN)


class Words:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.chinese = language == "zh"
        self._known = sentences()

    def say(self, key: str, **fields: Any) -> str:
        """Return a sentence with its fields; numbers and days are written as the language has them."""

        def filled(match: re.Match[str]) -> str:
            value = fields[match[1]]
            if match[2] is not None:
                return match[2] if value == 1 else match[3]
            return self.shown(value)

        return _FIELD.sub(filled, self._known[key][self.language])

    def shown(self, value: Any) -> str:
        """Return a number, a day or a text as it stands in a sentence."""
        if value is None:
            return "–"
        if isinstance(value, float):
            whole = abs(value) >= _MANY or value.is_integer()
            return grouped(value) if whole else grouped(value, 1)
        if isinstance(value, int):
            return grouped(value)
        return self.day(value) if isinstance(value, date) else str(value)

    def day(self, day: date) -> str:
        """Return a day without its year."""
        if self.chinese:
            return f"{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def weekday(self, day: date) -> str:
        """Return a day with its weekday."""
        name = self.weekday_name(day.weekday())
        return f"{self.day(day)}（{name}）" if self.chinese else f"{name} {self.day(day)}"

    def weekday_name(self, number: int) -> str:
        """Return the short name of a weekday, Monday being 0."""
        return _WEEKDAYS[self.language][number]

    def every(self, number: int) -> str:
        """Return the name of a weekday as it stands in a sentence, Monday being 0."""
        return self.weekday_name(number) if self.chinese else _IN_FULL[number]

    def month(self, day: date) -> str:
        """Return the month of a day."""
        return f"{day.month}月" if self.chinese else _MONTHS[day.month - 1]

    def span(self, first: date, last: date) -> str:
        """Return days from first to last, with the year."""
        if first == last:
            return self.full(first)
        if first.year == last.year:
            end = self.day(last)
            start = self.full(first) if self.chinese else self.day(first)
            return f"{start}—{end}" if self.chinese else f"{start} – {end} {last.year}"
        return f"{self.full(first)}{'—' if self.chinese else ' – '}{self.full(last)}"

    def full(self, day: date) -> str:
        """Return a day with its year."""
        return f"{day.year}年{self.day(day)}" if self.chinese else f"{self.day(day)} {day.year}"

    def percent(self, share: float | None) -> str:
        """Return a share in percent; 0 and 100 are said of nothing and of everything alone."""
        if share is None:
            return "–"
        points = 100 * share
        if 0 < points < 1:
            return f"{max(0.1, points):.1f}%".replace(".0%", "%")
        return f"{min(points, 99.9):.1f}%" if _NEARLY < points < 100 else f"{points:.0f}%"  # noqa: PLR2004 -- percent

    def amount(self, n: float) -> str:
        """Return an amount of money, with cents where it has some."""
        return grouped(n, 2).removesuffix(".00")

    def wait(self, seconds: float) -> str:
        """Return a length of time, as exact as it is worth."""
        for size, key in ((DAY, "wait.days"), (HOUR, "wait.hours"), (MINUTE, "wait.minutes")):
            if seconds >= size:
                n = seconds / size
                return self.say(key, n=round(n) if size == MINUTE else round(n, 1))
        return self.say("wait.seconds", n=round(seconds))

    def listed(self, names: list[str]) -> str:
        """Return names one after the other."""
        if self.chinese or len(names) < 2:  # noqa: PLR2004 -- one needs no "and"
            return "、".join(names)
        return f"{', '.join(names[:-1])} and {names[-1]}"

    def together(self, *parts: str) -> str:
        """Return parts of a sentence, or sentences, one after the other."""
        return ("" if self.chinese else " ").join(part for part in parts if part)
