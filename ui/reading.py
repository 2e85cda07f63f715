"""Queries away from the UI thread: ask, go on, be told. The latest question of a view wins."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.store import Store

Query = Callable[[Store], Any]
THREADS = 2  # SQLite lets go of Python while it works, so a slow chart does not hold up a search


class Reading(QObject):
    """Runs queries on read-only connections of its own and hands answers to the UI thread."""

    idle = Signal()
    failed = Signal(object)
    _answered = Signal(object, int, object, object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._tickets: dict[object, int] = {}
        self._waiting: dict[tuple[object, int], Callable[[Any], object]] = {}
        self._stores: list[Store] = []
        self._mine = threading.local()
        self._open = True
        self._workers = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="read")
        self._answered.connect(self._deliver)

    def ask(self, key: object, query: Query, then: Callable[[Any], object]) -> None:
        """Run `query` and call `then` with its answer, unless `key` has asked again since."""
        ticket = self._tickets.get(key, 0) + 1
        self._tickets[key] = ticket
        for stale in [k for k in self._waiting if k[0] == key]:
            del self._waiting[stale]
        self._waiting[key, ticket] = then
        self._workers.submit(self._run, key, ticket, query)

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return bool(self._waiting)

    def forget(self, key: object) -> None:
        """Drop what `key` waits for: it is going away."""
        self._tickets[key] = self._tickets.get(key, 0) + 1
        for stale in [k for k in self._waiting if k[0] == key]:
            del self._waiting[stale]

    def stop(self) -> None:
        """Wait for running queries and close the connections."""
        self._open = False
        self._waiting.clear()
        self._workers.shutdown(cancel_futures=True)
        for store in self._stores:
            store.close()

    def _run(self, key: object, ticket: int, query: Query) -> None:
        if not self._open or self._tickets.get(key) != ticket:
            return
        answer: Any = None
        trouble: Exception | None = None
        try:
            answer = query(self._store())
        except Exception as error:  # noqa: BLE001 -- handed to the UI thread, which tells or crashes
            trouble = error
        with suppress(RuntimeError):  # the window closed meanwhile
            self._answered.emit(key, ticket, answer, trouble)

    def _store(self) -> Store:
        store = getattr(self._mine, "store", None)
        if store is None:
            store = self._mine.store = Store(self._path, reading=True, patience=2000)
            self._stores.append(store)
        return store

    def _deliver(self, key: object, ticket: int, answer: object, trouble: Exception | None) -> None:
        then = self._waiting.pop((key, ticket), None)
        if then is not None:
            if isinstance(trouble, AppError):
                self.failed.emit(trouble)
            elif trouble is not None:
                raise trouble
            else:
                then(answer)
        if not self._waiting:
            self.idle.emit()
