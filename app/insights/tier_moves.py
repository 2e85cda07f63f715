"""Who rose and who fell? Tiers at the end of each week against the end of the week before.

The tier at the end of a day follows the days active in the 30 up to it (`app.tiers`); one set by hand
is constant, so who has one never moves. A week is counted for those who sit in a group of the scope at its end
(see `stays`; archived members are left out): who left did not fall. Weeks run from Monday to Sunday; the last
ends with the data. Where one of the days that decide was not imported, nobody knows who moved.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import Bools, Bytes, Ints, columns, grid
from app.insights.retention import WEEK, week, week_start
from app.insights.scope import IN, Scope
from app.insights.stays import stays
from app.store import Store
from app.tiers import HIGH_DAYS, MID_DAYS, WINDOW, Tier

MOST = 160  # weeks back from the last data: three years
LEVELS = (Tier.ORDINARY, Tier.MID, Tier.HIGH)
_TIERS = (
    "select group_concat(id), group_concat(coalesce(instr('omh', substr(tier, 1, 1)), 0))"
    f" from members where archived_at is null and id {IN}"
)


@dataclass(frozen=True, slots=True)
class Week:
    """One week: its Monday, its last day looked at, who moved (None: not known).

    `to_high` and `to_mid` rose, `back_to_mid` and `to_ordinary` fell; `mix` counts the members
    at its end, ordinary first.
    """

    first: date
    last: date
    known: Known
    to_high: int | None = None
    to_mid: int | None = None
    back_to_mid: int | None = None
    to_ordinary: int | None = None
    mix: tuple[int, int, int] | None = None

    @property
    def up(self) -> int | None:
        """How many rose."""
        return None if self.to_high is None else self.to_high + (self.to_mid or 0)

    @property
    def down(self) -> int | None:
        """How many fell."""
        return None if self.to_ordinary is None else self.to_ordinary + (self.back_to_mid or 0)


@dataclass(frozen=True, slots=True)
class TierMoves:
    """Every week of the period; how many of those present now have a tier set by hand."""

    weeks: tuple[Week, ...] = ()
    by_hand: int = 0

    def sums(self) -> tuple[int, int, int] | None:
        """Return how many rose and fell over how many known weeks; None where none is known."""
        sure = [week for week in self.weeks if week.up is not None]
        up, down = sum(week.up or 0 for week in sure), sum(week.down or 0 for week in sure)
        return (up, down, len(sure)) if sure else None


@dataclass(frozen=True, slots=True)
class Move:
    """Who went from which tier to which."""

    id: int
    before: Tier
    after: Tier


@dataclass(frozen=True, slots=True, eq=False)
class _Levels:
    """Moments by members: the level (a place in `LEVELS`) of each, and who sits there."""

    members: Ints
    level: Bytes
    here: Bools
    by_hand: Bools


def tier_moves(store: Store, scope: Scope) -> TierMoves:
    """Return who rose and fell in each week of the period."""
    known = coverage(store, scope.ever())
    if known.first is None or known.last is None or scope.bounds()[0] > known.last:
        return TierMoves()
    ends = _ends(max(known.first, scope.bounds()[0]), known.last)
    found = _levels(store, scope, ends)
    weeks = tuple(
        _week(found, known, n, before, end) for n, (before, end) in enumerate(pairwise(ends), 1)
    )
    return TierMoves(weeks, int((found.by_hand & found.here[-1]).sum()))


def movers(store: Store, scope: Scope, last: date) -> tuple[Move, ...]:
    """Return who moved in the week that was looked at up to `last`, by id."""
    end = days.number(last)
    before = week_start(int(week(np.array([end]))[0])) - 1
    found = _levels(store, scope, [before, end])
    old, new = (_tiers(row) for row in found.level)
    return tuple(
        Move(int(found.members[n]), old[n], new[n])
        for n in np.flatnonzero(found.here[1])
        if old[n] is not new[n]
    )


def _tiers(levels: Bytes) -> list[Tier]:
    return [LEVELS[level] for level in levels.tolist()]


def _ends(first: int, last: int) -> list[int]:
    """Return the last day before the first week, and of each week up to the last data."""
    begin, end = week(np.array([first, last])).tolist()
    begin = max(begin, end - MOST + 1)
    return [*(week_start(number) - 1 for number in range(begin, end + 1)), last]


def _levels(store: Store, scope: Scope, ends: Sequence[int]) -> _Levels:
    spoke = grid(
        store,
        Scope(
            scope.community_id,
            scope.group_ids,
            days.day(ends[0] - WINDOW + 1),
            days.day(ends[-1]),
        ),
    )
    sat = stays(store, scope)
    members, by_hand = columns(store, _TIERS, str(np.unique(sat.members).tolist()))
    order = np.argsort(members)
    members, by_hand = members[order], by_hand[order]
    rows = spoke.rows(members)
    cells = spoke.active.T.view(np.uint8)
    active = np.zeros((len(ends), len(members)), np.uint8)
    for n, end in enumerate(ends):
        start, stop = spoke.columns(end - WINDOW + 1, end)
        if len(spoke.members):
            active[n] = np.where(rows >= 0, cells[start:stop].sum(axis=0, dtype=np.uint8)[rows], 0)
    level = (active >= MID_DAYS).astype(np.uint8) + (active >= HIGH_DAYS)
    fixed = by_hand > 0
    level[:, fixed] = by_hand[fixed] - 1
    return _Levels(members, level, _here(members, sat.members, sat.first, sat.last, ends), fixed)


def _here(members: Ints, sat: Ints, first: Ints, last: Ints, ends: Sequence[int]) -> Bools:
    """Tell who sits there at the end of each day: whoever left on it does not."""
    here = np.zeros((len(ends), len(members)), bool)
    if not len(members):
        return here
    place = np.minimum(np.searchsorted(members, sat), len(members) - 1)
    counted = members[place] == sat
    place, first, last = place[counted], first[counted], last[counted]
    for n, end in enumerate(ends):
        here[n, place[(first <= end) & (last > end)]] = True
    return here


def _week(found: _Levels, known: Coverage, n: int, before: int, end: int) -> Week:
    first = week_start(int(week(np.array([end]))[0]))
    states = [known.of(day) for day in range(before - WINDOW + 1, end + 1)]
    whole = _state(states, known.of(end), full=end == first + WEEK - 1)
    if whole is Known.NOTHING:
        return Week(days.day(first), days.day(end), whole)
    here = found.here[n]
    old, new = found.level[n - 1][here], found.level[n][here]
    up, down = new > old, new < old
    flows = (up & (new == 2), up & (new == 1), down & (new == 1), down & (new == 0))  # noqa: PLR2004 -- places in LEVELS
    counted = np.bincount(new, minlength=3).tolist()
    return Week(
        days.day(first),
        days.day(end),
        whole,
        *(int(flow.sum()) for flow in flows),
        mix=(counted[0], counted[1], counted[2]),
    )


def _state(states: Sequence[Known], last: Known, *, full: bool) -> Known:
    if Known.NOTHING in states:
        return Known.NOTHING
    if not full or last is Known.UNFINISHED:
        return Known.UNFINISHED
    return Known.FULL if all(state is Known.FULL for state in states) else Known.PART
