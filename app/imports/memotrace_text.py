"""MemoTrace's text: time and name above each message, and system lines that are nothing but a time and words."""

import html
import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import OTHER, REPLY, TEXT, kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.imports.wechat_room import Room, before_last, chat_of
from app.text import N_

_HEADER = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d) (.*)")
_ESCAPE = re.compile(r"\\(['\"\\/])")
_QUOTE = re.compile(r"\n引用:[^:\n]{0,200}:")
_SENTENCE = re.compile(
    r"[\"“”。！？，]|^以上|.{33}"
)  # what no nickname holds, WeChat's longest has 32
_LINES = 400
_PARTED = 0.8  # of the headers have a blank line above them; what somebody quotes may not
_LEAST = 2


def matches(source: Source) -> int:
    """Say how surely this is MemoTrace's: it begins with time and name, and words stand below."""
    lines = head_text(source).split("\n")[:_LINES]
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _header(lines[start]) or lines[start].endswith("'"):
        return 0
    headers = [n for n, line in enumerate(lines) if _header(line)]
    parted = sum(n == start or not lines[n - 1] for n in headers) > _PARTED * len(headers)
    talk = any(lines[n + 1 : n + 2] not in ([], [""]) for n in headers)
    return (58 if len(headers) >= _LEAST else 40) if parted and talk else 0


def _header(line: str) -> re.Match[str] | None:
    short = line[:1].isdigit() and len(line) < limits.LONGEST_HEADER
    return _HEADER.fullmatch(line) if short else None


class _Scribe:
    """Turns lines into records; a record begins wherever a line begins with a date and a time."""

    def __init__(self, source: Source) -> None:
        self._wall = dates.Wall(source.options.zone)
        self._room = Room(chat_of("", source.options.name))
        self._out: list[Record] = [self._room.chat]
        self._line = 0
        self._open: tuple[int, re.Match[str]] | None = None
        self._body: list[str] = []
        self._size = 0
        self._stray = False

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            found = _header(line)
            if found:
                self._close()
                self._open = (self._line, found)
            elif self._open:
                self._size += len(line) + 1
                if self._size <= limits.LONGEST_MESSAGE:
                    self._body.append(line)
            elif line.strip() and not self._stray:
                self._stray = True  # one word for all that stands before the first message
                self._out.append(Skip(self._line, STRAY))
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return what the end of the file completes."""
        self._close()
        return self._out

    def _close(self) -> None:
        opened, self._open = self._open, None
        body, size = self._body, self._size
        self._body, self._size = [], 0
        if opened:
            line, found = opened
            long = size > limits.LONGEST_MESSAGE
            self._out.append(Skip(line, TOO_LONG) if long else self._record(line, found, body))

    def _record(self, line: int, found: re.Match[str], body: list[str]) -> Record:
        year, month, day, time, rest = found.groups()
        try:
            at = self._wall.at(int(year), int(month), int(day), dates.clock(time))
        except (ValueError, OverflowError):
            return Skip(line, BAD_DATE)
        text = "\n".join(body).strip("\n")
        if not text and self._is_sentence(rest):
            return self._room.system(line, at, rest)
        name = _ESCAPE.sub(r"\1", html.unescape(rest)).strip()
        kind, own = _said(text)
        return self._room.message(Message(line, at, "", name, kind, own))

    def _is_sentence(self, rest: str) -> bool:
        """Tell a system line from a name above an empty message."""
        if rest in self._room.names:
            return False
        known = system_lines.meaning(rest, "wechat", self._room.names) is not None
        return known or _SENTENCE.search(rest) is not None


def _said(text: str) -> tuple[int, str]:
    """Return kind and own words; a message that answers another has that one behind its own."""
    own = before_last(_QUOTE, text)
    if own:
        return REPLY, own
    kind = kind_of(text.strip())
    return (OTHER if kind == TEXT and not text else kind), text


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


FORMAT = Format("memotrace_text", N_("MemoTrace (text)"), (".txt",), matches, reader(_read))
