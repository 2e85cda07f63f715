"""Month, week and day over one store: which days are shown, what is asked, and what a drag changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import clock, events, festivals, lunar
from app.events import Occurrence, Part, Span
from app.events.clashes import Clash, clashes
from app.events.hanging import delete_part
from app.festivals import Festival
from app.lunar import LunarDay
from app.store import Store
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.calendar import looks, runs
from ui.widgets.calendar.asking import Asking
from ui.widgets.calendar.month import MonthGrid
from ui.widgets.calendar.surface import DAY, Key, Surface
from ui.widgets.calendar.week import WeekGrid
from ui.widgets.hanging import delete
from ui.words import MONTHS, long_day, short_day, weekday

READS = frozenset({"events", "event_groups", "event_people", "groups", "communities"})
MODES = ("month", "week", "day")
LUNAR = "calendar/lunar"  # whether lunar days are shown


@dataclass(frozen=True, slots=True)
class Found:
    """What takes place, and what gets in each other's way."""

    items: list[Occurrence]
    clashes: Mapping[Key, tuple[Clash, ...]] = field(default_factory=dict[Key, tuple[Clash, ...]])


@dataclass(frozen=True, slots=True)
class Almanac:
    """What is special about days: holidays, days worked in their stead, lunar days."""

    festivals: dict[date, Festival]
    lunar: dict[date, LunarDay]


Query = Callable[[Store], Found]


