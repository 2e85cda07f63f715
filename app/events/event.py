"""An event as it stands in the store, and what makes one acceptable.

Times are wall times (naive) with an IANA zone; the end of an all-day event is the midnight
after its last day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypedDict
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app import clock, recurrence
from app.errors import AppError
from app.store import Store
from app.text import N_, storable

KINDS = (
    "quiz", "wheel", "vote", "lecture", "reading", "articles", "survey", "meetup", "tea",
    "trip", "checkin", "topic", "briefing", "review", "other",
)  # fmt: skip
STATUSES = ("planned", "done", "cancelled")
REGIMES = ("", "leader", "guest", "turns", "summary")  # who shares (分享规则)
FEELINGS = ("", "ceremony", "participation", "organisation", "belonging")
FITS = ("", "yes", "partly", "no")  # whether the theme matches what the community is for
MOST_PEOPLE = 100_000
LONGEST_LINE, LONGEST_TEXT = 500, 20_000  # characters
LONGEST = timedelta(days=366)
EARLIEST, LATEST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 -- wall time
WHEN = "%Y-%m-%dT%H:%M"

_GONE = N_("This event is no longer there.")
_END = N_("The end must come after the start.")
_LONG = N_("An event can't last longer than a year.")
_DATE = N_("Dates must lie between {first} and {last}.")
_ZONE = N_("The time zone “{zone}” is unknown.")
_KIND = N_("“{kind}” is not a kind of event.")
_STATUS = N_("“{status}” is not a state of an event.")
_SEATS = N_("“{text}” is not a number of people: write a whole number from 1 to {most}.")
_TOO_LONG = N_("At most {n} characters fit here; there are {there}.")

_COLUMNS = (
    "e.id, e.community_id, e.uid, e.title, e.kind, e.topic_id, e.starts_at, e.ends_at, e.all_day, "
    "e.zone, e.rrule, e.exdates, e.place, e.notes, e.status, e.sequence, e.updated_at, "
    "e.link, e.capacity, e.regime, e.feeling, e.theme, e.fits, e.lessons, e.reviewed_at, "
    "(select group_concat(group_id) from event_groups g where g.event_id = e.id)"
)


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it was entered; what recurs is one event with many occurrences."""

    id: int
    community_id: int
    uid: str
    title: str
    kind: str
    topic_id: int | None
    starts_at: datetime
    ends_at: datetime
    all_day: bool
    zone: str
    rrule: str
    exdates: tuple[datetime, ...]
    place: str
    notes: str
    status: str
    sequence: int
    updated_at: str
    link: str
    capacity: int | None
    regime: str
    feeling: str
    theme: str
    fits: str
    lessons: str
    reviewed_at: str | None
    group_ids: tuple[int, ...]


class Details(TypedDict, total=False):
    """What may be said of an event beside its title and its start."""

    kind: str
    topic_id: int | None
    ends_at: datetime
    all_day: bool
    zone: str
    rrule: str
    exdates: tuple[datetime, ...]
    place: str
    notes: str
    status: str
    sequence: int
    link: str
    capacity: int | str | None
    regime: str
    feeling: str
    theme: str
    fits: str
    lessons: str
    reviewed_at: str | None


NOTHING_SAID: Details = {
    "link": "", "capacity": None, "regime": "", "feeling": "", "theme": "", "fits": "",
    "lessons": "", "reviewed_at": None,
}  # fmt: skip


class New(Details, total=False):
    """What may be said of a new event."""

    uid: str
    group_ids: Iterable[int]


class Fields(Details, total=False):
    """What can be changed on an event."""

    title: str
    starts_at: datetime


def get(store: Store, id: int) -> Event:
    """Return one event."""
    event = find(store, id)
    if event is None:
        raise AppError(_GONE)
    return event


def find(store: Store, id: int) -> Event | None:
    """Return one event, None when it is no longer there."""
    return next(iter(selected(store, "e.id = ?", id)), None)


def listed(store: Store, community_id: int) -> list[Event]:
    """Return every event of a community, by start."""
    return selected(store, "e.community_id = ? order by e.starts_at, e.id", community_id)


