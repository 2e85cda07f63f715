"""Events of the calendar: kept, moved, repeated, and tied to the topic they bring up.

`event` is what an event is, `editing` changes the calendar, `occurrences` says what takes
place when. What surrounds an event is in modules of its own: `people` and their `rota`, `steps`,
`costs`, `figures`, the `review` afterwards, and what is `hanging` on it.
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
from app.events.event import (
    FEELINGS,
    FITS,
    KINDS,
    REGIMES,
    STATUSES,
    Event,
    Fields,
    New,
    find,
    get,
    known_zone,
    listed,
    wall_now,
)
from app.events.occurrences import MOST, Occurrence, Span, coming, occurrences, own, seen, upcoming

__all__ = [
    "FEELINGS", "FITS", "KINDS", "MOST", "REGIMES", "STATUSES", "Event", "Fields", "New", "Occurrence", "Span",
    "add", "coming",
    "delete", "detach", "duplicate", "edit", "find", "get", "known_zone", "listed", "move", "occurrences", "own",
    "reschedule", "revise", "schedule_topic", "schedule_topics", "seen", "set_groups", "skip", "stretch",
    "unschedule_topic", "upcoming", "wall_now",
]  # fmt: skip
