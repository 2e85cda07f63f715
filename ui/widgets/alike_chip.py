"""A chip over the member table that counts the likely duplicates."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal

from app import likeness
from app.likeness import Suggestion
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import chip, row, tip

READS = frozenset(
    {"members", "memberships", "names", "identities", "member_notes", "not_the_same", "groups"}
)
LATER = 600  # milliseconds


def ask(session: Session) -> Callable[[Store], list[Suggestion]]:
    """Return what asks who may be the same person."""
    community = session.scope.community
    if community is None:
        return lambda _store: []
    return lambda store: likeness.suggestions(store, community)


class AlikeChip(View):
    """It is there only while there are any.

    Comparing 30,000 members takes longer than showing them, so it waits until the table stands.
    """

    key = "alike"
    title = N_("Likely duplicates")
    reads = READS
    pressed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chip = chip(tr("%n likely duplicate(s)", "", 0), "warn", self.pressed.emit)
        self.chip.setToolTip(tip(tr("Members who may be the same person")))
        self.setLayout(row(self.chip))
        self.chip.hide()
        self._pause = QTimer(self, singleShot=True, interval=LATER)
        self._pause.timeout.connect(super().refresh)

    def refresh(self) -> None:
        """View override: ask a moment later."""
        self._pause.start()

    def query(self) -> Callable[[Store], Any]:
        """Ask who may be the same."""
        return ask(self.session)

    def fill(self, data: list[Suggestion]) -> None:
        """Show how many there are."""
        self.chip.setText(tr("%n likely duplicate(s)", "", len(data)))
        self.chip.setVisible(bool(data))

    def closing(self) -> None:
        """View override."""
        self._pause.stop()
        super().closing()
