"""Level bars with words: a share of the whole each, with a mark where the target stands."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from ui.charts.parts.canvas import Canvas
from ui.theme import GRID, Theme, font

THICK, MOST_ROW, LEAST_ROW = 14, 62, 40  # pixels


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its figures, a remark; `share` (None: words alone) and `target` from 0 to 1.

    `hollow` marks what is missing.
    """

    name: str
    figures: str
    remark: str
    share: float | None
    target: float | None = None
    color: str = "accent"
    hollow: bool = False


class Bars(Canvas):
    """Paints bars under each other; each can be read and chosen. Without any it says why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._bars: tuple[Bar, ...] = ()
        self._none = ""

    def show_bars(self, bars: tuple[Bar, ...], none: str = "") -> None:
        """Show these bars; where there are none, say `none`."""
        self._bars, self._none = bars, none
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, LEAST_ROW * max(1, len(self._bars)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._bars:
            painter.setFont(font())
            painter.setPen(self._theme.color("muted"))
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(self.rect()), wrapped, self._none)
        for place, bar in enumerate(self._bars):
            self._bar(painter, bar, self._row(place), lifted=place == self._place)
        painter.end()

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        hits = (place for place in range(len(self._bars)) if self._row(place).contains(where))
        return next(hits, None)

    def _row(self, place: int) -> QRectF:
        height = min(MOST_ROW, self.height() / max(1, len(self._bars)))
        top = (self.height() - height * len(self._bars)) / 2
        return QRectF(0, top + place * height, self.width(), height)

    def _bar(self, painter: QPainter, bar: Bar, area: QRectF, *, lifted: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if lifted:
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        inner = area.adjusted(GRID, 0, -GRID, 0)
        middle = area.center().y()
        words = QRectF(inner.left(), middle - 22, inner.width(), 20)
        track = QRectF(inner.left(), middle + 2, inner.width(), THICK)
        self._words(painter, bar, words)
        if bar.share is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        if bar.hollow:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color(bar.color), 1.2, Qt.PenStyle.DashLine))
            track = track.adjusted(0.6, 0.6, -0.6, -0.6)
        painter.drawRoundedRect(track, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.share > 0:
            painter.setBrush(self._theme.color(bar.color))
            filled = QRectF(track)
            filled.setWidth(max(6.0, track.width() * min(1.0, bar.share)))
            painter.drawRoundedRect(filled, 4, 4)
        if bar.target is not None:
            self._target(painter, bar.target, track)

    def _words(self, painter: QPainter, bar: Bar, area: QRectF) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font())
        painter.setPen(self._theme.color("text"))
        painter.drawText(area, flags, bar.name)
        name = QFontMetricsF(font()).horizontalAdvance(bar.name)
        painter.setFont(font(bold=True))
        metrics = QFontMetricsF(font(bold=True))
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, bar.figures)
        room = area.adjusted(name + 10, 0, -metrics.horizontalAdvance(bar.figures) - 12, 0)
        small = QFontMetricsF(font("caption"))
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color("muted"))
        text = small.elidedText(bar.remark, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, text)

    def _target(self, painter: QPainter, target: float, track: QRectF) -> None:
        x = track.left() + track.width() * target
        for token, width in (("card", 4.0), ("text", 2.0)):
            painter.setPen(QPen(self._theme.color(token), width))
            painter.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3))
