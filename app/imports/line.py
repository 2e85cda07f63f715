"""LINE chats as text, from phones and from the Mac, in Chinese, Japanese and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.imports import dates, limits, line_mac, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.line_days import day_of, order_in
from app.imports.placeholders import LINE_WORDS, OTHER, kind_of
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Chat, Format, Message, Record, Skip, Source, System
from app.imports.source import head_text, top_lines
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.text import N_

_MARK = "上午|下午|凌晨|早上|中午|晚上|午前|午後|[AP]M"
_RECORD = re.compile(rf"(?P<a>{_MARK})?\s?(?P<t>\d{{1,2}}:\d\d)\s?(?P<b>[AaPp][Mm])?\t(?P<rest>.*)")
_MAC = re.compile(rf"(?P<a>{_MARK})?\s?(?P<t>\d{{1,2}}:\d\d)\s?(?P<b>[AaPp][Mm])? (?P<rest>\S.*)")
_HEADERS = (
    (re.compile(r"(?:\[LINE\] ?)?Chat history (?P<how>with|in) (?P<name>.+)"), "with"),
    (re.compile(r"(?:\[LINE\] ?)?(?P<how>[與与])?(?P<name>.+?)的聊天(?:記錄|记录|紀錄)"), "與与"),
    (re.compile(r"(?:\[LINE\] ?)?(?P<name>.+?)(?P<how>と)?のトーク履歴"), "と"),
)
_SAVED = re.compile(r"(?:儲存日期|保存日期|保存日時|Saved on) ?[:：].{4,40}")
_NO_DAY = N_("a time with no day above it")
_CALL = KINDS.index("call")
_TOP = 4  # lines with the header and the first day
_PAIR = 2


def matches(source: Source) -> int:
    """Say how surely this is LINE's: its header, or days with a weekday over times and names."""
    lines = head_text(source).lstrip("\ufeff").split("\n")[:400]
    top = top_lines("\n".join(lines), _TOP)
    rows = sum(_RECORD.match(line) is not None for line in lines)
    days = sum(day_of(line) is not None for line in lines)
    if any(line.startswith("[LINE]") for line in top[:1]) and (days or _saved(top)):
        return 97
    if rows and any(day_of(line) is not None for line in top):
        return 92 if _saved(top) else 80
    mac = top and day_of(top[0]) is not None and any(_MAC.fullmatch(line) for line in top[1:3])
    return 70 if mac else 0


def _saved(top: list[str]) -> bool:
    return any(_SAVED.fullmatch(line.strip()) for line in top)


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    yield [scribe.chat]
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


def _chat(source: Source) -> Chat:
    """Return the chat that the header names, and whether it is one of two people."""
    lines = head_text(source).lstrip("\ufeff").split("\n")
    name, private = "", False
    for line in lines[:3]:
        for pattern, alone in _HEADERS:
            found = pattern.fullmatch(line.strip()) if not name else None
            if found:
                name, private = found["name"], bool(found["how"]) and found["how"] in alone
    rows = (_RECORD.match(line) for line in lines)
    cells = [row["rest"].split("\t", 1) for row in rows if row]
    speakers = {cell[0] for cell in cells if len(cell) > 1 and cell[0]}
    events = (system_lines.meaning(cell[-1], "line") for cell in cells if not cell[0])
    group = any(event and event.kind != "recall" for event in events)
    pair = private and len(speakers) <= _PAIR and not group
    return Chat("line", "", name or source.options.name, pair)


@dataclass(slots=True)
class _Open:
    """The message whose lines are being read; without a sender it is LINE's own."""

    line: int
    at: int
    sender: str
    body: list[str] = field(default_factory=list[str])
    size: int = 0

    def add(self, line: str) -> None:
        """Add a line of text, as long as the whole is no longer than any message."""
        self.size += len(line) + 1
        if self.size <= limits.LONGEST_MESSAGE:
            self.body.append(line)


