"""Views of a page that are kept by name: what to show, as the page itself writes it down.

A page that uses them turns its filter into text and back (`app.topics.saved`); dates in it
are relative, so that a view of last month shows this month's today.
"""

from dataclasses import dataclass

from app.errors import AppError
from app.store import Store
from app.text import N_, storable

LONGEST = 40  # characters of a name

NO_NAME = N_("A view needs a name.")
TAKEN = N_("There is a view called “{name}” already.")
# What the views of the members page are called.
SEGMENTS = {
    NO_NAME: N_("A segment needs a name."),
    TAKEN: N_("There is a segment called “{name}” already."),
}
BOARDS = {
    NO_NAME: N_("A board needs a name."),
    TAKEN: N_("There is a board called “{name}” already."),
}
TOO_LONG = N_("At most {n} characters fit here; there are {there}.")


@dataclass(frozen=True, slots=True)
class SavedView:
    """One view; `key` is set for the shipped ones; `filter` is the page's own writing (JSON)."""

    id: int
    key: str
    name: str
    name_en: str
    filter: str


def listed(store: Store, page: str) -> list[SavedView]:
    """Return the views of a page, in the operator's order."""
    rows = store.rows(
        "select id, key, name, name_en, filter from saved_views where page = ? order by position, id",
        page,
    )
    return [SavedView(*row) for row in rows]


def save(store: Store, page: str, name: str, filter: str) -> int:
    """Keep what is shown under a new name, after the others; return the view's id."""
    name = _named(store, page, name, None)
    last = "select coalesce(max(position), -1) + 1 from saved_views where page = ?"
    with store.operation(N_("Save view “{name}”"), name=name):
        position = store.value(last, page)
        return store.insert("saved_views", page=page, name=name, filter=filter, position=position)


def rename(store: Store, id: int, name: str) -> None:
    """Give a view another name; a shipped English name that no longer fits goes."""
    wanted = "select page, name, name_en from saved_views where id = ?"
    page, *before = store.rows(wanted, id)[0]
    name = _named(store, page, name, id)
    if name not in before:
        with store.operation(N_("Rename view")):
            store.update("saved_views", id, name=name, name_en="")


def change(store: Store, id: int, filter: str) -> None:
    """Let a view show something else from now on."""
    name = store.value("select name from saved_views where id = ?", id)
    with store.operation(N_("Change view “{name}”"), name=name):
        store.update("saved_views", id, filter=filter)


def move(store: Store, id: int, position: int) -> None:
    """Put a view at `position` (0 is first)."""
    page = store.value("select page from saved_views where id = ?", id)
    order = [view.id for view in listed(store, page) if view.id != id]
    order.insert(max(0, position), id)
    with store.operation(N_("Move view")):
        for place, view in enumerate(order):
            store.update("saved_views", view, position=place)


def delete(store: Store, id: int) -> None:
    """Forget a view; what it shows stays."""
    name = store.value("select name from saved_views where id = ?", id)
    with store.operation(N_("Delete view “{name}”"), name=name):
        store.delete("saved_views", id)


def _named(store: Store, page: str, name: str, id: int | None) -> str:
    name = " ".join(storable(name).split())
    said = {"members": SEGMENTS, "boards": BOARDS}.get(page, {})
    if not name:
        raise AppError(said.get(NO_NAME, NO_NAME), at="name")
    if len(name) > LONGEST:
        raise AppError(TOO_LONG, n=LONGEST, there=len(name), at="name")
    taken = "select 1 from saved_views where page = ?1 and ?2 in (name, name_en) and id is not ?3"
    if store.value(taken, page, name, id):
        raise AppError(said.get(TAKEN, TAKEN), name=name, at="name")
    return name
