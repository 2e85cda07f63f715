"""What surrounds an event: what is said of it, its steps and budget, and what hangs on it."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import datetime, timedelta

import pytest

from app import announcements, clock, communities, events, members, tasks
from app.errors import AppError
from app.events import costs, figures, hanging, people, steps
from app.store import Store

EVENING = datetime(2026, 11, 24, 20)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-20T09:00:00+08:00")


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="读书会")


@pytest.fixture
def talk(store: Store, community: int) -> int:
    return events.add(store, community, "嘉宾分享", EVENING, kind="lecture")


def due(store: Store, event: int) -> list[tuple[str, str | None]]:
    return [(task.title, task.due_at) for task in tasks.of_event(store, event)]


# -- what is said of it


def test_an_event_says_where_how_many_what_for_and_what_was_learned(
    store: Store, talk: int
) -> None:
    events.edit(
        store, talk, link=" https://meeting.example/123 ", capacity="20", regime="guest",
        feeling="participation", theme="选题", fits="partly", lessons="下次早半小时",
    )  # fmt: skip
    event = events.get(store, talk)
    assert (event.link, event.capacity, event.regime, event.feeling) == (
        "https://meeting.example/123", 20, "guest", "participation",
    )  # fmt: skip
    assert (event.theme, event.fits, event.lessons, event.reviewed_at) == (
        "选题", "partly", "下次早半小时", None,
    )  # fmt: skip
    events.edit(store, talk, capacity="")
    assert events.get(store, talk).capacity is None
    store.undo()
    assert events.get(store, talk).capacity == 20


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"capacity": "很多"}, "capacity"),
        ({"capacity": "0"}, "capacity"),
        ({"capacity": "9" * 5000}, "capacity"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"ends_at": EVENING - timedelta(hours=1)}, "span"),
        ({"starts_at": EVENING - timedelta(days=900)}, "span"),
        ({"title": "长" * 1_000_000}, "title"),
        ({"notes": "长" * 1_000_000}, "notes"),
        ({"rrule": "FREQ=HOURLY"}, "rrule"),
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "rrule"),
    ],
)
def test_what_cannot_be_is_told_with_its_field_and_nothing_is_lost(
    store: Store, talk: int, fields: dict[str, object], at: str
) -> None:
    before = events.get(store, talk)
    with pytest.raises(AppError) as told:
        events.edit(store, talk, **fields)  # pyright: ignore[reportArgumentType] -- wrong on purpose
    assert told.value.fields["at"] == at
    assert len(str(told.value)) < 300
    assert events.get(store, talk) == before


# -- steps


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("3 days before 20:00", "2026-11-21T20:00"),
        ("提前3天 20：00", "2026-11-21T20:00"),
        ("3天前", "2026-11-21"),
        ("-3 08:30", "2026-11-21T08:30"),
        ("−1", "2026-11-23"),
        ("当天 19:30", "2026-11-24T19:30"),
        ("19:30", "2026-11-24T19:30"),
        ("2 hours before", "2026-11-24T18:00"),
        ("提前30分钟", "2026-11-24T19:30"),
        ("1 week after", "2026-12-01"),
        ("后2天 12:00", "2026-11-26T12:00"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20 09:05", "2026-11-20T09:05"),
        (" ", None),
    ],
)
def test_a_step_is_dated_in_words_relative_to_the_event(text: str, moment: str | None) -> None:
    assert steps.moment(text, EVENING) == moment


@pytest.mark.parametrize(
    "text", ["soon", "25:00", "3 days", "-9999", "提前天", "<b>", "2026-13-40", "9" * 500]
)
def test_a_time_that_says_nothing_is_refused_in_words(text: str) -> None:
    with pytest.raises(AppError) as told:
        steps.moment(text, EVENING)
    assert told.value.fields["at"] == "due_at"


def test_open_steps_move_with_the_event_and_done_ones_stay(store: Store, talk: int) -> None:
    steps.add(store, talk, "warmup", "发预告", "-3 20:00")
    steps.add(store, talk, "after", "发整理稿", "+1")
    done = steps.add(store, talk, "prepare", "定主题", "-10 10:00")
    tasks.finish(store, [done])

    events.move(store, talk, EVENING + timedelta(days=7, hours=-1))

    assert due(store, talk) == [
        ("定主题", "2026-11-14T10:00"),
        ("发预告", "2026-11-28T19:00"),
        ("发整理稿", "2026-12-02"),
    ]
    store.undo()
    assert due(store, talk)[1:] == [("发预告", "2026-11-21T20:00"), ("发整理稿", "2026-11-25")]


def test_usual_steps_are_added_once_in_the_language_asked_for(store: Store, talk: int) -> None:
    assert steps.take_suggested(store, talk, "zh") == 7
    assert steps.take_suggested(store, talk, "zh") == 0
    found = tasks.of_event(store, talk)
    assert [task.phase for task in found] == [
        "prepare", "prepare", "warmup", "warmup", "event", "after", "after",
    ]  # fmt: skip
    assert found[0].due_at == "2026-11-14T10:00"
    assert steps.is_late(found[0], events.wall_now(events.get(store, talk)))
    store.undo()
    store.redo()
    assert len(tasks.of_event(store, talk)) == 7


@pytest.mark.parametrize("kind", events.KINDS)
def test_every_kind_has_usual_steps(store: Store, community: int, kind: str) -> None:
    id = events.add(store, community, "x", EVENING, kind=kind)
    assert steps.take_suggested(store, id, "en") >= 4


# -- budget and figures


def test_a_budget_is_summed_by_kind_and_refuses_what_is_no_amount(store: Store, talk: int) -> None:
    first = costs.add(store, talk, "money", "场地", planned="1,200")
    costs.add(store, talk, "money", "茶点", planned="￥300.50", actual="280元")
    costs.add(store, talk, "hours", planned=6)
    costs.edit(store, first, "what", "书店二楼")

    sums = costs.totals(costs.costs(store, talk))

    assert (sums["money"].planned, sums["money"].actual, sums["money"].known) == (1500.5, 280, 280)
    assert (sums["hours"].known, sums["gifts"].known, sums["income"].known) == (6, None, None)
    for wrong in ("两百", "-5", "1e9", "9" * 12, "1.2.3"):
        with pytest.raises(AppError) as told:
            costs.edit(store, first, "actual", wrong)
        assert told.value.fields["at"] == "actual"
    costs.delete(store, first)
    store.undo()
    assert [line.what for line in costs.costs(store, talk)] == ["书店二楼", "茶点", ""]


def test_figures_have_names_of_their_own(store: Store, talk: int) -> None:
    id = figures.add(store, talk, "participants", "40")
    figures.edit(store, id, "actual", "36")
    with pytest.raises(AppError, match="of this name"):
        figures.add(store, talk, " participants ")
    with pytest.raises(AppError, match="needs a name"):
        figures.edit(store, id, "name", " ")
    (one,) = figures.figures(store, talk)
    assert (one.name, one.expected, one.actual) == ("participants", 40, 36)


# -- copies, and what hangs on an event


def test_a_copy_takes_people_budget_and_steps_along_but_no_facts(
    store: Store, community: int, talk: int
) -> None:
    group = communities.add_group(store, community, name="一群")
    guest = members.add(store, group, "拾光")
    people.add_people(store, talk, "guest", [guest])
    costs.add(store, talk, "money", "礼物", planned=200, actual=180)
    figures.edit(store, figures.add(store, talk, "participants", 40), "actual", 36)
    tasks.finish(store, [steps.add(store, talk, "warmup", "发预告", "-3 20:00")])
    events.edit(store, talk, link="https://x.example", lessons="早一点")

    copy = events.duplicate(store, talk, EVENING + timedelta(days=7))

    event = events.get(store, copy)
    assert (event.link, event.lessons) == ("https://x.example", "")
    assert [one.name for one in people.people(store, copy)] == ["拾光"]
    assert [(c.planned, c.actual) for c in costs.costs(store, copy)] == [(200, None)]
    assert [(f.expected, f.actual) for f in figures.figures(store, copy)] == [(40, None)]
    (step,) = tasks.of_event(store, copy)
    assert (step.due_at, step.open) == ("2026-11-28T20:00", True)


def test_deleting_says_what_hangs_on_an_event_and_undo_brings_all_back(
    store: Store, community: int, talk: int
) -> None:
    group = communities.add_group(store, community, name="一群")
    guest = members.add(store, group, "拾光")
    people.add_people(store, talk, "host", [guest])
    steps.take_suggested(store, talk, "zh")
    costs.add(store, talk, "money", planned=1)
    draft = announcements.new(store, community, "lecture", event_id=talk)
    with store.operation("attend"):
        store.insert(
            "attendances", event_id=talk, occurrence="2026-11-24T20:00", member_id=guest,
            status="came", at=clock.stamp(),
        )  # fmt: skip
        store.insert("campaigns", event_id=talk, created_at=clock.stamp())
    all_of_it = {
        "tasks": 7, "attendances": 1, "event_people": 1, "event_costs": 1, "campaigns": 1,
        "announcements": 1,
    }  # fmt: skip
    assert hanging.hanging(store, talk) == all_of_it

    events.delete(store, talk)

    assert hanging.hanging(store, talk) == {}
    assert announcements.get(store, draft) is not None
    store.undo()
    assert hanging.hanging(store, talk) == all_of_it
