"""A member's score term by term, beside the member table."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from app.insights.scope import Scope
from app.insights.scores import Part, Score, Scores, scores
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, column, label, row
from ui.widgets.score_words import answers_read, earned, points, times


class MemberScore(View):
    """Shows what one member's score is made of; those who are not here have none."""

    key = "member_score"
    title = N_("Score")
    reads = frozenset(
        {"members", "memberships", "messages", "batches", "groups", "roles", "attendances", "events", "checkins",
         "campaigns", "highlights", "measures"}
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id: int | None = None
        self._terms = QGridLayout()
        self._terms.setHorizontalSpacing(12)
        self._terms.setVerticalSpacing(2)
        self._terms.setColumnStretch(0, 1)
        self.sum = label("", bold=True)
        self.rest = label("", "caption", "muted", wrap=True)
        self.more = button(tr("Weights"), self._open_weights)
        head = row(label(tr("Score"), "caption", "muted"), self.sum, 0, self.more)
        self.setLayout(column(head, self._terms, self.rest, gap=6))

    def show_member(self, id: int) -> None:
        """Show another member's score."""
        if id != self._id:
            self._id = id
            self.outdate()

    def query(self) -> Callable[[Store], tuple[Score, Scores] | None]:
        """Ask for the score, over all groups of the community."""
        id, community = self._id, self.session.scope.community

        def ask(store: Store) -> tuple[Score, Scores] | None:
            if id is None or community is None:
                return None
            found = scores(store, Scope(community))
            score = found.of(id)
            return None if score is None else (score, found)

        return ask

    def fill(self, data: tuple[Score, Scores] | None) -> None:
        """Show the sum."""
        self._clear()
        self.more.setVisible(data is not None)
        if data is None:
            self.sum.setText("")
            self.rest.setText(tr("Who is not in a group now has no score."))
            return
        score, found = data
        self.sum.setText(tr("{n} of {all}", n=points(score.points), all=points(found.highest)))
        parts = earned(score)
        for line, part in enumerate(parts):
            self._show(line, part)
        until = words.long_day(found.end)
        text = (
            N_("The 30 days up to {day}, in all groups.")
            if parts
            else N_("Nothing that counts was recorded in the 30 days up to {day}.")
        )
        self.rest.setText(f"{tr(text, day=until)} {answers_read(found)}".strip())

    def _show(self, line: int, part: Part) -> None:
        for place, text in enumerate((times(part), f"= {points(part.points)}")):
            self._terms.addWidget(label(text, wrap=not place), line, place)

    def _clear(self) -> None:
        while (item := self._terms.takeAt(0)) is not None:
            old: QWidget | None = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _open_weights(self) -> None:
        self.session.prefs.keep("scores/look", "weights")
        self.session.way.to("insights", chart="scores")
