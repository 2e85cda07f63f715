"""One connection to the store's file: opened safely, rows in and out, known trouble told in words."""

import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.errors import AppError
from app.store import index, journal, message_index, trouble
from app.store.beside import Beside, Work
from app.store.engine import Connection, DatabaseError, connect
from app.store.opening import check_current, check_ours, migrate
from app.store.schema import APPLICATION_ID
from app.text import N_

if TYPE_CHECKING:
    from app.store.tables import Database

CACHE = 16 << 10  # KiB of pages: an import touches the ends of four indexes at once
TOGETHER = 15  # rows of one statement where there are many: a fifth faster than one by one
COLUMNS = (
    "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c"
    " where t.type = 'table' order by t.rowid, c.cid"
)


class Connected:
    """Reads and writes rows. Writing happens inside a transaction that `Store` begins."""

    def __init__(
        self, path: Path, *, create: bool, reading: bool, journalled: bool, patience: int
    ) -> None:
        self.path = path
        self._journalled = journalled and not reading
        if not create:
            check_ours(self.path)
        elif self.path.exists():
            raise AppError(N_("“{file}” exists already. Choose another name."), file=self.path.name)
        with self._telling():
            # Readers too may clear up when they are the last to leave: `query_only` holds them back.
            frozen = not create and _lies_still(path)
            mode = "rwc" if create else "frozen" if frozen else "rw"
            self._connection: Connection = connect(str(self.path), mode=mode)
            try:
                self._prepare(create=create, reading=reading or frozen, patience=patience)
            except BaseException:
                self._connection.close()
                if create:  # half a store would only stand in the way of the next try
                    for ending in ("", "-wal", "-shm", "-journal"):
                        Path(f"{self.path}{ending}").unlink(missing_ok=True)
                raise

    def _prepare(self, *, create: bool, reading: bool, patience: int) -> None:
        db = self._connection
        for pragma in (
            f"busy_timeout={patience}", "foreign_keys=on", "trusted_schema=off", "temp_store=file",
            f"cache_size=-{CACHE}",
            "cell_size_check=on", "recursive_triggers=on",
        ):  # fmt: skip
            db.execute(f"pragma {pragma}")
        index.speak(db)
        self._shape = 0
        if reading:
            db.execute("pragma query_only=on")
            check_current(db, self.path)
            return
        if create:  # before the WAL, so that the mark stands in the file itself at once
            db.execute(f"pragma application_id={APPLICATION_ID}")
        for pragma in ("journal_mode=wal", "synchronous=full", "secure_delete=on"):
            db.execute(f"pragma {pragma}").fetchall()
        migrate(db, self.path)
        index.arm(db)
        self._shape = self._schema_version()
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

    def insert_columns(
        self, table: str, columns: str, count: int, *values: Iterable[object]
    ) -> None:
        """Insert `count` rows given column by column, in the order of `columns`: for very many.

        Where a column's name ends with `?`, an empty text stands for nothing: None takes far longer.
        """
        self._must_write()
        marks = ["nullif(?,'')" if name.endswith("?") else "?" for name in columns.split(",")]
        row = f"({','.join(marks)})"
        columns = columns.replace("?", "")
        rows = zip(*values, strict=False)
        whole = count // TOGETHER
        for times, blocks in ((TOGETHER, whole), (1, count - whole * TOGETHER)):
            flat = chain.from_iterable(islice(rows, times * blocks))
            self._connection.executemany(
                f"insert into {table}({columns}) values{','.join([row] * times)}",
                zip(*[flat] * (len(values) * times), strict=True),
            )

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

    # -- the search index over messages (see app.store.message_index)

    def message_indexes(self) -> list[str]:
        """Return the tables that together index the messages."""
        return [message_index.BASE, *(part.name for part in message_index.parts(self._connection))]

    @contextmanager
    def beside(self, work: Work, tables: Iterable[str]) -> Generator[Beside]:
        """Index new messages in a second process, which fills `tables` too; adopt it inside an operation."""
        sql = [self.value("select sql from sqlite_schema where name = ?", name) for name in tables]
        beside = Beside(self.path, work, sql)
        try:
            yield beside
        finally:
            beside.close(self._connection)

    def adopt_index(self, beside: Beside) -> None:
        """Take in what was indexed beside; part of the operation that wrote the messages."""
        self._must_write()
        beside.adopt(self._connection)

    def forget_index(self, first: int, last: int) -> None:
        """Drop at once what indexes only messages with these ids, which are about to be deleted."""
        self._must_write()
        message_index.forget(self._connection, first, last)

    def rebuild_index(self) -> None:
        """Make the whole search index again from its source."""
        self._must_write()
        index.rebuild(self._connection)

    # -- inside

    def _arm_again(self) -> None:
        """Follow another connection that gave the index a new part."""
        if self._shape and self._shape != (now := self._schema_version()):
            index.arm(self._connection)
            self._shape = now

    def _schema_version(self) -> int:
        return int(self._connection.execute("pragma schema_version").fetchone()[0])

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
        columns: dict[str, list[str]] = {}
        for table, column in self._connection.execute(COLUMNS):
            columns.setdefault(table, []).append(column)
        return {
            table: names
            for table, names in columns.items()
            if not table.startswith(("_", "sqlite_")) and "_fts" not in table and "id" in names
        }

    @cached_property
    def _db(self) -> "Database":
        from app.store.tables import Database  # noqa: PLC0415 -- start-up: the first write brings it

        return Database(self._connection, execute_plugins=False, recursive_triggers=False)


def _lies_still(path: Path) -> bool:
    """Tell whether the store stands in a folder where nobody like us can write, whole as it is."""
    wal = Path(f"{path}-wal")
    return not os.access(path.parent, os.W_OK) and not (wal.exists() and wal.stat().st_size)
