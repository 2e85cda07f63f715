"""What the next weeks may bring, with a range that own mistakes of the past have measured.

Method: exponential smoothing with a damped trend (Gardner and McKenzie 1985; Hyndman and
Athanasopoulos, "Forecasting: Principles and Practice", section 8.2), its trend fading by `FADES`
a week, so that no rise or fall is drawn out for ever. Of the few strengths in `STRENGTHS` the one
is taken that would have missed least. Range: rolling-origin back-testing (the same book, 5.10):
from every week but the first `LEARNS`, the method says what it would have said then; of its
errors so many weeks ahead the range takes the one that 80 % do not exceed, by the rank of split
conformal prediction, ceil(0.8 × (n + 1)) of n; where n is too small for that rank, the largest
error counts, times 1 + 2 / n. It never narrows with the distance, and never goes below nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil

AHEAD = 4  # weeks
FEWEST = 8  # weeks known, one after the other: fewer say nothing
LONGEST = 104  # weeks looked back on
LEARNS = 4  # weeks before the first that is back-tested
SURE = 0.8  # of the cases lie within the range
FADES = 0.85
STRENGTHS = tuple(product((0.2, 0.4, 0.6, 0.8), (0.05, 0.2)))  # of level and of trend


@dataclass(frozen=True, slots=True)
class Ahead:
    """One week to come: what is likely, and between what it will lie in 8 of 10 cases."""

    low: float
    likely: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next weeks, and on how many weeks and back-tested forecasts that rests."""

    weeks: tuple[Ahead, ...]
    learnt: int
    tested: int

    @property
    def low(self) -> float:
        """Return the lowest end of all weeks."""
        return min(week.low for week in self.weeks)

    @property
    def high(self) -> float:
        """Return the highest end of all weeks."""
        return max(week.high for week in self.weeks)


def forecast(values: Sequence[float]) -> Forecast | None:
    """Return what follows weekly `values` (all known, the newest last); None for too few of them."""
    values = values[-LONGEST:]
    if len(values) < FEWEST:
        return None
    tried = [(_missed(values, *strength), strength) for strength in STRENGTHS]
    errors, strength = min(tried, key=lambda one: (round(_mean(one[0]), 9), one[1]))
    likely = [max(0.0, value) for value in _paths(values, *strength)[-1]]
    weeks: list[Ahead] = []
    wide = 0.0
    for value, missed in zip(likely, errors, strict=True):
        wide = max(wide, _reach(missed))
        weeks.append(Ahead(max(0.0, value - wide), value, value + wide))
    return Forecast(tuple(weeks), len(values), sum(map(len, errors)))


def _paths(values: Sequence[float], level_by: float, trend_by: float) -> list[list[float]]:
    """Return what the method says after each week for the `AHEAD` weeks that follow it."""
    level, trend = values[0], 0.0
    paths: list[list[float]] = []
    for value in values:
        before = level
        level = level_by * value + (1 - level_by) * (level + FADES * trend)
        trend = trend_by * (level - before) + (1 - trend_by) * FADES * trend
        path: list[float] = []
        faded, drawn = 1.0, 0.0
        for _ in range(AHEAD):
            faded *= FADES
            drawn += faded
            path.append(level + drawn * trend)
        paths.append(path)
    return paths


def _missed(values: Sequence[float], level_by: float, trend_by: float) -> list[list[float]]:
    """Return how far the method was off, by weeks ahead, in order of size."""
    paths = _paths(values, level_by, trend_by)
    return [
        sorted(
            abs(values[at + ahead] - max(0.0, paths[at][ahead - 1]))
            for at in range(LEARNS - 1, len(values) - ahead)
        )
        for ahead in range(1, AHEAD + 1)
    ]


def _reach(missed: Sequence[float]) -> float:
    rank = ceil(SURE * (len(missed) + 1))
    return missed[rank - 1] if rank <= len(missed) else missed[-1] * (1 + 2 / len(missed))


def _mean(errors: Sequence[Sequence[float]]) -> float:
    return sum(map(sum, errors)) / sum(map(len, errors))
