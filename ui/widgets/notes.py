"""Notes on one member: written in place and saved while they are written."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.members import Note
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import icon_button, label, row

SAVE_AFTER = 800  # milliseconds without a key
TALLEST = 220  # pixels; longer notes scroll


class NoteEdit(QPlainTextEdit):
    """A text as tall as its lines, saved when the typing stops or the focus leaves; Ctrl+Enter saves now."""

    saved = Signal(str)  # a new text, never an empty one
    left = Signal()

    def __init__(self, name: str = "", text: str = "", *, quiet: bool = True) -> None:
        super().__init__()
        self.setProperty("quiet", quiet)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._kept = text
        self.setPlainText(text)
        self._later = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._later.timeout.connect(self.save)
        self.textChanged.connect(self._later.start)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show what the store holds, unless the operator is writing here."""
        if not self.hasFocus() and text != self._kept:
            self._kept = text
            self.setPlainText(text)
            self._later.stop()

    def save(self) -> None:
        """Tell the new text, once."""
        self._later.stop()
        text = self.toPlainText().strip()
        if text and text != self._kept:
            self._kept = text
            self.saved.emit(text)

    def forget(self) -> None:
        """Empty the field without saving."""
        self._kept = ""
        self.clear()
        self._later.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt override."""
        super().focusOutEvent(event)
        self.save()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = max(self.document().lineCount(), int(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + 26
        self.setFixedHeight(min(max(height, 36), TALLEST))


class Notes(QWidget):
    """The notes of a member, newest first, under a field for the next one."""

    added = Signal(str)
    edited = Signal(int, str)
    deleted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self._shown: dict[int, tuple[NoteEdit, QWidget]] = {}
        self.new = NoteEdit(tr("New note"), quiet=False)
        self.new.setPlaceholderText(tr("Write a note: what they care about, what you promised …"))
        self.new.setFixedHeight(54)
        self.new.saved.connect(self._add)
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._list.addWidget(self.new)

    def fill(self, notes: Sequence[Note]) -> None:
        """Show the notes; the one being written stays as it is."""
        for id in set(self._shown) - {note.id for note in notes}:
            _, whole = self._shown.pop(id)
            self._list.removeWidget(whole)
            whole.hide()
            whole.deleteLater()
        for place, note in enumerate(notes):
            if note.id in self._shown:
                self._shown[note.id][0].show_text(note.text)
            else:
                self._shown[note.id] = self._note(note)
                self._list.insertWidget(place + 1, self._shown[note.id][1])

    def save(self) -> None:
        """Save what is still being written: the panel is about to show someone else."""
        self.new.save()
        for edit, _ in tuple(self._shown.values()):
            edit.save()

    def _note(self, note: Note) -> tuple[NoteEdit, QWidget]:
        at = words.moment(datetime.fromisoformat(note.at))
        edit = NoteEdit(tr("Note of {day}", day=at), note.text)
        edit.saved.connect(self._edit(note.id))
        gone = icon_button(self._theme, "trash", tr("Delete this note"), self._delete(note.id))
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(label(at, "caption", "muted"), 0, gone))
        layout.addWidget(edit)
        return edit, whole

    def _add(self, text: str) -> None:
        self.new.forget()
        self.added.emit(text)

    def _edit(self, id: int) -> Callable[[str], None]:
        return lambda text: self.edited.emit(id, text)

    def _delete(self, id: int) -> Callable[[], None]:
        return lambda: self.deleted.emit(id)
