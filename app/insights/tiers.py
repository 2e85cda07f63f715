"""Is the mix right? The present roster by tier against 5/15/80, and which way it leans.

Tiers are `app.tiers.effective`: set by hand, else by days active in the 30 days up to the
last data. A group of high tier only turns into a contact list, of mid tier only lacks models
to rise to, of ordinary tier only drowns in idle chat: it leans to the tier that exceeds its
target most, once that is more than `TOLERANCE` points.
"""

from dataclasses import dataclass
from enum import Enum

from app.insights import days
from app.insights.roster import active_days, last_day, present
from app.insights.scope import Scope
from app.members import finding
from app.store import Store
from app.tiers import TARGET, WINDOW, Tier, effective

TOLERANCE = 5  # percentage points above target that still count as balanced


class Lean(Enum):
    """Which way the mix leans, and so what to do about it."""

    EMPTY = "empty"
    BALANCED = "balanced"
    HIGH = "high"  # a contact list
    MID = "mid"  # no models to rise to
    ORDINARY = "ordinary"  # idle chat


@dataclass(frozen=True, slots=True)
class Share:
    """One tier: its members, their share of the roster and the target, both in percent."""

    tier: Tier
    members: tuple[int, ...]
    percent: float
    target: int


@dataclass(frozen=True, slots=True)
class Mix:
    """The roster by tier, high first, and which way it leans.

    `now` tells whether the tiers are those that members have everywhere else: days are counted up
    to the community's last data, not to an earlier end of the period or of the groups picked.
    """

    shares: tuple[Share, ...]
    lean: Lean
    now: bool = True

    @property
    def total(self) -> int:
        """How many members the roster holds."""
        return sum(len(share.members) for share in self.shares)


def mix(store: Store, scope: Scope) -> Mix:
    """Return the members who are here now, by effective tier."""
    end = last_day(store, scope)
    active = active_days(store, scope, end, WINDOW) if end else {}
    by_tier: dict[Tier, list[int]] = {tier: [] for tier in Tier}
    roster = present(store, scope)
    for id, manual in roster.items():
        by_tier[effective(manual, active.get(id, 0))].append(id)
    shares = tuple(
        Share(tier, tuple(found), 100 * len(found) / max(1, len(roster)), TARGET[tier])
        for tier, found in by_tier.items()
    )
    now = end is not None and days.number(end) == finding.last_day(store, scope.community_id)
    return Mix(shares, _lean(shares), now)


def _lean(shares: tuple[Share, ...]) -> Lean:
    if not any(share.members for share in shares):
        return Lean.EMPTY
    most = max(shares, key=lambda share: share.percent - share.target)
    return Lean(most.tier.value) if most.percent - most.target > TOLERANCE else Lean.BALANCED
