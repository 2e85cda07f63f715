"""Today: what is due is found, done and put off; what changed and what may help is told with its figure."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app import (
    announcements,
    birthdays,
    clock,
    communities,
    dismissals,
    events,
    members,
    promises,
    rollups,
    tasks,
    today,
)
from app.errors import AppError
from app.store import Store
from app.today import Item, Quiet, adding, reminders

TODAY = date(2026, 11, 22)
DAY = 86_400
NOON = 1_795_320_000  # 2026-11-22 12:00 in China
Place = tuple[int, int]


@pytest.fixture
def place(store: Store, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T12:00:00+08:00")
    community = communities.add(store, name="读书会")
    return community, communities.add_group(store, community, name="一群", capacity=10)


def say(store: Store, group: int, lines: list[tuple[int, int, str]]) -> None:
    """Write (member, seconds before noon, text) as an import of up to now would."""
    with store.operation("talk"):
        batch = store.insert(
            "batches", group_id=group, at=clock.stamp(), format="test", file="x", zone="Asia/Shanghai",
            report='{"first": "2026-11-01T00:00:00+08:00", "last": "2026-11-22T12:00:00+08:00"}',
        )  # fmt: skip
        store.insert_many(
            "messages", "group_id, member_id, sent_at, kind, text, batch_id",
            [(group, member, NOON - before, 0, text, batch) for member, before, text in lines],
        )  # fmt: skip
        rollups.rebuild(store, group)


def kinds(items: list[Item]) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in items]


def test_everything_that_is_due_is_found_in_its_order(store: Store, place: Place) -> None:
    community, group = place
    member, other = (members.add(store, group, name) for name in ("小明", "小红"))
    tasks.add(store, community, "买奖品", due_at="2026-11-20")
    event = events.add(store, community, "茶话会", at(20), kind="tea")
    draft = announcements.new(store, community, "event", event_id=event)
    promises.add(
        store, community, "发书单", made_on=TODAY - timedelta(3), due_on=TODAY + timedelta(1)
    )
    birthdays.put(store, member, "11-22")
    say(store, group, [(member, 4 * 3600, "怎么报名？"), (other, 3600, "晚安")])

    found = today.due(store, community)

    title = announcements.get(store, draft)
    assert title is not None
    assert kinds(found) == [
        ("task", "买奖品"),
        ("draft", title.title),
        ("event", "茶话会"),
        ("reply", "怎么报名？"),
        ("birthday", "小明"),
        ("promise", "发书单"),
    ]
    assert [item.overdue(TODAY) for item in found] == [True, *[False] * 5]
    assert today.due(store) == found


def test_each_kind_is_done_and_undone(store: Store, place: Place) -> None:
    test_everything_that_is_due_is_found_in_its_order(store, place)
    community, _ = place
    for item in today.due(store, community):
        before = today.due(store, community)
        today.settle(store, item)
        assert item not in today.due(store, community)
        store.undo()
        assert today.due(store, community) == before
        store.redo()

    assert today.due(store, community) == []


def test_what_is_put_off_comes_back_on_its_day(store: Store, place: Place) -> None:
    community, _ = place
    tasks.add(store, community, "买奖品", due_at="2026-11-20")
    (item,) = today.due(store, community)

    today.put_off(store, item, TODAY + timedelta(1))
    assert today.due(store, community) == []
    tomorrow = today.due(store, community, TODAY + timedelta(1))
    assert [one.subject for one in tomorrow] == [item.subject]

    today.unsettle(store, item)
    assert today.due(store, community) == [item]


def test_a_task_says_how_late_it_is_once_it_may_no_longer_wait(store: Store, place: Place) -> None:
    tasks.add(store, place[0], "买奖品", due_at="2026-11-20", late_days=2)
    tasks.add(store, place[0], "写复盘", due_at="2026-11-19", late_days=2)

    found = today.due(store, place[0])

    assert [item.remark and item.remark.fields["n"] for item in found] == [3, None]


def test_a_text_that_a_task_sends_stands_there_once_and_is_posted_with_it(
    store: Store, place: Place
) -> None:
    community, group = place
    start = datetime.fromisoformat("2026-11-22T20:00")
    event = events.add(store, community, "茶话会", start, group_ids=(group,))
    draft = announcements.new(store, community, "event", event_id=event)
    about: tasks.About = {"event_id": event, "announcement_id": draft, "action": "draft"}
    tasks.add(store, community, "发预告", **{**about, "due_at": "2026-11-22T10:00"})

    task, _ = today.due(store, community)
    assert (task.kind, task.title) == ("draft", "发预告")
    today.settle(store, task)

    posted = announcements.get(store, draft)
    assert posted is not None
    assert posted.status == "posted"
    assert [item.kind for item in today.due(store, community)] == ["event"]
    store.undo()
    assert today.due(store, community)[0] == task


def test_a_cancelled_event_asks_for_nothing_more(store: Store, place: Place) -> None:
    community, _ = place
    start = datetime.fromisoformat("2026-11-22T20:00")
    event = events.add(store, community, "茶话会", start)
    tasks.add(store, community, "买奖品", due_at="2026-11-22", event_id=event)

    events.edit(store, event, status="cancelled")

    assert today.due(store, community) == []


def test_today_is_never_told_as_yesterday(store: Store, place: Place) -> None:
    community, group = place
    one = members.add(store, group, "小明")
    say(store, group, [(one, 3600, "早")])

    days = {change.day for change in today.changes(store, community) if change.day}

    assert days == {date(2026, 11, 21)}


def test_changes_stand_beside_the_day_before(store: Store, place: Place) -> None:
    community, group = place
    one, two = (members.add(store, group, name) for name in ("小明", "小红"))
    yesterday, before = DAY, 2 * DAY
    say(store, group, [(one, yesterday, "早"), (two, yesterday, "早"), (one, before, "早")])

    found = {change.kind: (change.now, change.before) for change in today.changes(store, community)}

    assert found["messages"] == (2, 1)
    assert found["active"] == (2, 1)
    assert found["imports"] == (1, None)


def test_nothing_imported_says_nothing_changed(store: Store, place: Place) -> None:
    assert today.changes(store, place[0]) == []


def test_suggestions_give_their_reason_and_stay_away_when_dismissed(
    store: Store, place: Place
) -> None:
    community, group = place
    people = [members.add(store, group, f"成员{n}") for n in range(10)]
    say(store, group, [(people[0], 5 * DAY, "早")])

    found = {one.subject: one.why.fields for one in today.suggestions(store, community)}

    assert found == {
        f"newcomers {community}": {"n": 7},
        f"topics {community}": {},
        f"quiet {group}": {"n": 5},
        f"full {group}": {"n": 10, "seats": 10},
    }
    dismissals.dismiss(store, "today", f"quiet {group}")
    dismissals.snooze(store, "today", f"full {group}", TODAY + timedelta(1))
    assert {one.subject for one in today.suggestions(store, community)} == {
        f"newcomers {community}", f"topics {community}",
    }  # fmt: skip
    later = {one.subject for one in today.suggestions(store, community, TODAY + timedelta(1))}
    assert later >= {f"full {group}"}


def at(hour: int, minute: int = 0, day: int = 22) -> datetime:
    return datetime(2026, 11, day, hour, minute)  # noqa: DTZ001 -- wall time


TASK = Item("task", "task 1", 1, "买奖品", TODAY)
TIMED = Item("task", "task 2", 1, "发公告", TODAY, at(20))
EVENT = Item("event", "event 3", 1, "茶话会", TODAY, at(20))
NONE = Quiet(at(0).time(), at(0).time())


@pytest.mark.parametrize(
    ("item", "before", "then"),
    [(TASK, at(8, 59), at(9)), (TIMED, at(19, 59), at(20)), (EVENT, at(19, 44), at(19, 45))],
)
def test_an_item_is_told_from_its_moment_on(item: Item, before: datetime, then: datetime) -> None:
    assert today.pending([item], frozenset(), before, NONE) == []
    assert today.pending([item], frozenset(), then, NONE) == [item]


def test_what_was_missed_in_sleep_is_told_once_whatever_the_clock_does(
    store: Store, place: Place
) -> None:
    woken = at(7, day=24)
    missed = today.pending([TASK, TIMED], reminders.told(store), woken, NONE)
    assert missed == [TASK, TIMED]
    today.tell(store, missed)

    for now in (woken, at(6, day=24), at(9, day=20), at(9, day=25)):
        assert today.pending([TASK, TIMED], reminders.told(store), now, NONE) == []
    assert store.undo_step is None or store.undo_step.label != "Remind"


def test_an_item_moved_to_another_time_is_told_again(store: Store, place: Place) -> None:
    today.tell(store, [TIMED])
    moved = Item("task", "task 2", 1, "发公告", TODAY, at(21))

    assert today.pending([moved], reminders.told(store), at(21), NONE) == [moved]


@pytest.mark.parametrize(
    ("quiet", "silent", "loud"),
    [
        (Quiet(), [at(22), at(7, 59)], [at(8), at(21, 59)]),
        (Quiet(at(13).time(), at(14).time()), [at(13), at(13, 59)], [at(14), at(12, 59)]),
        (NONE, [], [at(0), at(12)]),
    ],
)
def test_quiet_hours_wait(quiet: Quiet, silent: list[datetime], loud: list[datetime]) -> None:
    old = Item("task", "task 9", 1, "旧事", TODAY - timedelta(3))

    assert [today.pending([old], frozenset(), now, quiet) for now in silent] == [[]] * len(silent)
    assert [today.pending([old], frozenset(), now, quiet) for now in loud] == [[old]] * len(loud)


def test_a_look_at_an_empty_store_finds_nothing(store: Store) -> None:
    assert today.due(store) == []
    assert today.suggestions(store, 1) != []


def test_a_line_begins_with_an_hour_or_not() -> None:
    assert adding.parted("20:00 发接龙", TODAY) == ("发接龙", "2026-11-22T20:00")
    assert adding.parted("9：30发早报", TODAY) == ("发早报", "2026-11-22T09:30")
    assert adding.parted("比分 3:2 的复盘", TODAY) == ("比分 3:2 的复盘", "2026-11-22")
    with pytest.raises(AppError):
        adding.parted("24:30 发接龙", TODAY)


def test_an_item_is_told_again_at_its_moment_and_once(
    store: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    reminders.again(store, TIMED, clock.now() + timedelta(hours=1))
    assert reminders.awaited(store) == frozenset()
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T13:01:00+08:00")
    assert reminders.awaited(store) == {TIMED.subject}

    now = reminders.wall()
    again = today.pending([TIMED], reminders.told(store), now, NONE, reminders.awaited(store))
    assert again == [TIMED]
    today.tell(store, again, now)
    assert reminders.awaited(store) == frozenset()
    assert today.pending([TIMED], reminders.told(store), at(20), NONE) == [TIMED]
    assert store.undo_step is None or store.undo_step.label != "Remind"


def test_what_was_put_off_is_told_of_on_its_day(
    store: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    today.tell(store, [TIMED])
    today.put_off(store, TIMED, TODAY + timedelta(1))

    for moment, told in (("23T19:59", []), ("23T20:00", [TIMED])):
        monkeypatch.setenv(clock.FROZEN, f"2026-11-{moment}:00+08:00")
        known, awaited = reminders.told(store), reminders.awaited(store)
        assert today.pending([TIMED], known, reminders.wall(), NONE, awaited) == told


def test_a_question_that_waits_for_days_is_told_of_once(store: Store, place: Place) -> None:
    question = Item("reply", "reply 7", 1, "怎么报名？", TODAY)
    today.tell(store, [question])
    tomorrow = replace(question, day=TODAY + timedelta(1))

    assert today.pending([tomorrow], reminders.told(store), at(12, day=23), NONE) == []
