"""A canvas of seven weekdays by 24 hours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen

from app.insights.hours import HOURS, WEEKDAYS, Hours
from ui.charts.parts import wording
from ui.charts.parts.canvas import Canvas
from ui.charts.parts.shade import heat
from ui.theme import Theme, font

LEFT, BOTTOM, GAP = 34, 22, 2  # pixels
EVERY = 6  # hours between labels


class HeatCanvas(Canvas):
    """Cells from quiet to lively; each can be read and chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._hours: Hours | None = None
        self._most = 1.0

    def show_hours(self, hours: Hours) -> None:
        """Show a matrix."""
        self._hours = hours
        best = hours.busiest()
        self._most = (hours.mean(*best) or 1.0) if best else 1.0
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(180, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        if self._hours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._labels(painter)
        for place in range(WEEKDAYS * HOURS):
            self._cell(painter, place, self._hours)
        for place, token in ((self._best(), "text"), (self._place, "focus")):
            if place is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color(token), 1.5))
                painter.drawRoundedRect(self._area(place).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
        painter.end()

    def _best(self) -> int | None:
        best = self._hours.busiest() if self._hours else None
        return best[0] * HOURS + best[1] if best else None

    def _area(self, place: int) -> QRectF:
        day, hour = divmod(place, HOURS)
        across = (self.width() - LEFT - 2) / HOURS
        down = (self.height() - BOTTOM - 2) / WEEKDAYS
        gap = GAP if across > 4 * GAP else 1
        return QRectF(LEFT + hour * across, 1 + day * down, across - gap, down - gap)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        across = (self.width() - LEFT - 2) / HOURS
        down = (self.height() - BOTTOM - 2) / WEEKDAYS
        hour, day = int((where.x() - LEFT) // across), int((where.y() - 1) // down)
        inside = 0 <= hour < HOURS and 0 <= day < WEEKDAYS
        return day * HOURS + hour if inside else None

    def _cell(self, painter: QPainter, place: int, hours: Hours) -> None:
        value = hours.mean(*divmod(place, HOURS))
        area = self._area(place)
        painter.setPen(Qt.PenStyle.NoPen)
        if value is None:
            painter.fillRect(area, QBrush(self._theme.color("hatch"), Qt.BrushStyle.BDiagPattern))
            return
        painter.setBrush(heat(self._theme, value / self._most))
        painter.drawRoundedRect(area, 2, 2)

    def _labels(self, painter: QPainter) -> None:
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color("muted"))
        crowded = self._area(0).height() < painter.fontMetrics().ascent()
        for day in range(0, WEEKDAYS, 2 if crowded else 1):
            row = self._area(day * HOURS)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            room = row.adjusted(0, -GAP, 0, GAP)  # letters may reach beyond a low row
            painter.drawText(
                QRectF(0, room.top(), LEFT - 8, room.height()), side, wording.weekday(day)
            )
        for hour in range(0, HOURS, EVERY):
            cell = self._area((WEEKDAYS - 1) * HOURS + hour)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(
                QRectF(cell.left(), cell.bottom(), 60, BOTTOM), side, wording.clock(hour)
            )
