"""A canvas for series over days, weeks or months: bars as wide as their spans, stacked where they have parts."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint

from app.insights import days as calendar
from app.insights.coverage import Known
from ui.charts.parts.days import MANY, DayCanvas, Values, floats

FILLED = 0.72  # of its span that a bar takes


class SpanCanvas(DayCanvas):
    """A day canvas whose marks are spans; what is drawn stands in their middle."""

    def show_spans(self, spans: Sequence[tuple[date, date]], known: Sequence[Known]) -> None:
        """Take these spans (first and last day) as the x axis, and hatch what is not known of them."""
        self._starts = [calendar.number(first) for first, _ in spans]
        ends = [calendar.number(last) for _, last in spans]
        self._days = [(a + b) // 2 for a, b in zip(self._starts, ends, strict=True)]
        self._lengths = np.array(
            [b - a + 1 for a, b in zip(self._starts, ends, strict=True)], float
        )
        self.zoom.follow([self._starts[0], ends[-1]] if spans else [])
        if not spans:
            return
        states = [k for k, n in zip(known, self._lengths, strict=True) for _ in range(int(n))]
        for holes in self._holes:
            holes.show_known(self._starts[0], states)
        self._fits.clear()
        self.show_stretch()

    def put_stack(
        self, items: Sequence[Any], parts: Sequence[Values], *, down: bool = False
    ) -> None:
        """Show the parts of each span as bars upon each other, or hanging below each other."""
        base = np.zeros(len(self._days))
        filled = FILLED if len(self._days) <= MANY else 1.0
        middle = np.array(self._starts, float) + self._lengths / 2 - 0.5
        for item, values in zip(items, parts, strict=True):
            heights = np.nan_to_num(floats(values)) * (-1 if down else 1)
            item.setOpts(x=middle, height=heights, y0=base.copy(), width=self._lengths * filled)
            base += heights

    def _place(self, where: QPoint) -> int | None:
        if not self._days:
            return None
        day = self.day_at(where.x())
        place = bisect_right(self._starts, day) - 1
        inside = place >= 0 and day < self._starts[place] + self._lengths[place]
        return place if inside else None
