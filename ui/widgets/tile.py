"""A headline number with its remark and a spark line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.rows import Tone
from ui.theme import Theme
from ui.widgets.basics import Elided, column, label, retone, row

Spark = tuple[float | None, ...]
SPARK = QSize(84, 32)
MARGINS = (14, 10, 10, 10)
GAP = 4
INK = {
    "": "accent",
    "muted": "faint",
    "good": "accent",
    "info": "blue",
    "warn": "amber",
    "bad": "red",
    "grey": "faint",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """What a tile says: value, remark, the remark's tone, the series behind it, the day it is of ('': none)."""

    value: str
    remark: str = ""
    tone: Tone = ""
    spark: Spark = ()
    day: str = ""


class SparkLine(QWidget):
    """A small line without axes; gaps stay gaps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spark: Spark = ()
        self._ink = "accent"
        self.setFixedSize(SPARK)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_series(self, spark: Spark, ink: str) -> None:
        """Draw another series."""
        self._spark, self._ink = spark, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        known = [value for value in self._spark if value is not None]
        if len(known) < 2:  # noqa: PLR2004 -- a line has two ends
            return
        low, high = min(known), max(known)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(self._ink), 1.5))
        across = (self.width() - 4) / (len(self._spark) - 1)
        up = (self.height() - 6) / ((high - low) or 1)
        for piece in _pieces(self._spark):
            points = [QPointF(2 + i * across, self.height() - 3 - (v - low) * up) for i, v in piece]
            painter.drawPolyline(QPolygonF(points))


class Tile(QFrame):
    """One headline number; a click, Enter or Space leads to what is behind it."""

    def __init__(self, theme: Theme, title: str, go: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # all equally wide
        self.setMinimumWidth(140)
        self._go = go
        self._of = title
        self._title = Elided(title, "caption", "muted")
        self._value = label("–", "headline", bold=True)
        self._remark = Elided("", "caption", "muted")
        self._spark = SparkLine(theme)
        whole = column(self._title, row(self._value, 0, self._spark, gap=GAP), self._remark, gap=2)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)

    def tell(self, figure: Figure) -> None:
        """Show another figure."""
        self._title.setText(" · ".join(filter(None, (self._of, figure.day))))
        self._value.setText(figure.value)
        self._remark.setText(figure.remark)
        retone(self._remark, figure.tone or "muted")
        self._spark.show_series(figure.spark, INK[figure.tone])
        self._make_room()
        self.setAccessibleName(f"{self._title.text()} {figure.value} {figure.remark}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._make_room()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        """Show the line where there is room beside the figure: the figure says more."""
        around = MARGINS[0] + MARGINS[2] + 2 * self.frameWidth() + 2 * GAP
        needed = self._value.sizeHint().width() + SPARK.width() + around
        self._spark.setVisible(self.width() >= needed)


def _pieces(spark: Spark) -> list[list[tuple[int, float]]]:
    pieces: list[list[tuple[int, float]]] = [[]]
    for place, value in enumerate(spark):
        if value is None:
            pieces.append([])
        else:
            pieces[-1].append((place, value))
    return [piece for piece in pieces if piece]
