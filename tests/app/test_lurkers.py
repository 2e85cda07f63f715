"""Who sat in the groups, how many of them wrote, and who surfaced: against plain, slow computations."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from app.insights import days, lurkers
from app.insights.coverage import Known
from app.insights.scope import Scope
from app.insights.stays import stays
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import ALL, groups_of, inside, known_days, random, said, scopes

DAY = timedelta(days=1)
EARLY, LATE = FIRST - 40 * DAY, FIRST + 130 * DAY


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def sat(case: Case, scope: Scope) -> set[tuple[int, date]]:
    """Return (member, day) for every day from EARLY to LATE on which somebody sat in a group."""
    found: set[tuple[int, date]] = set()
    for group in groups_of(scope):
        for member in range(1, case.members + 1):
            seat = next((s for s in case.stays if (s.group, s.member) == (group, member)), None)
            for first, last in stretches(case, group, member, seat):
                day = max(first, EARLY)
                while day <= min(last, LATE):
                    found.add((member, day))
                    day += DAY
    return found


def stretches(case: Case, group: int, member: int, seat: Stay | None) -> list[tuple[date, date]]:
    moves = [
        (e.at, e.kind != "join") for e in case.events
        if (e.group, e.member) == (group, member) and e.kind in ("join", "leave", "kick")
    ]  # fmt: skip
    if seat and seat.joined is not None:
        moves.append((seat.joined, False))
    if seat and seat.left is not None:
        moves.append((seat.left, True))
    moves.sort()
    if seat and seat.left is None:
        while moves and moves[-1][1]:
            moves.pop()
        if not moves:
            return [(date.min, date.max)]
    found: list[tuple[date, date]] = []
    since: date | None = None
    for number, (second, leaving) in enumerate(moves):
        day = local(second, ZONES[group]).date()
        if leaving and (since or not number):
            found.append((since or date.min, day))
            since = None
        elif not leaving and since is None:
            since = day
    return [*found, (since, date.max)] if since else found


@random
@given(case=cases, scope=scopes)
def test_people_sit_there_from_coming_to_going(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = stays(store, scope)
    here = {
        (member, days.day(day))
        for member, first, last in zip(
            found.members.tolist(), found.first.tolist(), found.last.tolist(), strict=True
        )
        for day in range(max(first, days.number(EARLY)), min(last, days.number(LATE)) + 1)
    }
    assert here == sat(case, scope)


@random
@given(case=cases, scope=scopes)
def test_the_roster_is_the_denominator_and_silence_makes_a_lurker(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    known = known_days(case, scope.ever())
    spoke = {(m, d) for d, m, _ in said(case, Scope(1, scope.group_ids))}
    here = sat(case, scope) | spoke
    found = lurkers.lurkers(store, scope)
    people: list[set[int]] = []
    assert [day.day for day in found.days] == [day for day in known if inside(day, scope)]
    for day in found.days:
        roster = {m for m, d in here if d == day.day}
        week = [day.day - n * DAY for n in range(7)]
        active = {m for m in roster if any((m, d) in spoke for d in week)}
        month = [day.day - n * DAY for n in range(1, 31)]
        up = {
            m for m in roster
            if (m, day.day) in spoke and all((m, d) in here and (m, d) not in spoke for d in month)
        }  # fmt: skip
        holes = [known.get(d, Known.NOTHING) is Known.NOTHING for d in (day.day, *month)]
        assert (day.roster, day.known) == (len(roster), known[day.day])
        assert day.active == (None if any(holes[:7]) else len(active))
        assert day.surfaced == (None if any(holes) else len(up))
        if any(holes):
            up.clear()
        else:
            people.append(up)
        if day.active or up:
            assert lurkers.who(store, scope, day.day) == (
                tuple(sorted(up)),
                tuple(sorted(active - up)),
            )
    everyone: set[int] = set()
    assert found.surfaced == (len(everyone.union(*people)) if people else None)


def test_a_lurker_surfaces_after_thirty_silent_days_and_a_newcomer_does_not(store: Store) -> None:
    stays = [Stay(1, 1), Stay(1, 2), Stay(1, 3, at(5)), Stay(1, 4, at(4))]
    messages = [(1, 1, at(0)), (1, 1, at(31)), (1, 2, at(30)), (1, 3, at(34)), (1, 4, at(34))]
    Case(stays=stays, messages=messages, reads=[Read(1, at(0), at(40), at(41))]).into(store)
    found = lurkers.lurkers(store, ALL)
    surfaced = {(day.day - FIRST).days: day.surfaced for day in found.days if day.surfaced}
    assert surfaced == {30: 1, 31: 1, 34: 1}  # the third came on day 5: silent for 29 days
    assert found.surfaced == 3
    assert {day.surfaced for day in found.days[:30]} == {None}
    assert lurkers.who(store, ALL, FIRST + 34 * DAY) == ((4,), (1, 2, 3))


def test_who_left_and_came_back_was_away_meanwhile(store: Store) -> None:
    moves = [Event(1, 1, at(10), "leave"), Event(1, 1, at(20)), Event(1, 2, at(12), "kick")]
    stays = [Stay(1, 1, at(20)), Stay(1, 2), Stay(1, 3)]
    Case(events=moves, stays=stays, reads=[Read(1, at(0), at(30), at(31))]).into(store)
    roster = [day.roster for day in lurkers.lurkers(store, ALL).days]
    assert roster == [3] * 11 + [2] * 9 + [3] * 11  # the second's removal was not upheld


def test_archived_members_are_not_on_the_roster(store: Store) -> None:
    reads = [Read(1, at(0), at(7), at(8))]
    messages = [(1, 2, at(0)), (1, 1, at(7))]
    Case(stays=[Stay(1, 1), Stay(1, 2)], messages=messages, reads=reads).into(store)
    with store.operation("Archive"):
        store.update("members", 2, archived_at="2026-11-01T00:00:00Z")
    found = lurkers.lurkers(store, ALL)
    assert [(day.roster, day.active) for day in found.days] == [(1, None)] * 6 + [(1, 0), (1, 1)]
    assert found.shares() == (0, 1)
    assert found.surfaced is None


def test_no_data_is_no_days(store: Store) -> None:
    Case(stays=[Stay(1, 1)]).into(store)
    found = lurkers.lurkers(store, ALL)
    assert (found.days, found.shares(), found.surfaced) == ((), None, None)
