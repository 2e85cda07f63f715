"""What follows from new messages, search words and numbers by day: worked out at once, or beside."""

import marshal
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from app import rollups
from app.rollups import Rollups, Rows
from app.store import Store
from app.store.beside import ATTACHED, Aside, Beside
from app.store.message_index import BASE, GATHER, LITTLE, MUCH

MANY = 12 << 20  # bytes of a file from which a second process pays, or more memory

# group, zone, the id of the first message, and of all: text, member, moment (UTC)
Said = tuple[int, str, int, list[str], list[int], list[int]]


class Here:
    """Indexes and counts messages as they are written."""

    def __init__(self, store: Store, *, many: bool) -> None:
        self._store = store
        self._numbers = _Numbers(store)
        self._many = many

    def begin(self) -> None:
        """Get ready, inside the import's transaction."""
        if self._many:
            from app.store.pairs import all_grams  # noqa: PLC0415 -- NumPy takes 0.15 s to import

            self._store.execute(GATHER.format(name=BASE, size=MUCH))
        else:
            from app.store.text_functions import all_grams  # noqa: PLC0415 -- one of the two
        self._grams = all_grams

    def add(self, said: Said) -> None:
        """Take in new messages."""
        group, zone, first, texts, members, moments = said
        rows = enumerate(self._grams(texts), first)
        self._store.insert_many(BASE, "rowid, body", rows)
        self._numbers.count(group, zone, members, moments)

    def finish(self) -> None:
        """Write what is left."""
        self._numbers.flush()
        if self._many:
            self._store.execute(GATHER.format(name=BASE, size=LITTLE))


class Elsewhere:
    """Hands messages to a second process, and takes in at the end what it made of them."""

    def __init__(self, store: Store, beside: Beside) -> None:
        self._store = store
        self._beside = beside

    def begin(self) -> None:
        """Do nothing: the second process is under way."""

    def add(self, said: Said) -> None:
        """Hand over new messages."""
        first, texts = said[2:4]
        self._beside.add(range(first, first + len(texts)), marshal.dumps(said))

    def finish(self) -> None:
        """Wait for the other process, and adopt its tables."""
        self._store.adopt_index(self._beside)
        rollups.adopt(self._store, ATTACHED)


Derived = Here | Elsewhere


@contextmanager
def derived(store: Store, size: int, *, dry_run: bool) -> Generator[Derived | None]:
    """Yield what follows the messages of a file of `size` bytes; for a dry run nothing does."""
    if dry_run:
        yield None
    elif size < MANY or _cores() < 2:  # noqa: PLR2004 -- a second core
        yield Here(store, many=size >= MANY)
    else:
        with store.beside(_follow, rollups.TABLES) as beside:
            yield Elsewhere(store, beside)


class _Numbers:
    """Counts for several groups."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._groups: dict[int, Rollups] = {}

    def count(self, group: int, zone: str, members: list[int], moments: list[int]) -> None:
        if group not in self._groups:
            self._groups[group] = Rollups(self._rows, group, zone)
        self._groups[group].count(members, moments)

    def flush(self) -> None:
        for rollup in self._groups.values():
            rollup.flush()


def _follow(aside: Aside, received: Iterator[bytes]) -> None:
    """Index and count what was sent, in the second process."""
    numbers = _Numbers(aside)
    for packed in received:
        said: Said = marshal.loads(packed)  # noqa: S302 -- from our own other half
        group, zone, first, texts, members, moments = said
        aside.index(first, texts)
        numbers.count(group, zone, members, moments)
    numbers.flush()


def _cores() -> int:
    """Return how many processors we may use; a container or the operator may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
