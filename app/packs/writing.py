"""Writing topics as a pack that another Qunce reads."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.files import fresh
from app.packs.pack import VERSION
from app.progress import Progress, silent
from app.store import Store
from app.topics.shelf import shelves
from app.topics.topic import Topic, get


def write(store: Store, ids: Sequence[int], path: Path, name: str = "") -> int:
    """Write topics to a pack file, whole or not at all; return how many. Uses, status and owner stay here."""
    names = {shelf.id: shelf.key or shelf.name for shelf in shelves(store)}
    found = [topic for id in ids if (topic := get(store, id)) is not None]
    keys = dict(store.rows("select id, pack_key from topics where pack_key <> ''"))
    pack = {
        "pack": name or path.stem,
        "version": VERSION,
        "topics": [
            _entry(topic, names, key) for topic, key in zip(found, _keys(found, keys), strict=True)
        ],
    }
    with fresh(path) as file:
        json.dump(pack, file, ensure_ascii=False, indent=1)
        file.write("\n")
    return len(found)


def write_apart(store: Store, ids: Sequence[int], path: Path, progress: Progress = silent) -> int:
    """Write a pack in a process of its own."""
    progress(0, 0)
    return write(store, ids, path)


def _keys(found: Sequence[Topic], keys: dict[int, str]) -> Iterator[str]:
    """Yield a key for each topic; those of two packs may be the same."""
    taken: set[str] = set()
    for topic in found:
        key = keys.get(topic.id, "").partition("/")[2]
        yield (key := key if key and key not in taken else f"topic-{topic.id}")
        taken.add(key)


def _entry(topic: Topic, shelves: dict[int, str], key: str) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "key": key,
        "library": topic.library,
        "shelf": shelves.get(topic.shelf_id or 0, ""),
        "tags": list(topic.tags),
        "season": topic.season,
        "zh": _words(topic.title, topic.hook, topic.questions, topic.gain),
    }
    if topic.title_en:
        entry["en"] = _words(topic.title_en, topic.hook_en, topic.questions_en, topic.gain_en)
    more = {
        "festival": topic.festival, "material": topic.material, "links": list(topic.links),
        "audience": topic.audience,
    }  # fmt: skip
    return entry | {field: value for field, value in more.items() if value}


def _words(title: str, hook: str, questions: Sequence[str], gain: str) -> dict[str, Any]:
    return {"title": title, "hook": hook, "questions": list(questions), "gain": gain}
