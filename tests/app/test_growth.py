"""Joins, leaves and the total by day, week and month against a plain count of the same."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given

from app.insights import growth, moves
from app.insights.coverage import Known
from app.insights.growth import Span
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import groups_of, here, inside, known_days, moved, random, scopes

ALL = Scope(1)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


STARTS = {"day": lambda day: day, "week": monday, "month": lambda day: day.replace(day=1)}


def came_by(case: Case, group: int, member: int, until: int) -> str:
    """Return the channel noted, else that of the latest join line up to a moment."""
    noted = [s.channel for s in case.stays if (s.group, s.member) == (group, member) and s.channel]
    lines = sorted(
        (e.at, n, e.channel) for n, e in enumerate(case.events)
        if (e.group, e.member, e.kind) == (group, member, "join") and e.at <= until
    )  # fmt: skip
    return noted[0] if noted else lines[-1][2] if lines else ""


def gone(case: Case, scope: Scope) -> list[tuple[date, str]]:
    """Return day and channel of every leave, counted once per group, member and day."""
    found: list[tuple[date, str]] = []
    seen: set[tuple[int, int, date]] = set()
    told = [
        (e.group, e.member, e.at) for e in sorted(case.events, key=lambda e: e.at)
        if e.kind in ("leave", "kick")
    ]  # fmt: skip
    told += [(s.group, s.member, s.left) for s in case.stays if s.left is not None]
    for group, member, moment in told:
        day = local(moment, ZONES[group]).date()
        if group not in groups_of(scope) or not inside(day, scope):
            continue
        if member is None:
            found.append((day, ""))
        elif (group, member, day) not in seen:
            seen.add((group, member, day))
            found.append((day, came_by(case, group, member, moment)))
    return found


@random
@given(case=cases, scope=scopes)
def test_every_unit_holds_what_its_days_hold(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    joins = [(day, channel) for day, _, channel in moved(case, scope, joining=True)]
    leaves = gone(case, scope)
    ever = Scope(1, scope.group_ids)
    net = Counter(day for day, _, _ in moved(case, ever, joining=True))
    net.subtract(day for day, _, _ in moved(case, ever, joining=False))
    seats = sum(s.left is None and s.group in groups_of(scope) for s in case.stays)
    found = growth.growth(store, scope)
    known = known_days(case, scope)
    edges = [*known, *(day for day, _ in joins + leaves)]
    assert found.seats == seats
    for unit, start in STARTS.items():
        spans = found.by(unit)
        assert [start(span.first) for span in spans] == sorted(
            {start(min(edges) + timedelta(days=n)) for n in range((max(edges) - min(edges)).days + 1)}
            if edges else ()
        )  # fmt: skip
        for span in spans:
            came = Counter(c for day, c in joins if span.first <= day <= span.last)
            went = Counter(c for day, c in leaves if span.first <= day <= span.last)
            assert (dict(span.came), dict(span.went)) == (came, went)
            after = sum(n for day, n in net.items() if day > span.last)
            assert span.total == max(0, seats - after)
            told = {known.get(span.first + timedelta(days=n), Known.NOTHING) for n in range(31)
                    if span.first + timedelta(days=n) <= span.last}  # fmt: skip
            silent = told == {Known.NOTHING} and not came and not went
            assert span.net == (None if silent else came.total() - went.total())
            assert states(span, unit, told, max(known, default=None))
    assert found.seats == sum(
        s.member in here(case, Scope(1, (s.group,))) for s in case.stays if s.group in groups_of(scope)
    )  # fmt: skip


def states(span: Span, unit: str, told: set[Known], last: date | None) -> bool:
    """Tell whether a span's state follows from those of its days."""
    if told == {Known.NOTHING}:
        return span.known in (Known.NOTHING, Known.UNFINISHED)
    ends = {"day": span.first, "week": monday(span.first) + timedelta(days=6)}
    following = (span.first.replace(day=28) + timedelta(days=4)).replace(day=1)
    end = ends.get(unit, following - timedelta(days=1))
    if (
        last is not None
        and span.first <= last <= span.last
        and (end > last or Known.UNFINISHED in told)
    ):
        return span.known is Known.UNFINISHED
    return span.known is (Known.FULL if told == {Known.FULL} else Known.PART)


def test_the_total_is_counted_back_from_who_sits_there_now(store: Store) -> None:
    stays = [Stay(1, 1), Stay(1, 2, at(3)), Stay(1, 3, at(1), at(5)), Stay(2, 2, at(4))]
    Case(stays=stays, reads=[Read(1, at(0), at(7), at(8))]).into(store)
    found = growth.growth(store, ALL)
    assert [span.total for span in found.days] == [1, 2, 2, 3, 4, 3, 3, 3]
    earlier = growth.growth(store, Scope(1, (), FIRST, FIRST + timedelta(days=3)))
    assert [span.total for span in earlier.days] == [1, 2, 2, 3]  # what came later counts, too
    assert found.seats == 3


def test_a_leave_counts_for_the_channel_the_member_came_by(store: Store) -> None:
    events = [
        Event(1, 1, at(1), "join", "qr"),
        Event(1, 1, at(5), "leave"),
        Event(1, None, at(6), "kick"),
    ]
    Case(stays=[Stay(1, 1, at(1), at(5))], events=events).into(store)
    found = growth.growth(store, ALL)
    assert [(d.day, d.went) for d in found.days if d.leaves] == [
        (FIRST + timedelta(days=5), (("qr", 1),)), (FIRST + timedelta(days=6), (("", 1),)),
    ]  # fmt: skip
    assert moves.moves(store, ALL).removed.tolist() == [False, False, True]


def test_many_years_leave_months_to_draw_and_a_clock_that_jumped_adds_none(store: Store) -> None:
    Case(stays=[Stay(1, 1, at(-9000)), Stay(1, 2, at(0), at(122 * 365))]).into(store)
    found = growth.growth(store, ALL)
    assert found.units() == ("week", "month")
    assert (len(found.days), len(found.months)) == (growth.MOST, 297)
    assert (found.months[0].joins, found.joins, found.leaves) == (1, 2, 0)
    assert found.months[-1].total == found.seats == 1
    assert growth.growth(store, Scope(1, (2,))).units() == growth.UNITS


def test_one_day_with_ten_thousand_channels(store: Store) -> None:
    case = Case(events=[Event(1, None, at(0), "join", f"渠道{n}") for n in range(10_000)])
    case.into(store)
    (only,) = growth.growth(store, ALL).days
    assert (only.joins, len(only.came), only.came[0]) == (10_000, 10_000, ("渠道0", 1))
