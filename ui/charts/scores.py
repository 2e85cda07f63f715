"""The chart of scores: who carries the community, term by term; who is one step from its core; what counts."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.insights.core_step import Step, core_steps
from app.insights.scope import Scope
from app.insights.scores import Score, Scores, scores
from app.store import Store
from app.text import N_
from app.tiers import Tier
from ui import words
from ui.charts.parts.chart import Answer, Chart
from ui.charts.parts.key import Key
from ui.charts.parts.listing import Item, Listing
from ui.charts.parts.pick import Person, Pick
from ui.charts.parts.score_weights import COLORS, ScoreWeights, kinds
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.stacks import Segment, Stack, Stacks
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column
from ui.widgets.score_words import TERMS, answers_read, in_words, points

SHOWN, STEPS = 12, 7  # bars, lines; the table has all
LOOKS = ("top", "step", "weights")
MAKES = {
    Tier.HIGH: N_("{active} of {needed} active days for high tier: {missing} more, by {day} at best"),
    Tier.MID: N_("{active} of {needed} active days for mid tier: {missing} more, by {day} at best"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The scores, and who is one step from the core."""

    scores: Scores
    steps: tuple[Step, ...]


class ScoreCanvas(QWidget):
    """Bars, a list, or fields: one at a time."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.stacks = Stacks(session.theme)
        self.lines = Listing(session.theme)
        self.weights = ScoreWeights(session)
        self.key = Key(session.theme)
        self.key.show_lines(*kinds())
        top = QWidget()
        ranking = column(self.stacks, self.key)
        ranking.setStretch(0, 1)
        top.setLayout(ranking)
        self.parts: dict[str, Any] = dict(zip(LOOKS, (top, self.lines, self.weights), strict=True))
        self._stack = QStackedLayout(self)
        for part in self.parts.values():
            self._stack.addWidget(part)
        for part in (self.stacks, self.lines):
            part.read.connect(self.read)
            part.chosen.connect(self.chosen)

    def show_place(self, place: int | None) -> None:
        """Mark one bar or line; None lets go."""
        self.stacks.show_place(place)
        self.lines.show_place(place)

    def bring(self, look: str) -> None:
        """Show one of the parts."""
        self._stack.setCurrentWidget(self.parts[look])


class ScoresChart(Chart):
    """Everyone's score as an open sum, and those whom little keeps from the core."""

    key = "scores"
    title = N_("Scores")
    unit = N_("points of the last 30 days with data")
    reads = frozenset(
        {"members", "memberships", "messages", "batches", "groups", "roles", "attendances", "events", "checkins",
         "campaigns", "highlights", "measures"}
    )  # fmt: skip
    height_of_picture = 376
    over_time = False
    empty_text = N_("Import a chat export or a roster, and see here who carries the community.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.looks = Switch(
            ("top", tr("Ranking")), ("step", tr("One step away")), ("weights", tr("Weights"))
        )
        self.looks.chosen.connect(self.show_look)
        self.looks.hide()
        self.switches.addWidget(self.looks)
        self.exits.aside.append(self.looks)
        self.command(tr("Scores: ranking"), partial(self.show_look, "top"))
        self.command(tr("Scores: one step from core"), partial(self.show_look, "step"))
        self.command(tr("Scores: weights"), partial(self.show_look, "weights"))

    def make_canvas(self) -> QWidget:
        """Return bars, list and fields."""
        self.all = ScoreCanvas(self.session)
        return self.all

    @staticmethod
    def ask(store: Store, scope: Scope) -> Found:
        """Return the scores and the steps."""
        found = scores(store, scope)
        return Found(found, core_steps(store, scope, found))

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switch once there is something to switch."""
        super().fill(data)
        self.looks.setVisible(bool(data and self.sentence(data.data)))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt override: another page may have asked for the weights."""
        super().showEvent(event)
        if self.answer is not None:
            self.fill(self.answer)

    def period(self, data: Found) -> None:
        """Return nothing: the 30 days end with the data."""

    def sentence(self, data: Found) -> str:
        """Say who leads and how much the top carry, or how many are one step away, or what weights there are."""
        found = data.scores
        if not len(found.members):
            return ""
        if self._look() == "step":
            return _steps_sentence(data)
        if self._look() == "weights":
            return tr("A score is a sum: each term counts up to a limit, times its weight")
        best = found.best(SHOWN)
        if not best:
            return tr("Nobody has points yet: nothing that counts was recorded in 30 days")
        if len(best) == 1:
            return tr("{name} alone has points: {points}",
                      name=words.short(best[0].name, 12), points=points(best[0].points, 1))  # fmt: skip
        share = words.percent(sum(score.points for score in best) / found.total)
        return tr(
            "{name} leads with {points} points; {n} of {all} members carry {share} of all",
            name=words.short(best[0].name, 12),
            points=points(best[0].points, 1),
            n=len(best),
            all=words.number(len(found.members)),
            share=share,
        )

    def draw(self, data: Found) -> None:
        """Show bars, list and fields; one of them is seen."""
        look = self._look()
        self.looks.show_choice(look)
        best = data.scores.best(SHOWN)
        longest = best[0].points if best else 1
        self.all.stacks.show_stacks(
            tuple(_stack(score, longest) for score in best),
            tr("Points come from writing, answering, taking part and bringing people in."),
        )
        items = [_item(step) for step in data.steps[:STEPS]]
        if len(data.steps) > STEPS:
            items.append(Item(tr("List all {n}", n=words.number(len(data.steps)))))
        self.all.lines.show_items(tuple(items), _nobody(data))
        self.all.weights.show_rules(data.scores.rules, answers_read(data.scores))
        self.all.bring(look)
        self.key_row.hide()

    def sheet(self, data: Found) -> Sheet:
        """One row per member with points, term by term; or one per step."""
        if self._look() == "step":
            return _steps_sheet(data)
        heads = (tr("Member"), tr("Score"), *(tr(TERMS[rule.term]) for rule in data.scores.rules))
        best = data.scores.best(len(data.scores.members))
        rows = ((s.name, s.points, *(part.points for part in s.parts)) for s in best)
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per bar or line."""
        data = self.answer.data if self.answer else None
        if data is None or self._look() == "weights":
            return 0
        if self._look() == "top":
            return len(data.scores.best(SHOWN))
        return min(len(data.steps), STEPS) + (len(data.steps) > STEPS)

    def reading(self, place: int) -> str:
        """Return the sum behind a bar, or what is missing."""
        if self._look() == "top":
            score = self._found.scores.best(SHOWN)[place]
            return tr("{name}: {text}", name=words.short(score.name, 12), text=in_words(score))
        if place == STEPS:
            return tr("List all {n}", n=words.number(len(self._found.steps)))
        step = self._found.steps[place]
        return tr("{name}: {text}", name=words.short(step.name, 12), text=_missing(step))

    def pick(self, place: int) -> Pick | None:
        """Return the person, or all who are one step away."""
        if self._look() == "top":
            score = self._found.scores.best(SHOWN)[place]
            return _person(in_words(score), score.id, score.name)
        if place == STEPS:
            people = tuple(Person(s.id, s.name, _brief(s)) for s in self._found.steps)
            return Pick(tr("One step from core"), lambda _store: people)
        step = self._found.steps[place]
        return _person(_missing(step), step.id, step.name)

    def show_look(self, look: str) -> None:
        """Show the ranking, who is one step from the core, or the weights."""
        self.session.prefs.keep("scores/look", look)
        self.place = None
        self.fill(self.answer)

    def _look(self) -> str:
        kept = self.session.prefs.text("scores/look", "top")
        return kept if kept in LOOKS else "top"

    @property
    def _found(self) -> Found:
        if self.answer is None:
            raise RuntimeError("nothing is shown")
        return self.answer.data


def _stack(score: Score, longest: float) -> Stack:
    segments = tuple(
        Segment(part.points / longest, *COLORS[part.rule.term]) for part in score.parts
    )
    return Stack(score.name, segments, points(score.points, 1))


def _person(title: str, id: int, name: str) -> Pick:
    return Pick(title, lambda _store: (Person(id, name),))


def _item(step: Step) -> Item:
    return Item(step.name, _missing(step), _rise(step))


def _missing(step: Step) -> str:
    return tr(
        MAKES[step.next],
        active=step.active,
        needed=step.needed,
        missing=step.missing,
        day=words.short_day(step.soonest),
    )


def _brief(step: Step) -> str:
    text = N_("high in {n} d") if step.next is Tier.HIGH else N_("mid in {n} d")
    return tr(text, n=step.missing)


def _rise(step: Step) -> str:
    if not step.rise:
        return ""
    sign = "+" if step.rise > 0 else "−"
    return tr("{n} d on before", n=f"{sign}{abs(step.rise)}")


def _nobody(data: Found) -> str:
    if data.scores.since is None:
        return tr("Import a chat export: active days are read from it.")
    return tr("Nobody is close to the next tier at present.")


def _steps_sentence(data: Found) -> str:
    high = sum(step.next is Tier.HIGH for step in data.steps)
    if not data.steps:
        return tr("Nobody is one step from the core")
    return tr(
        "{high} are close to high tier, {mid} to mid tier: activate them first",
        high=words.number(high),
        mid=words.number(len(data.steps) - high),
    )


def _steps_sheet(data: Found) -> Sheet:
    heads = (
        tr("Member"), tr("Next tier"), tr("Active days"), tr("Days missing"), tr("At the earliest"), tr("Rise in days"),
        tr("Score"),
    )  # fmt: skip
    names = {Tier.HIGH: tr("High"), Tier.MID: tr("Mid")}
    rows = (
        (s.name, names[s.next], s.active, s.missing, s.soonest.isoformat(), s.rise, s.points)
        for s in data.steps
    )
    return Sheet(heads, tuple(rows))
