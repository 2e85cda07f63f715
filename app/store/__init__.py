"""The one door to SQLite: reading, writing, undo, and word of changes."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from app.errors import AppError, StoreBusy
from app.store import index, journal, text_functions, trouble
from app.store.engine import Connection, Database, DatabaseError, connect
from app.store.journal import Step
from app.store.opening import check_ours, migrate
from app.store.schema import APPLICATION_ID
from app.store.text_functions import gram_query, sort_key
from app.text import N_

__all__ = ["EVERYTHING", "Step", "Store", "gram_query", "sort_key"]

EVERYTHING = frozenset({"*"})
CHUNK = 50_000  # rows per executemany: 1.6 s per million, and memory stays flat
HISTORY = 100  # steps kept

STALE = N_("“{label}” can't be undone: the data has changed since.")

Listener = Callable[[frozenset[str]], None]


class Store:
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
        self.path = Path(path)
        self._listeners: list[Listener] = []
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._journalled = journalled and not reading
        if not create:
            check_ours(self.path)
        elif self.path.exists():
            raise AppError(N_("“{file}” exists already. Choose another name."), file=self.path.name)
        with self._telling():
            self._connection: Connection = connect(
                str(self.path), mode="rwc" if create else "ro" if reading else "rw"
            )
            try:
                self._prepare(create=create, reading=reading, patience=patience)
            except BaseException:
                self._connection.close()
                raise
            self._version = self._data_version()

    def _prepare(self, *, create: bool, reading: bool, patience: int) -> None:
        db = self._connection
        for pragma in (
            f"busy_timeout={patience}", "foreign_keys=on", "trusted_schema=off", "temp_store=file",
            "cell_size_check=on", "recursive_triggers=on",
        ):  # fmt: skip
            db.execute(f"pragma {pragma}")
        if reading:
            db.execute("pragma query_only=on")
            return
        if create:  # before the WAL, so that the mark stands in the file itself at once
            db.execute(f"pragma application_id={APPLICATION_ID}")
        for pragma in ("journal_mode=wal", "synchronous=full", "secure_delete=on"):
            db.execute(f"pragma {pragma}").fetchall()
        self._db = Database(db, execute_plugins=False, recursive_triggers=False)
        migrate(self._db, self.path)
        index.arm(db)
        if self._journalled:
            journal.arm(db, self._journal_tables())

    def close(self) -> None:
        """Close the connection; the last one out folds the WAL back into the one file."""
        self._connection.close()

    # -- reading

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Run a query."""
        with self._telling():
            return self._connection.execute(sql, parameters).fetchall()

    def value(self, sql: str, *parameters: object) -> Any:
        """Run a query for one value; None when there is no row."""
        row = self.rows(sql, *parameters)
        return row[0][0] if row else None

    # -- writing: inside `operation` (or `bulk`) only

    def insert(self, table: str, **values: object) -> int:
        """Insert a row; return its id."""
        self._must_write()
        return cast("int", self._db.table(table).insert(values).last_pk)

    def insert_many(self, table: str, columns: str, rows: Iterable[Sequence[object]]) -> None:
        """Insert many rows whose values stand in the order of `columns` ('a, b, c')."""
        self._must_write()
        marks = ",".join("?" * (columns.count(",") + 1))
        self._connection.executemany(f"insert into {table}({columns}) values({marks})", rows)

    def update(self, table: str, id: int, **values: object) -> None:
        """Change some columns of one row."""
        self._must_write()
        self._db.table(table).update(id, values)

    def delete(self, table: str, id: int) -> None:
        """Delete one row."""
        self._must_write()
        self._db.table(table).delete(id)

    def execute(self, sql: str, *parameters: object) -> int:
        """Run a writing statement; return how many rows it changed."""
        self._must_write()
        return int(self._connection.execute(sql, parameters).rowcount)

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a writing statement once per row of parameters."""
        self._must_write()
        self._connection.executemany(sql, rows)

    @contextmanager
    def operation(
        self, label: str, joins: Step | None = None, **fields: object
    ) -> Generator[None]:
        """Write atomically, as one undoable step called `label` (English, marked, with braces).

        With `joins` it becomes one step with that one, if nothing was done since (autosave).
        """
        if self._connection.in_transaction:  # part of a larger step, which names it
            yield
            return
        with self._writing():
            yield
            tables, inverse = journal.drain(self._connection) if self._journalled else (EVERYTHING, ())
        if inverse and joins is not None and joins is self.undo_step:
            self._undo.pop()
            inverse += joins.inverse
        if inverse:
            self._push(Step(label, fields, tables, inverse))
        if tables:
            self._tell(tables)

    @contextmanager
    def dry_run(self) -> Generator[None]:
        """Write, look, and take everything back: what a preview shows is what an import does."""
        with suppress(_TakenBack), self._writing():
            yield
            raise _TakenBack

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
            self._undo.remove(step)
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
        """Take another connection's commit as known: our own job's, which keeps history."""
        self._version = self._data_version()
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
            history.remove(step)  # it will not fit later either
            raise
        history.remove(step)
        self._tell(opposite.tables)
        return opposite

    def _played(self, step: Step) -> Step:
        with self._writing():
            self._connection.execute("pragma defer_foreign_keys=on")
            for sql in step.inverse:
                if self._connection.execute(sql).rowcount != 1:
                    raise AppError(STALE, label=step.label.format(**step.fields))
            tables, inverse = journal.drain(self._connection)
        return Step(step.label, step.fields, tables, inverse)

    @contextmanager
    def _writing(self) -> Generator[None]:
        # Immediate, because a transaction that reads first and writes later fails at
        # once, timeout or not, when another connection has committed in between.
        with self._telling():
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                # On a full disk SQLite has rolled back already: asking again would hide the cause.
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    @contextmanager
    def _telling(self) -> Generator[None]:
        try:
            yield
        except DatabaseError as error:
            known = trouble.told(error, self.path.name)
            if known is None:
                raise
            raise known from error

    def _must_write(self) -> None:
        if not self._connection.in_transaction:
            raise RuntimeError("writing happens inside Store.operation")

    def _journal_tables(self) -> dict[str, list[str]]:
        """Return the tables with an `id`; the others are derived and follow their source."""
        return {
            table.name: names
            for table in self._db.tables
            if not table.name.startswith(("_", "sqlite_"))
            and "_fts" not in table.name
            and "id" in (names := [column.name for column in table.columns])
        }

    def _data_version(self) -> int:
        return int(self._connection.execute("pragma data_version").fetchone()[0])

    def _tell(self, tables: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(tables)


class _TakenBack(Exception):  # noqa: N818 -- the end of a dry run, not an error
    """Ends a dry run."""
