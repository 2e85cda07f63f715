"""Who wrote on which day: one grid of members by days, the groups of a scope united.

It is laid out from bits, a row per member (`app.store.day_bits`): reading a row per member and
day (428,000 for a million messages) takes ten times as long.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store, day_bits

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """`active[row, column]`: whether a member wrote on a day; both ascend, and each has a day or a member.

    The columns are the days on which somebody wrote, not every day between: a single message
    with a wrong clock must not make the grid a century wide.
    """

    members: Ints  # ids
    days: Ints  # day numbers
    active: Bools  # stored day by day: sums over days are fast

    def wrote(self, first: int, last: int) -> Bools:
        """Tell of each member whether they wrote on any day from `first` to `last`."""
        start, end = self.columns(first, last)
        return np.asarray(self.active[:, start:end].any(axis=1))

    def columns(self, first: int, last: int) -> tuple[int, int]:
        """Return where the days from `first` to `last` begin and end among the columns."""
        start, end = np.searchsorted(self.days, (first, last + 1))
        return int(start), int(end)

    def rows(self, members: Ints) -> Ints:
        """Return the row of each of `members` (ascending); -1 for who wrote on none of the days."""
        row = np.full(len(members), -1)
        _, to, place = np.intersect1d(members, self.members, True, return_indices=True)
        row[to] = place
        return row


def grid(store: Store, scope: Scope) -> Grid:
    """Return who wrote on which day of the period."""
    first, last = scope.bounds()
    rows = store.rows(
        "select group_id, member_id, day0, bits from member_bits"
        f" where group_id {IN} and day0 between ? and ? order by group_id",
        ids(rooms(store, scope)),
        first - day_bits.SPAN + 1,
        last,
    )
    members, row = distinct(np.array([found[1] for found in rows], np.int64))
    united, octets = _united(rows, row, len(members))
    days = (octets[:, None] + np.arange(8)).ravel()
    cells = np.unpackbits(united, axis=0, bitorder="little").view(np.bool_)
    here = cells.any(axis=1) & (days >= first) & (days <= last)
    if not here.all():
        days, cells = days[here], cells[here]
    there = cells.any(axis=0)
    if not there.all():
        members, cells = members[there], cells[:, there]
    return Grid(members, days, cells.T)


def _united(rows: list[Any], row: Ints, members: int) -> tuple[Bytes, Ints]:
    """Return bytes of eight days by members, and the first day of each; empty ones are left out."""
    lengths = np.array([len(found[3]) for found in rows], np.int64)
    data = np.frombuffer(b"".join([found[3] for found in rows]), np.uint8)
    ends = np.cumsum(lengths)
    filled = np.flatnonzero(data)
    owner = np.repeat(np.arange(len(rows)), lengths)[filled]
    starts = np.array([found[2] for found in rows], np.int64)
    place = starts[owner] + 8 * (filled - (ends - lengths)[owner])
    octets, column = distinct(place // 8)
    united = np.zeros((len(octets), members), np.uint8)
    groups = np.array([found[0] for found in rows], np.int64)[owner]
    cuts = [0, *(np.flatnonzero(np.diff(groups)) + 1).tolist(), len(groups)]
    for begin, end in pairwise(cuts):  # within one group nobody's byte comes twice
        mine = slice(begin, end)
        united[column[mine], row[owner[mine]]] |= data[filled[mine]]
    return united, octets * 8


def columns(store: Store, sql: str, *parameters: object) -> tuple[Ints, ...]:
    """Return as arrays what a query gathers by `group_concat`, one text of whole numbers per column."""
    return tuple(
        np.fromstring(text or "", dtype=np.int64, sep=",")
        for text in store.rows(sql, *parameters)[0]
    )


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """Return the different values in order, and the place of each value among them.

    A table of places takes a thirtieth of the time of sorting; it is left where it grew too long.
    """
    low, high = (int(values.min()), int(values.max())) if len(values) else (0, -1)
    if high - low > max(1_000_000, 4 * len(values)):
        return np.unique(values, return_inverse=True)
    above = values - low
    here = np.zeros(high - low + 1, bool)
    here[above] = True
    place = np.cumsum(here) - 1
    return np.flatnonzero(here) + low, place[above]
