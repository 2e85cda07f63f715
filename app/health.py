"""Is the store whole? What can be made again from its source is told apart from what can't."""

from dataclasses import dataclass

from app import rollups
from app.store import Store, backup, index
from app.text import N_


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: `damage` needs a backup, `stale` a rebuild (English lines, no data)."""

    damage: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Tell whether nothing was found."""
        return not self.damage and not self.stale


def check(store: Store) -> Health:
    """Look through the whole file: its pages, its references, and what is derived from them."""
    damage = tuple(backup.check(store.path))
    return Health(damage) if damage else Health(stale=tuple(_stale(store)))


def rebuild(store: Store) -> None:
    """Make the derived numbers and the search index again; open `store` with `journalled=False`."""
    with store.operation(N_("Rebuild derived data")):
        rollups.rebuild(store)
        store.rebuild_index()


def _stale(store: Store) -> list[str]:
    found = [f"the derived numbers of group {id}" for id in rollups.stale(store)]
    for table, indexes in (("messages", store.message_indexes()), ("topics", ["topics_fts"])):
        indexed = sum(store.value(f"select count(*) from {name}") for name in indexes)
        rows = store.value(f"select count(*) from {table}")
        if indexed != rows:
            found.append(f"the search index of {table}: {indexed} of {rows}")
    wrong = [table for table, sql in index.wrong_keys().items() if store.value(sql)]
    return found + [f"the pinyin of {table}" for table in wrong]
