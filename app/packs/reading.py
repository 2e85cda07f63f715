"""Reading topics from files and pasted text; what the file is, its content says.

Tables need a row of titles (`columns.NAMES`). In Markdown a heading is a topic where text stands below
it, and a shelf where headings do, or (`#`, `##`) nothing but a list of topics; below a topic `>` or plain
text is the hook, list items are questions, and `收获：` or `Gain:` and the like name their field. Without
headings, and in plain text, each line (or list item) is a topic; what is indented below it are its
questions.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
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
from app.packs import columns, pack
from app.packs.entry import TEXTS, Entry, Problem
from app.text import N_
from app.topics.wording import LISTS

MOST = 20_000  # topics of one file: more would bury the operator's own
LARGEST = 64 << 20  # bytes
LONGEST_CELL = 4 << 20  # characters: a text of a megabyte is read, and refused at its field
LOOKED_AT = 20  # rows, for the titles
SHELVES = 2  # headings up to this level with nothing but a list below are shelves, the items topics
SENTENCE = 60  # characters of a pasted line that are a title; of a longer one its first sentence is

TOO_LARGE = N_("“{file}” is larger than {n} MB; topics take far less. Nothing was taken.")
TOO_MANY = N_("“{file}” holds more than {n} topics. Split it; nothing was taken.")
NO_TITLES = N_(
    "“{file}” has no row of titles such as 标题, 分类, 引子, 收获 (or title, category, hook, gain)."
    " It begins with: {cells}"
)
DAMAGED = N_("“{file}” is damaged near line {line}: {reason}")
EMPTY = N_("There are no topics in “{file}”.")
UNKNOWN_LIBRARY = N_("“{value}” is neither the general nor the professional library.")
UNKNOWN_SEASON = N_("“{value}” is no season known here.")
_ITEM = re.compile(r"^(\s*)(?:[-*+•]|\d{1,4}[.、)）]|[(（]\d{1,4}[)）])\s+(.*)$")
_NUMBER = re.compile(r"^\s*\d{1,4}[.、)）]\s*")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_NAMED = re.compile(r"^(?:[-*+]\s+)?\**([^：:*]{1,20})\**\s*[：:]\**\s*(.+)$")
_ENDS = re.compile(r"(?<=[。？！?!])")


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds: its entries, which kind of file it is, and columns that mean nothing here."""

    name: str
    kind: str  # pack, csv, xlsx, markdown, lines
    entries: tuple[Entry, ...]
    unknown: tuple[str, ...] = ()


def read(path: Path, leave_out: Iterable[str] = ()) -> Read:
    """Return the topics of a file, cleaned but for the rules left out."""
    source = open_source(path, Options())
    if source.size > LARGEST:
        raise AppError(TOO_LARGE, file=path.name, n=LARGEST >> 20)
    if sheets.is_workbook(source):
        rows = [
            row for sheet in sheets.sheets(source) for row in islice(sheet.rows, MOST + LOOKED_AT)
        ]
        return _cleaned(_table(path.name, "xlsx", rows), leave_out)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AppError(
            N_("{name} can't be read: {reason}"), name=path.name, reason=error.strerror or ""
        ) from error
    return read_text(text_of(data, encoding_of(data[:65_536])), path.name, leave_out)


def read_text(text: str, name: str, leave_out: Iterable[str] = ()) -> Read:
    """Return the topics of a text: pasted, or of a file called `name`."""
    text = text.lstrip("\ufeff")
    if text.lstrip()[:1] == "{":
        return _cleaned(_pack(name, text), leave_out)
    rows = _rows(name, text) if _is_table(text) else []
    if rows:
        return _cleaned(_table(name, "csv", rows), leave_out)
    headed = any(_HEADING.match(line) for line in text.splitlines())
    found = _markdown(text) if headed else _lines(text)
    kind = "markdown" if headed else "lines"
    return _cleaned(_bounded(name, kind, list(islice(found, MOST + 1))), leave_out)


# -- packs and tables


def _pack(name: str, text: str) -> Read:
    try:
        value = cast("object", msgspec.json.decode(text))
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        line = text.count("\n") + 1
        raise AppError(DAMAGED, file=name, line=line, reason=str(error)[:120]) from error
    _, entries = pack.entries(name, value)
    return _bounded(name, "pack", entries)


def _is_table(text: str) -> bool:
    head = text.splitlines()[:LOOKED_AT]
    return any(columns.recognised(_cells(line)) for line in head if any(s in line for s in ",\t;"))


def _cells(line: str) -> list[str]:
    sign = max("\t,;", key=line.count)
    return [cell.strip().strip('"') for cell in line.split(sign)]


