"""Writing the sample's people: who they are, where they sit, what is known and noted of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from app import clock
from app.imports.report import EventCounts, MessageCounts, Report, as_json
from app.rollups import Rollups
from app.sample import content
from app.sample.people import DAYS, Person
from app.sample.talk import DAY, HOUR, Line
from app.store import Store, sort_key
from app.store.text_functions import grams

RENAMED = 36
RECALLED = 12  # per group
REMARKED = 22
INSIDE = "主群"  # the channel of those who came from the main group
JOIN = "“{name}”通过{channel}加入群聊"
LEAVE = {False: "“{name}”退出了群聊", True: "你将“{name}”移出了群聊"}


@dataclass(slots=True)
class Seat:
    """One person in one group, with the moments of it (seconds UTC)."""

    who: int
    nickname: str
    joined: int
    left: int | None
    kicked: bool
    channel: str
    renamed: tuple[int, str] | None = None  # when, and the nickname before


@dataclass(slots=True)
class Room:
    """One group of the sample while it is written."""

    id: int
    batch: int
    seats: list[Seat]
    lines: list[Line]


def write_members(
    store: Store, rng: Random, people: list[Person], community: int, plan: dict[str, Any]
) -> int:
    """Write members and what is known of them; return the id before the first one's."""
    base = int(store.value("select coalesce(max(id), 0) from members"))
    now, ids = clock.stamp(), range(base + 1, base + 1 + len(people))
    some = set(rng.sample(range(15, len(people)), REMARKED))
    store.insert_many("members", "id, name, sort_key, remark, tier, created_at", [
        (id, p.name, sort_key(p.name), rng.choice(plan["remarks"]) if n in some else "", p.tier,
         now)
        for n, (id, p) in enumerate(zip(ids, people, strict=True))
    ])  # fmt: skip
    wxid = [(id, "wechat", f"wxid_sample{id - base:04d}") for id in ids]
    store.insert_many("identities", "member_id, platform, platform_id", wxid)
    roles = [(id, community, role) for id, p in zip(ids, people, strict=True) for role in p.roles]
    store.insert_many("roles", "member_id, community_id, role", roles)
    tags = [(id, tag) for id, p in zip(ids, people, strict=True) for tag in dict.fromkeys(p.tags)]
    store.insert_many("member_tags", "member_id, tag", tags)
    here = [id for id, p in zip(ids, people, strict=True) if p.left is None]
    noted = rng.sample(here, len(plan["notes"]))
    store.insert_many("member_notes", "member_id, at, text", [
        (id, _stamp(clock.now() - timedelta(days=5 * n + 1)), text)
        for n, (id, text) in enumerate(zip(noted, plan["notes"], strict=True))
    ])  # fmt: skip
    return base


