"""Incomes as they are entered, and money by way of earning, cost and activity against plain sums."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import communities, events, incomes
from app.errors import AppError
from app.events import costs
from app.insights.money import IN_LINES, money
from app.insights.scope import Scope
from app.store import Store
from tests.app.test_insights import inside, random

DAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-24T12:00:00+08:00")


@pytest.fixture
def community(store: Store) -> int:
    made = communities.add(store, name="社群")
    communities.add_group(store, made, name="一群")
    communities.add_group(store, made, name="二群")
    return made


def event(store: Store, community: int, day: date = DAY, *groups: int, **more: str) -> int:
    at = datetime.combine(day, datetime.min.time())
    return events.add(store, community, f"活动 {day}", at, group_ids=groups, **more)  # pyright: ignore[reportArgumentType]


def test_an_income_is_noted_changed_and_deleted_and_each_is_undone(
    store: Store, community: int
) -> None:
    held = event(store, community)
    id = incomes.add(
        store, community, "2026/11/2", "members", "¥1,200", note=" 年费  12 人 ", event_id=held
    )
    [found] = incomes.listed(store, community)
    assert (found.day, found.way, found.amount, found.note) == (DAY, "members", 1200, "年费 12 人")
    assert (found.event_id, found.event, found.member) == (held, "活动 2026-11-02", "")
    incomes.edit(store, id, amount="99.5元", way="sponsors", day="11.3", event_id=None)
    assert incomes.listed(store, community)[0].amount == 99.5
    assert incomes.listed(store, community)[0].day == date(2026, 11, 3)
    store.undo()
    assert incomes.listed(store, community) == [found]
    incomes.delete(store, id)
    assert incomes.listed(store, community) == []
    store.undo()
    assert incomes.listed(store, community) == [found]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("amount", "两百"), ("amount", "-5"), ("amount", "0"), ("amount", ""), ("amount", "1e9"),
        ("amount", 10**9), ("amount", "1000000000000000"), ("amount", "nan"),
        ("day", "2026-02-30"), ("day", "昨天"), ("day", ""), ("day", "1971-01-01"),
        ("day", "2093-01-01"), ("day", "1-2-3-4"), ("note", "x" * 201), ("event_id", 999),
        ("member_id", 999), ("group_id", 999),
    ],
)  # fmt: skip
def test_what_is_impossible_is_told_at_its_field(
    store: Store, community: int, field: str, value: object
) -> None:
    good = {"day": "2026-11-02", "way": "others", "amount": "5"}
    with pytest.raises(AppError) as told:
        incomes.add(store, community, **{**good, field: value})  # pyright: ignore[reportArgumentType]
    assert told.value.fields["at"] == field
    assert incomes.listed(store, community) == []
    id = incomes.add(store, community, **good)  # pyright: ignore[reportArgumentType]
    with pytest.raises(AppError) as told:
        incomes.edit(store, id, **{field: value})  # pyright: ignore[reportArgumentType]
    assert told.value.fields["at"] == field


def test_full_width_figures_and_chinese_days_are_understood(store: Store, community: int) -> None:
    incomes.add(store, community, "２０２６年１１月２日", "others", "１２．５")
    assert [(i.day, i.amount) for i in incomes.listed(store, community)] == [(DAY, 12.5)]


def test_an_income_outlives_its_event_and_its_group(store: Store, community: int) -> None:
    held = event(store, community)
    incomes.add(store, community, DAY, "members", 5, event_id=held)
    events.delete(store, held)
    assert [i.event_id for i in incomes.listed(store, community)] == [None]


# -- against plain sums

_day = st.integers(0, 120).map(lambda n: DAY - timedelta(days=60) + timedelta(days=n))
_amount = st.integers(1, 10_000).map(lambda n: n / 4)
_where = st.sampled_from([(), (1,), (2,), (1, 2)])


@dataclass
class Held:
    """An event as it was drawn: its day, groups, state, and the actual amounts of its budget by kind."""

    day: date
    groups: tuple[int, ...]
    status: str
    lines: list[tuple[str, float | None]]

    def counts(self, scope: Scope) -> bool:
        here = not scope.group_ids or bool(set(scope.group_ids) & set(self.groups))
        return here and inside(self.day, scope)  # called off or not: paid is paid

    def total(self, kind: str) -> float:
        return sum(amount or 0 for its, amount in self.lines if its == kind)


@dataclass
class Noted:
    """An income as it was drawn; `event` is the place of an event, if there is one so far."""

    day: date
    way: str
    amount: float
    event: int | None
    group: int | None

    def counts(self, scope: Scope, held: list[Held]) -> bool:
        groups = {self.group}
        if self.group is None and self.event is not None:
            groups = set(held[self.event].groups)
        return inside(self.day, scope) and (
            not scope.group_ids or bool(groups & set(scope.group_ids))
        )


_held = st.lists(
    st.builds(
        Held, _day, _where, st.sampled_from(["done", "cancelled"]),
        st.lists(st.tuples(st.sampled_from(costs.KINDS), st.none() | _amount), max_size=4),
    ),
    max_size=4,
)  # fmt: skip
_noted = st.lists(
    st.builds(
        Noted, _day, st.sampled_from(incomes.WAYS), _amount, st.none() | st.integers(0, 3),
        st.none() | st.sampled_from([1, 2]),
    ),
    max_size=8,
)  # fmt: skip
_scopes = st.builds(Scope, st.just(1), _where, st.none() | _day, st.none() | _day)


def keep(
    store: Store, held: list[Held], noted: list[Noted], paid: list[tuple[date, float]]
) -> list[int]:
    """Make the store hold this and nothing else; return the ids of the events."""
    with store.operation("Case"):
        for table in ("incomes", "channel_costs", "events", "groups", "communities"):
            store.execute(f"delete from {table}")
        store.insert("communities", id=1, name="社群", created_at="")
        for id in (1, 2):
            zone = "Asia/Shanghai"
            store.insert("groups", id=id, community_id=1, name="群", zone=zone, created_at="")
        made = [event(store, 1, one.day, *one.groups, status=one.status) for one in held]
        for id, one in zip(made, held, strict=True):
            for kind, actual in one.lines:
                costs.add(store, id, kind, planned=7, actual=actual)
        for one in noted:
            tied = None if one.event is None else made[one.event]
            store.insert(
                "incomes", community_id=1, day=one.day.isoformat(), way=one.way, amount=one.amount,
                event_id=tied, group_id=one.group,
            )  # fmt: skip
        for day, amount in paid:
            channel = {"channel": "qr", "day": day.isoformat(), "amount": amount}
            store.insert("channel_costs", community_id=1, **channel)
    return made


@random
@given(held=_held, noted=_noted, paid=st.lists(st.tuples(_day, _amount), max_size=3), scope=_scopes)
def test_money_is_the_plain_sum(
    store: Store, held: list[Held], noted: list[Noted], paid: list[tuple[date, float]], scope: Scope
) -> None:
    for one in noted:
        one.event = one.event if one.event is not None and one.event < len(held) else None
    made = keep(store, held, noted, paid)
    mine = [
        (id, place, one)
        for place, (id, one) in enumerate(zip(made, held, strict=True))
        if one.counts(scope)
    ]
    plain = {
        way: sum(n.amount for n in noted if n.way == way and n.counts(scope, held))
        for way in incomes.WAYS
    }
    plain["events"] = sum(one.total("income") for _, _, one in mine)
    plain["activities"] = sum(one.total("money") for _, _, one in mine)
    plain["channels"] = sum(a for day, a in paid if inside(day, scope) and not scope.group_ids)
    tied = {place: sum(n.amount for n in noted if n.event == place) for place in range(len(held))}
    back = {
        id: (one.total("income") + tied[place], one.total("money"))
        for id, place, one in mine
        if one.total("income") or one.total("money") or tied[place]
    }
    hours = sum(one.total("hours") for _, _, one in mine)

    found = money(store, scope)
    assert {line: found.total(line) for line in plain} == pytest.approx(plain)
    assert {a.event_id: (a.income, a.cost) for a in found.activities} == back
    assert found.hours == pytest.approx(hours)
    assert found.income == pytest.approx(sum(plain[line] for line in IN_LINES))
    months = found.months()
    assert sum(sum(sums.values()) for _, sums in months) == pytest.approx(sum(plain.values()))
    assert [m for m, _ in months] == sorted({m for m, _ in months})
    assert all((b.month - a.month) % 12 == 1 for (a, _), (b, _) in pairwise(months))
    for activity in found.activities:
        assert activity.back == (activity.income / activity.cost if activity.cost else None)


def test_without_anything_there_is_no_money(store: Store, community: int) -> None:
    found = money(store, Scope(community))
    assert (found.income, found.cost, found.months(), found.activities) == (0, 0, (), ())
