"""Shelves: the categories of a library, in the operator's order."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from app import clock
from app.errors import AppError
from app.store import Store
from app.text import N_, storable
from app.topics.wording import bounded

LONGEST_NAME = 40  # characters


@dataclass(frozen=True, slots=True)
class Shelf:
    """One shelf; `key` is set for the eight shipped ones, `topics` counts those not archived."""

    id: int
    key: str
    library: str
    name: str
    name_en: str
    position: int
    topics: int


def shelves(store: Store) -> list[Shelf]:
    """Return all shelves, general library first, in the operator's order."""
    return [
        Shelf(*row)
        for row in store.rows(
            "select s.id, s.key, s.library, s.name, s.name_en, s.position, count(t.id) "
            "from shelves s left join topics t on t.shelf_id = s.id and t.archived_at is null "
            "group by s.id order by s.library, s.position, s.id"
        )
    ]


def shelf_key(store: Store, key: str) -> int | None:
    """Return the id of the shipped shelf called `key`."""
    return store.value("select id from shelves where key = ?", key)


def add_shelf(store: Store, library: str, name: str, name_en: str = "") -> int:
    """Add a shelf at the end of `library`; return its id."""
    name = _named(store, library, name, None)
    last = store.value("select coalesce(max(position), -1) from shelves where library = ?", library)
    with store.operation(N_("Add shelf")):
        return store.insert(
            "shelves", library=library, name=name, name_en=name_en, position=last + 1
        )


def rename_shelf(store: Store, id: int, name: str) -> None:
    """Give a shelf another name; a shipped English name that no longer fits goes."""
    library, before = store.rows("select library, name from shelves where id = ?", id)[0]
    name = _named(store, library, name, id)
    if name == before:
        return
    with store.operation(N_("Rename shelf")):
        store.update("shelves", id, name=name, name_en="")


def move_shelf(store: Store, id: int, position: int) -> None:
    """Put a shelf at `position` (0 is first) within its library."""
    library = store.value("select library from shelves where id = ?", id)
    order = [s.id for s in shelves(store) if s.library == library and s.id != id]
    order.insert(max(0, position), id)
    with store.operation(N_("Move shelf")):
        for place, shelf in enumerate(order):
            store.execute(
                "update shelves set position = ? where id = ? and position <> ?",
                place,
                shelf,
                place,
            )


def on_shelf(store: Store, id: int) -> int:
    """Return how many topics stand on a shelf, those in the archive too."""
    return int(store.value("select count(*) from topics where shelf_id = ?", id))


def delete_shelf(store: Store, id: int, to: int | None = None) -> None:
    """Take a shelf away; its topics go to the shelf `to`, or stay in the library without one."""
    name, library = store.rows("select name, library from shelves where id = ?", id)[0]
    n = on_shelf(store, id)
    with _deleting(store, name, n, to):
        other = store.value("select library from shelves where id = ?", to) or library
        store.execute(
            "update topics set shelf_id = ?, library = ?, updated_at = ? where shelf_id = ?",
            to, other, clock.stamp(), id,
        )  # fmt: skip
        gone = "json_remove(filter, '$.shelf_id')"
        there = (
            f"json_set({gone}, '$.library', ?)"
            if to is None
            else "json_set(filter, '$.shelf_id', ?)"
        )
        store.execute(
            f"update saved_views set filter = {there}"
            " where page = 'topics' and iif(json_valid(filter), filter ->> '$.shelf_id', null) = ?",
            library if to is None else to, id,
        )  # fmt: skip
        store.delete("shelves", id)


def _deleting(store: Store, name: str, n: int, to: int | None) -> AbstractContextManager[None]:
    """Begin the step that says what hung on the shelf."""
    if not n:
        return store.operation(N_("Delete shelf “{name}”"), name=name)
    if to is None:
        label = N_("Delete shelf “{name}”: {n} topics stay in the library without a shelf")
        return store.operation(label, name=name, n=n)
    other = store.value("select name from shelves where id = ?", to)
    label = N_("Delete shelf “{name}”: {n} topics now stand on “{other}”")
    return store.operation(label, name=name, n=n, other=other)


def _named(store: Store, library: str, name: str, id: int | None) -> str:
    name = storable(name).strip()
    if not name:
        raise AppError(N_("A shelf needs a name."), at="name")
    bounded(name, LONGEST_NAME, "name")
    taken = "select count(*) from shelves where library = ? and name = ? and id is not ?"
    if store.value(taken, library, name, id):
        raise AppError(N_("There is a shelf called “{name}” already."), name=name, at="name")
    return name
