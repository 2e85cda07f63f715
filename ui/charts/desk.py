"""The charts of the Desk: up to three that the operator chose, compact, in one card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app import boards
from app.insights.reach import known
from app.store import Store
from app.text import N_
from ui.charts import CHARTS
from ui.charts.parts.brief import DeskDays, DeskFunnel
from ui.charts.parts.compact import compact
from ui.charts.parts.days import DayCanvas
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Card, Empty, icon_button, label, row
from ui.widgets.pickers import PeriodPicker

ENTRIES = {entry.key: entry for entry in CHARTS}
LINE = "funnel"  # the one that stands in a line below the others


COMPACT: dict[str, type[Any]] = {"messages_and_active": DeskDays, LINE: DeskFunnel}


@dataclass(frozen=True, slots=True)
class _Found:
    anything: bool
    charts: tuple[str, ...]


class ChartsCard(View):
    """How the community lives, at a glance; each mark leads to the people on the Insights page."""

    key = "charts"
    title = N_("Live charts")
    reads = frozenset({"messages", "memberships", "batches", "groups", "saved_views"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.charts: dict[str, Any] = {}
        self.period = PeriodPicker(session.scope)
        more = icon_button(
            session.theme, "chart-line", tr("All charts"), partial(session.way.to, "insights")
        )
        self.card = Card(tr(self.title), tools=(self.period, more))
        self.sentence = label("", "caption", "muted")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._make(boards.ON_DESK)

    def query(self) -> Callable[[Store], _Found]:
        """Ask which charts were chosen, and whether there is anything to show."""
        community, keys = self.session.scope.community, frozenset(ENTRIES)

        def run(store: Store) -> _Found:
            anything = community is not None and known(store, community)
            return _Found(anything, boards.on_desk(store, keys))

        return run

    def fill(self, data: _Found) -> None:
        """Show the charts that were chosen."""
        if data.charts != tuple(self.charts):
            self._make(data.charts)
        self._stack.setCurrentIndex(1 if not data.anything else 0 if data.charts else 2)
        self._rest()

    def closing(self) -> None:
        """Let go of the scope, and close the charts."""
        self.session.scope.changed.disconnect(self.period.follow)
        self._clear()
        super().closing()

    def _make(self, keys: Sequence[str]) -> None:
        self._clear()
        for key in keys:
            alone = key == LINE and len(keys) == 1  # with room for all of it
            kind: Any = ENTRIES[key].load() if alone else COMPACT.get(key) or ENTRIES[key].load()
            chart: Any = kind(self.session)
            compact(chart)
            chart.picked.connect(self._show)
            chart.told.connect(self._tell)
            self.charts[key] = chart
            if kind is DeskFunnel:
                chart.picture.setFixedHeight(chart.strip.height())
                self._below.addWidget(chart)
            else:
                self._row.addWidget(chart, 3 if isinstance(chart.canvas, DayCanvas) else 2)

    def _clear(self) -> None:
        for chart in self.charts.values():
            for layout in (self._row, self._below):
                layout.removeWidget(chart)
            chart.hide()
            chart.closing()
            chart.deleteLater()
        self.charts = {}

    def _lay_out(self) -> None:
        full, stacked = QWidget(), QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        self._row, self._below = row(gap=GRID), row(gap=GRID)
        inside.addWidget(self.sentence)
        inside.addLayout(self._row, 1)
        inside.addLayout(self._below)
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(full)
        way, theme = self.session.way, self.session.theme
        text = tr("Import a chat export, and see here how lively the groups are.")
        to_import = partial(way.to, "import")
        self._stack.addWidget(Empty(theme, "chart-line", text, tr("Import chat"), to_import))
        text = tr("No chart stands on the Desk: pick up to three on the Insights page.")
        to_insights = partial(way.to, "insights")
        self._stack.addWidget(Empty(theme, "chart-line", text, tr("Pick charts"), to_insights))
        self.card.body.addWidget(stacked, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)

    def _tell(self, text: str) -> None:
        """Say what stands at the mark at hand, or what the first chart says."""
        if text:
            self.sentence.setText(text)
        else:
            self._rest()

    def _rest(self) -> None:
        first = next(iter(self.charts.values()), None)
        self.sentence.setText(first.headline.text() if first else "")

    def _show(self, pick: Any) -> None:
        self.session.way.to("insights", pick=pick)
