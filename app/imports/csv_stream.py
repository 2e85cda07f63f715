"""The rows of a CSV export, a block at a time: every cell has an end, and every row a line number."""

import csv
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from app.errors import AppError
from app.imports import limits
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally
from app.imports.records import Source
from app.imports.source import head_text
from app.text import N_, plain

# The line on which a row begins, and its cells by the names of their columns; None: no such row.
Row = tuple[int, dict[str, str] | None]

BAD_ROW = N_("this row has other columns than the table")
_SIGNS = (",", "\t", ";")  # between cells; spreadsheets change what a tool has written


def columns(source: Source) -> list[str]:
    """Return the names of the columns of a CSV text, in small letters; what is no CSV has few."""
    first = next((line for line in head_text(source).split("\n") if line.strip()), "")
    return _cells(first, _sign(first)) if len(first) <= limits.LONGEST_HEADER else []


def sign(source: Source) -> str:
    """Return what stands between the cells of a CSV text."""
    return _sign(next((line for line in head_text(source).split("\n") if line.strip()), ""))


def _sign(line: str) -> str:
    return max(_SIGNS, key=line.count)


def _cells(line: str, sign: str) -> list[str]:
    try:
        found = list(csv.reader([line], delimiter=sign))
    except csv.Error:
        return []
    return [plain(cell).lower() for cell in found[0]] if found else []


def rows(source: Source, file: Tally, needed: AbstractSet[str], text: str) -> Iterator[list[Row]]:
    """Yield the rows below the titles, a list for each block of the file; AppError without those `needed`.

    Where a row has too many cells, commas in the column `text` were not guarded: they are put back.
    """
    csv.field_size_limit(limits.LONGEST_RECORD)
    header = columns(source)
    missing = sorted({*needed, text} - set(header))
    if missing:
        raise AppError(
            N_("{name} has no column {column}. Export the chat again."),
            name=source.path.name,
            column=missing[0],
        )
    place = header.index(text)
    batch: list[Row] = []
    lines = _Lines(source, file)
    done = 0
    for line, cells in _records(source, lines):
        if cells and [plain(cell).lower() for cell in cells[:3]] != header[:3]:
            batch.append((line, _row(header, cells, place)))
        elif cells is None:
            batch.append((line, None))
        if lines.blocks != done:
            yield batch
            batch, done = [], lines.blocks
    yield batch


def every_row(source: Source, file: Tally) -> Iterator[list[tuple[int, list[str] | None]]]:
    """Yield the cells of every row, titles and all, a list for each block; None: no row of a table."""
    csv.field_size_limit(limits.LONGEST_RECORD)
    batch: list[tuple[int, list[str] | None]] = []
    lines = _Lines(source, file)
    done = 0
    for row in _records(source, lines):
        batch.append(row)
        if lines.blocks != done:
            yield batch
            batch, done = [], lines.blocks
    yield batch


def _row(header: list[str], cells: list[str], place: int) -> dict[str, str] | None:
    more = len(cells) - len(header)
    if more > 0:
        cells[place : place + more + 1] = [",".join(cells[place : place + more + 1])]
    return None if more < 0 else dict(zip(header, cells, strict=True))


class _Lines:
    """The lines of a file, and how many blocks of them were begun."""

    def __init__(self, source: Source, file: Tally) -> None:
        self._blocks = blocks(file, encoding_of(source.head, source.options.encoding))
        self.blocks = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        for block in self._blocks:
            self.blocks += 1
            for line in block:
                yield line + "\n"
        self.ended = True


def _records(source: Source, lines: _Lines) -> Iterator[tuple[int, list[str] | None]]:
    """Yield each record with its first line; None for one whose quotes make no sense."""
    reader = csv.reader(iter(lines), delimiter=sign(source), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # The library has one class for all of this; only its sentence tells a cell without end.
            if lines.ended or "limit" in str(error):
                raise _unclosed(source, line) from error
            yield line, None


def _unclosed(source: Source, line: int) -> AppError:
    return AppError(
        N_(
            "{name} is damaged or cut off: line {line} opens a quote that nothing closes. "
            "Nothing was imported. Export the chat again."
        ),
        name=source.path.name,
        line=line,
    )
