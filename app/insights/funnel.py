"""How far do people come? Acquisition → activation → retention → conversion.

- acquired: everyone who sat in a group of the scope at some time in the period (a membership
  without `joined_at` counts as always there; who wrote in the period was there);
- activated: of those, who had written at least once by the end of the period;
- retained: of the activated, who are still here, came more than 30 days before the period's
  last data (first day known: joined or first written, whichever is earlier) and wrote within
  the last 30 days;
- converted: of the acquired, who hold the role payer or partner. A payer who only reads is
  converted all the same, so this step does not ask for retention.
"""

from dataclasses import dataclass
from enum import Enum

from app.insights import days
from app.insights.coverage import coverage
from app.insights.roster import active_days
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

WINDOW = 30  # days
CONVERTED = ("payer", "partner")


class Step(Enum):
    """A step of the funnel."""

    ACQUIRED = "acquired"
    ACTIVATED = "activated"
    RETAINED = "retained"
    CONVERTED = "converted"


@dataclass(frozen=True, slots=True)
class Reached:
    """Who reached a step, and their share of all acquired in percent."""

    step: Step
    members: tuple[int, ...]
    percent: float


@dataclass(frozen=True, slots=True)
class _Stay:
    first: int | None  # day number; None: unknown, so ever since
    last: int | None  # None: still here


def funnel(store: Store, scope: Scope) -> tuple[Reached, ...]:
    """Return the four steps with the members who reached each."""
    first, last = scope.bounds()
    end = coverage(store, scope).last
    stays, spoke = _stays(store, scope), _spoke(store, scope)
    wrote = set(_wrote(store, scope))
    acquired = {
        id
        for id, found in stays.items()
        if any(
            (stay.first is None or stay.first <= last) and (stay.last is None or stay.last >= first)
            for stay in found
        )
    } | wrote
    activated = {id for id in acquired if id in spoke and spoke[id] <= last}
    lately = active_days(store, scope, days.day(end), WINDOW) if end is not None else {}
    retained = {
        id
        for id in activated
        if id in lately and end is not None and _stayed(stays.get(id, []), spoke[id], end)
    }
    converted = acquired & _converted(store, scope)
    steps = zip(Step, (acquired, activated, retained, converted), strict=True)
    return tuple(
        Reached(step, tuple(sorted(found)), 100 * len(found) / max(1, len(acquired)))
        for step, found in steps
    )


def _stayed(found: list[_Stay], spoke: int, end: int) -> bool:
    here = [stay for stay in found if stay.last is None]
    came = [stay.first for stay in here if stay.first is not None]
    return bool(here) and min([spoke, *came]) < end - WINDOW


def _stays(store: Store, scope: Scope) -> dict[int, list[_Stay]]:
    groups = rooms(store, scope)
    zones = {group.id: group.zone for group in groups}
    stays: dict[int, list[_Stay]] = {}
    for group_id, member_id, came, went in store.rows(
        f"select group_id, member_id, joined_at, left_at from memberships where group_id {IN}",
        ids(groups),
    ):
        zone = zones[group_id]
        first = None if came is None else days.local(came, zone)
        stays.setdefault(member_id, []).append(
            _Stay(first, None if went is None else days.local(went, zone))
        )
    return stays


def _spoke(store: Store, scope: Scope) -> dict[int, int]:
    """Return the day on which each member first wrote."""
    groups = rooms(store, scope)
    zones = {group.id: group.zone for group in groups}
    first: dict[int, int] = {}
    for group_id, member_id, at in store.rows(
        f"select group_id, member_id, first_at from member_stats where group_id {IN}", ids(groups)
    ):
        day = days.local(at, zones[group_id])
        first[member_id] = min(day, first.get(member_id, day))
    return first


def _wrote(store: Store, scope: Scope) -> list[int]:
    """Return who wrote within the period."""
    first, last = scope.bounds()
    found = store.rows(
        f"select distinct member_id from member_days where group_id {IN} and day between ? and ?",
        ids(rooms(store, scope)),
        first,
        last,
    )
    return [row[0] for row in found]


def _converted(store: Store, scope: Scope) -> set[int]:
    found = store.rows(
        "select member_id from roles where community_id=? and role in (?, ?)",
        scope.community_id,
        *CONVERTED,
    )
    return {row[0] for row in found}
