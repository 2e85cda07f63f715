"""Rooms of Matrix as Element exports them in JSON: raw events, edits and redactions among them."""

import re
from collections.abc import Iterator

import msgspec

from app.imports import limits
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, keys_of
from app.imports.placeholders import OTHER, TEXT
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Chat, Format, Message, Person, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.system_lines import NOBODY, Ref
from app.imports.talk import TOO_LONG
from app.text import N_

_TYPES = {
    "m.text": "text", "m.notice": "text", "m.emote": "text", "m.image": "image", "m.video": "video",
    "m.audio": "file", "m.file": "file", "m.location": "location",
}  # fmt: skip
_KIND_OF = {type: KINDS.index(kind) for type, kind in _TYPES.items()}
_VOICE, _STICKER, _POLL = KINDS.index("voice"), KINDS.index("sticker"), KINDS.index("poll")
_QUOTE = re.compile(r"> <@[^\n]*(?:\n>[^\n]*)*\n\n")
_ROOM = re.compile(r'"room_id"\s*:\s*"([^"\\]{1,255})"')
_BAD_RECORD = N_("this record lacks what a Matrix event has")
_NO_TIME = N_("this record has no time that can be read")
_REACTION = N_("a reaction, which is not kept")
_POLLS = frozenset({"m.poll.start", "org.matrix.msc3381.poll.start"})
_WRITTEN = frozenset({"m.room.message", "m.sticker", "m.room.encrypted"}) | _POLLS


class _Reply(msgspec.Struct, gc=False):
    """The event that is replied to."""

    event_id: str | None = None


class _Relation(msgspec.Struct, gc=False):
    """How an event belongs to another."""

    rel_type: str | None = None
    event_id: str | None = None
    in_reply_to: _Reply | None = msgspec.field(default=None, name="m.in_reply_to")


class _Content(msgspec.Struct, gc=False):
    """What an event says, of whatever type it is."""

    msgtype: str | None = None
    body: str | None = None
    membership: str | None = None
    displayname: str | None = None
    name: str | None = None
    redacts: str | None = None
    relates_to: _Relation | None = msgspec.field(default=None, name="m.relates_to")
    new_content: "_Content | None" = msgspec.field(default=None, name="m.new_content")
    voice: dict[str, object] | None = msgspec.field(default=None, name="org.matrix.msc3245.voice")


class _Before(msgspec.Struct, gc=False):
    """Who took an event back."""

    sender: str | None = None


class _Unsigned(msgspec.Struct, gc=False):
    """What the server adds to an event."""

    prev_content: _Content | None = None
    redacted_because: _Before | None = None


class _Event(msgspec.Struct, gc=False):
    """One object of `messages`."""

    type: str
    event_id: str
    origin_server_ts: int
    sender: str = ""
    state_key: str | None = None
    content: _Content | None = None
    unsigned: _Unsigned | None = None
    redacts: str | None = None


def matches(source: Source) -> int:
    """Say how surely this is Element's, by the keys of its outermost object."""
    text = head_text(source)
    keys = set(keys_of(text))
    if {"room_name", "messages"} <= keys:
        return 97 if "exported_by" in keys or '"event_id"' in text else 50
    return 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    cursor, scribe = Cursor(source, file), _Scribe()
    room = _ROOM.search(head_text(source))
    for key in cursor.fields():
        if key == "messages" and cursor.peek() == "[":
            name = _name(source)
            yield [Chat("matrix", room[1] if room else "", name or source.options.name)]
            for items in Items(_Event).of_array(cursor):
                yield [record for place, event in items for record in scribe.records(place, event)]
        else:
            cursor.skip()
    if cursor.peek():
        raise cursor.damaged()


def _name(source: Source) -> str:
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key == "room_name":
                name = cursor.value()
                return name if isinstance(name, str) else ""
            cursor.skip()
    return ""


