"""The vitality curve (活力曲线): the whole life of a group so far, week by week, and where it goes.

Vitality is the number of active members of a week: who wrote at least one message, in any group in
scope, from Monday to Sunday. The period picked does not cut it: a life has one beginning. A week
counts where at least `ENOUGH` of its days are known in full (see `coverage`); the others, and the
week that is not over, are shown but neither smoothed nor judged, and a week without data is unknown,
not 0. Smoothed is the median of a week and its two neighbours, then their weighted mean (¼, ½, ¼):
Tukey's "3" and "H" (Exploratory Data Analysis, 1977), which a single odd week does not move.

A stretch of weeks that lies more than `APART` weeks away from the rest and holds fewer than `FEW`
messages or less than one in a hundred of all, or that is still to come, is the work of a clock that
jumped: it is left out and counted in `stray`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

import numpy as np

from app import clock
from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.forecast import Forecast, forecast
from app.insights.grid import Bools, Ints, columns, grid
from app.insights.retention import week, week_start
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.stages import Stage, parted, stages
from app.store import Store

WEEK = 7
ENOUGH = 5  # days of a week known in full
APART = 104  # weeks
RARE, FEW = 0.01, 10  # of all messages; messages
MOST = 2_000  # weeks shown
BRIDGED = 2  # weeks without data that a forecast bridges
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Week:
    """One week: who wrote and how much (None: no data), and its smoothed level and stage where it counts."""

    first: date
    known: Known
    active: int | None
    messages: int | None
    level: float | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """Where the life stands: its stage, since which week, and the level then and now.

    A stage that is the first to be known after a gap names it: its first and its last day without data.
    """

    stage: Stage
    since: date
    before: float
    level: float
    gap: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Vitality:
    """A life: its weeks, its days so far, where it stands (None: too little is known), what may follow."""

    weeks: tuple[Week, ...] = ()
    first: date | None = None
    last: date | None = None  # the last day known in full
    now: Now | None = None
    ahead: Forecast | None = None
    ahead_from: date | None = None  # Monday of the first week of the forecast
    learnt: int = 0  # weeks in a row that a forecast could rest on
    stray: int = 0  # messages left out because of their date

    @property
    def age(self) -> int:
        """Return which day of its life the last one known is, the first being 1."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


def vitality(store: Store, scope: Scope) -> Vitality:
    """Return the whole life of the groups in `scope`, whatever its period."""
    whole = replace(scope, first=None, last=None)
    numbers, messages = _messages(store, whole)
    kept = _kept(numbers, messages)
    stray = int(messages.sum() - messages[kept].sum())
    if not kept.any():
        return Vitality(stray=stray)
    first, last = int(numbers[kept][0]), int(numbers[kept][-1])
    known = coverage(store, whole).within(week_start(first), week_start(last + 1) - 1)
    if known.first is None or known.last is None:
        return Vitality(stray=stray)
    by_week = dict(zip(numbers.tolist(), messages.tolist(), strict=True))
    return _life(store, whole, known, by_week, stray)


def who(store: Store, scope: Scope, monday: date) -> tuple[int, ...]:
    """Return the ids of who wrote in a week, those on most days first."""
    start = days.number(monday)
    found = store.rows(
        f"select member_id from member_days where group_id {IN} and day between ? and ?"
        " group by member_id order by count(distinct day) desc, sum(n) desc, member_id",
        ids(rooms(store, scope)), start, start + WEEK - 1,
    )  # fmt: skip
    return tuple(row[0] for row in found)


