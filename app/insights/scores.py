"""What does each member carry? A score that is nothing but a sum, and says so term by term.

For each present member the terms of `app.insights.score_terms` are counted. A term earns its weight
in equal parts up to a number that earns it whole, and nothing beyond: 8 questions answered, where 40
earn 20 points, are 8 x 0.5 = 4 points. Weights and those numbers are the operator's, per community;
shipped ones make 100 points. The field has no agreed formula: this one is open, and stays so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from app import clock, measures
from app.errors import AppError
from app.insights.grid import Bools, Ints
from app.insights.roster import last_day
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.score_terms import TERMS, counts
from app.store import Store
from app.text import N_

Floats = npt.NDArray[np.float64]
KEY = "score"  # of `app.measures`
HIGHEST, MOST = 100, 9_999  # of a weight, of the number that earns it


@dataclass(frozen=True, slots=True)
class Rule:
    """What a term is worth: `weight` points are earned by `full` of it, and in part by fewer."""

    term: str
    weight: float
    full: int

    @property
    def each(self) -> float:
        """Points that one earns."""
        return self.weight / self.full


SHIPPED: tuple[Rule, ...] = (
    Rule("days", 30, 30),
    Rule("messages", 15, 500),
    Rule("answers", 20, 40),
    Rule("replies", 12, 60),
    Rule("events", 8, 4),
    Rule("checkins", 7, 14),
    Rule("brought", 5, 5),
    Rule("highlights", 3, 3),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One term of a score: `n` there were, `counted` of them earn `points`."""

    rule: Rule
    n: int
    counted: int
    points: float


@dataclass(frozen=True, slots=True)
class Score:
    """A member's score: the sum of its parts."""

    id: int
    name: str
    parts: tuple[Part, ...]

    @property
    def points(self) -> float:
        """The whole sum."""
        return sum(part.points for part in self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The scores of everyone present, as columns: a row of `counts` and `points` per rule.

    `order` are places among `members`, most points first. `end` is the last of the 30 days counted,
    `since` the first day of which answers and replies were read (None: no messages).
    """

    rules: tuple[Rule, ...]
    members: Ints
    names: tuple[str, ...]
    tiers: tuple[str | None, ...]  # those set by hand
    counts: Ints
    points: Floats
    order: Ints
    before: Ints  # active days of the 30 before
    wrote: Bools  # members by the 60 days up to `end`
    end: date
    since: date | None

    @property
    def total(self) -> float:
        """All points of all members."""
        return float(self.points.sum())

    @property
    def highest(self) -> float:
        """What a member can reach."""
        return sum(rule.weight for rule in self.rules)

    def best(self, most: int) -> tuple[Score, ...]:
        """Return the highest scores, those without points left out."""
        sums = self.points.sum(axis=0)
        return tuple(self.at(int(place)) for place in self.order[:most] if sums[place] > 0)

    def of(self, member: int) -> Score | None:
        """Return the score of one member; None: not here."""
        place = int(np.searchsorted(self.members, member))
        here = place < len(self.members) and self.members[place] == member
        return self.at(place) if here else None

    def at(self, place: int) -> Score:
        """Return the score at a place."""
        return Score(
            int(self.members[place]),
            self.names[place],
            tuple(
                Part(rule, n, min(n, rule.full), float(self.points[row, place]))
                for row, rule in enumerate(self.rules)
                for n in (int(self.counts[row, place]),)
            ),
        )


def scores(store: Store, scope: Scope) -> Scores:
    """Return the scores of everyone present, of the 30 days up to the period's last data."""
    end = last_day(store, scope) or clock.today()
    roster = _roster(store, scope)
    members = np.array([id for id, _, _ in roster], np.int64)
    found = counts(store, scope, members, end)
    valued = rules(store, scope.community_id)
    n = np.array([found.of[rule.term] for rule in valued])
    points = np.array(
        [np.minimum(row, rule.full) * rule.each for rule, row in zip(valued, n, strict=True)]
    )
    sums = points.sum(axis=0).round(6)
    return Scores(
        valued,
        members,
        tuple(name for _, name, _ in roster),
        tuple(tier for _, _, tier in roster),
        n,
        points,
        np.argsort(-sums, kind="stable"),
        found.before,
        found.wrote,
        end,
        found.since,
    )


def rules(store: Store, community_id: int) -> tuple[Rule, ...]:
    """Return what each term is worth in a community: as shipped, but for what the operator set."""
    kept: Any = measures.kept(store, community_id, KEY) or {}
    return tuple(_rule(rule, kept.get(rule.term)) for rule in SHIPPED)


def shipped(store: Store, community_id: int) -> bool:
    """Tell whether the weights are those that came with the program."""
    return rules(store, community_id) == SHIPPED


def set_rule(store: Store, community_id: int, rule: Rule) -> None:
    """Set what one term is worth."""
    if rule.term not in TERMS:
        raise AppError(N_("There is no such term of the score."))
    if not 0 <= rule.weight <= HIGHEST:
        raise AppError(N_("A weight lies between 0 and {most}."), most=HIGHEST)
    if not 1 <= rule.full <= MOST:
        raise AppError(
            N_("The number that earns the full weight lies between 1 and {most}."), most=MOST
        )
    now = {one.term: one for one in rules(store, community_id)} | {rule.term: rule}
    changed = {
        one.term: {"weight": one.weight, "full": one.full}
        for one in now.values()
        if one not in SHIPPED
    }
    if now[rule.term] not in rules(store, community_id):
        label = N_("Set what the score counts")
        measures.keep(store, community_id, KEY, changed or None, label)


def as_shipped(store: Store, community_id: int) -> None:
    """Go back to the shipped weights."""
    measures.keep(store, community_id, KEY, None, N_("Use the shipped weights of the score"))


def _rule(rule: Rule, kept: Any) -> Rule:
    return rule if kept is None else Rule(rule.term, float(kept["weight"]), int(kept["full"]))


def _roster(store: Store, scope: Scope) -> Sequence[tuple[int, str, str | None]]:
    """Return who is present, by id: the name in the first of the scope's groups, the tier set by hand."""
    found: dict[int, tuple[int, str, str | None]] = {}
    for id, name, nickname, tier in store.rows(
        "select m.id, m.name, s.nickname, m.tier from memberships s join members m on m.id = s.member_id"
        f" where s.left_at is null and m.archived_at is null and s.group_id {IN}"
        " order by m.id, s.nickname = '', s.group_id",
        ids(rooms(store, scope)),
    ):
        found.setdefault(id, (id, nickname or name, tier))
    return tuple(found.values())
