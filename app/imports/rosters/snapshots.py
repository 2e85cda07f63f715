"""Who stood on which roster of a group: what tells the joins and leaves that a platform never records.

All of it follows from the rosters kept, whatever the order in which they came: who stands on one and
not on the next has left between the two, unless a message, a join or a later roster says otherwise.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app import clock
from app.errors import AppError
from app.imports.rosters.crowd import Line
from app.store import Store
from app.text import N_, storable

ENOUGH = 10  # people on a roster from which on the next one with less than half of them is in doubt
FEW = N_(
    "This file names fewer than half of those on the last roster, so it was taken as a part of the group "
    "and nobody as having left. Say that it lists everyone, if it does."
)
_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.年]?(0?[1-9]|1[0-2])[-_.月]?(0?[1-9]|[12]\d|3[01])(?!\d)")


def when(path: Path, said: str, zone: str) -> int:
    """Return when a roster was made: the day said, the day in its name, or when the file was written."""
    wall, latest = ZoneInfo(zone), int(clock.now().timestamp())
    try:
        if said:
            day = date.fromisoformat(said)
            return min(int(datetime(day.year, day.month, day.day, tzinfo=wall).timestamp()), latest)
    except ValueError as error:
        raise AppError(N_("Write the day as 2026-01-31.")) from error
    found = _DAY.search(path.stem)
    try:
        if found:
            year, month, day_ = map(int, found.groups())
            return min(int(datetime(year, month, day_, tzinfo=wall).timestamp()), latest)
    except ValueError:
        pass  # no day of the calendar
    return min(int(datetime.fromtimestamp(path.stat().st_mtime, UTC).timestamp()), latest)


def is_latest(store: Store, group_id: int, at: int) -> bool:
    """Tell whether no later roster of the group is known."""
    return not store.rows("select 1 from rosters where group_id = ? and at > ?", group_id, at)


def previous(store: Store, group_id: int, at: int) -> int | None:
    """Return when the last roster before `at` was made."""
    return store.value("select max(at) from rosters where group_id = ? and at < ?", group_id, at)


def is_few(store: Store, group_id: int, at: int, members: Collection[int]) -> bool:
    """Tell a list that names less than half of the people of the last roster: it may be a part of the group."""
    before = {
        member
        for (member,) in store.rows(
            "select s.member_id from rosters r join roster_seats s on s.roster_id = r.id"
            " where r.group_id = ?1 and r.at = (select max(at) from rosters where group_id = ?1 and at < ?2)",
            group_id, at,
        )
    }  # fmt: skip
    return len(before) >= ENOUGH and 2 * len(before.intersection(members)) < len(before)


def keep(store: Store, group_id: int, at: int, file: str, members: Collection[int]) -> None:
    """Keep who stands on a roster; another one of the same moment takes its place."""
    id = store.value("select id from rosters where group_id = ? and at = ?", group_id, at)
    if id is None:
        id = store.insert("rosters", group_id=group_id, at=at, file=storable(file))
    seats = dict(store.rows("select member_id, id from roster_seats where roster_id = ?", id))
    for member in seats.keys() - set(members):
        store.delete("roster_seats", seats[member])
    for member in sorted(set(members) - seats.keys()):
        store.insert("roster_seats", roster_id=id, member_id=member)


@dataclass(slots=True)
class _Seat:
    """A member's place in the group, and on which of its rosters they stand."""

    id: int
    name: str
    joined_at: int | None
    left_at: int | None
    left_how: str | None
    first_said: int | None
    last_said: int | None
    on: list[int] = field(default_factory=list[int])


def settle(store: Store, group_id: int) -> list[Line]:
    """Bring the places in a group up to date with all its rosters; return who came and went by that."""
    times = [
        at
        for (at,) in store.rows("select at from rosters where group_id = ? order by at", group_id)
    ]
    lines: list[Line] = []
    for member, seat in _seats(store, group_id).items():
        if not seat.on:
            continue
        values: dict[str, object] = {}
        for line in (_joined(seat, times, values), _left(seat, times, values)):
            lines += [Line(0, seat.name, line[0], (), member, line[1])] if line else []
        if values:
            store.update("memberships", seat.id, **values)
    return lines


def _seats(store: Store, group_id: int) -> dict[int, _Seat]:
    on: defaultdict[int, list[int]] = defaultdict(list)
    for member, at in store.rows(
        "select s.member_id, r.at from rosters r join roster_seats s on s.roster_id = r.id"
        " where r.group_id = ? order by r.at", group_id,
    ):  # fmt: skip
        on[member].append(at)
    rows = store.rows(
        "select s.member_id, s.id, coalesce(nullif(s.nickname, ''), m.name), s.joined_at, s.left_at, s.left_how,"
        " t.first_at, t.last_at from memberships s join members m on m.id = s.member_id"
        " left join member_stats t on t.group_id = s.group_id and t.member_id = s.member_id"
        " where s.group_id = ? order by m.sort_key, m.id", group_id,
    )  # fmt: skip
    return {member: _Seat(*values, on=on[member]) for member, *values in rows}


Told = tuple[str, tuple[int, int] | None] | None


def _joined(seat: _Seat, times: list[int], values: dict[str, object]) -> Told:
    """Date a join that nobody recorded: after the last roster without them, by their first message."""
    first = seat.on[0]
    place = times.index(first)
    known = seat.joined_at is not None and seat.joined_at not in times
    if place == 0 or known or (seat.first_said is not None and seat.first_said <= times[place - 1]):
        return None
    at = first if seat.first_said is None else min(first, seat.first_said)
    if at == seat.joined_at:
        return None
    values["joined_at"] = at
    return "joined", (times[place - 1], first)


def _left(seat: _Seat, times: list[int], values: dict[str, object]) -> Told:
    """Date a leave that nobody recorded by the first roster without them, or take back one that was none."""
    last = seat.on[-1]
    after = bisect_right(times, last)
    gone = times[after] if after < len(times) else None
    if seat.left_at is not None and seat.left_at > last and seat.left_at not in times:
        return None  # a message or the operator tells more than the rosters
    if gone is not None and max(seat.last_said or 0, seat.joined_at or 0) > gone:
        gone = None  # they spoke or came after it
    if gone == seat.left_at:
        return None
    if gone is None:
        values["left_at"] = values["left_how"] = None
        return "back", None
    values["left_at"], values["left_how"] = gone, "unknown"
    return "left", (last, gone)
