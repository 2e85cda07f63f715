"""Who is one step from the core (离核心一步之遥)? Members near the next tier, or on their way up.

Left out are those of high tier, whose tier is set by hand, and creators and managers: they are the
core. `missing` are the active days, of those within 30, that the next tier (`app.tiers`) asks for
beyond what a member has; `soonest` is the day on which they get there by writing every day from now
on, old days falling out of the 30 meanwhile. `rise` is how many more active days the last 30 hold
than the 30 before. Near: at most `NEAR` days missing; on the way up: `RISE` more days than before, and
at most twice as many missing. High is nearer to the core than mid; the nearest come first.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.grid import Bools, Ints
from app.insights.questions import management
from app.insights.scope import Scope
from app.insights.scores import Scores
from app.store import Store
from app.tiers import HIGH_DAYS, MID_DAYS, WINDOW, Tier

NEAR = {Tier.MID: 2, Tier.HIGH: 4}  # active days that may be missing
RISE = 4  # more active days than before
_NEAR = (NEAR[Tier.HIGH], NEAR[Tier.MID])


@dataclass(frozen=True, slots=True)
class Step:
    """One member, the tier they could reach, and what is missing."""

    id: int
    name: str
    next: Tier
    active: int  # days of 30
    needed: int
    soonest: date
    rise: int | None  # None: the 30 days before were not imported in full
    points: float

    @property
    def missing(self) -> int:
        """Active days that are missing."""
        return self.needed - self.active


def core_steps(store: Store, scope: Scope, found: Scores) -> tuple[Step, ...]:
    """Return who is one step from the core, by the scores of the same scope."""
    if found.since is None:
        return ()
    known = _known(store, scope, found.end)
    wrote = found.wrote[:, WINDOW:]
    active = np.count_nonzero(wrote, axis=1)
    rise = active - found.before
    mid = active >= MID_DAYS
    needed, near = np.where(mid, HIGH_DAYS, MID_DAYS), np.where(mid, *_NEAR)
    missing = needed - active
    climbing = known & (rise >= RISE) & (missing <= 2 * near)
    free = np.array([tier is None for tier in found.tiers], bool)
    free &= ~np.isin(found.members, list(management(store, scope)))
    close = np.flatnonzero(free & (active > 0) & (missing > 0) & ((missing <= near) | climbing))
    soonest = [found.end + timedelta(days=n) for n in range(WINDOW + 1)]
    ahead = _ahead(wrote[close], needed[close])
    points = found.points[:, close].sum(axis=0)
    steps = [
        Step(
            int(found.members[place]), found.names[place],
            Tier.HIGH if needed[place] == HIGH_DAYS else Tier.MID,
            int(active[place]), int(needed[place]), soonest[int(ahead[n])],
            int(rise[place]) if known else None, float(points[n]),
        )
        for n, place in enumerate(close)
    ]  # fmt: skip
    return tuple(sorted(steps, key=_nearness))


def _nearness(step: Step) -> tuple[bool, int, int, float, int]:
    return (step.next is Tier.MID, step.missing, -(step.rise or 0), -step.points, step.id)


def _known(store: Store, scope: Scope, end: date) -> bool:
    """Tell whether every one of the 60 days was imported."""
    last = days.number(end)
    known = coverage(store, scope.ever())
    return all(known.of(last - n) is not Known.NOTHING for n in range(2 * WINDOW))


def _ahead(wrote: Bools, needed: Ints) -> Ints:
    """Return after how many days of writing each day each one has what is needed."""
    gone = np.cumsum(wrote, axis=1)  # days with a message that fall out of the 30 meanwhile
    ahead = np.arange(1, WINDOW + 1)
    there = gone[:, -1:] - gone + ahead >= needed[:, None]
    return np.argmax(there, axis=1) + 1
