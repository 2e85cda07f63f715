"""The life of a group: its weeks, its stages, what may follow, and what it rose after."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from math import ceil, isnan, sin
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import announcements, batches, events, merging
from app.insights import days, forecast, milestones, stages, vitality
from app.insights.coverage import Known
from app.insights.scope import Scope
from app.insights.stages import Stage
from app.store import Store
from tests.app.chats import said as line
from tests.app.chats import take
from tests.app.insight_cases import FIRST, Case, Read, at, cases
from tests.app.test_insights import ALL, known_days, random, said, scopes

DAY, WEEK = timedelta(days=1), timedelta(days=7)
S, G, P, D, Q = Stage.START, Stage.GROWTH, Stage.PEAK, Stage.DECLINE, Stage.SILENCE


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-12-01T12:00:00+08:00")


# -- plain computations


def plain_weeks(case: Case, scope: Scope) -> list[tuple[date, Known, int | None, int | None, bool]]:
    """Return monday, known, active, messages of each week, and whether it counts."""
    whole = Scope(1, scope.group_ids)
    spoken = said(case, whole)
    if not spoken:
        return []
    first, last = min(d for d, _, _ in spoken), max(d for d, _, _ in spoken)
    first, last = first - first.weekday() * DAY, last + (6 - last.weekday()) * DAY
    known = known_days(case, Scope(1, scope.group_ids, first, last))
    found: list[tuple[date, Known, int | None, int | None, bool]] = []
    monday = min(known) - min(known).weekday() * DAY
    while monday <= max(known):
        states = [known.get(monday + n * DAY, Known.NOTHING) for n in range(7)]
        mine = [(d, m) for d, m, _ in spoken if monday <= d < monday + WEEK]
        over = max(known) >= monday + 6 * DAY and states[6] is not Known.UNFINISHED
        if set(states) == {Known.NOTHING}:
            found.append((monday, Known.NOTHING, None, None, False))
        else:
            how = (
                Known.UNFINISHED
                if not over
                else Known.FULL
                if set(states) == {Known.FULL}
                else Known.PART
            )
            enough = over and states.count(Known.FULL) >= 5
            found.append((monday, how, len({m for _, m in mine}), len(mine), enough))
        monday += WEEK
    return found


def plain_smooth(values: list[float | None]) -> list[float | None]:
    middle: list[float | None] = []
    for n, value in enumerate(values):
        three = values[n - 1 : n + 2] if 0 < n < len(values) - 1 else [None]
        known = [one for one in three if one is not None]
        middle.append(value if value is None or len(known) < 3 else median(known))
    smooth: list[float | None] = []
    for n, value in enumerate(middle):
        if value is None:
            smooth.append(None)
            continue
        total, weight = value * 0.5, 0.5
        for beside in (n - 1, n + 1):
            other = middle[beside] if 0 <= beside < len(middle) else None
            if other is not None:
                total, weight = total + other * 0.25, weight + 0.25
        smooth.append(total / weight)
    return smooth


def plain_said(values: list[float], level_by: float, trend_by: float, ahead: int) -> float:
    """Return a damped trend's forecast, worked out from the start."""
    level, trend = values[0], 0.0
    for value in values:
        new = level_by * value + (1 - level_by) * (level + 0.85 * trend)
        trend = trend_by * (new - level) + (1 - trend_by) * 0.85 * trend
        level = new
    return max(0.0, level + sum(0.85**n for n in range(1, ahead + 1)) * trend)


def plain_forecast(values: list[float]) -> list[tuple[float, float, float]]:
    best: tuple[float, float, float] | None = None
    tested: list[list[float]] = []
    for level_by in (0.2, 0.4, 0.6, 0.8):
        for trend_by in (0.05, 0.2):
            errors = [
                [
                    abs(values[n + ahead - 1] - plain_said(values[:n], level_by, trend_by, ahead))
                    for n in range(4, len(values) - ahead + 1)
                ]
                for ahead in (1, 2, 3, 4)
            ]
            every = [e for some in errors for e in some]
            key = (round(sum(every) / len(every), 9), level_by, trend_by)
            if best is None or key[0] < best[0]:
                best, tested = key, errors
    assert best is not None
    wide, found = 0.0, []
    for ahead, errors in enumerate(tested, 1):
        rank = ceil(0.8 * (len(errors) + 1))
        reach = (
            sorted(errors)[rank - 1] if rank <= len(errors) else max(errors) * (1 + 2 / len(errors))
        )
        wide = max(wide, reach)
        likely = plain_said(values, best[1], best[2], ahead)
        found.append((max(0.0, likely - wide), likely, likely + wide))
    return found


