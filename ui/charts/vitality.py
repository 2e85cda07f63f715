"""The vitality curve: a group's whole life, its stages, what happened in it, and what may follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from app import communities
from app.insights import days
from app.insights.coverage import Known
from app.insights.forecast import FEWEST, Ahead
from app.insights.levers import levers
from app.insights.milestones import Milestone, Rise, milestones, revivals
from app.insights.scope import Scope
from app.insights.vitality import Vitality, Week, vitality, who
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import axes, life_words, wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.key import Line
from ui.charts.parts.life import Flag, LifeCanvas, Picture, Point, Stretch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip, column, label, tip
from ui.widgets.flow import Flow

NAMED, RISES, TITLE = 3, 2, 14  # milestones named in a reading; rises shown; characters of a title
LEVERS: dict[str, tuple[str, str, dict[str, object]]] = {
    "core": (N_("Core members first"), "members", {"filter": "core"}),
    "welcome": (N_("A first week for newcomers"), "today", {"playbooks": True}),
    "silent": (N_("A word to the silent"), "today", {"playbooks": True}),
    "topics": (N_("A week of topics"), "planner", {}),
    "guest": (N_("A guest who shares"), "calendar", {"new": True}),
    "turns": (N_("Members take turns"), "calendar", {"new": True}),
    "checkin": (N_("A 14-day check-in"), "checkins", {"new": True}),
    "quiz": (N_("A quiz with prizes"), "calendar", {"new": True}),
    "meetup": (N_("A tea party"), "calendar", {"new": True}),
    "articles": (N_("A call for articles"), "calendar", {"new": True}),
    "survey": (N_("Ask what they need"), "calendar", {"new": True}),
    "shopping": (N_("A shopping week"), "today", {"playbooks": True}),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A life, what happened in it, after what it rose, and the kind of its community."""

    life: Vitality
    happened: tuple[Milestone, ...]
    rises: tuple[Rise, ...]
    kind: str


