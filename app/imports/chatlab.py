"""The ChatLab interchange format, JSON and JSONL, which other export tools write too."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

import msgspec

from app.imports import dates, limits, system_lines
from app.imports.encoding import blocks, encoding_of
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.reading import Tally, cut_off, reader
from app.imports.records import KINDS, Chat, Format, Message, Person, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import TOO_LONG
from app.text import N_

_TYPES = {
    0: "text", 1: "image", 2: "voice", 3: "video", 4: "file", 5: "sticker", 7: "link", 8: "location",
    20: "redpacket", 21: "transfer", 22: "other", 23: "call", 24: "link", 25: "reply", 26: "forward",
    27: "card", 99: "other",
}  # fmt: skip
_KINDS = {number: KINDS.index(kind) for number, kind in _TYPES.items()}
_OTHER = KINDS.index("other")
_SYSTEM, _RECALL = 80, 81
_RESERVED = frozenset({"SYSTEM", "system"})
_BATCH = 4000
_BAD_LINE = N_("this line is not valid JSON")
_BAD_RECORD = N_("this record lacks what ChatLab's format asks for")
_NO_TIME = N_("this record has no time that can be read")


class _Meta(msgspec.Struct):
    name: str | None = None
    platform: str | None = None
    type: str | None = None
    groupId: str | int | None = None  # noqa: N815 -- as the format spells it


class _Role(msgspec.Struct):
    id: str | None = None


class _Line(msgspec.Struct, gc=False):
    """A header, a member or a message: whatever the format has fields for."""

    record: str | None = msgspec.field(default=None, name="_type")
    meta: _Meta | None = None
    platformId: str | int | None = None  # noqa: N815 -- as the format spells it
    accountName: str | None = None  # noqa: N815 -- as the format spells it
    groupNickname: str | None = None  # noqa: N815 -- as the format spells it
    remark: str | None = None
    roles: list[_Role] | None = None
    sender: str | int | None = None
    timestamp: int | float | str | None = None
    type: int | str | None = None
    content: str | None = None
    platformMessageId: str | int | None = None  # noqa: N815 -- as the format spells it
    replyToMessageId: str | int | None = None  # noqa: N815 -- as the format spells it


_line = msgspec.json.Decoder(_Line)


def matches(source: Source) -> int:
    """Say how surely this is ChatLab's, by the keys of its first object."""
    text = head_text(source)
    keys = _first_keys(text)
    if "_type" in keys:
        return 95 if {"chatlab", "meta"} & keys else 85
    if {"chatlab", "meta"} <= keys or {"chatlab", "messages"} <= keys:
        return 98
    return 60 if {"meta", "messages"} <= keys and '"platform"' in text else 0


def _first_keys(text: str) -> set[str]:
    """Return the keys of the first object, behind comments."""
    rest = text.lstrip()
    while rest.startswith("#"):
        rest = rest.partition("\n")[2].lstrip()
    return set(keys_of(rest)) if rest.startswith("{") else set()


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    lines = "_type" in _first_keys(head_text(source))
    return _json_lines(source, file) if lines else _json(source, file)


@dataclass(slots=True)
class _Roster:
    """Who is in the chat, so that names in the platform's lines find their ids."""

    platform: str = "other"
    ids: dict[str, str] = field(default_factory=dict[str, str])
    names: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, line: int, member: _Line) -> Person:
        """Take a member in and return their roster line."""
        id, name, nickname = (
            _id(member.platformId),
            member.accountName or "",
            member.groupNickname or "",
        )
        self.names[id] = nickname or name
        id = _real(id, name)
        for called in {name, nickname} - {""}:
            self.ids[called] = (
                "" if self.ids.get(called, id) != id else id
            )  # two of one name: neither
        roles = [role.id for role in member.roles or () if role.id in {"owner", "admin"}]
        return Person(
            line, id, name, nickname, member.remark or "", roles[0] or "" if roles else ""
        )

    def identified(self, ref: system_lines.Ref) -> system_lines.Ref:
        """Return a person of a platform's line with the id the roster knows."""
        return (ref[0] or self.ids.get(ref[1], ""), ref[1])


