"""WeFlow's Markdown: the chat's card at the top, then a heading of time and name for each message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import LINK, OTHER, REPLY, TEXT, kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.imports.wechat_room import ROOM, Room, chat_of
from app.imports.wechat_types import kind_of_word
from app.text import N_

_HEADER = re.compile(r"## (\d{4})\\?-(\d\d)\\?-(\d\d) (\d\d)\\?:(\d\d)\\?:(\d\d) (.*)")
_ID = re.compile(r"- 会话ID: `(.{1,200})`\s*")
_KIND = re.compile(r"- 会话类型: (群聊|私聊)\s*")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_FILE = re.compile(r"(!?)\[((?:[^\[\]\\\n]|\\.){0,400})\]\([^()\n]{0,2000}\)")
_CARD = 40  # lines at the top in which the chat is told


def matches(source: Source) -> int:
    """Say how surely this is WeFlow's: a title, the chat's id, and headings that hold a time."""
    lines = head_text(source).split("\n")
    card = [line for line in lines[:_CARD] if len(line) < limits.LONGEST_HEADER]
    if not card or not card[0].startswith("# ") or not any(_ID.fullmatch(line) for line in card):
        return 0
    return 97 if any(_header(line) for line in lines) else 60


def _header(line: str) -> re.Match[str] | None:
    short = line.startswith("## ") and len(line) < limits.LONGEST_HEADER
    return _HEADER.fullmatch(line) if short else None


def _plain(text: str) -> str:
    """Return text without the signs that keep Markdown from reading it."""
    return _ESCAPE.sub(r"\1", text)


def _chat(source: Source) -> Chat:
    """Return the chat that the card at the top tells."""
    lines = head_text(source).split("\n")[:_CARD]
    id = next((found[1] for line in lines if (found := _ID.fullmatch(line))), "")
    kind = next((found[1] for line in lines if (found := _KIND.fullmatch(line))), "")
    title = _plain(lines[0][2:]).strip() if lines[0].startswith("# ") else ""
    chat = chat_of(id, title)
    chat.name = chat.name or source.options.name
    chat.private = chat.private if not kind else kind == "私聊"
    return chat


@dataclass(slots=True)
class _Scribe:
    """Turns lines into records; a heading with a time begins one."""

    room: Room
    wall: dates.Wall
    _line: int = 0
    _open: tuple[int, re.Match[str]] | None = None
    _body: list[str] = field(default_factory=list[str])
    _size: int = 0
    _told: bool = False
    _out: list[Record] = field(default_factory=list[Record])

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            found = _header(line)
            if found:
                self.close()
                self._open = (self._line, found)
            elif self._open:
                self._size += len(line) + 1
                if self._size <= limits.LONGEST_MESSAGE:
                    self._body.append(line)
            elif self._line > _CARD and line.strip() and not self._told:
                self._told = True  # one word for all that stands before the first message
                self._out.append(Skip(self._line, STRAY))
        return self.take()

    def take(self) -> list[Record]:
        """Return the records that are complete."""
        out, self._out = self._out, []
        return out

    def close(self) -> None:
        """Hand on the open message."""
        opened, self._open = self._open, None
        body, size = self._body, self._size
        self._body, self._size = [], 0
        if opened:
            line, found = opened
            long = size > limits.LONGEST_MESSAGE
            self._out.append(Skip(line, TOO_LONG) if long else self._record(line, found, body))

    def _record(self, line: int, found: re.Match[str], body: list[str]) -> Record:
        year, month, day, *clock, name = found.groups()
        try:
            second = dates.seconds(*map(int, clock))
            at = self.wall.at(int(year), int(month), int(day), second)
        except (ValueError, OverflowError):
            return Skip(line, BAD_DATE)
        sender, text = _plain(name).strip(), "\n".join(body).strip("\n")
        if sender.endswith(ROOM) or (sender == self.room.chat.name and not self.room.chat.private):
            return self.room.system(line, at, _plain(text))
        kind, own = _said(text)
        return self.room.message(Message(line, at, "", sender, kind, own))


def _said(text: str) -> tuple[int, str]:
    """Return kind and words; a quoted block above is the message that this one answers."""
    if text.startswith("> "):
        lines = text.split("\n")
        own = next((n for n, line in enumerate(lines) if not line.startswith(">")), len(lines))
        return REPLY, _plain("\n".join(lines[own:]).strip("\n")) or _plain(text)
    file = _FILE.fullmatch(text)
    if file:
        word = _plain(file[2]).removesuffix("文件") or file[2]
        kind = kind_of_word(word, "x")
        return (LINK if kind == TEXT else kind), _plain(text)
    words = _plain(text)
    kind = kind_of(words)
    return (OTHER if kind == TEXT and not words else kind), words


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(Room(_chat(source)), dates.Wall(source.options.zone))
    yield [scribe.room.chat]
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    scribe.close()
    yield scribe.take()


FORMAT = Format("weflow_markdown", N_("WeFlow (Markdown)"), (".md",), matches, reader(_read))
