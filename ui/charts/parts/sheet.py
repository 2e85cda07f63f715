"""The numbers behind a chart as a table: to look at, to copy, to save."""

import csv
import io
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.files import cell
from ui.i18n import tr
from ui.theme import GRID
from ui.widgets.basics import button, label, row

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NARROW, WIDE, HIGH = 520, 900, 560  # pixels of the window: at least, at most, and its height
FEW = 5  # columns that share the window's width; more are as wide as they need
Value = str | int | float | None  # None: no data


@dataclass(frozen=True, slots=True)
class Sheet:
    """Column heads in the present language, and rows under them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def as_text(self) -> str:
        """Return the table as tab-separated lines, as spreadsheets paste them."""
        lines = (self.columns, *(tuple(map(shown, row)) for row in self.rows))
        return "\n".join("\t".join(" ".join(part.split()) for part in line) for line in lines)

    def as_csv(self) -> bytes:
        """Return the table as CSV for spreadsheets: its encoding marked, without formulas."""
        file = io.StringIO()
        writer = csv.writer(file)
        writer.writerow([_inert(column) for column in self.columns])
        writer.writerows([_inert(value) for value in row] for row in self.rows)
        return file.getvalue().encode("utf-8-sig")


def shown(value: Value) -> str:
    """Return a cell as text: fractions with one digit, nothing where there is no data."""
    if isinstance(value, float):
        return f"{value:.1f}"
    return "" if value is None else str(value)


def _inert(value: Value) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers may be negative."""
    return cell(value) if isinstance(value, str) else shown(value)


class SheetModel(QAbstractTableModel):
    """A sheet for a table view."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        value = self._sheet.rows[index.row()][index.column()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return shown(value) if value is not None else "—"
        return _side(value) if role == Role.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._sheet.columns[section]
        if role == Role.TextAlignmentRole:
            return _side(self._sheet.rows[0][section] if self._sheet.rows else "")
        return None


def _side(value: Value) -> Qt.AlignmentFlag:
    left = Qt.AlignmentFlag.AlignLeft if isinstance(value, str) else Qt.AlignmentFlag.AlignRight
    return left | Qt.AlignmentFlag.AlignVCenter


class SheetWindow(QDialog):
    """Shows a sheet beside the page, with its sentence above it."""

    def __init__(self, title: str, sentence: str, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.table = QTableView()
        self.table.setModel(SheetModel(sheet, self))
        self.table.setAccessibleName(title)
        self.table.setAccessibleDescription(sentence)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(64)
        few = len(sheet.columns) <= FEW
        header.setSectionResizeMode(
            QHeaderView.ResizeMode.Stretch if few else QHeaderView.ResizeMode.ResizeToContents
        )
        copy = button(tr("Copy as table"), lambda: copy_text(sheet.as_text()))
        close = button(tr("Close"), self.close, primary=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID + 4)
        layout.addWidget(label(sentence, "title", bold=True, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(0, copy, close))
        self.resize(self._wanted_width(few), HIGH)

    def _wanted_width(self, few: bool) -> int:
        """Return the width at which all columns are read, within bounds; few columns are equally wide."""
        header = self.table.horizontalHeader()
        needed = [
            max(self.table.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place in range(header.count())
        ]
        columns = max(needed, default=0) * len(needed) if few else sum(needed)
        aside = self.table.verticalScrollBar().sizeHint().width() + 2 * self.table.frameWidth()
        return max(NARROW, min(WIDE, columns + aside + 4 * GRID))


def copy_text(text: str) -> None:
    """Put plain text on the clipboard."""
    QApplication.clipboard().setText(text)
