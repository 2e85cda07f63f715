"""What an event is expected to bring, and what it brought: figures by name.

Some names are known (`KNOWN`): their fact can be counted from attendance, roster and chat.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.events.costs import amount, bounded
from app.events.event import Event
from app.store import Store
from app.text import N_

KNOWN = ("participants", "speakers", "messages", "joined", "newly_active", "works", "orders")

_EMPTY = N_("A figure needs a name.")
_THERE = N_("There is a figure of this name already.")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an event; None where nothing was entered."""

    id: int
    name: str  # one of KNOWN, or in the operator's own words
    expected: float | None
    actual: float | None


def figures(store: Store, event_id: int) -> list[Figure]:
    """Return the figures of an event in order."""
    rows = store.rows(
        "select id, name, expected, actual from event_figures where event_id = ?"
        " order by position, id",
        event_id,
    )
    return [Figure(*row) for row in rows]


def add(store: Store, event_id: int, name: str, expected: float | str | None = None) -> int:
    """Add a figure to watch at an event; return its id."""
    value = amount(expected, "expected")
    with store.operation(N_("Add figure")):
        name = _free(store, event_id, name, None)
        place = store.value("select count(*) from event_figures where event_id = ?", event_id)
        return store.insert(
            "event_figures", event_id=event_id, name=name, expected=value, position=place
        )


def edit(store: Store, id: int, field: str, value: float | str | None) -> None:
    """Change `name`, `expected` or `actual` of a figure."""
    with store.operation(N_("Edit figure")):
        if field == "name":
            event_id: int = store.value("select event_id from event_figures where id = ?", id)
            store.update("event_figures", id, name=_free(store, event_id, str(value or ""), id))
        else:
            store.update("event_figures", id, **{field: amount(value, field)})


def delete(store: Store, id: int) -> None:
    """Take a figure away."""
    with store.operation(N_("Delete figure")):
        store.delete("event_figures", id)


def groups_of(store: Store, event: Event) -> list[int]:
    """Return the groups an event is for; those of its community where none is named."""
    if event.group_ids:
        return list(event.group_ids)
    rows = store.rows("select id from groups where community_id = ?", event.community_id)
    return [id for (id,) in rows]


def talk(store: Store, event: Event, times: list[datetime]) -> tuple[int, int]:
    """Return how many messages were written while the event took place, and by how many people."""
    length = event.ends_at - event.starts_at
    written, people = 0, set[int]()
    for group in groups_of(store, event):
        for at in times:
            found = store.rows(
                "select member_id, count(*) from messages"
                " where group_id = ? and sent_at >= ? and sent_at < ? group by member_id",
                group, _instant(at, event.zone), _instant(at + length, event.zone),
            )  # fmt: skip
            written += sum(n for _, n in found)
            people.update(member for member, _ in found)
    return written, len(people)


def joined(store: Store, event: Event, first: datetime, last: datetime) -> int:
    """Return how many came into the event's groups from the day of `first` to the day after `last`."""
    begin = datetime.combine(first.date(), datetime.min.time())
    end = datetime.combine(last.date(), datetime.min.time()) + timedelta(days=2)
    marks = ",".join(map(str, groups_of(store, event)))
    return store.value(
        f"select count(distinct member_id) from memberships where group_id in ({marks})"
        " and joined_at >= ? and joined_at < ?",
        _instant(begin, event.zone), _instant(end, event.zone),
    )  # fmt: skip


def _instant(at: datetime, zone: str) -> int:
    return int(at.replace(tzinfo=ZoneInfo(zone)).timestamp())


def _free(store: Store, event_id: int, name: str, id: int | None) -> str:
    name = bounded(name, "name")
    if not name:
        raise AppError(_EMPTY, at="name")
    taken = "select 1 from event_figures where event_id = ? and name = ? and id is not ?"
    if store.value(taken, event_id, name, id):
        raise AppError(_THERE, at="name")
    return name
