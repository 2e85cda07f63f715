"""How lively is it, day by day? Messages from `hour_cells`, active members from the grid.

An active member is one who wrote at least one message on that local day in any group of
the scope. Days without imported data are None, never 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.grid import grid
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

WEEK = 7
HOURS = 24  # a day has, in `hour_cells`


@dataclass(frozen=True, slots=True)
class Day:
    """One day: messages and active members (None: no data), and how much is known of it."""

    day: date
    messages: int | None
    active: int | None
    known: Known


@dataclass(frozen=True, slots=True)
class Trend:
    """The mean per day of the first and of the last `over` full days of a period."""

    before: float
    after: float
    over: int


@dataclass(frozen=True, slots=True)
class Daily:
    """Every day from the first to the last data of the period, and where activity went."""

    days: tuple[Day, ...] = ()
    messages: Trend | None = None
    active: Trend | None = None


def daily(store: Store, scope: Scope) -> Daily:
    """Return messages and active members of every day in the period, holes included."""
    known = coverage(store, scope)
    series = tuple(_series(store, scope, known))
    full = [day for day in series if day.known is Known.FULL]
    return Daily(
        series,
        trend([day.messages or 0 for day in full]),
        trend([day.active or 0 for day in full]),
    )


def active_members(store: Store, scope: Scope, day: date) -> tuple[int, ...]:
    """Return the ids of the members who wrote on `day`, the one who wrote most first."""
    found = store.rows(
        f"select member_id from member_days where day=? and group_id {IN}"
        " group by member_id order by sum(n) desc, member_id",
        days.number(day),
        ids(rooms(store, scope)),
    )
    return tuple(row[0] for row in found)


def trend(values: list[int]) -> Trend | None:
    """Compare the first week with the last one (halves where there are less than two weeks)."""
    over = min(WEEK, len(values) // 2)
    if not over:
        return None
    return Trend(sum(values[:over]) / over, sum(values[-over:]) / over, over)


def rolling(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return the mean of each known day and the six before it, where more than half are known."""
    means: list[float | None] = []
    for end in range(1, len(values) + 1):
        known = [value for value in values[max(0, end - WEEK) : end] if value is not None]
        sure = values[end - 1] is not None and len(known) > WEEK // 2
        means.append(sum(known) / len(known) if sure else None)
    return tuple(means)


def _series(store: Store, scope: Scope, known: Coverage) -> list[Day]:
    if known.first is None or known.last is None:
        return []
    first, last = known.first, known.last
    messages = dict(
        store.rows(
            "select (hour + 24) / 24 - 1 as day, sum(n) from hour_cells"
            f" where group_id {IN} and hour between ? and ? group by day",
            ids(rooms(store, scope)),
            first * HOURS,
            last * HOURS + HOURS - 1,
        )
    )
    wrote = grid(store, scope)
    active = dict(zip(wrote.days.tolist(), wrote.each_day().tolist(), strict=True))
    return [
        _day(number, known.of(number), messages.get(number, 0), active.get(number, 0))
        for number in known.known
    ]


def _day(number: int, known: Known, messages: int, active: int) -> Day:
    if known is Known.NOTHING:
        return Day(days.day(number), None, None, known)
    return Day(days.day(number), messages, active, known)
