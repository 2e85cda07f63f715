"""The list at the left: drafts and posted announcements, two lines each."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import announcements
from app.announcements import AnnouncementRow
from app.text import N_
from ui.i18n import tr
from ui.panes.announcements.styles import spoken_style
from ui.rows import RECORD, Column, Index, RowsModel
from ui.session import Session
from ui.theme import Theme, font
from ui.words import ago

TALL = 58


def words(row: AnnouncementRow) -> tuple[str, str]:
    """Return the two lines of an announcement: its title, and its style and group with when."""
    when = ago(datetime.fromisoformat(row.at))
    parts = (spoken_style(row.style), row.group, when)
    return row.title or tr("Untitled"), " · ".join(part for part in parts if part)


def status(row: AnnouncementRow) -> str:
    """Return the state of an announcement in a word."""
    return tr("Posted") if row.status == "posted" else tr("Draft")


class _Line(QStyledItemDelegate):
    """Paints title, group and time, and the state at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(120, TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        row: AnnouncementRow = index.data(RECORD)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
            painter.fillRect(area.x(), area.y(), 3, area.height(), self._theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("focus"))
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(16, 9, -12, -9)
        self._state(painter, room, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        title, remark = words(row)
        half = room.height() // 2
        top = room.adjusted(0, 0, -self._width(row) - 8, -half)
        self._words(painter, top, title, "text", bold=True)
        self._words(painter, room.adjusted(0, half + 2, 0, 2), remark, "muted")
        painter.restore()

    def _width(self, row: AnnouncementRow) -> int:
        return QFontMetrics(font("caption")).horizontalAdvance(status(row)) + 16

    def _state(self, painter: QPainter, room: QRect, row: AnnouncementRow, *, chosen: bool) -> None:
        soft, ink = (
            ("accent_soft", "accent_ink") if row.status == "posted" else ("amber_soft", "amber_ink")
        )
        width = self._width(row)
        badge = QRect(room.right() - width, room.y(), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("card" if chosen else soft))  # it would not stand out
        painter.drawRoundedRect(badge, 9, 9)
        painter.setPen(self._theme.color(ink))
        painter.setFont(font("caption"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, status(row))

    def _words(
        self, painter: QPainter, room: QRect, text: str, token: str, *, bold: bool = False
    ) -> None:
        painter.setFont(font("body" if bold else "caption", bold=bold))
        painter.setPen(self._theme.color(token))
        line = QFontMetrics(painter.font()).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), line)


class DraftList(QListView):
    """The announcements of the community; the marked one is in the editor."""

    marked = Signal(int)  # id
    unwanted = Signal()  # Delete was pressed

    def __init__(self, session: Session) -> None:
        super().__init__()
        column = Column[AnnouncementRow]("announcement", N_("Announcement"), self._spoken)
        self.rows = RowsModel[AnnouncementRow](session.store, [column], announcements.rows)
        self.setModel(self.rows)
        self.setItemDelegate(_Line(session.theme, self))
        self.setAccessibleName(tr("Announcements"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_ids(self, ids: list[int], current: int | None) -> None:
        """Show these, with `current` marked; nobody is told of a mark that we set ourselves."""
        self.rows.show(ids)
        row = self.rows.row_of(current) if current is not None else -1
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())
        if row < 0:
            self.clearSelection()
        self.blockSignals(blocked)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt override."""
        super().currentChanged(current, previous)  # pyright: ignore[reportArgumentType] -- Qt's own
        if current.isValid() and not self.signalsBlocked():
            self.marked.emit(self.rows.ids[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _spoken(row: AnnouncementRow) -> str:
        title, remark = words(row)
        return f"{title}, {status(row)}, {remark}"
