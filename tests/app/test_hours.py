"""Replies, check-ins and the best times to post against plain, slow computations."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import checkin_hours, checkins, clock
from app.checkins import marking
from app.insights.hours import HOURS, WEEKDAYS, Hours, repliers, reply_hours
from app.insights.scope import Scope
from app.insights.windows import FEWEST, Window, windows
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Read, Stay, at, cases, local
from tests.app.test_insights import groups_of, inside, known_days, random, scopes

ALL = Scope(1)
_counts = st.lists(
    st.lists(st.integers(0, 60), min_size=HOURS, max_size=HOURS), min_size=7, max_size=7
)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


# -- replies


@random
@given(case=cases, scope=scopes, quotes=st.dictionaries(st.integers(0, 39), st.integers(0, 39)))
def test_replies_are_counted_in_each_groups_own_zone(
    store: Store, case: Case, scope: Scope, quotes: dict[int, int]
) -> None:
    case = replace(case, quotes=quotes)
    case.into(store)
    found = reply_hours(store, scope)

    by_cell: dict[tuple[int, int], Counter[int]] = {}
    for place, (group, member, second) in enumerate(case.messages):
        wall = local(second, ZONES[group])
        if place in quotes and group in groups_of(scope) and inside(wall.date(), scope):
            by_cell.setdefault((wall.weekday(), wall.hour), Counter())[member] += 1
    known = known_days(case, scope)
    for day in range(WEEKDAYS):
        assert found.covered[day] == sum(
            one.weekday() == day and state.value != "nothing" for one, state in known.items()
        )
        for hour in range(HOURS):
            members = by_cell.get((day, hour), Counter())
            assert found.messages[day][hour] == members.total()
    for (day, hour), members in list(by_cell.items())[:3]:
        wanted = sorted(members, key=lambda id: (-members[id], id))
        assert repliers(store, scope, day, hour) == tuple(wanted)


def test_a_message_its_program_calls_a_reply_is_one(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0, 9)), (1, 1, at(0, 10))]).into(store)
    with store.operation("Reply"):
        store.execute("update messages set kind = 13 where id = (select max(id) from messages)")
    assert sum(map(sum, reply_hours(store, ALL).messages)) == 1
    assert reply_hours(store, ALL).messages[FIRST.weekday()][10] == 1


# -- check-ins


def _campaign(store: Store, first: date, days: int, groups: tuple[int, ...] = ()) -> int:
    return checkins.add(
        store, 1, title="早起", first=first, at=time(21), length=days, group_ids=groups, goal="习惯"
    )


def test_check_ins_are_counted_by_campaign_days(store: Store) -> None:
    said = [(1, m, at(day, 7)) for day in range(14) for m in (1, 2) if day != 3 or m == 1]
    talk = [(1, 3, at(day, 20)) for day in range(14)]
    Case(
        stays=[Stay(1, m) for m in (1, 2, 3)],
        messages=said + talk,
        texts=dict.fromkeys(range(len(said)), "打卡"),
        reads=[Read(1, at(0), at(13), at(15))],
    ).into(store)
    _campaign(store, FIRST + timedelta(days=1), 7, (1,))

    found = checkin_hours.checkin_hours(store, ALL)
    days = [FIRST + timedelta(days=n) for n in range(1, 8)]
    assert found.covered == tuple(sum(day.weekday() == n for day in days) for n in range(WEEKDAYS))
    wanted = Counter(day.weekday() for day in days for m in (1, 2) if day != days[2] or m == 1)
    assert [found.messages[n][7] for n in range(WEEKDAYS)] == [wanted[n] for n in range(WEEKDAYS)]
    assert sum(map(sum, found.messages)) == 13
    assert checkin_hours.checkers(store, ALL, days[2].weekday(), 7) == (1,)
    short = Scope(1, (), days[0], days[1])
    assert sum(map(sum, checkin_hours.checkin_hours(store, short).messages)) == 4
    assert sum(map(sum, checkin_hours.checkin_hours(store, Scope(1, (2,))).messages)) == 0


def test_without_a_campaign_nothing_is_known_of_check_ins(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0))]).into(store)
    found = checkin_hours.checkin_hours(store, ALL)
    assert found.covered == (0,) * WEEKDAYS
    assert found.busiest() is None


def test_what_the_operator_says_without_an_hour_is_left_out(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(1))], reads=[Read(1, at(0), at(9), at(10))]).into(
        store
    )
    id = _campaign(store, FIRST, 7)
    marking.mark(store, id, [(1, FIRST + timedelta(days=2))], "done")
    assert sum(map(sum, checkin_hours.checkin_hours(store, ALL).messages)) == 0


# -- the best times to post


def matrix(cells: dict[tuple[int, int], int], quiet: int = 1) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(cells.get((day, hour), quiet) for hour in range(HOURS)) for day in range(WEEKDAYS)
    )


def every(hours: range, n: int) -> dict[tuple[int, int], int]:
    return {(day, hour): n for day in range(WEEKDAYS) for hour in hours}


def test_an_evening_of_every_day_is_named_once() -> None:
    found = windows(Hours(matrix(every(range(20, 22), 40)), (4,) * 7))
    assert [(one.weekday, one.first, one.last) for one in found] == [(None, 20, 22)]
    assert found[0].share == pytest.approx(80 / 102)
    assert found[0].mean == pytest.approx(10)


def test_a_weekday_that_stands_out_is_named_before_every_day() -> None:
    cells = every(range(20, 22), 40) | {(3, 20): 120, (3, 21): 130} | every(range(12, 14), 30)
    found = windows(Hours(matrix(cells), (4,) * 7))
    assert [(one.weekday, one.first, one.last) for one in found] == [
        (3, 20, 22), (None, 20, 22), (None, 12, 14),
    ]  # fmt: skip


def test_hours_beside_that_are_nearly_as_lively_belong_to_it() -> None:
    cells = every(range(20, 22), 40) | every(range(19, 20), 33)
    found = windows(Hours(matrix(cells), (4,) * 7))
    assert [(one.first, one.last) for one in found] == [(19, 22)]


def test_where_all_hours_are_alike_none_is_best() -> None:
    assert windows(Hours(matrix({}, quiet=9), (4,) * 7)) == ()


@pytest.mark.parametrize("covered", [(1,) * 6 + (0,), (0,) * 7])
def test_a_few_days_name_nothing(covered: tuple[int, ...]) -> None:
    cells = {(0, 20): 900} if any(covered) else {}
    assert windows(Hours(matrix(cells, quiet=0), covered)) == ()


def test_one_loud_evening_of_eight_days_is_not_a_habit() -> None:
    """One Tuesday's 60 messages count no more than a third of what stands in the cell."""
    cells = {(1, 21): 60} | every(range(20, 22), 10)
    found = windows(Hours(matrix(cells, quiet=0), (1, 1, 1, 1, 1, 1, 2)))
    assert any(one.weekday is None for one in found)
    assert all(one.mean < 40 for one in found)


