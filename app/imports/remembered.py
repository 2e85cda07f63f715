"""What the operator once said about the columns of a table, kept for the next table with the same titles."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.imports.columns import IGNORE, Mapping, look
from app.imports.records import Options
from app.imports.source import open_source
from app.store import Store
from app.text import N_


def remember(store: Store, titles: Sequence[str], mapping: Mapping) -> None:
    """Keep what the columns of tables with these titles hold."""
    value = json.dumps(dict(mapping.answers()), ensure_ascii=False)
    with store.operation(N_("Remember the columns of a table")):
        store.execute(
            "insert into settings(key, value) values(?, ?)"
            " on conflict(key) do update set value = excluded.value",
            _key(titles), value,
        )  # fmt: skip


def recall(store: Store, titles: Sequence[str]) -> Mapping | None:
    """Return what was kept for tables with these titles."""
    found = store.rows("select value from settings where key = ?", _key(titles))
    return Mapping(**json.loads(found[0][0])) if found else None


def answered(store: Store, path: Path, options: Options) -> Options:
    """Return the answers with what was kept for a table like the one at `path`, if nothing else is said."""
    if options.columns or path.is_dir() or not path.exists():
        return options
    seen = look(open_source(path, options))
    kept = recall(store, seen[0].titles) if seen else None
    if not seen or not kept:
        return options
    used = {title for _, title in kept.answers()}
    others = tuple((IGNORE, title) for title in seen[0].titles if title not in used)
    return replace(options, columns=kept.answers() + others)


def keep(store: Store, path: Path, options: Options) -> None:
    """Keep the answers that a table was read with."""
    seen = look(open_source(path, options))
    if seen:
        remember(store, seen[0].titles, seen[1])


def _key(titles: Sequence[str]) -> str:
    return "columns " + hashlib.sha256("\x1f".join(titles).encode("utf-8", "replace")).hexdigest()


# -- order of dates, zone and encoding: for the files of one kind from one folder


def keep_answers(store: Store, path: Path, options: Options, format: str) -> None:
    """Keep what was answered about a file, for the next of its kind in its folder."""
    if format == "columns" and options.columns:
        keep(store, path, options)
    said = {"zone": options.zone, "day_first": options.day_first, "encoding": options.encoding}
    with store.operation(N_("Remember answers about a file")):
        store.execute(
            "insert into settings(key, value) values(?, ?)"
            " on conflict(key) do update set value = excluded.value",
            _place(path, format), json.dumps(said),
        )  # fmt: skip


def answers(store: Store, path: Path, options: Options, format: str) -> Options:
    """Return `options` with what was answered about the last file of this kind in this folder."""
    found = store.rows("select value from settings where key = ?", _place(path, format))
    said: dict[str, Any] = json.loads(found[0][0]) if found else {}
    if options.day_first is not None:
        said.pop("day_first", None)
    return answered(store, path, replace(options, **said)) if path.is_file() else options


def order(store: Store, path: Path, format: str) -> bool | None:
    """Return whether the day stood first in the last file of this kind in this folder, if that was asked."""
    return answers(store, path, Options(), format).day_first


def has_answers(store: Store, path: Path, format: str) -> bool:
    """Tell whether the operator was asked about such a file before."""
    return bool(store.rows("select 1 from settings where key = ?", _place(path, format)))


def _place(path: Path, format: str) -> str:
    folder = hashlib.sha256(str(path.resolve().parent).encode("utf-8", "replace")).hexdigest()
    return f"answers {format} {folder[:32]}"
