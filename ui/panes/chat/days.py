"""The days at the right of the chat: how much was said when, and a way to any of them."""

from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip

from app import chat
from app.chat import Talk
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.theme import font
from ui.view import View
from ui.widgets.basics import tip

WIDTH, EDGE = 56, 10  # pixels
BAR = 26  # the longest bar
LABEL = 16  # pixels between the names of two months, at least
DAY = timedelta(days=1)


class Days(View):
    """A bar per day from the first at the top to the last at the bottom; a click or the arrows lead there."""

    key = "chat-days"
    title = N_("Days of the chat")
    reads = frozenset({"messages", "groups"})
    asked = Signal(object)  # date

    def __init__(self, session: Session, talk: Callable[[], Talk | None]) -> None:
        super().__init__(session)
        self._talk = talk
        self._days: list[date] = []
        self._counts: list[int] = []
        self._span: tuple[date, date] | None = None
        self._aim: date | None = None
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Days of the chat"))

    def query(self) -> Callable[[Store], list[tuple[date, int]]]:
        """Ask how much was said on which day."""
        talk = self._talk()
        return lambda store: chat.days(store, talk) if talk else []

    def fill(self, data: list[tuple[date, int]]) -> None:
        """Show the answer."""
        self._days, self._counts = [day for day, _ in data], [n for _, n in data]
        self.update()

    def show_span(self, first: date, last: date) -> None:
        """Show which days are in view."""
        if self._span != (first, last):
            self._span = (first, last)
            self.setAccessibleDescription(words.long_day(last))
            self.update()

    def first(self) -> date | None:
        """Return the first day with messages."""
        return self._days[0] if self._days else None

    def beside(self, day: date, step: int) -> date | None:
        """Return the day with messages before (-1) or after (1) another."""
        place = bisect_left(self._days, day) + (step if step < 0 or day in self._days else 0)
        return self._days[place] if 0 <= place < len(self._days) else None

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(WIDTH, 200)

    # -- geometry

    def _y(self, day: date) -> float:
        whole = max((self._days[-1] - self._days[0]).days, 1)
        return EDGE + (self.height() - 2 * EDGE) * (day - self._days[0]).days / whole

    def _day_at(self, y: float) -> date | None:
        if not self._days:
            return None
        whole = (self._days[-1] - self._days[0]).days
        part = (y - EDGE) / max(self.height() - 2 * EDGE, 1)
        wanted = self._days[0] + timedelta(days=round(min(max(part, 0), 1) * whole))
        place = min(bisect_left(self._days, wanted), len(self._days) - 1)
        return self._days[place]

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._days:
            self._bars(painter)
            self._months(painter)
            self._in_view(painter)
        if self.hasFocus():
            painter.setPen(self.session.theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _bars(self, painter: QPainter) -> None:
        """Draw a bar per line of pixels: the most that was said on its days."""
        most = max(self._counts)
        lines: dict[int, int] = {}
        for day, n in zip(self._days, self._counts, strict=True):
            y = round(self._y(day))
            lines[y] = max(lines.get(y, 0), n)
        days = (self._days[-1] - self._days[0]).days + 1
        thick = min(max((self.height() - 2 * EDGE) / days - 1, 1), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.session.theme.color("line_strong"))
        for y, n in lines.items():
            long = max(2.0, BAR * (n / most) ** 0.5)
            painter.drawRect(QRectF(self.width() - 6 - long, y - thick / 2, long, thick))

    def _months(self, painter: QPainter) -> None:
        painter.setFont(font("caption"))
        painter.setPen(self.session.theme.color("muted"))
        last = -100.0
        day = self._days[0].replace(day=1)
        while day <= self._days[-1]:
            y = self._y(max(day, self._days[0]))
            if y - last >= LABEL and y <= self.height() - LABEL:
                text = words.month(day) if day.month > 1 else str(day.year)
                painter.drawText(QPointF(2, y + 4), text)
                last = y
            day = (day + 31 * DAY).replace(day=1)

    def _in_view(self, painter: QPainter) -> None:
        if self._span is None:
            return
        top, bottom = (self._y(min(max(d, self._days[0]), self._days[-1])) for d in self._span)
        theme = self.session.theme
        middle, half = (top + bottom) / 2, max((bottom - top) / 2, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent", 0.18))
        painter.drawRoundedRect(
            QRectF(20, middle - half - 3, self.width() - 22, 2 * half + 6), 4, 4
        )
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(
            QRectF(self.width() - 4, middle - half - 3, 3, 2 * half + 6), 1.5, 1.5
        )

    # -- doing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        self._lead(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override: drag through the days."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._lead(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        self._aim = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: the arrows lead from day to day, the page keys further."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        far = {Qt.Key.Key_PageUp: -30, Qt.Key.Key_PageDown: 30}
        key = Qt.Key(event.key())
        if not self._days or self._span is None or key not in {*steps, *far}:
            super().keyPressEvent(event)
        elif key in steps:
            self._to(self.beside(self._span[0], steps[key]))
        else:
            wanted = self._span[0] + far[key] * DAY
            self._to(self._days[min(bisect_left(self._days, wanted), len(self._days) - 1)])

    def event(self, event: QEvent) -> bool:
        """Qt override: say what day it is, and how much was said."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos().y())
            if day is not None:
                n = self._counts[self._days.index(day)]
                told = " · ".join((words.long_day(day), tr("%n message(s)", "", n)))
                QToolTip.showText(event.globalPos(), tip(told), self)
            return True
        return super().event(event)

    def _lead(self, y: float) -> None:
        day = self._day_at(y)
        if day != self._aim:
            self._aim = day
            self._to(day)

    def _to(self, day: date | None) -> None:
        if day is not None:
            self.asked.emit(day)
