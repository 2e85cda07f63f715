"""Who brought whom: the invite tree of a community, by channel, and who of them stayed.

It rests on the system lines ("A invited B", "B joined by a QR code shared by A"). Each member
hangs under whoever brought them to the group they joined first; who came by more than one
way is counted once. Stayed: still in any group of the scope.
"""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from app.insights.grid import Ints, columns
from app.insights.roster import named
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store

_LATE = 1 << 60  # for those whose day of joining is unknown: after all others
_BROUGHT = (
    "select group_concat(member_id), group_concat(inviter_id),"
    f" group_concat(coalesce(joined_at, {_LATE})), group_concat(group_id)"
    f" from memberships where inviter_id is not null and group_id {IN}"
)
_HERE = f"select group_concat(distinct member_id) from memberships where left_at is null and group_id {IN}"


@dataclass(frozen=True, slots=True)
class Guest:
    """One member of the tree: who brought them (None: unknown), how, when (epoch seconds), and whom they brought."""

    id: int
    name: str
    inviter: int | None
    channel: str
    joined_at: int | None
    present: bool
    guests: tuple[int, ...]
    stayed: int  # of these guests
    whole: int  # everyone below, guests of guests too


@dataclass(frozen=True, slots=True)
class InviteTree:
    """Everyone who brought somebody or was brought; `roots`: those nobody brought, who brought most first."""

    guests: dict[int, Guest]
    roots: tuple[int, ...]
    channels: tuple[tuple[str, int, int], ...]  # channel, came, stayed

    def brought(self) -> int:
        """Return how many were brought by somebody."""
        return sum(guest.inviter is not None for guest in self.guests.values())

    def stayed(self) -> int:
        """Return how many of those are still there."""
        return sum(g.present for g in self.guests.values() if g.inviter is not None)


@dataclass(slots=True)
class _Seat:
    name: str
    inviter: int | None
    channel: str
    joined_at: int | None
    present: bool


def invite_tree(store: Store, scope: Scope) -> InviteTree:
    """Return who brought whom in the groups of `scope`; its days don't matter."""
    seats = _seats(store, scope)
    brought = {id: seat.inviter for id, seat in seats.items() if seat.inviter is not None}
    for id in brought.keys() - _without_rings(brought).keys():
        seats[id].inviter = None
    below: defaultdict[int, list[int]] = defaultdict(list)
    for id, seat in seats.items():
        if seat.inviter is not None:
            below[seat.inviter].append(id)
    tops = [id for id in below if seats[id].inviter is None]
    whole = _whole(below, tops)
    guests = {
        id: Guest(
            id, seat.name, seat.inviter, seat.channel, seat.joined_at, seat.present,
            tuple(sorted(below[id], key=lambda g: (-whole[g], seats[g].joined_at or 0, g))),
            sum(seats[guest].present for guest in below[id]), whole[id],
        )
        for id, seat in seats.items()
        if seat.inviter is not None or id in below
    }  # fmt: skip
    roots = sorted(tops, key=lambda id: (-whole[id], id))
    return InviteTree(guests, tuple(roots), _channels(seats))


@dataclass(frozen=True, slots=True)
class Inviter:
    """Who brought somebody: how many, how many of those stayed, and everyone below them."""

    id: int
    name: str
    came: int
    stayed: int
    whole: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """Inviters, by how many they brought stayed, then by how many came; and how many people hang together.

    `came` were brought by somebody, `stayed` of them are still there, `people` are they and who brought them.
    """

    best: tuple[Inviter, ...] = ()
    people: int = 0
    came: int = 0
    stayed: int = 0


def ranking(store: Store, scope: Scope) -> Ranking:
    """Return who brought most that stayed: the figures of the tree, without making it."""
    brought = inviters(store, scope)
    here = _here(store, scope)
    people, parent = _parents(brought)
    if not len(people):
        return Ranking()
    guests = np.flatnonzero(parent < len(people))
    stayed = np.isin(people, here)[guests]
    came_of = np.bincount(parent[guests], minlength=len(people))
    stayed_of = np.bincount(parent[guests], stayed, len(people)).astype(np.int64)
    whole = _below(parent)
    order = np.lexsort((people, -came_of, -stayed_of))
    order = order[came_of[order] > 0]
    found = zip(people[order], came_of[order], stayed_of[order], whole[order], strict=True)
    names = {one.id: one.name for one in named(store, scope, tuple(people[order].tolist()))}
    best = tuple(Inviter(int(id), names[int(id)], *map(int, more)) for id, *more in found)
    return Ranking(best, len(people), len(guests), int(stayed.sum()))


