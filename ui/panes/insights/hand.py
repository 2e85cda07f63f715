"""Arranging by mouse: a chart is taken by its head and dropped where a mark says, or drawn larger at its edges."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

from app.boards import COLUMNS, HEIGHTS, WIDTHS
from ui.panes.insights.rows import GAP, Placed
from ui.theme import Theme

THICK, EDGE, NEAR = (
    4,
    8,
    48,
)  # pixels: the mark, the edge that is drawn, how near the border scrolls
SCROLL, EVERY = 24, 30  # pixels at a time, milliseconds between them


class Mark(QWidget):
    """Shows where a chart would land, or how large it would be."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._color, self._soft = theme.color("accent"), theme.color("accent", 0.12)
        self._line = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, area: QRect, *, line: bool) -> None:
        """Show a thick line, or the outline of a chart."""
        self._line = line
        self.setGeometry(area)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color)
            painter.drawRoundedRect(self.rect(), THICK / 2, THICK / 2)
        else:
            painter.setPen(QPen(self._color, 2))
            painter.setBrush(self._soft)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a chart would land: its place in the order without it, and the mark to show."""

    place: int
    mark: QRect


def landing(rows: Sequence[Sequence[Placed]], taken: QWidget, at: QPoint) -> Landing | None:
    """Return where a chart that is taken would land at a point of the page."""
    order = [one.slot.widget for row in rows for one in row if one.slot.widget is not taken]
    row = min(rows, key=lambda row: _far(row[0].area, at.y()), default=None)
    if row is None or not order:
        return None
    alone = len(row) == 1
    for one in row:
        area, widget = one.area, one.slot.widget
        before = at.y() < area.center().y() if alone else at.x() < area.center().x()
        last = one is row[-1]
        if not before and not last:
            continue
        place = _place(order, rows, widget, after=not before)
        if alone and area.width() > 0:
            y = area.top() - (GAP + THICK) // 2 if before else area.bottom() + (GAP - THICK) // 2
            return Landing(place, QRect(area.left(), y, area.width(), THICK))
        x = area.left() - (GAP + THICK) // 2 if before else area.right() + (GAP - THICK) // 2
        return Landing(place, QRect(x, area.top(), THICK, area.height()))
    return None


def _place(
    order: list[QWidget], rows: Sequence[Sequence[Placed]], beside: QWidget, *, after: bool
) -> int:
    whole = [one.slot.widget for row in rows for one in row]
    end = whole.index(beside) + after
    return sum(widget in order for widget in whole[:end])


def _far(area: QRect, y: int) -> int:
    return max(area.top() - y, y - area.bottom(), 0)


class Page(Protocol):
    """What is arranged: its charts by key, its rows, and whether it may be arranged."""

    charts: dict[str, Any]

    def rows(self) -> list[list[Placed]]:
        """Return the charts as they stand."""
        ...


class Edge(QWidget):
    """The right or the lower edge of a chart, to draw it wider or taller."""

    def __init__(
        self, chart: QWidget, *, across: bool, drawn: Callable[[QPoint, bool], None]
    ) -> None:
        super().__init__(chart)
        self._across, self._drawn = across, drawn
        shape = Qt.CursorShape.SizeHorCursor if across else Qt.CursorShape.SizeVerCursor
        self.setCursor(shape)
        self.setObjectName("edge")
        chart.installEventFilter(self)
        self._follow(chart)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: stay at the chart's edge."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._follow(watched)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        self._drawn(event.globalPosition().toPoint(), False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        self._drawn(event.globalPosition().toPoint(), True)

    def _follow(self, chart: QWidget) -> None:
        wide, tall = chart.width(), chart.height()
        if self._across:
            self.setGeometry(wide - EDGE, EDGE * 5, EDGE, max(0, tall - EDGE * 7))
        else:
            self.setGeometry(EDGE * 2, tall - EDGE, max(0, wide - EDGE * 4), EDGE)
        self.raise_()


class Hand(QObject):
    """Follows the mouse over the charts of a board; tells what the operator wants when it is let go."""

    dropped = Signal(str, int)  # chart, its place among the others
    drawn = Signal(str, int, str)  # chart, width, height
    touched = Signal(str)  # the chart at hand

    def __init__(
        self, page: Page, inside: QWidget, layout: QLayout, scroller: QScrollArea, theme: Theme
    ) -> None:
        super().__init__(inside)
        self._page, self._inside, self._scroll = page, inside, scroller
        self._layout = layout
        self.mark = Mark(inside, theme)
        self.free = True  # whether charts may be moved at all
        self._pressed: QPoint | None = None
        self._taken: str | None = None
        self._landing: Landing | None = None
        self._at = QPoint()
        self._rolling = QTimer(self, interval=EVERY)
        self._rolling.timeout.connect(self._roll)

    def watch(self, key: str, chart: Any) -> None:
        """Let a chart be taken by its head, and drawn at its edges."""
        chart.setProperty("chart", key)
        chart.installEventFilter(self)
        for across in (True, False):
            Edge(
                chart, across=across, drawn=lambda at, done, a=across: self._draw(key, at, a, done)
            )

    def allow(self, allowed: bool) -> None:
        """Let charts be arranged, or not; the mouse shows it."""
        self.free = allowed
        for chart in self._page.charts.values():
            self.dress(chart)

    def dress(self, chart: Any) -> None:
        """Show at the head of a chart whether it can be taken."""
        for part in (chart.remark, chart.headline):
            part.setCursor(Qt.CursorShape.OpenHandCursor) if self.free else part.unsetCursor()
        for edge in chart.findChildren(Edge):
            edge.setVisible(self.free)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: what falls through the parts of a chart is its head."""
        key = str(watched.property("chart"))
        if event.type() == QEvent.Type.FocusIn:
            self.touched.emit(key)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._given_up(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(key, event)
        return False

    def _mouse(self, key: str, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        kinds = QEvent.Type
        if event.type() == kinds.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.touched.emit(key)
            self._page.charts[key].setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed = at if self.free else None
            return self.free
        if event.type() == kinds.MouseMove and self._pressed is not None:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._taken is None and far:
                self._take(key)
            if self._taken:
                self._carry(at)
            return True
        if event.type() == kinds.MouseButtonRelease and self._pressed is not None:
            self._let_go(drop=True)
            return True
        return False

    def _take(self, key: str) -> None:
        self._taken = key
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        self._rolling.start()

    def _carry(self, at: QPoint) -> None:
        self._at = at
        chart = self._page.charts[self._taken or ""]
        self._landing = landing(self._page.rows(), chart, self._inside.mapFromGlobal(at))
        if self._landing:
            self.mark.show_at(self._landing.mark, line=True)

    def _let_go(self, *, drop: bool) -> None:
        key, landing, self._pressed = self._taken, self._landing, None
        self._taken = self._landing = None
        self._rolling.stop()
        self.mark.hide()
        if key:
            QApplication.restoreOverrideCursor()
            if drop and landing:
                self.dropped.emit(key, landing.place)

    def _given_up(self, event: QKeyEvent) -> bool:
        if self._taken and event.key() == Qt.Key.Key_Escape:
            self._let_go(drop=False)
            return True
        return False

    def _roll(self) -> None:
        """Scroll on while a chart is held near the upper or the lower border."""
        port = self._scroll.viewport()
        y = port.mapFromGlobal(self._at).y()
        bar = self._scroll.verticalScrollBar()
        way = (y > port.height() - NEAR) - (y < NEAR)
        if way:
            bar.setValue(bar.value() + way * SCROLL)
            self._carry(self._at)

    # -- the edges

    def _draw(self, key: str, at: QPoint, across: bool, done: bool) -> None:
        chart = self._page.charts[key]
        area = chart.geometry()
        where = self._inside.mapFromGlobal(at)
        width, height = self._width(area, where.x()) if across else 0, ""
        if not across:
            height = self._height(chart, where.y() - area.bottom())
        if done:
            self.mark.hide()
            self.drawn.emit(key, width, height)
            return
        if across:
            area.setWidth(round(self._unit() * width) - GAP)
        else:
            area.setHeight(area.height() + chart.picture.would_grow(height))
        self.mark.show_at(area, line=False)

    def _width(self, area: QRect, right: int) -> int:
        wanted = (right - area.left() + GAP) / self._unit()
        return min(WIDTHS, key=lambda columns: abs(columns - wanted))

    def _unit(self) -> float:
        margins = self._layout.contentsMargins()
        room = self._inside.width() - margins.left() - margins.right()
        return (room + GAP) / COLUMNS

    def _height(self, chart: Any, more: int) -> str:
        return min(HEIGHTS, key=lambda height: abs(chart.picture.would_grow(height) - more))
