"""How often an event comes again, in the operator's terms."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from app import recurrence
from app.recurrence import Repeat
from app.text import N_
from ui.i18n import chinese, tr
from ui.widgets.basics import chip, column, row
from ui.widgets.fields import choice, choose, date_field, offer, value
from ui.words import DAYS_EN, DAYS_ZH

EVERY = {
    "never": N_("Does not repeat"), "daily": N_("Every day"), "weekdays": N_("Monday to Friday"),
    "weekly": N_("Every week"), "biweekly": N_("Every two weeks"), "monthly": N_("Every month"),
    "yearly": N_("Every year"), "other": N_("By a rule of its own"),
}  # fmt: skip
ENDS = {"never": N_("Without end"), "until": N_("Until"), "count": N_("Number of times")}


class Repeats(QWidget):
    """Edits a recurrence rule through presets; a foreign rule stays as it is until another is picked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rule, self._start = "", date(2000, 1, 1)
        self.every = choice(tr("Repeats"))
        letters = DAYS_ZH if chinese() else [day[:2] for day in DAYS_EN]
        self.days = [chip(letter, checkable=True) for letter in letters]
        for day, button in enumerate(self.days):
            button.setAccessibleName(DAYS_ZH[day] if chinese() else DAYS_EN[day])
        self.ends = choice(tr("Ends"), [(key, tr(text)) for key, text in ENDS.items()])
        self.until, self.times = date_field(tr("Last day")), QSpinBox()
        self.times.setRange(1, recurrence.MOST_TIMES)
        self.times.setKeyboardTracking(False)
        self.times.lineEdit().setTextMargins(6, 0, 0, 0)
        self.times.setAccessibleName(tr("Number of times"))
        self._week = QWidget()
        self._week.setLayout(row(*self.days, 0, gap=4))
        self._end = QWidget()
        self._end.setLayout(row(self.ends, self.until, self.times, 0))
        self.setLayout(column(self.every, self._week, self._end))
        self.every.activated.connect(self._edited)
        self.ends.activated.connect(self._edited)
        self.until.dateChanged.connect(self._edited)
        self.times.valueChanged.connect(self._edited)
        for button in self.days:
            button.clicked.connect(self._edited)

    def rule(self) -> str:
        """Return the rule that is entered."""
        return self._rule

    def show_rule(self, rule: str, start: date) -> None:
        """Show the rule of an event that begins on `start`, and tell nobody."""
        self._rule, self._start = rule, start
        repeat = recurrence.read(rule)
        keys = [*recurrence.EVERY, *(["other"] if repeat.every == "other" else [])]
        offer(self.every, [(key, tr(EVERY[key])) for key in keys])
        choose(self.every, repeat.every)
        choose(self.ends, "count" if repeat.count else "until" if repeat.until else "never")
        blocked = [QSignalBlocker(w) for w in (self.until, self.times)]
        until = repeat.until or start
        self.until.setDate(QDate(until.year, until.month, until.day))
        self.times.setValue(repeat.count or 10)
        del blocked
        chosen = repeat.days or (start.weekday(),)
        for day, button in enumerate(self.days):
            button.setChecked(day in chosen)
        self._fold(repeat)

    def _fold(self, repeat: Repeat) -> None:
        self._week.setVisible(repeat.every in {"weekly", "biweekly"})
        self._end.setVisible(repeat.every not in {"never", "other"})
        self.until.setVisible(bool(repeat.until))
        self.times.setVisible(bool(repeat.count))

    def _edited(self) -> None:
        every, ends = value(self.every), value(self.ends)
        days = tuple(day for day, button in enumerate(self.days) if button.isChecked())
        before = recurrence.read(self._rule)
        until = cast("date", self.until.date().toPython())
        if ends == "until" and not before.until:  # picked just now: a month seems right
            until = date.fromordinal(self._start.toordinal() + 28)
        repeat = Repeat(
            every,
            days or (self._start.weekday(),),
            self._start.day,
            max(until, self._start) if ends == "until" else None,
            self.times.value() if ends == "count" else None,
            before.raw,
        )
        rule = recurrence.written(repeat)
        if rule != self._rule:
            self.show_rule(rule, self._start)
            self.changed.emit()
