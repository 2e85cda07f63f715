"""Records, per operation, the SQL that takes it back.

TEMP triggers live on one connection only, so every `Store` journals exactly its
own writes. Replaying a step writes its own opposite: undo and redo are one move.
An update's inverse names only the columns that changed, so that taking a rename
back does not take back what an import wrote into the same row since.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.store.engine import Connection


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable operation: its English label with fields, and how to take it back.

    `revert` stands in for `inverse` where the rows are too many to journal (an import);
    such a step can't be done again.
    """

    label: str
    fields: dict[str, object] = field(default_factory=dict[str, object])
    tables: frozenset[str] = frozenset()
    inverse: tuple[str, ...] = ()
    revert: Callable[[], None] | None = None


def arm(connection: Connection, tables: dict[str, list[str]]) -> None:
    """Start journalling `tables` (name -> columns) on this connection."""
    connection.execute(
        "create temp table if not exists _journal"
        "(seq integer primary key, tbl text not null, sql text not null)"
    )
    for table, columns in tables.items():
        for trigger in _triggers(table, columns):
            connection.execute(trigger)


def drain(connection: Connection) -> tuple[frozenset[str], tuple[str, ...]]:
    """Take what was journalled since the last drain: the tables, and the inverse, newest first."""
    rows = connection.execute("select tbl, sql from _journal order by seq desc").fetchall()
    connection.execute("delete from _journal")
    return frozenset(row[0] for row in rows), tuple(row[1] for row in rows)


def _triggers(table: str, columns: list[str]) -> list[str]:
    changed = " || ".join(
        f'case when old."{c}" is not new."{c}" then \',"{c}"=\' || quote(old."{c}") else \'\' end'
        for c in columns
    )
    names = ",".join(f'"{c}"' for c in columns)
    values = " || ',' || ".join(f'quote(old."{c}")' for c in columns)
    inverse = {
        "insert": f"'delete from \"{table}\" where id=' || new.id",
        "update": f"'update \"{table}\" set id=' || old.id || {changed} || ' where id=' || new.id",
        "delete": f"'insert into \"{table}\"({names}) values(' || {values} || ')'",
    }
    differs = " or ".join(f'old."{c}" is not new."{c}"' for c in columns)
    when = {"update": f" when {differs}"}  # writing what stands there already is no step
    return [
        f'create temp trigger "_{table}_{event}" after {event} on main."{table}"'
        f"{when.get(event, '')} begin "
        f"insert into _journal(tbl, sql) values ('{table}', {sql}); end"
        for event, sql in inverse.items()
    ]
