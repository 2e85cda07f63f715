"""Days that can be looked at closely: what the mouse, the wheel and the keys do, whatever draws them."""

from abc import abstractmethod
from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.charts.parts.zoom import Band, Zoom, wanted
from ui.i18n import tr
from ui.theme import Theme
from ui.widgets.basics import chip


class Stretch(QWidget):
    """Reads the day under the mouse, opens the one that is clicked, and shows a stretch of the days alone."""

    read = Signal(object)  # the place of the day under the mouse, or None
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: list[int] = []
        self._at: int | None = None
        self.zoom = Zoom()
        self.setMouseTracking(True)
        self._band = Band(self, theme)
        self._pressed: QPoint | None = None
        self._clicked = 0
        self._click = QTimer(self, singleShot=True)  # so that a double click chooses nothing
        self._click.timeout.connect(self._choose)
        self.back = chip(tr("Show all days"), "info", self.show_all)
        self.back.setParent(self)
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self.back.hide()

    @abstractmethod
    def day_at(self, x: int) -> int:
        """Return the number of the day that stands at a pixel."""

    def show_stretch(self) -> None:
        """Show the days of `zoom`; what draws them overrides it."""
        self.back.setVisible(self.zoom.close())
        self.back.adjustSize()
        self.back.move(self.width() - self.back.width() - 8, 4)
        self.back.raise_()

    def mark(self, place: int) -> int:
        """Return the number of the day at a place."""
        return self._days[place]

    def show_all(self) -> None:
        """Show all days again."""
        self.zoom.whole()
        self.show_stretch()

    def take_key(self, key: int) -> bool:
        """Come closer (+), go back (−), show all days (0, or Esc where some are hidden); False for other keys."""
        first, last = self.zoom.shown()
        at = (first + last) // 2 if self._at is None else self._days[self._at]
        if not self._days or not wanted(self.zoom, key, at):
            return False
        self.show_stretch()
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override: read the day under the mouse, or stretch the band that is being drawn."""
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._band.stretch(self._pressed.x(), event.position().toPoint().x())
        place = self._place(event.position().toPoint())
        if place != self._at:
            self.read.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override: a click opens the day, dragging shows the days it passes over."""
        if event.button() == Qt.MouseButton.LeftButton and self._days:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        if self._band.isVisible():
            ends = sorted(self.day_at(x) for x in self._band.put_away())
            self.zoom.show(*ends)
            self.show_stretch()
        elif (place := self._place(pressed)) is not None:
            self._clicked = place
            if self.zoom.close():
                self._click.start(QApplication.doubleClickInterval())
            else:
                self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt override: show all days."""
        if self.zoom.close():
            self._click.stop()
            self.show_all()
        else:
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt override: with Ctrl come closer or go back, with Shift go along; alone it scrolls the page."""
        turn, held = event.angleDelta(), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier and self._days:
            self.zoom.by(turn.y() / 240, self.day_at(event.position().toPoint().x()))
        elif self.zoom.close() and (turn.x() or held & Qt.KeyboardModifier.ShiftModifier):
            first, last = self.zoom.shown()
            self.zoom.along(-round((turn.x() or turn.y()) / 120 * max(1, (last - first) / 8)))
        else:
            event.ignore()
            return
        event.accept()
        self.show_stretch()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt override."""
        super().leaveEvent(event)
        self.read.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: the way back stands in the corner."""
        super().resizeEvent(event)
        self.back.move(self.width() - self.back.width() - 8, 4)

    def _choose(self) -> None:
        if self._clicked < len(self._days):
            self.chosen.emit(self._clicked)

    def _place(self, where: QPoint) -> int | None:
        if not self._days:
            return None
        day = self.day_at(where.x())
        after = bisect_left(self._days, day)
        near = self._days[max(0, after - 1) : after + 1]  # there may be a day a week
        if not (self._days[0] <= day <= self._days[-1]):
            return None
        return self._days.index(min(near, key=lambda one: abs(one - day)), max(0, after - 1))
