"""The least that an import can do: parse at speed, rows, indexes, day counts, and search.

`python -m tests.bench.floor {one,two} FILE DATABASE`: in one process, or with a second one that
builds the search. No senders' history, no duplicates, no undo, no system lines, committed as it goes.
"""

from __future__ import annotations

import marshal
import multiprocessing
import queue
import re
import sqlite3  # the floor; the product itself never uses it
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec

BLOCK, LIST, COMMIT, HELD, WAITING = 1 << 20, 4_000, 50_000, 60_000, 64
WALL = timezone(timedelta(hours=8))
OFFSET, DAY, HOUR = 8 * 3600, 86_400, 3_600
BORDER = b"\n  },\n  {"
HAN = re.compile("[\u3400-\u9fff]+")
Row = tuple[int, int, int, int, int, str, int | None]  # id, group, member, at, kind, text, reply
TABLES = (
    (
        "create table messages(id integer primary key, group_id int not null, member_id int not null,"
        " sent_at int not null, kind int not null, text text not null, reply_to int)"
    ),
    (
        "create table member_days(group_id int, day int, member_id int, n int,"
        " primary key(group_id, day, member_id)) without rowid"
    ),
    "create table hour_cells(group_id int, hour int, n int, primary key(group_id, hour)) without rowid",
)
INDEXES = (
    "create index messages_time on messages(group_id, sent_at)",
    "create index messages_member on messages(group_id, member_id, sent_at)",
    "create index messages_reply on messages(group_id, reply_to) where reply_to is not null",
)
SEARCH = (
    "create virtual table words using fts5(body, content='',"
    " tokenize='unicode61 remove_diacritics 0')"
)
DAYS = "insert into member_days values(1,?,?,?) on conflict do update set n = n + excluded.n"
HOURS = "insert into hour_cells values(1,?,?) on conflict do update set n = n + excluded.n"


class Item(msgspec.Struct, gc=False):
    """What the floor keeps of a Telegram message."""

    id: int
    type: str
    date_unixtime: str
    text: str | list[Any] = ""
    from_id: str | None = None
    actor_id: str | None = None
    photo: str | None = None
    file: str | None = None
    reply_to_message_id: int | None = None


class Numbers(dict[str, int]):
    """Gives every name a number when it is first seen."""

    def __missing__(self, name: str) -> int:
        """Return the next number."""
        self[name] = number = len(self) + 1
        return number


def telegram(path: Path) -> Iterator[list[Row]]:
    """Yield the rows of a result.json, a megabyte of it at a time."""
    decode = msgspec.json.Decoder(list[Item]).decode
    members = Numbers()
    for piece in _pieces(path):
        rows: list[Row] = []
        for item in decode(piece):
            text = item.text
            if not isinstance(text, str):
                text = "".join(p if isinstance(p, str) else p["text"] for p in text)
            who = members[item.from_id or item.actor_id or ""]
            kind = 1 if item.photo else 5 if item.file else 0 if item.type == "message" else 6
            at, reply = int(item.date_unixtime), item.reply_to_message_id
            rows.append((item.id, 1, who, at, kind, text, reply))
        yield rows


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        head = file.read(BLOCK)
        rest = head[head.index(b"[", head.index(b'"messages"')) + 1 :]
        while block := file.read(BLOCK):
            rest += block
            cut = rest.rfind(BORDER)
            if cut >= 0:
                yield b"[%b]" % rest[: cut + 4]
                rest = rest[cut + 5 :]
        yield b"[%b]" % rest[: rest.rindex(b"]")]


def whatsapp(path: Path) -> Iterator[list[Row]]:
    """Yield the rows of lines like `12/31/25, 21:05 - Name: text`."""
    return _lines(path, re.compile(r"\d\d/\d\d/\d{4}, \d\d:\d\d - ").match, 17, "%d/%m/%Y, %H:%M")


def qq(path: Path) -> Iterator[list[Row]]:
    """Yield the rows of a header line with time and name, and the text below it."""
    begins = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ").match
    return _lines(path, begins, 19, "%Y-%m-%d %H:%M:%S")


def _lines(
    path: Path, begins: Callable[[str], object], width: int, form: str
) -> Iterator[list[Row]]:
    below = form.startswith("%Y")  # the text stands below its header
    members, days, out = Numbers(), dict[str, int](), list[Row]()
    day = slice(0, 10)
    number = at = who = 0
    last, text = "", list[str]()
    with path.open(encoding="utf-8", newline="\n", buffering=BLOCK) as file:
        for line in file:
            if not begins(line):
                text.append(line)
                continue
            if number:
                out.append((number, 1, who, at, 0 if text else 6, "".join(text)[:-1], None))
            if len(out) >= LIST:
                yield out
                out = []
            number += 1
            if line[:width] != last:
                last = line[:width]
                if last[day] not in days:
                    start = datetime.strptime(last[day], form[:8]).replace(tzinfo=WALL)
                    days[last[day]] = int(start.timestamp())
                at = days[last[day]] + int(last[-8:-6] if below else last[-5:-3]) * 3600
                at += int(last[-5:-3]) * 60 + int(last[-2:]) if below else int(last[-2:]) * 60
            name, colon, rest = (line[20:-1], "", "") if below else line[20:].partition(": ")
            who, text = members[name], [rest] if colon else []
    out.append((number, 1, who, at, 0, "".join(text)[:-1], None))
    yield out


