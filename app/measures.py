"""Definitions that the operator edits, kept per community: the steps of the funnel, the weights of scores."""

import json
from typing import Any

from app.store import Store


def kept(store: Store, community_id: int, key: str) -> Any:
    """Return what the operator set, as it was kept; None while the shipped definition counts."""
    sql = "select value from measures where community_id = ? and key = ?"
    found = store.value(sql, community_id, key)
    return None if found is None else json.loads(found)


def keep(store: Store, community_id: int, key: str, value: Any, label: str) -> None:
    """Keep a definition (anything JSON can say); None goes back to the shipped one."""
    sql = "select id from measures where community_id = ? and key = ?"
    before = store.value(sql, community_id, key)
    with store.operation(label):
        if value is None:
            if before is not None:
                store.delete("measures", before)
            return
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        if before is None:
            store.insert("measures", community_id=community_id, key=key, value=text)
        else:
            store.update("measures", before, value=text)
