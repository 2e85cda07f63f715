"""The funnel chart: as a whole, by group or by channel, with its definitions to be changed below it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app import members
from app.insights.funnel import Part, Step, Steps, by_channel, by_group, fell_out, funnel
from app.insights.funnel_terms import SHIPPED, Terms, terms
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Answer
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.steps import NAMES, meaning
from ui.charts.parts.switch import Switch
from ui.charts.parts.table import Cell, Head, Rows, Table
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip
from ui.widgets.funnel_terms import FunnelTerms

LOOKS = {"whole": N_("Whole"), "group": N_("By group"), "channel": N_("By channel")}
LOOK = "funnel/look"  # kept
WAY = (0, 0, 0, 1, 2)  # how soon the column of a step gives way
FEW = 5  # people: a share of fewer is drawn faint


@dataclass(frozen=True, slots=True)
class Found:
    """The funnel, its parts where they were asked for, by which definitions, and the tags there are."""

    steps: Steps
    parts: tuple[Part, ...] = ()
    terms: Terms = SHIPPED
    tags: tuple[str, ...] = ()


class FunnelCanvas(QWidget):
    """Bars for the whole, a table for its parts."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.bars, self.table = Bars(session.theme), Table(session.theme)
        self._stack = QStackedLayout(self)
        for part in (self.bars, self.table):
            part.read.connect(self.read)
            part.chosen.connect(self.chosen)
            self._stack.addWidget(part)

    def show_place(self, place: int | None) -> None:
        """Lift one bar or row out; None lets go."""
        self.bars.show_place(place)
        self.table.show_place(place)

    def bring(self, part: QWidget) -> None:
        """Show bars or table."""
        self._stack.setCurrentWidget(part)


