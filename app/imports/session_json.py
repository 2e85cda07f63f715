"""The JSON that WeFlow, CipherTalk and EchoTrace share: a session, its messages, and who is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from app.imports import dates
from app.imports.encoding import encoding_of, text_of
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.placeholders import OTHER, REPLY, TEXT, kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Message, Person, Read, Record, Skip, Source
from app.imports.source import head_text
from app.imports.wechat_room import ROOM, SELF, Room, chat_of
from app.imports.wechat_types import APP, is_system, is_system_word, kind_of_number, kind_of_word
from app.text import N_

_BAD_RECORD = N_("this record has fields that no export of this tool has")
_NO_TIME = N_("this record has no time that can be read")
_OTHER_TYPES = frozenset({"其他消息", "其他", ""})


class _Session(msgspec.Struct, rename="camel"):
    wxid: str | None = None
    nickname: str | None = None
    remark: str | None = None
    display_name: str | None = None
    owner_id: str | None = None


class _Somebody(msgspec.Struct, rename="camel"):
    """An entry of `senders` or `groupMembers`."""

    sender_id: int | str | None = msgspec.field(default=None, name="senderID")
    wxid: str | None = None
    display_name: str | None = None
    nickname: str | None = None
    remark: str | None = None
    group_nickname: str | None = None


class _Said(msgspec.Struct, rename="camel", gc=False):
    """An entry of `messages`, of whichever of the tools."""

    create_time: int | float | str | None = None
    formatted_time: str | None = None
    type: str | int | None = None
    local_type: int | None = None
    content: str | None = None
    is_send: int | bool | None = None
    sender_username: str | None = None
    sender_display_name: str | None = None
    group_nickname: str | None = None
    sender_id: int | str | None = msgspec.field(default=None, name="senderID")
    platform_message_id: int | str | None = None
    reply_to_message_id: int | str | None = None


def top_keys(source: Source) -> set[str]:
    """Return the keys of the outermost object, as far as the head of the file shows them."""
    return set(keys_of(head_text(source)))


def says(source: Source, word: str) -> bool:
    """Tell whether a word stands in the head of the file, in whatever encoding."""
    return word in head_text(source)


def ends_with(source: Source, word: str) -> bool:
    """Tell the same of the end of the file."""
    return word in text_of(source.tail, encoding_of(source.head, source.options.encoding))


@dataclass(slots=True)
class _Reading:
    """What is known of the chat while its messages are read."""

    source: Source
    wall: dates.Wall
    room: Room
    owner: str = ""
    owner_name: str = ""
    senders: dict[str, _Somebody] = field(default_factory=dict[str, _Somebody])

    def begin(self, session: _Session) -> Record:
        """Take in whose session this is; return its chat."""
        key = session.wxid or ""
        name = session.display_name or session.nickname or session.remark or ""
        self.room = Room(chat_of(key, name if name != key else ""))
        self.room.chat.name = self.room.chat.name or self.source.options.name
        self.owner = session.owner_id or ""
        return self.room.chat

    def meet(self, one: _Somebody) -> None:
        """Note a sender whom the messages name by number."""
        self.senders[str(one.sender_id)] = one

    def record(self, line: int, said: _Said) -> Record:
        """Return what one message is."""
        at = self._moment(said)
        if at is None:
            return Skip(line, _NO_TIME)
        id, name = self._sender(said)
        number, text = said.local_type or 0, said.content or ""
        native = str(said.platform_message_id or "") or None
        word = said.type if isinstance(said.type, str) else ""
        if is_system(number) or is_system_word(word) or (id and id.endswith(ROOM)):
            return self.room.system(line, at, text, native if native != "0" else None)
        reply = str(said.reply_to_message_id or "") or None
        kind = REPLY if reply else _kind(number, word, text)
        if id and id == self.owner:
            self.owner_name = name or self.owner_name
        return self.room.message(
            Message(line, at, id, name, kind, text, native if native != "0" else None, reply)
        )

    def _moment(self, said: _Said) -> int | None:
        at = dates.epoch(said.create_time)
        if at is not None:
            return at
        try:
            return self.wall.iso(said.formatted_time or "")
        except (ValueError, OverflowError):
            return None

    def _sender(self, said: _Said) -> tuple[str, str]:
        """Return id and name of who sent it."""
        one = self.senders.get(str(said.sender_id)) if said.sender_id is not None else None
        if one:
            return one.wxid or "", one.group_nickname or one.display_name or one.nickname or ""
        id = said.sender_username or ""
        name = said.group_nickname or said.sender_display_name or ""
        return id, name or (SELF if said.is_send and not id else "")


def _kind(number: int, word: str, text: str) -> int:
    if word not in _OTHER_TYPES and number in {0, APP}:
        return kind_of_word(word, text)
    if number and number != APP:
        return kind_of_number(number, 0, text)
    kind = kind_of(text)
    return OTHER if kind == TEXT and not text else kind


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    known = _Reading(source, dates.Wall(source.options.zone), Room(chat_of("")))
    cursor = Cursor(source, file)
    begun = False
    for key in cursor.fields():
        if key == "session" and not begun:
            yield [known.begin(converted(cursor.value(), _Session) or _Session())]
            begun = True
        elif key == "senders" and cursor.peek() == "[":
            _meet(cursor, known)
        elif key in {"messages", "groupMembers"} and cursor.peek() == "[":
            if not begun or (key == "messages" and _by_number(source) and not known.senders):
                yield from _ahead(source, known, begun=begun)
                begun = True
            yield from _items(cursor, file, known, people=key == "groupMembers")
        else:
            cursor.skip()
    if cursor.peek():
        raise cursor.damaged()
    if known.owner_name:
        yield [Person(1, known.owner, known.owner_name, role="owner")]


def _by_number(source: Source) -> bool:
    return says(source, '"senderID"')


def _meet(cursor: Cursor, known: _Reading) -> None:
    for _ in cursor.items():
        one = converted(cursor.value(), _Somebody)
        if one and one.sender_id is not None:
            known.meet(one)


def _ahead(source: Source, known: _Reading, *, begun: bool) -> Iterator[list[Record]]:
    """Look for the session and the senders where another program has put them behind the messages."""
    session = _Session()
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key == "session":
                session = converted(cursor.value(), _Session) or session
            elif key == "senders" and cursor.peek() == "[":
                _meet(cursor, known)
            else:
                cursor.skip()
    if not begun:
        yield [known.begin(session)]


def _items(cursor: Cursor, file: Tally, known: _Reading, *, people: bool) -> Iterator[list[Record]]:
    batch: list[Record] = []
    done = file.done
    for position, _ in enumerate(cursor.items(), 1):
        value = cursor.value()
        cursor.records += 1
        batch.append(_person(position, value) if people else _said(position, value, known))
        if file.done != done:
            yield batch
            batch, done = [], file.done
    yield batch


def _said(position: int, value: object, known: _Reading) -> Record:
    said = converted(value, _Said)
    return known.record(position, said) if said else Skip(position, _BAD_RECORD)


def _person(position: int, value: object) -> Record:
    one = converted(value, _Somebody)
    if one is None or not (one.wxid or one.nickname or one.display_name):
        return Skip(position, _BAD_RECORD)
    name = one.nickname or one.display_name or ""
    return Person(position, one.wxid or "", name, one.group_nickname or "", one.remark or "")


read: Read = reader(_read)
