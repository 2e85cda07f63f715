"""Which questions were asked, and who answered each first? As `app.owed` defines both.

A question is a text that asks, by someone who is not of the management; it counts once two
hours have passed since, by the last message of its group. It is answered by the first other
person who replies to it or names the asker with an @, within three days, or who is the next to
speak within 15 minutes. CHAOSS calls the time between the two "time to first response".
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, pairwise

import numpy as np
from msgspec import json

from app import asking
from app.insights import days, lately
from app.insights.scope import IN, Room, Scope, rooms
from app.insights.sharing import shared
from app.insights.zones import day_numbers
from app.store import Store

MANAGEMENT = ("creator", "manager")
LATEST = int(asking.LATELY.total_seconds())  # after which an answer is none
_COLUMNS = ("id", "member_id", "sent_at", "kind", "text", "native_id", "reply_to")


@dataclass(frozen=True, slots=True)
class Answer:
    """The first answer to a question: which message, by whom, and how long after (seconds)."""

    message_id: int
    member_id: int
    after: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: where, by whom, when (UTC, and the day in its group), and what it got."""

    message_id: int
    group_id: int
    member_id: int
    at: int
    day: int
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Talk:
    """What one group said in a period and for three days after: a column per fact, in order of time.

    Columns that SQLite writes as one text each are read several times as fast as rows.
    """

    room: Room
    until: int  # when the period ended
    last: int  # when the group's last message was sent
    ids: list[int]
    members: list[int]
    moments: list[int]  # seconds since 1970
    kinds: list[int]
    texts: list[str]
    natives: list[str | None]
    quoted: list[str | None]  # the native id of what it replies to


@shared
def questions(store: Store, scope: Scope) -> tuple[Asked, ...]:
    """Return the questions of a period that has a first and a last day, group by group."""
    managers = management(store, scope)
    return tuple(one for talk in talks(store, scope) for one in asked(store, talk, managers))


@shared
def talks(store: Store, scope: Scope) -> tuple[Talk, ...]:
    """Return what each group said; of a flood, only the newest messages of the period."""
    return tuple(_talks(store, scope))


def _talks(store: Store, scope: Scope) -> Iterator[Talk]:
    for room in rooms(store, scope):
        last = store.value(_LAST, room.id)
        if last is None:
            continue
        first, until = span(scope, room)
        newest = store.value(_NEWEST, room.id, until, lately.MESSAGES - 1)
        first = first if newest is None else max(first, newest)
        found = store.rows(_SAID, room.id, first, until + LATEST)[0]
        yield Talk(room, until, last, *map(json.decode, found))


def span(scope: Scope, room: Room) -> tuple[int, int]:
    """Return when a period of two given days begins in a group and when it ends (UTC seconds)."""
    first, last = scope.bounds()
    return _midnight(days.day(first), room), _midnight(days.day(last + 1), room)


def management(store: Store, scope: Scope) -> frozenset[int]:
    """Return who runs the community: their questions open a talk, and nobody owes them a reply."""
    found = store.rows(
        "select member_id from roles where community_id=? and role in (?, ?)",
        scope.community_id,
        *MANAGEMENT,
    )
    return frozenset(member_id for (member_id,) in found)


def asked(store: Store, talk: Talk, managers: frozenset[int]) -> list[Asked]:
    """Return the questions of one group with their answers."""
    places = asking_places(talk, managers)
    if not places:
        return []
    answers = answered(store, talk, places)
    moments = np.array([talk.moments[place] for place in places], np.int64)
    numbers = day_numbers(moments, talk.room.zone)
    return [
        _asked(talk, place, answers.get(place), int(day))
        for place, day in zip(places, numbers, strict=True)
    ]


def asking_places(talk: Talk, managers: frozenset[int]) -> list[int]:
    """Return where in the talk of one group its questions stand."""
    end = min(talk.until - 1, talk.last - asking.PATIENCE)
    asks, members, moments = asking.asks, talk.members, talk.moments
    return [
        place
        for place, (text, kind) in enumerate(zip(talk.texts, talk.kinds, strict=True))
        if asks(text, kind) and moments[place] <= end and members[place] not in managers
    ]


