"""Which questions were asked, and who answered each first? As `app.owed` defines both.

A question is a text that asks, by someone who is not of the management; it counts once two
hours have passed since, by the last message of its group. It is answered by the first other
person who replies to it or names the asker with an @, within three days, or who is the next to
speak within 15 minutes. CHAOSS calls the time between the two "time to first response".
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

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


class Answer(NamedTuple):  # made by the thousand, in a third of a dataclass's time; so is `Asked`
    """The first answer to a question: which message, by whom, and how long after (seconds)."""

    message_id: int
    member_id: int
    after: int


class Asked(NamedTuple):
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
    ids, members, moments = talk.ids, talk.members, talk.moments
    at = [moments[place] for place in places]
    numbers: list[int] = day_numbers(np.array(at, np.int64), talk.room.zone).tolist()
    got = [answers.get(place) for place in places]
    return [
        Asked(
            ids[place], talk.room.id, members[place], when, day,
            None if reply is None else Answer(ids[reply], members[reply], moments[reply] - when),
        )
        for place, when, day, reply in zip(places, at, numbers, got, strict=True)
    ]  # fmt: skip


def too_young(store: Store, scope: Scope) -> int:
    """Return how many questions of a period are not two hours old by the last message of their group."""
    managers = management(store, scope)
    return sum(
        len(_asking(talk, managers, talk.last - asking.PATIENCE + 1, talk.until - 1))
        for talk in talks(store, scope)
    )


def asking_places(talk: Talk, managers: frozenset[int]) -> list[int]:
    """Return where in the talk of one group its questions stand."""
    end = min(talk.until - 1, talk.last - asking.PATIENCE)
    return _asking(talk, managers, talk.moments[0], end) if talk.moments else []


def _asking(talk: Talk, managers: frozenset[int], first: int, last: int) -> list[int]:
    """Return where it is asked from one moment to another."""
    members, moments = talk.members, talk.moments
    begin = bisect_left(moments, first)
    places = range(begin, max(begin, bisect_right(moments, last)))
    found = asking.asking(talk.texts, talk.kinds, places)
    return [place for place in found if members[place] not in managers]


def answered(store: Store, talk: Talk, places: list[int]) -> dict[int, int]:
    """Return where the first answer to each question stands, if it got one."""
    if not places:
        return {}
    found = dict(_next(talk, places))
    calls = [place for place, text in enumerate(talk.texts) if "@" in text]
    calling = _calling(talk, places, calls, _names(store, talk, places)) if calls else ()
    members, moments = talk.members, talk.moments
    for question, reply in chain(_quoting(talk, places), calling):
        soon = 0 <= moments[reply] - moments[question] <= LATEST
        if soon and members[reply] != members[question]:
            found[question] = min(reply, found.get(question, reply))
    return found


def _next(talk: Talk, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield questions with who spoke next, if soon enough and not to somebody else."""
    members, moments, texts = np.array(talk.members), np.array(talk.moments), talk.texts
    asked = np.array(places)
    turns = np.flatnonzero(members[1:] != members[:-1]) + 1  # where somebody else begins to speak
    turn = np.searchsorted(turns, asked, "right")
    asked, replies = asked[turn < len(turns)], turns[turn[turn < len(turns)]]
    soon = moments[replies] <= moments[asked] + asking.NEXT
    for place, reply in zip(asked[soon].tolist(), replies[soon].tolist(), strict=True):
        if not texts[reply].startswith("@"):
            yield place, reply


def _quoting(talk: Talk, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield questions with each message that quotes one."""
    by_native: dict[str | None, list[int]] = {}
    quoted = set(talk.quoted) - {None, ""}
    for place in places:
        if (native := talk.natives[place]) in quoted:
            by_native.setdefault(native, []).append(place)
    for reply in [n for n, native in enumerate(talk.quoted) if native in by_native]:
        for place in by_native[talk.quoted[reply]]:
            yield place, reply


def _calling(
    talk: Talk, places: list[int], calls: list[int], names: dict[int, str]
) -> Iterator[tuple[int, int]]:
    """Yield questions with the first message after them in which another calls the asker by name.

    `calls` are the messages with an @.
    """
    open: dict[str, list[int]] = {name: [] for name in names.values() if name}
    lengths = sorted({len(name) for name in open})
    coming = deque(places)
    for reply in calls:
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
    found = store.rows(_NAMES, talk.room.id, str(members))[0]
    return dict(zip(*map(json.decode, found), strict=True))


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
select json_group_array(p.id), json_group_array(coalesce(nullif(s.nickname, ''), p.name)) from members p
left join memberships s on s.member_id = p.id and s.group_id = ? where p.id {IN}"""
