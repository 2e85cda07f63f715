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
_MOVES = (
    "select group_concat(member_id), group_concat(group_id), group_concat(at), group_concat(joined)"
    " from (select member_id, group_id, at, kind = 'join' as joined from roster_events"
    f" where group_id {IN} and kind in ('join', 'leave', 'kick') and member_id is not null"
    f" union all select member_id, group_id, joined_at, 1 from memberships where group_id {IN}"
    " and joined_at is not null"
    f" union all select member_id, group_id, left_at, 0 from memberships where group_id {IN}"
    " and left_at is not null)"
)
_OPEN = (
    "select group_concat(member_id), group_concat(group_id) from memberships"
    f" where left_at is null and group_id {IN}"
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
    members, of_group, at, joined = columns(store, _MOVES, which, which, which)
    here, here_group = columns(store, _OPEN, which)
    wide = 1 + int(store.value("select max(id) from members") or 0)
    key, open_ = of_group * wide + members, np.sort(here_group * wide + here)
    order = np.lexsort((1 - joined, at, key))
    key, days, came = (
        key[order],
        local_days(groups, of_group, at)[order],
        joined[order].astype(bool),
    )
    turns = came != np.where(_starts(key), ~came, np.roll(came, 1))  # what changes nothing goes
    key, days, came = key[turns], days[turns], came[turns]
    upheld = came | ~np.roll(_starts(key), -1) | ~np.isin(key, open_)
    return _stretches(key[upheld], days[upheld], came[upheld], open_, wide)


def _stretches(key: Ints, days: Ints, came: Bools, open_: Ints, wide: int) -> Stays:
    """Pair each coming with the going after it; comings and goings take turns within a key."""
    starts = _starts(key)
    ends = np.roll(starts, -1)
    going, coming = ~came, came & ends
    first = np.where(starts, -EVER, np.roll(days, 1))[going]
    always = np.setdiff1d(open_, key)
    return Stays(
        np.concatenate([key[going], key[coming], always]) % wide,
        np.concatenate([first, days[coming], np.full(len(always), -EVER)]),
        np.concatenate([days[going], np.full(int(coming.sum()) + len(always), EVER)]),
    )


def _starts(key: Ints) -> Bools:
    """Tell where another key begins; rolled back by one, where the key at hand ends."""
    return np.concatenate([[True], key[1:] != key[:-1]])[: len(key)]
