"""A side panel that lists people, with the way to their rows in the roster."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, icon_button, label, row

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
WIDTH = 260


class Line(Protocol):
    """Someone to list: `part` says in which part of the list they stand."""

    @property
    def id(self) -> int:
        """Member id."""
        ...

    @property
    def name(self) -> str:
        """Name to show."""
        ...

    @property
    def part(self) -> str:
        """In the present language, or ''."""
        ...


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[Line] = ()

    def show(self, people: Sequence[Line]) -> None:
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        person = self.people[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            name = " ".join(person.name.split())
            return f"{name} · {person.part}" if person.part else name
        return None


class PeoplePanel(QFrame):
    """Lists the people behind a mark; a double click or Enter opens one."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.heading = label("", "title", bold=True, wrap=True)
        self.count = label("", "caption", "muted")
        self.lines = _Lines()
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setAccessibleName(tr("Members"))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(self._open)
        self.roster = button(tr("Show in roster"), self._show_in_roster)
        close = icon_button(session.theme, "x", tr("Close"), self.shut)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID * 2, GRID + 4, GRID, GRID + 4)
        whole.setSpacing(GRID // 2)
        whole.addLayout(row(self.count, 0, close))
        whole.addWidget(self.heading)
        whole.addSpacing(GRID // 2)
        whole.addWidget(self.list, 1)
        whole.addLayout(row(self.roster, 0))
        self.hide()

    def show_people(self, heading: str, people: Sequence[Line]) -> None:
        """List people under a heading."""
        self.heading.setText(heading)
        self.count.setText(tr("%n member(s)", "", len(people)))
        self.list.setAccessibleName(heading)
        self.lines.show(people)
        self.roster.setEnabled(bool(people))
        self.show()

    def shut(self) -> None:
        """Put the list away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc puts the list away."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self._session.way.to("members", member=self.lines.people[index.row()].id)

    def _show_in_roster(self) -> None:
        ids = tuple(dict.fromkeys(person.id for person in self.lines.people))
        self._session.way.to("members", members=ids)
