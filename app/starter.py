"""The starter library: topic packs under resources/topics, loaded on the operator's wish."""

import json
from pathlib import Path
from typing import Any, cast

from app import clock, paths
from app.errors import AppError
from app.planner.almanac import KEYS
from app.store import Store
from app.text import N_
from app.topics import LIBRARIES, SEASONS, Shelf, shelves

_TEXTS = ("title", "hook", "gain")
_COLUMNS = (
    "pack_key, library, shelf_id, title, hook, questions, gain, title_en, hook_en, questions_en, "
    "gain_en, season, festival, source, status, created_at, updated_at"
)

UNREADABLE = N_("The topic pack “{file}” is not JSON: {reason}.")
AT_FAULT = N_("The topic pack “{file}” is wrong at entry {entry}: {field} is missing or wrong.")
TWICE = N_("The topic pack “{file}” has entry {entry} twice.")

Entry = dict[str, Any]
Shelves = dict[str, Shelf]  # by key


def load(store: Store, folder: Path | None = None, source: str = "starter") -> int:
    """Add the shipped topics that are not in the store yet, as one step; return how many."""
    files = sorted((folder or paths.resources() / "topics").glob("*.json"))
    known = {s.key: s for s in shelves(store) if s.key}
    packs = [_read(path, known) for path in files]
    with store.operation(N_("Load the starter library")):
        have = {key for (key,) in store.rows("select pack_key from topics where pack_key <> ''")}
        new = [(key, entry) for pack in packs for key, entry in pack if key not in have]
        _insert(store, new, known, source)
    return len(new)


def shipped(folder: Path | None = None) -> int:
    """Return how many topics there are to load, without looking closer; 8 ms."""
    files = (folder or paths.resources() / "topics").glob("*.json")
    return sum(len(json.loads(path.read_bytes())["topics"]) for path in files)


def _read(path: Path, shelves: Shelves) -> list[tuple[str, Entry]]:
    """Return (pack key, entry) of one pack, or say which entry and field is at fault."""
    try:
        pack = json.loads(path.read_bytes())
    except ValueError as error:
        raise AppError(UNREADABLE, file=path.name, reason=error) from error
    name = _field(pack, "pack", str)
    entries = _field(pack, "topics", list)
    if not name or entries is None:
        raise AppError(AT_FAULT, file=path.name, entry="#0", field="pack" if not name else "topics")
    found: dict[str, Entry] = {}
    for number, entry in enumerate(entries, 1):
        key = _field(entry, "key", str) or f"#{number}"
        if fault := _fault(entry, shelves):
            raise AppError(AT_FAULT, file=path.name, entry=key, field=fault)
        if key in found:
            raise AppError(TWICE, file=path.name, entry=key)
        found[key] = entry
    return [(f"{name}/{key}", entry) for key, entry in found.items()]


def _fault(entry: object, shelves: Shelves) -> str:
    """Return the name of the first field of an entry that is not as it should be, or ''."""
    if not _field(entry, "key", str):
        return "key"
    if cast("Entry", entry).get("festival", "") not in {"", *KEYS}:
        return "festival"
    for field, allowed in (("library", LIBRARIES), ("season", SEASONS)):
        if _field(entry, field, str) not in allowed:
            return field
    shelf = shelves.get(_field(entry, "shelf", str) or "")
    if shelf is None or shelf.library != _field(entry, "library", str):
        return "shelf"
    if not _all_text(_field(entry, "tags", list)):
        return "tags"
    return _wording_fault(entry, "zh") or _wording_fault(entry, "en")


def _wording_fault(entry: object, language: str) -> str:
    words = _field(entry, language, dict)
    for field in _TEXTS:
        if not (_field(words, field, str) or "").strip():
            return f"{language}.{field}"
    questions = _field(words, "questions", list)
    return "" if questions and _all_text(questions) else f"{language}.questions"


def _field(thing: object, name: str, kind: type) -> Any:
    value = cast("Entry", thing).get(name) if isinstance(thing, dict) else None
    return value if isinstance(value, kind) else None


def _all_text(values: list[object] | None) -> bool:
    return values is not None and all(isinstance(value, str) and value.strip() for value in values)


def _insert(store: Store, entries: list[tuple[str, Entry]], shelves: Shelves, source: str) -> None:
    now = clock.stamp()
    store.insert_many("topics", _COLUMNS, [
        (key, entry["library"], shelves[entry["shelf"]].id, *_words(entry["zh"]),
         *_words(entry["en"]), entry["season"], entry.get("festival", ""), source, "idea", now, now)
        for key, entry in entries
    ])  # fmt: skip
    ids = dict(store.rows("select pack_key, id from topics where pack_key <> ''"))
    store.insert_many(
        "topic_tags", "topic_id, tag",
        [(ids[key], tag) for key, entry in entries for tag in dict.fromkeys(entry["tags"])],
    )  # fmt: skip


def _words(words: Entry) -> tuple[str, ...]:
    return words["title"], words["hook"], "\n".join(words["questions"]), words["gain"]
