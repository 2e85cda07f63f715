"""The compact roster on the Desk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from app import members
from app.members import MemberRow
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.rows import RowsModel
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, column
from ui.widgets.member_columns import MEMBER_READS, kept_as, remembered, roster
from ui.widgets.segment_chips import SegmentChips
from ui.widgets.table import RowsTable


class RosterCard(View):
    """The roster on the Desk: who is active, who falls silent; it leads to the members page."""

    key = "roster"
    title = N_("Member roster")
    reads = MEMBER_READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chips = SegmentChips(session)
        model = RowsModel[MemberRow](session.store, roster(), self._fetch)
        self.table = RowsTable(
            model, session.theme, session.prefs, kept_as("roster"), tr("Member roster")
        )
        self.table.opened.connect(self._lead_to)
        self._order = remembered(session, "days")
        self.table.order(self._order[0], descending=self._order[1])
        self.table.sorted_by.connect(self._sort)
        self.table.say_when_empty(tr("Nobody is in these groups now."))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card(tr("Member roster"), tools=(self.chips,))
        card.body.addWidget(self.table)
        self.setLayout(column(card))

    def query(self) -> Callable[[Store], Any]:
        """Ask who is in the groups now."""
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is None:
            return lambda _store: []
        wanted, (sort, descending) = members.MemberFilter(community, groups=groups), self._order
        return lambda store: members.ids(store, wanted, sort, descending=descending)

    def fill(self, data: list[int]) -> None:
        """Show the answer."""
        self.table.rows.show(data)

    def closing(self) -> None:
        """Remember the order."""
        self.session.prefs.keep("order/roster", [self._order[0], "desc" if self._order[1] else ""])
        self.chips.closing()
        super().closing()

    def _lead_to(self, member: int) -> None:
        self.session.way.to("members", member=member)

    def _fetch(self, store: Store, ids: list[int]) -> list[MemberRow]:
        return members.rows(store, self.session.scope.community or 0, ids)

    def _sort(self, name: str, descending: bool) -> None:
        self._order = (name, descending)
        self.outdate()
