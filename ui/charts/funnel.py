"""The funnel chart."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.funnel import Reached, Step, funnel
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.steps import NAMES
from ui.i18n import tr

MEANS: dict[Step, str] = {
    Step.ACQUIRED: N_("sat in a group in this period"),
    Step.ACTIVATED: N_("have written at least once"),
    Step.RETAINED: N_("here for over 30 days, wrote in the last 30"),
    Step.CONVERTED: N_("hold the role payer or partner"),
}


class FunnelChart(Chart):
    """How far people come: acquisition, activation, retention, conversion."""

    key = "funnel"
    title = N_("Funnel")
    unit = N_("members")
    reads = frozenset({"memberships", "roles", "messages", "batches", "groups"})

    def make_canvas(self) -> QWidget:
        """Return one bar per step."""
        self.bars = Bars(self.session.theme)
        return self.bars

    @staticmethod
    def ask(store: Store, scope: Scope) -> tuple[Reached, ...]:
        """Return the steps."""
        return funnel(store, scope)

    def sentence(self, data: tuple[Reached, ...]) -> str:
        """Say how many reached each step."""
        acquired, active, kept, paid = (len(reached.members) for reached in data)
        if not acquired:
            return ""
        return tr(
            "Of {acquired} people, {active} have written, {kept} stayed and {paid} pay or partner",
            acquired=acquired,
            active=active,
            kept=kept,
            paid=paid,
        )

    def draw(self, data: tuple[Reached, ...]) -> None:
        """Show the steps."""
        self.bars.show_bars(tuple(_bar(reached) for reached in data))

    def sheet(self, data: tuple[Reached, ...]) -> Sheet:
        """One row per step."""
        heads = (tr("Step"), tr("Members"), tr("Percent"), tr("Meaning"))
        rows = tuple(
            (tr(NAMES[r.step]), len(r.members), r.percent, tr(MEANS[r.step])) for r in data
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per step."""
        return len(self.answer.data) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return nothing: the bars carry their figures."""
        bar = _bar(self._reached(place))
        return f"{bar.name} {bar.figures}"

    def pick(self, place: int) -> Pick | None:
        """Return who reached the step."""
        reached = self._reached(place)
        if self.answer is None or not reached.members:
            return None
        return Pick(
            tr(NAMES[reached.step]), partial(_those, scope=self.answer.scope, ids=reached.members)
        )

    def _reached(self, place: int) -> Reached:
        found: tuple[Reached, ...] = self.answer.data if self.answer else ()
        return found[place]


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)


def _bar(reached: Reached) -> Bar:
    share = reached.percent / 100
    figures = f"{words.number(len(reached.members))} · {words.percent(share)}"
    return Bar(tr(NAMES[reached.step]), figures, tr(MEANS[reached.step]), share)