def answered(store: Store, talk: Talk, places: list[int]) -> dict[int, int]:
    """Return where the first answer to each question stands, if it got one."""
    return _answers(talk, places, _names(store, talk, places)) if places else {}


def _asked(talk: Talk, place: int, reply: int | None, day: int) -> Asked:
    ids, members, moments = talk.ids, talk.members, talk.moments
    at, answer = moments[place], None
    if reply is not None:
        answer = Answer(ids[reply], members[reply], moments[reply] - at)
    return Asked(ids[place], talk.room.id, members[place], at, day, answer)


def _answers(talk: Talk, places: list[int], names: dict[int, str]) -> dict[int, int]:
    """Return the place of the first answer to each question that got one."""
    found: dict[int, int] = {}
    members, moments = talk.members, talk.moments
    ways = (_next(talk, places), _quoting(talk, places), _calling(talk, places, names))
    for question, reply in chain(*ways):
        soon = 0 <= moments[reply] - moments[question] <= LATEST
        if soon and members[reply] != members[question]:
            found[question] = min(reply, found.get(question, reply))
    return found


def _next(talk: Talk, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield questions with who spoke next, if soon enough and not to somebody else."""
    members, moments = talk.members, talk.moments
    turns = [n + 1 for n, (one, then) in enumerate(pairwise(members)) if one != then]
    for place in places:
        turn = bisect_right(turns, place)
        reply = turns[turn] if turn < len(turns) else None
        soon = reply is not None and moments[reply] <= moments[place] + asking.NEXT
        if reply is not None and soon and not talk.texts[reply].startswith("@"):
            yield place, reply


def _quoting(talk: Talk, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield questions with each message that quotes one."""
    by_native: dict[str, list[int]] = {}
    for place in places:
        if native := talk.natives[place]:
            by_native.setdefault(native, []).append(place)
    for reply, quoted in enumerate(talk.quoted):
        if quoted in by_native:
            for place in by_native[quoted]:
                yield place, reply


def _calling(talk: Talk, places: list[int], names: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield questions with the first message after them in which another calls the asker by name."""
    open: dict[str, list[int]] = {name: [] for name in names.values() if name}
    lengths = sorted({len(name) for name in open})
    coming = deque(places)
    for reply in [n for n, text in enumerate(talk.texts) if "@" in text]:
        by, at = talk.members[reply], talk.moments[reply]
        while coming and talk.moments[coming[0]] < at:
            place = coming.popleft()
            open.get(names[talk.members[place]], []).append(place)
        for name in _called(talk.texts[reply], open, lengths):
            yield from ((place, reply) for place in open[name] if talk.members[place] != by)
            open[name] = [place for place in open[name] if talk.members[place] == by]


def _called(text: str, names: dict[str, list[int]], lengths: list[int]) -> set[str]:
    """Return which names stand behind an @, whatever follows them."""
    found: set[str] = set()
    at = text.find("@")
    while at >= 0:
        found |= {text[at + 1 : at + 1 + length] for length in lengths} & names.keys()
        at = text.find("@", at + 1)
    return found


def _names(store: Store, talk: Talk, places: list[int]) -> dict[int, str]:
    members = sorted({talk.members[place] for place in places})
    return dict(store.rows(_NAMES, talk.room.id, str(members)))


def _midnight(day: date, room: Room) -> int:
    """Return when a local day begins, in seconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=room.zone).timestamp())


_LAST = """
select sent_at from messages where group_id = ? and recalled = 0 order by sent_at desc limit 1"""
_NEWEST = """
select sent_at from messages where group_id = ? and sent_at < ?
order by sent_at desc limit 1 offset ?"""
_SAID = f"""
select {",".join(f"json_group_array({c})" for c in _COLUMNS)} from (
  select {",".join(_COLUMNS)} from messages
  where group_id = ? and sent_at >= ? and sent_at < ? and recalled = 0 order by sent_at, id)"""
_NAMES = f"""
select p.id, coalesce(nullif(s.nickname, ''), p.name) from members p
left join memberships s on s.member_id = p.id and s.group_id = ? where p.id {IN}"""
