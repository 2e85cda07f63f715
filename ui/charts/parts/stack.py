"""Several canvases in one place, of which one is shown, or words that say why there is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.charts.parts.canvas import Canvas
from ui.widgets.basics import label


class Stack(QWidget):
    """Shows one canvas at a time; what is read and chosen in it is told as if it were one."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, *canvases: Canvas) -> None:
        super().__init__()
        self._canvases = canvases
        self.why = label("", tone="muted", wrap=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        for canvas in canvases:
            canvas.read.connect(self.read)
            canvas.chosen.connect(self.chosen)
            self._stack.addWidget(canvas)
        self._stack.addWidget(self.why)

    def show_place(self, place: int | None) -> None:
        """Mark one of them; None lets go."""
        for canvas in self._canvases:
            canvas.show_place(place)

    def bring(self, canvas: Canvas) -> None:
        """Show one of the canvases."""
        self._stack.setCurrentWidget(canvas)

    def say(self, why: str) -> None:
        """Say why there is nothing to show here."""
        self.why.setText(why)
        self._stack.setCurrentWidget(self.why)