class Board(QWidget):
    """The month or the week round one day, or that day."""

    chosen = Signal(object)  # Occurrence or None
    opened = Signal(object)  # Occurrence
    drawn = Signal(object)  # Span of a new event
    unfolded = Signal(object)  # a day to look at closely
    turned = Signal()  # other days are shown, to follow an event

    def __init__(self, session: Session, *, compact: bool = False) -> None:
        super().__init__()
        self.session = session
        self.mode = "week"
        self.day = clock.today()
        self.month = MonthGrid(session.theme, compact=compact)
        self.week = WeekGrid(session.theme, compact=compact)
        # Lunar days are shown by default to who reads Chinese.
        self.moon = session.prefs.text(LUNAR, "yes" if chinese() else "no") == "yes"
        self.asking = Asking()
        self._grids = QStackedWidget()
        self._festive: tuple[date, date] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.asking)
        layout.addWidget(self._grids, 1)
        for grid in (self.week, self.month):
            self._grids.addWidget(grid)
            for mine, its in (
                (self.chosen, grid.chosen), (self.opened, grid.opened),
                (self.drawn, grid.drawn), (self.unfolded, grid.unfolded),
            ):  # fmt: skip
                its.connect(mine)
            grid.placed.connect(self._placed)
            grid.dropped.connect(self._dropped)
        self._show_days()

    def home(self) -> None:
        """Give the keyboard back to the calendar."""
        self.grid().setFocus()

    # -- which days

    def look(self, mode: str, day: date) -> None:
        """Show the month or the week round `day`, or that day."""
        self.mode, self.day = mode, day
        self.week.name = tr("Single day") if mode == "day" else tr("Week")
        self._grids.setCurrentWidget(self.grid())
        self._show_days()

    def turn(self, by: int) -> None:
        """Go `by` days, weeks or months forward."""
        if self.mode != "month":
            days = 7 if self.mode == "week" else 1
            self.look(self.mode, self.day + timedelta(days=days * by))
            return
        months = self.day.year * 12 + self.day.month - 1 + by
        self.look("month", date(months // 12, months % 12 + 1, 1))

    def grid(self) -> Surface:
        """Return the grid on show."""
        return self.month if self.mode == "month" else self.week

    def span(self) -> tuple[date, date]:
        """Return the first and last day on show."""
        if self.mode == "day":
            return self.day, self.day
        if self.mode == "week":
            monday = self.day - timedelta(days=self.day.weekday())
            return monday, monday + timedelta(days=6)
        first = self.day.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        sunday = after + timedelta(days=(7 - after.weekday()) % 7) - DAY
        return first - timedelta(days=first.weekday()), sunday

    def heading(self) -> str:
        """Return what the days on show are called: 2026年11月, or 11月23日 – 29日."""
        if self.mode == "month":
            year, month = self.day.year, self.day.month
            return f"{year}年{month}月" if chinese() else f"{MONTHS[month - 1]} {year}"
        first, last = self.span()
        if self.mode == "day":
            named = short_day(first) if first.year == clock.today().year else long_day(first)
            return tr("{day} ({weekday})", day=named, weekday=weekday(first))
        start = short_day(first) if first.year == clock.today().year else long_day(first)
        if first.month == last.month and chinese():
            return f"{start} – {last.day}日"
        return f"{start} – {short_day(last)}"

    # -- what is shown

    def query(self) -> Query:
        """Return what to ask the store for the days on show."""
        first, last = self.span()
        return partial(
            found,
            community=self.session.scope.community,
            groups=self.session.scope.groups,
            first=first,
            last=last,
        )

    def fill(self, found: Found) -> None:
        """Show the events; holidays follow once, for they take long to load."""
        self.grid().today = clock.today()  # a new day lets all ask anew
        self.grid().show_items(found.items, found.clashes)
        if self._festive != self.span():
            self._festive = self.span()
            moon = not self.month.compact and self.moon
            ask = partial(almanac, first=self._festive[0], last=self._festive[1], moon=moon)
            self.session.reading.ask(self, ask, self._show_almanac)

    def switch_lunar(self) -> None:
        """Show lunar days from now on, or no longer."""
        self.moon = not self.moon
        self.session.prefs.keep(LUNAR, "yes" if self.moon else "no")
        self._festive = None

    def forget(self) -> None:
        """Stop waiting for answers."""
        self.session.reading.forget(self)

    # -- what is changed

    def delete(self, one: Occurrence | None = None) -> None:
        """Delete an event (the selected one unless told), or ask which of its repetitions."""
        one = one or self.grid().current()
        if one is None:
            return

        def answered(part: Part) -> None:
            delete(self.session, lambda store: delete_part(store, one, part))

        if not one.event.rrule:
            answered("all")
            return
        self.ask(tr("“{title}” repeats. Delete:", title=looks.title(one.event)), answered)

    def duplicate(self) -> None:
        """Copy the selected event to the next day."""
        one = self.grid().current()
        if one:
            event = one.event
            act = self.session.act
            act(lambda store: events.duplicate(store, event.id, event.starts_at + DAY), self.choose)

    def choose(self, id: int) -> None:
        """Select an event once it is shown."""
        event = events.get(self.session.store, id)
        self.grid().selected = (id, event.starts_at)

    def pin(self, span: Span | None) -> None:
        """Keep showing where the event in the panel will be; None for no longer."""
        for grid in (self.week, self.month):
            grid.pinned = span is not None
            grid.slot = span or grid.slot
            grid.viewport().update()

    def ask(self, words: str, then: Callable[[Part], object]) -> None:
        """Ask which part of a series is meant; then the keyboard is back on the calendar."""
        self.asking.ask(words, then, self.home)

    def _placed(self, one: Occurrence, span: Span) -> None:
        if runs.is_run(one):
            span = runs.moved(one, span)

        def place(part: Part) -> None:
            def follow(id: int) -> None:
                at = events.own(one.event, span.start)
                self.grid().selected = (id, at)
                self._go_along(span)

            self.session.act(lambda store: events.reschedule(store, one, span, part), follow)

        if one.event.rrule:
            self.ask(tr("“{title}” repeats. Change:", title=looks.title(one.event)), place)
        else:
            place("all")

    def _go_along(self, span: Span) -> None:
        """Turn the page when an event was moved off it."""
        first, last = self.span()
        if not first <= span.start.date() <= last:
            self.look(self.mode, span.start.date())
            self.turned.emit()

    def _dropped(self, topics: list[int], span: Span) -> None:
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is not None:
            self.session.act(
                lambda store: events.schedule_topics(store, community, topics, span, groups)
            )

    def _show_days(self) -> None:
        first, last = self.span()
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        if self.mode == "month":
            self.month.show_month(days, self.day, clock.today())
        else:
            self.week.show_days(days, clock.today())

    def _show_almanac(self, found: Almanac) -> None:
        self.grid().show_almanac(found.festivals, found.lunar)


def found(
    store: Store, community: int | None, groups: tuple[int, ...], first: date, last: date
) -> Found:
    """Return what takes place in the groups looked at; events for no group in particular are for all."""
    if community is None:
        return Found([])
    wanted, every = set(groups), events.occurrences(store, community, first, last)
    shown = [
        one
        for one in every
        if not wanted or not one.event.group_ids or wanted & set(one.event.group_ids)
    ]
    return Found(shown, clashes(store, community, every))


def almanac(_store: Store, first: date, last: date, *, moon: bool) -> Almanac:
    """Return what is special about the days from `first` to `last`; away from the window's thread."""
    return Almanac(festivals.between(first, last), lunar.between(first, last) if moon else {})
