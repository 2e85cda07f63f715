"""chatlog's CSV: what its HTTP interface answers, saved to a file."""

from collections.abc import Iterator

from app.imports import dates
from app.imports.chatlog_words import SYSTEM, own_words
from app.imports.csv_stream import BAD_ROW, columns, rows
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Record, Skip, Source
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import ROOM, Room, Rooms
from app.text import N_

_COLUMNS = {"time", "sendername", "sender", "talkername", "talker", "content"}


def matches(source: Source) -> int:
    """Say how surely this is chatlog's, by its columns."""
    return 96 if set(columns(source)) >= _COLUMNS else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    wall, rooms = dates.Wall(source.options.zone), Rooms()
    room = rooms.of("")
    for batch in rows(source, file, _COLUMNS, "content"):
        out: list[tuple[Room, Record]] = []
        for line, row in batch:
            if row is None:
                out.append((room, Skip(line, BAD_ROW)))
                continue
            room = rooms.of(row["talker"], row["talkername"])
            out.append((room, _record(line, row, room, wall)))
        yield rooms.sorted(out)


def _record(line: int, row: dict[str, str], room: Room, wall: dates.Wall) -> Record:
    try:
        at = wall.iso(row["time"])
    except (ValueError, OverflowError):
        return Skip(line, BAD_DATE)
    sender, text = row["sender"], row["content"]
    if sender == SYSTEM or sender.endswith(ROOM):
        return room.system(line, at, text)
    kind, own = own_words(text)
    return room.message(Message(line, at, sender, row["sendername"], kind, own))


FORMAT = Format("chatlog_csv", N_("chatlog (CSV)"), (".csv",), matches, reader(_read))
