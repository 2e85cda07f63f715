"""Bringing a roster in: what it is and what would change, shown before anything is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from app import clock
from app.communities import Group
from app.errors import AppError
from app.imports import roster
from app.imports.report import Skipped
from app.imports.roster import Line, RosterReport, Wanted
from app.store import Step
from app.text import N_
from ui import words
from ui.i18n import explain, tr
from ui.jobs import Job
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.basics import Card, Elided, button, column, icon_button, label, retone, row
from ui.widgets.fields import choice, choose, offer, open_calendar, value
from ui.widgets.roster_columns import ROLES, RosterColumns
from ui.widgets.table import RowsTable

OUTCOMES: dict[str, tuple[str, Tone]] = {
    "created": (N_("new"), "good"),
    "updated": (N_("changed"), "info"),
    "unchanged": (N_("as before"), "grey"),
    "skipped": (N_("left out"), "bad"),
    "warning": (N_("look here"), "warn"),
    "left": (N_("has left"), "warn"),
    "joined": (N_("joined between"), "info"),
    "back": (N_("is back"), "info"),
}
FIELDS = {
    **dict(ROLES), "id": N_("id"), "group": N_("joins this group"), "answer": N_("answers"),
}  # fmt: skip
MOST_PROBLEMS = 500

Told = Line | tuple[str, Skipped]


class RosterImport(QWidget):
    """A page over the member table: choose the group, look at the preview, import."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._path = Path()
        self._job: Job | None = None
        self._lines: list[Told] = []
        self._wanted = Wanted()
        self.file = Elided("", "title", bold=True)
        self.group = choice(tr("Into group"))
        self.group.activated.connect(self.look)
        self.day = QDateEdit()
        open_calendar(self.day)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(tr("The day it was made"))
        self.day.dateChanged.connect(self._dated)
        self.everyone = QCheckBox(tr("Lists everyone in the group: who is missing has left"))
        self.everyone.clicked.connect(self._said_whole)
        self.kind = label("", "caption", "muted")
        self.summary = label("", wrap=True)
        self.known = label("", "caption", "muted", wrap=True)
        self.choose_columns = button(tr("What the columns hold …"), self._show_columns, flat=True)
        self.columns = RosterColumns()
        self.columns.picked.connect(self._said_columns)
        self.trouble = label("", tone="bad", wrap=True)
        model = RowsModel[Told](
            session.store, _columns(), lambda _store, ids: [self._lines[id] for id in ids]
        )
        self.table = RowsTable(model, session.theme, name=tr("What becomes of each line"))
        self.go = button(tr("Import"), self.bring, primary=True)
        self.back = button(tr("Cancel"), self.close_page)
        self._lay_out()
        session.jobs.ended.connect(self._ended)

    def _lay_out(self) -> None:
        card = Card()
        close = icon_button(self.session.theme, "x", tr("Close"), self.close_page)
        head = row(self.file, self.kind, label(tr("Into group"), tone="muted"), self.group, close)
        head.setStretch(0, 1)
        self.asked = QWidget()
        day = label(tr("Made on"), tone="muted")
        self.asked.setLayout(row(day, self.day, 16, self.everyone, 0, self.choose_columns))
        card.body.addLayout(head)
        for part in (self.asked, self.columns, self.summary, self.known, self.trouble):
            card.body.addWidget(part)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(0, self.back, self.go))
        self.setLayout(column(card))

    def open_file(self, path: Path, groups: list[Group], group: int | None) -> None:
        """Preview the roster at `path`."""
        self._path, self._wanted = path, Wanted()
        self.file.setText(path.name)
        self.kind.clear()
        self.columns.hide()
        self.asked.hide()
        offer(self.group, [(str(known.id), known.name) for known in groups])
        choose(self.group, str(group))
        self.look()

    def look(self) -> None:
        """Ask what the import would do."""
        self._wait(tr("Reading the roster …"))
        self._start(tr("Reading the roster"), roster.preview)

    def bring(self) -> None:
        """Import."""
        self._wait(tr("Importing …"))
        self._start(tr("Importing the roster"), roster.bring_apart)

    def close_page(self) -> None:
        """Stop what runs, and go back to the table."""
        self._stop()
        self.closed.emit()

    def closing(self) -> None:
        """Stop listening: the page is about to be built anew."""
        self.session.jobs.ended.disconnect(self._ended)

    def show_report(self, report: RosterReport, *, done: bool) -> None:
        """Show what would become of each line, or what became of it."""
        self._show_answers(report, done=done)
        told = _figures(report)
        self.summary.setText(
            "" if report.open else tr("Imported: {figures}", figures=told) if done
            else tr("This would be: {figures}", figures=told)
        )  # fmt: skip
        self.summary.setVisible(not report.open)
        self._show_known(report)
        problems = [("skipped", s) for s in report.skipped] + [
            ("warning", s) for s in report.warnings
        ]
        problems.sort(key=lambda problem: problem[1].line)
        self._lines = [*problems[:MOST_PROBLEMS], *report.moves, *report.lines]
        self.table.rows.show([])
        self.table.rows.show(list(range(len(self._lines))))
        self._ready(can_import=not done and report.changes > 0)
        self.back.setText(tr("Done") if done else tr("Cancel"))
        self._complain("" if done or self.go.isEnabled() else _nothing(report), "warn")

    def _show_answers(self, report: RosterReport, *, done: bool) -> None:
        """Show what was found out about the file, where the operator may say otherwise."""
        self.kind.setText(tr(report.title))
        with QSignalBlocker(self.day), QSignalBlocker(self.everyone):
            day = words.local(report.at).date()
            self.day.setDate(QDate(day.year, day.month, day.day))
            today = clock.today()
            self.day.setMaximumDate(QDate(today.year, today.month, today.day))
            self.everyone.setChecked(report.whole)
        self.asked.setVisible(not done)
        self.choose_columns.setVisible(report.table is not None and not report.open)
        if report.table is not None:
            self.columns.show_columns(report.table)
        if report.table is None or done:
            self.columns.hide()
        elif report.open:
            self.columns.show()

    def _show_known(self, report: RosterReport) -> None:
        known = " · ".join(f"{title} → {_field(key)}" for title, key in report.columns)
        ignored = (
            tr("Not taken: {titles}", titles=" · ".join(report.ignored)) if report.ignored else ""
        )
        before = ""
        if report.previous is not None and report.whole:
            day = words.long_day(words.local(report.previous).date())
            before = tr("Compared with the roster of {day}", day=day)
        self.known.setText("\n".join(filter(None, (known, ignored, before))))
        self.known.setVisible(self.columns.isHidden() and bool(self.known.text()))

    def _show_columns(self) -> None:
        self.columns.setVisible(self.columns.isHidden())
        self.known.setVisible(self.columns.isHidden() and bool(self.known.text()))

    def _said_columns(self) -> None:
        self._say(columns=self.columns.answers())

    def _dated(self, day: QDate) -> None:
        self._say(at=day.toString("yyyy-MM-dd"))

    def _said_whole(self) -> None:
        self._say(whole=self.everyone.isChecked())

    def _say(
        self,
        *,
        columns: tuple[tuple[str, str], ...] | None = None,
        at: str | None = None,
        whole: bool | None = None,
    ) -> None:
        """Look again with one more answer of the operator."""
        was = self._wanted
        self._wanted = Wanted(
            was.columns if columns is None else columns,
            was.at if at is None else at,
            was.whole if whole is None else whole,
        )
        self.look()

    def _start(self, name: str, function: Callable[..., object]) -> None:
        self._stop()
        self._job = self.session.jobs.start(
            name, function,
            path=self._path, group_id=int(value(self.group) or 0), wanted=self._wanted,
        )  # fmt: skip

    def _stop(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _wait(self, text: str) -> None:
        self.summary.setText(text)
        self.summary.show()
        self._complain("")
        self.go.setEnabled(False)

    def _complain(self, text: str, tone: str = "bad") -> None:
        self.trouble.setText(text)
        retone(self.trouble, tone)
        self.trouble.setVisible(bool(text))

    def _ready(self, *, can_import: bool) -> None:
        self.group.setEnabled(True)
        self.go.setEnabled(can_import)

    def _ended(self, job: Job, outcome: str, result: object) -> None:
        if job is not self._job:
            return
        self._job = None
        if outcome == "done" and isinstance(result, RosterReport):
            self.show_report(result, done=False)
        elif outcome == "done" and isinstance(result, tuple):
            self._brought(*result)  # pyright: ignore[reportUnknownArgumentType] -- (report, step)
        else:
            self._refuse(result)

    def _refuse(self, why: object) -> None:
        self._lines = []
        self.table.rows.show([])
        self.known.clear()
        self.summary.clear()
        self._complain(
            explain(why) if isinstance(why, AppError) else tr("The roster could not be read.")
        )
        self._ready(can_import=False)

    def _brought(self, report: RosterReport, step: Step | None) -> None:
        if step is not None:
            self.session.store.adopt(step)
            self.session.notices.done(step, self.session.writing.undo)
        self.show_report(report, done=True)


def _figures(report: RosterReport) -> str:
    """Return the counts in one line; those that are rare stand there only when there are any."""
    always = {
        "created": report.created, "updated": report.updated,
        "unchanged": report.unchanged, "skipped": len(report.skipped),
    }  # fmt: skip
    rare = {"left": report.left, "back": report.back, "joined": report.joined}
    told = [f"{tr(OUTCOMES[key][0])} {words.number(n)}" for key, n in always.items()]
    told += [f"{tr(OUTCOMES[key][0])} {words.number(n)}" for key, n in rare.items() if n]
    if report.answers or report.answers_known:
        told.append(tr("new answers {n}", n=words.number(report.answers)))
    return " · ".join(told)


def _nothing(report: RosterReport) -> str:
    if report.open:
        return tr("Say which column holds the names or the ids, then the preview appears.")
    return tr("Nothing would change.")


def _columns() -> list[Column[Told]]:
    return [
        Column("line", N_("Line"), _line, right=True, width=60),
        Column("outcome", N_("What happens"), _outcome, width=130),
        Column(
            "name",
            N_("Member"),
            lambda told: told.name if isinstance(told, Line) else "",
            width=200,
        ),
        Column("changes", N_("Changes"), _changes, width=380),
    ]


def _line(told: Told) -> Cell:
    number = told.line if isinstance(told, Line) else told[1].line
    return Cell(str(number) if number else "–", "muted")


def _outcome(told: Told) -> Cell:
    text, tone = OUTCOMES[told.outcome if isinstance(told, Line) else told[0]]
    return Cell(badges=(Badge(tr(text), tone),))


def _changes(told: Told) -> Cell:
    if not isinstance(told, Line):
        return Cell(tr(told[1].reason))
    if told.span is None:
        return Cell(" · ".join(map(_field, told.changes)), "muted")
    span = words.span(*told.span)
    text = tr("left between {span}", span=span)
    return Cell(tr("joined between {span}", span=span) if told.outcome == "joined" else text)


def _field(key: str) -> str:
    return tr(FIELDS[key]) if key in FIELDS else key
