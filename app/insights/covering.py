"""How it is worked out which days the imported data speaks for (`app.insights.coverage` says what it means)."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from app import clock
from app.insights import days
from app.insights.known import EARLIEST, EXPECTED_FOR, FOREVER, SLACK, Coverage, Known
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store

Ints = npt.NDArray[np.int64]

_STATES = tuple(Known)
_NOTHING, _PART, _UNFINISHED, _FULL = range(len(_STATES))


@shared
def covering(store: Store, scope: Scope) -> Coverage:
    """Return the coverage of the period; see `coverage` for what it means."""
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
