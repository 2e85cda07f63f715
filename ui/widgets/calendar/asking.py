"""One inline question: is this occurrence alone meant, it and what follows, or the whole series."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton

from app.events import PARTS, Part
from app.text import N_
from ui.i18n import tr
from ui.widgets.basics import Elided, button, row

PART_TITLES: dict[Part, str] = {
    "one": N_("Only this one"),
    "following": N_("This and what follows"),
    "all": N_("All of them"),
}


class Asking(QFrame):
    """A line above the calendar with the answers as buttons: 1, 2, 3 choose, Esc takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._then: Callable[[Part], object] | None = None
        self._back: Callable[[], object] | None = None
        self.words = Elided()
        self.answers: dict[Part, QPushButton] = {
            part: button(tr(title), partial(self._answer, part), primary=part == "one")
            for part, title in PART_TITLES.items()
        }
        self.cancel = button(tr("Cancel"), self.take_back, flat=True)
        layout = row(self.words, *self.answers.values(), self.cancel)
        layout.setStretch(0, 1)
        layout.setContentsMargins(12, 6, 8, 6)
        self.setLayout(layout)
        self.hide()

    def ask(self, words: str, then: Callable[[Part], object], back: Callable[[], object]) -> None:
        """Ask; `then` is told which part is meant, `back` is called in any case at the end."""
        self.words.setText(words)
        self._then, self._back = then, back
        self.show()
        self.answers["one"].setFocus()

    def take_back(self) -> None:
        """Close without an answer."""
        self.hide()
        if self._back:
            self._back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
        elif 0 <= number < len(PARTS):
            self._answer(PARTS[number])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        pressed = next((b for b in (*self.answers.values(), self.cancel) if b.hasFocus()), None)
        if pressed:
            pressed.click()

    def _answer(self, part: Part) -> None:
        then = self._then
        self.take_back()
        if then:
            then(part)
