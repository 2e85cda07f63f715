"""The one door to SQLite: reading, writing, undo, and word of changes."""

from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from app import clock
from app.errors import AppError, StoreBusy
from app.store import journal
from app.store.connection import Connected
from app.store.engine import IntegrityError
from app.store.journal import Step
from app.store.text_functions import gram_query, sort_key
from app.text import N_

__all__ = ["EVERYTHING", "Step", "Store", "gram_query", "sort_key"]

EVERYTHING = frozenset({"*"})
HISTORY = 100  # steps kept
FOUND = 64  # answers of a reader that others may use, too
QUARTER = 900  # seconds: wherever one lives, a new day begins at a quarter of an hour

STALE = N_("“{label}” can't be undone: the data has changed since.")

Listener = Callable[[frozenset[str]], None]
A = TypeVar("A")


class Store(Connected):
    """One connection to the store's file.

    `create` makes a new file and refuses an existing one. `reading` opens for queries
    alone. `journalled=False` is for imports: they revert by batch, not by journal.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        create: bool = False,
        reading: bool = False,
        journalled: bool = True,
        patience: int = 0,
    ) -> None:
        self._listeners: list[Listener] = []
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._derive: list[Callable[[Store], None]] = []
        self._shares = reading
        self._found: dict[Hashable, Any] = {}
        self._found_at: tuple[int, float] | None = None
        super().__init__(
            Path(path), create=create, reading=reading, journalled=journalled, patience=patience
        )
        self._version = self._data_version()

    @contextmanager
    def operation(self, label: str, joins: Step | None = None, **fields: object) -> Generator[None]:
        """Write atomically, as one undoable step called `label` (English, marked, with braces).

        With `joins` it becomes one step with that one, if nothing was done since (autosave).
        """
        if self._connection.in_transaction:  # part of a larger step, which names it
            yield
            return
        with self._writing():
            yield
            tables, inverse = (
                journal.drain(self._connection) if self._journalled else (EVERYTHING, ())
            )
        derive = tuple(self._derive)
        if inverse and joins is not None and joins is self.undo_step:
            self._undo.pop()
            inverse += joins.inverse
            derive += joins.derive
        if inverse:
            self._push(Step(label, fields, tables, inverse, derive=derive))
        if tables:
            self._tell(tables)

    def derive(self, function: Callable[["Store"], None]) -> None:
        """Make derived tables again: now, inside an operation, and whenever it is undone or redone."""
        self._must_write()
        function(self)
        self._derive.append(function)

    @contextmanager
    def dry_run(self) -> Generator[None]:
        """Write, look, and take everything back: what a preview shows is what an import does."""
        with suppress(_TakenBack), self._writing():
            yield
            raise _TakenBack

    # -- reading

    def once(self, key: Hashable, find: Callable[[], A]) -> A:
        """Return what `find` finds, found once for all who ask for `key` until anyone writes, or a day begins.

        On a store that writes, it is found anew each time.
        """
        if not self._shares:
            return find()
        now = (self._data_version(), clock.now().timestamp() // QUARTER)
        if now != self._found_at:
            self._found.clear()
            self._found_at = now
        if key in self._found:
            self._found[key] = self._found.pop(key)  # the latest stand last
        else:
            self._found[key] = find()
            while len(self._found) > FOUND:
                del self._found[next(iter(self._found))]
        return self._found[key]

    # -- undo

    def adopt(self, step: Step) -> None:
        """Make `step` the latest, though another connection performed it, and tell everyone."""
        self._push(step)
        self._version = self._data_version()
        self._tell(step.tables)

    def undo(self) -> None:
        """Take back the latest step."""
        step = self._undo[-1]
        if step.revert:  # too much for this thread: it starts the work and tells when done
            self._undo.pop()
            self._redo.clear()
            step.revert()
            return
        self._redo.append(self._replay(self._undo))

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._undo.append(self._replay(self._redo))

    @property
    def undo_step(self) -> Step | None:
        """The step `undo` would take back."""
        return self._undo[-1] if self._undo else None

    @property
    def redo_step(self) -> Step | None:
        """The step `redo` would do again."""
        return self._redo[-1] if self._redo else None

    def forget_history(self) -> None:
        """Drop undo and redo: what they would replay no longer fits the data."""
        self._undo.clear()
        self._redo.clear()

    # -- word of changes

    def watch(self, listener: Listener) -> None:
        """Call `listener` with the names of tables that changed."""
        self._listeners.append(listener)

    def poll(self) -> bool:
        """Notice commits by anyone else; history before them can't be replayed."""
        version = self._data_version()
        if version == self._version:
            return False
        self._version = version
        self.forget_history()
        self._tell(EVERYTHING)
        return True

    def catch_up(self) -> None:
        """Take another connection's commit as known: our own job's, which keeps what can be undone.

        What was taken back can't be done again: the job may have given its ids to new rows.
        """
        version = self._data_version()
        if version != self._version:
            self._version = version
            self._redo.clear()
        self._tell(EVERYTHING)

    # -- inside

    def _push(self, step: Step) -> None:
        self._undo.append(step)
        del self._undo[:-HISTORY]
        self._redo.clear()

    def _replay(self, history: list[Step]) -> Step:
        step = history[-1]
        try:
            opposite = self._played(step)
        except StoreBusy:
            raise
        except AppError:
            history.pop()  # it will not fit later either
            raise
        except IntegrityError as error:  # another writer took an id or a name, or what it refers to
            history.pop()
            raise _stale(step) from error
        history.pop()
        self._tell(opposite.tables)
        return opposite

    def _played(self, step: Step) -> Step:
        with self._writing():
            self._connection.execute("pragma defer_foreign_keys=on")
            for sql, rows in step.inverse:
                if self._connection.execute(sql).rowcount != rows:
                    raise _stale(step)
            for function in step.derive:
                function(self)
            tables, inverse = journal.drain(self._connection)
        return Step(step.label, step.fields, tables, inverse, derive=step.derive)

    @contextmanager
    def _writing(self) -> Generator[None]:
        # Immediate, because a transaction that reads first and writes later fails at
        # once, timeout or not, when another connection has committed in between.
        with self._telling():
            self._arm_again()
            self._derive = []
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                # On a full disk SQLite has rolled back already: asking again would hide the cause.
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    def _data_version(self) -> int:
        return int(self._connection.execute("pragma data_version").fetchone()[0])

    def _tell(self, tables: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(tables)


def _stale(step: Step) -> AppError:
    return AppError(STALE, label=AppError(step.label, **step.fields))


class _TakenBack(Exception):  # noqa: N818 -- the end of a dry run, not an error
    """Ends a dry run."""
