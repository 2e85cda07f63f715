"""Who is who: pairs of members who may be one person, side by side, to merge or to keep apart."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSplitter, QWidget

from app import likeness, merging
from app.likeness import Reason, Side, Suggestion
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.view import View
from ui.widgets.alike_chip import READS, ask
from ui.widgets.basics import Card, Elided, button, chip, column, icon_button, label, row
from ui.widgets.flow import Flow
from ui.widgets.pair_compare import PairCompare
from ui.widgets.table import RowsTable

# What two members share: the words for it, and its tone.
REASONS: dict[str, tuple[str, Tone]] = {
    "id": (N_("Same id: {value}"), "good"),
    "phone": (N_("Same phone: {value}"), "good"),
    "remark": (N_("Same remark: {value}"), "info"),
    "nickname": (N_("Same unusual nickname: {value}"), "warn"),
    "account": (N_("Same unusual account name: {value}"), "warn"),
    "name": (N_("Same unusual name: {value}"), "warn"),
}
Pair = tuple[Suggestion, Side, Side]


def reason_text(reason: Reason) -> str:
    """Return why two members may be one, in words."""
    return tr(REASONS[reason.kind][0], value=reason.value)


class WhoIsWho(View):
    """A page over the member table: the pairs at the left, the two side by side at the right."""

    key = "who"
    title = N_("Who is who")
    reads = READS
    closed = Signal()
    opened = Signal(int)  # a member to be shown in full

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._pairs: list[Suggestion] = []
        self._later: set[tuple[int, int]] = set()
        self.remark = Elided("", tone="muted")
        model = RowsModel[Pair](session.store, _columns(), self._fetch)
        self.table = RowsTable(model, session.theme, name=tr("Likely duplicates"))
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.say_when_empty(
            tr("No likely duplicates. Names that many people have are never a reason.")
        )
        self.table.chosen.connect(self._chosen)
        self.reasons = Flow()
        self.compare = PairCompare()
        self.keep = QButtonGroup(self)
        self.merge = button(tr("Merge"), self.merge_pair, primary=True)
        self.apart = button(tr("Not the same"), self.keep_apart)
        self.later = button(tr("Later"), self.put_off)
        self._lay_out()
        self.command(tr("Merge these two"), self.merge_pair, "Ctrl+M", "arrows-join")
        self.command(tr("They are not the same"), self.keep_apart, "Ctrl+D", "arrows-split")
        self.command(tr("Decide later"), self.put_off, "Ctrl+L", "clock")

    def _lay_out(self) -> None:
        close = icon_button(self.session.theme, "x", tr("Close"), self.closed.emit)
        head = row(label(tr("Who is who"), "title", bold=True), self.remark, close)
        head.setStretch(1, 1)
        for place in (0, 1):
            choice = QRadioButton(tr("Keep this one"))
            self.keep.addButton(choice, place)
        why = QWidget()
        why.setLayout(self.reasons)
        self.detail = QWidget()
        hint = tr(
            "Merging keeps all ids, names, messages and notes. It can be split again at any time."
        )
        self.detail.setLayout(column(
            label(tr("Why they may be one person"), "caption", "muted"), why, 4,
            self.compare, 4, label(hint, "caption", "muted", wrap=True),
            row(self.merge, self.apart, self.later, 0), 0,
        ))  # fmt: skip
        self.compare.choose_below(self.keep.button(0), self.keep.button(1))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setSizes([460, 620])
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(splitter, 1)
        self.setLayout(column(card))

    # -- showing

    def query(self) -> Callable[[Store], Any]:
        """Ask who may be the same."""
        return ask(self.session)

    def fill(self, data: list[Suggestion]) -> None:
        """Show the pairs; the place in the list stays, so that one decision leads to the next."""
        at = max(self.table.currentIndex().row(), 0)
        self._pairs = [found for found in data if found.members not in self._later]
        waiting = len(data) - len(self._pairs)
        texts = [tr("%n pair(s)", "", len(self._pairs))]
        texts += [tr("%n put off", "", waiting)] if waiting else []
        self.remark.setText(" · ".join(texts))
        self.table.rows.show(list(range(len(self._pairs))))
        if self._pairs:
            self.table.choose([min(at, len(self._pairs) - 1)])
        self._chosen(self.table.selected())

    def _chosen(self, ids: list[int]) -> None:
        self.detail.setVisible(bool(ids))
        pair = self._current()
        if pair is None:
            return
        suggestion, first, second = pair
        self.reasons.clear()
        for reason in suggestion.reasons:
            made = chip(reason_text(reason), REASONS[reason.kind][1])
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.reasons.addWidget(made)
        self.compare.fill(first, second)
        self.keep.button(0).setChecked(True)

    def _current(self) -> Pair | None:
        """Return the pair on show; None where one of them is gone by now."""
        ids = self.table.selected()
        pair = self.table.rows.record(ids[0]) if ids and ids[0] < len(self._pairs) else None
        return pair if pair and pair[1].id and pair[2].id else None

    def _fetch(self, store: Store, ids: list[int]) -> list[Pair]:
        wanted = [self._pairs[id] for id in ids]
        order = merging.best(store, sorted({id for found in wanted for id in found.members}))
        known = {side.id: side for side in likeness.sides(store, order)}
        place = {id: n for n, id in enumerate(order)}
        pairs: list[Pair] = []
        for found in wanted:
            first, second = sorted(found.members, key=lambda id: place.get(id, len(place)))
            pairs.append((found, known.get(first, _GONE), known.get(second, _GONE)))
        return pairs

    # -- deciding

    def merge_pair(self) -> None:
        """Make one person of the two; the notice that follows has an Undo."""
        if pair := self._current():
            sides = [pair[1].id, pair[2].id]
            kept = sides.pop(max(self.keep.checkedId(), 0))
            self.session.act(lambda store: merging.merge(store, kept, sides))

    def keep_apart(self) -> None:
        """Never suggest these two again."""
        if pair := self._current():
            self.session.act(lambda store: likeness.dismiss(store, *pair[0].members))

    def put_off(self) -> None:
        """Leave these two out until the program starts again."""
        if pair := self._current():
            self._later.add(pair[0].members)
            self.outdate()


_GONE = Side(0, (), "", "", (), (), None, None, None, 0)


def _columns() -> list[Column[Any]]:
    return [
        Column("pair", N_("These two"), _both, width=210),
        Column("why", N_("Reasons"), _why, width=300),
    ]


def _both(pair: Pair) -> str:
    names = [side.shown or words.number(side.id) for side in pair[1:]]
    return " = ".join(names) if names[0] != names[1] else f"{names[0]} ×2"


def _why(pair: Pair) -> Cell:
    return Cell(badges=tuple(Badge(reason_text(r), REASONS[r.kind][1]) for r in pair[0].reasons))
