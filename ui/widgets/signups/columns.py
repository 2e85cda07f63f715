"""The three columns: who signed up, who is not sure, and who did not yet."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from app.signups import Line, Person
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.basics import Elided, label, row
from ui.widgets.table import RowsTable

R = TypeVar("R")
REASONS: dict[str, tuple[str, Tone]] = {
    "maybe": (N_("Undecided"), "warn"),
    "no": (N_("Can't come"), "grey"),
    "unknown": (N_("Who is it?"), "info"),
    "several": (N_("Several of this name"), "bad"),
    "twice": (N_("Twice in the list"), "bad"),
}


class Names(QWidget, Generic[R]):
    """One column: what it is, how many stand in it, and the names."""

    def __init__(self, session: Session, title: str, empty: str, show: Callable[[R], Cell]) -> None:
        super().__init__()
        self._lines: Sequence[R] = ()

        def fetch(_store: Store, places: list[int]) -> Sequence[R]:
            return [self._lines[place] for place in places]

        self._model: RowsModel[R] = RowsModel(
            session.store, (Column("who", N_("Name"), show),), fetch
        )
        self.table = RowsTable(self._model, session.theme, name=title)
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.say_when_empty(empty)
        self.count = label("", "title", "muted")
        self.title = Elided(title, "title", bold=True)
        head = row(self.title, self.count)
        head.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def show_lines(self, lines: Sequence[R]) -> None:
        """List these."""
        self._lines = lines
        self.count.setText(words.number(len(lines)))
        self._model.show(list(range(len(lines))))

    def current(self) -> R | None:
        """Return what is selected."""
        chosen = self.table.selected()
        return self._lines[chosen[0]] if chosen and chosen[0] < len(self._lines) else None

    def choose(self, place: int) -> None:
        """Select a line by its place."""
        if place < len(self._lines):
            self.table.choose([place])


class Columns(QWidget):
    """All three, side by side; an entry selected in the first or second is told by `chosen`."""

    chosen = Signal(object)  # Line or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.signed: Names[Line] = Names(
            session, tr("Signed up"), tr("Nobody the roster knows, so far."), _signed
        )
        self.unsure: Names[Line] = Names(
            session, tr("Not sure"), tr("Every entry has its member."), _unsure
        )
        self.missing: Names[Person] = Names(
            session, tr("Not signed up"), tr("Everyone of the group answered."), _missing
        )
        layout = row(self.signed, self.unsure, self.missing, gap=16)
        for place in range(3):
            layout.setStretch(place, 1)
        self.setLayout(layout)
        for mine, other in ((self.signed, self.unsure), (self.unsure, self.signed)):
            mine.table.chosen.connect(self._follow(mine, other))

    def current(self) -> Line | None:
        """Return the entry that is selected."""
        return self.unsure.current() or self.signed.current()

    def _follow(self, mine: Names[Line], other: Names[Line]) -> Callable[[list[int]], None]:
        def follow(ids: list[int]) -> None:
            if ids:
                flags = QItemSelectionModel.SelectionFlag.Clear
                other.table.selectionModel().select(other.table.rows.index(-1, -1), flags)
            self.chosen.emit(mine.current() or other.current())

        return follow


def said(line: Line) -> str:
    """Return an entry as it was written: name and note."""
    return " ".join(f"{line.item.name} {line.item.note}".split())


def _signed(line: Line) -> Cell:
    name = line.person.name if line.person else line.item.name
    other = f" ← {line.item.name}" if line.person and line.item.name not in name else ""
    badges = [Badge(f"×{line.item.heads}", "good")] if line.item.heads > 1 else []
    if line.guest:
        badges.append(Badge(tr("Guest")))
    note = f" · {line.item.note}" if line.item.note else ""
    return Cell(" ".join(f"{name}{other}{note}".split()), "", tuple(badges))


def _unsure(line: Line) -> Cell:
    text, tone = REASONS[line.reason]
    name = line.person.name if line.person else line.item.name
    note = f" · {line.item.note}" if line.item.note else ""
    return Cell(" ".join(f"{name}{note}".split()), "", (Badge(tr(text), tone),))


def _missing(person: Person) -> Cell:
    return Cell(" ".join(person.name.split()))
