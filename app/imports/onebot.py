"""What a QQ bot logged: OneBot v11 events (NapCat, go-cqhttp …), one a line or in an array.

Messages and notices are read. `meta_event` (heartbeats) and `request` (somebody asks to join, and
may never come) are no part of the talk: they are passed over by rule and count as nothing.
"""

import json
import re
from collections.abc import Iterator
from typing import cast

import msgspec

from app.imports import dates, limits
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.qq_parts import SHOWN, kind_of_parts
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Person, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import TOO_LONG
from app.text import N_

_IGNORED = frozenset({"meta_event", "request"})
_CODE = re.compile(r"\[CQ:([A-Za-z_]{1,20})((?:,[^,\[\]]*)*)\]")
_BAD = N_("this record is no event as OneBot writes them")
_NO_TIME = N_("this record has no time that can be read")
_ROLES = frozenset({"owner", "admin"})
_ALL = "全体成员"

_Id = int | str | None


class _Sender(msgspec.Struct, gc=False):
    nickname: str | None = None
    card: str | None = None
    role: str | None = None


class _Event(msgspec.Struct, gc=False):
    """A message or a notice: whatever the protocol has fields for."""

    post_type: str
    time: int | float | str | None = None
    self_id: _Id = None
    group_id: _Id = None
    group_name: str | None = None
    user_id: _Id = None
    target_id: _Id = None
    operator_id: _Id = None
    message_type: str | None = None
    notice_type: str | None = None
    sub_type: str | None = None
    message_id: _Id = None
    real_seq: _Id = None
    message: object = None
    raw_message: str | None = None
    sender: _Sender | None = None
    card_old: str | None = None
    card_new: str | None = None
    name_new: str | None = None
    duration: _Id = None


def matches(source: Source) -> int:
    """Say how surely these are OneBot's events, by the keys of the first."""
    text = head_text(source).lstrip("\ufeff \t\r\n")
    keys = set(keys_of(text))
    return 95 if {"post_type", "time"} <= keys else 60 if "post_type" in keys else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    items = Items(_Event)
    if head_text(source).lstrip("\ufeff \t\r\n").startswith("["):
        cursor = Cursor(source, file)
        batches = items.of_array(cursor)
    else:
        cursor, batches = None, items.of_lines(source, file)
    for batch in batches:
        yield scribe.records(batch)
    if cursor and cursor.peek():
        raise cursor.damaged()


class _Scribe:
    """Turns events into records, those of one chat together: a bot hears many chats at once."""

    def __init__(self, source: Source) -> None:
        self._name = source.options.name
        self._chat = ""
        self._chats: dict[str, list[Record]] = {}
        self._names: dict[str, Chat] = {}
        self._people: dict[tuple[str, str], tuple[str, str, str]] = {}
        self._ids: dict[str, str] = {}  # of the bot → what stays the same after its restart

    def records(self, batch: list[tuple[int, _Event | None]]) -> list[Record]:
        """Return the records of these events, chat by chat."""
        loose: list[Record] = []
        for number, event in batch:
            if event is None:
                loose.append(Skip(number, _BAD))
            elif event.post_type not in _IGNORED:
                at = dates.epoch(event.time)
                out = self._of(event)
                out.extend(
                    [Skip(number, _NO_TIME)] if at is None else self._said(number, at, event)
                )
        records: list[Record] = []
        for key, found in self._chats.items():
            if key != self._chat:
                records.append(self._names[key])
                self._chat = key
            records += found
        self._chats.clear()
        return [*records, *loose]

    def _of(self, event: _Event) -> list[Record]:
        """Return the list that holds the records of the event's chat."""
        group, private = _id(event.group_id), ""
        if not group:
            me, user = _id(event.self_id), _id(event.user_id)
            private = _id(event.target_id) if user == me and event.target_id else user
        key = group or f"private {private}"
        if key not in self._names:
            name = event.group_name or self._name or group or _shown(event) or private
            self._names[key] = Chat("qq", group or private, name, not group)
        return self._chats.setdefault(key, [])

    def _said(self, number: int, at: int, event: _Event) -> list[Record]:
        if event.post_type == "notice":
            return [self._notice(number, at, event)]
        if not event.post_type.startswith("message"):
            return [Skip(number, _BAD)]
        return self._message(number, at, event)

    def _message(self, number: int, at: int, event: _Event) -> list[Record]:
        said = event.raw_message if event.message is None else event.message
        text, kind, reply = _content(said)
        if len(text) > limits.LONGEST_MESSAGE:
            return [Skip(number, TOO_LONG)]
        native = self._native(at, event)
        reply_to = self._ids.get(f"{_id(event.group_id)} {reply}", reply) or None
        id = _id(event.user_id)
        message = Message(number, at, id, _shown(event), kind, text, native, reply_to)
        person = self._person(number, id, event)
        return [person, message] if person else [message]

    def _native(self, at: int, event: _Event) -> str | None:
        """Return what no restart of a bot changes: the group's number of the message and its time."""
        seq, known = _id(event.real_seq), f"{_id(event.group_id)} {_id(event.message_id)}"
        native = f"{at}-{seq}" if seq not in {"", "0"} else _id(event.message_id) or None
        if native:
            if len(self._ids) > limits.CACHE:
                del self._ids[next(iter(self._ids))]
            self._ids[known] = native
        return native

    def _person(self, number: int, id: str, event: _Event) -> Person | None:
        """Return what an event says of its sender beside the name, where that is new."""
        sender, place = event.sender, (_id(event.group_id), id)
        if not id or sender is None:
            return None
        role = sender.role if sender.role in _ROLES else ""
        said = (sender.nickname or "", sender.card or "", role or "")
        if self._people.get(place) == said:
            return None
        if len(self._people) > limits.CACHE:
            self._people.clear()
        self._people[place] = said
        return Person(number, id, *said[:2], role=said[2])

    def _notice(self, number: int, at: int, event: _Event) -> System:
        """Return what happened in the chat, beside talk."""
        who, actor = (_id(event.user_id), ""), (_id(event.operator_id).removeprefix("0"), "")
        sub, type = event.sub_type or "", event.notice_type or ""
        if type == "group_increase":
            if sub == "invite" and actor != who:
                return System(number, at, "join", "", (who,), actor, "invite")
            return System(number, at, "join", "", (who,), ("", ""), "request")
        if type == "group_decrease":
            kind = "leave" if sub == "leave" else "kick"
            return System(number, at, kind, "", (who,), who if kind == "leave" else actor)
        if type in {"group_recall", "friend_recall"}:
            known = self._ids.get(f"{_id(event.group_id)} {_id(event.message_id)}")
            actor = actor if actor[0] else who
            return System(number, at, "recall", "", (who,), actor, "", known)
        if sub == "group_name":
            return System(number, at, "rename", event.name_new or "", (), who)
        said = (type, sub, event.card_old, "→" if event.card_new else "", event.card_new)
        words = " ".join(word for word in said if word)
        return System(number, at, "notice", words, (), who)


