"""A canvas of headline numbers: each with its title, its value, a line of how it came about, and two remarks."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent

from ui.charts.parts.canvas import Canvas
from ui.rows import Tone
from ui.theme import GRID, Theme, font

WIDE, HIGH, MOST = 168, 98, 5  # pixels of a cell; cells side by side
SPARK = (76.0, 28.0)
LEAST = 36  # pixels of a line that still tells something
PAD = 10
TONES = {"good": "accent_ink", "bad": "red_ink", "warn": "amber_ink"}
INK = {"good": "accent", "bad": "red", "warn": "amber"}

Line = tuple[str, Tone]


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: title, value, up to two lines with their tones, and the series behind it."""

    title: str
    value: str
    lines: tuple[Line, ...]
    spark: tuple[float | None, ...]
    tone: Tone = ""


class FiguresCanvas(Canvas):
    """Paints numbers in as many columns as there is room for; each can be read and chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._cells: tuple[Cell, ...] = ()

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Show these numbers."""
        self._cells = cells
        self._reach()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(MOST * WIDE, 2 * HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: fewer columns are higher."""
        super().resizeEvent(event)
        self._reach()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, cell in enumerate(self._cells):
            self._cell(painter, cell, self._area(place), lifted=place == self._place)
        painter.end()

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        hits = (place for place in range(len(self._cells)) if self._area(place).contains(where))
        return next(hits, None)

    def columns(self) -> int:
        """Return how many stand side by side."""
        return max(1, min(MOST, int((self.width() + GRID) // (WIDE + GRID)) or 1))

    def _reach(self) -> None:
        rows = -(-max(1, len(self._cells)) // self.columns())
        self.setMinimumHeight(rows * (HIGH + GRID) - GRID)

    def _area(self, place: int) -> QRectF:
        columns = self.columns()
        rows = -(-len(self._cells) // columns)
        width = (self.width() + GRID) / columns
        height = min(HIGH * 1.4, (self.height() + GRID) / rows)
        row, column = divmod(place, columns)
        return QRectF(column * width, row * height, width - GRID, height - GRID)

    def _cell(self, painter: QPainter, cell: Cell, area: QRectF, *, lifted: bool) -> None:
        painter.setPen(QPen(self._theme.color("focus" if lifted else "line"), 1))
        painter.setBrush(self._theme.color("hover" if lifted else "raised"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inner = area.adjusted(PAD, 6, -PAD, -6)
        self._text(painter, cell.title, QRectF(inner.left(), inner.top(), inner.width(), 18), "")
        value = QRectF(inner.left(), inner.top() + 18, inner.width(), 34)
        painter.setFont(font("headline", bold=True))
        painter.setPen(self._theme.color("text"))
        painter.drawText(value, Qt.AlignmentFlag.AlignVCenter, cell.value)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(cell.value)
        width, height = min(SPARK[0], inner.width() - taken - GRID), SPARK[1]
        if width >= LEAST:
            box = QRectF(inner.right() - width, value.center().y() - height / 2, width, height)
            self._spark(painter, cell, box)
        for n, (text, tone) in enumerate(cell.lines):
            top = value.bottom() + 2 + n * 17
            self._text(painter, text, QRectF(inner.left(), top, inner.width(), 17), tone)

    def _text(self, painter: QPainter, text: str, area: QRectF, tone: Tone) -> None:
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color(TONES.get(tone, "muted")))
        shown = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _spark(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        known = [value for value in cell.spark if value is not None]
        if len(known) < 2:  # noqa: PLR2004 -- a line has two ends
            return
        low, span = min(known), (max(known) - min(known)) or 1
        across = box.width() / (len(cell.spark) - 1)
        painter.setPen(QPen(self._theme.color(INK.get(cell.tone, "accent")), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        piece: list[QPointF] = []
        for place, value in enumerate((*cell.spark, None)):
            if value is not None:
                up = box.height() * (value - low) / span
                piece.append(QPointF(box.left() + place * across, box.bottom() - up))
            elif piece:
                painter.drawPolyline(QPolygonF(piece))
                piece = []
