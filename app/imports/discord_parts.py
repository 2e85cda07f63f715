"""What the three shapes of a Discord export have in common: the chat's name, attachments, sentences."""

import re

from app.imports.placeholders import TEXT, kind_of_file
from app.imports.records import Chat, Source, System
from app.text import plain

_FILE = re.compile(r"(?P<names>.+?) \[(?P<id>\d{5,20})\](?: [(\[].{1,40}[)\]])?$")
_NAMES = " · "
NOTHING = "[empty]"  # stands for what Discord itself did, of which these shapes keep no word

# What Discord says in the place of a text, in English whatever the language of the export.
_SENTENCES = (
    (re.compile(r"Joined the server\."), "join"),
    (re.compile(r"Added (?P<who>.+) to the group\."), "add"),
    (re.compile(r"Left the group\."), "leave"),
    (re.compile(r"Removed (?P<who>.+) from the group\."), "kick"),
    (re.compile(r"Changed the channel name: .*|Changed the channel name to .*"), "rename"),
    (re.compile(r"Pinned a message\.|Started a thread\.|Changed the channel icon\."), "notice"),
)


def chat_of(source: Source, server: str, channel: str, key: str, *, private: bool = False) -> Chat:
    """Return a channel of a server as a chat; the name of the file tells what the file does not."""
    found = _FILE.match(plain(source.path.stem))
    if found and not channel:
        parts = found["names"].split(" - ")
        server, channel = ("", parts[0]) if len(parts) == 1 else (parts[0], parts[-1])
    name = _NAMES.join(part for part in (server, channel) if part)
    return Chat(
        "discord", key or (found["id"] if found else ""), name or source.options.name, private
    )


def kind_of_files(names: list[str]) -> int:
    """Return the kind of a message by the names or addresses of what is attached to it."""
    return kind_of_file(names[0].partition("?")[0]) if names else TEXT


def sentence(line: int, at: int, text: str, sender_id: str, sender: str) -> System | None:
    """Return what Discord says in its own words; None for what a person wrote."""
    for pattern, kind in _SENTENCES:
        found = pattern.fullmatch(text)
        if found:
            return _system(line, at, text, kind, found, (sender_id, sender))
    return None


def _system(  # noqa: PLR0913, PLR0917 -- the parts of a sentence
    line: int, at: int, text: str, kind: str, found: re.Match[str], sender: tuple[str, str]
) -> System:
    if kind == "join":
        return System(line, at, "join", text, (sender,), channel="join")
    if kind == "leave":
        return System(line, at, "leave", text, (sender,), sender)
    if kind in {"add", "kick"}:
        who = tuple(("", name.strip()) for name in found["who"].split(", "))
        how = "invite" if kind == "add" else ""
        return System(line, at, "join" if kind == "add" else "kick", text, who, sender, how)
    return System(line, at, kind, text, (), sender)
