"""What the calendar page asks the store for, and lets it do: functions that run away from its widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app import communities, events
from app.communities import Group
from app.events import Event, Occurrence, Span
from app.store import Store
from ui.widgets.calendar.board import Found


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page is filled with: the events on show, the groups, and what became of the event asked about."""

    found: Found
    groups: list[Group]
    asked: int | None
    edited: Event | None


def shown(
    store: Store,
    ask: Callable[[Store], Found],
    community: int | None,
    edited: int | None,
) -> Shown:
    """Read what the page is filled with."""
    groups = communities.groups(store, community) if community is not None else []
    return Shown(
        ask(store), groups, edited, events.find(store, edited) if edited is not None else None
    )


def copied(store: Store, id: int) -> Event:
    """Copy an event; return the copy."""
    return events.get(store, events.duplicate(store, id))


def scheduled(
    store: Store, community: int, topic: int, span: Span, groups: tuple[int, ...]
) -> Occurrence:
    """Put a topic on the calendar; return when it takes place."""
    (id,) = events.schedule_topics(store, community, [topic], span, groups)
    return events.coming(events.get(store, id), span.start.date())


def coming(store: Store, id: int, day: date) -> Occurrence | None:
    """Return the occurrence of an event on `day` or next after it."""
    event = events.find(store, id)
    return events.coming(event, day) if event else None
