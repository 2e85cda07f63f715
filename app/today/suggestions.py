"""What might be worth doing, each with the figure that says so; never done by itself.

A suggestion is a function of a community and a day; a new one is one more in `IDEAS`. What the
operator put off or never wants again is left out (`app.dismissals`, kind `KIND`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app import clock, dismissals, events, segments, topics
from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import Scope, rooms
from app.segments import Condition
from app.segments.conditions import LAST
from app.store import Store
from app.text import N_, P_
from app.today.due import Look
from app.today.item import Said

KIND = "today"
QUIET_DAYS = 3
STALE_DAYS = 2
NEARLY_FULL = 0.95
NEW_DAYS = 7  # a welcome is due within so many days
FEW_SLIP = 3  # fewer are no pattern
RESTED = 60  # days
WELL = 1.5  # times the median
REVIEWED_WITHIN = timedelta(days=7)
SOON = timedelta(days=3)
SHORT = ("topic", "briefing", "review", "checkin", "other")  # kinds that need no notice or review


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion: what to do, why, what accepting is called, and where that leads."""

    subject: str
    said: Said
    why: Said
    action: str
    page: str
    what: Mapping[str, object] = field(default_factory=dict[str, object])


Idea = Callable[[Store, Look], Iterator[Suggestion]]


def suggestions(store: Store, community_id: int, today: date | None = None) -> list[Suggestion]:
    """Return what might be worth doing now, the weightiest first."""
    look = Look(community_id, today or clock.today())
    aside = dismissals.dismissed(store, KIND, look.today)
    found = [one for idea in IDEAS for one in idea(store, look)]
    return [one for one in found if one.subject not in aside]


def _import(store: Store, look: Look) -> Iterator[Suggestion]:
    last = coverage(store, Scope(look.community_id)).last
    if last is None:
        return
    n = days.number(look.today) - last
    if n > STALE_DAYS:
        yield Suggestion(
            f"import {look.community_id}", Said(N_("Import the latest chat")),
            Said(P_("The last message here is %n day(s) old; all figures end there.", "", n), {"n": n}),
            N_("Import"), "import",
        )  # fmt: skip


def _newcomers(store: Store, look: Look) -> Iterator[Suggestion]:
    new = (Condition("joined", LAST, NEW_DAYS),)
    found = segments.ids(store, look.community_id, (), new)
    since = (look.today - timedelta(days=NEW_DAYS)).isoformat()
    written = store.value(
        "select count(*) from announcements where community_id = ? and template = 'welcome'"
        " and created_at >= ?",
        look.community_id, since,
    )  # fmt: skip
    if found and not written:
        yield Suggestion(
            f"newcomers {look.community_id}",
            Said(P_("Welcome %n newcomer(s)", "", len(found)), {"n": len(found)}),
            Said(P_("They joined within %n day(s), and no welcome was written.", "", NEW_DAYS), {"n": NEW_DAYS}),
            N_("Write a welcome"), "announcements", {"members": found[:50]},
        )  # fmt: skip


def _no_topics(store: Store, look: Look) -> Iterator[Suggestion]:
    if not any(topics.taken(store, look.community_id, look.today, 7)):
        yield Suggestion(
            f"topics {look.community_id}", Said(N_("Plan topics for this week")),
            Said(N_("Nothing is planned for the next 7 days.")), N_("Open the planner"), "planner",
        )  # fmt: skip


def _quiet(store: Store, look: Look) -> Iterator[Suggestion]:
    names = dict(
        store.rows("select id, name from groups where community_id = ?", look.community_id)
    )
    for room in rooms(store, Scope(look.community_id)):
        last = coverage(store, Scope(look.community_id, (room.id,))).last
        said = store.value("select max(day) from member_days where group_id = ?", room.id)
        if last is not None and said is not None and last - said >= QUIET_DAYS:
            yield Suggestion(
                f"quiet {room.id}", Said(N_("Wake “{group}” up"), {"group": names[room.id]}),
                Said(P_("Nobody has written there for %n day(s).", "", last - said), {"n": last - said}),
                N_("Find a topic"), "topics", {"status": "ready"},
            )  # fmt: skip


