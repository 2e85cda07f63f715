"""Who is new, and since when: the base of retention and of activation.

A newcomer is a member whose first known joining of any group in scope (a join line of the chat,
or the `joined_at` of a membership) lies in the period, and who wrote nothing in those groups
before that day. First messages make nobody a newcomer; a member whose joining nobody recorded
is none, and one who left and came back is new once.
"""

from dataclasses import dataclass

import numpy as np

from app.insights.grid import Ints, columns
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.insights.zones import local_days
from app.store import Store

NEVER = np.iinfo(np.int64).max
_JOINS = (
    "select group_concat(member_id), group_concat(group_id), group_concat(at) from ("
    f"select member_id, group_id, at from roster_events where group_id {IN}"
    " and kind = 'join' and member_id is not null union all"
    f" select member_id, group_id, joined_at from memberships where group_id {IN}"
    " and joined_at is not null)"
)
_WORDS = (
    "select group_concat(member_id), group_concat(group_id), group_concat(first_at)"
    f" from member_stats where group_id {IN}"
)
_SEATED = f"select group_concat(distinct member_id) from memberships where group_id {IN}"


@dataclass(frozen=True, slots=True, eq=False)
class Newcomers:
    """Member ids, ascending, with the day numbers on which each came and first wrote (`NEVER`: not yet).

    `groups` are the ids of those they came to first; `unknown` counts the people whose day of joining nobody recorded.
    """

    members: Ints
    days: Ints
    spoke: Ints
    groups: Ints
    unknown: int

    def between(self, first: int, last: int) -> "Newcomers":
        """Return those who came from `first` to `last`."""
        inside = (self.days >= first) & (self.days <= last)
        return Newcomers(
            self.members[inside], self.days[inside], self.spoke[inside], self.groups[inside],
            self.unknown,
        )  # fmt: skip


def newcomers(store: Store, scope: Scope) -> Newcomers:
    """Return everyone who came new to the groups within the period."""
    return arrivals(store, scope).between(*scope.bounds())


@shared
def arrivals(store: Store, scope: Scope) -> Newcomers:
    """Return everyone who ever came new to the groups, whatever the period."""
    groups = rooms(store, scope)
    which = ids(groups)
    came, joined, of_group = _earliest(groups, *columns(store, _JOINS, which, which))
    wrote, spoke, _ = _earliest(groups, *columns(store, _WORDS, which))
    first_word = np.full(len(came), NEVER)
    _, here, there = np.intersect1d(came, wrote, return_indices=True)
    first_word[here] = spoke[there]
    (seated,) = columns(store, _SEATED, which)
    new = first_word >= joined
    unknown = len(np.setdiff1d(seated, came))
    return Newcomers(came[new], joined[new], first_word[new], of_group[new], unknown)


def _earliest(
    groups: tuple[Room, ...], members: Ints, of_group: Ints, moments: Ints
) -> tuple[Ints, Ints, Ints]:
    """Return each member once, ascending, and the earliest of their moments as a local day, with its group."""
    found = local_days(groups, of_group, moments)
    in_time = np.lexsort((of_group, moments, found))
    once, place = np.unique(members[in_time], return_index=True)
    first = in_time[place]
    return once, found[first], of_group[first]
