"""Local days of many moments at once."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from app.insights.scope import Room

Ints = npt.NDArray[np.int64]
DAY = 86_400  # seconds
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day_numbers(moments: Ints, zone: ZoneInfo) -> Ints:
    """Return the number of the day in `zone` of each moment (seconds since 1970, UTC)."""
    return wall_seconds(moments, zone) // DAY


def wall_seconds(moments: Ints, zone: ZoneInfo) -> Ints:
    """Return what the clock on the wall in `zone` showed at each moment, as seconds since 1970."""
    utc, place = np.unique(moments // DAY, return_inverse=True)
    starts = np.array([_offset(zone, int(day) * DAY) for day in utc], np.int64)
    ends = np.array([_offset(zone, int(day) * DAY + DAY - 1) for day in utc], np.int64)
    shown = moments + starts[place]
    for odd in np.flatnonzero((starts != ends)[place]):  # the clocks changed on that day
        shown[odd] = moments[odd] + _offset(zone, int(moments[odd]))
    return shown


def local_days(groups: Iterable[Room], of_group: Ints, moments: Ints) -> Ints:
    """Return the number of the day of each moment where its group lives."""
    found = np.zeros(len(moments), np.int64)
    by_zone: dict[ZoneInfo, list[int]] = {}
    for group in groups:
        by_zone.setdefault(group.zone, []).append(group.id)
    for zone, mine in by_zone.items():
        here = np.isin(of_group, mine)
        found[here] = day_numbers(moments[here], zone)
    return found


@lru_cache(maxsize=20_000)
def _offset(zone: ZoneInfo, at: int) -> int:
    """Return how far `zone` is ahead of UTC at a moment, in seconds."""
    ahead = (_EPOCH + timedelta(seconds=at)).astimezone(zone).utcoffset()
    return int(ahead.total_seconds()) if ahead else 0
