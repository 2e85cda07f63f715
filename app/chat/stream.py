"""What is read, page by page: a stream is never counted or loaded whole.

A place in it is a moment and an id; each group (or each person) has an index in that order, so a
page takes as many steps as it has messages, wherever it stands.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from app import clock
from app.chat.line import Line, lines
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

PAGE = 100  # messages
MOST = 20_000  # messages that a search lists, the latest ones
_LATEST = (2**62, 2**62)
_BACK = "< (?, ?) order by sent_at desc, id desc"
_ON = ">= (?, ?) order by sent_at, id"

Place = tuple[int, int]  # moment, id


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said in the groups of a scope, by everyone or by some members only."""

    scope: Scope
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """Certain messages: their ids and moments, in order of time; `more`: there are others, left out."""

    ids: tuple[int, ...]
    moments: tuple[int, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some messages in order of time; whether there are older and newer ones; where the one asked for stands."""

    lines: list[Line]
    older: bool
    newer: bool
    at: int = -1


What = Talk | Hits


def page(store: Store, what: What, id: int | None = None, moment: int | None = None) -> Page:
    """Return the messages around one, around a moment, or, asked for neither, the latest."""
    if id is None and moment is None:
        return older(store, what, None)
    place = (moment, 0) if id is None and moment is not None else _place(store, id)
    if place is None:
        return older(store, what, None)
    before, after = _before(store, what, place, PAGE + 1), _from(store, what, place, PAGE + 1)
    if not after:
        return older(store, what, None)
    chosen = [*before[-PAGE:], *after[:PAGE]]
    at = len(before[-PAGE:])
    return Page(lines(store, chosen), len(before) > PAGE, len(after) > PAGE, at)


def older(store: Store, what: What, first: Line | None) -> Page:
    """Return the messages before one; the latest when none is given."""
    place = (first.at, first.id) if first else _LATEST
    found = _before(store, what, place, PAGE + 1)
    return Page(lines(store, found[-PAGE:]), len(found) > PAGE, newer=first is not None)


def newer(store: Store, what: What, last: Line) -> Page:
    """Return the messages after one."""
    found = _from(store, what, (last.at, last.id + 1), PAGE + 1)
    return Page(lines(store, found[:PAGE]), older=True, newer=len(found) > PAGE)


def days(store: Store, talk: Talk) -> list[tuple[date, int]]:
    """Return how much was said on each day that has messages, oldest first."""
    sql = f"select day, sum(n) from member_days where group_id {IN}"
    sql += f" and member_id {IN}" if talk.members else ""
    parameters = [ids(rooms(store, talk.scope)), *([_json(talk.members)] if talk.members else [])]
    rows = store.rows(f"{sql} group by day order by day", *parameters)
    epoch = date(1970, 1, 1).toordinal()
    return [(date.fromordinal(day + epoch), n) for day, n in rows]


def start_of(store: Store, scope: Scope, day: date) -> int:
    """Return when a day begins in the first group looked at, seconds since 1970."""
    zones = [room.zone for room in rooms(store, scope)] or [ZoneInfo(clock.DEFAULT_ZONE)]
    return int(datetime.combine(day, time(), zones[0]).timestamp())


def hits(store: Store, wanted: Sequence[int]) -> Hits:
    """Return certain messages in order of time."""
    sql = f"select id, sent_at from messages where id {IN} order by sent_at, id"
    rows = store.rows(sql, _json(wanted))
    return Hits(tuple(id for id, _ in rows), tuple(at for _, at in rows))


def _place(store: Store, id: int | None) -> Place | None:
    found = store.rows("select sent_at, id from messages where id = ?", id)
    return found[0] if found else None


def _before(store: Store, what: What, place: Place, n: int) -> list[int]:
    """Return the last `n` before a place, oldest first."""
    if isinstance(what, Hits):
        end = _index(what, place)
        return list(what.ids[max(0, end - n) : end])
    return [id for _, id in reversed(_merged(store, what, _BACK, place)[:n])]


def _from(store: Store, what: What, place: Place, n: int) -> list[int]:
    """Return the first `n` from a place on."""
    if isinstance(what, Hits):
        start = _index(what, place)
        return list(what.ids[start : start + n])
    return [id for _, id in _merged(store, what, _ON, place)[:n]]


def _index(what: Hits, place: Place) -> int:
    """Return where a place stands among hits."""
    at, id = place
    index = bisect_left(what.moments, at)
    while index < len(what.ids) and what.moments[index] == at and what.ids[index] < id:
        index += 1
    return index


def _merged(store: Store, talk: Talk, side: str, place: Place) -> list[Place]:
    """Return a page of places on one side of a place, the nearest first, from all lanes that are read."""
    groups = [room.id for room in rooms(store, talk.scope)]
    of = f" and group_id in ({','.join(map(str, groups))})" if talk.members else ""
    column, lanes = ("member_id", talk.members) if talk.members else ("group_id", groups)
    found: list[Place] = []
    for lane in lanes:
        found += store.rows(
            f"select sent_at, id from messages where {column} = ?{of} and (sent_at, id) {side}"
            f" limit {PAGE + 1}",
            lane, *place,
        )  # fmt: skip
    return sorted(found, reverse=side == _BACK)


def _json(ids: Sequence[int]) -> str:
    return f"[{','.join(map(str, ids))}]"
