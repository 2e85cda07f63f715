"""Who carries the talk: against a plain count."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.concentration import Concentration, concentration
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Stay, at, cases, local
from tests.app.test_insights import ALL, groups_of, here, random, said, scopes


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def sat(case: Case, scope: Scope) -> set[int]:
    """Return who sat there at the end of the period's last day, by walking through all that is recorded."""
    if scope.last is None:
        return here(case, scope)
    stays = [stay for stay in case.stays if stay.group in groups_of(scope)]
    events = [one for one in case.events if one.group in groups_of(scope) and one.member]
    seats = {(one.group, one.member) for one in (*stays, *events)}
    return {m for g, m in seats if there(case, g, m, scope.last)} & {stay.member for stay in stays}


def there(case: Case, group: int, member: int | None, day: date) -> bool:
    """Tell whether one sat in one group when a day ended."""
    moves = [
        (one.at, one.kind != "join")
        for one in case.events
        if (one.group, one.member) == (group, member)
    ]
    rows = [stay for stay in case.stays if (stay.group, stay.member) == (group, member)]
    moves += [(stay.joined, False) for stay in rows if stay.joined is not None]
    moves += [(stay.left, True) for stay in rows if stay.left is not None]
    moves.sort()
    while moves and moves[-1][1] and any(stay.left is None for stay in rows):
        moves.pop()  # the seat is taken: nobody left
    before = [went for when, went in moves if local(when, ZONES[group]).date() <= day]
    if before:
        return not before[-1]
    return moves[0][1] if moves else bool(rows)


@random
@given(case=cases, scope=scopes, percent=st.integers(1, 100))
def test_the_few_are_as_few_as_can_be(store: Store, case: Case, scope: Scope, percent: int) -> None:
    case.into(store)
    counts = Counter(member for _, member, _ in said(case, scope))
    everyone = sat(case, scope) | counts.keys()
    found = concentration(store, scope)
    assert found.messages == counts.total()
    assert set(found.members) == everyone
    assert [counts[member] for member in found.members] == sorted(
        (counts[member] for member in everyone), reverse=True
    )
    few = found.carrying(percent)
    wrote = [sum(counts[member] for member in found.members[:n]) for n in (few, few - 1)]
    if counts:
        assert 100 * wrote[0] >= percent * counts.total() > 100 * wrote[1]
        assert found.part(few) == wrote[0] / counts.total()
    else:
        assert (few, found.part(len(everyone))) == (0, 0)


def test_a_period_long_past_counts_who_sat_there_then(store: Store) -> None:
    later = [Stay(1, member, joined=at(9)) for member in range(3, 7)]
    left = Event(1, 2, at(8), "leave")
    Case(
        stays=[Stay(1, 1, at(0)), Stay(1, 2, at(1), at(8)), *later],
        events=[left],
        messages=[(1, 1, at(2)), (1, 3, at(9))],
    ).into(store)
    then, ended = (Scope(1, (), FIRST, FIRST + timedelta(days=n)) for n in (5, 8))
    assert concentration(store, then).members == (1, 2)
    assert concentration(store, ended).members == (1,)
    assert set(concentration(store, ALL).members) == {1, 3, 4, 5, 6}


def test_one_member_with_half_a_million_messages_carries_it_alone(store: Store) -> None:
    Case(stays=[Stay(1, m) for m in range(1, 7)], messages=[(1, 2, at(1))]).into(store)
    with store.operation("Flood"):
        store.execute("update member_stats set n = 500000")
        store.execute("update member_days set n = 500000")
    found = concentration(store, ALL)
    assert (found.carrying(), found.part(1), found.members[0]) == (1, 1, 2)
    assert found == concentration(store, Scope(1, (), date(2026, 10, 1), date(2026, 12, 1)))


def test_nobody_is_no_division_by_zero(store: Store) -> None:
    found = concentration(store, ALL)
    assert found == Concentration((), ())
    assert (found.carrying(), found.part(0), found.messages) == (0, 0, 0)
