"""The chart of who answers whom."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.insights.scope import Scope
from app.insights.who_answers import Answering, Pair, who_answers
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.matrix import Matrix
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr


class WhoAnswersChart(Chart):
    """The twenty who answer and are answered most, as a matrix; a cell leads to its messages."""

    key = "who_answers"
    title = N_("Who answers whom")
    unit = N_("answers by the row to the column, in the newest 20,000 messages at most")
    height_of_picture = 464
    reads = frozenset({"messages", "batches", "groups", "members", "memberships", "roles"})
    empty_text = N_("Import a chat export: once people quote or answer each other, it shows here.")
    thin_text = N_("Nobody quoted or answered anybody in these days yet.")

    def make_canvas(self) -> QWidget:
        """Return the cells."""
        self.matrix = Matrix(self.session.theme)
        return self.matrix

    @staticmethod
    def ask(store: Store, scope: Scope) -> Answering:
        """Return the pairs."""
        return who_answers(store, scope)

    def sentence(self, data: Answering) -> str:
        """Say who answers most, and how many different people."""
        if not data.pairs:
            return ""
        best = max(data.people, key=lambda one: data.given(one.id))
        people = sum(pair.by == best.id for pair in data.pairs)
        return tr(
            "{name} answers most: {answers} to {people}",
            name=words.short(best.name),
            answers=tr("%n answer(s)", "", data.given(best.id)),
            people=tr("%n member(s)", "", people),
        )

    def period(self, data: Answering) -> tuple[date, date] | None:
        """Return the days that were looked at."""
        return (data.first, data.last) if data.first and data.last else None

    def draw(self, data: Answering) -> None:
        """Show the cells."""
        place = {one.id: n for n, one in enumerate(data.people)}
        names = tuple(one.name for one in data.people)
        counts = {(place[p.by], place[p.to]): len(p.message_ids) for p in data.pairs}
        self.matrix.show_counts(names, counts)
        self.key_row.show_lines(
            ("block", "heat_low", tr("few")), ("block", "heat_high", tr("many"))
        )

    def sheet(self, data: Answering) -> Sheet:
        """One row per pair, the most answers first."""
        names = {one.id: one.name for one in data.people}
        pairs = sorted(data.pairs, key=lambda pair: -len(pair.message_ids))
        rows = ((names[pair.by], names[pair.to], len(pair.message_ids)) for pair in pairs)
        return Sheet((tr("Who answers"), tr("Who is answered"), tr("Answers given")), tuple(rows))

    def marks(self) -> int:
        """One per pair."""
        return len(self._found.pairs)

    def reading(self, place: int) -> str:
        """Return who answered whom how often."""
        by, to, n = self._pair(place)
        return tr("{by} answered {to}: {n}", by=by, to=to, n=words.number(n))

    def choose(self, place: int) -> None:
        """Open the answers in the chat page."""
        if 0 <= place < self.marks():
            by, to, _ = self._pair(place)
            title = tr("{by} answers {to}", by=by, to=to)
            ids = self._found.pairs[place].message_ids
            self.session.way.to("chat", messages=ids, title=title)

    def _pair(self, place: int) -> tuple[str, str, int]:
        pair: Pair = self._found.pairs[place]
        names = {one.id: words.short(one.name) for one in self._found.people}
        return names[pair.by], names[pair.to], len(pair.message_ids)

    @property
    def _found(self) -> Answering:
        return self.answer.data if self.answer else Answering()

    def _span(self, data: Any) -> list[str]:
        shown, members = len(data.people), words.number(data.members)
        return [*super()._span(data), tr("{n} of {members} people", n=shown, members=members)]
