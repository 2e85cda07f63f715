"""Topics on the calendar: when one is planned, which evenings are taken, and planning some more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app import events
from app.store import Store
from app.text import P_
from app.topics.many import set_status

LENGTH = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class Planned:
    """One event still to come that brings a topic up; wall time."""

    event_id: int
    starts_at: datetime


def planned(store: Store, topic_id: int) -> list[Planned]:
    """Return the planned events of a topic that were not held yet, the next one first."""
    found = store.rows(
        "select id, starts_at from events e where topic_id = ? and status = 'planned' and not exists"
        " (select 1 from topic_uses u where u.event_id = e.id and e.rrule = '')"
        " order by starts_at, id",
        topic_id,
    )
    return [Planned(id, datetime.fromisoformat(at)) for id, at in found]


def taken(store: Store, community_id: int, first: date, days: int) -> list[int]:
    """Return how many topics are planned on each of `days` days from `first`."""
    found = store.rows(
        "select substr(starts_at, 1, 10) from events where community_id = ? "
        "and topic_id is not null and status <> 'cancelled' and starts_at >= ? and starts_at < ?",
        community_id, first.isoformat(), (first + timedelta(days=days)).isoformat(),
    )  # fmt: skip
    counts = Counter(day for (day,) in found)
    return [counts[(first + timedelta(days=n)).isoformat()] for n in range(days)]


def schedule(
    store: Store,
    community_id: int,
    ids: Sequence[int],
    start: datetime,
    group_ids: Sequence[int] = (),
) -> list[int]:
    """Put topics on the calendar, one a day from `start` on; return the events' ids."""
    with store.operation(P_("Put %n topic(s) on the calendar", "", len(ids)), n=len(ids)):
        set_status(store, ids, "scheduled")
        return [
            events.schedule_topic(
                store, community_id, id, at, ends_at=at + LENGTH, group_ids=group_ids
            )
            for id, at in zip(ids, _days(start, len(ids)), strict=True)
        ]


def _days(start: datetime, n: int) -> list[datetime]:
    return [start + timedelta(days=day) for day in range(n)]
