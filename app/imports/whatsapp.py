"""WhatsApp chats, as text or in their ZIP, from iOS and Android, in every dialect of the date."""

import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import whatsapp_kind
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.text import N_, plain

_MARK = "上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후|م|ص"
_HALF = "[AaPp]\\.?[\\s\u202f]?[Mm]\\b\\.?|SA|CH"
_DATE = (
    r"(?P<a>\d{1,4})(?:\u200f?[ \u00a0]?[./年-] ?| )(?P<b>\d{1,2})(?:\u200f?[ \u00a0]?[./月-] ?| )"
    r"(?P<c>\d{1,4})日?\.?(?: BE)?"
)
_CLOCK = (
    rf"(?:(?P<ap1>{_MARK}|{_HALF})[\s\u202f]?)?(?P<t>\d{{1,2}}(?:[:.]| ?h ?)\d{{2}}(?:[:.]\d{{2}})?)"
    rf"[\s\u202f]*(?P<ap2>{_HALF}|{_MARK})?"
)
_HEADER = re.compile(
    rf"[\u200e\u200f\u202a]*(?P<open>\[)?{_DATE}[,،]?\u200f?\s+"
    rf"(?:(?:à|às|at|um|klo|kl\.?|alle|om|u|a las)\s+)?{_CLOCK}(?(open)\][ \u200e]?|(?:\s-\s|:\s))"
)
_COPIED = re.compile(rf"(?P<open>\[){_CLOCK}, {_DATE}\] ")  # out of the browser
_START = frozenset("[0123456789\u200e\u200f\u202a٠١٢٣٤٥٦٧٨٩")
_STAMP = 48  # no date and time is longer
_COLON = re.compile(r":(?=[\s\u200e\u200f]|$)")
_FILE_NAMES = (
    re.compile(r"WhatsApp Chat (?:with|-) (.+?)(?: \(\d+\))?$"),
    re.compile(r"[与與](.+?)的 ?WhatsApp ?(?:聊天|對話|对话)(?:记录|記錄|紀錄)?(?: \(\d+\))?$"),
)
_UNSAVED = re.compile("^[\u200e\u200f]*~[ \u202f\u00a0]*")
_RECALLED = frozenset(
    words + end
    for end in ("", ".", "。")
    for words in (
        "This message was deleted", "You deleted this message", "这条消息已删除", "此消息已删除", "你已删除此消息",
        "您已删除此消息", "您已删除这条消息", "你删除了这条消息", "您删除了这条消息", "此訊息已刪除", "你已刪除此訊息",
        "您已刪除此訊息", "您已刪除這則訊息", "這則訊息已刪除",
    )
)  # fmt: skip
_MOST = 40_000  # messages of an export; the app leaves out older ones without a word
_CUT = N_("the file holds exactly 40,000 messages: WhatsApp leaves out what is older")
_LIKELY = 2  # headers in the first lines that make it WhatsApp
_PAIR = 2
_LINES = 200


def matches(source: Source) -> int:
    """Say how surely this is WhatsApp: the share of its first lines that begin like its messages."""
    lines = head_text(source).split("\n")[:_LINES]
    found = sum(_header(line) is not None for line in lines if line[:1] in _START)
    if not found or head_text(source).startswith("===="):
        return 0
    first = next((line for line in lines if line.strip()), "")
    sure = _header(first) is not None
    if found >= _LIKELY or (sure and len([line for line in lines if line.strip()]) == 1):
        return 85 if sure else 55
    return 30 if sure else 0


def _header(line: str) -> re.Match[str] | None:
    """Return the parts of what begins a message, however its date is written."""
    return _HEADER.match(line) or _COPIED.match(line)


def date_order(source: Source) -> dates.Order:
    """Return how the dates of this file are read; `certain` is False where the operator should be asked."""
    lines = head_text(source).split("\n")[:_LINES]
    marks = next((found for line in lines if (found := _header(line))), None)
    twelve = bool(marks and (marks["ap1"] or marks["ap2"]))
    with source.opened() as file:
        found = _dates(Tally(file), encoding_of(source.head, source.options.encoding))
        return dates.order_of(found, day_first=source.options.day_first, twelve_hours=twelve)


