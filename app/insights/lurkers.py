"""Does the roster take part? The share of it that writes, and the lurkers who surface, day by day.

The roster of a day is everyone who sat in a group of the scope that day (see `stays`) or wrote
there; archived members are left out. `active` are those of them who wrote in the 7 days up to
that day: the roster is the denominator, not those who spoke. A lurker surfaces (潜水冒泡) on a day
on which they write after sitting there silently on each of the 30 days before; who came less than
30 days ago is a newcomer, none of these. Where one of the 30 days was not imported nobody knows
who was silent, so the number is unknown; so is the share where one of the 7 days is missing.
"""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

import numpy as np

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import Bools, Bytes, Ints, columns, grid
from app.insights.rolling import lately
from app.insights.scope import IN, Scope
from app.insights.stays import Stays, stays
from app.store import Store

WEEK = 7
QUIET = 30  # days of silence that make a lurker
MOST = 2000  # days back from the last data; a curve takes no more points
_ARCHIVED = f"select group_concat(id) from members where archived_at is not null and id {IN}"


@dataclass(frozen=True, slots=True)
class Day:
    """One day: who sat there, who of them wrote in 7 days, who surfaced (None: not known)."""

    day: date
    roster: int
    active: int | None
    surfaced: int | None
    known: Known

    @property
    def share(self) -> float | None:
        """Share of the roster, from 0 to 1, that wrote in the 7 days up to this one."""
        return None if self.active is None or not self.roster else self.active / self.roster


@dataclass(frozen=True, slots=True)
class Lurkers:
    """Every day from the first data of the period to its last; how many people surfaced in all.

    `surfaced` counts each of them once; None where it is known of no day.
    """

    days: tuple[Day, ...] = ()
    surfaced: int | None = None

    def shares(self) -> tuple[float, float] | None:
        """Return the first and the last share known; None where there is none."""
        known = [share for day in self.days if (share := day.share) is not None]
        return (known[0], known[-1]) if known else None


@dataclass(frozen=True, slots=True, eq=False)
class _Frame:
    """Days by members, without holes, a bit each: who sat there or wrote, and who wrote."""

    members: Ints
    here: Bytes
    wrote: Bytes

    def active(self) -> Bytes:
        """Tell who is here and wrote in the 7 days up to each day."""
        return lately(self.wrote, WEEK) & self.here

    def surfaced(self) -> Bytes:
        """Tell who wrote on a day after sitting here in silence for so long."""
        left_or_wrote = lately(self.wrote | ~self.here, QUIET)
        up = self.wrote.copy()
        up[0] = False
        up[1:] &= ~left_or_wrote[:-1]
        return up

    def who(self, bits: Bytes) -> Ints:
        """Return the members whose bits are set in one day's."""
        return self.members[np.unpackbits(bits, count=len(self.members)).view(np.bool_)]


def lurkers(store: Store, scope: Scope) -> Lurkers:
    """Return the roster, its active members and the lurkers who surfaced, for every day of the period."""
    known = coverage(store, scope.ever())
    start, _ = scope.bounds()
    if known.first is None or known.last is None or start > known.last:
        return Lurkers()
    first = max(known.first, start, known.last - MOST + 1)
    frame = _frame(store, scope, first - QUIET, known.last)
    surfaced = frame.surfaced()[QUIET:]
    roster, active, up = (
        np.bitwise_count(bits).sum(axis=1).tolist()
        for bits in (frame.here[QUIET:], frame.active()[QUIET:], surfaced)
    )
    found = _days(first, known, roster, active, up)
    sure = np.array([day.surfaced is not None for day in found])
    once = np.bitwise_or.reduce(surfaced[sure], axis=0)
    return Lurkers(found, int(np.bitwise_count(once).sum()) if sure.any() else None)


def who(store: Store, scope: Scope, day: date) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the ids of those who surfaced on `day`, and of the others active in the 7 days up to it."""
    number = days.number(day)
    known = coverage(store, scope.ever())
    frame = _frame(store, scope, number - QUIET, number)
    sure = all(known.of(number - n) is not Known.NOTHING for n in range(QUIET + 1))
    up = frame.who(frame.surfaced()[-1])[: None if sure else 0]
    active = np.setdiff1d(frame.who(frame.active()[-1]), up)
    return tuple(sorted(up.tolist())), tuple(active.tolist())


def _frame(store: Store, scope: Scope, first: int, last: int) -> _Frame:
    sat = stays(store, scope)
    spoke = grid(store, Scope(scope.community_id, scope.group_ids, days.day(first), days.day(last)))
    members = np.concatenate([spoke.members, np.setdiff1d(sat.members, spoke.members)])
    wrote = np.zeros((last - first + 1, len(members)), bool)
    wrote[spoke.days - first, : len(spoke.members)] = spoke.active.T
    here = _here(sat, members, first, last) | wrote
    (gone,) = columns(store, _ARCHIVED, str(members.tolist()))
    for flags in (here, wrote):
        flags[:, np.isin(members, gone)] = False
    return _Frame(members, np.packbits(here, axis=1), np.packbits(wrote, axis=1))


def _here(sat: Stays, members: Ints, first: int, last: int) -> Bools:
    """Return days by members: who sat in how many groups is counted up from day to day."""
    inside = (sat.first <= last) & (sat.last >= first)
    order = np.argsort(members)
    place = order[np.searchsorted(members, sat.members[inside], sorter=order)]
    moves = np.zeros((last - first + 2, len(members)), np.int16)
    np.add.at(moves, (np.maximum(sat.first[inside], first) - first, place), 1)
    np.add.at(moves, (np.minimum(sat.last[inside], last) + 1 - first, place), -1)
    here = np.zeros((last - first + 1, len(members)), bool)
    seats = np.zeros(len(members), np.int16)
    for day, moved in enumerate(moves[:-1]):
        seats += moved
        np.greater(seats, 0, out=here[day])
    return here


def _days(
    first: int, known: Coverage, roster: list[int], active: list[int], surfaced: list[int]
) -> tuple[Day, ...]:
    last = first + len(roster) - 1
    holes = [known.of(day) is Known.NOTHING for day in range(first - QUIET, last + 1)]
    before = list(accumulate(holes, initial=0))  # holes before each day
    return tuple(
        Day(
            days.day(first + n),
            roster[n],
            None if before[at + 1] > before[at + 1 - WEEK] else active[n],
            None if before[at + 1] > before[n] else surfaced[n],
            known.of(first + n),
        )
        for n in range(len(roster))
        for at in (n + QUIET,)
    )
