"""The search words of new messages: indexed at once, or in a second process when there are many."""

import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

from app.store import Store
from app.store.message_index import BASE, Beside
from app.store.text_functions import grams

MANY = 12 << 20  # bytes of a file from which a second process pays


class Words:
    """Indexes messages as they are written."""

    def __init__(self, store: Store, beside: Beside | None) -> None:
        self._store = store
        self._beside = beside

    def add(self, ids: Sequence[int], texts: Iterable[str]) -> None:
        """Index new messages."""
        if self._beside:
            self._beside.add(ids, texts)
        else:
            rows = [(id, grams(text)) for id, text in zip(ids, texts, strict=True)]
            self._store.insert_many(BASE, "rowid, body", rows)

    def finish(self) -> None:
        """Take in what the second process has indexed, inside the import's transaction."""
        if self._beside:
            self._store.adopt_index(self._beside)


@contextmanager
def words(store: Store, size: int, *, dry_run: bool) -> Generator[Words | None]:
    """Yield what indexes the messages of a file of `size` bytes; a dry run indexes nothing."""
    if dry_run:
        yield None
    elif size < MANY or (os.cpu_count() or 1) < 2:  # noqa: PLR2004 -- a second core
        yield Words(store, None)
    else:
        with store.indexing_beside() as beside:
            yield Words(store, beside)
