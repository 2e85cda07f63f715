"""Where topics were used, how they were answered, and how a week is mixed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app import clock
from app.store import Store
from app.text import N_
from app.topics import held, measuring

WEEK = timedelta(days=7)
OPENING = 200  # characters of the message that opened a topic


@dataclass(frozen=True, slots=True)
class TopicUse:
    """One use: when (seconds UTC), in which group, how many replies by how many people.

    `depth` is the longest chain of replies to replies; None where the chat does not tell.
    `measured`: counted from the chat, not by the operator. `opening` is the message that put
    the topic up, where it was found.
    """

    id: int
    used_at: int
    group_id: int | None
    group: str
    replies: int | None
    people: int | None
    depth: int | None = None
    measured: bool = False
    event_id: int | None = None
    message_id: int | None = None
    opening: str = ""


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
    """Note that a topic was used at `at` (seconds UTC); it counts as used from then on.

    What is not told is counted from the chat: now where it is imported already, else later.
    """
    facts = {"group_id": group_id, "used_at": at, "replies": replies, "people": people}
    with store.operation(N_("Record topic use")):
        use = store.insert("topic_uses", topic_id=topic_id, **facts)
        store.update("topics", topic_id, status="used", updated_at=clock.stamp())
        measuring.measure_use(store, use)
        return use


def delete_use(store: Store, id: int) -> None:
    """Take back that a topic was used; what an event brought in is not found again."""
    found = store.rows(
        "select u.topic_id, u.event_id, u.group_id, u.used_at, t.status, trim(t.gain) <> '' from"
        " topic_uses u join topics t on t.id = u.topic_id where u.id = ?",
        id,
    )
    for topic, event, group, at, status, gain in found:
        with store.operation(N_("Remove topic use")):
            store.delete("topic_uses", id)
            if group is not None:
                if event is not None:
                    held.put_aside(store, event, group, at)
                measuring.measure(store, group, at, at)
            left = store.value("select count(*) from topic_uses where topic_id = ?", topic)
            if status == "used" and not left:
                again = "ready" if gain else "idea"
                store.update("topics", topic, status=again, updated_at=clock.stamp())


def count_by_hand(store: Store, id: int, replies: int | None, people: int | None) -> None:
    """Keep the operator's own figures for a use; with none, the chat's count again."""
    with store.operation(N_("Change figures of topic use")):
        store.update("topic_uses", id, replies=replies, people=people, depth=None, measured=0)
        measuring.measure_use(store, id)


def uses(store: Store, topic_id: int) -> list[TopicUse]:
    """Return where a topic was used, newest first."""
    return [
        TopicUse(
            *row[:7], measured=bool(row[7]), event_id=row[8], message_id=row[9], opening=row[10]
        )
        for row in store.rows(_USES, topic_id)
    ]


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


_USES = f"""
select u.id, u.used_at, u.group_id, coalesce(g.name, ''), u.replies, u.people, u.depth, u.measured,
u.event_id, u.message_id, coalesce(substr(m.text, 1, {OPENING}), '')
from topic_uses u left join groups g on g.id = u.group_id left join messages m on m.id = u.message_id
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
