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
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from app import clock
from app.insights import days
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store

EXPECTED_FOR = 30  # days: how long after its last import a group is still missed
EARLIEST = days.number(date(1999, 1, 1))  # no chat that is kept is older
SLACK = 1  # days: clocks differ
FOREVER = 10**7  # a day number

Ints = npt.NDArray[np.int64]
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
    spans = _spans(store, scope)
    edges = scope.bounds()
    inside = [span.days[(span.days >= edges[0]) & (span.days <= edges[1])] for span in spans]
    ends = [int(day) for days_ in inside if len(days_) for day in (days_[0], days_[-1])]
    if not ends:
        return Coverage({})
    first, last = min(ends), max(ends)
    some, whole = np.zeros(last - first + 1, bool), np.ones(last - first + 1, bool)
    for span, covered in zip(spans, inside, strict=True):
        some[covered - first] = True
        full = np.zeros(len(some), bool)
        full[covered - first] = True
        if not span.finished and first <= span.last <= last:
            full[span.last - first] = False
        expected = slice(max(0, span.first - first), max(0, span.last + EXPECTED_FOR + 1 - first))
        whole[expected] &= full[expected]
    states = np.where(some, np.where(whole, _FULL, _PART), _NOTHING)
    if last == max(span.last for span in spans) and not whole[-1]:
        states[-1] = _UNFINISHED
    known = dict(
        zip(range(first, last + 1), map(_STATES.__getitem__, states.tolist()), strict=True)
    )
    return Coverage(known, first, last)


# -- inside

_STATES = tuple(Known)
_NOTHING, _PART, _UNFINISHED, _FULL = range(len(_STATES))


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """What is there of a group: days with messages, imports (first, last, imported on), when the last one was."""

    room: Room
    spoken: Ints
    imports: tuple[tuple[int, int, int], ...]
    until: int | None


@dataclass(frozen=True, slots=True, eq=False)
class _Span:
    """The days of a group that are covered, ascending; whether the last of them was over when imported."""

    days: Ints
    first: int
    last: int
    finished: bool


@shared
def _groups(store: Store, community_id: int) -> dict[int, _Read]:
    """Return what is there of each group of a community: every period and choice of groups rests on it."""
    every = tuple(
        Room(id, ZoneInfo(zone), 0)
        for id, zone in store.rows(
            "select id, zone from groups where community_id = ?", community_id
        )
    )
    hours: dict[int, str] = dict(
        store.rows(
            f"select group_id, group_concat(hour) from hour_cells where group_id {IN} group by 1",
            ids(every),
        )
    )
    imports: dict[int, list[tuple[int, int, int]]] = {room.id: [] for room in every}
    until: dict[int, int] = {}
    zones = {room.id: room.zone for room in every}
    for group, at, *reach in store.rows(
        "select group_id, at, json_extract(report, '$.first'), json_extract(report, '$.last')"
        f" from batches where reverted_at is null and group_id {IN}",
        ids(every),
    ):
        imported = days.of_stamp(at, zones[group])
        until[group] = max(imported, until.get(group, imported))
        if all(reach):
            first, last = (days.of_stamp(s, zones[group]) for s in reach)
            imports[group].append((first, last, imported))
    return {
        room.id: _Read(room, _days(hours.get(room.id)), tuple(imports[room.id]), until.get(room.id))
        for room in every
    }


def _days(hours: str | None) -> Ints:
    return np.unique(np.fromstring(hours or "", dtype=np.int64, sep=",") // 24)


def _spans(store: Store, scope: Scope) -> list[_Span]:
    read = _groups(store, scope.community_id)
    here = [read[room.id] for room in rooms(store, scope)]
    sound = [_sound(one) for one in here]
    known = sound if any(map(len, sound)) else [one.spoken for one in here]
    found = (_span(one, spoken) for one, spoken in zip(here, known, strict=True))
    return [span for span in found if span is not None]


def _sound(read: _Read) -> Ints:
    """Return the days with messages, without those that a clock that jumped wrote."""
    last = None if read.until is None else read.until + SLACK
    start, end = np.searchsorted(read.spoken, (EARLIEST, (FOREVER if last is None else last) + 1))
    return read.spoken[start:end]


def _span(read: _Read, spoken: Ints) -> _Span | None:
    stretches = [_stretch(spoken, *one) for one in read.imports]
    covered = np.unique(np.concatenate([spoken, *stretches]))
    if not len(covered):
        return None
    first, last = int(covered[0]), int(covered[-1])
    imported = [imported for begin, end, imported in read.imports if begin <= last <= end]
    until = max(imported) if imported else days.number(clock.today(read.room.zone.key))
    return _Span(covered, first, last, finished=until > last)


def _stretch(spoken: Ints, first: int, last: int, imported: int) -> Ints:
    """Return the days of an import; an end that a clock that jumped wrote gives way to the messages'."""
    if first < EARLIEST:
        first = int(spoken[0]) if len(spoken) else last + 1
    if last > imported + SLACK:
        last = int(spoken[-1]) if len(spoken) else first - 1
    return np.arange(first, last + 1)


# -- periods


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
