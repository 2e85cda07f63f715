"""What was spent on a channel, entry by entry, and what it is called: entered in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app import channels, clock
from app.channels import Cost
from app.errors import AppError
from app.store import Store
from ui.charts.parts.wording import channel as channel_name
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, icon_button, label, row, rule
from ui.widgets.fields import choice, choose, offer
from ui.widgets.lines import CellLine, Lines, Trouble
from ui.words import amount

DAY, AMOUNT = 104, 84  # pixels
MOST = 500  # channels to choose from; a click on a row of the chart opens any other


@dataclass(frozen=True, slots=True)
class Known:
    """The channels of a community, pairs that look like one, and the entries of the chosen one."""

    names: Sequence[str]
    alike: Sequence[tuple[str, str]]
    costs: Sequence[Cost]


def known(store: Store, community: int, channel: str) -> Known:
    """Read what the panel shows."""
    names = channels.names(store, community)
    return Known(names, channels.alike(names), channels.costs(store, community, channel))


class CostLine(QWidget):
    """One entry: its day, its amount and a note, each saved when it is left."""

    def __init__(self, panel: "ChannelCosts", id: int) -> None:
        super().__init__()
        self.day = CellLine(tr("Day"), "2026-11-24")
        self.amount = CellLine(tr("Amount"), "0", right=True)
        self.note = CellLine(tr("Note"), tr("Printing, commission …"))
        self.day.setFixedWidth(DAY)
        self.amount.setFixedWidth(AMOUNT)
        for field, key in ((self.day, "day"), (self.amount, "amount"), (self.note, "note")):
            field.entered.connect(partial(panel.change, id, key))
        bin = icon_button(
            panel.session.theme, "x", tr("Delete this line"), partial(panel.delete, id)
        )
        layout = row(self.day, self.amount, self.note, bin, gap=4)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_cost(self, cost: Cost) -> None:
        """Show an entry as it stands."""
        self.day.show_value(cost.day.isoformat())
        self.amount.show_value(amount(cost.amount))
        self.note.show_value(cost.note)


class ChannelCosts(QWidget):
    """The costs and the name of one channel; another can be chosen, or a new one named."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._community, self._channel = 0, ""
        self._costs: Sequence[Cost] = ()
        self._pair: tuple[str, str] | None = None
        self.which = choice(tr("Channel"), widest=220)
        self.which.activated.connect(self._chosen)
        self.name = CellLine(tr("Name of the channel"), tr("Name of the channel"))
        self.name.setProperty("quiet", False)
        self.name.entered.connect(self.rename)
        self.same = label("", "caption", "warn", wrap=True)
        self.put_together = button(tr("Put them together"), self.merge, flat=True)
        self.lines = Lines[int, CostLine](self._line, gap=0)
        self.trouble = Trouble(session)
        self._new_fields()
        self._lay_out()
        self.show_new()

    def show_channel(self, community: int, channel: str) -> None:
        """Show what was spent on a channel; '' leaves the choice to the operator."""
        self._community, self._channel = community, channel
        self.show_new()
        self.refresh(community)
        self.new_amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, community: int) -> None:
        """Read again what is shown."""
        if community != self._community:
            self._community, self._channel = community, ""
        ask = partial(known, community=community, channel=self._channel)
        self.session.reading.ask(self, ask, self._show)

    def add(self) -> None:
        """Keep the new entry, on the channel that is shown or the one that is named."""
        community = self._community
        channel = self._channel or self.name.text()
        day, paid, note = (f.text() for f in (self.new_day, self.new_amount, self.new_note))

        def use(store: Store) -> int:
            try:
                return channels.add_cost(store, community, channel, day, paid, note=note)
            except AppError as error:
                self._fields[str(error.fields.get("at"))].refuse()
                raise

        def done(_id: object) -> None:
            self._channel = channel if self._channel else " ".join(channel.split())
            self.show_new()
            self.refresh(community)
            self.new_amount.setFocus(Qt.FocusReason.OtherFocusReason)

        self.trouble.attempt(use, then=done)

    def change(self, id: int, field: str, text: str) -> None:
        """Change an entry."""
        cell = getattr(self.lines.lines.get(id), field, None)
        self.trouble.attempt(lambda store: channels.edit_cost(store, id, field, text), cell)

    def delete(self, id: int) -> None:
        """Take an entry away; the notice brings it back."""
        self.session.act(lambda store: channels.delete_cost(store, id))

    def rename(self, name: str) -> None:
        """Call the channel something else; what is called so already becomes one with it."""
        if not self._channel:
            return
        community, before = self._community, self._channel

        def done(_seats: object) -> None:
            self._channel = " ".join(name.split())
            self.refresh(community)

        self.trouble.attempt(
            lambda store: channels.rename(store, community, before, name),
            self.name, done, quiet=False,
        )  # fmt: skip

    def merge(self) -> None:
        """Put the two spellings of one channel together."""
        if self._pair is None:
            return
        community, (kept, other) = self._community, self._pair
        if self._channel == other:
            self._channel = kept
        self.session.act(
            lambda store: channels.rename(store, community, other, kept),
            lambda _n: self.refresh(community),
        )

    def show_new(self) -> None:
        """Begin a new entry, paid today."""
        self.new_day.show_value(clock.today().isoformat())
        for field in (self.new_amount, self.new_note):
            field.accept()
            field.show_value("")
            field.clear()
        self.new_day.accept()
        self.trouble.hide()

    def closing(self) -> None:
        """Let go of what is being read."""
        self.session.reading.forget(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc closes, Enter in the new line adds it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, found: Known) -> None:
        names = [*found.names[:MOST]]
        if self._channel and self._channel not in names:
            names.insert(0, self._channel)
        new = ("", tr("New channel …"))
        offer(self.which, [*((name, channel_name(name)) for name in names), new])
        choose(self.which, self._channel)
        if not self._channel:
            self.which.setCurrentIndex(self.which.count() - 1)
        self.name.show_value(channel_name(self._channel) if self._channel else "")
        self._pair = found.alike[0] if found.alike else None
        if self._pair:
            text = tr("“{one}” and “{other}” look like one channel.",
                      one=self._pair[0], other=self._pair[1])  # fmt: skip
            self.same.setText(text)
        self.same.setVisible(self._pair is not None)
        self.put_together.setVisible(self._pair is not None)
        self._costs = found.costs
        made = self.lines.show_keys([cost.id for cost in found.costs])
        for cost in found.costs:
            made[cost.id].show_cost(cost)

    def _chosen(self, place: int) -> None:
        self.show_channel(self._community, str(self.which.itemData(place) or ""))
        if not self._channel:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, id: int) -> CostLine:
        return CostLine(self, id)

    def _new_fields(self) -> None:
        self.new_day = CellLine(tr("Day"), "2026-11-24")
        self.new_amount = CellLine(tr("Amount"), tr("Amount"), right=True)
        self.new_note = CellLine(tr("Note"), tr("Printing, commission …"))
        for field in (self.new_day, self.new_amount, self.new_note):
            field.setProperty("quiet", False)
            field.returnPressed.connect(self.add)
        self.new_day.setFixedWidth(DAY)
        self.new_amount.setFixedWidth(AMOUNT)
        self._fields = {
            "day": self.new_day, "amount": self.new_amount, "note": self.new_note, "name": self.name,
        }  # fmt: skip
        for field in self._fields.values():
            field.mended.connect(self.trouble.hide)

    def _lay_out(self) -> None:
        close = icon_button(self.session.theme, "x", tr("Close"), self.closed.emit)
        called = label(tr("Called"), tone="muted")
        head = row(label(tr("Costs of"), bold=True), self.which, called, self.name, close)
        head.setStretch(3, 1)
        plus = button(tr("Note it"), self.add)
        entry = row(self.new_day, self.new_amount, self.new_note, plus, gap=4)
        entry.setStretch(2, 1)
        alike = row(self.same, self.put_together)
        alike.setStretch(0, 1)
        self.setLayout(column(rule(), head, alike, entry, self.trouble, self.lines, gap=6))
