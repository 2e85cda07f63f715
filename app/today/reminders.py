"""What to remind the operator of now, once each, whatever the clock or the lid of the laptop did.

An item with an hour is told of at that hour (an event `LEAD` before), any other at `MORNING` of its
day. What was told is kept in the store by item and moment, so that neither sleep, nor a changed clock,
nor a new start tells it twice or forgets it; what was missed is told at the next look. Quiet
hours and what was put off wait.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app import clock
from app.store import Store
from app.text import N_
from app.today.item import Item

LEAD = timedelta(minutes=15)
MORNING = time(9)
KEPT = timedelta(days=60)  # how long it is remembered what was told
AGAIN = "again "  # before the subject of what is to be told once more, with the moment
STAMP = "%Y-%m-%dT%H:%M:%SZ"


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


def pending(
    items: Iterable[Item],
    told: frozenset[str],
    now: datetime,
    quiet: Quiet,
    awaited: frozenset[str] = frozenset(),
) -> list[Item]:
    """Return what is to be told at the wall time `now`, less what was `told`, and what is `awaited` again."""
    if quiet.holds(now.time()):
        return []
    return [
        item
        for item in items
        if item.subject in awaited or (moment(item) <= now and name(item) not in told)
    ]


def moment(item: Item) -> datetime:
    """Return the wall time at which an item is told of."""
    if item.at is None:
        return datetime.combine(item.day, MORNING)
    return item.at - LEAD if item.kind == "event" else item.at


def name(item: Item) -> str:
    """Return what an item at its moment goes by: moved to another time, it is told again.

    A question that waits stands under each new day, and is told of once nevertheless.
    """
    if item.kind == "reply":
        return item.subject
    return f"{item.subject} @{moment(item):%Y-%m-%dT%H:%M}"


def told(store: Store) -> frozenset[str]:
    """Return what was told so far."""
    return frozenset(subject for (subject,) in store.rows("select subject from told"))


def again(store: Store, item: Item, at: datetime) -> None:
    """Tell of an item once more at the moment `at` (UTC)."""
    with store.operation(N_("Remind")):
        store.execute(
            "insert or replace into told(subject, at) values(?, ?)",
            AGAIN + item.subject, at.strftime(STAMP),
        )  # fmt: skip


def awaited(store: Store) -> frozenset[str]:
    """Return the subjects of the items of which to tell once more by now."""
    rows = store.rows(
        "select substr(subject, ?) from told where substr(subject, 1, ?) = ? and at <= ?",
        len(AGAIN) + 1, len(AGAIN), AGAIN, clock.stamp(),
    )  # fmt: skip
    return frozenset(subject for (subject,) in rows)


def tell(store: Store, items: Sequence[Item], now: datetime | None = None) -> None:
    """Keep that these were told; what is long past is forgotten.

    Of items told again, those whose own moment is still to come at the wall time `now` are told then too.
    """
    at = clock.stamp()
    with store.operation(N_("Remind")):
        store.execute("delete from told where at < ?", (clock.now() - KEPT).strftime(STAMP))
        store.execute_many(
            "delete from told where subject = ?", [(AGAIN + item.subject,) for item in items]
        )
        store.execute_many(
            "insert or ignore into told(subject, at) values(?, ?)",
            [(name(item), at) for item in items if now is None or moment(item) <= now],
        )


def wall() -> datetime:
    """Return the wall time where the operator is."""
    return clock.now().astimezone(ZoneInfo(clock.DEFAULT_ZONE)).replace(tzinfo=None)
