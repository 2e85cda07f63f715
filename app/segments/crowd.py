"""Everyone who has or had a seat in some groups, and what is known of each: read in bulk, once."""

from datetime import timedelta
from functools import cached_property

import numpy as np

from app import clock
from app.insights import days
from app.insights.grid import Bools, Grid, Ints, columns, distinct, grid
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.stays import EVER, Stays, stays
from app.insights.zones import local_days
from app.members.finding import last_day
from app.store import Store

LATEST = "9999"  # later than every day, as text
UNKNOWN = -1  # days since what nobody knows of, or what never was
_NONE = -(1 << 62)  # a moment that nobody recorded, within a text of numbers
_SEATS = (
    "select group_concat(member_id), group_concat(group_id), group_concat(left_at is null),"
    f" group_concat(coalesce(joined_at, {_NONE})) from memberships where group_id {IN}"
)
_TALK = (
    "select group_concat(member_id), group_concat(group_id), group_concat(first_at),"
    f" group_concat(last_at), group_concat(n) from member_stats where group_id {IN}"
)
_ARCHIVED = "select group_concat(id) from members where archived_at is not null"


class Read:
    """What is read of people at one stroke, each when first asked for; `reach` days of who wrote."""

    def __init__(
        self, store: Store, community_id: int, groups: tuple[int, ...], reach: int
    ) -> None:
        self.store = store
        self.scope = Scope(community_id, groups)
        self.rooms = rooms(store, self.scope)
        self.groups = ids(self.rooms)  # as SQL with `IN` takes them
        self.end = last_day(store, community_id)
        self.reach = reach
        found = columns(store, _SEATS, self.groups)
        self.members, self.seat = distinct(found[0])
        self.of_group, self.sits, self.joined_at = found[1], found[2].astype(bool), found[3]

    @cached_property
    def talk(self) -> tuple[Ints, ...]:
        """Members, groups, first and last moment, and number of messages."""
        return columns(self.store, _TALK, self.groups)

    @cached_property
    def stays(self) -> Stays:
        """From when to when each sat in a group."""
        return stays(self.store, self.scope)

    @cached_property
    def grid(self) -> Grid:
        """Who wrote on which of the days."""
        first, last = days.day(self.end - self.reach + 1), days.day(self.end)
        return grid(self.store, Scope(self.scope.community_id, self.scope.group_ids, first, last))

    @cached_property
    def row(self) -> Ints:
        """In which row of the grid each stands; -1 for none."""
        return self.grid.rows(self.members)


