"""The button in the calendar's head that shows the sign-up lists, with how many wait in the chats."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from app import signups
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, chip, row

# What an offer depends on; an import changes everything.
OFFERED = frozenset({"messages", "signup_lists", "signup_items", "groups"})


class SignupsSwitch(View):
    """A switch with a chip that counts the lists found in the chats."""

    key = "signups-switch"
    title = N_("Sign-up lists 接龙")
    reads = OFFERED
    pressed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.button = button(tr("Sign-ups"), self.pressed.emit)
        self.button.setCheckable(True)
        self.found = chip("", "info", self.pressed.emit)
        self.found.hide()
        self.setLayout(row(self.button, self.found, gap=4))

    def query(self) -> Callable[[Store], int]:
        """Ask how many lists wait."""
        community, groups = self.session.scope.community, self.session.scope.groups

        def ask(store: Store) -> int:
            found = signups.offers(store, community, groups) if community is not None else []
            return signups.fresh(found)

        return ask

    def fill(self, data: int) -> None:
        """Show it."""
        self.found.setText(tr("%n found", "", data))
        self.found.setVisible(bool(data))

    def show_on(self, *, on: bool) -> None:
        """Show whether the lists are on show."""
        self.button.setChecked(on)
