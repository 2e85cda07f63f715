"""Who sits in the groups of a scope, and how active each was of late."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from app.insights import days
from app.insights.coverage import coverage
from app.insights.grid import grid
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.sharing import shared
from app.insights.stays import stays
from app.store import Store


@dataclass(frozen=True, slots=True)
class Named:
    """A member to show in a list: their name in the group (else their own name)."""

    id: int
    name: str


def last_day(store: Store, scope: Scope) -> date | None:
    """Return the last day with data in the period; None while nothing is imported."""
    last = coverage(store, scope).last
    return None if last is None else days.day(last)


@shared
def present(store: Store, scope: Scope) -> dict[int, str | None]:
    """Return who sits in a group now (archived ones left out), with the tier set by hand."""
    return dict(
        store.rows(
            "select m.id, m.tier from members m where m.archived_at is null and m.id in"
            f" (select member_id from memberships where left_at is null and group_id {IN})"
            " order by m.id",
            ids(rooms(store, scope)),
        )
    )


@shared
def seated(store: Store, scope: Scope) -> frozenset[int]:
    """Return who sat in a group at the end of the period's last day (see `stays`), archived ones left out.

    Who left on that day is gone. Without a last day: who sits there now.
    """
    if scope.last is None:
        return frozenset(present(store, scope))
    found, day = stays(store, scope), days.number(scope.last)
    there = set(found.members[(found.first <= day) & (found.last > day)].tolist())
    known = store.rows(
        "select m.id from members m where m.archived_at is null and m.id in"
        f" (select member_id from memberships where group_id {IN})",
        ids(rooms(store, scope)),
    )
    return frozenset(id for (id,) in known if id in there)


def active_days(store: Store, scope: Scope, end: date, over: int) -> dict[int, int]:
    """Return on how many of the `over` days up to `end` each member wrote, where any."""
    spoke = grid(store, replace(scope, first=end - timedelta(days=over - 1), last=end))
    counts = np.count_nonzero(spoke.active, axis=1)
    return dict(zip(spoke.members.tolist(), counts.tolist(), strict=True))


def named(store: Store, scope: Scope, members: tuple[int, ...]) -> tuple[Named, ...]:
    """Return names for `members`, in the same order: the nickname in the scope's groups first."""
    found = dict(
        store.rows(
            "select m.id, coalesce((select s.nickname from memberships s where s.member_id=m.id"
            f" and s.nickname<>'' and s.group_id {IN}"
            " order by s.left_at is null desc, s.group_id limit 1),"
            f" m.name) from members m where m.id {IN}",
            ids(rooms(store, scope)),
            str(list(members)),
        )
    )
    return tuple(Named(id, found[id]) for id in members if id in found)
