"""Bombs and traps: each is read, or refused in seconds, in 400 MB, with a sentence that names it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.imports import hostile_files

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, str, int]]:
    folder = tmp_path_factory.mktemp("hostile")
    hostile_files.write(folder)
    before = sorted(folder.parent.rglob("*"))
    run = subprocess.run(
        [sys.executable, "-m", hostile_files.__name__, str(folder)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=100, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-2000:]
    made = {path.name for path in set(folder.parent.rglob("*")) - set(before)}
    assert {name for name in made if not name.startswith("preview.qunce")} == set()
    lines = (json.loads(line) for line in run.stdout.splitlines())
    return {name: (took, said, rows) for name, took, said, rows in lines}


@pytest.mark.parametrize("name", hostile_files.FILES)
def test_a_file_made_to_do_harm_does_none(
    told: dict[str, tuple[float, str, int]], name: str
) -> None:
    took, said, rows = told[name]
    words = hostile_files.FILES[name][1]

    assert words in said
    assert bool(said) == bool(words)
    assert (name in said) == bool(said)
    assert rows == 0
    assert took < 5
