"""The rules of a community (群规), each with its reason, written, ordered and put away in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app import rules
from app.rules import Rule
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, chip, column, icon_button, label, row, tip
from ui.widgets.lines import CellLine, Lines, Trouble


class RuleLine(QWidget):
    """One rule: its words, its reason below, how many were removed for it, and ways to move it or put it away."""

    def __init__(self, session: Session, trouble: Trouble, id: int) -> None:
        super().__init__()
        self.session, self._trouble, self._id = session, trouble, id
        self._archived = False
        self.number = label("", "caption", "muted")
        self.number.setFixedWidth(GRID * 2)
        self.text = CellLine(tr("Community rule"), tr("Community rule"))
        self.reason = CellLine(tr("Reason of the rule"), tr("Why, in one sentence"), small=True)
        self.text.entered.connect(self._save_text)
        self.reason.entered.connect(self._save_reason)
        self.removals = label("", "caption", "muted")
        theme = session.theme
        self.up = icon_button(theme, "chevron-up", tr("Move up"), partial(self._move, -1))
        self.down = icon_button(theme, "chevron-down", tr("Move down"), partial(self._move, 1))
        self.away = icon_button(theme, "archive", tr("Archive"), self._put_away)
        first = row(self.number, self.text, self.up, self.down, self.away, gap=GRID // 2)
        first.setStretch(1, 1)
        second = row(GRID * 2 + GRID // 2, self.reason, GRID, self.removals, gap=0)
        second.setStretch(1, 1)
        self.setLayout(column(first, second, gap=0))

    def show_rule(self, rule: Rule, number: int, last: int) -> None:
        """Show the rule; what is being written stays."""
        self._archived = rule.archived
        self.number.setText("" if rule.archived else str(number))
        self.text.show_value(rules.one_line(rule.text))
        self.reason.show_value(rules.one_line(rule.reason))
        told = tr("%n removal(s)", "", rule.removals) if rule.removals else ""
        self.removals.setText(told)
        for part, usable in ((self.up, number > 1), (self.down, number < last)):
            part.setVisible(not rule.archived)
            part.setEnabled(usable)
        name = tr("Restore") if rule.archived else tr("Archive")
        icon = "arrow-back-up" if rule.archived else "archive"
        self.away.setIcon(self.session.theme.icon(icon, "muted", "accent_ink"))
        self.away.setToolTip(tip(name))
        self.away.setAccessibleName(name)

    def _save_text(self, text: str) -> None:
        self._trouble.attempt(
            lambda store: rules.edit(store, self._id, text=text), self.text, quiet=False
        )

    def _save_reason(self, text: str) -> None:
        self._trouble.attempt(
            lambda store: rules.edit(store, self._id, reason=text), self.reason, quiet=False
        )

    def _move(self, by: int) -> None:
        self.session.act(lambda store: rules.move(store, self._id, by), quiet=True)

    def _put_away(self) -> None:
        change = rules.restore if self._archived else rules.archive
        self.session.act(lambda store: change(store, self._id))


class RulesEdit(QWidget):
    """The rules in their order, a line to write the next one, and those out of force when asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._community = 0
        self._known: tuple[Rule, ...] = ()
        self.archived = chip(tr("Archived"), slot=self._fill, checkable=True)
        self._trouble = Trouble(session)
        self.lines: Lines[int, RuleLine] = Lines(self._line, gap=GRID)
        self.none = label(
            tr("No rules yet. A few are enough; each is accepted for its reason."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        self.text = CellLine(tr("New rule"), tr("New rule, such as: no ads"))
        self.reason = CellLine(tr("Reason of the new rule"), tr("Why? People came to read"))
        for field in (self.text, self.reason):
            field.setProperty("quiet", False)
            field.returnPressed.connect(self.add)
        self.go = button(tr("Add rule"), self.add)
        head = row(label(tr("Community rules"), bold=True), 0, self.archived)
        self.setLayout(
            column(
                head, self.none, self.lines, self.text, self.reason, self._trouble, row(self.go, 0)
            )
        )

    def show_rules(self, community_id: int, known: Sequence[Rule]) -> None:
        """Show the rules of a community."""
        if community_id != self._community:
            self.text.clear()
            self.reason.clear()
            self._trouble.hide()
        self._community, self._known = community_id, tuple(known)
        self._fill()

    def add(self) -> None:
        """Add the rule that was written; without a reason it is asked for."""
        text, reason, community = self.text.text(), self.reason.text(), self._community
        if text.strip() and not reason.strip() and self.text.hasFocus():
            self.reason.setFocus()
            return
        field = self.text if not text.strip() else self.reason
        self._trouble.attempt(
            lambda store: rules.add(store, community, text, reason), field, self._added, quiet=False
        )

    def _added(self, _id: object) -> None:
        self.text.clear()
        self.reason.clear()
        self.text.setFocus()

    def _fill(self) -> None:
        shown = [rule for rule in self._known if not rule.archived or self.archived.isChecked()]
        last = sum(not rule.archived for rule in self._known)
        made = self.lines.show_keys([rule.id for rule in shown])
        for number, rule in enumerate(shown, 1):
            made[rule.id].show_rule(rule, number, last)
        self.none.setVisible(not last)
        self.archived.setVisible(any(rule.archived for rule in self._known))

    def _line(self, id: int) -> RuleLine:
        return RuleLine(self.session, self._trouble, id)
