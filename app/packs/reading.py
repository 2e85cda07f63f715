"""Reading topics from files and pasted text; what the file is, its content says.

Tables need a row of titles (`columns.NAMES`); Markdown and plain lines are read by `outline`. What was read is
cleaned afterwards (`clean`), so that a rule can be switched off and on without reading again.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import cast

import msgspec

from app import cleaning
from app.errors import AppError
from app.imports import sheets
from app.imports.encoding import encoding_of, text_of
from app.imports.records import Options
from app.imports.source import open_source
from app.packs import columns, outline, pack
from app.packs.entry import Entry, made
from app.text import N_

MOST = 20_000  # topics of one file: more would bury the operator's own
LARGEST = 64 << 20  # bytes
LONGEST_CELL = 4 << 20  # characters: a text of a megabyte is read, and refused at its field
LOOKED_AT = 20  # rows, for the titles

TOO_LARGE = N_("“{file}” is larger than {n} MB; topics take far less. Nothing was taken.")
TOO_MANY = N_("“{file}” holds more than {n} topics. Split it; nothing was taken.")
NO_TITLES = N_(
    "“{file}” has no row of titles such as 标题, 分类, 引子, 收获 (or title, category, hook, gain)."
    " It begins with: {cells}"
)
DAMAGED = N_("“{file}” is damaged near line {line}: {reason}")
EMPTY = N_("There are no topics in “{file}”.")
TABLES = (".csv", ".tsv")  # names of files that are nothing else
KEPT_WHOLE = ("pinyin", "simplified")  # rules that would change an address
_BYTE = re.compile(r"\(byte (\d+)\)")


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds: its entries, which kind of file it is, and columns or lines that mean nothing here."""

    name: str
    kind: str  # pack, csv, xlsx, markdown, lines
    entries: tuple[Entry, ...]
    unknown: tuple[str, ...] = ()


def read(path: Path, leave_out: Iterable[str] = ()) -> Read:
    """Return the topics of a file, cleaned but for the rules left out."""
    return clean(as_written(path), leave_out)


def read_text(text: str, name: str, leave_out: Iterable[str] = ()) -> Read:
    """Return the topics of a text (pasted, or of a file called `name`), cleaned but for the rules left out."""
    return clean(as_pasted(text, name), leave_out)


def as_written(path: Path) -> Read:
    """Return the topics of a file as they stand in it."""
    source = open_source(path, Options())
    if source.size > LARGEST:
        raise AppError(TOO_LARGE, file=path.name, n=LARGEST >> 20)
    if sheets.is_workbook(source):
        rows = [
            row for sheet in sheets.sheets(source) for row in islice(sheet.rows, MOST + LOOKED_AT)
        ]
        return _table(path.name, "xlsx", rows)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AppError(
            N_("{name} can't be read: {reason}"), name=path.name, reason=error.strerror or ""
        ) from error
    return as_pasted(text_of(data, encoding_of(data[:65_536])), path.name)


def as_pasted(text: str, name: str) -> Read:
    """Return the topics of a text as they stand in it."""
    text = text.lstrip("\ufeff")
    kind = Path(name).suffix.lower()
    if text.lstrip()[:1] == "{":
        return _pack(name, text)
    if kind == ".json" and text.strip():
        raise AppError(pack.NO_PACK, file=name, field="pack")
    if kind in TABLES or _is_table(text):
        return _table(name, "csv", _rows(name, text))
    text = cleaning.in_lines(text)
    headed = outline.headed(text)
    found = (outline.markdown if headed else outline.lines)(text, MOST)
    read = _bounded(name, "markdown" if headed else "lines", found.entries)
    return replace(read, unknown=found.left)


def clean(read: Read, leave_out: Iterable[str] = ()) -> Read:
    """Return what was read, cleaned but for the rules left out; each entry says which changed it."""
    skip = frozenset(leave_out)
    return replace(read, entries=tuple(_clean(entry, skip) for entry in read.entries))


