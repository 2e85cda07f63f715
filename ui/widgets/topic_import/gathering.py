"""What is about to come in, read away from the window: the entries of all sources, cleaned and looked at."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import packs
from app.errors import AppError
from app.packs import Entry, Look, Read
from app.store import Store
from ui.i18n import explain, tr

PASTED = ""  # the name of what was pasted


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or pasted text."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """Return what it is called; '' for pasted text."""
        return self.path.name if self.path else PASTED


Outcome = Read | AppError  # as it stands in the source, or why it can't be read


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: where it stands, what would become of it, and how it was written before it was cleaned."""

    source: str
    look: Look
    raw: Entry


@dataclass(frozen=True, slots=True)
class Found:
    """What all sources hold. `counts`: entries that each rule of cleaning changes where it is on."""

    outcomes: Mapping[Source, Outcome]
    rows: tuple[Row, ...]
    counts: Mapping[str, int]
    unknown: tuple[str, ...]


def gathering(
    sources: Sequence[Source],
    before: Mapping[Source, Outcome],
    leave_out: frozenset[str],
    library: str,
) -> Callable[[Store], Found]:
    """Return the question what `sources` hold; those that were read `before` are not read again."""

    def gather(store: Store) -> Found:
        outcomes = {source: before.get(source) or _read(source) for source in sources}
        read = [(s, one) for s, one in outcomes.items() if isinstance(one, Read)]
        raw = [(source.name, entry) for source, one in read for entry in one.entries]
        all_on = [entry for _, one in read for entry in packs.clean(one).entries]
        entries = all_on if not leave_out else [
            entry for _, one in read for entry in packs.clean(one, leave_out).entries
        ]  # fmt: skip
        looks = packs.look(store, entries, library)
        rows = tuple(Row(name, look, was) for (name, was), look in zip(raw, looks, strict=True))
        counts = Counter(key for entry in all_on for key in entry.cleaned)
        unknown = tuple(dict.fromkeys(name for _, one in read for name in one.unknown))
        return Found(outcomes, rows, counts, unknown)

    return gather


def _read(source: Source) -> Outcome:
    try:
        if source.path:
            return packs.as_written(source.path)
        return packs.as_pasted(source.text, tr("Pasted text"))
    except AppError as error:
        return error


def refused(outcomes: Mapping[Source, Outcome]) -> list[str]:
    """Return in words which sources can't be read, and why."""
    return [explain(one) for one in outcomes.values() if isinstance(one, AppError)]
