"""Why did they leave? Every leave of the period under the first of these that applies to it.

1. Removed by a rule: the chat or a roster says that the member was removed, and a rule was noted.
2. Removed, no rule noted: removed, that is all.
3. After a post: went within two hours after a posted announcement, or else after a long message
   (40 characters) or a call to everybody by the management, in the same group. A post is named only
   where at least two left after it (three after a message), and at least three times as many as
   usually leave in these two hours of the clock, by the mean of the period's other days with data
   (at least seven): a lively evening hour is not blamed. Leaves whose moment only a roster tells
   can't be put to a post.
4. Never spoke: wrote nothing in that group before.
5. Silent for 30 days: wrote nothing there on the day of leaving or in the 30 days before.
6. Soon after joining: the last known join lies at most three days back.
7. Until the end active: none of these.
8. Not known: the chat names nobody, or its last days (30, or since joining) are not imported in full.

What counts as a leave, see `moves`.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from app.insights import days
from app.insights.after_post import Post, blamed
from app.insights.before_leaving import SILENT, Words, last_joins, last_words, seats
from app.insights.coverage import FOREVER, Known, coverage
from app.insights.grid import Bools, Ints, columns
from app.insights.moves import NONE, Moves, all_moves
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.zones import local_days
from app.store import Store

SOON = 3  # days
_KICK, _UNKNOWN = 1, 2
_ENDED = (
    "select group_concat(group_id), group_concat(member_id), group_concat(left_at),"
    " group_concat(case left_how when 'kick' then 1 when 'unknown' then 2 else 0 end),"
    " group_concat(coalesce(rule_id, 0)) from memberships"
    f" where left_at is not null and group_id {IN}"
)


class Reason(Enum):
    """Why somebody left, in the order in which reasons are looked for."""

    RULE = "rule"
    REMOVED = "removed"
    POST = "post"
    NEVER_SPOKE = "never_spoke"
    SILENT = "silent"
    SOON = "soon"
    ACTIVE = "active"
    UNKNOWN = "unknown"


_ORDER = tuple(Reason)


@dataclass(frozen=True, slots=True)
class Leave:
    """One leave: where, who (None: not named), on which local day, at which moment (seconds)."""

    group_id: int
    member_id: int | None
    day: date
    at: int


@dataclass(frozen=True, slots=True)
class Cause:
    """All leaves of one reason; those by a rule and those after a post stand apart by rule and post."""

    reason: Reason
    leaves: tuple[Leave, ...]
    rule: str = ""
    rule_id: int | None = None
    post: Post | None = None

    def members(self) -> tuple[int, ...]:
        """Return who left for it, each once, the latest first."""
        named = (leave.member_id for leave in reversed(self.leaves))
        return tuple(dict.fromkeys(id for id in named if id is not None))


@dataclass(frozen=True, slots=True)
class Leaves:
    """The causes, the biggest first; how many left in all; the days with data or leaves."""

    causes: tuple[Cause, ...] = ()
    total: int = 0
    first: date | None = None
    last: date | None = None


def leaves(store: Store, scope: Scope) -> Leaves:
    """Return the leaves of the period by reason."""
    known = coverage(store, scope)
    ever = all_moves(store, scope)
    found = ever.between(*scope.bounds())
    found = found.picked(~found.joining)
    ends = [n for n in (known.first, known.last) if n is not None]
    if not len(found.days):
        return Leaves((), 0, *(days.day(n) for n in ends))
    ends += found.days[[0, -1]].tolist()
    causes = _causes(store, scope, found, _Why(store, scope, found, ever))
    return Leaves(causes, len(found.days), days.day(min(ends)), days.day(max(ends)))


# -- inside


class _Why:
    """The reason of each leave (its place among the reasons), the rule (0: none), and by place the post."""

    def __init__(self, store: Store, scope: Scope, found: Moves, ever: Moves) -> None:
        groups = rooms(store, scope)
        heard = _Heard(store, scope, found)
        seat = _Seats(store, groups, found)
        removed = found.removed | (
            seat.here & ((seat.how == _KICK) | (seat.unsure & (seat.rule > 0)))
        )
        self.rule = np.where(removed & seat.here, seat.rule, 0)
        timed = ~(seat.here & seat.unsure & (seat.at == found.at))
        self.posts = _blamed(store, scope, found, timed & ~removed, heard)
        after_post = np.zeros(len(found.days), bool)
        after_post[list(self.posts)] = True
        came = last_joins(ever, found)
        joined = came != NONE
        since = np.where(
            joined, local_days(groups, found.groups, np.where(joined, came, 0)), -FOREVER
        )
        words = last_words(store, groups, found)
        whole = heard.between(np.maximum(found.days - SILENT, since), found.days)
        self.reasons = np.select(
            (
                self.rule > 0,
                removed,
                after_post,
                found.members <= 0,
                whole & (words == Words.NEVER),
                whole & (words == Words.LONG_AGO) & (since <= found.days - SILENT),
                joined & (found.days - since <= SOON),
                whole | (words == Words.LATELY),
            ),
            [
                _ORDER.index(reason)
                for reason in (
                    Reason.RULE, Reason.REMOVED, Reason.POST, Reason.UNKNOWN,
                    Reason.NEVER_SPOKE, Reason.SILENT, Reason.SOON, Reason.ACTIVE,
                )
            ],
            _ORDER.index(Reason.UNKNOWN),
        )  # fmt: skip


def _causes(store: Store, scope: Scope, found: Moves, why: _Why) -> tuple[Cause, ...]:
    """Return leaves of one reason, rule and post together, the biggest cause first."""
    posts = list(dict.fromkeys(why.posts[place] for place in sorted(why.posts)))
    number = {post: n for n, post in enumerate(posts)}
    post = np.full(len(found.days), -1)
    post[list(why.posts)] = [number[one] for one in why.posts.values()]
    keys, of = np.unique(np.stack([why.reasons, why.rule, post]), axis=1, return_inverse=True)
    listed = np.array(_listed(found), dtype=object)
    names: dict[int, str] = dict(
        store.rows("select id, text from rules where community_id = ?", scope.community_id)
    )
    wide: list[list[int]] = keys.T.tolist()
    causes = [
        Cause(
            _ORDER[reason], tuple(listed[of.ravel() == n].tolist()), names.get(rule, ""), rule or None,
            posts[place] if place >= 0 else None,
        )
        for n, (reason, rule, place) in enumerate(wide)
    ]  # fmt: skip
    return tuple(sorted(causes, key=lambda cause: -len(cause.leaves)))


def _listed(found: Moves) -> list[Leave]:
    dates = {n: days.day(n) for n in np.unique(found.days).tolist()}
    parts = (found.groups, found.members, found.days, found.at)
    return [
        Leave(group, member if member > 0 else None, dates[day], at)
        for group, member, day, at in zip(*(part.tolist() for part in parts), strict=True)
    ]


class _Seats:
    """The seat that each leave ended (`here`: that very leave did), and how: when, which way, by which rule."""

    def __init__(self, store: Store, groups: tuple[Room, ...], found: Moves) -> None:
        of_group, member, at, how, rule = columns(store, _ENDED, ids(groups))
        on = local_days(groups, of_group, at)
        key = seats(of_group, member)
        order = np.argsort(key)
        key, on, at, how, rule = (np.append(part[order], 0) for part in (key, on, at, how, rule))
        wanted = seats(found.groups, found.members)
        place = np.searchsorted(key[:-1], wanted)
        self.here = (key[place] == wanted) & (on[place] == found.days) & (found.members > 0)
        self.at, self.how, self.rule = at[place], how[place], rule[place]
        self.unsure = self.how == _UNKNOWN


class _Heard:
    """Of which days each group's chat is imported."""

    def __init__(self, store: Store, scope: Scope, found: Moves) -> None:
        self._groups = found.groups
        self._known = {
            id: coverage(store, Scope(scope.community_id, (id,)))
            for id in np.unique(found.groups).tolist()
        }

    def between(self, first: Ints, last: Ints) -> Bools:
        """Tell of each leave whether its group's chat is imported for all days from one to another."""
        whole = np.zeros(len(first), bool)
        for group, known in self._known.items():
            if known.first is None or known.last is None:
                continue
            here = (self._groups == group) & (first >= known.first) & (last <= known.last)
            holes = [state is Known.NOTHING for state in known.known.values()]
            so_far = np.concatenate([[0], np.cumsum(holes)])
            begin, end = first[here] - known.first, last[here] + 1 - known.first
            whole[here] = so_far[begin] == so_far[end]
        return whole

    def days(self, group: int, scope: Scope) -> int:
        """Return how many days of the period are imported, in part or in full."""
        first, last = scope.bounds()
        known = self._known[group].known.items()
        return sum(first <= day <= last and how is not Known.NOTHING for day, how in known)


def _blamed(
    store: Store, scope: Scope, found: Moves, free: Bools, heard: _Heard
) -> dict[int, Post]:
    """Return the post that each leave is put to, by the leave's place."""
    blame: dict[int, Post] = {}
    for room in rooms(store, scope):
        mine = np.flatnonzero(free & (found.groups == room.id))
        if len(mine) > 1:
            mine = mine[np.argsort(found.at[mine], kind="stable")]
            moments = list(zip(found.at[mine].tolist(), mine.tolist(), strict=True))
            blame.update(blamed(store, scope, room, moments, heard.days(room.id, scope)))
    return blame