@given(counts=_counts, covered=st.lists(st.integers(0, 9), min_size=7, max_size=7))
def test_windows_are_what_their_definition_says(
    counts: list[list[int]], covered: list[int]
) -> None:
    counts = [row if n else [0] * HOURS for row, n in zip(counts, covered, strict=True)]
    hours = Hours(tuple(map(tuple, counts)), tuple(covered))
    found = windows(hours)
    if sum(map(sum, counts)) < FEWEST or sum(covered) < WEEKDAYS:
        assert found == ()
        return
    usual = [sum(row[hour] for row in counts) / sum(covered) for hour in range(HOURS)]
    even = {
        (day, hour): (counts[day][hour] + 2 * usual[hour]) / (covered[day] + 2)
        for day in range(WEEKDAYS)
        for hour in range(HOURS)
        if covered[day]
    }
    there = [day for day in range(WEEKDAYS) if covered[day]]
    average = sum(even.values()) / len(even)
    assert len(found) <= 3
    assert list(found) == sorted(found, key=lambda one: -one.mean)
    for one in found:
        _is_one(one, even, there, average)
    cells = [
        {(one.weekday, hour) for hour in range(one.first, one.last)} for one in found
    ]  # fmt: skip
    assert len(set().union(*cells)) == sum(map(len, cells))
    loudest = max(
        (even[day, hour] + even[day, hour + 1]) / 2 for day in there for hour in range(HOURS - 1)
    )
    if loudest < 1.5 * average:
        assert found == ()
    if not found:
        assert loudest < 1.5 * average or len(there) >= 5


def _is_one(
    one: Window, even: dict[tuple[int, int], float], there: list[int], average: float
) -> None:
    span = range(one.first, one.last)
    assert 1 <= len(span) <= 4
    assert 0 <= one.first < one.last <= HOURS
    of = there if one.weekday is None else [one.weekday]
    rows = [sum(even[day, hour] for day in of) / len(of) for hour in span]
    assert one.mean == pytest.approx(sum(rows) / len(rows))
    assert one.share == pytest.approx(sum(rows) * len(of) / sum(even.values()))
    best = max([(a + b) / 2 for a, b in pairwise(rows)] or rows)
    assert best >= 1.5 * average - 1e-9
    assert min(rows) >= 0.5 * max(rows) - 1e-9
    if one.weekday is None:
        assert len(there) >= 5
        for hour, mean in zip(span, rows, strict=True):
            assert min(even[day, hour] for day in there) >= 0.5 * mean - 1e-9


def test_twice_the_same_weeks_name_the_same_hours() -> None:
    cells = every(range(20, 22), 40) | {(3, 20): 150, (3, 21): 150}
    one = windows(Hours(matrix(cells, quiet=2), (40,) * 7))
    twice = windows(Hours(matrix({k: 2 * n for k, n in cells.items()}, quiet=4), (80,) * 7))
    assert [(w.weekday, w.first, w.last) for w in one] == [
        (w.weekday, w.first, w.last) for w in twice
    ]
