"""QQ's message manager as text: one chat, or all of them in one file."""

import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.source import head_text, top_lines
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.text import N_

_TITLE = "消息记录（此消息记录为文本格式"
_TITLE_LINES = 2  # where the title may stand
_GROUP, _OBJECT = "消息分组:", "消息对象:"
_HEADER = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}:\d{2}:\d{2})(?: (AM|PM|上午|下午)(?= |$))?(?: (.*))?"
)
_WHO = re.compile(r"(?P<name>.*?)(?:\((?P<number>\d{4,12})\)|<(?P<mail>[^<>\s]+)>)?\s*", re.DOTALL)
_NUMBERED = re.compile(r"\(\d{4,12}\)\s*$")
_MARKS = frozenset({"AM", "PM", "上午", "下午"})
_FULL = (11, 19)  # where the time stands in a line with two digits for month, day and hour
_LONGEST = limits.LONGEST_HEADER
_LINES = 200
_TAG = re.compile("^【[^【】]{1,12}】")
_PLATFORM_NUMBERS = frozenset({"10000", "1000000", "80000000", ""})
_PLATFORM_NAME = "系统消息"
_RULE = "=" * 16
Date = tuple[int, int, int]
_QUOTED = 20  # records of an older talk that somebody may have pasted into a message


def matches(source: Source) -> int:
    """Say how surely this is QQ's: its title line, or the two lines before each chat."""
    text = head_text(source)
    if text.lstrip().startswith(_TITLE):
        return 98
    begins = any(line.startswith((_GROUP, _RULE)) for line in top_lines(text, 3))
    if begins and _GROUP in text and _OBJECT in text and _RULE in text:
        return 92
    return 80 if _is_bare(text) else 0


def _is_bare(text: str) -> bool:
    """Tell records without the heading above them: QQ writes a number behind most names."""
    lines = [line for line in text.split("\n")[:_LINES] if line.strip()]
    headers = [found for line in lines if (found := _header(line))]
    numbered = sum(bool(_NUMBERED.search(found[6] or "")) for found in headers)
    return bool(lines and _header(lines[0]) and 2 * numbered > len(headers))


def _header(line: str) -> re.Match[str] | None:
    return _HEADER.fullmatch(line) if len(line) < limits.LONGEST_HEADER else None


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


class _Entry:
    """A header line with what stands below it."""

    __slots__ = ("at", "body", "header", "line", "size", "who")

    def __init__(self, line: int, at: int | None, who: str, header: str) -> None:
        self.line = line
        self.at = at
        self.who = who
        self.header = header
        self.body: list[str] = []
        self.size = 0


