"""Picking what is looked at: the groups and the period of the whole window."""

from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

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


SEVERAL = "several"  # the entry for more than one group
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
    """Picks one group of the community, several, or all of them."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        self._groups: list[Group] = []
        self.setAccessibleName(tr("Group"))
        self.view().setAccessibleName(tr("Group"))
        self.setMinimumWidth(140)
        self.setMaximumWidth(260)
        self.activated.connect(self._pick)
        self.show_groups([])

    def show_groups(self, groups: list[Group]) -> None:
        """Offer these groups; of three and more, some can be picked together."""
        self._groups = groups
        self.clear()
        self.addItem(tr("All groups"), None)
        for group in groups:
            self.addItem(group.name, group.id)
        picked = self._scope.groups
        if len(groups) > 2:  # noqa: PLR2004 -- of two, both are all
            some = tr("%n group(s)", "", len(picked)) if len(picked) > 1 else tr("Several groups …")
            self.addItem(some, SEVERAL)
        wanted = SEVERAL if len(picked) > 1 else picked[0] if picked else None
        self.setCurrentIndex(max(0, self.findData(wanted)))
        self.setEnabled(len(groups) > 1)

    def offer(self) -> "Several":
        """Show all groups to be marked."""
        menu = Several(self._groups, self._scope.groups, self)
        menu.chosen.connect(self._narrow)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def _pick(self, _place: int) -> None:
        id = self.currentData()
        if id == SEVERAL:
            self.show_groups(self._groups)  # nothing is picked yet
            self.offer()
        else:
            self._narrow(() if id is None else (id,))

    def _narrow(self, groups: tuple[int, ...]) -> None:
        self._scope.narrow(() if len(groups) == len(self._groups) else groups)
        self.show_groups(self._groups)


class Several(QMenu):
    """A menu of groups that stays open while they are marked."""

    chosen = Signal(object)  # a tuple of ids

    def __init__(self, groups: list[Group], picked: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.boxes: dict[int, QAction] = {}
        for group in groups:
            box = self.addAction(group.name.replace("&", "&&"))
            box.setCheckable(True)
            box.setChecked(not picked or group.id in picked)
            box.toggled.connect(self._tell)
            self.boxes[group.id] = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override: a click marks, and the menu waits for the next."""
        if (action := self._active()) is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Space marks; Enter and Escape close."""
        if event.key() == Qt.Key.Key_Space and (action := self._active()) is not None:
            action.trigger()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _active(self) -> QAction | None:
        return cast("QAction | None", self.activeAction())  # Qt's stubs know nothing of none

    def _tell(self) -> None:
        marked = tuple(id for id, box in self.boxes.items() if box.isChecked())
        if marked:  # none is no choice: the last mark counts until there is another
            self.chosen.emit(marked)