class _Scribe:
    """Turns events into records, and knows who is called what and in the room by now."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._states: dict[str, tuple[str, str]] = {}  # membership, and who said so
        self._gone: set[str] = set()

    def records(self, line: int, event: _Event | None) -> list[Record]:
        """Return the records of one event."""
        if event is None:
            return [Skip(line, _BAD_RECORD)]
        at = event.origin_server_ts // 1000
        if not 0 <= at <= limits.LATEST:
            return [Skip(line, _NO_TIME)]
        content = event.content or _Content()
        if event.unsigned and event.unsigned.redacted_because and event.state_key is None:
            return [self._redacted(line, at, event, event.unsigned.redacted_because)]
        if event.type == "m.room.member":
            return self._member(line, at, event, content)
        return [self._said(line, at, event, content)]

    def _said(self, line: int, at: int, event: _Event, content: _Content) -> Record:
        if event.type in _WRITTEN:
            return self._message(line, at, event, content)
        if event.type == "m.reaction":
            return Skip(line, _REACTION)
        return self._other(line, at, event, content)

    def _ref(self, id: str) -> Ref:
        return id, self._names.get(id, "")

    def _redacted(self, line: int, at: int, event: _Event, by: _Before) -> System:
        self._gone.add(event.event_id)
        who, actor = self._ref(event.sender), self._ref(by.sender or event.sender)
        return System(line, at, "recall", "", (who,), actor, "", event.event_id)

    def _message(self, line: int, at: int, event: _Event, content: _Content) -> Record:
        relation = content.relates_to or _Relation()
        id, said = event.event_id, content
        if relation.rel_type == "m.replace" and relation.event_id and content.new_content:
            id, said = relation.event_id, content.new_content  # the same message, edited
        text = said.body or ""
        if len(text) > limits.LONGEST_MESSAGE:
            return Skip(line, TOO_LONG)
        reply = relation.in_reply_to.event_id if relation.in_reply_to else None
        if reply:
            text = _QUOTE.sub("", text, count=1) if text.startswith("> <@") else text
        return Message(
            line, at, *self._ref(event.sender), _kind(event, said, text), text, id, reply
        )

    def _other(self, line: int, at: int, event: _Event, content: _Content) -> System:
        actor = self._ref(event.sender)
        if event.type == "m.room.name":
            return System(line, at, "rename", content.name or "", (), actor, "", event.event_id)
        gone = content.redacts or event.redacts
        if event.type == "m.room.redaction" and gone and gone not in self._gone:
            self._gone.add(gone)
            return System(line, at, "recall", "", (), actor, "", gone)
        return System(line, at, "notice", event.type, (), actor, "", event.event_id)

    def _member(self, line: int, at: int, event: _Event, content: _Content) -> list[Record]:
        """Return what changed for a member: a place in the room, or only what they are called."""
        id = event.state_key or event.sender
        known, inviter = self._states.get(id, ("", ""))
        told = event.unsigned.prev_content if event.unsigned else None
        before = (told.membership if told else None) or known
        now = content.membership or "leave"
        self._states[id] = (now, event.sender)
        if told and told.displayname and id not in self._names:
            self._names[id] = told.displayname
        out: list[Record] = []
        if content.displayname and self._names.get(id) != content.displayname and now != "leave":
            self._names[id] = content.displayname
            if before == now == "join":
                out.append(Person(line, id, "", content.displayname))
        moved = System(line, at, "notice", "", (self._ref(id),), self._ref(event.sender))
        moved.native_id = event.event_id
        out.append(self._moved(moved, inviter, before, now))
        return out

    def _moved(self, line: System, inviter: str, before: str, now: str) -> System:
        """Fill in who came or went; an invitation, and a change of name or picture, is a notice."""
        if now == "join" and before != "join":
            invited = before == "invite"
            line.kind, line.channel = "join", "invite" if invited else "join"
            line.actor = self._ref(inviter) if invited and inviter else NOBODY
        elif now == "ban":
            line.kind = "kick"
        elif now == "leave" and before in {"join", ""}:
            line.kind = "leave" if line.who == (line.actor,) else "kick"
        else:
            line.text = now
        return line


def _kind(event: _Event, content: _Content, text: str) -> int:
    if event.type == "m.sticker":
        return _STICKER
    if event.type in _POLLS:
        return _POLL
    if content.voice is not None:
        return _VOICE
    unknown = TEXT if text else OTHER
    return _KIND_OF.get(content.msgtype or "", unknown)


FORMAT = Format("element", N_("Matrix (Element, JSON)"), (".json",), matches, reader(_read))
