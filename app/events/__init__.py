"""Events of the calendar: kept, moved, repeated, and tied to the topic they bring up.

`event` is what an event is, `editing` changes the calendar, `occurrences` says what takes
place when, `series` parts what repeats, `clashes` says what gets in each other's way. What
surrounds an event is in modules of its own: `people` and their `rota`, `steps`, `costs`, `figures`,
the `review` afterwards, and what is `hanging` on it.
"""

from app.events.editing import (
    add,
    delete,
    duplicate,
    edit,
    move,
    revise,
    schedule_topic,
    schedule_topics,
    set_groups,
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
from app.events.series import (
    PARTS,
    Part,
    again,
    cut,
    detach,
    neighbour,
    remove,
    reschedule,
    revise_part,
    skip,
    split,
)

__all__ = [
    "FEELINGS", "FITS", "KINDS", "MOST", "PARTS", "REGIMES", "STATUSES", "Event", "Fields", "New", "Occurrence",
    "Part", "Span", "add", "again", "coming", "cut", "delete", "detach", "duplicate", "edit", "find", "get",
    "known_zone", "listed", "move", "neighbour", "occurrences", "own", "remove", "reschedule", "revise", "revise_part",
    "schedule_topic", "schedule_topics", "seen", "set_groups", "skip", "split", "stretch", "unschedule_topic",
    "upcoming", "wall_now",
]  # fmt: skip
