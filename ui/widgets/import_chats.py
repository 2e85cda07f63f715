"""The chats of one file: where each goes and what it would bring, taken or left out."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QHeaderView, QTableView

from app.imports.report import Report
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.widgets.import_words import span, where

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TITLES = (N_("Chat"), N_("Days"), N_("New messages"), N_("Known"), N_("Changed"), N_("Unreadable"))
WIDTHS = (300, 210, 100, 80, 80, 100)
FIGURES = 2  # from this column on
ROW, MOST = 30, 9
PAUSE = 700  # milliseconds after a tick: more may follow before the file is looked at again


class ChatsModel(QAbstractTableModel):
    """One row per chat; what was left out keeps the row it had."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chats: dict[str, Report] = {}
        self.out: set[str] = set()

    def show(self, reports: tuple[Report, ...]) -> None:
        """Show the chats of a file, among those already there."""
        self.beginResetModel()
        self._chats |= {report.chat: report for report in reports}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self._chats)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        report = list(self._chats.values())[index.row()]
        if role == Role.CheckStateRole and index.column() == 0:
            taken = report.chat not in self.out
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role == Role.TextAlignmentRole and index.column() >= FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Role.DisplayRole:
            return None
        counts = report.messages
        figures = (counts.created, counts.unchanged, counts.updated, counts.skipped)
        return (where(report), span(report), *map(words.number, figures))[index.column()]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Qt override: take a chat or leave it out."""
        if role != Role.CheckStateRole:
            return False
        chat = list(self._chats)[index.row()]
        taken = Qt.CheckState(value) == Qt.CheckState.Checked
        (self.out.discard if taken else self.out.add)(chat)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt override."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return tr(TITLES[section])
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= FIGURES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ChatsTable(QTableView):
    """Shows the chats of a file; Space or a click takes one in or leaves it out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chats = ChatsModel()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        self.chats.ticked.connect(self._pause.start)
        self.setModel(self.chats)
        self.setAccessibleName(tr("Chats in this file"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        vertical = self.verticalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for section, width in enumerate(WIDTHS):
            self.setColumnWidth(section, width)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_chats(self, reports: tuple[Report, ...]) -> None:
        """Show the chats of a file."""
        self.chats.show(reports)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setFixedHeight(ROW * (min(self.chats.rowCount(), MOST) + 1) + 12)

    def several(self) -> bool:
        """Tell whether there is anything to choose."""
        return self.chats.rowCount() > 1

    def left_out(self) -> frozenset[str]:
        """Return the chats that stay out."""
        return frozenset(self.chats.out)
