"""Where topics were used, how they were answered, and how a week is mixed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app import clock
from app.store import Store
from app.text import N_

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class TopicUse:
    """One use: when (seconds UTC), in which group, and how many replies by how many people."""

    id: int
    used_at: int
    group_id: int | None
    group: str
    replies: int | None
    people: int | None


@dataclass(frozen=True, slots=True)
class Mix:
    """How many general and professional topics a week holds."""

    general: int
    professional: int


def record_use(  # noqa: PLR0913 -- the facts of one use
    store: Store,
    topic_id: int,
    group_id: int | None,
    at: int,
    *,
    replies: int | None = None,
    people: int | None = None,
) -> int:
    """Note that a topic was used at `at` (seconds UTC); it counts as used from then on."""
    facts = {"group_id": group_id, "used_at": at, "replies": replies, "people": people}
    with store.operation(N_("Record topic use")):
        use = store.insert("topic_uses", topic_id=topic_id, **facts)
        store.update("topics", topic_id, status="used", updated_at=clock.stamp())
        return use


def uses(store: Store, topic_id: int) -> list[TopicUse]:
    """Return where a topic was used, newest first."""
    return [TopicUse(*row) for row in store.rows(_USES, topic_id)]


def mix(
    store: Store, community_id: int | None, monday: date, zone: str = clock.DEFAULT_ZONE
) -> Mix:
    """Count the week's topics by library, planned or used; no community means all of them."""
    here = (community_id, community_id)
    values = (*_week(monday), *here, *_moments(monday, zone), *here)
    found = dict(store.rows(_MIX, *values))
    return Mix(found.get("general", 0), found.get("professional", 0))


def picked(store: Store, community_id: int | None, monday: date, limit: int) -> list[int]:
    """Return topics for this week: the planned by date, then the ready ones that rested longest."""
    values = (*_week(monday), community_id, community_id, limit)
    return [id for (id,) in store.rows(_PICKED, *values)]


_USES = """
select u.id, u.used_at, u.group_id, coalesce(g.name, ''), u.replies, u.people
from topic_uses u left join groups g on g.id = u.group_id
where u.topic_id = ? order by u.used_at desc, u.id desc"""

_MIX = """
select library, count(*) from topics where id in (
  select topic_id from events where topic_id is not null and status <> 'cancelled'
  and starts_at >= ? and starts_at < ? and (? is null or community_id = ?)
  union
  select u.topic_id from topic_uses u left join groups g on g.id = u.group_id
  where u.used_at >= ? and u.used_at < ? and (? is null or g.community_id = ?)
) group by library"""

_PICKED = """
with plan as (
  select topic_id, min(starts_at) as at from events
  where topic_id is not null and status <> 'cancelled' and starts_at >= ? and starts_at < ?
  and (? is null or community_id = ?) group by topic_id)
select t.id from topics t left join plan on plan.topic_id = t.id
where t.archived_at is null and (plan.at is not null or t.status = 'ready')
order by plan.at is null, plan.at,
  (select coalesce(max(used_at), 0) from topic_uses u where u.topic_id = t.id), t.id limit ?"""


def _week(monday: date) -> tuple[str, str]:
    return monday.isoformat(), (monday + WEEK).isoformat()


def _moments(monday: date, zone: str) -> tuple[int, int]:
    start = datetime(monday.year, monday.month, monday.day, tzinfo=ZoneInfo(zone))
    return int(start.timestamp()), int((start + WEEK).timestamp())
