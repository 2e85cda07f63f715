"""The ways out of a campaign: the list of certificates on the clipboard, and in files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import paths
from app.checkins import Grid, results
from ui.i18n import tr
from ui.session import Session


def copy(session: Session, grid: Grid) -> None:
    """Put the finishers on the clipboard, a line each."""
    text = results.as_lines(grid, results.language_of(grid.campaign))
    if not text:
        session.notices.say(tr("Nobody has finished yet."))
        return
    QApplication.clipboard().setText(text)
    session.notices.say(tr("Copied %n certificate(s).", "", grid.finished))


def ask(parent: QWidget, session: Session, grid: Grid, suffix: str) -> None:
    """Ask where, and write the certificates there: a table (.csv) or pages to print (.html)."""
    if not grid.finished:
        session.notices.say(tr("Nobody has finished yet."))
        return
    name = paths.safe_name(grid.campaign.title or tr("Certificates")) + suffix
    dialog = QFileDialog(parent, tr("Export"), str(Path.home() / name), f"*{suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.lstrip("."))

    def write(chosen: str) -> None:
        to_file(session, grid, Path(chosen))

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def to_file(session: Session, grid: Grid, path: Path) -> None:
    """Write the certificates to `path` and say so."""
    write = results.write_page if path.suffix == ".html" else results.write_certificates
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))

    def told(_result: object) -> None:
        session.notices.say(tr("Saved as “{file}”.", file=path.name), tr("Show in folder"), show)

    spoken = results.language_of(grid.campaign)
    session.act(lambda _store: write(grid, path, spoken), told)
