"""Who makes an event: hosts, guests, helpers, and those who take turns; all of them members."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.store import Store
from app.text import N_

PARTS = ("host", "guest", "helper", "turn")

_GONE = N_("This member is no longer there.")


@dataclass(frozen=True, slots=True)
class Person:
    """A member with a part in an event; `position` orders those of one part."""

    member_id: int
    name: str  # as the event's group knows them
    part: str
    position: int


def people(store: Store, event_id: int, part: str = "") -> list[Person]:
    """Return who has a part in an event (one part, or all), in order."""
    rows = store.rows(
        f"select p.member_id, {NAME.format(member='p.member_id', event='p.event_id')}, p.part,"
        " p.position from event_people p where p.event_id = ? and (? = '' or p.part = ?)"
        " order by p.position, p.id",
        event_id, part, part,
    )  # fmt: skip
    found = [Person(*row) for row in rows]
    return sorted(found, key=lambda person: PARTS.index(person.part))


# The nickname in a group of the event, else in any group, else the account's name.
NAME = (
    "coalesce((select nullif(s.nickname, '') from memberships s where s.member_id = {member}"
    " order by s.group_id not in (select group_id from event_groups where event_id = {event}),"
    " s.nickname = '', s.left_at is not null, s.group_id limit 1),"
    " (select name from members where id = {member}))"
)


def add_people(store: Store, event_id: int, part: str, member_ids: Sequence[int]) -> None:
    """Give members a part in an event, after those who have it; who has it already keeps their place."""
    if part not in PARTS:
        raise ValueError(part)
    with store.operation(N_("Add people to event")):
        last: int = store.value(
            "select coalesce(max(position), 0) from event_people where event_id = ?", event_id
        )
        for place, id in enumerate(dict.fromkeys(member_ids), last + 1):
            if store.value("select 1 from members where id = ?", id) is None:
                raise AppError(_GONE)
            store.execute(
                "insert or ignore into event_people(event_id, member_id, part, position)"
                " values(?, ?, ?, ?)",
                event_id, id, part, place,
            )  # fmt: skip


def remove_person(store: Store, event_id: int, member_id: int, part: str) -> None:
    """Take a part from a member."""
    with store.operation(N_("Remove person from event")):
        store.execute(
            "delete from event_people where event_id = ? and member_id = ? and part = ?",
            event_id, member_id, part,
        )  # fmt: skip
