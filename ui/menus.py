"""The menus: every action with its shortcut, in one place; the page's own ones in a menu of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from ui import theme
from ui.files import Files
from ui.fitting import in_other_language
from ui.i18n import LANGUAGES, tr
from ui.panes import PANES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from ui.session import Session
    from ui.view import View

THEMES = {"system": "Follow the system", "light": "Light", "dark": "Dark"}


class Menus(QObject):
    """File, Edit, the page's menu, View, Go and Help, over what `files` and `looks` can do."""

    def __init__(self, files: Files, change: Callable[[str, str], object], help_: Help) -> None:
        super().__init__()
        self._files, self._change, self._help = files, change, help_
        self._leave: Callable[[], object] = lambda: None  # stops following the session shown before

    def fill(self, window: QMainWindow, session: Session, show: Callable[[str], View]) -> None:
        """Build the menus of a window anew."""
        self._leave()
        self._window, self._session, self._show = window, session, show
        bar = window.menuBar()
        self._file(bar.addMenu(tr("&File")))
        self._edit(bar.addMenu(tr("&Edit")))
        self._page = bar.addMenu(tr("&Page"))
        self._view(bar.addMenu(tr("&View")))
        self._go(bar.addMenu(tr("&Go")))
        self._helps(bar.addMenu(tr("&Help")))
        told = (session.writing.history, session.live.changed)
        for signal in told:
            signal.connect(self._history)
        self._leave = lambda: [signal.disconnect(self._history) for signal in told]
        self._history()

    def of_page(self, view: View) -> None:
        """Show the commands of the page in its menu."""
        for action in self._page.actions():  # clear() would delete the other page's actions
            self._page.removeAction(action)
        self._page.setTitle(tr(view.title))
        self._page.addActions(view.actions())
        self._page.menuAction().setVisible(bool(view.actions()))

    def commands(self) -> list[QAction]:
        """Return all actions of all menus."""
        self._fill_exports()
        found: list[QAction] = []
        for top in self._window.menuBar().actions():
            found += _leaves(top)
        return found

    def _file(self, menu: QMenu) -> None:
        files = self._files
        self._add(menu, tr("New store…"), files.new, "Ctrl+Alt+N")
        self._add(menu, tr("Open store…"), files.open, "Ctrl+O")
        recent = menu.addMenu(tr("Open recent"))
        for path in files.recent():
            action = self._add(recent, path.name, partial(files.switch, path))
            action.setEnabled(path.exists())
        recent.setEnabled(not recent.isEmpty())
        self._add(menu, tr("Save a copy…"), files.save_copy, "Ctrl+Shift+S")
        menu.addSeparator()
        self._add(menu, tr("Import chat…"), lambda: self._lead("import", choose=True), "Ctrl+I")
        self._add(
            menu, tr("Paste chat text"), lambda: self._lead("import", paste=True), "Ctrl+Shift+V"
        )
        self._exports(menu.addMenu(tr("Export")))
        menu.addSeparator()
        self._add(menu, tr("Back up now"), files.back_up)
        self._add(menu, tr("Backups…"), lambda: self._lead("settings", backups=True))
        self._add(menu, tr("Load the sample community"), files.load_sample)
        self._add(menu, tr("Remove the sample community"), files.remove_sample)
        menu.addSeparator()
        self._add(menu, tr("Quit"), self._window.close, "Ctrl+Q")

    def _exports(self, menu: QMenu) -> None:
        self._exporting = menu
        menu.aboutToShow.connect(self._fill_exports)

    def _fill_exports(self) -> None:
        """Offer the exports, once somebody looks: the writers load late."""
        from app.exports import EXPORTS  # noqa: PLC0415 -- start-up

        if self._exporting.isEmpty():
            for export in EXPORTS:
                text = tr("Export {what}", what=tr(export.title))
                action = self._add(self._exporting, text, partial(self._files.export, export))
                others = in_other_language(tr("Export {what}"))
                action.setProperty(
                    "also",
                    [
                        one.format(what=title)
                        for one in others
                        for title in in_other_language(tr(export.title))
                    ],
                )

    def _edit(self, menu: QMenu) -> None:
        writing = self._session.writing
        self._undo = self._add(menu, tr("Undo"), writing.undo, "Ctrl+Z")
        self._redo = self._add(menu, tr("Redo"), writing.redo, "Ctrl+Shift+Z")
        menu.addSeparator()
        self._add(menu, tr("Find anything"), self._window.top.palette_field.summon, "Ctrl+K")  # type: ignore[attr-defined]

    def _view(self, menu: QMenu) -> None:
        prefs = self._session.prefs
        language, look = prefs.text("language"), prefs.text("theme", "system")
        self._choices(menu, LANGUAGES, "language", language)
        menu.addSeparator()
        self._choices(menu, {key: tr(THEMES[key]) for key in theme.CHOICES}, "theme", look)
        menu.addSeparator()
        self._add(menu, tr("Full screen"), self._full_screen, "F11")

    def _choices(self, menu: QMenu, names: dict[str, str], what: str, now: str) -> None:
        group = QActionGroup(menu)
        for key, name in names.items():
            action = self._add(menu, name, partial(self._change, what, key))
            action.setCheckable(True)
            action.setChecked(key == now)
            group.addAction(action)

    def _go(self, menu: QMenu) -> None:
        for entry in PANES:
            self._add(menu, tr(entry.title), partial(self._show, entry.key), entry.shortcut)

    def _helps(self, menu: QMenu) -> None:
        self._add(
            menu, tr("Keyboard shortcuts"), partial(self._help.shortcuts, self.commands), "Ctrl+/"
        )
        self._add(menu, tr("Open the data folder"), self._files.open_folder)
        self._add(menu, tr("About Qunce"), self._help.about)

    def _add(
        self, menu: QMenu, text: str, slot: Callable[[], object], shortcut: str = ""
    ) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False: slot())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        return action

    def _lead(self, page: str, **what: object) -> None:
        self._session.way.to(page, **what)

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _history(self, _tables: object = None) -> None:
        store = self._session.store
        for action, step, verb in (
            (self._undo, store.undo_step, tr("Undo")),
            (self._redo, store.redo_step, tr("Redo")),
        ):
            action.setEnabled(step is not None)
            action.setText(
                f"{verb}: {tr(step.label, **step.fields)}".replace("&", "&&") if step else verb
            )


class Help(QObject):
    """The small windows of the Help menu."""

    def shortcuts(self, commands: Callable[[], list[QAction]]) -> None:
        """Show every shortcut there is."""
        from ui.about import shortcuts  # noqa: PLC0415 -- start-up

        shortcuts(QApplication.activeWindow(), commands())

    def about(self) -> None:
        """Show version, licences, and what leaves this machine (nothing)."""
        from ui.about import about  # noqa: PLC0415 -- start-up

        about(QApplication.activeWindow())


def _leaves(action: QAction) -> list[QAction]:
    menu = action.menu()
    if isinstance(menu, QMenu):
        return [leaf for inner in menu.actions() for leaf in _leaves(inner)]
    return [action] if action.text() else []
