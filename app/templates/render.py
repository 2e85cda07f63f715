"""Filling placeholders: one pass over the text, a fixed list of names, nothing evaluated."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from app.templates.placeholders import MEANING

Status = Literal["filled", "empty", "unknown"]

# Full-width braces too: a Chinese input method types them where ASCII ones were meant.
_HOLE = re.compile(r"((?:\{\{|｛｛)[^{}｛｝\n]{1,40}(?:\}\}|｝｝))")


class Span(NamedTuple):
    """One placeholder: what became of it, where it stands in the source and in the result."""

    name: str
    status: Status
    source_start: int
    source_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The filled text, and every placeholder it had; offsets count characters of Python strings."""

    text: str
    _columns: tuple[Sequence[object], ...] = ()  # of Span, one sequence per field

    @property
    def spans(self) -> list[Span]:
        """Return every placeholder in order; made when asked for, because filling must be quick."""
        return list(map(Span._make, zip(*self._columns, strict=False)))

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the names still to be filled or corrected, each once, in order of appearance."""
        return tuple(dict.fromkeys(span.name for span in self.spans if span.status != "filled"))


def render(text: str, values: Mapping[str, str]) -> Rendered:
    """Fill the placeholders of `text` from `values`: name in either language -> what it gives.

    What has no value, or is no known name, stays as it was written. A value is never
    looked into again, whatever it holds.
    """
    pieces = _HOLE.split(text)  # text, placeholder, text, placeholder, … text
    if len(pieces) == 1:
        return Rendered(text)
    known = {raw: _filled(raw, values) for raw in set(pieces[1::2])}
    names, states, shown = zip(*[known[raw] for raw in pieces[1::2]], strict=True)
    source = list(accumulate(map(len, pieces)))
    pieces[1::2] = shown
    target = list(accumulate(map(len, pieces)))
    columns = (names, states, source[0::2], source[1::2], target[0::2], target[1::2])
    return Rendered("".join(pieces), columns)


def _filled(raw: str, values: Mapping[str, str]) -> tuple[str, Status, str]:
    name = raw[2:-2].strip()
    known = name if name in MEANING else name.lower()
    if known not in MEANING:
        return name, "unknown", raw
    value = values.get(known, "")
    return (known, "filled", value) if value else (known, "empty", raw)
