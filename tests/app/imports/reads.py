"""What the tests of all readers share: one call that reads a file and sorts what came out."""

from dataclasses import dataclass, field
from pathlib import Path

from app.imports import detect
from app.imports.records import KINDS, Chat, Message, Options, Person, Skip, System

DATA = Path(__file__).parent.parent.parent / "data" / "imports"


@dataclass
class Found:
    format: str
    batches: int = 0
    chats: list[Chat] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    systems: list[System] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)

    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    def kinds(self) -> list[str]:
        return [KINDS[message.kind] for message in self.messages]

    def times(self) -> list[int]:
        return [message.at for message in self.messages]

    def named(self, kind: str) -> list[list[str]]:
        return [[name or id for id, name in line.who] for line in self.systems if line.kind == kind]


def read(path: Path, **options) -> Found:
    format, source = detect(path, Options(**options))
    found = Found(format.key)
    places = {
        Chat: found.chats,
        Person: found.people,
        Message: found.messages,
        System: found.systems,
        Skip: found.skips,
    }
    for batch in format.read(source):
        found.batches += 1
        for record in batch:
            places[type(record)].append(record)
    return found


def written(folder: Path, text: str, name: str = "chat.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


# The same talk stands in every sample; INDEX of the corpus: 12 messages, two of them alike in one second.
TALK = [
    "大家好，欢迎新朋友 👏",
    '第一行\n\n第三行, 带逗号和"引号"',
    "收到",
    "#接龙\n周六聚会\n\n1. 阿周 2人",
    "#接龙\n周六聚会\n\n1. 阿周 2人\n2. 小陈",
    "我自己说话",
    "收到",
    "收到",
    "👨‍👩‍👧‍👦 1. 不是接龙",
]
SECONDS = [
    1767225660, 1767225661, 1767225662, 1767225663, 1767225720, 1767225780, 1767225900, 1767225960,
    1767226020, 1767312000, 1767312000, 1767369599,
]  # fmt: skip
SPEAKERS = [
    "小林",
    "阿周",
    "阿周",
    "小林",
    "小林",
    "阿周",
    "小陈",
    "阿周",
    "群主",
    "小林",
    "小林",
    "小陈",
]
MEDIA = (2, 3, 7)  # places of the picture, the voice and the link


def words(found: Found) -> list[str]:
    return [text for place, text in enumerate(found.texts()) if place not in MEDIA]


def minutes() -> list[int]:
    return [second - second % 60 for second in SECONDS]
