"""What goes along with an event: when it is moved to another time, and when it is copied."""

from datetime import datetime, timedelta

from app import clock, recurrence
from app.events.event import WHEN, Event
from app.events.noted import TABLES
from app.store import Store

_DAY = len("2026-11-22")


def follow(store: Store, event: Event, start: datetime, rrule: str) -> None:
    """Let what is still to do for `event`, and what is noted per occurrence, move to `start` as well."""
    if start == event.starts_at:
        return
    _move_tasks(store, event.id, start - event.starts_at)
    for table in TABLES:
        _move_occurrences(store, table, event, (start, rrule))


def copy_people(store: Store, event_id: int, copy_id: int) -> None:
    """Give a copy of an event the same hosts, guests, helpers and order of turns."""
    store.execute(
        "insert into event_people(event_id, member_id, part, position)"
        " select ?, member_id, part, position from event_people where event_id = ? order by id",
        copy_id, event_id,
    )  # fmt: skip


def copy_plan(store: Store, event: Event, copy_id: int) -> None:
    """Give a copy what was planned: budget and expected figures, and the steps, open again."""
    store.execute(
        "insert into event_costs(event_id, kind, what, planned, position)"
        " select ?, kind, what, planned, position from event_costs where event_id = ? order by id",
        copy_id, event.id,
    )  # fmt: skip
    store.execute(
        "insert into event_figures(event_id, name, expected, position)"
        " select ?, name, expected, position from event_figures where event_id = ? order by id",
        copy_id, event.id,
    )  # fmt: skip
    store.execute(
        "insert into tasks(community_id, group_id, event_id, phase, action, title, note, template,"
        " due_at, late_days, position, created_at) select community_id, group_id, ?, phase, action,"
        " title, note, template, due_at, late_days, position, ? from tasks"
        " where event_id = ? and run_id is null and dropped_at is null order by id",
        copy_id, clock.stamp(), event.id,
    )  # fmt: skip


def _move_tasks(store: Store, event_id: int, by: timedelta) -> None:
    waiting = store.rows(
        "select id, due_at from tasks where event_id = ? and due_at is not null"
        " and done_at is null and dropped_at is null",
        event_id,
    )
    for id, due in waiting:
        store.update("tasks", id, due_at=_moved(due, by))


def _moved(due: str, by: timedelta) -> str:
    """Return a day moved by whole days, a time moved by the whole way."""
    at = datetime.fromisoformat(due)
    if len(due) > _DAY:
        return (at + by).strftime(WHEN)
    return (at.date() + timedelta(days=round(by / timedelta(days=1)))).isoformat()


def _move_occurrences(store: Store, table: str, event: Event, new: tuple[datetime, str]) -> None:
    """Rename the occurrences that rows speak of; two steps, since a row may take its neighbour's name."""
    rows = store.rows(f"select id, occurrence from {table} where event_id = ?", event.id)
    if not rows:
        return
    times = {id: datetime.fromisoformat(at) for id, at in rows}
    moved = recurrence.followed((event.starts_at, event.rrule), new, times.values())
    store.execute(f"update {table} set occurrence = '~' || occurrence where event_id = ?", event.id)
    store.execute_many(
        f"update {table} set occurrence = ? where id = ?",
        [(moved[at].strftime(WHEN), id) for id, at in times.items()],
    )
