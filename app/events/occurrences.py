"""When events take place: repetitions spread out, for the days on screen only."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app import clock, recurrence
from app.events.event import WHEN, Event, midnight, selected
from app.store import Store

MOST = 2_000  # occurrences in one window


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time an event takes place, in the viewer's wall time; `original` is the event's own."""

    event: Event
    starts_at: datetime
    ends_at: datetime
    original: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the calendar in the viewer's wall time; of whole days, to the last midnight."""

    start: datetime
    end: datetime
    all_day: bool = False
    zone: str = clock.DEFAULT_ZONE


def occurrences(
    store: Store, community_id: int, first: date, last: date, zone: str = clock.DEFAULT_ZONE
) -> list[Occurrence]:
    """Return what takes place from `first` to `last` (both included), at most `MOST`, by start."""
    begin, end = midnight(first), midnight(last + timedelta(days=1))
    margin = timedelta(days=2)  # zones differ by up to 26 hours
    events = selected(
        store,
        "e.community_id = ? and e.starts_at < ? and (e.rrule <> '' or e.ends_at > ?)",
        community_id,
        (end + margin).strftime(WHEN),
        (begin - margin).strftime(WHEN),
    )
    found = [one for event in events for one in _within(event, begin, end, zone)]
    found.sort(key=lambda one: (one.starts_at, one.starts_at - one.ends_at, one.event.id))
    return found[:MOST]


def upcoming(
    store: Store, community_id: int, days: int = 30, zone: str = clock.DEFAULT_ZONE
) -> list[Occurrence]:
    """Return what takes place from today on for `days` days."""
    today = clock.today(zone)
    return occurrences(store, community_id, today, today + timedelta(days=days - 1), zone)


def coming(event: Event, day: date, zone: str = clock.DEFAULT_ZONE) -> Occurrence:
    """Return the occurrence of an event on `day` or next after it, its first where none is left."""
    begin = midnight(day)
    ahead = _within(event, begin, begin + timedelta(days=400), zone)
    if ahead:
        return ahead[0]
    start, end = event.starts_at, event.ends_at
    return Occurrence(event, seen(event, start, zone), seen(event, end, zone), start)


def _within(event: Event, begin: datetime, end: datetime, zone: str) -> list[Occurrence]:
    length = event.ends_at - event.starts_at
    margin = timedelta(0) if event.all_day or event.zone == zone else timedelta(days=2)
    starts = recurrence.between(event.starts_at, event.rrule, begin - length - margin, end + margin)
    found = [
        Occurrence(event, seen(event, at, zone), seen(event, at + length, zone), at)
        for at in starts
        if at not in event.exdates
    ]
    return [one for one in found if one.starts_at < end and one.ends_at > begin]


def seen(event: Event, at: datetime, zone: str = clock.DEFAULT_ZONE) -> datetime:
    """Return an event's own wall time `at` as the viewer's clock shows it."""
    return at if event.all_day else _between_zones(at, event.zone, zone)


def own(event: Event, at: datetime, zone: str = clock.DEFAULT_ZONE) -> datetime:
    """Return what the event's own clock shows at the viewer's wall time `at`."""
    return at if event.all_day else _between_zones(at, zone, event.zone)


def _between_zones(at: datetime, here: str, there: str) -> datetime:
    if here == there:
        return at
    return at.replace(tzinfo=ZoneInfo(here)).astimezone(ZoneInfo(there)).replace(tzinfo=None)
