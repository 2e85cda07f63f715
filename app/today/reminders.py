"""What to remind the operator of now, once each, whatever the clock or the lid of the laptop did.

An item with an hour is told of at that hour (an event `LEAD` before), any other at `MORNING` of its
day. What was told is kept in the store by item and moment, so that neither sleep, nor a changed clock,
nor a new start tells it twice or forgets it; what was missed is told at the next look. Quiet
hours and what was put off wait.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from app import clock
from app.store import Store
from app.text import N_
from app.today.item import Item

LEAD = timedelta(minutes=15)
MORNING = time(9)
KEPT = timedelta(days=60)  # how long it is remembered what was told


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which nothing is told; the same hour twice means none."""

    first: time = time(22)
    last: time = time(8)

    def holds(self, at: time) -> bool:
        """Tell whether `at` is within them, also across midnight."""
        if self.first <= self.last:
            return self.first <= at < self.last
        return at >= self.first or at < self.last


def pending(items: Iterable[Item], told: frozenset[str], now: datetime, quiet: Quiet) -> list[Item]:
    """Return what is to be told at the wall time `now`, less what was `told` already."""
    if quiet.holds(now.time()):
        return []
    return [item for item in items if moment(item) <= now and name(item) not in told]


def moment(item: Item) -> datetime:
    """Return the wall time at which an item is told of."""
    if item.at is None:
        return datetime.combine(item.day, MORNING)
    return item.at - LEAD if item.kind == "event" else item.at


def name(item: Item) -> str:
    """Return what an item at its moment goes by: moved to another time, it is told again."""
    return f"{item.subject} @{moment(item):%Y-%m-%dT%H:%M}"


def told(store: Store) -> frozenset[str]:
    """Return what was told so far."""
    return frozenset(subject for (subject,) in store.rows("select subject from told"))


def tell(store: Store, items: Sequence[Item]) -> None:
    """Keep that these were told; what is long past is forgotten."""
    now = clock.stamp()
    old = (clock.now() - KEPT).strftime("%Y-%m-%dT%H:%M:%SZ")
    with store.operation(N_("Remind")):
        store.execute("delete from told where at < ?", old)
        store.execute_many(
            "insert or ignore into told(subject, at) values(?, ?)",
            [(name(item), now) for item in items],
        )
