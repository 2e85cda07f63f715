"""Records, per operation, the SQL that takes it back.

TEMP triggers live on one connection only, so every `Store` journals exactly its
own writes. Replaying a step writes its own opposite: undo and redo are one move.
An update's inverse names only the columns that changed, so that taking a rename
back does not take back what an import wrote into the same row since. Rows that changed
alike one after the other are taken back by one statement: preparing it takes far longer
than running it, so 50,000 moved messages are back in less than a second.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from app.store.engine import Connection

LONGEST = 100_000  # characters of one statement, give or take a row; SQLite's limit is a million


class Inverse(NamedTuple):
    """One statement that takes a part of a step back, and how many rows it has to find."""

    sql: str
    rows: int


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable operation: its English label with fields, and how to take it back.

    `revert` stands in for `inverse` where the rows are too many to journal (an import);
    such a step can't be done again. `derive` makes the derived tables again, which have no
    journal, after the step was taken back or done again: functions of the store.
    """

    label: str
    fields: dict[str, object] = field(default_factory=dict[str, object])
    tables: frozenset[str] = frozenset()
    inverse: tuple[Inverse, ...] = ()
    revert: Callable[[], None] | None = None
    derive: tuple[Callable[[Any], None], ...] = ()


def arm(connection: Connection, tables: dict[str, list[str]]) -> None:
    """Start journalling `tables` (name -> columns) on this connection."""
    connection.execute(
        "create temp table if not exists _journal"
        "(seq integer primary key, tbl text not null, head text not null, tail text not null)"
    )
    for table, columns in tables.items():
        for trigger in _triggers(table, columns):
            connection.execute(trigger)


def drain(connection: Connection) -> tuple[frozenset[str], tuple[Inverse, ...]]:
    """Take what was journalled since the last drain: the tables, and the inverse, newest first."""
    rows = connection.execute("select tbl, head, tail from _journal order by seq desc").fetchall()
    connection.execute("delete from _journal")
    return frozenset(row[0] for row in rows), tuple(_folded(rows))


def _folded(rows: Iterable[tuple[str, str, str]]) -> Iterator[Inverse]:
    """Join neighbours that differ in their tail only: an id, or the values of a row."""
    for head, run in groupby(rows, key=itemgetter(1)):
        end = ")" if head.endswith("(") else ""
        tails: list[str] = []
        length = 0
        for _, _, tail in run:
            if length > LONGEST:
                yield Inverse(f"{head}{','.join(tails)}{end}", len(tails))
                tails, length = [], 0
            tails.append(tail)
            length += len(tail)
        yield Inverse(f"{head}{','.join(tails)}{end}", len(tails))


def _triggers(table: str, columns: list[str]) -> list[str]:
    changed = " || ".join(
        f'case when old."{c}" is not new."{c}" then \',"{c}"=\' || quote(old."{c}") else \'\' end'
        for c in columns
    )
    names = ",".join(f'"{c}"' for c in columns)
    values = " || ',' || ".join(f'quote(old."{c}")' for c in columns)
    inverse = {
        "insert": (f"'delete from \"{table}\" where id in ('", "new.id"),
        "update": (
            f"'update \"{table}\" set ' || substr({changed}, 2) || ' where id in ('", "new.id"
        ),
        "delete": (f"'insert into \"{table}\"({names}) values'", f"'(' || {values} || ')'"),
    }  # fmt: skip
    differs = " or ".join(f'old."{c}" is not new."{c}"' for c in columns)
    when = {"update": f" when {differs}"}  # writing what stands there already is no step
    return [
        f'create temp trigger "_{table}_{event}" after {event} on main."{table}"'
        f"{when.get(event, '')} begin "
        f"insert into _journal(tbl, head, tail) values ('{table}', {head}, {tail}); end"
        for event, (head, tail) in inverse.items()
    ]
