"""The day: what is due at the left, suggestions and what changed at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QWidget

from app import clock, dismissals, lunar, tasks, today
from app.lunar import LunarDay
from app.store import Store
from app.text import N_
from app.today import Change, Item, Suggestion
from app.today.suggestions import KIND
from ui.i18n import chinese, tr
from ui.panes.today import worded
from ui.panes.today.adding import Adding
from ui.panes.today.due_list import DueList
from ui.panes.today.figures import Figures
from ui.panes.today.ideas import Ideas
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, Empty, button, column, label, row, scrolling, tip

PUT_OFF = {1: N_("Tomorrow"), 3: N_("In 3 days"), 7: N_("In a week"), 30: N_("In 30 days")}
IDEA_RESTS = timedelta(days=3)  # after which a suggestion that was put off is made again
RIGHT = 360  # pixels


@dataclass(frozen=True, slots=True)
class Shown:
    """All of the day at once."""

    day: date
    moon: LunarDay
    items: list[Item]
    changes: list[Change]
    ideas: list[Suggestion]


class DayView(View):
    """What asks to be done, what may help, and what yesterday brought."""

    key = "day"
    title = N_("Today")
    reads = frozenset({
        "tasks", "announcements", "events", "event_groups", "promises", "messages", "topics",
        "dismissals", "campaigns", "members", "memberships", "communities", "groups", "batches",
        "topic_uses", "playbook_runs", "roster_events",
    })  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted = ""  # the subject to choose once it is there
        self.adding = Adding(session)
        self.list = DueList(session.theme, tr("What is due"))
        self.done_button = button(tr("Done"), self.do, primary=True)
        self.later_button = button(tr("Later"), self._ask_when)
        self.open_button = button(tr("Open"), self.open_current)
        for made, keys in (
            (self.done_button, "Space, D"),
            (self.later_button, "S, W, H"),
            (self.open_button, "Enter, O"),
        ):
            made.setToolTip(tip(keys))
        self.ideas, self.figures = Ideas(), Figures()
        self.no_ideas = label(tr("Nothing to suggest: all goes well."), tone="muted", wrap=True)
        self.no_figures = label(
            tr("Import the latest chat to see what changed."), tone="muted", wrap=True
        )
        self._lay_out()
        self._connect()
        self._commands()
        self._offer()

    def _lay_out(self) -> None:
        self.due_card = Card(tr("What is due"))
        self.due_card.body.addWidget(self.adding)
        self.due_card.body.addWidget(self.list, 1)
        self.due_card.body.addLayout(row(self.done_button, self.later_button, self.open_button, 0))
        inside = QWidget()
        inside.setLayout(column(self.ideas, self.no_ideas, 0))
        helping = Card(tr("Suggestions"))
        helping.body.addWidget(scrolling(inside))
        self.changed_card = Card(tr("Since yesterday"))
        self.changed_card.body.addWidget(self.figures)
        self.changed_card.body.addWidget(self.no_figures)
        right = QWidget()
        laid = column(helping, self.changed_card, gap=12)
        laid.setStretch(0, 1)
        right.setLayout(laid)
        right.setMinimumWidth(280)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.due_card.setMinimumWidth(440)
        for part in (self.due_card, right):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, RIGHT])
        self.splitter.restoreState(self.session.prefs.state("splitter/today"))
        self._none = Empty(
            self.session.theme, "sun",
            tr("What is due each day stands here: tasks, texts to post, promises, questions left unanswered. "
               "Add a community to begin."),
            tr("New community"), lambda: self.session.way.to("communities", new=True),
        )  # fmt: skip
        self._pages = QStackedLayout(self)
        for page in (self.splitter, self._none):
            self._pages.addWidget(page)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.done.connect(self.do)
        self.list.opened.connect(self.open_current)
        self.list.moved.connect(self._offer)
        self.list.customContextMenuRequested.connect(self._menu)
        self.adding.left.connect(self.list.setFocus)
        self.ideas.taken.connect(self._take)
        self.ideas.later.connect(self._idea_later)
        self.ideas.never.connect(self._idea_never)
        self.figures.chosen.connect(self._lead)

    def _commands(self) -> None:
        self.command(tr("New task"), lambda: self.adding.begin("task"), "Ctrl+N", "plus")
        self.command(
            tr("Log a promise"), lambda: self.adding.begin("promise"), "Ctrl+Shift+N", "heart-handshake"
        )  # fmt: skip
        self.done_action = self.command(tr("Done"), self.do, "D", "check")
        self.open_action = self.command(tr("Open what it is about"), self.open_current, "O", "link")
        self.hour_action = self.command(tr("Remind me in an hour"), self.in_an_hour, "H", "bell")
        self.later_actions = [
            self.command(
                tr("Ask again: {when}", when=tr(when)), partial(self.put_off, days), key, "clock"
            )
            for (days, when), key in zip(PUT_OFF.items(), ("S", "Shift+S", "W", ""), strict=True)
        ]
        remind = self.session.reminding
        self.command(
            tr("Quiet for an hour"), lambda: remind.silence(clock.now() + timedelta(hours=1)), "", "bell"
        )  # fmt: skip
        self.command(tr("Remind again"), lambda: remind.silence(None), "", "bell")
        self.change_action = self.command(tr("Change"), self.change, "F2", "pencil")
        self.drop_action = self.command(tr("Will not be done"), self.drop, "Del", "trash")

    # -- showing

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for the day of the community."""
        community = self.session.scope.community
        if community is None:
            return lambda _store: None

        def ask(store: Store) -> Shown:
            day = clock.today()
            return Shown(
                day, lunar.of(day), today.due(store, community, day),
                today.changes(store, community, day), today.suggestions(store, community, day),
            )  # fmt: skip

        return ask

    def fill(self, data: Shown | None) -> None:
        """Show the answer."""
        self._pages.setCurrentWidget(self._none if data is None else self.splitter)
        if data is None:
            return
        self.due_card.remark.setText(_date(data))
        self.adding.turn_to(data.day)
        self.list.fill(
            data.items,
            data.day,
            tr("Nothing is due until tomorrow. Note what you want to do above."),
        )
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = ""
        self.ideas.fill(data.ideas)
        self.no_ideas.setVisible(not data.ideas)
        self.figures.fill(data.changes)
        self.no_figures.setVisible(not data.changes)
        days = [change.day for change in data.changes if change.day]
        told = tr("{day} beside the day before", day=worded.day(days[0])) if days else ""
        self.changed_card.remark.setText(told)
        self._offer()

    def choose(self, subject: str) -> None:
        """Make an item current, once it is there."""
        self._wanted = subject
        self.outdate()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/today", self.splitter.saveState())
        super().closing()

    # -- doing

    def do(self) -> None:
        """Say that the item is done, posted, kept, answered, or seen."""
        if item := self.list.current():
            self.session.act(lambda store: today.settle(store, item))

    def put_off(self, days: int) -> None:
        """Let the item ask again so many days from now."""
        if item := self.list.current():
            until = clock.today() + timedelta(days=days)
            self.session.act(lambda store: today.put_off(store, item, until))

    def in_an_hour(self) -> None:
        """Be reminded of the item once more in an hour; it stays in the list."""
        if item := self.list.current():
            self.session.reminding.again(item, timedelta(hours=1))

    def open_current(self) -> None:
        """Lead to what the item is about; a task or promise by itself is changed here."""
        item = self.list.current()
        if item is None:
            return
        if item.page and item.page != "today":
            self.session.way.to(item.page, **item.what)
        elif "run" in item.what:
            self.session.way.to("today", **item.what)
        else:
            self.change()

    def change(self) -> None:
        """Change what the task or promise says and its day, in the line above."""
        item = self.list.current()
        if item and _own(item):
            self.adding.change(item)

    def drop(self) -> None:
        """Say that the task will not be done."""
        item = self.list.current()
        if item and item.subject.startswith("task "):
            self.session.act(lambda store: tasks.drop(store, [item.id]))

    # -- inside

    def _offer(self) -> None:
        item = self.list.current()
        for part in (self.done_button, self.later_button, self.open_button):
            part.setEnabled(item is not None)
        for action in (self.done_action, self.open_action, self.hour_action, *self.later_actions):
            action.setEnabled(item is not None)
        self.change_action.setEnabled(item is not None and _own(item))
        self.drop_action.setEnabled(item is not None and item.subject.startswith("task "))
        self.done_button.setText(worded.done(item) if item else tr("Done"))
        alone = item is not None and _own(item) and not (item.page and item.page != "today")
        stays = alone and item is not None and "run" not in item.what
        self.open_button.setText(tr("Change") if stays else tr("Open"))

    def _filled(self, menu: QMenu) -> QMenu:
        menu.addAction(self.hour_action)
        menu.addActions(self.later_actions)
        return menu

    def _ask_when(self) -> None:
        menu = self._filled(QMenu(self))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.later_button.mapToGlobal(QPoint(0, self.later_button.height())))

    def _menu(self, at: QPoint) -> None:
        if self.list.current() is None or not self.list.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.addActions([self.done_action, self.open_action])
        menu.addSeparator()
        self._filled(menu)
        menu.addSeparator()
        menu.addActions([self.change_action, self.drop_action])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _take(self, idea: Suggestion) -> None:
        self.session.way.to(idea.page, **idea.what)

    def _lead(self, change: Change) -> None:
        self.session.way.to(change.page, **change.what)

    def _idea_later(self, subject: str) -> None:
        until = clock.today() + IDEA_RESTS
        self.session.act(lambda store: dismissals.snooze(store, KIND, subject, until))

    def _idea_never(self, subject: str) -> None:
        self.session.act(lambda store: dismissals.dismiss(store, KIND, subject))


def _own(item: Item) -> bool:
    """Tell whether an item's words and day can be changed here."""
    return item.subject.partition(" ")[0] in {"task", "promise"}


def _date(shown: Shown) -> str:
    """Return the day; in Chinese with its lunar day, solar term and feast."""
    parts: list[Any] = [worded.day(shown.day)]
    if chinese():
        parts.append(shown.moon.long)
        parts += [name[0] for name in (shown.moon.term, shown.moon.feast) if name]
    return " · ".join(parts)
