"""Every import so far: what each said when it was done, to copy, and to take back at any later time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from app import batches
from app.batches import Batch
from app.imports.report import Report
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Cell, Column, RowsModel
from ui.session import Session
from ui.widgets import import_words
from ui.widgets.basics import Card, Elided, button, column, label, row
from ui.widgets.import_words import SAMPLE, format_title, told
from ui.widgets.table import RowsTable


class ImportHistory(Card):
    """A table of imports; beside it the report of the chosen one."""

    revert_wanted = Signal(list)  # batches

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Imports so far"))
        self.session = session
        self._batches: dict[int, Batch] = {}
        self.report: Report | None = None
        self.table = self._table()
        self.table.chosen.connect(self._chosen)
        self.panel = self._panel()
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.table, 3)
        beside.addWidget(self.panel, 2)
        self.body.addLayout(beside)
        self.panel.hide()

    def show_batches(self, found: list[Batch]) -> None:
        """Show the imports."""
        self._batches = {batch.id: batch for batch in found}
        self.table.rows.show([batch.id for batch in found])
        self._chosen(self.table.selected())

    def closing(self) -> None:
        """Stop asking: the page goes away."""
        self.session.reading.forget(self)

    def _table(self) -> RowsTable:
        def fetch(_store: Store, ids: list[int]) -> list[Batch]:
            return [self._batches[id] for id in ids]

        model = RowsModel[Batch](self.session.store, _columns(), fetch)
        table = RowsTable(
            model, self.session.theme, self.session.prefs, "import_history", tr("Imports so far")
        )
        table.say_when_empty(tr("No imports yet."))
        table.setMinimumHeight(260)
        return table

    def _panel(self) -> QWidget:
        self.title = Elided("", "title", bold=True)
        self.facts = label("", wrap=True)
        self.skipped = QPlainTextEdit()
        self.skipped.setReadOnly(True)
        self.skipped.setAccessibleName(tr("Records that could not be read"))
        self.back = button(tr("Revert this import"), self._revert)
        self.copy = button(tr("Copy report"), self._copy)
        made = QWidget()
        made.setAccessibleName(tr("Report of the import"))
        made.setLayout(
            column(self.title, self.facts, self.skipped, row(self.copy, self.back, 0), 0)
        )
        return made

    def _chosen(self, ids: list[int]) -> None:
        self.panel.setVisible(bool(ids))
        if not ids:
            return
        batch = self._batches[ids[0]]
        kept = [id for id in ids if self._batches[id].reverted_at is None]
        self.back.setEnabled(bool(kept))
        self.back.setText(
            tr("Revert %n import(s)", "", len(kept)) if len(kept) > 1 else tr("Revert this import")
        )
        self.title.setText(file_of(batch))
        self.session.reading.ask(self, lambda store: batches.report(store, batch.id), self._tell)

    def _tell(self, report: Report) -> None:
        self.report = report
        self.facts.setText("\n".join(told(report)))
        lines = import_words.skipped(report)
        self.skipped.setPlainText(lines)
        self.skipped.setVisible(bool(lines))

    def _copy(self) -> None:
        if self.report:
            text = import_words.whole(self.title.text(), self.report)
            QApplication.clipboard().setText(text)

    def _revert(self) -> None:
        ids = [id for id in self.table.selected() if self._batches[id].reverted_at is None]
        if ids:
            self.revert_wanted.emit(ids)


def _columns() -> tuple[Column[Batch], ...]:
    return (
        Column(
            "at", N_("Imported at"), lambda b: words.ago(datetime.fromisoformat(b.at)), width=104
        ),
        Column("file", N_("File"), file_of, width=140),
        Column("group", N_("Group"), lambda b: b.group, width=96),
        Column(
            "created", N_("New messages"), lambda b: words.number(b.created), right=True, width=100
        ),
        Column("state", N_("State"), _state, width=84),
        Column("format", N_("Format"), lambda b: format_title(b.format), width=120),
    )


def file_of(batch: Batch) -> str:
    """Return the name of the file; the sample came from none."""
    return tr("Sample") if batch.format == SAMPLE else batch.file


def _state(batch: Batch) -> Cell:
    return Cell(tr("taken back"), "muted") if batch.reverted_at else Cell(tr("kept"), "good")
