"""The list of what is due, in groups; painted as plain text, every entry done by one key or click."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.today import Item
from ui import words
from ui.i18n import tr
from ui.panes.today import worded
from ui.rows import Index
from ui.theme import Theme, font
from ui.widgets.basics import row_ground, tip
from ui.widgets.table import SOFT, TEXT

Role = Qt.ItemDataRole
ENTRY = Role.UserRole + 1
TALL, HEAD, PAD = 52, 34, 10
ROUND = 18  # pixels of the circle that a click ticks
TIME = 44


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a group: its name, how many are in it, and whether it asks for attention."""

    title: str
    n: int
    late: bool = False


def grouped(items: Sequence[Item], today: date) -> list[Head | Item]:
    """Return items under their heads: overdue, today, tomorrow."""
    late = [item for item in items if item.day < today]
    now = [item for item in items if item.day == today]
    later = [item for item in items if item.day > today]
    rows: list[Head | Item] = []
    for title, some in ((tr("Overdue"), late), (tr("Today"), now), (tr("Tomorrow"), later)):
        if some:
            rows += [Head(title, len(some), some is late), *some]
    return rows


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Head | Item] = ()
        self.today = date.min

    def show(self, rows: Sequence[Head | Item], today: date) -> None:
        self.beginResetModel()
        self.rows, self.today = rows, today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        entry = self.rows[index.row()]
        if role == ENTRY:
            return entry
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return f"{entry.title} {entry.n}" if isinstance(entry, Head) else self._spoken(entry)
        if role == Role.ToolTipRole and isinstance(entry, Item):
            return tip("\n".join(filter(None, (entry.title, self.second(entry)))))
        return None

    def second(self, item: Item) -> str:
        """Return the second line of an item: the day that has passed, what it is about, why it is here."""
        day = words.short_day(item.day) if item.day < self.today else ""
        return " · ".join(part for part in (day, item.about, worded.said(item.remark)) if part)

    def _spoken(self, item: Item) -> str:
        hour = f"{item.at:%H:%M}" if item.at else ""
        parts = (tr(worded.KINDS[item.kind]), hour, item.title, self.second(item))
        return ", ".join(filter(None, parts))


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView, model: _Model) -> None:
        super().__init__(view)
        self._theme, self._model = theme, model
        self._body, self._bold, self._small = font(), font(bold=True), font("caption")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(100, HEAD if isinstance(index.data(ENTRY), Head) else TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        entry: Head | Item = index.data(ENTRY)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Head):
            self._head(painter, area, entry)
        else:
            self._item(painter, area, entry, state)
        painter.restore()

    def _head(self, painter: QPainter, area: QRect, head: Head) -> None:
        room = area.adjusted(PAD, 8, -PAD, 0)
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("red_ink" if head.late else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, head.title)
        room.setLeft(room.left() + QFontMetrics(self._bold).horizontalAdvance(head.title) + 8)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("red_ink" if head.late else "muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(head.n))

    def _item(self, painter: QPainter, area: QRect, item: Item, state: Any) -> None:
        flags = QStyle.StateFlag
        chosen, over = bool(state & flags.State_Selected), bool(state & flags.State_MouseOver)
        row_ground(painter, self._theme, area, state)
        self._circle(painter, circle(area), tick=over or chosen)
        room = area.adjusted(PAD + ROUND + 10, 7, -PAD, -7)
        room = self._badge(painter, room, item, chosen=chosen)
        self._words(painter, room, item)

    def _circle(self, painter: QPainter, area: QRect, *, tick: bool) -> None:
        painter.setBrush(self._theme.color("card"))
        painter.setPen(QPen(self._theme.color("accent" if tick else "faint"), 1.5))
        painter.drawEllipse(QRectF(area).adjusted(1, 1, -1, -1))
        if tick:
            self._theme.icon("check", "accent").paint(painter, area.adjusted(3, 3, -3, -3))

    def _badge(self, painter: QPainter, room: QRect, item: Item, *, chosen: bool) -> QRect:
        """Name the kind at the right; return the room that is left."""
        text, tone = tr(worded.KINDS[item.kind]), worded.TONES.get(item.kind, "grey")
        width = QFontMetrics(self._small).horizontalAdvance(text) + 16
        pill = QRectF(room.right() - width, room.center().y() - 9, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("card" if chosen else SOFT[tone]))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(self._theme.color(TEXT[tone]))
        painter.setFont(self._small)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return room.adjusted(0, 0, -width - 12, 0)

    def _words(self, painter: QPainter, room: QRect, item: Item) -> None:
        icon = QRect(room.left(), room.center().y() - 8, 18, 18)
        self._theme.icon(worded.ICONS[item.kind], "muted").paint(painter, icon)
        room = room.adjusted(28, 0, 0, 0)
        second, late = self._model.second(item), item.day < self._model.today
        top = QRect(room)
        if second:
            top.setHeight(room.height() // 2)
        if item.at is not None:
            painter.setFont(self._bold)
            painter.setPen(self._theme.color("accent_ink"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(top, flags, f"{item.at:%H:%M}")
            top.setLeft(top.left() + TIME)
        self._line(painter, top, item.title, self._body, "text")
        if second:
            low = room.adjusted(0, room.height() // 2, 0, 0)
            self._line(painter, low, second, self._small, "red_ink" if late else "muted")

    def _line(self, painter: QPainter, room: QRect, text: str, face: Any, ink: str) -> None:
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        flat = " ".join(text[:300].split())
        shown = QFontMetrics(face).elidedText(flat, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, shown)


class DueList(QListView):
    """Shows what is due; Space or the circle does an entry, Enter or a double click opens it."""

    done = Signal()
    opened = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._entries = _Model()
        self._empty = ""
        self.setModel(self._entries)
        self.setItemDelegate(_Painter(theme, self, self._entries))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda _index: self.opened.emit())  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        self.selectionModel().currentChanged.connect(self._moved)

    def fill(self, items: Sequence[Item], today: date, empty: str) -> None:
        """Show items; the current one stays current, or the one that took its place."""
        self._empty = empty
        rows = grouped(items, today)
        if rows == self._entries.rows and today == self._entries.today:
            self.viewport().update()
            return
        current, row = self.current(), self.currentIndex().row()
        self._entries.show(rows, today)
        if current is None or not self.choose(current.subject):
            self._near(row)
        self.moved.emit()

    def items(self) -> list[Item]:
        """Return the items on show."""
        return [entry for entry in self._entries.rows if isinstance(entry, Item)]

    def current(self) -> Item | None:
        """Return the item chosen."""
        index = self.currentIndex()
        entry = self._entries.rows[index.row()] if index.isValid() else None
        return entry if isinstance(entry, Item) else None

    def choose(self, subject: str) -> bool:
        """Make an item current; tell whether it is there."""
        for row, entry in enumerate(self._entries.rows):
            if isinstance(entry, Item) and entry.subject == subject:
                self.setCurrentIndex(self._entries.index(row))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Space does, Enter opens."""
        if event.key() == Qt.Key.Key_Space and self.current():
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override: a click on the circle does the entry."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index == self.currentIndex() and self._on_circle(index, at):
            self.done.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt override: over a circle the pointer is a hand."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            hand = self._on_circle(self.indexAt(at), at)
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: an empty list says that all is done."""
        super().paintEvent(event)
        if not self._entries.rows and self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(40, 0, -40, 0), flags, self._empty)

    def _on_circle(self, index: QModelIndex, at: QPoint) -> bool:
        if not index.isValid() or isinstance(index.data(ENTRY), Head):
            return False
        return circle(self.visualRect(index)).adjusted(-8, -12, 6, 12).contains(at)

    def _near(self, row: int) -> None:
        """Choose what is nearest to a row, from it on or before it."""
        places = [n for n, entry in enumerate(self._entries.rows) if isinstance(entry, Item)]
        if places and row >= 0:
            after = [n for n in places if n >= row]
            self.setCurrentIndex(self._entries.index(after[0] if after else places[-1]))

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit()


def circle(area: QRect) -> QRect:
    """Return where the circle of an entry lies that fills `area`."""
    return QRect(area.left() + PAD, area.center().y() - ROUND // 2, ROUND, ROUND)
