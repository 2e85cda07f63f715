"""Highlights beside the chat: what was kept of it; searched, noted, handed on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import highlights, paths
from app.highlights import Highlight
from app.store import Store
from app.text import N_
from ui import words
from ui.files import export
from ui.i18n import tr
from ui.panes.chat.side import Item, ItemList
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, column, icon_button, label, retone, row
from ui.widgets.fields import line, put


class KeptList(View):
    """All highlights of the groups looked at, the latest first, with a note on each."""

    key = "highlights"
    title = N_("Highlights")
    reads = frozenset({"highlights", "groups", "members", "memberships", "communities"})
    shown = Signal(object)  # Highlight

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._found: dict[int, Highlight] = {}
        self._noted: int | None = None
        self._wanted: int | None = None
        self.search = line(tr("Search highlights"), tr("Search words, notes, authors…"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.outdate)
        save = icon_button(session.theme, "file-export", tr("Export highlights…"), self.export)
        self.list = ItemList(session.theme, tr("Highlights"), 4)
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._turn)
        self.note = line(
            tr("Note on the highlight"), tr("Note: why it is worth keeping, where to use it")
        )
        self.note.editingFinished.connect(self.save_note)
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.hide()
        self.show_it = button(tr("Show in the chat"), self.show_current)
        self.copy = icon_button(session.theme, "copy", tr("Copy the highlight"), self.copy_current)
        self.drop = icon_button(session.theme, "trash", tr("Delete the highlight"), self.delete)
        self._foot = QWidget()
        foot = column(self.note, self.trouble, row(self.show_it, 0, self.copy, self.drop))
        self._foot.setLayout(foot)
        whole = column(row(self.search, save), self.list, self._foot)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.list)
        self._actions = [
            self.command(tr("Show the highlight in the chat"), self.show_current, "", "message"),
            self.command(tr("Copy the highlight"), self.copy_current, "", "copy"),
            self.command(tr("Note on the highlight"), self.note.setFocus, "F2", "note"),
            self.command(tr("Delete the highlight"), self.delete, "Del", "trash"),
        ]
        self.command(tr("Export highlights…"), self.export, "", "file-export")
        self.list.menu_of = lambda menu: menu.addActions(self._actions)
        self._turn()

    def query(self) -> Callable[[Store], tuple[list[Highlight], int]]:
        """Ask for those that hold what is searched for."""
        scope, text = self.session.scope, self.search.text()
        community, groups = scope.community, scope.groups

        def ask(store: Store) -> tuple[list[Highlight], int]:
            if community is None:
                return [], 0
            return (
                highlights.listed(store, community, text, groups),
                highlights.count(store, community),
            )

        return ask

    def fill(self, data: tuple[list[Highlight], int]) -> None:
        """Show the answer."""
        found, every = data
        self._found = {one.id: one for one in found}
        empty = (
            tr("No highlight fits.")
            if every
            else tr("Nothing kept yet. Choose good messages in the chat and press Ctrl+H.")
        )
        self.list.fill([_item(one) for one in found], empty)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        self._turn()

    def choose(self, id: int) -> None:
        """Make a highlight current, once it is there."""
        self._wanted = id
        self.search.clear()
        self.outdate()

    def current(self) -> Highlight | None:
        """Return the highlight chosen."""
        return self._found.get(self.list.key() or 0)

    def save_note(self) -> None:
        """Keep what was written about the highlight."""
        id, text = self._noted, self.note.text()
        known = self._found.get(id) if id is not None else None
        if known is None or text.strip() == known.note:
            return
        told = len(text) > highlights.LONGEST_NOTE
        self.trouble.setVisible(told)
        self.note.setProperty("wrong", told)
        retone(self.note, "")
        if told:
            self.trouble.setText(
                tr(highlights.TOO_LONG, n=highlights.LONGEST_NOTE, there=len(text))
            )
        else:
            self.session.act(lambda store: highlights.edit(store, known.id, note=text), quiet=True)

    def show_current(self) -> None:
        """Show where it was said."""
        if found := self.current():
            self.shown.emit(found)

    def copy_current(self) -> None:
        """Copy its words with author and day."""
        if found := self.current():
            QApplication.clipboard().setText(f"{found.text}\n— {_said(found)}")
            self.session.notices.say(tr("Copied."))

    def delete(self) -> None:
        """Take it out of the collection."""
        if found := self.current():
            self.session.act(lambda store: highlights.delete(store, found.id))

    def export(self) -> None:
        """Ask where, and write all highlights as Markdown."""
        if self.session.scope.community is None:
            return
        dialog = QFileDialog(self, tr("Export highlights…"), str(paths.data_folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("*.md")
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def closing(self) -> None:
        """Save the note being written."""
        self.save_note()
        super().closing()

    def _write(self, name: str) -> None:
        path = Path(name)
        done = partial(self._written, path)
        community = self.session.scope.community
        self.session.jobs.start(
            tr("Exporting"), export, done, kind="highlights", community=community, path=path
        )

    def _written(self, path: Path, _result: object) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        self.session.notices.say(
            tr("Saved as “{file}”.", file=path.name), tr("Show in folder"), show
        )

    def _open(self, id: int) -> None:
        self.shown.emit(self._found[id])

    def _turn(self) -> None:
        """Show the note of the highlight chosen; what was being written on another is saved first."""
        found = self.current()
        if self._noted != (found.id if found else None):
            self.save_note()
        self._noted = found.id if found else None
        if not (self.note.hasFocus() and self.note.isModified()):
            put(self.note, found.note if found else "")
        for part in (self.note, self.show_it, self.copy, self.drop, *self._actions):
            part.setEnabled(found is not None)
        self._foot.setVisible(bool(self._found))
        self.show_it.setEnabled(found is not None and found.message_id is not None)


def _item(one: Highlight) -> Item:
    return Item(one.id, "", one.text, _said(one), one.note)


def _said(one: Highlight) -> str:
    day = words.short_day(words.local(one.at, one.zone).date())
    return " · ".join(part for part in (one.author, one.group, day) if part)
