"""One file on its way in: what it is, what it would bring, what it brought."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
)

from app import clock
from app.imports import preview, roster
from app.imports.preview import Preview, Wish
from app.imports.records import Options
from app.imports.report import Report
from app.imports.roster import LooksLikeRoster
from app.watching import Found
from ui.i18n import explain, tr
from ui.theme import Theme
from ui.widgets import import_words
from ui.widgets.basics import Elided, button, column, icon_button, label, retone, row
from ui.widgets.column_roles import ColumnRoles
from ui.widgets.import_answers import Answers, Target
from ui.widgets.import_chats import ChatsTable
from ui.widgets.import_words import batches_of, told
from ui.widgets.pace import Pace

STEPS = 1000


class ImportItem(QFrame):
    """A card per file: reading → preview → importing → report. Nothing is written before Import is pressed."""

    preview_wanted = Signal(object)
    import_wanted = Signal(object)
    revert_wanted = Signal(object)
    cancel_wanted = Signal(object)
    removed = Signal(object)
    roster_wanted = Signal(object)

    def __init__(
        self, theme: Theme, path: Path, name: str, targets: list[Target], found: Found | None = None
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.path, self.name = path, name
        self.found = found  # in a watched folder
        self.report: Report | None = None
        self.ready = False  # previewed, and nothing left to ask
        self.zone = clock.DEFAULT_ZONE  # until the file or the operator says otherwise
        self.as_chat = False  # whatever it looks like
        self._taking = False  # being imported
        self._encoding = ""
        self._pace = Pace()
        self._make_parts(targets)
        self._make_buttons()
        shut = icon_button(theme, "x", tr("Put aside"), lambda: self.removed.emit(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        head = row(self.title, self.state, self.left, self.stop, shut)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        beside = QHBoxLayout()
        beside.setSpacing(32)
        beside.addLayout(column(self.facts, self.trouble, self.skipped, 0), 1)
        beside.addWidget(self.answers, 1)
        layout.addLayout(beside)
        layout.addWidget(self.asked)
        layout.addWidget(self.columns)
        layout.addWidget(self.chats)
        layout.addLayout(
            row(self.take, self.people, self.talk, self.again, self.revert, self.copy, 0)
        )
        self.reading()

    def _make_parts(self, targets: list[Target]) -> None:
        self.title = Elided(self.name, "title", bold=True)
        self.state = label("", "caption", "muted")
        self.left = label("", "caption", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of {file}", file=self.name))
        self.facts = label("", wrap=True)
        self.trouble = label("", tone="bad", wrap=True)
        self.asked = label(tr("Which column holds what? Choose over each column."), tone="warn")
        self.skipped = QPlainTextEdit()
        self.skipped.setReadOnly(True)
        self.skipped.setMaximumHeight(120)
        self.skipped.setAccessibleName(tr("Records that could not be read"))
        self.answers = Answers(targets)
        self.columns = ColumnRoles()
        self.chats = ChatsTable()
        for part in (self.answers.changed, self.columns.picked, self.chats.changed):
            part.connect(self._look_again)

    def _make_buttons(self) -> None:
        self.take = button(tr("Import"), lambda: self.import_wanted.emit(self), primary=True)
        self.again = button(tr("Try again"), self._look_again)
        open_ = tr("Open it on the Members page")
        self.people = button(open_, lambda: self.roster_wanted.emit(self), primary=True)
        self.talk = button(tr("Read it as a chat"), self._read_as_chat)
        self.revert = button(tr("Revert this import"), lambda: self.revert_wanted.emit(self))
        self.copy = button(tr("Copy report"), self._copy)
        self.stop = button(tr("Cancel"), lambda: self.cancel_wanted.emit(self), flat=True)

    def wish(self) -> Wish:
        """Return where the operator wants the file, and how it is read."""
        target = self.answers.target()
        return Wish(
            target.community if target else None,
            target.group if target else None,
            self.options(),
            self.chats.left_out(),
            self.zone,
        )

    def places(self) -> set[tuple[str | None, str | None]]:
        """Return the groups this file goes to, as its report names them."""
        parts = (self.report.groups or (self.report,)) if self.report else ()
        return {(part.community, part.group) for part in parts}

    def pending(self) -> bool:
        """Tell whether the file was neither imported nor is being imported."""
        return not self._taking and not (self.report and batches_of(self.report))

    def waits(self) -> bool:
        """Tell whether a preview stands there, with nothing under way."""
        return self.ready and self.bar.isHidden() and not self.take.isHidden()

    def options(self) -> Options | None:
        """Return what the operator answered about this file; None before it was looked at."""
        options = self.answers.options()
        columns = self.columns.answers()
        return replace(options, columns=tuple(columns)) if options and columns else options

    def reading(self) -> None:
        """Show that the file is being looked at, or will be when those before it are done."""
        self._state(tr("Reading…"), busy=True)

    def importing(self) -> None:
        """Show that the file is being imported."""
        self.setFocus()  # the pressed button goes: the keyboard stays here
        self._state(tr("Importing…"), busy=True)
        self._taking = True

    def started(self) -> None:
        """Measure from now on how long it takes."""
        self._pace = Pace()

    def progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        if total > 0:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(min(done / total, 1.0) * STEPS))
            self.left.setText(self._pace.left(done, total))

    def refuse(self, why: str) -> None:
        """Show why the file can't be imported as it is."""
        self._state(tr("Not imported"))
        retone(self.state, "bad")
        self.trouble.setText(why)
        self.trouble.show()
        self.answers.show()
        self.again.show()

    def stopped(self) -> None:
        """Show that the operator cancelled."""
        self._state(tr("Cancelled. Nothing was changed."))
        self.answers.show()
        self.again.show()
        self.take.setVisible(self.ready)

    def reader(self) -> Callable[..., Preview | LooksLikeRoster]:
        """Return what looks at the file: for a roster, too, unless the operator knows better."""
        return preview.preview if self.as_chat else roster.chat_or_roster

    def preview(self, shown: Preview | LooksLikeRoster) -> None:
        """Show what an import would bring, and what to ask; or that this is a roster."""
        if isinstance(shown, LooksLikeRoster):
            self._offer_roster(tr(shown.title))
            return
        self.report = shown.report
        open_ = {question.key for question in shown.look.open()}
        self.ready = shown.report is not None and not open_
        self._encoding = shown.look.encoding
        self._state(self._standing(asking=bool(open_)))
        self.answers.show_look(
            shown.look, shown.options, shown.report.first if shown.report else None
        )
        self.answers.show()
        if shown.look.columns:
            self.columns.show_columns(shown.look.columns)
            self.columns.show()
        self.asked.setVisible(shown.look.columns is not None)
        retone(self.asked, "warn" if "columns" in open_ else "muted")
        if shown.report:
            self._preview(shown.report)
        elif shown.trouble and not open_:
            self.refuse(explain(shown.trouble))

    def _offer_roster(self, kind: str) -> None:
        """Show that this is a list of people, of which kind, and the way to where it belongs."""
        self._state(tr("This looks like a roster"))
        self.facts.setText(tr("{kind}: open it on the Members page.", kind=kind))
        for part in (self.facts, self.people, self.talk):
            part.show()

    def _read_as_chat(self) -> None:
        self.as_chat = True
        self._look_again()

    def _standing(self, *, asking: bool) -> str:
        if asking:
            return tr("One answer is needed first")
        return tr("Preview: nothing is written yet")

    def _preview(self, report: Report) -> None:
        self._tell(report)
        if report.groups or self.chats.several():
            self.chats.show_chats(report.groups or (report,))
            self.chats.show()
        self.answers.hide_group(hidden=self.chats.several())
        self.take.setVisible(self.ready)
        fresh = report.messages.created + report.messages.updated
        self.take.setText(tr("Import %n message(s)", "", fresh) if fresh else tr("Import"))

    def done(self, report: Report) -> None:
        """Show what the import brought."""
        self.report = report
        self._state(tr("Imported"))
        retone(self.state, "good")
        self._tell(report)
        self.revert.setVisible(bool(batches_of(report)))
        self.copy.show()

    def reverted(self) -> None:
        """Show that the import was taken back."""
        self._state(tr("Taken back. Import it again to have it back."))
        self.take.show()

    def _look_again(self) -> None:
        if not self._taking:  # a tick made just before Import was pressed is in the import already
            self.preview_wanted.emit(self)

    def _state(self, text: str, *, busy: bool = False) -> None:
        self._taking = False
        self.state.setText(text)
        retone(self.state, "muted")
        for part in (self.trouble, self.skipped, self.take, self.revert, self.copy, self.again, self.people, self.talk,
                     self.answers, self.asked, self.columns, self.chats):  # fmt: skip
            part.hide()
        self.left.setText("")
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.facts.setVisible(not busy and self.report is not None)

    def _tell(self, report: Report) -> None:
        self.facts.setText("\n".join(told(report, self._encoding)))
        self.facts.show()
        lines = import_words.skipped(report)
        self.skipped.setPlainText(lines)
        self.skipped.setVisible(bool(lines))

    def _copy(self) -> None:
        if self.report:
            QApplication.clipboard().setText(import_words.whole(self.name, self.report))
