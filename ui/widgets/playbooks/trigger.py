"""What sets a playbook off: a field for each kind of trigger."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu, QSpinBox, QToolButton, QWidget

from app import playbooks
from app.planner import almanac
from app.playbooks import Playbook
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import chip, icon_button, label, row
from ui.widgets.calendar.looks import KIND_TITLES
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine
from ui.widgets.playbooks.wording import named_dates
from ui.words import DAYS_EN, DAYS_ZH

MOST_BEFORE, LEAST_SILENT, MOST_SILENT = 90, 3, 365


class TriggerFields(QWidget):
    """Edits what a playbook waits for; tells trigger and value as the use case takes them."""

    chosen = Signal(str)  # another trigger
    entered = Signal(str)  # another value

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._trigger = ""
        names = [(key, tr(text)) for key, text in playbooks.TRIGGERS.items()]
        self.trigger = choice(tr("Starts when"), names)
        self.channel = CellLine(tr("Channel"), tr("any channel"))
        self.channel.setProperty("quiet", False)
        self.channel.setFixedWidth(150)
        self.before = _days(tr("Days before the event"), 0, MOST_BEFORE)
        self.kind = choice(tr("Kind of event"), _kinds(), widest=170)
        self.dates = CellLine(tr("Dates"), "12-25, 2026-11-22, L08-15")
        self.dates.setProperty("quiet", False)
        self.dates.setMinimumWidth(180)
        self.festivals = self._festivals(session)
        self.silence = _days(tr("Days of silence"), LEAST_SILENT, MOST_SILENT)
        self.days = [chip(name, checkable=True) for name in _weekdays()]
        self._parts = {
            "joined": _together(self.channel),
            "event": _together(self.before, label(tr("days before"), tone="muted"), self.kind),
            "date": _together(self.dates, self.festivals),
            "weekday": _together(*self.days, gap=4),
            "silent": _together(self.silence, label(tr("days without a word"), tone="muted")),
        }
        self.group = choice(tr("Groups it is for"), widest=170)
        self.setLayout(Flow(self.trigger, *self._parts.values(), self.group, gap=8))
        self._connect()

    def show_playbook(self, book: Playbook) -> None:
        """Show what sets a playbook off, and tell nobody."""
        self._trigger = book.trigger
        choose(self.trigger, book.trigger)
        for key, part in self._parts.items():
            part.setVisible(key == book.trigger)
        {
            "joined": self._show_channel, "event": self._show_event, "date": self._show_dates,
            "weekday": self._show_days, "silent": self._show_silence,
        }.get(book.trigger, str)(book.value)  # fmt: skip

    def line(self) -> CellLine | None:
        """Return the line in which a wrong value stays, where the trigger has one."""
        return {"joined": self.channel, "date": self.dates}.get(self._trigger)

    def _connect(self) -> None:
        self.trigger.activated.connect(self._choose)
        self.channel.entered.connect(self.entered)
        self.dates.entered.connect(self.entered)
        self.before.valueChanged.connect(self._event)
        self.kind.activated.connect(self._event)
        self.silence.valueChanged.connect(self._silent)
        for day in self.days:
            day.clicked.connect(self._weekdays)

    def _festivals(self, session: Session) -> QToolButton:
        """Return a button that adds a festival to the dates."""
        made = icon_button(session.theme, "plus", tr("Add a festival"))
        menu = QMenu(made)
        for one in almanac.OCCASIONS:
            if one.rule[0] != almanac.TERM:
                name = one.zh if chinese() else one.en
                menu.addAction(name).triggered.connect(self._adder(name))
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _adder(self, name: str) -> Callable[[], None]:
        def add() -> None:
            text = self.dates.text().strip()
            self.entered.emit(f"{text}, {name}" if text else name)

        return add

    def _choose(self, _place: int) -> None:
        self.chosen.emit(value(self.trigger))

    def _silent(self, days: int) -> None:
        self.entered.emit(str(days))

    def _event(self, _changed: int = 0) -> None:
        self.entered.emit(f"{self.before.value()} {value(self.kind)}".strip())

    def _weekdays(self) -> None:
        days = [str(n) for n, day in enumerate(self.days) if day.isChecked()]
        self.entered.emit(" ".join(days))

    def _show_channel(self, text: str) -> None:
        self.channel.show_value(text)

    def _show_dates(self, text: str) -> None:
        self.dates.show_value(("、" if chinese() else ", ").join(named_dates(text)))

    def _show_event(self, text: str) -> None:
        days, kind = playbooks.wanted_event(text)
        with QSignalBlocker(self.before):
            self.before.setValue(days)
        choose(self.kind, kind)

    def _show_days(self, text: str) -> None:
        for n, day in enumerate(self.days):
            day.setChecked(n in playbooks.weekdays(text))

    def _show_silence(self, text: str) -> None:
        with QSignalBlocker(self.silence):
            self.silence.setValue(int(text))


def _days(name: str, low: int, high: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setKeyboardTracking(False)
    made.setAccessibleName(name)
    made.lineEdit().setTextMargins(6, 0, 0, 0)
    made.setFixedWidth(72)
    return made


def _kinds() -> Sequence[tuple[str, str]]:
    return [("", tr("Any activity")), *((key, tr(text)) for key, text in KIND_TITLES.items())]


def _weekdays() -> Sequence[str]:
    return tuple(DAYS_ZH) if chinese() else DAYS_EN


def _together(*parts: QWidget, gap: int = 8) -> QWidget:
    made = QWidget()
    made.setLayout(row(*parts, gap=gap))
    return made
