"""Suggestions put aside stay away as long as they were told to."""

from datetime import date

from app import dismissals
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
