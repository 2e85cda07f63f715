"""Picking what is looked at: the groups and the period of the whole window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.communities import Group
from app.insights.scope import Comparison
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.scope import Scope

PERIODS: tuple[tuple[int, str], ...] = (
    (30, N_("Last 30 days")),
    (90, N_("Last 90 days")),
    (180, N_("Last 180 days")),
    (0, N_("All days")),
)


NAMED = "named"  # the entry for days that the operator names
COMPARISONS: tuple[tuple[Comparison | None, str], ...] = (
    (None, N_("No comparison")),
    (Comparison.BEFORE, N_("The period before")),
    (Comparison.YEAR, N_("A year before")),
)


class PeriodPicker(QComboBox):
    """Picks how many days up to the last data are shown, for all views.

    With `naming`, days can be named as well: `named` asks for the fields to name them in.
    """

    named = Signal()

    def __init__(self, scope: Scope, *, naming: bool = False) -> None:
        super().__init__()
        self._scope = scope
        self._naming = naming
        for days, name in PERIODS:
            self.addItem(tr(name), days)
        if naming:
            self.addItem(tr("From day to day"), NAMED)
        self.setAccessibleName(tr("Period"))
        self.view().setAccessibleName(tr("Period"))
        self.activated.connect(self._pick)
        scope.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the period that is picked."""
        between = self._scope.between
        place = self.findData(NAMED)
        if not self._naming:
            if place >= 0:
                self.removeItem(place)
            if between:
                first, last = map(words.short_day, between)
                self.addItem(tr("{first} – {last}", first=first, last=last), NAMED)
        self.setCurrentIndex(max(0, self.findData(NAMED if between else self._scope.days)))

    def _pick(self, _place: int) -> None:
        picked = self.currentData()
        if picked != NAMED:
            self._scope.period(picked)
        elif self._naming and self._scope.between is None:
            self.named.emit()


class ComparisonPicker(QComboBox):
    """Picks what all charts compare the period with."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        for how, name in COMPARISONS:
            self.addItem(tr(name), how.value if how else "")
        self.setAccessibleName(tr("Compared with"))
        self.view().setAccessibleName(tr("Compared with"))
        self.activated.connect(self._pick)
        scope.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the comparison that is picked."""
        hows = [how for how, _ in COMPARISONS]
        self.setCurrentIndex(hows.index(self._scope.comparison))

    def _pick(self, place: int) -> None:
        self._scope.compare(COMPARISONS[place][0])


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
