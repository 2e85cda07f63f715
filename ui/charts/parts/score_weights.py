"""What each term of the score is worth, to be changed in place."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.errors import AppError
from app.insights import scores
from app.insights.scores import Rule
from app.store import Store
from app.text import N_
from ui.charts.parts.key import Line
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, column, label, row
from ui.widgets.lines import CellLine, Trouble
from ui.widgets.score_words import TERMS, each, points

# Terms of a kind share a colour: activity, answering, taking part, bringing in.
COLORS: dict[str, tuple[str, float]] = {
    "days": ("accent", 1), "messages": ("accent", 0.5), "answers": ("blue", 1), "replies": ("blue", 0.5),
    "events": ("amber", 1), "checkins": ("amber", 0.5), "brought": ("red", 1), "highlights": ("red", 0.5),
}  # fmt: skip
FIELD, NAME = 72, 140  # pixels


def kinds() -> list[Line]:
    """Return the key of the colours."""
    return [
        ("block" if alpha == 1 else "pale", color, tr(TERMS[term]))
        for term, (color, alpha) in COLORS.items()
    ]


class ScoreWeights(QWidget):
    """A line per term: how many points it can earn, how many of it earn them all, what one is worth."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.weights: dict[str, CellLine] = {}
        self.fulls: dict[str, CellLine] = {}
        self._each = {term: label("", "caption", "muted") for term in TERMS}
        self._rules: dict[str, Rule] = {}
        self._trouble = Trouble(session)
        self.total = label("", "caption", "muted", wrap=True)
        self.back = button(tr("As shipped"), self._as_shipped)
        whole = column(self._lines(), self._trouble, _ending(self.total, self.back), 0)
        whole.setContentsMargins(GRID, 0, GRID, 0)
        self.setLayout(whole)

    def show_rules(self, rules: tuple[Rule, ...], note: str = "") -> None:
        """Show what counts now, with a note below; what is being written stays."""
        self._rules = {rule.term: rule for rule in rules}
        for rule in rules:
            self.weights[rule.term].show_value(points(rule.weight))
            self.fulls[rule.term].show_value(str(rule.full))
            self._each[rule.term].setText(tr("{n} each", n=each(rule)))
        whole = points(sum(rule.weight for rule in rules))
        text = tr("All together {n} points can be reached.", n=whole)
        self.total.setText(f"{text} {note}".strip())
        self.back.setEnabled(rules != scores.SHIPPED)

    def _lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, NAME)
        grid.setColumnStretch(4, 1)  # beside the last one: what belongs together stays together
        heads = (tr("Scored term"), tr("Points at most"), tr("Earned in full by"), tr("Worth each"))
        for place, head in enumerate(heads):
            grid.addWidget(label(head, "caption", "muted"), 0, place)
        for line, (term, name) in enumerate(TERMS.items(), 1):
            for place, (fields, title) in enumerate(
                ((self.weights, heads[1]), (self.fulls, heads[2])), 1
            ):
                made = CellLine(tr("{term}: {what}", term=tr(name), what=title), right=True)
                made.setProperty("quiet", False)
                made.setFixedWidth(FIELD)
                made.entered.connect(partial(self._set, term, made))
                fields[term] = made
                grid.addWidget(made, line, place)
            grid.addWidget(label(tr(name)), line, 0)
            grid.addWidget(self._each[term], line, 3)
        return grid

    def _set(self, term: str, field: CellLine, text: str) -> None:
        community, rule = self.session.scope.community, self._rules[term]
        weighs = field is self.weights[term]
        if community is None:
            return

        def change(store: Store) -> None:
            n = _number(text)
            new = Rule(term, n, rule.full) if weighs else Rule(term, rule.weight, _whole(n))
            scores.set_rule(store, community, new)

        self._trouble.attempt(change, field, quiet=False)

    def _as_shipped(self) -> None:
        community = self.session.scope.community
        if community is not None:
            for field in (*self.weights.values(), *self.fulls.values()):
                field.accept()
            self._trouble.hide()
            self.session.act(lambda store: scores.as_shipped(store, community))


def _ending(words: QWidget, way: QWidget) -> QHBoxLayout:
    laid = row(words, way)
    laid.setStretch(0, 1)
    laid.setAlignment(way, Qt.AlignmentFlag.AlignTop)
    return laid


def _number(text: str) -> float:
    try:
        found = float(text.strip().replace(",", ".").replace("，", "."))
    except ValueError:
        raise AppError(N_("Enter a number.")) from None
    if found != found or abs(found) == float("inf"):  # noqa: PLR0124 -- not a number
        raise AppError(N_("Enter a number."))
    return found


def _whole(n: float) -> int:
    if n != int(n):
        raise AppError(N_("Enter a whole number."))
    return int(n)
