"""Which stage of its life a group is in, week by week: start, growth, peak, decline, silence.

The rules, on the smoothed weekly levels, as shares of the highest one so far known:

- the weeks are parted at turns, where the level has left its last extreme by `TURN` of the highest:
  between a low and the next high it rises, else it falls (turning points with a least swing, as
  Bry and Boschan, "Cyclical Analysis of Time Series" (NBER 1971), part business cycles);
- silence (沉寂): at or below `SILENT` of the highest, or nobody at all;
- peak (鼎盛): at or above `HIGH` of the highest;
- start (起步): while it has not yet reached `BEGUN` of the highest;
- growth (成长): else where it rises; decline (衰退): else where it falls.

A stage shorter than `SHORT` weeks is taken into the one before it (the first into the one after),
so that a holiday makes no decline. A rise that reached its height fewer than `HELD` weeks before
the end of the data still counts as growth: nobody knows yet that it is the peak. Weeks without
data have no stage; fewer than `GAP` of them in a row do not part one, but from `GAP` on each side
has turns and stages of its own: nobody knows what went on between them. Fewer than `SHORT` weeks
beside a gap have no stage.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby, pairwise

TURN = 0.15
SILENT, BEGUN, HIGH = 0.1, 0.5, 0.85
SHORT, HELD, GAP = 3, 4, 4  # weeks


class Stage(Enum):
    """A stage in the life of a group."""

    START = "start"
    GROWTH = "growth"
    PEAK = "peak"
    DECLINE = "decline"
    SILENCE = "silence"


def stages(levels: Sequence[float | None]) -> tuple[Stage | None, ...]:
    """Return the stage of each week; None where the level is not known, or too few are."""
    places = [place for place, level in enumerate(levels) if level is not None]
    known = [level for level in levels if level is not None]
    if not known or max(known) <= 0:
        silent = None if not known else Stage.SILENCE
        return tuple(None if level is None else silent for level in levels)
    found: list[Stage | None] = []
    parts = [known[begin:end] for begin, end in pairwise((*parted(places), len(known)))]
    for part, raw in zip(parts, _raw(parts, max(known)), strict=True):
        steady = _steady(raw)
        if part is parts[-1]:
            _still_growing(steady, part)
        sure = len(part) >= SHORT or len(parts) == 1
        found += steady if sure else [None] * len(part)
    whole: list[Stage | None] = [None] * len(levels)
    for place, stage in zip(places, found, strict=True):
        whole[place] = stage
    return tuple(whole)


def parted(places: Sequence[int]) -> tuple[int, ...]:
    """Return which of the known weeks, given by their places, begin anew: the first, and each after a gap."""
    apart = enumerate(pairwise(places), 1)
    return (0, *(number for number, (one, then) in apart if then - one > GAP))


def rises(levels: Sequence[float], swing: float) -> list[bool]:
    """Tell of each level whether it lies on the way from a low to a high; turns need `swing`."""
    turns = _turns(levels, swing)
    up = [False] * len(levels)
    for (begin, low), (end, high) in pairwise(turns):
        up[begin + 1 : end + 1] = [high > low] * (end - begin)
    if len(turns) > 1:
        up[0] = up[1]
    return up


def _turns(levels: Sequence[float], swing: float) -> list[tuple[int, float]]:
    """Return the place and level of the first week, of each turn, and of the last week."""
    turns, way, low, high = [0], 0, 0, 0
    for place, level in enumerate(levels):
        if level > levels[high]:
            high = place
        if level < levels[low]:
            low = place
        if way >= 0 and levels[high] - level >= swing:
            turns.append(high)
            way, low = -1, place
        elif way <= 0 and level - levels[low] >= swing:
            turns.append(low)
            way, high = 1, place
    turns.append(len(levels) - 1)
    return [(place, levels[place]) for place in sorted(set(turns))]


def _raw(parts: Sequence[list[float]], top: float) -> Iterator[list[Stage]]:
    """Yield the stages of each stretch between gaps, as shares of the highest level of all."""
    begun = False
    for known in parts:
        found: list[Stage] = []
        for level, rising in zip(known, rises(known, TURN * top), strict=True):
            begun = begun or level >= BEGUN * top
            if level >= HIGH * top:
                found.append(Stage.PEAK)
            elif not begun:
                found.append(Stage.START)
            elif level <= SILENT * top:
                found.append(Stage.SILENCE)
            else:
                found.append(Stage.GROWTH if rising else Stage.DECLINE)
        yield found


def _steady(found: list[Stage]) -> list[Stage]:
    """Take what is too short to be a stage into its neighbour, the shortest first."""
    runs = [(stage, len(list(run))) for stage, run in groupby(found)]
    while len(runs) > 1 and min(n for _, n in runs) < SHORT:
        at = min(range(len(runs)), key=lambda place: (runs[place][1], place))
        beside = at - 1 if at else 1
        runs[beside] = (runs[beside][0], runs[beside][1] + runs[at][1])
        del runs[at]
        runs = [
            (stage, sum(n for _, n in same))
            for stage, same in groupby(runs, key=lambda run: run[0])
        ]
    return [stage for stage, n in runs for _ in range(n)]


def _still_growing(found: list[Stage], known: list[float]) -> None:
    """Let a height that was reached only lately count as growth."""
    last = [stage for stage, _ in groupby(found)][-2:]
    n = next((n for n, stage in enumerate(reversed(found)) if stage is not Stage.PEAK), len(found))
    if last[-1] is Stage.PEAK and n < HELD and len(last) > 1 and known[-1] >= max(known[-n:]):
        found[-n:] = [Stage.GROWTH] * n
