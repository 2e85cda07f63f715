"""Numbers over the last days: of each day, what was so on it or on one of the days before."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

from app.insights.grid import Bools, Bytes

Flags = TypeVar("Flags", Bools, Bytes)


def lately(flags: Flags, over: int) -> Flags:
    """Tell whether a flag (days by members) was up on one of the `over` days up to each, in steps that double."""
    found, span = flags, 1
    while span < over:
        step = min(span, over - span)
        found = found.copy() if found is flags else found
        found[step:] |= found[:-step].copy()
        span += step
    return found


def sure(holes: Sequence[bool], over: int, most: int) -> list[bool]:
    """Tell of each day whether it is no hole itself, and of the `over` days up to it `most` are at most.

    Days before the first are holes.
    """
    before = np.concatenate([np.ones(over - 1, int), np.asarray(holes, int)]).cumsum()
    before = np.concatenate([[0], before])
    return [
        not hole and int(before[at + over] - before[at]) <= most for at, hole in enumerate(holes)
    ]
