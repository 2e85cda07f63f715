"""What each message in an export of qq-chat-exporter becomes."""

import re
from collections.abc import Iterable

import msgspec

from app.imports import dates, limits, system_lines
from app.imports.json_stream import converted
from app.imports.placeholders import kind_of
from app.imports.qq_parts import kind_of_parts
from app.imports.records import Chat, Message, Person, Record, Skip, Source, System
from app.imports.talk import TOO_LONG
from app.text import N_

BAD = N_("this record is no message as QQ Chat Exporter writes them")
_NO_TIME = N_("this record has no time that can be read")
_QUOTE = re.compile(r"\[回复(?: [^\n]{0,80}?: .{0,2000}?|消息)?\]\n", re.DOTALL)
_CARD = "[JSON消息]"  # which says nothing: the card itself has a title
_SUBTYPE = re.compile(r"\[?(\d{1,3})\]?")
_RECALL = "1"  # of the grey lines that older versions write as a mere number
_NO_SENDER = frozenset({"", "0", "未知"})

_Id = int | str | None


class _Sender(msgspec.Struct, gc=False):
    uid: _Id = None
    uin: _Id = None
    name: str | None = None
    nickname: str | None = None
    groupCard: str | None = None  # noqa: N815 -- as the format spells it
    remark: str | None = None


class _Reply(msgspec.Struct, gc=False):
    referencedMessageId: _Id = None  # noqa: N815 -- as the format spells it
    messageId: _Id = None  # noqa: N815 -- as the format spells it
    senderName: str | None = None  # noqa: N815 -- as the format spells it
    content: str | None = None


class _Words(msgspec.Struct, gc=False):
    text: str | None = None
    title: str | None = None
    summary: str | None = None


class _Element(msgspec.Struct, gc=False):
    type: str = ""
    data: object = None


class _Content(msgspec.Struct, gc=False):
    text: str | None = None
    elements: list[_Element] | None = None
    reply: _Reply | None = None


class Item(msgspec.Struct, gc=False):
    """A message, in the words of version 5 or of version 4."""

    content: _Content | str
    id: _Id = None
    messageId: _Id = None  # noqa: N815 -- as the format spells it
    seq: _Id = None
    timestamp: int | float | str | None = None
    time: str | None = None
    sender: _Sender | None = None
    recalled: bool | None = None
    isRecalled: bool | None = None  # noqa: N815 -- as the format spells it
    system: bool | None = None
    isSystemMessage: bool | None = None  # noqa: N815 -- as the format spells it


class ChatInfo(msgspec.Struct):
    """What the export says of the chat."""

    name: str | None = None
    type: str | None = None
    peerUin: _Id = None  # noqa: N815 -- as the format spells it
    peerUid: _Id = None  # noqa: N815 -- as the format spells it


def chat_of(source: Source, info: ChatInfo | None) -> Chat:
    """Return the chat that an export is of."""
    info = info or ChatInfo()
    keys = (_id(info.peerUin), _id(info.peerUid))
    key = next((key for key in keys if key not in _NO_SENDER), "")
    return Chat("qq", key, info.name or source.options.name, info.type in {"private", "temp"})


