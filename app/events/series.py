"""One occurrence, it and all that follow, or the whole series: moved, changed, taken off the calendar.

Two series that came of one keep their days: the first ends before the day it was parted at, the
second begins on it with the repetitions that are left. What is noted per occurrence goes along.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal, Unpack

from app import clock, recurrence
from app.errors import AppError
from app.events import noted
from app.events.editing import copied, delete, edit, move, revise
from app.events.event import Event, New, get
from app.events.occurrences import Occurrence, Span, own, seen
from app.store import Store
from app.text import N_

Part = Literal["one", "following", "all"]
PARTS: tuple[Part, ...] = ("one", "following", "all")
_CAMPAIGN = N_(
    "The days of a check-in campaign stay together. Change all of them, or pause or end it on the"
    " Check-ins page."
)
_WINDOWS = (40, 800, 40_000)  # days to look for the next occurrence; most series need the first


def neighbour(event: Event, original: datetime, by: int) -> datetime | None:
    """Return the occurrence before (-1) or after (1) the one that begins at `original`."""
    if not event.rrule:
        return None
    for days in _WINDOWS:
        far = timedelta(days=days)
        first = max(event.starts_at, original - far) if by < 0 else original + timedelta(minutes=1)
        last = original if by < 0 else original + far
        times = recurrence.between(event.starts_at, event.rrule, first, last)
        found = [at for at in times if at not in event.exdates]
        if found:
            return found[-1 if by < 0 else 0]
    return None


def again(one: Occurrence, event: Event, zone: str = clock.DEFAULT_ZONE) -> Occurrence:
    """Return an occurrence as its event, changed since (or parted off), has it: the third stays the third."""
    old, at = one.event, one.original
    if not event.rrule:
        at = event.starts_at
    elif event.id == old.id and event.starts_at != old.starts_at:
        new = event.starts_at, event.rrule
        at = recurrence.followed((old.starts_at, old.rrule), new, [at])[at]
    elif event.id != old.id:
        at = event.starts_at
    end = at + (event.ends_at - event.starts_at)
    return Occurrence(event, seen(event, at, zone), seen(event, end, zone), at)


def skip(store: Store, id: int, original: datetime) -> None:
    """Leave out the one occurrence that began at `original` (the event's own wall time)."""
    event = get(store, id)
    _check_parts(store, id)
    with store.operation(N_("Skip one occurrence")):
        edit(store, id, exdates=tuple(sorted({*event.exdates, original})))
        noted.drop(store, id, original, original)


def detach(
    store: Store, occurrence: Occurrence, start: datetime, end: datetime, **fields: Unpack[New]
) -> int:
    """Leave one occurrence out of its series and put a copy at `start`; return the copy's id.

    `start` and `end` are in the zone of the copy: the event's own unless `fields` say otherwise.
    """
    event, original = occurrence.event, occurrence.original
    _check_parts(store, event.id)
    with store.operation(N_("Move one occurrence")):
        copy = copied(store, event, original, original + (event.ends_at - event.starts_at))
        noted.hand_over(store, event.id, copy, original, original)
        skip(store, event.id, original)
        move(store, copy, start, end, **_editable(fields))
    return copy


def split(store: Store, id: int, original: datetime) -> int:
    """Part a series at an occurrence; return the id of the one that begins there with the rest."""
    event = get(store, id)
    before = neighbour(event, original, -1)
    if before is None:
        return id  # nothing comes before: it is the whole series
    _check_parts(store, id)
    length = event.ends_at - event.starts_at
    head, tail = recurrence.parted(event.rrule, event.starts_at, original)
    kept = [at for at in event.exdates if at < original]
    rest = tuple(at for at in event.exdates if at >= original)
    with store.operation(N_("Part a series of events")):
        edit(store, id, rrule=head, exdates=tuple(kept))
        new = copied(store, event, original, original + length, rrule=tail, exdates=rest)
        noted.hand_over(store, id, new, original)
        noted.hand_over_open(store, id, new, before + length)
    return new


def cut(store: Store, id: int, original: datetime) -> None:
    """End a series before an occurrence; with its first one, the event goes."""
    event = get(store, id)
    if neighbour(event, original, -1) is None:
        delete(store, id)
        return
    _check_parts(store, id)
    head, _ = recurrence.parted(event.rrule, event.starts_at, original)
    kept = tuple(at for at in event.exdates if at < original)
    with store.operation(N_("End a series of events")):
        edit(store, id, rrule=head, exdates=kept)
        noted.drop(store, id, original)


def remove(store: Store, occurrence: Occurrence, part: Part) -> None:
    """Take one occurrence, it and all that follow, or all of an event off the calendar."""
    id = occurrence.event.id
    if part == "all" or not occurrence.event.rrule:
        delete(store, id)
    elif part == "one":
        skip(store, id, occurrence.original)
    else:
        cut(store, id, occurrence.original)


def reschedule(store: Store, occurrence: Occurrence, span: Span, part: Part = "all") -> int:
    """Put an occurrence (with what follows, or all) where it was dragged; return the event's id."""
    event = occurrence.event
    zone = span.zone if event.all_day and not span.all_day else event.zone
    shown = replace(event, all_day=span.all_day, zone=zone)
    start, end = own(shown, span.start, span.zone), own(shown, span.end, span.zone)
    if part == "one" and event.rrule:
        return detach(store, occurrence, start, end, all_day=span.all_day, zone=zone)
    stretched = start == occurrence.original and span.all_day == event.all_day
    with store.operation(N_("Change length of event") if stretched else N_("Move event")):
        id = event.id if part == "all" else split(store, event.id, occurrence.original)
        first = get(store, id).starts_at + (start - occurrence.original)
        move(store, id, first, first + (end - start), all_day=span.all_day, zone=zone)
    return id


def revise_part(store: Store, occurrence: Occurrence, part: Part, **changes: Any) -> Event:
    """Change fields, time and groups of one occurrence, of it and what follows, or of all; return the event.

    A `span` among the changes is that of the occurrence, for `all` that of the whole series.
    """
    event, original = occurrence.event, occurrence.original
    if part == "all" or not event.rrule:
        return revise(store, event.id, **changes)
    with store.operation(N_("Edit event")):
        if part == "following":
            id = split(store, event.id, original)
            if id == event.id and (span := changes.get("span")):  # all before it are left out
                by = original - event.starts_at
                changes["span"] = replace(span, start=span.start - by, end=span.end - by)
            return revise(store, id, **changes)
        length = event.ends_at - event.starts_at
        return revise(store, detach(store, occurrence, original, original + length), **changes)


def _check_parts(store: Store, id: int) -> None:
    """Refuse to part what is counted as one: a campaign knows its days by its first and their number."""
    if store.value("select 1 from campaigns where event_id = ?", id):
        raise AppError(_CAMPAIGN)


def _editable(fields: New) -> Any:
    """Return what may be changed on the copy once it is there."""
    return {name: value for name, value in fields.items() if name not in {"uid", "group_ids"}}
