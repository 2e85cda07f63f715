"""A second process works out what follows from the messages of a large import, in a file of its own.

The store adopts what stands there, inside the import's transaction: copying the tables takes a
tenth of the time of making them.
"""

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.store import index, message_index, trouble
from app.store.engine import Connection, DatabaseError, connect
from app.text import N_

ATTACHED = "beside"  # the name of the file while the store adopts it
WAITING = (
    96  # lists of messages between the two processes: memory stays flat, nobody waits for the start
)
DIED = N_("The search index could not be built: its process was stopped. Nothing was imported.")


class Aside:
    """The second process's file: its search words and tables are gone if anything goes wrong."""

    def __init__(self, connection: Connection, tables: Iterable[str]) -> None:
        from app.store.pairs import all_grams  # noqa: PLC0415 -- start-up: NumPy, in this process alone

        self._connection = connection
        self._grams = all_grams
        for sql in ("pragma journal_mode=off", "pragma synchronous=off"):
            connection.execute(sql)
        index.speak(connection)
        for sql in (message_index.DEFINITION.format(name="words"), *tables):
            connection.execute(sql)
        connection.execute(message_index.GATHER.format(name="words", size=message_index.MUCH))

    def index(self, first: int, texts: Sequence[str]) -> None:
        """Index messages, the first of which has the id `first`."""
        rows = enumerate(self._grams(texts), first)
        self.execute_many("insert into words(rowid, body) values(?,?)", rows)

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a writing statement once per row of parameters."""
        self._connection.executemany(sql, rows)


Work = Callable[[Aside, Iterator[bytes]], None]  # a function by name: another process runs it


class Beside:
    """Hands messages to a second process while the import goes on in the first."""

    def __init__(self, store: Path, work: Work, tables: Sequence[str] = ()) -> None:
        for left in store.parent.glob(f".{store.name}.index-*"):  # of an import that was killed
            left.unlink(missing_ok=True)
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: Any = context.Process(target=_run, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()
        self._path = store.with_name(f".{store.name}.index-{self._process.pid}")
        self._range: tuple[int, int] | None = None
        self._lists: queue.Queue[bytes] = queue.Queue(WAITING)
        self._failed = False
        begin = (str(self._path), tuple(tables))
        self._sender = threading.Thread(target=self._send, args=begin, name="index", daemon=True)
        self._sender.start()

    def add(self, ids: range, packed: bytes) -> None:
        """Hand over messages, packed as the work wants them."""
        if ids:
            self._range = (self._range[0] if self._range else ids[0], ids[-1])
            self._lists.put(packed)

    def adopt(self, connection: Connection) -> None:
        """Wait for the rest, attach it as ATTACHED, and take the search words into the store."""
        edited = message_index.edited(connection, *self._range) if self._range else []
        self._lists.put(b"")
        self._sender.join()
        told = self._answer(edited)
        if told is not None:
            raise told
        connection.execute(f"attach database ? as {ATTACHED}", (str(self._path),))
        if self._range:
            message_index.take(connection, ATTACHED, *self._range)

    def close(self, connection: Connection) -> None:
        """End the process, however the import ended, and remove its file."""
        if self._process.is_alive():
            self._process.terminate()
        self._process.join()
        self._pipe.close()
        with suppress(DatabaseError):  # nothing was adopted
            connection.execute(f"detach database {ATTACHED}")
        self._path.unlink(missing_ok=True)

    def _send(self, path: str, tables: Sequence[str]) -> None:
        try:
            self._pipe.send((path, tables))
            while packed := self._lists.get():
                self._pipe.send_bytes(packed)
            self._pipe.send_bytes(b"")
        except OSError:  # the process died: `adopt` tells, and nobody may wait for the queue
            self._failed = True
            while self._lists.get():
                pass

    def _answer(self, edited: list[int]) -> Exception | None:
        if self._failed:
            return AppError(DIED)
        try:
            self._pipe.send(edited)
            text = self._pipe.recv()
        except (EOFError, OSError):
            return AppError(DIED)
        if not text:
            return None
        error = DatabaseError(text)
        return trouble.told(error, self._path.name) or error


def _run(pipe: Pipe, work: Work) -> None:
    """Do `work` on what comes along `pipe`, in the file it names first; answer '' or what went wrong."""
    path, tables = pipe.recv()
    try:
        with closing(connect(path, mode="rwc")) as connection:
            aside = Aside(connection, tables)
            connection.execute("begin")
            work(aside, iter(pipe.recv_bytes, b""))
            message_index.erase(connection, "words", pipe.recv())
            connection.execute("commit")
        pipe.send("")
    except DatabaseError as error:
        pipe.send(str(error))
    except EOFError:  # the import ended without us
        Path(path).unlink(missing_ok=True)
