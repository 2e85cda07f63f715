"""Who is in which segment now, how many they are, and how many they were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.insights.coverage import Coverage, Known, coverage
from app.insights.scope import Scope
from app.segments.conditions import Condition
from app.segments.crowd import crowd
from app.segments.rules import dated, fitting, reach, span
from app.segments.saved import Found, Segment, listed
from app.store import Store

MONTH = 30  # days


@dataclass(frozen=True, slots=True)
class Size:
    """A segment with its members now, and how many of them wrote in the last 30 days.

    `before` is how many it had 30 days ago by the same rule, None where that is not known: nobody
    notes since when a member holds a role, a tag, or a tier by hand. `share` is its part of all who
    wrote in the last 30 days, from 0 to 1; None when nobody did.
    """

    segment: Segment
    members: tuple[int, ...]
    active: int
    share: float | None
    before: int | None


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every segment, of so many members here and so many of them active in the last 30 days."""

    sizes: tuple[Size, ...] = ()
    here: int = 0
    active: int = 0


def ids(
    store: Store, community_id: int, groups: tuple[int, ...], conditions: Sequence[Condition]
) -> list[int]:
    """Return who is in the groups now and fits all conditions, by id."""
    people = crowd(store, community_id, groups, reach(conditions))
    return people.members[people.here & fitting(people, conditions)].tolist()


def counts(store: Store, community_id: int, groups: tuple[int, ...] = ()) -> dict[int, int]:
    """Return how many members are in each segment now, by its id."""
    found = look(store, community_id, groups)
    return {one.id: n for one, n in zip(found.segments, found.counts, strict=True)}


def look(
    store: Store,
    community_id: int,
    groups: tuple[int, ...] = (),
    conditions: Sequence[Condition] = (),
) -> Found:
    """Return every segment with its count, and who fits `conditions` where some are given."""
    known = tuple(listed(store))
    people = crowd(store, community_id, groups, _reach(known, conditions))
    sizes = [int(np.count_nonzero(people.here & fitting(people, s.conditions))) for s in known]
    fit = frozenset(people.members[fitting(people, conditions)].tolist()) if conditions else None
    return Found(known, tuple(sizes), int(np.count_nonzero(people.here)), fit)


def sizes(store: Store, scope: Scope) -> Sizes:
    """Return the segments with their people now, their part of the active, and 30 days before."""
    known = tuple(listed(store))
    if not known:
        return Sizes()
    far = _reach(known) + MONTH
    people = crowd(store, scope.community_id, scope.group_ids, far)
    before = people.then(MONTH)
    active = people.here & (people.active(MONTH) > 0)
    n = int(np.count_nonzero(active))
    known_days = coverage(store, Scope(scope.community_id, scope.group_ids))
    found = list[Size]()
    for one in known:
        inside = people.here & fitting(people, one.conditions)
        wrote = int(np.count_nonzero(inside & active))
        were = None
        if dated(one.conditions) and _covered(known_days, before.end, span(one.conditions)):
            were = int(np.count_nonzero(before.here & fitting(before, one.conditions)))
        members = tuple(people.members[inside].tolist())
        found.append(Size(one, members, wrote, wrote / n if n else None, were))
    return Sizes(tuple(found), int(np.count_nonzero(people.here)), n)


def _covered(known: Coverage, end: int, over: int) -> bool:
    """Tell whether something is known of each of the days up to `end`."""
    return all(known.of(day) is not Known.NOTHING for day in range(end - over + 1, end + 1))


def _reach(known: Iterable[Segment], more: Sequence[Condition] = ()) -> int:
    return reach([*(one for segment in known for one in segment.conditions), *more])
