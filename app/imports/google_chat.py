"""Google Chat as Takeout hands it out, folder or ZIP: every space is a chat of its own."""

from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from app.imports import limits
from app.imports.folder import part
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.moments import Moments
from app.imports.placeholders import OTHER, TEXT, kind_of_file
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Entry, Format, Message, Person, Record, Skip, Source
from app.imports.source import head_text
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

_MESSAGES, _ABOUT = "messages.json", "group_info.json"
_DIRECT = "DM "  # how the folders of chats of two are called
_BAD_RECORD = N_("this record lacks what Google Chat's exports have")


class _User(msgspec.Struct, gc=False):
    """Somebody in a space."""

    name: str | None = None
    email: str | None = None


class _About(msgspec.Struct, gc=False):
    """What group_info.json says."""

    name: str | None = None
    members: list[_User | None] | None = None


class _File(msgspec.Struct, gc=False):
    """Something attached."""

    original_name: str | None = None
    export_name: str | None = None


class _Item(msgspec.Struct, gc=False):
    """One message."""

    created_date: str | None = None
    creator: _User | None = None
    text: str | None = ""
    message_id: str | None = None
    message_state: str | None = None
    attached_files: list[_File | None] | None = None


def matches(source: Source) -> int:
    """Say how surely this is Google Chat's: spaces beside their messages, or the keys of a message."""
    if source.entries:
        return 96 if any(about for _, about in _spaces(source)) else 0
    text = head_text(source)
    alone = keys_of(text)[:1] == ["messages"] and '"creator"' in text and '"created_date"' in text
    return 92 if alone else 0


def _spaces(source: Source) -> list[tuple[Entry, Entry | None]]:
    """Return the messages of each space, with what is said of it."""
    by_name = {entry.name: entry for entry in source.entries}
    found: list[tuple[Entry, Entry | None]] = []
    for entry in source.entries:
        path = PurePosixPath(entry.name)
        about = by_name.get(str(path.with_name(_ABOUT)))
        if path.name == _MESSAGES and about:
            found.append((entry, about))
    return found


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    scribe = _Scribe(source)
    if not source.entries:
        yield [Chat("google_chat", "", source.options.name)]
        yield from scribe.messages(source, file)
    for entry, about in _spaces(source):
        folder = PurePosixPath(entry.name).parent.name or source.path.stem
        if about:
            yield scribe.begin(_about(source, file, about), folder)
        with entry.opened() as opened:
            yield from scribe.messages(part(source, entry), file.of(opened))


def _about(source: Source, file: Tally, entry: Entry) -> _About:
    with entry.opened() as opened:
        cursor = Cursor(part(source, entry), file.of(opened))
        return converted(cursor.value(), _About) or _About()


class _Scribe:
    """Turns objects into records; places are counted through the whole export."""

    def __init__(self, source: Source) -> None:
        self._moments = Moments(source.options.zone)
        self._name = source.options.name
        self._place = 0

    def begin(self, about: _About, folder: str) -> list[Record]:
        """Return a space and who is in it; it is known by the last word of its folder's name."""
        members = [member for member in about.members or () if member]
        name = about.name or ", ".join(member.name or "" for member in members) or self._name
        direct = folder.startswith(_DIRECT)
        out: list[Record] = [Chat("google_chat", folder.rpartition(" ")[2], name, direct)]
        for member in members:
            self._place += 1
            out.append(Person(self._place, member.email or "", member.name or ""))
        return out

    def messages(self, source: Source, file: Tally) -> Iterator[list[Record]]:
        """Yield the records of one messages.json."""
        cursor = Cursor(source, file)
        for key in cursor.fields():
            if key == "messages" and cursor.peek() == "[":
                for items in Items(_Item).of_array(cursor):
                    yield [self._record(item) for _, item in items]
            else:
                cursor.skip()
        if cursor.peek():
            raise cursor.damaged()

    def _record(self, item: _Item | None) -> Record:
        self._place += 1
        if item is None or item.created_date is None:
            return Skip(self._place, _BAD_RECORD)
        at = self._moments.at(item.created_date)
        if at is None:
            return Skip(self._place, BAD_DATE)
        text, creator = item.text or "", item.creator or _User()
        if len(text) > limits.LONGEST_MESSAGE:
            return Skip(self._place, TOO_LONG)
        files = [f.original_name or f.export_name or "" for f in item.attached_files or () if f]
        kind = kind_of_file(files[0]) if files else TEXT if text else OTHER
        who = creator.email or "", creator.name or ""
        gone = (item.message_state or "").upper() == "DELETED"
        return Message(self._place, at, *who, kind, text, item.message_id, recalled=gone)


FORMAT = Format(
    "google_chat", N_("Google Chat (Takeout)"), (".json", ".zip"), matches, reader(_read)
)
