"""What the window reminds of and when: a card of the Settings page."""

from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox

from ui import tray, words
from ui.i18n import tr
from ui.reminding import DESKTOP, FIRST_HOUR, LAST_HOUR, ON
from ui.session import Session
from ui.widgets.basics import Card, button, column, label, row, rule
from ui.widgets.calendar.times import time_field

NAMED = 132  # pixels of the column that names a setting


class ReminderSettings(Card):
    """Reminders on or off, on the desktop too, and the hours in which nothing is told."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Reminders"))
        self._reminding = session.reminding
        self.on = QCheckBox(tr("Tell me in the window when something is due"))
        self.desktop = QCheckBox(tr("Also as a notification on the desktop"))
        self.first = time_field(tr("Quiet from"))
        self.last = time_field(tr("Quiet to"))
        self.speak = button(tr("Remind again"), self._speak)
        self._silent = label("", "caption", "warn", wrap=True)
        there = tray.available()
        self.desktop.setEnabled(there)
        why = tr("This desktop has no place for notifications.")
        known = tr("Sent by this machine to itself: nothing leaves it.")
        remark = label(known if there else why, "caption", "muted", wrap=True)
        hours = row(self.first, label(tr("to"), tone="muted"), self.last, 0)
        self.body.addWidget(self.on)
        self.body.addLayout(column(self.desktop, remark, gap=2))
        self.body.addWidget(rule())
        named = label(tr("Quiet hours"), tone="muted")
        named.setFixedWidth(NAMED)
        self.body.addLayout(row(named, hours))
        self.body.addWidget(
            label(tr("What falls into them is told afterwards. The same hour twice: none."),
                  "caption", "muted", wrap=True)
        )  # fmt: skip
        told = row(self._silent, self.speak)
        told.setStretch(0, 1)
        self.body.addLayout(told)
        self.refresh()
        self.on.toggled.connect(lambda on: self._choose(ON, "yes" if on else "no"))  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        self.desktop.toggled.connect(lambda on: self._choose(DESKTOP, "yes" if on else ""))  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        for field in (self.first, self.last):
            field.editingFinished.connect(self._keep_hours)

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.on.setChecked(self._reminding.on())
        self.desktop.setChecked(self._reminding.desktop())
        quiet = self._reminding.quiet()
        for field, hour in ((self.first, quiet.first), (self.last, quiet.last)):
            field.setTime(QTime(hour.hour, hour.minute))
        until = self._reminding.silent_until()
        self._silent.setText(
            tr("Silent until {moment}.", moment=words.moment(until)) if until else ""
        )
        self._silent.setVisible(until is not None)
        self.speak.setVisible(until is not None)

    def _choose(self, key: str, value: str) -> None:
        self._reminding.choose(key, value)

    def _keep_hours(self) -> None:
        for field, key in ((self.first, FIRST_HOUR), (self.last, LAST_HOUR)):
            hour = time(field.time().hour(), field.time().minute())
            self._reminding.choose(key, hour.isoformat("minutes"))

    def _speak(self) -> None:
        self._reminding.silence(None)
        self.refresh()
