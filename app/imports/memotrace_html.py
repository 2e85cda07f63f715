"""MemoTrace's web page: its messages stand in it as a list of JavaScript objects."""

import html
import re
from collections.abc import Iterator

from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of
from app.imports.json_stream import too_long
from app.imports.placeholders import REPLY
from app.imports.reading import Tally, cut_off, reader
from app.imports.records import Format, Message, Record, Skip, Source
from app.imports.source import head_text, is_page
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import SELF, Room, chat_of
from app.imports.wechat_types import kind_of_number
from app.text import N_

_LIST = re.compile(r"const chatMessages ?= ?\[")
_DRAWN = re.compile(r"^[ \t]{0,40}const chatMessages", re.MULTILINE)  # not in what somebody quotes
_LATE = re.compile(_DRAWN.pattern.encode(), re.MULTILINE)
# Quantifiers that give nothing back: a page made to be slow is refused in one pass.
_STRING = r"'(?:[^'\\]++|\\.)*+'|\"(?:[^\"\\]++|\\.)*+\"|`(?:[^`\\]++|\\.)*+`"
_OBJECT = re.compile(rf"\s*+,?\s*+\{{((?:[^{{}}'\"`]++|{_STRING})*+)\}}", re.DOTALL)
_FIELD = re.compile(
    rf"\s*+['\"]?(\w{{1,40}})['\"]?\s*+:\s*+({_STRING}|[^,'\"`\s]{{1,40}})\s*+,?", re.DOTALL
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_SIGNS = {"n": "\n", "r": "\n", "t": "\t"}
_TITLE = re.compile(r"<title>([^<]{0,400})</title>")
_END = re.compile(r"\s*,?\s*\]")
_BAD_RECORD = N_("this record is not written as MemoTrace writes it")


def matches(source: Source) -> int:
    """Say how surely this is MemoTrace's, by the list that its page draws."""
    text = head_text(source)
    drawn = is_page(text) and (_DRAWN.search(text) or _LATE.search(source.tail))
    return 95 if drawn else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    title = _TITLE.search(head_text(source))
    name = html.unescape(title[1]).strip() if title else ""
    room = Room(chat_of("", source.options.name or name))
    wall = dates.Wall(source.options.zone)
    yield [room.chat]
    place = 0
    for objects in _objects(source, file):
        batch: list[Record] = []
        for text in objects:
            place += 1
            batch.append(_record(place, _fields(text), room, wall))
        yield batch


def _objects(source: Source, file: Tally) -> Iterator[list[str]]:
    """Yield what stands between the braces of each object, a block of the file at a time."""
    rest, begun, count = "", False, 0
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        rest += "\n".join(block) + "\n"
        start = None if begun else _LIST.search(rest)
        if start:
            rest, begun = rest[start.end() :], True
        if not begun:
            rest = rest[-limits.LONGEST_NAME :]  # the list may begin between two blocks
            continue
        found, rest = _whole(rest)
        count += len(found)
        yield found
        if _END.match(rest):
            return
        if len(rest) > limits.LONGEST_RECORD:
            raise too_long(source, file.done - len(rest))
    raise cut_off(source, at=file.done, records=count)


def _whole(text: str) -> tuple[list[str], str]:
    """Return the objects that a text begins with, and what is left of it."""
    found: list[str] = []
    at = 0
    while one := _OBJECT.match(text, at):
        found.append(one[1])
        at = one.end()
    return found, text[at:]


def _fields(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while one := _FIELD.match(text, at):
        value = one[2]
        quoted = value[0] in "'\"`"
        found[one[1]] = _ESCAPE.sub(_letter, value[1:-1]) if quoted else value
        at = one.end()
    return found


def _letter(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _SIGNS.get(found[3], found[3])


def _record(place: int, one: dict[str, str], room: Room, wall: dates.Wall) -> Record:
    if "type" not in one or not one["type"].isdecimal():
        return Skip(place, _BAD_RECORD)
    at = _moment(one.get("timestamp", ""), wall)
    if at is None:
        return Skip(place, BAD_DATE)
    type, sub = int(one["type"][:9]), one.get("sub_type", "")
    text = html.unescape(one.get("text", ""))
    if not type:
        return room.system(place, at, text)
    subtype = int(sub) if sub.isdecimal() and len(sub) < 9 else 0  # noqa: PLR2004 -- fits any number
    name = html.unescape(one.get("displayname", "")) or (SELF if one.get("is_send") == "1" else "")
    words = text or html.unescape(one.get("title", ""))
    kind = REPLY if "refer_text" in one else kind_of_number(type, subtype, words)
    return room.message(Message(place, at, "", name, kind, words))


def _moment(text: str, wall: dates.Wall) -> int | None:
    if text.isdecimal():
        return dates.epoch(text)
    try:
        return wall.iso(text)
    except (ValueError, OverflowError):
        return None


FORMAT = Format(
    "memotrace_html", N_("MemoTrace (web page)"), (".html", ".htm"), matches, reader(_read)
)
