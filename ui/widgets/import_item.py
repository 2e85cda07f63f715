"""One file on its way in: what it is, what it would bring, what it brought."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import clock
from app.imports.records import Options
from app.imports.report import Report
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.theme import Theme
from ui.widgets.basics import Elided, button, column, icon_button, label, retone, row

ZONES = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo",
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "UTC",
)  # fmt: skip
SAMPLE = "sample"  # the format of what came with the sample community
ENCODINGS = ("", "utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
ORDERS = (
    (None, N_("As the file suggests")),
    (True, N_("Day before month")),
    (False, N_("Month before day")),
)
SHOWN_SKIPPED = 200


@dataclass(frozen=True, slots=True)
class Target:
    """Where a chat may go: a group, by its name and its community's ("": the one looked at)."""

    community: str
    group: str


class ImportItem(QFrame):
    """A card per file: reading → preview → importing → report. Nothing is written before Import is pressed."""

    preview_wanted = Signal(object)
    import_wanted = Signal(object)
    revert_wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, path: Path, name: str, targets: list[Target]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.path, self.name = path, name
        self.report: Report | None = None
        self.title = Elided(name, "title", bold=True)
        self.state = label("", "caption", "muted")
        self.facts = label("", wrap=True)
        self.trouble = label("", tone="bad", wrap=True)
        self.skipped = QPlainTextEdit()
        self.skipped.setReadOnly(True)
        self.skipped.setMaximumHeight(120)
        self.skipped.setAccessibleName(tr("Records that could not be read"))
        self.answers = _Answers(targets)
        self.answers.changed.connect(lambda: self.preview_wanted.emit(self))
        self.take = button(tr("Import"), lambda: self.import_wanted.emit(self), primary=True)
        self.revert = button(tr("Revert this import"), lambda: self.revert_wanted.emit(self))
        self.copy = button(tr("Copy report"), self._copy)
        shut = icon_button(theme, "x", tr("Put aside"), lambda: self.removed.emit(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        head = row(self.title, self.state, shut)
        head.setStretch(0, 1)
        layout.addLayout(head)
        said = column(self.facts, self.trouble, self.skipped, 0)
        beside = QHBoxLayout()
        beside.setSpacing(32)
        beside.addLayout(said, 1)
        beside.addWidget(self.answers, 1)
        layout.addLayout(beside)
        layout.addLayout(row(self.take, self.revert, self.copy, 0))
        self.reading()

    def options(self) -> Options:
        """Return what the operator answered about this file."""
        return self.answers.options()

    def target(self) -> Target | None:
        """Return the group chosen by hand; None where the file decides."""
        return self.answers.target()

    def reading(self) -> None:
        """Show that the file is being looked at."""
        self._state(tr("Reading…"), busy=True)

    def importing(self) -> None:
        """Show that the file is being imported."""
        self.setFocus()  # the pressed button goes: the keyboard stays here
        self._state(tr("Importing…"), busy=True)

    def refuse(self, why: str) -> None:
        """Show why the file can't be imported as it is."""
        self._state(tr("Not imported"))
        self.trouble.setText(why)
        self.trouble.show()
        self.answers.show()

    def stopped(self) -> None:
        """Show that the operator cancelled."""
        self._state(tr("Cancelled. Nothing was changed."))
        self.answers.show()
        self.take.setVisible(self.report is not None)

    def preview(self, report: Report) -> None:
        """Show what an import would bring."""
        self.report = report
        self._state(tr("Preview: nothing is written yet"))
        self._tell(report)
        self.answers.show()
        self.take.show()
        fresh = report.messages.created + report.messages.updated
        self.take.setText(tr("Import %n message(s)", "", fresh) if fresh else tr("Import"))

    def done(self, report: Report) -> None:
        """Show what the import brought."""
        self.report = report
        self._state(tr("Imported"))
        self.answers.hide()
        retone(self.state, "good")
        self._tell(report)
        self.revert.setVisible(bool(batches_of(report)))
        self.copy.show()

    def reverted(self) -> None:
        """Show that the import was taken back."""
        self._state(tr("Taken back. Import it again to have it back."))
        self.take.show()

    def _state(self, text: str, *, busy: bool = False) -> None:
        self.state.setText(text)
        retone(self.state, "muted")
        for part in (self.trouble, self.skipped, self.take, self.revert, self.copy):
            part.hide()
        self.answers.setVisible(False)
        self.facts.setVisible(not busy and self.report is not None)

    def _tell(self, report: Report) -> None:
        self.facts.setText("\n".join(told(report)))
        self.facts.show()
        lines = [
            tr("Line {line}: {reason}", line=s.line, reason=tr(s.reason))
            for s in report.skipped[:SHOWN_SKIPPED]
        ]
        self.skipped.setPlainText("\n".join(lines))
        self.skipped.setVisible(bool(lines))

    def _copy(self) -> None:
        if self.report:
            text = [self.name, *told(self.report), self.skipped.toPlainText()]
            QApplication.clipboard().setText("\n".join(text).strip())


class _Answers(QWidget):
    """What only the operator knows: group, zone, encoding, order of day and month, a missing day."""

    changed = Signal()

    def __init__(self, targets: list[Target]) -> None:
        super().__init__()
        self._targets = targets
        self._wanted: Target | None = None
        self.changed.connect(self._remember)
        self.group = _choice(
            [tr("As the file says"), *(f"{t.community} · {t.group}" for t in targets)]
        )
        self._let_name(self.group)
        self.zone = _choice(list(ZONES))
        self.encoding = _choice([tr("As found"), *ENCODINGS[1:]])
        self.order = _choice([tr(text) for _, text in ORDERS])
        self.dated = _choice([tr("Dates are in the file"), tr("All on one day:")])
        self.day = QDateEdit(QDate(*clock.today().timetuple()[:3]))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setEnabled(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for name, part in (
            (tr("Group"), self.group), (tr("Zone of its times"), self.zone), (tr("Encoding"), self.encoding),
            (tr("Order of dates"), self.order),
        ):  # fmt: skip
            form.addRow(label(name, tone="muted"), part)
            part.setAccessibleName(name)
            part.activated.connect(self._answered)
        form.addRow(label(tr("Day"), tone="muted"), row(self.dated, self.day, 0))
        self.dated.activated.connect(self._dated)
        self.day.dateChanged.connect(self._answered)

    def options(self) -> Options:
        day = self.day.date().toString("yyyy-MM-dd") if self.dated.currentIndex() else ""
        return Options(
            zone=self.zone.currentText(),
            encoding=ENCODINGS[self.encoding.currentIndex()],
            day_first=ORDERS[self.order.currentIndex()][0],
            date=day,
        )

    def target(self) -> Target | None:
        name = self.group.currentText().strip()
        place = self.group.findText(name)
        if place > 0:
            return self._targets[place - 1]
        return Target("", name) if name and place < 0 else None

    def _let_name(self, group: QComboBox) -> None:
        """Let a new group be named by typing."""
        field = QLineEdit()
        field.setPlaceholderText(tr("As the file says"))
        group.setLineEdit(field)
        group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        group.setCompleter(QCompleter(group))  # one that completes nothing: names begin alike
        field.editingFinished.connect(self._named)

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


def batches_of(report: Report) -> list[int]:
    """Return the batches of an import, to take it back."""
    all_ = [report.batch, *(part.batch for part in report.groups)]
    return [batch for batch in dict.fromkeys(all_) if batch is not None]


def told(report: Report) -> list[str]:
    """Return a report in sentences."""
    counts, events, members = report.messages, report.events, report.members
    where = " · ".join(part for part in (report.community, report.group) if part)
    title = format_title(report.format)
    lines = [f"{title}  →  {where}" if where else title]
    if report.groups:
        lines.append(tr("%n chat(s) in this file", "", len(report.groups)))
    if report.first and report.last:
        first, last = (datetime.fromisoformat(text).date() for text in (report.first, report.last))
        lines.append(f"{words.long_day(first)} – {words.long_day(last)}")
    lines.append(
        tr("Messages: {new} new, {known} known, {changed} changed, {unreadable} unreadable",
           new=words.number(counts.created), known=words.number(counts.unchanged),
           changed=words.number(counts.updated), unreadable=words.number(counts.skipped))
    )  # fmt: skip
    lines.append(tr("Members: {new} new, {known} known", new=members.created, known=members.known))
    lines.append(
        tr("{joins} joined, {leaves} left, {kicks} removed, {recalls} recalled",
           joins=events.join, leaves=events.leave, kicks=events.kick, recalls=events.recall)
    )  # fmt: skip
    return lines


def format_title(key: str) -> str:
    """Return what a format is called, in the operator's language."""
    from app.imports import FORMATS  # noqa: PLC0415 -- start-up: the readers load with the first file

    if key == SAMPLE:
        return tr("Sample")
    return next((tr(format.title) for format in FORMATS if format.key == key), key)


def _choice(texts: list[str]) -> QComboBox:
    made = QComboBox()
    made.addItems(texts)
    made.setMaximumWidth(320)
    return made
