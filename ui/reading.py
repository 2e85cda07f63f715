"""Queries away from the UI thread: ask, go on, be told. The latest question of a view wins.

Nothing of Qt may end on a reading thread: a widget destroyed there crashes or hangs the
window. So a query, which may hold a view, is let go of on the UI thread only, and Python's
collector of cycles, which would run on whichever thread allocates, is run there by a timer.
"""

import gc
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.store import Store

Query = Callable[[Store], Any]
THREADS = 2  # SQLite lets go of Python while it works, so a slow chart does not hold up a search
TIDY = 1000  # milliseconds between two looks at what may be collected


@dataclass(slots=True)
class _Question:
    key: object
    ticket: int
    query: Query
    then: Callable[[Any], object]
    answer: Any = None
    trouble: Exception | None = None


class Reading(QObject):
    """Runs queries on read-only connections of its own and hands answers to the UI thread."""

    idle = Signal()
    failed = Signal(object)
    _answered = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._tickets: dict[object, int] = {}
        self._last = 0
        self._asked: dict[int, _Question] = {}  # held until the UI thread lets go
        self._answers: SimpleQueue[int] = SimpleQueue()
        self._stores: list[Store] = []
        self._mine = threading.local()
        self._open = True
        self._workers = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="read")
        self._counting = ThreadPoolExecutor(max_workers=1, thread_name_prefix="count")
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._deliver)
        self._answered.connect(self._next.start)
        gc.disable()  # for good: another window's threads may still be reading
        self._tidy = QTimer(self, interval=TIDY)
        self._tidy.timeout.connect(collect)
        self._tidy.start()

    def ask(
        self, key: object, query: Query, then: Callable[[Any], object], *, counts: bool = False
    ) -> None:
        """Run `query` and call `then` with its answer, unless `key` has asked again since.

        What `counts` (a chart) is asked one after another on a thread of its own: charts share what
        they find, two threads of Python would only wait for each other, and a search waits for none.
        """
        self._last += 1
        ticket = self._tickets[key] = self._last
        question = _Question(key, ticket, query, then)
        self._asked[id(question)] = question
        (self._counting if counts else self._workers).submit(self._run, id(question))

    def busy(self) -> bool:
        """Tell whether an answer that anyone waits for is still to come."""
        return any(self._wanted(question) for question in self._asked.values())

    def forget(self, key: object) -> None:
        """Drop what `key` waits for: it is going away."""
        self._tickets.pop(key, None)  # nor is it held any longer

    def stop(self) -> None:
        """Wait for running queries and close the connections."""
        self._open = False
        self._next.stop()
        self._tidy.stop()
        for workers in (self._workers, self._counting):
            workers.shutdown(cancel_futures=True)
        self._asked.clear()
        for store in self._stores:
            store.close()

    def _wanted(self, question: _Question) -> bool:
        return self._tickets.get(question.key) == question.ticket

    def _run(self, number: int) -> None:
        question = self._asked[number]
        if self._open and self._wanted(question):
            try:
                question.answer = question.query(self._store())
            except Exception as error:  # noqa: BLE001 -- handed to the UI thread, which tells or crashes
                question.trouble = error
        del question  # before the UI thread hears of it, so that its hold is the last
        self._answers.put(number)
        with suppress(RuntimeError):  # the window closed meanwhile
            self._answered.emit()

    def _store(self) -> Store:
        store = getattr(self._mine, "store", None)
        if store is None:
            store = self._mine.store = Store(self._path, reading=True, patience=2000)
            self._stores.append(store)
        return store

    def _deliver(self) -> None:
        """Hand over one answer a turn of the event loop: between two the window paints and listens."""
        with suppress(Empty):
            question = self._asked.pop(self._answers.get_nowait(), None)
            if not self._answers.empty():
                self._next.start()
            if question is not None and self._wanted(question):
                self._hand_over(question)
        if not self.busy():
            self.idle.emit()

    def _hand_over(self, question: _Question) -> None:
        if isinstance(question.trouble, AppError):
            self.failed.emit(question.trouble)
        elif question.trouble is not None:
            raise question.trouble
        else:
            question.then(question.answer)


def collect() -> None:
    """Do what Python's collector would have done by now, on the calling thread."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > limits[generation]]
    if due:
        gc.collect(due[-1])
