"""How do we stand this morning? The five tiles, each with a spark series of at most 60 points.

All of them look at the scope's groups up to its last day; the period's first day plays no part.
- members: seats taken now (a member in two groups takes two) against the groups' capacity;
- active, messages: the last day known in full, and the same weekday the week before;
- turnover: joins and leaves in the 7 days up to the last data;
- retention: of those who joined in the 30 days before the last 30, how many wrote within the
  last 30; `before` is the same 30 days earlier.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from app.insights import days
from app.insights.coverage import Coverage, coverage
from app.insights.daily import Daily, daily
from app.insights.growth import Move, moves
from app.insights.reach import Reach, reach
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

SPARK = 60  # points
WEEK = 7
MONTH = 30
RETENTION_WEEKS = 12

Spark = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """Seats taken now, different people among them, and seats there are."""

    seats: int
    people: int
    capacity: int
    spark: Spark


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the last full day, the same a week before, the target; None: unknown."""

    n: int | None
    week_before: int | None
    target: int | None
    spark: Spark


@dataclass(frozen=True, slots=True)
class Turnover:
    """Joins and leaves of the last seven days and the channel that brought most ('' : unknown)."""

    joins: int
    leaves: int
    best_channel: str
    best_joins: int
    spark: Spark  # net growth per day, summed up


@dataclass(frozen=True, slots=True)
class Retention:
    """Shares from 0 to 1 (None: nobody joined then), and how many joined."""

    share: float | None
    before: float | None
    joined: int
    spark: Spark  # week by week


@dataclass(frozen=True, slots=True)
class Headline:
    """What the tiles say, on which day, and how far the data reaches."""

    members: Members
    active: Count
    messages: Count
    turnover: Turnover
    retention: Retention
    day: date | None  # the last full day
    reach: Reach


def headline(store: Store, scope: Scope) -> Headline:
    """Return the tiles of the groups in scope."""
    scope = scope.ever()
    known = coverage(store, scope)
    found = moves(store, scope)
    full = known.last_full()
    recent = _recent(store, scope, full)
    return Headline(
        _members(store, scope, found, known),
        _count(recent, full, _target(store, scope, "target_active"), "active"),
        _count(recent, full, _target(store, scope, "target_messages"), "messages"),
        _turnover(found, known),
        _retention(store, scope, found, known),
        None if full is None else days.day(full),
        reach(store, scope.community_id, scope.group_ids),
    )


def _recent(store: Store, scope: Scope, full: int | None) -> Daily:
    if full is None:
        return Daily()
    end = days.day(full)
    return daily(
        store,
        Scope(scope.community_id, scope.group_ids, end - timedelta(days=SPARK - 1), end),
    )


def _count(recent: Daily, full: int | None, target: int | None, what: str) -> Count:
    values: dict[int, int | None] = {
        days.number(day.day): day.active if what == "active" else day.messages
        for day in recent.days
    }
    if full is None:
        return Count(None, None, target, ())
    return Count(values.get(full), values.get(full - WEEK), target, tuple(values.values()))


def _target(store: Store, scope: Scope, column: str) -> int | None:
    if scope.group_ids:  # the operator set it for the whole community
        return None
    return store.value(f"select {column} from communities where id=?", scope.community_id)


def _members(store: Store, scope: Scope, found: tuple[Move, ...], known: Coverage) -> Members:
    groups = rooms(store, scope)
    seats, people = store.rows(
        "select count(*), count(distinct member_id)"
        " from memberships s join members m on m.id=s.member_id"
        f" where s.left_at is null and m.archived_at is null and s.group_id {IN}",
        ids(groups),
    )[0]
    return Members(
        seats, people, sum(group.capacity for group in groups), _seats(seats, found, known)
    )


def _seats(seats: int, found: tuple[Move, ...], known: Coverage) -> Spark:
    """Return the seats taken at the end of each recent day: now, less what happened since."""
    if known.first is None or known.last is None:
        return ()
    net: Counter[int] = Counter()
    for move in found:
        net[move.day] += 1 if move.joining else -1
    line: list[float] = []
    for day in range(max([known.last, *net]), max(known.first, known.last - SPARK + 1) - 1, -1):
        if day <= known.last:
            line.append(seats)
        seats -= net[day]
    return tuple(reversed(line))


def _turnover(found: tuple[Move, ...], known: Coverage) -> Turnover:
    end = max((move.day for move in found), default=known.last)
    end = end if known.last is None or end is None else max(end, known.last)
    if end is None:
        return Turnover(0, 0, "", 0, ())
    week = [move for move in found if move.day > end - WEEK]
    joins = sum(move.joining for move in week)
    channels = Counter(move.channel for move in week if move.joining and move.channel)
    best, most = min(channels.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return Turnover(joins, len(week) - joins, best, most, _net(found, end))


def _net(found: tuple[Move, ...], end: int) -> Spark:
    net: Counter[int] = Counter()
    for move in found:
        net[move.day] += 1 if move.joining else -1
    total = 0
    line: list[float] = []
    for day in range(end - SPARK + 1, end + 1):
        total += net[day]
        line.append(total)
    return tuple(line)


def _retention(store: Store, scope: Scope, found: tuple[Move, ...], known: Coverage) -> Retention:
    if known.last is None:
        return Retention(None, None, 0, ())
    joins = sorted({(m.day, m.member_id) for m in found if m.joining and m.member_id is not None})
    spoke = _spoke(store, scope, known.last)
    ends = range(known.last - WEEK * (RETENTION_WEEKS - 1), known.last + 1, WEEK)
    line = tuple(_kept(joins, spoke, end)[0] for end in ends)
    share, joined = _kept(joins, spoke, known.last)
    before, _ = _kept(joins, spoke, known.last - MONTH)
    return Retention(share, before, joined, line)


def _kept(
    joins: list[tuple[int, int]], spoke: dict[int, list[int]], end: int
) -> tuple[float | None, int]:
    """Return which share of the newcomers 30 to 59 days before `end` wrote since; how many came."""
    low = bisect_left(joins, (end - 2 * MONTH + 1, 0))
    high = bisect_left(joins, (end - MONTH + 1, 0))
    cohort = {id for _, id in joins[low:high]}
    kept = sum(_between(spoke.get(id, []), end - MONTH + 1, end) for id in cohort)
    return (kept / len(cohort) if cohort else None), len(cohort)


def _between(sorted_days: list[int], first: int, last: int) -> bool:
    return bisect_left(sorted_days, first) < bisect_right(sorted_days, last)


def _spoke(store: Store, scope: Scope, last: int) -> dict[int, list[int]]:
    """Return the days on which each member wrote, as far back as retention looks."""
    found: dict[int, list[int]] = {}
    for member_id, day in store.rows(
        "select distinct member_id, day from member_days"
        f" where group_id {IN} and day between ? and ? order by day",
        ids(rooms(store, scope)),
        last - WEEK * RETENTION_WEEKS - 2 * MONTH,
        last,
    ):
        found.setdefault(member_id, []).append(day)
    return found
