"""The longest moment in which the window could not answer, while a chat is imported beside it."""

from __future__ import annotations

import mmap
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import Qt, QTimer

from app.store import Store
from tests.bench.measuring import MESSAGES, Figure, share, telegram_file
from tests.bench.window import application, calm, opened, wait_until

TICK = 5  # milliseconds
IDLE = 2.0  # seconds


class Watchdog:
    """Notes the gaps between the ticks of a timer on the UI thread."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.memory = 0.0  # the most that was seen, MB
        self._last = perf_counter()
        self._timer = QTimer(interval=TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
        if len(self.gaps) % 20 == 0:
            self.memory = max(self.memory, memory())

    def taken(self) -> list[float]:
        """Return the gaps since the last time (milliseconds)."""
        taken, self.gaps = self.gaps, []
        return taken


def memory() -> float:
    """Return what this process holds, in MB; 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0.0
    return int(pages) * mmap.PAGESIZE / 2**20


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return the gaps: idle, during the preview and the import, and when the Desk shows what came."""
    file = telegram_file(work, messages)
    path = work / "stall.qunce"
    Store(path, create=True).close()
    application()
    with opened(path, work) as console:
        dog = Watchdog()
        until = perf_counter() + IDLE
        wait_until(lambda: perf_counter() > until)
        idle = dog.taken()
        pane: Any = console.window.show_page("import")
        calm(console)
        dog.taken()
        pane.add([file])
        wait_until(lambda: bool(pane.items) and pane.items[0].report is not None)
        calm(console)
        preview = dog.taken()
        console.window.show_page("desk")  # the page that has most to do when the messages come
        calm(console)
        dog.taken()
        before, dog.memory = memory(), 0.0
        pane.items[0].import_wanted.emit(pane.items[0])
        wait_until(lambda: console.session is not None and console.session.jobs.running() is None)
        during, most = dog.taken(), dog.memory
        calm(console, 0.5)
        after = dog.taken()
        assert console.session
        came = console.session.store.value("select count(*) from messages")
        if came != messages:
            raise RuntimeError(f"{came} of {messages} messages came in")
    what = f"longest stall of the UI thread, {messages:,} messages"
    remark = "the same window, idle"
    return [
        Figure(f"{what}: preview", max(preview), max(idle), remark=remark),
        Figure("the same: import, to its end", max(during), max(idle), remark=remark),
        Figure(
            "the same: the Desk shows what came, all cards for the first time",
            max(after),
            max(idle),
            remark=remark,
        ),
        Figure(
            "the same: import, 99 of 100 gaps below",
            share(during, 0.99),
            share(idle, 0.99),
            remark=remark,
        ),
        Figure(
            "the same: most memory of the window during the import",
            most,
            before,
            "MB",
            "the same window before it",
        ),
    ]
