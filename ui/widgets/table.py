"""The table of every page: fast rows, badges and bars, columns that the operator arranges."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.i18n import tr
from ui.prefs import Prefs
from ui.rows import LOOK, Badge, Cell, Column, RowsModel
from ui.theme import Theme, font

ROW = 34
BAR = 64
TEXT = {
    "": "text",
    "muted": "muted",
    "good": "accent_ink",
    "info": "blue_ink",
    "warn": "amber_ink",
    "bad": "red_ink",
    "grey": "grey_ink",
}
SOFT = {
    "": "grey_soft",
    "muted": "grey_soft",
    "good": "accent_soft",
    "info": "blue_soft",
    "warn": "amber_soft",
    "bad": "red_soft",
    "grey": "grey_soft",
}


class CellDelegate(QStyledItemDelegate):
    """Paints a `Cell`: badges, then a bar with its figure beside it, then text, elided, never as HTML."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font, self._small = font("body"), font("caption")

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt override."""
        cell: Cell | None = index.data(LOOK)
        if cell is None:
            return
        painter.save()
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("focus"))
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        space = area.adjusted(8, 0, -8, 0)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        for badge in cell.badges:
            space = self._badge(painter, space, badge, chosen=chosen)
        if cell.bar is not None:
            space = self._bar(painter, space, cell)
        alignment = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        self._text(painter, space, cell, alignment)
        painter.restore()

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Qt override."""
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        return editor

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt override."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def _badge(self, painter: QPainter, space: QRect, badge: Badge, *, chosen: bool) -> QRect:
        metrics = QFontMetrics(self._small)
        room = space.width() - 16
        if room < metrics.averageCharWidth() * 2:
            return space
        text = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text) + 16
        pill = QRectF(space.left(), space.center().y() - 9.5, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        # A chosen row has the colour of the good badge: on it, all badges lie on the card's colour.
        painter.setBrush(self._theme.color("card" if chosen else SOFT[badge.tone]))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(self._theme.color(TEXT[badge.tone]))
        painter.setFont(self._small)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
        return space.adjusted(int(width) + 4, 0, 0, 0)

    def _bar(self, painter: QPainter, space: QRect, cell: Cell) -> QRect:
        width = min(BAR, max(24, space.width() - 44))
        track = QRectF(space.left(), space.center().y() - 3, width, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(track, 3, 3)
        if cell.bar:
            painter.setBrush(self._bar_color(cell))
            painter.drawRoundedRect(
                QRectF(track.topLeft(), QSize(max(6, int(width * min(cell.bar, 1))), 6)), 3, 3
            )
        return space.adjusted(width + 8, 0, 0, 0)

    def _bar_color(self, cell: Cell) -> QColor:
        return self._theme.color(
            {"warn": "amber", "bad": "red", "info": "blue"}.get(cell.tone, "accent")
        )

    def _text(self, painter: QPainter, space: QRect, cell: Cell, alignment: Any) -> None:
        painter.setPen(self._theme.color(TEXT[cell.tone]))
        painter.setFont(self._font)
        line = cell.text.replace("\n", " ")
        text = QFontMetrics(self._font).elidedText(line, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, int(alignment or 0) | Qt.TextFlag.TextSingleLine, text)


class RowsTable(QTableView):
    """A table over a `RowsModel`: sorting asked from the query, columns shown, moved and remembered by `key`."""

    sorted_by = Signal(str, bool)  # name, descending
    opened = Signal(int)  # id: Enter or a double click
    chosen = Signal(list)  # ids selected

    def __init__(
        self,
        model: RowsModel[Any],
        theme: Theme,
        prefs: Prefs | None = None,
        key: str = "",
        name: str = "",
    ) -> None:
        super().__init__()
        self.rows = model
        self._prefs, self._key = prefs, f"columns/{key}"
        self._empty = ""
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(name)
        self._look()
        header = self.horizontalHeader()
        for section, column in enumerate(model.columns):
            self.setColumnWidth(section, column.width)
        if prefs:
            header.restoreState(prefs.state(self._key))
            header.sectionResized.connect(self._keep)
            header.sectionMoved.connect(self._keep)
        header.sectionClicked.connect(self._sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self.doubleClicked.connect(self._double_clicked)
        self._order: tuple[str, bool] = ("", False)
        self._kept: list[int] = []
        model.modelAboutToBeReset.connect(self._before)
        model.modelReset.connect(self._after)

    def _look(self) -> None:
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(bool(self.rows.mimeTypes()))
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(40)

    def say_when_empty(self, text: str) -> None:
        """Show `text` while there are no rows."""
        self._empty = text
        self.viewport().update()

    def selected(self) -> list[int]:
        """Return the ids of the selected rows, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.rows.ids[row] for row in rows]

    def choose(self, ids: Sequence[int]) -> None:
        """Select rows by id and bring the first into view."""
        model = self.selectionModel()
        model.clearSelection()
        for id in ids:
            if (row := self.rows.row_of(id)) >= 0:
                index = self.rows.index(row, self._first_column())
                flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
                model.setCurrentIndex(index, flags)
                self.scrollTo(index)

    def order(self, name: str, *, descending: bool) -> None:
        """Show by what the rows are sorted."""
        self._order = (name, descending)
        for section, column in enumerate(self.rows.columns):
            if column.sort == name and name:
                way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.horizontalHeader().setSortIndicatorShown(True)
                self.horizontalHeader().setSortIndicator(section, way)

    def choose_columns(self, at: QPoint) -> None:
        """Offer the columns to show or hide."""
        menu = QMenu(self)
        header = self.horizontalHeader()
        for section, column in enumerate(self.rows.columns):
            action = menu.addAction(tr(column.title))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.setEnabled(section > 0)
            action.toggled.connect(self._shower(section))
        menu.popup(header.mapToGlobal(at))

    def copy(self) -> None:
        """Copy the selected rows as a table (tab-separated text)."""
        header = self.horizontalHeader()
        sections = sorted(
            (s for s in range(header.count()) if not header.isSectionHidden(s)),
            key=header.visualIndex,
        )
        lines = ["\t".join(tr(self.rows.columns[s].title) for s in sections)]
        for index in sorted(self.selectionModel().selectedRows(), key=lambda i: i.row()):
            cells = (str(self.rows.index(index.row(), s).data() or "") for s in sections)
            lines.append("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells))
        QApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter opens, Ctrl+C copies as a table."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Enter that a line has let through to end its editing
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.rows.ids[self.currentIndex().row()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: an empty table."""
        super().paintEvent(event)
        if not self.rows.ids and (self._empty or self.hasFocus()):
            self._paint_empty(QPainter(self.viewport()))

    def changeEvent(self, event: QEvent) -> None:
        """Qt override: style sheets reset the row height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.verticalHeader().setDefaultSectionSize(ROW)

    def _paint_empty(self, painter: QPainter) -> None:
        """Write the words, within the frame of the focus: there is no row to show it."""
        area = self.viewport().rect()
        painter.setPen(self.palette().placeholderText().color())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(24, 0, -24, 0), flags, self._empty)
        if self.hasFocus():
            painter.setPen(self.palette().accent().color())
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.chosen.emit(self.selected())

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        return header.logicalIndex(0) if header.count() else 0

    def _shower(self, section: int) -> Callable[[bool], None]:
        def show(shown: bool) -> None:
            self.horizontalHeader().setSectionHidden(section, not shown)
            self._keep()

        return show

    def _keep(self, *_: int) -> None:
        if self._prefs:
            self._prefs.keep(self._key, self.horizontalHeader().saveState())

    def _sort(self, section: int) -> None:
        name = self.rows.columns[section].sort
        if name:
            descending = self._order[0] == name and not self._order[1]
            self.order(name, descending=descending)
            self.sorted_by.emit(name, descending)

    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.ids[index.row()])

    def _before(self) -> None:
        self._kept = self.selected()

    def _after(self) -> None:
        if self._kept:
            wanted = set(self._kept)
            places = [row for row, id in enumerate(self.rows.ids) if id in wanted]
            model = self.selectionModel()
            for row in places[:1000]:  # more can't be worked on by eye anyway
                flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
                model.setCurrentIndex(self.rows.index(row, self._first_column()), flags)


def titles(columns: Sequence[Column[Any]]) -> list[str]:
    """Return the columns' titles in the present language."""
    return [tr(column.title) for column in columns]
