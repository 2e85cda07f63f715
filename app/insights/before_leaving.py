"""What is known of people's days before they left a group: their last join and their last words, of many at once."""

from enum import IntEnum

import numpy as np

from app.insights.grid import Bools, Ints, columns
from app.insights.moves import NONE, Moves
from app.insights.scope import Room
from app.insights.zones import local_days
from app.store import Store, day_bits

SILENT = 30  # days
_MEMBER = 40  # bits: a seat is one number, its group times this plus its member
_FAR = 1 << 61  # seconds: a first message that never came
_WIDE = day_bits.SPAN // 8  # bytes of a row of bits
_SPOKE = (
    "select group_concat(j.value), group_concat(t.first_at), group_concat(t.last_at) from json_each(?1) j"
    " cross join member_stats t on t.group_id = j.value >> ?2 and t.member_id = j.value & ((1 << ?2) - 1)"
)
_BITS = (
    "select j.value, b.day0, b.bits from json_each(?1) j cross join member_bits b"
    " on b.group_id = j.value >> ?2 and b.member_id = j.value & ((1 << ?2) - 1)"
    " and b.day0 between ?3 and ?4"
)
_THAT_DAY = (
    "select group_concat(value ->> 0) from json_each(?) where exists (select 1 from messages m"
    " where m.member_id = value ->> 2 and +m.group_id = value ->> 1"
    " and m.sent_at between (value ->> 3) - 90000 and value ->> 3)"
)


class Words(IntEnum):
    """When somebody last wrote in the group before leaving it."""

    NEVER = 0
    LONG_AGO = 1
    LATELY = 2  # on the day itself or in the 30 days before


def seats(groups: Ints, members: Ints) -> Ints:
    """Return one number for each seat; those of nobody named are of no member."""
    return groups << _MEMBER | np.maximum(members, 0)


def last_joins(ever: Moves, left: Moves) -> Ints:
    """Return the last known moment of joining at or before each leave; `NONE` where there is none."""
    came = ever.picked(ever.joining & (ever.members > 0))
    key = np.concatenate([seats(came.groups, came.members), seats(left.groups, left.members)])
    at = np.concatenate([came.at, left.at])
    leaving = np.arange(len(key)) >= len(came.at)
    order = np.lexsort((leaving, at, key))
    last = np.maximum.accumulate(np.where(leaving[order], 0, np.arange(len(key))))
    found = ~leaving[order][last] & (key[order][last] == key[order])
    joined = np.empty(len(key), np.int64)
    joined[order] = np.where(found, at[order][last], NONE)
    return joined[len(came.at) :]


def last_words(store: Store, rooms: tuple[Room, ...], left: Moves) -> Ints:
    """Return how long before each leave its member last wrote in that group, as `Words`."""
    key = seats(left.groups, left.members)
    who, first, last = columns(store, _SPOKE, str(np.unique(key).tolist()), _MEMBER)
    order = np.argsort(who)
    who, first, last = (np.append(part[order], _FAR) for part in (who, first, last))
    place = np.searchsorted(who, key)
    spoke = who[place] == key
    begun, ended = np.where(spoke, first[place], _FAR), np.where(spoke, last[place], 0)
    lately = local_days(rooms, left.groups, ended) >= left.days - SILENT
    words = np.where(lately, Words.LATELY, Words.LONG_AGO)
    words = np.where(begun <= left.at, words, Words.NEVER)
    again = np.flatnonzero((begun <= left.at) & (ended > left.at))  # wrote after coming back
    if len(again):
        asked = left.picked(again)
        near = _near(store, asked)
        words[again] = np.where(near, Words.LATELY, Words.LONG_AGO)
    return words


def _near(store: Store, left: Moves) -> Bools:
    """Tell of each whether they wrote in the 30 days before leaving, or on the day itself until then."""
    bits = _Bits(store, left)
    near = np.zeros(len(left.days), bool)
    for back in range(1, SILENT + 1):
        near |= bits.on(left.days - back)
    unsure = np.flatnonzero(~near & bits.on(left.days))  # before leaving, or after coming back?
    if len(unsure):
        rows = zip(unsure, left.groups[unsure], left.members[unsure], left.at[unsure], strict=True)
        (wrote,) = columns(store, _THAT_DAY, str([[int(n) for n in row] for row in rows]))
        near[wrote] = True
    return near


class _Bits:
    """The days on which those who left wrote in the group they left."""

    def __init__(self, store: Store, left: Moves) -> None:
        key = seats(left.groups, left.members)
        known, self._who = np.unique(key, return_inverse=True)
        first, last = int(left.days.min()) - SILENT - day_bits.SPAN, int(left.days.max())
        rows = store.rows(_BITS, str(known.tolist()), _MEMBER, first, last)
        rows.sort(key=lambda row: (row[0], row[1]))
        starts = np.array([start for _, start, _ in rows], np.int64)
        self._base, end = (int(starts.min()), int(starts.max())) if rows else (0, 0)
        self._spans = 1 + (end - self._base) // day_bits.SPAN
        whose = np.searchsorted(known, np.array([seat for seat, _, _ in rows], np.int64))
        self._rows = whose * self._spans + (starts - self._base) // day_bits.SPAN
        padded = b"".join([bits.ljust(_WIDE, b"\0") for _, _, bits in rows])
        self._data = np.frombuffer(padded, np.uint8).reshape(-1, _WIDE)

    def on(self, days: Ints) -> Bools:
        """Tell of each whether they wrote on their day."""
        if not len(self._rows):
            return np.zeros(len(days), bool)
        span, bit = np.divmod(days - self._base, day_bits.SPAN)
        wanted = np.where((span >= 0) & (span < self._spans), self._who * self._spans + span, -1)
        row = np.minimum(np.searchsorted(self._rows, wanted), len(self._rows) - 1)
        set_ = self._data[row, bit >> 3] >> (bit & 7) & 1
        return (self._rows[row] == wanted) & set_.astype(bool)
