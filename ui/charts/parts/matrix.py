"""A canvas of people by people: how often each row did something for each column."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from ui import words
from ui.charts.parts.canvas import Canvas
from ui.charts.parts.shade import heat, ink
from ui.theme import GRID, Theme, font

NAMES, HEAD, GAP = 112, 24, 1  # pixels
MOST_ACROSS, MOST_DOWN = 88, 28
FIGURE = 14  # pixels that a figure needs, both ways
NAME = 30  # pixels across, below which columns are numbered like the rows
QUIET = 0.7  # power: small counts differ too

Cell = tuple[int, int]  # row, column


class Matrix(Canvas):
    """Paints the cells that hold something; each can be read and chosen, by its place in the order given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._names: tuple[str, ...] = ()
        self._counts: dict[Cell, int] = {}
        self._places: dict[Cell, int] = {}

    def show_counts(self, names: tuple[str, ...], counts: Mapping[Cell, int]) -> None:
        """Show people by name, and what passed from row to column."""
        self._names, self._counts = names, dict(counts)
        self._places = {cell: place for place, cell in enumerate(counts)}
        self.update()

    @property
    def _at_hand(self) -> Cell | None:
        return None if self._place is None else list(self._places)[self._place]

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(240, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        most = max(self._counts.values(), default=1)
        for row in range(len(self._names)):
            self._label(painter, row)
            for column in range(len(self._names)):
                self._cell(painter, (row, column), most)
        if self._at_hand is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 1.5))
            painter.drawRoundedRect(self._area(self._at_hand).adjusted(-1, -1, 1, 1), 3, 3)
        painter.end()

    def _sizes(self) -> tuple[float, float]:
        """Return how wide and how high a cell is."""
        n = max(1, len(self._names))
        across = min(MOST_ACROSS, (self.width() - NAMES - 2) / n)
        return across, min(MOST_DOWN, (self.height() - HEAD - 2) / n)

    def _area(self, cell: Cell) -> QRectF:
        across, down = self._sizes()
        row, column = cell
        return QRectF(NAMES + column * across, HEAD + row * down, across - GAP, down - GAP)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        across, down = self._sizes()
        row, column = (where.y() - HEAD) // down, (where.x() - NAMES) // across
        return self._places.get((int(row), int(column)))

    def _cell(self, painter: QPainter, cell: Cell, most: int) -> None:
        area, n = self._area(cell), self._counts.get(cell, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if cell[0] == cell[1]:  # nobody answers themselves
            painter.setBrush(self._theme.color("line"))
            painter.drawEllipse(area.center(), 1.5, 1.5)
            return
        color = (
            heat(self._theme, 0.05 + 0.95 * n / most, QUIET)
            if n
            else self._theme.color("grey_soft")
        )
        painter.setBrush(color)
        painter.drawRoundedRect(area, 2, 2)
        if n and area.width() >= FIGURE and area.height() >= FIGURE:
            painter.setPen(ink(self._theme, color))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words.number(n))

    def _label(self, painter: QPainter, person: int) -> None:
        """Write a person's number and name at the row, and at the column what there is room for."""
        row, column = self._area((person, 0)), self._area((0, person))
        number, name = str(person + 1), self._names[person]
        hand = self._at_hand or (None, None)
        left = QRectF(0, row.top(), NAMES - GRID, row.height())
        self._write(painter, f"{number}  {name}", left, lifted=hand[0] == person)
        head = QRectF(column.left() + 2, 0, column.width() - 2, HEAD)
        text = name if column.width() >= NAME else number
        self._write(painter, text, head, lifted=hand[1] == person)

    def _write(self, painter: QPainter, text: str, area: QRectF, *, lifted: bool) -> None:
        painter.setPen(self._theme.color("text" if lifted else "muted"))
        metrics = QFontMetricsF(font("caption"))
        line = " ".join(text.split())
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, shown)
