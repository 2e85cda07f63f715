"""Promises (承诺): what members were told they would get, by when, and whether they did.

A promise may come from a message, concern a member or a group, and has a day or none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from app import clock
from app.errors import AppError
from app.store import Store
from app.text import N_, storable

STATUSES = ("open", "kept", "broken")

LONGEST = 2_000  # characters

EMPTY = N_("Write down what was promised.")
GONE = N_("This promise is no longer there.")
TOO_LONG = N_("At most {n} characters fit here; there are {there}.")
ORDER = N_("A promise can't be due before it was made.")
_COLUMNS = (
    "p.id, p.community_id, p.group_id, coalesce(g.name, ''), p.member_id, coalesce(m.name, ''), "
    "p.message_id, p.text, p.made_on, p.due_on, p.status, p.closed_at"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: to whom, from which message, made when, due when, and how it ended."""

    id: int
    community_id: int
    group_id: int | None
    group: str
    member_id: int | None
    member: str
    message_id: int | None
    text: str
    made_on: date
    due_on: date | None
    status: str
    closed_at: str | None

    def overdue(self, today: date) -> bool:
        """Tell whether it should have been kept before `today`."""
        return self.status == "open" and self.due_on is not None and self.due_on < today


class About(TypedDict, total=False):
    """What may be said of a promise beside its words."""

    group_id: int | None
    member_id: int | None
    message_id: int | None
    made_on: date
    due_on: date | None


class Fields(About, total=False):
    """What can be changed on a promise."""

    text: str


def add(store: Store, community_id: int, text: str, **about: Unpack[About]) -> int:
    """Log a promise, made today unless told otherwise; return its id."""
    values = _checked({"made_on": clock.today(), "due_on": None, "text": text, **about})
    with store.operation(N_("Log promise")):
        return store.insert(
            "promises", community_id=community_id, created_at=clock.stamp(), **values
        )


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change a promise."""
    now = get(store, id)
    present = {"made_on": now.made_on, "due_on": now.due_on, "text": now.text}
    values = _checked({**present, **fields})
    with store.operation(N_("Edit promise")):
        store.update("promises", id, **values)


def close(store: Store, id: int, status: str) -> None:
    """Say that a promise was kept or broken, or open it again."""
    close_all(store, [id], status)


def close_all(store: Store, ids: Sequence[int], status: str) -> None:
    """Say that promises were kept or broken, or open them again."""
    if status not in STATUSES:
        raise ValueError(status)
    labels = {
        "kept": N_("Keep promise"),
        "broken": N_("Break promise"),
        "open": N_("Reopen promise"),
    }
    with store.operation(labels[status]):
        closed = None if status == "open" else clock.stamp()
        for id in ids:
            store.update("promises", id, status=status, closed_at=closed)


def delete(store: Store, id: int) -> None:
    """Take a promise out of the log."""
    delete_all(store, [id])


def delete_all(store: Store, ids: Sequence[int]) -> None:
    """Take promises out of the log."""
    with store.operation(N_("Delete promise")):
        for id in ids:
            store.delete("promises", id)


def get(store: Store, id: int) -> Promise:
    """Return one promise."""
    if found := _selected(store, "p.id = ?", id):
        return found[0]
    raise AppError(GONE)


def listed(store: Store, community_id: int | None = None, status: str = "") -> list[Promise]:
    """Return promises: the open ones by the day they are due, then the others, the latest first."""
    return _selected(
        store,
        "(?1 is null or p.community_id = ?1) and (?2 = '' or p.status = ?2)"
        " order by p.status <> 'open', p.closed_at desc, p.due_on is null, p.due_on, p.id",
        community_id, status,
    )  # fmt: skip


def due(store: Store, last: date, community_id: int | None = None) -> list[Promise]:
    """Return open promises due until `last`, the oldest first."""
    return _selected(
        store,
        "p.status = 'open' and p.due_on <= ? and (? is null or p.community_id = ?)"
        " order by p.due_on, p.id",
        last.isoformat(), community_id, community_id,
    )  # fmt: skip


def _selected(store: Store, where: str, *parameters: object) -> list[Promise]:
    rows = store.rows(
        f"select {_COLUMNS} from promises p left join groups g on g.id = p.group_id"
        f" left join members m on m.id = p.member_id where {where}",
        *parameters,
    )
    return [_promise(*row) for row in rows]


def _promise(*values: Any) -> Promise:
    made, due = values[8:10]
    filled: list[Any] = [*values[:8], _day(made), _day(due) if due else None, *values[10:]]
    return Promise(*filled)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _checked(fields: dict[str, object]) -> dict[str, object]:
    text = storable(str(fields["text"])).strip()
    if not text:
        raise AppError(EMPTY)
    if len(text) > LONGEST:
        raise AppError(TOO_LONG, n=LONGEST, there=len(text))
    made, until = fields["made_on"], fields["due_on"]
    if isinstance(made, date) and isinstance(until, date) and until < made:
        raise AppError(ORDER)
    days = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in (("made_on", made), ("due_on", until))
    }
    return {**fields, **days, "text": text}
