"""The charts of one board: made one after another while nothing else is to do, shown in rows."""

import pkgutil
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import insights
from app.boards import Place
from app.store import Store
from ui.charts import CHARTS, Entry
from ui.i18n import tr
from ui.panes.insights.hand import Hand
from ui.panes.insights.rows import BoardLayout, Placed, Slot
from ui.session import Session
from ui.theme import SCROLL_BAR
from ui.widgets.basics import label, scrolling

ENTRIES: dict[str, Entry] = {entry.key: entry for entry in CHARTS}
MARGIN = 20
ALWAYS = "always"  # property of an action that a chart without data keeps, too


class BoardArea(QWidget):
    """Shows the charts that stand on a board; those that leave it are closed."""

    picked = Signal(object)  # the people behind a mark
    touched = Signal(str)  # the chart at hand

    def __init__(self, session: Session, menu: Callable[[str, QWidget], Sequence[QAction]]) -> None:
        super().__init__()
        self._session, self._menu = session, menu
        self.charts: dict[str, Any] = {}
        self._places: tuple[Place, ...] = ()
        self._captions: dict[str, QWidget] = {}
        self._asked = False  # whether each chart's question stands over it
        self._loading = self._closed = False
        self._imported: set[str] = set()
        self._later: list[Callable[[], object]] = []
        self._close_ups: dict[str, tuple[int, int]] = {}
        self._free = False
        self.at_hand = ""
        self._layout = BoardLayout(MARGIN, 4, MARGIN - SCROLL_BAR, MARGIN)
        inside = QWidget()
        inside.setLayout(self._layout)
        self.scroller = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroller)
        self.hand = Hand(self, inside, self._layout, self.scroller, session.theme)
        self.hand.touched.connect(self._touch)

    def show_places(self, places: Sequence[Place], *, free: bool, asked: bool = False) -> None:
        """Show these charts; `free` ones may be arranged, and over `asked` ones stands their question."""
        wish = (tuple(places), free, asked)
        if wish == (self._places, self._free, self._asked) and self.whole():
            return
        self._places, self._free, self._asked = wish
        wanted = {place.chart for place in places}
        for key in [key for key in self.charts if key not in wanted]:
            self._close(key)
        self._arrange()
        self.hand.allow(free)
        self._load()

    def whole(self) -> bool:
        """Tell whether all charts of the board are made."""
        return len(self.charts) == len(self._places)

    def when_whole(self, do: Callable[[], object]) -> None:
        """Do something as soon as all charts are made."""
        if self.whole():
            QTimer.singleShot(0, self, do)
        else:
            self._later.append(do)

    def rows(self) -> list[list[Placed]]:
        """Return the charts as they stand."""
        self._layout.activate()
        return self._layout.placed()

    def beside(self, key: str, rows: int) -> int | None:
        """Return the place of a chart among the others when it goes up (-1) or down (1) by a row."""
        order = [[str(one.slot.widget.property("chart")) for one in row] for row in self.rows()]
        here = next((n for n, row in enumerate(order) if key in row), None)
        if here is None or not 0 <= here + rows < len(order):
            return None
        middle = self.charts[key].geometry().center().x()

        def far(other: str) -> int:
            return abs(self.charts[other].geometry().center().x() - middle)

        target = min(order[here + rows], key=far)
        others = [other for row in order for other in row if other != key]
        return others.index(target) + (rows > 0)

    def close_ups(self) -> dict[str, tuple[int, int]]:
        """Return which days are shown of the charts that are looked at closely."""
        zooms = {
            key: chart.canvas.zoom
            for key, chart in self.charts.items()
            if hasattr(chart.canvas, "zoom")
        }
        return {key: zoom.shown() for key, zoom in zooms.items() if zoom.close()}

    def begin(self, top: int, close_ups: dict[str, tuple[int, int]]) -> None:
        """Begin scrolled so far, with charts as close as they were."""
        self._close_ups = dict(close_ups)
        bar = self.scroller.verticalScrollBar()
        self._later.append(lambda: QTimer.singleShot(0, self, lambda: bar.setValue(top)))

    def bring(self, key: str) -> None:
        """Bring a chart into view and give it the keyboard."""
        chart = self.charts.get(key)
        if chart is not None:
            self._layout.activate()
            area: QRect = chart.geometry()
            self.scroller.ensureVisible(0, area.bottom(), 0, MARGIN)
            self.scroller.ensureVisible(0, area.top(), 0, MARGIN)
            chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_desk(self, keys: Sequence[str]) -> None:
        """Tick the charts that the Desk shows."""
        for key, chart in self.charts.items():
            for action in chart.actions():
                if action.property("desk"):
                    action.setChecked(key in keys)

    def closing(self) -> None:
        """Close all charts."""
        self._closed = True
        self._session.reading.forget(self)
        for key in list(self.charts):
            self._close(key)

    # -- making

    def _load(self) -> None:
        """Import what is no part of Qt on a reader's thread first: the window goes on meanwhile."""
        if not self._loading and not self.whole():
            self._loading = True
            self._session.reading.ask(self, _import_numbers, self._loaded, counts=True)

    def _loaded(self, _nothing: None) -> None:
        self._loading = False
        self._make_next()

    def _make_next(self) -> None:
        """Make one chart; between two of them the window answers."""
        if self._closed or self._loading:
            return
        place = next((one for one in self._places if one.chart not in self.charts), None)
        if place is None:
            later, self._later = self._later, []
            for do in later:
                do()
            return
        if place.chart in self._imported:
            self._make(place.chart)
            self._arrange()
        else:  # a step of its own, on this thread: no class of Qt may be looked up by two at once
            ENTRIES[place.chart].load()
            self._imported.add(place.chart)
        QTimer.singleShot(0, self, self._make_next)

    def _make(self, key: str) -> None:
        chart: Any = ENTRIES[key].load()(self._session)
        chart.picked.connect(self.picked)
        for action in self._menu(key, chart):
            action.setProperty(ALWAYS, True)
            chart.addAction(action)
        self.charts[key] = chart
        self.hand.watch(key, chart)
        self.hand.dress(chart)
        if key in self._close_ups:
            chart.canvas.zoom.resume(*self._close_ups.pop(key))
        chart.exits.more.installEventFilter(self)

    def _close(self, key: str) -> None:
        chart = self.charts.pop(key)
        caption = self._captions.pop(key, None)
        for part in (chart, caption):
            if part is not None:
                self._layout.removeWidget(part)
                part.hide()
                part.deleteLater()
        chart.closing()

    def _arrange(self) -> None:
        """Lay out what is made so far."""
        slots: list[Slot] = []
        for place in self._places:
            chart = self.charts.get(place.chart)
            if chart is not None:
                chart.picture.choose(place.height)
                slots.append(Slot(chart, place.width, self._caption(place.chart)))
        self._layout.arrange(slots)
        for before, after in pairwise(slots):
            QWidget.setTabOrder(before.widget, after.widget)

    def _caption(self, key: str) -> QWidget | None:
        if not self._asked or not ENTRIES[key].question:
            if (caption := self._captions.pop(key, None)) is not None:
                self._layout.removeWidget(caption)
                caption.hide()
                caption.deleteLater()
            return None
        if key not in self._captions:
            self._captions[key] = label(tr(ENTRIES[key].question), "body", "muted", bold=True)
        return self._captions[key]

    def _touch(self, key: str) -> None:
        self.at_hand = key
        self.touched.emit(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: the button of a chart's menu takes the chart in hand."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            for key, chart in self.charts.items():
                if chart.exits.more is watched:
                    self._touch(key)
        return False


def _import_numbers(_store: Store) -> None:
    for module in pkgutil.iter_modules(insights.__path__, "app.insights."):
        import_module(module.name)
