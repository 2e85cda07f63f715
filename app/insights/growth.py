"""Who came and who went, day by day, and by which channel they came.

A join is a join event of the chat or the `joined_at` of a membership; both on one local day
are one join. Leaves likewise (kicks are leaves). Two groups joined are two joins. The channel
is the one the operator noted in the membership, else the one the chat named, else ''.
Join events that name nobody count one each.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.store import Store


@dataclass(frozen=True, slots=True)
class Day:
    """One day: joins and leaves (None: no data), joins by channel, how much is known of it."""

    day: date
    joins: int | None
    leaves: int | None
    channels: tuple[tuple[str, int], ...]
    known: Known

    @property
    def net(self) -> int | None:
        """Joins less leaves."""
        return None if self.joins is None or self.leaves is None else self.joins - self.leaves


@dataclass(frozen=True, slots=True)
class Growth:
    """Every day of the period, the sums, and the channels of all joins, the strongest first."""

    days: tuple[Day, ...] = ()
    joins: int = 0
    leaves: int = 0
    channels: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """One member (None: unnamed) coming or going in one group, on a day number."""

    group_id: int
    member_id: int | None
    day: int
    joining: bool
    channel: str


def growth(store: Store, scope: Scope) -> Growth:
    """Return joins and leaves of every day from the period's first data to its last."""
    known = coverage(store, scope)
    found = moves(store, scope)
    numbers = [move.day for move in found] + list(known.known)
    if not numbers:
        return Growth()
    by_day: dict[int, list[Move]] = {}
    for move in found:
        by_day.setdefault(move.day, []).append(move)
    series = range(min(numbers), max(numbers) + 1)
    return Growth(
        tuple(_day(number, by_day.get(number, []), known.of(number)) for number in series),
        sum(move.joining for move in found),
        sum(not move.joining for move in found),
        _channels(found),
    )


def joined(store: Store, scope: Scope, day: date) -> tuple[int, ...]:
    """Return the ids of those who joined on `day`."""
    return _moved(store, scope, day, joining=True)


def left(store: Store, scope: Scope, day: date) -> tuple[int, ...]:
    """Return the ids of those who left or were removed on `day`."""
    return _moved(store, scope, day, joining=False)


def moves(store: Store, scope: Scope) -> tuple[Move, ...]:
    """Return every join and leave of the period, oldest first, none twice."""
    groups = rooms(store, scope)
    noted = {
        (group_id, member_id): channel
        for group_id, member_id, channel in store.rows(
            "select group_id, member_id, channel from memberships"
            f" where group_id {IN} and channel<>''",
            ids(groups),
        )
    }
    first, last = scope.bounds()
    seen: dict[object, Move] = {}
    for number, move in enumerate((*_events(store, groups), *_memberships(store, groups))):
        if first <= move.day <= last:
            key = (move.group_id, move.member_id or f"event {number}", move.day, move.joining)
            seen.setdefault(key, _with_channel(move, noted))
    return tuple(sorted(seen.values(), key=lambda move: (move.day, not move.joining)))


def _with_channel(move: Move, noted: dict[tuple[int, int | None], str]) -> Move:
    if not move.joining:
        return move
    channel = noted.get((move.group_id, move.member_id), move.channel)
    return Move(move.group_id, move.member_id, move.day, move.joining, channel)


def _events(store: Store, groups: tuple[Room, ...]) -> Iterator[Move]:
    zones = {group.id: group.zone for group in groups}
    for group_id, member_id, at, kind, channel in store.rows(
        "select group_id, member_id, at, kind, channel from roster_events"
        f" where group_id {IN} and kind in ('join','leave','kick') order by at, id",
        ids(groups),
    ):
        day = days.local(at, zones[group_id])
        yield Move(group_id, member_id, day, kind == "join", channel if kind == "join" else "")


def _memberships(store: Store, groups: tuple[Room, ...]) -> Iterator[Move]:
    zones = {group.id: group.zone for group in groups}
    for group_id, member_id, came, went in store.rows(
        f"select group_id, member_id, joined_at, left_at from memberships where group_id {IN}",
        ids(groups),
    ):
        for at, joining in ((came, True), (went, False)):
            if at is not None:
                yield Move(group_id, member_id, days.local(at, zones[group_id]), joining, "")


def _day(number: int, found: list[Move], known: Known) -> Day:
    if known is Known.NOTHING and not found:
        return Day(days.day(number), None, None, (), known)
    joins = sum(move.joining for move in found)
    return Day(days.day(number), joins, len(found) - joins, _channels(found), known)


def _channels(found: tuple[Move, ...] | list[Move]) -> tuple[tuple[str, int], ...]:
    counts = Counter(move.channel for move in found if move.joining)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _moved(store: Store, scope: Scope, day: date, *, joining: bool) -> tuple[int, ...]:
    one = Scope(scope.community_id, scope.group_ids, day, day)
    return tuple(
        dict.fromkeys(
            move.member_id
            for move in moves(store, one)
            if move.joining is joining and move.member_id is not None
        )
    )
