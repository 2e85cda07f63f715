"""The funnel in one line, for the Desk."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.insights.funnel import Reached
from ui import words
from ui.charts.parts.canvas import Canvas
from ui.charts.parts.steps import NAMES
from ui.i18n import tr
from ui.theme import Theme, font

HEIGHT, BAR, GAP, APART = 32, 7, 14, 5  # pixels
LOW = 16  # pixels of a line where there are two


class Strip(Canvas):
    """The steps side by side: name, count, share where all have room for it, and a thin bar below.

    In a narrow card the count stands beside the bar, so that the names are read in full.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._steps: tuple[Reached, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[Reached, ...]) -> None:
        """Show the funnel."""
        self._steps = steps
        self.setAccessibleName(", ".join(f"{_name(step)} {_count(step)}" for step in steps))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(200, HEIGHT)

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        place = int(where.x() // ((self.width() + GAP) / max(1, len(self._steps))))
        return place if 0 <= place < len(self._steps) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() + GAP) / max(1, len(self._steps))
        told = self._told(width - GAP)
        for place, step in enumerate(self._steps):
            area = QRectF(place * width, 0, width - GAP, HEIGHT)
            parts = _parts(step)
            _words(painter, self._theme, parts[:told], area)
            track = area.adjusted(0, HEIGHT - BAR - 2, 0, -2)
            if told == 1:
                track = self._count_beside(painter, parts[1], area)
            self._bar(painter, step, track)
            if place == self._place:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("focus"), 1.5))
                around = track.adjusted(0.8, -0.8, -0.8, 0.8)
                painter.drawRoundedRect(around, BAR / 2 + 0.8, BAR / 2 + 0.8)
        painter.end()

    def _told(self, room: float) -> int:
        """Return how many of name, count and share every step has room for in a line."""
        fits = (n for n in (3, 2) if all(sum(_widths(_parts(s)[:n])) <= room for s in self._steps))
        return next(fits, 1)

    def _count_beside(self, painter: QPainter, count: "Word", area: QRectF) -> QRectF:
        """Write the count at the right of the lower line, and return what is left for the bar."""
        widest = max(_widths((_parts(step)[1],))[0] for step in self._steps)
        text, token, face = count
        below = QRectF(area.right() - widest, HEIGHT - LOW, widest, LOW)
        painter.setFont(face)
        painter.setPen(self._theme.color(token))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, side, text)
        middle = HEIGHT - LOW / 2
        return QRectF(area.left(), middle - BAR / 2, max(BAR, area.width() - widest), BAR)

    def _bar(self, painter: QPainter, step: Reached, track: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        if step.percent:
            filled = QRectF(track)
            filled.setWidth(max(BAR, track.width() * step.percent / 100))
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(filled, BAR / 2, BAR / 2)


Word = tuple[str, str, QFont]  # text, token, face


def _words(painter: QPainter, theme: Theme, parts: tuple[Word, ...], area: QRectF) -> None:
    """Write the parts of a line; the first, the name, gives way."""
    left, widths = area.left(), _widths(parts)
    widths[0] = min(widths[0], area.width() - sum(widths[1:]))
    for (text, token, face), width in zip(parts, widths, strict=True):
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setFont(face)
        painter.setPen(theme.color(token))
        tall = 20 if len(parts) > 1 else LOW
        painter.drawText(QRectF(left, 0, width + 2, tall), Qt.AlignmentFlag.AlignVCenter, shown)
        left += QFontMetricsF(face).horizontalAdvance(shown) + APART


def _parts(step: Reached) -> tuple[Word, ...]:
    small, bold = font("caption"), font("caption", bold=True)
    share = words.percent(step.percent / 100)
    return (_name(step), "muted", small), (_count(step), "text", bold), (share, "muted", small)


def _widths(parts: tuple[Word, ...]) -> list[float]:
    return [QFontMetricsF(face).horizontalAdvance(text) + APART for text, _, face in parts]


def _name(step: Reached) -> str:
    return tr(NAMES[step.step])


def _count(step: Reached) -> str:
    return words.number(len(step.members))
