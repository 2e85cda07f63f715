"""What can be done with a board and with the chart at hand: in the page's menu, by keys, in each chart's own menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app import boards
from app.boards import Place
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.panes.insights.board import ENTRIES

if TYPE_CHECKING:
    from ui.panes.insights.page import InsightsPane

Change = Callable[[Sequence[Place], str], Sequence[Place]]
MOVED, SIZED = N_("Move chart"), N_("Resize chart")
ADDED, REMOVED = N_("Add chart to board"), N_("Remove chart from board")


class Commands:
    """The commands of the page, over the board that is shown."""

    def __init__(self, page: InsightsPane) -> None:
        self._page = page
        add = page.command
        self.gallery = add(tr("Add charts"), page.offer_charts, "Ctrl+N", "plus")
        self._of_chart = [
            add(tr("Move chart left"), partial(self._along, -1), "Ctrl+Shift+Left"),
            add(tr("Move chart right"), partial(self._along, 1), "Ctrl+Shift+Right"),
            add(tr("Move chart up"), partial(self._across, -1), "Ctrl+Shift+Up"),
            add(tr("Move chart down"), partial(self._across, 1), "Ctrl+Shift+Down"),
            add(tr("Chart wider"), partial(self._wider, 1), "Ctrl+="),
            add(tr("Chart narrower"), partial(self._wider, -1), "Ctrl+-"),
            add(tr("Chart taller"), partial(self._taller, 1), "Alt+="),
            add(tr("Chart less tall"), partial(self._taller, -1), "Alt+-"),
            add(tr("Remove chart from the board"), self._remove, "Ctrl+Del", "x"),
        ]
        self.desk = add(
            tr("Chart on the Desk, or no longer"), self._on_desk, "Ctrl+Shift+D", "layout-dashboard"
        )
        self._of_board = [
            add(tr("New board"), lambda: page.strip.begin("new"), "Ctrl+Shift+N"),
            add(tr("Rename board"), lambda: page.strip.begin("rename"), "F2", "pencil"),
            add(tr("Copy board"), lambda: page.strip.begin("copy"), "", "copy"),
            add(tr("Move board left"), partial(self._move_board, -1)),
            add(tr("Move board right"), partial(self._move_board, 1)),
            add(tr("Restore the board as shipped"), self._restore, "", "restore"),
            add(tr("Bring back the shipped boards"), self._bring_back, "", "refresh"),
            add(tr("Delete board"), self._delete, "", "trash"),
        ]
        add(tr("Next board"), partial(page.turn, 1), "Ctrl+PgDown", "chevron-right")
        add(tr("Previous board"), partial(page.turn, -1), "Ctrl+PgUp", "chevron-left")

    def allow(self) -> None:
        """Close what makes no sense for the board that is shown."""
        board, all_ = self._page.board, self._page.boards
        own = board.id != 0
        for action in (self.gallery, *self._of_chart):
            action.setEnabled(own)
        _new, rename, _copy, left, right, restore, back, delete = self._of_board
        place = next((n for n, one in enumerate(all_) if one.id == board.id), 0)
        for action, allowed in (
            (rename, own), (delete, own), (left, own and place > 0),
            (right, own and place < len(all_) - 1),
            (restore, bool(board.key) and own and (board.changed or board.damaged)),
            (back, bool(boards.missing(all_))),
        ):  # fmt: skip
            action.setEnabled(allowed)

    def of_board(self) -> list[QAction]:
        """Return what can be done with the board itself."""
        return self._of_board

    def of_chart(self, key: str, chart: QWidget) -> list[QAction]:
        """Return what a chart's own menu offers beside its ways out."""
        area = self._page.area
        chart_menu = QMenu(tr("Arrange"), chart)
        chart_menu.addActions(self._of_chart)
        chart_menu.aboutToShow.connect(partial(area.hand.touched.emit, key))
        on_desk = QAction(tr("Show on the Desk"), chart)
        on_desk.setCheckable(True)
        on_desk.setChecked(key in self._page.on_desk)
        on_desk.setProperty("desk", True)
        on_desk.triggered.connect(lambda _checked=False: self._toggle_desk(key))
        line = QAction(chart)
        line.setSeparator(True)
        return [line, chart_menu.menuAction(), on_desk]

    # -- the chart at hand

    def _chart(self) -> str | None:
        key = self._page.area.at_hand
        if key in self._page.area.charts:
            return key
        self._page.session.notices.say(tr("Pick a chart first: the Tab key leads to it."))
        return None

    def _along(self, way: int) -> None:
        if key := self._chart():
            order = [place.chart for place in self._page.board.places]
            self.move(key, order.index(key) + way)

    def _across(self, way: int) -> None:
        key = self._chart()
        to = self._page.area.beside(key, way) if key else None
        if key and to is not None:
            self.move(key, to)

    def move(self, key: str, to: int) -> None:
        """Let a chart stand at a place among the others."""
        self._page.arrange(boards.moved(self._page.board.places, key, to), MOVED)
        self._page.area.bring(key)

    def size(self, key: str, width: int, height: str) -> None:
        """Give a chart another width (0: as it is) or height ('': as it is)."""
        now = next(place for place in self._page.board.places if place.chart == key)
        places = boards.sized(
            self._page.board.places, key, width or now.width, height or now.height
        )
        self._page.arrange(places, SIZED)

    def add(self, key: str) -> None:
        """Put a chart on the board, or show it where it stands."""
        if any(place.chart == key for place in self._page.board.places):
            self._page.area.bring(key)
            return
        place = Place(key, boards.COLUMNS if ENTRIES[key].wide else boards.COLUMNS // 2)
        self._page.arrange(boards.added(self._page.board.places, place), ADDED)

    def _wider(self, by: int) -> None:
        if key := self._chart():
            self._page.arrange(boards.wider(self._page.board.places, key, by), SIZED)

    def _taller(self, by: int) -> None:
        if key := self._chart():
            self._page.arrange(boards.taller(self._page.board.places, key, by), SIZED)

    def _remove(self) -> None:
        if key := self._chart():
            self._page.arrange(boards.removed(self._page.board.places, key), REMOVED)

    def _on_desk(self) -> None:
        if key := self._chart():
            self._toggle_desk(key)

    def _toggle_desk(self, key: str) -> None:
        on, known = key not in self._page.on_desk, frozenset(ENTRIES)
        session = self._page.session
        session.act(lambda store: boards.show_on_desk(store, key, known, on=on))
        self._page.area.show_desk(self._page.on_desk)  # until the answer comes

    # -- the board

    def _move_board(self, way: int) -> None:
        place = next(n for n, one in enumerate(self._page.boards) if one.id == self._page.board.id)
        self._act(lambda store, id: boards.move(store, id, place + way))

    def _restore(self) -> None:
        self._act(boards.restore)

    def _bring_back(self) -> None:
        self._page.session.act(boards.bring_back)

    def _delete(self) -> None:
        self._act(boards.delete)

    def _act(self, change: Callable[[Store, int], object]) -> None:
        id = self._page.board.id
        self._page.session.act(lambda store: change(store, id))
