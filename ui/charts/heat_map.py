"""The heat map of the week."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkin_hours import checkers, checkin_hours
from app.insights.coverage import Known
from app.insights.hours import HOURS, WEEKDAYS, Hours, hours, repliers, reply_hours, speakers
from app.insights.scope import Scope, rooms
from app.insights.windows import Window, windows
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.best import Best
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Ask
from ui.charts.parts.heat import HeatCanvas
from ui.charts.parts.key import hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session

PREF = "heat_map/what"


@dataclass(frozen=True, slots=True)
class Week:
    """What was counted by weekday and hour, the best times to post, and the group to post in."""

    what: str
    hours: Hours
    best: tuple[Window, ...]
    group: int | None


@dataclass(frozen=True, slots=True)
class What:
    """One thing that can be counted: by what function, whose, and how it is told."""

    name: str
    ask: Callable[[Store, Scope], Hours]
    who: Callable[[Store, Scope, int, int], tuple[int, ...]]
    unit: str
    most: str
    none: str
    people: str


WHAT: dict[str, What] = {
    "messages": What(
        N_("Messages"),
        hours,
        speakers,
        N_("messages an hour, on average"),
        N_("Most messages on {weekday} from {start} to {end}: {mean}"),
        "",
        N_("Wrote on {when}"),
    ),
    "replies": What(
        N_("Replies"),
        reply_hours,
        repliers,
        N_("replies an hour, on average"),
        N_("Most replies on {weekday} from {start} to {end}: {mean}"),
        N_("No message of these days answers another by quoting it"),
        N_("Replied on {when}"),
    ),
    "checkins": What(
        N_("Check-ins"),
        checkin_hours,
        checkers,
        N_("check-ins an hour, on average over the days of campaigns"),
        N_("Most check-ins on {weekday} from {start} to {end}: {mean}"),
        N_("No check-in campaign of these days has check-ins with a time"),
        N_("Checked in on {when}"),
    ),
}


class WeekCanvas(QWidget):
    """The cells, over the best times to post."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.cells = HeatCanvas(session.theme)
        self.best = Best(session)
        self.cells.read.connect(self.read)
        self.cells.chosen.connect(self.chosen)
        self.show_place = self.cells.show_place
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.cells, 1)
        inside.addWidget(self.best)


class HeatMapChart(Chart):
    """When they talk, answer or check in: weekdays by hours."""

    key = "heat_map"
    title = N_("Hours of the week")
    unit = WHAT["messages"].unit
    reads = frozenset({
        "messages", "batches", "groups", "checkins", "campaigns", "campaign_members", "events",
    })  # fmt: skip
    height_of_picture = 272
    down = HOURS  # marks: the arrow keys up and down walk over a day
    beside = "first"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.what = Switch(*((key, tr(what.name)) for key, what in WHAT.items()))
        self.what.show_choice(self._what())
        self.what.chosen.connect(self._choose)
        self.switches.addWidget(self.what)
        self.exits.aside.append(self.what)
        self.command(tr("Count messages, replies or check-ins by the hour"), self._next)

    def make_canvas(self) -> QWidget:
        """Return the cells, and the best times below."""
        self.both = WeekCanvas(self.session)
        self.cells = self.both.cells
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Week:
        """Return the matrix of messages."""
        return _week(store, scope, "messages")

    def asking(self) -> Ask:
        """Return the matrix of what is counted now."""
        return partial(_week, what=self._what())

    def sentence(self, data: Week) -> str:
        """Say when most is going on."""
        none = WHAT[data.what].none
        return _most(data) or (tr(none) if none else "")

    def counts(self, data: Week) -> str:
        """Return what is counted."""
        return tr(WHAT[data.what].unit)

    def before(self, data: Week, earlier: Week) -> str:
        """Say when most was going on then, or that it is the same hour."""
        then = earlier.hours.busiest()
        if then is None:
            return ""
        mean = wording.mean(earlier.hours.mean(*then))
        now = wording.mean(data.hours.mean(*then))
        when = wording.hour_name(*then)
        return tr("most on {when}, {mean} on average; now {now}", when=when, mean=mean, now=now)

    def draw(self, data: Week) -> None:
        """Show the cells and the times."""
        self.what.show_choice(data.what)
        self.cells.show_hours(data.hours)
        self.both.best.show_windows(data.best, data.group)
        self.key_row.show_lines(
            ("block", "heat_low", tr("quiet")),
            ("block", "heat_high", tr("lively")),
            *hatch([] if all(data.hours.covered) else [Known.NOTHING]),
        )

    def sheet(self, data: Week) -> Sheet:
        """One row per hour, one column per weekday."""
        days = range(WEEKDAYS)
        heads = (tr("Hour"), *(wording.weekday(day) for day in days))
        rows = tuple(
            (wording.clock(hour), *(data.hours.mean(day, hour) for day in days))
            for hour in range(HOURS)
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per cell."""
        return WEEKDAYS * HOURS if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the cell's figures."""
        return _reading(self.answer.data, place) if self.answer else ""

    def before_at(self, place: int) -> str:
        """Return the mean of the same hour in the earlier period."""
        earlier = self.answer.earlier if self.answer else None
        found = earlier.data.hours.mean(*divmod(place, HOURS)) if earlier else None
        return "" if found is None else wording.mean(found)

    def pick(self, place: int) -> Pick | None:
        """Return who wrote, answered or checked in in that hour."""
        day, hour = divmod(place, HOURS)
        if self.answer is None or not self.answer.data.hours.messages[day][hour]:
            return None
        what = WHAT[self.answer.data.what]
        title = tr(what.people, when=wording.hour_name(day, hour))
        scope = self.answer.scope
        return Pick(title, partial(_those, who=what.who, scope=scope, day=day, hour=hour))

    def _what(self) -> str:
        kept = self.session.prefs.text(PREF)
        return kept if kept in WHAT else "messages"

    def _choose(self, key: str) -> None:
        self.session.prefs.keep(PREF, key)
        self.outdate()

    def _next(self) -> None:
        keys = list(WHAT)
        self._choose(keys[(keys.index(self._what()) + 1) % len(keys)])


def _week(store: Store, scope: Scope, what: str) -> Week:
    found = WHAT[what].ask(store, scope)
    group = next((room.id for room in rooms(store, scope)), None)
    return Week(what, found, windows(found), group)


def _most(data: Week) -> str:
    best = data.hours.busiest()
    if best is None:
        return ""
    start, end = wording.clock(best[1]), wording.clock(best[1] + 1)
    mean = wording.mean(data.hours.mean(*best))
    weekday = wording.weekday(best[0])
    return tr(WHAT[data.what].most, weekday=weekday, start=start, end=end, mean=mean)


def _reading(data: Week, place: int) -> str:
    day, hour = divmod(place, HOURS)
    when = wording.hour_name(day, hour)
    value = data.hours.mean(day, hour)
    if value is None:
        return tr("{day}: no data imported", day=when)
    n = words.number(data.hours.messages[day][hour])
    return tr("{when}: {mean} on average, {n} in all", when=when, mean=wording.mean(value), n=n)


def _those(
    store: Store,
    who: Callable[[Store, Scope, int, int], tuple[int, ...]],
    scope: Scope,
    day: int,
    hour: int,
) -> tuple[Person, ...]:
    return people(store, scope, who(store, scope, day, hour))
