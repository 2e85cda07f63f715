"""Doing an item of the Today page, or putting it off; each is one step that undo takes back."""

from datetime import date, timedelta

from app import announcements, dismissals, owed, promises, tasks
from app.store import Store
from app.text import N_
from app.today.due import KIND
from app.today.item import Item

UNTIL_NEXT = timedelta(days=2)  # an item of a day is over by then


def settle(store: Store, item: Item) -> None:
    """Say that an item is done: the task finished, the draft posted, the promise kept, the reply given."""
    with store.operation(N_("Done: “{title}”"), title=item.title):
        prefix = item.subject.partition(" ")[0]
        if prefix == "task":
            tasks.finish(store, [item.id])
        elif prefix == "draft":
            announcements.mark_posted(store, item.id)
        elif prefix == "promise":
            promises.close(store, item.id, "kept")
        elif prefix == "reply":
            dismissals.dismiss(store, owed.DISMISSED, str(item.id))
        else:  # an event, a birthday, a day of check-ins: they go by themselves
            dismissals.snooze(store, KIND, item.subject, item.day + UNTIL_NEXT)


def put_off(store: Store, item: Item, until: date) -> None:
    """Let an item ask again on the day `until`."""
    dismissals.snooze(store, KIND, item.subject, until)


def unsettle(store: Store, item: Item) -> None:
    """Let an item that was put off ask again."""
    dismissals.revive(store, KIND, item.subject)
