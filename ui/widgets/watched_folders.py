"""The folders that are watched, each edited in place, and what became of the files in them."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QVBoxLayout, QWidget

from app import watching
from app.errors import AppError
from app.store import Store
from app.text import N_
from app.watching import Found, Run, Watched
from ui import words
from ui.i18n import explain, tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.basics import Card, Elided, button, icon_button, label, row
from ui.widgets.fields import Entries, choice, choose, value
from ui.widgets.import_answers import ZONES
from ui.widgets.table import ROW, RowsTable

OUTCOMES: dict[str, tuple[str, Tone]] = {
    "imported": (N_("imported"), "good"),
    "failed": (N_("failed"), "bad"),
    "left_out": (N_("left out"), "grey"),
}
MOST = 5  # runs seen at once


class Offers(QWidget):
    """A bar for each watched folder with new files: look at them, import them, or leave them."""

    preview_wanted = Signal(list)  # Found

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.bars: list[QFrame] = []
        session.watching.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is offered now."""
        for bar in self.bars:
            bar.hide()
            bar.deleteLater()
        groups: dict[int, list[Found]] = {}
        for found in self.session.watching.offered:
            groups.setdefault(found.watched_id, []).append(found)
        self.bars = [self._bar(id, files) for id, files in groups.items()]
        for bar in self.bars:
            self._layout.addWidget(bar)
        self.setVisible(bool(self.bars))

    def closing(self) -> None:
        """Listen no more: the page goes away."""
        self.session.watching.changed.disconnect(self.refresh)

    def _bar(self, id: int, files: list[Found]) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("card", True)
        layout = QVBoxLayout(bar)
        layout.setContentsMargins(16, 8, 12, 8)
        name = self.session.watching.name(id)
        text = label(tr("%n new file(s) for {group}", "", len(files), group=name), bold=True)
        names = Elided(" · ".join(found.path.name for found in files), "caption", "muted")
        line = row(
            text,
            names,
            button(tr("Preview"), partial(self.preview_wanted.emit, files)),
            button(tr("Import"), partial(self.session.watching.take, files), primary=True),
            button(tr("Leave out"), partial(self._leave, files), flat=True),
        )
        line.setStretch(1, 1)
        layout.addLayout(line)
        return bar

    def _leave(self, files: list[Found]) -> None:
        self.session.act(lambda store: watching.leave_out(store, files))


