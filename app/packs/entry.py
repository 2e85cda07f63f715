"""One topic as a file says it, with what is wrong with it at which field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.packs import columns
from app.text import N_
from app.topics.wording import LISTS

UNKNOWN_LIBRARY = N_("“{value}” is neither the general nor the professional library.")
UNKNOWN_SEASON = N_("“{value}” is no season known here.")
UNKNOWN_FESTIVAL = N_("“{value}” is no festival or solar term known here.")
_NUMBER = re.compile(r"^\s*\d{1,2}[.、)）](?!\d)\s*")

TEXTS = (
    "title", "hook", "questions", "gain", "title_en", "hook_en", "questions_en", "gain_en",
    "material", "links", "audience", "owner", "season", "festival",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a field: an English template marked with N_, and what fills it."""

    at: str
    template: str
    fields: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Entry:
    """One topic of a file: `place` is its line, row or number there; lists have an entry per line.

    `key` names it within its pack, '' elsewhere; `cleaned` names the rules of `app.cleaning` that changed it.
    """

    place: int
    texts: Mapping[str, str]
    library: str = ""  # '' where the file does not say
    shelf: str = ""  # its key or name
    tags: tuple[str, ...] = ()
    key: str = ""
    cleaned: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.texts.get("title", "")

    def lines(self, name: str) -> list[str]:
        """Return a list field as its entries."""
        if name not in LISTS:
            raise ValueError(name)
        return [line for line in self.texts.get(name, "").splitlines() if line.strip()]


def made(place: int, values: Mapping[str, str]) -> Entry:
    """Return an entry of words as people write them, with what they can't mean."""
    problems: list[Problem] = []
    meant: dict[str, str] = {}
    for name, (find, unknown) in _MEANT.items():
        said = values.get(name, "")
        meant[name] = find(said)
        if said and not meant[name]:
            problems.append(Problem(name, unknown, {"value": said[:40]}))
    shelf, kind = values.get("shelf", ""), values.get("kind", "")
    if kind and not meant["library"]:  # 类型: the library, or what others call a category
        meant["library"] = columns.library(kind)
        shelf = shelf or ("" if meant["library"] else kind)
    texts = {name: values[name] for name in TEXTS if values.get(name)}
    texts |= {name: meant[name] for name in ("season", "festival") if meant[name]}
    texts |= {name: listed(texts[name]) for name in LISTS if name in texts}
    tags = columns.several(values.get("tags", ""))
    return Entry(place, texts, meant["library"], shelf, tags, problems=tuple(problems))


_MEANT = {
    "library": (columns.library, UNKNOWN_LIBRARY),
    "season": (columns.season, UNKNOWN_SEASON),
    "festival": (columns.festival, UNKNOWN_FESTIVAL),
}


def listed(text: str) -> str:
    """Return the entries of a cell, one per line: parted by line breaks, else by | or numbered from 1 on."""
    parts = text.splitlines() if "\n" in text else re.split(r"\s*[|｜]\s*", text)
    if len(parts) == 1 and _NUMBER.match(text):
        parts = _numbered(text)
    return "\n".join(line for part in parts if (line := _NUMBER.sub("", part).strip()))


def _numbered(text: str) -> list[str]:
    parts, rest, number = list[str](), text, 2
    while found := re.search(rf"\s*(?<!\d){number}[.、)）](?!\d)\s*(?=\S)", rest):
        parts.append(rest[: found.start()])
        rest, number = rest[found.end() :], number + 1
    return [*parts, rest]
