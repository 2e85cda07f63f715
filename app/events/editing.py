"""Changing the calendar: every use case here is one undoable step."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Unpack, get_type_hints
from uuid import uuid4

from app import clock, recurrence
from app.errors import AppError
from app.events import along
from app.events.event import NOTHING_SAID, Event, Fields, New, check_date, checked, get
from app.events.occurrences import Span
from app.store import Store
from app.text import N_

_GROUP = N_("A group of this event belongs to another community.")
_DAYS = N_("How many days a check-in campaign lasts is set on the Check-ins page.")
_NO_GAIN = N_("“{title}” is not ready yet: write down what members gain from it first.")
_EDITABLE = tuple(get_type_hints(Fields))


def add(
    store: Store, community_id: int, title: str, starts_at: datetime, **fields: Unpack[New]
) -> int:
    """Put an event on the calendar, for an hour or a day unless told otherwise; return its id."""
    check_date(starts_at)
    length = timedelta(days=1) if fields.get("all_day") else timedelta(hours=1)
    wanted: dict[str, Any] = {
        "kind": "other", "topic_id": None, "all_day": False, "zone": clock.DEFAULT_ZONE,
        "rrule": "", "exdates": (), "place": "", "notes": "", "status": "planned", "sequence": 0,
        **NOTHING_SAID,
        "ends_at": starts_at + length, **fields, "title": title, "starts_at": starts_at,
    }  # fmt: skip
    group_ids, uid = wanted.pop("group_ids", ()), wanted.pop("uid", "") or f"{uuid4()}@qunce"
    now = clock.stamp()
    values = {**checked(wanted), "community_id": community_id, "uid": uid}
    with store.operation(N_("Add event")):
        id = store.insert("events", **values, created_at=now, updated_at=now)
        set_groups(store, id, group_ids)
        _sync_topic(store, wanted["topic_id"])
    return id


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change any fields of an event; files that hold it see a newer version."""
    event = get(store, id)
    present: dict[str, Any] = {name: getattr(event, name) for name in _EDITABLE}
    wanted: dict[str, Any] = {**present, **fields}
    if wanted == present:
        return
    values = checked({**wanted, "sequence": fields.get("sequence", event.sequence + 1)})
    with store.operation(N_("Edit event")):
        store.update("events", id, **values, updated_at=clock.stamp())
        start = datetime.fromisoformat(values["starts_at"])  # of whole days, their first midnight
        along.follow(store, event, start, values["rrule"])
        for topic_id in {event.topic_id, wanted["topic_id"]}:
            _sync_topic(store, topic_id)


def revise(
    store: Store,
    id: int,
    *,
    span: Span | None = None,
    group_ids: Iterable[int] | None = None,
    **fields: Unpack[Fields],
) -> Event:
    """Change an event's fields, time (repetitions move along) and groups as one step; return it."""
    rule = get(store, id).rrule
    if fields.get("rrule", rule) != rule and _is_campaign(store, id):
        raise AppError(_DAYS, at="rrule")
    with store.operation(N_("Edit event")):
        if span:
            move(store, id, span.start, span.end, all_day=span.all_day)
        edit(store, id, **fields)
        if group_ids is not None:
            set_groups(store, id, group_ids)
    return get(store, id)


def move(
    store: Store, id: int, start: datetime, end: datetime | None = None, **fields: Unpack[Fields]
) -> None:
    """Move an event, with all its repetitions; its length stays unless `end` is given."""
    check_date(start)
    event = get(store, id)
    rule = recurrence.shifted(event.rrule, event.starts_at, start)
    skipped = recurrence.followed((event.starts_at, event.rrule), (start, rule), event.exdates)
    moved: Fields = {
        "starts_at": start,
        "ends_at": end or event.ends_at + (start - event.starts_at),
        "rrule": rule,
        "exdates": tuple(skipped.values()),
        **fields,
    }
    with store.operation(N_("Move event")):
        edit(store, id, **moved)


def stretch(store: Store, id: int, end: datetime) -> None:
    """Let an event end at another time."""
    with store.operation(N_("Change length of event")):
        edit(store, id, ends_at=end)


