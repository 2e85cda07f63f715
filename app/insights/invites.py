"""Who brought whom: the invite tree of a community, by channel, and who of them stayed.

It rests on the system lines ("A invited B", "B joined by a QR code shared by A"). Each member
hangs under whoever brought them to the group they joined first; who came by more than one
way is counted once. Stayed: still in any group of the scope.
"""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store


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


def inviters(store: Store, scope: Scope) -> dict[int, int]:
    """Return who brought each member that stands in the tree; quicker than the tree itself."""
    brought: dict[int, int] = {}
    for guest, inviter in store.rows(
        f"select member_id, inviter_id from memberships where group_id {IN}"
        " and inviter_id is not null order by joined_at is null, joined_at, group_id",
        ids(rooms(store, scope)),
    ):
        brought.setdefault(guest, inviter)
    return _without_rings(brought)


def best_inviters(tree: InviteTree) -> tuple[Guest, ...]:
    """Return who brought somebody, by how many of them stayed, then by how many came."""
    found = (guest for guest in tree.guests.values() if guest.guests)
    return tuple(sorted(found, key=lambda g: (-g.stayed, -len(g.guests), g.id)))


def _seats(store: Store, scope: Scope) -> dict[int, _Seat]:
    """Return each member's coming: the earliest that tells of an inviter, and whether they are there."""
    seats: dict[int, _Seat] = {}
    for id, name, nickname, inviter, channel, joined_at, present in store.rows(
        "select s.member_id, m.name, s.nickname, s.inviter_id, s.channel, s.joined_at, s.left_at is null"
        f" from memberships s join members m on m.id = s.member_id where s.group_id {IN}"
        " order by s.inviter_id is null, s.joined_at is null, s.joined_at, s.group_id",
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
    """Let nobody hang under themselves: A brought B to one group, and B brought A to another."""
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
