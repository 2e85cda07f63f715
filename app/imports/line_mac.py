"""Names in the LINE text of the Mac, which parts them from what was said by a mere space."""

import re
from dataclasses import dataclass, field

from app.imports import limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import LINE_WORDS
from app.imports.reading import Tally
from app.imports.records import Source

_ENOUGH = 3  # different lines that begin alike, so that what they share is a name


@dataclass(slots=True)
class Names:
    """The names found in a file, the longest of which parts a line."""

    known: set[str] = field(default_factory=set[str])
    once: set[str] = field(default_factory=set[str])  # with spaces, before one picture

    def parted(self, rest: str) -> tuple[str, str]:
        """Return sender and text; the whole text and no sender where that is open."""
        if system_lines.meaning(rest, "line"):
            return "", rest
        words = rest.split(" ")
        for end in range(min(len(words) - 1, 6), 0, -1):
            name = " ".join(words[:end])
            if name in self.known:
                return name, rest[len(name) + 1 :]
        return "", rest


def names(source: Source, record: re.Pattern[str]) -> Names:
    """Learn the names of a file: before a picture or sticker, or what many lines begin with."""
    begun: dict[str, tuple[list[str], set[str]]] = {}
    found = Names()
    with source.opened() as file:
        for block in blocks(Tally(file), encoding_of(source.head, source.options.encoding)):
            for line in block:
                row = record.fullmatch(line) if len(line) <= limits.LONGEST_HEADER else None
                if row and not system_lines.meaning(row["rest"], "line"):
                    _learn(row["rest"], begun, found)
    for shared, lines in begun.values():
        if len(lines) > 1:
            found.known.add(" ".join(shared if len(lines) >= _ENOUGH else shared[:1]))
    return found


def _learn(rest: str, begun: dict[str, tuple[list[str], set[str]]], found: Names) -> None:
    words = rest.split(" ")
    if len(words) < 2:  # noqa: PLR2004 -- a name and a text
        return
    if words[-1].strip("[]").lower() in LINE_WORDS:
        name = " ".join(words[:-1])
        if len(words) == 2 or name in found.once:  # noqa: PLR2004 -- as above
            found.known.add(name)
        elif len(found.once) < limits.CACHE:
            found.once.add(name)
        return
    shared, lines = begun.get(words[0], (words[:-1], set[str]()))
    same = 0
    for one, other in zip(shared, words[:-1], strict=False):
        if one != other:
            break
        same += 1
    if len(lines) < _ENOUGH:
        lines.add(rest)
    if words[0] in begun or len(begun) < limits.CACHE:
        begun[words[0]] = (shared[: max(same, 1)], lines)
