"""Attendance seen from a member: where they were, and where they were expected in vain."""

from dataclasses import dataclass
from datetime import datetime

from app.store import Store

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Visit:
    """One occurrence a member has to do with; `original` is in the event's own wall time."""

    event_id: int
    title: str
    kind: str
    original: datetime
    status: str


@dataclass(frozen=True, slots=True)
class Record:
    """How often a member came, and how often they had signed up and did not."""

    came: int
    missed: int


def visits(store: Store, member_id: int, most: int = SHOWN) -> tuple[Visit, ...]:
    """Return what a member was invited to or signed up for, the latest first."""
    rows = store.rows(
        "select a.event_id, e.title, e.kind, a.occurrence, a.status from attendances a"
        " join events e on e.id = a.event_id where a.member_id = ?"
        " order by a.occurrence desc, a.id desc limit ?",
        member_id, most,
    )  # fmt: skip
    return tuple(
        Visit(id, title, kind, datetime.fromisoformat(at), status)
        for id, title, kind, at, status in rows
    )


def record(store: Store, member_id: int) -> Record:
    """Return how often a member came and did not come."""
    ((came, missed),) = store.rows(
        "select count(*) filter (where status = 'came'), count(*) filter (where status = 'missed')"
        " from attendances where member_id = ?",
        member_id,
    )
    return Record(came, missed)
