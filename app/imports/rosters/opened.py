"""A roster file opened once for all who look at it: as text, as JSON, as tables."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import cast

import msgspec

from app.errors import AppError
from app.imports import limits, sheets
from app.imports.encoding import encoding_of, text_of
from app.imports.looks import unknown
from app.imports.records import Options
from app.imports.rosters import titles
from app.imports.rosters.record import Wanted
from app.imports.source import open_source
from app.text import N_

Rows = list[tuple[int, list[str]]]

_LISTS = ("data", "items", "list", "members", "groupMembers", "contacts", "users", "member_list")
_TOO_LARGE = N_("{file} is larger than any roster. Nothing was imported.")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells with the line each begins on; `name`: of the sheet, or the key of a JSON list."""

    shape: str  # csv xlsx json
    name: str
    rows: Rows

    @property
    def head(self) -> list[list[str]]:
        """The cells of the first rows, among which the titles are."""
        return [cells for _, cells in self.rows[: titles.LOOKED_AT]]


class File:
    """One roster file; what it is made of is found out when somebody asks."""

    def __init__(self, path: Path, wanted: Wanted) -> None:
        self.path, self.wanted = path, wanted
        options = Options(zone=wanted.zone, encoding=wanted.encoding)
        self.source = open_source(path, options)
        self.is_workbook = sheets.is_workbook(self.source)
        if self.source.entries and not self.is_workbook:
            raise unknown(self.source)
        if self.source.size > limits.ROSTER:
            raise AppError(_TOO_LARGE, file=path.name)

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.name

    @cached_property
    def text(self) -> str:
        """The whole text; '' of a workbook."""
        if self.is_workbook:
            return ""
        try:
            with self.source.opened() as file:
                data = file.read(limits.ROSTER + 1)
        except OSError as error:
            raise AppError(
                N_("{name} can't be read: {reason}"), name=self.name, reason=error.strerror or ""
            ) from error
        head = data[: limits.HEAD]
        if not data.strip(b"\x00 \r\n\t\xef\xbb\xbf") or b"\x00" in _narrow(head):
            raise unknown(self.source)  # empty, or no text at all
        return text_of(data, encoding_of(head, self.wanted.encoding))

    @cached_property
    def value(self) -> object:
        """The JSON that the file is; None where it is none."""
        if not self.text.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
            return None
        try:
            return cast("object", msgspec.json.decode(self.text))
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            return None

    @cached_property
    def tables(self) -> list[Table]:
        """The tables in it: each sheet of a workbook, the lists of objects of JSON, or the text itself."""
        if self.is_workbook:
            found = [_of_sheet(sheet, self.name) for sheet in sheets.sheets(self.source)]
            return [table for table in found if table.rows]
        if self.value is not None:
            return list(_of_json(self.value))
        start = self.text[:100].lstrip("\ufeff \r\n\t").upper()
        if start.startswith(("{", "[{", "BEGIN:V", "<")):
            return []
        return [Table("csv", "", list(_of_text(self.text, self.name)))]


def _narrow(head: bytes) -> bytes:
    """Return what must not hold NUL: texts in UTF-16 do."""
    return b"" if encoding_of(head).startswith("utf-16") else head


def _of_sheet(sheet: sheets.Sheet, file: str) -> Table:
    rows = [(n, cells) for n, cells in islice(sheet.rows, limits.ROSTER_LINES + 1) if any(cells)]
    if len(rows) > limits.ROSTER_LINES:
        raise AppError(_TOO_LARGE, file=file)
    return Table("xlsx", sheet.name, rows)


# -- text


def _of_text(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it begins on."""
    csv.field_size_limit(limits.LONGEST_RECORD)
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=_sign(text))
    begins, last = 1, 1
    try:
        for count, cells in enumerate(reader):
            if count > limits.ROSTER_LINES:
                raise AppError(_TOO_LARGE, file=file)
            if len(cells) > limits.COLUMNS or any(len(c) > limits.LONGEST_ANSWER for c in cells):
                raise csv.Error  # noqa: TRY301 -- a quote without end, too
            yield begins, cells
            last, begins = begins, reader.line_num + 1
        if begins > last + 1:  # the last record has several lines: do its quotes end?
            list(csv.reader(lines[last - 1 :], delimiter=_sign(text), strict=True))
    except csv.Error as error:
        raise AppError(
            N_("Line {line} of {file} is not a line of a table: a quotation mark may be missing."),
            line=begins if begins <= len(lines) else last,
            file=file,
        ) from error


def _sign(text: str) -> str:
    """Return what parts the cells: what makes most known titles of a row, else what stands most often."""
    head = text[:20_000].splitlines()[: titles.LOOKED_AT]
    return max(",\t;", key=lambda sign: max(((_told(line, sign)) for line in head), default=(0, 0)))


def _told(line: str, sign: str) -> tuple[int, int]:
    return titles.known([cell.strip('"') for cell in line.split(sign)]), line.count(sign)


# -- JSON


def _of_json(value: object) -> Iterator[Table]:
    """Yield the lists of objects at the top of a JSON file, or one level below."""
    if isinstance(value, list):
        yield from _objects("", cast("list[object]", value))
        return
    if not isinstance(value, dict):
        return
    fields = cast("dict[str, object]", value)
    for key in _LISTS:
        inner = fields.get(key)
        if isinstance(inner, list):
            yield from _objects(key, cast("list[object]", inner))
        elif isinstance(inner, dict):
            yield from _of_json(cast("object", inner))
    if fields and all("wxid" in flat_cells(one) for one in fields.values()):
        yield from _objects("", list(fields.values()))  # an object for each, under their ids


def _objects(name: str, found: list[object]) -> Iterator[Table]:
    """Yield a table of objects: their keys are its titles."""
    flat = [(n, cells) for n, one in enumerate(found, 1) if (cells := flat_cells(one))]
    columns = list(dict.fromkeys(key for _, cells in flat for key in cells))
    if flat and len(columns) <= limits.COLUMNS and len(flat) <= limits.ROSTER_LINES:
        rows = [(n, [cells.get(key, "") for key in columns]) for n, cells in flat]
        yield Table("json", name, [(0, columns), *rows])


def flat_cells(value: object) -> dict[str, str]:
    """Return the plain values of an object as cells; none of what is no object."""
    if not isinstance(value, dict):
        return {}
    fields = cast("dict[object, object]", value)
    return {str(key): cell_text(one) for key, one in fields.items() if _is_plain(one)}


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def cell_text(value: object) -> str:
    """Return a value of JSON as a cell; what is no text and no number is empty."""
    return str(value)[: limits.LONGEST_ANSWER] if _is_plain(value) else ""
