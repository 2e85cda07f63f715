"""A form at the side: fields one below the other, each saved when it is left, errors told at the field."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from app.errors import AppError, StoreBusy
from app.store import Store
from ui.i18n import explain
from ui.session import Session
from ui.widgets.basics import column, label
from ui.widgets.fields import choose, value
from ui.widgets.notes import NoteEdit

FormField = QLineEdit | QComboBox | NoteEdit


class NumberLine(QLineEdit):
    """A field for a whole number, or nothing."""

    def number(self) -> int | str | None:
        """Return the number; what is none is returned as it stands, for the use case to refuse."""
        text = self.text().strip().replace(",", "")
        return int(text) if text.isascii() and text.isdigit() else text or None


class Form(QWidget):
    """Named fields over one record; `changed` tells the key and the new value of a field that was left."""

    changed = Signal(str, object)
    submitted = Signal()

    def __init__(self, session: Session, fields: Mapping[str, tuple[str, FormField]]) -> None:
        super().__init__()
        self.session = session
        self._fields = {key: field for key, (_, field) in fields.items()}
        self._kept: dict[str, object] = {}
        self._errors: dict[str, QLabel] = {}
        parts: list[QWidget] = []
        for key, (title, field) in fields.items():
            field.setAccessibleName(title)
            error = label("", "caption", "bad", wrap=True)
            error.hide()
            self._errors[key] = error
            part = QWidget()
            part.setLayout(column(label(title, "caption", "muted"), field, error, gap=4))
            parts.append(part)
            self._listen(key, field)
        self.setLayout(column(*parts, gap=10))

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show a record; a field in which the operator is writing keeps what was written."""
        for key, shown in values.items():
            if self._fields[key].hasFocus() and self._kept.get(key) == shown:
                continue
            self._kept[key] = shown
            self._put(self._fields[key], shown)
            self._tell(key, "")

    def values(self) -> dict[str, object]:
        """Return what all fields say."""
        return {key: _read(field) for key, field in self._fields.items()}

    def field(self, key: str) -> FormField:
        """Return one field."""
        return self._fields[key]

    def attempt(
        self, use_case: Callable[[Store], object], then: Callable[[object], object] | None = None
    ) -> None:
        """Run a use case; what it refuses is told at the field it names."""

        def careful(store: Store) -> object:
            for key in self._errors:
                self._tell(key, "")
            try:
                return use_case(store), True
            except StoreBusy:
                raise
            except AppError as error:
                at = str(error.fields.get("at", ""))
                if at not in self._errors:
                    raise
                self._tell(at, explain(error))
                self._fields[at].setFocus()
                return None, False

        def done(result: tuple[object, bool]) -> None:
            if result[1] and then:
                then(result[0])

        self.session.act(careful, done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter in a line, and Ctrl+Enter anywhere, is the button of the form."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and (held or isinstance(self.focusWidget(), QLineEdit)):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _listen(self, key: str, field: FormField) -> None:
        if isinstance(field, QComboBox):
            field.activated.connect(partial(self._left, key))
        elif isinstance(field, NoteEdit):
            field.left.connect(partial(self._left, key))
        else:
            field.editingFinished.connect(partial(self._left, key))

    def _left(self, key: str, _index: int = 0) -> None:
        now = _read(self._fields[key])
        if now != self._kept.get(key):
            self._kept[key] = now
            self.changed.emit(key, now)

    def _put(self, field: FormField, shown: object) -> None:
        text = "" if shown is None else str(shown)
        if isinstance(field, QComboBox):
            choose(field, text)
        elif isinstance(field, NoteEdit):
            field.show_text(text)
        else:
            field.setText(text)
            field.setCursorPosition(0)

    def _tell(self, key: str, trouble: str) -> None:
        self._errors[key].setText(trouble)
        self._errors[key].setVisible(bool(trouble))


def _read(field: FormField) -> object:
    if isinstance(field, NumberLine):
        return field.number()
    if isinstance(field, QComboBox):
        return value(field)
    if isinstance(field, NoteEdit):
        return field.toPlainText().strip()
    return field.text().strip()
