"""Broken copies of every sample, fed to every reader; `build/dev.py fuzz` does it for longer."""

from pathlib import Path

from tests.bench.fuzz import attack


def test_whatever_is_cut_or_changed_is_read_or_refused_with_a_sentence(tmp_path: Path) -> None:
    outcomes, found = attack(tmp_path, rounds=2, seed=3)

    assert not found
    assert outcomes.total() > 10_000
    assert outcomes["preview: read"] > 50
