"""What comes in by which way of earning, what goes out for what, and what each activity returns.

Income is what was noted (`app.incomes`: from members, from sponsors and partners, from selling in
others' communities) and the lines of income in events' budgets, once their actual amount is known;
what is entered in both places counts twice, so one is to be chosen. Costs are the actual amounts of
money in events' budgets (on the day the event began) and what was paid for channels. Plans count
for nothing here; what was paid for an event that was called off is paid all the same. Hours and
gifts have no price: they are summed beside the money, in hours and pieces.

With some groups picked, income of these groups and of events for them counts; what is of the
whole community (income without a group, costs of channels) is left out. The return of an activity
is its income by its cost in money, whenever it was paid, of events that began in the period.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

Line = Literal["members", "sponsors", "others", "events", "activities", "channels"]
IN_LINES: tuple[Line, ...] = ("members", "sponsors", "others", "events")
OUT_LINES: tuple[Line, ...] = ("activities", "channels")
_FIRST, _LAST = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Amount:
    """Money on a day: `line` says where from (`IN_LINES`) or what for (`OUT_LINES`); never negative."""

    day: date
    line: Line
    amount: float
    member_id: int | None = None  # who paid, where that was noted


@dataclass(frozen=True, slots=True)
class Activity:
    """What an event brought in and took; hours of work and gifts beside it, None where nobody says."""

    event_id: int
    title: str
    day: date
    income: float
    cost: float
    hours: float | None = None
    gifts: float | None = None

    @property
    def back(self) -> float | None:
        """Return how much came back for each unit of money spent; None where nothing was spent."""
        return self.income / self.cost if self.cost else None


@dataclass(frozen=True, slots=True)
class Money:
    """All amounts of the period by day, the activities with money, the newest first; hours and gifts in all."""

    amounts: tuple[Amount, ...] = ()
    activities: tuple[Activity, ...] = ()
    hours: float = 0
    gifts: float = 0

    def total(self, *lines: Line) -> float:
        """Return the sum over some lines."""
        return round(sum(one.amount for one in self.amounts if one.line in lines), 4)

    @property
    def income(self) -> float:
        """Return all that came in."""
        return self.total(*IN_LINES)

    @property
    def cost(self) -> float:
        """Return all that went out."""
        return self.total(*OUT_LINES)

    def months(self) -> tuple[tuple[date, dict[Line, float]], ...]:
        """Return the sums of each month from the first to the last with money, months without it included."""
        sums: dict[date, Counter[Line]] = {}
        for one in self.amounts:
            sums.setdefault(one.day.replace(day=1), Counter())[one.line] += one.amount  # pyright: ignore[reportArgumentType] -- a Counter of floats
        if not sums:
            return ()
        return tuple(
            (month, {line: round(n, 4) for line, n in sums.get(month, Counter()).items()})
            for month in _months(min(sums), max(sums))
        )


def money(store: Store, scope: Scope) -> Money:
    """Return income, costs and returns of the period."""
    budget = _budgets(store, scope)
    amounts = [
        *_noted(store, scope),
        *(Amount(one.day, "events", one.booked) for one in budget if one.booked),
        *(Amount(one.day, "activities", one.cost) for one in budget if one.cost),
        *([] if scope.group_ids else _channels(store, scope)),
    ]
    activities = [
        Activity(one.id, one.title, one.day, round(one.booked + one.tied, 4), one.cost, one.hours, one.gifts)
        for one in budget
        if one.booked or one.tied or one.cost
    ]  # fmt: skip
    return Money(
        tuple(sorted(amounts, key=lambda one: (one.day, one.line))),
        tuple(sorted(activities, key=lambda one: (one.day, one.event_id), reverse=True)),
        sum(one.hours or 0 for one in budget), sum(one.gifts or 0 for one in budget),
    )  # fmt: skip


# -- inside


@dataclass(frozen=True, slots=True)
class _Budget:
    id: int
    title: str
    day: date
    booked: float  # income in the budget itself
    cost: float
    hours: float | None
    gifts: float | None
    tied: float  # noted income that names the event


def _span(scope: Scope) -> tuple[str, str]:
    return (
        scope.first.isoformat() if scope.first else _FIRST,
        scope.last.isoformat() if scope.last else _LAST,
    )


def _noted(store: Store, scope: Scope) -> list[Amount]:
    found = store.rows(
        "select day, way, amount, member_id from incomes where community_id = ? and day between ? and ?"
        f" and (? or group_id {IN} or (group_id is null and event_id in {_EVENTS}))",
        scope.community_id, *_span(scope), not scope.group_ids, ids(rooms(store, scope)),
        ids(rooms(store, scope)),
    )  # fmt: skip
    return [Amount(date.fromisoformat(day), *rest) for day, *rest in found]


_EVENTS = f"(select event_id from event_groups where group_id {IN})"


def _budgets(store: Store, scope: Scope) -> list[_Budget]:
    """Return what the budgets of the events say that began in the period."""
    sums = ", ".join(
        f"{what}(case when c.kind = '{kind}' then c.actual end)"
        for what, kind in (("total", "income"), ("total", "money"), ("sum", "hours"), ("sum", "gifts"))
    )  # fmt: skip
    rows = store.rows(
        f"select e.id, e.title, substr(e.starts_at, 1, 10), {sums},"
        " (select total(amount) from incomes i where i.event_id = e.id)"
        " from events e left join event_costs c on c.event_id = e.id"
        " where e.community_id = ? and e.starts_at >= ? and e.starts_at < ?"
        f" and (? or e.id in {_EVENTS}) and (c.id is not null or"
        " exists (select 1 from incomes i where i.event_id = e.id)) group by e.id",
        scope.community_id, _span(scope)[0], f"{_span(scope)[1]}T99", not scope.group_ids,
        ids(rooms(store, scope)),
    )  # fmt: skip
    return [_Budget(id, title, date.fromisoformat(day), *rest) for id, title, day, *rest in rows]


def _channels(store: Store, scope: Scope) -> list[Amount]:
    found = store.rows(
        "select day, amount from channel_costs where community_id = ? and day between ? and ?",
        scope.community_id,
        *_span(scope),
    )
    return [Amount(date.fromisoformat(day), "channels", amount) for day, amount in found]


def _months(first: date, last: date) -> list[date]:
    many = (last.year - first.year) * 12 + last.month - first.month
    return [
        date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1)
        for n in range(many + 1)
    ]