class _Scribe:
    """Turns lines into records, a chat at a time.

    A record waits until the next one is seen: a talk of another day that somebody pasted into a
    message looks like records, but the times after it return to where they were.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.options.name
        self._wall = dates.Wall(source.options.zone)
        self._names: dict[str, tuple[str, str, bool]] = {}
        self._days: dict[str, int] = {}  # when they began
        self._minutes: dict[str, int] = {}  # by hour and minute, in seconds
        self._seconds: dict[str, int] = {}  # apart: few texts to know stay near the processor
        self._line = 0
        self._blank = True  # a header stands after an empty line
        self._group = ""
        self._chat: Chat | None = None
        self._last: _Entry | None = None
        self._older: list[_Entry] = []  # what may be pasted text
        self._ruled: tuple[int, str] | None = None  # a line of signs: a heading may follow
        self._stray = False
        self._out: list[Record] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        number = self._line
        for line in lines:
            number += 1
            if (
                self._blank
                and line[4:5] == "-"
                and line[:1].isdigit()
                and self._header(number, line)
            ):
                self._blank = True  # a message may be empty, and its header followed by another
                continue
            self._blank = not line
            if self._ruled is None and number > _TITLE_LINES and line[:1] != "=":  # nearly all
                self._body(number, line)
            elif line.startswith(_RULE) and not line.strip("="):
                self._unrule()
                self._ruled = (number, line)
            elif self._heading(number, line):
                self._blank = True
            else:
                self._unrule()
                self._body(number, line)
        self._line = number
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return the records that the end of the file completes."""
        self._settle()
        return self._out

    def _unrule(self) -> None:
        """Give a line of signs that no heading follows back to its message."""
        if self._ruled and (self._last or self._older):
            self._body(*self._ruled)
        self._ruled = None

    def _heading(self, number: int, line: str) -> bool:
        """Take a line of the heading of a chat; False for the same words in a message."""
        if self._ruled and line.startswith(_GROUP):
            self._settle()
            self._group, self._chat = line[len(_GROUP) :].strip(), None
        elif self._ruled and line.startswith(_OBJECT):
            self._settle()
            name = line[len(_OBJECT) :].strip()
            self._chat = Chat("qq", "", name or self._name, "群" not in self._group)
            self._out.append(self._chat)
        else:
            return line.startswith(_TITLE) and number <= _TITLE_LINES
        self._ruled = None
        return True

    def _header(self, number: int, line: str) -> bool:
        day, minute = self._days.get(line[:11]), self._minutes.get(line[11:17])
        second = self._seconds.get(line[17:20])
        if (
            day is not None
            and minute is not None
            and second is not None
            and line[20:22] not in _MARKS
            and len(line) < _LONGEST
        ):
            self._begin(_Entry(number, day + minute + second, line[20:], line))
            return True
        found = _header(line)
        if not found:
            return False
        year, month, day, time, mark, who = found.groups()
        date = (int(year), int(month), int(day))
        try:
            second = dates.clock(time, mark or "")
            at = self._wall.at(*date, second)
        except (ValueError, OverflowError):
            at = None
        else:
            self._remember(line, found.start(4), found.end(4), date, second, mark)
        self._begin(_Entry(number, at, who or "", line))
        return True

    def _remember(  # noqa: PLR0913, PLR0917 -- the parts of one line
        self, line: str, start: int, end: int, date: Date, second: int, mark: str | None
    ) -> None:
        """Know the day and the time of a header again where both are written in full."""
        if (start, end) == _FULL and not mark and line[end : end + 1] == " ":
            begun, ended = self._wall.at(*date, 0), self._wall.at(*date, dates.DAY - 1)
            if len(self._days) < limits.CACHE and ended - begun == dates.DAY - 1:
                self._days[line[:start]] = begun
            self._minutes[line[start:17]] = second - second % 60
            self._seconds[line[17 : end + 1]] = second % 60

    def _begin(self, entry: _Entry) -> None:
        last = self._last
        if last is None or last.at is None or entry.at is None or entry.at >= last.at - dates.DAY:
            if self._older:
                self._quote()
            if last is not None:
                self._last = None
                self._out.append(self._record(last))
            self._last = entry
            return
        self._older.append(entry)
        if len(self._older) > _QUOTED:
            self._settle(keep=True)

    def _quote(self) -> None:
        """Put what was pasted back into the message that holds it."""
        last = self._last
        if last is not None:
            for entry in self._older:
                last.body += [entry.header, *entry.body]
        self._older = []

    def _settle(self, *, keep: bool = False) -> None:
        """Hand on what waits; with `keep`, the last of it goes on waiting for its text."""
        waiting = [*([self._last] if self._last else []), *self._older]
        self._last = waiting.pop() if keep else None
        self._older = []
        self._out.extend(self._record(entry) for entry in waiting)

    def _body(self, number: int, line: str) -> None:
        entry = self._older[-1] if self._older else self._last
        if entry is None:
            if line.strip() and not self._stray:
                self._stray = True  # one word for all that stands before the first message
                self._out.append(Skip(number, STRAY))
            return
        entry.size += len(line) + 1
        if entry.size <= limits.LONGEST_MESSAGE:
            entry.body.append(line)

    def _record(self, entry: _Entry) -> Record:
        if entry.at is None:
            return Skip(entry.line, BAD_DATE)
        if entry.size > limits.LONGEST_MESSAGE:
            return Skip(entry.line, TOO_LONG)
        if self._chat is None:
            self._chat = Chat("qq", "", self._name)
            self._out.append(self._chat)
        text = "\n".join(entry.body).rstrip("\n")
        id, name, platform = self._names.get(entry.who) or self._who(entry.who)
        if platform:
            return system_lines.system(entry.line, entry.at, text, "qq")
        return Message(entry.line, entry.at, id, name, kind_of(text), text)

    def _who(self, who: str) -> tuple[str, str, bool]:
        if len(self._names) > limits.CACHE:
            self._names.clear()
        self._names[who] = who_of(who)
        return self._names[who]


def who_of(who: str) -> tuple[str, str, bool]:
    """Return id and name of a sender as QQ writes them, and whether it is QQ itself."""
    found = _WHO.fullmatch(who)
    number, mail = (found["number"] or "", found["mail"] or "") if found else ("", "")
    name = _TAG.sub("", found["name"].strip()) if found else who
    return number or mail, name, name == _PLATFORM_NAME and number in _PLATFORM_NUMBERS


FORMAT = Format("qq_text", N_("QQ message manager (text)"), (".txt",), matches, reader(_read))
