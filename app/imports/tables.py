"""Tables of any origin as rows of text below titles: CSV, XLSX, and JSON objects in an array or one a line."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import cast

from app.errors import AppError
from app.imports import csv_stream, limits, sheets
from app.imports.encoding import blocks, encoding_of
from app.imports.json_stream import Cursor
from app.imports.moments import Moments
from app.imports.reading import Tally, cut_off
from app.imports.records import Source
from app.imports.source import head_text
from app.text import plain

# The line (or the place) of a row, and its cells in the order of the titles; None: no such row.
Row = tuple[int, list[str] | None]

_TOP = 30  # rows among which the titles must be
_ALIKE = 0.8  # share of rows with as many cells as there are titles
_TWO = 2  # columns, or rows, that make a table
_ROW = 64  # bytes of a row, about


@dataclass(frozen=True, slots=True)
class Table:
    """What the beginning of a table shows: its shape, its titles, and some rows."""

    shape: str  # csv xlsx json jsonl
    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    top: int = 0  # rows down to the titles and including them


def table(source: Source, known: frozenset[str] = frozenset()) -> Table | None:
    """Return the table that a source is, or None; titles in `known` tell the row of titles from others."""
    if sheets.is_workbook(source):
        return _of_rows("xlsx", [cells for _, cells in sheets.beginning(source)], known)
    if source.entries:
        return None
    text = head_text(source).lstrip("\ufeff \n\t")
    if text.startswith("["):
        return _of_objects("json", _first_items(source))
    if text.startswith("{"):
        return _of_objects("jsonl", _first_lines(source, text))
    return _of_rows("csv", _first_rows(source), known)


def rows(source: Source, file: Tally, table: Table) -> Iterator[list[Row]]:
    """Yield the rows below the titles, a list for each block of the file."""
    if table.shape == "json":
        yield from _items(source, file, table.titles)
    elif table.shape == "jsonl":
        yield from _lines(source, file, table.titles)
    elif table.shape == "csv":
        yield from _below(csv_stream.every_row(source, file), table, table.top)
    else:
        yield from _sheets(source, file, table)


def _sheets(source: Source, file: Tally, table: Table) -> Iterator[list[Row]]:
    """Yield the rows of the first sheet that has any, and of those like it; one bad row for each other."""
    first = True
    for sheet in sheets.sheets(source, file):
        top = list(islice(sheet.rows, table.top + 1))
        if top and (first or _alike([cells for _, cells in top], table)):
            yield from _below(_batches(chain(top, sheet.rows)), table, table.top)
        elif top:
            yield [(top[0][0], None)]
        first = first and not top


def _alike(top: list[list[str]], table: Table) -> bool:
    """Tell whether a sheet begins like the table."""
    if not table.top:
        return len(top[0]) == len(table.titles)
    return len(top) >= table.top and _titles(top[table.top - 1]) == table.titles


def _batches(found: Iterable[tuple[int, list[str]]]) -> Iterator[list[Row]]:
    numbered = iter(found)
    while batch := list(islice(numbered, max(limits.BLOCK // _ROW, 1))):
        yield [(number, cells) for number, cells in batch]


def _below(found: Iterable[list[Row]], table: Table, above: int) -> Iterator[list[Row]]:
    width = len(table.titles)
    for batch in found:
        out: list[Row] = []
        for number, cells in batch:
            if above:
                above -= 1
            elif cells is None:
                out.append((number, None))
            elif any(cells):
                out.append(
                    (number, (cells + [""] * width)[:width] if len(cells) != width else cells)
                )
        yield out


# -- CSV and XLSX


def _first_rows(source: Source) -> list[list[str]]:
    """Return the rows in the head of a CSV text; its last one may be cut."""
    lines = head_text(source).lstrip("\ufeff").split("\n")
    if len(source.head) < source.size:
        lines.pop()
    found: list[list[str]] = []
    try:
        for cells in csv.reader((line + "\n" for line in lines), delimiter=csv_stream.sign(source)):
            found.append(cells)
            if len(found) > limits.TABLE_ROWS:
                break
    except csv.Error:
        pass  # what came before it tells enough; reading will name the line
    return found


def _of_rows(shape: str, found: list[list[str]], known: frozenset[str]) -> Table | None:
    place = _titles_at(found, known)
    if place is None:
        return None
    titles, below = found[place], found[place + 1 :]
    moments = Moments("UTC")
    if any(moments.at(cell) is not None for cell in titles):  # a row like the others: no titles
        titles, below, place = [""] * len(titles), found[place:], place - 1
    below = [cells for cells in below if any(cells)]
    alike = sum(len(cells) == len(titles) for cells in below)
    if not below or alike < _ALIKE * len(below) or len(titles) > limits.COLUMNS:
        return None
    samples = tuple(tuple(cells) for cells in below if len(cells) == len(titles))
    return Table(shape, _titles(titles), samples, place + 1)


def _titles(cells: list[str]) -> tuple[str, ...]:
    """Return titles, with the number of its column for each that is empty."""
    return tuple(cell.strip("\ufeff \n") or str(n) for n, cell in enumerate(cells, 1))


def _titles_at(found: list[list[str]], known: frozenset[str]) -> int | None:
    """Return the first row with two known titles, or the first with two cells that are not empty."""
    wide: int | None = None
    for number, cells in enumerate(found[:_TOP]):
        if sum(title_key(cell) in known for cell in cells) >= _TWO:
            return number
        if wide is None and sum(bool(cell.strip()) for cell in cells) >= _TWO:
            wide = number
    return wide


def title_key(title: str) -> str:
    """Return a title as it is compared: small letters, no spaces, no signs."""
    return "".join(c for c in plain(title[: limits.LONGEST_NAME]).lower() if c.isalnum())


# -- JSON


def _flat(value: object) -> dict[str, str] | None:
    """Return an object as cells, with what stands one level deeper as `outer.inner`; None of others."""
    if not isinstance(value, dict):
        return None
    cells: dict[str, str] = {}
    for key, cell in cast("dict[str, object]", value).items():
        if isinstance(cell, dict):
            inner = cast("dict[str, object]", cell).items()
            cells |= {f"{key}.{name}": _text(one) for name, one in inner if _is_cell(one)}
        elif _is_cell(cell):
            cells[key] = _text(cell)
    return cells


def _is_cell(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _of_objects(shape: str, found: list[object]) -> Table | None:
    flat = [cells for cells in map(_flat, found) if cells]
    titles = tuple(dict.fromkeys(title for cells in flat for title in cells))
    enough = found and len(flat) >= _ALIKE * len(found)
    if not enough or not _TWO <= len(titles) <= limits.COLUMNS:
        return None
    return Table(shape, titles, tuple(tuple(c.get(t, "") for t in titles) for c in flat))


def _first_items(source: Source) -> list[object]:
    found: list[object] = []
    try:
        with source.opened() as file:
            cursor = Cursor(source, Tally(file))
            for _ in cursor.items():
                if cursor.peek() != "{":
                    return []
                found.append(cursor.value())
                if len(found) >= limits.TABLE_ROWS:
                    break
    except AppError:
        pass  # what came before it tells enough; reading will name the place
    return found


def _first_lines(source: Source, text: str) -> list[object]:
    """Return the objects of the first lines; none where it is one object over several lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    whole = lines if len(source.head) >= source.size else lines[:-1]
    found = [_decoded(line) for line in whole[: limits.TABLE_ROWS]]
    return found if len(found) >= _TWO and isinstance(found[0], dict) else []


def _decoded(line: str) -> object:
    try:
        return cast("object", json.loads(line, strict=False))
    except (ValueError, RecursionError):
        return None


def _items(source: Source, file: Tally, titles: tuple[str, ...]) -> Iterator[list[Row]]:
    cursor = Cursor(source, file)
    batch: list[Row] = []
    seen = cursor.blocks
    for place, _ in enumerate(cursor.items(), 1):
        batch.append((place, _ordered(cursor.value(), titles)))
        cursor.records += 1
        if cursor.blocks != seen:
            yield batch
            batch, seen = [], cursor.blocks
    yield batch
    if cursor.peek():
        raise cursor.damaged()


def _lines(source: Source, file: Tally, titles: tuple[str, ...]) -> Iterator[list[Row]]:
    number, broken = 0, False
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        batch: list[Row] = []
        for line in block:
            number += 1
            if line and not line.isspace():
                batch.append((number, _ordered(_decoded(line), titles)))
                broken = batch[-1][1] is None
        yield batch
    if broken:
        raise cut_off(source, at=file.done, records=number - 1)


def _ordered(value: object, titles: tuple[str, ...]) -> list[str] | None:
    cells = _flat(value)
    return None if cells is None else [cells.get(title, "") for title in titles]
