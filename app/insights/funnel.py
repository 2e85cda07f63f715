"""How far do people come? Acquisition → activation → retention → conversion → referral.

- acquired: everyone who sat in a group of the scope at some time in the period (a membership
  without `joined_at` counts as always there; who wrote in the period was there);
- activated: of those, who by the end of the period had written so many messages, within so many
  days of the first day known of them (a known joining or the first message, the earlier of both);
- retained: of the activated, who are still here, came more than so many days before the period's
  last data (first day known: when they joined the group they sit in, or first wrote) and wrote
  within its last days;
- converted: of the acquired, who hold a role, bear a tag, or paid (income noted up to the end of the
  period). A payer who only reads is converted all the same, so this step does not ask for retention;
- referred: of the acquired, who invited so many that are still in a group of the scope (who came by
  several ways is counted for who brought them to the group they joined first, as in `invites`).

The numbers are the community's own (`funnel_terms`); as shipped: one message at any time, 30 days
and 30 days, the roles payer and partner, one guest.

By group each funnel is that of the group alone. By channel each person counts under the channel of
the first join known of them in the scope (see `moves`), or else the one noted in a seat, or ''.
"""

import json
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from app.insights.coverage import coverage
from app.insights.funnel_terms import SHIPPED, Terms, terms
from app.insights.grid import Bools, Grid, Ints, columns, grid
from app.insights.invites import inviters
from app.insights.messages_within import enough
from app.insights.moves import NONE, Moves, all_moves
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.insights.zones import local_days
from app.store import Store

WINDOW = SHIPPED.lately  # days
CONVERTED = SHIPPED.roles
MOST = 40  # channels that are told apart, the biggest; the others are one
_EVER = 10**7  # days away from 1970, on both sides
_SEATS = (
    "select group_concat(member_id), group_concat(group_id),"
    f" group_concat(coalesce(joined_at, {NONE})), group_concat(coalesce(left_at, {NONE}))"
    f" from memberships where group_id {IN}"
)
_NOTED = (
    f"select member_id, channel from memberships where group_id {IN} and channel <> ''"
    " and member_id in (select value from json_each(?))"
    " order by joined_at is null desc, joined_at desc, group_id desc"  # the last of a member counts
)


class Step(Enum):
    """A step of the funnel."""

    ACQUIRED = "acquired"
    ACTIVATED = "activated"
    RETAINED = "retained"
    CONVERTED = "converted"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True)
class Reached:
    """Who reached a step, and their share of all acquired in percent."""

    step: Step
    members: tuple[int, ...]
    percent: float