def _full(store: Store, look: Look) -> Iterator[Suggestion]:
    seats = store.rows(
        "select g.id, g.name, g.capacity, count(s.id) from groups g join memberships s"
        " on s.group_id = g.id and s.left_at is null"
        " where g.community_id = ? and g.archived_at is null group by g.id",
        look.community_id,
    )
    for id, name, capacity, taken in seats:
        if taken >= capacity * NEARLY_FULL:
            yield Suggestion(
                f"full {id}", Said(N_("Make room in “{group}”"), {"group": name}),
                Said(N_("{n} of {seats} seats are taken."), {"n": taken, "seats": capacity}),
                N_("Who never spoke"), "members", {"filter": "never"},
            )  # fmt: skip


def _slipping(store: Store, look: Look) -> Iterator[Suggestion]:
    slipping = segments.by_key(store, "slipping")
    found = segments.ids(store, look.community_id, (), slipping)
    shipped = Said(N_("They wrote before, and not in the last two weeks."))
    theirs = Said(N_("They are in your segment “{name}”."), {"name": slipping.name})
    if len(found) >= FEW_SLIP:
        yield Suggestion(
            f"slipping {look.community_id}",
            Said(P_("Ask after %n member(s) who fell silent", "", len(found)), {"n": len(found)}),
            shipped if slipping.as_shipped or not slipping.id else theirs,
            N_("See who"), "members", {"filter": "slipping"},
        )  # fmt: skip


def _no_notice(store: Store, look: Look) -> Iterator[Suggestion]:
    told = {id for (id,) in store.rows("select event_id from announcements where event_id > 0")}
    first = look.today + timedelta(days=1)
    for one in events.occurrences(store, look.community_id, first, look.today + SOON):
        event = one.event
        if event.status == "planned" and event.kind not in SHORT and event.id not in told:
            told.add(event.id)
            n = (one.starts_at.date() - look.today).days
            yield Suggestion(
                f"notice {event.id}", Said(N_("Announce “{event}”"), {"event": event.title}),
                Said(P_("It takes place in %n day(s) and has no notice.", "", n), {"n": n}),
                N_("Write the notice"), "announcements", {"event": event.id},
            )  # fmt: skip


def _no_review(store: Store, look: Look) -> Iterator[Suggestion]:
    first = look.today - REVIEWED_WITHIN
    for one in events.occurrences(store, look.community_id, first, look.today - timedelta(days=1)):
        event = one.event
        over = one.ends_at <= datetime.combine(look.today, datetime.min.time())
        if over and not event.rrule and event.status != "cancelled" and _reviewable(event):
            yield Suggestion(
                f"review {event.id}", Said(N_("Look back on “{event}”"), {"event": event.title}),
                Said(N_("It is over; what it cost and brought is not written down.")),
                N_("Review it"), "calendar",
                {"event": event.id, "day": one.starts_at.date(), "section": "review"},
            )  # fmt: skip


def _reviewable(event: events.Event) -> bool:
    return event.kind not in SHORT and event.reviewed_at is None


def _again(store: Store, look: Look) -> Iterator[Suggestion]:
    """Suggest the topic that was answered best, once it has rested."""
    rows = store.rows(_BEST, look.community_id)
    if not rows:
        return
    middle = sorted(replies for _, _, replies, _ in rows)[len(rows) // 2]
    before = int(clock.now().timestamp()) - RESTED * 86_400
    for id, title, replies, last in rows:
        if replies >= WELL * max(middle, 1) and last < before:
            yield Suggestion(
                f"again {id}", Said(N_("Use “{topic}” again"), {"topic": title}),
                Said(N_("It drew {n} replies, {times} times the usual, and has rested {days} days."),
                     {"n": round(replies), "times": f"{replies / max(middle, 1):.1f}",
                      "days": (before - last) // 86_400 + RESTED}),
                N_("Open the topic"), "topics", {"topic": id},
            )  # fmt: skip
            return


_BEST = """
select t.id, t.title, avg(u.replies) as replies, max(u.used_at)
from topics t join topic_uses u on u.topic_id = t.id left join groups g on g.id = u.group_id
where u.replies is not null and t.archived_at is null and (g.community_id is null or g.community_id = ?)
and not exists (select 1 from events e where e.topic_id = t.id and e.status = 'planned')
group by t.id order by replies desc, t.id"""

IDEAS: tuple[Idea, ...] = (
    _import, _newcomers, _no_notice, _no_topics, _quiet, _full, _slipping, _no_review, _again,
)  # fmt: skip
