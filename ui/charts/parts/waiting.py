"""A view that asks only where it can be seen: scrolled away, it waits until it comes back."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.view import View


class Waiting(View):
    """Asks when it is outdated and on the screen; else as soon as a part of it has to be painted."""

    def refresh(self) -> None:
        """Ask the store again, on the thread of the charts."""
        self._stale = False
        self.session.reading.ask(self._asking, self.query(), self.fill, counts=True)

    def outdate(self) -> None:
        """Refresh now, or once a part of it is seen."""
        self._stale = True
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt override: what stands alone catches up at once, the others once they have their place."""
        if self.isWindow():
            super().showEvent(event)
        else:
            QWidget.showEvent(self, event)
            QTimer.singleShot(0, self, self._catch_up)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: scrolled into sight, it catches up."""
        super().paintEvent(event)
        if self._stale:
            self.refresh()

    def _catch_up(self) -> None:
        if self._stale and self.isVisible() and _in_sight(self):
            self.refresh()


def _in_sight(widget: QWidget) -> bool:
    """Tell whether any part of a widget lies within all that hold it."""
    area, over = widget.rect(), widget.parentWidget()
    while over is not None and not widget.isWindow():
        area = area.translated(widget.pos()).intersected(over.rect())
        widget, over = over, over.parentWidget()
    return not area.isEmpty()