def rows_of(path: Path) -> Iterator[list[Row]]:
    """Yield the rows of a chat file; what it is, its name says."""
    reader = telegram if path.suffix == ".json" else qq if "qq" in path.name else whatsapp
    return reader(path)


def pairs(text: str) -> str:
    """Return `text` with its Chinese as pairs of characters."""
    return HAN.sub(_pair, text)


def _pair(found: re.Match[str]) -> str:
    run = found.group()
    if len(run) == 1:
        return f" {run} "
    return " " + " ".join([run[i : i + 2] for i in range(len(run) - 1)]) + " "


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "journal_mode=wal",
        "synchronous=normal",
        "cache_size=-16384",
        "temp_store=file",
    ):
        db.execute(f"pragma {pragma}")
    return db


def _search(db: sqlite3.Connection) -> None:
    db.execute(SEARCH)
    db.execute("insert into words(words, rank) values('hashsize', 16777216)")


def write(path: Path, lists: Iterable[list[Row]], send: Callable[[list[Any]], None] | None) -> int:
    """Put the rows away; the search words go to `send`, or beside the rows."""
    days, hours = Counter[tuple[int, int]](), Counter[int]()
    done = pending = 0
    with closing(_opened(path)) as db:
        for sql in TABLES:
            db.execute(sql)
        if not send:
            _search(db)
        db.execute("begin")
        for rows in lists:
            db.executemany("insert into messages values(?,?,?,?,?,?,?)", rows)
            words = [(row[0], row[5]) for row in rows if row[5]]
            if send:
                send(words)
            else:
                _index(db, words)
            days.update([((r[3] + OFFSET) // DAY, r[2]) for r in rows])
            hours.update([(r[3] + OFFSET) // HOUR for r in rows])
            if len(days) > HELD:
                _count(db, days, hours)
            done, pending = done + len(rows), pending + len(rows)
            if pending > COMMIT:
                db.execute("commit")
                db.execute("begin")
                pending = 0
        _count(db, days, hours)
        db.execute("commit")
        for sql in INDEXES:
            db.execute(sql)
        db.execute("pragma wal_checkpoint(truncate)")
    return done


def _count(db: sqlite3.Connection, days: Counter[tuple[int, int]], hours: Counter[int]) -> None:
    db.executemany(DAYS, [(day, member, n) for (day, member), n in sorted(days.items())])
    db.executemany(HOURS, sorted(hours.items()))
    days.clear()
    hours.clear()


def _index(db: sqlite3.Connection, words: list[Any]) -> None:
    rows = [(id, pairs(text)) for id, text in words]
    db.executemany("insert into words(rowid, body) values(?,?)", rows)


def _beside(path: Path, pipe: Any) -> None:
    with closing(_opened(path)) as db:
        _search(db)
        db.execute("begin")
        pending = 0
        while data := pipe.recv_bytes():
            words = marshal.loads(data)  # noqa: S302 -- from our own other half
            _index(db, words)
            pending += len(words)
            if pending > COMMIT:
                db.execute("commit")
                db.execute("begin")
                pending = 0
        db.execute("commit")
        db.execute("pragma wal_checkpoint(truncate)")


def one(file: Path, database: Path) -> int:
    """Do everything in this process; return the number of messages."""
    return write(database, rows_of(file), None)


def two(file: Path, database: Path) -> int:
    """Let a second process build the search meanwhile; return the number of messages."""
    theirs, ours = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(
        target=_beside, args=(database.with_suffix(".words"), theirs)
    )
    process.start()
    waiting: queue.Queue[bytes | None] = queue.Queue(WAITING)

    def sender() -> None:
        while (data := waiting.get()) is not None:
            ours.send_bytes(data)
        ours.send_bytes(b"")

    thread = threading.Thread(target=sender)
    thread.start()
    done = write(database, rows_of(file), lambda words: waiting.put(marshal.dumps(words)))
    waiting.put(None)
    thread.join()
    process.join()
    return done


if __name__ == "__main__":
    run = {"one": one, "two": two}[sys.argv[1]]
    sys.stdout.write(f"{run(Path(sys.argv[2]), Path(sys.argv[3]))}\n")