def guests_of(store: Store, scope: Scope, inviter: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return whom one member brought: those still there, and those who left again."""
    here = frozenset(_here(store, scope).tolist())
    brought = [guest for guest, by in inviters(store, scope).items() if by == inviter]
    return (
        tuple(id for id in brought if id in here),
        tuple(id for id in brought if id not in here),
    )


@shared
def inviters(store: Store, scope: Scope) -> dict[int, int]:
    """Return who brought each member that stands in the tree; quicker than the tree itself."""
    guest, inviter, joined, group = columns(store, _BROUGHT, ids(rooms(store, scope)))
    order = np.lexsort((guest, group, joined))  # who came first is looked at first
    guest, inviter = guest[order], inviter[order]
    _, first = np.unique(guest, return_index=True)
    first.sort()
    pairs = zip(guest[first].tolist(), inviter[first].tolist(), strict=True)
    brought: dict[int, int] = dict(pairs)
    people, parent = _parents(brought)
    for _ in range(len(people).bit_length()):
        parent = parent[parent]  # twice as far up each time: whoever is in a ring never arrives
    return brought if (parent == len(people)).all() else _without_rings(brought)


def _here(store: Store, scope: Scope) -> Ints:
    """Return who is still in a group of the scope."""
    (here,) = columns(store, _HERE, ids(rooms(store, scope)))
    return here


def _parents(brought: dict[int, int]) -> tuple[Ints, Ints]:
    """Return everyone who brought or was brought (ids), and the place of who brought each: beyond the last, nobody."""
    guests = np.fromiter(brought.keys(), np.int64, len(brought))
    by = np.fromiter(brought.values(), np.int64, len(brought))
    people = np.union1d(guests, by)
    parent = np.full(len(people) + 1, len(people))
    parent[np.searchsorted(people, guests)] = np.searchsorted(people, by)
    return people, parent


def _below(parent: Ints) -> Ints:
    """Return how many hang below each place at any depth."""
    depth, up = (parent < len(parent) - 1).astype(np.int64), parent
    for _ in range(len(parent).bit_length()):
        depth, up = depth + depth[up], up[up]
    whole, above = [0] * len(parent), parent.tolist()
    for place in np.argsort(-depth, kind="stable").tolist():
        if above[place] != place:
            whole[above[place]] += whole[place] + 1
    return np.array(whole, np.int64)


def _seats(store: Store, scope: Scope) -> dict[int, _Seat]:
    """Return each member's coming: the earliest that tells of an inviter, and whether they are there."""
    seats: dict[int, _Seat] = {}
    for id, name, nickname, inviter, channel, joined_at, present in store.rows(
        "select s.member_id, m.name, s.nickname, s.inviter_id, s.channel, s.joined_at, s.left_at is null"
        f" from memberships s join members m on m.id = s.member_id where s.group_id {IN}"
        " order by s.inviter_id is null, s.joined_at is null, s.joined_at, s.group_id, s.member_id",
        ids(rooms(store, scope)),
    ):
        coming = _Seat(nickname or name, inviter, channel, joined_at, present=False)
        seat = seats.setdefault(id, coming)
        seat.present = seat.present or bool(present)
    outside = {s.inviter for s in seats.values() if s.inviter is not None} - seats.keys()
    for id, name in store.rows(
        f"select id, name from members where id {IN}", json.dumps(sorted(outside))
    ):
        seats[id] = _Seat(name, None, "", None, present=False)
    return seats


def _without_rings(brought: dict[int, int]) -> dict[int, int]:
    """Let nobody hang under themselves: A brought B to one group, and B brought A to another.

    Whoever stands first in a ring is taken to have come by themselves.
    """
    kept = dict(brought)
    safe: set[int] = set()
    for start in brought:
        path: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in safe:
            if at in path:
                del kept[at]
                break
            path[at] = None
            at = kept.get(at)
        safe.update(path)
    return kept


def _whole(below: dict[int, list[int]], roots: list[int]) -> Counter[int]:
    """Return how many hang below each member at any depth."""
    order = list(roots)
    for id in order:  # grows while it is read: from the top down
        order += below.get(id, [])
    whole: Counter[int] = Counter()
    for id in reversed(order):
        whole[id] = sum(whole[guest] + 1 for guest in below.get(id, []))
    return whole


def _channels(seats: dict[int, _Seat]) -> tuple[tuple[str, int, int], ...]:
    came: Counter[str] = Counter()
    stayed: Counter[str] = Counter()
    for seat in seats.values():
        if seat.inviter is not None:
            came[seat.channel] += 1
            stayed[seat.channel] += seat.present
    return tuple((channel, n, stayed[channel]) for channel, n in came.most_common())
