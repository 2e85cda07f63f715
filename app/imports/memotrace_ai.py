"""MemoTrace's text for language models: a private chat by days, with what one said in a row on one line."""

import re
from collections import Counter
from collections.abc import Iterator

from app.errors import AppError
from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of
from app.imports.placeholders import kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, STRAY, TOO_LONG
from app.text import N_

_DAY = re.compile(r"\*{20}(\d{4})-(\d\d)-(\d\d)\*{20}")
_NAME = re.compile(r"(?!https?:)([^:\n]{1,64}):(.*)", re.DOTALL)
_TWO = 2  # people in a private chat
_OFTEN = 3  # times that a third person's name stands at the beginning of a line


def matches(source: Source) -> int:
    """Say how surely this is that text: its first line is a date between stars."""
    lines = (line for line in head_text(source).split("\n")[:400] if line.strip())
    first = next(lines, "")
    return 94 if len(first) < limits.LONGEST_HEADER and _DAY.fullmatch(first.strip()) else 0


def _two(source: Source) -> set[str]:
    """Return the names of the two who talk; AppError where there are more, so that it is a group."""
    seen: Counter[str] = Counter()
    for line in head_text(source).split("\n"):
        found = _NAME.match(line[: limits.LONGEST_HEADER])
        if found:
            seen[found[1]] += 1
    names = seen.most_common(_TWO + 1)
    if len(names) > _TWO and names[_TWO][1] >= _OFTEN:
        raise _group(source)
    return {name for name, _ in names[:_TWO]}


class _Scribe:
    """Turns lines into records: each begins with one of two names, as does the first line of a day."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._wall = dates.Wall(source.options.zone)
        self._out: list[Record] = [Chat("wechat", "", source.options.name, private=True)]
        self._names = _two(source)
        self._line = 0
        self._at: int | None = None
        self._first = False  # whether the next line is the first of a day
        self._stray = False
        self._open: Message | None = None
        self._body: list[str] = []
        self._size = 0

    def block(self, lines: list[str]) -> list[Record]:
        """Return the records that these lines complete."""
        for line in lines:
            self._line += 1
            day = _DAY.fullmatch(line) if line.startswith("*") else None
            if day:
                self._begin(day)
            elif not self._says(line):
                self._more(line)
        out, self._out = self._out, []
        return out

    def end(self) -> list[Record]:
        """Return what the end of the file completes."""
        self._close()
        return self._out

    def _begin(self, day: re.Match[str]) -> None:
        self._close()
        self._first = True
        try:
            self._at = self._wall.at(int(day[1]), int(day[2]), int(day[3]), 0)
        except (ValueError, OverflowError):
            self._at = None
            self._out.append(Skip(self._line, BAD_DATE))

    def _says(self, line: str) -> bool:
        found = _NAME.fullmatch(line)
        if not found or (found[1] not in self._names and not self._first):
            return False
        self._names.add(found[1])
        if len(self._names) > _TWO:
            raise _group(self._source)
        self._close()
        self._first = False
        if self._at is None:
            self._out.append(Skip(self._line, BAD_DATE))
        else:
            self._open = Message(self._line, self._at, "", found[1], 0, "")
            self._body, self._size = [found[2]], len(found[2])
        return True

    def _more(self, line: str) -> None:
        if self._open:
            self._size += len(line) + 1
            if self._size <= limits.LONGEST_MESSAGE:
                self._body.append(line)
        elif line.strip() and not self._stray:
            self._stray = True  # one word for all that stands before the first message
            self._out.append(Skip(self._line, STRAY))

    def _close(self) -> None:
        said, self._open = self._open, None
        if said and self._size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(said.line, TOO_LONG))
        elif said:
            said.text = "\n".join(self._body).rstrip(" \n")
            said.kind = kind_of(said.text)
            self._out.append(said)


def _group(source: Source) -> AppError:
    return AppError(
        N_(
            "{name} is MemoTrace's text for AI of a group. It credits a whole group's words to one "
            "person, so nothing was imported. Export the group as CSV or TXT instead."
        ),
        name=source.path.name,
    )


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        yield scribe.block(block)
    yield scribe.end()


FORMAT = Format("memotrace_ai", N_("MemoTrace (text for AI)"), (".txt",), matches, reader(_read))
