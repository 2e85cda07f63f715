"""Changes by the operator: done at once, told with an undo; they wait, visibly, while another writes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError, StoreBusy
from app.store import Step, Store
from ui.notices import Notices

UseCase = Callable[[Store], Any]
RETRY = 150  # milliseconds


class Writing(QObject):
    """Runs use cases on the window's store. A busy store keeps them in order until it is free."""

    waiting = Signal(int)  # how many changes wait
    history = Signal()  # undo or redo may read differently now

    def __init__(self, store: Store, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self._queue: list[tuple[UseCase, Callable[[Any], object] | None, bool]] = []
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        self._retry.timeout.connect(self._drain)
        store.watch(lambda _tables: self.history.emit())

    def act(
        self, use_case: UseCase, then: Callable[[Any], object] | None = None, *, quiet: bool = False
    ) -> bool:
        """Run `use_case`, then `then` with its result; return False when the operator was told why not.

        `quiet` leaves out the notice with its Undo button (autosave).
        """
        if self._queue:
            self._queue.append((use_case, then, quiet))
            self.waiting.emit(len(self._queue))
            return True
        return self._try(use_case, then, quiet=quiet)

    def undo(self) -> None:
        """Take back the latest step."""
        if self._store.undo_step:
            self.act(lambda store: store.undo(), quiet=True)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._store.redo_step:
            self.act(lambda store: store.redo(), quiet=True)

    def pending(self) -> int:
        """Return how many changes wait for another writer."""
        return len(self._queue)

    def _try(self, use_case: UseCase, then: Callable[[Any], object] | None, *, quiet: bool) -> bool:
        before = self._store.undo_step
        try:
            result = use_case(self._store)
        except StoreBusy:
            self._queue.insert(0, (use_case, then, quiet))
            self.waiting.emit(len(self._queue))
            self._retry.start()
            return True
        except AppError as error:
            self._notices.trouble(error)
            self.history.emit()
            return False
        step = self._store.undo_step
        self._notices.latest.emit(step)
        if step is not None and step is not before and not quiet:
            self._tell(step)
        self.history.emit()
        if then:
            then(result)
        return True

    def _tell(self, step: Step) -> None:
        self._notices.done(step, self.undo)

    def _drain(self) -> None:
        while self._queue:
            waiting = len(self._queue)
            use_case, then, quiet = self._queue.pop(0)
            self._try(use_case, then, quiet=quiet)
            if len(self._queue) >= waiting:  # put back: still busy
                return
        self.waiting.emit(0)
