"""Where a list copied from the chat is pasted: what is read shows while it stands there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app import signups
from app.communities import Group
from ui.i18n import tr
from ui.widgets.basics import button, column, label, retone, row
from ui.widgets.fields import choice, choose, offer, value


class Paste(QWidget):
    """A field for the text, and the group it comes from."""

    wanted = Signal(str, int)  # text, group or 0
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Sign-up list as copied from the chat"))
        self.text.setPlaceholderText(tr("#接龙\nSaturday\n\n1. Lin 2人\n2. Chen"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._read)
        self.group = choice(tr("Group"), widest=260)
        self.told = label("", "caption", "muted", wrap=True)
        self.keep = button(tr("Keep list"), self._keep, primary=True)
        cancel = button(tr("Cancel"), self.left.emit)
        self.setLayout(
            column(
                label(tr("Paste a sign-up list"), "title", bold=True),
                label(
                    tr("Copy the newest version from the chat. A later one updates the same list."),
                    tone="muted", wrap=True,
                ),
                row(label(tr("Group"), "caption", "muted"), self.group, 0),
                self.text,
                self.told,
                row(self.keep, cancel, 0),
            )
        )  # fmt: skip

    def begin(self) -> None:
        """Take what the clipboard holds, if it is a list."""
        copied = QApplication.clipboard().text()
        if not self.text.toPlainText().strip() and signups.parse(copied):
            self.text.setPlainText(copied)
        self._read()
        self.text.setFocus()

    def show_groups(self, groups: Sequence[Group], wanted: tuple[int, ...]) -> None:
        """Offer the groups; the one looked at is chosen."""
        fresh = self.group.count() == 0
        everyone = ("0", tr("The whole community"))
        offer(self.group, [*((str(group.id), group.name) for group in groups), everyone])
        if fresh and len(wanted) == 1:
            choose(self.group, str(wanted[0]))

    def done(self) -> None:
        """Empty the field."""
        self.text.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Ctrl+Enter keeps, Esc leaves."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        text = self.text.toPlainText()
        signup = signups.parse(text)
        self.keep.setEnabled(signup is not None)
        if signup is None:
            words = tr("No list is seen yet: it begins with #接龙 and has numbered entries.")
            self.told.setText(words if text.strip() else "")
        else:
            heads = sum(item.heads for item in signup.items)
            entries = tr("%n entry(ies)", "", len(signup.filled))
            people = tr("about %n person(s)", "", heads)
            self.told.setText(
                tr(
                    "{title}: {entries}, {people}",
                    title=signup.title or tr("Untitled"),
                    entries=entries,
                    people=people,
                )
            )
        retone(self.told, "muted" if signup else "warn")

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self.wanted.emit(self.text.toPlainText(), int(value(self.group) or 0))
