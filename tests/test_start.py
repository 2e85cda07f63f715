"""What the first painted window must not wait for."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.store import Store

ROOT = Path(__file__).parent.parent
LATE = (
    "app.imports", "app.playbooks", "app.today", "holidays", "icalendar", "lunar_python", "numpy", "opencc",
    "pypinyin", "pyqtgraph", "rjieba", "sqlite_utils", "ui.tray",
)  # fmt: skip
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.console import Console

application = QApplication([])
console = Console(application, Path(sys.argv[1]) / "window.ini")
assert console.open(Path(sys.argv[1]) / "community.qunce")
console.show()
print(*sorted(set(sys.modules) & set(sys.argv[2:])))
console.end()
"""


def test_the_window_shows_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    Store(tmp_path / "community.qunce", create=True).close()

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), *LATE],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=60,
    )  # fmt: skip

    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


def test_the_first_write_does_not_bring_numpy_but_leaves_it_to_others() -> None:
    program = "import sys, app.store.tables; print('numpy' in sys.modules); import numpy; print('numpy' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.stdout.split() == ["False", "True"], done.stderr


def test_another_thread_may_import_numpy_meanwhile() -> None:
    from concurrent.futures import ThreadPoolExecutor

    from app.store.tables import _Door

    door = _Door()

    with pytest.raises(ModuleNotFoundError):
        door.find_spec("numpy")
    with ThreadPoolExecutor(1) as other:
        assert other.submit(door.find_spec, "numpy").result() is None
