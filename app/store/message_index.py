"""The search index over messages: one table, and one part more per large import.

A large import builds its part in a process beside it (`Beside`), in a file of its own, and
adopts it whole: FTS5 keeps an index in ordinary tables, and copying those takes a tenth of
the time of building it again. A part is named by the ids of its messages, `messages_fts_7_9`.
"""

import marshal
import queue
import re
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.store import trouble
from app.store.engine import Connection, DatabaseError, connect
from app.store.text_functions import all_grams
from app.text import N_

BASE = "messages_fts"
DEFINITION = (
    "create virtual table {name} using fts5(body, content='', contentless_delete=1,"
    ' tokenize="unicode61 remove_diacritics 0")'
)
SHADOWS = ("data", "idx", "docsize", "config")
HASH = 8 << 20  # bytes of words that FTS5 gathers before it writes
WAITING = 48  # packed lists of texts between the two processes: memory stays flat
_PART = re.compile(rf"^{BASE}_(\d+)_(\d+)$")
DIED = N_("The search index could not be built: its process was stopped. Nothing was imported.")

Words = tuple[int, list[str]]  # the first message's id, and the texts of it and those after it


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its table, and the first and last id of the messages it may hold."""

    name: str
    first: int
    last: int


def parts(connection: Connection) -> list[Part]:
    """Return the parts beside the base table."""
    rows = connection.execute(
        f"select name from sqlite_schema where type = 'table' and name glob '{BASE}_[0-9]*_[0-9]*'"
    )
    found = [_PART.match(name) for (name,) in rows]
    return [Part(m.group(), int(m[1]), int(m[2])) for m in found if m]


def arm(connection: Connection) -> None:
    """Keep the index in step with messages that are edited or deleted, on this connection."""
    drop = "delete from {name} where rowid = old.id;"
    add = f"insert into {BASE}(rowid, body) values(new.id, grams(new.text));"
    for part in (Part(BASE, 0, 0), *parts(connection)):
        mine = f"when old.id between {part.first} and {part.last}" if part.last else ""
        gone = drop.format(name=part.name)
        edited = gone if part.last else gone + add
        for event, body in (("delete", gone), ("update of text", edited)):
            name = f"{part.name}_{event.split()[0]}"
            connection.execute(
                f"create temp trigger if not exists {name} after {event} on main.messages {mine}"
                f" begin {body} end"
            )


def forget(connection: Connection, first: int, last: int) -> None:
    """Drop the parts that hold nothing but messages from `first` to `last`, about to be deleted."""
    for part in parts(connection):
        if first <= part.first and part.last <= last:
            _drop(connection, part)


def rebuild(connection: Connection) -> None:
    """Make the index of all messages again, as one table."""
    for part in parts(connection):
        _drop(connection, part)
    connection.execute(f"insert into {BASE}({BASE}) values('delete-all')")
    connection.execute(f"insert into {BASE}(rowid, body) select id, grams(text) from messages")


def _drop(connection: Connection, part: Part) -> None:
    for event in ("delete", "update"):
        connection.execute(f"drop trigger if exists temp.{part.name}_{event}")
    connection.execute(f"drop table {part.name}")


class Beside:
    """Builds a part in a second process while the import goes on in the first."""

    def __init__(self, store: Path) -> None:
        for left in store.parent.glob(f".{store.name}.index-*"):  # of an import that was killed
            left.unlink(missing_ok=True)
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: Any = context.Process(target=_build, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._path = store.with_name(f".{store.name}.index-{self._process.pid}")
        self._range: tuple[int, int] | None = None
        self._lists: queue.Queue[bytes] = queue.Queue(WAITING)
        self._failed = False
        self._sender = threading.Thread(target=self._send, name="index", daemon=True)
        self._sender.start()

    def add(self, ids: range, texts: list[str]) -> None:
        """Hand over messages; they are indexed meanwhile."""
        if ids:
            self._range = (self._range[0] if self._range else ids[0], ids[-1])
            words: Words = (ids[0], texts)
            self._lists.put(marshal.dumps(words))

    def adopt(self, connection: Connection) -> None:
        """Wait for the rest, and take the part into the store, inside the caller's transaction."""
        self._lists.put(b"")
        self._sender.join()
        told = self._answer()
        if told is not None:
            raise told
        if self._range:
            _take(
                connection,
                self._path,
                Part(f"{BASE}_{self._range[0]}_{self._range[1]}", *self._range),
            )

    def close(self, connection: Connection) -> None:
        """End the process, however the import ended, and remove its file."""
        if self._process.is_alive():
            self._process.terminate()
        self._process.join()
        self._pipe.close()
        with suppress(DatabaseError):  # nothing was adopted
            connection.execute("detach database part")
        self._path.unlink(missing_ok=True)

    def _send(self) -> None:
        try:
            self._pipe.send_bytes(str(self._path).encode())
            while packed := self._lists.get():
                self._pipe.send_bytes(packed)
            self._pipe.send_bytes(b"")
        except OSError:  # the process died: `adopt` tells, and nobody may wait for the queue
            self._failed = True
            while self._lists.get():
                pass

    def _answer(self) -> Exception | None:
        if self._failed:
            return AppError(DIED)
        try:
            text = self._pipe.recv()
        except (EOFError, OSError):
            return AppError(DIED)
        if not text:
            return None
        error = DatabaseError(text)
        return trouble.told(error, self._path.name) or error


def _take(connection: Connection, path: Path, part: Part) -> None:
    connection.execute("attach database ? as part", (str(path),))
    connection.execute(DEFINITION.format(name=part.name))
    for shadow in SHADOWS:
        connection.execute(f"delete from {part.name}_{shadow}")
        connection.execute(f"insert into {part.name}_{shadow} select * from part.words_{shadow}")


def _build(pipe: Pipe) -> None:
    """Index what comes along `pipe` into the file it names first; answer '' or what went wrong."""
    path = pipe.recv_bytes().decode()
    try:
        with closing(connect(path, mode="rwc")) as connection:
            for sql in ("pragma journal_mode=off", "pragma synchronous=off"):
                connection.execute(sql)
            connection.execute(DEFINITION.format(name="words"))
            connection.execute(f"insert into words(words, rank) values('hashsize', {HASH})")
            connection.execute("begin")
            while packed := pipe.recv_bytes():
                words: Words = marshal.loads(packed)  # noqa: S302 -- from our own other half
                first, texts = words
                rows = enumerate(all_grams(texts), first)
                connection.executemany("insert into words(rowid, body) values(?,?)", rows)
            connection.execute("commit")
        pipe.send("")
    except DatabaseError as error:
        pipe.send(str(error))
    except EOFError:  # the import ended without us
        Path(path).unlink(missing_ok=True)
