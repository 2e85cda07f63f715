"""Bringing topics in and handing them on: many of them in a process of their own, with the same undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import packs, paths
from app.errors import AppError
from app.packs import Entry, Taken
from app.store import Step, Store
from ui.i18n import tr
from ui.session import Session

AT_ONCE = 60  # entries that are written, and taken back, without the window waiting noticeably
Done = Callable[[Taken], object]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to come in: the library of those that name none, and what becomes of known ones."""

    entries: tuple[Entry, ...]
    library: str
    known: str


def bring(session: Session, wanted: Wanted, done: Done, failed: Callable[[], object]) -> None:
    """Take entries in as one step, tell it, and call `done`; `failed` where the operator was told why not."""
    if len(wanted.entries) > AT_ONCE:
        _apart(session, wanted, done, failed)
        return

    def told(taken: Taken) -> None:
        _tell(session, taken, session.store.undo_step)
        done(taken)

    def take(store: Store) -> Taken:
        return packs.take(store, wanted.entries, library=wanted.library, known=wanted.known)

    if not session.act(take, told, quiet=True):
        failed()


def _apart(session: Session, wanted: Wanted, done: Done, failed: Callable[[], object]) -> None:
    def brought(result: tuple[Taken, Step | None]) -> None:
        taken, step = result
        if step is not None:  # undone the way it came: in a process of its own
            back = partial(_take_back, session, step)
            session.store.adopt(Step(step.label, step.fields, step.tables, revert=back))
        _tell(session, taken, session.store.undo_step)
        done(taken)

    def refused(error: AppError) -> None:
        session.notices.trouble(error)
        failed()

    session.jobs.start(
        tr("Importing topics"), packs.take_apart, brought, refused,
        entries=wanted.entries, library=wanted.library, known=wanted.known,
    )  # fmt: skip


def _take_back(session: Session, step: Step) -> None:
    def gone(_none: object) -> None:
        session.notices.say(tr("The imported topics are out again."))

    session.jobs.start(tr("Taking the import back"), packs.take_back_apart, gone, step=step)


def _tell(session: Session, taken: Taken, step: Step | None) -> None:
    more = [
        (taken.renewed, tr("%n renewed", "", taken.renewed)),
        (taken.skipped, tr("%n skipped", "", taken.skipped)),
        (taken.wrong, tr("%n wrong, left out", "", taken.wrong)),
    ]
    words = " · ".join(text for n, text in more if n)
    if step is not None and taken.added + taken.renewed:
        session.notices.latest.emit(step)
        session.notices.done(step, session.writing.undo, words)
    else:
        session.notices.say(" · ".join(filter(None, (tr("Nothing came in."), words))))


def ask_where(parent: QWidget, session: Session, ids: Sequence[int]) -> None:
    """Ask where, and write topics there as a pack."""
    name = str(Path.home() / paths.safe_name(tr("Topics"))) + ".json"
    dialog = QFileDialog(parent, tr("Export topics as a pack"), name, "*.json")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")

    def write(chosen: str) -> None:
        export(session, ids, Path(chosen))

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export(session: Session, ids: Sequence[int], path: Path) -> None:
    """Write topics to `path` as a pack, away from the window, and say so."""

    def written(n: Any) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        told = tr("%n topic(s) saved as “{file}”.", "", int(n), file=path.name)
        session.notices.say(told, tr("Show in folder"), show)

    session.jobs.start(tr("Exporting"), packs.write_apart, written, ids=tuple(ids), path=path)
