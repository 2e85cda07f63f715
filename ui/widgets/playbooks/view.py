"""The playbooks of a community: the list, the editor, the runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from app import clock, communities, playbooks
from app.communities import Group
from app.playbooks import Counts, Doing, Playbook, Run, Step, Subject
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Empty, button, scrolling
from ui.widgets.playbooks import wording
from ui.widgets.playbooks.editor import Editor
from ui.widgets.playbooks.entries import Entries, Entry
from ui.widgets.playbooks.runs_panel import RunsPanel

LEFT, RIGHT = 216, 330  # pixels


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: all playbooks, the chosen one whole, its runs, the chosen one's steps."""

    books: list[tuple[Playbook, Counts]]
    offered: int
    groups: list[Group]
    book: Playbook | None = None
    steps: tuple[Step, ...] = ()
    runs: tuple[Run, ...] = ()
    run: int = 0
    doing: tuple[Doing, ...] = ()
    about: Subject | None = None


class PlaybooksView(View):
    """Playbooks (SOP): switched on and off, written in place, their runs seen through."""

    key = "playbooks"
    title = N_("Playbooks")
    reads = frozenset({
        "playbooks", "playbook_steps", "playbook_runs", "playbook_members", "tasks", "communities",
        "groups", "events", "event_groups", "members", "memberships", "announcements",
    })  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._book, self._run = 0, 0
        self.list = Entries(session.theme, tr("Playbooks"))
        self.load = button(tr("Take the shipped playbooks"), self.take_shipped)
        self.editor, self.runs = Editor(session), RunsPanel(session)
        self.nothing = Empty(
            session.theme, "list-numbers",
            tr("A playbook is what you do every time: when someone joins, before an event, on a holiday. "
               "Seven are ready, each step with its reason; change them as you like."),
            tr("Take the shipped playbooks"), self.take_shipped,
        )  # fmt: skip
        self.nothing.add(button(tr("Write my own"), self.add))
        self._pages = QStackedWidget()
        self._lay_out()
        self.list.picked.connect(self.choose)
        self.list.switched.connect(self.switch)
        self.runs.picked.connect(self.choose_run)
        self._commands()

    def _lay_out(self) -> None:
        add = button(tr("New"), self.add)
        left = Card(tr("Playbooks"), tools=(add,))
        left.body.addWidget(self.list, 1)
        left.body.addWidget(self.load)
        middle, right = Card(), Card()
        middle.body.addWidget(scrolling(self.editor))
        right.body.addWidget(self.runs)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for part, least in ((left, 180), (middle, 440), (right, 280)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LEFT, 720, RIGHT])
        self.splitter.restoreState(self.session.prefs.state("splitter/playbooks"))
        self._none = Empty(
            self.session.theme,
            "list-numbers",
            tr("Add a community first: playbooks are kept for each."),
            tr("New community"),
            self._to_communities,
        )
        for page in (self.splitter, self.nothing, self._none):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _commands(self) -> None:
        self.command(tr("New playbook"), self.add, "Ctrl+Shift+N", "plus")
        self.command(tr("Switch playbook on or off"), self._turn, "", "refresh")
        self.command(tr("Add step"), self.editor.steps.add, "Ctrl+Shift+A", "list-numbers")
        self.command(tr("Start by hand"), self.runs.start.drop, "Ctrl+Shift+R", "plus")
        self.command(tr("Stop this run"), self.runs.stop_run, "", "player-stop")
        self.command(tr("Duplicate playbook"), self.editor.duplicate, "", "copy")
        self.command(tr("Delete playbook"), self.editor.delete, "", "trash")
        self.command(tr("Take the shipped playbooks"), self.take_shipped, "", "download")

    # -- showing

    def query(self) -> Callable[[Store], Shown]:
        """Ask for the playbooks, the chosen one, and its chosen run."""
        community, wanted, run = self.session.scope.community, self._book, self._run

        def ask(store: Store) -> Shown:
            return Shown([], 0, []) if community is None else _shown(store, community, wanted, run)

        return ask

    def fill(self, data: Shown) -> None:
        """Show the answer."""
        if self.session.scope.community is None:
            self._pages.setCurrentWidget(self._none)
            return
        self._pages.setCurrentWidget(self.splitter if data.books else self.nothing)
        self.load.setVisible(bool(data.offered))
        self.load.setText(tr("Take %n shipped playbook(s)", "", data.offered))
        self._book, self._run = data.book.id if data.book else 0, data.run
        self.list.fill([_entry(book, n, data.groups) for book, n in data.books], self._book)
        if data.book is not None:
            self.editor.show_playbook(data.book, list(data.steps), data.groups)
            self.runs.show_runs(data.book, list(data.runs), data.run, list(data.doing), data.about)

    def open(self, what: What) -> None:
        """Show a playbook, or a run of one: {"playbook": id} or {"run": id}."""
        playbook, run = what.get("playbook"), what.get("run")
        if isinstance(run, int):
            self._run = run
            playbook = playbooks.playbook_of(self.session.store, run)
        if isinstance(playbook, int):
            self._book = playbook
            self.outdate()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/playbooks", self.splitter.saveState())
        super().closing()

    # -- doing

    def choose(self, playbook: int) -> None:
        """Show a playbook."""
        self._book, self._run = playbook, 0
        self.outdate()

    def choose_run(self, run: int) -> None:
        """Show a run."""
        self._run = run
        self.outdate()

    def switch(self, playbook: int, on: bool) -> None:
        """Let a playbook start by itself, or no longer."""
        self.session.act(lambda store: playbooks.switch(store, playbook, on=on))

    def add(self) -> None:
        """Add a playbook and begin to write its name."""
        community = self.session.scope.community
        if community is not None:
            name = tr("New playbook")
            self.session.act(lambda store: playbooks.add(store, community, name), self._added)

    def take_shipped(self) -> None:
        """Take the shipped playbooks that are not there, switched off."""
        community = self.session.scope.community
        if community is not None:
            self.session.act(lambda store: playbooks.load(store, community), self._loaded)

    def _added(self, id: Any) -> None:
        self.choose(id)
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    def _loaded(self, ids: list[int]) -> None:
        if ids:
            self.choose(ids[0])

    def _to_communities(self) -> None:
        self.session.way.to("communities", new=True)

    def _turn(self) -> None:
        entry = next((one for one in self.list.entries() if one.key == self._book), None)
        if entry is not None:
            self.switch(entry.key, not entry.on)