def selected(store: Store, where: str, *parameters: object) -> list[Event]:
    """Return the events `e` for which `where` holds (SQL of this package only)."""
    rows = store.rows(f"select {_COLUMNS} from events e where {where}", *parameters)
    return [_event(row) for row in rows]


def known_zone(zone: str) -> str:
    """Return `zone` if it is an IANA zone, else say that it is not."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # unknown; a path; a folder of zones
        raise AppError(_ZONE, zone=zone, at="zone") from None
    return zone


def wall_now(event: Event) -> datetime:
    """Return what the event's own clock shows now."""
    return clock.now().astimezone(ZoneInfo(event.zone)).replace(tzinfo=None)


def midnight(day: date) -> datetime:
    """Return the wall time at which `day` begins."""
    return datetime.combine(day, time())


def check_date(day: date) -> None:
    """Refuse a day no calendar of people needs: sums with it would leave the years there are."""
    if not EARLIEST.year <= day.year <= LATEST.year:
        raise AppError(_DATE, first=f"{EARLIEST:%Y-%m-%d}", last=f"{LATEST:%Y-%m-%d}", at="span")


def checked(fields: dict[str, Any]) -> dict[str, Any]:
    """Return `fields` as columns of the table, or say what is wrong with them."""
    start, end = fields["starts_at"], fields["ends_at"]
    if fields["all_day"]:
        start, end = _whole_days(start, end)
    _check_times(start, end)
    if fields["kind"] not in KINDS:
        raise AppError(_KIND, kind=fields["kind"])
    if fields["status"] not in STATUSES:
        raise AppError(_STATUS, status=fields["status"])
    return {
        **fields,
        **{name: _line(fields[name], name) for name in ("title", "place")},
        **{name: _line(" ".join(fields[name].split()), name) for name in ("link", "theme")},
        **{name: _text(fields[name], name) for name in ("notes", "lessons")},
        **{name: _one_of(fields[name], known) for name, known in _CHOICES.items()},
        "capacity": seats(fields["capacity"]),
        "starts_at": start.strftime(WHEN),
        "ends_at": end.strftime(WHEN),
        "all_day": int(fields["all_day"]),
        "rrule": recurrence.normal(fields["rrule"], start, known_zone(fields["zone"])),
        "exdates": " ".join(
            at.strftime(WHEN) for at in fields["exdates"] if EARLIEST <= at < LATEST
        ),
    }


def seats(wanted: int | str | None) -> int | None:
    """Return how many can take part, None for any number, or say that this is no such number."""
    text = "" if wanted is None else str(wanted).strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST_PEOPLE))):
        raise AppError(_SEATS, text=text[:40], most=MOST_PEOPLE, at="capacity")
    if not 1 <= int(text) <= MOST_PEOPLE:
        raise AppError(_SEATS, text=text, most=MOST_PEOPLE, at="capacity")
    return int(text)


def _line(text: str, at: str) -> str:
    return _bounded(storable(text).strip(), LONGEST_LINE, at)


def _text(text: str, at: str) -> str:
    return _bounded(storable(text), LONGEST_TEXT, at)


def _bounded(text: str, most: int, at: str) -> str:
    if len(text) > most:
        raise AppError(_TOO_LONG, n=most, there=len(text), at=at)
    return text


_CHOICES = {"regime": REGIMES, "feeling": FEELINGS, "fits": FITS}


def _one_of(value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError(value)  # the window offers these alone
    return value


def _whole_days(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    first, last = midnight(start.date()), midnight(end.date())
    return first, last if last == end and last > first else last + timedelta(days=1)


def _check_times(start: datetime, end: datetime) -> None:
    if end <= start:
        raise AppError(_END, at="span")
    check_date(start)
    check_date(end)
    if end - start > LONGEST:
        raise AppError(_LONG, at="span")


def _event(row: tuple[Any, ...]) -> Event:
    exdates = tuple(datetime.fromisoformat(at) for at in row[11].split())
    groups = tuple(sorted(int(id) for id in row[-1].split(","))) if row[-1] else ()
    starts_at, ends_at = datetime.fromisoformat(row[6]), datetime.fromisoformat(row[7])
    times: list[Any] = [starts_at, ends_at, bool(row[8]), row[9], row[10], exdates]
    values: list[Any] = [*row[:6], *times, *row[12:-1], groups]
    return Event(*values)
