"""How often an event comes again, in the operator's terms."""

from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from app import lunar, recurrence
from app.recurrence import Repeat
from app.text import N_
from ui.i18n import chinese, tr
from ui.widgets.basics import chip, column, label, row
from ui.widgets.fields import choice, choose, date_field, line, offer, put, value
from ui.words import DAYS_EN, DAYS_ZH

EVERY = {
    "never": N_("Does not repeat"), "daily": N_("Every day"), "weekdays": N_("Monday to Friday"),
    "weekly": N_("Every week"), "biweekly": N_("Every two weeks"), "monthly": N_("Every month"),
    "yearly": N_("Every year"), "lunar": N_("Every year by the lunar calendar"),
    "other": N_("By a rule of its own"),
}  # fmt: skip
ENDS = {"never": N_("Without end"), "until": N_("Until"), "count": N_("Number of times")}


class Repeats(QWidget):
    """Edits a recurrence rule through presets, or as it is written (RFC 5545).

    What makes no sense is passed on all the same: the store says why, and the words stay here.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rule, self._start, self._shown = "", date(2000, 1, 1), Repeat()
        self.moon = label("", "caption", "muted")
        self.raw = line(tr("Rule"), "FREQ=MONTHLY;BYDAY=-1FR")
        self.raw.editingFinished.connect(self._wrote)
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
        self.setLayout(column(self.every, self.moon, self.raw, self._week, self._end))
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
        repeat = self._shown = recurrence.read(rule)
        offer(self.every, [(key, tr(text)) for key, text in EVERY.items()])
        choose(self.every, repeat.every)
        put(self.raw, rule if repeat.every == "other" else "")
        self.moon.setText(_moon(repeat))
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
        self.moon.setVisible(repeat.every == "lunar" and bool(self.moon.text()))
        self.raw.setVisible(repeat.every == "other")
        self.until.setVisible(bool(repeat.until))
        self.times.setVisible(bool(repeat.count))

    def _edited(self) -> None:
        every, ends = value(self.every), value(self.ends)
        if every == "other":
            self._begin_raw()
            return
        days = tuple(day for day, button in enumerate(self.days) if button.isChecked())
        before = self._shown
        until = cast("date", self.until.date().toPython())
        if ends == "until" and not before.until:  # picked just now: a month seems right
            until = date.fromordinal(self._start.toordinal() + 28)
        repeat = Repeat(
            every,
            days or (self._start.weekday(),),
            self._start.day,
            until if ends == "until" else None,
            self.times.value() if ends == "count" else None,
            before.raw,
        )
        if every == "lunar":
            month, day = before.month, before.day
            if before.every != "lunar":
                month, day = recurrence.lunar_day(self._start)
            repeat = replace(repeat, month=month, day=day)
        self._take(recurrence.written(repeat))

    def _begin_raw(self) -> None:
        """Let the operator write the rule, beginning with the present one."""
        put(self.raw, "" if recurrence.is_lunar(self._rule) else self._rule)
        self._fold(Repeat("other"))
        self.raw.setFocus()

    def _wrote(self) -> None:
        if value(self.every) == "other" and self.raw.text().strip() != self._rule:
            self._rule = self.raw.text().strip()
            self.changed.emit()

    def _take(self, rule: str) -> None:
        if rule != self._rule:
            self.show_rule(rule, self._start)
            self.changed.emit()


def _moon(repeat: Repeat) -> str:
    """Return which day of the lunar year is meant, once it is known."""
    if not repeat.month:
        return ""
    if chinese():
        return f"农历{lunar.name_of(repeat.month, repeat.day)}"
    if (repeat.month, repeat.day) == lunar.EVE:
        return tr("Lunar New Year's Eve")
    return tr("Day {day} of lunar month {month}", day=repeat.day, month=repeat.month)
