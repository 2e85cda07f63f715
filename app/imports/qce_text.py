"""QQ Chat Exporter's text: blocks of sender, time and what was said, with a count at the end."""

import re
from collections.abc import Iterator

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import kind_of
from app.imports.qce_records import unquoted
from app.imports.qq_parts import kind_of_parts
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.source import head_text, top_lines
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

_BANNER = "[QQChatExporter V"
_NAME, _TYPE = "聊天名称: ", "聊天类型: "
_TIME = re.compile(r"时间: (\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}:\d{2}:\d{2})\s*")
_TITLE = re.compile(r"\[[^\[\]]{1,20}\] (?=.)")
_REPLY = re.compile(r"回复: (?:\d\d-\d\d \d\d:\d\d )?.{0,200} - ")
_FILES = re.compile(r"资源: (\d{1,4}) 个文件")
_MEDIA = re.compile(r"\[([a-z]{2,20})(?:、[a-z]{2,20})*消息\]")
_TOTAL = re.compile(r"总计导出 (\d{1,12}) 条消息")
_FOOT = 8  # lines of the end of the file that are no part of the last message
_SYSTEM = frozenset({"系统消息", "0"})
_RECALLED = " 撤回了一条消息"
_FEWER = N_("the file says that it holds more messages than were found in it")


def matches(source: Source) -> int:
    """Say how surely this is QQ Chat Exporter's text: its banner, or its head."""
    text = head_text(source)
    if text.lstrip("\ufeff").startswith(_BANNER) and "\n时间: " in text:
        return 98
    named = any("QQ聊天记录导出文件" in line for line in top_lines(text, 5))
    return 85 if named and "\n" + _NAME in text else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


class _Scribe:
    """Turns lines into records. A line is held until the next says whether it names a sender."""

    def __init__(self, source: Source) -> None:
        self._wall = dates.Wall(source.options.zone)
        self._chat = Chat("qq", "", source.options.name)
        self._begun = False
        self._held: str | None = None
        self._line = 0
        self._count = 0
        self._open: tuple[int, int | None, str] | None = None  # line, moment, sender
        self._body: list[str] = []
        self._size = 0
        self._out: list[Record] = []

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            found = _TIME.fullmatch(line) if line.startswith("时间: ") else None
            if found and self._held and self._held.endswith(":"):
                self._begin(found, self._held[:-1])
                self._held = None
            else:
                self._keep(self._held)
                self._held = line
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return what the end of the file completes, and what its own count says is missing."""
        self._keep(self._held)
        total = self._footer()
        self._close()
        if total > self._count:
            self._out.append(Skip(self._line, _FEWER))
        return self._out

    def _begin(self, found: re.Match[str], sender: str) -> None:
        self._close()
        if not self._begun:
            self._begun = True
            self._out.append(self._chat)
        year, month, day, time = found.groups()
        try:
            at = self._wall.at(int(year), int(month), int(day), dates.clock(time))
        except (ValueError, OverflowError):
            at = None
        self._open = (self._line - 1, at, _TITLE.sub("", sender, count=1))

    def _keep(self, line: str | None) -> None:
        """Add a line to the open message, or read it as part of the file's head."""
        if line is None:
            return
        if self._open is not None:
            self._size += len(line) + 1
            if self._size <= limits.LONGEST_MESSAGE:
                self._body.append(line)
        elif line.startswith(_NAME):
            self._chat.name = line[len(_NAME) :].strip() or self._chat.name
        elif line.startswith(_TYPE):
            self._chat.private = "群" not in line

    def _footer(self) -> int:
        """Take the end of the file off the last message; return how many messages it tells of."""
        total = 0
        body = self._body
        for place in range(max(0, len(body) - _FOOT), len(body)):
            found = _TOTAL.fullmatch(body[place])
            if found and "导出完成" in "".join(body[max(0, place - 3) : place]):
                total = int(found[1])
                del body[place - 3 :]
                break
        return total

    def _close(self) -> None:
        if self._open is None:
            return
        (line, at, sender), self._open = self._open, None
        body, self._body, size, self._size = self._body, [], self._size, 0
        self._count += 1
        if at is None:
            self._out.append(Skip(line, BAD_DATE))
        elif size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(line, TOO_LONG))
        else:
            self._out.append(_record(line, at, sender, body))


def _record(line: int, at: int, sender: str, body: list[str]) -> Record:
    if body and body[0].startswith("类型: "):
        del body[0]
    files, answers = _without_notes(body)
    text = "\n".join(body).removeprefix("内容: ").strip("\n")
    text = unquoted(text) if answers else text
    if sender in _SYSTEM:
        return system_lines.system(line, at, text, "qq")
    if text.startswith(sender + _RECALLED):  # the tool writes it under the name of who did it
        return system_lines.system(line, at, text, "qq")
    return Message(line, at, "", sender, _kind(text, files, answers=answers), text)


def _without_notes(body: list[str]) -> tuple[list[str], bool]:
    """Take off what the tool notes below a text; return the kinds of its files, and if it answers."""
    while body and not body[-1].strip():
        body.pop()
    last = next((n for n in range(len(body) - 1, 0, -1) if _REPLY.match(body[n])), 0)
    if last:
        del body[last:]
    if len(body) > 1 and body[-1].startswith("提及: "):
        body.pop()
    count = 0
    while count < len(body) and body[-1 - count].startswith("  - "):
        count += 1
    head = _FILES.fullmatch(body[-1 - count]) if count < len(body) else None
    if head is None or int(head[1]) != count:
        return [], bool(last)
    files = [name[4:].partition(":")[0] for name in body[-count:]] if count else []
    del body[-1 - count :]
    return files, bool(last)


def _kind(text: str, files: list[str], *, answers: bool) -> int:
    media = _MEDIA.fullmatch(text)
    if media:
        return kind_of_parts(files or [media[1]], words=False)
    kind = kind_of(text)
    return kind_of_parts(["reply"], words=True) if answers and not kind else kind


FORMAT = Format("qce_text", N_("QQ Chat Exporter (text)"), (".txt",), matches, reader(_read))