def seats(
    rng: Random, people: list[Person], start: int, lines: list[Line], *, practice: bool
) -> list[Seat]:
    """Return who sits in a group; nobody speaks before they came or after they left."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, who, _, _ in lines:
        first.setdefault(who, at)
        last[who] = at
    found: list[Seat] = []
    for who, p in enumerate(people):
        day = p.practice if practice else p.day if p.main else None
        if day is not None:
            came = start + day * DAY + rng.randrange(8 * HOUR, 23 * HOUR)
            came = min(came, first.get(who, came + 300) - 300)
            went = _went(rng, p.practice_left if practice else p.left, start)
            if went is not None:
                went = max(went, came + HOUR, last.get(who, 0) + HOUR)
            channel = INSIDE if practice and p.main else p.channel
            found.append(Seat(who, p.name, came, went, p.kicked and not practice, channel))
    return found


def _went(rng: Random, day: int | None, start: int) -> int | None:
    return None if day is None else start + day * DAY + rng.randrange(9 * HOUR, 23 * HOUR)


def rename(rng: Random, found: list[Seat], start: int, plan: dict[str, Any]) -> None:
    """Let some people carry another nickname in the group since some day."""
    slots = {"city": plan["cities"], "subject": ["写作", "运营", "剪辑", "读书", "本地号"]}
    here = [seat for seat in found[15:] if seat.left is None and seat.joined < start + 60 * DAY]
    for seat in rng.sample(here, RENAMED):
        style = rng.choice(content.read("chat")["renames"][1:])
        before = seat.nickname
        seat.nickname = content.filled(rng, style.replace("{name}", before), slots)
        seat.renamed = (rng.randrange(seat.joined + DAY, start + DAYS * DAY - HOUR), before)


def write_room(store: Store, rng: Random, room: Room, people: list[Person], base: int) -> None:
    """Write who came and went in a group, and all that was said there, with everything derived."""
    columns = "member_id, group_id, nickname, joined_at, left_at, left_how, channel, inviter_id"
    store.insert_many("memberships", columns, [
        (base + 1 + seat.who, room.id, seat.nickname, seat.joined, seat.left, _how(seat),
         seat.channel, _inviter(seat, people, base))
        for seat in room.seats
    ])  # fmt: skip
    columns = "member_id, group_id, kind, name, first_at, last_at"
    store.insert_many("names", columns, _names(room, people, base))
    taken_back = set(rng.sample(range(len(room.lines)), min(RECALLED, len(room.lines))))
    events = [*_moves(room, people, base), *_recalls(room, people, base, taken_back)]
    events.sort(key=lambda event: event[3])
    store.insert_many(
        "roster_events", "group_id, member_id, actor_id, at, kind, channel, text, batch_id", events
    )
    _write_lines(store, room, base, taken_back)


def report(room: Room, community: str, group: str) -> str:
    """Return the report of the import that this group would have come from."""
    moved = EventCounts(
        join=len(room.seats),
        leave=sum(seat.left is not None and not seat.kicked for seat in room.seats),
        kick=sum(seat.kicked for seat in room.seats),
        rename=sum(seat.renamed is not None for seat in room.seats),
        recall=min(RECALLED, len(room.lines)),
    )
    n = len(room.lines)
    first, last = (
        datetime.fromtimestamp(line[0], ZoneInfo(clock.DEFAULT_ZONE)).isoformat()
        for line in (room.lines[0], room.lines[-1])
    )
    counts = MessageCounts(n, n)
    made = Report(
        "sample", community, group, counts, moved, first=first, last=last, batch=room.batch
    )
    return json.dumps(as_json(made), ensure_ascii=False)


def _write_lines(store: Store, room: Room, base: int, taken_back: set[int]) -> None:
    id = int(store.value("select coalesce(max(id), 0) from messages")) + 1
    store.insert_many(
        "messages", "id, group_id, member_id, sent_at, kind, text, recalled, batch_id",
        [
            (id + n, room.id, base + 1 + who, at, kind, text, int(n in taken_back), room.batch)
            for n, (at, who, kind, text) in enumerate(room.lines)
        ],
    )  # fmt: skip
    known: dict[str, str] = {text: grams(text) for text in {line[3] for line in room.lines}}
    words = [(id + n, known[line[3]]) for n, line in enumerate(room.lines)]
    store.insert_many("messages_fts", "rowid, body", words)
    rollups = Rollups(store, room.id, clock.DEFAULT_ZONE)
    rollups.count([base + 1 + line[1] for line in room.lines], [line[0] for line in room.lines])
    rollups.flush()


def _names(room: Room, people: list[Person], base: int) -> Iterator[tuple[Any, ...]]:
    for seat in room.seats:
        id = base + 1 + seat.who
        if people[seat.who].main == (seat.channel != INSIDE):  # once per person
            yield id, None, "account", people[seat.who].name, seat.joined, None
        since = seat.joined
        if seat.renamed:
            since, before = seat.renamed
            yield id, room.id, "nickname", before, seat.joined, since
        yield id, room.id, "nickname", seat.nickname, since, seat.left


def _moves(room: Room, people: list[Person], base: int) -> Iterator[tuple[Any, ...]]:
    for seat in room.seats:
        id, name = base + 1 + seat.who, people[seat.who].name
        inviter = _inviter(seat, people, base)
        text = JOIN.format(name=name, channel=seat.channel)
        yield room.id, id, inviter, seat.joined, "join", seat.channel, text, room.batch
        if seat.left is not None:
            actor, kind = (base + 2, "kick") if seat.kicked else (None, "leave")
            text = LEAVE[seat.kicked].format(name=name)
            yield room.id, id, actor, seat.left, kind, "", text, room.batch
        if seat.renamed:
            at, before = seat.renamed
            text = f"“{before}”把群昵称改为“{seat.nickname}”"
            yield room.id, id, None, at, "rename", "", text, room.batch


def _recalls(
    room: Room, people: list[Person], base: int, taken_back: set[int]
) -> Iterator[tuple[Any, ...]]:
    for n in sorted(taken_back):
        at, who, _, _ = room.lines[n]
        text = f"“{people[who].name}”撤回了一条消息"
        yield room.id, base + 1 + who, None, at + 30, "recall", "", text, room.batch


def _how(seat: Seat) -> str | None:
    if seat.left is None:
        return None
    return "kick" if seat.kicked else "leave"


def _inviter(seat: Seat, people: list[Person], base: int) -> int | None:
    inviter = people[seat.who].inviter
    return None if inviter is None or seat.channel == INSIDE else base + 1 + inviter


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
