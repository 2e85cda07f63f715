"""A canvas of cohorts: a row for each, a cell for each unit since, the newest below."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen

from ui import words
from ui.charts.parts.canvas import Canvas
from ui.charts.parts.shade import between, luminance
from ui.theme import Theme, font

LABEL, SIZE, HEAD, GAP = 88, 48, 22, 2  # pixels
MOST_ACROSS, MOST_DOWN = 72, 36
ROOM = 36  # pixels that a figure takes
QUIET = 0.7  # power: small shares differ too
DIM, BRIGHT = 0.148, 0.24  # luminance: between them neither dark nor light ink stands out enough


@dataclass(frozen=True, slots=True)
class Cell:
    """A share from 0 to 1 (None: nothing imported), and whether its unit is known in full."""

    share: float | None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One cohort: what it is called, how many it holds, its cells from the unit of joining on."""

    name: str
    size: str
    cells: tuple[Cell, ...]


class Triangle(Canvas):
    """Paints the cells, row by row; each can be read and chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: tuple[Row, ...] = ()
        self._heads = ("", "")

    def show_rows(self, rows: tuple[Row, ...], heads: tuple[str, str]) -> None:
        """Show cohorts, and what their names and sizes are headed with."""
        self._rows, self._heads = rows, heads
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(240, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        self._head(painter)
        place = 0
        for row, found in enumerate(self._rows):
            self._names(painter, row, found)
            for column, cell in enumerate(found.cells):
                self._cell(painter, self._area(row, column), cell)
                if place == self._place:
                    self._frame(painter, self._area(row, column))
                place += 1
        painter.end()

    def _steps(self) -> tuple[float, float]:
        """Return how far cells lie apart, across and down."""
        most = max((len(row.cells) for row in self._rows), default=1)
        across = (self.width() - LABEL - SIZE - 2) / most
        down = (self.height() - HEAD - 2) / max(1, len(self._rows))
        return min(MOST_ACROSS, across), min(MOST_DOWN, down)

    def _area(self, row: int, column: int) -> QRectF:
        across, down = self._steps()
        gap = GAP if across > 4 * GAP else 0.5
        left, top = LABEL + SIZE + column * across, HEAD + row * down
        return QRectF(left, top, across - gap, down - GAP)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        across, down = self._steps()
        row, column = int((where.y() - HEAD) // down), int((where.x() - LABEL - SIZE) // across)
        if not (0 <= row < len(self._rows) and 0 <= column < len(self._rows[row].cells)):
            return None
        return sum(len(above.cells) for above in self._rows[:row]) + column

    def _head(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("muted"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, LABEL, HEAD), Qt.AlignmentFlag.AlignVCenter, self._heads[0])
        painter.drawText(QRectF(LABEL, 0, SIZE - 10, HEAD), side, self._heads[1])
        across, _ = self._steps()
        every = max(1, -(-24 // max(1, int(across))))
        for column in range(0, max((len(row.cells) for row in self._rows), default=0), every):
            over = self._area(0, column)
            over = QRectF(over.center().x() - 16, 0, 32, HEAD)
            painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(column))

    def _names(self, painter: QPainter, row: int, found: Row) -> None:
        area = self._area(row, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.color("text"))
        name = QFontMetricsF(painter.font()).elidedText(
            found.name, Qt.TextElideMode.ElideRight, LABEL - 4
        )
        middle = QRectF(0, area.top(), LABEL, area.height())
        painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(LABEL, area.top(), SIZE - 10, area.height()), side, found.size)

    def _cell(self, painter: QPainter, area: QRectF, cell: Cell) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if cell.share is None:
            painter.fillRect(area, self._theme.color("hatch", 0.35))
            painter.fillRect(area, QBrush(self._theme.color("hatch"), Qt.BrushStyle.BDiagPattern))
            return
        color = self._heat(min(1.0, cell.share) ** QUIET)
        painter.setBrush(color)
        if not cell.whole:
            painter.setPen(QPen(self._theme.color("axis"), 1.2, Qt.PenStyle.DotLine))
            area = area.adjusted(0.6, 0.6, -0.6, -0.6)
        painter.drawRoundedRect(area, 2, 2)
        if area.width() >= ROOM:
            inks = sorted((self._theme.color(t) for t in ("text", "card")), key=QColor.lightnessF)
            painter.setPen(inks[luminance(color) <= DIM])
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words.percent(cell.share))

    def _frame(self, painter: QPainter, area: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("text"), 1.5))
        painter.drawRoundedRect(area.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)

    def _heat(self, at: float) -> QColor:
        """Return the colour of a share; what no ink stands out on gives way to the next darker one."""
        low, high = self._theme.color("heat_low"), self._theme.color("heat_high")
        darker = 0.01 if luminance(low) > luminance(high) else -0.01
        color = between(low, high, at)
        while DIM < luminance(color) < BRIGHT and 0 < at < 1:
            at += darker
            color = between(low, high, at)
        return color
