"""The chart of check-in campaigns: on which day people stop, and at which hours they check in."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.insights.dropout import FEWEST, Course, Dropout, dropout
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.columns import Column, ColumnsCanvas
from ui.charts.parts.compared import Answer, Ask
from ui.charts.parts.curves import Curve, CurvesCanvas, Plane
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, tip
from ui.widgets.fields import choice, choose, offer, value

HOURS = 24
TOLD = 10  # check-ins with a time: of fewer no hour is named
EVERY = (1, 2, 5, 7, 14, 30, 60)  # days between labels
LABELS = 10
RULES = N_(
    "Still in on a day: Kaplan and Meier's product-limit estimate, counted from each one's first"
    " check-in. Stopped is who missed three days in a row or more, who left, or whose campaign is over;"
    " of the others it is only known that they were still in. Hours: check-ins whose time is known."
)


class DropoutCanvas(QWidget):
    """The curve of those still in, over the hours of the day."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._days = 0
        self.curves = CurvesCanvas(session.theme, by_step=True)
        self.hours = ColumnsCanvas(session.theme)
        self.curves.read.connect(self.read)
        self.curves.chosen.connect(self.chosen)
        self.hours.read.connect(self._read_hour)
        self.hours.chosen.connect(self._choose_hour)
        layout = column(self.curves, self.hours, gap=4)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self.setLayout(layout)

    def show_days(self, days: int) -> None:
        """Say how many marks the curve has: those of the hours follow them."""
        self._days = days

    def show_place(self, place: int | None) -> None:
        """Mark one day or hour; None lets go."""
        day = place is not None and place < self._days
        self.curves.show_place(place if day else None)
        self.hours.show_place(None if place is None or day else place - self._days)

    def _choose_hour(self, hour: int) -> None:
        self.chosen.emit(self._days + hour)

    def _read_hour(self, hour: int | None) -> None:
        self.read.emit(None if hour is None else self._days + hour)


