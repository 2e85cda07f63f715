"""Turns word of changes into one Qt signal, at most once per event-loop turn."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.store import EVERYTHING, Store


class Live(QObject):
    """Tells the UI which tables changed, here or in another process."""

    changed = Signal(object)

    def __init__(self, store: Store, interval: int = 500) -> None:
        super().__init__()
        self._store = store
        self._dirty: frozenset[str] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._flush)
        self._poll = QTimer(self, interval=interval)
        self._poll.timeout.connect(store.poll)
        self._poll.start()
        store.watch(self._mark)

    def pause(self) -> None:
        """Stop looking for other writers: our own job is one, and tells us itself."""
        self._poll.stop()

    def resume(self) -> None:
        """Look for other writers again."""
        self._poll.start()

    def stop(self) -> None:
        """Stop for good; the store is about to close."""
        self._poll.stop()
        self._soon.stop()

    def everything(self) -> None:
        """Let everyone ask again: a new day began, or the clock was changed."""
        self._mark(EVERYTHING)

    def _mark(self, tables: frozenset[str]) -> None:
        self._dirty |= tables
        self._soon.start()

    def _flush(self) -> None:
        dirty, self._dirty = self._dirty, frozenset()
        self.changed.emit(dirty)


def touches(tables: frozenset[str], reads: frozenset[str]) -> bool:
    """Whether a change to `tables` concerns someone who reads `reads`."""
    return not tables.isdisjoint(EVERYTHING) or not tables.isdisjoint(reads)
