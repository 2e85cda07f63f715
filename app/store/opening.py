"""Opening a store: telling ours from others, and bringing an older one up to date."""

from pathlib import Path

from app.errors import AppError
from app.store import backup
from app.store.engine import Connection
from app.store.schema import APPLICATION_ID, STEPS
from app.text import N_

MAGIC = b"SQLite format 3\x00"
SET, _NOTED = "qunce", "_sqlite_migrations"
_KNOWN = {step.__name__ for step in STEPS}
_ID_AT = 68  # https://www.sqlite.org/fileformat.html, "application id"


def check_ours(path: Path) -> None:
    """Refuse, without touching it, a file that is missing, empty, foreign or unreadable."""
    try:
        there = path.exists()
    except OSError as error:  # a folder that lets nobody look
        raise _unreadable(path, error) from error
    if not there:
        raise AppError(
            N_(
                "There is no store at “{path}”. Nothing was created. Locate it, restore a backup, or make a new one."
            ),
            path=path,
        )
    if not path.is_file():
        raise AppError(N_("“{file}” is not a file. Nothing was opened or changed."), file=path.name)
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not head:
        raise AppError(
            N_(
                "“{file}” is empty: it holds no data. The file was left as it was; "
                "restore a backup if it once was your store."
            ),
            file=path.name,
        )
    if not head.startswith(MAGIC):
        raise AppError(
            N_(
                "“{file}” is not a Qunce store (or it is locked with a key). The file was left as it was."
            ),
            file=path.name,
        )
    if int.from_bytes(head[_ID_AT : _ID_AT + 4], "big") != APPLICATION_ID:
        raise AppError(
            N_("“{file}” belongs to another program. The file was left as it was."), file=path.name
        )


def _unreadable(path: Path, error: OSError) -> AppError:
    return AppError(N_("“{file}” can't be read: {reason}"), file=path.name, reason=error.strerror)


def migrate(connection: Connection, path: Path) -> None:
    """Bring the store's schema up to date, with a backup before the first change to an old one."""
    applied = _known(connection, path)
    if applied == _KNOWN:
        return
    if applied:
        backup.make(path, reason="before-update")
    _apply(connection)


def check_current(connection: Connection, path: Path) -> None:
    """Refuse a store of another version to a reader, who may not bring it up to date."""
    if _known(connection, path) != _KNOWN:
        raise AppError(
            N_(
                "“{file}” was made by an older Qunce. Open it in the window once: "
                "it is backed up and brought up to date."
            ),
            file=path.name,
        )


def _known(connection: Connection, path: Path) -> set[str]:
    """Return the steps the store has; a step we don't know is of a newer program."""
    applied = _applied(connection)
    if applied - _KNOWN:
        raise AppError(
            N_(
                "“{file}” was made by a newer Qunce. Update this program; the file was left as it was."
            ),
            file=path.name,
        )
    return applied


def _applied(connection: Connection) -> set[str]:
    """Return the names of the steps a store has, as sqlite-utils notes them."""
    if not connection.execute(f"select 1 from sqlite_schema where name = '{_NOTED}'").fetchone():
        return set()
    rows = connection.execute(f"select name from {_NOTED} where migration_set = '{SET}'")
    return {name for (name,) in rows}


def _apply(connection: Connection) -> None:
    from app.store.tables import Database, Migrations  # noqa: PLC0415 -- start-up: a new or an old store only

    schema = Migrations(SET)
    for step in STEPS:
        schema()(step)
    schema.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
