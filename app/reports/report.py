"""What a report is, whatever it is written as: sections of sentences, figures and tables."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Language = Literal["zh", "en"]
KINDS = ("day", "week", "month", "year", "campaign")


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as they are read, row by row; `numbers` are the columns set to the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (SVG without any outside reference), what it shows in words, and its values as a table."""

    svg: str
    caption: str
    table: Table


@dataclass(frozen=True, slots=True)
class Tile:
    """One headline number, what it counts, and how it compares; tone: 'good', 'bad' or ''."""

    label: str
    value: str
    remark: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, and whose they are and of when ('' where nobody is to be named)."""

    text: str
    said: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report: what is said, then what is shown."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    tiles: tuple[Tile, ...] = ()
    figures: tuple[Figure, ...] = ()
    table: Table | None = None
    quotes: tuple[Quote, ...] = ()
    points: tuple[str, ...] = ()  # a numbered list


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: whose, of which days (both included), for whom, in which language."""

    kind: str
    title: str
    remark: str
    first: date
    last: date
    language: Language
    shareable: bool
    sections: tuple[Section, ...]
    footer: str
