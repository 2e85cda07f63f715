"""The table of the weeks: slots are chosen, topics dropped into them, groups side by side."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip

from app.planner import Pick
from ui.i18n import tr
from ui.theme import Theme
from ui.widgets.basics import tip
from ui.widgets.planner.cells import HEAD, LINE, DayHeads, SlotDelegate
from ui.widgets.planner.weeks import Key, WeeksModel, key_of, spoken

NARROWEST = 190  # pixels of a group's column


class WeeksGrid(QTableView):
    """Shows a `WeeksModel`; one slot is the current one."""

    chosen = Signal(object)  # Pick or None
    opened = Signal(object)  # Pick: Enter or a double click

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.weeks = WeeksModel()
        self.setModel(self.weeks)
        self.setItemDelegate(SlotDelegate(theme, self))
        self.setAccessibleName(tr("Slots of the weeks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(True)
        self.setVerticalHeader(DayHeads(theme, self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._key: Key | None = None
        self.weeks.modelAboutToBeReset.connect(self._before)
        self.weeks.modelReset.connect(self._after)
        self.selectionModel().currentChanged.connect(self._current)
        self.doubleClicked.connect(self._open)

    def current(self) -> Pick | None:
        """Return the chosen slot."""
        return self.weeks.pick(self.currentIndex())

    def choose(self, key: Key | None) -> None:
        """Choose a slot and bring it into view; one that is not shown chooses none."""
        index = self.weeks.place_of(key) if key else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter opens; Tab leaves."""
        pick = self.current()
        if pick and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(pick)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: groups share the width."""
        super().resizeEvent(event)
        self._share()

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt override: all that is known of a slot as a tooltip, as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pick = self.weeks.pick(self.indexAt(event.pos()))
            parts = spoken(pick).split("\n") if pick else []
            QToolTip.showText(event.globalPos(), "<br>".join(map(tip, parts)), self.viewport())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt override: style sheets reset the heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._heights()

    def _step(self, key: Qt.Key) -> None:
        """Go to the next slot in a direction, over heads of weeks and gaps."""
        index = self.currentIndex()
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        right = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        row, column = index.row() + down, max(index.column(), 0) + right
        rows, columns = self.weeks.rowCount(), self.weeks.columnCount()
        while 0 <= row < rows and 0 <= column < columns:
            there = self.weeks.index(row, column)
            if pick := self.weeks.pick(there):
                self.choose(key_of(pick))
                return
            row, column = row + down, column + right

    def _share(self) -> None:
        columns = self.weeks.columnCount()
        if columns:
            width = max(NARROWEST, self.viewport().width() // columns)
            for column in range(columns):
                self.setColumnWidth(column, width)

    def _heights(self) -> None:
        for row, line in enumerate(self.weeks.lines):
            self.setRowHeight(row, HEAD if line.head else LINE)
        self.horizontalHeader().setVisible(self.weeks.columnCount() > 1)

    def _before(self) -> None:
        pick = self.current()
        self._key = key_of(pick) if pick else self._key

    def _after(self) -> None:
        self._heights()
        self._share()
        self.choose(self._key)

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.weeks.pick(now))

    def _open(self, index: QModelIndex) -> None:
        if pick := self.weeks.pick(index):
            self.opened.emit(pick)
