"""When is the best time to post? One to three stretches of hours in which most is going on.

Practitioners post where their members already are ("the hours at which people check in tell when
to post later"). A stretch is up to four hours of one weekday, or of every day: the two best, without
one that is not half as lively, and with those beside that nearly are. So that a few days of data do
not decide, each cell is drawn towards what its hour is on an average day, as if two such
days had been seen besides; without `FEWEST` messages or a week of days none is named. A stretch has
to be half as lively again as the average hour, and one of every day has to hold on each weekday.
Where both would be named, a weekday has to exceed every day by half. The liveliest come first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from app.insights.hours import HOURS, WEEKDAYS, Hours

MOST = 3
FEWEST = 50  # messages
SPAN = 2  # hours
WIDEST = 4
PRIOR = 2  # days
ABOVE = 1.5  # times an average hour; and times every day, for a weekday to be named beside it
TRIM = 0.5  # of the livelier hour: less does not belong to it
STEADY = 0.5  # of its mean, at least, on each weekday
EACH = 5  # weekdays, at least, that speak for every day
WIDEN = 0.75  # of its mean: an hour beside it that is as lively belongs to it
REST = 0.25  # of the first: less is not worth a name


@dataclass(frozen=True, slots=True)
class Window:
    """Hours from `first` until `last` (24: midnight) of a weekday, Monday being 0, or of every day (None).

    `mean` is the messages an hour; `share` their part of an average week, from 0 to 1.
    """

    weekday: int | None
    first: int
    last: int
    mean: float
    share: float


def windows(hours: Hours, most: int = MOST) -> tuple[Window, ...]:
    """Return the best stretches, the liveliest first; () where nothing stands out or too little is known."""
    if sum(map(sum, hours.messages)) < FEWEST or sum(hours.covered) < WEEKDAYS:
        return ()
    cells = _evened(hours)
    average = sum(map(sum, cells.values())) / (len(cells) * HOURS)
    spans = [span for span in _candidates(cells) if span.mean >= ABOVE * average]
    spans.sort(
        key=lambda span: (-span.mean, -1 if span.weekday is None else span.weekday, span.first)
    )
    found: list[_Span] = []
    for span in spans:
        if len(found) == most or span.mean < REST * spans[0].mean:
            break
        if not any(_meets(other, span) for other in found):
            found.append(_widened(_trimmed(span), found))
    week = average * HOURS * len(cells)
    return tuple(
        _window(span, len(cells), week) for span in sorted(found, key=_liveliness, reverse=True)
    )


# -- inside


@dataclass(frozen=True, slots=True)
class _Span:
    """Hours of a row: `usable` ones only."""

    weekday: int | None
    first: int
    last: int
    row: tuple[float, ...]
    usable: tuple[bool, ...]

    @property
    def mean(self) -> float:
        return sum(self.row[self.first : self.last]) / (self.last - self.first)


_liveliness = attrgetter("mean")


def _evened(hours: Hours) -> dict[int, tuple[float, ...]]:
    """Return the cells of each covered weekday, drawn towards what their hour is on an average day."""
    over = sum(hours.covered)
    usual = [sum(row[hour] for row in hours.messages) / over for hour in range(HOURS)]
    return {
        day: tuple((n + PRIOR * usual[hour]) / (covered + PRIOR) for hour, n in enumerate(row))
        for day, (row, covered) in enumerate(zip(hours.messages, hours.covered, strict=True))
        if covered
    }


def _candidates(cells: dict[int, tuple[float, ...]]) -> Iterator[_Span]:
    """Yield all stretches of two hours: of every day, and of the weekdays that exceed it."""
    means = tuple(sum(row[hour] for row in cells.values()) / len(cells) for hour in range(HOURS))
    steady = tuple(
        len(cells) >= EACH and min(row[hour] for row in cells.values()) >= STEADY * means[hour]
        for hour in range(HOURS)
    )
    for first in range(HOURS - SPAN + 1):
        every = _Span(None, first, first + SPAN, means, steady)
        holds = all(steady[first : first + SPAN])
        if holds:
            yield every
        for day, row in cells.items():
            one = _Span(day, first, first + SPAN, row, (True,) * HOURS)
            if not holds or one.mean >= ABOVE * every.mean:
                yield one


def _meets(one: _Span, other: _Span) -> bool:
    """Tell whether a stretch that is named holds another: a weekday's leaves room for every day's."""
    apart = one.weekday is not None and one.weekday != other.weekday
    return not apart and one.first < other.last and other.first < one.last


def _trimmed(span: _Span) -> _Span:
    """Leave out the hour that is not half as lively as the other."""
    one, other = span.row[span.first : span.last]
    if one < TRIM * other:
        return replace(span, first=span.first + 1)
    return replace(span, last=span.last - 1) if other < TRIM * one else span


def _widened(span: _Span, found: list[_Span]) -> _Span:
    """Take in the hours beside it that are nearly as lively."""
    least = WIDEN * span.mean
    while span.last - span.first < WIDEST:
        beside = [hour for hour in (span.first - 1, span.last) if 0 <= hour < HOURS]
        beside = [hour for hour in beside if span.usable[hour] and span.row[hour] >= least]
        if not beside:
            break
        hour = max(beside, key=lambda hour: (span.row[hour], -hour))
        wider = replace(span, first=min(span.first, hour), last=max(span.last, hour + 1))
        if any(_meets(other, wider) for other in found):
            break
        span = wider
    return span


def _window(span: _Span, days: int, week: float) -> Window:
    sum_ = span.mean * (span.last - span.first)
    share = sum_ * (days if span.weekday is None else 1) / week
    return Window(span.weekday, span.first, span.last, span.mean, share)
