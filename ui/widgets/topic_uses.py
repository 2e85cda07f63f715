"""Where a topic was used and how it was answered, on its card."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from app.topics import TopicUse
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, label, row
from ui.widgets.topic_fields import INSET, caption

MOST = 9999  # replies or people of one use
SHOWN = 12  # uses


class UsesList(QWidget):
    """Where the topic was used, newest first, and a line to note a use of today."""

    recorded = Signal(object, object)  # replies, people; None: not counted

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self.replies = _count(tr("Replies"))
        self.people = _count(tr("People who answered"))
        note = button(tr("Used today"), self._tell)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._lines.setContentsMargins(INSET, 0, 0, 0)
        answers = row(
            INSET, label(tr("Replies"), "caption", "muted"), self.replies,
            label(tr("People"), "caption", "muted"), self.people, 0, gap=6,
        )  # fmt: skip
        parts = column(answers, row(INSET, note, 0, gap=0), gap=6)
        self.setLayout(column(caption(tr("Where it was used")), self._lines, parts, gap=4))

    def fill(self, uses: Sequence[TopicUse]) -> None:
        """Show the uses."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for use in uses[:SHOWN]:
            self._lines.addWidget(label(_use(use), "caption", wrap=True))
        if not uses:
            self._lines.addWidget(label(tr("Not used yet."), "caption", "muted"))

    def _tell(self) -> None:
        self.recorded.emit(self.replies.value() or None, self.people.value() or None)
        self.replies.setValue(0)
        self.people.setValue(0)


def _count(name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, MOST)
    made.setSpecialValueText("—")
    made.setAccessibleName(name)
    made.setMaximumWidth(62)
    return made


def _use(use: TopicUse) -> str:
    parts = [words.moment(use.used_at), use.group]
    if use.replies is not None:
        parts.append(tr("%n reply(ies)", "", use.replies))
    if use.people is not None:
        parts.append(tr("by %n person(s)", "", use.people))
    return " · ".join(filter(None, parts))
