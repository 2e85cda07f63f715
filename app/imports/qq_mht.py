"""QQ's message manager as a web archive (.mht): the table of messages, not the pictures behind it."""

import re
from collections.abc import Iterator
from html import unescape

from app.errors import AppError
from app.imports import dates, limits, system_lines
from app.imports.encoding import text_of
from app.imports.placeholders import kind_of
from app.imports.qq_text import who_of
from app.imports.reading import Tally, cut_off, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

_SAVED = re.compile(rb"^From: *<Save by Tencent MsgMgr>", re.MULTILINE)
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+")
_END = re.compile(rb"</table>\s*</body>", re.IGNORECASE)
_ROW = re.compile(rb"<tr\b", re.IGNORECASE)
_DAY = re.compile(r">\s*日期:\s*(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\s*</td>")
_HEAD = re.compile(r">\s*(消息分组|消息对象):([^<]*)<")
_MESSAGE = re.compile(
    r"\s{0,9}<tr[^<>]{0,200}>\s{0,9}<td[^<>]{0,400}>\s{0,9}<div style=['\"]?color:[^<>]{0,200}>\s{0,9}"
    r"<div style=['\"]?float:left[^<>]{0,200}>(?P<who>.{0,1000}?)</div>\s{0,9}"
    r"(?:(?P<before>上午|下午|AM|PM) ?)?(?P<time>\d{1,2}:\d{2}:\d{2}) ?(?P<after>AM|PM|上午|下午)?"
    r"\s{0,9}</div>(?P<body>.*)",
    re.DOTALL,
)
_BREAK = re.compile(r"<br\s*/?>|</(?:div|p)>\s*(?=<(?:div|p)\b)", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[/!a-zA-Z][^<>]*>")
_ROW_END = b"</tr>"
_YEAR = 4  # digits
_PICTURED = "[图片]"
_BAD_ROW = N_("this row is none that QQ's message manager writes")
_BAD_DAY = N_("there is no date above this message")


def matches(source: Source) -> int:
    """Say how surely this is QQ's archive: its first line, or the head of its table."""
    text = source.head[:8192].lstrip(b"\xef\xbb\xbf \r\n")
    headers = _HEADERS.match(text)
    if headers and _SAVED.search(headers[0]):
        return 98
    begins = headers is not None or text.startswith(b"<")
    return 80 if begins and b"<title>QQ Message</title>" in text and b"<table" in text else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    place = 0
    for rows in _rows(source, file):
        for row in rows:
            place += 1
            scribe.row(place, text_of(row, "utf-8"))
        yield scribe.take()


def _rows(source: Source, file: Tally) -> Iterator[list[bytes]]:
    """Yield the rows of the table, a block at a time; what follows it, the pictures, is never read."""
    rest, begun, ended, count = b"", False, False, 0
    while not ended:
        data = file.read(limits.BLOCK)
        rest += data
        if not begun:
            start = _ROW.search(rest)
            begun = start is not None
            rest = rest[start.start() :] if start else rest[-limits.HEAD :]
        end = _END.search(rest)
        ended = end is not None or not data
        *rows, left = (rest[: end.start()] if end else rest).split(_ROW_END)
        yield rows
        rest, count = left, count + len(rows)
        if len(rest) > limits.LONGEST_LINE:
            raise AppError(
                N_("{name} holds a row of more than {n} MB: it is no chat export."),
                name=source.path.name,
                n=limits.LONGEST_LINE // 2**20,
            )
        if not data and end is None:
            raise cut_off(source, at=file.done, records=count)


class _Scribe:
    """Turns rows into records; a row with a date stands above the messages of its day."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._wall = dates.Wall(source.options.zone)
        self._group = ""
        self._chat: Chat | None = None
        self._day: tuple[int, int, int] | None = None
        self._order = dates.Order("ymd", certain=True)
        self._out: list[Record] = []

    def take(self) -> list[Record]:
        """Return the records of the rows so far."""
        out, self._out = self._out, []
        return out

    def row(self, place: int, row: str) -> None:
        """Take in a row of the table."""
        head = _HEAD.search(row) if "<div style=padding-left" in row[:200] else None
        day = _DAY.search(row[-200:])
        if day:
            self._begin_day(day)
        elif "<td" not in row or self._heading(head, row):
            return
        else:
            self._message(place, row)

    def _heading(self, head: re.Match[str] | None, row: str) -> bool:
        if head and head[1] == "消息分组":
            self._group = unescape(head[2]).strip()
        elif head:
            name = unescape(head[2]).strip() or self._source.options.name
            self._chat = Chat("qq", "", name, bool(self._group) and "群" not in self._group)
            self._out.append(self._chat)
        return head is not None or "消息记录</div>" in row or ">&nbsp;</div>" in row

    def _begin_day(self, day: re.Match[str]) -> None:
        if len(day[1]) < _YEAR and self._order.fields == "ymd":
            asked = self._source.options.day_first
            self._order = dates.order_of(_days(self._source), day_first=asked, twelve_hours=True)
        self._day = self._order.day(_numbers(day))

    def _message(self, place: int, row: str) -> None:
        found = _MESSAGE.match(row)
        if not found or self._day is None:
            self._out.append(Skip(place, _BAD_DAY if found else _BAD_ROW))
            return
        if self._chat is None:
            self._chat = Chat("qq", "", self._source.options.name)
            self._out.append(self._chat)
        try:
            mark = found["before"] or found["after"] or ""
            at = self._wall.at(*self._day, dates.clock(found["time"], mark))
        except (ValueError, OverflowError):
            self._out.append(Skip(place, BAD_DATE))
            return
        text = shown(found["body"])
        if len(text) > limits.LONGEST_MESSAGE:
            self._out.append(Skip(place, TOO_LONG))
            return
        id, name, platform = who_of(unescape(_TAG.sub("", found["who"])))
        if platform:
            self._out.append(system_lines.system(place, at, text, "qq"))
        else:
            self._out.append(Message(place, at, id, name, kind_of(text), text))


def _numbers(day: re.Match[str]) -> tuple[int, int, int]:
    return int(day[1]), int(day[2]), int(day[3])


def _days(source: Source) -> Iterator[tuple[int, int, int]]:
    """Yield the dates of the whole file, for which of their numbers is the day."""
    with source.opened() as file:
        for rows in _rows(source, Tally(file)):
            found = (_DAY.search(text_of(row[-300:], "utf-8")) for row in rows)
            yield from (_numbers(day) for day in found if day)


def shown(html: str) -> str:
    """Return the words of a cell, with a mark where a picture stands."""
    text = html.removesuffix("\n").replace("\r", "").replace("\n", "")
    text = _PICTURE.sub(_PICTURED, _BREAK.sub("\n", text))
    return unescape(_TAG.sub("", text)).replace("\u00a0", " ").strip("\n")


FORMAT = Format(
    "qq_mht", N_("QQ message manager (.mht)"), (".mht", ".mhtml"), matches, reader(_read)
)