def _rows(name: str, text: str) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_CELL)
    title = next(line for line in text.splitlines() if columns.recognised(_cells(line)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max("\t,;", key=title.count))
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
    first = " | ".join(cell for _, cells in rows[:1] for cell in cells)
    raise AppError(NO_TITLES, file=name, cells=first[:120])


def _entry(line: int, cells: Sequence[str], found: dict[int, str]) -> Entry:
    values = {field: cells[n].strip() for n, field in found.items() if n < len(cells)}
    return _made(line, values)


def _made(line: int, values: dict[str, str]) -> Entry:
    """Return an entry of plain values, with what they can't mean."""
    problems: list[Problem] = []
    library, season = (
        columns.library(values.get("library", "")),
        columns.season(values.get("season", "")),
    )
    if values.get("library") and not library:
        problems.append(Problem("library", UNKNOWN_LIBRARY, {"value": values["library"][:40]}))
    if values.get("season") and not season:
        problems.append(Problem("season", UNKNOWN_SEASON, {"value": values["season"][:40]}))
    texts = {name: values[name] for name in TEXTS if values.get(name)}
    texts |= {"season": season} if season else {}
    texts |= {name: _listed(texts[name]) for name in LISTS if name in texts}
    tags = columns.several(values.get("tags", ""))
    return Entry(line, texts, library, values.get("shelf", ""), tags, problems=tuple(problems))


def _listed(text: str) -> str:
    """Return the entries of a cell, one per line: parted by line breaks, else by | or numbered."""
    parts = (
        text.splitlines()
        if "\n" in text
        else re.split(r"\s*[|｜]\s*|(?<=\S)\s*(?=\d{1,2}[.、)）]\s*\S)", text)
    )
    return "\n".join(line for part in parts if (line := _NUMBER.sub("", part).strip()))


def _bounded(name: str, kind: str, entries: Sequence[Entry]) -> Read:
    if len(entries) > MOST:
        raise AppError(TOO_MANY, file=name, n=MOST)
    if not entries:
        raise AppError(EMPTY, file=name)
    return Read(name, kind, tuple(entries))


# -- Markdown and lines


def _markdown(text: str) -> Iterator[Entry]:
    """Yield a topic for each heading that has text below it, or none and no deeper heading."""
    lines = text.splitlines()
    heads = [(n, m) for n, line in enumerate(lines) if (m := _HEADING.match(line))]
    shelves: dict[int, str] = {}
    for place, (n, match) in enumerate(heads):
        level, title = len(match[1]), match[2]
        after = heads[place + 1] if place + 1 < len(heads) else None
        body = [line for line in lines[n + 1 : after[0] if after else None] if line.strip()]
        deeper = after is not None and len(after[1][1]) > level
        shelves = {known: shelf for known, shelf in shelves.items() if known < level}
        listed = level <= SHELVES and bool(body) and all(_ITEM.match(line) for line in body)
        if deeper or listed:
            shelves[level] = title
            for entry in _lines("\n".join(body)) if not deeper else ():
                yield _on_shelf(replace(entry, place=entry.place + n + 1), shelves)
            continue
        yield _on_shelf(_headed(n + 1, title, body), shelves)


def _on_shelf(entry: Entry, shelves: dict[int, str]) -> Entry:
    names = [shelves[level] for level in sorted(shelves)]
    library = next((found for name in names if (found := columns.library(name))), entry.library)
    shelf = next((name for name in reversed(names) if not columns.library(name)), entry.shelf)
    return replace(entry, library=library, shelf=shelf)


def _headed(line: int, title: str, body: Sequence[str]) -> Entry:
    values: dict[str, str] = {"title": title}
    hook, questions = list[str](), list[str]()
    for text in body:
        named = _NAMED.match(text.strip())
        field = next(iter(columns.recognised([named[1], "title"]).values()), "") if named else ""
        if named and field and field != "title":
            values[field] = f"{values[field]}\n{named[2]}" if field in values else named[2]
        elif item := _ITEM.match(text):
            questions.append(item[2])
        else:
            hook.append(text.strip().lstrip("> ").strip())
    values |= {"hook": "\n".join(hook)} if hook and "hook" not in values else {}
    values |= {"questions": "\n".join(questions)} if questions and "questions" not in values else {}
    return _made(line, values)


def _lines(text: str) -> Iterator[Entry]:
    """Yield a topic for each line that is not indented below another."""
    title, place, below = "", 0, list[str]()
    for n, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        item = _ITEM.match(line)
        indented = line[:1] in " \t\u3000" and bool(title)
        words = item[2].strip() if item else _NUMBER.sub("", line).strip()
        if indented:
            below.append(words)
            continue
        if title:
            yield _of_line(place, title, below)
        title, place, below = words, n, []
    if title:
        yield _of_line(place, title, below)


def _of_line(place: int, text: str, below: Sequence[str]) -> Entry:
    first, *rest = _ENDS.split(text, maxsplit=1) if len(text) > SENTENCE else [text]
    texts = {"title": first.strip()}
    texts |= {"hook": rest[0].strip()} if rest and rest[0].strip() else {}
    texts |= {"questions": "\n".join(below)} if below else {}
    return Entry(place, texts)


# -- cleaning


def _cleaned(found: Read, leave_out: Iterable[str]) -> Read:
    skip = tuple(leave_out)
    return replace(found, entries=tuple(_clean(entry, skip) for entry in found.entries))


def _clean(entry: Entry, leave_out: tuple[str, ...]) -> Entry:
    texts: dict[str, str] = {}
    changed: dict[str, None] = {}
    for name, text in entry.texts.items():
        if len(text) > cleaning.LONGEST:
            texts[name] = text  # refused at its field; not worth the time
            continue
        done = cleaning.cleaned(text, leave_out)
        texts[name] = done.text
        changed |= dict.fromkeys(done.changed)
    return replace(entry, texts=texts, cleaned=tuple(changed))
