"""A canvas of columns side by side: parts stacked upwards, others downwards, each column readable."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import words
from ui.charts.parts.axes import LEFT, count_step
from ui.charts.parts.canvas import Canvas
from ui.theme import Theme, font

RIGHT, TOP, BOTTOM, TALL, LINE = 8, 8, 22, 30, 16  # pixels
WIDEST = 48  # pixels of a column
Stack = tuple[tuple[str, float], ...]  # colour token, value


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label below, what stands above the line of zero, and what hangs below it."""

    label: str
    up: Stack
    down: Stack = ()

    @property
    def high(self) -> float:
        """Return how far it reaches up."""
        return sum(value for _, value in self.up)

    @property
    def low(self) -> float:
        """Return how far it reaches down."""
        return sum(value for _, value in self.down)


class ColumnsCanvas(Canvas):
    """Paints columns; each can be read and chosen anywhere above or below its label."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._columns: tuple[Column, ...] = ()
        self._low, self._high = 0.0, 1.0

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Show these columns."""
        self._columns = columns
        self._high = 1.04 * max((one.high for one in columns), default=0)
        self._low = 1.04 * max((one.low for one in columns), default=0)
        if self._high + self._low <= 0:
            self._high = 1.0
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(240, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        self._levels(painter)
        wide = self._wide()
        for place, column in enumerate(self._columns):
            if place == self._place:
                painter.fillRect(self._slot(place), self._theme.color("hover"))
            left = self._slot(place).center().x() - wide / 2
            for token, area in self._parts(column, left, wide):
                painter.fillRect(area, self._theme.color(token))
        painter.setPen(QPen(self._theme.color("line_strong"), 1))
        zero = self._y(0)
        painter.drawLine(QPointF(self._area().left(), zero), QPointF(self._area().right(), zero))
        self._labels(painter)
        painter.end()

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        area = self._area()
        if not self._columns or not area.left() <= where.x() < area.right():
            return None
        return int((where.x() - area.left()) / area.width() * len(self._columns))

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM)

    def _slot(self, place: int) -> QRectF:
        area, n = self._area(), max(1, len(self._columns))
        return QRectF(
            area.left() + area.width() * place / n, area.top(), area.width() / n, area.height()
        )

    def _wide(self) -> float:
        return min(WIDEST, self._area().width() / max(1, len(self._columns)) * 0.68)

    def _y(self, value: float) -> float:
        area = self._area()
        return area.top() + area.height() * (self._high - value) / (self._high + self._low)

    def _parts(self, column: Column, left: float, wide: float) -> Iterator[tuple[str, QRectF]]:
        for stack, sign in ((column.up, 1), (column.down, -1)):
            at = 0.0
            for token, value in stack:
                if value > 0:
                    ends = sorted((self._y(sign * at), self._y(sign * (at + value))))
                    yield token, QRectF(left, ends[0], wide, max(1.0, ends[1] - ends[0] - 0.5))
                    at += value

    def _levels(self, painter: QPainter) -> None:
        area = self._area()
        step = count_step(self._high + self._low, max(2, min(5, int(area.height() / TALL))))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for n in range(-int(self._low / step), int(self._high / step) + 1):
            y = self._y(n * step)
            painter.setPen(QPen(self._theme.color("grid"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            where = QRectF(0, y - LINE / 2, LEFT - 6, LINE)
            painter.drawText(where, side, words.short_number(abs(n * step)))

    def _labels(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("muted"))
        until = 0.0
        for place, column in enumerate(self._columns):
            width = painter.fontMetrics().horizontalAdvance(column.label) + 4.0
            left = min(max(self._slot(place).center().x() - width / 2, 0), self.width() - width)
            if left >= until:  # words that do not fit are left out, not cut
                where = QRectF(left, self.height() - BOTTOM + 4.0, width, LINE)
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, column.label)
                until = left + width + 6
