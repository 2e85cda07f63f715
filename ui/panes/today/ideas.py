"""Suggestions beside what is due: each with its reason; taken up, put off, or never made again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.today import Suggestion
from ui.i18n import tr
from ui.panes.today import worded
from ui.widgets.basics import Elided, button, column, label, row, rule
from ui.widgets.lines import Lines


class Idea(QFrame):
    """One suggestion: what, why, and the three answers."""

    taken = Signal(str)
    later = Signal(str)
    never = Signal(str)

    def __init__(self, subject: str) -> None:
        super().__init__()
        self._said = Elided("", bold=True)
        self._why = label("", "caption", "muted", wrap=True)
        self.take = button("", partial(self.taken.emit, subject))
        self.put_off = button(tr("Later"), partial(self.later.emit, subject), flat=True)
        self.drop = button(tr("Never again"), partial(self.never.emit, subject), flat=True)
        answers = row(self.take, 0, self.put_off, self.drop, gap=4)
        whole = column(self._said, self._why, answers, rule(), gap=4)
        whole.setContentsMargins(0, 4, 0, 0)
        self.setLayout(whole)

    def show_idea(self, idea: Suggestion) -> None:
        """Show what it says now."""
        said = worded.said(idea.said)
        self._said.setText(said)
        self._why.setText(worded.said(idea.why))
        self.take.setText(tr(idea.action).replace("&", "&&"))
        self.take.setAccessibleName(f"{tr(idea.action)}: {said}")
        self.put_off.setAccessibleName(tr("Later: {what}", what=said))
        self.drop.setAccessibleName(tr("Never again: {what}", what=said))


class Ideas(Lines[str, Idea]):
    """The suggestions on show, by subject."""

    taken = Signal(object)  # Suggestion
    later = Signal(str)
    never = Signal(str)

    def __init__(self) -> None:
        super().__init__(self._one, gap=4)
        self._known: dict[str, Suggestion] = {}

    def fill(self, ideas: Sequence[Suggestion]) -> None:
        """Show these."""
        self._known = {idea.subject: idea for idea in ideas}
        for subject, line in self.show_keys(list(self._known)).items():
            line.show_idea(self._known[subject])

    def known(self) -> list[Suggestion]:
        """Return the suggestions on show."""
        return list(self._known.values())

    def _one(self, subject: str) -> Idea:
        made = Idea(subject)
        made.taken.connect(self._take)
        made.later.connect(self.later.emit)
        made.never.connect(self.never.emit)
        return made

    def _take(self, subject: str) -> None:
        self.taken.emit(self._known[subject])
