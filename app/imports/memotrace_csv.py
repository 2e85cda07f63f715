"""MemoTrace's CSV (留痕, WeChatMsg): the database's own columns, one chat or all of them in a file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.imports import dates
from app.imports.csv_stream import BAD_ROW, columns, rows
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Person, Record, Skip, Source
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import ROOM, SELF, Room, Rooms, words_of
from app.imports.wechat_types import is_system, kind_of_number
from app.text import N_

_COLUMNS = {"localid", "talkerid", "type", "issender", "createtime", "strcontent", "sender"}
_TIME = re.compile(r"\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})?")
_MOVED = (
    "strtime",
    "remark",
    "nickname",
    "sender",
)  # some versions write the time behind the names
_PREFIX = re.compile(r"[\w@-]{3,64}:\n")  # the sender, before the words, as the database has it


def matches(source: Source) -> int:
    """Say how surely this is MemoTrace's, by its columns."""
    return 96 if set(columns(source)) >= _COLUMNS else 0


@dataclass(slots=True)
class _Scribe:
    """Turns rows into records, and tells the remark of each sender once."""

    source: Source
    rooms: Rooms = field(default_factory=Rooms)
    _wall: dates.Wall = field(init=False)
    _told: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    _first: str | None = None

    def __post_init__(self) -> None:
        self._wall = dates.Wall(self.source.options.zone)

    def records(self, line: int, row: dict[str, str]) -> list[tuple[Room, Record]]:
        """Return what a row is, behind what it says of its sender."""
        if _TIME.fullmatch(row["sender"]) and not _TIME.fullmatch(row.get("strtime", "")):
            row.update(zip(_MOVED[1:] + _MOVED[:1], [row[name] for name in _MOVED], strict=True))
        room = self._room(row["talkerid"])
        said = (room, self._record(line, row, room))
        remark, id = row.get("remark", ""), row["sender"]
        if not isinstance(said[1], Message) or not (remark and id) or (id, remark) in self._told:
            return [said]
        self._told.add((id, remark))
        return [(room, Person(line, id, row.get("nickname", ""), remark=remark)), said]

    def _room(self, talker: str) -> Room:
        """Return the chat of a row: the number of one means nothing outside this database."""
        if talker.endswith(ROOM):
            return self.rooms.of(talker)
        if self._first is None:
            self._first = talker
        room = self.rooms.of(talker)
        if room.chat.key:
            name = self.source.options.name
            more = f"{name or self.source.path.stem} {talker}"
            room.chat.key, room.chat.private = "", False
            room.chat.name = name if talker == self._first else more
        return room

    def _record(self, line: int, row: dict[str, str], room: Room) -> Record:
        at = self._moment(row)
        if at is None:
            return Skip(line, BAD_DATE)
        type, subtype = _number(row["type"]), _number(row.get("subtype", ""))
        text, id = row["strcontent"], row["sender"]
        if is_system(type, subtype) or id.endswith(ROOM):
            return room.system(line, at, text)
        prefix = _PREFIX.match(text)
        words = words_of(text[prefix.end() :] if prefix and prefix[0][:-2] == id else text)
        name = row.get("nickname") or row.get("remark") or ""
        if not id and not name and row["issender"] == "1":
            name = SELF
        kind = kind_of_number(type, subtype, words)
        return room.message(Message(line, at, id, name, kind, words))

    def _moment(self, row: dict[str, str]) -> int | None:
        at = dates.epoch(row["createtime"]) if row["createtime"].strip().isdecimal() else None
        if at:
            return at
        try:
            return self._wall.iso(row.get("strtime") or row["createtime"])
        except (ValueError, OverflowError):
            return None


def _number(text: str) -> int:
    digits = text.strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 20 else 0  # noqa: PLR2004 -- 64 bits


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    room = Room(scribe.rooms.of("").chat)
    for batch in rows(source, file, _COLUMNS, "strcontent"):
        out: list[tuple[Room, Record]] = []
        for line, row in batch:
            if row is None:
                out.append((room, Skip(line, BAD_ROW)))
                continue
            out += scribe.records(line, row)
            room = out[-1][0]
        yield scribe.rooms.sorted(out)


FORMAT = Format("memotrace_csv", N_("MemoTrace (CSV)"), (".csv",), matches, reader(_read))
