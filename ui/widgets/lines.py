"""Short lists whose lines are edited in place: kept by key while their data changes, so that typing goes on."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.errors import AppError, StoreBusy
from app.store import Store
from ui.i18n import explain
from ui.session import Session
from ui.widgets.basics import column, label, tip

K = TypeVar("K")
W = TypeVar("W", bound=QWidget)


class Lines(QWidget, Generic[K, W]):
    """One widget per key, one below the other."""

    def __init__(self, make: Callable[[K], W], *, gap: int = 2) -> None:
        super().__init__()
        self._make = make
        self.lines: dict[K, W] = {}
        self._column = column(gap=gap)
        self.setLayout(self._column)

    def show_keys(self, keys: Sequence[K]) -> dict[K, W]:
        """Show a line for each key in this order; those that were there stay as they are."""
        if list(self.lines) != list(keys):
            for key in self.lines.keys() - set(keys):
                line = self.lines.pop(key)
                line.hide()
                line.deleteLater()
            self.lines = {key: self.lines.get(key) or self._make(key) for key in keys}
            while self._column.count():
                self._column.takeAt(0)
            for line in self.lines.values():
                self._column.addWidget(line)
        self.setVisible(bool(keys))
        return self.lines


class CellLine(QLineEdit):
    """A quiet line of text that tells what was entered when it is left; Esc takes it back.

    What is refused stays in it, marked, until it is mended.
    """

    entered = Signal(str)
    mended = Signal()  # what was refused is being written anew, or was taken back

    def __init__(
        self, name: str, hint: str = "", *, right: bool = False, small: bool = False
    ) -> None:
        super().__init__()
        self._kept, self._stored, self._wrong = "", "", False
        self.setProperty("quiet", True)
        self.setProperty("small", small)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        if right:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editingFinished.connect(self._leave)
        self.textEdited.connect(self._typed)

    def show_value(self, text: str) -> None:
        """Show what is kept, unless something else is being written here, or was refused."""
        self._stored = text
        writing = self.hasFocus() and self.text() != self._kept
        if self._wrong or (writing and text == self._kept):
            return
        self._kept = text
        if self.text() != text:
            self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)
        self.setToolTip(tip(text) if text else "")

    def accept(self) -> None:
        """Take the mark away."""
        self._mark(wrong=False)

    def refuse(self) -> None:
        """Mark what was entered as wrong, and keep it."""
        self._kept = self._stored
        self._mark(wrong=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc takes back what was typed, and only then closes what is around."""
        if event.key() == Qt.Key.Key_Escape and (self._wrong or self.text() != self._kept):
            self._kept = self._stored
            self.setText(self._stored)
            self.accept()
        else:
            super().keyPressEvent(event)

    def _typed(self, _text: str) -> None:
        self.accept()

    def _leave(self) -> None:
        if self.text() != self._kept and not self._wrong:
            self._kept = self.text()
            self.entered.emit(self.text())

    def _mark(self, *, wrong: bool) -> None:
        if wrong != self._wrong:
            self._wrong = wrong
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
            if not wrong:
                self.mended.emit()


class Trouble(QLabel):
    """The words below a list that say why something entered in it was refused; hidden otherwise."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        told = label("", "caption", "bad", wrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(told.font())
        self.setWordWrap(True)
        self.setProperty("tone", "bad")
        self.hide()

    def attempt(
        self,
        use_case: Callable[[Store], object],
        field: CellLine | None = None,
        then: Callable[[object], object] | None = None,
        *,
        quiet: bool = True,
    ) -> None:
        """Change something; what is refused is told here, and stays in its field."""

        def careful(store: Store) -> tuple[object, AppError | None]:
            try:
                return use_case(store), None
            except StoreBusy:
                raise
            except AppError as error:
                return None, error

        def done(result: tuple[object, AppError | None]) -> None:
            value, error = result
            self.tell(error)
            if error and field:
                field.refuse()
                field.mended.connect(self.hide, Qt.ConnectionType.UniqueConnection)
            elif error is None and then:
                then(value)

        self._session.act(careful, done, quiet=quiet)

    def tell(self, error: AppError | None) -> None:
        """Say what was refused, and why; None takes the words away."""
        self.setText(explain(error) if error else "")
        self.setVisible(error is not None)
