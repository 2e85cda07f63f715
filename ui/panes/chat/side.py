"""What the two lists beside the chat share: rows of a few lines, painted as plain text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem

from ui.panes.chat.bubble import laid_out
from ui.rows import Index
from ui.theme import Theme, font
from ui.widgets.basics import row_ground

Role = Qt.ItemDataRole
ITEM = Role.UserRole + 1
PAD, GAP = 10, 4
BODY, CAPTION = 19, 17  # pixels from line to line


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: by what it is known, a bold head, words of a few lines, a quiet line, a note."""

    key: int
    head: str
    words: str
    remark: str
    note: str = ""


class _Items(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()

    def show(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return " · ".join(
                part for part in (item.head, item.words, item.note, item.remark) if part
            )
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView, lines: int) -> None:
        super().__init__(view)
        self._theme, self._view, self._lines = theme, view, lines
        self._body, self._bold, self._small = font(), font(bold=True), font("caption")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        item: Item = index.data(ITEM)
        height = 2 * PAD + self._lines_of(item) * BODY + GAP + CAPTION
        height += BODY if item.head else 0
        height += CAPTION if item.note else 0
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        item: Item = index.data(ITEM)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, state)
        y = area.top() + PAD
        if item.head:
            self._line(
                painter, item.head, self._bold, "text", QRect(area.left(), y, area.width(), BODY)
            )
            y += BODY
        y = self._words(painter, item, area, y) + GAP
        if item.note:
            room = QRect(area.left(), y, area.width(), CAPTION)
            self._line(painter, item.note, self._small, "accent_ink", room)
            y += CAPTION
        self._line(
            painter, item.remark, self._small, "muted", QRect(area.left(), y, area.width(), CAPTION)
        )
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: Any) -> None:
        painter.setPen(self._theme.color("line"))
        painter.drawLine(area.left() + PAD, area.bottom(), area.right() - PAD, area.bottom())
        row_ground(painter, self._theme, area.adjusted(0, 0, 0, -1), state)

    def _words(self, painter: QPainter, item: Item, area: QRect, y: int) -> int:
        layout = laid_out(_flat(item.words), self._body, self._room(), BODY)
        shown = min(layout.lineCount(), self._lines)
        painter.setPen(self._theme.color("text"))
        for number in range(shown):
            line = layout.lineAt(number)
            if number == shown - 1 and layout.lineCount() > shown:
                rest = _flat(item.words)[line.textStart() :]
                room = QRect(area.left(), y + number * BODY, area.width(), BODY)
                self._line(painter, rest, self._body, "text", room)
            else:
                line.draw(painter, QPointF(area.left() + PAD, y))
        return y + shown * BODY

    def _line(self, painter: QPainter, text: str, face: Any, token: str, area: QRect) -> None:
        painter.setFont(face)
        painter.setPen(self._theme.color(token))
        room = area.adjusted(PAD, 0, -PAD, 0)
        text = painter.fontMetrics().elidedText(
            _flat(text), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _lines_of(self, item: Item) -> int:
        layout = laid_out(_flat(item.words), self._body, self._room(), BODY)
        return min(layout.lineCount(), self._lines)

    def _room(self) -> int:
        return max(self._view.viewport().width() - 2 * PAD, 60)


class ItemList(QListView):
    """A list of entries of a few lines; a click or Enter opens one."""

    opened = Signal(int)  # key
    moved = Signal()  # another entry is current

    def __init__(self, theme: Theme, name: str, lines: int = 2) -> None:
        super().__init__()
        self._items = _Items()
        self._empty = ""
        self.menu_of: Callable[[QMenu], object] | None = None
        self.setModel(self._items)
        self.setItemDelegate(_Delegate(theme, self, lines))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentChanged.connect(self._moved)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def fill(self, items: Sequence[Item], empty: str) -> None:
        """Show entries; the current one stays current, or the one that took its place."""
        self._empty = empty
        if items == self._items.items:
            self.viewport().update()
            return
        key, row = self.key(), self.currentIndex().row()
        self._items.show(items)
        keys = [item.key for item in items]
        if key in keys:
            self.setCurrentIndex(self._items.index(keys.index(key)))
        elif keys and row >= 0:
            self.setCurrentIndex(self._items.index(min(row, len(keys) - 1)))
        self.moved.emit()

    def items(self) -> Sequence[Item]:
        """Return the entries on show."""
        return self._items.items

    def key(self) -> int | None:
        """Return by what the current entry is known."""
        index = self.currentIndex()
        return self._items.items[index.row()].key if index.isValid() else None

    def choose(self, key: int) -> None:
        """Make an entry current."""
        for row, item in enumerate(self._items.items):
            if item.key == key:
                self.setCurrentIndex(self._items.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter opens."""
        key = self.key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: other widths break lines elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: an empty list says what will be here."""
        super().paintEvent(event)
        if not self._items.items and self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(16, 0, -16, 0), flags, self._empty)

    def _clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._items.items[index.row()].key)

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit()

    def _menu(self, at: QPoint) -> None:
        if self.menu_of and self.indexAt(at).isValid():
            menu = QMenu(self)
            self.menu_of(menu)
            menu.popup(self.viewport().mapToGlobal(at))


def _flat(text: str) -> str:
    return " ".join(text.split())
