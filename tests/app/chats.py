"""Chats made by hand: the records a reader would yield, without a file."""

from collections.abc import Iterable
from typing import Any

from app.imports import importer
from app.imports.chat import Origin
from app.imports.importer import Target
from app.imports.records import Chat, Message, Record, System
from app.imports.report import Report
from app.store import Store

START = 1_767_225_600  # 2026-01-01 08:00 in Shanghai
FILE = Origin("test", "Test", "chat.txt")
GROUP = Chat("wechat", "room-1", "示例群")
NAMELESS = Chat("wechat", "", "示例群")


def said(second: int, sender: str, text: str, native_id: str | None = None, **more: Any) -> Message:
    """A message by someone known by name only, unless `sender_id` is given."""
    sender_id = more.pop("sender_id", "")
    return Message(second + 1, START + second, sender_id, sender, 0, text, native_id, **more)


def system(second: int, kind: str, *names: str, **more: Any) -> System:
    """A line by the platform about people known by name only."""
    text = more.pop("text", f"{kind}: {'、'.join(names)}")
    who = tuple(("", name) for name in names)
    return System(second + 1, START + second, kind, text, who, **more)


def take(store: Store, *records: Record, chat: Chat = GROUP, **more: Any) -> Report:
    """Import records as one file of one chat."""
    target = Target(more.pop("community", None), more.pop("group", None))
    return importer.take(store, [[chat], list(records)], FILE, target, **more)


def lists(records: Iterable[Record], size: int = 2) -> list[list[Record]]:
    """Cut records into the short lists that readers yield."""
    every = list(records)
    return [every[i : i + size] for i in range(0, len(every), size)]


def texts(store: Store) -> list[tuple[int, str, str]]:
    """What the store holds: second, sender, text, in order of time."""
    return [
        (at - START, name, text)
        for at, name, text in store.rows(
            "select m.sent_at, p.name, m.text from messages m join members p on p.id = m.member_id"
            " order by m.sent_at, p.name, m.text"
        )
    ]


def events(store: Store) -> list[tuple[int, str, str | None]]:
    """Roster events: second, kind, whom they concern."""
    return [
        (at - START, kind, name)
        for at, kind, name in store.rows(
            "select e.at, e.kind, p.name from roster_events e"
            " left join members p on p.id = e.member_id order by e.at, e.kind, p.name"
        )
    ]
