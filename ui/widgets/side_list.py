"""A list of places to look, each with its count: for the left edge of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import words
from ui.theme import Theme, font
from ui.widgets.basics import row_ground

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
PLACE = Role.UserRole + 1
HEIGHT = 28


@dataclass(frozen=True, slots=True)
class Place:
    """One line: what choosing it means (`key`), its text, its count, and how deep it stands."""

    key: str
    text: str
    count: int | None = None
    deep: bool = False
    gap: bool = False  # a thin line above


class _Places(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.places: Sequence[Place] = ()

    def show(self, places: Sequence[Place]) -> None:
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        place = self.places[index.row()]
        if role == PLACE:
            return place
        if role == Role.DisplayRole:
            return place.text
        if role == Role.AccessibleTextRole:
            return place.text if place.count is None else f"{place.text} {place.count}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body, self._bold, self._small = font(), font(bold=True), font("caption")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        place: Place = index.data(PLACE)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        whole: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area = whole.adjusted(0, whole.height() - HEIGHT, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.gap:
            painter.setPen(self._theme.color("line"))
            y = whole.top() + (whole.height() - HEIGHT) // 2
            painter.drawLine(whole.left() + 8, y, whole.right() - 8, y)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        row_ground(painter, self._theme, area, state)
        self._words(painter, area, place, chosen=chosen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        place: Place = index.data(PLACE)
        return QSize(super().sizeHint(option, index).width(), HEIGHT + (12 if place.gap else 0))

    def _words(self, painter: QPainter, area: QRect, place: Place, *, chosen: bool) -> None:
        count = "" if place.count is None else words.number(place.count)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("accent_ink" if chosen else "muted"))
        space = area.adjusted(22 if place.deep else 10, 0, -10, 0)
        painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = space.width() - QFontMetrics(self._small).horizontalAdvance(count) - 8
        face = self._body if place.deep else self._bold
        painter.setFont(face)
        painter.setPen(self._theme.color("accent_ink" if chosen else "text"))
        text = QFontMetrics(face).elidedText(place.text, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(space, side | Qt.TextFlag.TextSingleLine, text)


class SideList(QListView):
    """Shows places; the chosen one stays chosen by its key.."""

    picked = Signal(str)  # key
    menu_wanted = Signal(str, QPoint)  # key, where on the screen

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._places = _Places()
        self.setModel(self._places)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.selectionModel().currentChanged.connect(self._tell)
        self._key = ""

    def fill(self, places: Sequence[Place]) -> None:
        """Show `places`."""
        if places != self._places.places:
            model = self.selectionModel()
            was = model.blockSignals(True)
            self._places.show(places)
            model.blockSignals(was)
            self.setMaximumHeight(self._tall())
        self.choose(self._key)

    def choose(self, key: str) -> None:
        """Choose a place by key, telling nobody."""
        self._key = key
        keys = [place.key for place in self._places.places]
        if key in keys:
            model = self.selectionModel()
            was = model.blockSignals(True)
            self.setCurrentIndex(self._places.index(keys.index(key), 0))
            model.blockSignals(was)
            self.viewport().update()

    def key(self) -> str:
        """Return the key of the chosen place."""
        return self._key

    def places(self) -> list[str]:
        """Return what is shown, line by line."""
        return [place.text for place in self._places.places]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: the menu key opens the menu of the chosen line."""
        if event.key() == Qt.Key.Key_Menu:
            self._menu(self.visualRect(self.currentIndex()).center())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Qt override: as tall as its lines."""
        return QSize(180, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(120, HEIGHT * 3)

    def _tall(self) -> int:
        return sum(HEIGHT + (12 if place.gap else 0) for place in self._places.places) + 4

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        place: Place | None = self.currentIndex().data(PLACE)
        if place is not None and place.key != self._key:
            self._key = place.key
            self.picked.emit(place.key)

    def _menu(self, at: QPoint) -> None:
        place: Place | None = self.indexAt(at).data(PLACE)
        if place is not None:
            self.menu_wanted.emit(place.key, self.viewport().mapToGlobal(at))