def _id(value: _Id) -> str:
    return "" if value is None else str(value)


def _shown(event: _Event) -> str:
    sender = event.sender
    return (sender.card or sender.nickname or "") if sender else ""


def _content(said: object) -> tuple[str, int, str]:
    """Return text, kind and the id of the message answered, of either way to write a message."""
    parts = _coded(said) if isinstance(said, str) else _listed(said)
    words: list[str] = []
    reply, any_word = "", False
    for type, data in parts:
        if type == "reply":
            reply = str(data.get("id") or "")
        elif type == "text":
            words.append(str(data.get("text") or ""))
            any_word = any_word or bool(words[-1].strip())
        else:
            words.append(_part(type, data))
    text = "".join(words)
    if reply:
        text = text.lstrip(" ")
    kind = kind_of_parts((type for type, _ in parts), words=any_word)
    return text, kind, reply


_Data = dict[str, object]


def _listed(said: object) -> list[tuple[str, _Data]]:
    """Return the parts of a message that is a list of them."""
    items = cast("list[object]", said) if isinstance(said, list) else [said]
    out: list[tuple[str, _Data]] = []
    for item in items:
        part = cast("_Data", item) if isinstance(item, dict) else {}
        data = part.get("data")
        if isinstance(part.get("type"), str):
            out.append((str(part["type"]), cast("_Data", data) if isinstance(data, dict) else {}))
    return out


def _coded(said: str) -> list[tuple[str, _Data]]:
    """Return the parts of a message with CQ codes in its text."""
    out: list[tuple[str, _Data]] = []
    end = 0
    for code in _CODE.finditer(said):
        if code.start() > end:
            out.append(("text", {"text": _unescaped(said[end : code.start()])}))
        pairs = (pair.partition("=") for pair in code[2].split(",")[1:])
        out.append((code[1], {key: _unescaped(value) for key, _, value in pairs}))
        end = code.end()
    if end < len(said):
        out.append(("text", {"text": _unescaped(said[end:])}))
    return out


def _unescaped(text: str) -> str:
    for code, letter in (("&#91;", "["), ("&#93;", "]"), ("&#44;", ","), ("&amp;", "&")):
        text = text.replace(code, letter)
    return text


def _part(type: str, data: _Data) -> str:
    """Return what a part that is no text shows."""
    if type == "at":
        who = str(data.get("qq") or "")
        return f"@{_ALL if who == 'all' else data.get('name') or who}"
    if type == "json":
        return _card(data.get("data")) or SHOWN["json"]
    summary = data.get("summary")
    if type in {"image", "mface"} and isinstance(summary, str) and summary.startswith("["):
        return summary
    if type == "share" and isinstance(data.get("title"), str):
        return f"{SHOWN['share']} {data['title']}"
    if type == "file" and isinstance(data.get("file"), str):
        return f"[文件:{data['file']}]"
    return SHOWN.get(type, f"[{type}]")


class _Card(msgspec.Struct):
    prompt: str | None = None


def _card(data: object) -> str:
    """Return what the list of chats shows for a card."""
    try:
        value = cast("object", json.loads(data)) if isinstance(data, str) else data
    except (ValueError, RecursionError):
        return ""
    card = converted(value, _Card)
    return card.prompt or "" if card else ""


FORMAT = Format(
    "onebot", N_("OneBot and NapCat events (QQ bots)"), (".jsonl", ".json"), matches, reader(_read)
)
