"""A text that grows and shrinks with the room it has."""

from PySide6.QtGui import QResizeEvent

from ui.widgets.notes import NoteEdit


class GrowingNote(NoteEdit):
    """A note whose height follows its width too: in a column that the operator can drag."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
