"""Named rows of a bar and its figures in columns, one line each: many of them stand in little room."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from ui.charts.parts.canvas import Canvas
from ui.theme import GRID, Theme, font

LEAST, MOST, HEAD, THICK = 22, 34, 20, 10  # pixels
NAMES = 0.32  # of the width, at most
GAP = 10
Side = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is known by, its name, figures for the columns, and two parts of a bar from 0 to 1."""

    key: object
    name: str
    figures: tuple[str, ...]
    share: float
    dark: float = 0.0  # the part of the bar that is painted full
    tones: tuple[str, ...] = ()  # of the figures


class MeasuredRows(Canvas):
    """Paints rows under each other, as many as fit; each can be read and chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: tuple[Row, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._widths: tuple[float, ...] = ()

    def show_rows(self, heads: tuple[str, ...], rows: tuple[Row, ...]) -> None:
        """Show rows, with a head over each column of figures."""
        self._heads, self._rows = heads, rows
        small, body = QFontMetricsF(font("caption")), QFontMetricsF(font())
        self._widths = tuple(
            max(
                small.horizontalAdvance(head),
                *(body.horizontalAdvance(row.figures[n]) for row in rows),
            )
            for n, head in enumerate(heads)
        )
        self.update()

    def shown(self) -> int:
        """Return how many rows there is room for."""
        return min(len(self._rows), max(1, int((self.height() - HEAD) // LEAST)))

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(320, HEAD + LEAST * max(1, len(self._rows)))

    def mark(self, place: int) -> object:
        """Canvas override."""
        return self._rows[place].key if place < len(self._rows) else None

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        hits = (place for place in range(self.shown()) if self._area(place).contains(where))
        return next(hits, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rows:
            self._figures(painter, self._heads, QRectF(0, 0, self.width(), HEAD), ())
        for place in range(self.shown()):
            self._row(painter, self._rows[place], self._area(place), lifted=place == self._place)
        painter.end()

    def _area(self, place: int) -> QRectF:
        tall = min(MOST, (self.height() - HEAD) / max(1, self.shown()))
        return QRectF(0, HEAD + place * tall, self.width(), tall)

    def _row(self, painter: QPainter, row: Row, area: QRectF, *, lifted: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if lifted:
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        metrics = QFontMetricsF(font())
        inner = area.adjusted(GRID, 0, -GRID, 0)
        longest = max(metrics.horizontalAdvance(one.name) for one in self._rows)
        room = min(longest + 2, inner.width() * NAMES)
        painter.setFont(font())
        painter.setPen(self._theme.color("text"))
        text = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        flags = Side.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(inner.left(), inner.top(), room, inner.height()), flags, text)
        self._figures(painter, row.figures, area, row.tones)
        left = inner.left() + room + GAP
        taken = sum(self._widths) + GAP * 2 * len(self._widths)
        track = QRectF(left, area.center().y() - THICK / 2, inner.right() - taken - left, THICK)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, token in ((row.share, "axis"), (row.dark, "accent")):
            if part > 0 and track.width() > 0:
                painter.setBrush(self._theme.color(token))
                filled = QRectF(track)
                filled.setWidth(max(4.0, track.width() * min(1.0, part)))
                painter.drawRoundedRect(filled, 3, 3)

    def _figures(
        self, painter: QPainter, texts: tuple[str, ...], area: QRectF, tones: tuple[str, ...]
    ) -> None:
        """Write the texts of a row, or the heads, at the right, each at the end of its column."""
        head = not tones
        painter.setFont(font("caption") if head else font())
        right = area.right() - GRID
        for n in reversed(range(len(texts))):
            box = QRectF(right - self._widths[n], area.top(), self._widths[n], area.height())
            painter.setPen(self._theme.color("muted" if head else tones[n]))
            flags = Side.AlignVCenter | Side.AlignRight | Qt.TextFlag.TextSingleLine
            painter.drawText(box, flags, texts[n])
            right = box.left() - GAP * 2
