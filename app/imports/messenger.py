"""Messenger's and Instagram's own exports (JSON): one chat a thread, newest message first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import PurePosixPath

import msgspec

from app.imports import limits
from app.imports.folder import natural, part
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.placeholders import OTHER, TEXT
from app.imports.reading import Tally, reader
from app.imports.records import (
    KINDS,
    Chat,
    Entry,
    Format,
    Message,
    Person,
    Record,
    Skip,
    Source,
    System,
)
from app.imports.source import head_text
from app.imports.system_lines import NOBODY, Ref, split_names
from app.imports.talk import TOO_LONG
from app.text import N_

_PARTS = re.compile(r"message_\d+\.json")
_GIVEN = {
    "photos": "image", "videos": "video", "audio_files": "voice", "gifs": "image",
    "sticker": "sticker", "files": "file", "share": "link",
}  # fmt: skip
_KIND_OF = {key: KINDS.index(kind) for key, kind in _GIVEN.items()}
_CALL = KINDS.index("call")
_SENTENCES = (
    (re.compile(r"(?:added (?P<who>.+) to the group)\."), "join"),
    (re.compile(r"(?:removed (?P<who>.+) from the group)\."), "kick"),
    (re.compile(r"left the group\."), "leave"),
    (re.compile(r"(?:joined the group)\b.{0,40}\."), "came"),
    (re.compile(r"(?:named the group|changed the group name to) .{1,500}"), "rename"),
)
_PAIR = 2
_HELD = 10_000  # messages of one second put in order at a time
_ABOUT = frozenset({"participants", "title", "threadName", "thread_path"})
_BAD_RECORD = N_("this record lacks what Messenger's and Instagram's exports have")
_NO_TIME = N_("this record has no time that can be read")


class _Person(msgspec.Struct, gc=False):
    """A participant."""

    name: str | None = None


class _Share(msgspec.Struct, gc=False):
    """A link that was handed on."""

    link: str | None = None
    share_text: str | None = None


class _Item(msgspec.Struct, gc=False):
    """One message, of the older exports or of the end-to-end encrypted ones."""

    sender_name: str | None = None
    senderName: str | None = None  # noqa: N815 -- as the format spells it
    timestamp_ms: int | None = None
    timestamp: int | None = None
    content: str | None = None
    text: str | None = None
    type: str | None = None
    users: list[_Person | None] | None = None
    photos: list[object] | None = None
    videos: list[object] | None = None
    audio_files: list[object] | None = None
    gifs: list[object] | None = None
    files: list[object] | None = None
    media: list[object] | None = None
    sticker: object = None
    share: _Share | None = None
    call_duration: int | None = None
    is_unsent: bool | None = None
    isUnsent: bool | None = None  # noqa: N815 -- as the format spells it


class _About(msgspec.Struct, gc=False):
    """What stands around the messages."""

    participants: list[_Person | str | None] | None = None
    title: str | None = None
    threadName: str | None = None  # noqa: N815 -- as the format spells it
    thread_path: str | None = None


def matches(source: Source) -> int:
    """Say how surely this is theirs: the files of a thread, or the keys of one."""
    if source.entries:
        parts = _threads(source)
        return 94 if any(_head(part(source, entry)) for entry in parts[:3]) else 0
    return _head(source)


def _head(source: Source) -> int:
    text = head_text(source)
    keys = set(keys_of(text))
    if "participants" in keys and ({"messages", "threadName"} & keys):
        return 94 if re.search(r'"(?:timestamp_ms|senderName|sender_name)"', text) else 55
    return (
        90 if keys == {"messages"} and '"sender_name"' in text and '"timestamp_ms"' in text else 0
    )


def _threads(source: Source) -> list[Entry]:
    """Return the files of all threads, the parts of one together."""
    found = [e for e in source.entries if _PARTS.fullmatch(PurePosixPath(e.name).name)]
    return sorted(found, key=lambda entry: (_folder(entry), natural(entry.name)))


def _folder(entry: Entry) -> str:
    return str(PurePosixPath(entry.name).parent)


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    if not source.entries:
        yield scribe.begin(_outline(source), source.path.stem)
        yield from scribe.messages(source, file)
    for folder, parts in groupby(_threads(source), key=_folder):
        for number, entry in enumerate(parts):
            one = part(source, entry)
            if number == 0:
                yield scribe.begin(_outline(one), PurePosixPath(folder).name)
            with entry.opened() as opened:
                yield from scribe.messages(one, file.of(opened))


def _outline(source: Source) -> _About:
    """Return what a file says of its thread, some of which stands behind the messages."""
    about: dict[str, object] = {}
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key in _ABOUT:
                about[key] = cursor.value()
            else:
                cursor.skip()
    return converted(about, _About) or _About()


def mended(text: str) -> str:
    """Return a text whose UTF-8 was written byte by byte as letters; any other as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


