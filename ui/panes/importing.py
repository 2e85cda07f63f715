"""The Import page: files dropped, chosen or pasted; each is previewed before anything is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import batches, communities
from app.batches import Batch
from app.errors import AppError
from app.imports import importer
from app.imports.report import Report
from app.store import EVERYTHING, Step, Store
from app.text import N_
from ui import words
from ui.i18n import explain, tr
from ui.jobs import Job
from ui.rows import Cell, Column, RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, button, column, label, row, scrolling
from ui.widgets.import_item import SAMPLE, ImportItem, Target, batches_of, format_title
from ui.widgets.table import RowsTable


@dataclass(frozen=True, slots=True)
class _Known:
    targets: list[Target]
    batches: list[Batch]


class ImportPane(View):
    """Brings chats in: a queue of files with previews, and every import so far, each revertible."""

    key = "import"
    title = N_("Import")
    reads = frozenset({"batches", "groups", "communities"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.items: list[ImportItem] = []
        self._targets: list[Target] = []
        self._jobs: dict[Job, ImportItem] = {}
        self._pasted: set[Path] = set()
        session.jobs.ended.connect(self._ended)
        self.queue = column(gap=12)
        self.paste_card = self._paste_card()
        self.history = self._history()
        inside = QWidget()
        inside.setProperty("page", True)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(20, 4, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._welcome())
        layout.addWidget(self.paste_card)
        layout.addLayout(self.queue)
        layout.addWidget(self._history_card(), 1)
        self._area = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.command(tr("Choose files to import…"), self.choose, icon="folder")
        self.command(tr("Paste chat text to import"), self.paste, icon="clipboard-text")
        self.command(tr("Import everything that is previewed"), self.import_all, icon="download")

    def query(self) -> Callable[[Store], _Known]:
        """Ask for the groups a chat may go to, and the imports so far."""

        def look(store: Store) -> _Known:
            targets = [
                Target(community.name, group.name)
                for community in communities.listed(store)
                for group in communities.groups(store, community.id)
            ]
            return _Known(targets, batches.listed(store))

        return look

    def fill(self, data: _Known) -> None:
        """Show them."""
        self._targets = data.targets
        self._batches = {batch.id: batch for batch in data.batches}
        self.history.rows.show([batch.id for batch in data.batches])

    def open(self, what: What) -> None:
        """Take files or pasted text, or ask for them."""
        if what.get("choose"):
            self.choose()
        if what.get("paste"):
            self.paste()
        files = what.get("files")
        if isinstance(files, list):
            self.add([Path(str(file)) for file in files])  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] -- text by construction

    def choose(self) -> None:
        """Ask for files in the system's dialog."""
        dialog = QFileDialog(self, tr("Import chat"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    def paste(self) -> None:
        """Show the field for copied chat text, with what the clipboard holds."""
        self.paste_card.show()
        if not self.pasted.toPlainText():
            self.pasted.setPlainText(QApplication.clipboard().text())
        self.pasted.setFocus()
        self._bring(self.paste_card)

    def _bring(self, card: QWidget) -> None:
        """Scroll to a card, once it has its place."""
        QTimer.singleShot(50, card, partial(self._area.ensureWidgetVisible, card))

    def add(self, paths: Sequence[Path], name: str = "") -> None:
        """Queue files, each with a preview; folders give the files in them."""
        for path in paths:
            files = sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path]
            for file in files:
                self._queue(file, name or file.name)

    def import_all(self) -> None:
        """Import every file whose preview is there."""
        for item in self.items:
            if item.take.isVisibleTo(item):
                self._import(item)

    def closing(self) -> None:
        """Forget the queue's listeners and throw pasted text away."""
        self.session.jobs.ended.disconnect(self._ended)
        for path in self._pasted:
            shutil.rmtree(path.parent, ignore_errors=True)
        super().closing()

    def _queue(self, path: Path, name: str) -> None:
        item = ImportItem(self.session.theme, path, name, self._targets)
        item.preview_wanted.connect(self._preview)
        item.import_wanted.connect(self._import)
        item.revert_wanted.connect(self._revert_item)
        item.removed.connect(self._remove)
        self.items.append(item)
        self.queue.addWidget(item)
        self._preview(item)

    def _preview(self, item: ImportItem) -> None:
        item.reading()
        self._start(item, tr("Reading {file}", file=item.name), dry_run=True)

    def _import(self, item: ImportItem) -> None:
        item.importing()
        self._start(item, tr("Importing {file}", file=item.name), dry_run=False)

    def _start(self, item: ImportItem, words_: str, *, dry_run: bool) -> None:
        target = item.target()
        job = self.session.jobs.start(
            words_,
            importer.run,
            partial(self._read if dry_run else self._imported, item),
            partial(self._refused, item),
            path=item.path,
            community=(target.community if target else "") or self._community_name(),
            group=target.group if target else None,
            options=item.options(),
            dry_run=dry_run,
        )
        self._jobs[job] = item

    def _community_name(self) -> str | None:
        id = self.session.scope.community
        return communities.get(self.session.store, id).name if id is not None else None

    def _read(self, item: ImportItem, report: Report) -> None:
        item.preview(report)
        if item is self.items[-1]:
            self._bring(item)

    def _imported(self, item: ImportItem, report: Report) -> None:
        item.done(report)
        ids = batches_of(report)
        revert = partial(self._revert, ids)
        step = Step(N_("Import “{file}”"), {"file": item.name}, EVERYTHING, revert=revert)
        self.session.store.adopt(step)
        self.session.notices.done(step, self.session.writing.undo)

    def _revert_item(self, item: ImportItem) -> None:
        if item.report:
            self._revert(batches_of(item.report))

    def _revert(self, ids: list[int]) -> None:
        for item in self.items:
            if item.report and set(batches_of(item.report)) & set(ids):
                item.reverted()
        self.session.jobs.start(tr("Taking the import back"), revert, self._reverted, ids=ids)

    def _reverted(self, _result: object) -> None:
        self.session.store.forget_history()
        self.session.notices.say(
            tr("The import was taken back. Import the file again to have it back.")
        )

    def _refused(self, item: ImportItem, error: AppError) -> None:
        item.refuse(explain(error))

    def _ended(self, job: Job, outcome: str, _result: object) -> None:
        item = self._jobs.pop(job, None)
        if item is None or item not in self.items:
            return
        if outcome == "cancelled":
            item.stopped()

    def _remove(self, item: ImportItem) -> None:
        self.items.remove(item)
        if item.path in self._pasted:
            self._pasted.discard(item.path)
            shutil.rmtree(item.path.parent, ignore_errors=True)
        item.hide()
        item.deleteLater()

    def _take_paste(self) -> None:
        text = self.pasted.toPlainText()
        if text.strip():
            name = tr("Pasted text")  # the group's, too, unless another is chosen
            path = Path(tempfile.mkdtemp(prefix="qunce-")) / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            self._pasted.add(path)
            self.add([path], name)
            self.pasted.clear()
        self.paste_card.hide()

    def _welcome(self) -> Card:
        card = Card(tr("Bring a chat in"))
        card.body.addWidget(label(
            tr("Drop files anywhere on this window. Read so far: Telegram, WhatsApp, QQ message manager, WeChat text (forwarded, mailed or copied) and ChatLab. Files are only read, never moved or changed."),  # noqa: E501 -- one text
            tone="muted", wrap=True,
        ))  # fmt: skip
        choose = button(tr("Choose files…"), self.choose, primary=True)
        card.body.addLayout(row(choose, button(tr("Paste text"), self.paste), 0))
        return card

    def _paste_card(self) -> Card:
        card = Card(tr("Paste chat text"))
        self.pasted = QPlainTextEdit()
        self.pasted.setAccessibleName(tr("Chat text"))
        self.pasted.setPlaceholderText(tr("Copy messages in WeChat or QQ and paste them here."))
        self.pasted.setMinimumHeight(140)
        card.body.addWidget(self.pasted)
        preview = button(tr("Preview"), self._take_paste, primary=True)
        card.body.addLayout(row(preview, button(tr("Cancel"), card.hide), 0))
        card.hide()
        return card

    def _history(self) -> RowsTable:
        self._batches: dict[int, Batch] = {}

        def fetch(_store: Store, ids: list[int]) -> list[Batch]:
            return [self._batches[id] for id in ids]

        columns = (
            Column[Batch](
                "at",
                N_("Imported at"),
                lambda b: words.ago(datetime.fromisoformat(b.at)),
                width=150,
            ),
            Column[Batch]("file", N_("File"), _file, width=220),
            Column[Batch]("group", N_("Group"), lambda b: b.group, width=140),
            Column[Batch]("format", N_("Format"), lambda b: format_title(b.format), width=190),
            Column[Batch](
                "created", N_("New messages"), lambda b: words.number(b.created), right=True
            ),
            Column[Batch]("state", N_("State"), _state, width=120),
        )
        model = RowsModel[Batch](self.session.store, columns, fetch)
        table = RowsTable(
            model, self.session.theme, self.session.prefs, "imports", tr("Imports so far")
        )
        table.say_when_empty(tr("No imports yet."))
        table.setMinimumHeight(220)
        return table

    def _history_card(self) -> Card:
        back = button(tr("Revert selected"), self._revert_chosen)
        back.setEnabled(False)

        def chosen(ids: list[int]) -> None:
            back.setEnabled(bool(ids))

        self.history.chosen.connect(chosen)
        card = Card(tr("Imports so far"), tools=(back,))
        card.body.addWidget(self.history)
        return card

    def _revert_chosen(self) -> None:
        ids = [id for id in self.history.selected() if self._batches[id].reverted_at is None]
        if ids:
            self._revert(ids)


def revert(store: Store, progress: Callable[[int, int], None], ids: list[int]) -> None:
    """Take imports back, the latest first."""
    for done, id in enumerate(sorted(ids, reverse=True)):
        progress(done, len(ids))
        batches.revert(store, id)


def _file(batch: Batch) -> str:
    """Return the name of the file; the sample came from none."""
    return tr("Sample") if batch.format == SAMPLE else batch.file


def _state(batch: Batch) -> Cell:
    return Cell(tr("taken back"), "muted") if batch.reverted_at else Cell(tr("kept"), "good")
