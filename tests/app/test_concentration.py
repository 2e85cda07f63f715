"""Who carries the talk: against a plain count."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.concentration import Concentration, concentration
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import Case, Stay, at, cases
from tests.app.test_insights import ALL, here, random, said, scopes


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


@random
@given(case=cases, scope=scopes, percent=st.integers(1, 100))
def test_the_few_are_as_few_as_can_be(store: Store, case: Case, scope: Scope, percent: int) -> None:
    case.into(store)
    counts = Counter(member for _, member, _ in said(case, scope))
    everyone = here(case, scope) | counts.keys()
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
