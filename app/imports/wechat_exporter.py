"""The text that WechatExporter writes from an iPhone's backup."""

import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import Header, Talk
from app.text import N_

_TITLE = re.compile(r"(.{1,200}?) - 微信(?:聊天|群聊)?记录\s*")
_HEADER = re.compile(r"(.{0,200}?) ?\((\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}:\d{2}:\d{2})\)[:：](.*)")
_NOTICE = re.compile(r"系统消息[:：] ?(.*)")
_NO_TIME = N_("a system line without any dated message beside it")
_HELD = 10_000  # notices before the first message


def matches(source: Source) -> int:
    """Say how surely this is WechatExporter's: its title line, and time in brackets after the name."""
    lines = [line for line in head_text(source).split("\n")[:400] if line.strip()]
    headers = sum(_HEADER.fullmatch(line) is not None for line in lines)
    title = bool(lines) and _TITLE.fullmatch(lines[0]) is not None
    if headers:
        return 96 if title else 72 if _HEADER.fullmatch(lines[0]) else 0
    return 80 if title and any(_NOTICE.fullmatch(line) for line in lines) else 0


class _Scribe:
    """Turns lines into records. Notices carry no time: they take that of the message above or below."""

    def __init__(self, source: Source) -> None:
        self._talk = Talk(source)
        self._wall = dates.Wall(source.options.zone)
        self._at: int | None = None
        self._waiting: list[tuple[int, str]] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        talk = self._talk
        for line in lines:
            talk.line += 1
            title = _TITLE.fullmatch(line) if talk.chat is None else None
            if title:
                talk.begin(title[1])
            elif not self._message(line) and not self._notice(line):
                talk.text(line)
        return talk.take()

    def end(self) -> list[Record]:
        """Return what the end of the file completes."""
        self._talk.close()
        for line, _ in self._waiting:
            self._talk.add(Skip(line, _NO_TIME))
        return self._talk.take()

    def _message(self, line: str) -> bool:
        found = _HEADER.fullmatch(line) if "(" in line else None
        if not found:
            return False
        name, year, month, day, time, text = found.groups()
        try:
            at = self._wall.at(int(year), int(month), int(day), dates.clock(time))
        except (ValueError, OverflowError):
            at = None
        self._talk.close()
        if at is not None:
            self._at = at
            self._place()
        self._talk.open(Header(self._talk.line, at, name), text)
        return True

    def _notice(self, line: str) -> bool:
        found = _NOTICE.fullmatch(line) if line.startswith("系统消息") else None
        if not found:
            return False
        self._talk.close()
        if self._talk.chat is None:
            self._talk.begin()
        self._waiting.append((self._talk.line, found[1]))
        if self._at is not None:
            self._place()
        elif len(self._waiting) > _HELD or len(line) > limits.LONGEST_MESSAGE:
            self._talk.add(Skip(self._waiting.pop()[0], _NO_TIME))
        return True

    def _place(self) -> None:
        for line, text in self._waiting:
            self._talk.add(system_lines.system(line, self._at or 0, text, "wechat"))
        self._waiting.clear()


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


FORMAT = Format("wechat_exporter", N_("WechatExporter (text)"), (".txt",), matches, reader(_read))
