"""Doing an item of the Today page, or putting it off; each is one step that undo takes back."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app import addressed, announcements, clock, dismissals, owed, promises, tasks
from app.store import Store
from app.text import N_
from app.today import reminders
from app.today.due import KIND
from app.today.item import Item

UNTIL_NEXT = timedelta(days=2)  # an item of a day is over by then


def settle(store: Store, item: Item) -> None:
    """Say that an item is done: the task finished, the draft posted, the promise kept, the reply given."""
    with store.operation(N_("Done: “{title}”"), title=item.title):
        prefix = item.subject.partition(" ")[0]
        if prefix == "task":
            _finish(store, item.id)
        elif prefix == "draft":
            addressed.mark_posted(store, item.id)
        elif prefix == "promise":
            promises.close(store, item.id, "kept")
        elif prefix == "reply":
            dismissals.dismiss(store, owed.DISMISSED, str(item.id))
        else:  # an event, a birthday, a day of check-ins: they go by themselves
            dismissals.snooze(store, KIND, item.subject, item.day + UNTIL_NEXT)


def _finish(store: Store, id: int) -> None:
    """Tick a task; the text that was to be sent by it counts as posted."""
    text = tasks.get(store, id).announcement_id
    known = None if text is None else announcements.get(store, text)
    if known is not None and known.status == "draft":
        addressed.mark_posted(store, known.id)
    tasks.finish(store, [id])


def put_off(store: Store, item: Item, until: date) -> None:
    """Let an item ask again on the day `until`, and be reminded of then, at its hour or in the morning."""
    hour = item.at.time() if item.at else reminders.MORNING
    moment = datetime.combine(until, hour, ZoneInfo(clock.DEFAULT_ZONE))
    with store.operation(N_("Put a suggestion off")):
        dismissals.snooze(store, KIND, item.subject, until)
        reminders.again(store, item, moment.astimezone(UTC))


def unsettle(store: Store, item: Item) -> None:
    """Let an item that was put off ask again."""
    dismissals.revive(store, KIND, item.subject)
