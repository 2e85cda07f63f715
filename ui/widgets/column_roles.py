"""The columns of a table: its titles over some rows, and over each the choice of what it holds."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.imports.questions import Columns
from app.text import N_
from ui.i18n import tr
from ui.widgets.fields import choice, choose, value

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROLES: tuple[tuple[str, str], ...] = (
    ("", N_("not needed")),
    ("time", N_("time")),
    ("day", N_("day (time apart)")),
    ("sender", N_("sender's name")),
    ("sender_id", N_("sender's id")),
    ("text", N_("text")),
    ("chat", N_("chat")),
)
IGNORE = "ignore"
ROW, WIDTH, MOST = 34, 150, 60
EMPTY = Columns((), (), ())


class ColumnsModel(QAbstractTableModel):
    """The first row says what each column holds and can be changed; the others are the file's."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._columns = EMPTY
        self._roles: dict[str, str] = {}  # title: role

    def show(self, columns: Columns) -> None:
        """Show another table."""
        self.beginResetModel()
        self._columns = columns
        self._roles = {title: role for role, title in columns.roles}
        self.endResetModel()

    def answers(self) -> tuple[tuple[str, str], ...]:
        """Return (role, title) for every column, as `Options.columns` has it."""
        titles = self._columns.titles
        return tuple((self._roles.get(title) or IGNORE, title) for title in titles)

    def same(self, columns: Columns) -> bool:
        """Tell whether this table is on show, with these roles."""
        known = {title: role for title, role in self._roles.items() if role}
        told = {title: role for role, title in columns.roles}
        return columns.titles == self._columns.titles and known == told

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() or not self._columns.titles else 1 + len(self._columns.samples)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else min(len(self._columns.titles), MOST)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        if role not in (Role.DisplayRole, Role.EditRole):
            return None
        if index.row() == 0:
            key = self._roles.get(self._columns.titles[index.column()], "")
            return key if role == Role.EditRole else tr(dict(ROLES)[key])
        cells = self._columns.samples[index.row() - 1]
        return cells[index.column()].replace("\n", " ") if index.column() < len(cells) else ""

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Qt override: a role is held by one column."""
        title = self._columns.titles[index.column()]
        if role != Role.EditRole or index.row() or self._roles.get(title, "") == value:
            return False
        self._roles = {t: r for t, r in self._roles.items() if r != value and t != title}
        self._roles[title] = value
        self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))
        self.picked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt override."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.row() == 0 else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._columns.titles[section]
        return None


class _Picker(QStyledItemDelegate):
    """A box over each column to choose what it holds."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt override."""
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        made = choice(tr("What “{title}” holds", title=title), [(k, tr(t)) for k, t in ROLES])
        made.setParent(parent)
        made.activated.connect(partial(self._commit, made))
        return made

    def _commit(self, editor: QComboBox, _place: int) -> None:
        self.commitData.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt override."""
        if isinstance(editor, QComboBox):
            choose(editor, str(index.data(Role.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt override."""
        if isinstance(editor, QComboBox):
            model.setData(QModelIndex(index), value(editor))  # pyright: ignore[reportArgumentType, reportCallIssue]


class ColumnRoles(QTableView):
    """Shows a table's beginning; the operator says what its columns hold."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnsModel()
        self.columns.picked.connect(self.picked)
        self.setModel(self.columns)
        self.setItemDelegate(_Picker(self))
        self.setAccessibleName(tr("Columns of the table"))
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        vertical = self.verticalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultSectionSize(WIDTH)
        self.horizontalHeader().setHighlightSections(False)

    def show_columns(self, columns: Columns) -> None:
        """Show a table, unless it is on show as it is."""
        if self.columns.same(columns):
            return
        self.columns.show(columns)
        for place in range(self.columns.columnCount()):
            self.openPersistentEditor(self.columns.index(0, place))
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setFixedHeight(ROW * (self.columns.rowCount() + 1) + 16)

    def answers(self) -> Sequence[tuple[str, str]]:
        """Return what each column holds."""
        return self.columns.answers()
