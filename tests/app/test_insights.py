"""Every insight against a plain, slow, obviously right computation, on random communities."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.insights import daily, funnel, growth, headline, hours, reach, roster, tiers
from app.insights.coverage import EXPECTED_FOR, Known, coverage, latest
from app.insights.scope import Scope
from app.store import Store
from app.tiers import Tier, effective
from tests.app.insight_cases import (
    FIRST,
    NEW_YORK,
    SHANGHAI,
    SPAN,
    ZONES,
    Case,
    Event,
    Read,
    Stay,
    at,
    cases,
    local,
)  # fmt: skip

ALL = Scope(1)
random = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_days = st.none() | st.integers(0, SPAN).map(lambda n: FIRST + timedelta(days=n))
scopes = st.builds(Scope, st.just(1), st.sampled_from([(), (1,), (2,), (1, 2)]), _days, _days)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


# -- plain computations


def groups_of(scope: Scope) -> tuple[int, ...]:
    return scope.group_ids or (1, 2)


def inside(day: date, scope: Scope) -> bool:
    return (scope.first or date.min) <= day <= (scope.last or date.max)


def said(case: Case, scope: Scope) -> list[tuple[date, int, datetime]]:
    """Return (local day, member, wall time) of every message in the scope."""
    found = [(m, local(s, ZONES[g])) for g, m, s in case.messages if g in groups_of(scope)]
    return [(wall.date(), m, wall) for m, wall in found if inside(wall.date(), scope)]


def covered_days(case: Case, group: int) -> set[date]:
    zone = ZONES[group]
    days = {local(s, zone).date() for g, _, s in case.messages if g == group}
    for read in case.reads:
        day = local(read.first, zone).date()
        while read.group == group and day <= local(read.last, zone).date():
            days.add(day)
            day += timedelta(days=1)
    return days


def finished(case: Case, group: int, last: date) -> bool:
    zone = ZONES[group]
    imported = [
        local(r.at, zone).date() for r in case.reads
        if r.group == group and local(r.first, zone).date() <= last <= local(r.last, zone).date()
    ]  # fmt: skip
    return max(imported) > last if imported else True  # the clock stands far later


def known_days(case: Case, scope: Scope) -> dict[date, Known]:
    by_group = {g: covered_days(case, g) for g in groups_of(scope)}
    by_group = {g: days for g, days in by_group.items() if days}
    every = sorted(d for days in by_group.values() for d in days if inside(d, scope))
    if not every:
        return {}
    end = max(max(days) for days in by_group.values())
    known: dict[date, Known] = {}
    day = every[0]
    while day <= every[-1]:
        due = {
            g: days for g, days in by_group.items()
            if min(days) <= day <= max(days) + timedelta(days=EXPECTED_FOR)
        }  # fmt: skip
        whole = all(
            day in days and (day != max(days) or finished(case, g, day)) for g, days in due.items()
        )
        if not any(day in days for days in by_group.values()):
            known[day] = Known.NOTHING
        elif whole:
            known[day] = Known.FULL
        else:
            known[day] = Known.UNFINISHED if day == end else Known.PART
        day += timedelta(days=1)
    return known


def moved(case: Case, scope: Scope, *, joining: bool) -> list[tuple[date, int | None, str]]:
    """Return (day, member, channel) of every different join or leave."""
    kinds = ("join",) if joining else ("leave", "kick")
    noted = {(s.group, s.member): s.channel for s in case.stays}
    found: list[tuple[date, int | None, str]] = []
    seen: set[tuple[int, int, date]] = set()
    for event in sorted(case.events, key=lambda e: e.at):
        day = local(event.at, ZONES[event.group]).date()
        if event.kind in kinds and event.group in groups_of(scope) and inside(day, scope):
            if event.member is None:
                found.append((day, None, event.channel))
            elif (event.group, event.member, day) not in seen:
                seen.add((event.group, event.member, day))
                channel = noted.get((event.group, event.member)) or event.channel
                found.append((day, event.member, channel))
    for stay in case.stays:
        when = stay.joined if joining else stay.left
        if when is not None and stay.group in groups_of(scope):
            day = local(when, ZONES[stay.group]).date()
            if inside(day, scope) and (stay.group, stay.member, day) not in seen:
                found.append((day, stay.member, stay.channel))
    return found


def here(case: Case, scope: Scope) -> set[int]:
    return {s.member for s in case.stays if s.group in groups_of(scope) and s.left is None}


# -- against them


@random
@given(case=cases, scope=scopes)
def test_every_day_says_how_much_is_known_of_it(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = daily.daily(store, scope)
    assert {day.day: day.known for day in found.days} == known_days(case, scope)


@random
@given(case=cases, scope=scopes)
def test_messages_and_active_members_are_counted_per_local_day(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    messages = said(case, scope)
    for day in daily.daily(store, scope).days:
        spoke = [member for when, member, _ in messages if when == day.day]
        if day.known is Known.NOTHING:
            assert (day.messages, day.active, spoke) == (None, None, [])
        else:
            assert (day.messages, day.active) == (len(spoke), len(set(spoke)))
        assert set(daily.active_members(store, scope, day.day)) == set(spoke)


@random
@given(case=cases, scope=scopes)
def test_joins_and_leaves_are_counted_once(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    joins, leaves = moved(case, scope, joining=True), moved(case, scope, joining=False)
    found = growth.growth(store, scope)
    assert (found.joins, found.leaves) == (len(joins), len(leaves))
    channels = [channel for _, _, channel in joins]
    assert dict(found.channels) == {c: channels.count(c) for c in channels}
    known = known_days(case, scope)
    for day in found.days:
        came = [j for j in joins if j[0] == day.day]
        went = [j for j in leaves if j[0] == day.day]
        if not came and not went and known.get(day.day, Known.NOTHING) is Known.NOTHING:
            assert day.joins is None is day.leaves is day.net
        else:
            assert (day.joins, day.leaves, day.net) == (len(came), len(went), len(came) - len(went))
        assert set(growth.joined(store, scope, day.day)) == {m for _, m, _ in came if m}
        assert set(growth.left(store, scope, day.day)) == {m for _, m, _ in went if m}


@random
@given(case=cases, scope=scopes)
def test_hours_are_counted_in_each_groups_own_zone(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = hours.hours(store, scope)
    messages = said(case, scope)
    known = known_days(case, scope)
    for weekday in range(7):
        assert found.covered[weekday] == sum(
            day.weekday() == weekday and state is not Known.NOTHING for day, state in known.items()
        )
        for hour in range(24):
            then = [m for _, m, wall in messages if (wall.weekday(), wall.hour) == (weekday, hour)]
            assert found.messages[weekday][hour] == len(then)
            if then:
                assert set(hours.speakers(store, scope, weekday, hour)) == set(then)
    assert (found.busiest() is None) == (not messages)


@random
@given(case=cases, scope=scopes)
def test_tiers_follow_the_hand_first_then_the_days(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    end = max(known_days(case, scope), default=FIRST)
    messages = said(case, Scope(1, scope.group_ids))
    expected: dict[Tier, set[int]] = {tier: set() for tier in Tier}
    for member in here(case, scope):
        days = {d for d, m, _ in messages if m == member and 0 <= (end - d).days < 30}
        expected[effective(case.tiers.get(member), len(days))].add(member)
    found = tiers.mix(store, scope)
    assert {share.tier: set(share.members) for share in found.shares} == expected
    assert found.total == len(here(case, scope))


@random
@given(case=cases, scope=scopes)
def test_tiles_say_what_the_charts_say(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    scope = scope.ever()
    known = known_days(case, scope)
    full = max((d for d, k in known.items() if k is Known.FULL), default=max(known, default=None))
    found = headline.headline(store, scope)
    assert found.day == full
    if not scope.last:
        assert found.reach.days == sum(k is not Known.NOTHING for k in known.values())
    assert found.members.people in (None, len(here(case, scope)))
    messages = said(case, scope)

    def on(day: date) -> tuple[int | None, int | None]:
        if known.get(day, Known.NOTHING) is Known.NOTHING:
            return None, None
        spoke = [m for d, m, _ in messages if d == day]
        return len(spoke), len(set(spoke))

    if full:
        before = full - timedelta(days=7)
        assert (found.messages.n, found.active.n) == on(full)
        assert (found.messages.before, found.active.before) == on(before)
    joins, leaves = moved(case, scope, joining=True), moved(case, scope, joining=False)
    ends = [d for d, _, _ in joins + leaves] + list(known)
    for count, moves in ((found.turnover.joins, joins), (found.turnover.leaves, leaves)):
        assert count == sum((max(ends) - d).days < 7 for d, _, _ in moves)
    if known:
        end = max(known)
        assert found.retention.share == kept(joins, messages, end)
        assert found.retention.before == kept(joins, messages, end - timedelta(days=30))
        assert found.retention.spark[-1] == found.retention.share
    for spark in (found.members.spark, found.active.spark, found.turnover.spark):
        assert len(spark) <= headline.SPARK


def kept(
    joins: list[tuple[date, int | None, str]],
    messages: list[tuple[date, int, datetime]],
    end: date,
) -> float | None:
    cohort = {m for d, m, _ in joins if m and 30 <= (end - d).days < 60}
    lately = {m for d, m, _ in messages if 0 <= (end - d).days < 30}
    return len(cohort & lately) / len(cohort) if cohort else None


# -- cases worth a name


INSIGHTS: tuple[Callable[[Store, Scope], object], ...] = (
    daily.daily, growth.growth, hours.hours, funnel.funnel, tiers.mix, headline.headline,
)  # fmt: skip


@pytest.mark.parametrize("insight", INSIGHTS)
def test_without_data_every_insight_still_answers(
    store: Store, insight: Callable[[Store, Scope], object]
) -> None:
    insight(store, Scope(99))
    Case().into(store)
    insight(store, ALL)
    assert daily.daily(store, ALL) == daily.Daily()
    assert tiers.mix(store, ALL).lean is tiers.Lean.EMPTY
    assert headline.headline(store, ALL).day is None


def test_one_silent_member_is_a_roster(store: Store) -> None:
    Case(stays=[Stay(1, 1)], members=1).into(store)
    found = headline.headline(store, ALL)
    assert (found.members.seats, found.members.capacity) == (1, 1000)
    assert [len(step.members) for step in funnel.funnel(store, ALL)] == [1, 0, 0, 0, 0]
    assert tiers.mix(store, ALL).lean is tiers.Lean.ORDINARY


def test_a_leaver_who_came_back_is_here(store: Store) -> None:
    events = [Event(1, 1, at(1)), Event(1, 1, at(5), "leave"), Event(1, 1, at(9), "join", "qr")]
    Case(stays=[Stay(1, 1, at(9))], events=events, messages=[(1, 1, at(20))]).into(store)
    found = growth.growth(store, ALL)
    assert (found.joins, found.leaves) == (2, 1)
    assert headline.headline(store, ALL).members.seats == 1


def test_silence_inside_a_file_is_zero_and_a_hole_between_files_is_unknown(store: Store) -> None:
    reads = [Read(1, at(0), at(2), at(3)), Read(1, at(5), at(6), at(6, 13))]
    Case(reads=reads, messages=[(1, 1, at(0)), (1, 1, at(6))]).into(store)
    found = daily.daily(store, ALL).days
    assert [day.messages for day in found] == [1, 0, 0, None, None, 0, 1]
    assert found[-1].known is Known.UNFINISHED
    assert headline.headline(store, ALL).day == FIRST + timedelta(days=5)


def test_a_day_that_lacks_one_group_is_marked(store: Store) -> None:
    reads = [
        Read(1, at(0), at(4), at(5)),
        Read(2, at(0, zone=NEW_YORK), at(2, zone=NEW_YORK), at(9)),
    ]
    Case(reads=reads).into(store)
    found = [day.known for day in daily.daily(store, ALL).days]
    assert found == [Known.FULL] * 3 + [Known.PART, Known.UNFINISHED]


def test_the_hour_that_comes_twice_is_one_hour(store: Store) -> None:
    night = int(datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK).timestamp())
    Case(messages=[(2, 1, night), (2, 2, night + 3600)]).into(store)
    assert hours.hours(store, ALL).messages[6][1] == 2
    assert hours.speakers(store, ALL, 6, 1) == (1, 2)
    assert hours.hours(store, ALL).busiest() == (6, 1)


def test_the_trend_compares_the_first_week_with_the_last(store: Store) -> None:
    messages = [(1, m, at(day)) for day in range(20) for m in ((1, 2, 3) if day < 7 else (1,))]
    Case(messages=messages).into(store)
    assert daily.daily(store, ALL).active == daily.Trend(3, 1, 7)
    assert daily.trend([5]) is None


def test_the_last_days_end_with_the_data_not_with_today(store: Store) -> None:
    Case(messages=[(1, 1, at(0)), (1, 1, at(50))]).into(store)
    end = FIRST + timedelta(days=50)
    assert latest(store, 1, (), 30) == Scope(1, (), end - timedelta(days=29), end)
    assert latest(store, 1, (1,), 0) == Scope(1, (1,), None, date(2027, 3, 1))
    assert coverage(store, ALL).count() == 2


def test_archived_groups_and_members_are_left_out_unless_named(store: Store) -> None:
    Case(stays=[Stay(1, 1), Stay(2, 2), Stay(1, 3)], messages=[(2, 2, at(0))]).into(store)
    with store.operation("Archive"):
        store.update("groups", 2, archived_at="2026-11-01T00:00:00Z")
        store.update("members", 3, archived_at="2026-11-01T00:00:00Z")
    assert headline.headline(store, ALL).members.people == 1
    assert coverage(store, ALL).first is None
    assert coverage(store, Scope(1, (2,))).count() == 1


def test_people_go_by_their_name_in_the_group(store: Store) -> None:
    Case(stays=[Stay(1, 2)]).into(store)
    found = roster.named(store, ALL, (2, 1, 77))
    assert found == (roster.Named(2, "n2"), roster.Named(1, "m1"))


def test_the_mix_leans_to_what_exceeds_its_target(store: Store) -> None:
    stays = [Stay(1, member) for member in range(1, 7)]
    Case(stays=stays, tiers={1: "high", 2: "high"}).into(store)
    assert tiers.mix(store, ALL).lean is tiers.Lean.HIGH
    Case(stays=stays, tiers=dict.fromkeys(range(1, 7), "mid")).into(store)
    assert tiers.mix(store, ALL).lean is tiers.Lean.MID
    assert local(at(0), SHANGHAI).date() == FIRST


@pytest.mark.parametrize(("joined", "counts"), [(0, False), (1, True), (30, True), (31, False)])
def test_retention_asks_those_who_joined_30_to_59_days_ago(
    store: Store, joined: int, counts: bool
) -> None:
    Case(stays=[Stay(1, 1, at(joined))], messages=[(1, 2, at(60))]).into(store)
    assert headline.headline(store, ALL).retention.joined == counts


@pytest.mark.parametrize(("spoke", "counts"), [(30, False), (31, True)])
def test_the_last_30_days_end_with_the_last_data(store: Store, spoke: int, counts: bool) -> None:
    Case(stays=[Stay(1, 1, at(10))], messages=[(1, 1, at(spoke)), (1, 2, at(60))]).into(store)
    assert headline.headline(store, ALL).retention.share == counts
    assert len(funnel.funnel(store, ALL)[2].members) == counts
    assert roster.active_days(store, ALL, FIRST + timedelta(days=60), 30).get(1, 0) == counts


@pytest.mark.parametrize(("joined", "counts"), [(29, True), (30, False)])
def test_the_retained_came_more_than_30_days_ago(store: Store, joined: int, counts: bool) -> None:
    Case(stays=[Stay(1, 1, at(joined))], messages=[(1, 1, at(55)), (1, 2, at(60))]).into(store)
    assert len(funnel.funnel(store, ALL)[2].members) == counts


def test_the_weekly_mean_leaves_out_what_is_unknown() -> None:
    values = [1, 1, 1, 5, None, 2, None, None, None, 9]
    assert daily.rolling(values) == (None, None, None, 2, None, 2, None, None, None, None)


def test_a_roster_without_a_chat_is_something_to_show(store: Store) -> None:
    Case().into(store)
    assert not reach.known(store, 1)
    Case(stays=[Stay(1, 1)]).into(store)
    assert reach.known(store, 1)
    assert not reach.known(store, 2)
