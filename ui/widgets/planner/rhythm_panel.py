"""The rhythm of one group: its slots, hours that suggest themselves, its rules, and giving it to other groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import planner
from app.communities import Group
from app.planner import Advice, Peak, Rhythm, Slot
from app.store import Store
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, label, row, rule
from ui.widgets.fields import choice, choose, offer, value
from ui.widgets.planner.rules import Rules
from ui.widgets.planner.slot_form import SlotForm
from ui.widgets.planner.slot_row import SlotRow
from ui.widgets.planner.wording import KIND_NAMES, weekday_name


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel is filled with."""

    group_id: int
    slots: tuple[Slot, ...]
    rhythm: Rhythm
    advice: Advice


def ask(store: Store, group_id: int) -> Shown:
    """Return what the panel shows of a group."""
    found = tuple(planner.slots(store, (group_id,)))
    return Shown(group_id, found, planner.rhythm(store, group_id), planner.advice(store, group_id))


class RhythmPanel(QWidget):
    """Edits the week of the group that is chosen at its top."""

    turned = Signal()  # another group

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.rows: dict[int, SlotRow] = {}
        self._groups: list[Group] = []
        self.group = choice(tr("Group"))
        self.form = SlotForm(session)
        self.rules = Rules(session)
        self.copy = button(tr("Use for all groups"), self._copy)
        self.usual = button(tr("Begin with the usual week"), self._usual)
        self.busy = label("", "caption", "muted", wrap=True)
        self._slots = _stack(8)
        self._peaks = _stack(6)
        self._none = label(
            tr("No slots yet. Mark weekdays below, or begin with the usual week."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        parts = (
            self.group, label(tr("Slots of the week"), bold=True), self._none, self._slots,
            self.form, self.usual, rule(), label(tr("When this group talks"), bold=True), self.busy,
            self._peaks, rule(), label(tr("Rules"), bold=True), self.rules, self.copy,
        )  # fmt: skip
        self.setLayout(column(*parts, 0, gap=10))
        self.group.currentIndexChanged.connect(self.turned)

    def group_id(self) -> int | None:
        """Return the group that is edited."""
        return int(value(self.group)) if value(self.group) else None

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer groups."""
        self._groups = list(groups)
        offer(self.group, [(str(group.id), group.name) for group in groups])
        self.copy.setVisible(len(groups) > 1)

    def choose(self, group_id: int) -> None:
        """Edit this group."""
        choose(self.group, str(group_id))

    def fill(self, data: Shown) -> None:
        """Show the week and the rules of a group."""
        self.form.show_group(data.group_id)
        self.rules.show_rhythm(data.rhythm)
        self._show_slots(data.slots)
        self._show_advice(data.advice)

    def _show_slots(self, slots: tuple[Slot, ...]) -> None:
        if list(self.rows) == [slot.id for slot in slots]:
            for slot in slots:
                self.rows[slot.id].show_slot(slot)
        else:
            _clear(self._slots)
            self.rows = {slot.id: SlotRow(self.session, slot) for slot in slots}
            for one in self.rows.values():
                self._slots.addWidget(one)
                one.show_slot(one.slot)
        self._none.setVisible(not slots)
        self.usual.setVisible(not slots)

    def _show_advice(self, advice: Advice) -> None:
        _clear(self._peaks)
        if advice.peaks:
            told = tr("From {n} messages of the last weeks.", n=words.number(advice.messages))
        elif advice.messages:
            told = tr("Its busiest hours have slots already, or too little is imported to tell.")
        else:
            told = tr("Import its chat to see when people are there.")
        self.busy.setText(told)
        for number, peak in enumerate(advice.peaks):
            text = label(_told(peak, first=number == 0), wrap=True)
            add = button(tr("Add slot"), partial(self._add, peak))
            line = QWidget()
            laid = row(text, add)
            laid.setStretch(0, 1)
            line.setLayout(laid)
            self._peaks.addWidget(line)

    def _add(self, peak: Peak) -> None:
        if (group := self.group_id()) is not None:
            at = f"{peak.first:02}:00"
            self.session.act(
                lambda store: planner.add_slots(store, group, (peak.weekday,), starts_at=at)
            )

    def _usual(self) -> None:
        if (group := self.group_id()) is not None:
            name = tr(KIND_NAMES["briefing"])
            self.session.act(lambda store: planner.usual_week(store, group, name))

    def _copy(self) -> None:
        if (group := self.group_id()) is not None:
            others = [one.id for one in self._groups if one.id != group]
            self.session.act(lambda store: planner.copy_rhythm(store, group, others))


def _told(peak: Peak, *, first: bool) -> str:
    fields = {"day": weekday_name(peak.weekday), "first": peak.first, "last": peak.last}
    share = words.percent(peak.share)
    if first:
        return tr(
            "Busiest on {day}, {first} to {last}: {share} of its messages", share=share, **fields
        )
    return tr("{day}, {first} to {last}: {share} of its messages", share=share, **fields)


def _stack(gap: int) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    return made


def _clear(stack: QVBoxLayout) -> None:
    while (item := stack.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
