"""The search field: people, topics, charts, boards and every command, by words, pinyin or initials."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import search
from app.search import Hit
from app.store import Store
from app.text import folded
from ui import destinations, words
from ui.destinations import Found, Kept
from ui.fitting import means
from ui.i18n import tr
from ui.session import Session
from ui.theme import Theme, font

LINE = 32
MOST = 14
COMMANDS = 6
LED = 4  # charts, boards and segments before the people and topics that are called so
TOLD = 40  # characters of what was not found
LEADS = {
    "members": ("members", "member"),
    "topics": ("topics", "topic"),
    "events": ("calendar", "event"),
    "announcements": ("announcements", "announcement"),
}  # kind of hit -> the page that shows it, and how it asks


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        found = self.found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{found.kind} {found.title} {found.remark}"
        return found if role == Qt.ItemDataRole.UserRole else None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found: Found = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
        one_line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(area.adjusted(12, 0, 0, 0), one_line, found.kind)
        painter.setFont(font())
        metrics = QFontMetrics(font())
        room = area.adjusted(92, 0, -12, 0)
        remark = metrics.elidedText(
            found.remark.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width() // 2
        )
        painter.drawText(room, one_line | Qt.AlignmentFlag.AlignRight, remark)
        painter.setPen(self._theme.color("text"))
        room.setRight(room.right() - metrics.horizontalAdvance(remark) - 12)
        title = metrics.elidedText(
            found.title.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, one_line, title)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, LINE)


class Palette(QLineEdit):
    """One field that finds anything and runs any command. Arrows choose, Enter goes, Escape leaves."""

    left = Signal()  # the keyboard goes back to the page

    def __init__(
        self, session: Session, commands: Callable[[], list[QAction]], over: QWidget
    ) -> None:
        super().__init__()
        self.setObjectName("search")
        self._session, self._commands, self._key = session, commands, object()
        self._over = over
        self._later = ""  # the command to run once its page has all it asked for
        session.reading.idle.connect(self._go_on)
        self.setPlaceholderText(
            tr("Find members, topics, events, drafts, or type a command…   Ctrl+K")
        )
        self.setAccessibleName(tr("Find anything"))
        self.setClearButtonEnabled(True)
        self.popup = QFrame(over)
        self.popup.setObjectName("palette")
        self._lines = _Lines()
        self.list = QListView(self.popup)
        self.list.setModel(self._lines)
        self.list.setItemDelegate(_Painter(session.theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Found"))
        self.list.clicked.connect(self._run)
        inside = QVBoxLayout(self.popup)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        self.popup.hide()
        self.textChanged.connect(
            self._ask
        )  # an input method that composes does not change the text

    def summon(self) -> None:
        """Take the keyboard and show what can be done."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask(self.text())

    def closing(self) -> None:
        """Stop listening: the window is about to build the field anew, or to close."""
        self._session.reading.idle.disconnect(self._go_on)

    def found(self) -> list[Found]:
        """Return the lines on show."""
        return self._lines.found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: arrows move in the list, Enter runs the chosen line."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if self.popup.isVisible() and event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.popup.isVisible():
                self._run(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt override: the list goes with the keyboard."""
        super().focusOutEvent(event)
        self.popup.hide()

    def _ask(self, text: str) -> None:
        if not self.hasFocus():
            return
        community = self._session.scope.community

        def look(store: Store) -> tuple[list[Hit], Kept, str]:
            return search.find(store, community, text), destinations.kept(store), text

        self._session.reading.ask(self._key, look, self._show)

    def _show(self, answer: tuple[list[Hit], Kept, str]) -> None:
        hits, kept, text = answer
        if text != self.text() or not self.hasFocus():
            return
        called, near = destinations.places(self._session, kept, text)
        found = [*self._matching(text), *called[:LED], *map(self._of_hit, hits)]
        found += [*called[LED:], *near]
        if not found and text.strip():
            words = tr("Nothing is called “{text}”.", text=text.strip()[:TOLD])
            found = [Found("", words, "", None)]
        self._lines.show(found)
        self.list.setCurrentIndex(self._lines.index(0))
        self._place(len(found))

    def _place(self, lines: int) -> None:
        corner = self.mapTo(self._over, QPoint(0, self.height() + 4))
        self.popup.setGeometry(
            corner.x(), corner.y(), max(self.width(), 520), min(lines, MOST) * LINE + 10
        )
        self.popup.setVisible(lines > 0)
        self.popup.raise_()

    def _matching(self, text: str) -> list[Found]:
        """Return the commands meant, those that begin with what was typed first, of all pages."""
        wanted = folded(text).replace(" ", "")
        actions = self._commands()
        here = {_plain(action) for action in actions}
        fitting = [
            (_plain(action), self._of_command(action))
            for action in actions
            if action.isEnabled()
            and means(text, (_plain(action), *(action.property("also") or ())))
        ]
        fitting += destinations.commands(text, here, self._run_on)
        fitting.sort(key=lambda found: not folded(found[0]).replace(" ", "").startswith(wanted))
        return [found for _, found in fitting[:COMMANDS]]

    def _run_on(self, page: str, name: str) -> None:
        """Show a page and run one of its commands, once the page has what it asked the store for."""
        self._session.way.to(page)
        self._later = name
        if not self._session.reading.busy():
            self._go_on()

    def _go_on(self) -> None:
        name, self._later = self._later, ""
        actions = self._commands() if name else []
        found = next((one for one in actions if _plain(one) == name and one.isEnabled()), None)
        if found:
            found.trigger()

    def _of_command(self, action: QAction) -> Found:
        return Found(
            tr("Command"),
            _plain(action),
            action.shortcut().toString(),
            action.trigger,
        )

    def _of_hit(self, hit: Hit) -> Found:
        def go() -> None:
            page, what = LEADS[hit.kind]
            self._session.way.to(page, **{what: hit.id})

        return Found(tr(search.KINDS[hit.kind]), hit.title, _remark(hit), go)

    def _move(self, step: int) -> None:
        last = self._lines.rowCount() - 1
        row = min(max(self.list.currentIndex().row() + step, 0), last)
        self.list.setCurrentIndex(self._lines.index(row))

    def _run(self, index: QModelIndex) -> None:
        run = self._lines.found[index.row()].run if index.isValid() else None
        if run:
            self._leave()
            run()

    def _leave(self) -> None:
        self.popup.hide()
        self.clear()
        self.clearFocus()
        self.left.emit()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")


def _remark(hit: Hit) -> str:
    """Return what stands beside a title: times as people write them."""
    if hit.kind == "events":
        starts = datetime.fromisoformat(hit.remark)
        return f"{words.long_day(starts.date())} {starts:%H:%M}"
    if hit.kind == "announcements":
        return words.long_day(date.fromisoformat(hit.remark))
    return hit.remark
