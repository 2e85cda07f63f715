"""The funnel in one line, for the Desk."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.insights.funnel import Reached
from ui import words
from ui.charts.parts.steps import NAMES
from ui.i18n import tr
from ui.theme import Theme, font

HEIGHT, BAR, GAP = 32, 7, 14  # pixels


class Strip(QWidget):
    """Four steps side by side: name, count, share, and a thin bar below."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[Reached, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_steps(self, steps: tuple[Reached, ...]) -> None:
        """Show the funnel."""
        self._steps = steps
        self.setAccessibleName(", ".join(f"{_name(step)} {_count(step)}" for step in steps))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(200, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() + GAP) / max(1, len(self._steps))
        for place, step in enumerate(self._steps):
            self._step(painter, step, QRectF(place * width, 0, width - GAP, HEIGHT))
        painter.end()

    def _step(self, painter: QPainter, step: Reached, area: QRectF) -> None:
        left, room = area.left(), area.width()
        share = words.percent(step.percent / 100)
        for text, token, bold in (
            (_name(step), "muted", False),
            (_count(step), "text", True),
            (share, "muted", False),
        ):
            face = font("caption", bold=bold)
            width = QFontMetricsF(face).horizontalAdvance(text)
            if left + width > area.left() + room:
                break
            painter.setFont(face)
            painter.setPen(self._theme.color(token))
            painter.drawText(QRectF(left, 0, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + 5
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(area.left(), HEIGHT - BAR - 2, room, BAR)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        if step.percent:
            track.setWidth(max(BAR, room * step.percent / 100))
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(track, BAR / 2, BAR / 2)


def _name(step: Reached) -> str:
    return tr(NAMES[step.step])


def _count(step: Reached) -> str:
    return words.number(len(step.members))
