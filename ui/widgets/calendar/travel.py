"""Calendars to and from other programs: asking for the file, the work, the report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.exports import ics as export
from app.imports import ics
from app.imports.ics import Calendar, Report
from app.paths import safe_name
from app.progress import Progress
from app.store import Store
from ui.i18n import explain, tr
from ui.session import Session
from ui.theme import Theme
from ui.widgets.basics import icon_button, label, row

AT_ONCE = 1_000  # events put in by the window itself, as a step that can be undone
SUFFIX = ".ics"
WIDTH = 320


class Travel:
    """Imports and exports the calendar of the community on show."""

    def __init__(self, parent: QWidget, session: Session, told: Callable[[Report], object]) -> None:
        self._parent, self._session, self._told = parent, session, told

    def ask_import(self) -> None:
        """Ask for a file, and take its events."""
        dialog = self._dialog(tr("Import calendar"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._named(self.take))
        dialog.open()

    def ask_export(self) -> None:
        """Ask where, and write the planned events there."""
        dialog = self._dialog(tr("Export calendar"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(safe_name(tr("Calendar")) + SUFFIX)
        dialog.fileSelected.connect(self._named(self.write))
        dialog.open()

    def take(self, file: Path) -> None:
        """Read a calendar file in a process of its own, then put its events on the calendar."""
        community = self._session.scope.community
        if community is not None:
            taken = partial(self._taken, community)
            self._session.jobs.start(tr("Reading calendar"), read, taken, file=file)

    def write(self, file: Path) -> None:
        """Write the planned events to `file`."""
        community = self._session.scope.community
        if community is not None:
            done = partial(self._written, file)
            self._session.jobs.start(
                tr("Exporting calendar"), write, done, community=community, file=file
            )

    def _taken(self, community: int, calendar: Calendar) -> None:
        if len(calendar.events) <= AT_ONCE:
            act = self._session.act
            act(lambda store: ics.apply(store, community, calendar), self._report, quiet=True)
            return
        start = self._session.jobs.start
        start(tr("Importing calendar"), apply, self._report, community=community, calendar=calendar)

    def _report(self, report: Report) -> None:
        words = tr(
            "Calendar imported: {created} new, {updated} updated, {unchanged} unchanged, {skipped} left out.",
            created=report.created, updated=report.updated, unchanged=report.unchanged, skipped=len(report.skipped),
        )  # fmt: skip
        undone = report.created + report.updated <= AT_ONCE and report.created + report.updated > 0
        undo = self._session.writing.undo
        self._session.notices.say(words, tr("Undo") if undone else "", undo if undone else None)
        self._told(report)

    def _written(self, file: Path, count: int) -> None:
        self._session.notices.say(tr("%n event(s) saved as “{file}”.", "", count, file=file.name))

    def _named(self, use: Callable[[Path], object]) -> Callable[[str], None]:
        def chosen(name: str) -> None:
            use(Path(name))

        return chosen

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._parent, title, str(Path.home()), f"*{SUFFIX}")
        dialog.finished.connect(dialog.deleteLater)
        return dialog


class ReportPanel(QFrame):
    """What an import left out: line, title and reason of each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Left out"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.addLayout(
            row(
                label(tr("Left out"), "title", bold=True),
                0,
                icon_button(theme, "x", tr("Close"), self.hide),
            )
        )
        layout.addWidget(self.text, 1)

    def show_report(self, report: Report) -> None:
        """List what was left out, and why."""
        parts = [
            tr("Line {line}: {title}", line=one.line, title=one.title or tr("Untitled"))
            + "\n"
            + explain(one.reason)
            for one in report.skipped
        ]
        self.text.setPlainText("\n\n".join(parts))
        self.show()


def read(_store: Store, progress: Progress, file: Path) -> Calendar:
    """Read a calendar file, away from the window."""
    progress(0, 0)
    return ics.read(file)


def apply(store: Store, progress: Progress, community: int, calendar: Calendar) -> Report:
    """Put many events on the calendar, away from the window."""
    return ics.apply(store, community, calendar, progress)


def write(store: Store, progress: Progress, community: int, file: Path) -> int:
    """Write the calendar to `file`, away from the window."""
    progress(0, 0)
    return export.write(store, community, file)
