"""The pages that WechatExporter writes from an iPhone's backup.

Their `msgid` counts the rows of one phone's database: no other tool has it, so it is no id here.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import REPLY
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Format, Message, Record, Skip, Source
from app.imports.source import head_text, is_page
from app.imports.talk import BAD_DATE, TOO_LONG
from app.imports.wechat_room import Room, chat_of
from app.imports.wechat_types import is_system, kind_of_number, kind_of_word
from app.text import N_

_START = '<div class="msg '
_CLASSES = re.compile(r'<div class="msg ([\w -]{0,80})"')
_TYPE = re.compile(r'\bmsgtype="(\w{1,20})"')
_NAME = re.compile(
    r'<span class="dspname[^">]{0,40}"(?: wxId="([^"<>]{0,120})")?[^>]{0,80}>([^<]{0,1000})</span>'
)
_TIME = re.compile(r"</span>\s{0,9}(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}:\d{2}:\d{2})")
_TITLE = re.compile(r"<title>([^<]{0,400})</title>")
_TAG = re.compile(r"<br ?/?>|<[^<>]{0,4000}>")
_NOTICE = re.compile(r"(?:系统消息|System Message)[:：] ?")
_FORWARDED = "fmsgtag"  # what a forwarded talk holds, below the message that forwards it
_NO_TIME = N_("a system line without any dated message beside it")
_HELD = 10_000  # notices before the first message


def matches(source: Source) -> int:
    """Say how surely this is WechatExporter's: a web page of its boxes, one a message."""
    if not is_page(head_text(source)):
        return 0
    if b'<div class="msg ' not in source.head and b'<div class="msg ' not in source.tail:
        return 0
    return 95 if b"dspname" in source.head + source.tail or b"chat-notice" in source.head else 0


@dataclass(slots=True)
class _Scribe:
    """Turns boxes into records. Notices carry no time: they take that of the message above or below."""

    room: Room
    wall: dates.Wall
    _at: int | None = None
    _line: int = 1
    _body: list[str] = field(default_factory=list[str])
    _size: int = 0
    _in_box: bool = False
    _waiting: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    _last: Message | None = None  # held back for what a forwarded talk adds to it
    _out: list[Record] = field(default_factory=list[Record])

    def block(self, first: int, lines: list[str]) -> list[Record]:
        """Return the records that these lines, the first of which is numbered `first`, complete."""
        for number, line in enumerate(lines, first):
            if _START in line:
                self.close()
                self._line, self._in_box = number, True
            if self._in_box:
                self._size += len(line) + 1
                if self._size <= limits.LONGEST_MESSAGE:
                    self._body.append(line)
        out, self._out = self._out, []
        return out

    def close(self) -> None:
        """Hand on the box that is open."""
        box, size = "\n".join(self._body), self._size
        self._body, self._size = [], 0
        if not self._in_box:
            return
        if size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(self._line, TOO_LONG))
            return
        classes = _CLASSES.search(box)
        found = classes[1].split() if classes else []
        if _FORWARDED in found:
            self._forwarded(box)
        elif "chat-notice" in found:
            self._notice(_words(box))
        else:
            self._said(box)

    def end(self) -> list[Record]:
        """Return what the end of the file completes."""
        self.close()
        self._let_go()
        self._out += [Skip(line, _NO_TIME) for line, _ in self._waiting]
        return self._out

    def _let_go(self) -> None:
        if self._last:
            self._out.append(self.room.message(self._last))
        self._last = None

    def _forwarded(self, box: str) -> None:
        last, name, words = self._last, _NAME.search(box), _words(box)
        if last and len(last.text) + len(words) < limits.LONGEST_MESSAGE // 10:
            last.text += f"\n{html.unescape(name[2])}: {words}" if name else f"\n{words}"

    def _notice(self, words: str) -> None:
        self._let_go()
        text = _NOTICE.sub("", words, count=1)
        if self._at is not None:
            self._out.append(self.room.system(self._line, self._at, text))
        elif len(self._waiting) < _HELD:
            self._waiting.append((self._line, text))
        else:
            self._out.append(Skip(self._line, _NO_TIME))

    def _said(self, box: str) -> None:
        self._let_go()
        at = self._moment(box)
        if at is None:
            self._out.append(Skip(self._line, BAD_DATE))
            return
        self._at = at
        self._out += [self.room.system(line, at, text) for line, text in self._waiting]
        self._waiting.clear()
        name, number = _NAME.search(box), _TYPE.search(box)
        type = number[1] if number else ""
        text = _words(box)
        if type.isdecimal() and is_system(int(type)):
            self._out.append(self.room.system(self._line, at, text))
            return
        id, shown = (name[1] or "", html.unescape(name[2]).strip()) if name else ("", "")
        kind = _kind(box, type, text)
        self._last = Message(self._line, at, html.unescape(id), shown, kind, text)

    def _moment(self, box: str) -> int | None:
        found = _TIME.search(box)
        try:
            if found:
                second = dates.clock(found[4])
                return self.wall.at(int(found[1]), int(found[2]), int(found[3]), second)
        except (ValueError, OverflowError):
            pass
        return None


def _kind(box: str, type: str, text: str) -> int:
    if 'class="dont-break-out refermsg' in box:
        return REPLY
    if type in {"channels", "49"} and "</b>" in box:
        return KINDS.index("link")
    return kind_of_number(int(type), 0, text) if type.isdecimal() else kind_of_word(type, text)


def _words(box: str) -> str:
    """Return what a box says: the text in it, or the title of what it shares."""
    parts = box.split("<pre>")[1:]
    if 'class="dont-break-out refermsg' in box:
        parts = parts[1:]  # the first is the message that this one answers
    words = "\n".join(_plain(part.partition("</pre>")[0]) for part in parts)
    for mark in ("<b>", 'class="dont-break-out msg-text">', '<span class="dont-break-out">'):
        if not words.strip():
            words = _plain(box.partition(mark)[2].partition("</div>")[0])
    return words.strip("\n")


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub(_sign, markup))


def _sign(tag: re.Match[str]) -> str:
    """Return what a tag shows: a line break, the name of a small picture, or nothing."""
    if tag[0].startswith("<br"):
        return "\n"
    shown = re.search(r'\balt="([^"]{1,40})"', tag[0]) if tag[0].startswith("<img") else None
    return shown[1] if shown else ""


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    title = _TITLE.search(head_text(source))
    name = html.unescape(title[1]).rpartition(" - ")[0] if title else ""
    scribe = _Scribe(
        Room(chat_of("", name or source.options.name)), dates.Wall(source.options.zone)
    )
    yield [scribe.room.chat]
    number = 1
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(number, block)
        number += len(block)
    yield scribe.end()


FORMAT = Format(
    "wechat_exporter_html",
    N_("WechatExporter (web page)"),
    (".html", ".htm"),
    matches,
    reader(_read),
)
