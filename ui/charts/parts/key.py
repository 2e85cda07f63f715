"""The key of a chart: which look stands for what, painted beside plain words."""

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.insights.coverage import Known
from ui.i18n import tr
from ui.theme import Theme, font

Look = Literal["line", "dashes", "block", "pale", "hatch", "dots", "ring", "dot", "target"]
Line = tuple[Look, str, str]  # look, colour token, words
SWATCH, GAP, APART = 16, 6, 16


def hatch(known: Collection[Known]) -> list[Line]:
    """Return the line for days without data, if there are any."""
    return [("hatch", "axis", tr("No data"))] if Known.NOTHING in known else []


class Key(QWidget):
    """Swatches with words, in as many rows as they need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(font("caption"))

    def show_lines(self, *lines: Line) -> None:
        """Show these lines from left to right."""
        self._lines = lines
        self.setAccessibleName(", ".join(words for _, _, words in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(int(sum(map(self._wide, self._lines))) + 1, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(0, self._tall())

    def hasHeightForWidth(self) -> bool:
        """Qt override."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt override."""
        return self._tall() * (1 + max((row for row, _ in self._places(width)), default=0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self._tall()
        above = (self.height() - self.heightForWidth(self.width())) / 2
        for line, (row, left) in zip(self._lines, self._places(self.width()), strict=True):
            look, token, words = line
            top = above + row * tall
            self._swatch(painter, look, token, QRectF(left, top, SWATCH, tall))
            painter.setPen(self._theme.color("muted"))
            place = QRectF(left + SWATCH + GAP, top, self._wide(line), tall)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _tall(self) -> int:
        return int(QFontMetricsF(self.font()).height()) + 4

    def _wide(self, line: Line) -> float:
        """Return the room that a line takes, the gap after it included."""
        return SWATCH + GAP + QFontMetricsF(self.font()).horizontalAdvance(line[2]) + APART

    def _places(self, width: int) -> list[tuple[int, float]]:
        """Return the row and the left edge of each line."""
        row, left = 0, 0.0
        found: list[tuple[int, float]] = []
        for line in self._lines:
            wide = self._wide(line)
            if left and left + wide - APART > width + 1:
                row, left = row + 1, 0.0
            found.append((row, left))
            left += wide
        return found

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
        elif look == "pale":
            painter.setBrush(self._theme.color(ink, 0.5))
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
