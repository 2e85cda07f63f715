"""Shelves: the categories of a library, in the operator's order."""

from dataclasses import dataclass

from app.errors import AppError
from app.store import Store
from app.text import N_, storable


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


def _named(store: Store, library: str, name: str, id: int | None) -> str:
    name = storable(name).strip()
    if not name:
        raise AppError(N_("A shelf needs a name."))
    taken = "select count(*) from shelves where library = ? and name = ? and id is not ?"
    if store.value(taken, library, name, id):
        raise AppError(N_("There is a shelf called “{name}” already."), name=name)
    return name
