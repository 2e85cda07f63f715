"""The CSV for WeClone that WeFlow writes: names in place of ids, and times in UTC."""

from collections.abc import Iterator

from app.imports.csv_stream import BAD_ROW, columns, rows
from app.imports.pywxdump_csv import row_of
from app.imports.pywxdump_rows import Scribe
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Skip, Source
from app.imports.wechat_room import Room
from app.text import N_

_COLUMNS = {"id", "msgsvrid", "type_name", "is_sender", "talker", "msg", "src", "createtime"}


def matches(source: Source) -> int:
    """Say how surely this is a table for WeClone: PyWxDump's columns without the chat."""
    return 96 if set(columns(source)) == _COLUMNS else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = Scribe(source, named=True)
    room = scribe.rooms.of("")
    for batch in rows(source, file, _COLUMNS, "msg"):
        out: list[tuple[Room, Record]] = []
        for line, row in batch:
            if row is None:
                out.append((room, Skip(line, BAD_ROW)))
            else:
                out += scribe.records(line, row_of(row))
        yield scribe.rooms.sorted(out)


FORMAT = Format("weclone", N_("WeFlow (CSV for WeClone)"), (".csv",), matches, reader(_read))
