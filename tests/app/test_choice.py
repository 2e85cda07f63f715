"""What is picked to look at, and the period it is compared with."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights import concentration, daily
from app.insights.choice import Choice, earlier
from app.insights.coverage import coverage, latest
from app.insights.scope import Comparison, Scope
from app.store import Store
from tests.app.insight_cases import FIRST, SPAN, Case, Read, Stay, at, cases
from tests.app.test_insights import random

DAY = timedelta(days=1)
_days = st.dates(date(1, 1, 1), date(2200, 12, 31))


@given(first=_days, over=st.integers(0, 4000))
def test_the_period_before_ends_the_day_before_and_is_as_long(first: date, over: int) -> None:
    scope = Scope(1, (2,), first, first + over * DAY)
    before = scope.before(Comparison.BEFORE)

    if (first - date.min).days <= over:
        assert before is None
    else:
        assert before == Scope(1, (2,), first - (over + 1) * DAY, first - DAY)


@given(first=_days, over=st.integers(0, 4000))
def test_a_year_before_ends_on_the_same_day_of_the_calendar(first: date, over: int) -> None:
    last = first + over * DAY
    before = Scope(1, (), first, last).before(Comparison.YEAR)

    same = date(last.year - 1, last.month, min(last.day, 28)) if last.year > 1 else None
    if same is None or (same - date.min).days < over:
        assert before is None or before.last
        return
    assert before is not None
    assert before.first
    assert before.last
    assert before.last - before.first == last - first
    assert (before.last.year, before.last.month) == (last.year - 1, last.month)
    assert before.last.day == (28 if (last.month, last.day) == (2, 29) else last.day)


def test_a_year_around_a_leap_day_is_as_long(store: Store) -> None:
    whole = Scope(1, (), date(2024, 1, 1), date(2024, 12, 31)).before(Comparison.YEAR)
    assert whole == Scope(1, (), date(2022, 12, 31), date(2023, 12, 31))
    leap = Scope(1, (), date(2024, 2, 29), date(2024, 2, 29)).before(Comparison.YEAR)
    assert leap == Scope(1, (), date(2023, 2, 28), date(2023, 2, 28))


@pytest.mark.parametrize("scope", [Scope(1), Scope(1, (), FIRST), Scope(1, (), None, FIRST)])
@pytest.mark.parametrize("how", list(Comparison))
def test_an_open_period_has_nothing_before_it(scope: Scope, how: Comparison) -> None:
    assert scope.before(how) is None
    assert Choice(1, comparison=how).against(scope) is None


@random
@given(
    case=cases,
    days=st.sampled_from([0, 1, 7, 30]),
    between=st.none() | st.tuples(st.integers(0, SPAN), st.integers(0, 20)),
    how=st.none() | st.sampled_from(list(Comparison)),
)
def test_the_same_is_asked_of_the_days_before(
    store: Store, case: Case, days: int, between: tuple[int, int] | None, how: Comparison | None
) -> None:
    case.into(store)
    named = None
    if between:
        named = (FIRST + between[0] * DAY, FIRST + sum(between) * DAY)
    choice = Choice(1, (), days, named, how)

    scope = choice.scope(store)
    assert scope == (Scope(1, (), *named) if named else latest(store, 1, (), days))
    against = choice.against(scope)
    assert against == (scope.before(how) if how else None)
    if against is None:
        return
    found = earlier(store, against, daily.daily)
    covered = coverage(store, against).count()
    if not covered:
        assert found is None
    else:
        assert found is not None
        assert (found.scope, found.covered) == (against, covered)
        assert found.data == daily.daily(store, against)
        assert found.days == (scope.last - scope.first).days + 1  # type: ignore[operator]


def test_the_last_days_follow_the_data(store: Store) -> None:
    choice = Choice(1, (), 30, None, Comparison.BEFORE)
    Case(stays=[Stay(1, 1)], reads=[Read(1, at(0), at(40), at(41))]).into(store)
    assert choice.scope(store).last == FIRST + 40 * DAY

    Case(stays=[Stay(1, 1)], reads=[Read(1, at(0), at(60), at(61))]).into(store)
    scope = choice.scope(store)
    assert scope == Scope(1, (), FIRST + 31 * DAY, FIRST + 60 * DAY)
    assert choice.against(scope) == Scope(1, (), FIRST + DAY, FIRST + 30 * DAY)
    found = earlier(store, Scope(1, (), FIRST - 2 * DAY, FIRST), concentration.concentration)
    assert found is not None
    assert (found.covered, found.days) == (1, 3)


def test_a_message_of_the_next_century_does_not_take_the_last_days_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")
    jumped = int(datetime(2093, 5, 1, tzinfo=UTC).timestamp())
    case = Case(
        messages=[(1, 1, at(day)) for day in range(41)] + [(1, 1, jumped)],
        reads=[Read(1, at(0), at(40), at(41))],
    )
    case.into(store)
    assert latest(store, 1, (), 30) == Scope(1, (), FIRST + 11 * DAY, FIRST + 40 * DAY)
    assert latest(store, 1, (), 0) == Scope(1, (), None, date(2027, 3, 1))

    Case(messages=[(1, 1, jumped)]).into(store)  # nothing else is known
    assert latest(store, 1, (), 7).last == date(2093, 5, 1)
    assert latest(store, 1, (), 0).last == date(2093, 5, 1)
