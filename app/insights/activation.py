"""Do newcomers find their tongue? The share who wrote within 1, 7, 14 and 30 days of joining.

The day of joining is the first day, so "within 1 day" means on that very day. Of the newcomers
of the period (see `newcomers`) only those count whose days are all over by the last data and all
imported, at least in part: who came yesterday neither has nor has not written within a week.
`before` is the same share of those who came in as many days right before the period.
CHAOSS: new contributors, and the time to their first contribution.
"""

from dataclasses import dataclass

import numpy as np

from app.insights.coverage import Coverage, Known, coverage
from app.insights.newcomers import Newcomers, arrivals
from app.insights.scope import Scope
from app.store import Store

WINDOWS = (1, 7, 14, 30)  # days


@dataclass(frozen=True, slots=True)
class Window:
    """Who wrote within so many days of joining, and who did not (ids); the share in the period before."""

    days: int
    wrote: tuple[int, ...]
    silent: tuple[int, ...]
    before: float | None

    @property
    def people(self) -> int:
        """How many have been here that long."""
        return len(self.wrote) + len(self.silent)

    @property
    def share(self) -> float | None:
        """Share from 0 to 1 who wrote; None: nobody has been here that long."""
        return len(self.wrote) / self.people if self.people else None


@dataclass(frozen=True, slots=True)
class Activation:
    """The windows, shortest first; how many came new; whether any chat was imported."""

    windows: tuple[Window, ...]
    newcomers: int
    imported: bool


def activation(store: Store, scope: Scope) -> Activation:
    """Return how many of those who came in the period wrote within each window."""
    known = coverage(store, scope.ever())
    everyone = arrivals(store, scope)
    first, last = scope.bounds()
    came = everyone.between(first, last)
    earlier = everyone.between(first - (last - first + 1), first - 1)
    windows = tuple(_window(days, came, earlier, known) for days in WINDOWS)
    return Activation(windows, len(came.members), known.last is not None)


def _window(days: int, came: Newcomers, earlier: Newcomers, known: Coverage) -> Window:
    counts, wrote = over(came, known, days), came.spoke < came.days + days
    then, spoke = over(earlier, known, days), earlier.spoke < earlier.days + days
    return Window(
        days,
        tuple(came.members[counts & wrote].tolist()),
        tuple(came.members[counts & ~wrote].tolist()),
        float(spoke[then].mean()) if then.any() else None,
    )


def over(came: Newcomers, known: Coverage, days: int) -> np.ndarray:
    """Tell of each newcomer whether all of their first `days` are over and imported."""
    if known.first is None or known.last is None:
        return np.zeros(len(came.members), bool)
    holes = [known.of(day) is Known.NOTHING for day in range(known.first, known.last + 1)]
    before = np.concatenate([[0], np.cumsum(holes)])  # holes before each day from the first on
    end = known.last - (known.of(known.last) is Known.UNFINISHED)
    inside = (came.days >= known.first) & (came.days + days - 1 <= end)
    start = np.where(inside, came.days - known.first, 0)
    return inside & (before[np.where(inside, start + days, 0)] == before[start])
