"""One topic as a file says it, with what is wrong with it at which field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.topics.wording import LISTS

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
