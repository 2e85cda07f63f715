"""A canvas of lines of text in two rows each: what was said, and by whom and when."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from ui.charts.parts.canvas import Canvas
from ui.theme import GRID, Theme, font

ROW = 40  # pixels


@dataclass(frozen=True, slots=True)
class Item:
    """One line: its text, who and where below it, and when at its right; '' below: a line of one row."""

    text: str
    below: str = ""
    side: str = ""


class Listing(Canvas):
    """Paints lines under each other; each can be read and chosen. Without any it says why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._items: tuple[Item, ...] = ()
        self._none = ""

    def show_items(self, items: tuple[Item, ...], none: str) -> None:
        """Show lines; where there are none, say `none`."""
        self._items, self._none = items, none
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, ROW * max(1, len(self._items)))

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

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
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