def set_groups(store: Store, id: int, group_ids: Iterable[int]) -> None:
    """Say which groups an event is for."""
    wanted = set(group_ids)
    sql = "select group_id from event_groups where event_id = ?"
    present = {row[0] for row in store.rows(sql, id)}
    with store.operation(N_("Change groups of event")):
        for group_id in present - wanted:
            store.execute(
                "delete from event_groups where event_id = ? and group_id = ?", id, group_id
            )
        for group_id in sorted(wanted - present):
            _check_group(store, id, group_id)
            store.insert("event_groups", event_id=id, group_id=group_id)


def delete(store: Store, id: int) -> None:
    """Take an event off the calendar, with all its repetitions; its topic waits again."""
    event = get(store, id)
    with store.operation(N_("Delete event")):
        store.delete("events", id)
        _sync_topic(store, event.topic_id)


def duplicate(store: Store, id: int, start: datetime | None = None) -> int:
    """Copy an event, to `start` if given; return the copy's id."""
    event = get(store, id)
    times = event.starts_at, event.ends_at
    with store.operation(N_("Duplicate event")):
        copy = copied(store, event, *times, rrule=event.rrule, exdates=event.exdates)
        along.copy_plan(store, event, copy)
        if start:
            move(store, copy, start)
    return copy


def schedule_topic(
    store: Store, community_id: int, topic_id: int, start: datetime, /, **fields: Unpack[New]
) -> int:
    """Put a topic with a known gain on the calendar; it counts as scheduled from now on.

    Returns the event's id.
    """
    found = store.rows("select title, trim(gain) <> '' from topics where id = ?", topic_id)
    title, gain = found[0] if found else ("", True)
    if not gain:
        raise AppError(_NO_GAIN, title=title, at="gain")
    given: New = {"kind": "topic", **fields, "topic_id": topic_id}
    with store.operation(N_("Schedule topic")):
        return add(store, community_id, title, start, **given)


def schedule_topics(
    store: Store,
    community_id: int,
    topics: Iterable[int],
    span: Span,
    group_ids: Iterable[int] = (),
) -> list[int]:
    """Put topics on the calendar one after the other, from `span` on; return the events' ids."""
    length, groups = span.end - span.start, tuple(group_ids)
    ids: list[int] = []
    with store.operation(N_("Schedule topic")):
        for number, topic in enumerate(topics):
            start = span.start + number * length
            end = start + length
            id = schedule_topic(
                store,
                community_id,
                topic,
                start,
                ends_at=end,
                all_day=span.all_day,
                group_ids=groups,
            )
            ids.append(id)
    return ids


def unschedule_topic(store: Store, topic_id: int) -> None:
    """Take every planned event of a topic off the calendar; it is ready again."""
    sql = "select id from events where topic_id = ? and status = 'planned'"
    with store.operation(N_("Unschedule topic")):
        for (id,) in store.rows(sql, topic_id):
            delete(store, id)


def _is_campaign(store: Store, id: int) -> bool:
    """Tell whether an event stands for a campaign, which keeps its own days."""
    return store.value("select 1 from campaigns where event_id = ?", id) is not None


def _check_group(store: Store, id: int, group_id: int) -> None:
    same = "select 1 from events e join groups g using (community_id) where e.id = ? and g.id = ?"
    if store.value(same, id, group_id) is None:
        raise AppError(_GROUP)


def copied(
    store: Store, event: Event, start: datetime, end: datetime, **fields: Unpack[New]
) -> int:
    """Put a copy of an event elsewhere, with its groups and people; return the copy's id."""
    given: New = {
        "kind": event.kind, "topic_id": event.topic_id, "ends_at": end, "all_day": event.all_day,
        "zone": event.zone, "place": event.place, "notes": event.notes,
        "link": event.link, "capacity": event.capacity, "regime": event.regime,
        "feeling": event.feeling, "theme": event.theme, "fits": event.fits,
        "group_ids": event.group_ids, **fields,
    }  # fmt: skip
    id = add(store, event.community_id, event.title, start, **given)
    along.copy_people(store, event.id, id)
    return id


def _sync_topic(store: Store, topic_id: int | None) -> None:
    """Let a topic's status follow its events: planned → scheduled, held → used, none → ready."""
    if topic_id is None:
        return
    sql = "select distinct status from events where topic_id = ?"
    states = {row[0] for row in store.rows(sql, topic_id)}
    present = store.value("select status from topics where id = ?", topic_id)
    if "planned" in states:
        wanted = "scheduled"
    elif present == "scheduled":
        wanted = "used" if "done" in states else "ready"
    else:
        return
    if wanted != present:
        store.update("topics", topic_id, status=wanted, updated_at=clock.stamp())
