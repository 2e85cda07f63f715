"""A chat file end to end, against `json` and raw `sqlite3` putting the same rows away."""

from __future__ import annotations

import gc
import json
import sqlite3  # the floor; the product itself never uses it
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from app.imports import importer
from app.imports.report import Report
from app.store import Store
from app.store.text_functions import grams
from tests.bench.measuring import MESSAGES, Figure, clocked, in_turn, telegram_file

number = count()
TABLES = (
    "create table members(id integer primary key, key text, name text)",
    (
        "create table messages(id integer primary key, group_id integer not null, member_id integer not null,"
        " sent_at integer not null, kind integer not null, text text not null, native_id text, reply_to text,"
        " recalled integer not null, batch_id integer)"
    ),
    "create table roster_events(id integer primary key, member_id integer, at integer, kind text)",
)
INDEXES = (
    "create index messages_batch on messages(batch_id)",
    "create index messages_member on messages(member_id, sent_at)",
    "create unique index messages_native on messages(group_id, native_id) where native_id is not null",
    "create index messages_time on messages(group_id, sent_at)",
)
SEARCH = "create virtual table messages_fts using fts5(body, content='', tokenize='unicode61 remove_diacritics 0')"


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return the figures of a first import and of the same file once more."""
    file = telegram_file(work, messages)
    ours, rows, searchable = in_turn(
        lambda: clocked(lambda: first(work, file)),
        lambda: clocked(lambda: floor(work, file, search=False)),
        lambda: clocked(lambda: floor(work, file, search=True)),
    )
    again, dry = in_turn(lambda: second(work, file), lambda: dry_run(work, file))
    size = f"{messages:,} messages ({file.stat().st_size / 1e6:.0f} MB)"
    return [
        Figure(
            f"import of {size}",
            ours,
            rows,
            remark="`json` and raw `sqlite3`, the same rows, no index",
        ),
        Figure(
            "the same",
            ours,
            searchable,
            remark="the same, with our indexes and two-character search",
        ),
        Figure("its preview (dry run)", dry, rows, remark="`json` and raw `sqlite3`, rows only"),
        Figure(
            "the same file again, nothing added",
            again,
            rows,
            remark="`json` and raw `sqlite3`, rows only",
        ),
    ]


def first(work: Path, file: Path) -> Report:
    """Import the file into a new store, and close it."""
    with closing(
        Store(work / f"ours-{next(number)}.qunce", create=True, journalled=False)
    ) as store:
        return importer.run(store, file)


def second(work: Path, file: Path) -> float:
    """Return the milliseconds of importing a file that is in already."""
    with closing(
        Store(work / f"ours-{next(number)}.qunce", create=True, journalled=False)
    ) as store:
        importer.run(store, file)
        return clocked(lambda: importer.run(store, file))


def dry_run(work: Path, file: Path) -> float:
    """Return the milliseconds of previewing a file."""
    with closing(
        Store(work / f"ours-{next(number)}.qunce", create=True, journalled=False)
    ) as store:
        return clocked(lambda: importer.run(store, file, dry_run=True))


def floor(work: Path, file: Path, *, search: bool) -> None:
    """Put the same rows away with nothing but the standard library."""
    with closing(sqlite3.connect(work / f"floor-{next(number)}.db", isolation_level=None)) as db:
        for pragma in ("journal_mode=wal", "synchronous=full", "secure_delete=on"):
            db.execute(f"pragma {pragma}").fetchall()
        db.execute("begin immediate")
        for sql in (*TABLES, *((*INDEXES, SEARCH) if search else ())):
            db.execute(sql)
        with file.open(encoding="utf-8") as stream:
            items = json.load(stream)["messages"]
        members, messages, events = _rows(items)
        db.executemany("insert into members values(?,?,?)", members)
        db.executemany("insert into messages values(?,?,?,?,?,?,?,?,?,?)", messages)
        db.executemany("insert into roster_events values(?,?,?,?)", events)
        if search:
            texts = ((row[0], grams(row[5])) for row in messages)
            db.executemany("insert into messages_fts(rowid, body) values(?,?)", texts)
        db.execute("commit")
    del items
    gc.collect()


def _rows(items: list[dict[str, Any]]) -> tuple[list[Any], list[Any], list[Any]]:
    known: dict[str, int] = {}
    names: dict[str, str] = {}
    messages: list[Any] = []
    events: list[Any] = []
    for item in items:
        key, at = item.get("from_id") or item["actor_id"], int(item["date_unixtime"])
        member = known.setdefault(key, len(known) + 1)
        names[key] = item.get("from") or item["actor"]
        if item["type"] == "service":
            events.append((item["id"], member, at, "join"))
            continue
        text = item["text"]
        if not isinstance(text, str):
            text = "".join(part if isinstance(part, str) else part["text"] for part in text)
        kind = 1 if "photo" in item else 5 if "file" in item else 0
        reply = item.get("reply_to_message_id")
        native = str(item["id"])
        messages.append((item["id"], 1, member, at, kind, text, native, reply and str(reply), 0, 1))
    return [(id, key, names[key]) for key, id in known.items()], messages, events
