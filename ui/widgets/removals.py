"""Removals with the rule each rests on, chosen in place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app import rules
from app.insights.removals import Removal
from app.rules import Rule
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import Elided, button, column, label, row
from ui.widgets.fields import choice, choose, value
from ui.widgets.lines import Lines

Seat = tuple[int, int]  # member, group
WIDEST = 220  # pixels of a choice
NAME, CHOICE = 104, 168  # pixels in the list
LONGEST = 24  # characters of a rule in a choice


def rule_choice(
    session: Session, seat: Seat, chosen: int | None, known: Sequence[Rule]
) -> QComboBox:
    """Return the choice of the rule that somebody's removal from a group rests on."""
    made = choice(tr("Rule that the removal rests on"), _entries(known, chosen), widest=WIDEST)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(120)
    choose(made, "" if chosen is None else str(chosen))

    def keep(_index: int) -> None:
        id = value(made)
        session.act(lambda store: rules.note(store, *seat, int(id) if id else None))

    made.activated.connect(keep)
    return made


def _entries(known: Sequence[Rule], chosen: int | None) -> list[tuple[str, str]]:
    """Offer the rules in force, and one out of force only where it was chosen before."""
    offered = [rule for rule in known if not rule.archived or rule.id == chosen]
    named = [(str(rule.id), words.short(rules.one_line(rule.text), LONGEST)) for rule in offered]
    return [("", tr("No rule noted")), *named]


class RemovalList(QWidget):
    """A line per removal: who, where, when, and the rule; without rules the way to write them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._found: dict[Seat, Removal] = {}
        self._rules: tuple[Rule, ...] = ()
        self.why = label("", tone="muted", wrap=True)
        self.write = button(tr("Write rules"), self._to_rules)
        self.lines: Lines[tuple[Seat, int | None, int], QWidget] = Lines(self._line, gap=GRID // 2)
        self.setLayout(column(row(self.why, self.write), self.lines, 0))

    def show_removals(self, found: Sequence[Removal], known: tuple[Rule, ...]) -> None:
        """List these."""
        self._found = {(one.member_id, one.group_id): one for one in found}
        self._rules = known
        mark = hash(tuple((rule.id, rule.text, rule.archived) for rule in known))
        self.lines.show_keys([(seat, one.rule_id, mark) for seat, one in self._found.items()])
        self.why.setText(_why(bool(found), ruled=bool(known)))
        self.why.setVisible(bool(self.why.text()))
        self.write.setVisible(not known)

    def _line(self, key: tuple[Seat, int | None, int]) -> QWidget:
        seat, chosen, _ = key
        one = self._found[seat]
        name = button(words.short(one.name, 8), lambda: self._open(one.member_id), flat=True)
        sure = tr("removed") if one.sure else tr("gone by the roster")
        where = Elided(
            tr("{group} · {day} · {how}", group=one.group, day=words.long_day(one.day), how=sure),
            "caption", "muted",
        )  # fmt: skip
        named = rule_choice(self.session, seat, chosen, self._rules)
        name.setFixedWidth(NAME)
        named.setFixedWidth(CHOICE)
        line = QWidget()
        parts = row(name, where, named)
        parts.setStretch(1, 1)
        line.setLayout(parts)
        return line

    def _open(self, member: int) -> None:
        self.session.way.to("members", member=member)

    def _to_rules(self) -> None:
        self.session.way.to("communities", community=self.session.scope.community)


def _why(found: bool, *, ruled: bool) -> str:
    if not found:
        return tr("Nobody was removed in these days.")
    return "" if ruled else tr("Write down the rules first, then each removal can name its own.")
