"""What the operator picked to look at, before it is known how far the data reaches.

The last days follow the data: whenever more is imported, `scope` names other days.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.insights.coverage import coverage, latest
from app.insights.scope import Comparison, Scope
from app.store import Store


@dataclass(frozen=True, slots=True)
class Choice:
    """A community, its groups (empty: all), the last `days` (0: all) or the days `between`, a comparison."""

    community_id: int
    group_ids: tuple[int, ...] = ()
    days: int = 0
    between: tuple[date, date] | None = None
    comparison: Comparison | None = None

    def scope(self, store: Store) -> Scope:
        """Return the days meant, by the data there is now."""
        if self.between is not None:
            return Scope(self.community_id, self.group_ids, *self.between)
        return latest(store, self.community_id, self.group_ids, self.days)

    def against(self, scope: Scope) -> Scope | None:
        """Return what to compare a scope with; None: nothing is wanted, or the scope is not bounded."""
        return scope.before(self.comparison) if self.comparison else None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the same question answers for the period compared with, and how many of its days are imported."""

    scope: Scope
    data: Any
    covered: int

    @property
    def days(self) -> int:
        """How many days the period holds."""
        first, last = self.scope.bounds()
        return last - first + 1


def earlier(store: Store, scope: Scope, ask: Callable[[Store, Scope], Any]) -> Earlier | None:
    """Ask the same of the period to compare with; None where nothing of it is known."""
    covered = coverage(store, scope).count()
    return Earlier(scope, ask(store, scope), covered) if covered else None
