"""A clock that jumped by decades takes over neither the last days nor the first."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.insights.behind import behind
from app.insights.choice import Choice
from app.insights.coverage import Known, coverage, latest, sound
from app.insights.daily import daily
from app.insights.growth import growth
from app.insights.headline import headline
from app.insights.hours import hours
from app.insights.lately import lately
from app.insights.leaves import leaves
from app.insights.scope import Comparison, Scope
from app.store import Store
from tests.app.insight_cases import FIRST, NEW_YORK, Case, Event, Read, Stay, at

DAY = timedelta(days=1)
ALL = Scope(1)
LAST = FIRST + 40 * DAY
JUMPED = [int(datetime(year, 5, 1, tzinfo=UTC).timestamp()) for year in (1971, 2093)]


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def lively(*, jumped: bool) -> Case:
    """Two members a day for 41 days; then a message, a join and a leave of 1971 and of 2093."""
    wild = JUMPED if jumped else []
    reads = [Read(1, at(0), at(40), at(41))]
    if jumped:
        reads.append(Read(1, JUMPED[0], JUMPED[1], at(41)))
    return Case(
        messages=[(1, m, at(day, 9 + m)) for day in range(41) for m in (1, 2)]
        + [(1, 1, second) for second in wild],
        stays=[Stay(1, 1, at(0)), Stay(1, 2, at(38)), Stay(1, 3)],
        events=[Event(1, 4, second, kind) for second in wild for kind in ("join", "leave")],
        reads=reads,
    )


def test_coverage_ends_where_the_sound_messages_do(store: Store) -> None:
    lively(jumped=True).into(store)
    known = coverage(store, ALL)
    assert (known.first, known.last, known.count()) == (
        (FIRST - date(1970, 1, 1)).days, (LAST - date(1970, 1, 1)).days, 41,
    )  # fmt: skip
    assert set(known.known.values()) == {Known.FULL}
    assert known.last_full() == known.last


def test_every_number_is_what_it_is_without_the_jump(store: Store) -> None:
    def told() -> tuple[object, ...]:
        month = Choice(1, days=30, comparison=Comparison.BEFORE).scope(store)
        days = daily(store, ALL)
        found = headline(store, ALL, talked=True)
        return (
            month, days, hours(store, ALL), lately(store, ALL), found.active, found.active_month,
            found.messages, found.turnover, found.members, found.stickiness, found.retention, found.day,
            behind(store, ALL, "turnover"), behind(store, ALL, "active"),
            growth(store, month), growth(store, ALL).days, leaves(store, ALL).total,
        )  # fmt: skip

    lively(jumped=False).into(store)
    right = told()
    lively(jumped=True).into(store)
    assert told() == right
    assert latest(store, 1, (), 30) == Scope(1, (), LAST - 29 * DAY, LAST)


def test_all_days_end_today_and_begin_in_this_age(store: Store) -> None:
    lively(jumped=True).into(store)
    whole = latest(store, 1, (), 0)
    assert whole == Scope(1, (), None, date(2027, 3, 1))
    found = growth(store, whole)
    assert (found.days[0].first, found.days[-1].last, found.joins) == (FIRST, LAST, 2)


def test_each_group_ends_with_its_own_import(store: Store) -> None:
    case = lively(jumped=False)
    case.messages.append((2, 4, at(300, zone=NEW_YORK)))  # ten months ahead
    case.into(store)
    assert latest(store, 1, (), 7).last == LAST
    assert coverage(store, Scope(1, (2,))).last is not None  # nothing else is known of it


def test_a_group_of_which_nothing_is_sound_counts_for_nothing_beside_others(store: Store) -> None:
    case = lively(jumped=False)
    case.messages.append((2, 4, JUMPED[1]))
    case.reads.append(Read(2, JUMPED[1], JUMPED[1], at(41)))
    case.into(store)
    assert latest(store, 1, (), 7).last == LAST
    assert coverage(store, ALL).count() == 41


def test_where_all_is_later_than_the_import_the_import_had_the_wrong_clock(store: Store) -> None:
    Case(messages=[(1, 1, at(day)) for day in range(5)]).into(store)
    with store.operation("Read"):
        store.insert(
            "batches", group_id=1, at="2015-01-01T00:00:00Z", format="x", file="x", report="{}"
        )
    assert latest(store, 1, (), 3) == Scope(1, (), FIRST + 2 * DAY, FIRST + 4 * DAY)


def test_a_clock_that_is_a_little_fast_is_believed(store: Store) -> None:
    Case(messages=[(1, 1, at(0)), (1, 1, at(1, 0))]).into(store)
    with store.operation("Read"):
        moment = datetime.fromtimestamp(at(0, 23), UTC).isoformat()
        store.insert("batches", group_id=1, at=moment, format="x", file="x", report="{}")
    assert coverage(store, ALL).count() == 2


def test_an_end_that_was_named_stays(store: Store) -> None:
    named = Scope(1, (), FIRST, date(2099, 1, 1))
    assert sound(store, named) == named
