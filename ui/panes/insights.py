"""The Insights page: every chart, the period, the groups, and the people behind a mark."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app import communities
from app.communities import Group
from app.insights.reach import known
from app.store import Store
from app.text import N_
from ui.charts import CHARTS
from ui.i18n import tr
from ui.session import Session, What
from ui.theme import GRID, SCROLL_BAR
from ui.view import View
from ui.widgets.basics import Empty, label, row, scrolling
from ui.widgets.people import WIDTH, PeoplePanel
from ui.widgets.period_bar import PeriodBar
from ui.widgets.pickers import GroupPicker

TWO_COLUMNS = 880  # pixels: from here on two charts stand side by side
MARGIN = 20


class InsightsPane(View):
    """All charts in a page that scrolls; a click on a mark lists the people behind it."""

    key = "insights"
    title = N_("Insights")
    reads = frozenset({"groups", "communities", "memberships", "batches", "messages"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.groups = GroupPicker(session.scope)
        self.bar = PeriodBar(session)
        self.period = self.bar.period
        self.people = PeoplePanel(session)
        self.charts: dict[str, Any] = {}
        for entry in CHARTS:
            chart: Any = entry.load()(session)
            chart.picked.connect(self.list_people)
            self.charts[entry.key] = chart
        self._columns = 0
        self._lay_out()

    def query(self) -> Callable[[Store], tuple[list[Group], bool]]:
        """Ask which groups there are, and whether anything is known of them."""
        community = self.session.scope.community

        def look(store: Store) -> tuple[list[Group], bool]:
            if community is None:
                return [], False
            return communities.groups(store, community), known(store, community)

        return look

    def fill(self, data: tuple[list[Group], bool]) -> None:
        """Offer the groups; without any data, say once how to begin."""
        groups, anything = data
        self.groups.show_groups(groups)
        self._stack.setCurrentIndex(0 if anything else 1)

    def open(self, what: What) -> None:
        """Bring a chart into view (`chart`), or list people (`pick`)."""
        chart = self.charts.get(str(what.get("chart")))
        if chart is not None:
            QTimer.singleShot(0, chart, lambda: self._bring(chart))
        if "pick" in what:
            self.list_people(what["pick"])

    def list_people(self, pick: Any) -> None:
        """List the people behind a mark."""
        self.session.reading.ask(
            self.people, pick.people, lambda found: self._show_people(pick.title, found)
        )

    def closing(self) -> None:
        """Close the charts too."""
        for chart in self.charts.values():
            chart.closing()
        self.session.reading.forget(self.people)
        self.bar.closing()
        super().closing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: one column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _show_people(self, title: str, found: Any) -> None:
        self.people.show_people(title, found)
        self._arrange()

    def _lay_out(self) -> None:
        head = row(label(tr("Insights"), "title", bold=True), 0, self.groups, self.bar)
        head.setContentsMargins(MARGIN, GRID, MARGIN, 0)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(MARGIN, 4, MARGIN - SCROLL_BAR, MARGIN)
        self._grid.setSpacing(GRID + 4)
        self._scroll = scrolling(inside)
        self._side = QVBoxLayout()
        self._side.addWidget(self.people)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._scroll, 1)
        across.addLayout(self._side)
        text = tr("Import a chat export, and see here how lively the groups are.")
        begin = Empty(
            self.session.theme,
            "chart-line",
            text,
            tr("Import chat"),
            partial(self.session.way.to, "import"),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        self._stack = QStackedLayout()
        whole.addLayout(self._stack, 1)  # before its pages: the first would flash as a window
        self._stack.addWidget(body)
        self._stack.addWidget(begin)
        self.people.closed.connect(self._arrange)

    def _arrange(self) -> None:
        listed = self.people.isVisibleTo(self)
        self._side.setContentsMargins(0, 4, MARGIN if listed else 0, MARGIN)
        taken = WIDTH + GRID if listed else 0
        columns = 2 if self.width() - taken >= TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        cell = 0
        for entry in CHARTS:
            across = columns if entry.wide else 1
            self._grid.addWidget(self.charts[entry.key], cell // columns, cell % columns, 1, across)
            cell += across
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _bring(self, chart: QWidget) -> None:
        self._scroll.ensureWidgetVisible(chart, 0, MARGIN)
        chart.setFocus(Qt.FocusReason.OtherFocusReason)
