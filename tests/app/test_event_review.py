"""Looking back at an event: planned against actual, cost per head, who was woken."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import date, datetime, timedelta

import pytest

from app import clock, communities, events, members
from app.events import costs, figures, review, steps
from app.store import Store

EVENING = datetime(2026, 11, 3, 20)  # 20 days before the present
_DAY = (EVENING.date() - date(1970, 1, 1)).days


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-23T09:00:00+08:00")


@pytest.fixture
def group(store: Store) -> int:
    return communities.add_group(store, communities.add(store, name="读书会"), name="一群")


@pytest.fixture
def talk(store: Store, group: int) -> int:
    return events.add(store, 1, "嘉宾分享", EVENING, kind="lecture", group_ids=[group])


def wrote(store: Store, group: int, member: int, *days: int) -> None:
    with store.operation("talk"):
        for day in days:
            store.execute("insert into member_days values(?, ?, ?, 1)", group, _DAY + day, member)


def attended(  # noqa: PLR0913 -- a row of the table
    store: Store, event: int, member: int, status: str, *, heads: int = 1, week: int = 0
) -> None:
    with store.operation("attend"):
        store.insert(
            "attendances", event_id=event, member_id=member, status=status, heads=heads,
            occurrence=f"{EVENING + timedelta(weeks=week):%Y-%m-%dT%H:%M}", at=clock.stamp(),
        )  # fmt: skip


def test_newly_active_wrote_after_and_not_before(store: Store, group: int, talk: int) -> None:
    woken, regular, early, late, silent = (members.add(store, group, n) for n in "醒常早晚默")
    wrote(store, group, woken, -15, 0, 5)
    wrote(store, group, regular, -3, 6)
    wrote(store, group, early, -14, 1)
    wrote(store, group, late, 15)
    wrote(store, group, silent, 0)

    assert review.review(store, talk).newly_active == review.NewlyActive(1, 14, False)

    for member in (regular, silent):
        attended(store, talk, member, "came")
    assert review.review(store, talk).newly_active == review.NewlyActive(0, 14, True)
    attended(store, talk, woken, "came")
    assert review.review(store, talk).woken == 1


def test_nothing_is_claimed_without_a_chat_before_and_after(
    store: Store, group: int, talk: int
) -> None:
    someone = members.add(store, group, "某")
    assert review.review(store, talk).newly_active is None
    wrote(store, group, someone, 3)
    assert review.review(store, talk).newly_active is None
    wrote(store, group, someone, -30)
    assert review.review(store, talk).newly_active == review.NewlyActive(1, 3, False)


def test_cost_is_told_per_participant_and_per_newly_active_member(
    store: Store, group: int, talk: int
) -> None:
    a, b, c = (members.add(store, group, n) for n in "甲乙丙")
    attended(store, talk, a, "came", heads=2)
    attended(store, talk, b, "came")
    attended(store, talk, c, "missed")
    wrote(store, group, a, -20, 4)
    costs.add(store, talk, "money", planned=100, actual=90)
    costs.add(store, talk, "hours", planned=5)
    before = review.review(store, talk)
    assert (before.per_participant, before.per_newly_active, before.gain) == (45, 90, -90)
    assert before.turnout == review.Turnout(3, 3, 2, 1, 3)

    costs.add(store, talk, "income", actual=150)
    figures.edit(store, figures.add(store, talk, "participants", 5), "actual", 3)
    after = review.review(store, talk)
    assert (after.per_participant, after.gain) == (30, 60)
    assert after.totals["hours"].known == 5


def test_a_series_is_looked_back_at_as_a_whole(store: Store, group: int) -> None:
    id = events.add(
        store, 1, "轮换上台", EVENING, rrule="FREQ=WEEKLY",
        exdates=(EVENING + timedelta(weeks=1),), group_ids=[group],
    )  # fmt: skip
    one = members.add(store, group, "甲")
    attended(store, id, one, "missed")
    attended(store, id, one, "came", week=2)
    found = review.review(store, id)
    assert (found.held, found.last) == (2, EVENING + timedelta(weeks=2))
    assert found.turnout == review.Turnout(1, 1, 1, 0, 1)


def test_talk_during_the_event_and_joins_are_counted(store: Store, group: int, talk: int) -> None:
    begin = int(datetime.fromisoformat("2026-11-03T20:00:00+08:00").timestamp())
    a = members.add(store, group, "甲", joined_at=begin)
    b = members.add(store, group, "乙", joined_at=begin - 86_400)
    with store.operation("talk"):
        for at, member in ((begin, a), (begin + 3599, b), (begin + 3600, b), (begin + 60, a)):
            store.insert(
                "messages", group_id=group, member_id=member, sent_at=at, kind=0, text="好"
            )
    facts = review.review(store, talk).measured
    assert facts == {"messages": 3, "speakers": 2, "joined": 1}


def test_a_review_is_kept_and_says_that_the_event_was_held(store: Store, talk: int) -> None:
    steps.add(store, talk, "after", "发整理稿", "+1")
    review.set_lessons(store, talk, "嘉宾先试音")
    review.mark_reviewed(store, talk)
    event = events.get(store, talk)
    assert (event.status, event.lessons, event.reviewed_at) == (
        "done", "嘉宾先试音", "2026-11-23T01:00:00Z",
    )  # fmt: skip
    found = review.review(store, talk)
    assert (found.steps_done, found.steps) == (0, 1)
    store.undo()
    assert events.get(store, talk).status == "planned"


def test_what_has_not_been_held_has_no_facts(store: Store, group: int) -> None:
    coming = events.add(store, 1, "下周", datetime(2026, 11, 30, 20))
    called_off = events.add(store, 1, "取消", EVENING, status="cancelled")
    for id in (coming, called_off):
        found = review.review(store, id)
        assert (found.held, found.measured, found.per_participant, found.gain) == (
            0,
            {},
            None,
            None,
        )
