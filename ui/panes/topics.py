"""The topics page, and the compact topic library on the Desk."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout

from app import clock, starter, topics
from app.store import Store
from app.text import N_
from app.topics import Mix, TopicFilter, TopicRow
from ui import words
from ui.i18n import chinese, tr
from ui.rows import RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Empty, button, chip, column, label, retone, row, rule, tip
from ui.widgets.topic_actions import Scheduler, TopicBulk
from ui.widgets.topic_card import TopicPanel
from ui.widgets.topic_columns import HIDDEN, columns, compact
from ui.widgets.topic_filters import ARCHIVED, Standing, TopicFilters, TopicPlaces
from ui.widgets.topic_table import TopicTable

MARGINS = (20, 4, 20, 16)
MIME = "application/x-qunce-topic"
ROOMY = 1150  # pixels; a page so wide shows a topic beside the table by itself
PLACES, CARD = 190, 332  # pixels
REMARKED = 500  # pixels of a card with room for its remark
SHOWN = 20  # topics on the Desk
TARGET = (5, 5)  # general to professional
EVEN = 1  # topics more on one side that still count as balanced
READS = frozenset({"topics", "topic_tags", "topic_uses", "shelves", "events"})


class TopicsPane(View):
    """The two libraries: find, write, plan, rest and use again."""

    key = "topics"
    title = N_("Topics")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._kept = "topics-zh" if chinese() else "topics"
        self.places = TopicPlaces(session)
        self.filters = TopicFilters(session)
        model = RowsModel[TopicRow](session.store, columns(self._rename), topics.rows, MIME)
        self.table = TopicTable(model, session.theme, session.prefs, self._kept, tr("Topics"))
        self.scheduler = Scheduler(session, self)
        self.bulk = TopicBulk(session, self.table, self.scheduler)
        self.panel = TopicPanel(session)
        self.remark = label("", tone="muted")
        self._wanted: int | None = None
        self._tags: list[str] = []
        self._order = _remembered(session)
        self._lay_out()
        self._connect()
        self._commands()

    def _lay_out(self) -> None:
        if self.session.prefs.state(f"columns/{self._kept}").isEmpty():
            for section, shown in enumerate(self.table.rows.columns):
                self.table.setColumnHidden(section, shown.key in HIDDEN)
        card = Card()
        new = button(tr("New topic"), self.new, primary=True)
        card.body.addLayout(row(label(tr("Topics"), "title", bold=True), self.remark, 0, new))
        for part in (self.filters, self.table, rule(), self.bulk):
            card.body.addWidget(part, 1 if part is self.table else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for number, part in enumerate((self.places, card, self.panel)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(number, int(part is card))
        self.splitter.setSizes([PLACES, 800, CARD])
        kept = self.session.prefs.state("splitter/topics")
        self._card_width = CARD if kept.isEmpty() else 0
        self.splitter.restoreState(kept)
        self.panel.hide()
        self.setFocusProxy(self.table)
        self.nothing = Empty(
            self.session.theme, "bulb",
            tr("No topics yet. Start with 176 ready-made ones in two libraries, or write your own."),
            tr("Load the starter library"), self.load_starter,
        )  # fmt: skip
        self.nothing.add(button(tr("New topic"), self.new))
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.addLayout(self._stack)  # first: a stack without a parent shows its page as a window
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.nothing)

    def _connect(self) -> None:
        self.places.changed.connect(self.outdate)
        self.filters.changed.connect(self.outdate)
        self.table.sorted_by.connect(self._sort)
        self.table.order(self._order[0], descending=self._order[1])
        self.table.opened.connect(self.show_topic)
        self.table.chosen.connect(self._chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.panel.closed.connect(self.hide_panel)

    def _commands(self) -> None:
        self.command(tr("Find topics"), self.search, "Ctrl+F", "search")
        self.command(tr("New topic"), self.new, "Ctrl+N", "plus")
        self._on_selected = [
            self.command(tr("Open topic"), self.open_current, "Ctrl+Return", "bulb"),
            self.command(tr("Edit title"), self.edit_current, "F2", "pencil"),
            self.command(tr("Duplicate topic"), self.duplicate, "Ctrl+D", "copy"),
            self.command(tr("Set status of topics"), self.bulk.status.showMenu, "Ctrl+Shift+T"),
            self.command(tr("Tag topics"), self.bulk.tag.setFocus, "Ctrl+T", "tag"),
            self.command(
                tr("Put topics on the calendar"),
                self.bulk.plan.showMenu,
                "Ctrl+Shift+K",
                "calendar-plus",
            ),
            self.command(tr("Write announcement for topic"), self.announce, "", "speakerphone"),
            self.command(tr("Archive topics"), self.bulk.archive, "Del", "archive"),
            self.command(tr("Restore topics"), self.bulk.restore, "", "restore"),
        ]
        self.command(tr("Show all topics"), self.show_all, "Esc", "refresh")
        self.command(tr("Load the starter library"), self.load_starter, "", "book")
        self.command(
            tr("Columns of topics …"),
            lambda: self.table.choose_columns(QPoint(0, 0)),
            "",
            "columns",
        )

    # -- showing

    def query(self) -> Callable[[Store], Any]:
        """Ask which topics fit, in order, and how many stand where."""
        wanted, (sort, descending) = self.filters.wanted(self.places), self._order

        def ask(store: Store) -> Any:
            standing = Standing(topics.counts(store), topics.shelves(store), topics.tags(store))
            return topics.ids(store, wanted, sort, descending), standing, wanted

        return ask

    def fill(self, data: tuple[list[int], Standing, TopicFilter]) -> None:
        """Show the answer."""
        ids, standing, wanted = data
        counts = standing.counts
        empty = not counts.total and not counts.archived
        self._stack.setCurrentWidget(self.nothing if empty else self.splitter)
        self.places.fill(standing)
        self.filters.offer(standing.tags)
        self._tags = [tag for tag, _ in standing.tags]
        self.table.rows.show(ids)
        self.table.say_when_empty(tr("No topic fits this filter."))
        all = counts.archived if wanted.archived else counts.total
        shown = tr("%n topic(s)", "", len(ids))
        self.remark.setText(
            shown
            if len(ids) == all
            else tr("{shown} out of {all}", shown=shown, all=words.number(all))
        )
        self._chosen(self.table.selected())
        if self._wanted is not None:
            self.table.choose([self._wanted])
            self._wanted = None
        elif ids and self.width() >= ROOMY and self.panel.shown() is None:
            self.table.choose(ids[:1])
            self.show_topic(ids[0])

    def open(self, what: What) -> None:
        """Show a topic, or those of one status."""
        topic, status = what.get("topic"), what.get("status")
        if isinstance(topic, int):
            self.show_all()
            self._wanted = topic
            self.show_topic(topic)
        elif isinstance(status, str):
            self.places.states.choose(status)
            self.outdate()

    def show_topic(self, id: int) -> None:
        """Show one topic in full beside the table."""
        self._show_panel()
        self.panel.show_topic(id)

    def _show_panel(self) -> None:
        """Show the card, as wide as it was left."""
        if not self.panel.isVisibleTo(self):
            self.panel.show()
            self._make_room()
            places, table, panel = self.splitter.sizes()
            width = self._card_width or panel
            self.splitter.setSizes([places, table + panel - width, width])

    def hide_panel(self) -> None:
        """Give the table the whole width again."""
        self._card_width = self.splitter.sizes()[2]
        self.panel.hide()
        self._make_room()
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out the list of shelves where it and the card would squeeze the table."""
        roomy = self.width() >= ROOMY or not self.panel.isVisibleTo(self)
        self.places.setVisible(roomy)

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/topics", self.splitter.saveState())
        self.session.prefs.keep("order/topics", [self._order[0], "desc" if self._order[1] else ""])
        self.panel.closing()
        super().closing()

    # -- doing

    def search(self) -> None:
        """Lead to the search field."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def new(self) -> None:
        """Add a topic on the shelf looked at, and write its title."""
        shelf, library = self.places.shelf(), self.places.library() or "general"
        place = {"shelf_id": shelf.id} if shelf else {}
        self.session.act(
            lambda store: topics.add(store, tr("Untitled topic"), library, **place), self._added
        )

    def load_starter(self) -> None:
        """Add the shipped topics that are not here yet."""
        self.session.act(starter.load, self._loaded)

    def show_all(self) -> None:
        """Leave no topic out."""
        self.places.reset()
        self.filters.reset()

    def open_current(self) -> None:
        """Show the first selected topic in full."""
        for id in self.table.selected()[:1]:
            self.show_topic(id)

    def edit_current(self) -> None:
        """Edit the title of the current row in place."""
        index = self.table.currentIndex()
        if index.isValid():
            self.table.edit(index.siblingAtColumn(0))

    def duplicate(self) -> None:
        """Copy the first selected topic and write on the copy."""
        if chosen := self.table.selected():
            self.session.act(lambda store: topics.duplicate(store, chosen[0]), self._added)

    def announce(self) -> None:
        """Begin an announcement that puts the first selected topic up."""
        for id in self.table.selected()[:1]:
            self.session.way.to("announcements", topic=id)

    def _rename(self, topic: TopicRow, title: str) -> None:
        self.session.act(lambda store: topics.edit(store, topic.id, title=title))

    def _sort(self, name: str, descending: bool) -> None:
        self._order = (name, descending)
        self.outdate()

    def _chosen(self, ids: list[int]) -> None:
        archived = self.places.states.key() == ARCHIVED
        self.bulk.fill(ids, self._tags, archived=archived)
        for action in self._on_selected:
            action.setEnabled(bool(ids))
        if len(ids) == 1 and self.panel.isVisibleTo(self) and self._wanted in {None, *ids}:
            self.panel.show_topic(ids[0])

    def _added(self, id: int) -> None:
        self.filters.reset()
        self.places.states.choose("")
        self._wanted = id
        self._show_panel()
        self.panel.show_topic(id, write=True)
        self.outdate()

    def _loaded(self, n: int) -> None:
        if not n:
            self.session.notices.say(tr("The starter library is complete already."))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._on_selected)
        menu.popup(self.table.viewport().mapToGlobal(at))


class TopicsCard(View):
    """The library on the Desk: what is planned this week, then what is ready and has rested longest."""

    key = "library"
    title = N_("Topic library")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.mix = chip("", "warn", self._go)
        plan = button(tr("Plan"), lambda: session.way.to("topics", status="ready"))
        plan.setToolTip(tip(tr("Choose from the topics that are ready")))
        model = RowsModel[TopicRow](session.store, compact(), topics.rows, MIME)
        kept = "library-zh" if chinese() else "library"
        self.table = TopicTable(
            model,
            session.theme,
            session.prefs,
            kept,
            tr("Topic library"),
            spare=("last", "replies"),
        )
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.opened.connect(self._open)
        self.card = Card(tr("Topic library"), tools=(self.mix, plan))
        self.nothing = Empty(
            session.theme, "bulb", tr("Nothing is planned or ready this week."),
            tr("Open the topics"), self._go,
        )  # fmt: skip
        self._stack = QStackedLayout()
        self.card.body.addLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.setLayout(column(self.card))
        self.setFocusProxy(self.table)

    def query(self) -> Callable[[Store], Any]:
        """Ask what the week holds."""
        community, monday = self.session.scope.community, week()
        return lambda store: (
            topics.picked(store, community, monday, SHOWN),
            topics.mix(store, community, monday),
        )

    def fill(self, data: tuple[list[int], Mix]) -> None:
        """Show the answer."""
        ids, mix = data
        this_week = week() <= clock.today()
        self.card.remark.setText(tr("planned this week") if this_week else tr("planned next week"))
        self.table.rows.show(ids)
        self._stack.setCurrentWidget(self.table if ids else self.nothing)
        self.mix.setVisible(bool(mix.general or mix.professional))
        general, professional = mix.general, mix.professional
        self.mix.setText(
            tr(
                "Gen. {general} : Pro. {professional} · target {a} : {b}",
                general=general,
                professional=professional,
                a=TARGET[0],
                b=TARGET[1],
            )
        )
        even = abs(general - professional) <= EVEN
        retone(self.mix, "good" if even else "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: where room lacks the figures come before the remark."""
        super().resizeEvent(event)
        self.card.remark.setVisible(self.width() >= REMARKED)

    def _go(self) -> None:
        self.session.way.to("topics")

    def _open(self, id: int) -> None:
        self.session.way.to("topics", topic=id)


def _remembered(session: Session) -> tuple[str, bool]:
    """Return by what the table was sorted when it was last seen; at first what was used last."""
    kept = session.prefs.texts("order/topics")
    if kept and kept[0] in topics.SORTS:
        return kept[0], "desc" in kept[1:]
    return "last_used", True


def week() -> date:
    """Return the Monday of the week to plan: on a Sunday that is the coming one."""
    tomorrow = clock.today() + timedelta(days=1)
    return tomorrow - timedelta(days=tomorrow.weekday())
