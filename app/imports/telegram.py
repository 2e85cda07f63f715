"""Telegram Desktop's result.json: one chat or a whole account, at the speed of a compiled decoder."""

import json
import re
from collections.abc import Iterator
from typing import cast

import msgspec

from app.errors import AppError
from app.imports import dates, limits
from app.imports.encoding import encoding_of
from app.imports.json_stream import Cursor, converted, keys_of, too_long
from app.imports.reading import Tally, cut_off, reader
from app.imports.records import Chat, Format, Record, Source
from app.imports.source import head_text
from app.imports.telegram_records import Item, Scribe
from app.text import N_

_TYPES = frozenset(
    [
        "saved_messages",
        "replies",
        "personal_chat",
        "bot_chat",
        "private_group",
        "private_supergroup",
        "public_supergroup",
        "private_channel",
        "public_channel",
    ]
)
_PRIVATE = frozenset({"saved_messages", "replies", "personal_chat", "bot_chat"})
_BATCH = 4000
_LIST = re.compile(rb'\n( +)"messages": \[(?=[\n\]])')
_UNREADABLE = N_("this record is not valid JSON")
_UNKNOWN = N_("this record has no id, type or date as Telegram writes them")
_DAMAGED_NUMBER = re.compile(rb'^(\s*"document_id": )(?!["\d-])(.*?)(,?)$', re.MULTILINE)
_DAMAGED_ESCAPE = re.compile(rb"(?<!\\)((?:\\\\)*)\\x([0-9a-fA-F]{2})")


class _Head(msgspec.Struct):
    """What stands in a chat before its messages."""

    name: str | None = None
    type: str | None = None
    id: int | str | None = None


_heads = msgspec.json.Decoder(_Head, strict=False)
_items = msgspec.json.Decoder(list[Item])


def matches(source: Source) -> int:
    """Say how surely this is Telegram Desktop's: the keys of its outermost object tell."""
    head = head_text(source)
    keys = keys_of(head)
    if {"messages", "type", "id"} <= set(keys) and "chatlab" not in keys:
        return 95 if re.search(r'"type"\s*:\s*"(?:' + "|".join(_TYPES) + ')"', head) else 60
    if "chats" in keys or "left_chats" in keys:
        return 90 if '"list"' in head else 40
    first = keys[:1] == ["messages"]
    return 50 if first and '"from_id"' in head and '"date' in head else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    return _Pretty(source, file).batches() if _is_pretty(source) else _any_layout(source, file)


def _is_pretty(source: Source) -> bool:
    """Tell the layout that Telegram writes: indented, and the chat's own words before its messages.

    Its bytes are read as they are, which only UTF-8 stands: an editor may have saved it otherwise.
    """
    head = source.head
    if encoding_of(head, source.options.encoding) not in {"utf-8", "ascii"}:
        return False
    found = _LIST.search(head.replace(b"\r", b""))
    return b'\n "chats": {' in head or (found is not None and b'"type"' in head[: found.start()])


def _chat(source: Source, head: _Head) -> Chat:
    name = head.name or source.options.name
    key = "" if head.id is None else str(head.id)
    return Chat("telegram", key, name, head.type in _PRIVATE)


