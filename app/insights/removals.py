"""Who was removed from the groups, or is gone by a roster, and by which rule: a list to note rules in."""

from dataclasses import dataclass
from datetime import date

from app.insights import days
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

LISTED = 50


@dataclass(frozen=True, slots=True)
class Removal:
    """One seat that ended by removal (`sure`) or that a later roster lacks; which rule it rests on."""

    member_id: int
    name: str
    group_id: int
    group: str
    day: date
    sure: bool
    rule_id: int | None


def removals(store: Store, scope: Scope) -> tuple[Removal, ...]:
    """Return the latest removals of the period, those that lack a rule first."""
    groups = {room.id: room for room in rooms(store, scope)}
    names = dict(
        store.rows("select id, name from groups where community_id = ?", scope.community_id)
    )
    first, last = scope.bounds()
    found: list[Removal] = []
    for member, name, group, at, how, rule in store.rows(
        "select s.member_id, coalesce(nullif(s.nickname, ''), m.name), s.group_id, s.left_at, s.left_how,"
        " s.rule_id from memberships s join members m on m.id = s.member_id"
        f" where s.group_id {IN} and s.left_at is not null and s.left_how in ('kick', 'unknown')"
        " order by s.left_how, s.rule_id is not null, s.left_at desc, s.id desc",
        ids(groups.values()),
    ):
        day = days.local(at, groups[group].zone)
        if first <= day <= last:
            found.append(
                Removal(member, name, group, names[group], days.day(day), how == "kick", rule)
            )
        if len(found) == LISTED:
            break
    return tuple(found)
