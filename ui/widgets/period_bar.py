"""The period and what it is compared with: picked in a row, days named in two fields, trouble told beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from app import clock
from app.insights import days
from app.insights.choice import Choice
from app.insights.coverage import coverage
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import column, label, retone, row
from ui.widgets.fields import date_field
from ui.widgets.pickers import ComparisonPicker, PeriodPicker

OFFERED = 30  # days, before any data says which


@dataclass(frozen=True, slots=True)
class Reached:
    """From when to when there is data, and whether there is any in the period `of` a choice."""

    first: date | None = None
    last: date | None = None
    of: Choice | None = None
    any: bool = False


class PeriodBar(View):
    """Shows the last days or days of one's own, alone or beside an earlier period, on every page."""

    key = "period"
    title = N_("Period")
    reads = frozenset({"messages", "batches", "groups"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._reached = Reached()
        self.period = PeriodPicker(session.scope, naming=True)
        self.compare = ComparisonPicker(session.scope)
        self.first, self.last = date_field(tr("First day")), date_field(tr("Last day"))
        self.word = label("", "caption", "muted")
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.word.hide()
        self._fields = QWidget()
        self._fields.setLayout(row(self.first, label("–", tone="muted"), self.last, gap=GRID // 2))
        whole = column(row(self.period, self._fields, self.compare), self.word, gap=2)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.period.named.connect(self._begin)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._take)
        session.scope.changed.connect(self._follow)
        self._follow()

    def query(self) -> Callable[[Store], Reached]:
        """Ask how far the data reaches, and whether there is any in the days picked."""
        choice = self.session.scope.choice()

        def run(store: Store) -> Reached:
            if choice is None:
                return Reached()
            known = coverage(store, Scope(choice.community_id, choice.group_ids))
            if known.first is None or known.last is None:
                return Reached()
            some = coverage(store, choice.scope(store)).first is not None
            return Reached(days.day(known.first), days.day(known.last), choice, some)

        return run

    def fill(self, data: Reached) -> None:
        """Remember it, and say what is wrong with the days picked."""
        self._reached = data
        self._say(self._trouble())

    def closing(self) -> None:
        """Let go of the scope."""
        for slot in (self.period.follow, self.compare.follow, self._follow):
            self.session.scope.changed.disconnect(slot)
        super().closing()

    def _begin(self) -> None:
        """Offer the days on show to be changed."""
        scope = self.session.scope
        last = self._reached.last or clock.today()
        first = last - timedelta(days=(scope.days or OFFERED) - 1)
        if not scope.days and self._reached.first:
            first = self._reached.first
        scope.span(first, last)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        between = self.session.scope.between
        self._fields.setVisible(between is not None)
        for field, day in zip((self.first, self.last), between or (), strict=False):
            with QSignalBlocker(field):
                field.setDate(QDate(day.year, day.month, day.day))
        self._say(self._trouble())

    def _take(self) -> None:
        first, last = (cast("date", field.date().toPython()) for field in (self.first, self.last))
        if last >= first:
            self.session.scope.span(first, last)
        self._say(self._trouble())

    def _trouble(self) -> str:
        """Return what the operator has to know of the days in the fields; '' while all is well."""
        scope, reached = self.session.scope, self._reached
        if scope.between is None:
            if scope.comparison is None or scope.days:
                return ""
            return tr("All days have nothing before them to compare with: pick a shorter period.")
        first, last = (cast("date", field.date().toPython()) for field in (self.first, self.last))
        if last < first:
            return tr(
                "The last day, {last}, lies before the first, {first}.",
                last=words.long_day(last),
                first=words.long_day(first),
            )
        if reached.first is None or reached.last is None:
            return ""
        none = reached.of == scope.choice() and not reached.any
        if last < reached.first or first > reached.last or none:
            return tr(
                "Nothing is imported of these days; there is data from {first} to {last}.",
                first=words.long_day(reached.first),
                last=words.long_day(reached.last),
            )
        return ""

    def _say(self, text: str) -> None:
        self.word.setText(text)
        self.word.setVisible(bool(text))
        retone(self.word, "bad" if self.session.scope.between else "muted")
