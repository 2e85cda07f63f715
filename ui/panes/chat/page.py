"""The chat page: read, find, and take out of the talk what is worth more than a moment."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QMenu,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from app import chat
from app.chat import Hits, Page, Talk
from app.highlights import Highlight
from app.hot import Hot
from app.insights.scope import Scope
from app.store import Store
from app.text import N_, folded
from ui import words
from ui.i18n import tr
from ui.panes.chat.chosen import Chosen
from ui.panes.chat.days import Days
from ui.panes.chat.ends import Ends
from ui.panes.chat.hot_list import HotList
from ui.panes.chat.kept_list import KeptList
from ui.panes.chat.looking import Look, Shown, Spot, asking
from ui.panes.chat.reader import Reader
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Elided, Empty, button, chip, icon_button, label, row
from ui.widgets.fields import date_field, line
from ui.widgets.pickers import GroupPicker

MARGINS = (20, 4, 20, 16)
SIDE = 344  # pixels
WAIT = 250  # milliseconds without a key before a search
ABOVE = 96  # pixels above a message that is led to
HOT, KEPT = 0, 1  # tabs


class ChatPane(View):
    """All imported messages of the groups looked at, hot discussions and highlights beside them."""

    key = "chat"
    title = N_("Chat log")
    reads = frozenset(
        {"messages", "groups", "members", "memberships", "highlights", "topics", "communities"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._look = Look()
        self._spot: Spot | None = Spot()
        self._talk: Talk | None = None
        self._community = session.scope.community
        self.reader = Reader(session.theme, tr("Messages"))
        self.ends = Ends(session, self.reader)
        self.days = Days(session, lambda: self._talk)
        self.hot, self.kept = HotList(session), KeptList(session)
        self.chosen = Chosen(session, self.reader, self._show_kept_id)
        self._fields()
        self._lay_out()
        self._connect()
        self._commands()
        self._offer()

    def _fields(self) -> None:
        self.remark = label("", tone="muted")
        self.groups = GroupPicker(self.session.scope)
        self.search = line(tr("Search the chat"), tr("Search messages…  member:name"))
        self.search.setClearButtonEnabled(True)
        self.day = date_field(tr("Go to day"))
        self.latest = button(tr("Latest"), self.to_latest)
        self.only = Elided("", "caption", "muted")
        self.everything = chip(tr("Show everything"), "info", self.show_all)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for title in (tr("Hot discussions"), tr("Highlights")):
            self.tabs.addTab(title)
        self._typed = QTimer(self, singleShot=True, interval=WAIT)

    def _lay_out(self) -> None:
        theme = self.session.theme
        card = Card()
        before = icon_button(theme, "chevron-left", tr("Day before"), lambda: self.by_day(-1))
        after = icon_button(theme, "chevron-right", tr("Day after"), lambda: self.by_day(1))
        title = label(tr("Chat log"), "title", bold=True)
        card.body.addLayout(row(title, self.remark, 0, self.groups))
        tools = row(self.search, before, self.day, after, self.latest)
        tools.setStretch(0, 1)
        card.body.addLayout(tools)
        told = row(self.only, self.everything)
        told.setStretch(0, 1)
        card.body.addLayout(told)
        card.body.addLayout(row(self.reader, self.days, gap=0), 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for number, part in enumerate((card, self._beside())):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(number, int(part is card))
        self.splitter.setSizes([1000, SIDE])
        self.splitter.restoreState(self.session.prefs.state("splitter/chat"))
        self.nothing = Empty(
            theme, "messages",
            tr("Import a chat export, and read it here: find words, see what was discussed hotly, keep what is good."),
            tr("Import chat"), lambda: self.session.way.to("import"),
        )  # fmt: skip
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.addLayout(self._stack)  # first: a stack without a parent shows its page as a window
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.nothing)
        self.setFocusProxy(self.reader)

    def _beside(self) -> Card:
        """Return what stands beside the messages."""
        side = Card()
        self._side = QStackedWidget()
        for part in (self.hot, self.kept):
            self._side.addWidget(part)
        side.body.addWidget(self.tabs)
        side.body.addWidget(self._side, 1)
        side.setMinimumWidth(300)
        return side

    def _connect(self) -> None:
        self._typed.timeout.connect(self._search)
        self.search.textChanged.connect(self._typed.start)
        self.search.returnPressed.connect(self._search)
        self.day.dateChanged.connect(self._dated)
        self.days.asked.connect(self.to_day)
        self.reader.seen.connect(self._seen)
        self.reader.entered.connect(self._entered)
        self.reader.quoted.connect(self.show_message)
        self.reader.chosen.connect(self._offer)
        self.reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.reader.customContextMenuRequested.connect(self._menu)
        self.tabs.currentChanged.connect(self._side.setCurrentIndex)
        self.hot.shown.connect(self._show_hot)
        self.kept.shown.connect(self._show_kept)
        self.hot.counted.connect(partial(self._count, HOT, tr("Hot discussions")))

    def _commands(self) -> None:
        self.command(tr("Search the chat"), self.seek, "Ctrl+F", "search")
        self.command(tr("Go to day"), self.day.setFocus, "Ctrl+J", "calendar")
        self.command(tr("Day before"), lambda: self.by_day(-1), "Alt+Up", "chevron-left")
        self.command(tr("Day after"), lambda: self.by_day(1), "Alt+Down", "chevron-right")
        self.command(tr("Latest messages"), self.to_latest, "Ctrl+End")
        self.command(tr("Show everything"), self.show_all, "Esc", "refresh")
        self.command(tr("Hot discussions"), lambda: self._turn_to(HOT), "Alt+1", "sparkles")
        self.command(tr("Highlights"), lambda: self._turn_to(KEPT), "Alt+2", "star")
        one, of = self.command, self.chosen
        self._taking = [
            one(tr("Save as topic"), of.save_topic, "Ctrl+T", "bulb"),
            one(tr("Keep as highlight"), of.keep, "Ctrl+H", "star"),
            one(tr("Log as promise"), of.promise, "Ctrl+P", "flag"),
        ]
        self._on_selected = [
            one(tr("Show in the chat"), self.show_current, "Ctrl+Return", "message"),
            one(tr("Show what it replies to"), self.show_quoted, "Ctrl+R"),
            one(tr("Open member"), of.open_member, "Ctrl+M", "user"),
            one(tr("Only this member's messages"), self.only_member, "Ctrl+Shift+M", "filter"),
            one(tr("Copy messages"), of.copy, "", "copy"),
        ]

    # -- showing

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for the page at the place wanted; else for the one in view, as it is now."""
        self.ends.forget()
        scope = self.session.scope
        if scope.community != self._community:
            if self._community is not None:  # what was looked for is not there
                self._look, self._spot = Look(), Spot()
                self.search.clear()
            self._community = scope.community
        if scope.community is None:
            return lambda _store: None
        where = Scope(scope.community, scope.groups)
        return asking(where, self._look, self._spot or self._here())

    def fill(self, data: Shown | None) -> None:
        """Show the answer."""
        self._stack.setCurrentWidget(self.splitter if data and data.messages else self.nothing)
        if data is None:
            return
        at_end, kept = self.reader.at_end(), self.reader.top()
        self.ends.what = data.what
        if data.talk != self._talk:
            self._talk = data.talk
            self.days.outdate()
        self._dress(data)
        self.reader.show_page(data.page, apart=isinstance(data.what, Hits))
        if self._spot is not None:
            self._go(data.page, self._spot)
            self._spot = None
        elif at_end:
            self.reader.to_end()
        elif kept:
            self.reader.put(self.reader.messages.row_of(kept[0]), kept[1])
        self._offer()

    def _dress(self, data: Shown) -> None:
        """Say what is shown, and how much of it there is."""
        self.groups.show_groups(data.groups)
        look = self.reader.look
        look.groups = len(data.groups) > 1 and len(self.session.scope.groups) != 1
        look.terms = tuple(folded(word) for word in chat.wish(self._look.typed).words.split())
        self.reader.say_when_empty(tr("No message fits."))
        self.remark.setText(tr("%n message(s)", "", data.messages))
        self._count(KEPT, tr("Highlights"), data.kept)
        hits = data.what if isinstance(data.what, Hits) else None
        parts = [self._look.title] if self._look.title else []
        if hits and not self._look.title:
            found = tr("%n message(s) found", "", len(hits.ids))
            parts.append(tr("The latest {found}", found=found) if hits.more else found)
        if data.names:
            parts.append(tr("Only by {names}", names=tr(", ").join(data.names)))
        self.only.setText(" · ".join(parts))
        for part in (self.only, self.everything):
            part.setVisible(not self._look.whole)

    def open(self, what: What) -> None:
        """Show a message (`group`, `message`), certain ones (`messages`, `title`), or those of members."""
        group, message, member = (what.get(name) for name in ("group", "message", "member"))
        several = what.get("messages")
        if isinstance(group, int) and self.session.scope.groups not in ((), (group,)):
            self.session.scope.narrow((group,))
        if isinstance(message, int):
            self.show_message(message)
        elif isinstance(member, int):
            self._show(Look(members=(member,)), Spot())
        elif isinstance(several, (list, tuple)):
            ids = tuple(id for id in several if isinstance(id, int))  # pyright: ignore[reportUnknownVariableType]
            self._show(Look(ids=ids, title=str(what.get("title", ""))), Spot())
        elif isinstance(some := what.get("members"), (list, tuple)):
            ids = tuple(id for id in some if isinstance(id, int))  # pyright: ignore[reportUnknownVariableType]
            at = what.get("day")
            self._show(Look(members=ids), Spot(day=at if isinstance(at, date) else None))
        elif isinstance(group, int):
            self.session.scope.narrow((group,))
            self.to_latest()

    def show_message(self, id: int) -> None:
        """Show one message among all that was said around it."""
        self._show(Look(), Spot(id=id, select=(id,)))

    def to_day(self, day: date) -> None:
        """Show what was said from a day on."""
        self._show(self._look, Spot(day=day))

    def by_day(self, step: int) -> None:
        """Go to the day with messages before or after the one in view."""
        shown = self.day.date()
        if day := self.days.beside(date(shown.year(), shown.month(), shown.day()), step):
            self.to_day(day)

    def to_latest(self) -> None:
        """Show the latest messages."""
        self._show(self._look, Spot())

    def show_all(self) -> None:
        """Leave out no message; the one the keyboard is at stays in view."""
        here = self.reader.current()
        self.reader.look.marked = frozenset()
        self._show(Look(), Spot(id=here.line.id, select=(here.line.id,)) if here else Spot())
        self.reader.setFocus()

    def seek(self) -> None:
        """Lead to the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/chat", self.splitter.saveState())
        self.ends.forget()
        for part in (self.days, self.hot, self.kept):
            part.closing()
        super().closing()

    # -- moving

    def show_current(self) -> None:
        """Show the message the keyboard is at among all that was said around it."""
        if here := self.reader.current():
            self.show_message(here.line.id)

    def show_quoted(self) -> None:
        """Show what the message replies to."""
        here = self.reader.current()
        if here and here.line.quote:
            self.show_message(here.line.quote.id)

    def only_member(self) -> None:
        """Show what this member said, and nothing else."""
        if here := self.reader.current():
            only = Look(members=(here.line.member_id,))
            self._show(only, Spot(id=here.line.id, select=(here.line.id,)))

    def _show(self, look: Look, spot: Spot) -> None:
        self._look, self._spot = look, spot
        self._typed.stop()
        if look.typed != self.search.text():
            self.search.setText(look.typed)
            self._typed.stop()
        self.outdate()

    def _search(self) -> None:
        self._typed.stop()
        typed = self.search.text()
        if typed != self._look.typed:
            here = self._here() if not typed.strip() else Spot()
            self._show(Look(typed=typed, members=self._look.members), here)

    def _dated(self, day: QDate) -> None:
        self.to_day(date(day.year(), day.month(), day.day()))

    def _here(self) -> Spot:
        """Return the place in view."""
        top = self.reader.top()
        return Spot() if top is None or self.reader.at_end() else Spot(id=top[0])

    def _go(self, page: Page, spot: Spot) -> None:
        if spot.select:
            self.reader.select(list(spot.select))
        if page.at < 0:
            self.reader.to_end()
        else:
            self.reader.put(page.at, ABOVE if spot.select else 0)

    # -- what goes on around the messages

    def _seen(self, first: date, last: date) -> None:
        self.days.show_span(first, last)
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(first.year, first.month, first.day))

    def _entered(self, id: int) -> None:
        if not self._look.whole:
            self.show_message(id)

    def _offer(self) -> None:
        """Enable what can be done with the messages chosen."""
        some = bool(self.reader.selected())
        for action in self._on_selected:
            action.setEnabled(some)
        for action in self._taking:
            action.setEnabled(some and not self.chosen.wordless())

    def _menu(self, at: QPoint) -> None:
        if self.reader.indexAt(at).isValid():
            menu = QMenu(self)
            menu.addActions(self._taking)
            menu.addSeparator()
            menu.addActions(self._on_selected)
            menu.popup(self.reader.viewport().mapToGlobal(at))

    def _turn_to(self, tab: int) -> None:
        self.tabs.setCurrentIndex(tab)
        (self.hot, self.kept)[tab].setFocus()

    def _count(self, tab: int, title: str, n: int) -> None:
        self.tabs.setTabText(tab, f"{title} {words.number(n)}" if n else title)

    def _show_hot(self, found: Hot) -> None:
        self.reader.look.marked = frozenset(found.message_ids)
        self.show_message(found.id)

    def _show_kept(self, kept: Highlight) -> None:
        if kept.message_id is not None:
            self.reader.look.marked = frozenset()
            self.show_message(kept.message_id)

    def _show_kept_id(self, id: int) -> None:
        self.tabs.setCurrentIndex(KEPT)
        self.kept.choose(id)
