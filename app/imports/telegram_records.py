"""What each object in Telegram's JSON becomes."""

from collections.abc import Iterable

import msgspec

from app.imports import dates, limits
from app.imports.records import KINDS, Chat, Message, Record, Skip, System
from app.imports.talk import TOO_LONG
from app.text import N_

_MEDIA = {
    "sticker": "sticker", "voice_message": "voice", "video_message": "video", "video_file": "video",
    "animation": "image", "audio_file": "file",
}  # fmt: skip
_KIND_OF_MEDIA = {media: KINDS.index(kind) for media, kind in _MEDIA.items()}
_TEXT, _IMAGE, _FILE = KINDS.index("text"), KINDS.index("image"), KINDS.index("file")
_CARD, _LOCATION, _POLL = KINDS.index("card"), KINDS.index("location"), KINDS.index("poll")
_OTHER = KINDS.index("other")
_NO_DATE = N_("this record has no date that can be read")
_NO_TYPE = N_("this record is of no type that Telegram writes")
_PEER = (
    1 << 32
)  # up to 2021 a sender was one number: what it is in the upper half, which one in the lower


class Part(msgspec.Struct, gc=False):
    """A stretch of formatted text."""

    text: str = ""


Text = str | list[str | Part]


class Poll(msgspec.Struct, gc=False):
    """A vote, of which the question is kept."""

    question: Text = ""


class Item(msgspec.Struct, gc=False):
    """One object of `messages`; what is not named here is skipped by the decoder."""

    type: str
    id: int | None = None
    date: str | None = None
    date_unixtime: str | int | None = None
    text: Text | None = ""
    sender: str | None = msgspec.field(default=None, name="from")
    from_id: str | int | None = None
    photo: str | None = None
    file: str | None = None
    media_type: str | None = None
    reply_to_message_id: int | None = None
    contact_information: object = None
    location_information: object = None
    poll: Poll | None = None
    actor: str | None = None
    actor_id: str | int | None = None
    action: str | None = None
    members: list[str | None] | None = None
    inviter: str | None = None
    title: str | None = None


class Scribe:
    """Turns items into records and knows how far it got."""

    def __init__(self, wall: dates.Wall) -> None:
        self._wall = wall
        self.chat = Chat("telegram", "", "")
        self.position = 0  # of the last record, counted through the file from 1

    def begin(self, chat: Chat) -> None:
        """Take the records from now on as those of `chat`."""
        self.chat = chat

    def records(self, items: Iterable[Item]) -> list[Record]:
        """Return one record for each message, and one for each thing a service line says."""
        out: list[Record] = []
        add, wall = out.append, self._wall
        position = self.position
        for item in items:
            position += 1
            unix = item.date_unixtime
            try:
                at = int(unix) if unix else wall.iso(item.date or "")
            except (ValueError, OverflowError):
                at = -1
            if not 0 <= at <= limits.LATEST:
                add(Skip(position, _NO_DATE))
            elif item.type == "message":
                add(_message(item, position, at))
            else:
                out.extend(_service(item, position, at))
        self.position = position
        return out

    def unreadable(self, reason: str) -> Skip:
        """Return the record of an object that is no message at all."""
        self.position += 1
        return Skip(self.position, reason)


def _message(item: Item, position: int, at: int) -> Record:
    text, peer = item.text, item.from_id
    if not isinstance(text, str):
        text = plain_text(text)
    if not isinstance(peer, str):
        peer = _peer(peer)
    kind = _KIND_OF_MEDIA.get(item.media_type or "", _FILE) if item.file else _TEXT
    if kind == _TEXT:
        kind, text = _rarer(item, text)
    if len(text) > limits.LONGEST_MESSAGE:
        return Skip(position, TOO_LONG)
    id, reply = item.id, item.reply_to_message_id
    native, reply_to = None if id is None else str(id), None if reply is None else str(reply)
    return Message(position, at, peer, item.sender or "", kind, text, native, reply_to)


def plain_text(text: Text | None) -> str:
    """Return formatted text as the letters in it."""
    if isinstance(text, str):
        return text
    return "".join([part if isinstance(part, str) else part.text for part in text or ()])


def _rarer(item: Item, text: str) -> tuple[int, str]:
    """Return kind and text of what is neither words nor a file."""
    if item.photo:
        return _IMAGE, text
    if item.media_type:
        return _KIND_OF_MEDIA.get(item.media_type, _OTHER), text
    if item.poll is not None:
        return _POLL, text or plain_text(item.poll.question)
    if item.location_information is not None:
        return _LOCATION, text
    if item.contact_information is not None:
        return _CARD, text
    return _TEXT if text else _OTHER, text


def _peer(peer: str | int | None) -> str:
    """Return a sender's id as it is written today."""
    if peer is None:
        return ""
    if isinstance(peer, str):
        return peer
    kind, number = divmod(peer, _PEER)
    return f"{'user' if kind <= 1 else 'chat'}{number}"


def _service(item: Item, position: int, at: int) -> list[Record]:
    """Return what a service line says; one that names several newcomers is still one line."""
    native = None if item.id is None else str(item.id)
    actor = (_peer(item.actor_id), item.actor or "")
    action = item.action or ""
    if item.type != "service":
        return [_unsupported(item, position, at, native)]
    if action in {"invite_members", "create_group"} and item.members:
        return [_invited(item, position, at, actor, native)]
    if action == "remove_members" and item.members:
        return _removed(item, position, at, actor, native)
    if action in {"join_group_by_link", "join_group_by_request"}:
        how = "link" if action.endswith("link") else "request"
        inviter = ("", "" if item.inviter in {None, "Group"} else item.inviter or "")
        return [System(position, at, "join", "", (actor,), inviter, how, native)]
    if action == "edit_group_title":
        return [System(position, at, "rename", item.title or "", (), actor, "", native)]
    words = " ".join(word for word in (action, item.title or plain_text(item.text)) if word)
    return [System(position, at, "notice", words, (), actor, "", native)]


def _unsupported(item: Item, position: int, at: int, native: str | None) -> Record:
    """Return a message that Telegram itself could not export, which is still one somebody wrote."""
    if item.type != "unsupported":
        return Skip(position, _NO_TYPE)
    return Message(position, at, _peer(item.from_id), item.sender or "", _OTHER, "", native)


def _invited(
    item: Item, position: int, at: int, actor: tuple[str, str], native: str | None
) -> System:
    """Return the newcomers of a service line; who adds themselves came on their own."""
    names = item.members or []
    if names == [actor[1]]:
        return System(position, at, "join", "", (actor,), ("", ""), "join", native)
    who = tuple(actor if name and name == actor[1] else ("", name or "") for name in names)
    return System(position, at, "join", "", who, actor, "invite", native)


def _removed(
    item: Item, position: int, at: int, actor: tuple[str, str], native: str | None
) -> list[Record]:
    """Return who was removed, and apart from them who left: Telegram writes both alike."""
    names = item.members or []
    out: list[Record] = []
    if any(name and name == actor[1] for name in names):
        out.append(System(position, at, "leave", "", (actor,), actor, "", native))
    kicked = tuple(("", name or "") for name in names if not name or name != actor[1])
    if kicked:
        out.append(System(position, at, "kick", "", kicked, actor, "", native))
    return out
