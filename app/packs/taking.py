"""Bringing topics in, as one step: what is wrong stays out and is told, what is known is skipped or renewed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app import clock
from app.packs.entry import Entry
from app.packs.looking import KNOWN, NEW, WRONG, Look, look
from app.progress import Progress, silent
from app.store import Step, Store
from app.text import P_
from app.topics import wording
from app.topics.shelf import add_shelf

HOW = ("skip", "renew", "add")  # what becomes of topics that are there already
CHUNK = 500
_KEEPS = frozenset(
    {"library", "shelf_id", "status", "source"}
)  # a renewed topic stays where it was put


@dataclass(frozen=True, slots=True)
class Taken:
    """How many topics came in, were renewed, were skipped as known, and could not be taken."""

    added: int = 0
    renewed: int = 0
    skipped: int = 0
    wrong: int = 0


def take(  # noqa: PLR0913 -- what comes, and how
    store: Store,
    entries: Sequence[Entry],
    *,
    library: str = "general",
    known: str = "skip",
    status: str = "idea",
    progress: Progress = silent,
) -> Taken:
    """Bring entries in; those of a shelf that is not there get one. Return what became of them."""
    if known not in HOW:
        raise ValueError(known)
    counts = Counter[str]()
    looks = look(store, entries, library)
    coming = sum(_comes(one, known) for one in looks)
    with store.operation(P_("Import %n topic(s)", "", coming), n=coming):
        shelf_ids: dict[tuple[str, str], int] = {}
        for done, one in enumerate(looks, 1):
            counts[_bring(store, one, shelf_ids, known, status)] += 1
            if done % CHUNK == 0 or done == len(looks):
                progress(done, len(looks))
    return Taken(counts["added"], counts["renewed"], counts["skipped"], counts["wrong"])


def take_apart(
    store: Store,
    entries: Sequence[Entry],
    library: str,
    known: str,
    progress: Progress = silent,
) -> tuple[Taken, Step | None]:
    """Take in a process of its own, whose store keeps no journal; return the step for the window to adopt."""
    journalled = Store(store.path, patience=5000)
    try:
        taken = take(journalled, entries, library=library, known=known, progress=progress)
        return taken, journalled.undo_step
    finally:
        journalled.close()


def take_back_apart(store: Store, step: Step, progress: Progress = silent) -> None:
    """Take such a step back, in a process of its own again."""
    progress(0, 0)
    journalled = Store(store.path, patience=5000)
    try:
        journalled.adopt(step)
        journalled.undo()
    finally:
        journalled.close()


def _comes(one: Look, known: str) -> bool:
    return one.state == NEW or (one.state == KNOWN and known != "skip")


def _bring(
    store: Store, one: Look, shelf_ids: dict[tuple[str, str], int], known: str, status: str
) -> str:
    if one.state == WRONG:
        return "wrong"
    if one.state == KNOWN and known == "renew" and one.topic_id:
        _write(store, one.topic_id, one, {})
        return "renewed"
    if not _comes(one, known):
        return "skipped"
    now = clock.stamp()
    shelf = one.shelf.id if one.shelf else _shelf(store, one, shelf_ids)
    ready = status if one.entry.texts.get("gain") else "idea"  # nobody gains from it yet
    values: dict[str, object] = {
        "library": one.library, "shelf_id": shelf, "status": ready, "source": "file", "created_at": now,
    }  # fmt: skip
    _write(store, None, one, values)
    return "added"


def _shelf(store: Store, one: Look, shelf_ids: dict[tuple[str, str], int]) -> int | None:
    name = " ".join(one.entry.shelf.split())
    if not name:
        return None
    key = (one.library, name)
    if key not in shelf_ids:
        shelf_ids[key] = add_shelf(store, one.library, name)
    return shelf_ids[key]


def _write(store: Store, id: int | None, one: Look, more: dict[str, object]) -> None:
    texts: dict[str, object] = {name: text for name, text in one.entry.texts.items() if text}
    values: dict[str, Any] = wording.checked(store, texts) | more
    values["updated_at"] = clock.stamp()
    if id is None:
        free = one.state == NEW and one.entry.key
        id = store.insert("topics", **values, pack_key=one.entry.key if free else "")
    else:
        store.update("topics", id, **{k: v for k, v in values.items() if k not in _KEEPS})
    tags = list(dict.fromkeys(map(wording.label, one.entry.tags)))
    store.execute_many(
        "insert or ignore into topic_tags(topic_id, tag) values(?, ?)", [(id, tag) for tag in tags]
    )