def smoothed(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return Tukey's 3 and H of weekly values; neighbours that are not known are passed over."""
    middle = [
        None if value is None else float(median(_around(values, at)))
        for at, value in enumerate(values)
    ]
    found: list[float | None] = []
    for at, value in enumerate(middle):
        beside = [
            one
            for one in (*middle[max(0, at - 1) : at], *middle[at + 1 : at + 2])
            if one is not None
        ]
        found.append(None if value is None else (2 * value + sum(beside)) / (2 + len(beside)))
    return tuple(found)


# -- inside


def _around(values: Sequence[float | None], at: int) -> list[float]:
    """Return a value between its two neighbours; where one of them is missing, the value alone."""
    three = [one for one in values[max(0, at - 1) : at + 2] if one is not None]
    alone = values[at]
    return three if len(three) == 3 or alone is None else [alone]  # noqa: PLR2004 -- with both


def _messages(store: Store, scope: Scope) -> tuple[Ints, Ints]:
    """Return the numbers of the weeks with messages, ascending, and how many each holds."""
    day, n = columns(
        store,
        "select group_concat(day), group_concat(n) from (select hour / ? as day, sum(n) as n"
        f" from hour_cells where group_id {IN} group by 1)",
        _HOURS,
        ids(rooms(store, scope)),
    )
    numbers, place = np.unique(week(day), return_inverse=True)
    return numbers, np.bincount(place, n, len(numbers)).astype(np.int64)


def _kept(numbers: Ints, messages: Ints) -> Bools:
    """Tell of each week with messages whether it belongs to the life."""
    now = int(week(np.array([days.number(clock.today())]))[0])
    kept = numbers <= now + 1  # a zone may be a day ahead
    parts = np.cumsum(np.diff(numbers, prepend=numbers[:1]) > APART)
    inside = {int(part): int(messages[kept & (parts == part)].sum()) for part in np.unique(parts)}
    least = max(FEW, RARE * sum(inside.values()))
    best = max(inside, key=lambda part: (inside[part], part), default=0)
    for part, n in inside.items():
        if n < least and part != best:
            kept &= parts != part
    return np.asarray(kept & (numbers > (numbers[kept].max() if kept.any() else 0) - MOST))


def _life(
    store: Store, scope: Scope, known: Coverage, messages: dict[int, int], stray: int
) -> Vitality:
    first, last = (int(n) for n in week(np.array([known.first, known.last])))
    state = [_known(known, number) for number in range(first, last + 1)]
    active = _active(store, scope, first, last)
    counted = [float(n) if sure else None for n, (_, sure) in zip(active, state, strict=True)]
    levels = smoothed(counted)
    weeks = tuple(
        Week(
            days.day(week_start(first + at)), how,
            None if how is Known.NOTHING else active[at],
            None if how is Known.NOTHING else messages.get(first + at, 0), levels[at], stage,
        )
        for at, ((how, _), stage) in enumerate(zip(state, stages(levels), strict=True))
    )  # fmt: skip
    run, end = _run(counted)
    end_day = known.last_full()
    return Vitality(
        weeks, None if known.first is None else days.day(known.first),
        None if end_day is None else days.day(end_day), _now(weeks, known), forecast(run),
        days.day(week_start(first + end + 1)) if run else None, len(run), stray,
    )  # fmt: skip


def _known(known: Coverage, number: int) -> tuple[Known, bool]:
    """Say how much is known of a week, and whether that is enough to judge it."""
    start = week_start(number)
    states = [known.of(day) for day in range(start, start + WEEK)]
    full = states.count(Known.FULL)
    if states.count(Known.NOTHING) == WEEK:
        return Known.NOTHING, False
    over = known.last is not None and start + WEEK - 1 <= known.last
    whole = over and states[-1] is not Known.UNFINISHED
    if not whole:
        return Known.UNFINISHED, False
    return Known.FULL if full == WEEK else Known.PART, full >= ENOUGH


def _active(store: Store, scope: Scope, first: int, last: int) -> list[int]:
    """Return how many members wrote in each week."""
    found = grid(store, scope)
    counts = [0] * (last - first + 1)
    begin, end = found.columns(week_start(first), week_start(last + 1) - 1)
    for number in np.unique(week(found.days[begin:end])).tolist():
        wrote = found.wrote(week_start(number), week_start(number + 1) - 1)
        counts[number - first] = int(np.count_nonzero(wrote))
    return counts


def _now(weeks: Sequence[Week], known: Coverage) -> Now | None:
    """Return the stage of the last week that counts, and where that stage began: at a gap at the latest."""
    judged = [(one, one.stage, one.level) for one in weeks if one.level is not None]
    stage = judged[-1][1] if judged else None
    if stage is None:
        return None
    anew = parted([(one.first - weeks[0].first).days // WEEK for one, _, _ in judged])
    level = judged[-1][2]
    begin = len(judged) - 1
    while begin not in anew and judged[begin - 1][1] is stage:
        begin -= 1
    first = judged[begin][0].first
    if not begin or begin not in anew:
        return Now(stage, first, judged[max(0, begin - 1)][2], level)
    gap = _gap(known, days.number(judged[begin - 1][0].first), days.number(first) + WEEK)
    return Now(stage, first, judged[begin][2], level, gap)


def _gap(known: Coverage, first: int, end: int) -> tuple[date, date] | None:
    """Return the longest stretch of days without data; None where something of each is known."""
    runs: list[list[int]] = [[]]
    for day in range(first, end):
        if known.of(day) is Known.NOTHING:
            runs[-1].append(day)
        elif runs[-1]:
            runs.append([])
    run = max(runs, key=len)
    return (days.day(run[0]), days.day(run[-1])) if run else None


def _run(counted: Sequence[float | None]) -> tuple[list[float], int]:
    """Return the last weeks known one after the other, short holes bridged by a line, and where they end."""
    places = [place for place, value in enumerate(counted) if value is not None]
    if not places:
        return [], 0
    begin = len(places) - 1
    while begin and places[begin] - places[begin - 1] <= BRIDGED + 1:
        begin -= 1
    mine = places[begin:]
    filled = np.interp(
        np.arange(mine[0], mine[-1] + 1), mine, [counted[place] or 0.0 for place in mine]
    )
    return filled.tolist(), mine[-1]
