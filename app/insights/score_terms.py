"""What the store knows of a member that a score may count: one number per member and term.

Of the 30 days up to the last data, unless said otherwise:

- days: days with a message; messages: how many.
- answers: questions of others that they were the first to answer (`app.insights.questions`).
- replies: messages of others that quote theirs, and first answers to their questions, as in
  `app.insights.who_answers`. Both are read from the days of the newest 10,000 messages at most.
- events: occurrences of the community's events to which they came.
- checkins: days of the community's check-in campaigns that were done or made up.
- brought: people they invited who are still there, whenever they came (`app.insights.invites`).
- highlights: what was kept of their words, by the day they said it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

import numpy as np

from app import checkins
from app.checkins.days import COUNTED
from app.insights import days
from app.insights.grid import Bools, Ints, columns, grid
from app.insights.invites import inviters
from app.insights.lately import lately
from app.insights.questions import Talk, answered, asking_places, management, talks
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store
from app.tiers import WINDOW

TERMS = ("days", "messages", "answers", "replies", "events", "checkins", "brought", "highlights")
READ = 10_000  # messages read word by word: twice as many would take twice as long


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What each of `members` (ids, ascending) did, by term; their active days in the 30 days before.

    `since` is the first day of which answers and replies were read; None without any message.
    """

    members: Ints
    of: dict[str, Ints]
    before: Ints
    wrote: Bools  # members by the 60 days up to the last
    since: date | None


def counts(store: Store, scope: Scope, members: Ints, end: date) -> Counts:
    """Count what `members` did in the 30 days up to `end`."""
    inside = replace(scope, first=end - timedelta(days=WINDOW - 1), last=end)
    wrote, messages = _written(store, scope, members, end)
    near = lately(store, inside, WINDOW, READ)
    answers, replies = _given(store, near) if near else ((), ())
    first, last = inside.bounds()
    found: dict[str, Ints] = {
        "days": np.count_nonzero(wrote[:, WINDOW:], axis=1),
        "messages": messages,
    }
    told: dict[str, Iterable[int]] = {
        "answers": answers,
        "replies": replies,
        "events": _came(store, inside),
        "checkins": _checked_in(store, inside),
        "brought": _brought(store, scope),
        "highlights": _kept(store, scope, first, last),
    }
    found |= {key: _count(members, who) for key, who in told.items()}
    before = np.count_nonzero(wrote[:, :WINDOW], axis=1)
    of = {key: found[key] for key in TERMS}
    return Counts(members, of, before, wrote, near.first if near else None)


def _written(store: Store, scope: Scope, members: Ints, end: date) -> tuple[Bools, Ints]:
    """Return who wrote on which of the 60 days up to `end`, and the messages of the last 30."""
    first, last = days.number(end) - 2 * WINDOW + 1, days.number(end)
    spoke = grid(store, replace(scope, first=days.day(first), last=end))
    place, known = _places(members, spoke.members)
    wrote = np.zeros((len(members), 2 * WINDOW), bool)
    wrote[np.ix_(place[known], spoke.days - first)] = spoke.active[known]
    (packed,) = columns(
        store,
        f"select group_concat((n << {_ID}) | member_id) from member_days"
        f" where group_id {IN} and day between ? and ?",
        ids(rooms(store, scope)),
        last - WINDOW + 1,
        last,
    )
    return wrote, _sum(members, packed & ((1 << _ID) - 1), packed >> _ID)


def _given(store: Store, near: Scope) -> tuple[Iterable[int], Iterable[int]]:
    """Return who answered, once per answer, and who was answered, once per message that did."""
    managers = management(store, near)
    both = [_of_talk(store, talk, managers) for talk in talks(store, near)]
    return chain(*(by for by, _ in both)), chain(*(to for _, to in both))


def _of_talk(store: Store, talk: Talk, managers: frozenset[int]) -> tuple[list[int], Iterable[int]]:
    members, moments = talk.members, talk.moments
    first = answered(store, talk, asking_places(talk, managers))
    quoted = set(talk.quoted) - {None, ""}
    authors = {native: members[n] for n, native in enumerate(talk.natives) if native in quoted}
    replies = {
        (n, authors[native])
        for n, native in enumerate(talk.quoted)
        if native in authors and authors[native] != members[n] and moments[n] < talk.until
    }
    replies |= {(reply, members[question]) for question, reply in first.items()}
    return [members[reply] for reply in first.values()], [to for _, to in replies]


def _brought(store: Store, scope: Scope) -> list[int]:
    (here,) = columns(
        store,
        f"select group_concat(member_id) from memberships where left_at is null and group_id {IN}",
        ids(rooms(store, scope)),
    )
    there = set(here.tolist())
    return [by for guest, by in inviters(store, scope).items() if guest in there]


def _kept(store: Store, scope: Scope, first: int, last: int) -> list[int]:
    """Return the authors of highlights; the day of one of no group is that of the first group."""
    zones: dict[int | None, ZoneInfo] = {room.id: room.zone for room in rooms(store, scope)}
    if zones:
        zones[None] = next(iter(zones.values()))
    rows = store.rows(
        "select member_id, group_id, at from highlights where community_id = ?"
        " and member_id is not null and at between ? and ?",
        scope.community_id, (first - 1) * _DAY, (last + 2) * _DAY,
    )  # fmt: skip
    return [
        who
        for who, group, at in rows
        if group in zones and first <= days.local(at, zones[group]) <= last
    ]


def _came(store: Store, inside: Scope) -> list[int]:
    rows = store.rows(_CAME, inside.community_id, str(inside.first), str(inside.last))
    return [id for (id,) in rows]


def _checked_in(store: Store, inside: Scope) -> Iterator[int]:
    """Yield who checked in, once per day of a campaign: what the chats and the operator say."""
    first, last = inside.bounds()
    for campaign in checkins.listed(store, inside.community_id):
        counted = [first <= days.number(day) <= last for day in campaign.days]
        for line in checkins.grid(store, campaign.id).lines if any(counted) else ():
            for cell, here in zip(line.cells, counted, strict=False):
                if here and cell.state in COUNTED:
                    yield line.member_id


def _count(members: Ints, found: Iterable[int]) -> Ints:
    who = np.fromiter(found, np.int64)
    return _sum(members, who, np.ones(len(who), np.int64))


def _sum(members: Ints, who: Ints, n: Ints) -> Ints:
    """Add up what belongs to each of `members`; others count for nothing."""
    place, known = _places(members, who)
    return np.bincount(place[known], n[known], len(members)).astype(np.int64)


def _places(members: Ints, who: Ints) -> tuple[Ints, Bools]:
    """Return where each of `who` stands among `members`, and whether they do."""
    if not len(members):
        return np.zeros(len(who), np.int64), np.zeros(len(who), bool)
    place = np.minimum(np.searchsorted(members, who), len(members) - 1)
    return place, members[place] == who


_DAY = 86_400
_ID = 32  # bits of a member's id; above them stands a number
_CAME = (
    "select a.member_id from attendances a join events e on e.id = a.event_id"
    " where e.community_id = ? and a.status = 'came' and a.member_id is not null"
    " and substr(a.occurrence, 1, 10) between ? and ?"
)
