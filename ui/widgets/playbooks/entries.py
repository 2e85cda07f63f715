"""A list of two-line entries, each with a switch or how far it is: for playbooks and for their runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.rows import Index
from ui.theme import Theme, font
from ui.widgets.basics import row_ground, tip

Role = Qt.ItemDataRole
ENTRY = Role.UserRole + 1
HEIGHT = 54
SWITCH = QSize(28, 16)
PAD = 12
LEGIBLE = 96  # pixels of a title that come before the quiet word beside it


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: two lines, a quiet word and an alarm at the right, a switch (`on`), or a share done."""

    key: int
    title: str
    detail: str
    side: str = ""
    alarm: str = ""
    on: bool | None = None
    share: float | None = None
    quiet: bool = False
    spoken: str = ""  # what a screen reader adds


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Role.DisplayRole:
            return entry.title
        if role == Role.ToolTipRole:
            return tip(f"{entry.title}\n{entry.detail}")
        if role == Role.AccessibleTextRole:
            parts = (entry.title, entry.spoken, entry.detail, entry.side, entry.alarm)
            return ", ".join(filter(None, parts))
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold, self._small = font(bold=True), font("caption")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(super().sizeHint(option, index).width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        entry: Entry = index.data(ENTRY)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_ground(painter, self._theme, area, state)
        room = area.adjusted(PAD, 8, -PAD, -8)
        if entry.on is not None:
            self._switch(painter, switch_area(area), on=entry.on)
            room.setLeft(switch_area(area).right() + 10)
        high = room.height() // 2
        top, low = QRect(room), QRect(room)
        top.setHeight(high)
        low.setTop(room.bottom() - high + 1)
        self._line(painter, self._side(painter, top, entry), entry.title, entry, bold=True)
        self._line(painter, self._alarm(painter, low, entry), entry.detail, entry, bold=False)
        if entry.share is not None:
            self._bar(painter, QRectF(room.left(), area.bottom() - 5, room.width(), 3), entry)
        painter.restore()

    def _switch(self, painter: QPainter, area: QRect, *, on: bool) -> None:
        painter.setPen(self._theme.color("accent" if on else "faint"))
        painter.setBrush(self._theme.color("accent" if on else "card"))
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_text" if on else "faint"))
        x = area.right() - 6.5 if on else area.left() + 8.5
        painter.drawEllipse(QPointF(x, area.center().y() + 0.5), 5, 5)

    def _side(self, painter: QPainter, room: QRect, entry: Entry) -> QRect:
        """Write the quiet word at the right, unless it leaves the title no room; return what is left."""
        wide = QFontMetrics(self._small).horizontalAdvance(entry.side) + 8
        title = min(QFontMetrics(self._bold).horizontalAdvance(entry.title), LEGIBLE)
        if not entry.side or room.width() - wide < title:
            return room
        painter.setFont(self._small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.side
        )
        return room.adjusted(0, 0, -wide, 0)

    def _alarm(self, painter: QPainter, room: QRect, entry: Entry) -> QRect:
        if not entry.alarm:
            return room
        width = QFontMetrics(self._small).horizontalAdvance(entry.alarm) + 12
        pill = QRectF(room.right() - width, room.center().y() - 8, width, 17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("red_soft"))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("red_ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, entry.alarm)
        return room.adjusted(0, 0, -width - 8, 0)

    def _line(self, painter: QPainter, room: QRect, text: str, entry: Entry, *, bold: bool) -> None:
        face = self._bold if bold else self._small
        painter.setFont(face)
        painter.setPen(self._theme.color("text" if bold and not entry.quiet else "muted"))
        flat = text.replace("\n", " ")
        shown = QFontMetrics(face).elidedText(flat, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, shown)

    def _bar(self, painter: QPainter, track: QRectF, entry: Entry) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        if entry.share:
            track.setWidth(max(track.width() * min(entry.share, 1), 3))
            painter.setBrush(self._theme.color("faint" if entry.quiet else "accent"))
            painter.drawRoundedRect(track, 1.5, 1.5)


class Entries(QListView):
    """Shows entries; the chosen one stays chosen by its key. Space, or a click on it, turns a switch."""

    picked = Signal(int)  # key
    switched = Signal(int, bool)  # key, on

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._model = _Model()
        self._empty = ""
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self._key = 0

    def fill(self, entries: Sequence[Entry], key: int) -> None:
        """Show `entries` with the one called `key` chosen, telling nobody."""
        model = self.selectionModel()
        was = model.blockSignals(True)
        if entries != self._model.entries:
            self._model.show(entries)
        keys = [entry.key for entry in entries]
        self._key = key
        if key in keys:
            self.setCurrentIndex(self._model.index(keys.index(key), 0))
        model.blockSignals(was)
        self.viewport().update()

    def entries(self) -> list[Entry]:
        """Return what is shown."""
        return list(self._model.entries)

    def key(self) -> int:
        """Return the key of the chosen entry; 0 for none."""
        return self._key

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Space turns the switch of the chosen entry."""
        if event.key() == Qt.Key.Key_Space and self._turn(self.currentIndex()):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override: a click on a switch turns it."""
        index = self.indexAt(event.position().toPoint())
        near = switch_area(self.visualRect(index)).adjusted(-8, -12, 8, 12)
        if index.isValid() and near.contains(event.position().toPoint()) and self._turn(index):
            return
        super().mouseReleaseEvent(event)

    def _turn(self, index: QModelIndex) -> bool:
        entry: Entry | None = index.data(ENTRY)
        if entry is None or entry.on is None:
            return False
        self.switched.emit(entry.key, not entry.on)
        return True

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        entry: Entry | None = self.currentIndex().data(ENTRY)
        if entry is not None and entry.key != self._key:
            self._key = entry.key
            self.picked.emit(entry.key)


def switch_area(area: QRect) -> QRect:
    """Return where the switch of an entry lies that fills `area`."""
    top = area.center().y() - SWITCH.height() // 2
    return QRect(area.left() + PAD, top, SWITCH.width(), SWITCH.height())
