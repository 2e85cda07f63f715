"""What the steps of the funnel mean, as sentences with fields in them that are changed in place."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app import roles
from app.insights import funnel_terms
from app.insights.funnel_terms import SHIPPED, Terms
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, chip, column, label, row
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine, Trouble

FIELD, TAG, STEP = 52, 132, 64  # pixels
# The words before and after each number.
SENTENCES: dict[str, tuple[tuple[str, str], ...]] = {
    N_("Activated"): (("messages", N_("wrote at least")), ("within", N_("messages, within"))),
    N_("Retained"): (
        ("lately", N_("wrote in the last")),
        ("settled", N_("days, after more than")),
    ),
    N_("Referred"): (("invited", N_("brought at least")),),
}
ENDS = {
    "within": N_("days of coming (empty: at any time)"),
    "settled": N_("days here"),
    "invited": N_("who are still here"),
}


class FunnelTerms(QWidget):
    """A line per step below the funnel; each change counts at once, and can be undone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._terms, self._tags = SHIPPED, tuple[str, ...]()
        self.numbers: dict[str, CellLine] = {}
        self.roles = {
            key: chip(tr(name), slot=self._set_roles, checkable=True)
            for key, name in roles.NAMES.items()
        }
        self.tag = CellLine(tr("Tag that counts as converted"), tr("or this tag"))
        self.tag.setProperty("quiet", False)
        self.tag.setFixedWidth(TAG)
        self.tag.entered.connect(self._set_tag)
        self.paid = chip(tr("paid, by the income noted"), slot=self._set_paid, checkable=True)
        self.back = button(tr("As shipped"), self.as_shipped, flat=True)
        self._trouble = Trouble(session)
        whole = column(self._lines(), self._trouble, row(0, self.back), gap=GRID // 2)
        whole.setContentsMargins(0, GRID, 0, 0)
        self.setLayout(whole)

    def show_terms(self, terms: Terms, tags: tuple[str, ...] = ()) -> None:
        """Show what counts now; what is being written stays."""
        self._terms = terms
        for key, field in self.numbers.items():
            n = getattr(terms, key)
            field.show_value("" if n is None else str(n))
        for key, made in self.roles.items():
            made.setChecked(key in terms.roles)
        self.tag.show_value(terms.tag)
        if tags != self._tags:
            self._tags = tags
            self.tag.setCompleter(QCompleter(tags, self.tag))
        self.paid.setChecked(terms.paid)
        self.back.setEnabled(terms != SHIPPED)

    def minimumSizeHint(self) -> QSize:
        """Qt override: chips and fields that break into lines need the room of all of these."""
        inside = self.layout()
        return QSize(0, inside.heightForWidth(self.width()) if inside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: at another width there are other lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def as_shipped(self) -> None:
        """Go back to the shipped definitions."""
        community = self.session.scope.community
        if community is not None:
            for field in (*self.numbers.values(), self.tag):
                field.accept()
            self._trouble.hide()
            self.session.act(lambda store: funnel_terms.as_shipped(store, community))

    def _lines(self) -> QVBoxLayout:
        """Return a line per step; a grid would reckon with other widths than it gives."""
        whole = column(gap=GRID // 2)
        lines = {name: self._numbers(*parts) for name, parts in SENTENCES.items()}
        converted = [*self.roles.values(), self.tag, self.paid]
        lines = {
            **{name: lines[name] for name in (N_("Activated"), N_("Retained"))},
            N_("Converted"): converted,
            N_("Referred"): lines["Referred"],
        }
        for name, parts in lines.items():
            step, around = label(tr(name), "caption", "muted"), QWidget()
            step.setFixedWidth(STEP)
            around.setLayout(Flow(*parts))
            line = row(step, around)
            line.setStretch(1, 1)
            whole.addLayout(line)
        return whole

    def _numbers(self, *parts: tuple[str, str]) -> list[QWidget]:
        """Return the words and the fields of one sentence."""
        made: list[QWidget] = []
        for key, before in parts:
            field = CellLine(tr(before), right=True)
            field.setProperty("quiet", False)
            field.setFixedWidth(FIELD)
            field.entered.connect(partial(self._enter, key, field))
            self.numbers[key] = field
            made += [label(tr(before)), field]
        return [*made, label(tr(ENDS[parts[-1][0]]))]

    def _enter(self, key: str, field: CellLine, text: str) -> None:
        text = text.strip()
        self._set(key, int(text) if text.isdecimal() else text, field)

    def _set_roles(self) -> None:
        self._set("roles", [key for key, made in self.roles.items() if made.isChecked()])
        self._check()

    def _set_tag(self, text: str) -> None:
        self._set("tag", text, self.tag)

    def _set_paid(self) -> None:
        self._set("paid", self.paid.isChecked())
        self._check()

    def _check(self) -> None:
        """Show the chips as they count where a change was refused."""
        if not self._trouble.isHidden():
            for key, made in self.roles.items():
                made.setChecked(key in self._terms.roles)
            self.paid.setChecked(self._terms.paid)

    def _set(self, key: str, value: object, field: CellLine | None = None) -> None:
        community = self.session.scope.community
        if community is not None:
            self._trouble.attempt(
                lambda store: funnel_terms.set_terms(store, community, **{key: value}), field, quiet=False
            )  # fmt: skip
