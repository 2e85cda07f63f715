"""The heat map of the week."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.hours import HOURS, WEEKDAYS, Hours, hours, speakers
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.heat import HeatCanvas
from ui.charts.parts.key import hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr


class HeatMapChart(Chart):
    """When they talk: weekdays by hours."""

    key = "heat_map"
    title = N_("Hours of the week")
    unit = N_("messages an hour, on average")
    reads = frozenset({"messages", "batches", "groups"})
    down = HOURS  # marks: the arrow keys up and down walk over a day

    def make_canvas(self) -> QWidget:
        """Return the cells."""
        self.cells = HeatCanvas(self.session.theme)
        return self.cells

    @staticmethod
    def ask(store: Store, scope: Scope) -> Hours:
        """Return the matrix."""
        return hours(store, scope)

    def sentence(self, data: Hours) -> str:
        """Say when most is written."""
        return wording.liveliest(data)

    def draw(self, data: Hours) -> None:
        """Show the cells."""
        self.cells.show_hours(data)
        self.key_row.show_lines(
            ("block", "heat_low", tr("quiet")),
            ("block", "heat_high", tr("lively")),
            *hatch([] if all(data.covered) else [Known.NOTHING]),
        )

    def sheet(self, data: Hours) -> Sheet:
        """One row per hour, one column per weekday."""
        days = range(WEEKDAYS)
        heads = (tr("Hour"), *(wording.weekday(day) for day in days))
        rows = tuple(
            (wording.clock(hour), *(data.mean(day, hour) for day in days)) for hour in range(HOURS)
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per cell."""
        return WEEKDAYS * HOURS if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the cell's figures."""
        return wording.hour_reading(self.answer.data, place) if self.answer else ""

    def pick(self, place: int) -> Pick | None:
        """Return who wrote in that hour."""
        day, hour = divmod(place, HOURS)
        if self.answer is None or not self.answer.data.messages[day][hour]:
            return None
        when = wording.hour_name(day, hour)
        return Pick(
            tr("Wrote on {when}", when=when),
            partial(_wrote, scope=self.answer.scope, day=day, hour=hour),
        )


def _wrote(store: Store, scope: Scope, day: int, hour: int) -> tuple[Person, ...]:
    return people(store, scope, speakers(store, scope, day, hour))
