"""A button that chooses one of many: a field to search in and the hits below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from app.store import Store
from ui.rows import Index
from ui.session import Session
from ui.theme import Theme, font
from ui.widgets.basics import tip

TALL, LOW = 46, 32
SHOWN = 7  # lines before the list scrolls

Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it is known by, its words, and a quiet remark below them."""

    key: object
    text: str
    remark: str = ""


Search = Callable[[Store], Sequence[Choice]]
Find = Callable[[str], Search]


class ChoiceModel(QAbstractListModel):
    """The hits."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Replace the hits."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        choice = self.choices[index.row()]
        if role == Role.AccessibleTextRole:
            return f"{choice.text} {choice.remark}".strip()
        return (
            choice.text if role == Role.DisplayRole else choice if role == Role.UserRole else None
        )


class _Line(QStyledItemDelegate):
    """Paints a choice: its words, and the remark below in a quiet tone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        choice: Choice = index.data(Role.UserRole)
        return QSize(100, TALL if choice.remark else LOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        choice: Choice = index.data(Role.UserRole)
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.color("hover"))
        room = area.adjusted(12, 5, -12, -5)
        if choice.remark:
            half = room.height() // 2
            self._words(painter, room.adjusted(0, half, 0, 0), choice.remark, "muted", small=True)
            room.setHeight(half)
        self._words(painter, room, choice.text, "text")
        painter.restore()

    def _words(
        self, painter: QPainter, room: QRect, text: str, token: str, *, small: bool = False
    ) -> None:
        painter.setFont(font("caption" if small else "body"))
        painter.setPen(self._theme.color(token))
        line = QFontMetrics(painter.font()).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), line)


class Popup(QFrame):
    """The search field and the hits; Enter takes the marked one, Escape none."""

    taken = Signal(object)  # Choice

    def __init__(self, session: Session, name: str, find: Find, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self._session, self._find = session, find
        self.field = QLineEdit()
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.model = ChoiceModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(session.theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def drop(self, below: QWidget) -> None:
        """Open under a widget, with everything to choose from."""
        self.field.clear()
        self._search("")
        self.setFixedWidth(max(below.width(), 320))
        self.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: arrows move in the list while the field keeps the keyboard."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            row = self.list.currentIndex().row()
            match event.key():
                case Qt.Key.Key_Down:
                    self._mark(row + 1)
                case Qt.Key.Key_Up:
                    self._mark(row - 1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._take(row)
                case _:
                    return False
            return True
        return False

    def _search(self, text: str) -> None:
        self._session.reading.ask(self, self._find(text.strip()), self._show)

    def _show(self, choices: Sequence[Choice]) -> None:
        self.model.show(choices)
        self._mark(0)
        tall = sum(TALL if choice.remark else LOW for choice in choices[:SHOWN])
        self.list.setFixedHeight(max(tall, LOW) + 2)
        self.adjustSize()

    def _mark(self, row: int) -> None:
        if 0 <= row < len(self.model.choices):
            self.list.setCurrentIndex(self.model.index(row))

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        if 0 <= row < len(self.model.choices):
            choice = self.model.choices[row]
            self.hide()
            self.taken.emit(choice)


class Picker(QPushButton):
    """Shows what is chosen, and opens the choice: by mouse, Space, or the arrow key down."""

    picked = Signal(object)  # the key of the choice

    def __init__(self, session: Session, icon: str, name: str, find: Find) -> None:
        super().__init__()
        self._theme, self._icon, self._name, self._text = session.theme, icon, name, ""
        self._popup = Popup(session, name, find, self)
        self._popup.taken.connect(self._taken)
        self.clicked.connect(lambda _checked=False: self.drop())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(90)
        self.show_choice("")

    def drop(self) -> None:
        """Open the choice."""
        if self.isEnabled():
            self._popup.drop(self)

    def show_choice(self, text: str) -> None:
        """Show what is chosen; '' for nothing."""
        self._text = " ".join(text.split())
        chosen = bool(self._text)
        self.setIcon(self._theme.icon(self._icon, "accent_ink" if chosen else "faint"))
        color = self._theme.hex("text" if chosen else "muted")
        self.setStyleSheet(f"text-align: left; padding: 4px 8px; color: {color};")
        self.setAccessibleName(f"{self._name}: {self._text}" if chosen else self._name)
        self.setToolTip(tip(self._text or self._name))
        self.setText((self._text or self._name).replace("&", "&&"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: the words end in … where there is no room."""
        option: Any = QStyleOptionButton()  # its fields are missing from the stubs
        self.initStyleOption(option)
        room = self.width() - 44
        option.text = self.fontMetrics().elidedText(
            option.text, Qt.TextElideMode.ElideRight, room, int(Qt.TextFlag.TextShowMnemonic)
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Down:
            self.drop()
        else:
            super().keyPressEvent(event)

    def _taken(self, choice: Choice) -> None:
        self.picked.emit(choice.key)
