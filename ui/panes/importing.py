"""The Import page: files dropped, chosen or pasted; each is previewed before anything is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app import batches, communities, watching
from app.batches import Batch
from app.errors import AppError
from app.imports import preview
from app.imports.families import readable
from app.imports.folder import all_files
from app.imports.preview import Preview
from app.imports.report import Report
from app.imports.roster import LooksLikeRoster
from app.store import EVERYTHING, Step, Store
from app.text import N_
from app.watching import Found, Run, Watched
from ui.i18n import explain, tr
from ui.jobs import Job
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, button, column, label, row, scrolling
from ui.widgets.import_answers import Target
from ui.widgets.import_history import ImportHistory
from ui.widgets.import_item import ImportItem
from ui.widgets.import_words import batches_of, family_line
from ui.widgets.watched_folders import Offers, WatchedFolders

PASTED = "qunce-pasted-"
Waiting = tuple[Path, str, Found | None]


@dataclass(frozen=True, slots=True)
class _Known:
    targets: list[Target]
    groups: list[tuple[str, str]]  # id, name with its community
    batches: list[Batch]
    folders: list[Watched]
    runs: list[Run]
    readable: list[tuple[str, list[str]]]


class ImportPane(View):
    """Brings chats in: a queue of files with previews, watched folders, and every import so far."""

    key = "import"
    title = N_("Import")
    reads = frozenset({"batches", "groups", "communities", "watched_folders", "watch_runs"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.items: list[ImportItem] = []
        self._targets: list[Target] = []
        self._jobs: dict[Job, ImportItem] = {}
        self._pasted: set[Path] = set()
        session.jobs.ended.connect(self._ended)
        session.jobs.started.connect(self._started)
        session.jobs.progressed.connect(self._progressed)
        self.queue = column(gap=12)
        self.paste_card = self._paste_card()
        self.offers = Offers(session)
        self.offers.preview_wanted.connect(self._preview_found)
        self.watched = WatchedFolders(session)
        self.watched.preview_wanted.connect(self._preview_found)
        self.history = ImportHistory(session)
        self.history.revert_wanted.connect(self._revert)
        self._lay_out()
        self.command(tr("Choose files to import…"), self.choose, icon="folder")
        self.command(tr("Choose a folder to import…"), self.choose_folder, icon="folder")
        self.command(tr("Paste chat text to import"), self.paste, icon="clipboard-text")
        self.command(tr("Import everything that is previewed"), self.import_all, icon="download")
        self.command(tr("Watch a folder…"), self.watched.choose, icon="eye")

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(20, 4, 20, 16)
        layout.setSpacing(12)
        for part in (self.offers, self._welcome(), self.paste_card):
            layout.addWidget(part)
        layout.addLayout(self.queue)
        layout.addWidget(self.watched)
        layout.addWidget(self.history, 1)
        self._area = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def query(self) -> Callable[[Store], _Known]:
        """Ask for the groups, the watched folders, and the imports so far."""
        return _look

    def fill(self, data: _Known) -> None:
        """Show them."""
        self._targets = data.targets
        self.history.show_batches(data.batches)
        self.watched.show_folders(data.folders, data.runs, data.groups)
        lines = [family_line(family, names) for family, names in data.readable]
        half = (len(lines) + 1) // 2
        for part, some in zip(self.readable, (lines[:half], lines[half:]), strict=True):
            part.setText("\n".join(some))

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
        self._ask(QFileDialog.FileMode.ExistingFiles)

    def choose_folder(self) -> None:
        """Ask for a folder: one export of several files, or many exports."""
        self._ask(QFileDialog.FileMode.Directory)

    def _ask(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, tr("Import chat"))
        dialog.setFileMode(mode)
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
        """Queue files, each with a preview; a folder gives the exports in it, or is one."""
        if any(path.is_dir() for path in paths):
            self.session.reading.ask(object(), partial(all_files, paths), self._queue_all)
        else:
            self._queue_all(paths, name)

    def _queue_all(self, paths: Sequence[Path], name: str = "") -> None:
        if not paths:
            self.session.notices.say(tr("There is nothing in this folder that may be a chat."))
        for path in paths:
            self._queue(path, name or path.name)

    def _preview_found(self, files: list[Found]) -> None:
        """Queue new files of a watched folder, for the group that it is for."""
        for found in files:
            if found not in [item.found for item in self.items]:
                self._queue(found.path, found.path.name, found)

    def import_all(self) -> None:
        """Import every file whose preview is there and leaves nothing open."""
        for item in self.items:
            if item.take.isVisibleTo(item):
                self._import(item)

    def carry(self) -> list[Waiting]:
        """Hand on the files that wait for the operator, pasted text with them."""
        waiting = [(item.path, item.name, item.found) for item in self.items if item.pending()]
        self._pasted -= {path for path, _, _ in waiting}
        return waiting

    def resume(self, carried: list[Waiting]) -> None:
        """Queue the files again that waited."""
        for path, name, found in carried:
            if path.parent.name.startswith(PASTED):
                self._pasted.add(path)
            self._queue(path, name, found)

    def closing(self) -> None:
        """Forget the queue's listeners and throw pasted text away."""
        self.session.jobs.ended.disconnect(self._ended)
        self.session.jobs.started.disconnect(self._started)
        self.session.jobs.progressed.disconnect(self._progressed)
        self.offers.closing()
        self.history.closing()
        for path in self._pasted:
            shutil.rmtree(path.parent, ignore_errors=True)
        self.items.clear()  # what still runs has nobody to tell
        super().closing()

    def _queue(self, path: Path, name: str, found: Found | None = None) -> None:
        item = ImportItem(self.session.theme, path, name, self._targets, found)
        if found:
            self._aim(item, found)
        item.preview_wanted.connect(self._preview)
        item.import_wanted.connect(self._import)
        item.revert_wanted.connect(self._revert_item)
        item.cancel_wanted.connect(self._cancel)
        item.roster_wanted.connect(self._to_members)
        item.removed.connect(self._remove)
        self.items.append(item)
        self.queue.addWidget(item)
        self._preview(item)

    def _aim(self, item: ImportItem, found: Found) -> None:
        watched = watching.get(self.session.store, found.watched_id)
        if watched.group:
            item.answers.choose_target(Target(watched.community, watched.group))
        item.zone = watched.zone

    def _preview(self, item: ImportItem) -> None:
        self._cancel_job(item)
        item.reading()
        self._start(item, tr("Reading {file}", file=item.name), item.reader(), self._read)

    def _import(self, item: ImportItem) -> None:
        item.importing()
        self._start(item, tr("Importing {file}", file=item.name), preview.take, self._imported)

    def _start(
        self,
        item: ImportItem,
        label_: str,
        function: Callable[..., object],
        then: Callable[..., object],
    ) -> None:
        wish = item.wish()
        wish = replace(wish, community=wish.community or self._community_name())
        job = self.session.jobs.start(
            label_, function, partial(then, item), partial(self._refused, item),
            path=item.path, wish=wish,
        )  # fmt: skip
        self._jobs[job] = item

    def _community_name(self) -> str | None:
        id = self.session.scope.community
        return communities.get(self.session.store, id).name if id is not None else None

    def _read(self, item: ImportItem, shown: Preview | LooksLikeRoster) -> None:
        if item not in self.items:  # put aside meanwhile
            return
        item.preview(shown)
        if item is self.items[-1]:
            self._bring(item)

    def _to_members(self, item: ImportItem) -> None:
        """Lead a roster to the page that takes it in."""
        self.session.way.to("members", roster=str(item.path))
        if item.path not in self._pasted:
            self._remove(item)

    def _imported(self, item: ImportItem, report: Report) -> None:
        ids = batches_of(report)
        revert_ = partial(self._revert, ids)
        step = Step(N_("Import “{file}”"), {"file": item.name}, EVERYTHING, revert=revert_)
        self.session.store.adopt(step)
        self.session.notices.done(step, self.session.writing.undo)
        if item.found:
            self._note(item.found, report)
        if item in self.items:
            item.done(report)
            self._look_anew(item)

    def _note(self, found: Found, report: Report) -> None:
        """Keep that a file of a watched folder was imported by hand."""
        self.session.act(
            lambda store: watching.note(store, found, "imported", batch=report.batch), quiet=True
        )

    def _look_anew(self, done: ImportItem) -> None:
        """Preview again what goes into the groups that have just changed."""
        changed = done.places()
        for item in self.items:
            if item is not done and item.waits() and item.places() & changed:
                self._preview(item)

    def _revert_item(self, item: ImportItem) -> None:
        if item.report:
            self._revert(batches_of(item.report))

    def _revert(self, ids: list[int]) -> None:
        for item in self.items:
            if item.report and set(batches_of(item.report)) & set(ids):
                item.reverted()
        self.session.jobs.start(
            tr("Taking the import back"), batches.revert_all, self._reverted, ids=ids
        )

    def _reverted(self, _result: object) -> None:
        self.session.store.forget_history()
        self.session.notices.say(
            tr("The import was taken back. Import the file again to have it back.")
        )

    def _refused(self, item: ImportItem, error: AppError) -> None:
        if item in self.items:
            item.refuse(explain(error))

    def _cancel(self, item: ImportItem) -> None:
        if self._cancel_job(item):
            item.stopped()

    def _cancel_job(self, item: ImportItem) -> bool:
        """Stop what is under way for a file, or takes it out of the queue."""
        mine = [job for job, other in self._jobs.items() if other is item]
        for job in mine:
            del self._jobs[job]
            job.cancel()
        return bool(mine)

    def _started(self, job: Job) -> None:
        if item := self._jobs.get(job):
            item.started()

    def _progressed(self, job: Job, done: int, total: int) -> None:
        if item := self._jobs.get(job):
            item.progress(done, total)

    def _ended(self, job: Job, outcome: str, _result: object) -> None:
        item = self._jobs.pop(job, None)
        if item is not None and item in self.items and outcome in {"cancelled", "crashed"}:
            item.stopped()

    def _remove(self, item: ImportItem) -> None:
        self._cancel_job(item)
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
            path = Path(tempfile.mkdtemp(prefix=PASTED)) / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            self._pasted.add(path)
            self.add([path], name)
            self.pasted.clear()
        self.paste_card.hide()

    def _welcome(self) -> Card:
        card = Card(tr("Bring a chat in"))
        card.body.addWidget(label(
            tr("Drop files or folders anywhere on this window. They are only read, never moved or changed."),
            wrap=True,
        ))  # fmt: skip
        self.readable = [label("", "caption", "muted", wrap=True) for _ in range(2)]
        both = row(*self.readable, gap=32)
        for place, part in enumerate(self.readable):
            part.setAlignment(Qt.AlignmentFlag.AlignTop)
            both.setStretch(place, 1)
        card.body.addLayout(both)
        choose = button(tr("Choose files…"), self.choose, primary=True)
        folder = button(tr("Choose a folder…"), self.choose_folder)
        card.body.addLayout(row(choose, folder, button(tr("Paste text"), self.paste), 0))
        return card

    def _paste_card(self) -> Card:
        card = Card(tr("Paste chat text"))
        self.pasted = QPlainTextEdit()
        self.pasted.setAccessibleName(tr("Chat text"))
        self.pasted.setPlaceholderText(tr("Copy messages in WeChat or QQ and paste them here."))
        self.pasted.setMinimumHeight(140)
        card.body.addWidget(self.pasted)
        preview_ = button(tr("Preview"), self._take_paste, primary=True)
        card.body.addLayout(row(preview_, button(tr("Cancel"), card.hide), 0))
        card.hide()
        return card


def _look(store: Store) -> _Known:
    places = [
        (community, group)
        for community in communities.listed(store)
        for group in communities.groups(store, community.id)
    ]
    return _Known(
        [Target(community.name, group.name) for community, group in places],
        [(str(group.id), f"{community.name} · {group.name}") for community, group in places],
        batches.listed(store),
        watching.listed(store),
        watching.runs(store),
        readable(tr),
    )
