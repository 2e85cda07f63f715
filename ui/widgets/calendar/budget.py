"""Planned against actual, entered in place: the lines of a budget by kind, and the figures to watch."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.events import costs, figures
from app.events.costs import Cost, Total
from app.events.figures import Figure
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, icon_button, label, row
from ui.widgets.fields import offer
from ui.widgets.lines import CellLine, Lines, Trouble
from ui.words import amount

NUMBER = 64  # pixels of an amount
KIND_TITLES = {
    "money": N_("Money"), "hours": N_("Hours"), "gifts": N_("Gifts"), "income": N_("Income"),
}  # fmt: skip
HINTS = {
    "money": N_("Room, tea, fee …"), "hours": N_("Planning, hosting …"),
    "gifts": N_("Books, postcards …"), "income": N_("Tickets, sponsor …"),
}  # fmt: skip
FIGURE_TITLES = {
    "participants": N_("Participants"), "speakers": N_("Who spoke"),
    "messages": N_("Messages"), "joined": N_("New members"),
    "newly_active": N_("Newly active"), "works": N_("Works handed in"),
    "orders": N_("Orders"),
}  # fmt: skip


class Pair(QWidget):
    """A name with a planned and an actual amount, each saved when it is left."""

    def __init__(
        self, session: Session, name: QWidget, change: Callable[[str, str], object],
        delete: Callable[[], object], first: str,
    ) -> None:  # fmt: skip
        super().__init__()
        self.planned = CellLine(tr("In plan"), "—", right=True)
        self.actual = CellLine(tr("In fact"), "—", right=True)
        for field, key in ((self.planned, first), (self.actual, "actual")):
            field.setFixedWidth(NUMBER)
            field.entered.connect(partial(change, key))
        self.bin = icon_button(session.theme, "x", tr("Delete this line"), delete)
        layout = row(name, self.planned, self.actual, self.bin, gap=2)
        layout.setStretch(0, 1)
        self.setLayout(layout)


class CostLine(Pair):
    """One line of the budget."""

    def __init__(self, budget: "Budget", id: int, kind: str) -> None:
        self.what = CellLine(tr(KIND_TITLES[kind]), tr(HINTS[kind]))
        super().__init__(
            budget.session, self.what, partial(budget.change, id), partial(budget.delete, id),
            "planned",
        )  # fmt: skip
        self.what.entered.connect(partial(budget.change, id, "what"))

    def show_cost(self, cost: Cost) -> None:
        """Show a line as it stands."""
        self.what.show_value(cost.what)
        self.planned.show_value(amount(cost.planned))
        self.actual.show_value(amount(cost.actual))


class Budget(QWidget):
    """What an event costs and brings in, by kind, with sums."""

    def __init__(self, session: Session, trouble: Trouble) -> None:
        super().__init__()
        self.session, self._trouble = session, trouble
        self._event = 0
        self._kinds: dict[int, str] = {}
        self.lists = {kind: Lines[int, CostLine](self._line, gap=0) for kind in costs.KINDS}
        self.sums: dict[str, tuple[QLabel, QLabel]] = {}
        heads = [part for kind in costs.KINDS for part in (self._head(kind), self.lists[kind])]
        self.setLayout(column(_titles(tr("Budget")), *heads, gap=2))

    def show_costs(self, event: int, lines: Sequence[Cost], sums: Mapping[str, Total]) -> None:
        """Show the budget of an event."""
        self._event = event
        self._kinds = {line.id: line.kind for line in lines}
        for kind, shown in self.lists.items():
            mine = [line for line in lines if line.kind == kind]
            made = shown.show_keys([line.id for line in mine])
            for line in mine:
                made[line.id].show_cost(line)
            for field, sum in zip(
                self.sums[kind], (sums[kind].planned, sums[kind].actual), strict=True
            ):
                field.setText(amount(sum) if len(mine) > 1 else "")

    def add(self, kind: str) -> None:
        """Add an empty line and be ready to fill it in."""
        event = self._event
        self.session.act(lambda store: costs.add(store, event, kind), quiet=True)

    def change(self, id: int, field: str, text: str) -> None:
        """Change a line."""
        made = self.lists[self._kinds[id]].lines.get(id)
        cell = getattr(made, field, None)
        self._trouble.attempt(lambda store: costs.edit(store, id, field, text), cell)

    def delete(self, id: int) -> None:
        """Take a line away."""
        self.session.act(lambda store: costs.delete(store, id))

    def _line(self, id: int) -> CostLine:
        return CostLine(self, id, self._kinds[id])

    def _head(self, kind: str) -> QWidget:
        made = QWidget()
        self.sums[kind] = _number(), _number()
        title = tr(KIND_TITLES[kind])
        name = tr("Add a line: {kind}", kind=title)
        plus = icon_button(self.session.theme, "plus", name, partial(self.add, kind))
        layout = row(label(title), *self.sums[kind], plus, gap=2)
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made


class FigureLine(Pair):
    """One figure: what was expected, and what came of it."""

    def __init__(self, list: "Figures", id: int) -> None:
        self.name = CellLine(tr("Name of the figure"))
        super().__init__(
            list.session, self.name, partial(list.change, id), partial(list.delete, id), "expected"
        )
        self.name.entered.connect(partial(list.change, id, "name"))

    def show_figure(self, figure: Figure, measured: int | None) -> None:
        """Show a figure; what was counted stands faintly where nothing was entered."""
        title = FIGURE_TITLES.get(figure.name)
        self.name.setReadOnly(title is not None)
        self.name.show_value(tr(title) if title else figure.name)
        self.planned.show_value(amount(figure.expected))
        self.actual.show_value(amount(figure.actual))
        self.actual.setPlaceholderText("—" if measured is None else amount(measured))


class Figures(QWidget):
    """The figures of an event, and a choice of more."""

    def __init__(self, session: Session, trouble: Trouble) -> None:
        super().__init__()
        self.session, self._trouble = session, trouble
        self._event = 0
        self.lines = Lines[int, FigureLine](self._line, gap=0)
        self.more = QComboBox()
        self.more.setEditable(True)
        self.more.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.more.setAccessibleName(tr("Add a figure"))
        self.more.view().setAccessibleName(tr("Add a figure"))
        if field := self.more.lineEdit():
            field.setPlaceholderText(tr("Add a figure"))
            field.setAccessibleName(tr("Add a figure"))
            field.returnPressed.connect(self._typed)
        self.more.activated.connect(self._picked)
        self.counted = label(
            tr("Faint figures are counted from attendance, roster and chat; what you enter goes first."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        self.setLayout(column(_titles(tr("Figures")), self.lines, self.counted, self.more, gap=2))

    def show_figures(
        self, event: int, found: Sequence[Figure], measured: Mapping[str, int]
    ) -> None:
        """Show the figures of an event."""
        self._event = event
        made = self.lines.show_keys([figure.id for figure in found])
        for figure in found:
            made[figure.id].show_figure(figure, measured.get(figure.name))
        faint = [one for one in found if one.actual is None and one.name in measured]
        self.counted.setVisible(bool(faint))
        taken = {figure.name for figure in found}
        offer(
            self.more, [(key, tr(FIGURE_TITLES[key])) for key in figures.KNOWN if key not in taken]
        )
        self._clear()

    def change(self, id: int, field: str, text: str) -> None:
        """Change a figure."""
        made = self.lines.lines.get(id)
        cell = getattr(made, "planned" if field == "expected" else field, None)
        self._trouble.attempt(lambda store: figures.edit(store, id, field, text), cell)

    def delete(self, id: int) -> None:
        """Take a figure away."""
        self.session.act(lambda store: figures.delete(store, id))

    def _line(self, id: int) -> FigureLine:
        return FigureLine(self, id)

    def _picked(self, place: int) -> None:
        self._add(str(self.more.itemData(place)))

    def _typed(self) -> None:
        text = self.more.currentText().strip()
        place = self.more.findText(text)
        if text:
            self._add(str(self.more.itemData(place)) if place >= 0 else text)

    def _add(self, name: str) -> None:
        event = self._event
        self._clear()
        self._trouble.attempt(lambda store: figures.add(store, event, name))

    def _clear(self) -> None:
        self.more.setCurrentIndex(-1)
        self.more.clearEditText()


def _titles(title: str) -> QWidget:
    made = QWidget()
    planned, actual = _number(tr("In plan")), _number(tr("In fact"))
    layout = row(label(title, bold=True), planned, actual, 30, gap=2)
    layout.setStretch(0, 1)
    made.setLayout(layout)
    return made


def _number(text: str = "") -> QLabel:
    made = label(text, "caption", "muted")
    made.setFixedWidth(NUMBER)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.setContentsMargins(0, 0, 5, 0)
    return made
