"""A canvas for series over days: plots above each other, holes hatched, a line at the day read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any, cast

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsView,
    QVBoxLayout,
    QWidget,
)

from app.insights import days as calendar
from app.insights.coverage import Known
from ui.charts.parts.axes import CountAxis, DayAxis
from ui.charts.parts.dots import Dots
from ui.charts.parts.stretch import Stretch
from ui.theme import Theme

pg: Any = pyqtgraph  # its own annotations are too loose to check against
MANY = 500  # points: above, thin lines without smoothing, which Qt draws ten times faster
Values = Sequence[float | None]


class DayCanvas(Stretch):
    """Plots over the same days. The wheel scrolls the page; nothing zooms by accident.

    Dragging across days shows these alone, so does Ctrl and the wheel, or + and −; a double click,
    Esc or the button in the corner shows all again. Days that come do not change what is shown.
    """

    def __init__(self, theme: Theme, *heights: int) -> None:
        super().__init__(theme)
        self._fits: dict[int, tuple[Values, float]] = {}
        self._dots: dict[int, Dots] = {}  # by the line whose lone days they mark
        self._view: Any = pg.GraphicsLayoutWidget()
        self._view.setBackground(theme.color("card"))
        # A cached background would stand in an SVG as a picture of pixels.
        self._view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        for part in (self._view, self._view.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chart around it takes the keys
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._view)
        inside = self._view.ci.layout
        inside.setContentsMargins(0, 4, 4, 0)
        inside.setVerticalSpacing(6)
        self.plots = [self._plot(row, last=row == len(heights) - 1) for row in range(len(heights))]
        for row, height in enumerate(heights):
            inside.setRowStretchFactor(row, height)
        self._holes = [_Holes(theme) for _ in heights]
        self._lines: list[Any] = [pg.InfiniteLine(angle=90, movable=False) for _ in heights]
        for plot, holes, line in zip(self.plots, self._holes, self._lines, strict=True):
            line.setPen(pg.mkPen(theme.color("axis"), width=1))
            line.setZValue(20)
            line.hide()
            plot.addItem(holes, ignoreBounds=True)
            plot.addItem(line, ignoreBounds=True)

    def show_days(self, days: Sequence[date], known: Sequence[Known]) -> None:
        """Take these days as the x axis, and hatch what is not known of them."""
        self._days = [calendar.number(day) for day in days]
        self.zoom.follow(self._days)
        if not self._days:
            return
        for holes in self._holes:
            holes.show_known(self._days[0], known)
        self._fits.clear()
        self.show_stretch()

    def hatch(self, row: int, known: Sequence[Known]) -> None:
        """Hatch one plot by what is known of its own series."""
        self._holes[row].show_known(self._days[0], known)

    def fit(self, row: int, values: Values, *, low: float = 0) -> None:
        """Fit a plot's left axis to those of its values that are shown, with a little air."""
        self._fits[row] = values, low
        first, last = self.zoom.shown()
        if self.zoom.close():
            values = values[bisect_left(self._days, first) : bisect_right(self._days, last)]
        high = max((value for value in values if value is not None), default=0)
        span = max(high - low, 1)
        below = 0.08 if low else 0.005  # a hair, or the axis leaves its lowest label out
        self.plots[row].setYRange(low - below * span, high + 0.08 * span, padding=0)

    def line(self, row: int, color: str, **look: Any) -> Any:
        """Add an empty line in a token's colour; `soft` fills below it, `dashed` dashes it."""
        fill = {"fillLevel": 0, "brush": self._theme.color(color, 0.14)} if look.get("soft") else {}
        style = Qt.PenStyle.DashLine if look.get("dashed") else Qt.PenStyle.SolidLine
        pen = pg.mkPen(self._theme.color(color), width=look.get("width", 1.6), style=style)
        item = pg.PlotDataItem([], [], pen=pen, connect="finite", antialias=True, **fill)
        self.plots[row].addItem(item)
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
        dots = self._dots[id(item)] = Dots(self._theme.color(color))
        self.plots[row].addItem(dots, ignoreBounds=True)
        return item

    def faint(self, row: int) -> Any:
        """Add an empty line for the period compared with: dashed, thin, behind the others."""
        item = self.line(row, "faint", dashed=True, width=1.2)
        item.setZValue(-2)
        return item

    def put(self, item: Any, values: Values) -> None:
        """Show values, one per day, in a line; None breaks it."""
        many = len(values) > MANY
        pen = pg.mkPen(item.opts["pen"])
        pen.setWidthF(1 if many else max(1.6, pen.widthF()))
        item.setData(np.array(self._days, float), floats(values), pen=pen, antialias=not many)
        self._dots[id(item)].show_lone(self._days, values)

    def level(self, row: int) -> None:
        """Draw the line of zero in a plot whose values go below it."""
        line = pg.InfiniteLine(0, angle=0, pen=pg.mkPen(self._theme.color("line_strong")))
        line.setZValue(-5)
        self.plots[row].addItem(line, ignoreBounds=True)

    def bars(self, row: int, color: str, alpha: float = 1) -> Any:
        """Add empty bars in a token's colour."""
        brush = pg.mkBrush(self._theme.color(color, alpha))
        item = pg.BarGraphItem(x=[], height=[], width=0.7, brush=brush, pen=pg.mkPen(None))
        self.plots[row].addItem(item)
        return item

    def put_bars(self, item: Any, values: Values) -> None:
        """Show values, one per day, as bars."""
        width = 0.7 if len(values) <= MANY else 1.0
        heights = np.nan_to_num(floats(values))
        item.setOpts(x=np.array(self._days, float), height=heights, y0=0, width=width)

    def ring(self, row: int, color: str) -> "Ring":
        """Add what marks the day that is not over: a dotted way to a hollow point."""
        made = Ring(self._theme, color)
        self.plots[row].addItem(made.way)
        self.plots[row].addItem(made.point, ignoreBounds=True)
        return made

    def put_ring(self, ring: "Ring", values: Values, known: Sequence[Known]) -> None:
        """Mark the last day, if it was imported before it was over."""
        last = values[-1] if known and known[-1] is Known.UNFINISHED else None
        ring.point.setVisible(last is not None)
        if last is None:
            ring.way.setData([], [])
        else:
            ring.way.setData(self._days[-2:], floats(values[-2:]))
            ring.point.setPos(self._days[-1], last)

    def show_place(self, place: int | None) -> None:
        """Stand at a day; None lets go."""
        self._at = place
        if place is not None and self.zoom.reveal(self._days[place]):
            self.show_stretch()
        for line in self._lines:
            line.setVisible(place is not None)
            if place is not None:
                line.setValue(self._days[place])

    def show_stretch(self) -> None:
        """Stretch override: show the stretch in all plots, their left axes fitted to it."""
        first, last = self.zoom.shown()
        for plot in self.plots:
            plot.setXRange(first - 0.5, last + 0.5, padding=0.01)
        for row, (values, low) in tuple(self._fits.items()):
            self.fit(row, values, low=low)
        super().show_stretch()

    def day_at(self, x: int) -> int:
        """Stretch override."""
        scene = self._view.mapToScene(QPoint(x, 0))
        return round(self.plots[0].vb.mapSceneToView(scene).x())

    def _plot(self, row: int, *, last: bool) -> Any:
        axes: dict[str, Any] = {"left": CountAxis(self._theme)}
        if last:
            axes["bottom"] = DayAxis(self._theme)
        plot = self._view.addPlot(row=row, col=0, axisItems=axes)
        if not last:
            plot.hideAxis("bottom")
        plot.getAxis("left").setZValue(-1000)  # the grid lies below the bars
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.vb.setMouseEnabled(False, False)
        plot.vb.disableAutoRange()
        return plot


