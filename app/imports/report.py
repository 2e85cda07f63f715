"""What an import did, in the figures that `qunce-cli import --json` prints."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

LISTED = 10_000  # skipped records kept with their line; the count goes on
EVENTS = ("join", "leave", "kick", "rename", "recall")


@dataclass(frozen=True, slots=True)
class MessageCounts:
    """What became of the things people wrote; `read` is the sum of the others."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class EventCounts:
    """What the system lines of the file say, one per person named, new to the store or not."""

    join: int = 0
    leave: int = 0
    kick: int = 0
    rename: int = 0
    recall: int = 0


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """The people the file names: new to the store, and known to it before."""

    created: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that could not be read: where it stands in the file, and why (English, marked)."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What one file brought; `groups` holds one report per chat when the file has several.

    `first` and `last` are the moments of the first and last message, ISO 8601 with the
    group's offset. `batch` takes the import back; a dry run has none. `chat` names the chat within
    its file, to leave it out; `new_group` says that the group is made by the import.
    """

    format: str
    community: str | None
    group: str | None
    messages: MessageCounts = MessageCounts()
    events: EventCounts = EventCounts()
    members: MemberCounts = MemberCounts()
    skipped: tuple[Skipped, ...] = ()
    first: str | None = None
    last: str | None = None
    batch: int | None = None
    groups: tuple["Report", ...] = ()
    chat: str = ""
    new_group: bool = False


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as the command line prints it; its names never change."""
    values = asdict(report)
    values["skipped"] = list(values["skipped"])
    for inner in ("groups", "chat", "new_group"):
        del values[inner]
    if report.groups:
        values["groups"] = [as_json(part) for part in report.groups]
    return values


def from_json(values: dict[str, Any]) -> Report:
    """Return a report that was kept as `as_json` gave it."""
    plain = {key: values[key] for key in ("format", "community", "group", "first", "last", "batch")}
    return Report(
        **plain,
        messages=MessageCounts(**values["messages"]),
        events=EventCounts(**values["events"]),
        members=MemberCounts(**values["members"]),
        skipped=tuple(Skipped(**one) for one in values["skipped"]),
        groups=tuple(from_json(part) for part in values.get("groups", ())),
    )


@dataclass(slots=True)
class Tally:
    """Counts while the records go by."""

    messages: Counter[str] = field(default_factory=Counter[str])
    events: Counter[str] = field(default_factory=Counter[str])
    people: set[int] = field(default_factory=set[int])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    first: int | None = None
    last: int | None = None

    def skip(self, line: int, reason: str) -> None:
        """Note a record that could not be read."""
        self.messages["skipped"] += 1
        if len(self.skipped) < LISTED:
            self.skipped.append(Skipped(line, reason))

    def saw(self, first: int, last: int) -> None:
        """Note the moments of the first and the last of some messages."""
        self.first = first if self.first is None else min(first, self.first)
        self.last = last if self.last is None else max(last, self.last)

    def add(self, other: "Tally") -> None:
        """Add the counts of another chat of the same file."""
        self.messages += other.messages
        self.events += other.events
        self.people |= other.people
        self.skipped = sorted([*self.skipped, *other.skipped], key=lambda s: s.line)[:LISTED]
        if other.first is not None and other.last is not None:
            self.saw(other.first, other.last)

    def report(self, new_from: int, zone: str, **known: Any) -> Report:
        """Return the counts as a report; members with ids from `new_from` on are new."""
        counts = {k: self.messages[k] for k in ("created", "updated", "unchanged", "skipped")}
        created = sum(1 for member in self.people if member >= new_from)
        return Report(
            messages=MessageCounts(read=sum(counts.values()), **counts),
            events=EventCounts(**{kind: self.events[kind] for kind in EVENTS}),
            members=MemberCounts(created, len(self.people) - created),
            skipped=tuple(self.skipped),
            first=_iso(self.first, zone),
            last=_iso(self.last, zone),
            **known,
        )


def _iso(at: int | None, zone: str) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, ZoneInfo(zone)).isoformat()
