"""The list one reads: it asks for more at both ends, and stays where it is while more comes."""

from datetime import date

from PySide6.QtCore import QItemSelection, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.chat import Page
from ui.panes.chat.model import Row, copied
from ui.panes.chat.steady import Steady
from ui.rows import Index
from ui.theme import Theme

AHEAD = 1500  # pixels before an end at which more is asked for


class Reader(Steady):
    """Messages in order of time. `wants(older)` is told when an end comes near."""

    wants = Signal(bool)
    seen = Signal(object, object)  # the first and the last day in view
    entered = Signal(int)  # id: Enter or a double click
    quoted = Signal(int)  # id of what a message replies to
    chosen = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_around)

    # -- showing

    def show_page(self, page: Page, *, apart: bool) -> None:
        """Show other messages; or the same ones anew, without moving."""
        if apart == self.messages.apart and self.messages.refresh(page):
            return
        kept = set(self.selected())
        self.messages.show(page, apart=apart)
        self.select([id for id in (row.line.id for row in self.messages.rows) if id in kept])
        self._soon.start()

    def add(self, page: Page, *, older: bool) -> None:
        """Take more messages in at an end; what is in view stays where it is."""
        change = self.messages.prepend if older else self.messages.append
        self.in_place(lambda: change(page))
        self._soon.start()

    def selected(self) -> list[int]:
        """Return the ids of the selected messages, in order of time."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.messages.rows[row].line.id for row in rows]

    def current(self) -> Row | None:
        """Return the message the keyboard is at."""
        index = self.currentIndex()
        return self.messages.rows[index.row()] if index.isValid() else None

    def select(self, ids: list[int]) -> None:
        """Select messages; the keyboard goes to the first."""
        model = self.selectionModel()
        model.clearSelection()
        flag = model.SelectionFlag
        for place, id in enumerate(ids):
            if (row := self.messages.row_of(id)) >= 0:
                index = self.messages.index(row)
                model.select(index, flag.Select)
                if not place:
                    model.setCurrentIndex(index, flag.NoUpdate)

    def _chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.chosen.emit()

    def _scrolled(self, _value: int) -> None:
        self._soon.start()

    def _look_around(self) -> None:
        """Ask for more where an end is near, and tell which days are in view."""
        bar = self.verticalScrollBar()
        rows = self.messages.rows
        if not rows:
            return
        if self.messages.older and bar.value() - bar.minimum() < AHEAD:
            self.wants.emit(True)
        if self.messages.newer and bar.maximum() - bar.value() < AHEAD:
            self.wants.emit(False)
        first = self.indexAt(QPoint(4, 1))
        last = self.indexAt(QPoint(4, self.viewport().height() - 2))
        days: list[date] = [
            rows[index.row() if index.isValid() else end].wall.date()
            for index, end in ((first, 0), (last, -1))
        ]
        self.seen.emit(*days)

    # -- doing

    def unfold(self, index: Index) -> bool:
        """Show a long message whole, or folded again; False when it is short."""
        row = self.messages.rows[index.row()]
        if row.line.id in self.look.unfolded:
            self.look.unfolded.discard(row.line.id)
        elif self.look.folds(row):
            self.look.unfolded.add(row.line.id)
        else:
            return False
        self.in_place(lambda: self.messages.dataChanged.emit(index, index))
        return True

    def copy(self) -> None:
        """Copy the selected messages as text."""
        ids = set(self.selected())
        rows = [row for row in self.messages.rows if row.line.id in ids]
        QApplication.clipboard().setText(copied(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter opens or unfolds, Ctrl+C copies; letters don't search what is loaded only."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enter(self.currentIndex())
        elif not event.text().strip():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt override."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._enter(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override: a click on what a message replies to leads there."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.messages.rows[index.row()]
        if row.line.quote and self.look.quoted_at(row, self.visualRect(index), at.y()):
            self.quoted.emit(row.line.quote.id)

    def _enter(self, index: Index) -> None:
        if not self.unfold(index):
            self.entered.emit(self.messages.rows[index.row()].line.id)
