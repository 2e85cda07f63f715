"""The ways out: the clipboard, and files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import paths
from app.exports import announcement as export
from app.templates.render import Rendered
from ui.i18n import tr
from ui.panes.announcements.editor import graphemes, listed
from ui.session import Session

SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


def copy(text: Rendered) -> str:
    """Put `text` on the clipboard as plain text alone; return what to tell the operator."""
    data = QMimeData()
    data.setText(text.text)
    QApplication.clipboard().setMimeData(data)
    words = tr("Copied %n character(s) as plain text.", "", graphemes(text.text))
    if not text.missing:
        return words
    missing = tr("Not filled yet: {names}", names=listed(text.missing))
    return f"{words} {missing}"


def ask(parent: QWidget, session: Session, id: int, title: str, kind: str) -> None:
    """Ask where, and write an announcement there."""
    suffix = SUFFIXES[kind]
    name = paths.safe_name(title or tr("Announcement")) + suffix
    dialog = QFileDialog(parent, tr("Export"), str(Path.home() / name), f"*{suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.lstrip("."))

    def write(chosen: str) -> None:
        to_file(session, id, kind, Path(chosen))

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def to_file(session: Session, id: int, kind: str, path: Path) -> None:
    """Write an announcement to `path` and say so."""
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))

    def told(_result: object) -> None:
        session.notices.say(tr("Saved as “{file}”.", file=path.name), tr("Show in folder"), show)

    session.act(lambda store: export.write_one(store, id, kind, path), told)
