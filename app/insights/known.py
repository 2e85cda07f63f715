"""What can be known of a day, and of the days of a period (`app.insights.coverage` says what makes it known)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.insights import days

EXPECTED_FOR = 30  # days: how long after its last import a group is still missed
EARLIEST = days.number(date(1999, 1, 1))  # no chat that is kept is older
SLACK = 1  # days: clocks differ
FOREVER = 10**7  # a day number


class Known(Enum):
    """How much is known of a day."""

    NOTHING = "nothing"  # no group was read
    PART = "part"  # a group that was read before is missing
    UNFINISHED = "unfinished"  # the last day, imported before it was over
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of each day number from `first` to `last`; empty while nothing is imported."""

    known: dict[int, Known]
    first: int | None = None
    last: int | None = None

    def of(self, day: int) -> Known:
        """Return what is known of a day; days outside are unknown."""
        return self.known.get(day, Known.NOTHING)

    def last_full(self) -> int | None:
        """Return the last day known in full; where there is none, the last covered day."""
        return max((d for d, known in self.known.items() if known is Known.FULL), default=self.last)

    def within(self, first: int, last: int) -> "Coverage":
        """Return what is known between two days, from the first of them with data to the last."""
        inside = range(max(first, self.first or 0), min(last, self.last or 0) + 1)
        covered = [day for day in inside if self.of(day) is not Known.NOTHING]
        if self.first is None or not covered:
            return Coverage({})
        known = {day: self.known[day] for day in range(covered[0], covered[-1] + 1)}
        return Coverage(known, covered[0], covered[-1])

    def count(self) -> int:
        """Return how many days are covered, in part or in full."""
        return sum(known is not Known.NOTHING for known in self.known.values())