def _dates(file: Tally, encoding: str) -> Iterator[tuple[int, int, int]]:
    last = ""
    for block in blocks(file, encoding):
        for line in block:
            if line[:1] in _START and line[:8] != last:
                found = _header(line[:_STAMP])
                if found:
                    last = line[:8]
                    yield int(found["a"]), int(found["b"]), int(found["c"])


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    yield [scribe.chat]
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


def _name_of(source: Source) -> tuple[str, bool]:
    """Return the chat's name and whether it is a chat of two, from its first notice or its file name."""
    notice, speakers, group = "", set[str](), False
    for line in head_text(source).split("\n"):
        found = _header(line) if line[:1] in _START else None
        if not found:
            continue
        sender, text = _parted(line[found.end() :])
        said = sender and text[:1] != "\u200e"
        meant = None if said else system_lines.meaning(text, "whatsapp")
        if said:
            speakers.add(sender)
        elif sender and meant and meant.kind != "recall":
            notice = notice or sender
        group = group or bool(meant and meant.kind in {"join", "leave", "kick", "rename"})
    private = not group and 0 < len(speakers) <= _PAIR and (not notice or notice in speakers)
    return notice or _from_file_name(source) or source.options.name, private


def _from_file_name(source: Source) -> str:
    stem = plain(source.path.stem)
    found = (pattern.search(stem) for pattern in _FILE_NAMES)
    return next((match[1] for match in found if match), "")


def _parted(rest: str) -> tuple[str, str]:
    """Return sender and text of what follows the date; no sender on a line by WhatsApp."""
    found = _COLON.search(rest, 1, limits.LONGEST_NAME)
    if not found:
        return "", rest
    return _UNSAVED.sub("", rest[: found.start()]).strip("\u200e\u200f"), rest[
        found.end() :
    ].removeprefix(" ")


def _colons(time: str) -> str:
    """Return `15 h 05` as `15:05`."""
    return time.replace(" ", "").replace("h", ":") if "h" in time else time


def _is_notice(sender: str, rest: str) -> bool:
    """Tell a line by WhatsApp that quotes a colon from what a person wrote."""
    if not any(mark in sender for mark in '"“「'):
        return False
    meant = system_lines.meaning(rest, "whatsapp")
    return meant is not None and meant.kind in {"rename", "notice"}