class FunnelChart(Chart):
    """How far people come: acquisition, activation, retention, conversion, referral."""

    key = "funnel"
    title = N_("Funnel")
    unit = N_("members")
    reads = frozenset(
        {"memberships", "roles", "messages", "batches", "groups", "roster_events", "member_tags",
         "incomes", "measures", "members"}
    )  # fmt: skip
    height_of_picture = 248
    beside = "first"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: tuple[Part, ...] = ()
        self.looks = Switch(*((key, tr(name)) for key, name in LOOKS.items()))
        self.looks.chosen.connect(self.show_look)
        self.defining = chip(tr("Definitions"), slot=self.define, checkable=True)
        self.terms = FunnelTerms(session)
        self.terms.hide()
        for part in (self.looks, self.defining):
            part.hide()
            self.switches.addWidget(part)
        inside = self.frame.layout()
        if inside is not None:
            inside.addWidget(self.terms)
        self.exits.aside += [self.looks, self.defining]
        for key, name in LOOKS.items():
            self.command(tr("Funnel: {look}", look=tr(name)), partial(self.show_look, key))
        self.command(tr("Change what the funnel counts"), self.define, icon="pencil")

    def make_canvas(self) -> QWidget:
        """Return bars and table."""
        self.both = FunnelCanvas(self.session)
        self.both.table.opened.connect(self._open_step)
        self.both.table.roomed.connect(self._redraw)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Found:
        """Return the whole funnel."""
        return _found(store, scope, "whole")

    def asking(self) -> Callable[[Store, Scope], Any]:
        """Return what to ask for the look that is on."""
        return partial(_found, look=self._look())

    def fill(self, data: Answer | None) -> None:
        """Show the answer, the switches, and what counts."""
        super().fill(data)
        told = bool(data and self.sentence(data.data))
        for part in (self.looks, self.defining):
            part.setVisible(told)
        self.looks.show_choice(self._look())
        if data is not None:
            self.terms.show_terms(data.data.terms, data.data.tags)

    def sentence(self, data: Found) -> str:
        """Say how many reached each step, or which part keeps most of its people."""
        acquired, active, kept, converted, brought = (len(step.members) for step in data.steps)
        if not acquired:
            return ""
        if data.parts and (text := _best(data)):
            return text
        text = tr(
            "{acquired} acquired: {active} activated, {kept} retained, {converted} converted",
            acquired=words.number(acquired), active=words.number(active),
            kept=words.number(kept), converted=words.number(converted),
        )  # fmt: skip
        return (
            tr("{text}; {n} brought others", text=text, n=words.number(brought))
            if brought
            else text
        )

    def before(self, data: Found, earlier: Found) -> str:
        """Say which share was activated and retained then."""
        if not earlier.steps[0].members:
            return ""
        return tr(
            "{n} people, {active} activated and {kept} retained; now {active_now} and {kept_now}",
            n=words.number(len(earlier.steps[0].members)),
            active=_share(earlier.steps, 1), kept=_share(earlier.steps, 2),
            active_now=_share(data.steps, 1), kept_now=_share(data.steps, 2),
        )  # fmt: skip

    def before_at(self, place: int) -> str:
        """Return how many reached the step then."""
        found = self.answer.earlier.data if self.answer and self.answer.earlier else None
        if found is None or self._look() != "whole":
            return ""
        step = found.steps[place]
        return f"{words.number(len(step.members))} · {words.percent(step.percent / 100)}"

    def draw(self, data: Found) -> None:
        """Show the steps, or a row of them for each part."""
        self.key_row.hide()
        if not data.parts:
            self.both.bars.show_bars(tuple(_bar(data, place) for place in range(len(data.steps))))
            self.both.bring(self.both.bars)
            return
        fits = self.both.table.fitting()
        self._shown = data.parts[:fits]
        most = max(1, *(len(part.steps[0].members) for part in data.parts))
        cells = tuple(_cells(part, most) for part in self._shown)
        self.both.table.show_rows(Rows(_heads(self._look()), cells))
        self.both.bring(self.both.table)

    def sheet(self, data: Found) -> Sheet:
        """One row per step, or one per group or channel."""
        if not data.parts:
            heads = (tr("Step"), tr("Members"), tr("Percent"), tr("Meaning"))
            rows = tuple(
                (tr(NAMES[s.step]), len(s.members), s.percent, meaning(s.step, data.terms)) for s in data.steps
            )  # fmt: skip
            return Sheet(heads, rows)
        named = [tr(NAMES[step]) for step in Step]
        shares = [tr("{step}, percent", step=name) for name in named[1:]]
        return Sheet(
            (tr(HEADS[self._look()]), *named, *shares),
            tuple(
                (_name(p), *(len(s.members) for s in p.steps), *(s.percent for s in p.steps[1:]))
                for p in data.parts
            ),
        )

    def marks(self) -> int:
        """One per step, or one per row."""
        data = self._data
        return (len(self._shown) if data.parts else len(data.steps)) if self.answer else 0

    def mark(self, place: int) -> object:
        """Return the step, the group or the channel."""
        if not self._data.parts:
            return self._data.steps[place].step
        part = self._shown[place]
        return part.group_id or (part.channel,)

    def reading(self, place: int) -> str:
        """Return the figures of a step with those who fell out before it, or of all steps of a part."""
        data = self._data
        if data.parts:
            part = self._shown[place]
            said = (
                tr("{step} {share}", step=tr(NAMES[s.step]), share=words.percent(s.percent / 100))
                for s in part.steps[1:]
            )
            n = tr("%n member(s)", "", len(part.steps[0].members))
            return tr("{name}: {text}", name=_name(part), text=" · ".join([n, *said]))
        bar = _bar(data, place)
        lost = len(fell_out(data.steps, place))
        text = f"{bar.name} {bar.figures}"
        return (
            text
            if not place
            else tr("{text}; {n} fell out before", text=text, n=words.number(lost))
        )

    def pick(self, place: int) -> Pick | None:
        """Return who reached the step and who fell out before it; of a part, everybody."""
        data = self._data
        if data.parts:
            return self._picked(self._shown[place].steps, 0, _name(self._shown[place]))
        return self._picked(data.steps, place)

    def show_look(self, look: str) -> None:
        """Show the whole, the groups or the channels."""
        self.session.prefs.keep(LOOK, look)
        self.looks.show_choice(look)
        self.place = None
        self.outdate()

    def define(self) -> None:
        """Open what the steps mean below the picture, or close it."""
        opened = not self.terms.isVisibleTo(self)
        self.terms.setVisible(opened)
        self.defining.setChecked(opened)

    @property
    def _data(self) -> Found:
        return self.answer.data if self.answer else Found(())

    def _look(self) -> str:
        look = self.session.prefs.text(LOOK, "whole")
        return look if look in LOOKS else "whole"

    def _open_step(self, place: int, column: str) -> None:
        """Open the people of one step of one part."""
        if place < len(self._shown):
            part = self._shown[place]
            found = self._picked(part.steps, list(Step).index(Step(column)), _name(part))
            if found is not None:
                self.picked.emit(found)

    def _picked(self, steps: Steps, place: int, name: str = "") -> Pick | None:
        if self.answer is None or not (steps[place].members or fell_out(steps, place)):
            return None
        step = tr(NAMES[steps[place].step])
        title = tr("{name}: {text}", name=name, text=step) if name else step
        parts = (tr("reached this step"), tr("fell out before it")) if place else ("", "")
        ask = partial(_those, scope=self.answer.scope, steps=steps, place=place, parts=parts)
        return Pick(title, ask, counted=parts[:1] if place else ())

    def _redraw(self) -> None:
        if self.answer is not None:
            self.fill(self.answer)


