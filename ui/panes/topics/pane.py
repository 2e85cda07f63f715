"""The topics page: two libraries to find, write, plan, rest and use again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout

from app import starter, topics
from app.store import Store
from app.text import N_
from app.topics import TopicFilter, TopicRow
from ui import words
from ui.i18n import chinese, tr
from ui.panes.topics.asking import Answer, asking, remembered
from ui.rows import RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Empty, button, icon_button, label, row, rule
from ui.widgets.topic_actions import Scheduler, TopicBulk
from ui.widgets.topic_alike import AlikePanel
from ui.widgets.topic_card import TopicPanel
from ui.widgets.topic_columns import HIDDEN, MIME, columns
from ui.widgets.topic_filters import TopicFilters
from ui.widgets.topic_import import TopicImport
from ui.widgets.topic_import.bringing import ask_where
from ui.widgets.topic_places import ARCHIVED, TopicPlaces
from ui.widgets.topic_table import TopicTable
from ui.widgets.topic_views import ViewStrip

MARGINS = (20, 4, 20, 16)
ROOMY = 1150  # pixels; a page so wide shows a topic beside the table by itself
PLACES, CARD = 190, 332  # pixels
READS = frozenset({
    "topics", "topic_tags", "topic_uses", "shelves", "events", "saved_views", "messages",
})  # fmt: skip


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
        self.views = ViewStrip(session)
        model = RowsModel[TopicRow](session.store, columns(self._rename), topics.rows, MIME)
        self.table = TopicTable(model, session.theme, session.prefs, self._kept, tr("Topics"))
        self.scheduler = Scheduler(session, self)
        self.bulk = TopicBulk(session, self.table, self.scheduler)
        self.panel = TopicPanel(session)
        self.alike = AlikePanel(session)
        self.importing = TopicImport(session)
        self.remark = label("", tone="muted")
        self._wanted: int | None = None
        self._tags: list[str] = []
        self._counted = False
        self._order = remembered(session)
        self._lay_out()
        self._connect()
        self._commands()

    def _lay_out(self) -> None:
        if self.session.prefs.state(f"columns/{self._kept}").isEmpty():
            for section, shown in enumerate(self.table.rows.columns):
                self.table.setColumnHidden(section, shown.key in HIDDEN)
        card = Card()
        new = button(tr("New topic"), self.new, primary=True)
        title = label(tr("Topics"), "title", bold=True)
        icon = partial(icon_button, self.session.theme)
        same = icon("arrows-join", tr("Topics that may be the same"), self.show_alike)
        bring = icon("file-import", tr("Import topics…"), self._import_topics)
        head = row(title, self.remark, 12, self.filters.search, same, bring, new)
        head.setStretch(3, 1)
        card.body.addLayout(head)
        for part in (self.views, self.filters, self.table, rule(), self.bulk):
            card.body.addWidget(part, 1 if part is self.table else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for number, part in enumerate((self.places, card, self.panel, self.alike)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(number, int(part is card))
        self.splitter.setSizes([PLACES, 800, CARD, CARD])
        kept = self.session.prefs.state("splitter/topic page")
        self._card_width = CARD if kept.isEmpty() else 0
        self.splitter.restoreState(kept)
        self.panel.hide()
        self.alike.hide()
        self.setFocusProxy(self.table)
        self.nothing = Empty(
            self.session.theme, "bulb", "",
            tr("Load the starter library"), self._load_starter,
        )  # fmt: skip
        self.nothing.add(button(tr("New topic"), self.new))
        self.nothing.add(button(tr("Import topics…"), self._import_topics))
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.addLayout(self._stack)  # first: a stack without a parent shows its page as a window
        for page in (self.splitter, self.nothing, self.importing):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.places.changed.connect(self.outdate)
        self.filters.changed.connect(self.outdate)
        self.views.picked.connect(self.show_filter)
        self.table.sorted_by.connect(self._sort)
        self.table.order(self._order[0], descending=self._order[1])
        self.table.opened.connect(self.show_topic)
        self.table.chosen.connect(self._chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.panel.closed.connect(self.hide_panel)
        self.alike.closed.connect(self.hide_alike)
        self.importing.closed.connect(self._close_import)
        self.alike.opened.connect(self.show_topic)

    def _commands(self) -> None:
        self.command(tr("Find topics"), self.search, "Ctrl+F", "search")
        self.command(tr("New topic"), self.new, "Ctrl+N", "plus")
        self.command(tr("Views of topics"), self.views.focus, "Ctrl+Shift+F", "filter")
        self.command(tr("Keep what is shown as a view"), self.views.name_view, "", "star")
        self.command(
            tr("Topics that may be the same"), self.show_alike, "Ctrl+Shift+D", "arrows-join"
        )
        self.command(tr("Import topics…"), self._import_topics, "Ctrl+Alt+I", "file-import")
        self._on_selected = [
            self.command(tr("Open topic"), self._open_current, "Ctrl+Return", "bulb"),
            self.command(tr("Edit title"), self._edit_current, "F2", "pencil"),
            self.command(tr("Duplicate topic"), self._duplicate, "Ctrl+D", "copy"),
            self.command(
                tr("Set status of topics"), self.bulk.together.choose_status, "Ctrl+Shift+T"
            ),
            self.command(tr("Tag topics"), self.bulk.tag.setFocus, "Ctrl+T", "tag"),
            self.command(
                tr("Put topics on the calendar"),
                self.bulk.plan.showMenu,
                "Ctrl+Shift+K",
                "calendar-plus",
            ),
            self.command(tr("Change topics"), self.bulk.change.showMenu, "Ctrl+Shift+E", "pencil"),
            self.command(tr("Merge topics"), self.bulk.together.merge, "", "arrows-join"),
            self.command(tr("Write announcement for topic"), self._announce, "", "speakerphone"),
            self.command(tr("Export selection as a pack…"), self._export_pack, "", "file-export"),
            self.command(tr("Archive topics"), self.bulk.archive, "Del", "archive"),
            self.command(tr("Restore topics"), self.bulk.restore, "", "restore"),
        ]
        self.command(tr("Show all topics"), self.show_all, "Esc", "refresh")
        self.command(tr("Load the starter library"), self._load_starter, "", "book")
        self.command(
            tr("Columns of topics …"),
            lambda: self.table.choose_columns(QPoint(0, 0)),
            "",
            "columns",
        )

    # -- showing

    def query(self) -> Callable[[Store], Any]:
        """Ask which topics fit, in order, and how many stand where."""
        sort, descending = self._order
        return asking(self.filters.wanted(self.places), sort, descending=descending)

    def fill(self, data: Any) -> None:
        """Show the answer."""
        answer: Answer = data
        ids, standing, wanted = answer.ids, answer.standing, answer.wanted
        counts = standing.counts
        self._say_nothing(answer.shipped)
        self.places.fill(standing)
        self.filters.offer(standing)
        self.views.fill(standing.views, wanted)
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
        if answer.waiting and not self._counted:
            self._counted = True
            self.session.jobs.start(tr("Counting how topics were answered"), topics.measure_all)
        self._show_wanted(ids)

    def _say_nothing(self, shipped: int) -> None:
        """Say how many topics there are to begin with, while there is none."""
        if not self._importing():
            self._stack.setCurrentWidget(self.nothing if shipped else self.splitter)
        n = words.number(shipped)
        text = tr(
            "No topics yet. Start with {n} ready-made ones in two libraries, or write your own.",
            n=n,
        )
        self.nothing.words.setText(text)

    def _show_wanted(self, ids: list[int]) -> None:
        if self._wanted is not None:
            self.table.choose([self._wanted])
            self._wanted = None
        elif ids and self.width() >= ROOMY and self.panel.shown() is None and self.alike.isHidden():
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
        elif isinstance(view := what.get("view"), str):
            self.views.show_view(view)

    def show_filter(self, wanted: TopicFilter) -> None:
        """Show what a view asks for."""
        self.places.show_filter(wanted)
        self.filters.show_filter(wanted)

    def show_alike(self) -> None:
        """Show topics that say the same beside the table, in place of the card."""
        if not self.panel.isHidden():
            self.hide_panel()
        self.alike.show()
        self._make_room()
        self.alike.setFocus()

    def hide_alike(self) -> None:
        """Give the table its width back."""
        self.alike.hide()
        self._make_room()
        self.table.setFocus()

    def show_topic(self, id: int) -> None:
        """Show one topic in full beside the table."""
        self._show_panel()
        self.panel.show_topic(id)

    def _show_panel(self) -> None:
        """Show the card, as wide as it was left."""
        self._close_import()
        self.alike.hide()
        if not self.panel.isVisibleTo(self):
            self.panel.show()
            self._make_room()
            places, table, panel, _ = self.splitter.sizes()
            width = self._card_width or panel
            self.splitter.setSizes([places, table + panel - width, width, 0])

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
        beside = self.panel.isVisibleTo(self) or self.alike.isVisibleTo(self)
        roomy = self.width() >= ROOMY or not beside
        self.places.setVisible(roomy)

    def carry(self) -> Any:
        """Hand on what was refused and not mended yet."""
        return self.panel.remember(), self.importing.carry(), self._importing()

    def resume(self, carried: Any) -> None:
        """Take over what was refused and not mended yet."""
        refused, coming, importing = carried
        self.panel.refused = dict(refused)
        self.importing.resume(coming)
        if importing:
            self._import_topics()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/topic page", self.splitter.saveState())
        self.session.prefs.keep("order/topics", [self._order[0], "desc" if self._order[1] else ""])
        self.importing.closing()
        self.panel.closing()
        self.alike.closing()
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

    def _load_starter(self) -> None:
        """Add the shipped topics that are not here yet."""
        self.session.act(starter.load, self._loaded)

    def show_all(self) -> None:
        """Leave no topic out; where topics are about to come in, go back to those that are there."""
        self._close_import()
        self.places.reset()
        self.filters.reset()

    def _open_current(self) -> None:
        """Show the first selected topic in full."""
        for id in self.table.selected()[:1]:
            self.show_topic(id)

    def _edit_current(self) -> None:
        """Edit the title of the current row in place."""
        index = self.table.currentIndex()
        if index.isValid():
            self.table.edit(index.siblingAtColumn(0))

    def _duplicate(self) -> None:
        """Copy the first selected topic and write on the copy."""
        if chosen := self.table.selected():
            self.session.act(lambda store: topics.duplicate(store, chosen[0]), self._added)

    def _announce(self) -> None:
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
            action.setEnabled(bool(ids) and not self._importing())
        if len(ids) == 1 and self.panel.isVisibleTo(self) and self._wanted in {None, *ids}:
            self.panel.show_topic(ids[0])

    def _importing(self) -> bool:
        return self._stack.currentWidget() is self.importing

    def _import_topics(self) -> None:
        self._stack.setCurrentWidget(self.importing)
        self._chosen([])
        self.importing.setFocus()

    def _close_import(self) -> None:
        if self._importing():
            self._stack.setCurrentWidget(self.splitter)
            self.outdate()
            self.table.setFocus()

    def _export_pack(self) -> None:
        ask_where(self, self.session, self.table.selected())

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
