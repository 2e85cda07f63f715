"""Text copied out of WeChat's window on a computer: name and time, then what was said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.imports import dates
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Source
from app.imports.source import head_text
from app.imports.talk import Header, Talk
from app.imports.wall_days import Days
from app.text import N_

_MARK = "上午|下午|凌晨|早上|中午|晚上"
_HEADER = re.compile(
    r"(?P<name>.{0,64}?)[ \u00a0\u2002-\u200a]*[:：(（]?[ \u00a0\u2002-\u200a]*"
    r"(?:(?P<y>\d{4})[-/年.](?P<m>\d{1,2})[-/月.](?P<d>\d{1,2})日?"
    r"|(?P<month>\d{1,2})月(?P<of>\d{1,2})日"
    r"|(?P<word>今天|昨天|前天|(?:星期|周|礼拜)[一二三四五六日天]|[Tt]oday|[Yy]esterday))?"
    rf"[ \u00a0\u2002-\u200a]*(?P<mark>{_MARK})?[ \u00a0]?(?P<time>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)"
    r"(?:[ \u00a0\u202f]?(?P<half>[AaPp][Mm]))?[)）]?[ \u00a0]*"
)
_AMERICAN = re.compile(r".*\d{1,2}/\d{1,2}(?:/\d{2})?")  # which number is the day, nobody knows
_ID = re.compile(r"(.+)\((wxid_\w{3,40}|[A-Za-z][\w-]{5,19})\)")
_IGNORED = frozenset({"以下为新消息", "以上为历史消息", "以下是新消息"})
_BY_PLATFORM = frozenset({"系统消息"})
_ENDS = frozenset("mM)） \u00a0")
_LONGEST = 120  # characters of a name with date and time
_LEAST = 2  # lines: a header and what was said
_ENOUGH = 3
_LINES = 400


def matches(source: Source) -> int:
    """Say how surely this is copied talk: it begins with a name and a time, and goes on like that."""
    lines = [line for line in head_text(source).split("\n")[:_LINES] if line.strip()]
    if not lines or len(lines[0]) > _LONGEST:
        return 0
    headers = [found for line in lines if (found := _header(line))]
    first = _header(lines[0]) or (lines[0].rstrip().endswith((":", "：")) and _alone(lines[1:2]))
    named = [found for found in headers if found["name"] or _alone([found.string])]
    if not first or not named or len(lines) < _LEAST or lines[0].startswith("["):
        return 0
    dated = sum(_is_dated(found) for found in headers)
    if dated:
        return 70 if dated >= _ENOUGH else 50
    return 35 if len(headers) > 1 else 20


def _header(line: str) -> re.Match[str] | None:
    end = line[-1:]
    if not (end.isdigit() or end in _ENDS) or ":" not in line or len(line) > _LONGEST:
        return None
    found = _HEADER.fullmatch(line)
    return None if found and _AMERICAN.fullmatch(found["name"].rstrip()) else found


def _is_dated(found: re.Match[str]) -> bool:
    """Tell a header that names its day, if only as the operator's clock saw it."""
    return bool(found["y"] or found["month"] or found["word"])


def _alone(lines: list[str]) -> bool:
    """Tell a line that is a date and time with nobody's name."""
    found = _header(lines[0]) if lines else None
    return found is not None and not found["name"] and _is_dated(found)


@dataclass(slots=True)
class _State:
    """Whether this file writes the day in its headers: then a bare time is text, not a header.

    Of the day of the copy WeChat shows the time alone: below an empty line, by somebody who spoke before.
    """

    dated: bool
    names: frozenset[str]
    blank: bool = True

    def takes(self, found: re.Match[str]) -> bool:
        """Tell whether a line that looks like a header is one."""
        return (
            not self.dated
            or _is_dated(found)
            or (self.blank and found["name"].strip() in self.names)
        )


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    talk, days = Talk(source), Days(source)
    lines = head_text(source).split("\n")
    dated = [found for line in lines if (found := _header(line)) and found["y"]]
    state = _State(bool(dated), frozenset(filter(None, (one["name"].strip() for one in dated))))
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        for line in block:
            talk.line += 1
            if not _begin(talk, days, state, line) and line.strip() not in _IGNORED:
                _text(talk, line)
            state.blank = not line.strip()
        yield talk.take()
    talk.close()
    yield talk.take()


def _text(talk: Talk, line: str) -> None:
    if not talk.is_open and line.rstrip().endswith((":", "：")):
        talk.open(Header(talk.line, None, ""), line)  # a name; the time stands in the next line
    else:
        talk.text(line)


def _begin(talk: Talk, days: Days, state: _State, line: str) -> bool:
    """Begin a message if the line is a header."""
    found = _header(line)
    if not found or not state.takes(found):
        return False
    sender = found["name"].strip()
    if not sender:
        if not talk.is_open:
            return False
        above = talk.take_back()
        if not above.rstrip().endswith((":", "：")):
            talk.text(above)
            return False
        sender = above.rstrip().rstrip(":：").strip()
        talk.forget_empty()
    talk.open(_who(talk.line, _moment(days, found), sender))
    return True


def _who(line: int, at: int | None, sender: str) -> Header:
    found = _ID.fullmatch(sender)
    name, id = (found[1], found[2]) if found else (sender, "")
    return Header(line, at, name, id, by_platform=name in _BY_PLATFORM)


def _moment(days: Days, found: re.Match[str]) -> int | None:
    try:
        second = dates.clock(found["time"], found["mark"] or found["half"] or "")
        if found["y"]:
            return days.on(int(found["y"]), int(found["m"]), int(found["d"]), second)
        if found["month"]:
            return days.past(int(found["month"]), int(found["of"]), second)
        if found["word"]:
            return days.relative(found["word"], second)
        return days.at(second)
    except (ValueError, OverflowError):
        return None


FORMAT = Format(
    "wechat_copy", N_("WeChat text copied on a computer"), (".txt",), matches, reader(_read)
)
