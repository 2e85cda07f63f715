"""The search words of new messages: indexed at once, or in a second process when there are many."""

import os
from collections.abc import Generator
from contextlib import contextmanager

from app.store import Store
from app.store.message_index import BASE, Beside
from app.store.text_functions import all_grams

MANY = 12 << 20  # bytes of a file from which a second process pays


class Words:
    """Indexes messages as they are written."""

    def __init__(self, store: Store, beside: Beside | None) -> None:
        self._store = store
        self._beside = beside

    def add(self, ids: range, texts: list[str]) -> None:
        """Index new messages."""
        if self._beside:
            self._beside.add(ids, texts)
        else:
            self._store.insert_many(BASE, "rowid, body", zip(ids, all_grams(texts), strict=True))

    def finish(self) -> None:
        """Take in what the second process has indexed, inside the import's transaction."""
        if self._beside:
            self._store.adopt_index(self._beside)


@contextmanager
def words(store: Store, size: int, *, dry_run: bool) -> Generator[Words | None]:
    """Yield what indexes the messages of a file of `size` bytes; a dry run indexes nothing."""
    if dry_run:
        yield None
    elif size < MANY or _cores() < 2:  # noqa: PLR2004 -- a second core
        yield Words(store, None)
    else:
        with store.indexing_beside() as beside:
            yield Words(store, beside)


def _cores() -> int:
    """Return how many processors we may use; a container or the operator may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
