"""The chart of retention: cohorts of newcomers as a triangle or as curves."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.insights.coverage import Known
from app.insights.retention import Cohort, Cohorts, Retention, retention, stayed
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Answer, Chart
from ui.charts.parts.curves import Curve, CurvesCanvas, Plane
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.switch import Switch
from ui.charts.parts.triangle import Cell, Row, Triangle
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Elided, label

SHOWN = 12  # cohorts in the picture, the newest; the table has them all
WEEKLY = 190  # days: up to here newcomers are gathered by week
NONE = Cohorts("week", ())
LEAST = 0.2  # share: the axis of the curves reaches at least so far


class CohortCanvas(QWidget):
    """The triangle, the curves, or why there is neither, over a line on who is left out."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.triangle = Triangle(session.theme)
        self.curves = CurvesCanvas(session.theme)
        self.why = label("", tone="muted", wrap=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rest = Elided("", "caption", "muted")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedLayout()
        inside.addLayout(self._stack, 1)
        for part in (self.triangle, self.curves):
            part.read.connect(self.read)
            part.chosen.connect(self.chosen)
        for part in (self.triangle, self.curves, self.why):
            self._stack.addWidget(part)
        inside.addWidget(self.rest)

    def show_place(self, place: int | None) -> None:
        """Mark one cell; None lets go."""
        self.triangle.show_place(place)
        self.curves.show_place(place)

    def bring(self, part: QWidget) -> None:
        """Show one of the parts."""
        self._stack.setCurrentWidget(part)


class RetentionChart(Chart):
    """Who of those that joined together still writes, week by week or month by month."""

    key = "retention"
    title = N_("Retention")
    unit = N_("share of newcomers who wrote, by time since joining")
    reads = frozenset({"messages", "memberships", "roster_events", "batches", "groups"})
    height_of_picture = 340
    empty_text = N_("Import a chat export, and see here whether newcomers stay.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.units = Switch(("week", tr("By week")), ("month", tr("By month")))
        self.looks = Switch(("triangle", tr("Triangle")), ("curves", tr("Curves")))
        for part, choose in ((self.units, self._choose_unit), (self.looks, self._choose_look)):
            part.chosen.connect(choose)
            part.hide()
            self.switches.addWidget(part)
            self.exits.aside.append(part)
        self.command(tr("Cohorts by week or by month"), self._other_unit)
        self.command(tr("Cohorts as triangle or as curves"), self._other_look)

    def make_canvas(self) -> QWidget:
        """Return triangle and curves."""
        self.both = CohortCanvas(self.session)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Retention:
        """Return the cohorts by week and by month."""
        return retention(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switches once there is something to switch."""
        super().fill(data)
        for part in (self.units, self.looks):
            part.setVisible(bool(data and data.data.weeks.found))

    def sentence(self, data: Retention) -> str:
        """Say how many of the newcomers stay, and whether it were more before."""
        cohorts = self._cohorts(data)
        if not cohorts.found:
            return tr("Nobody is known to have joined in these days") if data.until else ""
        after = cohorts.settled()
        if after is None:
            n = words.number(cohorts.newcomers())
            return tr("{n} joined; too early to say who stays", n=n)
        trend = cohorts.trend(after)
        before, now = trend or (None, cohorts.mean(after) or 0)
        return _still(_span(cohorts.unit, after), now, before)

    def draw(self, data: Retention) -> None:
        """Show the newest cohorts."""
        self.both.rest.setText(self._left_out(data))
        self.units.show_choice(self._unit(data))
        self.looks.show_choice(self._look())
        shown = self._shown()
        if not shown:
            self.both.why.setText(
                tr(
                    "Join days come from the chat's join lines and from rosters:"
                    " pick a longer period, or import one of these."
                )
            )
            self.both.bring(self.both.why)
            self.key_row.show_lines()
            return
        self._draw_triangle(shown)
        self._draw_curves(shown)
        curves = self._look() == "curves"
        self.both.bring(self.both.curves if curves else self.both.triangle)
        self.key_row.show_lines(*(_curves_key() if curves else _triangle_key(shown)))

    def sheet(self, data: Retention) -> Sheet:
        """One row per cohort, one column per week or month since."""
        cohorts = self._cohorts(data)
        most = max((len(cohort.known) for cohort in cohorts.found), default=0)
        name = N_("Week {n}") if cohorts.unit == "week" else N_("Month {n}")
        heads = (tr("Joined from"), tr("Newcomers"), *(tr(name, n=n) for n in range(most)))
        rows = tuple(
            (c.first.isoformat(), len(c.members), *(_percent(c, n) for n in range(most)))
            for c in cohorts.found
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per cell."""
        return sum(len(cohort.known) for cohort in self._shown())

    def reading(self, place: int) -> str:
        """Return the cell's figures."""
        cohort, after = self._cell(place)
        when = _when(cohort.unit, after)
        wrote = cohort.wrote[after]
        if wrote is None:
            return tr("Joined {name}, {when}: no data imported", name=_name(cohort), when=when)
        text = tr(
            "Joined {name}, {when}: {wrote} of {all} wrote ({share})",
            name=_name(cohort),
            when=when,
            wrote=words.number(wrote),
            all=words.number(len(cohort.members)),
            share=words.percent(cohort.share(after) or 0),
        )
        whole = cohort.known[after] is Known.FULL
        return text if whole else tr("{text} ({note})", text=text, note=tr("not imported in full"))

    def pick(self, place: int) -> Pick | None:
        """Return the cohort: who wrote then, and who did not."""
        cohort, after = self._cell(place)
        if self.answer is None or cohort.wrote[after] is None:
            return None
        title = tr("Joined {name}: {when}", name=_name(cohort), when=_when(cohort.unit, after))
        parts = (tr("wrote"), tr("did not write"))
        scope = self.answer.scope
        return Pick(
            title,
            partial(_those, scope=scope, cohort=cohort, after=after, parts=parts),
            counted=parts[:1],
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: up and down walk to the same week of the cohort before and after."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is None or self.place is None:
            super().keyPressEvent(event)
            return
        cells = list(self._cells())
        row, after = cells[self.place]
        rows = [at for at, cell in enumerate(cells) if cell[0] == row + way]
        if rows:
            self.point(rows[min(after, len(rows) - 1)])

    # -- which of them

    def _unit(self, data: Retention) -> str:
        kept = self.session.prefs.text("retention/unit")
        if kept or not data.weeks.found or data.until is None:
            return kept or "week"
        days = (data.until - data.weeks.found[0].first).days
        return "week" if days <= WEEKLY else "month"

    def _look(self) -> str:
        return self.session.prefs.text("retention/look", "triangle")

    def _cohorts(self, data: Retention) -> Cohorts:
        return data.months if self._unit(data) == "month" else data.weeks

    def _shown(self) -> tuple[Cohort, ...]:
        return self._cohorts(self.answer.data).found[-SHOWN:] if self.answer else ()

    def _cells(self) -> Iterator[tuple[int, int]]:
        for row, cohort in enumerate(self._shown()):
            yield from ((row, after) for after in range(len(cohort.known)))

    def _cell(self, place: int) -> tuple[Cohort, int]:
        row, after = list(self._cells())[place]
        return self._shown()[row], after

    # -- switching

    def _choose_unit(self, key: str) -> None:
        self.session.prefs.keep("retention/unit", key)
        self.place = None
        self.fill(self.answer)

    def _choose_look(self, key: str) -> None:
        self.session.prefs.keep("retention/look", key)
        self.fill(self.answer)

    def _other_unit(self) -> None:
        if self.answer:
            self._choose_unit("week" if self._unit(self.answer.data) == "month" else "month")

    def _other_look(self) -> None:
        self._choose_look("triangle" if self._look() == "curves" else "curves")

    # -- drawing

    def _draw_triangle(self, shown: tuple[Cohort, ...]) -> None:
        monthly = shown[0].unit == "month"
        years = {cohort.first.year for cohort in shown}
        day = words.short_day if len(years) == 1 else words.long_day
        rows = tuple(
            Row(
                _name(cohort) if monthly else day(cohort.first),
                words.number(len(cohort.members)),
                tuple(
                    Cell(cohort.share(after), known is Known.FULL)
                    for after, known in enumerate(cohort.known)
                ),
            )
            for cohort in shown
        )
        head = tr("Month") if monthly else tr("Week of")
        self.both.triangle.show_rows(rows, (head, tr("People")))

    def _draw_curves(self, shown: tuple[Cohort, ...]) -> None:
        cohorts = self._cohorts(self.answer.data) if self.answer else NONE
        width = max(1, *(len(cohort.known) - 1 for cohort in shown))
        curves = _curves(shown)
        mean = [(float(n), cohorts.mean(n)) for n in range(width + 1)]
        drawn = tuple((x, y) for x, y in mean if y is not None)
        curves.append(Curve("amber", drawn, width=2.4, dashed=True))
        high = max([LEAST, *(y for curve in curves for _, y in curve.points)])
        every = 1 if width <= 2 * SHOWN else 4
        ticks = tuple((float(n), str(n)) for n in range(0, width + 1, every))
        self.both.curves.show_plane(Plane(tuple(curves), ticks, width, min(1, high * 1.05)))

    def _left_out(self, data: Retention) -> str:
        older = len(self._cohorts(data).found) - SHOWN
        notes = [
            tr("older cohorts, in the table: {n}", n=words.number(older)) if older > 0 else "",
            tr("left out, join day not known: {n}", n=words.number(data.unknown))
            if data.unknown
            else "",
        ]
        return " · ".join(note for note in notes if note)


def _curves(shown: tuple[Cohort, ...]) -> list[Curve]:
    """Return a curve per cohort, the older the fainter; a week that is not over would bend it down."""
    found: list[list[tuple[int, float, float]]] = []
    place = 0
    for cohort in shown:
        sure = [
            (place + after, float(after), share)
            for after, state in enumerate(cohort.known)
            if state is not Known.UNFINISHED and (share := cohort.share(after)) is not None
        ]
        found += [sure] if sure else []
        place += len(cohort.known)
    return [
        Curve(
            "accent" if newest else "blue",
            tuple((x, y) for _, x, y in points),
            tuple(place for place, _, _ in points),
            width=2.2 if newest else 1.4,
            alpha=1 if newest else 0.3 + 0.6 * number / len(found),
        )
        for number, points in enumerate(found)
        for newest in (number == len(found) - 1,)
    ]


def _triangle_key(shown: tuple[Cohort, ...]) -> list[Line]:
    states = {known for cohort in shown for known in cohort.known}
    lines: list[Line] = [
        ("block", "heat_low", tr("few wrote")),
        ("block", "heat_high", tr("all wrote")),
    ]
    if states & {Known.PART, Known.UNFINISHED}:
        lines.append(("dots", "axis", tr("not imported in full")))
    if Known.NOTHING in states:
        lines.append(("hatch", "axis", tr("No data")))
    return lines


def _curves_key() -> list[Line]:
    return [
        ("line", "accent", tr("Newest cohort")),
        ("line", "blue", tr("Older, the fainter")),
        ("dashes", "amber", tr("All newcomers")),
    ]


def _still(when: str, now: float, before: float | None) -> str:
    """Return the headline: what share still writes, against the cohorts before."""
    share = words.percent(now)
    if before is None:
        return tr("{when} after joining, {share} still write", when=when, share=share)
    was = words.percent(before)
    if was == share:
        return tr("{when} after joining, {share} still write, as before", when=when, share=share)
    text = (
        N_("{when} after joining, {share} still write, up from {before}")
        if now > before
        else N_("{when} after joining, {share} still write, down from {before}")
    )
    return tr(text, when=when, share=share, before=was)


def _span(unit: str, n: int) -> str:
    return tr("%n week(s)", "", n) if unit == "week" else tr("%n month(s)", "", n)


def _when(unit: str, after: int) -> str:
    if not after:
        return tr("the same week") if unit == "week" else tr("the same month")
    return tr("{span} later", span=_span(unit, after))


def _name(cohort: Cohort) -> str:
    if cohort.unit == "week":
        return tr("the week of {day}", day=words.short_day(cohort.first))
    return tr("{month} {year}", month=words.month(cohort.first), year=cohort.first.year)


def _percent(cohort: Cohort, after: int) -> float | None:
    share = cohort.share(after) if after < len(cohort.known) else None
    return None if share is None else 100 * share


def _those(
    store: Store, scope: Scope, cohort: Cohort, after: int, parts: tuple[str, str]
) -> tuple[Person, ...]:
    wrote = stayed(store, scope, cohort, after)
    silent = tuple(sorted(set(cohort.members) - set(wrote)))
    return (*people(store, scope, wrote, parts[0]), *people(store, scope, silent, parts[1]))