def brief(found: Sequence[Stage | None]) -> str:
    """Return stages as letters, q being the quiet of silence."""
    return "".join("-" if one is None else "q" if one is Q else one.value[0] for one in found)


# -- against them


@random
@given(case=cases, scope=scopes)
def test_each_week_counts_who_wrote_in_it_whatever_the_period(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    found = vitality.vitality(store, scope)
    plain = plain_weeks(case, scope)
    assert [(w.first, w.known, w.active, w.messages) for w in found.weeks] == [p[:4] for p in plain]
    levels = plain_smooth([float(p[2] or 0) if p[4] else None for p in plain])
    assert [w.level for w in found.weeks] == pytest.approx(levels)
    assert [w.stage for w in found.weeks] == list(stages.stages([w.level for w in found.weeks]))
    for week in found.weeks:
        wrote = {
            m
            for d, m, _ in said(case, Scope(1, scope.group_ids))
            if week.first <= d < week.first + WEEK
        }
        assert set(vitality.who(store, scope, week.first)) == wrote
    assert found.stray == 0


@random
@given(values=st.lists(st.integers(0, 60).map(float), min_size=8, max_size=24))
def test_the_forecast_is_the_plain_one(values: list[float]) -> None:
    found = forecast.forecast(values)
    assert found is not None
    plain = plain_forecast(values)
    for week, (low, likely, high) in zip(found.weeks, plain, strict=True):
        assert (week.low, week.likely, week.high) == pytest.approx((low, likely, high), abs=1e-6)
    wide = [w.high - w.likely for w in found.weeks]
    assert wide == pytest.approx(sorted(wide))


@random
@given(levels=st.lists(st.none() | st.integers(0, 50).map(float), max_size=40))
def test_stages_are_whole_and_long_enough(levels: list[float | None]) -> None:
    found = stages.stages(levels)
    gap = f"_{{{stages.GAP},}}"
    told = "".join(
        "_" if level is None else one for one, level in zip(brief(found), levels, strict=True)
    )
    parts = [part.replace("_", "") for part in re.split(gap, told.strip("_"))]
    for part in parts:
        runs = [len(list(run)) for _, run in groupby(part)]
        assert len(runs) <= 1 or min(runs) >= stages.SHORT
        assert ("-" in part) == (0 < len(part) < stages.SHORT and len(parts) > 1)


@random
@given(case=cases)
def test_a_rise_is_the_mean_after_less_the_mean_before(store: Store, case: Case) -> None:
    case.into(store)
    first, rise = milestones._rises(store, ALL)
    known = known_days(case, ALL)
    active = {d: len({m for day, m, _ in said(case, ALL) if day == d}) for d in known}

    def mean(begin: date, end: date) -> float | None:
        some = [active[d] for d in known if begin <= d < end and known[d] is Known.FULL]
        return sum(some) / len(some) if len(some) >= milestones.ENOUGH else None

    for at_, found in enumerate(rise):
        day = days.day(first + at_)
        before, after = mean(day - 14 * DAY, day), mean(day + DAY, day + 15 * DAY)
        plain = None if before is None or after is None else after - before
        assert (None if isnan(found) else found) == (
            None if plain is None else pytest.approx(plain)
        )


# -- stages, by what they are meant for


@pytest.mark.parametrize(
    ("levels", "told"),
    [
        ([5, 10, 20, 30, 45, 55, 70, 80, 95, 100, 98, 99, 97], "sssssgggppppp"),
        ([100] * 12, "pppppppppppp"),
        ([0] * 5, "qqqqq"),
        ([], ""),
        ([7], "p"),
    ],
)
def test_a_life_has_its_stages(levels: list[float], told: str) -> None:
    assert brief(stages.stages(levels)) == told


def test_a_whole_life_goes_from_start_to_silence() -> None:
    life = [10, 20, 40, 60, 70, 80, 95, 100, 100, 98, 90, 80, 70, 60, 40, 30, 20, 9, 8, 5, 3]
    assert brief(stages.stages(life)) == "sssgggpppppddddddqqqq"


def test_noise_a_holiday_and_a_hole_make_no_stage() -> None:
    noisy: list[float | None] = [100 + 6 * sin(37 * n) for n in range(40)]
    assert set(stages.stages(noisy)) == {P}
    noisy[10] = noisy[11] = 55  # a holiday
    assert set(stages.stages(noisy)) == {P}
    noisy[20:26] = [None] * 6
    assert set(stages.stages(noisy)) == {P, None}


def test_no_stage_runs_through_a_gap_of_which_nothing_is_known() -> None:
    rising: list[float | None] = [40, 60, 80, 100, 100]
    fell = [90, 70, 50, 40, 30, 20]
    assert brief(stages.stages([*rising, None, None, None, *fell])) == "gggpp---pddddd"
    apart = stages.stages([*rising, *[None] * 4, *fell])
    assert brief(apart) == "ggggg----dddddd"
    assert brief(stages.stages([*rising, *[None] * 4, 100, 100])) == "ggggg------"


def test_who_comes_back_grows_again() -> None:
    life = [60, 80, 95, 100, 100, 90, 60, 45, 40, 40, 50, 60, 70, 75, 80]
    found = stages.stages(life)
    assert [one for n, one in enumerate(found) if not n or one is not found[n - 1]] == [P, D, G]


def test_a_height_reached_just_now_is_still_growth() -> None:
    assert set(stages.stages([50, 55, 60, 66, 72, 80, 90, 95, 100])) == {G}
    assert stages.stages([50, 60, 70, 95, 96, 97, 98, 99])[-1] is P


# -- lives that are odd


def week_by_week(counts: list[int | None], group: int = 1) -> Case:
    """Return a case in which so many people write each week from a Monday on; None: a week without data."""
    start = (7 - FIRST.weekday()) % 7
    messages, reads = [], []
    for n, count in enumerate(counts):
        if count is None:
            continue
        day = start + 7 * n
        messages += [(group, m, at(day + m % 7)) for m in range(1, count + 1)]
        reads.append(Read(group, at(day, 0), at(day + 6, 23), at(day + 8)))
    return Case(messages=messages, reads=reads, members=max([n or 0 for n in counts] + [1]))


def test_a_life_is_told_with_its_day_its_stage_and_a_range(store: Store) -> None:
    week_by_week([4, 8, 12, 18, 20, 20, 19, 16, 12, 10, 8]).into(store)
    found = vitality.vitality(store, ALL)
    assert found.age == 77
    assert found.now is not None
    assert (found.now.stage, found.ahead_from) == (D, FIRST + timedelta(days=6 + 77))
    assert found.now.before > found.now.level
    assert found.ahead is not None
    assert 0 <= found.ahead.low < 8 < found.ahead.high < 25
    assert found.ahead.learnt == 11


def test_a_short_life_has_no_forecast_and_a_hole_begins_it_anew(store: Store) -> None:
    week_by_week([5] * 7).into(store)
    assert vitality.vitality(store, ALL).ahead is None
    week_by_week([5] * 6 + [None] * 20 + [6] * 7).into(store)
    found = vitality.vitality(store, ALL)
    assert (found.ahead, found.learnt) == (None, 7)
    assert [w.active for w in found.weeks[6:26]] == [None] * 20
    assert {w.stage for w in found.weeks[6:26]} == {None}
    week_by_week([5] * 6 + [None] * 2 + [6] * 7).into(store)  # a short one is bridged
    again = vitality.vitality(store, ALL)
    assert again.learnt == 15
    assert again.ahead is not None


def test_a_stage_after_a_gap_begins_there_and_names_it(store: Store) -> None:
    start = FIRST + (7 - FIRST.weekday()) % 7 * DAY
    week_by_week([9] * 7 + [None] * 20 + [9] * 7).into(store)
    now = vitality.vitality(store, ALL).now
    assert now is not None
    assert (now.stage, now.since) == (P, start + 27 * WEEK)
    assert now.gap == (start + 7 * WEEK, start + 27 * WEEK - DAY)
    assert now.before == now.level == 9
    week_by_week([9] * 7 + [None] * 3 + [9] * 7).into(store)
    now = vitality.vitality(store, ALL).now
    assert now is not None
    assert (now.since, now.gap) == (start, None)
    week_by_week([9] * 7 + [None] * 9 + [9] * 7 + [5, 4, 3, 3, 3, 3]).into(store)
    now = vitality.vitality(store, ALL).now
    assert now is not None
    assert (now.stage, now.gap) == (D, None)


def test_no_data_one_day_and_one_member(store: Store) -> None:
    Case().into(store)
    assert vitality.vitality(store, ALL) == vitality.Vitality()
    assert milestones.revivals(store, ALL) == ()
    Case(messages=[(1, 1, at(3))]).into(store)
    found = vitality.vitality(store, ALL)
    assert [(w.active, w.known, w.stage) for w in found.weeks] == [(1, Known.UNFINISHED, None)]
    assert (found.age, found.now, found.ahead) == (1, None, None)


def test_a_clock_that_jumped_makes_no_life_of_a_century(store: Store) -> None:
    case = week_by_week([6] * 10)
    case.messages += [(1, 1, 40_000_000), (1, 2, 3_890_000_000)]  # 1971 and 2093
    case.into(store)
    found = vitality.vitality(store, ALL)
    assert len(found.weeks) == 10
    assert found.stray == 2
    assert {w.active for w in found.weeks} == {6}


def test_merged_members_count_once_and_a_reverted_import_not_at_all(store: Store) -> None:
    take(store, line(0, "阿青", "早"), line(60, "阿青2", "早"))
    scope = Scope(store.value("select community_id from groups"))
    assert vitality.vitality(store, scope).weeks[0].active == 2
    one, two = (row[0] for row in store.rows("select id from members order by id"))
    merging.merge(store, one, [two])
    assert vitality.vitality(store, scope).weeks[0].active == 1
    batches.revert(store, 1)
    assert vitality.vitality(store, scope).weeks == ()


# -- what happened


def test_milestones_are_what_took_place_and_was_posted(store: Store) -> None:
    week_by_week([5] * 4).into(store)
    on = FIRST + timedelta(days=10)
    held = events.add(store, 1, "茶话会", days_at(on))
    off = events.add(store, 1, "取消了", days_at(on), status="cancelled")
    later = events.add(store, 1, "还没到", days_at(date(2028, 5, 1)))
    there = events.add(store, 1, "二群的", days_at(on), group_ids=[2])
    posted, draft = announcements.new(store, 1), announcements.new(store, 1)
    with store.operation("Post"):
        store.execute(
            "update announcements set status='posted', posted_at='2026-11-05T17:30:00Z', title='公告' where id=?",
            posted,
        )
    everything = milestones.milestones(store, ALL)
    assert [(m.kind, m.id, m.day) for m in everything] == [
        ("event", held, on), ("event", there, on), ("announcement", posted, date(2026, 11, 6)),
    ]  # fmt: skip
    assert [m.id for m in milestones.milestones(store, Scope(1, (1,))) if m.kind == "event"] == [
        held
    ]
    assert {off, later, draft}.isdisjoint(
        {m.id for m in everything if m.kind == "event"} - {held, there}
    )


def test_the_best_rise_is_named(store: Store) -> None:
    low, high = range(1, 3), range(1, 9)
    messages = [
        (1, m, at(d)) for d in range(60) for m in (low if d < 30 else high if d < 45 else low)
    ]
    Case(messages=messages, reads=[Read(1, at(0), at(59), at(61))], members=8).into(store)
    woke = events.add(store, 1, "叫醒大家", days_at(FIRST + timedelta(days=29)))
    events.add(store, 1, "没用", days_at(FIRST + timedelta(days=44)))
    found = milestones.revivals(store, ALL)
    assert [(r.kind, r.id, r.times) for r in found] == [("event", woke, 1)]
    assert found[0].rise == pytest.approx(6)


def days_at(day: date) -> datetime:
    return datetime.combine(day, time(20))
