"""Bringing a roster in: what it is and what would change, shown before anything is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.communities import Group
from app.errors import AppError
from app.imports import roster
from app.imports.report import Skipped
from app.imports.roster import Line, RosterReport
from app.store import Step
from app.text import N_
from ui import words
from ui.i18n import explain, tr
from ui.jobs import Job
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.basics import Card, Elided, button, column, icon_button, label, row
from ui.widgets.fields import choice, choose, offer, value
from ui.widgets.table import RowsTable

OUTCOMES: dict[str, tuple[str, Tone]] = {
    "created": (N_("new"), "good"),
    "updated": (N_("changed"), "info"),
    "unchanged": (N_("as before"), "grey"),
    "skipped": (N_("left out"), "bad"),
    "warning": (N_("look here"), "warn"),
}
FIELDS = {
    "nickname": N_("group nickname"), "account": N_("account name"), "name": N_("name"), "given": N_("name"),
    "family": N_("name"), "remark": N_("remark"), "id": N_("id"), "role": N_("role"), "joined": N_("joined"),
    "tags": N_("tags"), "channel": N_("source"), "group": N_("joins this group"),
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
        self.file = Elided("", "title", bold=True)
        self.group = choice(tr("Into group"))
        self.group.activated.connect(self.look)
        self.summary = label("", wrap=True)
        self.columns = label("", "caption", "muted", wrap=True)
        self.trouble = label("", tone="bad", wrap=True)
        model = RowsModel[Told](
            session.store, _columns(), lambda _store, ids: [self._lines[id] for id in ids]
        )
        self.table = RowsTable(model, session.theme, name=tr("What becomes of each line"))
        self.go = button(tr("Import"), self.bring, primary=True)
        self.back = button(tr("Cancel"), self.close_page)
        card = Card()
        close = icon_button(session.theme, "x", tr("Close"), self.close_page)
        head = row(self.file, label(tr("Into group"), tone="muted"), self.group, close)
        head.setStretch(0, 1)
        card.body.addLayout(head)
        for part in (self.summary, self.columns, self.trouble):
            card.body.addWidget(part)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(0, self.back, self.go))
        self.setLayout(column(card))
        session.jobs.ended.connect(self._ended)

    def open_file(self, path: Path, groups: list[Group], group: int | None) -> None:
        """Preview the roster at `path`."""
        self._path = path
        self.file.setText(path.name)
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
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.closed.emit()

    def closing(self) -> None:
        """Stop listening: the page is about to be built anew."""
        self.session.jobs.ended.disconnect(self._ended)

    def show_report(self, report: RosterReport, *, done: bool) -> None:
        """Show what would become of each line, or what became of it."""
        figures = {
            "created": report.created, "updated": report.updated,
            "unchanged": report.unchanged, "skipped": len(report.skipped),
        }  # fmt: skip
        told = " · ".join(f"{tr(OUTCOMES[key][0])} {words.number(n)}" for key, n in figures.items())
        self.summary.setText(
            tr("Imported: {figures}", figures=told)
            if done
            else tr("This would be: {figures}", figures=told)
        )
        known = " · ".join(f"{title} → {_field(key)}" for title, key in report.columns)
        ignored = (
            tr("Not taken: {titles}", titles=" · ".join(report.ignored)) if report.ignored else ""
        )
        self.columns.setText("\n".join(filter(None, (known, ignored))))
        problems = [("skipped", s) for s in report.skipped] + [
            ("warning", s) for s in report.warnings
        ]
        problems.sort(key=lambda problem: problem[1].line)
        self._lines = [*problems[:MOST_PROBLEMS], *report.lines]
        self.table.rows.show([])
        self.table.rows.show(list(range(len(self._lines))))
        self._ready(can_import=not done and report.created + report.updated > 0)
        self.back.setText(tr("Done") if done else tr("Cancel"))
        self._complain("" if done or self.go.isEnabled() else tr("Nothing would change."))

    def _start(self, name: str, function: Callable[..., object]) -> None:
        self._job = self.session.jobs.start(
            name, function, path=self._path, group_id=int(value(self.group) or 0)
        )

    def _wait(self, text: str) -> None:
        self.summary.setText(text)
        self._complain("")
        self.go.setEnabled(False)
        self.group.setEnabled(False)

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
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
            self._lines = []
            self.table.rows.show([])
            self.columns.clear()
            self.summary.clear()
            self._complain(
                explain(result)
                if isinstance(result, AppError)
                else tr("The roster could not be read.")
            )
            self._ready(can_import=False)

    def _brought(self, report: RosterReport, step: Step | None) -> None:
        if step is not None:
            self.session.store.adopt(step)
            self.session.notices.done(step, self.session.writing.undo)
        self.show_report(report, done=True)


def _columns() -> list[Column[Told]]:
    return [
        Column(
            "line",
            N_("Line"),
            lambda told: Cell(str(told.line if isinstance(told, Line) else told[1].line), "muted"),
            right=True,
            width=60,
        ),
        Column("outcome", N_("What happens"), _outcome, width=110),
        Column(
            "name",
            N_("Member"),
            lambda told: told.name if isinstance(told, Line) else "",
            width=200,
        ),
        Column("changes", N_("Changes"), _changes, width=300),
    ]


def _outcome(told: Told) -> Cell:
    text, tone = OUTCOMES[told.outcome if isinstance(told, Line) else told[0]]
    return Cell(badges=(Badge(tr(text), tone),))


def _changes(told: Told) -> Cell:
    if isinstance(told, Line):
        return Cell(" · ".join(map(_field, told.changes)), "muted")
    return Cell(tr(told[1].reason))


def _field(key: str) -> str:
    return tr(FIELDS.get(key.split(".", maxsplit=1)[0], key))
