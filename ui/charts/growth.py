"""The chart of joins and leaves."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.daily import rolling
from app.insights.growth import Day, Growth, growth, joined, left
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.key import hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr

CHANNELS = 3  # named in the reading of a day


class GrowthChart(Chart):
    """Joins up, leaves down, and the net of both over a week."""

    key = "growth"
    title = N_("Joins and leaves")
    unit = N_("members a day")
    reads = frozenset({"memberships", "roster_events", "messages", "batches", "groups"})
    down = 7  # marks: the arrow keys up and down walk over a week

    def make_canvas(self) -> QWidget:
        """Return one plot."""
        canvas = DayCanvas(self.session.theme, 1)
        self.days = canvas
        canvas.level(0)
        self.joins = canvas.bars(0, "accent")
        self.leaves = canvas.bars(0, "amber")
        self.net = canvas.line(0, "text")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Growth:
        """Return joins and leaves per day."""
        return growth(store, scope)

    def sentence(self, data: Growth) -> str:
        """Say what came of joins and leaves, and by which channel most came."""
        net = data.joins - data.leaves
        if not data.days:
            return ""
        if not data.joins and not data.leaves:
            return tr("Nobody joined or left")
        if net > 0:
            text = tr(
                "{joins} joined, {leaves} left: {net} more",
                joins=data.joins,
                leaves=data.leaves,
                net=net,
            )
        elif net < 0:
            text = tr(
                "{joins} joined, {leaves} left: {net} fewer",
                joins=data.joins,
                leaves=data.leaves,
                net=-net,
            )
        else:
            text = tr("{joins} joined and as many left", joins=data.joins)
        best = next(((name, n) for name, n in data.channels if name), None)
        if best is None:
            return text
        return tr(
            "{text}; {n} by {channel}", text=text, n=best[1], channel=wording.channel(best[0])
        )

    def period(self, data: Growth) -> tuple[date, date]:
        """From the first day known to the last."""
        return data.days[0].day, data.days[-1].day

    def draw(self, data: Growth) -> None:
        """Show the days."""
        leaves = [None if day.leaves is None else -day.leaves for day in data.days]
        joins = [day.joins for day in data.days]
        known = [_known(day) for day in data.days]
        self.days.show_days([day.day for day in data.days], known)
        self.days.fit(0, joins, low=min([0, *(n for n in leaves if n is not None)]))
        self.days.put_bars(self.joins, joins)
        self.days.put_bars(self.leaves, leaves)
        self.days.put(self.net, rolling([day.net for day in data.days]))
        self.key_row.show_lines(
            ("block", "accent", tr("Joins")),
            ("block", "amber", tr("Leaves")),
            ("line", "text", tr("Net, mean of 7 days")),
            *hatch(known),
        )

    def sheet(self, data: Growth) -> Sheet:
        """One row per day, with a column per channel."""
        channels = [name for name, _ in data.channels]
        heads = (tr("Day"), tr("Joins"), tr("Leaves"), tr("Net"))
        rows = tuple(
            (
                d.day.isoformat(),
                d.joins,
                d.leaves,
                d.net,
                *(dict(d.channels).get(c, 0) for c in channels),
            )
            for d in data.days
        )
        return Sheet((*heads, *(wording.channel(name) for name in channels)), rows)

    def marks(self) -> int:
        """One per day."""
        return len(self.answer.data.days) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the day's figures."""
        day = self._day(place)
        if day.joins is None or day.leaves is None:
            return tr("{day}: no data imported", day=wording.day_name(day.day))
        text = tr(
            "{day}: {joins} joined, {leaves} left",
            day=wording.day_name(day.day),
            joins=day.joins,
            leaves=day.leaves,
        )
        named = [f"{wording.channel(name)} +{n}" for name, n in day.channels[:CHANNELS] if name]
        return tr("{text} ({note})", text=text, note=tr(", ").join(named)) if named else text

    def pick(self, place: int) -> Pick | None:
        """Return who came and who went that day."""
        day = self._day(place)
        if self.answer is None or not (day.joins or day.leaves):
            return None
        title = tr("Joined or left on {day}", day=wording.day_name(day.day))
        return Pick(
            title,
            partial(
                _moved,
                scope=self.answer.scope,
                day=day.day,
                parts=(tr("joined that day"), tr("left that day")),
            ),
        )

    def _day(self, place: int) -> Day:
        found: Growth = self.answer.data if self.answer else Growth()
        return found.days[place]


def _moved(store: Store, scope: Scope, day: date, parts: tuple[str, str]) -> tuple[Person, ...]:
    return (
        *people(store, scope, joined(store, scope, day), parts[0]),
        *people(store, scope, left(store, scope, day), parts[1]),
    )


def _known(day: Day) -> Known:
    """Return what is known of a day; one with moves needs no message to be known."""
    return Known.FULL if day.known is Known.NOTHING and day.joins is not None else day.known
