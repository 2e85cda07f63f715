"""How topics and events are answered: replies, people and depth, by topic, shelf and hour of the day.

A use of a topic counts where its replies are known: the messages of others within two hours, or
until the next topic (see `app.topics.measuring`), or what the operator wrote. The usual level is the
median of all uses in the period; what a topic, a shelf or an hour gets is the mean over its uses.
Hours are those at which the topic was put up, in the group's zone.

Of an event: who came, by its attendance; the messages that were written in its groups while it took
place, and the messages a day in the week after it against the week before (days without data left
out; at least `ENOUGH` of seven on both sides). Of what recurs, its first time; of what lasts all day
no messages are counted, for they are the talk of the day. Topics, briefings, reviews and check-ins are
left out: they have readings of their own, or are no occasion.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import mean, median
from typing import Literal

import numpy as np

from app.events import figures
from app.events.event import Event, selected, wall_now
from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.grid import columns
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.until_today import until_today
from app.store import Store
from app.topics import measuring

By = Literal["topic", "shelf", "hour"]
WEEK, ENOUGH = 7, 4  # days
EVENTS = 24  # the newest
DAY = 24


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a topic whose replies are known; `shelf` None: on no shelf."""

    id: int
    topic_id: int
    title: str
    shelf_id: int | None
    shelf: str
    shelf_en: str
    day: date
    hour: int
    replies: int
    people: int | None
    depth: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """The uses that share a topic, a shelf or an hour, with their means; None where none is known."""

    key: int | None
    uses: tuple[Use, ...]
    replies: float
    people: float | None
    depth: float | None


@dataclass(frozen=True, slots=True)
class Held:
    """How an event was answered; None where the chat does not tell, or nobody kept a list."""

    event_id: int
    title: str
    kind: str
    day: date
    all_day: bool
    came: int | None
    messages: int | None
    people: int | None
    after: float | None  # messages a day in the week after
    before: float | None  # and in the week before


@dataclass(frozen=True, slots=True)
class Responses:
    """The uses of the period, oldest first, how many are not counted yet, and the events, newest first."""

    uses: tuple[Use, ...] = ()
    uncounted: int = 0
    events: tuple[Held, ...] = ()

    @property
    def usual(self) -> float | None:
        """Return the median of the replies of all uses."""
        return float(median(one.replies for one in self.uses)) if self.uses else None

    def by(self, by: By) -> tuple[Group, ...]:
        """Return the uses by topic or shelf, those with most replies first, or by hour in their order."""
        parted: dict[int | None, list[Use]] = defaultdict(list)
        for use in self.uses:
            key = {"topic": use.topic_id, "shelf": use.shelf_id, "hour": use.hour}[by]
            parted[key].append(use)
        found = [_group(key, uses) for key, uses in parted.items()]
        if by == "hour":
            return tuple(sorted(found, key=lambda one: one.key or 0))
        return tuple(sorted(found, key=lambda one: (-one.replies, one.uses[0].title, one.key or 0)))


def responses(store: Store, scope: Scope) -> Responses:
    """Return how topics and events of the period were answered."""
    first, last = scope.bounds()
    zones = {room.id: room.zone for room in rooms(store, scope)}
    uses: list[Use] = []
    uncounted = 0
    for id, topic, title, shelf, name, name_en, group, at, replies, people, depth in store.rows(
        _USES, ids(rooms(store, scope))
    ):
        wall = datetime.fromtimestamp(at, zones[group])
        if not first <= days.number(wall.date()) <= last:
            continue
        if replies is None:
            uncounted += 1
            continue
        found = (id, topic, title, shelf, name, name_en, wall.date(), wall.hour)
        uses.append(Use(*found, replies, people, depth))
    return Responses(tuple(uses), uncounted, _held(store, scope))


def answered(store: Store, uses: Sequence[Use]) -> tuple[int, ...]:
    """Return the ids of who answered some uses, those with most replies first."""
    counts: dict[int, int] = defaultdict(int)
    for use in uses:
        for one in measuring.answered_by(store, use.id, limit=1000):
            counts[one.member_id] += one.replies
    return tuple(sorted(counts, key=lambda id: (-counts[id], id)))


# -- inside

_USES = f"""
select u.id, u.topic_id, t.title, t.shelf_id, coalesce(s.name, ''), coalesce(s.name_en, ''), u.group_id,
u.used_at, u.replies, u.people, u.depth from topic_uses u join topics t on t.id = u.topic_id
left join shelves s on s.id = t.shelf_id where u.group_id {IN} order by u.used_at, u.id"""


def _group(key: int | None, uses: Sequence[Use]) -> Group:
    people = [one.people for one in uses if one.people is not None]
    depth = [one.depth for one in uses if one.depth is not None]
    return Group(
        key, tuple(uses), mean(one.replies for one in uses),
        mean(people) if people else None, mean(depth) if depth else None,
    )  # fmt: skip


def _held(store: Store, scope: Scope) -> tuple[Held, ...]:
    """Return the newest events of the period that have ended."""
    scope = until_today(store, scope)
    first = scope.first.isoformat() if scope.first else ""
    last = scope.last.isoformat() if scope.last else "9999"
    found = selected(
        store,
        "e.community_id = ? and e.starts_at >= ? and e.starts_at < ? and e.status <> 'cancelled'"
        f" and (? or e.id in (select event_id from event_groups where group_id {IN}))"
        " and e.kind not in ('topic', 'briefing', 'review', 'checkin') order by e.starts_at desc, e.id desc limit ?",
        scope.community_id, first, f"{last}T99", not scope.group_ids, ids(rooms(store, scope)), EVENTS,
    )  # fmt: skip
    over = [event for event in found if event.ends_at <= wall_now(event)]
    if not over:
        return ()
    came = dict(
        store.rows(
            "select event_id, count(distinct coalesce('m' || member_id, 'n' || name)) from attendances"
            " where status = 'came' group by event_id"
        )
    )
    return tuple(_answer(store, scope.community_id, event, came.get(event.id)) for event in over)


def _answer(store: Store, community_id: int, event: Event, came: int | None) -> Held:
    where = Scope(community_id, tuple(figures.groups_of(store, event)))
    day = days.number(event.starts_at.date())
    around = _around(store, where, day)
    messages = people = None
    if around.known and not event.all_day:
        messages, people = figures.talk(store, event, [event.starts_at])
    return Held(
        event.id, event.title, event.kind, event.starts_at.date(), event.all_day, came, messages,
        people, around.after, around.before,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Around:
    known: bool  # whether the day itself was imported
    after: float | None
    before: float | None


def _around(store: Store, scope: Scope, day: int) -> _Around:
    known = coverage(store, scope)  # of all days: the same for every event of these groups
    number, n = columns(
        store,
        "select group_concat(hour / 24), group_concat(n) from hour_cells"
        f" where group_id {IN} and hour between ? and ?",
        ids(rooms(store, scope)), (day - WEEK) * DAY, (day + WEEK) * DAY + DAY - 1,
    )  # fmt: skip

    def rate(begin: int, end: int) -> float | None:
        full = [one for one in range(begin, end) if known.of(one) is Known.FULL]
        return float(n[np.isin(number, full)].sum()) / len(full) if len(full) >= ENOUGH else None

    there = known.of(day) is not Known.NOTHING
    return _Around(there, rate(day + 1, day + 1 + WEEK), rate(day - WEEK, day))
