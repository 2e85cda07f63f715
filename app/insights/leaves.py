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

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.insights import days
from app.insights.after_post import Post, blamed
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import columns
from app.insights.moves import Moves, all_moves
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.zones import local_days
from app.store import Store

SILENT, SOON = 30, 3  # days
_HOW = ("leave", "kick", "unknown")
_ENDED = (
    "select group_concat(group_id), group_concat(member_id), group_concat(left_at),"
    " group_concat(case left_how when 'kick' then 1 when 'unknown' then 2 else 0 end),"
    " group_concat(coalesce(rule_id, 0)) from memberships"
    f" where left_at is not null and group_id {IN}"
)
_MEMBER = 40  # bits: a seat is one number, its group times this plus its member
_SPOKE = (
    "select group_concat(j.value), group_concat(t.first_at), group_concat(t.last_at) from json_each(?1) j"
    " cross join member_stats t on t.group_id = j.value >> ?2 and t.member_id = j.value & ((1 << ?2) - 1)"
)
_BEFORE = (
    "select value ->> 0, (select max(sent_at) from messages m where m.member_id = value ->> 2"
    " and +m.group_id = value ->> 1 and m.sent_at <= value ->> 3) from json_each(?)"
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


@dataclass(frozen=True, slots=True)
class _Seat:
    """How a membership ended, on which local day."""

    day: int
    at: int
    how: str
    rule_id: int | None


def leaves(store: Store, scope: Scope) -> Leaves:
    """Return the leaves of the period by reason."""
    known = coverage(store, scope)
    ever = all_moves(store, scope)
    found = ever.between(*scope.bounds())
    found = found.picked(~found.joining)
    if not len(found.days):
        return Leaves((), 0, *(_day(known.first), _day(known.last)))
    asked = _Asked(store, scope, found, ever)
    by: defaultdict[tuple[Reason, int | None, Post | None], list[Leave]] = defaultdict(list)
    for place, leave in enumerate(asked.leaves):
        by[asked.why(place)].append(leave)
    names = dict(
        store.rows("select id, text from rules where community_id = ?", scope.community_id)
    )
    causes = [
        Cause(reason, tuple(mine), names.get(rule, ""), rule, post)
        for (reason, rule, post), mine in by.items()
    ]
    order = list(Reason)
    causes.sort(
        key=lambda cause: (-len(cause.leaves), order.index(cause.reason), cause.rule_id or 0)
    )
    ends = [
        int(found.days[0]),
        int(found.days[-1]),
        *(n for n in (known.first, known.last) if n is not None),
    ]
    return Leaves(tuple(causes), len(found.days), _day(min(ends)), _day(max(ends)))


class _Asked:
    """What is known of each leave of a period, to say why."""

    def __init__(self, store: Store, scope: Scope, found: Moves, ever: Moves) -> None:
        self._groups = {room.id: room for room in rooms(store, scope)}
        self._days: list[int] = found.days.tolist()
        self.leaves = [
            Leave(group, member if member > 0 else None, days.day(day), at)
            for group, member, day, at in zip(
                found.groups.tolist(), found.members.tolist(), self._days, found.at.tolist(), strict=True
            )
        ]  # fmt: skip
        self._seats = _ended(store, self._groups.values())
        gone = found.removed.tolist()
        self._removed = [self._was_removed(place, told=told) for place, told in enumerate(gone)]
        self._spoke = _last_words(store, self.leaves)
        self._joined = _joins(ever, self.leaves)
        self._known = {
            id: coverage(store, Scope(scope.community_id, (id,))) for id in {x.group_id for x in self.leaves}
        }  # fmt: skip
        self._holes = {
            id: [day for day, state in one.known.items() if state is Known.NOTHING]
            for id, one in self._known.items()
        }
        self._posts = self._blamed(store, scope)

    def why(self, place: int) -> tuple[Reason, int | None, Post | None]:
        """Return the reason of a leave, with the rule or the post it rests on."""
        leave = self.leaves[place]
        if self._removed[place]:
            seat = self._seat(place)
            rule = seat.rule_id if seat else None
            return (Reason.REMOVED if rule is None else Reason.RULE), rule, None
        if place in self._posts:
            return Reason.POST, None, self._posts[place]
        return (Reason.UNKNOWN if leave.member_id is None else self._quiet(place)), None, None

    def _quiet(self, place: int) -> Reason:
        """Return what a member's own silence or haste says."""
        day, room = self._days[place], self._groups[self.leaves[place].group_id]
        came, word = self._joined[place], self._spoke[place]
        since = None if came is None else days.local(came, room.zone)
        last = None if word is None else days.local(word, room.zone)
        heard = self._heard(room, max(day - SILENT, day - SILENT if since is None else since), day)
        if word is None and heard:
            return Reason.NEVER_SPOKE
        long_here = since is None or since <= day - SILENT
        if last is not None and last < day - SILENT and heard and long_here:
            return Reason.SILENT
        if since is not None and day - since <= SOON:
            return Reason.SOON
        lately = last is not None and last >= day - SILENT
        return Reason.ACTIVE if heard or lately else Reason.UNKNOWN

    def _heard(self, room: Room, first: int, last: int) -> bool:
        """Tell whether the group's chat is imported for all days from one to another."""
        known = self._known[room.id]
        if (
            known.first is None
            or known.last is None
            or not known.first <= first <= last <= known.last
        ):
            return False
        holes = self._holes[room.id]
        return bisect_right(holes, last) == bisect_left(holes, first)

    def _seat(self, place: int) -> _Seat | None:
        """Return how the membership ended, where this very leave ended it."""
        leave = self.leaves[place]
        seat = self._seats.get((leave.group_id, leave.member_id or 0))
        return seat if seat and seat.day == self._days[place] else None

    def _was_removed(self, place: int, *, told: bool) -> bool:
        seat = self._seat(place)
        if told or seat is None:
            return told
        return seat.how == "kick" or (seat.how == "unknown" and seat.rule_id is not None)

    def _blamed(self, store: Store, scope: Scope) -> dict[int, Post]:
        """Return the post that each leave is put to, by the leave's place."""
        found: dict[int, Post] = {}
        for id, room in self._groups.items():
            mine = [
                (leave.at, place) for place, leave in enumerate(self.leaves)
                if leave.group_id == id and not self._removed[place] and self._timed(place)
            ]  # fmt: skip
            if len(mine) > 1:
                found.update(blamed(store, scope, room, sorted(mine), self._full_days(id, scope)))
        return found

    def _timed(self, place: int) -> bool:
        """Tell whether the moment of a leave is known, not only a roster that lacks the member."""
        seat = self._seat(place)
        return not (seat and seat.how == "unknown" and seat.at == self.leaves[place].at)

    def _full_days(self, group: int, scope: Scope) -> int:
        first, last = scope.bounds()
        known: Coverage = self._known[group]
        return sum(
            first <= day <= last and state is not Known.NOTHING
            for day, state in known.known.items()
        )


def _ended(store: Store, groups: Iterable[Room]) -> dict[tuple[int, int], _Seat]:
    """Return how the memberships ended that did."""
    listed = tuple(groups)
    of_group, member, at, how, rule = columns(store, _ENDED, ids(listed))
    on = local_days(listed, of_group, at)
    parts = (of_group, member, on, at, how, rule)
    ended: dict[tuple[int, int], _Seat] = {}
    for group, id, day, left, way, rested in zip(*(part.tolist() for part in parts), strict=True):
        ended[group, id] = _Seat(day, left, _HOW[int(way)], rested or None)
    return ended


def _last_words(store: Store, found: list[Leave]) -> list[int | None]:
    """Return when each member last wrote in the group before leaving it; None: never."""
    keys = [leave.group_id << _MEMBER | (leave.member_id or 0) for leave in found]
    key, first_words, last_words = columns(store, _SPOKE, str(keys), _MEMBER)
    spans = zip(first_words.tolist(), last_words.tolist(), strict=True)
    spoke: dict[int, tuple[int, int]] = dict(zip(key.tolist(), spans, strict=True))
    words: list[int | None] = []
    later: list[tuple[int, int]] = []  # who wrote again after coming back: place, member
    for place, leave in enumerate(found):
        first, last = spoke.get(keys[place], (leave.at + 1, 0))
        words.append(last if first <= leave.at else None)
        if first <= leave.at < last:
            later.append((place, leave.member_id or 0))
    asked = [[place, found[place].group_id, member, found[place].at] for place, member in later]
    for place, at in store.rows(_BEFORE, str(asked)) if asked else ():
        words[place] = at
    return words


def _joins(ever: Moves, found: list[Leave]) -> list[int | None]:
    """Return the last known moment of joining before each leave."""
    wanted = {(leave.group_id, leave.member_id) for leave in found}
    came: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
    columns_ = (ever.groups, ever.members, ever.at, ever.joining)
    for group, member, at, joining in zip(*(column.tolist() for column in columns_), strict=True):
        if joining and (group, member) in wanted:
            came[group, member].append(at)
    for moments in came.values():
        moments.sort()
    joined: list[int | None] = []
    for leave in found:
        moments = came.get((leave.group_id, leave.member_id), [])
        place = bisect_right(moments, leave.at)
        joined.append(moments[place - 1] if place else None)
    return joined


def _day(number: int | None) -> date | None:
    return None if number is None else days.day(number)
