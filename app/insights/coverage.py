"""Which days the imported data speaks for: silence that was read is 0, the rest is unknown.

A group's day is covered when the store holds a message of it, or when it lies within an
import (from the first to the last moment of the file, as the import's report says). A group's
last covered day counts as unfinished unless it was imported on a later day: the file may have
been made at noon.

A message dated before 1999, or later than the day after its group's last import, was written by a
clock that jumped: it makes no data, unless there is nothing else.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from app import clock
from app.insights import days
from app.insights.scope import Scope, rooms
from app.store import Store

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


def coverage(store: Store, scope: Scope) -> Coverage:
    """Say how much is known of each day of the period, from its first data to its last."""
    from app.insights.covering import covering  # noqa: PLC0415 -- the window starts without NumPy

    return covering(store, scope)


# -- periods


def sound(store: Store, scope: Scope) -> Scope:
    """Return the scope with its end closed: by today, or by the last data where that is later."""
    if scope.last is not None:
        return scope
    zones = [group.zone.key for group in rooms(store, scope)]
    today = max(map(clock.today, zones), default=clock.today())
    last = coverage(store, scope).last
    return replace(scope, last=today if last is None else max(today, days.day(last)))


def latest(store: Store, community_id: int, group_ids: tuple[int, ...], period: int) -> Scope:
    """Return the scope of the last `period` days up to the last data; 0 means all until today."""
    everything = Scope(community_id, group_ids)
    last = coverage(store, everything).last
    if last is None or not period:
        return sound(store, everything)
    return Scope(community_id, group_ids, days.day(last - period + 1), days.day(last))
