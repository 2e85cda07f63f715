"""A widget that keeps itself up to date."""

from collections.abc import Callable
from typing import Any, ClassVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.store import Store
from ui.live import touches
from ui.session import Session, What


class View(QWidget):
    """Shows what `query` finds; asks again when a table it reads changes, or the scope.

    A hidden view waits until it is shown. `query` is called on the UI thread and returns
    a function that runs away from it, on a read-only store; `fill` shows the answer.
    The window builds all views anew when the language or the theme changes, so texts and
    colours are set once, in the constructor.
    """

    key: ClassVar[str]
    title: ClassVar[str]  # English, marked with N_
    reads: ClassVar[frozenset[str]]

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        self._asking = object()  # what the reader knows this view by
        session.live.changed.connect(self._on_changed)
        session.scope.changed.connect(self.outdate)
        _application().focusChanged.connect(self._hold_focus)

    def query(self) -> Callable[[Store], Any]:
        """Return what to ask the store, with filters and scope as they are now."""
        raise NotImplementedError

    def fill(self, data: Any) -> None:
        """Show the answer."""
        raise NotImplementedError

    def open(self, what: What) -> None:
        """Show something in particular, asked for by another page."""

    def refresh(self) -> None:
        """Ask the store again."""
        self._stale = False
        self.session.reading.ask(self._asking, self.query(), self.fill)

    def outdate(self) -> None:
        """Refresh now, or once shown."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def command(
        self, text: str, slot: Callable[[], object], shortcut: str = "", icon: str = ""
    ) -> QAction:
        """Return a new action of this view: the window puts it into the page's menu and the search field."""
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: slot())
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if icon:
            action.setIcon(self.session.theme.icon(icon))
        self.addAction(action)
        return action

    def carry(self) -> Any:
        """Return what the view that takes this one's place needs, None for nothing; called before `closing`."""

    def resume(self, carried: Any) -> None:
        """Go on with what the view before this one had in hand."""

    def closing(self) -> None:
        """Stop listening: the window is about to build this view anew, or to close."""
        self.session.live.changed.disconnect(self._on_changed)
        self.session.scope.changed.disconnect(self.outdate)
        self.session.reading.forget(self._asking)
        _application().focusChanged.disconnect(self._hold_focus)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on changes missed while hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if touches(tables, self.reads):
            self.outdate()

    def _hold_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep the keyboard here, and the shortcuts alive, when what had it was hidden or disabled."""
        if old is None or not self.isVisible() or not self.isAncestorOf(old):
            return
        beside = new is None or (new.window() is self.window() and not self.isAncestorOf(new))
        if beside and new is not self and not (old.isVisible() and old.isEnabled()):
            self.setFocus()


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())
