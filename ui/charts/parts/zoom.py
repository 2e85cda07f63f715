"""How much of a row of days is shown: all of them, or a stretch that stays while days are added."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import Theme

LEAST = 7  # days: no closer
STEP = 0.5  # how much of what is shown remains after one step in
IN = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
OUT = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class Zoom:
    """The days there are, and which of them are shown; day numbers, both ends inclusive."""

    def __init__(self) -> None:
        self.first, self.last = 0, -1
        self._shown: tuple[int, int] | None = None

    def follow(self, days: Sequence[int]) -> None:
        """Take these days; what is shown stays as long as enough of it is there."""
        self.first, self.last = (days[0], days[-1]) if days else (0, -1)
        if self._shown:
            self.show(*self._shown)

    def shown(self) -> tuple[int, int]:
        """Return the first and the last day shown."""
        return self._shown or (self.first, self.last)

    def close(self) -> bool:
        """Tell whether some days are not shown."""
        return self._shown is not None

    def show(self, first: int, last: int) -> None:
        """Show a stretch of the days; all of them where it holds (nearly) all, or lies beside them."""
        over = min(last, self.last) - max(first, self.first) + 1
        whole = self.last - self.first + 1
        if over <= 0 or whole <= LEAST or last - first + 1 >= whole:
            self._shown = None
            return
        length = max(LEAST, last - first + 1)
        first = max(self.first, min(first, self.last - length + 1))
        self._shown = (first, first + length - 1) if length < whole else None

    def resume(self, first: int, last: int) -> None:
        """Show a stretch of days that are not known yet."""
        self._shown = (first, last)

    def whole(self) -> None:
        """Show all days."""
        self._shown = None

    def by(self, steps: float, at: int) -> None:
        """Come closer (1) or go back (-1), so that the day `at` stays where it is."""
        first, last = self.shown()
        length = last - first + 1
        wanted = max(LEAST, round(length * STEP**steps))
        share = (at - first) / max(1, length)
        start = round(at - share * wanted)
        self.show(start, start + wanted - 1)

    def along(self, days: int) -> None:
        """Show the days so many later (earlier: below 0)."""
        if self._shown:
            first, last = self._shown
            days = max(self.first - first, min(self.last - last, days))
            self._shown = (first + days, last + days)

    def reveal(self, day: int) -> bool:
        """Let a day be among those shown; tell whether others are shown now."""
        before = first, last = self.shown()
        self.along(min(0, day - first) + max(0, day - last))
        return self.shown() != before


def wanted(zoom: Zoom, key: int, at: int) -> bool:
    """Do what a key is for: come closer to a day, go back, or show all; False for other keys."""
    if key in IN or key in OUT:
        zoom.by(1 if key in IN else -1, at)
    elif zoom.close() and key in (Qt.Key.Key_Escape, Qt.Key.Key_0):
        zoom.whole()
    else:
        return False
    return True


class Band(QWidget):
    """The stretch that is drawn with the mouse, over the whole height of what it lies on."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._fill, self._edge = theme.color("accent", 0.16), theme.color("accent")
        self._ends = (0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stretch(self, start: int, end: int) -> None:
        """Reach from where the mouse was pressed to where it is, once it went far enough."""
        if self.isHidden() and abs(end - start) < QApplication.startDragDistance():
            return
        self._ends = start, end
        left, right = sorted(self._ends)
        self.setGeometry(left, 0, right - left, self._over.height())
        self.show()
        self.raise_()

    def put_away(self) -> tuple[int, int]:
        """Go, and return both ends."""
        self.hide()
        return self._ends

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._fill)
        painter.setPen(self._edge)
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
