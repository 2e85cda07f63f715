"""Work that must not block the window: one child process at a time, with progress and cancel."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, Signal

from app import work
from app.errors import AppError
from app.store import Store
from app.text import N_
from app.work import Work
from ui.live import Live

Then = Callable[[Any], object]
KILL_AFTER = 0.3  # seconds that a child gets to die politely


class Job(QObject):
    """One run of a use case in a child process."""

    progressed = Signal(object, object)  # done, total: bytes may exceed a C int
    ended = Signal(object, str, object)  # job, done|failed|crashed|cancelled, result or error

    def __init__(self, label: str, work: Work) -> None:
        super().__init__()
        self.label = label
        self._work = work
        self._cancelled = False
        self._process: Any = None

    def start(self) -> None:
        """Start the child. Connect before: a signal emitted before anyone listens is lost."""
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=work.run, args=(self._work, theirs))
        self._process.start()
        theirs.close()
        threading.Thread(target=self._listen, args=(ours,), name="job", daemon=True).start()

    def cancel(self) -> None:
        """Stop the child; its open transaction vanishes with it."""
        self._cancelled = True
        if self._process is not None:
            self._kill()
        else:
            self.ended.emit(self, "cancelled", None)

    def _kill(self) -> None:
        self._process.terminate()
        self._process.join(KILL_AFTER)
        if self._process.is_alive():
            self._process.kill()

    def _listen(self, connection: Connection) -> None:
        outcome: tuple[str, Any] = ("failed", AppError(DIED))
        with suppress(EOFError, OSError):
            outcome = self._heard(connection)
        self._process.join()
        if self._cancelled and outcome[0] != "done":
            outcome = ("cancelled", None)
        with suppress(RuntimeError):
            self.ended.emit(self, *outcome)

    def _heard(self, connection: Connection) -> tuple[str, Any]:
        """Return how the child ended; one that falls silent amid its progress hangs, and is stopped."""
        patience: float | None = None
        while connection.poll(patience):
            kind, *rest = connection.recv()
            if kind != "progress":
                return kind, rest[0]
            done, total = rest
            patience = work.SILENCE if done < total else None  # writing takes as long as it takes
            with suppress(RuntimeError):  # the window closed meanwhile
                self.progressed.emit(done, total)
        self._kill()
        return "failed", AppError(STUCK, n=work.SILENCE)


STUCK = N_(
    "The work made no progress for {n} seconds, so it was stopped; the file may be damaged on purpose. "
    "Nothing was changed."
)
DIED = N_(
    "The work was stopped by the system before it was done (it may have needed too much memory). Nothing was changed."
)


class ChildFault(Exception):  # noqa: N818 -- a fault is not an error of the operator's
    """A fault of ours in the child process; its text is the child's own trace."""


class Jobs(QObject):
    """Runs jobs one after the other: SQLite has one writer."""

    started = Signal(object)
    progressed = Signal(object, object, object)  # job, done, total
    ended = Signal(object, str, object)
    failed = Signal(object)  # AppError, for the operator

    def __init__(self, store: Store, live: Live) -> None:
        super().__init__()
        self._store = store
        self._live = live
        self._queue: deque[_Entry] = deque()
        self._running: _Entry | None = None

    def start(
        self,
        label: str,
        function: Callable[..., Any],
        then: Then | None = None,
        refused: Then | None = None,
        **arguments: Any,
    ) -> Job:
        """Queue `function(store, progress=…, **arguments)`, picklable; call `then` with its result.

        `refused` is told the AppError of a run that could not be done, in place of the notice bar.
        """
        job = Job(label, Work(self._store.path, function, arguments))
        job.progressed.connect(partial(self.progressed.emit, job))
        job.ended.connect(self._end)
        self._queue.append(_Entry(job, then, refused))
        self._next()
        return job

    def running(self) -> Job | None:
        """Return the job at work."""
        return self._running.job if self._running else None

    def stop(self) -> None:
        """Cancel everything; the store is about to close."""
        self._queue.clear()
        if self._running:
            job = self._running.job
            with suppress(RuntimeError, TypeError):
                job.ended.disconnect(self._end)
            job.cancel()
            self._running = None

    def _next(self) -> None:
        if self._running or not self._queue:
            return
        self._running = self._queue.popleft()
        self._live.pause()
        self.started.emit(self._running.job)
        self._running.job.start()

    def _end(self, job: Job, outcome: str, result: object) -> None:
        entry = self._running
        if entry is None or entry.job is not job:
            self._queue = deque(entry for entry in self._queue if entry.job is not job)
            return
        self._running = None
        self._store.catch_up()
        self._live.resume()
        self.ended.emit(job, outcome, result)
        try:
            self._hand_over(entry, outcome, result)
        finally:
            self._next()

    def _hand_over(self, entry: "_Entry", outcome: str, result: Any) -> None:
        if outcome == "crashed":
            raise ChildFault(result)
        if outcome == "failed":
            (entry.refused or self.failed.emit)(result)
        elif outcome == "done" and entry.then:
            entry.then(result)


@dataclass(frozen=True, slots=True)
class _Entry:
    job: Job
    then: Then | None
    refused: Then | None
