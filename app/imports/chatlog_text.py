"""chatlog's text: a name with an id above each message, and as much of the time as was asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.errors import Unanswered
from app.imports import dates, limits
from app.imports.chatlog_words import SYSTEM, own_words
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.imports.wall_days import Days
from app.imports.wechat_room import ROOM, SELF, Room, Rooms
from app.text import N_

_HEADER = re.compile(
    r"(?P<name>.{0,200}?)(?:\((?P<id>[^()\s]{1,80})\))?(?: \[(?P<chat>.{0,200}?)\((?P<key>[^()\s]{1,80})\)\])?"
    r" (?:(?:(?P<y>\d{4})-)?(?P<m>\d\d)-(?P<d>\d\d) )?(?P<time>\d\d:\d\d:\d\d)"
)
_LINES = 400


def matches(source: Source) -> int:
    """Say how surely this is chatlog's: it begins with a header, and headers carry ids."""
    lines = [line for line in head_text(source).split("\n")[:_LINES] if line.strip()]
    first = _header(lines[0]) if lines else None
    if first is None or not (first["id"] or first["name"] == SYSTEM):
        return 0
    return 88 if any(found["id"] for line in lines if (found := _header(line))) else 0


def _header(line: str) -> re.Match[str] | None:
    if line[:1] in {">", " ", ""} or not line[-1].isdigit() or len(line) > limits.LONGEST_HEADER:
        return None
    return _HEADER.fullmatch(line)


@dataclass(slots=True)
class _Entry:
    """A header with what stands below it."""

    line: int
    header: re.Match[str]
    body: list[str] = field(default_factory=list[str])
    size: int = 0


class _Scribe:
    """Turns lines into records. A header stands at the top or below an empty line."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._days = Days(source)
        self._rooms = Rooms()
        self._line = 0
        self._blank = True
        self._shape: tuple[bool, bool] | None = None  # whether headers hold the year, the day
        self._open: _Entry | None = None
        self._stray = False
        self._out: list[tuple[Room, Record]] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            found = _header(line) if self._blank else None
            shape = (bool(found["y"]), bool(found["m"])) if found else None
            if found and shape == (self._shape or shape):
                self._shape = shape
                self._close()
                self._open = _Entry(self._line, found)
            else:
                self._text(line)
            self._blank = not line
        return self._take()

    def end(self) -> list[Record]:
        """Return what the end of the file completes."""
        self._close()
        return self._take()

    def _take(self) -> list[Record]:
        out, self._out = self._out, []
        return self._rooms.sorted(out)

    def _text(self, line: str) -> None:
        entry = self._open
        if entry is None:
            if line.strip() and not self._stray:
                self._stray = True  # one word for all that stands before the first message
                self._out.append((self._rooms.of(""), Skip(self._line, STRAY)))
            return
        entry.size += len(line) + 1
        if entry.size <= limits.LONGEST_MESSAGE:
            entry.body.append(line)

    def _close(self) -> None:
        entry, self._open = self._open, None
        if entry is None:
            return
        found = entry.header
        room = self._rooms.of(found["key"] or "", found["chat"] or self._source.options.name)
        self._out.append((room, self._record(entry, room)))

    def _record(self, entry: _Entry, room: Room) -> Record:
        found, text = entry.header, "\n".join(entry.body).strip("\n")
        if entry.size > limits.LONGEST_MESSAGE:
            return Skip(entry.line, TOO_LONG)
        try:
            at = self._moment(found)
        except (ValueError, OverflowError):
            return Skip(entry.line, BAD_DATE)
        id = found["id"] or ""
        if found["name"] == SYSTEM or id.endswith(ROOM):
            return room.system(entry.line, at, text)
        kind, own = own_words(text)
        name = found["name"].strip()
        return room.message(Message(entry.line, at, "" if id == SELF else id, name, kind, own))

    def _moment(self, found: re.Match[str]) -> int:
        second = dates.clock(found["time"])
        if not found["m"]:
            return self._days.at(second)
        year = int(found["y"]) if found["y"] else self._year()
        return self._days.on(year, int(found["m"]), int(found["d"]), second)

    def _year(self) -> int:
        """Return the year of the day that the operator gave."""
        if not self._source.options.date:
            raise Unanswered(
                N_(
                    "{name} gives days without the year. Say a day of that year: "
                    "in the import window, or with --date 2026-01-31."
                ),
                name=self._source.path.name,
            )
        return self._days.asked().year


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


FORMAT = Format("chatlog_text", N_("chatlog (text)"), (".txt",), matches, reader(_read))
