"""A view that asks only where it can be seen: scrolled away, it waits until it comes back."""

from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.view import View


class Waiting(View):
    """Asks when it is outdated and on the screen; else as soon as a part of it has to be painted."""

    def outdate(self) -> None:
        """Refresh now, or once a part of it is seen."""
        self._stale = True
        if self.isVisible() and not self.visibleRegion().isEmpty():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt override: what stands alone catches up at once, the others once they are painted."""
        if self.isWindow():
            super().showEvent(event)
        else:
            QWidget.showEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: seen again, it catches up."""
        super().paintEvent(event)
        if self._stale:
            self.refresh()
