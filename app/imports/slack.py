"""Slack's export of a workspace, ZIP or folder: every channel is a chat of its own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import PurePosixPath
from typing import TypeVar

import msgspec

from app.imports import limits
from app.imports.folder import named, natural, part
from app.imports.json_items import Items
from app.imports.json_stream import Cursor
from app.imports.placeholders import OTHER, TEXT, kind_of_file
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Entry, Format, Message, Person, Record, Skip, Source, System
from app.imports.talk import TOO_LONG
from app.text import N_

_Kind = TypeVar("_Kind")
_LISTS = ("channels.json", "groups.json", "mpims.json", "dms.json")
_PRIVATE = "dms.json"
_DAY = re.compile(r"\d{4}-\d\d-\d\d\.json")
_MARK = re.compile(r"<(?P<sign>[@#!]?)(?P<what>[^<>|\n]{1,2000})(?:\|(?P<shown>[^<>\n]{0,2000}))?>")
_WRITTEN = frozenset({
    "", "bot_message", "file_share", "file_comment", "me_message", "thread_broadcast",
    "reply_broadcast", "huddle_thread", "slackbot_response", "document_mention",
})  # fmt: skip
_COME = frozenset({"channel_join", "group_join"})
_GO = frozenset({"channel_leave", "group_leave"})
_NAMED = frozenset({"channel_name", "group_name"})
_HELD = 20_000  # messages of a day put in order at a time
_BAD_RECORD = N_("this record has no time as Slack writes it")


class _Profile(msgspec.Struct, gc=False):
    """What somebody calls themselves."""

    display_name: str | None = None
    real_name: str | None = None


class _User(msgspec.Struct, gc=False):
    """One entry of users.json."""

    id: str
    name: str | None = None
    real_name: str | None = None
    deleted: bool = False
    is_primary_owner: bool = False
    is_owner: bool = False
    is_admin: bool = False
    profile: _Profile | None = None

    def called(self) -> str:
        """Return the name that the others see."""
        profile = self.profile or _Profile()
        names = (profile.display_name, profile.real_name, self.real_name, self.name)
        return next((name for name in names if name), "")


class _Channel(msgspec.Struct, gc=False):
    """One entry of channels.json and its like."""

    id: str
    name: str | None = None
    members: list[str] | None = None


class _File(msgspec.Struct, gc=False):
    """Something uploaded."""

    name: str | None = None
    title: str | None = None


class _Bot(msgspec.Struct, gc=False):
    """What a program calls itself."""

    name: str | None = None


class _Item(msgspec.Struct, gc=False):
    """One message of a day."""

    ts: str
    type: str | None = None
    subtype: str | None = None
    user: str | None = None
    bot_id: str | None = None
    username: str | None = None
    bot_profile: _Bot | None = None
    text: str | None = ""
    thread_ts: str | None = None
    inviter: str | None = None
    deleted_ts: str | None = None
    files: list[_File | None] | None = None


def matches(source: Source) -> int:
    """Say how surely this is Slack's: a list of users beside one of channels."""
    lists = {PurePosixPath(entry.name).name for entry in named(source, "users.json", *_LISTS)}
    return 97 if "users.json" in lists and len(lists) > 1 else 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe()
    for entry in named(source, "users.json"):
        scribe.users |= {user.id: user for user in _all(source, file, entry, _User)}
    for entry in named(source, *_LISTS):
        root = PurePosixPath(entry.name).parent
        private = PurePosixPath(entry.name).name == _PRIVATE
        for channel in _all(source, file, entry, _Channel):
            days = _days(source, root, channel)
            if days:
                yield scribe.begin(channel, private=private)
                yield from _channel(source, file, days, scribe)


def _all(source: Source, file: Tally, entry: Entry, kind: type[_Kind]) -> Iterator[_Kind]:
    """Yield the objects of a list; what is none of them names nobody and nothing."""
    with entry.opened() as opened:
        cursor = Cursor(part(source, entry), file.of(opened))
        if cursor.peek() == "[":
            for items in Items(kind).of_array(cursor):
                yield from (item for _, item in items if item is not None)


def _days(source: Source, root: PurePosixPath, channel: _Channel) -> list[Entry]:
    """Return the files of a channel, which lie in a folder called like it or like its id."""
    folders = {root / name for name in (channel.name, channel.id) if name}
    paths = ((PurePosixPath(entry.name), entry) for entry in source.entries)
    days = [e for path, e in paths if path.parent in folders and _DAY.fullmatch(path.name)]
    return sorted(days, key=lambda entry: natural(entry.name))