class Scribe:
    """Turns messages into records."""

    def __init__(self, source: Source) -> None:
        self._wall = dates.Wall(source.options.zone)
        self._ids: dict[str, str] = {}  # of a message in this export → the one that outlives it
        self._people: dict[str, tuple[str, str, str]] = {}

    def records(self, items: Iterable[tuple[int, Item | None]]) -> list[Record]:
        """Return one record for each message, and one for each sender who is new or changed."""
        out: list[Record] = []
        for number, item in items:
            at = self._moment(item) if item else None
            if item is None:
                out.append(Skip(number, BAD))
            elif at is None:
                out.append(Skip(number, _NO_TIME))
            elif item.system or item.isSystemMessage:
                out.append(self._system(number, at, item))
            else:
                out += self._message(number, at, item)
        return out

    def _moment(self, item: Item) -> int | None:
        at = dates.epoch(item.timestamp)
        for text in (item.timestamp, item.time):
            if not at and isinstance(text, str) and len(text) < limits.LONGEST_HEADER:
                try:
                    at = self._wall.iso(text)
                except (ValueError, OverflowError):
                    continue
        return at

    def _native(self, at: int, item: Item) -> str | None:
        """Return what a message is called here and in a bot's log alike: its number and its time."""
        own, seq = _id(item.id) or _id(item.messageId), _id(item.seq)
        native = f"{at}-{seq}" if seq not in {"", "0"} else own or None
        if native and own:
            if len(self._ids) > limits.CACHE:
                del self._ids[next(iter(self._ids))]
            self._ids[own] = native
        return native

    def _message(self, number: int, at: int, item: Item) -> list[Record]:
        content = item.content if isinstance(item.content, _Content) else _Content(item.content)
        elements = content.elements or []
        quoted = next((e for e in elements if e.type == "reply"), None)
        reply = converted(quoted.data, _Reply) if quoted else content.reply
        text = content.text or ""
        if quoted or reply:
            text = unquoted(text, reply)
        if text == _CARD:
            text = _title(elements) or text
        if len(text) > limits.LONGEST_MESSAGE:
            return [Skip(number, TOO_LONG)]
        kind = _kind(text, elements)
        answered = _answered(reply)
        reply_to = self._ids.get(answered, answered) or None
        id, name = _who(item.sender)
        recalled = bool(item.recalled or item.isRecalled)
        native = self._native(at, item)
        message = Message(number, at, id, name, kind, text, native, reply_to, recalled)
        person = self._person(number, id, item.sender)
        return [person, message] if person else [message]

    def _person(self, number: int, id: str, sender: _Sender | None) -> Person | None:
        if not id or sender is None:
            return None
        said = (sender.nickname or "", sender.groupCard or "", sender.remark or "")
        if not any(said) or self._people.get(id) == said:
            return None
        if len(self._people) > limits.CACHE:
            self._people.clear()
        self._people[id] = said
        return Person(number, id, *said)

    def _system(self, number: int, at: int, item: Item) -> System:
        """Return a line by QQ; where it is a mere number, of a kind as good as that tells."""
        content = item.content if isinstance(item.content, _Content) else _Content(item.content)
        text = content.text or ""
        line = system_lines.system(number, at, text, "qq")
        id, name = _who(item.sender)
        subtype = _SUBTYPE.fullmatch(text)
        if line.kind == "recall" or item.recalled or (subtype and subtype[1] == _RECALL):
            line.kind, line.native_id = "recall", self._native(at, item)
            known = (id, name) if id else ("", "")
            by_author = line.actor in {("", ""), ("", name)} and line.who in {(), (("", name),)}
            if id and by_author:
                line.who, line.actor = (known,), known
            line.who = line.who or (known,)
        return line


def _id(value: _Id) -> str:
    return "" if value is None else str(value)


def _who(sender: _Sender | None) -> tuple[str, str]:
    """Return the QQ number (else the internal id) and the name that the chat shows."""
    if sender is None:
        return "", ""
    ids = (_id(sender.uin), _id(sender.uid))
    id = next((id for id in ids if id not in _NO_SENDER), "")
    return id, sender.groupCard or sender.nickname or sender.name or ""


def _answered(reply: _Reply | None) -> str:
    if reply is None:
        return ""
    return _id(reply.referencedMessageId) or _id(reply.messageId).removeprefix("0")


def unquoted(text: str, reply: _Reply | None = None) -> str:
    """Return a text without the quotation that the tool puts before an answer."""
    if reply:
        start = f"[回复 {reply.senderName or ''}: {reply.content or ''}]"
        if text.startswith(start):
            return text[len(start) :].removeprefix("\n")
    found = _QUOTE.match(text)
    return text[found.end() :] if found else text.removeprefix("[回复消息]")


def _kind(text: str, elements: list[_Element]) -> int:
    if not elements:
        return kind_of(text)
    words = any(e.type == "text" and _written(e.data) for e in elements)
    return kind_of_parts((e.type for e in elements), words=words)


def _title(elements: list[_Element]) -> str:
    cards = (converted(e.data, _Words) for e in elements if e.type == "json")
    return next((card.summary or card.title or "" for card in cards if card), "")


def _written(data: object) -> bool:
    words = _Words(data) if isinstance(data, str) else converted(data, _Words)
    return bool(words and words.text and words.text.strip())
