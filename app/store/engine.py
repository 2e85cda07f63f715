"""The SQLite that every connection uses: sqlcipher3, the same on every Python and system.

The only file that knows. sqlite-utils looks for `pysqlite3` before `sqlite3`, and
catches that module's exceptions: so sqlcipher3 takes that name before sqlite-utils
is imported. SQLite below 3.51.3, which a Python may bring, can corrupt a WAL file
that two connections write. sqlite-utils itself is behind `app.store.tables`.
"""

import sys
from typing import Any

import sqlcipher3  # pyright: ignore[reportMissingTypeStubs] -- it ships none
from sqlcipher3 import dbapi2 as _dbapi2  # pyright: ignore[reportMissingTypeStubs] -- it ships none

dbapi2: Any = _dbapi2
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

Connection = Any  # sqlcipher3 ships no types; rows leave `app.store` as typed tuples
DatabaseError: type[Exception] = dbapi2.DatabaseError
IntegrityError: type[Exception] = dbapi2.IntegrityError
version: str = dbapi2.sqlite_version


def connect(path: str, *, mode: str) -> Connection:
    """Open `path` with SQLite's `mode` (`ro`, `rw`, `rwc`; `frozen` for a file nobody can write)."""
    from urllib.parse import quote  # noqa: PLC0415 -- start-up: only here

    if mode == "frozen":  # a WAL file needs a writable folder, unless it is promised to lie still
        mode = "ro&immutable=1"
    name = ":memory:" if path == ":memory:" else f"file:{quote(path)}?mode={mode}"
    return dbapi2.connect(name, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
