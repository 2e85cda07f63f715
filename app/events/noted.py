"""What is noted of single occurrences (who came, whose turn, what prepares it) goes where they go."""

from datetime import datetime
from zoneinfo import ZoneInfo

from app.events.event import WHEN, Event, get
from app.store import Store

# Rows of these name their occurrence by its wall time.
TABLES = ("event_turns", "attendances", "playbook_runs")
_LAST = "9999"


def hand_over(
    store: Store, event_id: int, to: int, first: datetime, last: datetime | None = None
) -> None:
    """Give another event what is noted of the occurrences from `first` to `last` (both included)."""
    for table in TABLES:
        store.execute(
            f"update {table} set event_id = ? where event_id = ? and occurrence between ? and ?",
            to, event_id, *_between(first, last),
        )  # fmt: skip
    store.execute(
        "update tasks set event_id = ? where event_id = ?"
        " and run_id in (select id from playbook_runs where event_id = ?)",
        to, event_id, to,
    )  # fmt: skip


def drop(store: Store, event_id: int, first: datetime, last: datetime | None = None) -> None:
    """Forget what is noted of the occurrences from `first` to `last` (both included)."""
    for table in TABLES:
        store.execute(
            f"delete from {table} where event_id = ? and occurrence between ? and ?",
            event_id, *_between(first, last),
        )  # fmt: skip


def count(
    store: Store, event_id: int, first: datetime, last: datetime | None = None
) -> dict[str, int]:
    """Return how much is noted of the occurrences from `first` to `last` (both included), by table."""
    sql = "select count(*) from {} where event_id = ? and occurrence between ? and ?"
    span = _between(first, last)
    return {table: int(store.value(sql.format(table), event_id, *span)) for table in TABLES}


def hand_over_open(store: Store, event_id: int, to: int, since: datetime) -> None:
    """Give the later half of a series what is open for it: lists, drafts and tasks from `since` on.

    `since` is when the last occurrence of the earlier half ends, in the event's own wall time.
    """
    event = get(store, event_id)
    moment = _utc(event, since)
    store.execute(
        "update signup_lists set event_id = ? where event_id = ? and at >= ?",
        to, event_id, int(moment.timestamp()),
    )  # fmt: skip
    store.execute(
        "update announcements set event_id = ? where event_id = ? and status = 'draft' and created_at >= ?",
        to, event_id, moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )  # fmt: skip
    store.execute(
        "update tasks set event_id = ? where event_id = ? and done_at is null and dropped_at is null"
        " and due_at > ?",
        to, event_id, since.strftime(WHEN),
    )  # fmt: skip


def _between(first: datetime, last: datetime | None) -> tuple[str, str]:
    return first.strftime(WHEN), last.strftime(WHEN) if last else _LAST


def _utc(event: Event, at: datetime) -> datetime:
    return at.replace(tzinfo=ZoneInfo(event.zone)).astimezone(ZoneInfo("UTC"))
