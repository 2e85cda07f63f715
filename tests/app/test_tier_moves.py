"""Who rises and falls from week to week, against a plain computation on random communities."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock
from app.insights import tiers
from app.insights.coverage import Known
from app.insights.scope import Scope
from app.insights.tier_moves import LEVELS, TierMoves, movers, tier_moves
from app.store import Store
from app.tiers import Tier, effective
from tests.app.insight_cases import FIRST, NEW_YORK, SHANGHAI, ZONES, Case, Read, Stay, at, local

ALL = Scope(1)
SPAN = 75
random = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


_day = st.integers(0, SPAN)


@st.composite
def lives(draw: st.DrawFn) -> Case:
    """Return five people in two groups: they write on many days, around midnight, come, leave and come back."""
    messages = [
        (draw(st.sampled_from([1, 1, 2])), member, at(day, hour))
        for member in range(1, 6)
        for hour in [draw(st.sampled_from([0, 12, 23]))]
        for day in draw(st.sets(_day, max_size=45))
    ]
    stays: list[Stay] = []
    for member in range(1, 6):
        came, went = sorted([draw(_day), draw(_day)])
        stays.append(
            draw(
                st.sampled_from(
                    [
                        Stay(1, member),
                        Stay(2, member, at(came)),
                        Stay(1, member, at(came), at(went, 13)),
                    ]
                )
            )
        )
    last = draw(st.sampled_from([SPAN, SPAN - 3, 50]))
    reads = [
        Read(1, at(draw(st.sampled_from([0, 5, 40]))), at(last), at(last + draw(st.integers(0, 1)), 14)),
        Read(2, at(0, zone=NEW_YORK), at(SPAN, zone=NEW_YORK), at(SPAN + 1)),
    ]  # fmt: skip
    hand = draw(st.sampled_from([{}, {1: "high"}, {2: "ordinary", 3: "mid"}]))
    return Case(messages=messages, stays=stays, reads=reads, tiers=hand)


scopes = st.builds(
    Scope,
    st.just(1),
    st.sampled_from([(), (1,), (2,)]),
    st.none() | _day.map(lambda n: FIRST + timedelta(days=n)),
    st.none() | _day.map(lambda n: FIRST + timedelta(days=n)),
)


def tier(case: Case, scope: Scope, member: int, end: date) -> Tier:
    groups = scope.group_ids or (1, 2)
    wrote = {local(s, ZONES[g]).date() for g, m, s in case.messages if m == member and g in groups}
    return effective(case.tiers.get(member), sum(0 <= (end - day).days < 30 for day in wrote))


def sits(case: Case, scope: Scope, member: int, end: date) -> bool:
    """Tell whether a member sits there when a day is over."""
    for stay in case.stays:
        zone = ZONES[stay.group]
        came = date.min if stay.joined is None else local(stay.joined, zone).date()
        went = date.max if stay.left is None else local(stay.left, zone).date()
        inside = stay.group in (scope.group_ids or (1, 2))
        if stay.member == member and inside and came <= end < went:
            return True
    return False


@random
@given(case=lives(), scope=scopes)
def test_rises_and_falls_are_counted_at_each_weeks_end(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    for week in tier_moves(store, scope).weeks:
        sunday = week.first + timedelta(days=6)
        before = week.first - timedelta(days=1)
        assert week.first.weekday() == 0
        assert week.first <= week.last <= sunday
        moved = {
            member: (tier(case, scope, member, before), tier(case, scope, member, week.last))
            for member in range(1, 6)
            if sits(case, scope, member, week.last)
        }
        if week.known is Known.NOTHING:
            assert week.up is week.down is week.mix is None
            continue
        rank = LEVELS.index
        flows = [
            sum(new is to and (rank(new) > rank(old)) is up for old, new in moved.values() if old != new)
            for to, up in ((Tier.HIGH, True), (Tier.MID, True), (Tier.MID, False), (Tier.ORDINARY, False))
        ]  # fmt: skip
        assert [week.to_high, week.to_mid, week.back_to_mid, week.to_ordinary] == flows
        assert (week.up, week.down) == (sum(flows[:2]), sum(flows[2:]))
        assert week.mix == tuple(sum(new is level for _, new in moved.values()) for level in LEVELS)
        told = {one.id: (one.before, one.after) for one in movers(store, scope, week.last)}
        assert told == {id: pair for id, pair in moved.items() if pair[0] is not pair[1]}


@random
@given(case=lives())
def test_the_last_week_ends_as_the_mix_stands(store: Store, case: Case) -> None:
    case.into(store)
    found = tier_moves(store, ALL).weeks
    shares = {share.tier: len(share.members) for share in tiers.mix(store, ALL).shares}
    if found and found[-1].mix is not None:
        assert dict(zip(LEVELS, found[-1].mix, strict=True)) == shares


def steadily(days: range, member: int = 1) -> list[tuple[int, int, int]]:
    return [(1, member, at(day)) for day in days]


def test_weeks_of_which_a_month_before_is_missing_are_not_known(store: Store) -> None:
    Case(
        stays=[Stay(1, 1)],
        messages=steadily(range(61)),
        reads=[Read(1, at(0), at(60), at(61))],
    ).into(store)
    found = tier_moves(store, ALL)
    assert [week.up is None for week in found.weeks] == [True] * 5 + [False] * 4
    assert found.sums() == (0, 0, 4)
    assert found.weeks[-1].known is Known.UNFINISHED  # 19 December was a Saturday


def test_a_rise_a_fall_and_a_hand_that_holds(store: Store) -> None:
    rising = [(1, 1, at(day)) for day in range(40, 76)]
    falling = [(1, member, at(day)) for member in (2, 3) for day in range(40)]
    Case(
        stays=[Stay(1, 1), Stay(1, 2), Stay(1, 3)],
        messages=rising + falling,
        reads=[Read(1, at(0), at(75), at(76))],
        tiers={3: "high"},
    ).into(store)
    found = tier_moves(store, ALL)
    moves = [(one.id, one.before, one.after) for week in found.weeks if week.up is not None
             for one in movers(store, ALL, week.last)]  # fmt: skip
    assert sorted(moves) == [
        (1, Tier.MID, Tier.HIGH),
        (1, Tier.ORDINARY, Tier.MID),
        (2, Tier.HIGH, Tier.MID),
        (2, Tier.MID, Tier.ORDINARY),
    ]
    assert (found.by_hand, found.sums()) == (1, (2, 2, 6))


def test_without_data_or_with_a_clock_that_jumped_nobody_moves(store: Store) -> None:
    Case().into(store)
    assert tier_moves(store, ALL) == TierMoves()
    assert tier_moves(store, Scope(99)) == TierMoves()
    wild = [(1, 1, int(datetime(year, 5, 1, tzinfo=SHANGHAI).timestamp())) for year in (1971, 2093)]
    Case(stays=[Stay(1, 1)], messages=[*wild, *steadily(range(50))]).into(store)
    found = tier_moves(store, ALL)
    assert len(found.weeks) == 160
    assert found.sums() is None
    early = tier_moves(store, Scope(1, (), None, FIRST + timedelta(days=49)))
    assert early.sums() == (0, 0, 3)