class VitalityCanvas(QWidget):
    """The life, over the ways to revive it."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.life = LifeCanvas(session.theme)
        self.life.read.connect(self.read)
        self.life.chosen.connect(self.chosen)
        self.ways = Flow(gap=6)
        self._ways = QWidget()
        self._ways.setLayout(self.ways)
        layout = column(self.life, self._ways, gap=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_place(self, place: int | None) -> None:
        """Mark one week or event; None lets go."""
        self.life.show_place(place)

    def show_ways(self, told: Told) -> None:
        """Offer what revives a group of this kind, and what it rose after before."""
        self.ways.clear()
        now = told.life.now
        self.ways.addWidget(label(life_words.heading(told.kind), "caption", "muted"))
        for key in levers(told.kind, now.stage if now else None):
            text, page, what = LEVERS[key]
            go = partial(self._session.way.to, page, **what)
            self.ways.addWidget(chip(tr(text), slot=go))
        if told.rises:
            self.ways.addWidget(label(tr("It rose here after"), "caption", "muted"))
        for rise in told.rises[:RISES]:
            page = "topics" if rise.kind == "topic" else "calendar"
            go = partial(self._session.way.to, page, **{rise.kind: rise.id})
            n = wording.mean(rise.rise)
            text = tr("{title} +{n}", title=words.short(rise.title, TITLE), n=n)
            made = chip(text, "good", go)
            made.setToolTip(tip(life_words.rise_words(rise)))
            self.ways.addWidget(made)


class VitalityChart(Chart):
    """How a group lives: from its first data to now, in stages, with what may follow."""

    key = "vitality"
    title = N_("Vitality")
    unit = N_("active members a week, the whole life")
    height_of_picture = 330
    empty_text = N_("Import a chat export, and see here in which stage of its life a group is.")
    reads = frozenset(
        {"messages", "batches", "groups", "events", "event_groups", "announcements", "topic_uses",
         "communities"}
    )  # fmt: skip

    def make_canvas(self) -> QWidget:
        """Return the life over the ways to revive it."""
        self.both = VitalityCanvas(self.session)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Told:
        """Return the life of the groups picked, whatever the period."""
        return Told(
            vitality(store, scope),
            milestones(store, scope),
            revivals(store, scope),
            communities.get(store, scope.community_id).kind,
        )

    def sentence(self, data: Told) -> str:
        """Say which day of its life it is, where it stands, and what may follow."""
        life = data.life
        if not life.weeks:
            return ""
        if life.now is None:
            return tr("Day {day}: too few days are imported to name a stage", day=life.age)
        text = life_words.standing(life, life.now)
        if life.ahead is None:
            note = tr(
                "too short for a forecast: {n} of {least} weeks in a row",
                n=life.learnt,
                least=FEWEST,
            )
        else:
            note = life_words.outlook(life.ahead)
        return tr("{text}; {note}", text=text, note=note)

    def period(self, data: Told) -> tuple[date, date] | None:
        """From the first data to the last day known."""
        life = data.life
        return (life.first, life.last) if life.first and life.last else None

    def draw(self, data: Told) -> None:
        """Show the life."""
        life = data.life
        self.both.life.show_life(_picture(data, tuple(self._flags())))
        self.both.show_ways(data)
        lines: list[Line] = [
            ("line", "accent", tr("Smoothed")),
            ("block", "accent_soft", tr("Each week")),
        ]
        if life.ahead:
            lines.append(("dashes", "amber", tr("Forecast")))
        kinds = {one.kind for one in data.happened}
        if "event" in kinds:
            lines.append(("dot", "blue", tr("Event")))
        if "announcement" in kinds:
            lines.append(("ring", "amber", tr("Announcement")))
        if any(week.known is Known.NOTHING for week in life.weeks):
            lines.append(("hatch", "axis", tr("No data")))
        self.key_row.show_lines(*lines)
        notes = [
            tr(life_words.RULES),
            tr(life_words.RANGE, n=life.ahead.tested) if life.ahead else "",
        ]
        if life.stray:
            notes.append(
                tr(
                    "Left out because of their date, a clock that jumped: %n message(s).",
                    "",
                    life.stray,
                )
            )
        self.headline.setToolTip(tip(" ".join(note for note in notes if note)))

    def sheet(self, data: Told) -> Sheet:
        """One row per week, then the weeks to come."""
        heads = (
            tr("Week from"), tr("Active members"), tr("Smoothed"), tr("Messages"), tr("Stage"),
            tr("At least"), tr("At most"), tr("Happened"),
        )  # fmt: skip
        happened = {
            week: life_words.titles(found, len(found))
            for week, found in self._by_week(data).items()
        }
        weeks = [
            (w.first.isoformat(), w.active, w.level, w.messages, life_words.stage_name(w.stage) or None, None, None,
             happened.get(w.first))
            for w in data.life.weeks
        ]  # fmt: skip
        ahead = [
            (day.isoformat(), None, one.likely, None, tr("Forecast"), one.low, one.high, None)
            for day, one in _ahead(data.life)
        ]
        return Sheet(heads, (*weeks, *ahead))

    def marks(self) -> int:
        """One per week, per week to come, and per week in which something happened."""
        return (
            0 if self.answer is None else self._weeks() + self._later() + len(list(self._flags()))
        )

    def reading(self, place: int) -> str:
        """Return a week's figures, a forecast, or what happened."""
        life: Vitality = self._told.life
        if place < self._weeks():
            return life_words.week_reading(life.weeks[place])
        later = place - self._weeks()
        if later < self._later():
            return life_words.week_ahead(*list(_ahead(life))[later])
        return life_words.titles(self._happened(later - self._later()), NAMED)

    def pick(self, place: int) -> Pick | None:
        """Return who wrote in a week."""
        if self.answer is None or place >= self._weeks():
            return None
        week = self._told.life.weeks[place]
        if not week.active:
            return None
        title = tr("Active in the week of {day}", day=words.short_day(week.first))
        return Pick(title, partial(_active, scope=self.answer.scope, monday=week.first))

    def choose(self, place: int) -> None:
        """Open the people of a week, or what happened in it; of several things one is asked for."""
        happened = place - self._weeks() - self._later()
        if happened < 0 or place >= self.marks():
            super().choose(place)
            return
        found = self._happened(happened)
        if len(found) == 1:
            self._lead(found[0])
            return
        menu = QMenu(self)
        for one in found[:20]:
            text = tr(
                "{day}: {title}", day=words.short_day(one.day), title=words.short(one.title, 40)
            )
            menu.addAction(text.replace("&", "&&"), partial(self._lead, one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos() + QPoint(4, 4))

    # -- inside

    @property
    def _told(self) -> Told:
        return self.answer.data if self.answer else Told(Vitality(), (), (), "")

    def _weeks(self) -> int:
        return len(self._told.life.weeks)

    def _later(self) -> int:
        return len(list(_ahead(self._told.life)))

    def _by_week(self, data: Told) -> dict[date, list[Milestone]]:
        """Return what happened within the life, by the Monday of its week."""
        weeks = data.life.weeks
        if not weeks:
            return {}
        last = weeks[-1].first + timedelta(days=6)
        inside = [one for one in data.happened if weeks[0].first <= one.day <= last]
        return {
            monday: list(found)
            for monday, found in groupby(
                inside, key=lambda one: one.day - timedelta(days=one.day.weekday())
            )
        }

    def _flags(self) -> Iterator[Flag]:
        told = self._told
        for monday, found in self._by_week(told).items():
            kinds = {one.kind for one in found}
            week = (monday - told.life.weeks[0].first).days // 7
            yield Flag(week, "event" in kinds, "announcement" in kinds)

    def _happened(self, number: int) -> list[Milestone]:
        return list(self._by_week(self._told).values())[number]

    def _lead(self, one: Milestone) -> None:
        if one.kind == "event":
            self.session.way.to("calendar", event=one.id, day=one.day)
        else:
            self.session.way.to("announcements", announcement=one.id)


def _picture(told: Told, flags: tuple[Flag, ...]) -> Picture:
    life = told.life
    first = days.number(life.weeks[0].first)
    ahead = list(_ahead(life))
    end = ahead[-1][0] if ahead else life.weeks[-1].first
    last = days.number(end) + 6
    ticks = tuple(
        ((number - first) / 7, axes.day_text(number, last - first))
        for number in axes.ticks(first, last)
    )
    return Picture(
        tuple(
            Point(None if w.active is None else float(w.active), w.level, w.known)
            for w in life.weeks
        ),
        tuple(_stretches(life.weeks)),
        flags,
        tuple((one.low, one.likely, one.high) for _, one in ahead),
        (days.number(ahead[0][0]) - first) // 7 if ahead else len(life.weeks),
        ticks,
    )


def _stretches(weeks: tuple[Week, ...]) -> Iterator[Stretch]:
    for stage, found in groupby(enumerate(weeks), key=lambda one: one[1].stage):
        places = [place for place, _ in found]
        if stage is not None:
            name, color = life_words.STAGES[stage]
            yield Stretch(places[0], places[-1], tr(name), color)


def _ahead(life: Vitality) -> Iterator[tuple[date, Ahead]]:
    if life.ahead and life.ahead_from:
        for n, one in enumerate(life.ahead.weeks):
            yield life.ahead_from + timedelta(days=7 * n), one


def _active(store: Store, scope: Scope, monday: date) -> tuple[Person, ...]:
    return people(store, scope, who(store, scope, monday))
