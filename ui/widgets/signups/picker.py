"""One line below the columns that asks who made the selected entry."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from app.signups import Line, Person
from app.text import folded
from ui import words
from ui.i18n import tr
from ui.widgets.basics import Elided, button, chip
from ui.widgets.flow import Flow

OFFERED = 4  # candidates as buttons


class Picker(QFrame):
    """Offers who could be meant, everyone of the group, or nobody of it."""

    picked = Signal(int, int)  # entry, member
    guest = Signal(int)  # entry
    asked_again = Signal(int)  # entry

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._line: Line | None = None
        self._everyone: Sequence[Person] = ()
        self.words = Elided()
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(tr("Member"))
        self.box.setMinimumWidth(190)
        if field := self.box.lineEdit():
            field.setPlaceholderText(tr("Type a name"))
            field.setAccessibleName(tr("Member"))
            field.returnPressed.connect(self._entered)
        if completer := self.box.completer():
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
            if popup := completer.popup():
                popup.setAccessibleName(tr("Member"))
        self.box.view().setAccessibleName(tr("Member"))
        self.nobody = button(tr("Not in this group"), self._nobody)
        self.again = button(tr("Ask again"), self._again, flat=True)
        self._candidates = [chip("", "info") for _ in range(OFFERED)]
        for place, one in enumerate(self._candidates):
            one.setAccessibleName(tr("Member"))
            one.clicked.connect(partial(self._candidate, place))
        flow = Flow(*self._candidates, self.box, self.nobody, self.again, gap=8)
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 8, 12, 8)
        around.addWidget(self.words)
        around.addLayout(flow)
        self.box.activated.connect(self._chosen)
        self.hide()

    def ask(self, line: Line | None, everyone: Sequence[Person]) -> None:
        """Ask about an entry of a kept list; None asks nothing."""
        self._line = line
        if line is None or line.entry_id is None:
            self.hide()
            return
        self._offer_everyone(everyone)
        if line.person or line.guest:
            who = line.person.name if line.person else tr("a guest")
            self.words.setText(tr("“{name}” is {who}", name=line.item.name, who=who))
        else:
            self.words.setText(tr("Who is “{name}”?", name=line.item.name))
        for place, one in enumerate(self._candidates):
            known = line.candidates[place] if place < len(line.candidates) else None
            told = _told(known) if known else ""
            one.setText(told.replace("&", "&&"))
            one.setAccessibleName(told or tr("Member"))
            one.setVisible(known is not None)
        self.nobody.setVisible(not line.guest)
        self.again.setVisible(bool(line.person or line.guest))
        self.show()

    def _offer_everyone(self, everyone: Sequence[Person]) -> None:
        if everyone != self._everyone:
            self._everyone = everyone
            often = Counter(person.name for person in everyone)
            with QSignalBlocker(self.box):
                self.box.clear()
                for person in everyone:
                    name = _told(person) if often[person.name] > 1 else person.name
                    self.box.addItem(" ".join(name.split()), person.id)
        self.box.setCurrentIndex(-1)
        self.box.clearEditText()

    def _chosen(self, place: int) -> None:
        if place >= 0:
            self._pick(self.box.itemData(place))

    def _entered(self) -> None:
        """Take who is called as typed, or the only one whose name holds what was typed."""
        typed = self.box.currentText().strip()
        place = self.box.findText(typed)
        if place >= 0:
            self._chosen(place)
        elif typed:
            fit = [
                n for n in range(self.box.count()) if folded(typed) in folded(self.box.itemText(n))
            ]
            self._chosen(fit[0] if len(fit) == 1 else -1)

    def _pick(self, member: int) -> None:
        line, self._line = self._line, None  # Enter may tell it twice
        if line and line.entry_id:
            self.picked.emit(line.entry_id, member)

    def _candidate(self, place: int, _checked: bool = False) -> None:
        if self._line:
            self._pick(self._line.candidates[place].id)

    def _nobody(self) -> None:
        if self._line and self._line.entry_id:
            self.guest.emit(self._line.entry_id)

    def _again(self) -> None:
        if self._line and self._line.entry_id:
            self.asked_again.emit(self._line.entry_id)


def _told(person: Person) -> str:
    """Return a name with what tells two of it apart."""
    last = words.ago(person.last_at) if person.last_at else tr("never wrote")
    return f"{person.name} · {last}"
