"""Events of the calendar: kept, moved, repeated, and tied to the topic they bring up.

`event` is what an event is, `editing` changes the calendar, `occurrences` says what takes
place when.
"""

from app.events.editing import (
    add,
    delete,
    detach,
    duplicate,
    edit,
    move,
    reschedule,
    revise,
    schedule_topic,
    schedule_topics,
    set_groups,
    skip,
    stretch,
    unschedule_topic,
)
from app.events.event import KINDS, STATUSES, Event, Fields, New, find, get, known_zone, listed
from app.events.occurrences import MOST, Occurrence, Span, coming, occurrences, own, seen, upcoming

__all__ = [
    "KINDS", "MOST", "STATUSES", "Event", "Fields", "New", "Occurrence", "Span", "add", "coming",
    "delete", "detach", "duplicate", "edit", "find", "get", "known_zone", "listed", "move", "occurrences", "own",
    "reschedule", "revise", "schedule_topic", "schedule_topics", "seen", "set_groups", "skip", "stretch",
    "unschedule_topic", "upcoming",
]  # fmt: skip
