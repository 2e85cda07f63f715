"""Rewards that are due: ticked when they were given."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from app.checkins.rewards import Due, Reward
from ui.i18n import tr
from ui.widgets.basics import Elided, button, column, label, row

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
TALL = 26  # pixels of a name


class _DueModel(QAbstractListModel):
    """Who has earned what; a tick says that it was given."""

    ticked = Signal(object, bool)  # Due, given

    def __init__(self) -> None:
        super().__init__()
        self.dues: Sequence[Due] = ()

    def show(self, dues: Sequence[Due]) -> None:
        if [(d.reward, d.member_id) for d in dues] == [(d.reward, d.member_id) for d in self.dues]:
            self.dues = dues
            if dues:
                self.dataChanged.emit(self.index(0, 0), self.index(len(dues) - 1, 0))
            return
        self.beginResetModel()
        self.dues = dues
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.dues)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        due = self.dues[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return " ".join(due.name.split())
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if due.given_at else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole:
            return False
        self.ticked.emit(self.dues[index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable


class _Stage(QWidget):
    """One stage of rewards with those who have reached it."""

    given = Signal(object, list)  # Reward, members
    taken = Signal(object, list)

    def __init__(self) -> None:
        super().__init__()
        self._reward: Reward | None = None
        self._title = Elided("", "body", bold=True)
        self._figure = label("", "caption", "muted")
        self.model = _DueModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setGridSize(QSize(0, TALL))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model.ticked.connect(self._tick)
        self.all = button(tr("All given"), self._give_all, flat=True)
        head = row(self._title, self._figure, self.all)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.list, gap=2))

    def show_stage(self, reward: Reward, dues: Sequence[Due]) -> None:
        """Show who has reached it."""
        self._reward = reward
        left = sum(due.given_at is None for due in dues)
        self._title.setText(tr("{n} d · {reward}", n=reward.days, reward=reward.reward))
        self._figure.setText(f"{len(dues) - left}/{len(dues)}" if dues else tr("nobody yet"))
        self.list.setAccessibleName(self._title.text())
        self.model.show(dues)
        self.list.setVisible(bool(dues))
        self.list.setFixedHeight(len(dues) * TALL + 4)
        self.all.setVisible(left > 1)

    def _tick(self, due: Due, given: bool) -> None:
        (self.given if given else self.taken).emit(due.reward, [due.member_id])

    def _give_all(self) -> None:
        left = [due.member_id for due in self.model.dues if due.given_at is None]
        self.given.emit(self._reward, left)


class RewardsPart(QWidget):
    """All stages of a campaign."""

    given = Signal(object, list)
    taken = Signal(object, list)
    wanted = Signal()  # to set rewards up

    def __init__(self) -> None:
        super().__init__()
        self.none = label(tr("No reward promised."), "caption", "muted", wrap=True)
        self.set_up = button(tr("Set up rewards"), self.wanted.emit)
        self._stages: list[_Stage] = []
        self._list = column(gap=8)
        self.setLayout(column(row(self.none, self.set_up), self._list, 0, gap=6))

    def show_rewards(self, stages: Sequence[Reward], earned: Sequence[Due]) -> None:
        """Show the stages, the next to come at the top."""
        self.none.setVisible(not stages)
        self.set_up.setVisible(not stages)
        while len(self._stages) < len(stages):
            made = _Stage()
            made.given.connect(self.given)
            made.taken.connect(self.taken)
            self._stages.append(made)
            self._list.addWidget(made)
        for place, stage in enumerate(self._stages):
            stage.setVisible(place < len(stages))
            if place < len(stages):
                mine = [due for due in earned if due.reward.id == stages[place].id]
                stage.show_stage(stages[place], mine)

    def stages(self) -> list[_Stage]:
        """Return the stages on show."""
        return [stage for stage in self._stages if not stage.isHidden()]
