"""The headline numbers against plain, slow computations; their targets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import clock, communities, dismissals, targets
from app.asking import DISMISSED
from app.errors import AppError
from app.insights.coverage import Known
from app.insights.headline import headline
from app.insights.lately import lately
from app.insights.questions import questions
from app.insights.rolling import lately as rolled
from app.insights.rolling import sure
from app.insights.scope import Scope
from app.insights.talk_headline import DAYS, Talk, talk
from app.store import Store
from tests.app.insight_cases import FIRST, Case, Event, Read, Stay, at, cases
from tests.app.test_insights import here, known_days, moved, random, said, scopes
from tests.app.test_talk_insights import scopes as talk_scopes
from tests.app.test_talk_insights import talks

ALL = Scope(1)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


# -- plain computations


def window(known: dict[date, Known], end: date, over: int) -> bool:
    """Tell whether the days up to `end` are known well enough: one in ten may be missing, not the last."""
    days = [end - n * DAY for n in range(over)]
    missing = sum(known.get(day, Known.NOTHING) is Known.NOTHING for day in days)
    return missing <= over // 10 and known.get(end, Known.NOTHING) is not Known.NOTHING


def people(messages: Sequence[tuple[date, int, object]], end: date, over: int) -> set[int]:
    return {m for d, m, _ in messages if 0 <= (end - d).days < over}


@random
@given(case=cases, scope=scopes)
def test_rolling_numbers_count_different_people(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    scope = scope.ever()
    known, messages = known_days(case, scope), said(case, scope)
    found = headline(store, scope)
    if not known:
        assert found.active_week.n is None
        assert found.active_month.n is None
        assert found.stickiness.n is None
        return
    full = max((d for d, k in known.items() if k is Known.FULL), default=max(known))

    def active(end: date, over: int) -> int | None:
        return len(people(messages, end, over)) if window(known, end, over) else None

    def sticky(end: date) -> float | None:
        month = active(end, 30)
        days = [end - n * DAY for n in range(30)]
        there = [day for day in days if known.get(day, Known.NOTHING) is not Known.NOTHING]
        each = [len(people(messages, day, 1)) for day in there]
        return sum(each) / len(each) / month if month else None

    week, month = found.active_week, found.active_month
    assert (week.n, week.before) == (active(full, 7), active(full - 7 * DAY, 7))
    assert (month.n, month.before) == (active(full, 30), active(full - 30 * DAY, 30))
    assert week.spark == tuple(active(full - n * DAY, 7) for n in range(59, -1, -1))
    for value, plain in (
        (found.stickiness.n, sticky(full)),
        (found.stickiness.before, sticky(full - 30 * DAY)),
    ):
        assert value == (None if plain is None else pytest.approx(plain))


@random
@given(case=cases, scope=scopes)
def test_seats_are_counted_back_from_now(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    scope = scope.ever()
    ever = replace(scope, last=None)
    found = headline(store, scope).members
    known = known_days(case, scope)
    seats = sum(s.left is None and s.group in (scope.group_ids or (1, 2)) for s in case.stays)
    moves = [(d, 1) for d, _, _ in moved(case, ever, joining=True)]
    moves += [(d, -1) for d, _, _ in moved(case, ever, joining=False)]

    def then(end: date) -> int:
        return max(0, seats - sum(way for day, way in moves if day > end))

    if not known:
        assert (found.seats, found.before, found.spark) == (seats, None, ())
        return
    end = max(known)
    reaches = end == max(known_days(case, ever))
    assert found.seats == (seats if reaches else then(end))
    assert found.people == (len(here(case, scope)) if reaches else None)
    shown = min(60, (end - min(known)).days + 1)
    assert found.spark == tuple(then(end - n * DAY) for n in range(shown - 1, -1, -1))
    assert found.before == (then(end - 7 * DAY) if shown > 7 else None)


@random
@given(case=cases, scope=scopes)
def test_joins_and_leaves_stand_beside_the_week_before(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    scope = scope.ever()
    found = headline(store, scope).turnover
    joins, leaves = moved(case, scope, joining=True), moved(case, scope, joining=False)
    ends = [d for d, _, _ in joins + leaves] + list(known_days(case, scope))
    end = max(ends, default=FIRST)

    def week(moves: list[tuple[date, int | None, str]], ago: int) -> int:
        return sum(ago <= (end - d).days < ago + 7 for d, _, _ in moves)

    assert (found.joins, found.joins_before) == (week(joins, 0), week(joins, 7))
    assert (found.leaves, found.leaves_before) == (week(leaves, 0), week(leaves, 7))
    names = [name for d, _, name in joins if (end - d).days < 7 and name]
    best = min(((-names.count(name), name) for name in names), default=(0, ""))
    assert (-found.best_joins, found.best_channel) == best
    if ends:
        net = [(d, 1) for d, _, _ in joins] + [(d, -1) for d, _, _ in leaves]
        assert found.spark[-1] == sum(way for d, way in net if (end - d).days < 60)


@random
@given(case=talks(), scope=talk_scopes)
def test_the_wait_is_that_of_seven_days(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = talk(store, scope, {"response": 600.0})
    near = lately(store, scope.ever(), DAYS)
    assert found.response.target == 600
    if near is None or near.first is None or near.last is None:
        assert (found.response.n, found.unanswered.n, found.asked) == (None, None, 0)
        return
    last = near.last
    asked = [(FIRST + (one.day - _number(FIRST)) * DAY, one) for one in questions(store, near)]

    def week(ago: int) -> tuple[float | None, int]:
        mine = [one for d, one in asked if ago <= (last - d).days < ago + 7]
        waits = [one.answer.after for one in mine if one.answer]
        return (median(waits) if waits else None), sum(not one.answer for one in mine)

    assert (found.response.n, found.unanswered.n) == week(0)
    if (last - near.first).days >= 13:
        assert (found.response.before, found.unanswered.before) == week(7)
    else:
        assert (found.response.before, found.unanswered.before) == (None, None)


def _number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


@given(
    flags=st.lists(st.lists(st.booleans(), min_size=3, max_size=3), min_size=1, max_size=40),
    over=st.integers(1, 12),
    most=st.integers(0, 3),
)
def test_flags_of_the_last_days_are_united(flags: list[list[bool]], over: int, most: int) -> None:
    import numpy as np

    found = rolled(np.array(flags), over)
    for day in range(len(flags)):
        back = flags[max(0, day - over + 1) : day + 1]
        assert found[day].tolist() == [any(row[m] for row in back) for m in range(3)]
    holes = [row[0] for row in flags]
    for day, told in enumerate(sure(holes, over, most)):
        missing = sum(holes[max(0, day - over + 1) : day + 1]) + max(0, over - day - 1)
        assert told == (not holes[day] and missing <= most)


# -- cases worth a name


@pytest.mark.parametrize("scope", [ALL, Scope(99), Scope(1, (1,))])
def test_without_data_nothing_is_known(store: Store, scope: Scope) -> None:
    Case().into(store)
    found = headline(store, scope, talked=True)
    assert (found.active_month.n, found.stickiness.n, found.retention.share) == (None, None, None)
    assert found.talk == Talk()


@pytest.mark.parametrize("wrong", [-365 * 55, 365 * 66])
def test_a_clock_that_jumped_breaks_nothing(store: Store, wrong: int) -> None:
    case = Case(
        stays=[Stay(1, 1, at(0))],
        messages=[(1, 1, at(day)) for day in range(40)] + [(1, 2, at(wrong))],
        events=[Event(1, 3, at(wrong))],
        reads=[Read(1, at(0), at(39), at(41))],
    )
    case.into(store)
    found = headline(store, ALL, talked=True)
    assert found.active.n == 1
    assert len(found.active.spark) <= 60


def test_ten_thousand_channels_and_one_member_who_wrote_it_all(store: Store) -> None:
    Case(stays=[Stay(1, 1, at(0))], messages=[(1, 1, at(day)) for day in range(9)]).into(store)
    with store.operation("Many"):
        store.insert_many(
            "roster_events", "group_id, member_id, at, kind, channel",
            [(1, None, at(7), "join", f"渠道{n:05}") for n in range(10_000)],
        )  # fmt: skip
        store.execute("update hour_cells set n = 500000")
        store.execute("update member_days set n = 500000")
    found = headline(store, ALL, talked=True)
    assert (found.turnover.best_channel, found.turnover.best_joins) == ("渠道00000", 1)
    assert found.turnover.joins == 10_000
    assert (found.messages.n, found.active.n) == (500_000, 1)


def test_a_question_put_aside_does_not_wait(store: Store) -> None:
    case = Case(messages=[(1, 1, at(0)), (1, 2, at(1)), (1, 2, at(2))], texts={0: "怎么报名？"})
    case.into(store)
    assert headline(store, ALL, talked=True).talk.unanswered.n == 1
    message = store.value("select min(id) from messages")
    with store.operation("Aside"):
        dismissals.dismiss(store, DISMISSED, str(message))
    assert headline(store, ALL, talked=True).talk.unanswered.n == 0


# -- targets


@given(values=st.dictionaries(st.sampled_from(targets.KEYS), st.floats(0.01, 0.99), max_size=6))
@random
def test_targets_are_kept_and_taken_back(store: Store, values: dict[targets.Key, float]) -> None:
    Case().into(store)
    for key in targets.KEYS:
        targets.set_target(store, 1, key, None)
    base = targets.targets(store, 1)
    assert base == {}
    wanted: dict[str, float] = {}
    for key, share in values.items():
        value = share if key in targets.SHARES else float(round(share * 1000) + 1)
        targets.set_target(store, 1, key, value)
        wanted[key] = value
    assert targets.targets(store, 1) == wanted
    if values:
        store.undo()
        last = list(wanted)[-1]
        assert targets.targets(store, 1) == {k: v for k, v in wanted.items() if k != last}
        store.redo()
        assert targets.targets(store, 1) == wanted


def test_those_of_a_day_are_the_communitys_own(store: Store) -> None:
    Case().into(store)
    targets.set_target(store, 1, "active", 30)
    found = communities.get(store, 1)
    assert (found.target_active, found.target_messages) == (30, 100)
    assert targets.targets(store, 1) == {"active": 30, "messages": 100}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("stickiness", 0.0), ("retention", 1.2), ("members", 0.0), ("active", 2.5),
        ("active_week", -3.0), ("response", float("inf")), ("unanswered", float("nan")),
        ("messages", 10.0**12),
    ],
)  # fmt: skip
def test_a_target_that_cannot_be_is_refused(store: Store, key: targets.Key, value: float) -> None:
    Case().into(store)
    with pytest.raises(AppError):
        targets.set_target(store, 1, key, value)
    assert targets.targets(store, 1) == {"messages": 100}


def test_every_number_knows_its_target_unless_groups_are_picked(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0))]).into(store)
    values: dict[targets.Key, float] = {
        "members": 400, "active_week": 60, "turnover": 5, "stickiness": 0.3, "retention": 0.5,
        "response": 600, "unanswered": 2,
    }  # fmt: skip
    for key, value in values.items():
        targets.set_target(store, 1, key, value)
    found = headline(store, ALL, talked=True)
    assert (found.members.target, found.active_week.target) == (400, 60)
    assert (found.turnover.target, found.stickiness.target) == (5, 0.3)
    assert (found.retention.target, found.talk.response.target) == (0.5, 600)
    assert found.messages.target == 100
    one = headline(store, Scope(1, (1,)), talked=True)
    assert one.members.target is None
    assert one.talk.unanswered.target is None
