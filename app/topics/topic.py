"""One topic: what is asked, why it is worth asking, and where it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app import clock
from app.errors import AppError
from app.store import Step, Store
from app.text import N_, storable

LIBRARIES = ("general", "professional")
STATUSES = ("idea", "ready", "scheduled", "used", "resting")
SEASONS = ("", "newyear", "spring", "midyear", "summer", "autumn", "winter")
_NEEDS_GAIN = ("ready", "scheduled")
_LISTS = ("questions", "questions_en")
_TEXTS = (
    "title", "hook", "questions", "gain",
    "title_en", "hook_en", "questions_en", "gain_en", "material",
)  # fmt: skip
_EDITABLE = (*_TEXTS, "library", "shelf_id", "season", "status")
_COLUMNS = (
    "id", "library", "shelf_id", *_TEXTS, "season", "source", "status", "created_at", "updated_at",
    "archived_at",
)  # fmt: skip

NO_GAIN = N_("“{title}” is not ready yet: write down what members gain from it first.")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic with everything its card shows."""

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
    season: str
    source: str
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
    for column in _LISTS:
        values[column] = tuple(values[column].splitlines())
    labels = store.rows("select tag from topic_tags where topic_id = ? order by id", id)
    return Topic(**values, tags=tuple(label for (label,) in labels))


def add(store: Store, title: str, library: str = "general", **fields: object) -> int:
    """Add a topic; its shelf, when given, decides the library. Return its id."""
    values = _checked(store, {"title": title, "library": library, "status": "idea", **fields})
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
    values = _checked(store, fields)
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


def set_status(store: Store, ids: Sequence[int], status: str) -> None:
    """Give many topics one status; ready and scheduled need a gain."""
    if status not in STATUSES:
        raise ValueError(status)
    if status in _NEEDS_GAIN:
        for title in _chunked(
            store, "select title from topics where trim(gain) = '' and id in ({})", ids
        ):
            raise AppError(NO_GAIN, title=title)
    with store.operation(N_("Change status of {n} topics"), n=len(ids)):
        store.execute_many(
            "update topics set status = ?, updated_at = ? where id = ? and status <> ?",
            [(status, clock.stamp(), id, status) for id in ids],
        )


def tag(store: Store, ids: Iterable[int], label: str) -> None:
    """Put one tag on many topics."""
    label = _label(label)
    pairs = [(id, label) for id in ids]
    with store.operation(N_("Tag {n} topics"), n=len(pairs)):
        store.execute_many("insert or ignore into topic_tags(topic_id, tag) values(?, ?)", pairs)


def untag(store: Store, ids: Iterable[int], label: str) -> None:
    """Take one tag off many topics."""
    pairs = [(id, label.strip()) for id in ids]
    with store.operation(N_("Untag {n} topics"), n=len(pairs)):
        store.execute_many("delete from topic_tags where topic_id = ? and tag = ?", pairs)


def set_tags(store: Store, id: int, labels: Iterable[str]) -> None:
    """Make `labels` the tags of one topic, in that order."""
    wanted = list(dict.fromkeys(_label(label) for label in labels if label.strip()))
    rows = store.rows("select tag from topic_tags where topic_id = ? order by id", id)
    if wanted == [label for (label,) in rows]:
        return
    with store.operation(N_("Tag topic")):
        store.execute("delete from topic_tags where topic_id = ?", id)
        store.insert_many("topic_tags", "topic_id, tag", [(id, label) for label in wanted])


def archive(store: Store, ids: Sequence[int]) -> None:
    """Put topics out of sight; nothing is lost."""
    with store.operation(N_("Archive {n} topics"), n=len(ids)):
        store.execute_many(
            "update topics set archived_at = ? where id = ? and archived_at is null",
            [(clock.stamp(), id) for id in ids],
        )


def restore(store: Store, ids: Sequence[int]) -> None:
    """Bring archived topics back."""
    with store.operation(N_("Restore {n} topics"), n=len(ids)):
        store.execute_many(
            "update topics set archived_at = null where id = ?", [(id,) for id in ids]
        )


def duplicate(store: Store, id: int) -> int:
    """Copy a topic with its tags, as an idea of one's own; return the copy's id."""
    now = clock.stamp()
    copied = ", ".join(("library", "shelf_id", *_TEXTS, "season"))
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


def _checked(store: Store, fields: dict[str, object]) -> dict[str, object]:
    """Return `fields` as the columns keep them, or say what is wrong."""
    if unknown := fields.keys() - set(_EDITABLE):
        raise TypeError(f"not a field of a topic: {', '.join(sorted(unknown))}")
    values = {name: _stored(name, value) for name, value in fields.items()}
    if values.get("title") == "":
        raise AppError(N_("A topic needs a title."))
    for name, allowed in (("library", LIBRARIES), ("status", STATUSES), ("season", SEASONS)):
        if name in values and values[name] not in allowed:
            raise ValueError(f"{name}: {values[name]}")
    if values.get("shelf_id") is not None:  # a shelf stands in one library only
        values["library"] = store.value(
            "select library from shelves where id = ?", values["shelf_id"]
        )
    return values


def _stored(name: str, value: object) -> object:
    if name in _LISTS:
        lines = value.splitlines() if isinstance(value, str) else _strings(value)
        return "\n".join(line for raw in lines if (line := _one_line(raw)))
    if name == "title":
        return _one_line(str(value))
    return storable(value).strip() if isinstance(value, str) else value


def _strings(value: object) -> list[str]:
    if not isinstance(value, (list, tuple)):
        raise TypeError(value)
    return [str(line) for line in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _one_line(text: str) -> str:
    return " ".join(storable(text).split())


def _must_gain(values: dict[str, object]) -> None:
    if values.get("status") in _NEEDS_GAIN and not values.get("gain"):
        raise AppError(NO_GAIN, title=values["title"])


def _label(text: str) -> str:
    label = _one_line(text)
    if not label:
        raise AppError(N_("A tag needs a name."))
    return label


def _chunked(store: Store, sql: str, ids: Sequence[int]) -> list[str]:
    """Run `sql` for as many ids as SQLite takes at a time; return its one column."""
    found: list[str] = []
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        found += [row[0] for row in store.rows(sql.format(",".join("?" * len(part))), *part)]
    return found
