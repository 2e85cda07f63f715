"""A painted picture of marks: what it shows at the mouse can be read, and a click chooses it."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class Canvas(QWidget):
    """Follows the mouse over numbered marks; a canvas of its own paints them and says where each is."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._place: int | None = None
        self.setMouseTracking(True)

    @abstractmethod
    def mark_at(self, where: QPointF) -> int | None:
        """Return the mark at a point of the widget."""

    def mark(self, place: int) -> object:
        """Return what stands at a place, by which it is found again when the picture changes."""
        return place

    def take_key(self, key: int) -> bool:
        """Do what a key is for here; False for all others."""
        return False

    def show_place(self, place: int | None) -> None:
        """Lift one mark out; None lets go."""
        self._place = place
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        place = self.mark_at(event.position())
        if place != self._place:
            self.read.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        place = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt override."""
        super().leaveEvent(event)
        self.read.emit(None)
