"""What followed each posted announcement in its group; `copy_styles` says how each figure is meant."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import columns
from app.insights.moves import all_moves
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.store import Store

HOURS = 2
MOST = 100  # posts, the newest
LOOK = 1800  # seconds before and after the mark, within which the text is looked for in the chat
PIECE = 8  # characters by which a text is known again
LEAST = 2  # weeks without a post that make a usual
WEEKS = (-4, -3, -2, -1, 1, 2, 3, 4)
HOUR, DAY_HOURS, WEEK = 3600, 24, 7
_MARKS = re.compile(r"(?:\{\{|｛｛)[^{}｛｝]*(?:\}\}|｝｝)|[\n\r*_#>`\[\]()|~\\{}｛｝]+")
_SIGNED_UP = """
select count(*) from (select coalesce('m' || member_id, 'n' || trim(name)) from attendances
where event_id = ?1 and status in ('signed_up', 'waiting', 'came', 'missed')
union select coalesce('m' || i.member_id, 'n' || trim(i.name)) from signup_items i
join signup_lists l on l.id = i.list_id where l.event_id = ?1 and l.hidden_at is null)"""


@dataclass(frozen=True, slots=True)
class Post:
    """One announcement: when it went out (seconds UTC), what followed and what was usual; None: unknown.

    `found`: the message that carries it stands in the chat. `people` are the ids of who wrote after it.
    """

    id: int
    style: str
    title: str
    group_id: int
    at: int
    message_id: int | None
    replies: int | None
    people: tuple[int, ...]
    usual: float | None
    joins: int | None
    usual_joins: float | None
    signed_up: float | None
    income: float


@dataclass(frozen=True, slots=True)
class Posts:
    """The newest posts of the period, the newest first; how many name no group, and how many are older."""

    newest: tuple[Post, ...] = ()
    homeless: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Sent:
    """An announcement before anything is known of what followed."""

    id: int
    style: str
    title: str
    body: str
    group_id: int
    event_id: int | None
    at: int
    message_id: int | None = None
    author: int | None = None


@dataclass(frozen=True, slots=True)
class _Home:
    """One group: its messages per hour, joins per day, what is imported, and when something was posted."""

    zone: ZoneInfo
    hours: dict[int, int]  # hours since 1970 on its clock
    joins: Counter[int]  # by day number
    known: Coverage
    until: int  # the last message's moment
    posted: tuple[float, ...]  # marks in order, as hours since 1970 on its clock
    busy: frozenset[int]  # their days

    def covers(self, first: int, last: int) -> bool:
        """Tell whether all days from one to another were imported, and are over."""
        return all(self.known.of(day) is Known.FULL for day in range(first, last + 1))

    def heard(self, at: int) -> bool:
        """Tell whether the import reaches a moment of its day."""
        known = self.known.of(days.local(at, self.zone))
        return known is Known.FULL or (known is Known.UNFINISHED and at <= self.until)

    def usual(self, begin: float) -> float | None:
        """Return how much is usually written in the `HOURS` hours from `begin`."""
        found: list[float] = []
        for week in WEEKS:
            start = begin + week * WEEK * DAY_HOURS
            span = int(start // DAY_HOURS), int((start + HOURS - 1 / HOUR) // DAY_HOURS)
            after = bisect_right(self.posted, start - HOURS)
            taken = after < bisect_left(self.posted, start + HOURS)
            if not taken and self.covers(*span):
                found.append(self.written(start, start + HOURS))
        return sum(found) / len(found) if len(found) >= LEAST else None

    def written(self, begin: float, end: float) -> float:
        """Return the messages between two moments, hours in proportion."""
        between = range(int(begin), int(end) + 1)
        parts = ((min(end, hour + 1) - max(begin, hour), hour) for hour in between)
        return sum(share * self.hours.get(hour, 0) for share, hour in parts)

    def usual_joins(self, day: int) -> float | None:
        """Return how many usually come on such a day and the next."""
        found: list[int] = []
        for week in WEEKS:
            first = day + week * WEEK
            if not self.busy & {first - 1, first, first + 1} and self.covers(first, first + 1):
                found.append(self.joins[first] + self.joins[first + 1])
        return sum(found) / len(found) if len(found) >= LEAST else None


class _Events:
    """What came of the events that posts name, in equal shares among those that went out before each."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, tuple[frozenset[int], int, float]] = {}

    def share(self, sent: _Sent) -> tuple[float | None, float]:
        """Return a post's share of the sign-ups (None: it names no event to come) and of the income."""
        if sent.event_id is None:
            return None, 0.0
        if sent.event_id not in self._known:
            self._known[sent.event_id] = self._look(sent.event_id)
        before, people, income = self._known[sent.event_id]
        if sent.id not in before:
            return None, 0.0
        return people / len(before), income / len(before)

    def _look(self, event: int) -> tuple[frozenset[int], int, float]:
        starts, zone, all_day, rrule = self._store.rows(
            "select starts_at, zone, all_day, rrule from events where id = ?", event
        )[0]
        begins = datetime.fromisoformat(starts).replace(tzinfo=ZoneInfo(zone)).timestamp()
        begins = float("inf") if rrule else begins + all_day * DAY_HOURS * HOUR
        stamps = self._store.rows(
            "select id, posted_at from announcements where event_id = ? and status = 'posted'"
            " and posted_at is not null",
            event,
        )
        before = {id for id, stamp in stamps if moment(stamp) < begins}
        people = self._store.value(_SIGNED_UP, event)
        income = self._store.value("select sum(amount) from incomes where event_id = ?", event)
        return frozenset(before), int(people), float(income or 0)


