"""The days a report is about, and those it is compared with.

A week runs from Monday, a month from the 1st, a year from 1 January, up to the last day asked for;
what came before is as much of the week, month or year before. A day is compared with the same
weekday a week earlier, a campaign with as many days right before it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import AppError
from app.text import N_

WEEK = 7
EARLIEST, LATEST = date(1971, 1, 1), date(2199, 12, 31)
MOST_DAYS = 400  # of a campaign

KIND = N_("“{kind}” is not a kind of report. Choose one of: {known}.")
OUTSIDE = N_("A report needs a day between {first} and {last}.")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last` and those before, all included."""

    kind: str
    first: date
    last: date
    before_first: date
    before_last: date

    @property
    def days(self) -> int:
        """How many days the report is about."""
        return (self.last - self.first).days + 1

    @property
    def whole(self) -> bool:
        """Whether the week, month or year ends with it."""
        then = self.last + timedelta(days=1)
        ends = {
            "week": not then.weekday(),
            "month": then.day == 1,
            "year": (then.month, then.day) == (1, 1),
        }
        return ends.get(self.kind, True)


def ending(kind: str, until: date) -> Period:
    """Return the day, week, month or year up to `until`."""
    if not EARLIEST <= until <= LATEST:
        raise AppError(OUTSIDE, first=str(EARLIEST), last=str(LATEST))
    if kind == "day":
        before = until - timedelta(days=WEEK)
        return Period(kind, until, until, before, before)
    if kind == "week":
        first = until - timedelta(days=until.weekday())
        back = timedelta(days=WEEK)
        return Period(kind, first, until, first - back, until - back)
    if kind == "month":
        return _month(until)
    if kind == "year":
        return _year(until)
    raise AppError(KIND, kind=kind, known="day, week, month, year, campaign")


def campaign(first: date, last: date) -> Period:
    """Return the days of a campaign, its last ones where it never ends, and as many before it."""
    first = max(first, last - timedelta(days=MOST_DAYS - 1))
    length = (last - first).days + 1
    return Period(
        "campaign", first, last, first - timedelta(days=length), first - timedelta(days=1)
    )


def latest(kind: str, until: date, *, back: int) -> date:
    """Return the last day of the `back`-th day, week, month or year before the one of `until`."""
    last = until
    for _ in range(back):
        last = (last if kind == "day" else ending(kind, last).first) - timedelta(days=1)
    return last


def _month(until: date) -> Period:
    first = until.replace(day=1)
    end = first - timedelta(days=1)
    whole = until.day == monthrange(until.year, until.month)[1]
    last = end if whole else end.replace(day=min(until.day, end.day))
    return Period("month", first, until, end.replace(day=1), last)


def _year(until: date) -> Period:
    first = until.replace(month=1, day=1)
    year = until.year - 1
    last = date(year, until.month, min(until.day, monthrange(year, until.month)[1]))
    return Period("year", first, until, date(year, 1, 1), last)
