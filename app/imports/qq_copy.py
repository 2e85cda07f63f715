"""Text copied out of QQ: its chat window, its message manager, or its phone app."""

import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.qq_text import who_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, Header, Talk
from app.imports.wall_days import Days
from app.text import N_

_MARK = "上午|下午|凌晨|早上|中午|晚上|[AaPp][Mm]"
_HEADER = re.compile(
    r"(?P<who>\S.{0,119}?)[ \u00a0\t]{1,4}"
    r"(?:(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{1,4})[ \u00a0\t]{1,4})?"
    rf"(?:(?P<before>{_MARK})[ \u00a0]?)?(?P<time>\d{{1,2}}:\d{{2}}:\d{{2}})(?:[ \u00a0](?P<after>{_MARK}))?"
    r"[ \u00a0\t]{0,4}"
)
_DAY = re.compile(
    r"(?:日期[:：])?[\s—–─-]{0,20}(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?[\s—–─-]{0,20}"
)
_NUMBERED = re.compile(r"\(\d{4,12}\)$")
_TITLED = re.compile(r"<[^<>\s]+>$|^【[^【】]{1,12}】")
_OTHERS = re.compile(r"\((?!\d{4,12}\))[^()]*\)$")  # as WeChat's tools write an id: not QQ's
_DASHES = "—–─-"
_LONGEST = 160  # characters of a name with date and time
_ENOUGH = 2
_FIRST = 4  # headers whose names tell; those below may stand in what somebody quotes
_SAID = frozenset({"join", "leave", "kick", "rename", "recall"})


def matches(source: Source) -> int:
    """Say how surely this is copied from QQ, which writes seconds, and numbers behind names."""
    lines = [line for line in head_text(source).split("\n")[:400] if line.strip()]
    headers = [found for line in lines if (found := _header(line))]
    if not headers or len(lines) < _ENOUGH or _are_others(headers):
        return 0
    if not (_header(lines[0]) or _day(lines[0]) or _means(lines[0])):
        return 0
    sure = max(_by_name(found["who"]) for found in headers[:_FIRST])
    sure += 10 if len(headers) >= _ENOUGH else 0
    dated = any(found["a"] for found in headers) or any(map(_day, lines))
    return min(sure + (56 if dated else 46), 100)


def _are_others(headers: list[re.Match[str]]) -> bool:
    """Tell another tool's text by its ids; where the first has none, others may stand in a quote."""
    return _OTHERS.search(headers[0]["who"]) is not None or 2 * sum(
        _OTHERS.search(h["who"]) is not None for h in headers
    ) > len(headers)


def _by_name(who: str) -> int:
    """Return how much a name is like QQ's: a number behind it, a title before it."""
    return 36 if _NUMBERED.search(who) else 20 if _TITLED.search(who) else 0


def date_order(source: Source) -> dates.Order:
    """Return how the dates of this copy are read; `certain` is False where the operator should be asked."""
    found = (_header(line) for line in head_text(source).split("\n"))
    twelve = any(header["before"] or header["after"] for header in found if header)
    with source.opened() as file:
        numbers = _dates(source, Tally(file))
        return dates.order_of(numbers, day_first=source.options.day_first, twelve_hours=twelve)


def _dates(source: Source, file: Tally) -> Iterator[tuple[int, int, int]]:
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        found = (_header(line) for line in block)
        yield from ((int(h["a"]), int(h["b"]), int(h["c"])) for h in found if h and h["a"])


def _header(line: str) -> re.Match[str] | None:
    """Return the parts of a line that names sender and time."""
    if line.count(":") < 2 or len(line) > _LONGEST:  # noqa: PLR2004 -- QQ writes the seconds
        return None
    return _HEADER.fullmatch(line)


def _day(line: str) -> re.Match[str] | None:
    """Return a date between dashes, or one that is set apart by a space: in a text it is neither."""
    bare = line.strip("\r\n\ufeff")
    apart = bare[:1] in {" ", "\u00a0", *_DASHES} or bare.startswith("日期")
    return _DAY.fullmatch(bare) if apart and len(bare) < limits.LONGEST_HEADER else None


def _means(line: str) -> bool:
    meant = system_lines.meaning(line.strip(), "qq") if len(line) < _LONGEST else None
    return meant is not None and meant.kind in _SAID


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


class _Scribe:
    """Turns lines into records. A line by QQ stands between empty ones, and has no time of its own."""

    def __init__(self, source: Source) -> None:
        self._talk = Talk(source, platform="qq")
        self._days = Days(source)
        self._order = date_order(source)
        self._at: int | None = None
        self._blank = True
        self._held: list[tuple[int, str]] = []  # what may be lines by QQ, with the empty ones
        self._waiting: list[tuple[int, str]] = []  # such lines above the first message

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        talk = self._talk
        for line in lines:
            talk.line += 1
            found = _header(line)
            day = None if found else _day(line)
            if talk.line == 1 and not found:
                day = _DAY.fullmatch(line[:_LONGEST].strip("\ufeff"))
            if found or day:
                self._settle()
            if found:
                self._begin(found)
            elif day:
                self._days.begin(int(day[1]), int(day[2]), int(day[3]))
            else:
                self._text(line)
            self._blank = not line.strip() or bool(day)
        return talk.take()

    def end(self) -> list[Record]:
        """Return what the end of the copy completes."""
        self._settle()
        for number, _ in self._waiting:
            self._talk.add(Skip(number, BAD_DATE))
        return self._talk.take()

    def _text(self, line: str) -> None:
        """Keep a line of text; one that reads like QQ's waits for what stands below it."""
        held = self._held
        if (held and not line.strip()) or (self._blank and _means(line)):
            held.append((self._talk.line, line))
            return
        for _, above in held:
            self._talk.text(above)
        held.clear()
        self._talk.text(line)

    def _settle(self) -> None:
        """Close the message above, and take what waits below it as lines by QQ."""
        self._talk.close()
        self._waiting += [(number, line) for number, line in self._held if line.strip()]
        self._held.clear()
        if self._at is not None:
            self._place()

    def _place(self) -> None:
        """Give lines by QQ the time of the message above, or of the first one below."""
        for line, text in self._waiting:
            self._talk.add(_told(line, self._at or 0, text))
        self._waiting.clear()

    def _begin(self, found: re.Match[str]) -> None:
        id, name, platform = who_of(found["who"].strip())
        at = self._moment(found)
        if self._talk.chat is None:
            self._talk.begin()
        if at is not None:
            self._at = at
            self._place()
        self._talk.open(Header(self._talk.line, at, name, id, by_platform=platform))

    def _moment(self, found: re.Match[str]) -> int | None:
        try:
            second = dates.clock(found["time"], found["before"] or found["after"] or "")
            if not found["a"]:
                return self._days.at(second)
            day = self._order.day((int(found["a"]), int(found["b"]), int(found["c"])))
            return self._days.carry(*day, second)
        except (ValueError, OverflowError):
            return None


def _told(line: int, at: int, text: str) -> System:
    return system_lines.system(line, at, text.strip(), "qq")


FORMAT = Format("qq_copy", N_("Text copied from QQ"), (".txt",), matches, reader(_read))
