"""What an import of topics would do: each entry is new, known, or wrong at a field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.packs.entry import Entry, Problem
from app.store import Store
from app.text import N_, folded
from app.topics import wording
from app.topics.shelf import LONGEST_NAME, Shelf, shelves

NEW, KNOWN, TWICE, WRONG = "new", "known", "twice", "wrong"

OTHER_LIBRARY = N_("The shelf “{shelf}” stands in the other library.")


@dataclass(frozen=True, slots=True)
class Look:
    """One entry and what would become of it: `state`, the topic it is known as, its shelf (None: none or new)."""

    entry: Entry
    state: str
    topic_id: int | None
    library: str
    shelf: Shelf | None
    problems: tuple[Problem, ...]


def look(store: Store, entries: Sequence[Entry], library: str = "general") -> list[Look]:
    """Return what an import would do with each entry; `library` is for those that name none."""
    known = _Known(store)
    return [known.look(entry, library) for entry in entries]


class _Known:
    """The topics that are there by key and by title, and the shelves by key and name."""

    def __init__(self, store: Store) -> None:
        self._store = store
        rows = store.rows(
            "select id, pack_key, library, title from topics where archived_at is null"
        )
        self._keys = {key: id for id, key, _, _ in rows if key}
        self._titles = {(library, folded(title)): id for id, _, library, title in rows}
        self._shelves: dict[str, list[Shelf]] = {}
        for shelf in shelves(store):
            for name in _names(shelf):
                self._shelves.setdefault(folded(name), []).append(shelf)
        self._seen: set[object] = set()

    def look(self, entry: Entry, default: str) -> Look:
        shelf = self._shelf(entry, default)
        library = entry.library or (shelf.library if shelf else default)
        problems = [*entry.problems, *_problems(self._store, entry)]
        if len(name := " ".join(entry.shelf.split())) > LONGEST_NAME and not shelf:
            problems.append(
                Problem("shelf", wording.TOO_LONG, {"n": LONGEST_NAME, "there": len(name)})
            )
        if shelf and shelf.library != library:
            problems.append(Problem("shelf", OTHER_LIBRARY, {"shelf": entry.shelf[:40]}))
        title = (library, folded(entry.title))
        there = self._keys.get(entry.key) if entry.key else None
        there = there or self._titles.get(title)
        state = WRONG if problems else TWICE if title in self._seen else KNOWN if there else NEW
        self._seen.add(title)
        return Look(entry, state, there, library, shelf, tuple(problems))

    def _shelf(self, entry: Entry, default: str) -> Shelf | None:
        """Return the shelf of an entry: both libraries may have one of that name."""
        found = self._shelves.get(folded(entry.shelf), []) if entry.shelf else []
        wanted = entry.library or default
        return next((shelf for shelf in found if shelf.library == wanted), next(iter(found), None))


def _names(shelf: Shelf) -> Iterator[str]:
    return (name for name in (shelf.key, shelf.name, shelf.name_en) if name)


def _problems(store: Store, entry: Entry) -> Iterator[Problem]:
    """Yield what a topic can't hold, field by field; what reading told already is not told again."""
    told = {problem.at for problem in entry.problems}
    texts = {"title": "", **entry.texts}
    for name, text in texts.items():
        if name in told:
            continue
        try:
            wording.checked(store, {name: text})
        except AppError as error:
            yield Problem(name, error.template, error.fields)
        except ValueError:
            pass  # a season that is none: told by whoever read it
    for tag in entry.tags:
        try:
            wording.label(tag)
        except AppError as error:
            yield Problem("tags", error.template, error.fields)
