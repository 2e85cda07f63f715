"""The charts of the Desk: up to three that the operator chose, compact, in one card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app import boards
from app.insights.coverage import Known
from app.insights.daily import Daily, rolling
from app.insights.funnel import Reached, Steps, funnel
from app.insights.reach import known
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts import CHARTS
from ui.charts.funnel import FunnelChart
from ui.charts.messages_and_active import MessagesAndActive
from ui.charts.parts.chart import Chart
from ui.charts.parts.compact import compact
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.steps import NAMES
from ui.charts.parts.strip import Strip
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Card, Empty, icon_button, label, row
from ui.widgets.pickers import PeriodPicker

ENTRIES = {entry.key: entry for entry in CHARTS}
LINE = "funnel"  # the one that stands in a line below the others


class DeskDays(MessagesAndActive):
    """Active members day by day, without the messages."""

    def make_canvas(self) -> QWidget:
        """Return one plot."""
        canvas = DayCanvas(self.session.theme, 1)
        self.days = canvas
        self.active = canvas.line(0, "accent", soft=True)
        self.mean = canvas.line(0, "amber", dashed=True)
        self.unfinished = canvas.ring(0, "accent")
        return canvas

    def draw(self, data: Daily) -> None:
        """Show the days."""
        active = [day.active for day in data.days]
        sure = [None if d.known is Known.UNFINISHED else d.active for d in data.days]
        known_days = [day.known for day in data.days]
        self.days.show_days([day.day for day in data.days], known_days)
        self.days.fit(0, active)
        self.days.put(self.active, sure)
        self.days.put(self.mean, rolling(sure))
        self.days.put_ring(self.unfinished, active, known_days)


class DeskFunnel(Chart):
    """The funnel in one line."""

    key = LINE
    title = N_("Funnel")
    unit = N_("members")
    reads = FunnelChart.reads

    def make_canvas(self) -> QWidget:
        """Return the line."""
        self.strip = Strip(self.session.theme)
        return self.strip

    @staticmethod
    def ask(store: Store, scope: Scope) -> Steps:
        """Return the steps."""
        return funnel(store, scope)

    def sentence(self, data: Steps) -> str:
        """Name the steps with their people."""
        named = (f"{tr(NAMES[one.step])} {words.number(len(one.members))}" for one in data)
        return tr(", ").join(named) if data[0].members else ""

    def draw(self, data: Steps) -> None:
        """Show the steps."""
        self.strip.show_steps(data)

    def sheet(self, data: Steps) -> Sheet:
        """One row per step."""
        heads = (tr("Step"), tr("Members"), tr("Percent"))
        return Sheet(heads, tuple((tr(NAMES[s.step]), len(s.members), s.percent) for s in data))

    def marks(self) -> int:
        """One per step."""
        return len(self.answer.data) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return who reached the step, in figures."""
        step = self._step_at(place)
        share = words.percent(step.percent / 100)
        return f"{tr(NAMES[step.step])} {words.number(len(step.members))} · {share}"

    def pick(self, place: int) -> Pick | None:
        """Return who reached the step."""
        step = self._step_at(place)
        if self.answer is None or not step.members:
            return None
        return Pick(tr(NAMES[step.step]), partial(_those, self.answer.scope, step.members))

    def _step_at(self, place: int) -> Reached:
        found: Steps = self.answer.data if self.answer else ()
        return found[place]


def _those(scope: Scope, members: tuple[int, ...], store: Store) -> tuple[Person, ...]:
    return people(store, scope, members)


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