def _id(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _real(id: str, name: str) -> str:
    """Return `id`, or '' where the writer knew names only and put the name in its place."""
    return "" if id == name else id


def _chat(source: Source, meta: _Meta, roster: _Roster) -> Chat:
    roster.platform = (meta.platform or "other").lower()
    name = meta.name or source.options.name
    return Chat(roster.platform, _id(meta.groupId), name, meta.type == "private")


def _record(line: int, item: _Line, roster: _Roster) -> Record:
    """Return what one `message` is."""
    at = dates.epoch(item.timestamp)
    if at is None:
        return Skip(line, _NO_TIME)
    text = item.content or ""
    number = item.type if isinstance(item.type, int) else _number(item.type)
    native = _id(item.platformMessageId) or None
    sender = _id(item.sender)
    if number in {_SYSTEM, _RECALL} or sender in _RESERVED:
        return _system(System(line, at, "notice", text, native_id=native), number, sender, roster)
    if len(text) > limits.LONGEST_MESSAGE:
        return Skip(line, TOO_LONG)
    name = item.groupNickname or item.accountName or roster.names.get(sender, "")
    kind = _KINDS.get(number, _OTHER)
    id = _real(sender, item.accountName or name)
    return Message(line, at, id, name, kind, text, native, _id(item.replyToMessageId) or None)


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and value.isascii() else 99


def _system(line: System, number: int, sender: str, roster: _Roster) -> System:
    """Fill in what the sentence says."""
    meant = system_lines.meaning(line.text, roster.platform, roster.ids)
    if meant:
        line.kind, line.channel = meant.kind, meant.channel
        line.who = tuple(roster.identified(ref) for ref in meant.who)
        line.actor = roster.identified(meant.actor)
    elif number == _RECALL:
        who = ("", "") if sender in _RESERVED else (sender, roster.names.get(sender, ""))
        line.kind, line.who, line.actor = "recall", (who,), who
    return line


def _json_lines(source: Source, file: Tally) -> Iterator[list[Record]]:
    roster = _Roster()
    number, begun, broken = 0, False, False
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        batch: list[Record] = []
        for line in block:
            number += 1
            if not line or line[0] == "#" or line.isspace():
                continue
            item = _decoded(line)
            broken = item is None
            if not begun:
                batch.append(_chat(source, item.meta if item and item.meta else _Meta(), roster))
                begun = True
            batch.extend(_of_line(number, item, roster))
        yield batch
    if broken:
        raise cut_off(source, at=file.done, records=number - 1)


def _decoded(line: str) -> _Line | None:
    try:
        return _line.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        pass
    try:
        return converted(cast("object", json.loads(line, strict=False)), _Line)
    except (ValueError, RecursionError):
        return None


def _of_line(number: int, item: _Line | None, roster: _Roster) -> list[Record]:
    if item is None:
        return [Skip(number, _BAD_LINE)]
    if item.record == "message":
        return [_record(number, item, roster)]
    if item.record == "member":
        return [roster.add(number, item)]
    return [] if item.record == "header" else [Skip(number, _BAD_RECORD)]


def _json(source: Source, file: Tally) -> Iterator[list[Record]]:
    cursor, roster = Cursor(source, file), _Roster()
    begun = False
    for key in cursor.fields():
        if key == "meta":
            yield [_chat(source, _meta(cursor.value()), roster)]
            begun = True
        elif key in {"members", "messages"} and cursor.peek() == "[":
            if not begun:
                yield [_chat(source, _late_meta(source), roster)]
                begun = True
            yield from _items(cursor, roster, member=key == "members")
        else:
            cursor.skip()
    if cursor.peek():
        raise cursor.damaged()


def _items(cursor: Cursor, roster: _Roster, *, member: bool) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for position, _ in enumerate(cursor.items(), 1):
        item = converted(cursor.value(), _Line)
        cursor.records += 1
        if item is None:
            batch.append(Skip(position, _BAD_RECORD))
        elif member:
            batch.append(roster.add(position, item))
        else:
            batch.append(_record(position, item, roster))
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    yield batch


def _meta(value: object) -> _Meta:
    return converted(value, _Meta) or _Meta()


def _late_meta(source: Source) -> _Meta:
    """Return `meta` where a tool has put it behind the messages."""
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key == "meta":
                return _meta(cursor.value())
            cursor.skip()
    return _Meta()


FORMAT = Format("chatlab", N_("ChatLab (JSON, JSONL)"), (".json", ".jsonl"), matches, reader(_read))
