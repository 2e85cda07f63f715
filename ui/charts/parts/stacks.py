"""A canvas of level bars made of parts: who, how much of what, and the sum."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent

from ui.charts.parts.canvas import Canvas
from ui.theme import GRID, Theme, font

ROW, THICK = 27, 14  # pixels
NAMES = (72, 148)  # pixels that names take, at least and at most
NAME_SHARE = 0.26  # of the width
GAP = 1.0  # pixels between parts


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar: how much of the longest bar it takes (0 to 1), and its colour."""

    share: float
    color: str
    alpha: float = 1


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar: whose it is, its parts from left to right, and the figure at its end."""

    name: str
    segments: tuple[Segment, ...]
    figure: str


class Stacks(Canvas):
    """Paints bars under each other; each can be read and chosen. Without any it says why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._stacks: tuple[Stack, ...] = ()
        self._none = ""

    def show_stacks(self, stacks: tuple[Stack, ...], none: str = "") -> None:
        """Show bars; where there are none, say `none`."""
        self._stacks, self._none = stacks, none
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, ROW * max(1, len(self._stacks)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._stacks:
            painter.setFont(font())
            painter.setPen(self._theme.color("muted"))
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(self.rect()), wrapped, self._none)
        metrics = QFontMetricsF(font(bold=True))
        figures = max((metrics.horizontalAdvance(s.figure) for s in self._stacks), default=0) + 2
        for place, stack in enumerate(self._stacks):
            self._stack(painter, stack, self._row(place), figures, lifted=place == self._place)
        painter.end()

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        hits = (place for place in range(len(self._stacks)) if self._row(place).contains(where))
        return next(hits, None)

    def _row(self, place: int) -> QRectF:
        height = min(float(ROW), self.height() / max(1, len(self._stacks)))
        return QRectF(0, place * height, self.width(), height)

    def _stack(
        self, painter: QPainter, stack: Stack, area: QRectF, figures: float, *, lifted: bool
    ) -> None:
        if lifted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        inner = area.adjusted(GRID, 0, -GRID, 0)
        names = max(NAMES[0], min(NAMES[1], inner.width() * NAME_SHARE))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font())
        painter.setPen(self._theme.color("text"))
        shown = QFontMetricsF(font()).elidedText(
            " ".join(stack.name.split()), Qt.TextElideMode.ElideRight, names - GRID
        )
        painter.drawText(QRectF(inner.left(), inner.top(), names, inner.height()), flags, shown)
        painter.setFont(font(bold=True))
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, stack.figure)
        room = inner.width() - names - figures - GRID
        track = QRectF(inner.left() + names, area.center().y() - THICK / 2, room, THICK)
        self._segments(painter, stack, track)

    def _segments(self, painter: QPainter, stack: Stack, track: QRectF) -> None:
        """Paint the parts within one bar that is round at its ends."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, 4, 4)
        whole = QRectF(track)
        whole.setWidth(min(1.0, sum(part.share for part in stack.segments)) * track.width())
        path = QPainterPath()
        path.addRoundedRect(whole, 4, 4)
        painter.save()
        painter.setClipPath(path)
        left = track.left()
        for part in stack.segments:
            width = part.share * track.width()
            if width > 0:
                painter.setBrush(self._theme.color(part.color, part.alpha))
                painter.drawRect(QRectF(left, track.top(), max(0.6, width - GAP), THICK))
            left += width
        painter.restore()