Steps = tuple[Reached, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The funnel of one group (`group_id`) or channel (`channel`; None: all but the biggest)."""

    steps: Steps
    group_id: int = 0
    name: str = ""
    channel: str | None = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Seats:
    """Memberships: who, the days of coming (`-_EVER`: unknown) and of leaving (`_EVER`: still there)."""

    members: Ints
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What is asked, by which definitions, and who wrote when; `spoke`: the day of the first message."""

    store: Store
    scope: Scope
    counts: Terms
    wrote: Grid
    spoke: Ints


def funnel(store: Store, scope: Scope) -> Steps:
    """Return the five steps with the members who reached each."""
    return _told(_reached(store, scope, terms(store, scope.community_id)))


def by_group(store: Store, scope: Scope) -> tuple[Part, ...]:
    """Return the funnel of each group in scope, the one with most people first."""
    counts = terms(store, scope.community_id)
    names = dict(
        store.rows("select id, name from groups where community_id = ?", scope.community_id)
    )
    found = [
        Part(
            _told(_reached(store, replace(scope, group_ids=(room.id,)), counts)),
            room.id,
            names[room.id],
        )
        for room in rooms(store, scope)
    ]
    return tuple(sorted(found, key=lambda part: (-len(part.steps[0].members), part.group_id)))


def by_channel(store: Store, scope: Scope) -> tuple[Part, ...]:
    """Return the funnel of each channel, the one with most people first; at last all the small ones."""
    steps = _reached(store, scope, terms(store, scope.community_id))
    of, names = _channels(store, scope, steps[0])
    counts: list[int] = np.bincount(of, minlength=len(names)).tolist()
    order = sorted(
        (n for n, count in enumerate(counts) if count), key=lambda n: (-counts[n], names[n])
    )
    slots = np.full(len(names), MOST)
    slots[order[:MOST]] = np.arange(len(order[:MOST]))
    slot = slots[of]
    parts = [_split(found, slot[np.searchsorted(steps[0], found)]) for found in steps]
    shown: list[tuple[int, str | None]] = [(n, names[at]) for n, at in enumerate(order[:MOST])]
    shown += [(MOST, None)] * (len(order) > MOST)
    return tuple(Part(_told([part[n] for part in parts]), channel=name) for n, name in shown)


def fell_out(steps: Steps, place: int) -> tuple[int, ...]:
    """Return who reached the step before the one at `place`, but not that one."""
    if not place:
        return ()
    reached = set(steps[place].members)
    return tuple(id for id in steps[place - 1].members if id not in reached)


def _split(found: Ints, slots: Ints) -> list[Ints]:
    """Return the ids of each slot, ascending."""
    order = np.argsort(slots, kind="stable")
    return np.split(found[order], np.searchsorted(slots[order], np.arange(1, MOST + 1)))


def _told(steps: list[Ints]) -> Steps:
    whole = max(1, len(steps[0]))
    return tuple(
        Reached(step, tuple(found.tolist()), 100 * len(found) / whole)
        for step, found in zip(Step, steps, strict=True)
    )


@shared
def _reached(store: Store, scope: Scope, counts: Terms) -> list[Ints]:
    """Return the ids of who reached each step, ascending."""
    first, last = scope.bounds()
    seats, wrote = _seats(store, scope), grid(store, scope.ever())
    sat = seats.members[(seats.first <= last) & (seats.last >= first)]
    acquired = np.union1d(sat, wrote.members[wrote.wrote(first, last)])
    there = np.isin(wrote.members, acquired)
    asked = _Asked(store, scope, counts, wrote, _first_words(wrote))
    active = there & _activated(asked)
    stayed = active & _retained(asked, seats)
    paying = np.intersect1d(acquired, converted(store, scope, counts))
    referred = np.intersect1d(acquired, _referred(store, scope, counts, seats))
    return [acquired, wrote.members[active], wrote.members[stayed], paying, referred]


def _activated(asked: _Asked) -> Bools:
    """Tell of each who wrote by the end of the period whether it was enough, in time."""
    last, within = asked.scope.bounds()[1], asked.counts.within
    end = np.full(len(asked.spoke), last)
    if within is not None:
        joined = _joined(all_moves(asked.store, asked.scope), asked.wrote.members)
        end = np.minimum(last, np.minimum(asked.spoke, joined) + within - 1)
    return enough(asked.store, asked.scope, asked.wrote, end, asked.counts.messages)


def _retained(asked: _Asked, seats: _Seats) -> Bools:
    """Tell of each whether they are still here, long enough, and wrote lately."""
    wrote, counts = asked.wrote, asked.counts
    end = coverage(asked.store, asked.scope).last
    if end is None:
        return np.zeros(len(wrote.members), bool)
    here = seats.last == _EVER
    members, first = seats.members[here], seats.first[here]
    came = asked.spoke.copy()
    known = np.isin(members, wrote.members) & (first > -_EVER)
    np.minimum.at(came, np.searchsorted(wrote.members, members[known]), first[known])
    lately = wrote.wrote(end - counts.lately + 1, end)
    return np.isin(wrote.members, members) & (came < end - counts.settled) & lately


def converted(store: Store, scope: Scope, counts: Terms) -> Ints:
    """Return the ids of who holds a role, bears the tag or paid, whoever they are."""
    last = None if scope.last is None else scope.last.isoformat()
    (found,) = columns(
        store,
        "select group_concat(member_id) from (select member_id from roles where community_id = ?1"
        " and role in (select value from json_each(?2))"
        " union select member_id from member_tags where tag = ?3 and ?3 <> ''"
        " union select member_id from incomes where community_id = ?1 and member_id is not null"
        " and amount > 0 and ?4 and (?5 is null or day <= ?5))",
        scope.community_id, json.dumps(counts.roles), counts.tag, counts.paid, last,
    )  # fmt: skip
    return found


def _referred(store: Store, scope: Scope, counts: Terms, seats: _Seats) -> Ints:
    """Return who brought so many that are still there."""
    brought = inviters(store, scope)
    guests, hosts = (
        np.fromiter(part, np.int64, len(brought)) for part in (brought.keys(), brought.values())
    )
    here = np.isin(guests, seats.members[seats.last == _EVER])
    found, n = np.unique(hosts[here], return_counts=True)
    return found[n >= counts.invited]


def _seats(store: Store, scope: Scope) -> _Seats:
    groups = rooms(store, scope)
    member, group, joined, left = columns(store, _SEATS, ids(groups))
    first = np.where(joined == NONE, -_EVER, _days(groups, group, joined))
    last = np.where(left == NONE, _EVER, _days(groups, group, left))
    return _Seats(member, first, last)


def _days(groups: tuple[Room, ...], of_group: Ints, at: Ints) -> Ints:
    return local_days(groups, of_group, np.where(at == NONE, 0, at))


def _first_words(wrote: Grid) -> Ints:
    """Return the day on which each first wrote."""
    if not len(wrote.members):
        return np.zeros(0, np.int64)
    return wrote.days[wrote.active.argmax(axis=1)]


def _joined(found: Moves, members: Ints) -> Ints:
    """Return the first day on which each of `members` is known to have joined; far off: none."""
    came = found.picked(found.joining & (found.members > 0))
    who, place = np.unique(
        came.members, return_index=True
    )  # the first: moves stand in order of days
    joined = np.full(len(members), _EVER)
    _, to, at = np.intersect1d(members, who, True, return_indices=True)
    joined[to] = came.days[place[at]]
    return joined


def _channels(store: Store, scope: Scope, members: Ints) -> tuple[Ints, list[str]]:
    """Return the channel of each of `members` (ascending), as a place among the names; the first is ''."""
    found = all_moves(store, scope)
    came = found.picked(found.joining & (found.members > 0))
    who, place = np.unique(came.members, return_index=True)
    of = np.zeros(len(members), np.int64)
    _, to, at = np.intersect1d(members, who, True, return_indices=True)
    of[to] = came.channels[place[at]]
    book = {name: n for n, name in enumerate(found.names)}
    unknown = members[of == 0]
    noted: dict[int, str] = dict(
        store.rows(_NOTED, ids(rooms(store, scope)), str(unknown.tolist()))
    )
    of[np.searchsorted(members, np.fromiter(noted, np.int64, len(noted)))] = [
        book.setdefault(name, len(book)) for name in noted.values()
    ]
    return of, list(book)
