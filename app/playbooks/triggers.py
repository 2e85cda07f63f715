"""What sets playbooks off: found from the store and a span of days, so that nothing is lost to a laptop that slept.

Newcomers who joined one group on one day make one run, and those who fell silent make one, so
that three hundred newcomers of a first import are a handful of tasks, not two thousand.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app import events
from app.events import Event, Occurrence
from app.events.event import WHEN
from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import Room, Scope, rooms
from app.playbooks import occasions
from app.playbooks.playbook import Playbook
from app.roles import CORE
from app.store import Store

ROUTINE = ("topic", "briefing", "review", "checkin")
DAILY = "FREQ=DAILY"  # what comes every day is one event, however many days it takes
SPOKE = 5  # messages; who said less never took part, and so can't fall silent
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Start:
    """A run to begin: the day that its steps count from, and what it is about.

    `marks` are what is never to set the playbook off again.
    """

    subject: str
    anchor: date
    marks: tuple[str, ...]
    group_id: int | None = None
    event_id: int | None = None
    occurrence: str = ""
    member_ids: tuple[int, ...] = ()


def due(store: Store, playbook: Playbook, first: date, last: date, today: date) -> list[Start]:
    """Return what sets `playbook` off from `first` to `last`, by day; `today` bounds what has happened."""
    found = _FINDERS[playbook.trigger](store, playbook, first, min(last, _until(playbook, today)))
    return sorted(found, key=lambda start: (start.anchor, start.subject))


def of_occurrence(one: Occurrence) -> Start:
    """Return the run about one time an event takes place."""
    which = one.original.strftime(WHEN)
    subject = f"event {one.event.id} {which}"
    groups = one.event.group_ids
    return Start(
        subject, one.starts_at.date(), (subject,), groups[0] if len(groups) == 1 else None,
        one.event.id, which,
    )  # fmt: skip


def _until(playbook: Playbook, today: date) -> date:
    """Return the last day that may set a playbook off by now: for what is known ahead, a later one."""
    if playbook.trigger == "date":
        return date.max
    return today + timedelta(days=occasions.lead(playbook.trigger, playbook.value))


def _joined(store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    found: dict[tuple[int, date], list[int]] = {}
    for room in _rooms(store, playbook):
        for member, at in store.rows(
            "select s.member_id, s.joined_at from memberships s join members m on m.id = s.member_id"
            " where s.group_id = ? and s.left_at is null and m.archived_at is null"
            " and s.joined_at between ? and ? and (? = '' or s.channel = ?)"
            f" and {_NOT_CORE} order by s.joined_at, s.member_id",
            room.id, *_around(first, last), playbook.value, playbook.value,
            playbook.community_id, json.dumps(CORE),
        ):  # fmt: skip
            day = datetime.fromtimestamp(at, room.zone).date()
            if first <= day <= last:
                found.setdefault((room.id, day), []).append(member)
    return [
        Start(
            f"joined {group} {day}", day, tuple(f"joined {group} {day} {id}" for id in members),
            group, member_ids=tuple(members),
        )
        for (group, day), members in found.items()
    ]  # fmt: skip


def _opened(store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    ids = [room.id for room in _rooms(store, playbook)]
    rows = store.rows(
        "select id, opened_on from groups where opened_on between ? and ?"
        " and id in (select value from json_each(?))",
        first.isoformat(), last.isoformat(), json.dumps(ids),
    )  # fmt: skip
    return [Start(s := f"opened {id}", date.fromisoformat(day), (s,), id) for id, day in rows]


def _event(store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    _, kind = occasions.wanted_event(playbook.value)
    return [
        of_occurrence(one)
        for one in events.occurrences(store, playbook.community_id, first, last)
        if first <= one.starts_at.date() <= last and _wanted(one, playbook, kind)
    ]


def _wanted(one: Occurrence, playbook: Playbook, kind: str) -> bool:
    event: Event = one.event
    return (
        event.status == "planned"
        and (event.kind == kind if kind else event.kind not in ROUTINE)
        and (DAILY not in event.rrule or one.original == event.starts_at)
        and (playbook.group_id is None or playbook.group_id in event.group_ids)
    )


def _date(_store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    return [
        Start(subject := f"date {day}", day, (subject,), playbook.group_id)
        for day in occasions.dates(playbook.value, first, last)
    ]


def _weekday(_store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    wanted = occasions.weekdays(playbook.value)
    span = [first + DAY * n for n in range((last - first).days + 1)]
    return [
        Start(subject := f"weekday {day}", day, (subject,), playbook.group_id)
        for day in span
        if day.weekday() in wanted
    ]


def _silent(store: Store, playbook: Playbook, first: date, last: date) -> list[Start]:
    """Find who wrote nothing for so many days that the imported chat speaks for; in one run for each group."""
    silence, found = int(playbook.value), list[Start]()
    for room in _rooms(store, playbook):
        known = coverage(store, Scope(playbook.community_id, (room.id,))).last_full()
        if known is None:
            continue
        until = min(last, days.day(known))
        low, high = _around(first - DAY * silence, until - DAY * silence)
        members, marks = list[int](), list[str]()
        for member, at in store.rows(
            "select t.member_id, t.last_at from member_stats t join members m on m.id = t.member_id"
            " join memberships s on s.group_id = t.group_id and s.member_id = t.member_id"
            " where t.group_id = ? and t.n >= ? and t.last_at between ? and ? and s.left_at is null"
            f" and m.archived_at is null and {_NOT_CORE} order by t.n desc, t.member_id",
            room.id, SPOKE, low, high, playbook.community_id, json.dumps(CORE),
        ):  # fmt: skip
            day = datetime.fromtimestamp(at, room.zone).date()
            if first <= day + DAY * silence <= until:
                members.append(member)
                marks.append(f"silent {room.id} {day} {member}")
        if members:
            subject = f"silent {room.id} {last}"
            found.append(Start(subject, last, tuple(marks), room.id, member_ids=tuple(members)))
    return found


# Who runs the community needs no welcome and is not missed.
_NOT_CORE = (
    "not exists(select 1 from roles r where r.member_id = s.member_id and r.community_id = ?"
    " and r.role in (select value from json_each(?)))"
)

_FINDERS: dict[str, Callable[[Store, Playbook, date, date], list[Start]]] = {
    "joined": _joined,
    "opened": _opened,
    "event": _event,
    "date": _date,
    "weekday": _weekday,
    "silent": _silent,
}


def _rooms(store: Store, playbook: Playbook) -> list[Room]:
    found = rooms(store, Scope(playbook.community_id))
    return [room for room in found if playbook.group_id in (None, room.id)]


def _around(first: date, last: date) -> tuple[int, int]:
    """Return moments that surely lie around these days, in whatever zone."""
    low = datetime.combine(first, time(), UTC) - DAY
    high = datetime.combine(last, time(), UTC) + 2 * DAY
    return int(low.timestamp()), int(high.timestamp())
