"""What only the operator knows about a file: asked where it applies, at hand under More otherwise."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app import clock
from app.imports.questions import Look
from app.imports.records import Options
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.widgets.basics import button, label, retone, row
from ui.widgets.fields import choice, choose, open_calendar, value
from ui.widgets.import_words import ENCODINGS, encoding_name

ZONES = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo",
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "UTC",
)  # fmt: skip
CHOICES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
KEYS = ("date_order", "date", "zone", "encoding")
SHORT = {
    "date_order": N_("Order of dates"), "date": N_("Day"), "zone": N_("Zone of its times"),
    "encoding": N_("Encoding"),
}  # fmt: skip
ASKED = {
    "date_order": N_("Which number of its dates is the day?"),
    "date": N_("On which day was this said?"),
    "zone": N_("In which zone are its times?"),
    "encoding": N_("Some of it is unreadable. In which encoding is it?"),
}
ORDERS = {"": None, "dmy": True, "mdy": False}
WIDEST = 340


@dataclass(frozen=True, slots=True)
class Target:
    """Where a chat may go: a group, by its name and its community's ("": the one looked at)."""

    community: str
    group: str


class Answers(QWidget):
    """The group a file goes to, and the questions about it."""

    changed = Signal()

    def __init__(self, targets: list[Target]) -> None:
        super().__init__()
        self._targets = targets
        self._wanted: Target | None = None
        self._seen = False  # the file was looked at: what the fields say is meant
        self._asked: frozenset[str] = frozenset()
        self.changed.connect(self._remember)
        self._make_group()
        self._make_fields()
        self.more = button(tr("More…"), self._unfold, flat=True)
        self.more.setCheckable(True)
        self.more.setAccessibleName(tr("More about this file"))
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(label(tr("Group"), tone="muted"), self.group)
        self._names = {key: label(tr(SHORT[key]), tone="muted", wrap=True) for key in KEYS}
        for key in KEYS:
            self._form.addRow(self._names[key], self._fields[key])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._form)
        whole.addLayout(row(self.more, 0))
        whole.addStretch(1)
        self._fold()

    def options(self) -> Options | None:
        """Return what the operator said; None before the file was looked at: as for the last such."""
        if not self._seen:
            return None
        day = self.day.date().toString("yyyy-MM-dd") if self.dated.currentIndex() else ""
        return Options(
            zone=value(self.zone),
            encoding=value(self.encoding),
            day_first=ORDERS[value(self.order)],
            date=day,
        )

    def target(self) -> Target | None:
        """Return the group chosen or named by hand; None where the file decides."""
        name = self.group.currentText().strip()
        place = self.group.findText(name)
        if place > 0:
            return self._targets[place - 1]
        return Target("", name) if name and place < 0 else None

    def choose_target(self, target: Target) -> None:
        """Choose a known group; tells nobody."""
        if target in self._targets:
            with QSignalBlocker(self.group):
                self.group.setCurrentIndex(self._targets.index(target) + 1)
            self._remember()

    def show_look(self, look: Look, options: Options, first: str | None = None) -> None:
        """Ask what applies, with the answers as they are; `first` is the first moment read, ISO."""
        asked = frozenset(question.key for question in look.questions) & set(KEYS)
        self._asked |= asked  # an answered question stays, to be changed
        if not self._seen:
            self._fill(options)
        self._seen = True
        found = encoding_name(look.encoding if not options.encoding else "")
        text = tr("As found ({encoding})", encoding=found) if found else tr("As found")
        self.encoding.setItemText(0, text)
        self._say_days(first)
        open_ = {question.key for question in look.open()}
        for key in KEYS:
            self._names[key].setText(tr((ASKED if key in self._asked else SHORT)[key]))
            retone(self._names[key], "warn" if key in open_ else "muted")
        self._fold()

    def hide_group(self, *, hidden: bool) -> None:
        """Leave the group to the file where it holds several chats."""
        self._form.setRowVisible(self.group, not hidden)

    def _fill(self, options: Options) -> None:
        if self.zone.findData(options.zone) < 0:
            self.zone.addItem(options.zone, options.zone)
        choose(self.zone, options.zone)
        choose(self.encoding, options.encoding)
        choose(self.order, next(key for key, order in ORDERS.items() if order is options.day_first))
        if options.date:
            with QSignalBlocker(self.day), QSignalBlocker(self.dated):
                self.day.setDate(QDate.fromString(options.date, "yyyy-MM-dd"))
                self.dated.setCurrentIndex(1)
                self.day.setEnabled(True)

    def _say_days(self, first: str | None) -> None:
        """Name the two days that the first date may be."""
        if "date" in self._asked:
            self.dated.setItemText(0, tr("Please choose"))
        if "date_order" not in self._asked:
            return
        self.order.setItemText(0, tr("Please choose"))
        try:
            read = date.fromisoformat((first or "")[:10])
            other = date(read.year, read.day, read.month)
        except ValueError:
            return
        day_first = value(self.order) == "dmy" if value(self.order) else None
        texts = (tr("Day before month"), tr("Month before day"))
        if day_first is None:  # read one way or the other: the days are the same two
            pair = sorted({words.long_day(read), words.long_day(other)})
            self.order.setItemText(0, tr("Please choose: {days}", days=" / ".join(pair)))
            return
        days = (read, other) if day_first else (other, read)
        for place, (text, day) in enumerate(zip(texts, days, strict=True), 1):
            self.order.setItemText(place, f"{text}: {words.long_day(day)}")

    def _make_group(self) -> None:
        self.group = QComboBox()
        self.group.setAccessibleName(tr("Group"))
        self.group.setMaximumWidth(WIDEST)
        for text in (
            tr("As the file says"),
            *(f"{t.community} · {t.group}" for t in self._targets),
        ):
            self.group.addItem(text)
        field = QLineEdit()
        field.setPlaceholderText(tr("As the file says"))
        self.group.setLineEdit(field)
        self.group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.group.setCompleter(
            QCompleter(self.group)
        )  # one that completes nothing: names begin alike
        self.group.activated.connect(self._answered)
        field.editingFinished.connect(self._named)

    def _make_fields(self) -> None:
        self.zone = choice(tr(SHORT["zone"]), [(zone, zone) for zone in ZONES], widest=WIDEST)
        found = [("", tr("As found")), *((key, ENCODINGS[key]) for key in CHOICES)]
        self.encoding = choice(tr(SHORT["encoding"]), found, widest=WIDEST)
        orders = [("", tr("As the file suggests")), ("dmy", tr("Day before month")),
                  ("mdy", tr("Month before day"))]  # fmt: skip
        self.order = choice(tr(SHORT["date_order"]), orders, widest=WIDEST)
        self.dated = choice(
            tr(SHORT["date"]), [("", tr("Dates are in the file")), ("day", tr("On this day:"))]
        )
        self.day = QDateEdit(QDate(*clock.today().timetuple()[:3]))
        self.day.setAccessibleName(tr("Day"))
        open_calendar(self.day)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setEnabled(False)
        both = QWidget()
        both.setLayout(row(self.dated, self.day, 0))
        self._fields = {
            "date_order": self.order,
            "date": both,
            "zone": self.zone,
            "encoding": self.encoding,
        }
        for field in (self.zone, self.encoding, self.order):
            field.activated.connect(self._answered)
        self.dated.activated.connect(self._dated)
        self.day.dateChanged.connect(self._answered)

    def _unfold(self) -> None:
        self._fold()

    def _fold(self) -> None:
        for key in KEYS:
            self._form.setRowVisible(self._fields[key], self.more.isChecked() or key in self._asked)
        self.more.setText(tr("Less") if self.more.isChecked() else tr("More…"))
        self.more.setVisible(len(self._asked) < len(KEYS))

    def _named(self) -> None:
        if self.target() != self._wanted:
            self.changed.emit()

    def _answered(self, _what: object) -> None:
        self.changed.emit()

    def _remember(self) -> None:
        self._wanted = self.target()

    def _dated(self, place: int) -> None:
        self.day.setEnabled(place == 1)
        self.changed.emit()
