"""The messages in the reader: a window of some hundred rows on a talk of any length."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from app.chat import Line, Page
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Index

MOST = 700  # rows held; beyond, those at the other end are let go
TOGETHER = timedelta(minutes=5)  # what one person says within so long stands under one name
ROW = Qt.ItemDataRole.UserRole + 1
Role = Qt.ItemDataRole

KINDS = (
    N_("[Text]"),
    N_("[Picture]"),
    N_("[Voice]"),
    N_("[Video]"),
    N_("[File]"),
    N_("[Sticker]"),
    N_("[Link]"),
    N_("[Location]"),
    N_("[Card]"),
    N_("[Transfer]"),
    N_("[Red packet]"),
    N_("[Call]"),
    N_("[Forwarded chat]"),
    N_("[Reply]"),
    N_("[Poll]"),
    N_("[Other]"),
)  # fmt: skip -- in the order of app.imports.records.KINDS


@dataclass(frozen=True, slots=True)
class Row:
    """A message as it stands in the list: its wall time, whether a day begins, whether its author goes on."""

    line: Line
    wall: datetime
    opens_day: bool
    goes_on: bool

    @property
    def text(self) -> str:
        """Return its words; what it is, where it has none."""
        return self.line.text.strip() or tr(KINDS[self.line.kind])


class ChatModel(QAbstractListModel):
    """Rows in order of time; pages are added at both ends while one reads."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.older = self.newer = False
        self.apart = False  # messages that were found: each stands for itself

    def show(self, page: Page, *, apart: bool) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.apart = apart
        self.rows = self._dressed(page.lines)
        self.older, self.newer = page.older, page.newer
        self.endResetModel()

    def refresh(self, page: Page) -> bool:
        """Take over what changed in the same messages; False when they are not the same."""
        if [row.line.id for row in self.rows] != [line.id for line in page.lines]:
            return False
        self.rows = self._dressed(page.lines)
        self.older, self.newer = page.older, page.newer
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        return True

    def prepend(self, page: Page) -> None:
        """Add older messages; newer ones are let go where there are too many."""
        lines = [*page.lines, *(row.line for row in self.rows)]
        added = len(page.lines)
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self.rows = self._dressed(lines)
            self.endInsertRows()
            self._touch(added)
        self.older = page.older
        if len(self.rows) > MOST:
            self.beginRemoveRows(QModelIndex(), MOST, len(self.rows) - 1)
            del self.rows[MOST:]
            self.newer = True
            self.endRemoveRows()

    def append(self, page: Page) -> None:
        """Add newer messages; older ones are let go where there are too many."""
        start, added = len(self.rows), len(page.lines)
        if added:
            lines = [*(row.line for row in self.rows), *page.lines]
            self.beginInsertRows(QModelIndex(), start, start + added - 1)
            self.rows = self._dressed(lines)
            self.endInsertRows()
        self.newer = page.newer
        if (over := len(self.rows) - MOST) > 0:
            self.beginRemoveRows(QModelIndex(), 0, over - 1)
            self.rows = self._dressed([row.line for row in self.rows[over:]])
            self.older = True
            self.endRemoveRows()
            self._touch(0)

    def row_of(self, id: int) -> int:
        """Return where a message stands, or -1."""
        return next((n for n, row in enumerate(self.rows) if row.line.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return spoken(row)
        return None

    def _touch(self, row: int) -> None:
        """Let a row be drawn anew: whether it opens a day depends on its neighbour."""
        if row < len(self.rows):
            self.dataChanged.emit(self.index(row), self.index(row))

    def _dressed(self, lines: Sequence[Line]) -> list[Row]:
        rows: list[Row] = []
        for line in lines:
            wall = words.local(line.at, line.zone)
            rows.append(self._row(line, wall, rows[-1] if rows else None))
        return rows

    def _row(self, line: Line, wall: datetime, last: Row | None) -> Row:
        opens = last is None or last.wall.date() != wall.date()
        same = (
            last is not None
            and not self.apart
            and not opens
            and (last.line.member_id, last.line.group_id) == (line.member_id, line.group_id)
            and wall - last.wall < TOGETHER
            and not line.quote
        )
        return Row(line, wall, opens, same)


def spoken(row: Row) -> str:
    """Return a message as a screen reader says it."""
    quoted = row.line.quote
    parts = [row.line.member, words.moment(row.line.at, row.line.zone)]
    if quoted:
        parts.append(tr("in reply to {member}", member=quoted.member))
    if row.line.recalled:
        parts.append(tr("recalled"))
    return f"{' · '.join(parts)}: {row.text}"


def copied(rows: Sequence[Row]) -> str:
    """Return messages as they are pasted elsewhere: one head line and the text each."""
    return "\n\n".join(f"{row.line.member}  {row.wall:%Y-%m-%d %H:%M}\n{row.text}" for row in rows)
