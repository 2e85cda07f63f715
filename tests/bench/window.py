"""The real window for measurements, and waiting for it without stealing time from its reader threads."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.console import Console
from ui.panes import CARDS

PATIENCE = 120.0  # seconds
SIZE = (1440, 900)


def application() -> QApplication:
    """Return the one application of this process."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    made = QApplication(["qunce"])
    fonts.prepare()
    return made


def wait_until(done: Callable[[], bool]) -> None:
    """Run the event loop until `done`; it sleeps while there is nothing to do."""
    app = application()
    beat = QTimer(interval=1)
    beat.start()
    last = monotonic() + PATIENCE
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > last:
            raise TimeoutError("the window does not get there")


def calm(console: Console, for_: float = 0.15) -> None:
    """Wait until nothing has been under way for a while (seconds)."""
    since = monotonic()

    def quiet() -> bool:
        nonlocal since
        session = console.session
        if session and (session.reading.busy() or session.jobs.running()):
            since = monotonic()
        return monotonic() - since > for_

    wait_until(quiet)


@contextmanager
def opened(store: Path, work: Path, page: str = "desk") -> Generator[Console]:
    """Open the console on `store` and close it again."""
    prefs = work / f"{store.stem}.ini"
    prefs.write_text(f"[General]\nlanguage=zh_CN\ntheme=light\npage={page}\n", "utf-8")
    console = Console(application(), prefs)
    console.open(store)
    console.show()
    console.window.resize(*SIZE)
    if page == "desk":
        desk: Any = console.window.current()
        wait_until(lambda: len(desk.cards) == len(CARDS))
    calm(console)
    try:
        yield console
    finally:
        console.end()
        console.window.close()
