"""What the members page shows beside its table: each part is made when it is first wanted.

What reads files and lays people side by side takes longer to load than the table of 30,000 to show.
"""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from ui.session import Session

if TYPE_CHECKING:
    from ui.widgets.invite_page import InvitePage
    from ui.widgets.member_panel import MemberPanel
    from ui.widgets.roster_import import RosterImport
    from ui.widgets.who_is_who import WhoIsWho

KEPT, SIZES = "splitter/members", (900, 380)

W = TypeVar("W", bound=QWidget)


class MemberPages(QObject):
    """The pages that may stand in the place of the table, and the panel that may stand beside it."""

    closed = Signal()  # a page
    opened = Signal(int)  # a member to be shown in full
    panel_closed = Signal()
    tree_wanted = Signal(int)  # of a member

    def __init__(self, session: Session, stack: QStackedLayout, splitter: QSplitter) -> None:
        super().__init__()
        self._session, self._stack, self._splitter = session, stack, splitter
        self._made: dict[str, QWidget] = {}

    @cached_property
    def importing(self) -> "RosterImport":
        """The preview of a roster."""
        from ui.widgets.roster_import import RosterImport  # noqa: PLC0415 -- when first wanted

        made = self._add("importing", RosterImport(self._session))
        made.closed.connect(self.closed)
        return made

    @cached_property
    def who(self) -> "WhoIsWho":
        """The members who may be one person."""
        from ui.widgets.who_is_who import WhoIsWho  # noqa: PLC0415 -- as above

        made = self._add("who", WhoIsWho(self._session))
        made.closed.connect(self.closed)
        made.opened.connect(self.opened)
        return made

    @cached_property
    def invites(self) -> "InvitePage":
        """Who brought whom."""
        from ui.widgets.invite_page import InvitePage  # noqa: PLC0415 -- as above

        made = self._add("invites", InvitePage(self._session))
        made.closed.connect(self.closed)
        made.opened.connect(self.opened)
        return made

    @cached_property
    def panel(self) -> "MemberPanel":
        """One member in full."""
        from ui.widgets.member_panel import MemberPanel  # noqa: PLC0415 -- as above

        made = MemberPanel(self._session)
        made.closed.connect(self.panel_closed)
        made.tree_wanted.connect(self.tree_wanted)
        made.hide()
        self._splitter.addWidget(made)
        self._splitter.setSizes(SIZES)
        self._splitter.restoreState(self._session.prefs.state(KEPT))
        self._made["panel"] = made
        return made

    def panel_open(self) -> bool:
        """Tell whether the panel stands beside the table."""
        return "panel" in self._made and self.panel.isVisibleTo(self._splitter)

    def shown(self) -> str:
        """Name the page on show; '' for the table."""
        here = self._stack.currentWidget()
        return next((name for name, made in self._made.items() if made is here), "")

    def closing(self) -> None:
        """Let those go that were made."""
        if "panel" in self._made:
            self._session.prefs.keep(KEPT, self._splitter.saveState())
            self.panel.closing()
        if "importing" in self._made:
            self.importing.closing()
        if "who" in self._made:
            self.who.closing()
        if "invites" in self._made:
            self.invites.closing()

    def _add(self, name: str, made: W) -> W:
        self._made[name] = made
        self._stack.addWidget(made)
        return made
