"""What happened on a day that may explain its talk: events, announcements, topics."""

from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app import clock, events
from app.insights.scope import IN, ids, rooms
from app.reports.look import Look, moments

NAMED = 2  # of a day
Happened = tuple[str, str]  # event | announcement | topic, its title


def happenings(look: Look) -> dict[date, list[Happened]]:
    """Return what happened on each day of the period."""
    found: defaultdict[date, list[Happened]] = defaultdict(list)
    for one in _events(look):
        day = max(one.starts_at.date(), look.period.first)
        found[day].append(("event", one.event.title))
    for title, at in look.store.rows(_POSTED, look.scope.community_id):
        day = _local(datetime.fromisoformat(at), look.zone)
        if look.inside(day) and title:
            found[day].append(("announcement", title))
    first, end = moments(look)
    for title, at in look.store.rows(_TOPICS, ids(rooms(look.store, look.scope)), first, end):
        day = datetime.fromtimestamp(at, ZoneInfo(look.zone)).date()
        if not any(title in known for _, known in found[day]):
            found[day].append(("topic", title))
    return dict(found)


def told(look: Look, day: date) -> str:
    """Return what happened on a day as a piece of a sentence; '' where nothing is known."""
    names = [
        look.say(f"happened.{kind}", title=look.copy.text(title, 30))
        for kind, title in happenings(look).get(day, ())[:NAMED]
    ]
    return look.words.listed(names)


def _events(look: Look) -> list[events.Occurrence]:
    found = events.occurrences(
        look.store, look.scope.community_id, look.period.first, look.period.last, look.zone
    )
    wanted = {room.id for room in rooms(look.store, look.scope)}
    return [
        one
        for one in found
        if one.event.status != "cancelled"
        and (not one.event.group_ids or wanted & set(one.event.group_ids))
        and one.event.kind not in ("topic", "checkin", "briefing", "review")
    ]


def _local(at: datetime, zone: str) -> date:
    moment = at if at.tzinfo else at.replace(tzinfo=ZoneInfo("UTC"))
    return moment.astimezone(ZoneInfo(zone or clock.DEFAULT_ZONE)).date()


_POSTED = """
select title, posted_at from announcements where community_id = ? and posted_at is not null order by posted_at"""
_TOPICS = f"""
select t.title, u.used_at from topic_uses u join topics t on t.id = u.topic_id
where u.group_id {IN} and u.used_at >= ? and u.used_at < ? order by u.used_at"""
