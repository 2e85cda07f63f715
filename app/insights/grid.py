"""Who wrote on which day: one grid of members by days, the groups of a scope united.

It is laid out from bits, a row per member (`app.store.day_bits`): reading a row per member and
day (428,000 for a million messages) takes ten times as long.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from app.insights.scope import IN, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store, day_bits

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
_WIDE = day_bits.SPAN // 8  # bytes of a row


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


@shared
def grid(store: Store, scope: Scope) -> Grid:
    """Return who wrote on which day of the period."""
    first, last = scope.bounds()
    rows = store.rows(
        "select group_id, member_id, day0, bits from member_bits"
        f" where group_id {IN} and day0 between ? and ?",
        ids(rooms(store, scope)),
        first - day_bits.SPAN + 1,
        last,
    )
    members, row = distinct(np.array([found[1] for found in rows], np.int64))
    octets, united = _united(rows, row, len(members))
    days = (octets[:, None] + np.arange(8)).ravel()
    cells = _unpacked(united)
    here = cells.any(axis=1) & (days >= first) & (days <= last)
    if not here.all():
        days, cells = days[here], cells[here]
    there = cells.any(axis=0)
    if not there.all():
        members, cells = members[there], cells[:, there]
    return Grid(members, days, cells.T)


def _united(rows: list[Any], row: Ints, members: int) -> tuple[Ints, Bytes]:
    """Return the first days of eight each, and bytes of them by members; empty ones are left out."""
    spans, span = np.unique(np.array([found[2] for found in rows], np.int64), return_inverse=True)
    group = np.array([found[0] for found in rows], np.int64)
    each = b"".join([found[3].ljust(_WIDE, b"\0") for found in rows])
    data = np.frombuffer(each, np.uint8).reshape(-1, _WIDE)
    whole = np.zeros((members, len(spans), _WIDE), np.uint8)
    for one in np.unique(group):  # in one group nobody's days come twice
        mine = group == one
        whole[row[mine], span[mine]] |= data[mine]
    octets = (spans[:, None] + np.arange(0, day_bits.SPAN, 8)).ravel()
    flat = whole.reshape(members, len(octets))
    used = flat.any(axis=0)
    return octets[used], np.ascontiguousarray(flat.T[used])


def _unpacked(united: Bytes) -> Bools:
    """Return a row per day; ten times as fast as NumPy's own, which goes along the other way."""
    cells = np.empty((len(united), 8, united.shape[1]), np.uint8)
    for bit in range(8):
        np.bitwise_and(united >> bit, 1, out=cells[:, bit])
    return cells.reshape(8 * len(united), united.shape[1]).view(np.bool_)


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
