"""The Insights page: the charts of a board, the period, the groups, and the people behind a mark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app import boards, communities
from app.boards import Board, Place
from app.communities import Group
from app.insights.reach import known
from app.store import Store
from app.text import N_
from ui.charts import CHARTS
from ui.i18n import tr
from ui.panes.insights.board import ENTRIES, MARGIN, BoardArea
from ui.panes.insights.commands import Commands
from ui.panes.insights.gallery import Gallery
from ui.panes.insights.strip import Strip
from ui.session import Session, What
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Empty, button, holds_keyboard, label, row
from ui.widgets.people import PeoplePanel
from ui.widgets.period_bar import PeriodBar
from ui.widgets.pickers import GroupPicker

ALL = 0  # the id of the board of all charts, which nobody arranges
KEPT = "insights/board"


@dataclass(frozen=True, slots=True)
class Found:
    """What the page asks for: the groups, whether anything is known of them, the boards, the Desk's charts."""

    groups: list[Group]
    anything: bool
    boards: list[Board]
    on_desk: tuple[str, ...]


class InsightsPane(View):
    """A board of charts in a page that scrolls; a click on a mark lists the people behind it."""

    key = "insights"
    title = N_("Insights")
    reads = frozenset({
        "groups", "communities", "memberships", "batches", "messages", "members", "saved_views",
        "roles", "member_tags", "attendances", "incomes",  # who stands behind a mark may change by these
    })  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.groups = GroupPicker(session.scope)
        self.bar = PeriodBar(session)
        self.period = self.bar.period
        self.people = PeoplePanel(session)
        self.gallery = Gallery(session)
        self.boards: list[Board] = []
        self.board = all_charts()
        self.on_desk: tuple[str, ...] = ()
        self._wanted = session.prefs.text(KEPT)
        self._sought = ""  # the chart to bring into view
        self._known = False  # whether it was told which boards there are
        self._listed: Any = None
        self._from = ""  # the chart that a panel beside it gives the keyboard back to
        self._to_list = False  # whether the list of people takes the keyboard
        self._offered: list[Group] = []
        self._spoken_of = _days(session)
        self.commands = Commands(self)
        self.area = BoardArea(session, self.commands.of_chart)
        self.strip = Strip(session, self.offer_charts)
        self.strip.offer(self.commands.of_board())
        self._connect()
        self._lay_out()

    @property
    def charts(self) -> dict[str, Any]:
        """The charts of the board that are made, by key."""
        return self.area.charts

    def query(self) -> Callable[[Store], Found]:
        """Ask which groups and boards there are, and whether anything is known of them."""
        community = self.session.scope.community
        keys = frozenset(ENTRIES)

        def look(store: Store) -> Found:
            views = boards.listed(store, keys), boards.on_desk(store, keys)
            if community is None:
                return Found([], False, *views)
            return Found(communities.groups(store, community), known(store, community), *views)

        return look

    def fill(self, data: Found) -> None:
        """Offer groups and boards; without any data, say once how to begin."""
        if data.groups != self._offered:  # or an open list would close
            self._offered = data.groups
            self.groups.show_groups(data.groups)
        self._stack.setCurrentIndex(0 if data.anything else 1)
        self.strip.setVisible(data.anything)
        self.boards, self.on_desk = data.boards, data.on_desk
        self.area.show_desk(data.on_desk)
        if data.anything:
            self._show(self._current())
        self._known = True
        self._bring()
        if self._listed and self.people.isVisible():
            self._ask_people(self._listed)

    def open(self, what: What) -> None:
        """Show a board (`board`, 0: all charts), a chart (`chart`) on it or among all; or list people (`pick`)."""
        board = what.get("board")
        if isinstance(board, int):
            self.show_board(board)
        key = str(what.get("chart"))
        if key in ENTRIES:
            self._sought = key
            self._bring()
        if "pick" in what:
            self._from, self._to_list, self._listed = "", True, None
            self._ask_people(what["pick"])

    def list_people(self, pick: Any) -> None:
        """List the people behind a mark."""
        self._from, self._listed = self._at_hand(), None
        chart = self.charts.get(self._from)
        self._to_list = chart is not None and chart.keyed
        self._ask_people(pick)

    def show_board(self, id: int) -> None:
        """Show another board; it is the one to begin with next time."""
        self._wanted = str(id)
        self.session.prefs.keep(KEPT, self._wanted)
        if self._known:  # else as soon as the boards are
            self._show(self._current())

    def turn(self, way: int) -> None:
        """Show the next board, or the one before."""
        order = [*(board.id for board in self.boards), ALL]
        at = order.index(self.board.id) if self.board.id in order else 0
        self.show_board(order[(at + way) % len(order)])

    def offer_charts(self) -> None:
        """Show the gallery beside the board."""
        if self.board.id != ALL:
            self._from = self._at_hand()
            self.people.hide()
            self.gallery.begin()
            self._make_room()

    def arrange(self, places: Sequence[Place], label: str) -> None:
        """Let the board show these charts from now on, as one step."""
        id, places = self.board.id, tuple(places)
        if id == ALL or places == self.board.places:
            return
        if self.session.act(lambda store: boards.arrange(store, id, places, label)):
            self.boards = [
                replace(one, places=places, unknown=(), damaged=False) if one.id == id else one
                for one in self.boards
            ]
            self._show(self._current())  # at once: the next key may follow soon

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc puts the panel beside the charts away."""
        beside = next((one for one in (self.people, self.gallery) if one.isVisible()), None)
        if beside is not None and event.key() == Qt.Key.Key_Escape:
            beside.shut()
        else:
            super().keyPressEvent(event)

    def carry(self) -> tuple[int, dict[str, tuple[int, int]]]:
        """Return how far the page is scrolled, and how close the charts are looked at."""
        return self.area.scroller.verticalScrollBar().value(), self.area.close_ups()

    def resume(self, carried: tuple[int, dict[str, tuple[int, int]]]) -> None:
        """Go on where the page before this one stood."""
        self.area.begin(*carried)

    def closing(self) -> None:
        """Close the charts too."""
        self.area.closing()
        self.session.reading.forget(self.people)
        self.session.scope.changed.disconnect(self._look_anew)
        self.bar.closing()
        super().closing()

    # -- inside

    def _bring(self) -> None:
        """Bring the chart that is sought into view, as soon as it is known where it stands."""
        key = self._sought
        if key and self._known:
            self._sought = ""
            if all(place.chart != key for place in self.board.places):
                self.show_board(ALL)
            self.area.when_whole(lambda: QTimer.singleShot(0, self, partial(self.area.bring, key)))

    def _connect(self) -> None:
        self.area.picked.connect(self.list_people)
        self.area.hand.dropped.connect(self.commands.move)
        self.area.hand.drawn.connect(self.commands.size)
        self.strip.chosen.connect(self.show_board)
        self.strip.made.connect(self.show_board)
        self.gallery.wanted.connect(self.commands.add)
        self.gallery.closed.connect(self._after_panel)
        self.people.closed.connect(self._after_panel)
        self.session.scope.changed.connect(self._look_anew)

    def _current(self) -> Board:
        wanted = next((one for one in self.boards if str(one.id) == self._wanted), None)
        if wanted is None and self._wanted != str(ALL) and self.boards:
            wanted = self.boards[0]  # the one that was shown is gone
        return wanted or all_charts()

    def _show(self, board: Board) -> None:
        before, self.board = self.board, board
        own = board.id != ALL
        self.strip.show_boards([*self.boards, all_charts()], board.id)
        self.area.show_places(board.places, free=own, asked=not own)
        self.gallery.show_board({place.chart for place in board.places})
        self.commands.allow()
        self._say(board)
        if before.id != board.id:
            self.area.scroller.verticalScrollBar().setValue(0)
        if not own and self.gallery.isVisible():
            self.gallery.shut()
        self._boards_stack.setCurrentIndex(0 if board.places else 1)

    def _say(self, board: Board) -> None:
        """Tell what could not be shown of a board."""
        text = ""
        if board.damaged and board.key:
            text = tr("What was kept of this board can't be read: it is shown as it was shipped.")
        elif board.damaged:
            text = tr("What was kept of this board can't be read: add its charts again.")
        elif board.unknown:
            names = ", ".join(board.unknown)
            text = tr(
                "This version does not know these charts and leaves them out: {names}", names=names
            )
        self.word.setText(text)
        self.word.setVisible(bool(text))

    def _ask_people(self, pick: Any) -> None:
        self.session.reading.ask(self.people, pick.people, partial(self._show_people, pick))

    def _show_people(self, pick: Any, found: Sequence[Any]) -> None:
        again, self._listed = self._listed is pick, pick
        if again and tuple(found) == tuple(self.people.everyone):
            return
        chosen = _chosen(self.people) if again else set[int]()
        top = self.people.list.verticalScrollBar().value() if again else 0
        turned = again and self.people.turned
        self.people.show_people(pick.title, found, pick.rule, pick.day, pick.counted)
        if turned:
            self.people.turn()
        if again:
            _choose(self.people, chosen)
            self.people.list.verticalScrollBar().setValue(top)
        self.gallery.hide()
        self._make_room()
        if not again:
            self._lead_keyboard()

    def _at_hand(self) -> str:
        """Return the chart that has the keyboard, or had it last."""
        held = (key for key, chart in self.charts.items() if holds_keyboard(chart))
        return next(held, self.area.at_hand)

    def _lead_keyboard(self) -> None:
        """Let Tab lead from the mark to its people; who came by a key is led there at once."""
        chart, at = self.charts.get(self._from), QApplication.focusWidget()
        if chart is not None:
            self.people.follow(at if at is not None and chart.isAncestorOf(at) else chart)
        if self._to_list and (chart is None or holds_keyboard(chart)):
            self.people.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _after_panel(self, held: bool) -> None:
        """Give the keyboard back to where it came from."""
        self._make_room()
        if held:
            self.charts.get(self._from, self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_anew(self) -> None:
        """Show all days of all charts: others were picked."""
        before, self._spoken_of = self._spoken_of, _days(self.session)
        if before != self._spoken_of:
            for chart in self.charts.values():
                if hasattr(chart.canvas, "show_all"):
                    chart.canvas.show_all()

    def _make_room(self) -> None:
        beside = not (self.people.isHidden() and self.gallery.isHidden())
        self._side.setContentsMargins(0, 4, MARGIN if beside else 0, MARGIN)

    def _lay_out(self) -> None:
        report = button(tr("Reports"), partial(self.session.way.to, "reports"))
        head = row(label(tr("Insights"), "title", bold=True), 0, report, self.groups, self.bar)
        head.setContentsMargins(MARGIN, GRID, MARGIN, 0)
        line = row(self.strip)
        line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.word = label("", "caption", "warn", wrap=True)
        self.word.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.word.hide()
        self._side = QVBoxLayout()
        self._side.addWidget(self.people)
        self._side.addWidget(self.gallery)
        theme, way = self.session.theme, self.session.way.to
        bare = Empty(
            theme, "layout-dashboard", tr("This board is empty: put the charts on it that you want to see together."),
            tr("Add charts"), self.offer_charts,
        )  # fmt: skip
        boards_here = QWidget()
        self._boards_stack = QStackedLayout(boards_here)
        self._boards_stack.addWidget(self.area)
        self._boards_stack.addWidget(bare)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(boards_here, 1)
        across.addLayout(self._side)
        text = tr("Import a chat export, and see here how lively the groups are.")
        begin = Empty(theme, "chart-line", text, tr("Import chat"), partial(way, "import"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addLayout(line)
        whole.addWidget(self.word)
        self._stack = QStackedLayout()
        whole.addLayout(self._stack, 1)  # before its pages: the first would flash as a window
        self._stack.addWidget(body)
        self._stack.addWidget(begin)


def all_charts() -> Board:
    """Return the board of all charts, which is made of what there is."""
    places = tuple(
        Place(entry.key, boards.COLUMNS if entry.wide else boards.COLUMNS // 2) for entry in CHARTS
    )
    return Board(ALL, "all", tr("All charts"), tr("All charts"), places, changed=False)


def _days(session: Session) -> tuple[object, ...]:
    scope = session.scope
    return scope.community, scope.days, scope.between


def _chosen(panel: PeoplePanel) -> set[int]:
    rows = panel.list.selectionModel().selectedIndexes()
    return {panel.lines.people[index.row()].id for index in rows}


def _choose(panel: PeoplePanel, ids: set[int]) -> None:
    """Choose the same people again; the first of them is the one at hand."""
    model = panel.list.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    for place, person in enumerate(panel.lines.people):
        if person.id in ids:
            model.select(panel.lines.index(place), flags.Select)
