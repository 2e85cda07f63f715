"""Which days the imported data speaks for: silence that was read is 0, the rest is unknown.

A group's day is covered when the store holds a message of it, or when it lies within an
import (from the first to the last moment of the file, as the import's report says). A group's
last covered day counts as unfinished unless it was imported on a later day: the file may have
been made at noon.

A message dated before 1999, or later than the day after its group's last import, was written by a
clock that jumped: it makes no data, unless there is nothing else.
"""

from dataclasses import replace

from app import clock
from app.insights import days
from app.insights.known import EARLIEST, EXPECTED_FOR, FOREVER, Coverage, Known
from app.insights.scope import Scope, rooms
from app.store import Store

__all__ = [
    "EARLIEST", "EXPECTED_FOR", "FOREVER", "Coverage", "Known", "coverage", "latest", "sound",
]  # fmt: skip


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