# -- packs and tables


def _pack(name: str, text: str) -> Read:
    try:
        value = cast("object", msgspec.json.decode(text))
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        at = _BYTE.search(str(error))
        begin = text.encode(errors="replace")[: int(at[1])] if at else b""
        line = begin.count(b"\n") + 1 if at else text.count("\n") + 1
        raise AppError(DAMAGED, file=name, line=line, reason=str(error)[:120]) from error
    _, entries = pack.entries(name, value)
    return _bounded(name, "pack", entries)


def _is_table(text: str) -> bool:
    """Tell whether a row of titles stands near the beginning, or every line is cells parted by tabs."""
    head = [line for line in text.splitlines()[:LOOKED_AT] if line.strip()]
    parted = [line for line in head if any(sign in line for sign in ",\t;|")]
    if any(columns.recognised(_cells(line)) for line in [*head[:1], *parted]):
        return True
    return len(head) > 1 and all("\t" in line.strip() for line in head)


def _sign(line: str) -> str:
    return "|" if line.lstrip()[:1] == "|" else max("\t,;", key=line.count)


def _cells(line: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.strip(" |").split(_sign(line))]


def _rows(name: str, text: str) -> list[tuple[int, list[str]]]:
    lines = text.splitlines()
    title = next((line for line in lines if columns.recognised(_cells(line))), (lines or [""])[0])
    if _sign(title) == "|":  # a table of Markdown
        piped = [(n, line) for n, line in enumerate(lines, 1) if line.lstrip()[:1] == "|"]
        return [(n, _cells(line)) for n, line in piped if line.strip(" |:-\t")]
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_sign(title))
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, cells))
            line = reader.line_num + 1
            if len(rows) > MOST + LOOKED_AT:
                break
    except csv.Error as error:
        raise AppError(DAMAGED, file=name, line=line, reason=str(error)) from error
    return rows


def _table(name: str, kind: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Read:
    for place, (_, cells) in enumerate(rows[:LOOKED_AT]):
        if found := columns.recognised(cells):
            unknown = tuple(c for n, c in enumerate(cells) if n not in found and c.strip())
            below = [(line, row) for line, row in rows[place + 1 :] if any(c.strip() for c in row)]
            entries = [_entry(line, row, found) for line, row in below]
            return replace(_bounded(name, kind, entries), unknown=unknown)
    if not any(cell.strip() for _, cells in rows for cell in cells):
        raise AppError(EMPTY, file=name)
    first = " | ".join(cell for _, cells in rows[:1] for cell in cells)
    raise AppError(NO_TITLES, file=name, cells=first[:120])


def _entry(line: int, cells: Sequence[str], found: dict[int, str]) -> Entry:
    return made(line, {field: cells[n].strip() for n, field in found.items() if n < len(cells)})


def _bounded(name: str, kind: str, entries: Sequence[Entry]) -> Read:
    if len(entries) > MOST:
        raise AppError(TOO_MANY, file=name, n=MOST)
    if not entries:
        raise AppError(EMPTY, file=name)
    return Read(name, kind, tuple(entries))


# -- cleaning


def _clean(entry: Entry, skip: frozenset[str]) -> Entry:
    changed: dict[str, None] = {}

    def cleaned(text: str, *more: str) -> str:
        if len(text) > cleaning.LONGEST:
            return text  # refused at its field; not worth the time
        done = cleaning.cleaned(text, skip.union(more))
        changed.update(dict.fromkeys(done.changed))
        return done.text

    texts = {
        name: cleaned(text, *(KEPT_WHOLE if name == "links" else ())) if text else text
        for name, text in entry.texts.items()
    }
    shelf = cleaned(entry.shelf) if entry.shelf else ""
    tags = tuple(dict.fromkeys(tag for raw in entry.tags if (tag := cleaned(raw))))
    return replace(entry, texts=texts, shelf=shelf, tags=tags, cleaned=tuple(changed))
