"""Picking what is looked at: the groups and the period of the whole window."""

from PySide6.QtWidgets import QComboBox

from app.communities import Group
from app.text import N_
from ui.i18n import tr
from ui.scope import Scope

PERIODS: tuple[tuple[int, str], ...] = (
    (30, N_("Last 30 days")),
    (90, N_("Last 90 days")),
    (180, N_("Last 180 days")),
    (0, N_("All days")),
)


class PeriodPicker(QComboBox):
    """Picks how many days up to the last data are shown, for all views."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        for days, name in PERIODS:
            self.addItem(tr(name), days)
        self.setAccessibleName(tr("Period"))
        self.view().setAccessibleName(tr("Period"))
        self.activated.connect(self._pick)
        scope.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the period that is picked."""
        self.setCurrentIndex(max(0, self.findData(self._scope.days)))

    def _pick(self, _place: int) -> None:
        self._scope.period(self.currentData())


class GroupPicker(QComboBox):
    """Picks one group of the community, or all of them."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        self.setAccessibleName(tr("Group"))
        self.view().setAccessibleName(tr("Group"))
        self.setMinimumWidth(140)
        self.setMaximumWidth(260)
        self.activated.connect(self._pick)
        self.show_groups([])

    def show_groups(self, groups: list[Group]) -> None:
        """Offer these groups."""
        self.clear()
        self.addItem(tr("All groups"), None)
        for group in groups:
            self.addItem(group.name, group.id)
        one = self._scope.groups[0] if len(self._scope.groups) == 1 else None
        self.setCurrentIndex(max(0, self.findData(one)))
        self.setEnabled(len(groups) > 1)

    def _pick(self, _place: int) -> None:
        id = self.currentData()
        self._scope.narrow(() if id is None else (id,))
