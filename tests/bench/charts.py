"""Every chart on a long chat: its picture; `insights` has the numbers."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from app.imports import importer
from app.store import Store
from tests.bench.measuring import DAYS, MESSAGES, Figure, clocked, in_turn, telegram_file
from tests.bench.window import application, calm, opened, wait_until
from ui.charts import CHARTS


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return a figure per chart."""
    path = work / f"charts-{messages}.qunce"
    with closing(Store(path, create=True, journalled=False)) as store:
        importer.run(store, telegram_file(work, messages))
    figures: list[Figure] = []
    with opened(path, work, page="insights") as console:
        assert console.session
        console.session.scope.period(0)
        pane: Any = console.window.show_page("insights")
        pane.show_board(0)  # all charts
        wait_until(pane.area.whole)
        calm(console)
        for entry in CHARTS:
            chart = pane.charts[entry.key]
            figures.append(_of(chart, path, f"picture of {entry.key}, {messages:,} messages"))
    return figures


def _of(chart: Any, path: Path, what: str) -> Figure:
    with closing(Store(path, reading=True)) as store:
        answer = chart.query()(store)
    bare = _bare(chart.canvas.width(), chart.canvas.height())

    def shown() -> None:
        chart.fill(answer)
        chart.grab()

    drawn, floor = in_turn(lambda: clocked(shown), lambda: clocked(bare), rounds=7)
    remark = f"bare `PlotWidget`, a line of {DAYS} points, the same size"
    return Figure(what, drawn, floor, remark=remark)


def _bare(width: int, height: int) -> Any:
    import pyqtgraph

    application()
    plot = pyqtgraph.PlotWidget()
    plot.resize(width, height)
    line = plot.plot(range(DAYS), [day % 30 for day in range(DAYS)])
    turn = iter(range(10_000))

    def draw() -> None:
        shift = next(turn)
        line.setData(range(DAYS), [(day + shift) % 30 for day in range(DAYS)])
        plot.grab()

    return draw
