"""One WeChat chat on its way out of another tool's export: who spoke, and what its system lines say."""

import html
import re
from collections import deque
from collections.abc import Sequence

from app.imports import limits, system_lines
from app.imports.records import Chat, Message, Record, Skip, System
from app.imports.talk import TOO_LONG

ROOM = "@chatroom"  # how the id of every group ends
SELF = "我"  # the account that made the export, where a tool keeps its id to itself
_SEARCHED = 200_000  # characters of a message in which what it answers is looked for
_LONGEST = 64 * 1024  # characters of a system line as XML
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_ATTRIBUTE = re.compile(r'\b(?:poiname|label|nickname)="([^"<>]+)"')


class Room:
    """The names heard in a chat: a list of names in a system line is parted by what is known of them."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self.names: set[str] = set()

    def message(self, said: Message) -> Record:
        """Take a message, or say why it can't be one; an id that stands for a name is no name."""
        if len(said.text) > limits.LONGEST_MESSAGE:
            return Skip(said.line, TOO_LONG)
        if said.sender == said.sender_id:
            said.sender = ""
        if len(self.names) < limits.CACHE:
            self.names.add(said.sender)
        return said

    def system(self, line: int, at: int, text: str, native_id: str | None = None) -> Record:
        """Return the record of a line by the platform, which may come as the XML it was sent as."""
        if len(text) > limits.LONGEST_MESSAGE:
            return Skip(line, TOO_LONG)
        if not text.lstrip().startswith("<") or len(text) > _LONGEST:
            found = system_lines.system(line, at, text, "wechat", self.names)
        else:
            found = self._from_xml(line, at, text)
        found.native_id = found.native_id or native_id
        return found

    def _from_xml(self, line: int, at: int, text: str) -> System:
        replaced = _clean(_between(text, "<replacemsg>", "</replacemsg>"))
        if replaced:
            found = system_lines.system(line, at, replaced, "wechat", self.names)
            found.native_id = _between(text, "<newmsgid>", "</newmsgid>").strip() or None
            return found
        people: dict[str, str] = {}
        said = _filled(text, people) or text
        found = system_lines.system(line, at, said, "wechat", self.names | people.keys())
        found.who = tuple((id or people.get(name, ""), name) for id, name in found.who)
        found.actor = (found.actor[0] or people.get(found.actor[1], ""), found.actor[1])
        return found


class Rooms:
    """The chats of a file that holds several, whose messages may take turns."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._open: Room | None = None

    def of(self, key: str, name: str = "") -> Room:
        """Return the chat of an id or, where a file has none, of whatever tells its chats apart."""
        if key not in self._rooms:
            self._rooms[key] = Room(chat_of(key, name))
        return self._rooms[key]

    def sorted(self, records: Sequence[tuple[Room, Record]]) -> list[Record]:
        """Return records chat by chat, each below the chat it belongs to."""
        parts: dict[Room, list[Record]] = {self._open: []} if self._open else {}
        for room, record in records:
            parts.setdefault(room, []).append(record)
        out: list[Record] = []
        for room, part in parts.items():
            if room is not self._open and part:
                out.append(room.chat)
                self._open = room
            out += part
        return out


def _filled(text: str, people: dict[str, str]) -> str:
    """Return the template that XML holds with the names in it; `people` learns the id of each."""
    sentence = _clean(_between(text, "<template>", "</template>"))
    for link in text.split("</link>")[:-1]:
        names: list[str] = []
        for member in link.split("</member>")[:-1]:
            name = _clean(_between(member, "<nickname>", "</nickname>"))
            people[name] = _clean(_between(member, "<username>", "</username>"))
            names.append(name)
        separator = _clean(_between(link, "<separator>", "</separator>")) or "、"
        key = _between(link, '<link name="', '"')
        if names and key:
            sentence = sentence.replace(f"${key}$", separator.join(names))
    return sentence


def _between(text: str, start: str, end: str) -> str:
    """Return what stands between two marks; '' where one is missing."""
    inside, closed, _ = text.partition(start)[2].partition(end)
    return inside if closed else ""


def _clean(text: str) -> str:
    return html.unescape(_CDATA.sub("", text)).strip()


def before_last(pattern: re.Pattern[str], text: str) -> str:
    """Return what stands before the last place where a pattern is found; '' where that is nothing."""
    last = deque(pattern.finditer(text[:_SEARCHED]), maxlen=1)
    return text[: last[0].start()] if last else ""


def words_of(text: str) -> str:
    """Return what the XML of a picture, card, place or link shows of itself; other text as it is."""
    start = text.lstrip()
    if not start.startswith(("<?xml", "<msg", "<appmsg", "<location", "<voipmsg")):
        return text
    title = _clean(_between(start, "<title>", "</title>"))
    found = None if title else _ATTRIBUTE.search(start[:_LONGEST])
    return title or (html.unescape(found[1]) if found else "")


def chat_of(key: str, name: str = "") -> Chat:
    """Return the chat of an id: a group's ends with @chatroom, anything else is a person's."""
    return Chat("wechat", key, "" if name == key else name, bool(key) and not key.endswith(ROOM))