class Crowd:
    """Members by id, ascending; every column is in that order.

    `back` looks so many days into the past: who sat there, had joined and had written by then.
    A silence longer than what was read counts as `reach`, which is more than anybody asks for.
    """

    def __init__(self, read: Read, back: int = 0) -> None:
        self.back = back
        self.store, self.community_id = read.store, read.scope.community_id
        self.members, self.groups = read.members, read.groups
        self.end = read.end - back
        self.until = (clock.today() - timedelta(days=back - 1)).isoformat() if back else LATEST
        self._read = read
        self._counted: dict[tuple[int, int], Ints] = {}
        self._named: dict[tuple[object, ...], Bools] = {}

    def then(self, back: int) -> "Crowd":
        """Return what was known of the same people so many days ago; `reach` has to go back as far."""
        return Crowd(self._read, back)

    @cached_property
    def here(self) -> Bools:
        """Tell who sits in one of the groups, and is not archived."""
        if self.back:
            sat, then = self._read.stays, self._today() - self.back
            found = self._among(sat.members[(sat.first <= then) & (sat.last >= then)])
        else:
            found = np.zeros(len(self.members), bool)
            found[self._read.seat[self._read.sits]] = True
        return found & ~self.named(_ARCHIVED)

    @cached_property
    def joined(self) -> Ints:
        """Return how many days ago each joined, or first wrote where nobody recorded it."""
        known = self._read.joined_at != _NONE
        came = self._ago(self._read.of_group[known], self._read.joined_at[known])
        found = self._longest(self._read.seat[known], came)
        if self.back:  # who came back since had come before
            sat, then = self._read.stays, self._today() - self.back
            real = sat.first > -EVER
            before = self._longest(self._place(sat.members[real]), then - sat.first[real])
            found = np.where(found == UNKNOWN, before, found)
        members, groups, first, *_ = self._read.talk
        wrote = self._longest(self._place(members), self._ago(groups, first))
        return np.where(found == UNKNOWN, wrote, found)

    @cached_property
    def silent(self) -> Ints:
        """Return how many days before the last day with messages each last wrote."""
        if self.back:
            return self._silent_then()
        members, groups, _, last, _ = self._read.talk
        place, day = self._place(members), local_days(self._read.rooms, groups, last)
        latest = np.full(len(self.members), -EVER)
        np.maximum.at(latest, place[place >= 0], day[place >= 0])
        return np.where(latest == -EVER, UNKNOWN, np.maximum(self.end - latest, 0))

    @cached_property
    def messages(self) -> Ints:
        """Return how many messages each wrote; of the past it is only known whether any."""
        if self.back:
            return (self.silent != UNKNOWN).astype(np.int64)
        members, _, _, _, n = self._read.talk
        place = self._place(members)
        counted = np.bincount(place[place >= 0], n[place >= 0], len(self.members))
        return counted.astype(np.int64)

    def active(self, of: int, before: int = 0) -> Ints:
        """Return on how many of `of` days each wrote, the last of them `before` days ago."""
        if (of, before) not in self._counted:
            last, place = self.end - before, self._read.row
            start, end = self._read.grid.columns(last - of + 1, last)
            counted = self._read.grid.active[:, start:end].sum(axis=1)
            found = np.zeros(len(self.members), np.int64)
            found[place >= 0] = counted[place[place >= 0]]
            self._counted[of, before] = found
        return self._counted[of, before]

    def named(self, sql: str, *parameters: object) -> Bools:
        """Tell of each whether a query names them; several segments ask the same."""
        if (sql, *parameters) not in self._named:
            (members,) = columns(self.store, sql, *parameters)
            self._named[sql, *parameters] = self._among(members)
        return self._named[sql, *parameters]

    def counted(self, sql: str, *parameters: object) -> Ints:
        """Return a number of each, 0 unless a query gives it: pairs of member and number."""
        found = np.zeros(len(self.members), np.int64)
        rows = np.array(self.store.rows(sql, *parameters), np.int64).reshape(-1, 2)
        place = self._place(rows[:, 0])
        found[place[place >= 0]] = rows[place >= 0, 1]
        return found

    # -- inside

    def _among(self, members: Ints) -> Bools:
        """Tell of each whether they are one of `members`."""
        found, place = np.zeros(len(self.members), bool), self._place(members)
        found[place[place >= 0]] = True
        return found

    def _today(self) -> int:
        return days.number(clock.today())

    def _ago(self, groups: Ints, moments: Ints) -> Ints:
        """Return how many days ago moments were, each where its group lives."""
        today = np.zeros(len(groups), np.int64)
        for room in self._read.rooms:
            today[groups == room.id] = days.number(clock.today(room.zone.key))
        ago = today - self.back - local_days(self._read.rooms, groups, moments)
        return ago if self.back else np.maximum(ago, 0)  # a clock that went ahead

    def _longest(self, place: Ints, ago: Ints) -> Ints:
        """Return the longest time of each; what was not yet does not count."""
        found = np.full(len(self.members), UNKNOWN)
        known = (place >= 0) & (ago >= 0)
        np.maximum.at(found, place[known], ago[known])
        return found

    def _place(self, members: Ints) -> Ints:
        """Return where members stand; -1 for who has no seat here."""
        if not len(self.members):
            return np.full(len(members), -1)
        place = np.minimum(np.searchsorted(self.members, members), len(self.members) - 1)
        return np.where(self.members[place] == members, place, -1)

    def _silent_then(self) -> Ints:
        """Return how long each had been silent, from the days on which they had written by then."""
        members, groups, first, *_ = self._read.talk
        began = self._longest(self._place(members), self._ago(groups, first))
        row, reach = self._read.row, self._read.reach - self.back
        found = np.where(began == UNKNOWN, UNKNOWN, reach)
        start, end = self._read.grid.columns(self.end - reach + 1, self.end)
        for column in range(start, end):  # the last day counts
            wrote = np.append(self._read.grid.active[:, column], False)[row]  # row -1: nobody
            found[wrote] = self.end - self._read.grid.days[column]
        return found


def crowd(store: Store, community_id: int, groups: tuple[int, ...], reach: int) -> Crowd:
    """Return everyone who has or had a seat in the groups (empty: all) as they are now."""
    return Crowd(Read(store, community_id, groups, reach))
