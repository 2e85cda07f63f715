"""Calendar files → events as this program knows them, with a reason for each that is left out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from app import clock, recurrence
from app.errors import AppError
from app.events import KINDS
from app.events.event import check_date
from app.imports.ics.cleaning import Block, Parts, parts
from app.imports.ics.zones import zone_of
from app.text import N_

MOST_EXTRA = 200  # dates of one event listed one by one
LONGEST_TITLE, LONGEST_NOTES = 500, 20_000
NO_END = timedelta(minutes=30)

_NO_START = N_("The event has no start that can be read.")
_RULES = N_("The event repeats by more than one rule, or by a rule with exceptions.")
_FUTURE = N_("A change to all later repetitions can't be taken over.")
_EXTRA = N_("The event lists more than {most} single dates.")
_DAMAGED = N_("The event can't be read: {reason}")
_TZID = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_LISTS = {"EXDATE", "RDATE"}  # the properties of ours that may come more than once
_MEETING = re.compile(r"(?<!\d)(\d{3}-\d{3,4}-\d{3,4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event of a file; `stamp` says when the file last changed it (ISO, UTC)."""

    line: int
    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    all_day: bool
    zone: str
    rrule: str = ""
    exdates: tuple[datetime, ...] = ()
    place: str = ""
    notes: str = ""
    link: str = ""
    kind: str = "other"
    status: str = "planned"
    sequence: int = 0
    stamp: str = ""
    replaces: datetime | None = None  # the occurrence of the series `uid` that this one stands for


@dataclass(frozen=True, slots=True)
class Skipped:
    """An event left out: its line, its title and the reason."""

    line: int
    title: str
    reason: AppError


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a file holds."""

    name: str
    events: tuple[Incoming, ...]
    skipped: tuple[Skipped, ...]


@dataclass(slots=True)
class _Setting:
    """What holds for a whole file."""

    zone: str
    floating: str
    cancels: bool
    embedded: dict[str, Block] = field(default_factory=dict[str, Block])


def read(path: Path, zone: str = clock.DEFAULT_ZONE) -> Calendar:
    """Read the calendar file at `path`; `zone` is the operator's, for times that name none."""
    cut = parts(path)
    setting = _setting(cut, zone)
    found: list[Incoming] = []
    skipped: list[Skipped] = []
    for block in cut.events:
        try:
            found.extend(_incoming(block, setting))
        except AppError as error:
            skipped.append(_skipped(block, error))
    return Calendar(
        cut.head.value("X-WR-CALNAME")[:LONGEST_TITLE], tuple(_settled(found)), tuple(skipped)
    )


def _setting(cut: Parts, zone: str) -> _Setting:
    embedded = {block.value("TZID").strip('"'): block for block in cut.zones}
    floating = zone_of(cut.head.value("X-WR-TIMEZONE"), embedded, zone)
    cancels = cut.head.value("METHOD").upper() == "CANCEL"
    return _Setting(zone, floating, cancels, embedded)


def _skipped(block: Block, error: AppError) -> Skipped:
    rule = block.first("RRULE") if "rule" in error.fields or "most" in error.fields else None
    title = block.value("SUMMARY")[:LONGEST_TITLE]
    return Skipped(rule.number if rule else block.line, title, error)


def _incoming(block: Block, setting: _Setting) -> Iterator[Incoming]:
    """Yield the event of a block, and its listed single dates as events of their own."""
    properties = _parsed(block, setting)
    start = _start(properties, setting)
    event = _event(block, properties, start, setting)
    by_moon = recurrence.is_lunar(event.rrule)  # its days are listed for other programs alone
    extra = () if by_moon else _dates(properties, "RDATE", event, setting)
    if len(extra) > MOST_EXTRA or len(event.exdates) > MOST_EXTRA:
        raise AppError(_EXTRA, most=MOST_EXTRA)
    yield event
    for at in extra:
        uid = f"{event.uid}#{at:%Y%m%dT%H%M}"
        ends_at = event.ends_at + (at - event.starts_at)
        yield replace(event, uid=uid, starts_at=at, ends_at=ends_at, rrule="", exdates=())


