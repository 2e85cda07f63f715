"""Adding slots: the weekdays, a time, and what for."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app import planner
from app.planner.rhythm import SlotFields
from ui import words
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import button, column, label, row
from ui.widgets.fields import choose, line
from ui.widgets.planner.asking import Told
from ui.widgets.planner.slot_row import MINUTES, TIME, what_field, what_of
from ui.widgets.planner.wording import KIND_NAMES, weekday_name

DAY = 42  # pixels of a weekday


class SlotForm(QWidget):
    """Adds a slot on each of the weekdays that are marked."""

    added = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._group = 0
        self.days: list[QPushButton] = []
        for day in range(7):
            short = words.DAYS_ZH[day] if chinese() else words.DAYS_EN[day]
            one = button(short)
            one.setCheckable(True)
            one.setFixedWidth(DAY)
            one.setProperty("narrow", True)
            one.setAccessibleName(weekday_name(day))
            self.days.append(one)
        self.time = line(tr("Time"))
        self.time.setText("20:00")
        self.time.setFixedWidth(TIME)
        self.minutes = line(tr("Minutes"))
        self.minutes.setText("45")
        self.minutes.setFixedWidth(MINUTES)
        self.what = what_field()
        self.what.setMinimumWidth(60)
        self.name = line(tr("Name of the fixed item"), tr("What is it called?"))
        self.name.hide()
        self.add = button(tr("Add slot"), self.submit)
        error = label("", "caption", "bad", wrap=True)
        fields = row(self.time, self.minutes, self.what, self.add, gap=4)
        fields.setStretch(2, 1)
        self.setLayout(column(row(*self.days, 0, gap=4), fields, self.name, error))
        self.told = Told(session, error, {
            "weekday": self.days[0], "starts_at": self.time, "minutes": self.minutes,
            "label": self.name,
        })  # fmt: skip
        self.what.currentIndexChanged.connect(self._chosen)
        for field in (self.time, self.minutes, self.name):
            field.returnPressed.connect(self.submit)

    def show_group(self, group: int) -> None:
        """Add to this group from now on."""
        self._group = group

    def suggest(self, weekdays: Collection[int], starts_at: str) -> None:
        """Fill in when: the operator has but to add it."""
        for day, one in enumerate(self.days):
            one.setChecked(day in weekdays)
        self.time.setText(starts_at)

    def weekdays(self) -> list[int]:
        """Return the weekdays that are marked."""
        return [day for day, one in enumerate(self.days) if one.isChecked()]

    def submit(self) -> None:
        """Add the slots."""
        days = self.weekdays()
        if not days:
            self.told.tell("weekday", tr("Mark the weekdays first."))
            return
        fields: SlotFields = {
            **what_of(self.what), "starts_at": self.time.text(), "minutes": self.minutes.text(),
            "label": self.name.text(),
        }  # fmt: skip
        add = partial(planner.add_slots, group_id=self._group, weekdays=days, **fields)
        self.told.attempt(add, self._done)

    def _done(self) -> None:
        for one in self.days:
            one.setChecked(False)
        choose(self.what, "topic ")
        self._chosen()
        self.added.emit()

    def _chosen(self) -> None:
        kind = what_of(self.what).get("kind", "topic")
        self.name.setVisible(kind != "topic")
        self.name.setText("" if kind == "topic" else tr(KIND_NAMES[kind]))
        self.minutes.setText("45" if kind == "topic" else "20")
