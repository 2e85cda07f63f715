"""What the File menu does: stores, copies, backups, exports, the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import communities, paths
from app.store import backup
from ui.i18n import tr

if TYPE_CHECKING:
    from app.exports.format import Export
    from app.progress import Progress
    from app.store import Store
    from ui.prefs import Prefs
    from ui.session import Session

RECENT = 8


class Files(QObject):
    """Stores and files, chosen in the system's own dialogs (which do not block the window)."""

    wanted = Signal(object, bool)  # path, create

    def __init__(self, window: QWidget, prefs: Prefs) -> None:
        super().__init__()
        self._window, self._prefs = window, prefs
        self.session: Session | None = None

    def new(self) -> None:
        """Ask where, and make a new store there."""
        self._ask(tr("New store"), save=True, then=self._create)

    def open(self) -> None:
        """Ask which store to open."""
        self._ask(tr("Open store"), save=False, then=self.switch)

    def switch(self, path: Path) -> None:
        """Open another store in this window."""
        self.wanted.emit(path, False)

    def save_copy(self) -> None:
        """Ask where, and save a whole, checked copy of the store there."""
        self._ask(tr("Save a copy"), save=True, then=self._copy_to)

    def back_up(self) -> None:
        """Make a backup now, away from the window's thread."""
        if self.session:
            self.session.jobs.start(tr("Backing up"), back_up, self._backed_up)

    def load_sample(self) -> None:
        """Fill the store with the sample community."""
        if self.session:
            self.session.jobs.start(
                tr("Loading the sample community"), load_sample, self._sample_in
            )

    def load_sample_once(self) -> None:
        """Fill the store with the sample community unless it holds one."""
        if self.session and not communities.has_sample(self.session.store):
            self.load_sample()

    def remove_sample(self) -> None:
        """Take the sample community out again, all of it."""
        if self.session:
            self.session.jobs.start(
                tr("Removing the sample community"), remove_sample, self._sample_out
            )

    def export(self, kind: Export) -> None:
        """Ask where, and write one kind of export of the community."""
        session = self.session
        if session is None or session.scope.community is None:
            return
        community = session.scope.community

        def write(path: Path) -> None:
            done = partial(self._exported, path)
            session.jobs.start(
                tr("Exporting"), export, done, kind=kind.key, community=community, path=path
            )

        self._ask(tr("Export"), save=True, then=write, suffix=kind.suffix)

    def recent(self) -> list[Path]:
        """Return the stores opened lately, the latest first; missing ones too."""
        return [Path(text) for text in self._prefs.texts("recent")]

    def remember(self, path: Path) -> None:
        """Put a store at the head of the recent ones."""
        others = [str(p) for p in self.recent() if p != path]
        self._prefs.keep("recent", [str(path), *others][:RECENT])

    def open_folder(self) -> None:
        """Show the folder that holds the store."""
        if self.session:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.store.path.parent)))

    def _ask(self, title: str, *, save: bool, then: object, suffix: str = paths.SUFFIX) -> None:
        dialog = QFileDialog(self._window, title, str(paths.data_folder()))
        mode = QFileDialog.AcceptMode.AcceptSave if save else QFileDialog.AcceptMode.AcceptOpen
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(f"*{suffix}")
        if save:
            dialog.setDefaultSuffix(suffix.lstrip("."))
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))  # type: ignore[operator]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _create(self, path: Path) -> None:
        self.wanted.emit(path, True)

    def _copy_to(self, path: Path) -> None:
        if self.session:
            done = partial(self._exported, path)
            self.session.jobs.start(tr("Saving a copy"), save_copy, done, path=path)

    def _backed_up(self, made: object) -> None:
        if self.session:
            words = tr("Backed up.") if made else tr("Nothing has changed since the last backup.")
            self.session.notices.say(words)

    def _exported(self, path: Path, _result: object) -> None:
        if self.session:
            show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
            self.session.notices.say(
                tr("Saved as “{file}”.", file=path.name), tr("Show in folder"), show
            )

    def _sample_in(self, community: int) -> None:
        if self.session:
            self.session.scope.look_at(community)
            self.session.notices.say(
                tr("This is the sample community: invented people, invented words."),
                tr("Remove"), self.remove_sample,
            )  # fmt: skip

    def _sample_out(self, _removed: object) -> None:
        if self.session:
            self.session.store.forget_history()
            self.session.notices.say(tr("The sample community is gone."))


def back_up(store: Store, progress: Progress) -> bool:
    """Back the store up; False when nothing changed since the last one."""
    progress(0, 0)
    made = backup.make(store.path)
    backup.thin(store.path)
    return made is not None


def save_copy(store: Store, progress: Progress, path: Path) -> None:
    """Write a whole, checked copy of the store to `path`."""
    progress(0, 0)
    backup.save_copy(store.path, path)


def load_sample(store: Store, progress: Progress) -> int:
    """Load the sample community; return its id."""
    from app import sample  # noqa: PLC0415 -- start-up: only for who wants it

    progress(0, 0)
    return sample.load(store)


def remove_sample(store: Store, progress: Progress) -> None:
    """Remove the sample community with everything in it."""
    progress(0, 0)
    communities.remove_sample(store)


def export(store: Store, progress: Progress, kind: str, community: int, path: Path) -> None:
    """Write one kind of export."""
    from app import exports  # noqa: PLC0415 -- in the child process only

    progress(0, 0)
    exports.by_key(kind).write(store, community, path)
