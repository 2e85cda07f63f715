"""Suggestions put aside stay away as long as they were told to."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from app import communities, dismissals, events, promises, tasks, topics
from app.store import Store

TODAY = date(2026, 11, 22)


def test_a_suggestion_put_off_comes_back_on_its_day_and_a_dismissed_one_never(store: Store) -> None:
    dismissals.snooze(store, "today", "quiet 1", date(2026, 11, 24))
    dismissals.dismiss(store, "today", "quiet 2")
    dismissals.dismiss(store, "topics", "1 2")

    assert dismissals.dismissed(store, "today", TODAY) == {"quiet 1", "quiet 2"}
    assert dismissals.dismissed(store, "today", date(2026, 11, 24)) == {"quiet 2"}
    assert dismissals.dismissed(store, "today", date(2030, 1, 1)) == {"quiet 2"}


def test_what_was_said_last_counts_and_can_be_undone(store: Store) -> None:
    dismissals.snooze(store, "today", "quiet 1", date(2026, 11, 24))
    dismissals.dismiss(store, "today", "quiet 1")
    assert dismissals.dismissed(store, "today", date(2030, 1, 1)) == {"quiet 1"}

    store.undo()
    assert dismissals.dismissed(store, "today", date(2030, 1, 1)) == frozenset()
    store.redo()
    dismissals.revive(store, "today", "quiet 1")

    assert dismissals.dismissed(store, "today", TODAY) == frozenset()


NOON = datetime.fromisoformat("2026-11-24T12:00")
Make = Callable[[Store, int], int]


def a_task(store: Store, home: int) -> int:
    return tasks.add(store, home, "买奖品")


def a_promise(store: Store, home: int) -> int:
    return promises.add(store, home, "书单")


def an_event(store: Store, home: int) -> int:
    return events.add(store, home, "茶", NOON)


def a_topic(store: Store, _home: int) -> int:
    return topics.add(store, "题")


@pytest.mark.parametrize(
    ("table", "kind", "subject", "make"),
    [
        ("tasks", "due", "task {}", a_task),
        ("promises", "due", "promise {}", a_promise),
        ("events", "today", "notice {}", an_event),
        ("events", "due", "event {} 2026-11-24T12:00", an_event),
        ("topics", "today", "again {}", a_topic),
        ("topics", "topics_alike", "0-{}", a_topic),
    ],
)  # fmt: skip
def test_what_comes_under_the_id_of_a_deleted_thing_is_not_put_aside_with_it(
    store: Store, table: str, kind: str, subject: str, make: Make
) -> None:
    home = communities.add(store, name="读书会")
    id = make(store, home)
    dismissals.dismiss(store, kind, subject.format(id))
    with store.operation("delete"):
        store.delete(table, id)
    assert dismissals.dismissed(store, kind, TODAY) == frozenset()

    store.undo()
    assert dismissals.dismissed(store, kind, TODAY) == {subject.format(id)}
    store.redo()
    store.undo()
    store.redo()

    assert make(store, home) == id
    assert dismissals.dismissed(store, kind, TODAY) == frozenset()


def test_what_was_put_aside_of_messages_goes_with_them(store: Store) -> None:
    dismissals.dismiss(store, "owed", "7")
    dismissals.dismiss(store, "hot", "8")
    dismissals.snooze(store, "due", "reply 7", date(2026, 11, 24))
    dismissals.snooze(store, "due", "task 7", date(2026, 11, 24))

    with store.operation("import taken back"):
        dismissals.forget_messages(store)

    assert [dismissals.dismissed(store, kind, TODAY) for kind in ("owed", "hot", "due")] == [
        frozenset(), frozenset(), {"task 7"},
    ]  # fmt: skip