class WatchedFolders(Card):
    """Says which folders are watched and for which group; lists what became of their files."""

    preview_wanted = Signal(list)  # Found

    def __init__(self, session: Session) -> None:
        self.add = button(tr("Watch a folder…"), self.choose)
        super().__init__(
            tr("Watched folders"), tr("looked into while this window is open"), tools=(self.add,)
        )
        self.session = session
        self._runs: dict[int, Run] = {}
        self.rows: dict[int, _Row] = {}
        self.empty = label(
            tr("Let your export tool write into one folder for each group, and watch it here: new files are offered, or taken by themselves."),  # noqa: E501 -- one text
            tone="muted", wrap=True,
        )  # fmt: skip
        self.body.addWidget(self.empty)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.table = self._table()
        self.table.chosen.connect(self._chosen)
        self.again = button(tr("Try again"), self._again)
        self.look = button(tr("Preview"), self._preview)  # to answer what it failed for
        for part in (self.again, self.look):
            part.setEnabled(False)
        self.table.opened.connect(self._preview)
        self._head = QWidget()
        self._head.setLayout(
            row(label(tr("What became of their files"), tone="muted"), 0, self.look, self.again)
        )
        self.body.addWidget(self._head)
        self.body.addWidget(self.table)

    def show_folders(self, found: list[Watched], runs: list[Run], groups: Entries) -> None:
        """Show the folders with the groups they may be for, and the latest runs."""
        for id in [id for id in self.rows if id not in {watched.id for watched in found}]:
            gone = self.rows.pop(id)
            gone.hide()
            gone.deleteLater()
        for watched in found:
            if watched.id not in self.rows:
                self.rows[watched.id] = _Row(self.session, watched, self)
                self._list.addWidget(self.rows[watched.id])
            self.rows[watched.id].show_folder(watched, groups)
        self.empty.setVisible(not found)
        self._runs = {run.id: run for run in runs}
        self.table.rows.show(list(self._runs))
        self.table.setVisible(bool(runs))
        self.table.setFixedHeight(ROW * (min(len(runs), MOST) + 1) + 22)
        self._head.setVisible(bool(runs))

    def choose(self, replace: int | None = None) -> None:
        """Ask for a folder in the system's dialog: a new one, or one in the place of another."""
        dialog = QFileDialog(self, tr("Watch a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self.watch, replace))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def watch(self, replace: int | None, name: str) -> None:
        """Watch a folder, in the place of another where one is given."""
        path = Path(name)
        if replace is None:
            self.session.act(lambda store: watching.watch(store, path))
        else:
            self.session.act(lambda store: watching.move(store, replace, path))

    def _table(self) -> RowsTable:
        def fetch(_store: Store, ids: list[int]) -> list[Run]:
            return [self._runs[id] for id in ids]

        columns = (
            Column[Run](
                "at", N_("When"), lambda r: words.ago(datetime.fromisoformat(r.at)), width=110
            ),
            Column[Run]("file", N_("File"), lambda r: r.file.name, width=170),
            Column[Run]("outcome", N_("Outcome"), _outcome, width=80),
            Column[Run](
                "created", N_("New messages"), lambda r: words.number(r.created), right=True
            ),
            Column[Run]("why", N_("Why"), _why, width=200),
        )
        return RowsTable(
            RowsModel[Run](self.session.store, columns, fetch),
            self.session.theme, self.session.prefs, "watch_runs", tr("What became of their files"),
        )  # fmt: skip

    def _chosen(self, ids: list[int]) -> None:
        for part in (self.again, self.look):
            part.setEnabled(any(self._runs[id].outcome != "imported" for id in ids))

    def _open(self) -> list[Run]:
        """Return the chosen files that are not in."""
        chosen = (self._runs[id] for id in self.table.selected())
        return [run for run in chosen if run.outcome != "imported"]

    def _again(self) -> None:
        for run in self._open():
            self.session.watching.again(run)

    def _preview(self, _id: int = 0) -> None:
        try:
            files = [watching.again(self.session.store, run.id) for run in self._open()]
        except AppError as error:
            self.session.notices.trouble(error)
            return
        self.preview_wanted.emit(files)


class _Row(QFrame):
    """One folder: where it is, which group it is for, whether its files are taken at once."""

    def __init__(self, session: Session, watched: Watched, card: WatchedFolders) -> None:
        super().__init__(card)
        self.session, self.id = session, watched.id
        self.path = Elided("", bold=True)
        self.group = choice(tr("Group of this folder"), widest=240)
        self.group.activated.connect(self._send)
        self.zone = choice(tr("Zone of its times"), [(zone, zone) for zone in ZONES], widest=180)
        self.zone.activated.connect(self._set_zone)
        self.take = QCheckBox(tr("Import new files at once"))
        self.take.clicked.connect(self._let_take)
        self.count = label("", "caption", "muted")
        line = row(
            self.path, self.count, self.group, self.zone, self.take,
            icon_button(session.theme, "folder", tr("Choose another folder"), partial(card.choose, self.id)),
            icon_button(session.theme, "x", tr("Watch it no longer"), self._stop),
        )  # fmt: skip
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_folder(self, watched: Watched, groups: Entries) -> None:
        """Show the folder as it is kept."""
        self.path.setText(str(watched.path))
        wanted = [("", tr("As each file says")), *groups]
        if [
            (self.group.itemData(i), self.group.itemText(i)) for i in range(self.group.count())
        ] != wanted:
            self.group.clear()
            for id, text in wanted:
                self.group.addItem(text, id)
        choose(self.group, str(watched.group_id or ""))
        if self.zone.findData(watched.zone) < 0:
            self.zone.addItem(watched.zone, watched.zone)
        choose(self.zone, watched.zone)
        self.take.setChecked(watched.take)
        there = watched.path.is_dir()
        self.count.setText("" if there else tr("not there"))

    def _send(self, _place: int) -> None:
        group = int(value(self.group)) if value(self.group) else None
        self.session.act(lambda store: watching.send_to(store, self.id, group))

    def _set_zone(self, _place: int) -> None:
        zone = value(self.zone)
        self.session.act(lambda store: watching.set_zone(store, self.id, zone))

    def _let_take(self, checked: bool) -> None:
        self.session.act(lambda store: watching.let_take(store, self.id, take=checked))

    def _stop(self) -> None:
        self.session.act(lambda store: watching.stop(store, self.id))


def _outcome(run: Run) -> Cell:
    text, tone = OUTCOMES[run.outcome]
    return Cell(badges=(Badge(tr(text), tone),))


def _why(run: Run) -> Cell:
    return Cell(explain(run.trouble) if run.trouble else "", "muted")
