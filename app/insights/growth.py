"""Who came and who went, by day, week and month, by which channel, and how many sat there after it.

What counts as a join and as a leave, and by which channel, see `moves`. The total is the seats
taken at the end of the last day of each unit (a member in two groups takes two): it is anchored
at those who sit there now, archived members left out, and counted back by the joins and leaves
noted since. Where comings or goings were never recorded it is off by as many; it is never below 0.
Days of which nothing is known and on which nobody is known to have moved are None, not 0.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import Ints
from app.insights.moves import Moves, all_moves
from app.insights.moves import moves as arrays
from app.insights.retention import month, month_start, week, week_start
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

UNITS = ("day", "week", "month")
MOST = 2_000  # points of a curve: above, the next longer unit is the one to draw
WEEK = 7

Channels = tuple[tuple[str, int], ...]
_STATES = {Known.NOTHING: 0, Known.PART: 1, Known.UNFINISHED: 2, Known.FULL: 3}


@dataclass(frozen=True, slots=True)
class Span:
    """One day, week or month: joins and leaves (None: no data), and by channel, the strongest first.

    `total` are the seats taken when it ended; `whole` tells whether all of it lies in the period.
    """

    first: date
    last: date
    joins: int | None
    leaves: int | None
    total: int
    came: Channels
    went: Channels
    known: Known
    whole: bool = True

    @property
    def day(self) -> date:
        """The day, or the first one."""
        return self.first

    @property
    def channels(self) -> Channels:
        """Joins by channel."""
        return self.came

    @property
    def net(self) -> int | None:
        """Joins less leaves."""
        return None if self.joins is None or self.leaves is None else self.joins - self.leaves


@dataclass(frozen=True, slots=True)
class Growth:
    """The same comings and goings by day, week and month (the last `MOST` of each), and their sums.

    `channels` are those of all joins, the strongest first; `seats` are taken now; `length` is how
    many days there are.
    """

    days: tuple[Span, ...] = ()
    weeks: tuple[Span, ...] = ()
    months: tuple[Span, ...] = ()
    joins: int = 0
    leaves: int = 0
    channels: Channels = ()
    seats: int = 0
    length: int = 0

    def by(self, unit: str) -> tuple[Span, ...]:
        """Return the spans of 'day', 'week' or 'month'."""
        return {"day": self.days, "week": self.weeks, "month": self.months}[unit]

    def units(self) -> tuple[str, ...]:
        """Return the units by which the whole period fits a curve; months at the least."""
        fit = {"day": self.length, "week": self.length // WEEK + 2, "month": 0}
        return tuple(unit for unit in UNITS if fit[unit] <= MOST)


@dataclass(frozen=True, slots=True)
class Move:
    """One member (None: unnamed) coming or going in one group, on a day number."""

    group_id: int
    member_id: int | None
    day: int
    joining: bool
    channel: str


def growth(store: Store, scope: Scope) -> Growth:
    """Return joins and leaves of the period, from its first data to its last."""
    known = coverage(store, scope)
    everything = all_moves(store, scope)
    found = everything.between(*scope.bounds())
    seats = _seats(store, scope)
    numbers = [*(found.days[[0, -1]].tolist() if len(found.days) else ()), *_ends(known)]
    if not numbers:
        return Growth(seats=seats)
    first, last = min(numbers), max(numbers)
    gone = _Gone(everything, found, known, first, last, seats)
    totals = np.bincount(found.channels[found.joining], minlength=len(found.names))
    return Growth(
        _spans(gone, "day", scope),
        _spans(gone, "week", scope),
        _spans(gone, "month", scope),
        int(found.joining.sum()),
        int((~found.joining).sum()),
        _strongest(found.names, totals),
        seats,
        last - first + 1,
    )


def joined(store: Store, scope: Scope, day: date, until: date | None = None) -> tuple[int, ...]:
    """Return the ids of those who joined on `day`, or from it to `until`."""
    return _between(store, scope, day, until).people(joining=True)


def left(store: Store, scope: Scope, day: date, until: date | None = None) -> tuple[int, ...]:
    """Return the ids of those who left or were removed on `day`, or from it to `until`."""
    return _between(store, scope, day, until).people(joining=False)


def moves(store: Store, scope: Scope) -> tuple[Move, ...]:
    """Return every join and leave of the period, oldest first, none twice: few, or in arrays by `moves.moves`."""
    found = arrays(store, scope)
    return tuple(
        Move(group, member if member > 0 else None, day, joining, channel if joining else "")
        for group, member, day, joining, channel in found.rows()
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Gone:
    """What the spans of all units are counted from."""

    ever: Moves
    found: Moves
    known: Coverage
    first: int
    last: int
    seats: int


def _spans(gone: _Gone, unit: str, scope: Scope) -> tuple[Span, ...]:
    number, start = _UNITS[unit]
    low, high = (int(n) for n in number(np.array([gone.first, gone.last])))
    low = max(low, high - MOST + 1)
    starts = np.array([start(n) for n in range(low, high + 2)])
    first = np.maximum(starts[:-1], gone.first)
    last = np.minimum(starts[1:] - 1, gone.last)
    inside = gone.found.between(int(first[0]), gone.last)
    of = number(inside.days) - low
    came, went = (_by_channel(inside, of, len(first), joining=way) for way in (True, False))
    after = gone.ever.days, np.where(gone.ever.joining, 1, -1)
    since = np.concatenate([np.cumsum(after[1][::-1])[::-1], [0]])
    totals = gone.seats - since[np.searchsorted(after[0], last + 1)]
    states = _states(gone, first, starts[1:] - 1)
    edges = scope.bounds()
    whole = (starts[:-1] >= edges[0]) & (starts[1:] - 1 <= edges[1])
    told = [
        bool(c or w) or k is not Known.NOTHING for c, w, k in zip(came, went, states, strict=True)
    ]
    return tuple(
        Span(
            days.day(int(first[at])), days.day(int(last[at])), _sum(came[at]) if told[at] else None,
            _sum(went[at]) if told[at] else None, max(0, int(totals[at])), came[at], went[at],
            states[at], bool(whole[at]),
        )
        for at in range(len(first))
    )  # fmt: skip


def _sum(channels: Channels) -> int:
    return sum(n for _, n in channels)


def _by_channel(found: Moves, of: Ints, spans: int, *, joining: bool) -> list[Channels]:
    """Return the channels of each span's joins, or leaves, with their counts."""
    mine = found.joining == joining
    wide = len(found.names)
    keys, counts = np.unique(of[mine] * wide + found.channels[mine], return_counts=True)
    table: list[list[tuple[str, int]]] = [[] for _ in range(spans)]
    for key, n in zip(keys.tolist(), counts.tolist(), strict=True):
        table[key // wide].append((found.names[key % wide], n))
    return [tuple(sorted(row, key=_strength)) for row in table]


def _states(gone: _Gone, first: Ints, ends: Ints) -> list[Known]:
    """Say how much is known of each span: in full, not to its end, in part, or nothing."""
    known, until = gone.known, gone.known.last
    states = np.array([_STATES[known.of(day)] for day in range(int(first[0]), gone.last + 1)])
    at = first - first[0]
    least, most = np.minimum.reduceat(states, at), np.maximum.reduceat(states, at)
    found = [
        Known.NOTHING if not high else Known.FULL if low == _STATES[Known.FULL] else Known.PART
        for low, high in zip(least.tolist(), most.tolist(), strict=True)
    ]
    if until is not None and int(first[0]) <= until:
        place = int(np.searchsorted(first, until, "right")) - 1
        if ends[place] > until or known.of(until) is Known.UNFINISHED:
            found[place] = Known.UNFINISHED
    return found


def _ends(known: Coverage) -> tuple[int, ...]:
    return () if known.first is None or known.last is None else (known.first, known.last)


def _strongest(names: tuple[str, ...], counts: Ints) -> Channels:
    found = [(name, n) for name, n in zip(names, counts.tolist(), strict=True) if n]
    return tuple(sorted(found, key=_strength))


def _strength(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _seats(store: Store, scope: Scope) -> int:
    """Return the seats taken now."""
    return int(
        store.value(
            "select count(*) from memberships s join members m on m.id = s.member_id"
            f" where s.left_at is null and m.archived_at is null and s.group_id {IN}",
            ids(rooms(store, scope)),
        )
    )


def _between(store: Store, scope: Scope, first: date, last: date | None) -> Moves:
    return arrays(store, replace(scope, first=first, last=last or first))


def _same(number: Ints) -> Ints:
    return number


def _itself(number: int) -> int:
    return number


_UNITS: dict[str, tuple[Callable[[Ints], Ints], Callable[[int], int]]] = {
    "day": (_same, _itself),
    "week": (week, week_start),
    "month": (month, month_start),
}
