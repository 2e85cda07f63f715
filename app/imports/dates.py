"""What moment a date and a time on the wall mean, in the zone of the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.imports import limits
from app.text import N_

DAY = 86_400
_MORNING = frozenset({"am", "上午", "凌晨", "早上", "清晨", "午前", "오전", "ص", "sa"})
_AFTERNOON = frozenset({"pm", "下午", "傍晚", "午後", "오후", "م", "ch"})
_NOON_AT_LATEST = 12
_BUDDHIST = 543  # years by which that calendar is ahead
_DAYS, _MONTHS = 31, 12
_YEAR_FIRST = 60  # days of a file whose years have two digits, before it is sure which is the year
_MILLISECONDS = 100_000_000_000  # a larger number is no count of seconds


class Wall:
    """The clock on the wall in one zone: turns local days and seconds into seconds since 1970, UTC."""

    def __init__(self, zone: str) -> None:
        try:
            self._zone = ZoneInfo(zone)
        except (OSError, ValueError, KeyError) as error:  # all three stand for unknown names
            raise AppError(
                N_("There is no time zone called {zone}. Use a name such as Asia/Shanghai."),
                zone=zone,
            ) from error
        self._days: dict[tuple[int, int, int], int | None] = {}

    def at(self, year: int, month: int, day: int, second: int) -> int:
        """Return the moment `second` seconds into a local day; ValueError for a day that never was."""
        key = (year, month, day)
        if key not in self._days:
            if len(self._days) > limits.CACHE:
                self._days.clear()
            self._days[key] = self._midnight(year, month, day)
        midnight = self._days[key]
        if midnight is not None:
            return midnight + second
        wall = datetime(year, month, day)  # noqa: DTZ001 -- the zone comes next
        return self._exact(wall + timedelta(seconds=second))

    def iso(self, text: str) -> int:
        """Return the moment of an ISO date-time, which may carry its own offset."""
        when = datetime.fromisoformat(text)
        if when.tzinfo is not None:
            return int(when.timestamp())
        return self.at(
            when.year, when.month, when.day, seconds(when.hour, when.minute, when.second)
        )

    def _midnight(self, year: int, month: int, day: int) -> int | None:
        """Return midnight, or None where the clock is changed during that day."""
        if not 1970 <= year < 9999:  # noqa: PLR2004 -- no chat is older, and datetime ends there
            raise ValueError(year)
        start = datetime(year, month, day)  # noqa: DTZ001 -- of the wall; the zone comes next
        first = self._exact(start)
        return first if self._exact(start + timedelta(days=1)) - first == DAY else None

    def _exact(self, wall: datetime) -> int:
        return int(wall.replace(tzinfo=self._zone).astimezone(UTC).timestamp())


def epoch(value: float | str | None) -> int | None:
    """Return a moment given as seconds or milliseconds since 1970, number or text; None for no such."""
    try:
        number = int(float(value)) if value is not None else None
    except (ValueError, OverflowError):
        return None
    if number is not None and number > _MILLISECONDS:
        number //= 1000
    return number if number is not None and 0 <= number <= limits.LATEST else None


def seconds(hour: int, minute: int, second: int = 0) -> int:
    """Return how far into the day a time is; ValueError for a time no clock shows."""
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):  # noqa: PLR2004 -- what clocks show
        raise ValueError((hour, minute, second))
    return hour * 3600 + minute * 60 + second


def hour24(hour: int, mark: str) -> int:
    """Return the hour of 0 to 23 that `hour` means beside AM, 下午, 凌晨 …; unchanged without a mark."""
    sign = "".join(mark.replace(".", "").split()).lower()
    if not sign or hour > _NOON_AT_LATEST:
        return hour
    if sign in _MORNING:
        return hour % 12
    if sign in _AFTERNOON:
        return hour % 12 + 12
    if sign == "中午":
        return hour if hour >= 10 else hour + 12  # noqa: PLR2004 -- 中午11:30 and 中午1:30
    if sign == "晚上":
        return (hour + 12) % 24
    return hour


@lru_cache(maxsize=DAY)
def clock(text: str, mark: str = "") -> int:
    """Return how far into the day `8:01`, `08.01.30` … is, in seconds."""
    parts = [int(part) for part in text.replace(".", ":").split(":")]
    parts[0] = hour24(parts[0], mark)
    return seconds(*parts[:3])


def year4(year: int) -> int:
    """Return a year of two digits as one of four, and a Buddhist year as ours."""
    if year < 100:  # noqa: PLR2004 -- two digits
        return 2000 + year
    return year - _BUDDHIST if 2400 < year < 2700 else year  # noqa: PLR2004 -- no chat is from then


@dataclass(frozen=True, slots=True)
class Order:
    """Which of the three numbers of a date is which: `dmy`, `mdy` or `ymd`, and whether that is certain."""

    fields: str
    certain: bool

    def day(self, numbers: tuple[int, int, int]) -> tuple[int, int, int]:
        """Return year, month and day."""
        first, second, third = numbers
        if self.fields == "ymd":
            return year4(first), second, third
        if self.fields == "mdy":
            return year4(third), first, second
        return year4(third), second, first


def order_of(
    dates: Iterable[tuple[int, int, int]],
    *,
    day_first: bool | None = None,
    twelve_hours: bool = False,
) -> Order:
    """Return the order of the dates of a whole file, given in file order; stops reading when it is clear."""
    distinct: list[tuple[int, int, int]] = []
    found: Order | None = None
    for numbers in dates:
        found = found or _settled(numbers, day_first)
        if found and (_four_digits(numbers) or len(distinct) > _YEAR_FIRST):
            return found
        if len(distinct) < limits.CACHE and (not distinct or distinct[-1] != numbers):
            distinct.append(numbers)
    if _year_first(distinct):
        return Order("ymd", certain=True)
    return found or _weighed(distinct, twelve_hours=twelve_hours)


def _four_digits(numbers: tuple[int, int, int]) -> bool:
    return max(numbers[0], numbers[2]) > 99  # noqa: PLR2004 -- two digits


def _year_first(distinct: list[tuple[int, int, int]]) -> bool:
    """Tell 21/8/29, where the last number changes every day, from 29/8/21, where it hardly does."""
    first, last = (sum(a[i] != b[i] for a, b in pairwise(distinct)) for i in (0, 2))
    return last > first and not any(_four_digits(numbers) for numbers in distinct)


def _settled(numbers: tuple[int, int, int], day_first: bool | None) -> Order | None:
    """Return the order where one date alone tells it."""
    first, second, _ = numbers
    if first > _DAYS:
        return Order("ymd", certain=True)
    if day_first is not None:
        return Order("dmy" if day_first else "mdy", certain=True)
    if first > _MONTHS >= second > 0:
        return Order("dmy", certain=True)
    if second > _MONTHS >= first > 0:
        return Order("mdy", certain=True)
    return None


def _weighed(distinct: list[tuple[int, int, int]], *, twelve_hours: bool) -> Order:
    back = {fields: _steps_back(distinct, Order(fields, certain=True)) for fields in ("dmy", "mdy")}
    if back["dmy"] != back["mdy"]:
        return Order(min(back, key=back.__getitem__), certain=True)
    changes = [sum(a[i] != b[i] for a, b in pairwise(distinct)) for i in (0, 1)]
    if changes[0] != changes[1]:
        return Order("dmy" if changes[0] > changes[1] else "mdy", certain=True)
    either = all(first == second for first, second, _ in distinct)  # 5/5, or no date at all
    return Order("mdy" if twelve_hours else "dmy", certain=either)


def _steps_back(distinct: list[tuple[int, int, int]], order: Order) -> int:
    """Return how often the dates, read in this order, go back by more than a day."""
    days = [_ordinal(order.day(numbers)) for numbers in distinct]
    return sum(later < earlier - 1 for earlier, later in pairwise(days))


def _ordinal(day: tuple[int, int, int]) -> int:
    try:
        return date(*day).toordinal()
    except ValueError:
        return 0
