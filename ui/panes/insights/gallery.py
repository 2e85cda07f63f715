"""The gallery: every chart by its title and the question it answers, those on the board marked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.charts import CHARTS
from ui.fitting import means
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID, Theme, font
from ui.widgets.basics import holds_keyboard, icon_button, label, row, row_ground
from ui.widgets.fields import line

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
OFFER = Role.UserRole + 1
WIDTH, HEIGHT = 300, 52  # pixels


@dataclass(frozen=True, slots=True)
class Offer:
    """A chart to put on the board, in the present language."""

    key: str
    title: str
    question: str
    there: bool = False


class _Offers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        if [one.key for one in offers] == [one.key for one in self.offers]:
            self.offers = offers
            if offers:
                self.dataChanged.emit(self.index(0, 0), self.index(len(offers) - 1, 0))
            return
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        offer = self.offers[index.row()]
        if role == OFFER:
            return offer
        if role == Role.DisplayRole:
            return offer.title
        if role == Role.AccessibleTextRole:
            there = tr("on the board") if offer.there else ""
            return ". ".join(filter(None, (offer.title, offer.question, there)))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold, self._small = font(bold=True), font("caption")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(super().sizeHint(option, index).width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        offer: Offer = index.data(OFFER)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_ground(painter, self._theme, area, state)
        room = area.adjusted(10, 6, -36, -6)
        tones = ("muted", "muted") if offer.there else ("text", "muted")
        half = room.height() // 2
        for text, face, tone, top in (
            (offer.title, self._bold, tones[0], 0),
            (offer.question, self._small, tones[1], half),
        ):
            painter.setFont(face)
            painter.setPen(self._theme.color(tone))
            shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            where = QRect(room.left(), room.top() + top, room.width(), half)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)
        icon = self._theme.icon("check" if offer.there else "plus", "accent_ink")
        icon.paint(painter, QRect(area.right() - 28, area.center().y() - 8, 16, 16))
        painter.restore()


class Gallery(QFrame):
    """A panel beside the board: search, then Enter or a click puts a chart on it."""

    wanted = Signal(str)  # chart
    closed = Signal(bool)  # whether the keyboard was in it

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self._there: Collection[str] = ()
        self.search = line(tr("Search charts"), tr("Search charts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        self.offers = _Offers()
        self.list = QListView()
        self.list.setModel(self.offers)
        self.list.setItemDelegate(_Delegate(session.theme, self.list))
        self.list.setAccessibleName(tr("Charts"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._take)
        self.list.installEventFilter(self)
        self.none = label(tr("No chart is called so, or answers that."), tone="muted", wrap=True)
        self.none.hide()
        close = icon_button(session.theme, "x", tr("Close"), self.shut)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID * 2, GRID + 4, GRID, GRID + 4)
        whole.setSpacing(GRID)
        whole.addLayout(row(label(tr("Add charts"), "title", bold=True), 0, close))
        find = row(self.search)
        find.setContentsMargins(0, 0, GRID, 0)
        whole.addLayout(find)
        whole.addWidget(self.none)
        whole.addWidget(self.list, 1)
        self.hide()

    def show_board(self, there: Collection[str]) -> None:
        """Mark the charts that stand on the board."""
        self._there = there
        self._find()

    def begin(self) -> None:
        """Show the gallery, and lead the keyboard to its search."""
        self.show()
        self.search.setFocus()
        self.search.selectAll()

    def shut(self) -> None:
        """Put the gallery away."""
        held = holds_keyboard(self)
        self.hide()
        self.closed.emit(held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc puts the gallery away."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: down leads from the search to the list, Enter takes the line at hand."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if watched is self.search and key == Qt.Key.Key_Down and self.offers.offers:
            self.list.setFocus()
            self.list.setCurrentIndex(self.offers.index(0, 0))
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if watched is self.list and enter and self.list.currentIndex().isValid():
            self._take(self.list.currentIndex())
            return True
        return False

    def _find(self, _text: str = "") -> None:
        typed = self.search.text()
        offers = map(self._offer, CHARTS)
        found = [offer for offer in offers if means(typed, (offer.title, offer.question))]
        self.offers.show(found)
        self.none.setVisible(not found)
        self.list.setVisible(bool(found))

    def _offer(self, entry: Any) -> Offer:
        question = tr(entry.question) if entry.question else ""
        return Offer(entry.key, tr(entry.title), question, entry.key in self._there)

    def _take(self, index: QModelIndex) -> None:
        self.wanted.emit(self.offers.offers[index.row()].key)

    def _take_first(self) -> None:
        if self.search.text().strip() and self.offers.offers:
            self._take(self.offers.index(0, 0))