class _Pretty:
    r"""Reads the layout Telegram writes, cutting at the borders between messages.

    A line break never stands inside a JSON string, so "\n  },\n  {" at the indent of the
    messages is a border and nothing else.
    """

    def __init__(self, source: Source, file: Tally) -> None:
        self._source = source
        self._file = file
        self._rest = b""
        self._scribe = Scribe(dates.Wall(source.options.zone))

    def batches(self) -> Iterator[list[Record]]:
        """Yield the records of every chat in the file."""
        while True:
            indent = self._to_messages()
            if indent is None:
                break
            yield [self._scribe.chat]
            for chunk in self._chunks(indent):
                yield self._records(chunk, indent)
        if not self._rest.rstrip().endswith(b"\n}"):
            raise self._damaged()

    def _more(self) -> bool:
        data = self._file.read(limits.BLOCK)
        if b"\r" in data:
            data = data.replace(b"\r", b"")  # a control character never stands inside a JSON string
        self._rest += data
        return bool(data)

    def _to_messages(self) -> bytes | None:
        """Go to the next list of messages, note its chat and return the indent of its messages."""
        while not (found := _LIST.search(self._rest)):
            self._rest = self._rest[-limits.JSON_BLOCK :]  # what comes before may be long
            if not self._more():
                return None
        indent = found[1]
        start = self._rest.rfind(b"\n" + indent[:-1] + b"{\n", 0, found.start()) + 1
        head = self._rest[start : found.start()].decode("utf-8", "replace")
        self._rest = self._rest[found.end() :]
        try:
            known = _heads.decode(head.strip("\ufeff \n,") + "}")
        except (msgspec.DecodeError, RecursionError):
            known = _Head()
        self._scribe.begin(_chat(self._source, known))
        return indent + b" "

    def _chunks(self, indent: bytes) -> Iterator[bytes]:
        """Yield the messages of one chat, about a block of whole ones at a time."""
        border = b"\n" + indent + b"},\n" + indent + b"{"
        end = re.compile(b"\n" + indent[:-1] + rb"\]")  # twice as fast as bytes.find
        comma = border.index(b",")
        while not self._rest.startswith(b"]"):
            stop = end.search(self._rest)
            if stop:
                yield self._rest[: stop.start()]
                self._rest = self._rest[stop.end() :]
                return
            cut = self._rest.rfind(border)
            if cut >= 0:
                yield self._rest[: cut + comma]
                self._rest = self._rest[cut + comma + 1 :]
            elif len(self._rest) > limits.LONGEST_RECORD:
                raise too_long(self._source, self._file.done - len(self._rest))
            if not self._more():
                raise self._damaged()

    def _records(self, chunk: bytes, indent: bytes) -> list[Record]:
        if not chunk.strip():
            return []
        for attempt in (chunk, None):
            try:
                return self._scribe.records(_items.decode(b"[%b]" % (attempt or _repaired(chunk))))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
        return self._one_by_one(chunk, indent)

    def _one_by_one(self, chunk: bytes, indent: bytes) -> list[Record]:
        """Read a chunk with a bad record in it: that one is reported, the others are kept."""
        out: list[Record] = []
        for piece in chunk.split(b"\n" + indent + b"},"):
            values = _values(piece + b"}") or _values(piece)
            if values is None:
                out.append(self._scribe.unreadable(_UNREADABLE))
            for value in values or ():
                out.extend(_converted(self._scribe, value))
        return out

    def _damaged(self) -> AppError:
        at = self._file.done - len(self._rest)
        return cut_off(self._source, at=max(at, 0), records=self._scribe.position)


def _repaired(chunk: bytes) -> bytes:
    """Mend the two ways in which Telegram Desktop is known to write invalid JSON."""
    quoted = _DAMAGED_NUMBER.sub(_quote, chunk)
    return _DAMAGED_ESCAPE.sub(rb"\1\\u00\2", quoted)


def _quote(found: re.Match[bytes]) -> bytes:
    return found[1] + json.dumps(found[2].decode("utf-8", "replace")).encode() + found[3]


def _values(piece: bytes) -> list[object] | None:
    """Return what stands in a piece of a list; None where it is no JSON."""
    text = _repaired(piece).decode("utf-8", "replace")
    try:
        return cast("list[object]", json.loads(f"[{text}]", strict=False))
    except (ValueError, RecursionError):
        return None


def _converted(scribe: Scribe, value: object) -> list[Record]:
    """Return the records of one decoded object, forgiving about types."""
    item = converted(value, Item)
    if item is None:
        return [scribe.unreadable(_UNKNOWN)]
    return scribe.records([item])


def _any_layout(source: Source, file: Tally) -> Iterator[list[Record]]:
    """Read JSON that another tool has written or re-written."""
    cursor = Cursor(source, file)
    scribe = Scribe(dates.Wall(source.options.zone))
    yield from _object(source, cursor, scribe, outermost=True)
    if cursor.peek():
        raise cursor.damaged()


def _object(
    source: Source, cursor: Cursor, scribe: Scribe, *, outermost: bool
) -> Iterator[list[Record]]:
    """Read a chat, or the account around the chats."""
    head: dict[str, object] = {}
    for key in cursor.fields():
        if key in {"name", "type", "id"}:
            head[key] = cursor.value()
        elif key == "messages" and cursor.peek() == "[":
            known = head if head or not outermost else _late_head(source)
            scribe.begin(_chat(source, converted(known, _Head) or _Head()))
            yield [scribe.chat]
            yield from _messages(cursor, scribe)
        elif outermost and key in {"chats", "left_chats"} and cursor.peek() == "{":
            yield from _lists(source, cursor, scribe)
        else:
            cursor.skip()


def _lists(source: Source, cursor: Cursor, scribe: Scribe) -> Iterator[list[Record]]:
    for key in cursor.fields():
        if key == "list" and cursor.peek() == "[":
            for _ in cursor.items():
                yield from _object(source, cursor, scribe, outermost=False)
        else:
            cursor.skip()


def _messages(cursor: Cursor, scribe: Scribe) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for _ in cursor.items():
        batch.extend(_converted(scribe, cursor.value()))
        cursor.records = scribe.position
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    yield batch


def _late_head(source: Source) -> dict[str, object]:
    """Return what stands behind the messages, where a tool has changed the order."""
    head: dict[str, object] = {}
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key in {"name", "type", "id"}:
                head[key] = cursor.value()
            else:
                cursor.skip()
    return head


FORMAT = Format(
    "telegram", N_("Telegram Desktop (result.json)"), (".json", ".zip"), matches, reader(_read)
)
