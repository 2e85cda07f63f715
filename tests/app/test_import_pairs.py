"""Copies of one talk by different programs, one after the other: nothing twice, nothing lost."""

import random
from pathlib import Path

import pytest

from tests.app.imports.pairs import pairs, trouble

EVERY = list(pairs())
# The others come with `build/dev.py fuzz`.
SOME = random.Random("pairs").sample(EVERY, 80)  # noqa: S311 -- repeatable


@pytest.mark.parametrize(
    ("first", "second"),
    SOME,
    ids=[f"{a.parent.name}/{a.stem}-{b.parent.name}/{b.stem}" for a, b in SOME],
)
def test_two_copies_meet_and_bring_nothing_when_they_come_again(
    tmp_path: Path, first: Path, second: Path
) -> None:
    assert trouble(tmp_path, first, second) == ""