def _parsed(block: Block, setting: _Setting) -> Any:
    from icalendar import Event, vBroken  # noqa: PLC0415 -- start-up: 54 ms to import

    def iana(match: re.Match[str]) -> str:
        return f";TZID={zone_of(match[1], setting.embedded, setting.floating)}"

    told = (_TZID.sub(iana, line.text, count=1) for line in block.lines if line.name != "RRULE")
    text = "\r\n".join(told)
    try:
        event: Any = Event.from_ical(f"BEGIN:VEVENT\r\n{text}\r\nEND:VEVENT\r\n")
    except (ValueError, KeyError, IndexError, AttributeError) as error:  # what its parsers raise
        raise AppError(_DAMAGED, reason=str(error)[:120]) from error
    for name, value in list(event.items()):
        several = cast("list[Any]", value) if isinstance(value, list) else [value]
        sound = [one for one in several if not isinstance(one, vBroken)]
        if name.upper() in _LISTS:
            event[name] = sound
        elif sound:
            event[name] = sound[0]
        else:
            del event[name]
    return event


@dataclass(frozen=True, slots=True)
class _Start:
    at: datetime
    all_day: bool
    zone: str


def _start(properties: Any, setting: _Setting) -> _Start:
    value = properties.get("DTSTART")
    at = getattr(value, "dt", None)
    if isinstance(at, date):
        check_date(at)
    if isinstance(at, datetime):
        zone = _zone(value, at, setting)
        return _Start(at.replace(tzinfo=None, second=0, microsecond=0), all_day=False, zone=zone)
    if isinstance(at, date):
        return _Start(datetime.combine(at, time()), all_day=True, zone=setting.floating)
    raise AppError(_NO_START)


def _zone(value: Any, at: datetime, setting: _Setting) -> str:
    if name := value.params.get("TZID", ""):
        return zone_of(str(name), setting.embedded, setting.floating)
    return "UTC" if at.tzinfo else setting.floating


def _wall(value: Any, zone: str, setting: _Setting) -> datetime:
    """Return a time of a file as wall time in `zone`; a bare date begins at midnight."""
    at = value.dt
    check_date(at)
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    named = value.params.get("TZID", "")
    if named or at.tzinfo:
        own = ZoneInfo(_zone(value, at, setting))
        at = at.replace(tzinfo=own).astimezone(ZoneInfo(zone))
    return at.replace(tzinfo=None, second=0, microsecond=0)


def _event(block: Block, properties: Any, start: _Start, setting: _Setting) -> Incoming:
    rrule = _rule(block, start)
    event = Incoming(
        block.line,
        str(properties.get("UID", "")).strip() or _own_uid(block),
        str(properties.get("SUMMARY", ""))[:LONGEST_TITLE],
        start.at,
        _end(properties, start, setting),
        start.all_day,
        start.zone,
        rrule,
        **_described(properties, setting),
    )
    event = replace(event, exdates=_dates(properties, "EXDATE", event, setting))
    if properties.get("RECURRENCE-ID"):
        return _replacing(properties, event, setting)
    return event if rrule or start.all_day or start.zone != "UTC" else _local(event, setting.zone)


def _described(properties: Any, setting: _Setting) -> dict[str, Any]:
    notes = str(properties.get("DESCRIPTION", ""))[:LONGEST_NOTES]
    cancelled = setting.cancels or str(properties.get("STATUS", "")).upper() == "CANCELLED"
    stamp = getattr(properties.get("LAST-MODIFIED") or properties.get("DTSTAMP"), "dt", None)
    sequence = properties.get("SEQUENCE", 0)
    return {
        "place": _place(properties, notes),
        "notes": notes,
        "link": str(properties.get("URL", ""))[:LONGEST_TITLE],
        "kind": _kind(properties),
        "status": "cancelled" if cancelled else "planned",
        "sequence": min(max(sequence, 0), 1_000_000) if isinstance(sequence, int) else 0,
        "stamp": _stamp(stamp) if isinstance(stamp, datetime) else "",
    }


