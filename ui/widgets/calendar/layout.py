"""Where events go that share time or days: pure arithmetic, no drawing."""

from collections.abc import Sequence


def side_by_side(spans: Sequence[tuple[float, float]]) -> list[tuple[int, int]]:
    """Return (column, columns) for each span, so that those that overlap stand beside each other."""
    placed: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[tuple[int, int]] = []  # index, column
    ends: list[float] = []

    def close() -> None:
        for index, column in cluster:
            placed[index] = column, len(ends)
        cluster.clear()
        ends.clear()

    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1])):
        start, end = spans[index]
        if ends and start >= max(ends):
            close()
        column = next((n for n, free in enumerate(ends) if free <= start), len(ends))
        ends[column : column + 1] = [end]
        cluster.append((index, column))
    close()
    return placed


def clusters(spans: Sequence[tuple[float, float]]) -> list[list[int]]:
    """Return which spans overlap, each other or by way of others: lists of places, by start."""
    found: list[list[int]] = []
    end = 0.0
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1])):
        if found and spans[index][0] < end:
            found[-1].append(index)
            end = max(end, spans[index][1])
        else:
            found.append([index])
            end = spans[index][1]
    return found


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return the lane of each span of days (both included), the longest on top, none overlapping."""
    found = [0] * len(spans)
    taken: list[int] = []  # per lane, the days it holds as bits
    full: dict[int, int] = {}  # per day, how many lanes from the top hold it: hundreds share a day

    def from_top(day: int) -> int:
        lane = full.get(day, 0)
        while lane < len(taken) and taken[lane] >> day & 1:
            lane += 1
        full[day] = lane
        return lane

    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0], -(spans[i][1]), i)):
        first, last = spans[index]
        days = sum(1 << day for day in range(first, last + 1))
        lane = max(map(from_top, range(first, last + 1)))
        while lane < len(taken) and taken[lane] & days:
            lane += 1
        if lane == len(taken):
            taken.append(0)
        taken[lane] |= days
        found[index] = lane
    return found
