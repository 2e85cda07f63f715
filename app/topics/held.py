"""What the calendar planned and the chat covers: a topic that was held becomes a use by itself."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app import clock, dismissals, events, recurrence
from app.events import Event
from app.store import Store
from app.topics import opening

DAY = 24 * 3600
SAME = 12 * 3600  # a use so near to a planned moment is the use of that moment
KIND = "topic_use"  # of what the operator says was no use


def groups(store: Store) -> list[int]:
    """Return the groups that are looked after."""
    rows = store.rows("select id from groups where archived_at is null order by id")
    return [id for (id,) in rows]


def take_up(store: Store, group: int, first: int, last: int) -> None:
    """Note as uses what was planned for a group between two moments (seconds UTC) and took place.

    An event for certain groups counts where the chat covers its time. One for all groups of
    a community, or for a whole day, counts where the message that put the topic up is found.
    """
    apart = dismissals.dismissed(store, KIND, clock.today())
    for event in _planned(store, group):
        for at in _moments(event, first, last):
            if _missing(store, event, group, at) and _subject(event.id, group, at) not in apart:
                _note(store, event, group, at)


def waiting(store: Store) -> bool:
    """Tell whether something that was planned for certain groups has passed and is no use yet."""
    apart = dismissals.dismissed(store, KIND, clock.today())
    return any(
        _missing(store, event, group, at)
        and _subject(event.id, group, at) not in apart
        and covers(store, group, at)
        for group in groups(store)
        for event in _planned(store, group)
        if _sure(store, event)
        for at in _moments(event)
    )


def put_aside(store: Store, event_id: int, group: int, at: int) -> None:
    """Never again take the event's time near `at` for a use."""
    event = events.find(store, event_id)
    for moment in _moments(event, at - SAME, at + SAME) if event else ():
        dismissals.dismiss(store, KIND, _subject(event_id, group, moment))


def covers(store: Store, group: int, at: int) -> bool:
    """Tell whether the chat of a group holds messages of the day before and of the day after `at`."""
    sql = "select 1 from messages where group_id = ? and sent_at between ? and ? limit 1"
    around = ((at - DAY, at), (at, at + DAY))
    return all(store.value(sql, group, *span) is not None for span in around)


def _planned(store: Store, group: int) -> list[Event]:
    """Return events with a topic, for a group or its whole community, that have begun and may be no use yet."""
    tomorrow = (clock.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    rows = store.rows(
        "select e.id from events e join groups g on g.community_id = e.community_id where g.id = ?"
        " and e.topic_id is not null and e.status <> 'cancelled' and e.starts_at < ?"
        " and (e.rrule <> '' or not exists (select 1 from topic_uses u where u.event_id = e.id"
        " and u.group_id = g.id)) and (g.id in"
        " (select group_id from event_groups where event_id = e.id) or not exists"
        " (select 1 from event_groups where event_id = e.id)) order by e.starts_at, e.id",
        group, tomorrow,
    )  # fmt: skip
    return [events.get(store, id) for (id,) in rows]


def _note(store: Store, event: Event, group: int, at: int) -> None:
    topic = event.topic_id
    if topic is None:
        return
    middle = at + DAY // 2 if event.all_day else at
    first = opening.opened(store, topic, group, middle, planned=not event.all_day)
    if first or (_sure(store, event) and covers(store, group, at)):
        store.insert(
            "topic_uses", topic_id=topic, group_id=group, event_id=event.id, found=1,
            used_at=first.at if first else at, message_id=first.message_id if first else None,
        )  # fmt: skip
        _used(store, topic)


def _missing(store: Store, event: Event, group: int, at: int) -> bool:
    near = "topic_id = ? and group_id = ? and used_at between ? and ?"
    found = store.value(
        f"select 1 from topic_uses where {near} limit 1",
        event.topic_id, group, at - SAME, at + SAME,
    )  # fmt: skip
    return found is None


def _moments(event: Event, first: int | None = None, last: int | None = None) -> list[int]:
    """Return when an event was held between two moments, seconds UTC; not what is still to come."""
    zone, now = ZoneInfo(event.zone), int(clock.now().timestamp())
    begins = int(event.starts_at.replace(tzinfo=zone).timestamp())
    begin, end = max(begins, first or begins), min(now, last or now)
    if begin > end:
        return []
    walls = [datetime.fromtimestamp(at, zone).replace(tzinfo=None) for at in (begin, end)]
    wall, until = walls[0], walls[1] + timedelta(seconds=1)
    length = event.ends_at - event.starts_at
    held = [
        int(at.replace(tzinfo=zone).timestamp())
        for at in recurrence.between(event.starts_at, event.rrule, wall, until)
        if at not in event.exdates
    ]
    return [at for at in held if at + length.total_seconds() <= now]


def _sure(store: Store, event: Event) -> bool:
    """Tell whether nobody has to look in the chat where an event took place, and when."""
    if event.all_day:
        return False
    count = "select count(*) from groups where community_id = ? and archived_at is null"
    return bool(event.group_ids) or store.value(count, event.community_id) == 1


def _subject(event_id: int, group_id: int, at: int) -> str:
    return f"{event_id}-{group_id}-{at}"


def _used(store: Store, topic_id: int) -> None:
    """Let a topic count as used, unless it is on the calendar again."""
    status = "scheduled" if _ahead(store, topic_id) else "used"
    store.update("topics", topic_id, status=status, updated_at=clock.stamp())


def let_go(store: Store, topic_id: int) -> None:
    """Let a used topic of which no use is left stand where it would without: the chat that told was taken back."""
    status, gain = store.rows("select status, trim(gain) from topics where id = ?", topic_id)[0]
    left = store.value("select count(*) from topic_uses where topic_id = ?", topic_id)
    if status == "used" and not left:
        again = "scheduled" if _ahead(store, topic_id) else "ready" if gain else "idea"
        store.update("topics", topic_id, status=again, updated_at=clock.stamp())


def _ahead(store: Store, topic_id: int) -> bool:
    found = store.value(
        "select 1 from events e where topic_id = ? and status = 'planned' and (rrule <> '' or"
        " not exists (select 1 from topic_uses u where u.event_id = e.id)) limit 1",
        topic_id,
    )
    return found is not None
