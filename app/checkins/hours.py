"""At which hours people check in, and when a reminder reaches them just before.

The suggestion is half an hour before the two hours in a row with most check-ins; of equal ones
the earlier. Check-ins without a time (by hand, by paste) say nothing. Below `FEWEST` there is none.
"""

from dataclasses import dataclass
from datetime import time

from app.checkins.campaign import local
from app.checkins.days import Grid

HOURS = 24
FEWEST = 10  # check-ins
_BEFORE = 30  # minutes


@dataclass(frozen=True, slots=True)
class Hours:
    """Check-ins by hour of the day (in the campaign's zone); `busiest`: where two busy hours begin."""

    counts: tuple[int, ...]
    busiest: int | None
    share: float
    post_at: time | None

    @property
    def known(self) -> int:
        """Return how many check-ins have a time."""
        return sum(self.counts)


def hours(grid: Grid) -> Hours:
    """Return the hours of a campaign's check-ins, with the posting time they suggest."""
    counts = [0] * HOURS
    for line in grid.lines:
        for cell in line.cells:
            if cell.state == "done" and cell.at is not None:
                counts[local(cell.at, grid.campaign.zone).hour] += 1
    known = sum(counts)
    if known < FEWEST:
        return Hours(tuple(counts), None, 0.0, None)
    pairs = [counts[hour] + counts[(hour + 1) % HOURS] for hour in range(HOURS)]
    begin = max(range(HOURS), key=lambda hour: (pairs[hour], -hour))
    minute = (begin * 60 - _BEFORE) % (HOURS * 60)
    return Hours(tuple(counts), begin, pairs[begin] / known, time(*divmod(minute, 60)))
