"""Collecting the records of a text in which a header line is followed by what was said."""

from dataclasses import dataclass, field

from app.imports import limits, system_lines
from app.imports.placeholders import kind_of
from app.imports.records import Chat, Message, Record, Skip, Source
from app.text import N_

BAD_DATE = N_("there is no such date or time")
TOO_LONG = N_("the message is longer than any chat app allows")
STRAY = N_("text before the first message")


@dataclass(slots=True)
class Header:
    """The line above a message: when (None: no such moment) and by whom."""

    line: int
    at: int | None
    sender: str
    sender_id: str = ""
    by_platform: bool = False


@dataclass(slots=True)
class Talk:
    """The records of one copied talk; the open one is handed on when the next begins."""

    source: Source
    line: int = 0
    chat: Chat | None = None
    platform: str = "wechat"
    _open: Header | None = None
    _body: list[str] = field(default_factory=list[str])
    _size: int = 0
    _stray: bool = False
    _out: list[Record] = field(default_factory=list[Record])

    def begin(self, name: str = "", *, private: bool = False) -> None:
        """Say which chat this is; where nobody does, it is named as the operator said."""
        self.chat = Chat(self.platform, "", name or self.source.options.name, private)
        self._out.append(self.chat)

    def open(self, header: Header, text: str | None = None) -> None:
        """Begin a message."""
        self.close()
        if self.chat is None:
            self.begin()
        self._open = header
        if text is not None:
            self.text(text)

    @property
    def is_open(self) -> bool:
        """Tell whether text now belongs to a message."""
        return self._open is not None

    def text(self, line: str) -> None:
        """Add a line to the open message; text outside of any is reported."""
        if self._open is None:
            if line.strip() and not self._stray:
                self._stray = True  # one word for all that stands before the first message
                self._out.append(Skip(self.line, STRAY))
            return
        self._size += len(line) + 1
        if self._size <= limits.LONGEST_MESSAGE:
            self._body.append(line)

    def take_back(self) -> str:
        """Remove and return the last line added: it turned out to be part of a header."""
        line = self._body.pop() if self._body else ""
        self._size -= len(line) + 1
        return line

    def forget_empty(self) -> None:
        """Drop the open message if it was opened for a name alone."""
        if self._open and self._open.at is None and not self._open.sender and not self._body:
            self._open, self._size = None, 0

    def add(self, record: Record) -> None:
        """Hand on a record that needs no text."""
        self.close()
        self._out.append(record)

    def close(self) -> None:
        """Hand on the open message."""
        header, self._open = self._open, None
        if header is None:
            return
        text, size = "\n".join(self._body).strip("\n"), self._size
        self._body, self._size = [], 0
        if size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(header.line, TOO_LONG))
        elif header.at is None:
            self._out.append(Skip(header.line, BAD_DATE))
        elif header.by_platform:
            self._out.append(system_lines.system(header.line, header.at, text, self.platform))
        else:
            kind = kind_of(text)
            self._out.append(
                Message(header.line, header.at, header.sender_id, header.sender, kind, text)
            )

    def take(self) -> list[Record]:
        """Return the records that are complete."""
        out, self._out = self._out, []
        return out
