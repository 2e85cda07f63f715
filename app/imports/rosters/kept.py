"""What the operator once said about the columns of a roster, kept for the next one with the same titles."""

import hashlib
import json
from collections.abc import Sequence

from app.store import Store


def remember(store: Store, titles: Sequence[str], roles: Sequence[str]) -> None:
    """Keep what the columns of rosters with these titles hold."""
    value = json.dumps(list(zip(roles, titles, strict=True)), ensure_ascii=False)
    store.execute(
        "insert into settings(key, value) values(?1, ?2)"
        " on conflict(key) do update set value = ?2 where value <> ?2",
        _key(titles), value,
    )  # fmt: skip


def recall(store: Store, titles: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return what was kept for rosters with these titles, as `Wanted.columns` has it."""
    found = store.rows("select value from settings where key = ?", _key(titles))
    return tuple((role, title) for role, title in json.loads(found[0][0])) if found else ()


def _key(titles: Sequence[str]) -> str:
    text = "\x1f".join(titles).encode("utf-8", "replace")
    return f"roster columns {hashlib.sha256(text).hexdigest()}"
