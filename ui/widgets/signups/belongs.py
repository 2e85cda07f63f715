"""What a list is for, and how its heads are counted."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.events import Event
from app.signups import RULES, SignUpList
from ui import words
from ui.i18n import tr
from ui.widgets.basics import label
from ui.widgets.fields import choice, choose, date_field, offer, value
from ui.widgets.flow import Flow

DAY = "day"
ROOM, RULE = 190, 244  # pixels of an event's name, and of the field for the rule


class Belongs(QWidget):
    """Fields of a kept list; each tells at once what was chosen."""

    attached = Signal(object, object)  # event id or None, day or None
    counted = Signal(str)  # rule

    def __init__(self) -> None:
        super().__init__()
        self.to = choice(tr("Belongs to"), widest=260)
        self.day = date_field(tr("Check-in day"))
        self.rule = choice(
            tr("Heads are counted"), [(rule, tr(text)) for rule, text in RULES.items()]
        )
        self.rule.setMinimumWidth(RULE)
        self.asks = label(tr("“+1” is in this list: choose what it means."), "caption", "warn")
        self.setLayout(
            Flow(
                label(tr("Belongs to"), "caption", "muted"), self.to, self.day,
                label(tr("Heads are counted"), "caption", "muted"), self.rule, self.asks, gap=8,
            )
        )  # fmt: skip
        self.to.activated.connect(self._attach)
        self.day.dateChanged.connect(self._attach)
        self.rule.activated.connect(lambda: self.counted.emit(value(self.rule)))

    def show_list(self, one: SignUpList, events: Sequence[Event], *, asks: bool) -> None:
        """Show a list, with the events it may belong to."""
        elided = self.to.fontMetrics().elidedText
        side = Qt.TextElideMode.ElideRight
        named = [(str(event.id), elided(_named(event), side, ROOM)) for event in events]
        offer(self.to, [("", tr("Nothing yet")), *named, (DAY, tr("A check-in day"))])
        chosen = DAY if one.day else str(one.event_id or "")
        choose(self.to, chosen)
        with QSignalBlocker(self.day):
            shown = one.day or clock.today()
            self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.day.setVisible(one.day is not None)
        choose(self.rule, one.rule or "more")
        self.asks.setVisible(asks)

    def _attach(self) -> None:
        chosen = value(self.to)
        if chosen == DAY:
            self.attached.emit(None, cast("date", self.day.date().toPython()))
        else:
            self.attached.emit(int(chosen) if chosen else None, None)


def _named(event: Event) -> str:
    title = " ".join(event.title.split()) or tr("Untitled")
    return f"{words.short_day(event.starts_at.date())} {title}"
