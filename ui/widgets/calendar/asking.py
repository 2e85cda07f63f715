"""One inline question: is this occurrence alone meant, or the whole series."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from ui.i18n import tr
from ui.widgets.basics import Elided, button, row


class Asking(QFrame):
    """A line above the calendar with the answers as buttons; Esc takes the question back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._then: Callable[[bool], object] | None = None
        self._back: Callable[[], object] | None = None
        self.words = Elided()
        self.alone = button(tr("Only this one"), lambda: self._answer(alone=True), primary=True)
        self.all = button(tr("All of them"), lambda: self._answer(alone=False))
        self.cancel = button(tr("Cancel"), self.take_back, flat=True)
        layout = row(self.words, self.alone, self.all, self.cancel)
        layout.setStretch(0, 1)
        layout.setContentsMargins(12, 6, 8, 6)
        self.setLayout(layout)
        self.hide()

    def ask(self, words: str, then: Callable[[bool], object], back: Callable[[], object]) -> None:
        """Ask; `then` is told whether one alone is meant, `back` is called in any case at the end."""
        self.words.setText(words)
        self._then, self._back = then, back
        self.show()
        self.alone.setFocus()

    def take_back(self) -> None:
        """Close without an answer."""
        self.hide()
        if self._back:
            self._back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _answer(self, *, alone: bool) -> None:
        then = self._then
        self.take_back()
        if then:
            then(alone)
