"""What stands in the window when a store could not be opened: what happened, and the ways on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store import backup
from ui import words
from ui.files import Files
from ui.i18n import tr
from ui.theme import Theme
from ui.widgets.basics import Empty, button, column, label, row


class Refused(QWidget):
    """Says why, names the file, and offers: locate, restore a backup, new. Nothing was created or changed."""

    def __init__(
        self, theme: Theme, why: str, path: Path, files: Files, open_: Callable[[Path, bool], bool]
    ) -> None:
        super().__init__()
        self._path, self._open = path, open_
        empty = Empty(theme, "alert-triangle", why)
        where = label(str(path), "caption", "muted", wrap=True)
        newest = next((b for b in backup.listed(path) if backup.sound(b.path)), None)
        ways = [
            button(tr("Open another store…"), files.open, primary=newest is None),
            button(tr("New store…"), files.new),
        ]
        if newest:  # the way that gets the data back comes first, with the keyboard on it
            text = tr("Restore the backup of {moment}", moment=words.moment(newest.at))
            ways.insert(0, button(text, lambda: self._restore(newest.path), primary=True))
        ways[0].setFocus()
        QShortcut(QKeySequence("Ctrl+Q"), self, lambda: self.window().close())
        whole = QVBoxLayout(self)
        whole.addLayout(column(0, empty, row(0, where, 0), row(0, *ways, 0), 0, gap=16))

    def _restore(self, made: Path) -> None:
        backup.restore(made, self._path)
        self._open(self._path, False)
