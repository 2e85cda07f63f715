"""Fields of a topic that are written in place and saved while they are written."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy

from app import cleaning
from app.packs.reading import KEPT_WHOLE
from app.topics import LONGEST
from ui.i18n import tr
from ui.theme import Size, font
from ui.widgets.basics import label

SAVE_AFTER = 700  # milliseconds without a key
INSET = 9  # pixels from the edge of a field to its text
EDGE = 8  # padding and border above and below
CLEANED = 50_000  # characters; a longer text fits in no field anyway
TALLEST = 260  # pixels; longer texts scroll


class Field(QPlainTextEdit):
    """A text as tall as its lines, saved when the typing rests or the focus leaves.

    What is refused stays in it, marked, with the reason in `trouble` below it; Esc takes it back.
    """

    saved = Signal(str, str)  # name of the field, text
    cleaned = Signal(object)  # rules that changed what was pasted

    def __init__(
        self, key: str, name: str, hint: str = "", size: Size = "body", *, bold: bool = False
    ) -> None:
        super().__init__()
        self.key = key
        self.single = False  # one line of text: Enter leads on
        self.setProperty("quiet", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFont(font(size, bold=bold))
        self.document().setDefaultFont(font(size, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.setContentsMargins(INSET, 0, 0, 4)
        self.trouble.hide()
        self._kept = ""
        self._later = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._later.timeout.connect(self.save)
        self.textChanged.connect(self._later.start)
        self._soon = QTimer(self, singleShot=True, interval=0)  # lines break after the resize
        self._soon.timeout.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._soon.start)
        self._fit()

    def show_text(self, text: str, *, force: bool = False) -> None:
        """Show what the store holds, unless the operator is writing here."""
        if force or not (self._unsaved() and (self.hasFocus() or self.refused())):
            if force or text != self._kept:
                self.wrong("")
            self._kept = text
            if force or _lines(text) != _lines(self.toPlainText()):  # else the cursor would jump
                self.setPlainText(text)
            self._later.stop()

    def save(self) -> None:
        """Tell the new text, once."""
        self._later.stop()
        if self._unsaved():
            self.saved.emit(self.key, self.toPlainText().strip())

    def kept(self) -> None:
        """Take the text as saved."""
        self._kept = self.toPlainText().strip()
        self.wrong("")

    def refused(self) -> str:
        """Return the text that could not be saved, '' where all is well."""
        return self.toPlainText() if self.property("wrong") and self._unsaved() else ""

    def write_again(self, text: str, trouble: str) -> None:
        """Show a text that was refused before, with the reason."""
        self.setPlainText(text)
        self._later.stop()
        self.wrong(trouble)

    def wrong(self, trouble: str) -> None:
        """Mark the field as refused and say why; '' where all is well."""
        told = bool(trouble)
        self.trouble.setText(trouble)
        self.trouble.setVisible(told)
        if bool(self.property("wrong")) != told:
            self.setProperty("wrong", told)
            self.style().unpolish(self)
            self.style().polish(self)

    def back(self) -> None:
        """Show again what was saved last."""
        self.setPlainText(self._kept)
        self._later.stop()
        self.wrong("")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt override: what is pasted is cleaned, and one undo gives it back; what can't fit is not put in."""
        raw = source.text()
        core = raw.strip()  # a space at the edge belongs to the sentence around it
        left_out = KEPT_WHOLE if self.key == "links" else ()
        clean = cleaning.cleaned(core, left_out) if len(raw) <= CLEANED else cleaning.Cleaned(core)
        there, most = len(clean.text), LONGEST[self.key]
        if there > most:
            told = tr(
                "The pasted text has {there} characters; at most {n} fit here. It was not put in,"
                " and is still on the clipboard.",
                there=there,
                n=most,
            )
            self.wrong(told)
            return
        start = self.textCursor().selectionStart()
        super().insertFromMimeData(source)
        if clean.changed:
            cursor = self.textCursor()  # a step of its own, so that undo gives the raw text back
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(raw.replace(core, clean.text) if core else "")
            self.cleaned.emit(clean.changed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt override."""
        super().focusOutEvent(event)
        self.save()

    def event(self, event: QEvent) -> bool:
        """Qt override: Esc takes back what was typed, before it is anyone's shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._unsaved()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Ctrl+Enter saves now, Enter ends a single line, Esc takes back."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (self.single or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.save()
            if self.single:
                self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self._unsaved():
            self.back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._soon.start()

    def _unsaved(self) -> bool:
        return self.toPlainText().strip() != self._kept.strip()

    def _fit(self) -> None:
        """Take the height of the text: Chinese lines are taller than the font says."""
        text, block = 0.0, self.document().firstBlock()
        while block.isValid():
            text += self.blockBoundingRect(block).height()
            block = block.next()
        margins = 2 * self.document().documentMargin() + EDGE
        height = min(int(text + margins), TALLEST)
        if height != self.maximumHeight():
            self.setFixedHeight(height)


def caption(text: str) -> QLabel:
    """Return the name that stands above a field, in line with its text."""
    made = label(text, "caption", "muted")
    made.setContentsMargins(INSET, 8, 0, 0)
    return made


def _lines(text: str) -> list[str]:
    """Return the lines of a text as the store keeps them: no empty ones, single spaces."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
