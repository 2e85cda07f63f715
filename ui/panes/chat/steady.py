"""A list of messages that stays where it is: when more comes, when widths change, when it is drawn anew."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.panes.chat.bubble import MessageDelegate
from ui.panes.chat.model import ChatModel
from ui.theme import Theme

STEP = 48  # pixels of one turn of a wheel


class Steady(QListView):
    """Shows a window of messages, scrolled by pixels; the days beside it stand for its scroll bar."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.messages = ChatModel()
        self.look = MessageDelegate(theme, self)
        self._empty = ""
        self.setModel(self.messages)
        self.setItemDelegate(self.look)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(STEP)

    def say_when_empty(self, text: str) -> None:
        """Show `text` while there are no messages."""
        self._empty = text
        self.viewport().update()

    def top(self) -> tuple[int, int] | None:
        """Return the first message in view, by id, and how far above its head the view begins."""
        index = self.indexAt(QPoint(4, 1))
        if not index.isValid():
            return None
        return self.messages.rows[index.row()].line.id, self.visualRect(index).top()

    def at_end(self) -> bool:
        """Tell whether the last message is in view."""
        bar = self.verticalScrollBar()
        return not self.messages.newer and bar.value() >= bar.maximum() - 2

    def put(self, row: int, offset: int = 0) -> None:
        """Scroll so that a row begins `offset` pixels below the upper edge."""
        self.executeDelayedItemsLayout()
        if 0 <= row < len(self.messages.rows):
            top = self.visualRect(self.messages.index(row)).top()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - offset)

    def to_end(self) -> None:
        """Scroll to the last message that is held."""
        self.executeDelayedItemsLayout()
        self.scrollToBottom()

    def in_place(self, change: Callable[[], object]) -> None:
        """Change something; the first message in view stays where it is."""
        kept = self.top()
        change()
        if kept and (row := self.messages.row_of(kept[0])) >= 0:
            self.put(row, kept[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: other widths break lines elsewhere; the first message in view stays."""
        kept, end = self.top(), self.at_end()
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width() and not end:
            return
        self.scheduleDelayedItemsLayout()
        if end:
            self.to_end()
        elif kept and (row := self.messages.row_of(kept[0])) >= 0:
            self.put(row, kept[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: an empty list says why."""
        super().paintEvent(event)
        if not self.messages.rows and self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 0, -24, 0), flags, self._empty)

    def changeEvent(self, event: QEvent) -> None:
        """Qt override: style sheets reset the step of the wheel."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.verticalScrollBar().setSingleStep(STEP)
