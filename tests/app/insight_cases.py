"""A community in a few lines, written into the store with its derived tables worked out by hand."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from app.store import Store

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = {1: SHANGHAI, 2: NEW_YORK}
FIRST = date(2026, 10, 20)  # New York puts its clocks back on 1 November
TABLES = (
    "incomes", "topic_uses", "topics", "announcements", "events", "messages", "member_days",
    "hour_cells", "member_stats", "member_bits", "roster_events", "batches", "memberships",
    "roles", "members", "groups", "communities",
)  # fmt: skip


def at(day: int, hour: int = 12, zone: ZoneInfo = SHANGHAI) -> int:
    """Return the epoch second of an hour on the day `day` days after `FIRST`."""
    moment = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=zone) + timedelta(days=day)
    return int(moment.replace(hour=hour).timestamp())


def local(second: int, zone: ZoneInfo) -> datetime:
    """Return wall time."""
    return datetime.fromtimestamp(second, zone)


@dataclass
class Stay:
    """One membership row."""

    group: int
    member: int
    joined: int | None = None
    left: int | None = None
    channel: str = ""
    inviter: int | None = None


@dataclass
class Event:
    """One roster event."""

    group: int
    member: int | None
    at: int
    kind: str = "join"
    channel: str = ""


@dataclass
class Read:
    """One import: the first and last second of the file, and when it was imported."""

    group: int
    first: int
    last: int
    at: int


@dataclass
class Case:
    """Everything there is: messages are (group, member, second).

    By their places: what some of them say, and which message some of them quote. Posts are
    announcements that were marked: (group, second, style).
    """

    messages: list[tuple[int, int, int]] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    roles: list[tuple[int, str]] = field(default_factory=list)
    tiers: dict[int, str] = field(default_factory=dict)
    members: int = 6
    texts: dict[int, str] = field(default_factory=dict)
    quotes: dict[int, int] = field(default_factory=dict)
    posts: list[tuple[int, int, str]] = field(default_factory=list)

    def into(self, store: Store) -> None:
        """Make the store hold this case and nothing else."""
        with store.operation("Case"):
            for table in TABLES:
                store.execute(f"delete from {table}")
            store.insert("communities", id=1, name="社群", created_at="", target_messages=100)
            for id, zone in ZONES.items():
                store.insert(
                    "groups", id=id, community_id=1, name="群", zone=zone.key, created_at=""
                )
            for id in range(1, self.members + 1):
                store.insert(
                    "members", id=id, name=f"m{id}", tier=self.tiers.get(id), created_at=""
                )
            self._roster(store)
            self._messages(store)
            for group, second, style in self.posts:
                stamp = datetime.fromtimestamp(second, UTC).isoformat()
                store.insert(
                    "announcements", community_id=1, group_id=group, status="posted", style=style,
                    posted_at=stamp, created_at=stamp, updated_at=stamp,
                )  # fmt: skip

    def _quoted(self, place: int) -> str | None:
        return f"n{self.quotes[place]}" if place in self.quotes else None

    def _roster(self, store: Store) -> None:
        for stay in self.stays:
            store.insert(
                "memberships", group_id=stay.group, member_id=stay.member, joined_at=stay.joined,
                left_at=stay.left, channel=stay.channel, nickname=f"n{stay.member}",
                inviter_id=stay.inviter,
            )  # fmt: skip
        for event in self.events:
            store.insert(
                "roster_events", group_id=event.group, member_id=event.member, at=event.at,
                kind=event.kind, channel=event.channel,
            )  # fmt: skip
        for member, role in self.roles:
            store.insert("roles", member_id=member, community_id=1, role=role)
        for read in self.reads:
            first, last, when = (
                datetime.fromtimestamp(s, UTC).isoformat() for s in (read.first, read.last, read.at)
            )
            report = json.dumps({"first": first, "last": last})
            store.insert(
                "batches", group_id=read.group, at=when, format="x", file="x", report=report
            )
        if self.reads:
            self._read_at_last(store)

    def _read_at_last(self, store: Store) -> None:
        """Import nothing, long after all else: later messages are put to a clock that jumped."""
        for group in ZONES:
            when = datetime.fromtimestamp(at(3 * SPAN), UTC).isoformat()
            store.insert("batches", group_id=group, at=when, format="x", file="x", report="{}")

    def _messages(self, store: Store) -> None:
        days: Counter[tuple[int, int, int]] = Counter()
        hours: Counter[tuple[int, int]] = Counter()
        stats: dict[tuple[int, int], list[int]] = {}
        for group, member, second in self.messages:
            wall = local(second, ZONES[group])
            day = (wall.date() - date(1970, 1, 1)).days
            days[group, day, member] += 1
            hours[group, day * 24 + wall.hour] += 1
            stats.setdefault((group, member), []).append(second)
        store.insert_many(
            "messages", "group_id, member_id, sent_at, kind, text, native_id, reply_to",
            [
                (*message, 0, self.texts.get(n, "x"), f"n{n}", self._quoted(n))
                for n, message in enumerate(self.messages)
            ],
        )  # fmt: skip
        store.insert_many(
            "member_days", "group_id, day, member_id, n", [(*k, n) for k, n in days.items()]
        )
        store.insert_many("hour_cells", "group_id, hour, n", [(*k, n) for k, n in hours.items()])
        store.insert_many(
            "member_stats", "group_id, member_id, first_at, last_at, n",
            [(*k, min(v), max(v), len(v)) for k, v in stats.items()],
        )  # fmt: skip
        bits: Counter[tuple[int, int, int]] = Counter()  # spans of 2,048 days begin at day 1,024
        for group, day, member in days:
            start = (day - 1024) // 2048 * 2048 + 1024
            bits[group, member, start] += 1 << (day - start)
        store.insert_many(
            "member_bits", "group_id, member_id, day0, bits",
            [(*k, n.to_bytes((n.bit_length() + 7) // 8, "little")) for k, n in bits.items()],
        )  # fmt: skip


SPAN = 80  # days
_groups = st.sampled_from([1, 2])
_members = st.integers(1, 6)
_seconds = st.integers(at(0), at(SPAN))
_channels = st.sampled_from(["", "qr", "公众号"])


@st.composite
def _stays(draw: st.DrawFn) -> list[Stay]:
    pairs = draw(st.lists(st.tuples(_groups, _members), unique=True, max_size=8))
    stays: list[Stay] = []
    for group, member in pairs:
        joined, left = draw(st.none() | _seconds), draw(st.none() | _seconds)
        if joined is not None and left is not None and left < joined:
            joined, left = left, joined
        stays.append(Stay(group, member, joined, left, draw(_channels)))
    return stays


@st.composite
def _reads(draw: st.DrawFn) -> list[Read]:
    reads: list[Read] = []
    for _ in range(draw(st.integers(0, 3))):
        first, last = sorted((draw(_seconds), draw(_seconds)))
        reads.append(Read(draw(_groups), first, last, last + draw(st.integers(0, 10**5))))
    return reads


cases: st.SearchStrategy[Case] = st.builds(
    Case,
    messages=st.lists(st.tuples(_groups, _members, _seconds), max_size=40),
    stays=_stays(),
    events=st.lists(
        st.builds(
            Event, _groups, st.none() | _members, _seconds,
            st.sampled_from(["join", "leave", "kick", "rename"]), _channels,
        ),
        max_size=10,
    ),
    reads=_reads(),
    roles=st.lists(
        st.tuples(_members, st.sampled_from(["payer", "partner", "manager"])),
        unique=True,
        max_size=5,
    ),
    tiers=st.dictionaries(_members, st.sampled_from(["high", "mid", "ordinary"]), max_size=3),
)  # fmt: skip
