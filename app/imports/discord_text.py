"""Discord's channels as DiscordChatExporter writes them in plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.imports import limits
from app.imports.dates import Order, order_of
from app.imports.discord_parts import NOTHING, chat_of, kind_of_files, sentence
from app.imports.encoding import blocks, encoding_of
from app.imports.moments import Moments, numbers, twelve_hours
from app.imports.placeholders import OTHER, TEXT
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Chat, Format, Message, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.text import N_

_RULE = "=" * 62
_HEADER = re.compile(
    r"\[(?P<date>[^\]\n]{6,60}\d{1,2}[:.]\d\d[^\]\n]{0,20})\] (?P<name>.{1,200}?)( \(pinned\))?"
)
_BLOCKS = ("{Attachments}", "{Embed}", "{Stickers}", "{Reactions}", "{Forwarded Message}")
_FOOTER = re.compile(r"Exported [\d.,'\s\u202f\u00a0]+ message\(s\)")
_LONGEST = 300  # characters of a line that names date and author
_STICKER, _FORWARD = KINDS.index("sticker"), KINDS.index("forward")


def matches(source: Source) -> int:
    """Say how surely this is DiscordChatExporter's: a rule, then the server and the channel."""
    lines = head_text(source).lstrip("\ufeff\n").split("\n")[:3]
    if len(lines) < 3 or set(lines[0]) != {"="}:  # noqa: PLR2004 -- what is looked at
        return 0
    return 97 if lines[1].startswith("Guild: ") and lines[2].startswith("Channel: ") else 0


def date_order(source: Source) -> Order:
    """Return how the dates of this file are read; `certain` is False where the operator should be asked."""
    head = next(_headers(source), "")
    found = (n for n in map(numbers, _headers(source)) if n)
    day_first = source.options.day_first
    return order_of(found, day_first=day_first, twelve_hours=twelve_hours(head))


def _headers(source: Source) -> Iterator[str]:
    """Yield the dates of the file, each day once in a row."""
    last = ""
    with source.opened() as file:
        for block in blocks(file, encoding_of(source.head, source.options.encoding)):
            for line in block:
                if line[:1] == "[" and line[:9] != last and _HEADER.fullmatch(line[:_LONGEST]):
                    last = line[:9]
                    yield line[1 : line.index("]")]


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    yield [scribe.chat]
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


def _chat(source: Source) -> Chat:
    about = dict(line.split(": ", 1) for line in head_text(source).split("\n")[:8] if ": " in line)
    server, channel = about.get("Guild", ""), about.get("Channel", "").rpartition(" / ")[2]
    private = server == "Direct Messages"
    return chat_of(source, "" if private else server, channel, "", private=private)


@dataclass(slots=True)
class _Open:
    """The message whose lines are being read."""

    line: int
    at: int | None
    name: str
    body: list[str] = field(default_factory=list[str])
    size: int = 0


class _Scribe:
    """Turns lines into records, holding back the message that may go on in the next line."""

    def __init__(self, source: Source) -> None:
        self.chat = _chat(source)
        self._moments = Moments(source.options.zone, date_order(source))
        self._line = 0
        self._rules = 0
        self._open: _Open | None = None
        self._stray = False
        self._out: list[Record] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            if self._rules < 2:  # noqa: PLR2004 -- one above and one below what is said of the channel
                self._rules += line.startswith(_RULE[:20])
                if line[:1] != "[" or not _HEADER.fullmatch(line[:_LONGEST]):
                    continue
                self._rules = 2  # the rule below the head is missing
            self._add(line)
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return the record that the end of the file completes."""
        self._close()
        return self._out

    def _add(self, line: str) -> None:
        found = _HEADER.fullmatch(line) if line[:1] == "[" and len(line) < _LONGEST else None
        if found and (self._open is None or not self._open.body or not self._open.body[-1]):
            self._close()
            self._open = _Open(self._line, self._moments.at(found["date"]), found["name"])
        elif self._open:
            self._open.size += len(line) + 1
            if self._open.size <= limits.LONGEST_MESSAGE:
                self._open.body.append(line)
        elif line.strip() and not line.startswith(_RULE[:20]) and not self._stray:
            self._stray = True  # one word for all that stands before the first message
            self._out.append(Skip(self._line, STRAY))

    def _close(self) -> None:
        opened, self._open = self._open, None
        if opened is None:
            return
        if opened.at is None:
            self._out.append(Skip(opened.line, BAD_DATE))
        elif opened.size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(opened.line, TOO_LONG))
        else:
            self._out.append(_record(opened, opened.at))


def _record(opened: _Open, at: int) -> Record:
    parts = _parts(opened.body)
    text = parts[""]
    said = sentence(opened.line, at, text, "", opened.name)
    if said:
        return said
    files = parts.get("{Attachments}", "").split("\n")
    kind = kind_of_files([file for file in files if file])
    if "{Forwarded Message}" in parts:
        kind, text = _FORWARD, text or parts["{Forwarded Message}"]
    elif "{Stickers}" in parts and not text:
        kind = _STICKER
    if not text and len(parts) == 1:  # nobody can send nothing
        return System(opened.line, at, "notice", NOTHING, (), ("", opened.name))
    return Message(
        opened.line, at, "", opened.name, OTHER if kind == TEXT and not text else kind, text
    )


def _parts(body: list[str]) -> dict[str, str]:
    """Return the text of a message, under '', and what the export puts below it."""
    while body and (
        not body[-1] or body[-1].startswith(_RULE[:20]) or _FOOTER.fullmatch(body[-1][:60])
    ):
        body.pop()
    parts: dict[str, list[str]] = {"": []}
    place = ""
    for number, line in enumerate(body):
        if line in _BLOCKS and (number == 0 or not body[number - 1]):
            place = line
            parts.setdefault(place, [])
        else:
            parts[place].append(line)
    return {key: "\n".join(lines).strip("\n") for key, lines in parts.items()}


FORMAT = Format(
    "discord_text", N_("Discord (DiscordChatExporter, text)"), (".txt",), matches, reader(_read)
)
