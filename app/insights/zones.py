"""Local days of many moments at once."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from app.insights import days

DAY = 86_400  # seconds
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day_numbers(moments: npt.NDArray[np.int64], zone: ZoneInfo) -> npt.NDArray[np.int64]:
    """Return the number of the day in `zone` of each moment (seconds since 1970, UTC)."""
    utc, place = np.unique(moments // DAY, return_inverse=True)
    starts = np.array([_offset(zone, int(day) * DAY) for day in utc], np.int64)
    ends = np.array([_offset(zone, int(day) * DAY + DAY - 1) for day in utc], np.int64)
    numbers = (moments + starts[place]) // DAY
    for odd in np.flatnonzero(starts[place] != ends[place]):  # the clocks changed on that day
        numbers[odd] = days.local(int(moments[odd]), zone)
    return numbers


@lru_cache(maxsize=20_000)
def _offset(zone: ZoneInfo, at: int) -> int:
    """Return how far `zone` is ahead of UTC at a moment, in seconds."""
    ahead = (_EPOCH + timedelta(seconds=at)).astimezone(zone).utcoffset()
    return int(ahead.total_seconds()) if ahead else 0
