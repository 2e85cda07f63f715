"""Who wrote when, who is new, and whether newcomers stay: against plain, slow computations."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import batches, merging
from app.insights import activation, days, newcomers, retention
from app.insights.concentration import concentration
from app.insights.coverage import Known
from app.insights.grid import distinct, grid
from app.insights.lurkers import lurkers
from app.insights.scope import Scope
from app.insights.zones import day_numbers
from app.store import Store
from tests.app.chats import said as line
from tests.app.chats import system, take
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import ALL, groups_of, inside, known_days, random, said, scopes

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def new(case: Case, scope: Scope) -> dict[int, date]:
    """Return the day on which each newcomer of the period first joined."""
    ever = said(case, Scope(1, scope.group_ids))
    joins: dict[int, list[date]] = {}
    for event in case.events:
        if event.kind == "join" and event.member and event.group in groups_of(scope):
            joins.setdefault(event.member, []).append(local(event.at, ZONES[event.group]).date())
    for stay in case.stays:
        if stay.joined is not None and stay.group in groups_of(scope):
            joins.setdefault(stay.member, []).append(local(stay.joined, ZONES[stay.group]).date())
    first = {member: min(found) for member, found in joins.items()}
    return {
        member: day for member, day in first.items()
        if inside(day, scope) and not any(m == member and d < day for d, m, _ in ever)
    }  # fmt: skip


def start_of(unit: str, day: date) -> date:
    return day.replace(day=1) if unit == "month" else day - day.weekday() * DAY


def state(known: dict[date, Known], first: date, last: date) -> Known:
    every = [first + n * DAY for n in range((last - first).days + 1)]
    states = {known.get(day, Known.NOTHING) for day in every}
    if len(states) == 1 and states <= {Known.NOTHING, Known.FULL}:
        return states.pop()
    return Known.UNFINISHED if first <= max(known) <= last else Known.PART


# -- against them


@random
@given(case=cases, scope=scopes)
def test_the_grid_holds_who_wrote_on_which_day(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = grid(store, scope)
    wrote = {(member, days.number(day)) for day, member, _ in said(case, scope)}
    rows, columns = np.nonzero(found.active)
    assert (
        set(zip(found.members[rows].tolist(), found.days[columns].tolist(), strict=True)) == wrote
    )
    assert found.members.tolist() == sorted({member for member, _ in wrote})
    assert found.days.tolist() == sorted({day for _, day in wrote})
    middle = days.number(FIRST) + 30
    flags = found.wrote(middle, middle + 10)
    assert set(found.members[flags].tolist()) == {m for m, d in wrote if 0 <= d - middle <= 10}
    rows = found.rows(np.arange(9)).tolist()
    assert rows == [found.members.tolist().index(m) if m in found.members else -1 for m in range(9)]


@random
@given(case=cases, scope=scopes)
def test_newcomers_are_who_first_joined_in_the_period(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    found = newcomers.newcomers(store, scope)
    came = {
        m: days.day(d) for m, d in zip(found.members.tolist(), found.days.tolist(), strict=True)
    }
    assert came == new(case, scope)
    assert found.members.tolist() == sorted(came)
    dated = {e.member for e in case.events if e.kind == "join" and e.group in groups_of(scope)}
    dated |= {s.member for s in case.stays if s.joined is not None and s.group in groups_of(scope)}
    assert found.unknown == len(
        {s.member for s in case.stays if s.group in groups_of(scope)} - dated
    )


@random
@given(case=cases, scope=scopes, unit=st.sampled_from(["week", "month"]))
def test_each_cohort_is_followed_unit_by_unit(
    store: Store, case: Case, scope: Scope, unit: str
) -> None:
    case.into(store)
    known = known_days(case, scope.ever())
    came = new(case, scope) if known else {}
    end = max(known, default=date.min)
    came = {m: day for m, day in came.items() if start_of(unit, day) <= end}
    found = retention.retention(store, scope)
    cohorts = found.weeks if unit == "week" else found.months
    assert [c.first for c in cohorts.found] == sorted(
        {start_of(unit, day) for day in came.values()}
    )
    messages = said(case, scope.ever())
    for cohort in cohorts.found:
        mine = {m for m, day in came.items() if start_of(unit, day) == cohort.first}
        assert set(cohort.members) == mine
        first = cohort.first
        for after, (wrote, sure) in enumerate(zip(cohort.wrote, cohort.known, strict=True)):
            following = start_of(unit, first + 32 * DAY) if unit == "month" else first + 7 * DAY
            active = {m for d, m, _ in messages if first <= d < following} & mine
            assert sure is state(known, first, following - DAY)
            assert wrote == (None if sure is Known.NOTHING else len(active))
            assert retention.stayed(store, scope, cohort, after) == tuple(sorted(active))
            first = following
        assert first > end  # followed up to the last data, and no further
        assert len(cohort.wrote) == len(cohort.known)


@random
@given(
    moments=st.lists(st.integers(-(10**9), 4 * 10**9), max_size=30),
    zone=st.sampled_from(
        ["Asia/Shanghai", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu"]
    ),
)
def test_days_of_many_moments_are_the_days_of_each(moments: list[int], zone: str) -> None:
    place = ZoneInfo(zone)
    found = day_numbers(np.array(moments, np.int64), place)
    assert found.tolist() == [days.local(moment, place) for moment in moments]


@given(st.lists(st.integers(-(10**12), 10**12) | st.integers(0, 50)))
def test_different_values_are_found_with_their_places(values: list[int]) -> None:
    once, place = distinct(np.array(values, np.int64))
    assert once.tolist() == sorted(set(values))
    assert [once.tolist()[p] for p in place] == values


# -- cases worth a name


def test_the_night_the_clocks_change_has_its_own_day() -> None:
    new_york = ZoneInfo("America/New_York")
    for day in (datetime(2026, 11, 1, tzinfo=new_york), datetime(2026, 3, 8, tzinfo=new_york)):
        moments = [int(day.timestamp()) + 900 * n for n in range(-8, 110)]
        found = day_numbers(np.array(moments, np.int64), new_york)
        assert found.tolist() == [days.local(moment, new_york) for moment in moments]


def test_who_left_and_came_back_is_new_once_and_stays_in_the_count(store: Store) -> None:
    events = [Event(1, 1, at(1)), Event(1, 1, at(9), "leave"), Event(1, 1, at(20))]
    reads = [Read(1, at(0), at(33), at(40))]
    messages = [(1, 1, at(2)), (1, 2, at(33))]
    Case(events=events, stays=[Stay(1, 1, at(20))], messages=messages, reads=reads).into(store)
    found = retention.retention(store, ALL).weeks.found
    assert [(c.first, c.members, c.wrote) for c in found] == [
        (date(2026, 10, 19), (1,), (1, 0, 0, 0, 0))
    ]


def test_weeks_that_nobody_imported_are_unknown_and_a_cut_off_week_is_marked(store: Store) -> None:
    reads = [Read(1, at(0), at(12), at(13)), Read(1, at(27), at(30), at(40))]
    stays = [Stay(1, 1, at(0)), Stay(1, 2, at(13))]
    Case(reads=reads, stays=stays, messages=[(1, 1, at(0)), (1, 1, at(28))]).into(store)
    first, second = retention.retention(store, ALL).weeks.found
    assert first.wrote == (1, 0, None, None, 1)
    assert [known.value for known in first.known] == [
        "part", "full", "nothing", "nothing", "unfinished",
    ]  # fmt: skip
    assert (second.first, second.wrote, second.share(0)) == (
        date(2026, 11, 2),
        (None, None, 0),
        None,
    )


def test_the_headline_asks_over_full_weeks_only(store: Store) -> None:
    joined = [Stay(1, member, at(7 * week)) for week in range(4) for member in (week + 1, week + 5)]
    still = [(1, member, at(7 * (member - 1) + 28)) for member in (3, 4)]
    weekly = [(1, 9, at(day)) for day in range(70)]
    Case(stays=joined, messages=weekly + still, members=9).into(store)
    weeks = retention.retention(store, ALL).weeks
    assert (weeks.newcomers(), weeks.settled(), weeks.mean(4)) == (8, 4, 0.25)
    assert weeks.trend(4) == (0, 0.5)
    assert weeks.trend(9) is None
    assert weeks.mean(50) is None


def test_nobody_came_is_an_answer(store: Store) -> None:
    Case(stays=[Stay(1, 1), Stay(1, 2)], messages=[(1, 1, at(3))]).into(store)
    found = retention.retention(store, ALL)
    assert (found.weeks.found, found.months.found, found.unknown) == ((), (), 2)
    assert found.until == FIRST + 3 * DAY
    assert found.weeks.settled() is None


def test_a_joining_in_a_wrong_century_makes_no_endless_table(store: Store) -> None:
    Case(stays=[Stay(1, 1, 0), Stay(1, 2, at(1))], messages=[(1, 1, at(3))]).into(store)
    found = retention.retention(store, ALL)
    assert [cohort.members for cohort in found.weeks.found] == [(2,)]
    assert grid(store, ALL).active.shape == (1, 1)


# -- how soon they write


@random
@given(case=cases, scope=scopes)
def test_activation_asks_those_whose_days_are_over_and_imported(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    known = known_days(case, scope.ever())
    messages = said(case, scope.ever())
    found = activation.activation(store, scope)
    assert (found.newcomers, found.imported) == (len(new(case, scope)), bool(known))
    length = (scope.last or date.max) - (scope.first or date.min) + DAY if scope.first else DAY
    earlier: dict[int, date] = {}
    if scope.first and scope.last and scope.last >= scope.first:
        earlier = new(case, Scope(1, scope.group_ids, scope.first - length, scope.first - DAY))
    for window in found.windows:
        wrote, silent = written(new(case, scope), known, messages, window.days)
        assert (set(window.wrote), set(window.silent)) == (wrote, silent)
        if scope.last:
            then, quiet = written(earlier, known, messages, window.days)
            assert window.before == (len(then) / len(then | quiet) if then | quiet else None)


def written(
    came: dict[int, date],
    known: dict[date, Known],
    messages: list[tuple[date, int, datetime]],
    over: int,
) -> tuple[set[int], set[int]]:
    """Return who of them wrote on one of their first `over` days and who did not, where that is known."""
    wrote: set[int] = set()
    silent: set[int] = set()
    for member, day in came.items():
        first = [day + n * DAY for n in range(over)]
        states = [known.get(one, Known.NOTHING) for one in first]
        if not {Known.NOTHING, Known.UNFINISHED} & set(states):
            spoke = any(m == member and d in first for d, m, _ in messages)
            (wrote if spoke else silent).add(member)
    return wrote, silent


def test_the_day_of_joining_is_the_first_of_the_days(store: Store) -> None:
    stays = [Stay(1, member, at(1, 8)) for member in (1, 2, 3)]
    messages = [(1, 1, at(1, 9)), (1, 2, at(7)), (1, 3, at(8))]
    reads = [Read(1, at(0), at(20), at(21))]
    Case(stays=stays, messages=messages, reads=reads).into(store)
    found = activation.activation(store, ALL).windows
    assert [window.wrote for window in found] == [(1,), (1, 2), (1, 2, 3), ()]
    assert [window.share for window in found] == [1 / 3, 2 / 3, 1, None]
    assert [window.before for window in found] == [None] * 4


def test_those_who_came_yesterday_are_asked_about_one_day_only(store: Store) -> None:
    Case(
        stays=[Stay(1, 1, at(9)), Stay(1, 2, at(10))],
        reads=[Read(1, at(0), at(10), at(10, 20))],
    ).into(store)
    found = activation.activation(store, ALL)
    assert [window.people for window in found.windows] == [1, 0, 0, 0]


# -- through the doors: an import, a merge, an import taken back


def test_merged_members_are_one_newcomer_and_a_reverted_import_leaves_none(store: Store) -> None:
    day = 86_400
    take(store, system(0, "join", "阿", "小阿"), line(60, "阿", "早"), line(8 * day, "小阿", "晚"))
    everyone = Scope(store.value("select id from communities"))
    (cohort,) = retention.retention(store, everyone).weeks.found
    assert (len(cohort.members), cohort.wrote) == (2, (1, 1))

    one, other = cohort.members
    merging.merge(store, one, [other])
    (cohort,) = retention.retention(store, everyone).weeks.found
    assert (cohort.members, cohort.wrote) == ((one,), (1, 1))
    assert activation.activation(store, everyone).windows[0].wrote == (one,)
    assert concentration(store, everyone).members == (one,)

    store.undo()
    batches.revert(store, 1)
    assert retention.retention(store, everyone).weeks.found == ()
    assert lurkers(store, everyone).days == ()
    assert not concentration(store, everyone).messages
