"""The activity chart."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.daily import Daily, Day, active_members, daily, rolling
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui.charts.parts import wording
from ui.charts.parts.chart import Answer, Chart
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.key import Line, hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr


class MessagesAndActive(Chart):
    """Active members and messages, day by day."""

    key = "messages_and_active"
    title = N_("Messages and active members")
    unit = N_("per day")
    height_of_picture = 300
    reads = frozenset({"messages", "batches", "groups", "roster_events"})
    down = 7  # marks: the arrow keys up and down walk over a week
    beside = "day"

    def make_canvas(self) -> QWidget:
        """Return two plots: members above, messages below."""
        canvas = DayCanvas(self.session.theme, 3, 2)
        self.days = canvas
        self.then_active, self.then_messages = canvas.faint(0), canvas.faint(1)
        self.active = canvas.line(0, "accent", soft=True)
        self.mean = canvas.line(0, "amber", dashed=True)
        self.messages = canvas.bars(1, "blue")
        self.unfinished = canvas.ring(0, "accent")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Daily:
        """Return messages and active members per day."""
        return daily(store, scope)

    def sentence(self, data: Daily) -> str:
        """Say where activity went."""
        return wording.activity(data)

    def before(self, data: Daily, earlier: Daily) -> str:
        """Say how much a day it was, and is."""
        then, now = _a_day(earlier), _a_day(data)
        if then is None or now is None:
            return ""
        return tr(
            "{active} active and {messages} messages a day; now {active_now} and {messages_now}",
            active=wording.mean(then[0]),
            messages=wording.mean(then[1]),
            active_now=wording.mean(now[0]),
            messages_now=wording.mean(now[1]),
        )

    def before_at(self, place: int) -> str:
        """Return the figures of the day that stood there."""
        day = self.days_before()[place]
        return wording.day_reading(day) if day else ""

    def period(self, data: Daily) -> tuple[date, date]:
        """From the first data to the last."""
        return data.days[0].day, data.days[-1].day

    def draw(self, data: Daily) -> None:
        """Show the days."""
        active = [day.active for day in data.days]
        messages = [day.messages for day in data.days]
        known = [day.known for day in data.days]
        self.days.show_days([day.day for day in data.days], known)
        then = self.days_before()
        then_active = [day.active if day else None for day in then]
        then_messages = [day.messages if day else None for day in then]
        self.days.fit(0, [*active, *then_active])
        self.days.fit(1, [*messages, *then_messages])
        self.days.put(self.then_active, then_active)
        self.days.put(self.then_messages, then_messages)
        self.days.put(self.active, _sure(data.days))
        self.days.put(self.mean, rolling(_sure(data.days)))
        self.days.put_bars(self.messages, messages)
        self.days.put_ring(self.unfinished, active, known)
        lines: list[Line] = [
            ("line", "accent", tr("Active members")),
            ("dashes", "amber", tr("Mean of 7 days")),
            ("block", "blue", tr("Messages")),
        ]
        if known[-1] is Known.UNFINISHED:
            lines.append(("ring", "accent", tr("Day not over")))
        self.key_row.show_lines(*lines, *self.key_before(), *hatch(known))

    def sheet(self, data: Daily) -> Sheet:
        """One row per day."""
        heads = (tr("Day"), tr("Active members"), tr("Messages"), tr("Remark"))
        return Sheet(heads, tuple(_row(day) for day in data.days))

    def marks(self) -> int:
        """One per day."""
        return len(self._found.days) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the day's figures."""
        return wording.day_reading(self._found.days[place])

    def pick(self, place: int) -> Pick | None:
        """Return who was active that day."""
        day = self._found.days[place].day
        if self.answer is None or not self._found.days[place].active:
            return None
        title = tr("Active on {day}", day=wording.day_name(day))
        return Pick(title, partial(_active, scope=self.answer.scope, day=day), day=day)

    @property
    def _found(self) -> Daily:
        return _data(self.answer)


def _data(answer: Answer | None) -> Any:
    return answer.data if answer else Daily()


def _a_day(found: Daily) -> tuple[float, float] | None:
    """Return active members and messages of an average day known in full; None without one."""
    full = [day for day in found.days if day.known is Known.FULL]
    if not full:
        return None
    active, messages = (
        sum(getattr(day, name) for day in full) / len(full) for name in ("active", "messages")
    )
    return active, messages


def _active(store: Store, scope: Scope, day: date) -> tuple[Person, ...]:
    return people(store, scope, active_members(store, scope, day))


def _sure(found: Sequence[Day]) -> list[int | None]:
    """Return active members without the day that is not over, which would pull the mean down."""
    return [None if day.known is Known.UNFINISHED else day.active for day in found]


def _row(day: Day) -> tuple[str, int | None, int | None, str]:
    none = tr("no data imported") if day.known is Known.NOTHING else wording.remark(day.known)
    return day.day.isoformat(), day.active, day.messages, none
