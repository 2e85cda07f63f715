"""WeFlow's text: time and name in quotes above each message; the room itself speaks the system lines."""

import re
from collections.abc import Iterator

from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Source
from app.imports.source import head_text
from app.imports.talk import Header, Talk
from app.imports.wechat_room import ROOM, chat_of
from app.text import N_

_HEADER = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d) '(.*)'")
_LINES = 400


def matches(source: Source) -> int:
    """Say how surely this is WeFlow's: it begins with a time and a name in quotes."""
    lines = head_text(source).split("\n")[:_LINES]
    first = next((line for line in lines if line.strip()), "")
    if _header(first) is None:
        return 0
    return 90 if sum(_header(line) is not None for line in lines) > 1 else 70


def _header(line: str) -> re.Match[str] | None:
    short = line[-1:] == "'" and len(line) < limits.LONGEST_HEADER
    return _HEADER.fullmatch(line) if short else None


def _begin(source: Source) -> Talk:
    """Return the talk of a file, under the id of the room where the head names it."""
    talk = Talk(source)
    headers = (_header(line) for line in head_text(source).split("\n"))
    rooms = (found[5] for found in headers if found and found[5].endswith(ROOM))
    talk.chat = chat_of(next(rooms, ""), source.options.name)
    talk.add(talk.chat)
    return talk


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    talk, wall = _begin(source), dates.Wall(source.options.zone)
    blank = True  # a header stands below an empty line
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        for line in block:
            talk.line += 1
            found = _header(line) if blank else None
            if found:
                talk.open(_opened(talk.line, found, wall))
            else:
                talk.text(line)
            blank = not line
        yield talk.take()
    talk.close()
    yield talk.take()


def _opened(line: int, found: re.Match[str], wall: dates.Wall) -> Header:
    try:
        at = wall.at(int(found[1]), int(found[2]), int(found[3]), dates.clock(found[4]))
    except (ValueError, OverflowError):
        at = None
    return Header(line, at, found[5], by_platform=found[5].endswith(ROOM))


FORMAT = Format("weflow_text", N_("WeFlow (text)"), (".txt",), matches, reader(_read))
