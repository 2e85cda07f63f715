"""Picks as the store keeps them: what stands in a slot of one week."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.errors import AppError
from app.planner.ground import Choice, Place
from app.planner.why import Reason, read, written
from app.store import Store
from app.text import N_

WHEN = "%Y-%m-%dT%H:%M"

ACCEPTED = N_("This one is on the calendar already; change it there.")


@dataclass(frozen=True, slots=True)
class Pick:
    """A slot of a week as the page shows it; id 0 while nothing is planned for it.

    `pinned` stays when the weeks are planned anew; `event_id` says that it is on the calendar,
    `draft_id` that an announcement speaks of that event; `moved_to` and `cancelled` what became
    of it on the calendar since.
    """

    id: int
    place: Place
    topic_id: int | None = None
    title: str = ""
    title_en: str = ""
    topic_library: str = ""
    shelf: str = ""
    shelf_en: str = ""
    pinned: bool = False
    why: tuple[Reason, ...] = ()
    missing: Reason | None = None
    event_id: int | None = None
    draft_id: int | None = None
    moved_to: datetime | None = None
    cancelled: bool = False


COLUMNS = "group_id, slot_id, starts_at, minutes, kind, library, label, topic_id, why, missing"

_PICK = """
select p.id, p.group_id, p.starts_at, p.minutes, p.kind, p.library, p.label, p.slot_id,
p.topic_id, coalesce(t.title, ''), coalesce(t.title_en, ''), coalesce(t.library, ''),
coalesce(s.name, ''), coalesce(s.name_en, ''), p.pinned, p.why, p.missing, p.event_id,
(select max(a.id) from announcements a where a.event_id = p.event_id),
nullif(e.starts_at, p.starts_at), coalesce(e.status = 'cancelled', 0)
from picks p left join topics t on t.id = p.topic_id left join shelves s on s.id = t.shelf_id
left join events e on e.id = p.event_id
where {} order by p.starts_at, p.group_id"""


def selected(store: Store, where: str, *parameters: object) -> list[Pick]:
    """Return the picks for which `where` holds (SQL of this package only)."""
    return [_pick(row) for row in store.rows(_PICK.format(where), *parameters)]


def _pick(row: tuple[Any, ...]) -> Pick:
    id, group_id, starts_at, minutes, kind, library, label, slot_id, topic_id, *rest = row
    title, title_en, topic_library, shelf, shelf_en, pinned, why, missing, *made = rest
    event_id, draft, moved_to, cancelled = made
    at = datetime.fromisoformat(starts_at)
    place = Place(group_id, at, minutes, kind, library, label, slot_id)
    lacks = next(iter(read(missing)), None)
    if lacks is None and topic_id is None and kind == "topic":
        lacks = Reason("gone")  # the topic was deleted since
    return Pick(
        id, place, topic_id, title, title_en, topic_library, shelf, shelf_en,
        bool(pinned), read(why), lacks, event_id, draft,
        datetime.fromisoformat(moved_to) if moved_to else None, bool(cancelled),
    )  # fmt: skip


def row(one: Choice) -> tuple[object, ...]:
    """Return a choice as a row of the table (the columns of `COLUMNS`)."""
    place = one.place
    missing = written((one.missing,)) if one.missing else ""
    return (
        place.group_id, place.slot_id, place.starts_at.strftime(WHEN), place.minutes, place.kind,
        place.library, place.label, one.topic_id, written(one.why), missing,
    )  # fmt: skip


def put(store: Store, place: Place, **values: object) -> int:
    """Write a pick over the one of the same time, unless that is on the calendar; return its id."""
    at = place.starts_at.strftime(WHEN)
    found = store.rows(
        "select id, event_id from picks where group_id = ? and starts_at = ?", place.group_id, at
    )
    if not found:
        slot = store.value("select id from slots where id = ?", place.slot_id)
        return store.insert(
            "picks", group_id=place.group_id, slot_id=slot, starts_at=at, minutes=place.minutes,
            kind=place.kind, library=place.library, label=place.label, **values,
        )  # fmt: skip
    id, event_id = found[0]
    if event_id is not None:
        raise AppError(ACCEPTED)
    store.update("picks", id, **values)
    return id
