"""How time and memory grow with the file: 100,000 messages against 5,000,000. Takes minutes and 4 GB."""

from __future__ import annotations

import math
from pathlib import Path

from tests.bench.measuring import MESSAGES, ROUNDS, Figure, telegram_file
from tests.bench.million import Run, run

MANY = 5_000_000


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return the figures of the largest file, and the exponent from the small one to it."""
    many = MANY if messages == MESSAGES else messages
    small, large = telegram_file(work, MESSAGES), telegram_file(work, many)
    before = _best(work, small)
    after, floor = run(work, large, "first"), run(work, large, "two")
    exponent = math.log(after.wall / before.wall) / math.log(many / MESSAGES)
    size = f"{many:,} messages, {large.stat().st_size / 1e6:,.0f} MB"
    two, few = "floor of two processes", f"{MESSAGES:,} messages"
    return [
        Figure(f"{size}: on the clock", 1000 * after.wall, 1000 * floor.wall, remark=two),
        Figure("the same: of all processors", 1000 * after.cpu, 1000 * floor.cpu, remark=two),
        Figure("the same: memory of all processes", after.memory, before.memory, "MB", few),
        Figure(f"growth of the time from {few}: exponent", exponent, 1.0, "", "linear"),
    ]


def _best(work: Path, file: Path) -> Run:
    return min((run(work, file, "first") for _ in range(ROUNDS)), key=lambda one: one.wall)
