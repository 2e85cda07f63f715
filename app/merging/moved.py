"""What a merge changed, row by row, and taking exactly that back at any later time.

Whatever refers to members is found in the schema, so a new table needs no code here. Rows of
imports (messages, roster events) are noted by id and batch, because a reverted import's ids
may come again, but never within another batch; all other rows are noted as they were and became.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.store import Store

Row = dict[str, Any]
Key = tuple[str, int]  # table, row id
Changed = tuple[str, Row | None, Row | None]  # table, before, after
Bulk = dict[str, dict[str, list[int]]]  # 'table.column' → batch or '' → ids
BULK = ("messages", "roster_events")
# A row of which one of these differs is another row under a used id.
MARKS = {"names": ("group_id", "kind", "name"), "members": ()}
STAMPS = ("at", "created_at")


@dataclass(frozen=True, slots=True)
class Moved:
    """What one merge changed; `alone`: the groups in which only the other one was."""

    rows: list[Changed]
    bulk: Bulk
    alone: list[int]

    def text(self) -> str:
        """Return this for the store."""
        whole = [self.rows, self.bulk, self.alone]
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Moved:
    """Return what `Moved.text` wrote."""
    rows, bulk, alone = json.loads(text)
    return Moved([(table, before, after) for table, before, after in rows], bulk, alone)


def references(store: Store) -> list[tuple[str, str]]:
    """Return each table and column that refers to members."""
    return [
        (table, column)
        for table, column in store.rows(
            'select t.name, k."from" from sqlite_schema t, pragma_foreign_key_list(t.name) k'
            " where t.type = 'table' and k.\"table\" = 'members' order by t.name, k.\"from\""
        )
    ]


def snapshot(store: Store, members: Sequence[int]) -> dict[Key, Row]:
    """Return all rows, but those of imports, that are of `members` or refer to them."""
    found: dict[Key, Row] = {}
    among = f"({','.join(map(str, members))})"
    for table, column in (*references(store), ("members", "id")):
        if table not in BULK:
            for row in _rows(store, table, f"{column} in {among}"):
                found[table, row["id"]] = row
    return found


def changes(before: dict[Key, Row], after: dict[Key, Row]) -> list[Changed]:
    """Return what differs between two snapshots."""
    keys = dict.fromkeys((*before, *after))
    pairs = ((key[0], before.get(key), after.get(key)) for key in keys)
    return [(table, old, new) for table, old, new in pairs if old != new]


def mentioned(store: Store, rows: list[Changed]) -> set[int]:
    """Return the members whom changed rows speak of."""
    columns = set(references(store))
    return {
        row[column]
        for table, *both in rows
        for row in both
        if row
        for column in row
        if (table, column) in columns and row[column] is not None
    }


def held(store: Store, member: int) -> Bulk:
    """Return the rows of imports that refer to `member`."""
    return {
        f"{table}.{column}": {
            "" if batch is None else str(batch): json.loads(ids)
            for batch, ids in store.rows(
                f"select batch_id, json_group_array(id) from {table} where {column} = ? group by 1",
                member,
            )
        }
        for table, column in references(store)
        if table in BULK
    }


def in_groups(store: Store) -> list[tuple[str, str]]:
    """Return the tables that say what a member did or was called in a group, each with its column."""
    found = [(table, column) for table, column in references(store) if table in BULK]
    return [*found, ("names", "member_id")]


def alone(store: Store, other: int, keep: int) -> list[int]:
    """Return the groups in which `other` has a place and nothing tells of `keep`."""
    told = " union ".join(
        f"select group_id from {table} where {column} = ?2"
        for table, column in (*in_groups(store), ("memberships", "member_id"))
    )
    sql = f"select group_id from memberships where member_id = ?1 except select * from ({told})"
    return [group for (group,) in store.rows(sql, other, keep)]


def restore(store: Store, moved: Moved, member: int, kept: int) -> int:
    """Take back what was changed and still stands so; return the id of `member`, who is there again."""
    store.execute("pragma defer_foreign_keys = on")
    old = next(
        row for table, row, _ in moved.rows if table == "members" and row and row["id"] == member
    )
    again = _add(store, "members", old)
    ids = {member: again}
    for table, before, after in moved.rows:
        if before is not old:
            _take_back(store, table, before and _renamed(store, table, before, ids), after)
    for place, batches in moved.bulk.items():
        table, column = place.split(".")
        for batch, rows in batches.items():
            store.execute(
                f"update {table} set {column} = ? where {column} = ? and batch_id is ?"
                " and id in (select value from json_each(?))",
                again, kept, int(batch) if batch else None, json.dumps(rows),
            )  # fmt: skip
    return again


def _take_back(store: Store, table: str, before: Row | None, after: Row | None) -> None:
    """Bring one row back to what it was, where it is what the merge made of it."""
    now = next(iter(_rows(store, table, f"id = {int(after['id'])}")), None) if after else None
    if before is None:
        if now is not None and now == after:
            store.delete(table, now["id"])
    elif after is None:
        _add(store, table, before)
    elif now is not None and all(now[mark] == after[mark] for mark in _marks(store, table)):
        values = {c: v for c, v in before.items() if v != after.get(c) and now[c] == after[c]}
        if values:
            store.update(table, now["id"], **values)


def _add(store: Store, table: str, row: Row) -> int:
    """Insert a row under its id, or under a new one where that is used by now; 0 where it fits no more."""
    if store.rows(f"select 1 from {table} where id = ?", row["id"]):
        row = {column: value for column, value in row.items() if column != "id"}
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    sql = f"insert or ignore into {table}({columns}) values({marks})"
    return (
        int(store.value("select last_insert_rowid()")) if store.execute(sql, *row.values()) else 0
    )


def _renamed(store: Store, table: str, row: Row, ids: dict[int, int]) -> Row:
    """Return `row` speaking of members by their ids of today."""
    columns = [column for where, column in references(store) if where == table]
    return row | {
        c: ids.get(row[c]) or _today(store, row[c]) for c in columns if row[c] is not None
    }


def _today(store: Store, member: int) -> int | None:
    """Return who a member is now: themselves, or whom they were put together with since."""
    kept = store.value("select kept_id from merges where member_id = ? order by id desc", member)
    if kept is not None:
        return int(kept)
    return store.value("select id from members where id = ?", member)


def _marks(store: Store, table: str) -> Iterable[str]:
    """Return the columns that make a row what it is, besides whose it is."""
    if table in MARKS:
        return MARKS[table]
    own = {column for where, column in references(store) if where == table}
    rows = store.rows(
        'select distinct c.name from pragma_index_list(?1) i, pragma_index_info(i.name) c where i."unique"'
        " union select name from pragma_table_info(?1) where name in ('at', 'created_at')",
        table,
    )
    return [column for (column,) in rows if column not in own]


def _rows(store: Store, table: str, where: str) -> list[Row]:
    columns = [name for (name,) in store.rows("select name from pragma_table_info(?)", table)]
    return [
        dict(zip(columns, row, strict=True))
        for row in store.rows(f"select * from {table} where {where}")
    ]