HEADS = {"group": N_("Group"), "channel": N_("Channel")}


def _found(store: Store, scope: Scope, look: str) -> Found:
    parts = {"group": by_group, "channel": by_channel}
    counts = terms(store, scope.community_id)
    tags = tuple(tag for tag, _ in members.tags(store, scope.community_id))
    split = parts[look](store, scope) if look in parts else ()
    return Found(funnel(store, scope), split, counts, tags)


def _those(
    store: Store, scope: Scope, steps: Steps, place: int, parts: tuple[str, str]
) -> tuple[Person, ...]:
    return (
        *people(store, scope, steps[place].members, parts[0]),
        *people(store, scope, fell_out(steps, place), parts[1]),
    )


def _bar(data: Found, place: int) -> Bar:
    step = data.steps[place]
    share = step.percent / 100
    figures = f"{words.number(len(step.members))} · {words.percent(share)}"
    return Bar(tr(NAMES[step.step]), figures, meaning(step.step, data.terms), share)


def _share(steps: Steps, place: int) -> str:
    return words.percent(steps[place].percent / 100)


def _best(data: Found) -> str:
    """Name the part that keeps the largest share of its people, among those with enough of them."""
    judged = [part for part in data.parts if len(part.steps[0].members) >= FEW and _told(part)]
    if len(judged) < 2:  # noqa: PLR2004 -- one alone is not the best
        return ""
    best = max(judged, key=lambda part: (part.steps[2].percent, len(part.steps[0].members)))
    if not best.steps[2].members:
        return ""
    return tr(
        "{name} keeps most: {share} retained, {all} over all",
        name=words.short(_name(best)), share=_share(best.steps, 2), all=_share(data.steps, 2),
    )  # fmt: skip


def _told(part: Part) -> bool:
    return bool(part.group_id or part.channel)


def _name(part: Part) -> str:
    if part.group_id:
        return part.name
    return tr("Other channels") if part.channel is None else wording.channel(part.channel)


def _heads(look: str) -> tuple[Head, ...]:
    return (
        Head("name", tr(HEADS.get(look, HEADS["group"]))),
        *(
            Head(step.value, tr(NAMES[step]), 92 if place else 84, WAY[place], opens=True)
            for place, step in enumerate(Step)
        ),
    )  # fmt: skip


def _cells(part: Part, most: int) -> tuple[Cell, ...]:
    n = len(part.steps[0].members)
    ink, color = ("muted", "axis") if n < FEW else ("text", "accent")
    return (
        Cell(_name(part), ink="text" if _told(part) else "muted"),
        Cell(words.number(n), n / most, color="blue"),
        *(
            Cell(words.percent(s.percent / 100), s.percent / 100, ink, color)
            for s in part.steps[1:]
        ),
    )
