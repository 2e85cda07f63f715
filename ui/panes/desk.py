"""The Desk: the headline numbers, and the four panes at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from app.store import Store
from app.text import N_
from ui.files import load_sample
from ui.i18n import tr
from ui.panes import CARDS, Entry
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Empty, button
from ui.widgets.tiles import Tiles

MARGIN = 20


class DeskPane(View):
    """Where the day begins. Its cards are loaded one by one after the tiles are on the screen."""

    key = "desk"
    title = N_("Desk")
    reads = frozenset({"communities"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tiles = Tiles(session)
        self.cards: list[View] = []
        self._waiting: list[tuple[Entry, QSplitter]] = []
        self._begun = False
        self._across = [QSplitter(Qt.Orientation.Vertical) for _ in range(2)]
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        for column, entries in zip(self._across, (CARDS[0::2], CARDS[1::2]), strict=True):
            self._halves.addWidget(column)
            self._waiting += [(entry, column) for entry in entries]
        for splitter in (*self._across, self._halves):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(12)
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        inside.setSpacing(12)
        inside.addWidget(self.tiles)
        inside.addWidget(self._halves, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._nothing())

    def query(self) -> Callable[[Store], bool]:
        """Ask whether there is anything at all."""
        from app import communities  # noqa: PLC0415 -- off the first paint

        return lambda store: bool(communities.listed(store))

    def fill(self, data: bool) -> None:
        """Show the cards, or how to begin."""
        self._stack.setCurrentIndex(0 if data else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: cards come once the first frame is on the screen, and their imports with them."""
        super().paintEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._next_card)

    def closing(self) -> None:
        """Remember how the space is shared, and close the cards."""
        if len(self.cards) == len(CARDS):
            for name, splitter in zip(
                ("left", "right", "halves"), (*self._across, self._halves), strict=True
            ):
                self.session.prefs.keep(f"splitter/desk-{name}", splitter.saveState())
        for view in (self.tiles, *self.cards):
            view.closing()
        self._waiting.clear()
        super().closing()

    def _next_card(self) -> None:
        if not self._waiting:
            return
        entry, column = self._waiting.pop(0)
        card = entry.load()(self.session)
        card.setAccessibleName(tr(entry.title))
        self.cards.append(card)
        column.addWidget(card)
        if self._waiting:
            QTimer.singleShot(0, self, self._next_card)
        else:
            self._share_space()

    def _share_space(self) -> None:
        for name, splitter in zip(
            ("left", "right", "halves"), (*self._across, self._halves), strict=True
        ):
            if not splitter.restoreState(self.session.prefs.state(f"splitter/desk-{name}")):
                splitter.setSizes([1000] * splitter.count())

    def _sample(self) -> None:
        session = self.session
        session.jobs.start(tr("Loading the sample community"), load_sample, session.scope.look_at)

    def _nothing(self) -> QWidget:
        way = self.session.way.to
        empty = Empty(
            self.session.theme,
            "sparkles",
            tr(
                "Begin with last night's chat: export it in your chat program and drop the file here. Nothing leaves this machine."  # noqa: E501 -- one text
            ),
            tr("Import a chat"),
            lambda: way("import", choose=True),
        )
        more = (
            button(tr("Look around in the sample community"), self._sample),
            button(tr("Set up a community by hand"), lambda: way("communities", new=True)),
        )
        for extra in more:
            empty.add(extra)
        return empty
