"""The charts of the Desk: activity, hours of the week and funnel in one card."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.insights.coverage import Known, latest
from app.insights.daily import Daily, active_members, daily, rolling
from app.insights.funnel import Reached, funnel
from app.insights.hours import HOURS, Hours, hours, speakers
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui.charts.parts import wording
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.heat import HeatCanvas
from ui.charts.parts.pick import Pick, people
from ui.charts.parts.strip import Strip
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Card, Empty, icon_button, label, row
from ui.widgets.pickers import PeriodPicker


@dataclass(frozen=True, slots=True)
class _Found:
    scope: Scope
    daily: Daily
    hours: Hours
    funnel: tuple[Reached, ...]


class ChartsCard(View):
    """How the community lives, at a glance; each mark leads to the people on the Insights page."""

    key = "charts"
    title = N_("Live charts")
    reads = frozenset({"messages", "memberships", "roles", "batches", "groups", "roster_events"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._found: _Found | None = None
        self.period = PeriodPicker(session.scope)
        more = icon_button(
            session.theme, "chart-line", tr("All charts"), partial(session.way.to, "insights")
        )
        self.card = Card(tr(self.title), tools=(self.period, more))
        self.sentence = label("", "caption", "muted")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.days = self._day_canvas()
        self.cells = HeatCanvas(session.theme)
        self.cells.read.connect(self._read_hour)
        self.cells.chosen.connect(self._choose_hour)
        self.strip = Strip(session.theme)
        self.strip.chosen.connect(partial(session.way.to, "insights", chart="funnel"))
        self._lay_out()

    def query(self) -> Callable[[Store], _Found | None]:
        """Ask for all three insights of the scope picked now."""
        look = self.session.scope
        community, groups, period = look.community, look.groups, look.days

        def run(store: Store) -> _Found | None:
            if community is None:
                return None
            scope = latest(store, community, groups, period)
            return _Found(scope, daily(store, scope), hours(store, scope), funnel(store, scope))

        return run

    def fill(self, data: _Found | None) -> None:
        """Show them."""
        self._found = data
        filled = data is not None and bool(data.daily.days)
        self._stack.setCurrentIndex(0 if filled else 1)
        if data is None or not filled:
            return
        self._rest()
        active = [day.active for day in data.daily.days]
        sure = [None if d.known is Known.UNFINISHED else d.active for d in data.daily.days]
        self.days.show_days([d.day for d in data.daily.days], [d.known for d in data.daily.days])
        self.days.fit(0, active)
        self.days.put(self.active, sure)
        self.days.put(self.mean, rolling(sure))
        self.days.put_ring(self.unfinished, active, [d.known for d in data.daily.days])
        self.cells.show_hours(data.hours)
        self.strip.show_steps(data.funnel)
        self.days.setAccessibleName(wording.activity(data.daily))
        self.cells.setAccessibleName(wording.liveliest(data.hours))

    def closing(self) -> None:
        """Let go of the scope."""
        self.session.scope.changed.disconnect(self.period.follow)
        super().closing()

    def _day_canvas(self) -> DayCanvas:
        canvas = DayCanvas(self.session.theme, 1)
        self.active = canvas.line(0, "accent", soft=True)
        self.mean = canvas.line(0, "amber", dashed=True)
        self.unfinished = canvas.ring(0, "accent")
        canvas.read.connect(self._read_day)
        canvas.chosen.connect(self._choose_day)
        canvas.setMinimumHeight(90)
        return canvas

    def _lay_out(self) -> None:
        full, stacked = QWidget(), QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        charts = row(gap=GRID)
        charts.addWidget(self.days, 3)
        charts.addWidget(self.cells, 2)
        inside.addWidget(self.sentence)
        inside.addLayout(charts, 1)
        inside.addWidget(self.strip)
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(full)
        go = partial(self.session.way.to, "import")
        text = tr("Import a chat export, and see here how lively the groups are.")
        self._stack.addWidget(Empty(self.session.theme, "chart-line", text, tr("Import chat"), go))
        self.card.body.addWidget(stacked, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)

    def _rest(self) -> None:
        if self._found:
            self.sentence.setText(wording.activity(self._found.daily))

    def _read_day(self, place: int | None) -> None:
        self.days.show_place(place)
        if place is None or not self._found:
            self._rest()
        else:
            self.sentence.setText(wording.day_reading(self._found.daily.days[place]))

    def _read_hour(self, place: int | None) -> None:
        self.cells.show_place(place)
        if place is None or not self._found:
            self._rest()
        else:
            self.sentence.setText(wording.hour_reading(self._found.hours, place))

    def _choose_day(self, place: int) -> None:
        if self._found and self._found.daily.days[place].active:
            day, scope = self._found.daily.days[place].day, self._found.scope
            title = tr("Active on {day}", day=wording.day_name(day))
            self._show(
                Pick(title, lambda store: people(store, scope, active_members(store, scope, day)))
            )

    def _choose_hour(self, place: int) -> None:
        if self._found:
            scope = self._found.scope
            day, hour = divmod(place, HOURS)
            self._show(
                Pick(
                    tr("Wrote on {when}", when=wording.hour_name(day, hour)),
                    lambda store: people(store, scope, speakers(store, scope, day, hour)),
                )
            )

    def _show(self, pick: Pick) -> None:
        self.session.way.to("insights", pick=pick)
