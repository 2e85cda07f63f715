"""What a reader of a chat file yields: one record per thing the file says.

Every line or object of a file ends as one of these; nothing is dropped in silence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from app.messages import KINDS
from app.progress import Progress, silent

__all__ = ["KINDS"]  # what many readers ask for here


class Chat(msgspec.Struct, gc=False):
    """Which chat the records after it belong to. The first record of every file, and one per chat in it."""

    platform: str  # wechat qq telegram whatsapp line discord … other
    key: str  # the platform's id of the chat, or '' where the file has none
    name: str
    private: bool = False


class Person(msgspec.Struct, gc=False):
    """What the file says of a member beside messages: a roster line."""

    line: int
    sender_id: str  # '' where the file has none
    name: str  # account name
    nickname: str = ""  # in this group
    remark: str = ""
    role: str = ""  # owner, admin or ''
    joined_at: int | None = None


class Message(msgspec.Struct, gc=False):
    """Something a person wrote or sent."""

    line: int  # 1-based line (text, JSONL) or position of the record (JSON)
    at: int  # seconds since 1970, UTC
    sender_id: str  # '' where the file knows names only
    sender: str  # the name shown
    kind: int  # index into KINDS
    text: str  # as it stands in the file
    native_id: str | None = None
    reply_to: str | None = None
    recalled: bool = False


class System(msgspec.Struct, gc=False):
    """A line by the platform: who came, went, was renamed or took a message back."""

    line: int
    at: int
    kind: str  # join leave kick rename recall notice
    text: str
    # (id or '', name or '') of each one concerned; unknown = ('', '')
    who: tuple[tuple[str, str], ...] = ()
    actor: tuple[str, str] = ("", "")
    channel: str = ""  # how a joiner came: invite, qr, link, request …
    native_id: str | None = None  # of this line, or of the message taken back (recall)


class Skip(msgspec.Struct, gc=False):
    """A record that could not be read: where it stands and why (English, marked with N_)."""

    line: int
    reason: str


Record = Chat | Person | Message | System | Skip


@dataclass(frozen=True, slots=True)
class Options:
    """What the operator answered about a file; None or '' where the file itself decides."""

    zone: str = "Asia/Shanghai"
    encoding: str = ""
    day_first: bool | None = None  # 03/04/2026: is 3 the day?
    date: str = ""  # the day of times that come without one, ISO
    name: str = ""  # what to call the chat where the file does not say
    columns: tuple[tuple[str, str], ...] = ()  # of a table: (role, title), roles as in `columns`


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a folder or a ZIP: its name below it (with slashes), its size in bytes, its bytes."""

    name: str
    size: int
    opened: Callable[[], BinaryIO]


@dataclass(slots=True)
class Source:
    """One file to read: its bytes, what its head and tail look like, and the answers given.

    `head` and `tail` are up to 64 KB each. For a ZIP, `opened` gives the chat text inside. A folder,
    and a ZIP that holds no single chat text, is empty itself and has `entries`.
    """

    path: Path
    size: int
    head: bytes
    tail: bytes
    opened: Callable[[], BinaryIO]
    options: Options = field(default_factory=Options)
    progress: Progress = silent
    entries: tuple[Entry, ...] = ()


class Read(Protocol):
    """Reads a source in batches (lists of a few thousand records), streaming, in file order."""

    def __call__(self, source: Source) -> Iterator[list[Record]]:
        """Yield lists of records; call `source.progress(bytes_done, bytes_total)` once per list."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of chat file. `matches` looks at head and tail and says how sure it is: 0 (no) to 100."""

    key: str
    title: str
    suffixes: tuple[str, ...]
    matches: Callable[[Source], int]
    read: Read
