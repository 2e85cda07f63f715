"""The main window: rail, top bar, pages. It assembles; what happens, happens in the pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.menus import Menus
from ui.noticebar import NoticeBar, ProgressLine
from ui.panes import PANES, Entry
from ui.rail import Rail
from ui.session import Session, What
from ui.topbar import TopBar
from ui.view import View

SMALLEST = (960, 620)


class Window(QMainWindow):
    """One store's window. `furnish` builds its inside, again when language or theme change."""

    closing = Signal()
    painted = Signal()  # the first page is on the screen

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.session: Session | None = None
        self._views: dict[str, View] = {}
        self._carried: dict[str, object] = {}
        self._page = ""

    def furnish(self, session: Session, menus: Menus) -> None:
        """Build everything inside for `session`, and show the page that was open."""
        self._carried = {key: view.carry() for key, view in self._views.items()}
        self.strip()
        self.session, self._menus = session, menus
        self.setLocale(QLocale())  # calendars name months as the rest of the window speaks
        self._stack = QStackedWidget()
        self._rail = Rail(session.theme, self.show_page)
        inside = QWidget()
        self.setCentralWidget(inside)
        self.top = TopBar(session, self.commands, inside)
        self.top.palette_field.left.connect(lambda: self.current().setFocus())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self.top, self._stack, ProgressLine(session.jobs)):
            right.addWidget(part, 1 if part is self._stack else 0)
        whole = QHBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        self._notices = NoticeBar(session.notices, inside)
        session.way.asked.connect(self._lead)
        session.reminding.changed.connect(self._count)
        self._count()
        menus.fill(self, session, self.show_page)
        self.show_page(self._page or session.prefs.text("page", "desk"))

    def strip(self) -> None:
        """Take everything out: the session ends, or its inside is built anew."""
        if self.session is not None:
            self.session.way.asked.disconnect(self._lead)
            self.session.reminding.changed.disconnect(self._count)
            self.top.closing()
        for view in self._views.values():
            view.closing()
        self._views.clear()
        self.session = None
        self.menuBar().clear()
        for menu in self.menuBar().findChildren(QMenu):
            menu.deleteLater()  # clearing takes it off the bar alone
        for action in self.actions():
            self.removeAction(action)

    def show_page(self, key: str) -> View:
        """Show a page, loading it on first use; the first page when there is none of that name."""
        entry = next((entry for entry in PANES if entry.key == key), PANES[0])
        view = self._views.get(entry.key) or self._load(entry)
        self._stack.setCurrentWidget(view)
        self._rail.mark(entry.key)
        self._page = entry.key
        view.session.prefs.keep("page", entry.key)
        self._menus.of_page(view)
        view.setFocus()
        return view

    def current(self) -> View:
        """Return the page on show."""
        return self._views[self._page]

    def commands(self) -> list[QAction]:
        """Return everything that can be done here: the menus' actions, the page's among them."""
        return self._menus.commands()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt override: files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt override: dropped files are previewed, never taken at once."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self.session:
            event.acceptProposedAction()
            QTimer.singleShot(0, partial(self._lead, "import", {"files": files}))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: the notice stays at the foot."""
        super().resizeEvent(event)
        if self.session and self._notices.isVisible():
            self._notices.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt override."""
        self.closing.emit()
        super().closeEvent(event)

    def _load(self, entry: Entry) -> View:
        if self.session is None:
            raise RuntimeError("no page without a store")
        view = entry.load()(self.session)
        view.setAccessibleName(tr(view.title))
        self._views[entry.key] = view
        self._stack.addWidget(view)
        if (carried := self._carried.pop(entry.key, None)) is not None:
            view.resume(carried)
        return view

    def _count(self) -> None:
        if self.session:
            self._rail.count("today", self.session.reminding.count)

    def _lead(self, page: str, what: What) -> None:
        self.show_page(page).open(what)


Show = Callable[[str], View]
