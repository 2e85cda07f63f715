"""Do newcomers stay? Cohorts by the week or month of joining, and who of each still wrote later.

A cohort holds the newcomers (see `newcomers`) of one calendar week (Monday to Sunday) or month.
Retention after n weeks is the share of the cohort that wrote at least one message, in any group
in scope, in the n-th calendar week after the week of joining; week 0 is that week itself. Who
left stays in the count. A week without imported data is unknown, one imported in part is marked.
This is the classic retention table (unbounded cohorts, each period on its own); CHAOSS calls
the share that does not return inactive contributors.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import numpy as np

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import Bools, Grid, Ints, grid
from app.insights.newcomers import Newcomers, newcomers
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

MOST = 160  # units back from the last data: three years of weeks
WEEK = 7
MONTHS = 12
_THURSDAY = 3  # 1970-01-01, counted from Monday = 0
SETTLED = {"week": 4, "month": 1}  # units after which the headline asks who is still there
TREND = 4  # cohorts, before early and late ones are compared


@dataclass(frozen=True, slots=True)
class Cohort:
    """Who came in one unit ('week' or 'month'), and how many wrote in that unit and each one after."""

    unit: str
    first: date
    members: tuple[int, ...]
    wrote: tuple[int | None, ...]  # None: no data imported
    known: tuple[Known, ...]

    def share(self, after: int) -> float | None:
        """Return the share from 0 to 1 that wrote `after` units later; None: unknown."""
        found = self.wrote[after]
        return None if found is None else found / len(self.members)


@dataclass(frozen=True, slots=True)
class Cohorts:
    """The cohorts of one unit ('week' or 'month'), oldest first; units without newcomers are left out."""

    unit: str
    found: tuple[Cohort, ...]

    def newcomers(self) -> int:
        """Return how many people the cohorts hold."""
        return sum(len(cohort.members) for cohort in self.found)

    def mean(self, after: int) -> float | None:
        """Return the share of all newcomers that wrote `after` units later, over full units only."""
        return _pooled(self.found, after)

    def settled(self) -> int | None:
        """Return the units after which to judge: a month, or the longest known in full, if any."""
        known = (after for after in range(SETTLED[self.unit], 0, -1))
        return next((after for after in known if self.mean(after) is not None), None)

    def trend(self, after: int) -> tuple[float, float] | None:
        """Compare the earlier half of the cohorts known so far with the later; None: too few."""
        sure = [cohort for cohort in self.found if _sure(cohort, after)]
        if len(sure) < TREND:
            return None
        half = len(sure) // 2
        before, now = _pooled(sure[:half], after), _pooled(sure[-half:], after)
        return None if before is None or now is None else (before, now)


@dataclass(frozen=True, slots=True)
class Retention:
    """The same newcomers by week and by month; how many people have no known day of joining."""

    weeks: Cohorts
    months: Cohorts
    unknown: int
    until: date | None  # the last day with data


def retention(store: Store, scope: Scope) -> Retention:
    """Return the cohorts of those who joined within the period, followed up to the last data."""
    known = coverage(store, scope.ever())
    found = newcomers(store, scope)
    if known.first is None or known.last is None or not len(found.members):
        none = Cohorts("week", ()), Cohorts("month", ())
        return Retention(*none, found.unknown, None if known.last is None else days.day(known.last))
    first = int(found.days.min())
    wrote = grid(store, replace(scope, first=days.day(first)))
    return Retention(
        Cohorts("week", _cohorts(found, wrote, known, "week")),
        Cohorts("month", _cohorts(found, wrote, known, "month")),
        found.unknown,
        days.day(known.last),
    )


def stayed(store: Store, scope: Scope, cohort: Cohort, after: int) -> tuple[int, ...]:
    """Return who of a cohort wrote `after` units after the one of joining."""
    number, start = _UNITS[cohort.unit]
    at = int(number(np.array([days.number(cohort.first)]))[0]) + after
    wrote = store.rows(
        f"select distinct member_id from member_days where group_id {IN} and day between ? and ?",
        ids(rooms(store, scope)),
        start(at),
        min(start(at + 1) - 1, scope.bounds()[1]),
    )
    return tuple(sorted({row[0] for row in wrote} & set(cohort.members)))


def week(numbers: Ints) -> Ints:
    """Return the number of the week, Monday first, that each day number falls into."""
    return (numbers + _THURSDAY) // WEEK


def week_start(number: int) -> int:
    """Return the day number of a week's Monday."""
    return number * WEEK - _THURSDAY


def month(numbers: Ints) -> Ints:
    """Return the number of the month since January 1970 that each day number falls into."""
    return numbers.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def month_start(number: int) -> int:
    """Return the day number of a month's first."""
    return days.number(date(1970 + number // MONTHS, number % MONTHS + 1, 1))


_UNITS: dict[str, tuple[Callable[[Ints], Ints], Callable[[int], int]]] = {
    "week": (week, week_start),
    "month": (month, month_start),
}


def _cohorts(found: Newcomers, wrote: Grid, known: Coverage, unit: str) -> tuple[Cohort, ...]:
    """Follow the newcomers of each unit, at most `MOST` of them, to the unit of the last data."""
    number, start = _UNITS[unit]
    of = number(found.days)
    end = int(number(np.array([known.last]))[0])
    begin = max(int(of.min()), end - MOST + 1)
    if begin > end:  # a roster newer than the last chat
        return ()
    spans = list(pairwise(start(unit) for unit in range(begin, end + 2)))
    state = [_known(known, first, after - 1) for first, after in spans]
    empty = np.array([known is Known.NOTHING for known in state], bool)
    everyone = np.array([wrote.wrote(first, after - 1) for first, after in spans])
    nobody = np.zeros((len(spans), 1), bool)  # the last column: row -1
    flags = np.hstack([everyone, nobody])[:, wrote.rows(found.members)]
    return tuple(
        Cohort(
            unit,
            days.day(spans[at][0]),
            tuple(found.members[mine].tolist()),
            _counts(flags[at:, mine], empty[at:]),
            tuple(state[at:]),
        )
        for at in range(len(spans))
        if (mine := of == begin + at).any()
    )


def _counts(flags: Bools, empty: Bools) -> tuple[int | None, ...]:
    counts = flags.sum(axis=1).tolist()
    return tuple(None if none else n for n, none in zip(counts, empty, strict=True))


def _known(known: Coverage, first: int, last: int) -> Known:
    """Say how much is known of a unit: in full, its last days still to come, in part, or nothing."""
    states = [known.of(day) for day in range(first, last + 1)]
    if all(state is Known.NOTHING for state in states):
        return Known.NOTHING
    if all(state is Known.FULL for state in states):
        return Known.FULL
    return Known.UNFINISHED if first <= (known.last or 0) <= last else Known.PART


def _sure(cohort: Cohort, after: int) -> bool:
    return after < len(cohort.known) and cohort.known[after] is Known.FULL


def _pooled(cohorts: tuple[Cohort, ...] | list[Cohort], after: int) -> float | None:
    sure = [cohort for cohort in cohorts if _sure(cohort, after)]
    wrote = sum(cohort.wrote[after] or 0 for cohort in sure)
    return wrote / sum(len(cohort.members) for cohort in sure) if sure else None
