"""What refers to an event: told when it is deleted, so that nobody loses more than they meant to."""

from app.events import noted
from app.events.editing import delete
from app.events.occurrences import Occurrence
from app.events.series import Part, remove
from app.store import Store

# What goes with the event, then what stays without it.
GOING = ("tasks", "attendances", "event_people", "event_costs", "campaigns", "playbook_runs")
STAYING = ("announcements", "signup_lists", "picks")


def hanging(store: Store, event_id: int) -> dict[str, int]:
    """Return how many rows of each table refer to an event, leaving out those with none."""
    found = {
        table: int(store.value(f"select count(*) from {table} where event_id = ?", event_id))
        for table in (*GOING, *STAYING)
    }
    found["checkins"] = int(
        store.value(
            "select count(*) from checkins k join campaigns c on c.id = k.campaign_id"
            " where c.event_id = ?",
            event_id,
        )
    )
    return {table: n for table, n in found.items() if n}


def delete_all(store: Store, event_id: int) -> dict[str, int]:
    """Delete an event and return what hung on it."""
    hung = hanging(store, event_id)
    delete(store, event_id)
    return hung


def delete_part(store: Store, occurrence: Occurrence, part: Part) -> dict[str, int]:
    """Delete one occurrence, it and what follows, or all of a series; return what hung on it."""
    event, original = occurrence.event, occurrence.original
    if part == "all" or not event.rrule:
        return delete_all(store, event.id)
    last = original if part == "one" else None
    hung = noted.count(store, event.id, original, last)
    remove(store, occurrence, part)
    return {table: n for table, n in hung.items() if n and table in GOING}
