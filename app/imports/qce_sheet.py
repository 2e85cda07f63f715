"""QQ Chat Exporter's workbook (.xlsx): one row for each message, without ids of messages."""

from collections.abc import Iterable, Iterator
from itertools import islice

from app.errors import AppError
from app.imports import dates, limits, sheets, system_lines
from app.imports.folder import named, part
from app.imports.placeholders import kind_of
from app.imports.qce_records import unquoted
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

_SHEET = "聊天记录"
_TIME, _SENDER, _NUMBER, _TYPE, _TEXT, _RECALLED = _TITLES = (
    "时间", "发送者", "发送者QQ号", "消息类型", "消息内容", "是否撤回"
)  # fmt: skip
_SYSTEM = frozenset({"系统消息", "0", ""})
_ROW = 64  # bytes, about
_NO_CELLS = N_("this row has no time, sender and text as QQ Chat Exporter writes them")


def matches(source: Source) -> int:
    """Say how surely this is QQ Chat Exporter's workbook: the titles of its columns are its first words."""
    if not sheets.is_workbook(source):
        return 0
    words = [head_text(part(source, entry)) for entry in named(source, "sharedStrings.xml")]
    return 96 if any(all(f">{title}<" in text for title in _TITLES) for text in words) else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    yield [Chat("qq", "", source.options.name)]
    for sheet in sheets.sheets(source, file):
        if sheet.name == _SHEET:
            yield from _rows(source, sheet.rows)
            return
    raise AppError(
        N_("{name} has no sheet called {sheet}. Was it renamed?"),
        name=source.path.name,
        sheet=_SHEET,
    )


def _rows(source: Source, rows: Iterator[tuple[int, list[str]]]) -> Iterator[list[Record]]:
    wall = dates.Wall(source.options.zone)
    first = next(rows, None)
    titles = first[1] if first else []
    places = {title: titles.index(title) for title in _TITLES if title in titles}
    while batch := list(islice(rows, max(limits.BLOCK // _ROW, 1))):
        yield list(_records(wall, places, batch))


def _records(
    wall: dates.Wall, places: dict[str, int], rows: Iterable[tuple[int, list[str]]]
) -> Iterator[Record]:
    for line, cells in rows:
        row = {title: cells[at] for title, at in places.items() if at < len(cells)}
        if not any(cells):
            continue
        yield _record(wall, line, row) if _TIME in row and _TEXT in row else Skip(line, _NO_CELLS)


def _record(wall: dates.Wall, line: int, row: dict[str, str]) -> Record:
    try:
        at = wall.iso(row[_TIME].strip()[: limits.LONGEST_HEADER])
    except (ValueError, OverflowError):
        return Skip(line, BAD_DATE)
    text, sender = unquoted(row[_TEXT]), row.get(_SENDER, "")
    number = row.get(_NUMBER, "").removesuffix(".0")
    if len(text) > limits.LONGEST_MESSAGE:
        return Skip(line, TOO_LONG)
    if (sender in _SYSTEM and number in _SYSTEM) or text.startswith(f"{sender} 撤回了一条消息"):
        return system_lines.system(line, at, text, "qq")
    kind = kind_of(text) or (text[:1] == "[" and kind_of(f"[{row.get(_TYPE, '')}]")) or 0
    recalled = row.get(_RECALLED) == "是"
    return Message(line, at, number, sender, kind, text, recalled=recalled)


FORMAT = Format("qce_sheet", N_("QQ Chat Exporter (XLSX)"), (".xlsx",), matches, reader(_read))
