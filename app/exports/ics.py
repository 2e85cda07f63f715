"""The calendar as a file for phones and other calendars (.ics, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app import events, recurrence
from app.files import fresh
from app.store import Store

if TYPE_CHECKING:
    import icalendar

PRODUCER = "-//Qunce//Calendar//EN"
_YEARS_AHEAD = 5  # for which the file says when clocks change
_MOON = timedelta(days=366 * 20)  # for which the file lists the days of what follows the moon


def write(store: Store, community_id: int, path: Path) -> int:
    """Write the planned events of a community to `path`; return how many."""
    name: str = store.value("select name from communities where id = ?", community_id) or ""
    planned = [one for one in events.listed(store, community_id) if one.status == "planned"]
    with fresh(path) as file:
        file.write(text(name, planned).decode())
    return len(planned)


def text(name: str, planned: Iterable[events.Event]) -> bytes:
    """Return a calendar called `name`: folded, CRLF, with the zones its events need."""
    import icalendar  # noqa: PLC0415 -- start-up: 54 ms to import

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    chosen = list(planned)
    for event in chosen:
        calendar.add_component(_component(event))
    if chosen:
        years = [event.starts_at.year for event in chosen]
        last = date(max(years) + _YEARS_AHEAD, 1, 1)
        calendar.add_missing_timezones(first_date=date(min(years), 1, 1), last_date=last)
    return calendar.to_ical()


def _component(event: events.Event) -> "icalendar.Event":
    import icalendar  # noqa: PLC0415 -- start-up: 54 ms to import

    changed = datetime.fromisoformat(event.updated_at)
    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", event.sequence)
    component.add("summary", event.title)
    component.add("dtstart", _moment(event, event.starts_at))
    component.add("dtend", _moment(event, event.ends_at))
    _add_repetition(component, event)
    if event.place:
        component.add("location", event.place)
    if event.notes:
        component.add("description", event.notes)
    if event.link:
        component.add("url", event.link)
    component.add("x-qunce-kind", event.kind)
    return component


def _moment(event: events.Event, at: datetime) -> date:
    if event.all_day:
        return at.date()
    return at.replace(tzinfo=UTC if event.zone == "UTC" else ZoneInfo(event.zone))


def _add_repetition(component: "icalendar.Event", event: events.Event) -> None:
    import icalendar  # noqa: PLC0415 -- start-up: 54 ms to import

    if not event.rrule:
        return
    if recurrence.is_lunar(event.rrule):
        _add_days_of_the_moon(component, event)
        return
    rule = icalendar.vRecur.from_ical(event.rrule)
    if until := rule.get("UNTIL"):
        # A file gives the end in UTC, or as a date where the event has no hours.
        end = until[0]
        rule["UNTIL"] = [end.date() if event.all_day else _moment(event, end).astimezone(UTC)]  # pyright: ignore[reportAttributeAccessIssue]
    component.add("rrule", rule)
    if event.exdates:
        component.add("exdate", [_moment(event, at) for at in event.exdates])


def _add_days_of_the_moon(component: "icalendar.Event", event: events.Event) -> None:
    """List the days one by one, for no other program knows the rule; ours reads the rule."""
    component.add("x-qunce-rrule", event.rrule)
    last = event.starts_at + _MOON
    times = recurrence.between(event.starts_at, event.rrule, event.starts_at, last)
    if later := [_moment(event, at) for at in times[1:] if at not in event.exdates]:
        component.add("rdate", later)
    if event.exdates:
        component.add("exdate", [_moment(event, at) for at in event.exdates])