class Ring:
    """A dotted line and a ring at its end; the ring is no pixel symbol, so that an SVG holds it."""

    def __init__(self, theme: Theme, color: str) -> None:
        pen = pg.mkPen(theme.color(color), width=1.4)
        dots = pg.mkPen(theme.color(color), width=1.4, style=Qt.PenStyle.DotLine)
        self.way: Any = pg.PlotDataItem([], [], pen=dots, antialias=True)
        self.point = QGraphicsEllipseItem(-3.5, -3.5, 7, 7)
        self.point.setFlag(QGraphicsEllipseItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.point.setPen(pen)
        self.point.setBrush(theme.color("card"))
        self.point.setZValue(10)
        self.point.hide()


class _Holes(pyqtgraph.GraphicsObject):
    """Hatches the days nothing is known of, and shades those known in part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._color = theme.color("hatch")
        self._soft = theme.color("hatch", 0.35)
        self._runs: list[tuple[Known, float, float]] = []
        self.setZValue(-10)

    def show_known(self, first: int, known: Sequence[Known]) -> None:
        self._runs = []
        at = first - 0.5
        for state, run in groupby(known):
            width = len(list(run))
            if state in (Known.NOTHING, Known.PART):
                self._runs.append((state, at, width))
            at += width
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        view: Any = cast("Any", self).viewRect()
        return QRectF() if view is None else QRectF(view)

    def viewRangeChanged(self) -> None:
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None = None) -> None:
        view = self.boundingRect()
        painter.save()
        to_device = painter.worldTransform()
        painter.resetTransform()  # a pattern is drawn in pixels, not stretched with the axes
        for state, left, width in self._runs:
            area = QRectF(left, view.top(), width, view.height()).intersected(view)
            area = to_device.mapRect(area)
            painter.fillRect(area, self._soft)
            if state is Known.NOTHING:
                painter.fillRect(area, QBrush(self._color, Qt.BrushStyle.BDiagPattern))
        painter.restore()


def floats(values: Values) -> Any:
    """Return values as numpy floats, None as NaN."""
    return np.array([np.nan if value is None else value for value in values], float)
