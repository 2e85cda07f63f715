"""chatlog's JSON: a list of messages, each with its chat."""

from collections.abc import Iterator

import msgspec

from app.imports import dates
from app.imports.chatlog_words import SYSTEM
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.placeholders import OTHER
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import ROOM, Room, Rooms
from app.imports.wechat_types import is_system, kind_of_number
from app.text import N_

_KEYS = {"seq", "talker", "isChatRoom", "sender"}
_BAD_RECORD = N_("this record has fields that chatlog does not write")
# How chatlog's own text puts what it leaves out of the JSON's content.
_TITLES = {"link": "链接", "file": "文件", "forward": "合并转发"}


class _Contents(msgspec.Struct, gc=False):
    title: str | None = None
    url: str | None = None
    label: str | None = None


class _Said(msgspec.Struct, rename="camel", gc=False):
    time: str | None = None
    talker: str | None = None
    talker_name: str | None = None
    sender: str | None = None
    sender_name: str | None = None
    type: int | None = None
    sub_type: int | None = None
    content: str | None = None
    contents: _Contents | None = None


def matches(source: Source) -> int:
    """Say how surely this is chatlog's, by the keys of its first message."""
    text = head_text(source)
    return 96 if text.lstrip("\ufeff \n").startswith("[") and set(keys_of(text)) >= _KEYS else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    cursor, rooms = Cursor(source, file), Rooms()
    wall, room = dates.Wall(source.options.zone), rooms.of("")
    out: list[tuple[Room, Record]] = []
    done = file.done
    for place, _ in enumerate(cursor.items(), 1):
        said = converted(cursor.value(), _Said)
        cursor.records += 1
        if said is None:
            out.append((room, Skip(place, _BAD_RECORD)))
        else:
            room = rooms.of(said.talker or "", said.talker_name or "")
            out.append((room, _record(place, said, room, wall)))
        if file.done != done:
            yield rooms.sorted(out)
            out, done = [], file.done
    yield rooms.sorted(out)
    if cursor.peek():
        raise cursor.damaged()


def _record(place: int, said: _Said, room: Room, wall: dates.Wall) -> Record:
    try:
        at = wall.iso(said.time or "")
    except (ValueError, OverflowError):
        return Skip(place, BAD_DATE)
    type, subtype = said.type or 0, said.sub_type or 0
    sender, text = said.sender or "", said.content or ""
    if sender == SYSTEM or sender.endswith(ROOM) or is_system(type, subtype):
        return room.system(place, at, text)
    kind = kind_of_number(type, subtype, text)
    text = text or _shown(kind, said.contents or _Contents())
    return room.message(Message(place, at, sender, said.sender_name or "", kind, text))


def _shown(kind: int, contents: _Contents) -> str:
    """Return what chatlog's text says of a link, a file, a forward or a place."""
    name = KINDS[kind]
    if name == "location" and contents.label:
        return f"[位置|{contents.label}]"
    if name not in _TITLES or not contents.title or kind == OTHER:
        return ""
    address = f"({contents.url})" if contents.url else ""
    return f"[{_TITLES[name]}|{contents.title}]{address}"


FORMAT = Format("chatlog_json", N_("chatlog (JSON)"), (".json",), matches, reader(_read))
