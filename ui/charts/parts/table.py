"""A canvas of rows and columns: names, figures and small bars, sorted by the column that is clicked.

Columns that matter least give way where there is no room; rows that do not fit are the chart's to sum up.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)

from ui.charts.parts.canvas import Canvas
from ui.theme import GRID, Theme, font

HEAD, ROW, LEAST_NAME = 28, 32, 92  # pixels
THICK, FIGURES = 6, 54  # pixels of a bar's height, and of the figure at its right
SINGLE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its key and title, the pixels it needs, and how soon it gives way (0: never)."""

    key: str
    text: str
    width: int = 0  # 0: what is left
    gives_way: int = 0
    opens: bool = False  # a click opens something of its own, not the row


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure or a name; `share` from 0 to 1 draws a bar before it, `mark` a line on the bar."""

    text: str
    share: float | None = None
    ink: str = "text"
    color: str = "accent"
    mark: float | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """What a table shows: a cell per column of `heads` in each row, and by which column it is sorted."""

    heads: tuple[Head, ...]
    cells: tuple[tuple[Cell, ...], ...]
    by: str = ""
    rising: bool = False


class Table(Canvas):
    """Paints rows that can be read and chosen; a click on a title asks to sort by it."""

    sorting = Signal(str)  # a column
    opened = Signal(int, str)  # a row and a column that opens something of its own
    roomed = Signal()  # another number of rows fits

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows = Rows((), ())
        self._none = ""
        self._fits = 0

    def show_rows(self, rows: Rows, none: str = "") -> None:
        """Show rows; where there are none, say `none`."""
        self._rows, self._none = rows, none
        self.update()

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._rows

    def fitting(self) -> int:
        """Return how many rows there is room for, at least three."""
        return max(3, (self.height() - HEAD) // ROW)

    def columns(self) -> list[tuple[int, QRectF]]:
        """Return the columns that are shown, and where each stands across."""
        heads = self._rows.heads
        shown = list(range(len(heads)))
        while sum(heads[n].width or LEAST_NAME for n in shown) > self.width() - GRID:
            loose = [n for n in shown if heads[n].gives_way]
            if not loose:
                break
            shown.remove(max(loose, key=lambda n: (heads[n].gives_way, n)))
        rest = self.width() - GRID - sum(heads[n].width for n in shown)
        flexible = max(1, sum(not heads[n].width for n in shown))
        left, found = GRID / 2, list[tuple[int, QRectF]]()
        for n in shown:
            width = heads[n].width or max(LEAST_NAME, rest / flexible)
            found.append((n, QRectF(left, 0, width, self.height())))
            left += width
        return found

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, HEAD + ROW * max(3, len(self._rows.cells)))

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(240, HEAD + 3 * ROW)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        place = int((where.y() - HEAD) // ROW)
        return place if where.y() >= HEAD and place < len(self._rows.cells) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: other rows and columns fit."""
        super().resizeEvent(event)
        if self.fitting() != self._fits:
            self._fits = self.fitting()
            self.roomed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override: titles can be clicked, too."""
        super().mouseMoveEvent(event)
        if event.position().y() < HEAD and self._at(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override: sort by a title, open a cell, or choose a row."""
        head, place = self._at(event.position()), self.mark_at(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and head and event.position().y() < HEAD:
            self.sorting.emit(head.key)
        elif left and head and head.opens and place is not None:
            self.opened.emit(place, head.key)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.columns()
        for n, area in columns:
            self._head(painter, self._rows.heads[n], QRectF(area.left(), 0, area.width(), HEAD))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(0, HEAD - 0.5), QPointF(self.width(), HEAD - 0.5))
        for place, cells in enumerate(self._rows.cells):
            top = HEAD + place * ROW
            if place == self._place:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("hover"))
                painter.drawRoundedRect(QRectF(0, top + 1, self.width(), ROW - 2), 6, 6)
            for n, area in columns:
                room = QRectF(area.left() + 4, top, area.width() - 8, ROW)
                self._cell(painter, cells[n], room, first=n == 0)
        if not self._rows.cells:
            painter.setFont(font())
            painter.setPen(self._theme.color("muted"))
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(self.rect()).adjusted(0, HEAD, 0, 0), wrapped, self._none)
        painter.end()

    def _at(self, where: QPointF) -> Head | None:
        hits = (n for n, area in self.columns() if area.left() <= where.x() < area.right())
        place = next(hits, None)
        return None if place is None else self._rows.heads[place]

    def _head(self, painter: QPainter, head: Head, area: QRectF) -> None:
        sorted_ = head.key == self._rows.by
        face = font("caption", bold=sorted_)
        room = area.adjusted(4, 0, -4, 0)
        painter.setFont(face)
        painter.setPen(self._theme.color("text" if sorted_ else "muted"))
        arrow = 12 if sorted_ else 0
        text = QFontMetricsF(face).elidedText(
            head.text, Qt.TextElideMode.ElideRight, room.width() - arrow
        )
        side = Qt.AlignmentFlag.AlignRight if head.width else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room.adjusted(0, 0, -arrow if head.width else 0, 0), SINGLE | side, text)
        if sorted_:
            wide = QFontMetricsF(face).horizontalAdvance(text)
            x = room.right() - 5 if head.width else room.left() + wide + 9
            self._arrow(painter, QPointF(x, area.center().y()))

    def _arrow(self, painter: QPainter, at: QPointF) -> None:
        down = -1 if self._rows.rising else 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("text"))
        corners = ((-4, -2 * down), (4, -2 * down), (0, 3 * down))
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))

    def _cell(self, painter: QPainter, cell: Cell, area: QRectF, *, first: bool) -> None:
        if cell.share is not None:
            self._bar(
                painter, cell, QRectF(area.left() + 4, 0, area.width() - FIGURES - 4, ROW), area
            )
        face = font(bold=cell.bold)
        painter.setFont(face)
        painter.setPen(self._theme.color(cell.ink))
        line = " ".join(cell.text.split())
        text = QFontMetricsF(face).elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignLeft if first else Qt.AlignmentFlag.AlignRight
        painter.drawText(area, SINGLE | side, text)

    def _bar(self, painter: QPainter, cell: Cell, across: QRectF, area: QRectF) -> None:
        track = QRectF(across.left(), area.center().y() - THICK / 2, across.width(), THICK)
        if track.width() < 2 * THICK:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, 3, 3)
        share = min(1.0, max(0.0, cell.share or 0))
        if share:
            painter.setBrush(self._theme.color(cell.color))
            filled = QRectF(track)
            filled.setWidth(max(3.0, track.width() * share))
            painter.drawRoundedRect(filled, 3, 3)
        if cell.mark is not None:
            x = track.left() + track.width() * min(1.0, cell.mark)
            painter.setPen(QPen(self._theme.color("text"), 1.5))
            painter.drawLine(QPointF(x, track.top() - 4), QPointF(x, track.bottom() + 4))
