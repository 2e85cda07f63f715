"""A canvas of columns that grow up and down from a line: what came and what went, step by step."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen

from ui import words
from ui.charts.parts.axes import count_step
from ui.charts.parts.canvas import Canvas
from ui.theme import Theme, font

LEFT, RIGHT, TOP, BOTTOM = 44, 8, 8, 24  # pixels
WIDEST = 36  # pixels of a column
LINE = 30  # pixels between level lines, at least
APART = 12  # pixels between labels
POINTS = 14  # pixels of a column, below which only the last net change is a point


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a column: how many, and its colour."""

    n: int
    color: str
    alpha: float = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One step: what goes up and down from the line (None: not known), and its label below."""

    label: str
    up: tuple[Piece, ...] | None
    down: tuple[Piece, ...] = ()
    whole: bool = True  # False: dotted, more may come


class UpDown(Canvas):
    """Paints columns beside each other; each can be read and chosen; a line shows what is left of both."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._columns: tuple[Column, ...] = ()
        self._reach = (1, 0)

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Show these columns."""
        self._columns = columns
        self._reach = _reach(columns)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(180, 120)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        area = self._area()
        if not self._columns or not area.contains(where):
            return None
        return min(len(self._columns) - 1, int((where.x() - area.left()) // self._width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        if not self._columns:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        self._levels(painter)
        for place, column in enumerate(self._columns):
            self._column(painter, place, column)
        self._net(painter)
        self._labels(painter)
        painter.end()

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM)

    def _width(self) -> float:
        return self._area().width() / max(1, len(self._columns))

    def _y(self, value: float) -> float:
        high, low = self._reach
        area = self._area()
        return area.top() + area.height() * (high - value) / (high + low)

    def _levels(self, painter: QPainter) -> None:
        area, (high, low) = self._area(), self._reach
        step = count_step(high + low, max(2, int(area.height() / LINE)))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for n in range(-(low // step), high // step + 1):
            y = self._y(n * step)
            painter.setPen(QPen(self._theme.color("grid" if n else "line_strong"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QRectF(0, y - 10, LEFT - 8, 20), side, words.number(abs(n * step)))

    def _column(self, painter: QPainter, place: int, column: Column) -> None:
        area, width = self._area(), self._width()
        whole = QRectF(area.left() + place * width, area.top(), width, area.height())
        painter.setPen(Qt.PenStyle.NoPen)
        if place == self._place:
            painter.fillRect(whole, self._theme.color("axis", 0.16))
        if column.up is None:
            painter.fillRect(whole, self._theme.color("hatch", 0.35))
            painter.fillRect(whole, QBrush(self._theme.color("hatch"), Qt.BrushStyle.BDiagPattern))
            return
        thick = min(float(WIDEST), max(1.0, width - (4 if width > 10 else 1)))  # noqa: PLR2004 -- room for a gap
        left = whole.center().x() - thick / 2
        top = self._pile(painter, column.up, left, thick, 1)
        low = self._pile(painter, column.down, left, thick, -1)
        if not column.whole:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("axis"), 1.2, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(left - 1, top - 2, thick + 2, low - top + 4))

    def _pile(
        self, painter: QPainter, pieces: tuple[Piece, ...], left: float, thick: float, way: int
    ) -> float:
        """Paint pieces away from the line; return where they end."""
        n = 0
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in pieces:
            ends = sorted((self._y(way * n), self._y(way * (n + piece.n))))
            if piece.n:
                painter.setBrush(self._theme.color(piece.color, piece.alpha))
                painter.drawRect(
                    QRectF(left, ends[0] + 0.5, thick, max(1.0, ends[1] - ends[0] - 1))
                )
            n += piece.n
        return self._y(way * n)

    def _net(self, painter: QPainter) -> None:
        """Draw what is left of both ways as points on a line, broken where nothing is known."""
        area, width = self._area(), self._width()
        before: QPointF | None = None
        painter.setBrush(self._theme.color("card"))
        points: list[QPointF] = []
        painter.setPen(QPen(self._theme.color("text"), 1.2))
        for place, column in enumerate(self._columns):
            if column.up is None:
                before = None
                continue
            net = sum(piece.n for piece in column.up) - sum(piece.n for piece in column.down)
            point = QPointF(area.left() + (place + 0.5) * width, self._y(net))
            if before is not None:
                painter.drawLine(before, point)
            points.append(point)
            before = point
        for point in points if width >= POINTS else points[-1:]:
            painter.drawEllipse(point, 3, 3)

    def _labels(self, painter: QPainter) -> None:
        """Write the labels from the newest on, as many as fit."""
        metrics = QFontMetricsF(font("caption"))
        area, width = self._area(), self._width()
        painter.setPen(self._theme.color("muted"))
        until = float(self.width())
        for place in range(len(self._columns) - 1, -1, -1):
            text = self._columns[place].label
            wide = metrics.horizontalAdvance(text) + 2
            middle = area.left() + (place + 0.5) * width
            left = min(middle - wide / 2, self.width() - wide)
            if left + wide <= until and left >= 0:
                box = QRectF(left, area.bottom() + 3, wide, BOTTOM - 3)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                until = left - APART


def _reach(columns: tuple[Column, ...]) -> tuple[int, int]:
    """Return how far the columns go up and down."""
    known = [column for column in columns if column.up is not None]
    high = max((sum(piece.n for piece in column.up or ()) for column in known), default=0)
    low = max((sum(piece.n for piece in column.down) for column in known), default=0)
    return max(1, high), low
