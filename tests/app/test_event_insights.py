"""Planned against actual, and how topics and events were answered, against plain computations."""

from datetime import date, datetime, time, timedelta
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import attendance, checkins, events, topics
from app.attendance import Coming
from app.events import costs, figures, review
from app.insights import planned, topic_response
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Read, at, local
from tests.app.test_insights import ALL, random

AT = datetime.combine(FIRST, time(20))
LIVED = Case(
    messages=[(1, m, at(d)) for d in range(30) for m in ((1, 2) if d < 15 else (1, 2, 3, 4))]
    + [(1, 5, at(15, 20))],
    reads=[Read(1, at(0), at(29), at(31))],
)  # fmt: skip


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def held(store: Store, day: int, title: str = "茶话会", **more: object) -> int:
    return events.add(store, 1, title, AT + timedelta(days=day), group_ids=[1], **more)  # pyright: ignore[reportArgumentType]


# -- planned against actual


def test_what_was_entered_goes_before_what_is_counted(store: Store) -> None:
    LIVED.into(store)
    event = held(store, 15)
    wrote = figures.add(store, event, "messages", 3)
    figures.add(store, event, "participants", 30)
    figures.edit(store, figures.add(store, event, "报名", "5"), "actual", "8")
    costs.add(store, event, "money", planned=100, actual=80)
    costs.add(store, event, "money", planned=50, actual=90)
    costs.add(store, event, "income", planned=10)
    lines = {
        one.name: (one.expected, one.actual, one.counted, one.reached)
        for one in planned.planned(store, ALL).lines
    }
    assert lines == {
        "messages": (3, 1, True, False), "participants": (30, None, False, None),
        "报名": (5, 8, False, True), "money": (150, 170, False, False), "income": (10, None, False, None),
    }  # fmt: skip
    figures.edit(store, wrote, "actual", "4")
    found = planned.planned(store, ALL)
    assert (found.reached, len(found.judged)) == (2, 3)
    assert [one.reached for one in found.lines if one.name == "messages"] == [True]


def test_what_is_counted_is_what_the_review_of_the_event_says(store: Store) -> None:
    LIVED.into(store)
    event = held(store, 15)
    attendance.arrive(store, event, AT + timedelta(days=15), [Coming("m1", 1), Coming("m2", 2)])
    for name in figures.KNOWN[:4]:
        figures.add(store, event, name, 3)
    told = review.review(store, event).measured
    found = {one.name: one.actual for one in planned.planned(store, ALL).lines}
    assert found == {name: told.get(name) for name in figures.KNOWN[:4]}
    assert (found["participants"], found["messages"], found["joined"]) == (2, 1, 0)


def test_the_period_the_groups_and_what_was_called_off_decide(store: Store) -> None:
    LIVED.into(store)
    for day, status in ((2, "done"), (20, "done"), (21, "cancelled"), (200, "planned")):
        figures.add(store, held(store, day, status=status), "orders", 3)
    held(store, 3, "没有数字")
    assert len(planned.planned(store, ALL).lines) == 2  # what is still to come has no fact yet
    first = FIRST + timedelta(days=10)
    assert [one.day for one in planned.planned(store, Scope(1, (), first, FIRST + timedelta(days=40))).lines] == [
        FIRST + timedelta(days=20)
    ]  # fmt: skip
    assert planned.planned(store, Scope(1, (2,))).lines == ()


def test_a_campaign_is_judged_by_who_finished_once_it_is_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    LIVED.into(store)
    event = held(store, 2, "打卡", kind="checkin")
    id = checkins.adopt(store, event, "写")
    checkins.edit(store, id, length=3, target=2, stop_when="target")
    checkins.mark(store, id, [(1, FIRST + timedelta(days=2 + day)) for day in range(3)], "done")
    [line] = planned.planned(store, ALL).lines
    assert (line.name, line.expected, line.actual, line.campaign) == ("finished", 2, 1, True)
    monkeypatch.setenv("QUNCE_NOW", "2026-10-23T12:00:00+08:00")
    assert planned.planned(store, ALL).lines[0].actual is None


# -- topics

_uses = st.lists(
    st.tuples(
        st.integers(1, 4), st.sampled_from([1, 2]), st.integers(at(0), at(60)), st.none() | st.integers(0, 50)
    ),
    max_size=12,
)  # fmt: skip


@random
@given(
    uses=_uses, first=st.none() | st.integers(0, 60), by=st.sampled_from(["topic", "shelf", "hour"])
)
def test_responses_are_plain_means(
    store: Store,
    uses: list[tuple[int, int, int, int | None]],
    first: int | None,
    by: topic_response.By,
) -> None:
    Case().into(store)
    with store.operation("Case"):
        for id in (1, 2, 3, 4):
            stamps = {"created_at": "", "updated_at": ""}
            store.insert("topics", id=id, library="general", title=f"t{id}", **stamps)
        for topic, group, second, replies in uses:
            where = {"group_id": group, "used_at": second}
            store.insert("topic_uses", topic_id=topic, replies=replies, people=replies, **where)
    scope = Scope(1, (), None if first is None else FIRST + timedelta(days=first))
    mine = [
        (topic, local(second, ZONES[group]), replies) for topic, group, second, replies in uses
        if local(second, ZONES[group]).date() >= (scope.first or date.min)
    ]  # fmt: skip
    counted = [(topic, wall, n) for topic, wall, n in mine if n is not None]
    found = topic_response.responses(store, scope)
    assert found.uncounted == len(mine) - len(counted)
    assert found.usual == (median(n for _, _, n in counted) if counted else None)
    keys = {"topic": lambda u: u[0], "shelf": lambda u: None, "hour": lambda u: u[1].hour}
    plain: dict[object, list[int]] = {}
    for use in counted:
        plain.setdefault(keys[by](use), []).append(use[2])
    groups = found.by(by)
    assert {one.key: one.replies for one in groups} == pytest.approx(
        {k: mean(v) for k, v in plain.items()}
    )
    order = [one.key for one in groups] if by == "hour" else [-one.replies for one in groups]
    assert order == sorted(order, key=lambda n: n or 0)


def test_who_answered_a_topic_is_named(store: Store) -> None:
    LIVED.into(store)
    topic = topics.add(store, "聊聊标题")
    topics.record_use(store, topic, 1, at(20))
    found = topic_response.responses(store, ALL)
    assert [(use.title, use.replies) for use in found.uses] == [("聊聊标题", 4)]
    assert set(topic_response.answered(store, found.uses)) == {1, 2, 3, 4}


# -- events


def test_an_event_is_answered_during_and_after(store: Store) -> None:
    LIVED.into(store)
    event = held(store, 15, ends_at=AT + timedelta(days=15, hours=2))
    attendance.arrive(store, event, AT + timedelta(days=15), [Coming("m1", 1), Coming("m2", 2)])
    held(store, 16, "打卡", kind="checkin")
    held(store, 300, "还没到")
    [found] = topic_response.responses(store, ALL).events
    assert (found.came, found.messages, found.people) == (2, 1, 1)
    assert (found.before, found.after) == (2, 4)


def test_an_event_that_nobody_imported_is_not_known(store: Store) -> None:
    LIVED.into(store)
    held(store, 60)
    [found] = topic_response.responses(store, ALL).events
    assert (found.came, found.messages, found.after, found.before) == (None, None, None, None)
    Case().into(store)
    assert topic_response.responses(store, ALL) == topic_response.Responses()
