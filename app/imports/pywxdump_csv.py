"""PyWxDump's CSV, with text and file in columns of their own or, in older versions, in one."""

from collections.abc import Iterator

from app.imports.csv_stream import BAD_ROW, columns, rows
from app.imports.pywxdump_rows import Row, Scribe
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Skip, Source
from app.imports.wechat_room import Room
from app.text import N_

_COLUMNS = {"msgsvrid", "type_name", "is_sender", "talker", "room_name", "createtime"}


def matches(source: Source) -> int:
    """Say how surely this is PyWxDump's, by its columns."""
    found = set(columns(source))
    return 96 if found >= _COLUMNS and {"msg", "content"} & found else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = Scribe(source)
    room = scribe.rooms.of("")
    text = "msg" if "msg" in columns(source) else "content"
    for batch in rows(source, file, _COLUMNS, text):
        out: list[tuple[Room, Record]] = []
        for line, row in batch:
            if row is None:
                out.append((room, Skip(line, BAD_ROW)))
                continue
            out += scribe.records(line, row_of(row))
            room = out[-1][0]
        yield scribe.rooms.sorted(out)


def row_of(cells: dict[str, str]) -> Row:
    """Return the row of a CSV by the names of its columns."""
    return Row(
        MsgSvrID=cells["msgsvrid"],
        type_name=cells["type_name"],
        is_sender=cells["is_sender"],
        talker=cells["talker"],
        room_name=cells.get("room_name"),
        msg=cells.get("msg"),
        content=cells.get("content"),
        CreateTime=cells["createtime"],
    )


FORMAT = Format("pywxdump_csv", N_("PyWxDump (CSV)"), (".csv",), matches, reader(_read))
