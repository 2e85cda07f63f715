"""Putting the events of a file on the calendar: new ones added, newer ones updated, no doubles."""

from dataclasses import dataclass, replace

from app import events
from app.errors import AppError
from app.events import Event, Fields
from app.imports.ics.reading import Calendar, Incoming, Skipped
from app.progress import Progress, silent
from app.store import Store
from app.text import N_, storable

_ELSEWHERE = N_("The event is on the calendar of another community already.")
_UNKNOWN_CANCEL = N_("The file cancels an event that is not on this calendar.")
_REPORT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Report:
    """What an import of a calendar did; `skipped` are those of the file and those not taken."""

    created: int
    updated: int
    unchanged: int
    skipped: tuple[Skipped, ...]


def apply(
    store: Store, community_id: int, calendar: Calendar, progress: Progress = silent
) -> Report:
    """Put the events of `calendar` into a community, as one step; a second time changes nothing."""
    known = {event.uid: event for event in events.listed(store, community_id)}
    count = {"created": 0, "updated": 0, "unchanged": 0}
    skipped = list(calendar.skipped)
    with store.operation(N_("Import calendar")):
        for number, event in enumerate(calendar.events):
            if number % _REPORT_EVERY == 0:
                progress(number, len(calendar.events))
            try:
                count[_put(store, community_id, event, known.get(event.uid))] += 1
            except AppError as error:
                skipped.append(Skipped(event.line, event.title, error))
    return Report(**count, skipped=tuple(sorted(skipped, key=lambda one: one.line)))


def _put(store: Store, community_id: int, event: Incoming, present: Event | None) -> str:
    if present is None:
        if store.value("select 1 from events where uid = ?", event.uid):
            raise AppError(_ELSEWHERE)
        if event.status == "cancelled":
            raise AppError(_UNKNOWN_CANCEL)
        fields = _fields(event)
        title, start = fields.pop("title", ""), fields.pop("starts_at", event.starts_at)
        events.add(store, community_id, title, start, uid=event.uid, **fields)  # pyright: ignore[reportArgumentType, reportCallIssue]
        return "created"
    if not _newer(event, present) or _same(event, present):
        return "unchanged"
    events.edit(store, present.id, **_fields(_known_kind(event, present)))
    return "updated"


def _fields(event: Incoming) -> Fields:
    return Fields(
        title=event.title,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        all_day=event.all_day,
        zone=event.zone,
        rrule=event.rrule,
        exdates=event.exdates,
        place=event.place,
        notes=event.notes,
        link=event.link,
        kind=event.kind,
        status=event.status,
        sequence=event.sequence,
    )


def _newer(event: Incoming, present: Event) -> bool:
    """Tell whether the file knows better: what was edited here since keeps its own version."""
    if event.sequence != present.sequence:
        return event.sequence > present.sequence
    return event.stamp > present.updated_at or event.status == "cancelled"


def _same(event: Incoming, present: Event) -> bool:
    fields = _fields(_known_kind(event, present))
    fields["title"] = storable(event.title).strip()
    fields["place"] = storable(event.place).strip()
    fields["notes"] = storable(event.notes)
    fields["link"] = " ".join(storable(event.link).split())
    return all(getattr(present, name) == value for name, value in fields.items())


def _known_kind(event: Incoming, present: Event) -> Incoming:
    """Return `event` with what other programs' files leave out: its kind, its link, that it was held."""
    kind = present.kind if event.kind == "other" else event.kind
    status = present.status if event.status == "planned" else event.status
    return replace(event, kind=kind, status=status, link=event.link or present.link)
