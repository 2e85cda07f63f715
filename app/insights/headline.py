"""How do we stand this morning? The headline numbers, each with its previous value and a spark series.

As in Telegram's group statistics every figure comes with the one of the equally long stretch right
before it (`StatsAbsValueAndPrev`); a single day is compared with the same day of the week before,
because weekdays differ. All look at the scope's groups up to its last day; the period's first day
plays no part.
- members: seats taken on the last day (now, where the data ends; a member in two groups takes two)
  against the groups' capacity; before: seven days earlier;
- active, messages: the last day known in full;
- active in 7 and in 30 days: different people who wrote in the days up to the last full one (weekly
  and monthly active, WAU and MAU);
- stickiness: the mean of the daily active of 30 days over those active in all of them (DAU/MAU, as
  social networks report it: the share of a month on which a member is there);
- turnover: joins and leaves in the 7 days up to the last data;
- retention: of those who joined in the 30 days before the last 30, how many wrote within the
  last 30;
- response, unanswered: see `app.insights.talk_headline`.
Days nobody imported make a rolling number unknown once they are more than a tenth of it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from app import targets
from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import Bools, Ints, grid
from app.insights.moves import Moves, all_moves
from app.insights.number import Number, Spark
from app.insights.reach import Reach, reach
from app.insights.rolling import lately, sure
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.talk_headline import Talk, talk
from app.store import Store

SPARK = 60  # points
WEEK = 7
MONTH = 30
MISSING = 10  # one day in so many may be unknown
HOURS = 24
RETENTION_WEEKS = 12
BACK = WEEK * RETENTION_WEEKS + 2 * MONTH  # days that all numbers together look back


@dataclass(frozen=True, slots=True)
class Members:
    """Seats taken, different people in them (None: not now, so not known), seats there are."""

    seats: int
    people: int | None
    capacity: int
    before: int | None
    target: float | None
    spark: Spark


@dataclass(frozen=True, slots=True)
class Turnover:
    """Joins and leaves of seven days and of the seven before, the channel that brought most ('': unknown)."""

    joins: int
    leaves: int
    joins_before: int
    leaves_before: int
    best_channel: str
    best_joins: int
    target: float | None  # joins
    spark: Spark  # net growth per day, summed up


@dataclass(frozen=True, slots=True)
class Retention:
    """Shares from 0 to 1 (None: nobody joined then), and how many joined."""

    share: float | None
    before: float | None
    joined: int
    target: float | None
    spark: Spark  # week by week


@dataclass(frozen=True, slots=True)
class Headline:
    """What the tiles say, on which day, and how far the data reaches; talk where it was asked for."""

    members: Members
    active: Number
    active_week: Number
    active_month: Number
    messages: Number
    turnover: Turnover
    stickiness: Number
    retention: Retention
    talk: Talk
    day: date | None  # the last full day
    reach: Reach


def headline(store: Store, scope: Scope, *, talked: bool = False) -> Headline:
    """Return the numbers of the groups in scope; those of the talk, which take longest, only on demand."""
    scope = scope.ever()
    known = coverage(store, scope)
    found = all_moves(store, scope).between(*scope.bounds())
    full = known.last_full()
    wanted = {} if scope.group_ids else targets.targets(store, scope.community_id)
    frame = _frame(store, scope, known.last)
    near = frame if full is None or frame.holds(full) else _frame(store, scope, full)
    week, month, sticky = _rolling(near, known, full)
    return Headline(
        _members(store, scope, known, wanted.get("members")),
        _number(_active(near, known, full), WEEK, wanted.get("active")),
        _number(week, WEEK, wanted.get("active_week")),
        _number(month, MONTH, wanted.get("active_month")),
        _number(_messages(store, scope, known, full), WEEK, wanted.get("messages")),
        _turnover(found, known, wanted.get("turnover")),
        _number(sticky, MONTH, wanted.get("stickiness")),
        _retention(frame, found, known.last, wanted.get("retention")),
        talk(store, scope, wanted) if talked else Talk(),
        None if full is None else days.day(full),
        reach(store, scope.community_id, scope.group_ids),
    )


# -- who wrote


@dataclass(frozen=True, slots=True, eq=False)
class _Frame:
    """Who wrote on each day from `first` on: days by members, without holes."""

    members: Ints
    first: int
    wrote: Bools

    def holds(self, end: int) -> bool:
        """Tell whether all days that the rolling numbers up to a day need are in it."""
        return self.first <= end - SPARK - MONTH + 1

    def rows(self, first: int, last: int) -> Bools:
        """Return the days from one to another."""
        return self.wrote[first - self.first : last - self.first + 1]


def _frame(store: Store, scope: Scope, last: int | None) -> _Frame:
    """Return the days up to one that all numbers need together: the grid is laid out once."""
    if last is None:
        return _Frame(np.zeros(0, np.int64), 0, np.zeros((0, 0), np.bool_))
    first = last - BACK + 1
    ends = days.day(first), days.day(last)
    found = grid(store, Scope(scope.community_id, scope.group_ids, *ends))
    wrote = np.zeros((BACK, len(found.members)), np.bool_)
    wrote[found.days - first] = found.active.T
    return _Frame(found.members, first, wrote)


def _shown(known: Coverage, full: int) -> range:
    """Return the days of a spark series: none before the first data."""
    first = full if known.first is None else max(known.first, full - SPARK + 1)
    return range(first, full + 1)


def _active(frame: _Frame, known: Coverage, full: int | None) -> Spark:
    if full is None:
        return ()
    shown = _shown(known, full)
    counts = np.count_nonzero(frame.rows(shown[0], full), axis=1).tolist()
    return _known(counts, [known.of(day) is not Known.NOTHING for day in shown])


def _messages(store: Store, scope: Scope, known: Coverage, full: int | None) -> Spark:
    if full is None:
        return ()
    shown = _shown(known, full)
    found = dict(
        store.rows(
            "select (hour + 24) / 24 - 1 as day, sum(n) from hour_cells"
            f" where group_id {IN} and hour between ? and ? group by day",
            ids(rooms(store, scope)),
            shown[0] * HOURS,
            full * HOURS + HOURS - 1,
        )
    )
    sure_ = [known.of(day) is not Known.NOTHING for day in shown]
    return _known([found.get(day, 0) for day in shown], sure_)


def _rolling(frame: _Frame, known: Coverage, full: int | None) -> tuple[Spark, Spark, Spark]:
    """Return who was active in 7 and in 30 days, and the stickiness, on the last days up to the full one."""
    if full is None:
        return (), (), ()
    first = full - SPARK - MONTH + 1
    wrote = frame.rows(first, full)
    holes = [known.of(day) is Known.NOTHING for day in range(first, full + 1)]
    week, month = (np.count_nonzero(lately(wrote, over), axis=1) for over in (WEEK, MONTH))
    there, each = _sums(~np.array(holes)), _sums(np.count_nonzero(wrote, axis=1))
    share = each / np.maximum(there, 1) / np.maximum(month, 1)
    sure_week, sure_month = (sure(holes, over, over // MISSING) for over in (WEEK, MONTH))
    some = [ok and n > 0 for ok, n in zip(sure_month, month.tolist(), strict=True)]
    return (
        _known(week.tolist(), sure_week),
        _known(month.tolist(), sure_month),
        _known(share.tolist(), some),
    )


def _sums(values: npt.NDArray[Any]) -> Ints:
    """Return the sum of the 30 days up to each; of the first days, of those there are."""
    so_far = np.concatenate([np.zeros(MONTH, np.int64), np.cumsum(values, dtype=np.int64)])
    return so_far[MONTH:] - so_far[:-MONTH]


def _known(values: list[float], sure_: list[bool]) -> Spark:
    found = [value if ok else None for value, ok in zip(values, sure_, strict=True)]
    return tuple(found[-SPARK:])


def _number(line: Spark, apart: int, target: float | None) -> Number:
    if not line:
        return Number(target=target)
    return Number(line[-1], line[-1 - apart] if len(line) > apart else None, target, line)


# -- seats, comings and goings


def _members(store: Store, scope: Scope, known: Coverage, target: float | None) -> Members:
    groups = rooms(store, scope)
    seats, people = store.rows(
        "select count(*), count(distinct member_id)"
        " from memberships s join members m on m.id=s.member_id"
        f" where s.left_at is null and m.archived_at is null and s.group_id {IN}",
        ids(groups),
    )[0]
    capacity = sum(group.capacity for group in groups)
    if known.last is None:
        return Members(seats, people, capacity, None, target, ())
    whole = coverage(store, Scope(scope.community_id, scope.group_ids))
    now = known.last == whole.last
    end = known.last
    line = _seats(seats, all_moves(store, scope), end)
    covered = max(1, min(SPARK, end - (known.first or end) + 1))
    before = line[-1 - WEEK] if covered > WEEK else None
    if not now:
        seats, people = line[-1], None
    return Members(seats, people, capacity, before, target, tuple(map(float, line[-covered:])))


def _seats(seats: int, found: Moves, end: int) -> list[int]:
    """Return the seats taken at the end of each recent day: now, less what happened since."""
    ways = np.where(found.joining, 1, -1)
    since = np.concatenate([np.cumsum(ways[::-1])[::-1], [0]])
    after = np.searchsorted(found.days, np.arange(end - SPARK + 1, end + 1), "right")
    return np.maximum(seats - since[after], 0).tolist()


def _turnover(found: Moves, known: Coverage, target: float | None) -> Turnover:
    ends = ([] if known.last is None else [known.last]) + found.days[-1:].tolist()
    if not ends:
        return Turnover(0, 0, 0, 0, "", 0, target, ())
    end = max(ends)
    week, before = found.between(end - WEEK + 1, end), found.between(end - 2 * WEEK + 1, end - WEEK)
    joins, then = int(week.joining.sum()), int(before.joining.sum())
    counts: Counter[int] = Counter(week.channels[week.joining].tolist())
    channels = [(-n, week.names[place]) for place, n in counts.items() if week.names[place]]
    most, best = min(channels, default=(0, ""))
    ways = np.where(found.joining, 1, -1)
    day = np.clip(found.days - (end - SPARK + 1), -1, SPARK - 1)
    net = np.bincount(day[day >= 0], ways[day >= 0], minlength=SPARK)
    return Turnover(
        joins, len(week.days) - joins, then, len(before.days) - then, best, -most, target,
        tuple(np.cumsum(net).tolist()),
    )  # fmt: skip


# -- retention


def _retention(frame: _Frame, found: Moves, last: int | None, target: float | None) -> Retention:
    if last is None:
        return Retention(None, None, 0, target, ())
    named = found.joining & (found.members > 0)
    came, members = found.days[named], found.members[named]
    ends = range(last - WEEK * (RETENTION_WEEKS - 1), last + 1, WEEK)
    line = tuple(_kept(frame, came, members, end)[0] for end in ends)
    share, joined = _kept(frame, came, members, last)
    before, _ = _kept(frame, came, members, last - MONTH)
    return Retention(share, before, joined, target, line)


def _kept(frame: _Frame, came: Ints, members: Ints, end: int) -> tuple[float | None, int]:
    """Return which share of the newcomers 30 to 59 days before `end` wrote since; how many came."""
    low, high = np.searchsorted(came, (end - 2 * MONTH + 1, end - MONTH + 1))
    cohort = np.unique(members[low:high])
    if not len(cohort):
        return None, 0
    wrote = frame.members[frame.rows(end - MONTH + 1, end).any(axis=0)]
    return float(np.isin(cohort, wrote).mean()), len(cohort)
