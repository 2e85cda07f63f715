"""Topics offered for a slot: what fits it, the best first, each with its reason; to drag or to choose by Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import planner, topics
from app.planner import Fit, Place
from app.store import Store
from app.topics import TopicFilter
from ui.i18n import chinese, tr
from ui.session import Session
from ui.theme import Theme, font
from ui.widgets.basics import chip, column, label, row, row_ground
from ui.widgets.fields import line
from ui.widgets.planner import wording
from ui.widgets.planner.weeks import MIME
from ui.widgets.table import SOFT, TEXT
from ui.widgets.topic_columns import LIBRARY_TONES, SHORT

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
FIT = Role.UserRole + 1
HEIGHT = 58
SHOWN = 60  # topics
SEARCHED = 2_000  # topics that a search may name
PAUSE = 180  # milliseconds of quiet before a search


class _Fits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.fits: Sequence[Fit] = ()

    def show(self, fits: Sequence[Fit]) -> None:
        self.beginResetModel()
        self.fits = fits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.fits)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        fit = self.fits[index.row()]
        if role == FIT:
            return fit
        if role == Role.DisplayRole:
            return title(fit)
        if role == Role.AccessibleTextRole:
            return f"{title(fit)}. {reasons(fit)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = ",".join(str(self.fits[index.row()].topic_id) for index in indexes)
        data.setData(MIME, ids.encode())
        return data


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(super().sizeHint(option, index).width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        fit: Fit = index.data(FIT)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_ground(painter, self._theme, area, state)
        room = area.adjusted(10, 7, -10, -7)
        left = self._badge(painter, room, fit)
        painter.setFont(font(bold=True))
        self._text(painter, QRect(left, room.top(), room.right() - left, 20), title(fit), "text")
        painter.setFont(font("caption"))
        under = QRect(room.left(), room.top() + 24, room.width(), 18)
        self._text(painter, under, reasons(fit), "amber_ink" if fit.cautions else "muted")
        painter.restore()

    def _badge(self, painter: QPainter, room: QRect, fit: Fit) -> int:
        name, tone = tr(SHORT[fit.library]), LIBRARY_TONES[fit.library]
        wide = QFontMetrics(font("caption")).horizontalAdvance(name) + 14
        pill = QRectF(room.left(), room.top() + 1, wide, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(SOFT[tone]))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color(TEXT[tone]))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), name)
        return int(room.left() + wide + 8)

    def _text(self, painter: QPainter, room: QRect, text: str, ink: str) -> None:
        painter.setPen(self._theme.color(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side | Qt.TextFlag.TextSingleLine), shown)


class _List(QListView):
    picked = Signal(int)  # topic id: Enter or a double click

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fits = _Fits()
        self.setModel(self.fits)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(tr("Topics to choose from"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        fit: Fit = index.data(FIT)
        self.picked.emit(fit.topic_id)


class Offers(QWidget):
    """The library beside the plan: topics that fit the chosen slot, or all of them, found by words."""

    picked = Signal(int)  # topic id
    left = Signal()  # Esc: back to the weeks

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._place: Place | None = None
        self._seed = 1
        self.fits = chip(tr("Fits this slot"), "good", self.refresh, checkable=True)
        self.fits.setChecked(True)
        self.search = line(tr("Find topics"), tr("Find topics"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            session.theme.icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.list = _List(session.theme)
        self.remark = label("", "caption", "muted", wrap=True)
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._wait.start)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.picked.connect(self.picked)
        top = row(self.search, self.fits)
        top.setStretch(0, 1)
        whole = column(top, self.remark, self.list)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def show_for(self, place: Place | None, seed: int) -> None:
        """Offer topics for a slot; None while none is chosen."""
        if place != self._place:
            self.list.scrollToTop()
        self._place, self._seed = place, seed
        self.fits.setVisible(place is not None)
        self.refresh()

    def refresh(self) -> None:
        """Ask the store again."""
        community = self.session.scope.community
        place = self._place
        if community is None or (place is not None and place.kind != "topic"):
            self._show([])
            return
        text = self.search.text().strip()
        ask = _Asked(community, place, text, self._seed, self.fits.isChecked())
        self.session.reading.ask(self, ask, self._show)

    def step_in(self) -> None:
        """Give the list the keyboard, on its first topic."""
        if self.list.fits.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.fits.index(0, 0))
        self.list.setFocus()

    def forget(self) -> None:
        """Stop waiting for answers."""
        self._wait.stop()
        self.session.reading.forget(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc leads back to the weeks."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, fits: list[Fit]) -> None:
        current: Fit | None = self.list.currentIndex().data(FIT)
        if list(self.list.fits.fits) != fits:
            self.list.fits.show(fits)
            ids = [fit.topic_id for fit in fits]
            if current and current.topic_id in ids:
                self.list.setCurrentIndex(self.list.fits.index(ids.index(current.topic_id), 0))
        self.remark.setText(self._remark(len(fits)))
        self.remark.setVisible(bool(self.remark.text()))

    def _remark(self, n: int) -> str:
        if self._place is None:
            return tr("Choose a slot to see which topics fit it.")
        if self._place.kind != "topic":
            return tr("This is a fixed item; it takes no topic.")
        if n:
            return tr("Drag a topic into a slot, or press Enter to put it into the chosen one.")
        if self.fits.isChecked():
            return tr("No topic fits this slot. Switch “Fits this slot” off to choose from all.")
        return tr("No topic is found by these words.")


def title(fit: Fit) -> str:
    """Return a topic's title in the language of the window."""
    return fit.title if chinese() else fit.title_en or fit.title


def reasons(fit: Fit) -> str:
    """Return what speaks against a topic in its slot, else what speaks for it."""
    told = wording.line(fit.cautions or fit.why)
    return " · ".join(part for part in (wording.shelf(fit), told) if part)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked: topics for a place (None: all), found by `text`, only those that fit or any."""

    community: int
    place: Place | None
    text: str
    seed: int
    fits: bool

    def __call__(self, store: Store) -> list[Fit]:
        """Ask the store."""
        place, text = self.place, self.text
        if place and self.fits:
            only = topics.ids(store, TopicFilter(text=text))[:SEARCHED] if text else None
            return planner.fitting(store, self.community, place, only, self.seed)
        ids = topics.ids(store, TopicFilter(text=text), "updated", descending=True)[:SHOWN]
        return (
            planner.judged(store, self.community, place, ids)
            if place
            else planner.plain(store, ids)
        )
