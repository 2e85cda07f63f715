"""What the sample is made of: the shipped pools of names, lines and plans, and chance from a seed."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from app import paths

VARIANTS = 24  # how many ways a line with blanks is filled in
_BLANK = re.compile(r"\{(\w+)\}")

Slots = dict[str, list[str]]


def read(name: str) -> Any:
    """Return one of the sample's files."""
    path = paths.resources() / "sample" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def filled(rng: Random, text: str, slots: Slots) -> str:
    """Fill the blanks of a line; a blank that no slot knows stays."""

    def one(match: re.Match[str]) -> str:
        return rng.choice(slots[match[1]]) if match[1] in slots else match[0]

    return _BLANK.sub(one, text)


@dataclass(slots=True)
class Pool:
    """Lines to pick from, each with its blanks filled in several ways beforehand."""

    lines: list[tuple[str, ...]]

    @classmethod
    def of(cls, rng: Random, lines: Sequence[str], slots: Slots) -> "Pool":
        """Return a pool of `lines`."""
        return cls([_variants(rng, line, slots) for line in lines])

    def pick(self, rng: Random) -> str:
        """Return a line."""
        return rng.choice(rng.choice(self.lines))


def _variants(rng: Random, line: str, slots: Slots) -> tuple[str, ...]:
    times = VARIANTS if "{" in line else 1
    return tuple(filled(rng, line, slots) for _ in range(times))