def _channel(
    source: Source, file: Tally, days: Iterable[Entry], scribe: "_Scribe"
) -> Iterator[list[Record]]:
    for entry in days:
        held: list[tuple[int, _Item | None]] = []
        with entry.opened() as opened:
            cursor = Cursor(part(source, entry), file.of(opened))
            for items in Items(_Item).of_array(cursor):
                held += items
                if len(held) > _HELD:
                    yield scribe.records(held)
                    held = []
        yield scribe.records(held)


@dataclass(slots=True)
class _Scribe:
    """Turns messages into records; places are counted through the whole export."""

    users: dict[str, _User] = field(default_factory=dict[str, _User])
    place: int = 0

    def begin(self, channel: _Channel, *, private: bool) -> list[Record]:
        """Return a channel and who is in it; who left the workspace is not."""
        members = [self.users[id] for id in channel.members or () if id in self.users]
        names = ", ".join(member.called() for member in members)
        name = names if private or not channel.name else channel.name
        out: list[Record] = [Chat("slack", channel.id, name, private)]
        for member in members:
            self.place += 1
            if not member.deleted:
                handle = member.name or ""
                out.append(
                    Person(self.place, member.id, handle, member.called(), role=_role(member))
                )
        return out

    def records(self, items: list[tuple[int, _Item | None]]) -> list[Record]:
        """Return the records of some messages, in the order of their times."""
        out: list[Record] = []
        for _, item in sorted(items, key=lambda pair: pair[1].ts if pair[1] else ""):
            self.place += 1
            at = _seconds(item.ts) if item else None
            if item is None or at is None:
                out.append(Skip(self.place, _BAD_RECORD))
            elif (item.subtype or "") in _WRITTEN:
                out.append(self._message(at, item))
            else:
                out.append(self._system(at, item))
        return out

    def _ref(self, id: str | None) -> tuple[str, str]:
        user = self.users.get(id or "")
        return id or "", user.called() if user else ""

    def _message(self, at: int, item: _Item) -> Record:
        id, name = self._ref(item.user or item.bot_id)
        name = name or item.username or (item.bot_profile.name if item.bot_profile else "") or ""
        text = self._decoded(item.text or "")
        if len(text) > limits.LONGEST_MESSAGE:
            return Skip(self.place, TOO_LONG)
        files = [file.name or file.title or "" for file in item.files or () if file]
        kind = kind_of_file(files[0]) if files else TEXT if text else OTHER
        reply = item.thread_ts if item.thread_ts != item.ts else None
        return Message(self.place, at, id, name, kind, text, item.ts, reply)

    def _system(self, at: int, item: _Item) -> System:
        who, subtype = self._ref(item.user), item.subtype or ""
        text = self._decoded(item.text or "")[: limits.LONGEST_MESSAGE]
        system = System(self.place, at, "notice", text, (), who, "", item.ts)
        if subtype in _COME:
            system.kind, system.who, system.actor = "join", (who,), self._ref(item.inviter)
            system.channel = "invite" if item.inviter else "join"
        elif subtype in _GO:
            system.kind, system.who = "leave", (who,)
        elif subtype in _NAMED:
            system.kind = "rename"
        elif subtype in {"tombstone", "message_deleted"}:
            system.kind, system.actor = "recall", ("", "")
            system.native_id = item.deleted_ts or item.ts
        return system

    def _decoded(self, text: str) -> str:
        """Return a text as people saw it: names for ids, and its own signs for escaped ones."""
        if "<" in text:
            text = _MARK.sub(self._mark, text)
        return unescape(text) if "&" in text else text

    def _mark(self, found: re.Match[str]) -> str:
        sign, what, shown = found["sign"], found["what"], found["shown"] or ""
        if sign == "@":
            return "@" + (shown or self._ref(what)[1] or what)
        if sign == "#":
            return "#" + (shown or what)
        if sign == "!":
            return shown or "@" + what.partition("^")[0]
        address = what.removeprefix("mailto:")
        return f"{shown} ({what})" if shown and shown != address else address


def _seconds(ts: str) -> int | None:
    whole = ts.partition(".")[0]
    at = (
        int(whole) if whole.isascii() and whole.isdecimal() and len(whole) < len("1" * 13) else None
    )
    return at if at is not None and at <= limits.LATEST else None


def _role(user: _User) -> str:
    if user.is_primary_owner:
        return "owner"
    return "admin" if user.is_owner or user.is_admin else ""


FORMAT = Format("slack", N_("Slack (export of a workspace)"), (".zip",), matches, reader(_read))
