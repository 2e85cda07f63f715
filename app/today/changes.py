"""What changed since yesterday: who came and went, how lively it was, what was imported and used.

Yesterday is the last day before today that is known in full; each figure stands beside the same
of the day before it. Days without imported data are told as such, never as zero.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app import clock
from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.daily import daily
from app.insights.growth import moves
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store
from app.text import N_
from app.today.item import Said

DAY, WEEK = timedelta(days=1), timedelta(days=7)
MANY = 200  # names that a list behind a figure shows


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of the last day: what it says, the value before, and where it leads."""

    kind: str
    said: Said
    now: int | None
    before: int | None
    day: date | None = None
    page: str = ""
    what: Mapping[str, object] = field(default_factory=dict[str, object])


def changes(store: Store, community_id: int, today: date | None = None) -> list[Change]:
    """Return what the last full day brought, beside the day before it."""
    now = today or clock.today()
    scope = Scope(community_id, (), now - WEEK, now - DAY)  # today is not over
    known = coverage(store, scope)
    last = known.last_full()
    found = (
        [] if last is None else [*_talk(store, scope, last), *_people(store, scope, known, last)]
    )
    return [*found, *_imported(store, community_id, now), *_used(store, community_id, now)]


def _talk(store: Store, scope: Scope, last: int) -> Iterator[Change]:
    found = {day.day: day for day in daily(store, scope).days if day.known is not Known.NOTHING}
    day = days.day(last)
    now, before = found.get(day), found.get(day - timedelta(days=1))
    if now is None:
        return
    yield Change(
        "messages", Said(N_("Messages")), now.messages, before.messages if before else None, day,
        "insights", {"chart": "messages_and_active"},
    )  # fmt: skip
    yield Change(
        "active", Said(N_("Active members")), now.active, before.active if before else None, day,
        "insights", {"chart": "messages_and_active"},
    )  # fmt: skip


def _people(store: Store, scope: Scope, known: Coverage, last: int) -> Iterator[Change]:
    found = moves(store, scope)
    for kind, joining, said in (
        ("joins", True, Said(N_("Joined the groups"))),
        ("leaves", False, Said(N_("Left the groups"))),
    ):
        who = [
            [one.member_id for one in found if one.day == day and one.joining is joining]
            for day in (last, last - 1)
        ]
        members = [id for id in who[0] if id is not None][:MANY]
        told = bool(who[1]) or known.of(last - 1) is not Known.NOTHING
        yield Change(
            kind, said, len(who[0]), len(who[1]) if told else None, days.day(last),
            "members", {"members": members},
        )  # fmt: skip


def _imported(store: Store, community_id: int, today: date) -> Iterator[Change]:
    since = _stamp(today - timedelta(days=1))
    n = store.value(
        "select count(*) from batches b join groups g on g.id = b.group_id"
        " where g.community_id = ? and b.at >= ? and b.reverted_at is null",
        community_id, since,
    )  # fmt: skip
    if n:
        yield Change("imports", Said(N_("Imports since yesterday")), n, None, None, "import")


def _used(store: Store, community_id: int, today: date) -> Iterator[Change]:
    zone = ZoneInfo(clock.DEFAULT_ZONE)
    since = datetime.combine(today - timedelta(days=1), datetime.min.time(), zone).timestamp()
    sql = f"select count(*) from topic_uses where used_at >= ? and group_id {IN}"
    n = store.value(sql, int(since), ids(rooms(store, Scope(community_id))))
    if n:
        yield Change("uses", Said(N_("Topics used since yesterday")), n, None, None, "topics")


def _stamp(day: date) -> str:
    zone = ZoneInfo(clock.DEFAULT_ZONE)
    at = datetime.combine(day, datetime.min.time(), zone).astimezone(UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
