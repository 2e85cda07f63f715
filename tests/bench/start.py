"""From starting the process to the painted Desk on the sample, against a bare window with one empty plot."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from app import sample
from app.store import Store
from tests.bench.measuring import MESSAGES, Figure

ROUNDS = 5
ROOT = Path(__file__).parents[2]
# The real program; a watch on the Desk notes when it was painted, and closes the window once all is there.
OURS = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from ui import __main__ as program
from ui.console import Console

class Watch(QObject):
    def __init__(self, console):
        super().__init__()
        self.console, self.desk, self.painted, self.calm = console, console.window.current(), 0.0, 0
        self.desk.installEventFilter(self)
        self.timer = QTimer(self, interval=5)
        self.timer.timeout.connect(self.look)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = 1.0
            QTimer.singleShot(0, self.first)
        return False
    def first(self):
        self.painted = time.time()
        self.timer.start()
    def look(self):
        ready = len(self.desk.cards) == 4 and not self.console.session.reading.busy()
        self.calm = self.calm + 1 if ready else 0
        if self.calm == 1:
            self.whole = time.time()
        if self.calm == 20:
            print(json.dumps([self.painted, self.whole]), flush=True)
            self.console.window.close()

show = Console.show
def shown(console):
    show(console)
    console.watch = Watch(console)
Console.show = shown
sys.exit(program.main(sys.argv[1:]))
"""
BARE = """
import json, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph

class Plot(pyqtgraph.PlotWidget):
    done = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.done:
            self.done = True
            QTimer.singleShot(0, told)

def told():
    print(json.dumps([time.time()]), flush=True)
    application.quit()

application = QApplication([])
window = QMainWindow()
plot = Plot()
plot.plot([1, 3, 2])
window.setCentralWidget(plot)
window.resize(1440, 900)
window.show()
application.exec()
"""


def measure(work: Path, _messages: int = MESSAGES) -> list[Figure]:
    """Return the figures of the first paint and of the whole Desk."""
    store = work / "sample.qunce"
    filling = Store(store, create=True, journalled=False)
    began = time.perf_counter()
    sample.load(filling)
    loaded = 1000 * (time.perf_counter() - began)
    filling.close()
    taken: list[tuple[float, float, float]] = []
    for round_ in range(ROUNDS + 1):
        copy = work / f"start-{round_}" / "sample.qunce"
        copy.parent.mkdir()
        shutil.copyfile(store, copy)
        painted, whole = _started(OURS, copy.parent, "--store", str(copy))
        (bare,) = _started(BARE, copy.parent)
        taken.append((painted, whole, bare))
    painted, whole, bare = map(
        statistics.median, zip(*taken[1:], strict=True)
    )  # the first fills the disk's cache
    remark = "bare PySide6 window with one pyqtgraph plot, painted"
    return [
        Figure(
            "start of the process to the first painted Desk, sample", painted, bare, remark=remark
        ),
        Figure("to the whole Desk: tiles, four cards, charts", whole, bare, remark=remark),
        Figure("the sample community is made, once", loaded, bare, remark=remark),
    ]


def _started(program: str, folder: Path, *arguments: str) -> list[float]:
    """Return the moments that `program` tells, in milliseconds after its process was started."""
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(folder),
        "QUNCE_PREFS": str(folder / "window.ini"),
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("QUNCE_NOW", None)
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True, text=True, check=True, env=environment, cwd=ROOT, timeout=120,
    )  # fmt: skip
    return [(moment - began) * 1000 for moment in json.loads(done.stdout.splitlines()[-1])]