@dataclass(slots=True)
class _Scribe:
    """Turns objects into records; places are counted through the whole export."""

    source: Source
    place: int = 0
    names: dict[str, str] = field(default_factory=dict[str, str])  # as written, and mended

    def begin(self, about: _About, folder: str) -> list[Record]:
        """Return a thread and who is in it."""
        given = [p.name if isinstance(p, _Person) else p for p in about.participants or ()]
        people = [mended(name) for name in given if name]
        path = about.thread_path or ""
        name = mended(about.title or about.threadName or "") or self.source.options.name
        known = {*self._places(), *path.split("/")}
        platform = "instagram" if "instagram" in " ".join(known).lower() else "messenger"
        key = PurePosixPath(path).name or (folder if "_" in folder else "")
        chat = Chat(platform, key, name, len(people) == _PAIR and name in people)
        return [chat, *(Person(n, "", name) for n, name in enumerate(people, self.place + 1))]

    def _places(self) -> list[str]:
        first = self.source.entries[0].name if self.source.entries else ""
        return [*self.source.path.parts[-4:], *first.split("/")]

    def messages(self, source: Source, file: Tally) -> Iterator[list[Record]]:
        """Yield the records of one file; those of one second in the order they were sent."""
        cursor = Cursor(source, file)
        for key in cursor.fields():
            if key == "messages" and cursor.peek() == "[":
                held: list[_Item] = []
                for items in Items(_Item).of_array(cursor):
                    batch, held = self._turned([item for _, item in items], held)
                    yield batch
                yield [self._record(item) for item in reversed(held)]
            else:
                cursor.skip()
        if cursor.peek():
            raise cursor.damaged()

    def _turned(
        self, items: list[_Item | None], held: list[_Item]
    ) -> tuple[list[Record], list[_Item]]:
        """Return what is complete, and the messages of the second that may go on."""
        out: list[Record] = []
        for item in items:
            if item is None:
                self.place += 1
                out.append(Skip(self.place, _BAD_RECORD))
                continue
            if held and (_second(held[-1]) != _second(item) or len(held) > _HELD):
                out += [self._record(one) for one in reversed(held)]
                held = []
            held.append(item)
        return out, held

    def _record(self, item: _Item) -> Record:
        self.place += 1
        at = _second(item)
        if at is None:
            return Skip(self.place, _NO_TIME)
        sender, text = self._name(item.sender_name or item.senderName or ""), _text(item)
        if len(text) > limits.LONGEST_MESSAGE:
            return Skip(self.place, TOO_LONG)
        said = self._system(at, item, sender, text)
        if said:
            return said
        gone = bool(item.is_unsent or item.isUnsent)
        return Message(self.place, at, "", sender, _kind(item, text), text, recalled=gone)

    def _name(self, name: str) -> str:
        if name not in self.names:
            if len(self.names) > limits.CACHE:
                self.names.clear()
            self.names[name] = mended(name)
        return self.names[name]

    def _system(self, at: int, item: _Item, sender: str, text: str) -> System | None:
        """Return who came and went: what the sender's own name begins, or the type says."""
        actor: Ref = ("", sender)
        users = tuple(("", mended(user.name or "")) for user in item.users or () if user)
        if item.type in {"Subscribe", "Unsubscribe"} and users:
            left = item.type == "Unsubscribe"
            kind = "join" if not left else "leave" if users == (actor,) else "kick"
            return System(self.place, at, kind, text, users, actor, "" if left else "invite")
        rest = _rest(text, sender)
        for pattern, kind in _SENTENCES if rest else ():
            found = pattern.fullmatch(rest)
            if found:
                return self._said(at, text, actor, kind, found)
        return None

    def _said(self, at: int, text: str, actor: Ref, kind: str, found: re.Match[str]) -> System:
        if kind in {"leave", "came"}:
            kind, how = ("leave", "") if kind == "leave" else ("join", "join")
            return System(self.place, at, kind, text, (actor,), actor if how == "" else NOBODY, how)
        listed = found.groupdict().get("who") or ""
        who = tuple(("", name) for name in split_names(listed, "whatsapp"))
        return System(self.place, at, kind, text, who, actor, "invite" if kind == "join" else "")


def _rest(text: str, sender: str) -> str:
    """Return what follows the sender's own name, or the word for the operator, in a sentence."""
    for name in (sender, "You"):
        if name and text.startswith(name + " "):
            return text[len(name) + 1 :]
    return ""


def _second(item: _Item) -> int | None:
    moment = item.timestamp_ms if item.timestamp_ms is not None else item.timestamp
    at = None if moment is None else moment // 1000
    return at if at is not None and 0 <= at <= limits.LATEST else None


def _text(item: _Item) -> str:
    shared = (item.share.share_text or item.share.link or "") if item.share else ""
    return mended(item.content or item.text or shared)


def _kind(item: _Item, text: str) -> int:
    if item.call_duration is not None:
        return _CALL
    given = (key for key in _GIVEN if getattr(item, key))
    return next((_KIND_OF[key] for key in given), TEXT if text and not item.media else OTHER)


FORMAT = Format(
    "messenger", N_("Messenger, Instagram (JSON)"), (".json", ".zip"), matches, reader(_read)
)
