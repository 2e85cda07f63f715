"""Charts in few words, for the Desk: active members day by day, and the funnel in one line."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.daily import Daily, active_members, daily, rolling
from app.insights.funnel import Reached, Steps, funnel
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.steps import NAMES
from ui.charts.parts.strip import Strip
from ui.i18n import tr


class DeskDays(Chart):
    """Active members day by day."""

    key = "messages_and_active"
    title = N_("Messages and active members")
    unit = N_("per day")
    reads = frozenset({"messages", "batches", "groups", "roster_events"})
    down = 7  # marks: the arrow keys up and down walk over a week

    def make_canvas(self) -> QWidget:
        """Return one plot."""
        canvas = DayCanvas(self.session.theme, 1)
        self.days = canvas
        self.active = canvas.line(0, "accent", soft=True)
        self.mean = canvas.line(0, "amber", dashed=True)
        self.unfinished = canvas.ring(0, "accent")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Daily:
        """Return active members per day."""
        return daily(store, scope)

    def sentence(self, data: Daily) -> str:
        """Say where activity went."""
        return wording.activity(data)

    def draw(self, data: Daily) -> None:
        """Show the days."""
        active = [day.active for day in data.days]
        known = [day.known for day in data.days]
        sure = [None if d.known is Known.UNFINISHED else d.active for d in data.days]
        self.days.show_days([day.day for day in data.days], known)
        self.days.fit(0, active)
        self.days.put(self.active, sure)
        self.days.put(self.mean, rolling(sure))
        self.days.put_ring(self.unfinished, active, known)

    def sheet(self, data: Daily) -> Sheet:
        """One row per day."""
        rows = tuple((day.day.isoformat(), day.active, day.messages) for day in data.days)
        return Sheet((tr("Day"), tr("Active members"), tr("Messages")), rows)

    def marks(self) -> int:
        """One per day."""
        return len(self._found.days)

    def reading(self, place: int) -> str:
        """Return the day's figures."""
        return wording.day_reading(self._found.days[place])

    def pick(self, place: int) -> Pick | None:
        """Return who was active that day."""
        day = self._found.days[place]
        if self.answer is None or not day.active:
            return None
        title = tr("Active on {day}", day=wording.day_name(day.day))
        return Pick(title, partial(_active, scope=self.answer.scope, day=day.day))

    @property
    def _found(self) -> Daily:
        return self.answer.data if self.answer else Daily()


class DeskFunnel(Chart):
    """The funnel in one line."""

    key = "funnel"
    title = N_("Funnel")
    unit = N_("members")
    reads = frozenset({
        "memberships", "roles", "messages", "batches", "groups", "roster_events", "member_tags",
        "incomes", "measures", "members",
    })  # fmt: skip

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
        return Pick(
            tr(NAMES[step.step]), partial(_reached, scope=self.answer.scope, members=step.members)
        )

    def _step_at(self, place: int) -> Reached:
        found: Steps = self.answer.data if self.answer else ()
        return found[place]


def _active(store: Store, scope: Scope, day: date) -> tuple[Person, ...]:
    return people(store, scope, active_members(store, scope, day))


def _reached(store: Store, scope: Scope, members: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, members)
