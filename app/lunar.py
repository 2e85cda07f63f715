"""The Chinese calendar beside the other: lunar day, leap month, solar term and feast of each day on screen.

The library takes 16 ms to load and 0.2 ms for each day: call it away from the window's thread.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module
from typing import Any

_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_TENS = ("初", "十", "廿", "三")
_ONES = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_FEASTS = {
    (1, 1): ("春节", "Spring Festival"), (1, 15): ("元宵", "Lantern Festival"),
    (2, 2): ("龙抬头", "Dragon Head"), (3, 3): ("上巳", "Shangsi"),
    (5, 5): ("端午", "Dragon Boat"), (7, 7): ("七夕", "Qixi"), (7, 15): ("中元", "Zhongyuan"),
    (8, 15): ("中秋", "Mid-Autumn"), (9, 9): ("重阳", "Double Ninth"), (12, 8): ("腊八", "Laba"),
}  # fmt: skip
EVE = (12, 30)  # the last day of the year, also where the month has 29
_EVE = ("除夕", "New Year's Eve")
_TERMS = {
    "立春": "Start of Spring", "雨水": "Rain Water", "惊蛰": "Insects Awaken",
    "春分": "Spring Equinox", "清明": "Clear and Bright", "谷雨": "Grain Rain",
    "立夏": "Start of Summer", "小满": "Grain Buds", "芒种": "Grain in Ear",
    "夏至": "Summer Solstice", "小暑": "Minor Heat", "大暑": "Major Heat",
    "立秋": "Start of Autumn", "处暑": "End of Heat", "白露": "White Dew",
    "秋分": "Autumn Equinox", "寒露": "Cold Dew", "霜降": "Frost Descent",
    "立冬": "Start of Winter", "小雪": "Minor Snow", "大雪": "Major Snow",
    "冬至": "Winter Solstice", "小寒": "Minor Cold", "大寒": "Major Cold",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day in the Chinese calendar: month 1 to 12 (`leap`: 闰), day 1 to 30, with names (Chinese, English)."""

    month: int
    day: int
    leap: bool = False
    term: tuple[str, str] | None = None
    feast: tuple[str, str] | None = None

    @property
    def short(self) -> str:
        """Return the day in two characters, the first of a month by the month: 十五, 八月."""
        return self.month_name if self.day == 1 else day_name(self.day)

    @property
    def month_name(self) -> str:
        """Return the month: 八月, 闰六月."""
        return f"{'闰' if self.leap else ''}{_MONTHS[self.month - 1]}月"

    @property
    def long(self) -> str:
        """Return month and day: 八月十五."""
        return f"{self.month_name}{day_name(self.day)}"


def between(first: date, last: date) -> dict[date, LunarDay]:
    """Return the lunar days from `first` to `last`, both included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: of(day) for day in days}


@lru_cache(maxsize=2_000)
def of(day: date) -> LunarDay:
    """Return what day it is by the moon."""
    library: Any = import_module("lunar_python")
    found = library.Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month, number = int(found.getMonth()), int(found.getDay())
    term: str = found.getJieQi()
    feast = None if month < 0 else _FEASTS.get((month, number))
    if month in {12, -12} and number >= 29:  # noqa: PLR2004 -- a month has 29 or 30 days
        length: int = library.LunarMonth.fromYm(found.getYear(), found.getMonth()).getDayCount()
        feast = _EVE if number == length else feast
    named = (term, _TERMS[term]) if term in _TERMS else None
    return LunarDay(abs(month), number, month < 0, named, feast)


def day_name(day: int) -> str:
    """Return a day of the month as it is called: 初八, 二十, 廿三."""
    if day in {10, 20, 30}:
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return f"{_TENS[day // 10]}{_ONES[day % 10 - 1]}"


def name_of(month: int, day: int) -> str:
    """Return what a day of the lunar year is called: 八月十五; the 30th of the 12th month is 除夕."""
    if (month, day) == EVE:
        return _EVE[0]
    return f"{_MONTHS[month - 1]}月{day_name(day)}"
