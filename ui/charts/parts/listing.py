"""A canvas of lines of text in two rows each: what was said, and by whom and when."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import GRID, Theme, font

ROW = 40  # pixels


@dataclass(frozen=True, slots=True)
class Item:
    """One line: its text, who and where below it, and when at its right; '' below: a line of one row."""

    text: str
    below: str = ""
    side: str = ""


class Listing(QWidget):
    """Paints lines under each other; each can be read and chosen. Without any it says why."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: tuple[Item, ...] = ()
        self._none = ""
        self._place: int | None = None
        self.setMouseTracking(True)

    def show_items(self, items: tuple[Item, ...], none: str) -> None:
        """Show lines; where there are none, say `none`."""
        self._items, self._none = items, none
        self.update()

    def show_place(self, place: int | None) -> None:
        """Lift one line out; None lets go."""
        self._place = place
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, ROW * max(1, len(self._items)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        self.read.emit(self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        place = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt override."""
        super().leaveEvent(event)
        self.read.emit(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._items:
            painter.setFont(font())
            painter.setPen(self._theme.color("muted"))
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(self.rect()), wrapped, self._none)
        for place, item in enumerate(self._items):
            self._item(painter, item, self._row(place), lifted=place == self._place)
        painter.end()

    def _at(self, event: QMouseEvent) -> int | None:
        where = event.position()
        hits = (place for place in range(len(self._items)) if self._row(place).contains(where))
        return next(hits, None)

    def _row(self, place: int) -> QRectF:
        return QRectF(0, place * ROW, self.width(), ROW)

    def _item(self, painter: QPainter, item: Item, area: QRectF, *, lifted: bool) -> None:
        if lifted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        inside = area.adjusted(GRID, 3, -GRID, -3)
        upper = QRectF(inside.left(), inside.top(), inside.width(), inside.height() / 2)
        if not item.below:
            self._text(painter, item.text, inside, "accent_ink")
            return
        self._text(painter, item.text, upper, "text")
        lower = upper.translated(0, upper.height())
        side = QFontMetricsF(font("caption")).horizontalAdvance(item.side) + GRID * 2
        self._text(painter, item.below, lower.adjusted(0, 0, -side, 0), "muted")
        lower.setLeft(lower.right() - side + GRID)
        self._text(painter, item.side, lower, "muted")

    def _text(self, painter: QPainter, text: str, area: QRectF, ink: str) -> None:
        """Write one line, cut where it is too long; what is muted is small."""
        face = font("caption" if ink == "muted" else "body")
        line = " ".join(text.split())
        shown = QFontMetricsF(face).elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        painter.drawText(area, Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter, shown)
