"""Do a few carry the talk? Members by how much they wrote: the share that carries 80 % of it.

Members are those who sat in a group of the scope when the period ended (see `roster.seated`; now,
where it has no last day) and everyone who wrote there in the period; who sat there and wrote
nothing counts with 0, who came later does not count. `carrying` is the
smallest number of members whose messages together reach the share asked for. The Lorenz curve
runs from the quietest to the most active (M. O. Lorenz, 1905).
"""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from app.insights.grid import Ints, columns, distinct
from app.insights.roster import seated
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

CARRIED = 80  # percent of the messages
_EVER = f"select group_concat(member_id), group_concat(n) from member_stats where group_id {IN}"
_BETWEEN = (
    "select group_concat(member_id), group_concat(n) from member_days"
    f" where group_id {IN} and day between ? and ?"
)


@dataclass(frozen=True, slots=True)
class Concentration:
    """Member ids, who wrote most first, and how much all up to each of them wrote together."""

    members: tuple[int, ...]
    together: tuple[int, ...]

    @property
    def messages(self) -> int:
        """How many messages there are."""
        return self.together[-1] if self.together else 0

    def carrying(self, percent: int = CARRIED) -> int:
        """Return how few members wrote `percent` of all messages; 0 while there are none."""
        need = percent * self.messages
        reached = (n for n, sum_ in enumerate(self.together, 1) if 100 * sum_ >= need)
        return next(reached, 0) if self.messages else 0

    def part(self, most_active: int) -> float:
        """Return the share from 0 to 1 of the messages that the `most_active` members wrote."""
        wrote = self.together[most_active - 1] if most_active else 0
        return wrote / self.messages if self.messages else 0


def concentration(store: Store, scope: Scope) -> Concentration:
    """Return the members by how much they wrote in the period."""
    wrote = _messages(store, scope)
    counts = dict.fromkeys(seated(store, scope), 0) | wrote
    ranked = sorted(counts, key=lambda id: (-counts[id], id))
    return Concentration(tuple(ranked), tuple(accumulate(counts[id] for id in ranked)))


def _messages(store: Store, scope: Scope) -> dict[int, int]:
    which = ids(rooms(store, scope))
    if scope.first is None and scope.last is None:
        members, counts = columns(store, _EVER, which)
    else:
        members, counts = columns(store, _BETWEEN, which, *scope.bounds())
    once, place = distinct(members)
    return dict(zip(once.tolist(), _sums(place, counts, len(once)), strict=True))


def _sums(place: Ints, counts: Ints, many: int) -> list[int]:
    sums = np.zeros(many, np.int64)
    np.add.at(sums, place, counts)
    return sums.tolist()
