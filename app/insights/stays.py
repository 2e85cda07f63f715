"""From which day to which did each person sit in a group? As far as the chat and the rosters tell.

Joins, leaves and removals of a group's chat and the two days of a membership are put in order of
time. Who is first heard of by leaving sat there before; whose coming nobody recorded always did.
A leave that the membership does not uphold (the member wrote again, or stands on a later roster)
is passed over: the day of coming back is unknown. Days of joining and of leaving both count.
"""

from dataclasses import dataclass

import numpy as np

from app.insights.grid import Bools, Ints, columns
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.sharing import shared
from app.insights.zones import local_days
from app.store import Store

EVER = 10**7  # days away from 1970, on both sides
_ID = 40  # bits of a member's id; the group's stands above them, and both together are a key
_NEVER = -(1 << 62)  # a moment that nobody recorded, within a text of numbers
_KEY = f"(group_id << {_ID} | member_id)"
_MOVES = (  # few columns: each takes a third of the time again
    f"select group_concat({_KEY} << 1 | (kind = 'join')), group_concat(at) from roster_events"
    f" where group_id {IN} and kind in ('join', 'leave', 'kick') and member_id is not null"
)
_SEATS = (
    f"select group_concat({_KEY}), group_concat(coalesce(joined_at, {_NEVER})),"
    f" group_concat(coalesce(left_at, {_NEVER})) from memberships where group_id {IN}"
)


@dataclass(frozen=True, slots=True, eq=False)
class Stays:
    """Stretches of days (numbers, both inclusive) in which a member (id) sat in some group of a scope."""

    members: Ints
    first: Ints
    last: Ints


@shared
def stays(store: Store, scope: Scope) -> Stays:
    """Return every stretch, whatever the period; those of several groups may overlap."""
    groups = rooms(store, scope)
    which = ids(groups)
    moved, moved_at = columns(store, _MOVES, which)
    seats, joined_at, left_at = columns(store, _SEATS, which)
    joined, left = joined_at != _NEVER, left_at != _NEVER
    key = np.concatenate([moved >> 1, seats[joined], seats[left]])
    at = np.concatenate([moved_at, joined_at[joined], left_at[left]])
    leaving = np.repeat((0, 1), (int(joined.sum()), int(left.sum())))
    going = np.concatenate([1 - (moved & 1), leaving])
    order = np.lexsort((going, at, key))
    key, days, came = (
        key[order],
        local_days(groups, key >> _ID, at)[order],
        going[order] == 0,
    )
    open_ = np.sort(seats[~left])
    turns = _starts(key) | (came != np.roll(came, 1))  # what changes nothing goes
    key, days, came = key[turns], days[turns], came[turns]
    upheld = came | ~np.roll(_starts(key), -1) | ~_among(key, open_)
    return _stretches(key[upheld], days[upheld], came[upheld], open_)


def _stretches(key: Ints, days: Ints, came: Bools, open_: Ints) -> Stays:
    """Pair each coming with the going after it; comings and goings take turns within a key."""
    starts = _starts(key)
    ends = np.roll(starts, -1)
    going, coming = ~came, came & ends
    first = np.where(starts, -EVER, np.roll(days, 1))[going]
    always = open_[~_among(open_, key)]
    return Stays(
        np.concatenate([key[going], key[coming], always]) & ((1 << _ID) - 1),
        np.concatenate([first, days[coming], np.full(len(always), -EVER)]),
        np.concatenate([days[going], np.full(int(coming.sum()) + len(always), EVER)]),
    )


def _among(keys: Ints, known: Ints) -> Bools:
    """Tell of each key whether it is known; both ascend, so this takes a quarter of NumPy's time."""
    if not len(known):
        return np.zeros(len(keys), bool)
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return known[place] == keys


def _starts(key: Ints) -> Bools:
    """Tell where another key begins; rolled back by one, where the key at hand ends."""
    return np.concatenate([[True], key[1:] != key[:-1]])[: len(key)]
