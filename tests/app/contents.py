"""What a store holds, table by table: for equality before and after."""

from app.store import Store


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table of ours, sorted; the inner tables of the search index left out."""
    tables = store.rows(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
        " and name not like '\\_%' escape '\\' and name not like '%\\_fts%' escape '\\'"
    )
    return {name: sorted(store.rows(f"select * from {name}"), key=repr) for (name,) in tables}
