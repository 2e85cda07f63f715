"""A board of twelve charts: how long a change takes to be drawn, hovering, and an import in another process."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

from app.insights.scope import Comparison
from app.store import Store
from tests.bench import crowd
from tests.bench.measuring import MESSAGES, Figure, share, telegram_file
from tests.bench.stall import TICK, Watchdog
from tests.bench.window import SIZE, application, calm, opened, wait_until

MILLION, MEMBERS, FEW = 1_000_000, 5_000, 20_000
BOARD = "weekly"  # the shipped one that has twelve charts
TALL = (SIZE[0], 5_000)  # pixels: all twelve are in sight
REDRAW, STEP, FRAME, STALL = 200, 50, 16, 100  # ms, what is wanted
STILL = 2.5  # seconds
ROOT = Path(__file__).parents[2]


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return what a change of period, group or comparison takes, what hovering takes, and the stalls."""
    million = MILLION if messages == MESSAGES else messages
    path = work / "board.qunce"
    crowd.write(path, million, MEMBERS)
    application()
    with opened(path, work, page="insights") as console:
        page = _shown(console)
        what = f"board of {len(page.charts)} charts, {million:,} messages"
        figures = _redraws(console, what)
        console.window.resize(*TALL)
        calm(console, 0.5)
        figures += _redraws(console, f"{what}, all of them in sight")
        figures += _hovers(page)
    path.unlink()
    return [*figures, *_imported(work, million)]


def _shown(console: Any) -> Any:
    page = console.window.show_page("insights")
    wait_until(lambda: bool(page.boards))
    page.show_board(next(board.id for board in page.boards if board.key == BOARD))
    wait_until(page.area.whole)
    calm(console, 0.5)
    return page


def _redraws(console: Any, what: str) -> list[Figure]:
    scope = console.session.scope
    group = console.session.store.value("select min(id) from groups")
    changes: tuple[tuple[str, Callable[[], object]], ...] = (
        ("180 days", lambda: scope.period(180)),
        ("one group", lambda: scope.narrow((group,))),
        ("30 days", lambda: scope.period(30)),
        ("all groups", lambda: scope.narrow(())),
        ("compared with the period before", lambda: scope.compare(Comparison.BEFORE)),
        ("compared with a year before", lambda: scope.compare(Comparison.YEAR)),
        ("no comparison", lambda: scope.compare(None)),
        ("all days", lambda: scope.period(0)),
        ("90 days", lambda: scope.period(90)),
    )
    dog = Watchdog()
    taken = {name: _redraw(console, change) for name, change in changes}
    calm(console)
    steps = dog.taken()
    slowest = max(taken, key=lambda name: taken[name])
    return [
        Figure(
            f"{what}: drawn after a change",
            statistics.median(taken.values()),
            REDRAW,
            remark="the figure wanted",
        ),
        Figure(f"the slowest change ({slowest})", taken[slowest], REDRAW, remark="the same"),
        Figure("the longest step meanwhile", max(steps) - TICK, STEP, remark="the same"),
    ]


def _redraw(console: Any, change: Callable[[], object]) -> float:
    calm(console)
    start = perf_counter()
    change()
    wait_until(lambda: not console.session.reading.busy())
    application().processEvents()  # what was filled last is painted
    return (perf_counter() - start) * 1000


def _hovers(page: Any) -> list[Figure]:
    taken: list[float] = []
    for chart in page.charts.values():
        for place in range(0, chart.marks(), max(1, chart.marks() // 20)):
            start = perf_counter()
            chart.canvas.read.emit(place)
            application().processEvents()
            taken.append((perf_counter() - start) * 1000)
        chart.canvas.read.emit(None)
    remark = "a frame"
    return [
        Figure("hovering: read and painted", statistics.median(taken), FRAME, remark=remark),
        Figure("hovering: 99 of 100 below", share(taken, 0.99), FRAME, remark=remark),
    ]


def _imported(work: Path, messages: int) -> list[Figure]:
    """Import by the command line beside the open page, and compare what it shows in the end."""
    path, file = work / "board-import.qunce", telegram_file(work, messages)
    crowd.write(path, FEW, MEMBERS // 10)
    command = [sys.executable, "-m", "app.cli", "--store", str(path), "import", str(file)]
    with opened(path, work, page="insights") as console:
        page = _shown(console)
        console.window.resize(*TALL)
        calm(console, 0.5)
        dog = Watchdog()
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
            wait_until(lambda: process.poll() is not None)
        done = perf_counter()
        shown = max(0, (_still(console, page) - done) * 1000)
        gaps = dog.taken()
        _compare(page, path)
    return [
        Figure(
            f"import of {messages:,} messages by another process, the page open: longest stall",
            max(gaps) - TICK,
            STALL,
            remark="the figure wanted",
        ),
        Figure("the same: 99 of 100 gaps below", share(gaps, 0.99), TICK, remark="the tick"),
        Figure(
            "every chart shows it, so long after that process ended",
            shown,
            2_000,
            remark="the figure wanted",
        ),
    ]


def _still(console: Any, page: Any) -> float:
    """Wait until no chart has changed for a while; return when the last one did."""
    seen: list[Any] = []
    at = perf_counter()

    def still() -> bool:
        nonlocal seen, at
        now = [chart.answer for chart in page.charts.values()]
        if len(now) != len(seen) or any(a is not b for a, b in zip(now, seen, strict=True)):
            seen, at = now, perf_counter()
        return perf_counter() - at > STILL

    wait_until(still)
    calm(console, 0.5)
    return at


def _compare(page: Any, path: Path) -> None:
    """Let every chart show what a fresh look finds, or fail."""
    with closing(Store(path, reading=True)) as store:
        for key, chart in page.charts.items():
            fresh = chart.query()(store)
            if chart.sheet(fresh.data) != chart.sheet(chart.answer.data):
                raise RuntimeError(f"{key} does not show what there is")
