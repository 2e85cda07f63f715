"""Public holidays of China and the days worked in their stead, for the days on screen.

The library takes half a second to load and count: call it away from the window's thread.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter


@dataclass(frozen=True, slots=True)
class Festival:
    """What is special about a day: its name (Chinese and English), and whether people work."""

    name: str
    name_en: str
    working: bool = False


# The library's names are long; a day of a calendar has little room.
_SHORT = {
    "农历除夕": ("除夕", "New Year's Eve"),
    "春节": ("春节", "Spring Festival"),
    "清明节": ("清明", "Qingming"),
    "劳动节": ("劳动节", "Labour Day"),
    "端午节": ("端午", "Dragon Boat"),
    "中秋节": ("中秋", "Mid-Autumn"),
    "国庆节": ("国庆", "National Day"),
    "元旦": ("元旦", "New Year's Day"),
}
_DAY_OFF = Festival("", "")
_WORK_DAY = Festival("", "", working=True)


def between(first: date, last: date) -> dict[date, Festival]:
    """Return the special days from `first` to `last`: off, or worked in lieu at a weekend."""
    found = [one for year in range(first.year, last.year + 1) for one in _year(year).items()]
    return {
        day: festival for day, festival in sorted(found, key=itemgetter(0)) if first <= day <= last
    }


@lru_cache(maxsize=8)
def _year(year: int) -> dict[date, Festival]:
    import holidays  # noqa: PLC0415 -- start-up: 0.2 s to import, and most pages don't need it

    calendar = holidays.country_holidays("CN", years=year, language="zh_CN")
    found = {day: _festival(calendar[day]) for day in calendar if day.year == year}
    working = getattr(calendar, "weekend_workdays", ())
    return found | {day: _WORK_DAY for day in working if day.year == year}


def _festival(name: str) -> Festival:
    """Return the short names of a holiday; a second name on the same day gives way."""
    base = re.split("[;；（]", name)[0].strip()
    if base == "休息日":
        return _DAY_OFF
    short, english = _SHORT.get(base, (base, base))
    return Festival(short, english)
