"""A headline number: now, before, wanted, and how it came about."""

from dataclasses import dataclass

Spark = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """What it is now, what it was before, the target, the last days; None: unknown, or not set."""

    n: float | None = None
    before: float | None = None
    target: float | None = None
    spark: Spark = ()
