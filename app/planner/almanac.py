"""The Chinese year, offline: festivals by sun and moon, the 24 solar terms, the seasons topics speak of.

Days of the moon and solar terms come from lunar-python, which is imported on first use.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from app import festivals

TERM = "term"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A festival or solar term: its names, the rule of its day, and for how long around it a topic fits.

    The rule is (kind, …): ("day", month, day), ("lunar", month, day), ("nth", month, weekday,
    number) or ("term", Chinese name).
    """

    key: str
    zh: str
    en: str
    rule: tuple[str | int, ...]
    before: int = 7
    after: int = 1


@dataclass(frozen=True, slots=True)
class Fit:
    """An occasion near a day: when it is, and how many days off (below 0: it is over)."""

    occasion: Occasion
    day: date
    ahead: int


@dataclass(frozen=True, slots=True)
class Note:
    """What is printed under a day: the moon's day, occasions (Chinese, English), off or worked in lieu."""

    lunar: str
    names: tuple[tuple[str, str], ...] = ()
    off: bool = False
    working: bool = False


def _term(key: str, zh: str, en: str) -> Occasion:
    return Occasion(key, zh, en, (TERM, zh), before=2, after=6)


OCCASIONS = (
    Occasion("new_year", "元旦", "New Year's Day", ("day", 1, 1), after=5),
    Occasion("laba", "腊八", "Laba Festival", ("lunar", 12, 8), before=4),
    Occasion("little_new_year", "小年", "Little New Year", ("lunar", 12, 23), before=4),
    Occasion("spring_festival", "春节", "Spring Festival", ("lunar", 1, 1), before=12, after=10),
    Occasion("lantern", "元宵节", "Lantern Festival", ("lunar", 1, 15), before=4),
    Occasion("valentine", "情人节", "Valentine's Day", ("day", 2, 14), before=5),
    Occasion("womens_day", "妇女节", "Women's Day", ("day", 3, 8), before=5),
    Occasion("arbor_day", "植树节", "Arbor Day", ("day", 3, 12), before=4),
    Occasion("book_day", "世界读书日", "World Book Day", ("day", 4, 23), after=3),
    Occasion("labour_day", "劳动节", "Labour Day", ("day", 5, 1), after=4),
    Occasion("youth_day", "青年节", "Youth Day", ("day", 5, 4), before=4),
    Occasion("mothers_day", "母亲节", "Mother's Day", ("nth", 5, 6, 2), before=6),
    Occasion("childrens_day", "儿童节", "Children's Day", ("day", 6, 1), before=5),
    Occasion("dragon_boat", "端午节", "Dragon Boat Festival", ("lunar", 5, 5), before=6),
    Occasion("gaokao", "高考", "Gaokao", ("day", 6, 7), before=6, after=4),
    Occasion("fathers_day", "父亲节", "Father's Day", ("nth", 6, 6, 3), before=6),
    Occasion("graduation", "毕业季", "Graduation", ("day", 6, 20), before=15, after=15),
    Occasion("qixi", "七夕", "Qixi", ("lunar", 7, 7), before=5),
    Occasion("back_to_school", "开学季", "Back to school", ("day", 9, 1), before=8, after=10),
    Occasion("teachers_day", "教师节", "Teachers' Day", ("day", 9, 10), before=5),
    Occasion("mid_autumn", "中秋节", "Mid-Autumn Festival", ("lunar", 8, 15), before=8, after=2),
    Occasion("national_day", "国庆节", "National Day", ("day", 10, 1), before=5, after=6),
    Occasion("double_ninth", "重阳节", "Double Ninth", ("lunar", 9, 9), before=5),
    Occasion("programmers_day", "程序员节", "Programmers' Day", ("day", 10, 24), before=4),
    Occasion("singles_day", "双十一", "Singles' Day", ("day", 11, 11), before=10, after=3),
    Occasion("thanksgiving", "感恩节", "Thanksgiving", ("nth", 11, 3, 4), before=5),
    Occasion("winter_solstice", "冬至", "Winter Solstice", (TERM, "冬至"), before=5),
    Occasion("christmas", "圣诞节", "Christmas", ("day", 12, 25)),
    Occasion("year_end", "年末", "Year's end", ("day", 12, 31), before=20, after=0),
    _term("xiaohan", "小寒", "Minor Cold"),
    _term("dahan", "大寒", "Major Cold"),
    _term("lichun", "立春", "Start of Spring"),
    _term("yushui", "雨水", "Rain Water"),
    _term("jingzhe", "惊蛰", "Awakening of Insects"),
    _term("chunfen", "春分", "Spring Equinox"),
    _term("qingming", "清明", "Qingming"),
    _term("guyu", "谷雨", "Grain Rain"),
    _term("lixia", "立夏", "Start of Summer"),
    _term("xiaoman", "小满", "Grain Buds"),
    _term("mangzhong", "芒种", "Grain in Ear"),
    _term("xiazhi", "夏至", "Summer Solstice"),
    _term("xiaoshu", "小暑", "Minor Heat"),
    _term("dashu", "大暑", "Major Heat"),
    _term("liqiu", "立秋", "Start of Autumn"),
    _term("chushu", "处暑", "End of Heat"),
    _term("bailu", "白露", "White Dew"),
    _term("qiufen", "秋分", "Autumn Equinox"),
    _term("hanlu", "寒露", "Cold Dew"),
    _term("shuangjiang", "霜降", "Frost's Descent"),
    _term("lidong", "立冬", "Start of Winter"),
    _term("xiaoxue", "小雪", "Minor Snow"),
    _term("daxue", "大雪", "Major Snow"),
    _term("dongzhi", "冬至", "Winter Solstice"),
)
KEYS = {occasion.key: occasion for occasion in OCCASIONS}
_REACH = timedelta(days=max(max(one.before, one.after) for one in OCCASIONS))

