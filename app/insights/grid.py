"""Who wrote on which day: one grid of members by days, the groups of a scope united.

It is laid out from bits, a row per member (`app.store.day_bits`): reading a row per member and
day (428,000 for a million messages) takes ten times as long.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.insights.scope import Scope, rooms
from app.insights.sharing import shared
from app.store import Store, day_bits

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
_ID = 40  # bits of a member's id
_NOBODY = np.zeros(0, np.int64)
_PLACE = "max(1, (?1 - day0) / 8 + 1)"  # of the first byte of the period in a row, from 1


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

    def each_day(self) -> Ints:
        """Return how many members wrote on each of the days."""
        by_day = self.active.T  # a row at a time is several times as fast as NumPy's sum of truths
        return np.array([np.count_nonzero(row) for row in by_day], np.int64)

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
    each = [_of_group(store, room.id, first, last) for room in rooms(store, scope)]
    members, row = distinct(np.concatenate([_NOBODY, *(found.members for found in each)]))
    octets, united = _united(each, row, len(members))
    days = (octets[:, None] + np.arange(8)).ravel()
    cells = _unpacked(united)
    here = cells.any(axis=1) & (days >= first) & (days <= last)
    if not here.all():
        days, cells = days[here], cells[here]
    there = cells.any(axis=0)
    if not there.all():
        members, cells = members[there], cells[:, there]
    return Grid(members, days, cells.T)


@dataclass(frozen=True, slots=True, eq=False)
class _Bits:
    """The rows of one group, as they stand in the store: nobody's day comes twice."""

    members: Ints
    starts: Ints
    data: Bytes


def _of_group(store: Store, group_id: int, first: int, last: int) -> _Bits:
    """Return the bytes of the period alone: 90 days are a twentieth of what a row may hold."""
    begin = first - first % 8
    wide = max(1, min(day_bits.SPAN, last - begin + 8) // 8)
    rows = store.rows(  # two columns: each more takes a quarter of the time again
        f"select max(day0, ?1) << {_ID} | member_id, substr(bits, {_PLACE}, ?2) from member_bits"
        f" where group_id = ?3 and day0 between ?4 and ?5 and length(bits) >= {_PLACE}",
        begin,
        wide,
        group_id,
        first - day_bits.SPAN + 1,
        last,
    )
    keys = np.array([key for key, _ in rows], np.int64)
    padded = b"".join([bits.ljust(wide, b"\0") for _, bits in rows])
    data = np.frombuffer(padded, np.uint8).reshape(-1, wide)
    return _Bits(keys & ((1 << _ID) - 1), keys >> _ID, data)


def _united(each: list[_Bits], row: Ints, members: int) -> tuple[Ints, Bytes]:
    """Return the first days of eight each, and bytes of them by members; empty ones are left out."""
    spans = np.unique(np.concatenate([_NOBODY, *(found.starts for found in each)]))
    wide = max((found.data.shape[1] for found in each), default=1)
    whole = np.zeros((members, len(spans), wide), np.uint8)
    at = 0
    for found in each:
        mine = row[at : at + len(found.members)]
        whole[mine, np.searchsorted(spans, found.starts)] |= found.data
        at += len(found.members)
    octets = (spans[:, None] + np.arange(0, 8 * wide, 8)).ravel()
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
