"""How far the imported data reaches."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.insights.coverage import coverage
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store


@dataclass(frozen=True, slots=True)
class Reach:
    """The moment of the last message (UTC; None without any) and the number of days covered."""

    until: datetime | None
    days: int


def reach(store: Store, community: int, group_ids: tuple[int, ...] = ()) -> Reach:
    """Return the reach of a community's data (of all its groups where none are named)."""
    scope = Scope(community, group_ids)
    sql = f"select max(last_at) from member_stats where group_id {IN}"
    last = store.value(sql, ids(rooms(store, scope)))
    until = None if last is None else datetime.fromtimestamp(last, UTC)
    return Reach(until, coverage(store, scope).count())


def written(store: Store, community: int, group_ids: tuple[int, ...] = ()) -> bool:
    """Tell whether any message of the groups is imported."""
    groups = ids(rooms(store, Scope(community, group_ids)))
    return bool(
        store.rows(f"select 1 from member_stats where n > 0 and group_id {IN} limit 1", groups)
    )


def known(store: Store, community: int) -> bool:
    """Tell whether there is anything to draw: a message or a member of the community's groups."""
    groups = ids(rooms(store, Scope(community)))
    return any(
        store.rows(f"select 1 from {table} where group_id {IN} limit 1", groups)
        for table in ("member_stats", "memberships")
    )
