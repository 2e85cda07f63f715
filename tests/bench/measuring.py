"""What all measurements share: runs in turn, medians, and the table they end up in."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.bench import make_export

ROUNDS = 3
MESSAGES, MEMBERS, DAYS = 100_000, 600, 365


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what, ours against its floor (the same unit), and a remark."""

    what: str
    ours: float
    floor: float | None = None
    unit: str = "ms"
    remark: str = ""

    def line(self) -> str:
        """Return the line in Markdown."""
        floor = "" if self.floor is None else _number(self.floor, self.unit)
        ratio = f"{self.ours / self.floor:.2f}×" if self.floor else ""
        return (
            f"| {self.what} | {_number(self.ours, self.unit)} | {floor} | {ratio} | {self.remark} |"
        )


def _number(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".replace(",", "\u202f")


def table(figures: Sequence[Figure]) -> str:
    """Return all lines as a table in Markdown."""
    head = ["| what | ours | floor | ratio | floor is |", "| --- | ---: | ---: | ---: | --- |"]
    return "\n".join([*head, *(figure.line() for figure in figures)])


def clocked(run: Callable[[], object]) -> float:
    """Return how long `run` took, in milliseconds."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def in_turn(*runs: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """Run all of them in turn (A B A B …) and return the median of each."""
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, figures in zip(runs, taken, strict=True):
            figures.append(run())
    return [statistics.median(figures) for figures in taken]


def share(figures: Sequence[float], part: float) -> float:
    """Return the value below which `part` (0 to 1) of the figures lie."""
    ordered = sorted(figures)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


@cache
def telegram_file(folder: Path, messages: int = MESSAGES) -> Path:
    """Return the generated chat file of this run."""
    path = folder / f"telegram-{messages}.json"
    make_export.telegram(path, messages, MEMBERS, DAYS)
    return path