def moment(stamp: str) -> int:
    """Return an ISO moment as seconds since 1970."""
    at = datetime.fromisoformat(stamp)
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())


def wall(at: int, zone: ZoneInfo) -> float:
    """Return the hours since 1970 that a clock in `zone` shows."""
    ahead = datetime.fromtimestamp(at, zone).utcoffset()
    return (at + (ahead.total_seconds() if ahead else 0)) / HOUR


def posts(store: Store, scope: Scope) -> Posts:
    """Return what followed the announcements of the period."""
    groups = {room.id: room for room in rooms(store, scope)}
    marked = _marked(store, scope, groups)
    newest = sorted(marked, key=lambda one: (-one.at, -one.id))[:MOST]
    homeless = _homeless(store, scope)
    if not newest:
        return Posts((), homeless)
    joins = _joins(store, scope)
    homes = {
        id: _home(store, scope, groups[id], joins.get(id, Counter()))
        for id in sorted({one.group_id for one in newest})
    }
    events = _Events(store)
    found = tuple(_post(store, _in_chat(store, one), homes[one.group_id], events) for one in newest)
    return Posts(found, homeless, len(marked) - len(newest))


def _post(store: Store, sent: _Sent, home: _Home, events: _Events) -> Post:
    day, end = days.local(sent.at, home.zone), sent.at + HOURS * HOUR
    over = home.heard(sent.at) and home.heard(end)
    coming = home.covers(day, day + 1)
    wrote = _after(store, sent, end) if over else {}
    signed_up, income = events.share(sent)
    return Post(
        sent.id, sent.style, sent.title, sent.group_id, sent.at, sent.message_id,
        sum(wrote.values()) if over else None,
        tuple(sorted(wrote.keys() - {sent.author})),
        home.usual(wall(sent.at, home.zone)) if over else None,
        home.joins[day] + home.joins[day + 1] if coming else None,
        home.usual_joins(day) if coming else None,
        signed_up, income,
    )  # fmt: skip


def _after(store: Store, sent: _Sent, end: int) -> dict[int, int]:
    return dict(
        store.rows(
            "select member_id, count(*) from messages where group_id = ? and sent_at > ? and"
            " sent_at <= ? group by member_id",
            sent.group_id, sent.at, end,
        )
    )  # fmt: skip


def _marked(store: Store, scope: Scope, groups: dict[int, Room]) -> list[_Sent]:
    """Return the announcements of the period, by the moment of the mark."""
    first, last = scope.bounds()
    found: list[_Sent] = []
    for id, style, title, body, group_id, event_id, stamp in store.rows(
        "select id, style, title, body, group_id, event_id, posted_at from announcements"
        f" where community_id = ? and status = 'posted' and posted_at is not null and group_id {IN}",
        scope.community_id,
        ids(groups.values()),
    ):
        at = moment(stamp)
        if first <= days.local(at, groups[group_id].zone) <= last:
            found.append(_Sent(id, style, title, body, group_id, event_id, at))
    return found


def _homeless(store: Store, scope: Scope) -> int:
    first, last = scope.bounds()
    stamps = store.rows(
        "select posted_at from announcements where community_id = ? and status = 'posted'"
        " and posted_at is not null and group_id is null",
        scope.community_id,
    )
    return sum(first <= days.of_stamp(stamp, ZoneInfo("UTC")) <= last for (stamp,) in stamps)


def _in_chat(store: Store, sent: _Sent) -> _Sent:
    """Return the announcement with the moment and author of the message that carries it, if any does."""
    pieces = (piece.strip() for piece in _MARKS.split(sent.body))
    piece = max(pieces, key=len, default="")
    if len(piece) < PIECE:
        return sent
    rows = store.rows(
        "select id, member_id, sent_at from messages where group_id = ? and sent_at between ? and ?"
        " and instr(text, ?) order by sent_at, id limit 1",
        sent.group_id, sent.at - LOOK, sent.at + LOOK, piece,
    )  # fmt: skip
    if not rows:
        return sent
    id, author, at = rows[0]
    return _Sent(
        sent.id, sent.style, sent.title, sent.body, sent.group_id, sent.event_id, at, id, author
    )


def _joins(store: Store, scope: Scope) -> dict[int, Counter[int]]:
    """Return for each group how many came on each day."""
    found = all_moves(store, scope)
    came = found.picked(found.joining)
    joins: dict[int, Counter[int]] = {}
    for group in np.unique(came.groups).tolist():
        day, n = np.unique(came.days[came.groups == group], return_counts=True)
        joins[group] = Counter(dict(zip(day.tolist(), n.tolist(), strict=True)))
    return joins


def _home(store: Store, scope: Scope, room: Room, joins: Counter[int]) -> _Home:
    hour, n = columns(
        store,
        "select group_concat(hour), group_concat(n) from hour_cells where group_id = ?",
        room.id,
    )
    stamps = store.rows(
        "select posted_at from announcements where group_id = ? and status = 'posted'"
        " and posted_at is not null",
        room.id,
    )
    posted = sorted(wall(moment(stamp), room.zone) for (stamp,) in stamps)
    return _Home(
        room.zone,
        dict(zip(hour.tolist(), n.tolist(), strict=True)),
        joins,
        coverage(store, Scope(scope.community_id, (room.id,))),
        int(store.value("select max(last_at) from member_stats where group_id = ?", room.id) or 0),
        tuple(posted),
        frozenset(int(mark // DAY_HOURS) for mark in posted),
    )
