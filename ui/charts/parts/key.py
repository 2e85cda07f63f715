"""The key of a chart: which look stands for what, painted beside plain words."""

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.insights.coverage import Known
from ui.i18n import tr
from ui.theme import Theme, font

Look = Literal["line", "dashes", "block", "hatch", "dots", "ring", "dot", "target"]
Line = tuple[Look, str, str]  # look, colour token, words
SWATCH, GAP, APART = 16, 6, 16


def hatch(known: Collection[Known]) -> list[Line]:
    """Return the line for days without data, if there are any."""
    return [("hatch", "axis", tr("No data"))] if Known.NOTHING in known else []


class Key(QWidget):
    """A row of swatches with words; words that do not fit are left out, not cut."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(font("caption"))

    def show_lines(self, *lines: Line) -> None:
        """Show these lines from left to right."""
        self._lines = lines
        self.setAccessibleName(", ".join(words for _, _, words in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        metrics = QFontMetricsF(self.font())
        width = sum(SWATCH + GAP + metrics.horizontalAdvance(w) + APART for _, _, w in self._lines)
        return QSize(int(width) + 1, int(metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        left = 0.0
        for look, token, words in self._lines:
            width = metrics.horizontalAdvance(words)
            if left + SWATCH + GAP + width > self.width() + 1:
                break
            self._swatch(painter, look, token, QRectF(left, 0, SWATCH, self.height()))
            painter.setPen(self._theme.color("muted"))
            place = QRectF(left + SWATCH + GAP, 0, width + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            left += SWATCH + GAP + width + APART
        painter.end()

    def _swatch(self, painter: QPainter, look: Look, ink: str, area: QRectF) -> None:
        color = self._theme.color(ink)
        middle = area.center()
        block = QRectF(area.left() + 2, middle.y() - 5, 12, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        if look == "block":
            if ink == "heat_low":  # hardly differs from the card it lies on
                painter.setPen(self._theme.color("line_strong"))
            painter.setBrush(color)
            painter.drawRoundedRect(block, 2, 2)
        elif look == "hatch":
            painter.fillRect(block, self._theme.color(ink, 0.35))
            painter.fillRect(block, QBrush(color, Qt.BrushStyle.BDiagPattern))
        elif look == "dots":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 1.2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(block, 2, 2)
        elif look == "dot":
            painter.setBrush(color)
            painter.drawEllipse(middle, 3.5, 3.5)
        elif look == "ring":
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(self._theme.color("card"))
            painter.drawEllipse(middle, 3.5, 3.5)
        elif look == "target":
            painter.setPen(QPen(color, 2))
            painter.drawLine(
                QPointF(middle.x(), middle.y() - 6), QPointF(middle.x(), middle.y() + 6)
            )
        else:
            dashed = Qt.PenStyle.DashLine if look == "dashes" else Qt.PenStyle.SolidLine
            painter.setPen(QPen(color, 2, dashed))
            painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
