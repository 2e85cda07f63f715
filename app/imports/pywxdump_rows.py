"""The rows of PyWxDump, in CSV and JSON alike, and of the tables that others write in its manner."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from app.errors import AppError
from app.imports import dates
from app.imports.json_stream import Cursor, converted
from app.imports.placeholders import REPLY
from app.imports.reading import Tally
from app.imports.records import KINDS, Message, Person, Record, Skip, Source
from app.imports.source import open_source
from app.imports.talk import BAD_DATE
from app.imports.wechat_room import ROOM, SELF, Room, Rooms, before_last, words_of
from app.imports.wechat_types import bare, is_system_word, kind_of_word
from app.text import N_

BAD_RECORD = N_("this record has fields that PyWxDump does not write")
_PLATFORM = frozenset({"系统", "未知", "系统消息"})  # in place of a sender
_QUOTE = re.compile(r"\n\n\[引用\]\([^()\n]{0,40}\)[^\n]{0,200}?:")
_VOICE = re.compile(r"语音时长[：:][\d.]+秒?\s*(?:\n?翻译结果[：:]\s*)?")
_SIGN_UP = frozenset({"接龙", "群接龙"})


class Row(msgspec.Struct, gc=False):
    """A message; `content` held text and file together in older versions."""

    MsgSvrID: str | int | None = None
    type_name: str | None = None
    is_sender: int | str | bool | None = None
    talker: str | None = None
    room_name: str | None = None
    msg: str | None = None
    content: str | dict[str, str | None] | None = None
    CreateTime: str | int | float | None = None


class _Member(msgspec.Struct):
    wxid: str | None = None
    nickname: str | None = None
    remark: str | None = None
    room_nickname: str | None = msgspec.field(default=None, name="roomNickname")


class _Extra(msgspec.Struct):
    wxid2userinfo: dict[str, _Member] | None = None
    owner: str | dict[str, str | None] | None = None


class _User(msgspec.Struct):
    nickname: str | None = None
    remark: str | None = None
    extra: _Extra | None = None


@dataclass(slots=True)
class Scribe:
    """Turns rows into records; `users.json` beside the file, where it lies there, tells who is who."""

    source: Source
    named: bool = False  # people stand there by name, not by id
    rooms: Rooms = field(default_factory=Rooms)
    _wall: dates.Wall = field(init=False)
    _names: dict[str, str] = field(default_factory=dict[str, str])
    _users: dict[str, _User] = field(default_factory=dict[str, _User])
    _told: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        self._wall = dates.Wall(self.source.options.zone)
        for id, user in _users(self.source.path.parent / "users.json"):
            self._users[id] = user
            self._names[id] = user.nickname or user.remark or ""

    def records(self, line: int, row: Row) -> list[tuple[Room, Record]]:
        """Return what a row is, behind the roster of its chat where that is known."""
        key = row.room_name or ""
        room = self.rooms.of(key, self._names.get(key, ""))
        room.chat.name = room.chat.name or self.source.options.name
        roster = [] if key in self._told else [(room, person) for person in self._roster(key, room)]
        self._told.add(key)
        return [*roster, (room, self._record(line, row, room))]

    def _roster(self, key: str, room: Room) -> Iterator[Record]:
        user = self._users.get(key)
        extra = user.extra if user else None
        people = extra.wxid2userinfo if extra else None
        owner = extra.owner if extra else None
        owned = (owner.get("wxid") if isinstance(owner, dict) else owner) or ""
        for place, (id, one) in enumerate((people or {}).items(), 1):
            nickname = one.room_nickname or ""
            self._names[id] = nickname or self._names.get(id, "") or one.nickname or ""
            room.names.add(self._names[id])
            known = self._users.get(id) or _User()
            name = one.nickname or known.nickname or ""
            remark = one.remark or known.remark or ""
            yield Person(place, id, name, nickname, remark, "owner" if id == owned else "")

    def _record(self, line: int, row: Row, room: Room) -> Record:
        at = self.moment(row.CreateTime)
        if at is None:
            return Skip(line, BAD_DATE)
        word, talker = row.type_name or "", row.talker or ""
        text = _text(row)
        native = str(row.MsgSvrID or "").strip()
        native_id = native if native not in {"", "0"} else None
        if is_system_word(word) or talker in _PLATFORM or talker.endswith(ROOM):
            return room.system(line, at, text, native_id)
        kind, text = _said(word, text)
        id, name = self._sender(talker, row.is_sender)
        return room.message(Message(line, at, id, name, kind, text, native_id))

    def moment(self, value: str | float | None) -> int | None:
        """Return the moment of a local time or of seconds since 1970; None for neither."""
        if not isinstance(value, str) or value.strip().isdecimal():
            return dates.epoch(value)
        try:
            return self._wall.iso(value.strip())
        except (ValueError, OverflowError):
            return None

    def _sender(self, talker: str, mine: object) -> tuple[str, str]:
        """Return id and name: the account itself is only called 我, and others by id alone."""
        if talker == SELF or not talker:
            return "", SELF if str(mine) in {"1", "True"} or talker else ""
        if not self.named and _is_id(talker):
            return talker, self._names.get(talker, "")
        return "", talker


def _is_id(talker: str) -> bool:
    """Tell an id from a name: WeChat's are plain letters and signs, without spaces."""
    return talker.isascii() and talker.replace("_", "").replace("-", "").replace("@", "").isalnum()


def _text(row: Row) -> str:
    """Return the words of a row, which older versions wrap in JSON."""
    if row.msg is not None:
        return row.msg
    inside = row.content
    if isinstance(inside, str) and inside.startswith("{"):
        try:
            inside = converted(json.loads(inside, strict=False), dict[str, str | None]) or inside
        except (ValueError, RecursionError):
            return row.content if isinstance(row.content, str) else ""
    return inside.get("msg") or "" if isinstance(inside, dict) else inside or ""


def _said(word: str, text: str) -> tuple[int, str]:
    """Return kind and words; what only repeats the type, as for a sign-up list, says nothing."""
    kind = kind_of_word(word, text)
    if kind == REPLY:
        return kind, before_last(_QUOTE, text) or text
    if bare(word) in _SIGN_UP or text.strip() in {word, bare(word)}:
        return kind_of_word(word, ""), ""
    if KINDS[kind] == "voice":
        return kind, _VOICE.sub("", text, count=1)
    return kind, words_of(text)


def _users(path: Path) -> Iterator[tuple[str, _User]]:
    """Yield the people and groups of the list that PyWxDump writes beside its messages."""
    try:
        if not path.is_file():
            return
        source = open_source(path)
        with source.opened() as file:
            cursor = Cursor(source, Tally(file))
            for id in cursor.fields():
                user = converted(cursor.value(), _User)
                if user:
                    yield id, user
    except (AppError, OSError):  # the messages can be read without it
        return