def _shown(store: Store, community: int, wanted: int, run: int) -> Shown:
    today = clock.today()
    counts = playbooks.counts(store, community, today)
    books = [(b, counts.get(b.id, Counts())) for b in playbooks.listed(store, community)]
    offered, groups = len(playbooks.offered(store, community)), communities.groups(store, community)
    book = next((b for b, _ in books if b.id == wanted), books[0][0] if books else None)
    if book is None:
        return Shown(books, offered, groups)
    runs = playbooks.listed_runs(store, book.id, today)
    if all(one.id != run for one in runs):
        run = runs[0].id if runs else 0
    doing = playbooks.doing(store, run, today) if run else []
    steps = playbooks.steps(store, book.id)
    about = playbooks.subject(store, run) if run else None
    return Shown(books, offered, groups, book, tuple(steps), tuple(runs), run, tuple(doing), about)


def _entry(book: Playbook, counts: Counts, groups: list[Group]) -> Entry:
    place = wording.scope(book, groups)
    return Entry(
        book.id, book.called(wording.language()),
        f"{wording.when(book)} · {place}" if place else wording.when(book),
        tr("%n run(s)", "", counts.running) if counts.running else "",
        tr("%n late", "", counts.late) if counts.late else "", book.active,
        quiet=not book.active, spoken=tr("switched on") if book.active else tr("switched off"),
    )  # fmt: skip
