"""The program around the window: which store is open, in which language and look."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import AppError
from app.store import Store, backup
from ui import i18n, opening, theme
from ui.files import Files
from ui.instance import Claim
from ui.menus import Help, Menus
from ui.prefs import Prefs
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.session import Session


class Console(QObject):
    """Opens stores, and dresses the window in a language and a look, both changeable while it runs."""

    def __init__(self, application: QApplication, prefs: Path) -> None:
        super().__init__()
        self._application = application
        self._translators: list[QTranslator] = []
        self._claim: Claim | None = None
        self.prefs = Prefs(prefs)
        self.session: Session | None = None
        self.window = Window()
        self._files = Files(self.window, self.prefs)
        self._files.wanted.connect(self.open)
        self._help = Help()
        self._menus = Menus(self._files, self.change, self._help)
        self.window.closing.connect(self.end)
        if not self.prefs.text("language"):
            self.prefs.keep("language", i18n.system_language())
        i18n.use(self.prefs.text("language"), self._translators)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    def open(self, path: Path, create: bool = False) -> bool:
        """Open the store at `path` in this window; say why not otherwise, and leave the file alone."""
        claim = Claim(path)
        try:
            if self.session and path.resolve() == self.session.store.path.resolve():
                return True
            if not claim.take():
                return False
            store = Store(path, create=create)
        except AppError as error:
            claim.give_up()
            self._refused(error, path)
            return False
        self.end()
        claim.raised.connect(self._come_forward)
        self._claim = claim
        self._begin(store)
        return True

    def show(self) -> None:
        """Put the window on the screen where it was last time, or sensibly."""
        window = self.window
        if not window.restoreGeometry(self.prefs.state("geometry")):
            room = QGuiApplication.primaryScreen().availableGeometry()
            window.resize(min(1440, room.width()), min(900, room.height()))
        window.show()

    def need_sample(self) -> None:
        """Load the sample community unless it is there."""
        self._files.load_sample_once()

    def change(self, what: str, choice: str) -> None:
        """Change language or theme while running."""
        self.prefs.keep(what, choice)
        if what == "language":
            i18n.use(choice, self._translators)
        else:
            self._dress()
        if self.session:
            # Later, because a menu of the inside that goes away has called us.
            QTimer.singleShot(0, self._rebuild)

    def restore(self, made: Path) -> None:
        """Put a backup in the place of the open store; the store as it was is backed up and kept."""
        if self.session is None:
            return
        path = self.session.store.path
        refused: list[AppError] = []

        def replace(store: Path) -> None:
            try:
                backup.make(store, reason="before-restore")
                backup.restore(made, store)
            except AppError as error:
                refused.append(error)

        self._shut(replace)
        if self.open(path):
            self._tell_restored(refused)

    def end(self) -> None:
        """Close the store: remember the window, stop what runs, back up what changed."""
        self._shut(opening.back_up)

    def _shut(self, last: Callable[[Path], object]) -> None:
        """Close the store, and do something `last` with its file while it is still ours."""
        if self.session is None:
            return
        session, self.session = self.session, None
        self.prefs.keep("geometry", self.window.saveGeometry())
        self.window.strip()
        self._files.session = None
        opening.end(session)
        session.store.close()
        last(session.store.path)
        if self._claim:
            self._claim.give_up()
            self._claim = None

    def _begin(self, store: Store) -> None:
        self.session = opening.begin(store, self._theme, self.prefs.file)
        self.session.reminding.wanted.connect(self._come_forward)
        self._files.remember(store.path)
        self._furnish(self.session)

    def _furnish(self, session: Session) -> None:
        self._files.session = session
        session.way.wished.connect(self._wish)
        self.window.setWindowTitle(f"{i18n.tr('Qunce')} — {session.store.path.stem}")
        self.window.furnish(session, self._menus)

    def _wish(self, what: str, choice: object) -> None:
        # Later, because a page that goes away has called us.
        if what == "restore" and isinstance(choice, Path):
            QTimer.singleShot(0, partial(self.restore, choice))
        elif isinstance(choice, str):
            QTimer.singleShot(0, partial(self.change, what, choice))

    def _tell_restored(self, refused: list[AppError]) -> None:
        if self.session is None:
            return
        notices = self.session.notices
        if refused:
            notices.trouble(refused[0])
        else:
            notices.say(i18n.tr("The backup is restored. The store as it was lies beside it."))

    def _rebuild(self) -> None:
        if self.session:
            self.session = opening.again(self.session, self._theme)
            self._furnish(self.session)

    def _dress(self) -> None:
        self._theme = theme.load(self.prefs.text("theme", "system"))
        theme.apply(self._application, self._theme)

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.prefs.text("theme", "system") == "system":
            self.change("theme", "system")

    def _refused(self, error: AppError, path: Path) -> None:
        if self.session:
            self.session.notices.trouble(error)
            return
        from ui.refused import Refused  # noqa: PLC0415 -- start-up: only when something is wrong

        self.window.setCentralWidget(
            Refused(self._theme, i18n.explain(error), path, self._files, self.open)
        )

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def default_prefs() -> Path:
    """Return where the window's own memory lies; QUNCE_PREFS names another place."""
    named = os.environ.get("QUNCE_PREFS")
    return Path(named) if named else paths.data_folder() / "window.ini"