def _stamp(at: datetime) -> str:
    return (
        (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    )


def _place(properties: Any, notes: str) -> str:
    place = str(properties.get("LOCATION", ""))[:LONGEST_TITLE]
    code = _MEETING.search(notes) if "meeting.tencent.com" in notes else None
    return place or (f"腾讯会议 {code[1]}" if code else "")


def _kind(properties: Any) -> str:
    wanted = str(properties.get("X-QUNCE-KIND", "")).lower()
    return wanted if wanted in KINDS else "other"


def _rule(block: Block, start: _Start) -> str:
    if (own := block.value("X-QUNCE-RRULE")) and recurrence.is_lunar(own):
        return recurrence.normal(own, start.at, start.zone)
    rules = [line for line in block.lines if line.name == "RRULE"]
    if len(rules) > 1 or block.first("EXRULE"):
        raise AppError(_RULES)
    return recurrence.normal(rules[0].value, start.at, start.zone) if rules else ""


def _end(properties: Any, start: _Start, setting: _Setting) -> datetime:
    value = properties.get("DTEND")
    length = getattr(properties.get("DURATION"), "dt", None)
    end = start.at
    if isinstance(getattr(value, "dt", None), date):
        end = _wall(value, start.zone, setting)
    elif isinstance(length, timedelta) and abs(length) < timedelta(days=1000):
        end = start.at + length
    if end > start.at:
        return end
    return start.at + (timedelta(days=1) if start.all_day else NO_END)


def _dates(properties: Any, name: str, event: Incoming, setting: _Setting) -> tuple[datetime, ...]:
    """Return the dates a property lists, as starts of `event`; a bare date means its usual hour."""
    several: list[Any] = properties.get(name, [])
    found: set[datetime] = set()
    for listed in several:
        zone = getattr(listed, "params", {}).get("TZID", "")
        for value in getattr(listed, "dts", ()):
            if zone and not value.params.get("TZID"):
                value.params["TZID"] = zone
            if isinstance(value.dt, date):
                at = _wall(value, event.zone, setting)
                bare = not isinstance(value.dt, datetime)
                found.add(datetime.combine(at.date(), event.starts_at.time()) if bare else at)
    return tuple(sorted(found))


def _replacing(properties: Any, event: Incoming, setting: _Setting) -> Incoming:
    value = properties.get("RECURRENCE-ID")
    if value.params.get("RANGE", "").upper() == "THISANDFUTURE":
        raise AppError(_FUTURE)
    if not isinstance(getattr(value, "dt", None), date):
        raise AppError(_NO_START)
    at = _wall(value, event.zone, setting)
    if not isinstance(value.dt, datetime):
        at = datetime.combine(at.date(), event.starts_at.time())
    return replace(event, replaces=at, rrule="", exdates=())


def _local(event: Incoming, zone: str) -> Incoming:
    """Return a single event in UTC as one in the operator's zone."""
    start, end = (
        at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        for at in (event.starts_at, event.ends_at)
    )
    return replace(event, starts_at=start, ends_at=end, zone=zone)


def _own_uid(block: Block) -> str:
    """Return a stable id for an event whose file gives none."""
    told = "\n".join(
        line.text for line in block.lines if line.name in {"DTSTART", "DTEND", "SUMMARY"}
    )
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@imported"


def _settled(found: list[Incoming]) -> Iterator[Incoming]:
    """Yield one event per id, the newest; changed repetitions become events beside their series."""
    newest: dict[tuple[str, datetime | None], Incoming] = {}
    for event in found:
        key = event.uid, event.replaces
        present = newest.get(key)
        if present is None or (event.sequence, event.stamp) >= (present.sequence, present.stamp):
            newest[key] = event
    moved: dict[str, list[Incoming]] = {}
    for event in newest.values():
        if event.replaces:
            moved.setdefault(event.uid, []).append(event)
    for event in newest.values():
        if event.replaces is None:
            yield _without(event, moved.get(event.uid, []))
        elif event.status != "cancelled":
            yield replace(event, uid=f"{event.uid}#{event.replaces:%Y%m%dT%H%M}")


def _without(series: Incoming, moved: list[Incoming]) -> Incoming:
    zone = ZoneInfo(series.zone)
    gone = {
        event.replaces.replace(tzinfo=ZoneInfo(event.zone)).astimezone(zone).replace(tzinfo=None)
        for event in moved
        if event.replaces
    }
    return replace(series, exdates=tuple(sorted({*series.exdates, *gone}))) if gone else series
