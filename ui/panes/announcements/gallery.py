"""Where a new announcement begins: every template, what it is for, in which language."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app import templates
from app.templates import Language
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import chip, column, label, row, scrolling

CARD = 220  # pixels a template needs
TALL, LOW = 82, 62  # with a remark of two lines, as in English, or of one


def _tall() -> int:
    return LOW if chinese() else TALL


class _TemplateButton(QPushButton):
    """One template: its name, and when to use it."""

    def __init__(self, name: str, about: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{name}: {about}")
        title, remark = label(name, bold=True), label(about, "caption", "muted", wrap=True)
        for part in (title, remark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = column(title, remark, 0, gap=3)
        inside.setContentsMargins(12, 10, 12, 10)
        self.setLayout(inside)
        self.setFixedHeight(_tall())

    def sizeHint(self) -> QSize:
        """Qt override: the labels, not an empty text, say how large a button is."""
        return QSize(CARD, _tall())


class Gallery(QWidget):
    """All templates to begin from; the first is an empty page."""

    wanted = Signal(str, str)  # template, language

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.language: Language = "zh"
        self._title = label(tr("Start from a template"), "title", bold=True)
        self._remark = label(
            tr("Names, times and places are filled in for you; you see the result as the chat will show it."),
            tone="muted", wrap=True,
        )  # fmt: skip
        self._languages: dict[Language, QPushButton] = {
            "zh": chip("中文", "grey", lambda: self.speak("zh"), checkable=True),
            "en": chip("English", "grey", lambda: self.speak("en"), checkable=True),
        }
        self._buttons = [self._button("", tr("Empty page"), tr("Write it all yourself"))]
        self._buttons += [self._button(t.key, tr(t.name), tr(t.about)) for t in templates.BUILT_IN]
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._grid.setContentsMargins(0, 0, 8, 8)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._grid)
        whole.addStretch(1)
        head = row(self._title, 0, *self._languages.values())
        self.setLayout(column(head, self._remark, 4, scrolling(inside)))
        self._columns = 0
        self.speak("zh")

    def speak(self, language: Language) -> None:
        """Choose the language that templates are taken in."""
        self.language = language
        for key, button in self._languages.items():
            button.setChecked(key == language)

    def focus_first(self) -> None:
        """Put the keyboard on the first real template."""
        self._buttons[1].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: as many columns as fit."""
        super().resizeEvent(event)
        columns = max(1, self.width() // (CARD + 10))
        if columns == self._columns:
            return
        self._columns = columns
        for i, button in enumerate(self._buttons):
            self._grid.addWidget(button, i // columns, i % columns)
        for i in range(self._grid.rowCount()):
            used = i * columns < len(self._buttons)
            self._grid.setRowMinimumHeight(i, _tall() if used else 0)
        for i in range(self._grid.columnCount()):
            self._grid.setColumnStretch(i, 1 if i < columns else 0)

    def _button(self, key: str, name: str, about: str) -> QPushButton:
        made = _TemplateButton(name, about)
        made.clicked.connect(lambda _checked=False: self.wanted.emit(key, self.language))
        return made