class _Scribe:
    """Turns lines into records, holding back the one whose text may go on in the next line."""

    def __init__(self, source: Source) -> None:
        name, private = _name_of(source)
        self.chat = Chat("whatsapp", "", name, private)
        self._order = date_order(source)
        self._wall = dates.Wall(source.options.zone)
        self._days: dict[str, int] = {}  # as they are written, and when they began
        self._times: dict[str, tuple[int, int]] = {}  # of the day, and how far on the text begins
        self._time_at = 0  # where the time stood last
        self._names: dict[str, str] = {}  # as the file writes them, and without marks
        self._known: set[str] = set()
        self._line = 0
        self._open: tuple[int, int, str] | None = None  # line, moment, rest of the header line
        self._more: list[str] = []
        self._size = 0  # of what stands in `_more`, and of what was too much for it
        self._stray = False
        self._count = 0
        self._out: list[Record] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        number = self._line
        days, times = self._days, self._times
        for line in lines:
            number += 1
            if line[:1] in _START:
                cut = (
                    line.find("]", 0, _STAMP)
                    if line[0] in "[\u200e"
                    else line.find(" - ", 0, _STAMP)
                )
                day, time = days.get(line[: self._time_at]), times.get(line[self._time_at : cut])
                if cut > 0 and day is not None and time is not None:
                    at, end = day + time[0], cut + time[1]
                else:
                    at, end = self._stamp(line, cut)
                if end:
                    if self._open is not None:
                        self._close(self._open)
                    if at is None:
                        self._out.append(Skip(number, BAD_DATE))
                    self._open = (number, -1 if at is None else at, line[end:])
                    continue
            self._continue(number, line)
        self._line = number
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return the record that the end of the file completes, and a word where the app cut the chat."""
        if self._open is not None:
            self._close(self._open)
        if self._count == _MOST:
            self._out.append(Skip(1, _CUT))
        return self._out

    def _stamp(self, line: str, cut: int) -> tuple[int | None, int]:
        """Return the moment of a header (None: no such date) and where it ends; 0 on other lines."""
        found = _header(line)
        if not found:
            return None, 0
        first, second, third, before, time, after = found.group("a", "b", "c", "ap1", "t", "ap2")
        day = self._order.day((int(first), int(second), int(third)))
        try:
            clock = dates.clock(_colons(time), before or after or "")
            at = self._wall.at(*day, clock)
        except (ValueError, OverflowError):
            return None, found.end()
        start = found.start("ap1" if before else "t")
        if found.start("a") < start < cut < found.end() <= cut + 3:
            begun, ended = self._wall.at(*day, 0), self._wall.at(*day, dates.DAY - 1)
            if ended - begun == dates.DAY - 1:  # no change of clocks
                self._remember(line[:start], begun, line[start:cut], (clock, found.end() - cut))
        return at, found.end()

    def _remember(self, day: str, begun: int, time: str, meant: tuple[int, int]) -> None:
        """Know the day and the time of a header again, apart from each other."""
        if len(self._days) > limits.CACHE:
            self._days.clear()
        self._days[day], self._times[time], self._time_at = begun, meant, len(day)

    def _continue(self, number: int, line: str) -> None:
        if self._open is not None:
            self._size += len(line) + 1
            if self._size <= limits.LONGEST_MESSAGE:
                self._more.append(line)
        elif line.strip() and not self._stray:
            self._stray = True  # one word for all that stands before the first message
            self._out.append(Skip(number, STRAY))

    def _close(self, opened: tuple[int, int, str]) -> None:
        """Hand on the record that is complete now."""
        number, at, rest = opened
        self._open = None
        self._count += 1
        if self._more:
            rest = "\n".join([rest, *self._more])
            self._more = []
            if self._size > limits.LONGEST_MESSAGE:
                at = -1
                self._out.append(Skip(number, TOO_LONG))
            self._size = 0
        if at == -1:
            return
        cut = rest.find(": ")
        sender = self._names.get(rest[:cut]) if cut > 0 else None
        if sender is None:
            self._out.append(self._of_newcomer(number, at, rest))
        else:
            self._out.append(self._message(number, at, sender, rest[cut + 2 :]))

    def _of_newcomer(self, number: int, at: int, rest: str) -> Record:
        """Read a line that begins with no name met before: a person's first, or one by WhatsApp."""
        sender, text = _parted(rest)
        if not sender or _is_notice(sender, rest):
            return self._notice(number, at, rest.strip("\u200e\u200f\n"))
        cut = rest.find(": ")
        if rest[cut + 2 :] == text and len(self._names) < limits.CACHE:
            self._names[rest[:cut]] = sender
            self._known.add(sender)
        return self._message(number, at, sender, text)

    def _message(self, number: int, at: int, sender: str, text: str) -> Record:
        if text[-1:] == "\n":
            text = text.rstrip("\n")
        if text[:1] == "\u200e" or text in _RECALLED:
            written = self._written_by_platform(number, at, sender, text)
            if written:
                return written
        return Message(number, at, "", sender, whatsapp_kind(text), text)

    def _notice(self, number: int, at: int, text: str) -> System:
        return system_lines.system(number, at, text, "whatsapp", self._known)

    def _written_by_platform(self, number: int, at: int, sender: str, text: str) -> System | None:
        """Return the notice that iOS puts under the group's or a person's name, or a recall."""
        bare = text.strip("\u200e\u200f ")
        meant = system_lines.meaning(bare, "whatsapp", self._known)
        if meant and meant.kind == "recall":
            actor = ("", sender) if meant.actor[1] == "" else meant.actor
            return System(number, at, "recall", bare, (("", sender),), actor)
        if not text.startswith("\u200e") or (sender != self.chat.name and not meant):
            return None
        return None if whatsapp_kind(text) and not meant else self._notice(number, at, bare)


FORMAT = Format("whatsapp", N_("WhatsApp chat"), (".txt", ".zip"), matches, reader(_read))
