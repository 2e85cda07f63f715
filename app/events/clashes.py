"""What gets in each other's way: two events in one group, one host in two places, one hour for two groups.

Only what is still planned and wants people at its hour counts. A check-in is done at any time of
the day, and a day off or a fortnight stands beside everything else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Literal

from app.events.event import Event
from app.events.occurrences import Occurrence
from app.store import Store

Kind = Literal["host", "group", "hour"]
MOST = 8  # told of one occurrence
DAY = timedelta(days=1)

Key = tuple[int, datetime]


@dataclass(frozen=True, slots=True)
class Clash:
    """What an occurrence clashes with, and how: the same host, the same group, or only the same hour."""

    other: Occurrence
    kind: Kind


def clashes(
    store: Store, community_id: int, found: Iterable[Occurrence]
) -> dict[Key, tuple[Clash, ...]]:
    """Return the clashes of each occurrence that has any, by event id and original start."""
    return between(found, hosts(store, community_id))


def hosts(store: Store, community_id: int) -> dict[int, frozenset[int]]:
    """Return who hosts each event, or is its guest."""
    by_event: defaultdict[int, set[int]] = defaultdict(set)
    rows = store.rows(
        "select p.event_id, p.member_id from event_people p join events e on e.id = p.event_id"
        " where e.community_id = ? and e.status = 'planned' and p.part in ('host', 'guest')",
        community_id,
    )
    for event, member in rows:
        by_event[event].add(member)
    return {event: frozenset(people) for event, people in by_event.items()}


def between(
    found: Iterable[Occurrence], hosts: Mapping[int, frozenset[int]]
) -> dict[Key, tuple[Clash, ...]]:
    """Return the clashes among occurrences, whose events have these hosts."""
    told: defaultdict[Key, list[Clash]] = defaultdict(list)
    running: list[Occurrence] = []
    for one in sorted(filter(_counts, found), key=lambda one: one.starts_at):
        running = [other for other in running if _near(other, one)]
        for other in islice(reversed(running), MOST * 4):  # a day of hundreds has enough to tell
            if kind := _kind(other, one, hosts):
                told[_key(one)].append(Clash(other, kind))
                told[_key(other)].append(Clash(one, kind))
        running.append(one)
    return {key: tuple(sorted(all_, key=_rank)[:MOST]) for key, all_ in told.items()}


def _counts(one: Occurrence) -> bool:
    timed = (
        not one.event.all_day and one.ends_at - one.starts_at < DAY and one.event.kind != "checkin"
    )
    return timed and one.event.status == "planned"


def _near(earlier: Occurrence, later: Occurrence) -> bool:
    """Tell whether an earlier start still matters: it runs on, or began in the same hour."""
    return earlier.ends_at > later.starts_at or _hour(earlier) == _hour(later)


def _kind(a: Occurrence, b: Occurrence, hosts: Mapping[int, frozenset[int]]) -> Kind | None:
    overlap = a.ends_at > b.starts_at and b.ends_at > a.starts_at
    if a.event.id == b.event.id:
        return None
    if overlap and hosts.get(a.event.id, frozenset()) & hosts.get(b.event.id, frozenset()):
        return "host"
    if overlap and _share_group(a.event, b.event):
        return "group"
    return "hour" if _hour(a) == _hour(b) else None


def _share_group(a: Event, b: Event) -> bool:
    """Tell whether some group has both; an event of no group in particular is for all."""
    return not a.group_ids or not b.group_ids or bool(set(a.group_ids) & set(b.group_ids))


def _hour(one: Occurrence) -> datetime:
    return one.starts_at.replace(minute=0)


def _key(one: Occurrence) -> Key:
    return one.event.id, one.original


def _rank(clash: Clash) -> tuple[int, datetime]:
    return ("host", "group", "hour").index(clash.kind), clash.other.starts_at
