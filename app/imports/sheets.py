"""The sheets of an XLSX workbook as rows of text, once its size has been found harmless."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from app.errors import AppError
from app.imports import limits
from app.imports.folder import DAMAGED_ZIP, named
from app.imports.reading import Tally
from app.imports.records import Entry, Source
from app.text import N_

_BOOK = "workbook.xml"
_CELL = re.compile(rb'<(?:\w{1,20}:)?c\s[^<>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}>')
_ROW = re.compile(rb'<(?:\w{1,20}:)?row\s[^<>]{0,200}?\br="(\d{1,7})"')
_ANY = re.compile(rb"<(?:\w{1,20}:)?c[\s>]")
_NAMED = re.compile(rb'<(?:\w{1,20}:)?c\s[^<>]{0,200}?\br="[A-Z]')
_LONG = re.compile(rb"[^<]{%d}" % limits.WORKBOOK_CELL)
_OVERLAP = 512  # bytes; no tag that counts is longer
_Value = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, and its rows with the numbers a spreadsheet shows beside them."""

    name: str
    rows: Iterator[tuple[int, list[str]]]


def is_workbook(source: Source) -> bool:
    """Tell an XLSX file from other ZIPs."""
    return bool(source.entries) and any(e.name == f"xl/{_BOOK}" for e in named(source, _BOOK))


def sheets(source: Source, file: Tally | None = None) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; AppError where it is damaged or larger than any chat."""
    _check(source)
    try:
        data = _whole(source, file)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            first = (sheet.start or (0, 0))[0] + 1
            rows = ([_text(cell) for cell in row] for row in sheet.iter_rows())
            yield Sheet(name, enumerate(rows, first))
    except CalamineError as error:
        raise _damaged(source) from error


def beginning(source: Source, count: int = limits.TABLE_ROWS) -> list[tuple[int, list[str]]]:
    """Return the first rows of the first sheet that has any; none of what is no whole workbook."""
    for sheet in sheets(source):
        rows = list(islice(sheet.rows, count))
        if rows:
            return rows
    return []


def _whole(source: Source, file: Tally | None) -> bytes:
    with source.path.open("rb") as packed:
        data = packed.read(limits.WORKBOOK + 1)
    if len(data) > limits.WORKBOOK:
        raise _too_large(source)
    if file:
        file.done += source.size
    return data


def _check(source: Source) -> None:
    """Unpack the parts once, block by block, and refuse what would not fit into memory."""
    parts = [e for e in source.entries if e.name.startswith("xl/") and e.name.endswith(".xml")]
    if sum(part.size for part in parts) > limits.WORKBOOK_XML:
        raise _too_large(source)
    try:
        for part in parts:
            with part.opened() as file:
                if not _fits(part, file):
                    raise _too_large(source)
    except DAMAGED_ZIP as error:
        raise _damaged(source) from error


def _fits(part: Entry, file: BinaryIO) -> bool:
    """Tell whether a part can be held in memory: its longest cell, its texts, rows times columns.

    One cell in the last corner makes a sheet huge. The library that reads it would end the process.
    """
    last_row = last_column = texts = 0
    text = b""
    while data := file.read(limits.BLOCK):
        if _LONG.search(data):
            return False
        texts += data.count(b"<si") + data.count(b":si")
        if part.name.startswith("xl/worksheets/"):
            text = text[-_OVERLAP:] + data
            row, column = _corner(text)
            last_row, last_column = max(last_row, row), max(last_column, column)
        if max(last_row * last_column, texts) > limits.WORKBOOK_CELLS:
            return False
    return texts <= limits.WORKBOOK_TEXTS


def _corner(text: bytes) -> tuple[int, int]:
    """Return the last row and the last column of the cells in a piece of a sheet's XML."""
    full = [cell for cell in _CELL.finditer(text) if not cell[0].endswith(b"/>")]
    row = max((int(cell[2]) for cell in full), default=0)
    column = max((_column(cell[1]) for cell in full), default=0)
    if len(_ANY.findall(text)) > len(_NAMED.findall(text)):  # cells that do not say where they are
        row = max(row, *map(int, _ROW.findall(text)), 1)
        column = max(column, *(len(_ANY.findall(piece)) for piece in text.split(b"row")))
    return row, column


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _text(value: _Value) -> str:
    """Return a cell as somebody would have typed it."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return str(value)


def _too_large(source: Source) -> AppError:
    return AppError(
        N_(
            "{name} is a larger workbook than can be read. Save the sheet as CSV, then import that."
        ),
        name=source.path.name,
    )


def _damaged(source: Source) -> AppError:
    return AppError(
        N_("{name} is a damaged workbook. Save it again with the spreadsheet program."),
        name=source.path.name,
    )
