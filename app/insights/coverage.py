"""Which days the imported data speaks for: silence that was read is 0, the rest is unknown.

A group's day is covered when the store holds a message of it, or when it lies within an
import (from the first to the last moment of the file, as the import's report says). A group's
last covered day counts as unfinished unless it was imported on a later day: the file may have
been made at noon.

A message dated before 1999, or later than the day after its group's last import, was written by a
clock that jumped: it makes no data, unless there is nothing else.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from app import clock
from app.insights import days
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store

EXPECTED_FOR = 30  # days: how long after its last import a group is still missed
EARLIEST = days.number(date(1999, 1, 1))  # no chat that is kept is older
SLACK = 1  # days: clocks differ
AHEAD = 730  # days: what is dated later than that is the work of a clock that jumped


class Known(Enum):
    """How much is known of a day."""

    NOTHING = "nothing"  # no group was read
    PART = "part"  # a group that was read before is missing
    UNFINISHED = "unfinished"  # the last day, imported before it was over
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of each day number from `first` to `last`; empty while nothing is imported."""

    known: dict[int, Known]
    first: int | None = None
    last: int | None = None

    def of(self, day: int) -> Known:
        """Return what is known of a day; days outside are unknown."""
        return self.known.get(day, Known.NOTHING)

    def last_full(self) -> int | None:
        """Return the last day known in full; where there is none, the last covered day."""
        return max((d for d, known in self.known.items() if known is Known.FULL), default=self.last)

    def within(self, first: int, last: int) -> "Coverage":
        """Return what is known between two days, from the first of them with data to the last."""
        inside = range(max(first, self.first or 0), min(last, self.last or 0) + 1)
        covered = [day for day in inside if self.of(day) is not Known.NOTHING]
        if self.first is None or not covered:
            return Coverage({})
        known = {day: self.known[day] for day in range(covered[0], covered[-1] + 1)}
        return Coverage(known, covered[0], covered[-1])

    def count(self) -> int:
        """Return how many days are covered, in part or in full."""
        return sum(known is not Known.NOTHING for known in self.known.values())


@shared
def coverage(store: Store, scope: Scope) -> Coverage:
    """Say how much is known of each day of the period, from its first data to its last."""
    spans = _spans(store, rooms(store, scope))
    first, last = scope.bounds()
    covered = {day for span in spans for day in span.days if first <= day <= last}
    if not covered:
        return Coverage({})
    first, last = min(covered), max(covered)
    end = max(span.last for span in spans)
    known = {day: _known(day, spans, end) for day in range(first, last + 1)}
    return Coverage(known, first, last)


@dataclass(frozen=True, slots=True)
class _Span:
    days: set[int]
    first: int
    last: int
    finished: bool

    def expects(self, day: int) -> bool:
        return self.first <= day <= self.last + EXPECTED_FOR

    def whole(self, day: int) -> bool:
        return day in self.days and (self.finished or day < self.last)


def _known(day: int, spans: list[_Span], end: int) -> Known:
    if not any(day in span.days for span in spans):
        return Known.NOTHING
    if all(span.whole(day) for span in spans if span.expects(day)):
        return Known.FULL
    return Known.UNFINISHED if day == end else Known.PART


def _spans(store: Store, groups: tuple[Room, ...]) -> list[_Span]:
    spoken: dict[int, set[int]] = {group.id: set() for group in groups}
    for group_id, day in store.rows(
        f"select distinct group_id, (hour + 24) / 24 - 1 from hour_cells where group_id {IN}",
        ids(groups),
    ):
        spoken[group_id].add(day)
    read: dict[int, list[tuple[int, int, int]]] = {group.id: [] for group in groups}
    ends: dict[int, int] = {}
    zones = {group.id: group.zone for group in groups}
    for group_id, at, *reach in store.rows(
        "select group_id, at, json_extract(report, '$.first'), json_extract(report, '$.last')"
        f" from batches where reverted_at is null and group_id {IN}",
        ids(groups),
    ):
        imported = days.of_stamp(at, zones[group_id])
        ends[group_id] = max(imported + SLACK, ends.get(group_id, imported))
        if all(reach):
            first, last = (days.of_stamp(s, zones[group_id]) for s in reach)
            read[group_id].append((first, last, imported))
    sound = {
        id: {day for day in found if EARLIEST <= day <= ends.get(id, day)}
        for id, found in spoken.items()
    }
    known = sound if any(sound.values()) else spoken
    return [_span(g, known[g.id], read[g.id]) for g in groups if known[g.id] or read[g.id]]


def _span(group: Room, spoken: set[int], read: list[tuple[int, int, int]]) -> _Span:
    covered = spoken.union(*(_read(spoken, *one) for one in read))
    end = max(covered)
    imported = [imported for first, last, imported in read if first <= end <= last]
    until = max(imported) if imported else days.number(clock.today(group.zone.key))
    return _Span(covered, min(covered), end, finished=until > end)


def _read(spoken: set[int], first: int, last: int, imported: int) -> range:
    """Return the days of an import; an end that a clock that jumped wrote gives way to the messages'."""
    if spoken and first < EARLIEST:
        first = min(spoken)
    if spoken and last > imported + SLACK:
        last = max(spoken)
    return range(first, last + 1)


def sound(store: Store, scope: Scope) -> Scope:
    """Return the scope with its end closed: by today, or by the last data where that is later."""
    if scope.last is not None:
        return scope
    zones = [group.zone.key for group in rooms(store, scope)]
    today = max(map(clock.today, zones), default=clock.today())
    last = coverage(store, scope).last
    return replace(scope, last=today if last is None else max(today, days.day(last)))


def latest(store: Store, community_id: int, group_ids: tuple[int, ...], period: int) -> Scope:
    """Return the scope of the last `period` days up to the last data; 0 means all until today."""
    everything = Scope(community_id, group_ids)
    last = coverage(store, everything).last
    if last is None or not period:
        return sound(store, everything)
    return Scope(community_id, group_ids, days.day(last - period + 1), days.day(last))
