"""Every coming and going in the groups of a scope, as arrays side by side: the base of growth and of leaves.

A join is a join event of the chat or the `joined_at` of a membership; both on one local day are
one join. Leaves likewise (removals are leaves). Two groups joined are two joins. The channel is
the one noted in the membership; else, of a join, the one the chat named, and of a leave that of
the latest join line before it; else ''. Lines that name nobody count one each. What is dated before
1999, or later than today and than all data, was noted by a clock that jumped, and is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from app.insights.coverage import EARLIEST, sound
from app.insights.grid import Bools, Ints
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.insights.zones import local_days
from app.store import Store

NONE = -(1 << 62)  # stands for a moment that nobody recorded
_WIDE = 1 << 41  # more than twice any id
_APART = "\x1f"
_EVENTS = (
    "select group_concat(group_id), group_concat(coalesce(member_id, -id)), group_concat(at),"
    " group_concat(kind = 'join'), group_concat(kind = 'kick'),"
    " group_concat(replace(channel, char(31), ''), char(31)) from roster_events"
    f" where group_id {IN} and kind in ('join', 'leave', 'kick')"
)
_SEATS = (
    f"select group_concat(group_id), group_concat(member_id), group_concat(coalesce(joined_at, {NONE})),"
    f" group_concat(coalesce(left_at, {NONE})), group_concat(coalesce(left_how = 'kick', 0)),"
    f" group_concat(replace(channel, char(31), ''), char(31)) from memberships where group_id {IN}"
)


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """Comings and goings, oldest day first, and on a day comings first.

    `members` holds ids, and a negative number of its own for each that the chat did not name;
    `channels` holds places in `names`; `at` are seconds since 1970.
    """

    groups: Ints
    members: Ints
    at: Ints
    days: Ints
    joining: Bools
    removed: Bools
    channels: Ints
    names: tuple[str, ...]

    def picked(self, which: Bools | Ints | slice) -> "Moves":
        """Return some of them, by a mask or by their places."""
        return Moves(
            self.groups[which], self.members[which], self.at[which], self.days[which],
            self.joining[which], self.removed[which], self.channels[which], self.names,
        )  # fmt: skip

    def between(self, first: int, last: int) -> "Moves":
        """Return those from one day to another, both included."""
        start, end = np.searchsorted(self.days, (first, last + 1))
        return self.picked(slice(int(start), int(end)))

    def rows(self) -> Iterator[tuple[int, int, int, bool, str]]:
        """Return group, member, day, whether coming, and channel of each."""
        columns = (self.groups, self.members, self.days, self.joining, self.channels)
        for group, member, day, joining, channel in zip(
            *(c.tolist() for c in columns), strict=True
        ):
            yield group, member, day, joining, self.names[channel]

    def people(self, *, joining: bool) -> tuple[int, ...]:
        """Return the ids of those who came, or who went, each once, in the order of days."""
        found: list[int] = self.members[(self.joining == joining) & (self.members > 0)].tolist()
        return tuple(dict.fromkeys(found))


def moves(store: Store, scope: Scope) -> Moves:
    """Return every coming and going of the period, none twice."""
    return all_moves(store, scope).between(*scope.bounds())


@shared
def all_moves(store: Store, scope: Scope) -> Moves:
    """Return every coming and going, whatever the period."""
    groups = rooms(store, scope)
    end = sound(store, replace(scope, first=None, last=None)).bounds()[1]
    book: dict[str, int] = {"": 0}
    lines = _read(store, _EVENTS, groups, book)
    seats = _read(store, _SEATS, groups, book)
    found = _together(groups, lines, seats)
    channels = _channels(found, lines, seats)
    order = np.lexsort((~found.joining, found.days))
    whole = Moves(
        found.groups, found.members, found.at, found.days, found.joining, found.removed,
        channels, tuple(book),
    )  # fmt: skip
    return whole.picked(order[_once(whole)[order]]).between(EARLIEST, end)


def _read(
    store: Store, sql: str, groups: tuple[Room, ...], book: dict[str, int]
) -> tuple[Ints, ...]:
    """Return five columns of numbers and one of channels, which are entered in the book."""
    *numbers, text = store.rows(sql, ids(groups))[0]
    channels: list[str] = [] if text is None else str(text).split(_APART)
    for channel in dict.fromkeys(channels):
        book.setdefault(channel, len(book))
    return (
        *(np.fromstring(column or "", dtype=np.int64, sep=",") for column in numbers),
        np.fromiter(map(book.__getitem__, channels), np.int64, len(channels)),
    )


def _together(groups: Iterable[Room], lines: tuple[Ints, ...], seats: tuple[Ints, ...]) -> Moves:
    """Lay lines of the chat, comings and goings of seats one after the other, without channels."""
    group, member, joined, left, kicked, _ = seats
    came, went = joined != NONE, left != NONE
    order = np.argsort(lines[2], kind="stable")
    of_group, of_member, at, joining, removed = (column[order] for column in lines[:5])
    all_groups = np.concatenate([of_group, group[came], group[went]])
    all_at = np.concatenate([at, joined[came], left[went]])
    nothing = np.zeros(int(came.sum()), np.int64)
    return Moves(
        all_groups,
        np.concatenate([of_member, member[came], member[went]]),
        all_at,
        local_days(groups, all_groups, all_at),
        np.concatenate([joining, nothing + 1, np.zeros(int(went.sum()), np.int64)]).astype(bool),
        np.concatenate([removed, nothing, kicked[went]]).astype(bool),
        np.zeros(len(all_at), np.int64),
        (),
    )


def _channels(found: Moves, lines: tuple[Ints, ...], seats: tuple[Ints, ...]) -> Ints:
    """Return the channel of each: noted in the seat, else that of the join line at or before it."""
    if not len(found.at):
        return found.channels
    wide = 1 + int(max(seats[1].max(initial=0), found.members.max(initial=0)))
    known = found.members > 0
    key = np.where(known, found.groups * wide + found.members, -1 - np.arange(len(known)))
    said = np.zeros(len(key), np.int64)
    said[: len(lines[5])] = lines[5][np.argsort(lines[2], kind="stable")]
    told = found.joining & (np.arange(len(key)) < len(lines[5]))  # by a line of the chat
    order = np.lexsort((~found.joining, found.at, key))
    last = np.maximum.accumulate(np.where(told[order], np.arange(len(key)), 0))
    same = (key[order][last] == key[order]) & told[order][last]
    by_line = np.zeros(len(key), np.int64)
    by_line[order] = np.where(same, said[order][last], 0)
    channels = np.where(found.joining, said, by_line)
    return _noted(channels, key, seats, wide)


def _noted(channels: Ints, key: Ints, seats: tuple[Ints, ...], wide: int) -> Ints:
    """Put the channel noted in a seat before what the chat says."""
    told = seats[5] > 0
    seat, note = (seats[0] * wide + seats[1])[told], seats[5][told]
    if not len(seat):
        return channels
    order = np.argsort(seat)
    seat, note = seat[order], note[order]
    place = np.minimum(np.searchsorted(seat, key), len(seat) - 1)
    return np.where(seat[place] == key, note[place], channels)


def _once(found: Moves) -> Bools:
    """Tell of each whether it is the first of its group, member, day and direction."""
    who, when = found.groups * _WIDE + found.members, found.days * 2 + found.joining
    order = np.lexsort((when, who))
    who, when = who[order], when[order]
    first = np.ones(len(order), bool)
    first[1:] = (who[1:] != who[:-1]) | (when[1:] != when[:-1])
    once = np.zeros(len(order), bool)
    once[order] = first
    return once
