"""One topic: what is asked, why it is worth asking, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from app import clock
from app.errors import AppError
from app.store import Step, Store
from app.text import N_
from app.topics import wording
from app.topics.wording import DETAILS, LISTS, TEXTS

NEEDS_GAIN = ("ready", "scheduled")
NO_GAIN = N_("“{title}” is not ready yet: write down what members gain from it first.")

_COLUMNS = (
    "id", "library", "shelf_id", *TEXTS, *DETAILS, "season", "festival", "source", "message_id",
    "status", "created_at", "updated_at", "archived_at",
)  # fmt: skip
_COPIED = ("library", "shelf_id", *TEXTS, *DETAILS, "season", "festival")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic with everything its card shows; `message_id`: what was said that it was taken from."""

    id: int
    library: str
    shelf_id: int | None
    title: str
    hook: str
    questions: tuple[str, ...]
    gain: str
    title_en: str
    hook_en: str
    questions_en: tuple[str, ...]
    gain_en: str
    material: str
    links: tuple[str, ...]
    audience: str
    owner: str
    season: str
    festival: str
    source: str
    message_id: int | None
    status: str
    created_at: str
    updated_at: str
    archived_at: str | None
    tags: tuple[str, ...]


def get(store: Store, id: int) -> Topic | None:
    """Return a topic, or None when it is gone."""
    found = store.rows(f"select {', '.join(_COLUMNS)} from topics where id = ?", id)
    if not found:
        return None
    values = dict(zip(_COLUMNS, found[0], strict=True))
    for column in LISTS:
        values[column] = tuple(values[column].splitlines())
    labels = store.rows("select tag from topic_tags where topic_id = ? order by id", id)
    return Topic(**values, tags=tuple(label for (label,) in labels))


def add(store: Store, title: str, library: str = "general", **fields: object) -> int:
    """Add a topic; its shelf, when given, decides the library. Return its id."""
    values = wording.checked(
        store, {"title": title, "library": library, "status": "idea", **fields}
    )
    _must_gain(values)
    now = clock.stamp()
    with store.operation(N_("Add topic")):
        return store.insert("topics", **values, created_at=now, updated_at=now)


def edit(store: Store, id: int, **fields: object) -> None:
    """Change some fields of a topic (lists one entry per line); no change is no step to undo."""
    autosave(store, id, None, **fields)


def autosave(store: Store, id: int, joins: Step | None, **fields: object) -> Step | None:
    """Save a topic being written; return the step, for the next save to join.

    Saves that join are taken back by one undo, so that typing does not push out all other steps.
    """
    values = wording.checked(store, fields)
    names = tuple(dict.fromkeys((*values, "title", "gain", "status")))
    row = store.rows(f"select {', '.join(names)} from topics where id = ?", id)[0]
    before = dict(zip(names, row, strict=True))
    changed = {name: value for name, value in values.items() if before[name] != value}
    if changed:
        if {"gain", "status"} & changed.keys():
            _must_gain({**before, **changed})
        with store.operation(N_("Edit topic"), joins):
            store.update("topics", id, **changed, updated_at=clock.stamp())
    return store.undo_step


def set_tags(store: Store, id: int, labels: Iterable[str]) -> None:
    """Make `labels` the tags of one topic, in that order."""
    wanted = list(dict.fromkeys(wording.label(label) for label in labels if label.strip()))
    rows = store.rows("select tag from topic_tags where topic_id = ? order by id", id)
    if wanted == [label for (label,) in rows]:
        return
    with store.operation(N_("Tag topic")):
        store.execute("delete from topic_tags where topic_id = ?", id)
        store.insert_many("topic_tags", "topic_id, tag", [(id, label) for label in wanted])


def duplicate(store: Store, id: int) -> int:
    """Copy a topic with its tags, as an idea of one's own; return the copy's id."""
    now = clock.stamp()
    copied = ", ".join(_COPIED)
    with store.operation(N_("Duplicate topic")):
        store.execute(
            f"insert into topics({copied}, status, source, created_at, updated_at) "
            f"select {copied}, 'idea', 'own', ?, ? from topics where id = ?",
            now, now, id,
        )  # fmt: skip
        copy = int(store.value("select last_insert_rowid()"))
        store.execute(
            "insert into topic_tags(topic_id, tag) "
            "select ?, tag from topic_tags where topic_id = ? order by id",
            copy, id,
        )  # fmt: skip
        return copy


def _must_gain(values: dict[str, object]) -> None:
    if values.get("status") in NEEDS_GAIN and not values.get("gain"):
        raise AppError(NO_GAIN, title=values["title"], at="gain")
