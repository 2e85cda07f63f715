"""A canvas of curves: shares from 0 to 100 % over steps, each point readable."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from ui import words
from ui.charts.parts.canvas import Canvas
from ui.theme import Theme, font

LEFT, RIGHT, TOP, BOTTOM = 44, 12, 10, 24  # pixels
STEPS = (0.05, 0.1, 0.2, 0.25)  # between the level lines, as shares
LINES = 5
NEAR = 40  # pixels: how far from a point the mouse may be to read it
HEIGHT = 20  # pixels of a line of small type


@dataclass(frozen=True, slots=True)
class Curve:
    """Points from left to right (y is a share from 0 to 1); `places` numbers those that can be read."""

    color: str
    points: tuple[tuple[float, float], ...]
    places: tuple[int, ...] = ()
    width: float = 1.6
    alpha: float = 1
    dashed: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Plane:
    """The curves, the labels of the x axis, and how far both axes reach."""

    curves: tuple[Curve, ...]
    ticks: tuple[tuple[float, str], ...]
    width: float
    high: float = 1


class CurvesCanvas(Canvas):
    """Paints curves; the point next to the mouse is read, a click chooses it."""

    def __init__(self, theme: Theme, *, by_step: bool = False) -> None:
        super().__init__(theme)
        self._by_step = by_step  # read the point below the mouse, however far
        self._plane = Plane((), (), 1)

    def show_plane(self, plane: Plane) -> None:
        """Show these curves."""
        self._plane = plane
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(180, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axes(painter)
        for curve in self._plane.curves:
            self._curve(painter, curve)
        for place, point, curve in self._marks():
            if place == self._place:
                self._mark(painter, point, curve)
        painter.end()

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM)

    def _point(self, x: float, y: float) -> QPointF:
        area = self._area()
        across, up = x / max(self._plane.width, 1e-9), y / max(self._plane.high, 1e-9)
        return QPointF(area.left() + area.width() * across, area.bottom() - area.height() * up)

    def _marks(self) -> Iterator[tuple[int, QPointF, Curve]]:
        for curve in self._plane.curves:
            for place, point in zip(curve.places, curve.points, strict=False):
                yield place, self._point(*point), curve

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""

        def far(point: QPointF) -> float:
            away = point - where
            return abs(away.x()) if self._by_step else away.manhattanLength()

        found = min(((far(point), place) for place, point, _ in self._marks()), default=None)
        inside = self._area().adjusted(-8, -8, 8, 8).contains(where)
        return found[1] if found and inside and found[0] <= NEAR else None

    def _axes(self, painter: QPainter) -> None:
        area = self._area()
        painter.setFont(font("caption"))
        most = max(1, min(LINES, int(area.height() / 30)))
        step = next((s for s in STEPS if self._plane.high <= s * most + 1e-9), 0.5)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for n in range(int(self._plane.high / step + 1e-9) + 1):
            level = self._point(0, n * step).y()
            painter.setPen(QPen(self._theme.color("grid" if n else "line_strong"), 1))
            painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
            painter.setPen(self._theme.color("muted"))
            place = QRectF(0, level - HEIGHT / 2, LEFT - 8, HEIGHT)
            painter.drawText(place, side, words.percent(n * step))
        self._ticks(painter, area)

    def _ticks(self, painter: QPainter, area: QRectF) -> None:
        until = 0.0
        for x, text in self._plane.ticks:
            width = painter.fontMetrics().horizontalAdvance(text) + 4.0
            left = min(self._point(x, 0).x() - width / 2, self.width() - width)
            if left >= until:  # words that do not fit are left out, not cut
                place = QRectF(left, area.bottom() + 3, width, HEIGHT)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
                until = left + width + 8

    def _curve(self, painter: QPainter, curve: Curve) -> None:
        points = [self._point(x, y) for x, y in curve.points]
        color = self._theme.color(curve.color, curve.alpha)
        if curve.filled and points:
            ends = (
                QPointF(points[-1].x(), self._area().bottom()),
                QPointF(points[0].x(), self._area().bottom()),
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(curve.color, 0.14))
            painter.drawPolygon(QPolygonF([*points, *ends]))
        style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(points[0], 3, 3)
        else:
            painter.setPen(QPen(color, curve.width, style))
            painter.drawPolyline(QPolygonF(points))

    def _mark(self, painter: QPainter, point: QPointF, curve: Curve) -> None:
        area = self._area()
        painter.setPen(QPen(self._theme.color("axis"), 1))
        painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()))
        painter.setPen(QPen(self._theme.color("card"), 2))
        painter.setBrush(self._theme.color(curve.color))
        painter.drawEllipse(point, 5, 5)