class DropoutChart(Chart):
    """When people drop out of a check-in campaign, and when they check in."""

    key = "checkin_dropout"
    title = N_("Check-in hours and drop-out")
    unit = N_("share still in, check-ins by hour")
    height_of_picture = 320
    empty_text = N_(
        "Import the chat of a check-in campaign that is set up, and see here on which day people stop."
    )
    thin_text = ""  # it is not for want of an import
    reads = frozenset(
        {"campaigns", "campaign_members", "campaign_pauses", "checkins", "events", "event_groups",
         "messages", "signup_lists", "signup_items", "batches", "groups"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.which = choice(tr("Check-in campaign"), widest=240)
        self.which.activated.connect(self._choose)
        self.which.hide()
        self.switches.addWidget(self.which)
        self.exits.aside.append(self.which)

    def make_canvas(self) -> QWidget:
        """Return the curve over the hours."""
        self.both = DropoutCanvas(self.session)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Dropout:
        """Return the campaign of the period that tells most."""
        return dropout(store, scope)

    def asking(self) -> Ask:
        """Ask for the campaign that is chosen."""
        chosen = value(self.which)
        return partial(dropout, campaign_id=int(chosen)) if chosen else self.ask

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the campaigns to choose from."""
        found: Dropout = data.data if data else Dropout()
        offer(self.which, [(str(id), words.short(title, 24)) for id, title in found.campaigns])
        choose(self.which, str(found.chosen or ""))
        super().fill(data)
        self.which.setVisible(len(found.campaigns) > 1)

    def sentence(self, data: Dropout) -> str:
        """Say how many are still in, after which day most stopped, and when most check in."""
        course = data.course
        if course is None:
            return tr("Nobody has checked in yet") if data.campaigns else ""
        parts = [_stayed(course)]
        if sum(course.hours) >= TOLD:
            hour = max(range(HOURS), key=lambda at: (course.hours[at], -at))
            span = f"{wording.clock(hour)}–{wording.clock(hour + 1)}"
            parts.append(tr("most check in at {hours}", hours=span))
        return tr("; ").join(parts)

    def draw(self, data: Dropout) -> None:
        """Show those still in day by day, and the hours of check-ins."""
        course = data.course
        shares = course.shares if course else ()
        points = tuple((float(day), share) for day, share in enumerate(shares))
        wide = max(len(shares), course.length if course else 0, 2) - 1
        every = next((n for n in EVERY if wide / n <= LABELS), EVERY[-1])
        ticks = tuple((float(n), tr("Day {n}", n=n + 1)) for n in range(0, wide + 1, every))
        curve = Curve("accent", points, tuple(range(len(shares))), width=2.2, filled=True)
        self.both.curves.show_plane(Plane((curve,) if points else (), ticks, wide))
        self.both.show_days(len(shares))
        hours = course.hours if course else (0,) * HOURS
        self.both.hours.show_columns(
            tuple(Column(str(hour), (("amber", n),)) for hour, n in enumerate(hours))
        )
        lines: list[Line] = [
            ("line", "accent", tr("Still in")), ("block", "amber", tr("Check-ins by hour")),
        ]  # fmt: skip
        self.key_row.show_lines(*lines)
        self.headline.setToolTip(tip(tr(RULES)))

    def sheet(self, data: Dropout) -> Sheet:
        """One row per day, then one per hour."""
        heads = (tr("When"), tr("Still in, percent"), tr("Stopped after it"), tr("Check-ins"))
        course = data.course
        if course is None:
            return Sheet(heads, ())
        days = [
            (tr("Day {n}", n=day), 100 * share, gone, None)
            for day, (share, gone) in enumerate(zip(course.shares, course.stopped, strict=True), 1)
        ]
        hours = [(wording.clock(hour), None, None, n) for hour, n in enumerate(course.hours)]
        return Sheet(heads, (*days, *hours))

    def period(self, data: Dropout) -> tuple[date, date] | None:
        """From the first day of the campaign to its last."""
        return (data.course.first, data.course.last) if data.course else super().period(data)

    def marks(self) -> int:
        """One per day and one per hour."""
        course = self._course()
        return len(course.shares) + HOURS if course else 0

    def reading(self, place: int) -> str:
        """Return how many were still in on a day, or checked in at an hour."""
        course = self._course()
        if course is None:
            return ""
        if place < len(course.shares):
            return tr(
                "Day {n}: {share} still in, {gone} stopped after it",
                n=place + 1,
                share=words.percent(course.shares[place]),
                gone=course.stopped[place],
            )
        hour = place - len(course.shares)
        span = f"{wording.clock(hour)}–{wording.clock(hour + 1)}"
        return tr("{name}: {text}", name=span, text=tr("%n check-in(s)", "", course.hours[hour]))

    def pick(self, place: int) -> Pick | None:
        """Return who stopped after a day and who went on, or who checked in at an hour."""
        course = self._course()
        if course is None or self.answer is None:
            return None
        scope = self.answer.scope
        if place >= len(course.shares):
            hour = place - len(course.shares)
            ids = course.by_hour[hour]
            title = tr("Checked in at {hour}", hour=wording.clock(hour))
            return Pick(title, partial(_those, scope=scope, parts=(("", ids),))) if ids else None
        day = place + 1
        gone = tuple(one.member_id for one in course.stays if one.stopped and one.days == day)
        there = tuple(
            one.member_id
            for one in course.stays
            if one.days > day or (one.days == day and not one.stopped)
        )
        parts = ((tr("stopped after it"), gone), (tr("still in"), there))
        counted = parts[0][:1] if gone else parts[1][:1]
        find = partial(_those, scope=scope, parts=parts)
        return Pick(tr("Day {n} of the check-in", n=day), find, counted=counted)

    # -- inside

    def _course(self) -> Course | None:
        return self.answer.data.course if self.answer else None

    def _choose(self, _place: int) -> None:
        self.place = None
        self.outdate()


def _stayed(course: Course) -> str:
    """Return how many stayed, and after which day most stopped."""
    n, gone = len(course.stays), sum(course.stopped)
    if n < FEWEST:
        return tr("%n take part: too few to tell a share", "", n)
    if not gone or course.worst is None:
        return tr("%n check in, nobody has stopped so far", "", n)
    return tr(
        "Of {n}, {share} were still in on day {day}; most stopped after day {worst}: {gone}",
        n=n,
        share=words.percent(course.shares[-1]),
        day=len(course.shares),
        worst=course.worst,
        gone=course.stopped[course.worst - 1],
    )


def _those(
    store: Store, scope: Scope, parts: tuple[tuple[str, tuple[int, ...]], ...]
) -> tuple[Person, ...]:
    return tuple(person for part, ids in parts for person in people(store, scope, ids, part))
