"""Who plays which part? The seven roles (`app.roles`) among those who are here now, and who may fill an empty one.

A member may hold several; who holds none is a participant. Candidates for a role are members whose score
(`app.insights.scores`) comes from what the role is about: a pioneer (开拓者) brings people, a
differentiator (分化者) can answer and lead others, a manager is there every day.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from app import roles
from app.insights.roster import present
from app.insights.scope import Scope
from app.insights.scores import scores
from app.store import Store

CANDIDATES = 12
# The terms that speak for a role; none: the whole score.
SIGNS: dict[str, tuple[str, ...]] = {
    "creator": (),
    "manager": ("days", "answers"),
    "participant": ("days", "messages"),
    "pioneer": ("brought", "events"),
    "differentiator": ("answers", "replies", "highlights"),
    "partner": ("brought", "replies"),
    "payer": ("days", "events", "checkins"),
}


@dataclass(frozen=True, slots=True)
class Held:
    """One role, and who holds it."""

    role: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Roles:
    """All seven roles in their order, and how many people there are."""

    held: tuple[Held, ...]
    people: int

    @property
    def empty(self) -> tuple[str, ...]:
        """The roles that nobody holds."""
        return tuple(one.role for one in self.held if not one.members)


def roles_held(store: Store, scope: Scope) -> Roles:
    """Return who of those present holds which role."""
    here = present(store, scope)
    by_role: dict[str, list[int]] = defaultdict(list)
    others = set(here)
    for member, role in store.rows(
        "select member_id, role from roles where community_id = ? order by member_id",
        scope.community_id,
    ):
        if member in here and role in roles.NAMES:
            by_role[role].append(member)
            others.discard(member)
    by_role["participant"] = sorted({*by_role["participant"], *others})
    held = tuple(Held(role, tuple(by_role[role])) for role in roles.ROLES)
    return Roles(held, len(here))


def candidates(store: Store, scope: Scope, role: str) -> tuple[int, ...]:
    """Return who might fill a role, best first: most points from its signs, then most points at all."""
    found = scores(store, scope)
    signs = SIGNS[role] or tuple(rule.term for rule in found.rules)
    rows = [n for n, rule in enumerate(found.rules) if rule.term in signs]
    signed, whole = found.points[rows].sum(axis=0).round(6), found.points.sum(axis=0).round(6)
    order = np.lexsort((found.members, -whole, -signed))
    return tuple(int(found.members[n]) for n in order[:CANDIDATES] if signed[n] > 0)
