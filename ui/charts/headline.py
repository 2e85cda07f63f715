"""The headline numbers as a chart: all of them, each with its people, its target and what it was before."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.insights.behind import behind
from app.insights.headline import Headline, headline
from app.insights.scope import Scope
from app.store import Store
from app.targets import KEYS, Key
from app.text import N_
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.figures import Cell, FiguresCanvas, Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet, Value
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip
from ui.widgets.headline_words import MEANS, TITLES, Told, day_text, told, value_text
from ui.widgets.target_row import TargetRow

PARTS: dict[Key, tuple[str, str]] = {
    "turnover": (N_("joined in 7 days"), N_("left in 7 days")),
    "retention": (N_("wrote"), N_("did not write")),
    "response": (N_("got an answer"), N_("found no answer")),
    "unanswered": (N_("got an answer"), N_("found no answer")),
}


class HeadlineCanvas(QWidget):
    """The numbers, over the row that sets a target."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.figures = FiguresCanvas(session.theme)
        self.target = TargetRow(session)
        self.target.hide()
        self.figures.read.connect(self.read)
        self.figures.chosen.connect(self.chosen)
        self.show_place = self.figures.show_place
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.figures, 1)
        inside.addWidget(self.target)


class HeadlineChart(Chart):
    """How the community stands: ten numbers with what they were, and what they should be."""

    key = "headline"
    title = N_("Headline numbers")
    unit = N_("now, and as long before")
    reads = frozenset({
        "messages", "memberships", "members", "groups", "communities", "roster_events", "batches",
        "measures", "roles", "dismissals",
    })  # fmt: skip
    height_of_picture = 232
    beside = "first"
    empty_text = N_("Import a chat export, and see here how the community stands.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.wish = chip(tr("Set targets"), slot=self._turn, checkable=True)
        self.switches.addWidget(self.wish)
        self.exits.aside += [self.wish]
        self.command(tr("Set a target"), self.wish.click, icon="target")
        self.both.target.done.connect(self._close)

    def make_canvas(self) -> QWidget:
        """Return the numbers and the row below."""
        self.both = HeadlineCanvas(self.session)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Headline:
        """Return all numbers."""
        return headline(store, scope, talked=True)

    def sentence(self, data: Headline) -> str:
        """Say how many are active, and how many questions wait."""
        if data.day is None and not data.members.seats:
            return ""
        month = data.active_month.n
        if month is None:
            return tr(
                "%n seat(s) taken; too few days are imported to say more", "", data.members.seats
            )
        text = _standing(data, words.number(month))
        if data.stickiness.n is None:
            return text
        share = words.percent(data.stickiness.n)
        return tr("{text}; on an average day {share} of them write", text=text, share=share)

    def before(self, data: Headline, earlier: Headline) -> str:
        """Say what the first numbers were at the end of the earlier period."""
        keys: tuple[Key, ...] = ("active_month", "stickiness", "retention")
        said = [
            tr("{name} {then}, now {now}", name=tr(TITLES[key]), then=then, now=now)
            for key in keys
            for then, now in [(told(earlier, key).value, told(data, key).value)]
            if "–" not in (then, now)
        ]
        return tr("; ").join(said)

    def before_at(self, place: int) -> str:
        """Return what the number was at the end of the earlier period."""
        earlier = self.answer.earlier if self.answer else None
        return told(earlier.data, KEYS[place]).value if earlier else ""

    def period(self, data: Headline) -> tuple[date, date] | None:
        """Return the last full day, which the numbers of a day are of."""
        return (data.day, data.day) if data.day else None

    def draw(self, data: Headline) -> None:
        """Show the numbers."""
        cells = [_cell(key, told(data, key)) for key in KEYS]
        self.both.figures.show_cells(tuple(cells))
        self.both.target.show_targets(_targets(data))
        self.key_row.show_lines()
        self.wish.setVisible(not self.session.scope.groups)

    def sheet(self, data: Headline) -> Sheet:
        """One row per number."""
        heads = (tr("Number"), tr("Value"), tr("How it changed"), tr("Target"), tr("Meaning"))
        return Sheet(heads, tuple(_row(key, told(data, key), _targets(data)) for key in KEYS))

    def marks(self) -> int:
        """One per number."""
        return len(KEYS) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the number with all that is known of it."""
        if self.answer is None:
            return ""
        key = KEYS[place]
        found = told(self.answer.data, key)
        rest = [text for text in (found.change, found.note, found.target) if text]
        return " · ".join([f"{tr(TITLES[key])} {found.value}", *rest, tr(MEANS[key])])

    def pick(self, place: int) -> Pick | None:
        """Return the people behind a number."""
        key = KEYS[place]
        if self.answer is None or _nobody(self.answer.data, key):
            return None
        parts = tuple(tr(part) for part in PARTS.get(key, ("", "")))
        find = partial(_behind, scope=self.answer.scope, key=key, parts=parts)
        counted = parts[1:] if key == "unanswered" else parts[:1] if key in PARTS else ()
        return Pick(tr(TITLES[key]), find, counted=counted)

    def _span(self, data: Headline) -> list[str]:
        return [day_text(data.day)] if data.day else []

    def _step(self, event: QKeyEvent) -> int | None:
        """Chart override: up and down walk to the row above or below."""
        step = super()._step(event)
        rows = Qt.Key(event.key()) in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return step * self.both.figures.columns() if step and rows else step

    def _turn(self) -> None:
        self.both.target.setVisible(self.wish.isChecked())
        if self.wish.isChecked():
            place = self.place if self.place is not None else 0
            self.both.target.turn_to(KEYS[place])

    def _close(self) -> None:
        self.wish.setChecked(False)
        self.both.target.hide()
        self.setFocus()


def _standing(data: Headline, month: str) -> str:
    """Say how many are active; beside the people in the groups where these are known, else beside the seats."""
    people = data.members.people
    if people is None:
        seats = words.number(data.members.seats)
        return tr("{seats} seats taken, {n} people active in 30 days", n=month, seats=seats)
    return tr("{n} of {seats} active in 30 days", n=month, seats=words.number(people))


def _nobody(data: Headline, key: Key) -> bool:
    """Tell whether there is nobody behind a number."""
    if key == "unanswered":
        return not data.talk.asked
    if key == "members":
        return not data.members.seats
    return told(data, key).value in ("–", "0", "0 / 0")


def _cell(key: Key, found: Told) -> Cell:
    said: list[Line] = [(found.note or found.change, found.tone), (found.target, found.reached)]
    lines = [line for line in said if line[0]]
    if found.note and found.change and not found.target:
        lines.append((found.change, ""))
    return Cell(tr(TITLES[key]), found.value, tuple(lines), found.spark, found.tone)


def _row(key: Key, found: Told, wanted: dict[str, float]) -> tuple[Value, ...]:
    target = value_text(key, wanted[key]) if key in wanted else None
    change = " · ".join(text for text in (found.change, found.note) if text)
    return (tr(TITLES[key]), found.value, change, target, tr(MEANS[key]))


def _targets(data: Headline) -> dict[str, float]:
    talk = data.talk
    found = {
        "members": data.members.target, "active": data.active.target,
        "active_week": data.active_week.target, "active_month": data.active_month.target,
        "messages": data.messages.target, "turnover": data.turnover.target,
        "stickiness": data.stickiness.target, "retention": data.retention.target,
        "response": talk.response.target, "unanswered": talk.unanswered.target,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value is not None}


def _behind(store: Store, scope: Scope, key: Key, parts: tuple[str, ...]) -> tuple[Person, ...]:
    found = behind(store, scope, key)
    return tuple(
        person
        for members, part in zip(found, parts, strict=True)
        for person in people(store, scope, members, part)
    )
