"""The filter bar over the member table: search, role, tier, tag, status and group."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app import roles, tiers
from app.communities import Group
from app.members import MemberFilter, Question
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, row
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.segment_bar import SegmentBar

WIDEST, NARROWER = 150, 130  # pixels of a field; of one that has room in a narrow window only so
LONGEST = 40  # characters of a question or an answer

STATUSES = {
    "present": N_("In the groups"),
    "left": N_("Left"),
    "archived": N_("Archived"),
    "all": N_("Everyone"),
}


class MemberFilters(QWidget):
    """What the operator asks the member table for."""

    changed = Signal()

    def __init__(self, session: Session, bar: SegmentBar) -> None:
        super().__init__()
        self.bar = bar
        self._among: tuple[int, ...] = ()
        self.search = line(tr("Find members"), tr("Find by name, pinyin, initials or id"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            session.theme.icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMinimumWidth(140)
        known_roles = [(key, tr(name)) for key, name in roles.NAMES.items()]
        known_tiers = [(str(key), tr(name)) for key, name in tiers.NAMES.items()]
        known = [(key, tr(name)) for key, name in STATUSES.items()]
        self.role = choice(tr("Role"), [("", tr("Any role")), *known_roles], widest=WIDEST)
        self.tier = choice(tr("Tier"), [("", tr("Any tier")), *known_tiers], widest=WIDEST)
        self.tag = choice(tr("Tag"), [("", tr("Any tag"))], widest=WIDEST)
        self.question = choice(tr("Question"), [("", tr("Any answers"))], widest=NARROWER)
        self.answer = choice(tr("Answer"), [("", tr("answered at all"))], widest=WIDEST)
        self._questions: dict[str, Question] = {}
        self.status = choice(tr("Status"), known, widest=WIDEST)
        self.group = choice(tr("Group"), [("", tr("Any group"))], widest=WIDEST)
        self.clear = button(tr("Show everyone"), self.reset, flat=True)
        choices = QWidget()
        choices.setLayout(Flow(*self._choices(), gap=8))
        layout = row(self.search, choices)
        layout.setStretch(0, 1)
        layout.setAlignment(self.search, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        self.search.textChanged.connect(self._changed)
        for field in self._choices():
            field.currentIndexChanged.connect(self._changed)
        bar.changed.connect(self._changed)
        self._show_clear()

    def wanted(self, community: int, groups: tuple[int, ...]) -> MemberFilter:
        """Return the filter as it stands."""
        group = value(self.group)
        return MemberFilter(
            community,
            group_id=int(group) if group else None,
            groups=groups,
            among=self._among,
            text=self.search.text(),
            role=value(self.role),
            tier=value(self.tier),
            tag=value(self.tag),
            status=value(self.status),
            question=value(self.question),
            answer=value(self.answer) if value(self.question) else "",
        )

    def active(self) -> bool:
        """Tell whether anyone is left out."""
        fields = (self.role, self.tier, self.tag, self.group, self.question)
        narrowed = any(value(field) for field in fields)
        elsewhere = value(self.status) != "present"
        return bool(
            self.search.text() or narrowed or elsewhere or self.bar.conditions or self._among
        )

    def show_only(self, ids: tuple[int, ...]) -> None:
        """Show these members, whatever else was asked for."""
        self.reset()
        self._among = ids
        if ids:
            choose(self.status, "all")
        self._changed()

    def reset(self) -> None:
        """Show everyone in the groups again."""
        for field in self._choices():
            choose(field, "")
        with QSignalBlocker(self.search):
            self.search.clear()
        self._among = ()
        self.bar.clear()
        self._changed()

    def offer(self, tags: list[tuple[str, int]], groups: list[Group]) -> None:
        """Offer the tags and groups that there are, keeping the choice."""
        asked = (value(self.tag), value(self.group))
        offer(self.tag, [("", tr("Any tag")), *((tag, f"{tag}  {n}") for tag, n in tags)])
        offer(self.group, [("", tr("Any group")), *((str(g.id), g.name) for g in groups)])
        self.tag.setVisible(bool(tags))
        self.group.setVisible(len(groups) > 1)
        if asked != (value(self.tag), value(self.group)):  # what was chosen is no more
            self._changed()

    def offer_questions(self, questions: Sequence[Question]) -> None:
        """Offer what members were asked, keeping the choice."""
        asked = (value(self.question), value(self.answer))
        self._questions = {one.question: one for one in questions}
        told = [(one.question, f"{_short(one.question)}  {one.people}") for one in questions]
        offer(self.question, [("", tr("Any answers")), *told])
        self.question.setVisible(bool(questions))
        self._offer_answers()
        if asked != (value(self.question), value(self.answer)):
            self._changed()

    def _offer_answers(self) -> None:
        one = self._questions.get(value(self.question))
        told = [(text, f"{_short(text)}  {n}") for text, n in one.answers] if one else []
        offer(self.answer, [("", tr("answered at all")), *told])
        self.answer.setVisible(one is not None)

    def _choices(self) -> tuple[QComboBox, ...]:
        return (self.role, self.tier, self.tag, self.question, self.answer, self.group, self.status)

    def _changed(self) -> None:
        self._offer_answers()
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear.setVisible(self.active())


def _short(text: str) -> str:
    """Return the beginning of a question or an answer, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
