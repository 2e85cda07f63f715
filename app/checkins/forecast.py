"""How many will finish: from the third day on, out of this campaign's own days alone.

Method: for everyone who has begun, each later day that is over is one case, sorted by how many
days in a row were missed before it (0, 1, 2, 3 or more). The share that checked in is the chance
to come back after so many missed days, with one case of each kind added so that few cases promise
little. From these chances and what each member still needs follows each one's chance to finish
(unused make-up cards count as days already made up for); their sum is the forecast. The range
takes the chances at the ends of their 80 % intervals, and adds the 80 % spread of the draw itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, sqrt

from app.checkins.days import COUNTED, NEUTRAL, Grid, Line

FROM_DAY = 3
FEWEST = 3  # people, and cases: fewer say nothing
WORST = 3  # missed days in a row from which on one chance holds
Z = 1.2816  # of an 80 % interval


@dataclass(frozen=True, slots=True)
class Rate:
    """After so many missed days in a row: on how many of `cases` days someone checked in."""

    missed: int
    came: int
    cases: int

    @property
    def share(self) -> float:
        """Return the chance, with one day of each kind added."""
        return (self.came + 1) / (self.cases + 2)

    def at(self, z: float) -> float:
        """Return an end of its interval: `z` standard errors up or down (Wilson)."""
        n, p = self.cases + 2, self.share
        centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return min(max(centre + (half if z > 0 else -half) * (z != 0), 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many will most likely finish, between what and what (80 %), and the chances behind it."""

    low: int
    likely: int
    high: int
    of: int
    rates: tuple[Rate, ...]


def forecast(grid: Grid) -> Forecast | None:
    """Return the forecast; None before the third day, when it is over, and for too few people."""
    lines = [line for line in grid.lines if line.standing != "left"]
    rates = _rates(lines)
    over = grid.day >= len(grid.campaign.days) and not _open(lines)
    if grid.day < FROM_DAY or over or len(lines) < FEWEST or rates[0].cases < FEWEST:
        return None
    shares = tuple(rate.share for rate in rates)
    chances = [_chance(grid, line, shares) for line in lines]
    spread = Z * sqrt(sum(p * (1 - p) for p in chances))
    low = _sum(grid, lines, tuple(rate.at(-Z) for rate in rates)) - spread
    high = _sum(grid, lines, tuple(rate.at(Z) for rate in rates)) + spread
    possible = sum(line.standing != "lost" for line in lines)
    likely = round(sum(chances))
    return Forecast(
        max(min(floor(low), likely), grid.finished), likely, min(max(ceil(high), likely), possible),
        len(lines), rates,
    )  # fmt: skip


def chance(grid: Grid, line: Line, told: Forecast) -> float:
    """Return one member's chance to finish by the rates of a forecast."""
    return _chance(grid, line, tuple(rate.share for rate in told.rates))


# -- inside


def _rates(lines: Sequence[Line]) -> tuple[Rate, ...]:
    came, cases = [0] * (WORST + 1), [0] * (WORST + 1)
    for line in lines:
        missed = -1  # not begun
        for cell in line.cells:
            if cell.state in NEUTRAL:
                continue
            done = cell.state in COUNTED
            if missed >= 0:
                kind = min(missed, WORST)
                cases[kind] += 1
                came[kind] += done
            missed = 0 if done else missed + 1 if missed >= 0 else -1
    return tuple(Rate(kind, came[kind], cases[kind]) for kind in range(WORST + 1))


def _sum(grid: Grid, lines: Sequence[Line], shares: tuple[float, ...]) -> float:
    return sum(_chance(grid, line, shares) for line in lines)


def _chance(grid: Grid, line: Line, shares: tuple[float, ...]) -> float:
    if line.standing == "finished":
        return 1.0
    if line.standing == "lost":
        return 0.0
    left = sum(cell.state in ("open", "ahead") for cell in line.cells)
    missed = min(line.missed, WORST)
    if grid.campaign.counting == "row":
        return _go(shares, missed, line.needed - line.streak, left, line.needed)
    cards = max(grid.campaign.make_ups - line.cards, 0)
    past = sum(cell.state == "missed" for cell in line.cells)
    wanted = line.needed - line.total - min(cards, past)
    # Cards not used by then make up for days still to be missed.
    return _go(shares, missed, wanted - max(cards - past, 0), left, 0)


@lru_cache(maxsize=20_000)
def _go(shares: tuple[float, ...], missed: int, wanted: int, left: int, again: int) -> float:
    """Return the chance of `wanted` more days in `left`; `again`: what a missed day sets it back to."""
    if wanted <= 0:
        return 1.0
    if wanted > left:
        return 0.0
    came = shares[missed]
    stays = _go(shares, 0, wanted - 1, left - 1, again)
    misses = _go(shares, min(missed + 1, WORST), again or wanted, left - 1, again)
    return came * stays + (1 - came) * misses


def _open(lines: Sequence[Line]) -> bool:
    return any(cell.state == "open" for line in lines for cell in line.cells[-1:])