class _Scribe:
    """Turns lines into records, holding back the message that may go on in the next line.

    A day counts only where a time follows: else it is part of what somebody wrote.
    """

    def __init__(self, source: Source) -> None:
        self.chat = _chat(source)
        self._names = line_mac.names(source, _MAC) if _is_mac(source) else None
        self._record = _RECORD if self._names is None else _MAC
        self._order = order_in(source)
        self._wall = dates.Wall(source.options.zone)
        self._day: tuple[int, int, int] | None = None
        if source.options.date:
            year, month, day = source.options.date.split("-")
            self._day = int(year), int(month), int(day)
        self._line = 0
        self._open: _Open | None = None
        self._held: list[str] = []  # a day, and empty lines below it
        self._stray = False
        self._out: list[Record] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            found = self._record.match(line) if line[:1] and len(line) > len("8:00 x") else None
            if found:
                self._begin(found)
            elif day_of(line) is not None:
                self._release()
                self._held = [line]
            elif self._held and not line:
                self._held.append(line)
            else:
                self._release()
                self._text(line)
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return the record that the end of the file completes."""
        self._close()
        return self._out

    def _release(self) -> None:
        """Give lines back to the message: no time followed the day."""
        held, self._held = self._held, []
        for line in held:
            self._text(line)

    def _text(self, line: str) -> None:
        if self._open:
            self._open.add(line)
        elif line.strip() and not self._stray and not _is_header(line, self._line):
            self._stray = True  # one word for all that stands before the first message
            self._out.append(Skip(self._line, STRAY))

    def _begin(self, found: re.Match[str]) -> None:
        self._close()
        if self._held:
            self._day = day_of(self._held[0], self._order)
            self._held = []
        at = self._moment(found)
        if at is None:
            self._out.append(Skip(self._line, BAD_DATE if self._day else _NO_DAY))
            self._stray = True  # what belongs to it is not told of again
            return
        sender, text = self._parted(found["rest"])
        self._open = _Open(self._line, at, sender)
        self._open.add(text)

    def _moment(self, found: re.Match[str]) -> int | None:
        if self._day is None:
            return None
        try:
            mark = found["a"] or found["b"] or ""
            return self._wall.at(*self._day, dates.clock(found["t"], mark))
        except (ValueError, OverflowError):
            return None

    def _parted(self, rest: str) -> tuple[str, str]:
        """Return sender and text; no sender of what LINE itself says."""
        if self._names is not None:
            return self._names.parted(rest)
        sender, tab, text = rest.partition("\t")
        return (sender, text) if tab else ("", rest)

    def _close(self) -> None:
        opened, self._open = self._open, None
        if opened is None:
            return
        if opened.size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(opened.line, TOO_LONG))
            return
        text = _unquoted("\n".join(opened.body).rstrip("\n"))
        if opened.sender:
            self._out.append(
                Message(opened.line, opened.at, "", opened.sender, self._kind(text), text)
            )
        else:
            self._out.append(self._unsigned(opened, text))

    def _kind(self, text: str) -> int:
        return _kind(text, bare=self._names is not None)

    def _unsigned(self, opened: _Open, text: str) -> Record:
        meant = system_lines.meaning(text, "line")
        if (
            meant is None and self._names is not None
        ):  # on the Mac: a name and a text nobody can part
            return Message(opened.line, opened.at, "", "", self._kind(text), text)
        if meant is None:
            return System(opened.line, opened.at, "notice", text)
        return system_lines.system(opened.line, opened.at, text, "line")


def _is_mac(source: Source) -> bool:
    lines = head_text(source).split("\n")
    return not any(_RECORD.match(line) for line in lines) and any(map(_MAC.match, lines))


def _is_header(line: str, number: int) -> bool:
    """Tell the lines above the first day that are LINE's own."""
    bare = line.strip().lstrip("\ufeff")
    known = any(pattern.fullmatch(bare) for pattern, _ in _HEADERS) or _SAVED.fullmatch(bare)
    return number <= _TOP and len(bare) < limits.LONGEST_HEADER and bool(known)


def _unquoted(text: str) -> str:
    """Return a text of several lines without the quotes that LINE puts round it."""
    if "\n" in text and len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text


def _kind(text: str, *, bare: bool) -> int:
    """Return the kind of a text; on the Mac the words for pictures and stickers are bare."""
    if not text:
        return OTHER
    if text[0] == "☎":
        return _CALL
    bracketed = text[0] == "[" and text[-1] == "]"
    word = text.strip("[]").replace(" ", "").lower() if bracketed or bare else ""
    return LINE_WORDS[word] if word in LINE_WORDS else kind_of(text)


FORMAT = Format("line", N_("LINE (text)"), (".txt",), matches, reader(_read))
