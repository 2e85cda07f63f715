"""The Today page: the day, the promises, and the playbooks, each behind a tab."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from app import promises
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.panes.today.day import DayView
from ui.panes.today.promised import PromisesView
from ui.session import Session, What
from ui.view import View

MARGINS = (20, 0, 20, 16)
DAY, PROMISES, PLAYBOOKS = range(3)
LATE = "ui.widgets.playbooks:PlaybooksView"  # loaded when first shown


class TodayPane(View):
    """Where the morning begins: what to do, what was promised, what goes by a playbook."""

    key = "today"
    title = N_("Today")
    reads = frozenset({"promises", "communities"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.day = DayView(session)
        self.promises = PromisesView(session, self.log_promise)
        self.playbooks: View | None = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Today"))
        for title in (tr("Today"), tr("Promises"), tr("Playbooks")):
            self.tabs.addTab(title)
        self._pages = QStackedWidget()
        for view in (self.day, self.promises):
            self._pages.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.setSpacing(8)
        whole.addWidget(self.tabs)
        whole.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._turned)
        self._tab_commands = [
            self.command(text, slot, key, icon)
            for text, slot, key, icon in (
                (tr("Show the day"), lambda: self.show_tab(DAY), "Alt+1", "sun"),
                (tr("Show promises"), lambda: self.show_tab(PROMISES), "Alt+2", "heart-handshake"),
                (tr("Show playbooks"), lambda: self.show_tab(PLAYBOOKS), "Alt+3", "list-numbers"),
            )
        ]
        self.addActions(self.day.actions())
        self.setFocusProxy(self._pages)
        self._pages.setFocusProxy(self.day)

    def query(self) -> Callable[[Store], int]:
        """Ask how many promises are open."""
        community = self.session.scope.community
        return lambda store: len(promises.listed(store, community, "open")) if community else 0

    def fill(self, data: int) -> None:
        """Show the number on the tab."""
        name = tr("Promises")
        self.tabs.setTabText(PROMISES, f"{name} {data}" if data else name)

    def open(self, what: What) -> None:
        """Show an item ({"item": subject}), a promise, a playbook or a run of one, or note a task."""
        match dict(what):
            case {"promise": int(id)}:
                self.show_tab(PROMISES)
                self.promises.choose(id)
            case {"playbooks": _} | {"playbook": _} | {"run": _}:
                self.show_tab(PLAYBOOKS)
                self._playbooks().open(what)
            case {"item": str(subject)}:
                self.show_tab(DAY)
                self.day.choose(subject)
            case {"new": "promise"}:
                self.log_promise()
            case {"new": _}:
                self.show_tab(DAY)
                self.day.adding.begin("task")
            case _:
                pass

    def show_tab(self, place: int) -> None:
        """Turn to the day, the promises or the playbooks."""
        self.tabs.setCurrentIndex(place)

    def log_promise(self) -> None:
        """Be ready to write down a promise."""
        self.show_tab(DAY)
        self.day.adding.begin("promise")

    def closing(self) -> None:
        """Close what is behind the tabs."""
        for view in self._views():
            view.closing()
        super().closing()

    def _views(self) -> list[View]:
        return [view for view in (self.day, self.promises, self.playbooks) if view is not None]

    def _playbooks(self) -> View:
        if self.playbooks is not None:
            return self.playbooks
        module, _, name = LATE.partition(":")
        made: View = getattr(import_module(module), name)(self.session)
        self.playbooks = made
        self._pages.addWidget(made)
        return made

    def _turned(self, place: int) -> None:
        """Show what is behind a tab, and offer its commands in place of the others'."""
        view = self._playbooks() if place == PLAYBOOKS else (self.day, self.promises)[place]
        for other in self._views():
            for action in other.actions():
                self.removeAction(action)
        self.addActions(view.actions())
        self._pages.setCurrentWidget(view)
        self._pages.setFocusProxy(view)
        if self.isVisible():
            self.session.way.to("today")  # the window's menu shows the commands anew
