"""Who wrote on which day: one grid of members by days, the groups of a scope united.

Read at one stroke: the rows come as a single text of numbers, because making a Python object
of each (428,000 for a million messages) takes ten times as long as numpy needs for the text.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


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
    bits = int(store.value("select max(id) from members") or 0).bit_length()
    first, last = scope.bounds()
    (packed,) = columns(
        store,
        f"select group_concat(day << {bits} | member_id) from member_days"
        f" where group_id {IN} and day between ? and ?",
        ids(rooms(store, scope)),
        first,
        last,
    )
    found, members = packed >> bits, packed & ((1 << bits) - 1)
    known, row = distinct(members)
    days, column = distinct(found)
    cells = np.zeros((len(days), len(known)), bool)
    cells[column, row] = True
    return Grid(known, days, cells.T)


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
