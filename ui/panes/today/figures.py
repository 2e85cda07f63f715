"""What changed since yesterday: figures beside those of the day before, each leading to what is behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from app.today import Change
from ui import words
from ui.i18n import tr
from ui.panes.today import worded
from ui.rows import Tone
from ui.widgets.basics import Elided, column, label, retone, row
from ui.widgets.lines import Lines

GOOD = ("messages", "active", "joins")  # more of these is good; of `leaves`, fewer


class Line(QFrame):
    """One figure; a click or Enter leads on."""

    chosen = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setProperty("figure", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = Elided("", tone="muted")
        self._change = label("", "caption", "muted")
        self._number = label("", bold=True)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._number.setMinimumWidth(48)
        laid = row(self._name, self._change, self._number)
        laid.setStretch(0, 1)
        whole = column(laid)
        whole.setContentsMargins(4, 5, 4, 5)
        self.setLayout(whole)

    def show_change(self, change: Change) -> None:
        """Show what it says now."""
        name, now = worded.said(change.said), change.now or 0
        beside, tone = _beside(change)
        self._name.setText(name)
        self._number.setText(words.number(now))
        self._change.setText(beside)
        retone(self._change, tone)
        self.setAccessibleName(" ".join(filter(None, (name, words.number(now), beside))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def _beside(change: Change) -> tuple[str, Tone]:
    if change.before is None or change.now is None:
        return "", "muted"
    more = change.now - change.before
    if not more:
        return tr("as the day before"), "muted"
    better = more > 0 if change.kind in GOOD else more < 0
    return f"{'↑' if more > 0 else '↓'} {words.number(abs(more))}", "good" if better else "bad"


class Figures(Lines[str, Line]):
    """The figures on show, by kind."""

    chosen = Signal(object)  # Change

    def __init__(self) -> None:
        super().__init__(self._one, gap=0)
        self._known: dict[str, Change] = {}

    def fill(self, changes: Sequence[Change]) -> None:
        """Show these."""
        self._known = {change.kind: change for change in changes}
        for kind, line in self.show_keys(list(self._known)).items():
            line.show_change(self._known[kind])

    def _one(self, kind: str) -> Line:
        made = Line(kind)
        made.chosen.connect(partial(self._choose, kind))
        return made

    def _choose(self, kind: str) -> None:
        self.chosen.emit(self._known[kind])
