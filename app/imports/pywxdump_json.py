"""PyWxDump's JSON: a list of rows, or of names, words and times alone."""

from collections.abc import Iterator

import msgspec

from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.placeholders import kind_of
from app.imports.pywxdump_rows import BAD_RECORD, Row, Scribe
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import ROOM, Room
from app.text import N_

_KEYS = {"MsgSvrID", "type_name", "is_sender", "talker"}
_MINI = ({"nickname", "message", "time"}, {"sender", "content", "timestamp"})
_SYSTEM = frozenset({"系统", "系统消息", "未知"})


class _Mini(msgspec.Struct, gc=False):
    nickname: str | None = None
    sender: str | None = None
    message: str | None = None
    content: str | None = None
    time: str | int | float | None = None
    timestamp: str | int | float | None = None


def matches(source: Source) -> int:
    """Say how surely this is PyWxDump's, by the keys of the first object of its list."""
    text = head_text(source)
    if not text.lstrip("\ufeff \n").startswith("["):
        return 0
    keys = set(keys_of(text))
    return 96 if keys >= _KEYS else 90 if keys in _MINI else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    cursor, scribe = Cursor(source, file), Scribe(source)
    mini = set(keys_of(head_text(source))) in _MINI
    room = scribe.rooms.of("", source.options.name)
    out: list[tuple[Room, Record]] = []
    done = file.done
    for place, _ in enumerate(cursor.items(), 1):
        value = cursor.value()
        cursor.records += 1
        out += _records(place, value, scribe, room, mini=mini)
        room = out[-1][0]
        if file.done != done:
            yield scribe.rooms.sorted(out)
            out, done = [], file.done
    yield scribe.rooms.sorted(out)
    if cursor.peek():
        raise cursor.damaged()


def _records(
    place: int, value: object, scribe: Scribe, room: Room, *, mini: bool
) -> list[tuple[Room, Record]]:
    if mini:
        one = converted(value, _Mini)
        return [(room, _short(place, one, scribe, room) if one else Skip(place, BAD_RECORD))]
    row = converted(value, Row)
    return scribe.records(place, row) if row else [(room, Skip(place, BAD_RECORD))]


def _short(place: int, one: _Mini, scribe: Scribe, room: Room) -> Record:
    """Return a message of which only name, words and time are kept."""
    at = scribe.moment(one.time if one.time is not None else one.timestamp)
    if at is None:
        return Skip(place, BAD_DATE)
    sender, text = one.nickname or one.sender or "", one.message or one.content or ""
    if sender in _SYSTEM or sender.endswith(ROOM):
        return room.system(place, at, text)
    return room.message(Message(place, at, "", sender, kind_of(text), text))


FORMAT = Format("pywxdump_json", N_("PyWxDump (JSON)"), (".json",), matches, reader(_read))
