"""The search index over messages: one table, and one part more per large import.

A large import builds its part in a process beside it (`app.store.beside`), in a file of its own,
and adopts it whole: FTS5 keeps an index in ordinary tables, and copying those takes a tenth of
the time of building it again. A part is named by the ids of its messages, `messages_fts_7_9`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.store.engine import Connection

BASE = "messages_fts"
DEFINITION = (
    "create virtual table {name} using fts5(body, content='', contentless_delete=1,"
    ' tokenize="unicode61 remove_diacritics 0")'
)
GATHER = "insert into {name}({name}, rank) values('hashsize', {size})"
SHADOWS = ("data", "idx", "docsize", "config")
LITTLE, MUCH = 1 << 20, 8 << 20  # bytes of words that FTS5 gathers before it writes; its own, ours
_PART = re.compile(rf"^{BASE}_(\d+)_(\d+)$")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its table, and the first and last id of the messages it may hold."""

    name: str
    first: int
    last: int


def parts(connection: Connection) -> list[Part]:
    """Return the parts beside the base table."""
    rows = connection.execute(
        f"select name from sqlite_schema where type = 'table' and name glob '{BASE}_[0-9]*_[0-9]*'"
    )
    found = [_PART.match(name) for (name,) in rows]
    return [Part(m.group(), int(m[1]), int(m[2])) for m in found if m]


def arm(connection: Connection) -> None:
    """Keep the index in step with messages that are edited or deleted, on this connection."""
    drop = "delete from {name} where rowid = old.id;"
    add = f"insert into {BASE}(rowid, body) values(new.id, grams(new.text));"
    for part in (Part(BASE, 0, 0), *parts(connection)):
        mine = f"when old.id between {part.first} and {part.last}" if part.last else ""
        gone = drop.format(name=part.name)
        edited = gone if part.last else gone + add
        for event, body in (("delete", gone), ("update of text", edited)):
            name = f"{part.name}_{event.split()[0]}"
            connection.execute(
                f"create temp trigger if not exists {name} after {event} on main.messages {mine}"
                f" begin {body} end"
            )


def forget(connection: Connection, first: int, last: int) -> None:
    """Drop the parts that hold nothing but messages from `first` to `last`, about to be deleted."""
    for part in parts(connection):
        if first <= part.first and part.last <= last:
            _drop(connection, part)


def rebuild(connection: Connection) -> None:
    """Make the index of all messages again, as one table."""
    for part in parts(connection):
        _drop(connection, part)
    connection.execute(f"insert into {BASE}({BASE}) values('delete-all')")
    connection.execute(f"insert into {BASE}(rowid, body) select id, grams(text) from messages")


def _drop(connection: Connection, part: Part) -> None:
    for event in ("delete", "update"):
        connection.execute(f"drop trigger if exists temp.{part.name}_{event}")
    connection.execute(f"drop table {part.name}")


def edited(connection: Connection, first: int, last: int) -> list[int]:
    """Return which of these messages the base table holds: an edit brought them there."""
    rows = connection.execute(f"select id from {BASE}_docsize where id between {first} and {last}")
    return [id for (id,) in rows]


def erase(connection: Connection, name: str, ids: Iterable[int]) -> None:
    """Take messages out of an index."""
    connection.executemany(f"delete from {name} where rowid = ?", [(id,) for id in ids])


def take(connection: Connection, beside: str, first: int, last: int) -> None:
    """Adopt what the attached file `beside` indexes, as the part of the messages `first` to `last`."""
    part = f"{BASE}_{first}_{last}"
    connection.execute(DEFINITION.format(name=part))
    for shadow in SHADOWS:
        connection.execute(f"delete from {part}_{shadow}")
        connection.execute(f"insert into {part}_{shadow} select * from {beside}.words_{shadow}")