# From month and day to month and day, both included: when a topic of that season is in place.
_SEASONS = {
    "newyear": ((12, 10), (2, 25)),
    "spring": ((2, 4), (5, 15)),
    "midyear": ((5, 25), (7, 31)),
    "summer": ((5, 5), (8, 31)),
    "autumn": ((8, 7), (11, 20)),
    "winter": ((11, 7), (2, 10)),
}


def day_of(key: str, year: int) -> date | None:
    """Return the day of an occasion in a year of the sun; None where it has none (腊八 may skip a year)."""
    return next((day for day, one in _year(year) if one.key == key), None)


def between(first: date, last: date) -> list[tuple[date, Occasion]]:
    """Return the occasions from `first` to `last`, both included, by day."""
    return [
        (day, occasion)
        for year in range(first.year, last.year + 1)
        for day, occasion in _year(year)
        if first <= day <= last
    ]


def near(day: date) -> dict[str, Fit]:
    """Return, by key, the occasions for which topics fit on `day`."""
    found: dict[str, Fit] = {}
    for when, occasion in between(day - _REACH, day + _REACH):
        ahead = (when - day).days
        if -occasion.after <= ahead <= occasion.before:
            found[occasion.key] = Fit(occasion, when, ahead)
    return found


def seasons(day: date) -> frozenset[str]:
    """Return the seasons that topics may speak of on `day`; they overlap."""
    here = (day.month, day.day)
    return frozenset(
        key
        for key, (first, last) in _SEASONS.items()
        if (first <= here <= last if first <= last else here >= first or here <= last)
    )


def lunar(day: date) -> str:
    """Return a day of the moon's calendar as people say it: 十月十六; a leap month begins with 闰."""
    found = _library().Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return f"{found.getMonthInChinese()}月{found.getDayInChinese()}"


def notes(first: date, last: date) -> dict[date, Note]:
    """Return what a calendar prints under each day; public holidays take half a second to load."""
    special = festivals.between(first, last)
    names: dict[date, list[tuple[str, str]]] = {}
    for day, one in between(first, last):
        if (one.zh, one.en) not in names.setdefault(day, []):
            names[day].append((one.zh, one.en))
    found: dict[date, Note] = {}
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        holiday = special.get(day)
        off, working = bool(holiday and not holiday.working), bool(holiday and holiday.working)
        mine = names.get(day, [])
        if holiday and holiday.name and not mine:
            mine = [(holiday.name, holiday.name_en)]
        found[day] = Note(lunar(day), tuple(mine), off, working)
    return found


@lru_cache(maxsize=16)
def _year(year: int) -> tuple[tuple[date, Occasion], ...]:
    terms = _terms(year)
    found = [(day, one) for one in OCCASIONS for day in _days(one, year, terms)]
    return tuple(sorted(found, key=lambda pair: (pair[0], OCCASIONS.index(pair[1]))))


def _days(occasion: Occasion, year: int, terms: dict[str, date]) -> Iterator[date]:
    kind, *rest = occasion.rule
    if kind == TERM:
        yield terms[str(rest[0])]
        return
    month, *numbers = map(int, rest)
    if kind == "day":
        yield date(year, month, numbers[0])
    elif kind == "nth":
        yield _nth(year, month, *numbers)
    else:
        yield from (
            day for of in (year - 1, year) if (day := _of_moon(of, month, numbers[0])).year == year
        )


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _of_moon(year: int, month: int, day: int) -> date:
    """Return a day of the moon's year that began in `year`."""
    sun = _library().Lunar.fromYmd(year, month, day).getSolar()
    return date(sun.getYear(), sun.getMonth(), sun.getDay())


def _terms(year: int) -> dict[str, date]:
    table = _library().Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()
    days = {name: date(at.getYear(), at.getMonth(), at.getDay()) for name, at in table.items()}
    # The table runs from one winter to the next: under 冬至 it has the one of the year before.
    return {name: day for name, day in days.items() if day.year == year} | {
        "冬至": days["DONG_ZHI"]
    }


def _library() -> Any:
    import lunar_python  # noqa: PLC0415 -- most pages don't need it

    return lunar_python
