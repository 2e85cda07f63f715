"""What happened in the life of a group, and after which of it the next two weeks rose most.

Milestones are the events of the calendar that took place (of what recurs, the first time) and the
announcements that were posted. The rise after a day is the mean of daily active members over the
14 days after it less the mean over the 14 days before, both over days known in full, of which
each side needs `ENOUGH`; the usual rise is the median of all days, and `more` says how far a rise
went beyond it: in a group that grows anyway, everything is followed by growth. What was held or
brought up several times has the mean of its rises. It came before the rise; that it caused it,
nobody can say from these numbers.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from app import clock
from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.grid import grid
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.zones import local_days
from app.store import Store

Kind = Literal["event", "announcement", "topic"]
SPAN = 14  # days before and after
ENOUGH = 10  # of these, known in full
BEST = 3
MOST = 2_000  # milestones, the newest
LONGEST = 4_000  # days: what lies further back is the work of a clock that jumped


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that happened on a day: an event of the calendar or a posted announcement."""

    day: date
    kind: Kind
    id: int
    title: str


@dataclass(frozen=True, slots=True)
class Rise:
    """An event or a topic, how often it took place, and by how many active members a day it rose after."""

    kind: Kind
    id: int
    title: str
    times: int
    rise: float
    more: float  # than usual


def milestones(store: Store, scope: Scope) -> tuple[Milestone, ...]:
    """Return what happened up to today, in order, whatever the period; of all groups or of those picked."""
    groups = rooms(store, scope)
    today = clock.today(groups[0].zone.key) if groups else clock.today()
    held = store.rows(
        f"select id, substr(starts_at, 1, 10), title from events where {_OF_SCOPE}"
        " and status <> 'cancelled' and starts_at < ? order by starts_at desc limit ?",
        scope.community_id, not scope.group_ids, ids(groups), f"{today}T99", MOST,
    )  # fmt: skip
    posted = store.rows(
        "select id, posted_at, title from announcements where community_id = ? and status = 'posted'"
        f" and posted_at is not null and (? or group_id is null or group_id {IN})"
        " order by posted_at desc limit ?",
        scope.community_id, not scope.group_ids, ids(groups), MOST,
    )  # fmt: skip
    zone = groups[0].zone if groups else None
    found = [Milestone(date.fromisoformat(day), "event", id, title) for id, day, title in held]
    if zone is not None:
        found += [
            Milestone(days.day(days.of_stamp(at, zone)), "announcement", id, title)
            for id, at, title in posted
        ]
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.id))[-MOST:])


def revivals(store: Store, scope: Scope, most: int = BEST) -> tuple[Rise, ...]:
    """Return the events and topics after which the next two weeks rose most, and more than usual."""
    whole = replace(scope, first=None, last=None)
    first, rise = _rises(store, whole)
    known = rise[~np.isnan(rise)]
    if not len(known):
        return ()
    usual = float(np.median(known))
    happened: dict[tuple[Kind, int], list[float]] = defaultdict(list)
    titles: dict[tuple[Kind, int], str] = {}
    for kind, id, title, day in (*_held(store, scope), *_brought_up(store, scope)):
        at = day - first
        if 0 <= at < len(rise) and not np.isnan(rise[at]):
            happened[kind, id].append(float(rise[at]))
            titles[kind, id] = title
    found = [
        Rise(*key, titles[key], len(some), sum(some) / len(some), sum(some) / len(some) - usual)
        for key, some in happened.items()
    ]
    best = [one for one in found if one.rise > 0 and one.more > 0]
    best.sort(key=lambda one: (-one.more, one.kind, one.id))
    return tuple(best[:most])


# -- inside

_OF_SCOPE = (
    "community_id = ? and (? or id in (select event_id from event_groups"
    f" where group_id {IN}) or not exists (select 1 from event_groups where event_id = events.id))"
)


def _rises(store: Store, scope: Scope) -> tuple[int, npt.NDArray[np.float64]]:
    """Return the first day of the data, and of each day from it on the rise after it (NaN: not known)."""
    today = days.number(clock.today()) + 1
    known = coverage(store, scope).within(today - LONGEST, today)
    if known.first is None or known.last is None:
        return 0, np.zeros(0)
    active = np.zeros(known.last - known.first + 1)
    wrote = grid(store, scope)
    begin, end = wrote.columns(known.first, known.last)
    active[wrote.days[begin:end] - known.first] = wrote.each_day()[begin:end]
    full = np.array([how is Known.FULL for how in known.known.values()])
    active[~full] = 0
    sums, counts = (np.concatenate([[0], np.cumsum(values)]) for values in (active, full))
    at = np.arange(len(active))
    after, before = (
        _mean(sums, counts, at + 1, at + 1 + SPAN),
        _mean(sums, counts, at - SPAN, at),
    )
    return known.first, after - before


def _mean(
    sums: npt.NDArray[np.float64],
    counts: npt.NDArray[np.float64],
    begin: npt.NDArray[np.int64],
    end: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    begin, end = np.clip(begin, 0, len(sums) - 1), np.clip(end, 0, len(sums) - 1)
    n = counts[end] - counts[begin]
    return np.where(n >= ENOUGH, (sums[end] - sums[begin]) / np.maximum(n, 1), np.nan)


def _held(store: Store, scope: Scope) -> list[tuple[Kind, int, str, int]]:
    """Return the events that were held once, or for the first time."""
    return [
        ("event", one.id, one.title, days.number(one.day))
        for one in milestones(store, scope)
        if one.kind == "event"
    ]


def _brought_up(store: Store, scope: Scope) -> list[tuple[Kind, int, str, int]]:
    """Return when topics were brought up in the groups."""
    groups = rooms(store, scope)
    found = store.rows(
        "select u.topic_id, t.title, u.group_id, u.used_at from topic_uses u join topics t"
        f" on t.id = u.topic_id where u.group_id {IN}",
        ids(groups),
    )
    if not found:
        return []
    day = local_days(
        groups, np.array([row[2] for row in found]), np.array([row[3] for row in found])
    )
    return [("topic", row[0], row[1], int(at)) for row, at in zip(found, day, strict=True)]
