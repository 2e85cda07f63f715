"""What a chart says of the period it is compared with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar, Literal, TypeVar

from app.insights.choice import Choice, Earlier, earlier
from app.insights.reach import written
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.key import Line
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.waiting import Waiting
from ui.i18n import tr

Ask = Callable[[Store, Scope], Any]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a chart shows, of which scope it was asked, and what it is compared with.

    `against` is the scope to compare with (None: no comparison), `earlier` the same insight of
    it (None: nothing is known there). `imported`: there are messages in the groups, whenever.
    """

    scope: Scope
    data: Any
    against: Scope | None = None
    earlier: Earlier | None = None
    imported: bool = False

    def along(self, days: Sequence[date], values: Mapping[date, Value]) -> list[Value | None]:
        """Return the values of the days that stood at the same places of the earlier period."""
        return [values.get(day - self._apart()) for day in days]

    def _apart(self) -> timedelta:
        first = self.earlier.scope.first if self.earlier else None
        return self.scope.first - first if self.scope.first and first else timedelta()


class Compared(Waiting):
    """A view of one question, which asks it of another period as well and says what it was then.

    A chart of its own may give `before` (a sentence), `before_at` (a mark), and the way its
    table's rows find theirs of the earlier period: by `day` (aligned by place in the period) or
    by what stands in the first column.
    """

    unit: ClassVar[str]  # English, marked with N_: what is counted
    beside: ClassVar[Literal["", "day", "first"]] = ""

    answer: Answer | None

    @staticmethod
    def ask(store: Store, scope: Scope) -> Any:
        """Return the insight; runs away from the UI thread."""
        raise NotImplementedError

    def asking(self) -> Ask:
        """Return what to ask, where that depends on a switch; called on the UI thread."""
        return self.ask

    def counts(self, data: Any) -> str:
        """Return what is counted: the unit, where no switch changes it."""
        return tr(self.unit)

    def before(self, data: Any, earlier: Any) -> str:
        """Return how it was in the earlier period, and how it is now; '' says nothing."""
        return ""

    def before_at(self, place: int) -> str:
        """Return the values that stood at this mark's place in the earlier period, or ''."""
        return ""

    def query(self) -> Callable[[Store], Answer | None]:
        """Ask for the insight of the scope picked now, and of the one it is compared with."""
        choice, ask = self.session.scope.choice(), self.asking()

        def run(store: Store) -> Answer | None:
            return None if choice is None else answered(store, choice, ask)

        return run

    def told_before(self) -> str:
        """Return the line on the period compared with, and how much of it is known; '' without one."""
        answer = self.answer
        if answer is None or answer.against is None:
            return ""
        if answer.earlier is None:
            text = N_("{span}: no data imported to compare with")
            return tr(text, span=span(answer.against, answer.scope)) if self._compares() else ""
        text = self.before(answer.data, answer.earlier.data)
        if not text:
            return ""
        text = tr("{span}: {text}", span=span(answer.against, answer.scope), text=text)
        known, all_ = answer.earlier.covered, answer.earlier.days
        if known == all_:
            return text
        note = tr("{known} of {all} days imported", known=known, all=all_)
        return tr("{text} ({note})", text=text, note=note)

    def days_before(self) -> list[Any]:
        """Return, for each of the `days` of the data, the one that stands at its place of the earlier period.

        None where there is no comparison, or no such day. Of a `day` each in data that has `days`.
        """
        answer = self.answer
        if answer is None:
            return []
        found = answer.earlier.data.days if answer.earlier else ()
        return answer.along([one.day for one in answer.data.days], {one.day: one for one in found})

    def key_before(self) -> list[Line]:
        """Return the key's entry of the faint dashed line, where there is one."""
        answer = self.answer
        if answer is None or answer.earlier is None or answer.against is None:
            return []
        return [("dashes", "faint", span(answer.against, answer.scope))]

    def sheet_before(self, now: Sheet, then: Sheet) -> Sheet:
        """Put the earlier period's table beside the present one."""
        answer = self.answer
        if not self.beside or answer is None or not then.rows:
            return now
        rows = {row[0]: row for row in then.rows}
        keys = [row[0] for row in now.rows]
        if self.beside == "day":
            dates = [date.fromisoformat(str(key)) for key in keys]
            by_day = {date.fromisoformat(str(key)): key for key in rows}
            found = [rows.get(key) for key in answer.along(dates, by_day)]
        else:
            found = [rows.get(key) for key in keys]
        from_ = 0 if self.beside == "day" else 1
        heads = tuple(tr("Before: {column}", column=head) for head in then.columns[from_:])
        none = (None,) * len(heads)
        return Sheet(
            (*now.columns, *heads),
            tuple(
                (*row, *(other[from_:] if other else none))
                for row, other in zip(now.rows, found, strict=True)
            ),
        )

    def _compares(self) -> bool:
        return type(self).before is not Compared.before


def once(ask: Ask) -> Ask:
    """Let a question be worked out once while nobody writes: a comparison that comes or goes costs no more."""
    bound: Any = ask
    whole = (
        (bound.func, bound.args, *bound.keywords.items()) if isinstance(ask, partial) else (ask,)
    )

    def answer(store: Store, scope: Scope) -> Any:
        return store.once((whole, scope), partial(bound, store, scope))

    return answer


def answered(store: Store, choice: Choice, ask: Ask) -> Answer:
    """Return the insight of what is picked, and of what that is compared with."""
    ask, scope = once(ask), choice.scope(store)
    against = choice.against(scope)
    then = earlier(store, against, ask) if against else None
    imported = written(store, scope.community_id, scope.group_ids)
    return Answer(scope, ask(store, scope), against, then, imported)


def span(scope: Scope, beside: Scope) -> str:
    """Return the days of a scope: 8月1日 – 8月30日 or 8月1日, with years unless `beside` ends in them."""
    if scope.first is None or scope.last is None:
        return tr("All days")
    near = beside.last is None or {scope.first.year, scope.last.year} == {beside.last.year}
    day = words.short_day if near else words.long_day
    if scope.first == scope.last:
        return day(scope.first)
    return tr("{first} – {last}", first=day(scope.first), last=day(scope.last))
