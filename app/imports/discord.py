"""Discord's channels as DiscordChatExporter writes them in JSON."""

from collections.abc import Iterator

import msgspec

from app.imports import limits
from app.imports.dates import Wall
from app.imports.discord_parts import chat_of, kind_of_files
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.reading import Tally, reader
from app.imports.records import KINDS, Chat, Format, Message, Person, Record, Skip, Source, System
from app.imports.source import head_text
from app.imports.talk import TOO_LONG
from app.text import N_

_WRITTEN = frozenset({
    "Default", "Reply", "ChatInputCommand", "ThreadStarterMessage", "ContextMenuCommand",
    "0", "19", "20", "21", "23",
})  # fmt: skip
_NUMBERS = {
    "1": "RecipientAdd", "2": "RecipientRemove", "3": "Call", "4": "ChannelNameChange",
    "7": "GuildMemberJoin",
}  # fmt: skip
_STICKER, _FORWARD = KINDS.index("sticker"), KINDS.index("forward")
_CALL, _POLL = KINDS.index("call"), KINDS.index("poll")
_BAD_RECORD = N_("this record lacks what Discord's exports have")
_NO_TIME = N_("this record has no time that can be read")


class _Named(msgspec.Struct, gc=False):
    """A server or a channel."""

    id: str | int | None = None
    name: str | None = None
    type: str | int | None = None
    category: str | None = None


class _Author(msgspec.Struct, gc=False):
    """Somebody: older exports know no nickname."""

    id: str | int | None = None
    name: str | None = None
    nickname: str | None = None


class _File(msgspec.Struct, gc=False):
    """Something attached."""

    fileName: str | None = None  # noqa: N815 -- as the format spells it
    url: str | None = None


class _Reference(msgspec.Struct, gc=False):
    """The message that is replied to."""

    messageId: str | int | None = None  # noqa: N815 -- as the format spells it


class _Forwarded(msgspec.Struct, gc=False):
    """A message handed on from elsewhere."""

    content: str | None = None
    attachments: list[_File] = []


class _Item(msgspec.Struct, gc=False):
    """One object of `messages`."""

    id: str | int
    timestamp: str
    type: str | int = "Default"
    content: str | None = ""
    author: _Author | None = None
    attachments: list[_File] | None = None
    stickers: list[object] | None = None
    mentions: list[_Author] | None = None
    reference: _Reference | None = None
    forwardedMessage: _Forwarded | None = None  # noqa: N815 -- as the format spells it
    poll: object = None


def matches(source: Source) -> int:
    """Say how surely this is DiscordChatExporter's, by the keys of its outermost object."""
    keys = set(keys_of(head_text(source)))
    if {"guild", "channel"} <= keys:
        return 97 if {"messages", "dateRange", "exportedAt"} & keys else 60
    return 0


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    cursor, scribe = Cursor(source, file), _Scribe(source)
    about: dict[str, object] = {}
    for key in cursor.fields():
        if key in {"guild", "channel"}:
            about[key] = cursor.value()
        elif key == "messages" and cursor.peek() == "[":
            yield [scribe.chat(about if len(about) > 1 else _late(source))]
            for items in Items(_Item).of_array(cursor):
                yield scribe.records(items)
        else:
            cursor.skip()
    if cursor.peek():
        raise cursor.damaged()


def _late(source: Source) -> dict[str, object]:
    """Return what stands behind the messages, where a tool has changed the order."""
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        about: dict[str, object] = {}
        for key in cursor.fields():
            if key in {"guild", "channel"}:
                about[key] = cursor.value()
            else:
                cursor.skip()
        return about


class _Scribe:
    """Turns objects into records, and tells of each author once how they are called."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._wall = Wall(source.options.zone)
        self._called: dict[str, tuple[str, str]] = {}

    def chat(self, about: dict[str, object]) -> Chat:
        """Return the chat that a server and a channel are."""
        guild = converted(about.get("guild"), _Named) or _Named()
        channel = converted(about.get("channel"), _Named) or _Named()
        direct = str(channel.type) in {"DirectTextChat", "1"}
        server = "" if str(guild.id) == "0" else guild.name or ""
        key = "" if channel.id is None else str(channel.id)
        return chat_of(self._source, server, channel.name or "", key, private=direct)

    def records(self, items: list[tuple[int, _Item | None]]) -> list[Record]:
        """Return the records of some objects."""
        out: list[Record] = []
        for line, item in items:
            at = self._moment(item.timestamp) if item else None
            if item is None:
                out.append(Skip(line, _BAD_RECORD))
            elif at is None:
                out.append(Skip(line, _NO_TIME))
            else:
                self._introduce(out, line, item.author)
                out.append(_record(line, at, item))
        return out

    def _moment(self, text: str) -> int | None:
        try:
            at = self._wall.iso(text)
        except (ValueError, OverflowError):
            return None
        return at if 0 <= at <= limits.LATEST else None

    def _introduce(self, out: list[Record], line: int, author: _Author | None) -> None:
        id, name = _ref(author)
        called = (author.name or "", name) if author else ("", "")
        if id and called[0] and self._called.get(id) != called and len(self._called) < limits.CACHE:
            self._called[id] = called
            out.append(Person(line, id, *called))


def _ref(author: _Author | None) -> tuple[str, str]:
    if author is None:
        return "", ""
    return "" if author.id is None else str(author.id), author.nickname or author.name or ""


def _record(line: int, at: int, item: _Item) -> Record:
    type = _NUMBERS.get(str(item.type), str(item.type))
    if type not in _WRITTEN and type != "Call":
        return _system(line, at, type, item)
    id, name = _ref(item.author)
    kind, text = _said(item)
    if len(text) > limits.LONGEST_MESSAGE:
        return Skip(line, TOO_LONG)
    replied = item.reference.messageId if item.reference and not item.forwardedMessage else None
    kind = _CALL if type == "Call" else kind
    reply = None if replied is None else str(replied)
    return Message(line, at, id, name, kind, text, str(item.id), reply)


def _said(item: _Item) -> tuple[int, str]:
    text = item.content or ""
    if item.forwardedMessage:
        return _FORWARD, text or item.forwardedMessage.content or ""
    if item.poll is not None:
        return _POLL, text
    if item.stickers and not text:
        return _STICKER, text
    names = [file.fileName or file.url or "" for file in item.attachments or ()]
    return kind_of_files(names), text


def _system(line: int, at: int, type: str, item: _Item) -> System:
    """Return what Discord itself says."""
    text, author = item.content or "", _ref(item.author)
    others = tuple(_ref(one) for one in item.mentions or ())
    system = System(line, at, "notice", text, (), author, "", str(item.id))
    if type == "GuildMemberJoin":
        system.kind, system.who, system.actor, system.channel = "join", (author,), ("", ""), "join"
    elif type == "RecipientAdd" and others:
        system.kind, system.who, system.channel = "join", others, "invite"
    elif type == "RecipientRemove" and others:
        system.kind, system.who = "leave" if others == (author,) else "kick", others
    elif type == "ChannelNameChange":
        system.kind = "rename"
    return system


FORMAT = Format(
    "discord", N_("Discord (DiscordChatExporter, JSON)"), (".json",), matches, reader(_read)
)
