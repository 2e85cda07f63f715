"""Who wrote so many messages up to a day of their own? Counted from days, not from messages.

Where the days on which somebody wrote, or all they ever wrote, settle it, nothing else is read.
"""

import numpy as np

from app.insights.grid import Bools, Grid, Ints, columns
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.zones import local_days
from app.store import Store

FEW = 25_000  # days of members that are looked up one by one; more are read in one go
_DAY, _ID, _COUNT = 24, 24, 10  # bits
_MOST = (1 << _COUNT) - 1
_TOTALS = (
    "select group_concat(member_id), group_concat(group_id), group_concat(n), group_concat(last_at)"
    f" from member_stats where group_id {IN}"
)
_ONE_BY_ONE = (
    "select group_concat(m), group_concat(n) from (select j.value >> ?1 as m, sum(d.n) as n"
    f" from json_each(?2) j cross join member_days d on d.group_id {IN}"
    " and d.day = j.value & ((1 << ?1) - 1) and d.member_id = j.value >> ?1 group by m)"
)
_IN_ONE_GO = (
    f"select group_concat((((day - ?1) << {_ID}) | member_id) << {_COUNT} | min(n, {_MOST}))"
    f" from member_days where group_id {IN.replace('?', '?3')} and day between ?1 and ?2"
)


def enough(store: Store, scope: Scope, wrote: Grid, end: Ints, least: int) -> Bools:
    """Tell of each member of `wrote` whether they wrote at least `least` messages up to the day `end`."""
    inside = wrote.active.T & (wrote.days[:, None] <= end)  # days by members, as they are stored
    if least == 1:
        return np.asarray(inside.any(axis=0))
    on = np.count_nonzero(inside, axis=0)
    total, last = _totals(store, scope, wrote.members)
    sure = (on >= least) | ((total >= least) & (last <= end))
    asked = np.flatnonzero(~sure & (on > 0) & (total >= least))
    if len(asked):
        sure[asked] = _counted(store, scope, wrote, inside, asked) >= least
    return sure


def _totals(store: Store, scope: Scope, members: Ints) -> tuple[Ints, Ints]:
    """Return how many messages each of `members` ever wrote in the scope's groups, and the last day."""
    groups = rooms(store, scope)
    who, of_group, n, at = columns(store, _TOTALS, ids(groups))
    day = local_days(groups, of_group, at)
    here = np.isin(who, members)
    place = np.searchsorted(members, who[here])
    total, last = np.zeros(len(members), np.int64), np.full(len(members), -(10**7))
    np.add.at(total, place, n[here])
    np.maximum.at(last, place, day[here])
    return total, last


def _counted(store: Store, scope: Scope, wrote: Grid, inside: Bools, asked: Ints) -> Ints:
    """Return how many messages those at the places `asked` wrote on the days `inside`."""
    day, who = np.nonzero(inside[:, asked])
    which = ids(rooms(store, scope))
    found = np.zeros(len(asked), np.int64)
    if len(day) <= FEW:
        pairs = (wrote.members[asked[who]] << _DAY) | wrote.days[day]
        members, n = columns(store, _ONE_BY_ONE, _DAY, str(pairs.tolist()), which)
        np.add.at(found, np.searchsorted(wrote.members[asked], members), n)
        return found
    first, last = wrote.days[[day.min(), day.max()]].tolist()
    (packed,) = columns(store, _IN_ONE_GO, first, last, which)
    members = packed >> _COUNT & ((1 << _ID) - 1)
    packed, members = (part[np.isin(members, wrote.members[asked])] for part in (packed, members))
    days, n = (packed >> (_ID + _COUNT)) + first, packed & _MOST
    place = np.searchsorted(wrote.members[asked], members)
    counts = inside[:, asked][np.searchsorted(wrote.days, days), place]
    np.add.at(found, place[counts], n[counts])
    return found
