"""Axes for days and counts: thin, calm, and in the language of the window."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, cast

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from app.insights import days
from ui import words
from ui.theme import Theme, font

TWO_WEEKS, TWO_MONTHS, TEN_MONTHS, FOUR_YEARS = 15, 63, 310, 1500  # days
LEFT = 44  # pixels: the left axes of stacked plots stand in line


class DayAxis(pg.AxisItem):
    """Days as 11月 / Nov, chosen by how long the period is; the values are day numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("bottom")
        dress(self, theme)

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """Qt override (pyqtgraph): days, Mondays, first days of months, quarters or years."""
        first, last = int(minVal) - 1, int(maxVal) + 1
        if not -(10**5) < first <= last < 10**6:
            return []
        step = max(1, round((maxVal - minVal) / max(2, size / 72)))  # 72 pixels a label
        return [(step, [float(n) for n in ticks(first, last) if minVal <= n <= maxVal])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Qt override (pyqtgraph)."""
        return [day_text(int(value), int(self.range[1] - self.range[0])) for value in values]


class CountAxis(pg.AxisItem):
    """Whole numbers with level grid lines, at most five of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("left")
        dress(self, theme)
        self.setWidth(LEFT)
        self.setPen(pg.mkPen(None))
        self.setTickPen(pg.mkPen(theme.color("grid")))
        self.setGrid(255)

    def boundingRect(self) -> QRectF:
        """Qt override (pyqtgraph): the lowest label stands on the edge, half of it beyond."""
        area: Any = cast("Any", super()).boundingRect()
        return QRectF(area.adjusted(0, -8, 0, 8))

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """Qt override (pyqtgraph): steps of 1, 2 or 5 times a power of ten, never fractions."""
        step = count_step(maxVal - minVal, max(3, min(5, int(size / 30))))
        first, last = -(-minVal // step), maxVal // step
        return [(step, [n * step for n in range(int(first), int(last) + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Qt override (pyqtgraph)."""
        return [words.number(abs(value)) for value in values]


def dress(axis: Any, theme: Theme) -> None:
    """Give an axis its thin line, its small type, and labels that do not hide each other."""
    axis.setPen(pg.mkPen(theme.color("line_strong")))
    axis.setTickPen(pg.mkPen(theme.color("line_strong")))
    axis.setTextPen(pg.mkPen(theme.color("muted")))
    axis.setTickFont(font("caption"))
    axis.setStyle(tickLength=5 if axis.orientation == "bottom" else 0, tickTextOffset=6)
    axis.enableAutoSIPrefix(False)


def count_step(span: float, most: int) -> int:
    """Return the smallest step of 1, 2 or 5 × 10ⁿ that gives at most `most` steps."""
    unit = 1
    while True:
        for factor in (1, 2, 5):
            if span <= factor * unit * most:
                return factor * unit
        unit *= 10


def ticks(first: int, last: int) -> list[int]:
    """Return the day numbers to label between two days."""
    span = last - first
    every = [days.day(number) for number in range(first, last + 1)] if span <= TWO_MONTHS else []
    if span <= TWO_WEEKS:
        return [days.number(day) for day in every if day.toordinal() % 2]
    if span <= TWO_MONTHS:
        return [days.number(day) for day in every if day.weekday() == 0]
    step = 1 if span <= TEN_MONTHS else 3 if span <= FOUR_YEARS else 12
    return [days.number(month) for month in _months(days.day(first), days.day(last), step)]


def day_text(number: int, span: int) -> str:
    """Return the label of a day: its date in short periods, else its month; January tells the year."""
    day = days.day(number)
    if span <= TWO_MONTHS:
        return words.short_day(day)
    return str(day.year) if day.month == 1 else words.month(day)


def _months(first: date, last: date, step: int) -> list[date]:
    month = date(first.year, 1, 1)
    found: list[date] = []
    while month <= last:
        if month >= first and (month.month - 1) % step == 0:
            found.append(month)
        month = (month + timedelta(days=31)).replace(day=1)
    return found
