"""Tables of records: all the ids, and only the rows on screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from app.store import Store
from ui.i18n import tr

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
PAGE = 64  # rows read at a time: one query below a millisecond
Role = Qt.ItemDataRole
LOOK = Role.UserRole + 1  # a Cell for the delegate
RECORD = Role.UserRole + 2

Tone = Literal["", "muted", "good", "info", "warn", "bad", "grey"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A small rounded label in a cell."""

    text: str
    tone: Tone = "grey"


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell looks: badges before its text, a bar (0 to 1) before its text, the tone of the text."""

    text: str = ""
    tone: Tone = ""
    badges: tuple[Badge, ...] = ()
    bar: float | None = None


@dataclass(frozen=True)  # slots and generics don't mix before Python 3.12
class Column(Generic[R]):
    """One column: how a record is shown in it, what to sort by, and how an edit is saved.

    `edit` is told the record and the new text, on the UI thread: it calls `session.act`.
    """

    key: str
    title: str  # English, marked with N_
    show: Callable[[R], str | Cell]
    sort: str = ""  # name that the query sorts by; '' for not sortable
    right: bool = False  # numbers
    width: int = 120
    edit: Callable[[R, str], object] | None = None
    editable: Callable[[R], str] | None = (
        None  # the text to edit, where it differs from the shown one
    )


class RowsModel(QAbstractTableModel, Generic[R]):
    """Records fetched by id in small pages when first painted; the selection survives a refresh by id."""

    def __init__(
        self,
        store: Store,
        columns: Sequence[Column[R]],
        fetch: Callable[[Store, list[int]], Sequence[R]],
        mime: str = "",
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.ids: list[int] = []
        self._store = store
        self._fetch = fetch
        self._mime = mime
        self._records: dict[int, R] = {}

    def show(self, ids: list[int]) -> None:
        """Replace the rows; rows that stay where they were keep selection and scroll."""
        if ids == self.ids:
            self._records.clear()
            if ids:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1)
                )
            return
        self.beginResetModel()
        self.ids = ids
        self._records.clear()
        self.endResetModel()

    def record(self, row: int) -> R:
        """Return the record in `row`, reading its page when it is not there yet."""
        id = self.ids[row]
        if id not in self._records:
            start = row - row % PAGE
            page = self.ids[start : start + PAGE]
            self._records.update(zip(page, self._fetch(self._store, page), strict=True))
        return self._records[id]

    def row_of(self, id: int) -> int:
        """Return the row of a record, or -1."""
        return self.ids.index(id) if id in self.ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        if role not in (Role.DisplayRole, Role.EditRole, LOOK, RECORD, Role.AccessibleTextRole):
            return None
        record, column = self.record(index.row()), self.columns[index.column()]
        if role == RECORD:
            return record
        shown = column.show(record)
        if role == LOOK:
            return shown if isinstance(shown, Cell) else Cell(shown)
        if role == Role.EditRole and column.editable:
            return column.editable(record)
        return shown if isinstance(shown, str) else _spoken(shown)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Qt override: save an edit made in the table."""
        column = self.columns[index.column()]
        if role != Role.EditRole or column.edit is None:
            return False
        if value != self.data(index, Role.EditRole):
            column.edit(self.record(index.row()), value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt override."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].edit:
            flags |= Qt.ItemFlag.ItemIsEditable
        if self._mime:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return tr(self.columns[section].title)
        if role == Role.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self.columns[section].right
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def mimeTypes(self) -> list[str]:
        """Qt override."""
        return [self._mime] if self._mime else []

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt override: the ids of the dragged rows, parted by commas."""
        ids = dict.fromkeys(str(self.ids[index.row()]) for index in indexes)
        data = QMimeData()
        data.setData(self._mime, ",".join(ids).encode())
        return data


def _spoken(cell: Cell) -> str:
    """Return what a screen reader, a copy or a search finds in a cell."""
    return " ".join([*(badge.text for badge in cell.badges), cell.text]).strip()
