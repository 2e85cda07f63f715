"""The chart of money: what comes in by which way, what goes out for what, what each activity returns."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app import incomes
from app.incomes import Income
from app.insights.money import IN_LINES, OUT_LINES, Activity, Line, Money, money
from app.insights.scope import Scope
from app.insights.until_today import until_today
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.columns import Column, ColumnsCanvas
from ui.charts.parts.compared import Answer
from ui.charts.parts.income_panel import IncomePanel
from ui.charts.parts.key import Line as Key
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.rows import below_key, below_picture
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.stack import Stack
from ui.charts.parts.switch import Switch
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import chip

SHOWN, MONTHS = 6, 60  # activities and months in the picture, the newest; the table has them all
LOOKS = ("months", "lines", "activities")
LINES: dict[Line, tuple[str, str]] = {
    "members": (N_("Members pay"), "accent"),
    "sponsors": (N_("Sponsors pay"), "blue"),
    "others": (N_("Sold elsewhere"), "grey_ink"),
    "events": (N_("Income of events"), "faint"),
    "activities": (N_("Cost of events"), "amber"),
    "channels": (N_("Cost of channels"), "red"),
}

FROM: dict[Line, str] = {
    "members": N_("{text}; {share} of the income from members"),
    "sponsors": N_("{text}; {share} of the income from sponsors"),
    "others": N_("{text}; {share} of the income from selling elsewhere"),
    "events": N_("{text}; {share} of the income from the budgets of events"),
}


@dataclass(frozen=True, slots=True)
class Books:
    """The money of the period, and the latest incomes whatever the period."""

    money: Money
    noted: tuple[Income, ...]


class MoneyChart(Chart):
    """Income by way of earning, costs by kind, and the return of each activity."""

    key = "money"
    title = N_("Income and costs")
    unit = N_("your currency, costs below zero")
    height_of_picture = 324
    empty_text = N_("Note what members, sponsors or partners pay, and see here what comes back.")
    thin_text = ""  # it is not for want of an import
    reads = frozenset(
        {"incomes", "events", "event_costs", "event_groups", "channel_costs", "batches", "groups"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.empty.button.setText(tr("Note income"))
        self.looks = Switch(
            ("months", tr("By month")), ("lines", tr("By way")), ("activities", tr("By event"))
        )
        self.looks.chosen.connect(self._choose_look)
        self.entry = chip(tr("Note income"), slot=self._toggle, checkable=True)
        self.panel = IncomePanel(session)
        self.panel.hide()
        self.exits.aside += [self.looks, self.entry]
        below_key(self, self.looks, 0, self.entry)
        below_picture(self, self.panel)
        self.note = self.command(tr("Note income"), self.begin, icon="plus")
        self.command(tr("Money by month, by way or by activity"), self._other_look)

    def make_canvas(self) -> QWidget:
        """Return columns and bars."""
        self.by_month, self.bars = ColumnsCanvas(self.session.theme), Bars(self.session.theme)
        self.stack = Stack(self.by_month, self.bars)
        return self.stack

    @staticmethod
    def ask(store: Store, scope: Scope) -> Books:
        """Return the money of the period; money needs no chat, so the period goes on until today."""
        noted = incomes.listed(store, scope.community_id)
        return Books(money(store, until_today(store, scope)), tuple(noted))

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and what can be entered."""
        super().fill(data)
        self.looks.setVisible(bool(data and data.data.money.amounts))
        self.entry.setVisible(data is not None)
        self.note.setEnabled(data is not None)
        self.panel.show_incomes(data.data.noted if data else ())

    def sentence(self, data: Books) -> str:
        """Say what came in and went out, and from whom most came."""
        found = data.money
        if not found.amounts:
            return tr("No money in this period") if data.noted else ""
        told = N_("{income} came in, {cost} went out: {left} left")
        if found.income < found.cost:
            told = N_("{income} came in, {cost} went out: {left} short")
        left = abs(found.income - found.cost)
        text = tr(told, income=_sum(found.income), cost=_sum(found.cost), left=_sum(left))
        best = max(IN_LINES, key=found.total)
        if not found.income:
            return text
        share = words.percent(found.total(best) / found.income)
        return tr(FROM[best], text=text, share=share)

    def counts(self, data: Books) -> str:
        """Return what the amounts are in, and how costs are told from income."""
        units = {
            "lines": N_("your currency"),
            "activities": N_("your currency, income against cost"),
        }
        return tr(units.get(self._look(), self.unit))

    def before(self, data: Books, earlier: Books) -> str:
        """Say what came in and went out then."""
        was = earlier.money
        return tr("{income} came in, {cost} went out", income=_sum(was.income), cost=_sum(was.cost))

    def draw(self, data: Books) -> None:
        """Show months, lines or activities."""
        look = self._look()
        self.looks.show_choice(look)
        if look == "months":
            self.by_month.show_columns(
                tuple(_column(*month) for month in data.money.months()[-MONTHS:])
            )
            used: list[Line] = [line for line in LINES if data.money.total(line)]
            lines: list[Key] = [("block", LINES[line][1], tr(LINES[line][0])) for line in used]
            self.key_row.show_lines(*lines)
        else:
            self.bars.show_bars(tuple(self._bars(data.money)))
            self.key_row.show_lines(("target", "text", tr("What it cost")))
            self.key_row.setVisible(look == "activities")
        if look == "activities" and not data.money.activities:
            self.stack.say(tr("No activity cost or brought in money in this period."))
        elif look == "months" and not data.money.amounts:
            self.stack.say(tr("No money in this period: pick a longer one, or note an income."))
        else:
            self.stack.bring(self.by_month if look == "months" else self.bars)

    def sheet(self, data: Books) -> Sheet:
        """One row per month, line or activity, as is shown."""
        found = data.money
        if self._look() == "lines":
            rows = [(tr(LINES[line][0]), found.total(line)) for line in LINES]
            rows += [(tr("Hours of work"), found.hours), (tr("Gifts, pieces"), found.gifts)]
            return Sheet((tr("What"), tr("Sum")), tuple(rows))
        if self._look() == "activities":
            heads = (
                tr("Event"), tr("Day"), tr("Income"), tr("Cost"), tr("Income by cost"),
                tr("Hours of work"), tr("Gifts, pieces"),
            )  # fmt: skip
            return Sheet(heads, tuple(
                (one.title, one.day.isoformat(), one.income, one.cost, one.back, one.hours, one.gifts)
                for one in found.activities
            ))  # fmt: skip
        heads = (tr("Month"), *(tr(name) for name, _ in LINES.values()))
        return Sheet(heads, tuple(
            (month.strftime("%Y-%m"), *(sums.get(line, 0.0) for line in LINES))
            for month, sums in found.months()
        ))  # fmt: skip

    def period(self, data: Books) -> tuple[date, date] | None:
        """From the first amount to the last."""
        amounts = data.money.amounts
        return (amounts[0].day, amounts[-1].day) if amounts else None

    def marks(self) -> int:
        """One per month, line or activity shown."""
        look, found = self._look(), self._found
        if look == "months":
            return len(found.months()[-MONTHS:])
        return len(_lines(found)) + 2 if look == "lines" else len(found.activities[:SHOWN])

    def reading(self, place: int) -> str:
        """Return the figures of a month, a line or an activity."""
        if self._look() != "months":
            bar = list(self._bars(self._found))[place]
            return " · ".join(part for part in (bar.name, bar.figures, bar.remark) if part)
        month, sums = self._found.months()[-MONTHS:][place]
        parts = [f"{tr(LINES[line][0])} {_sum(n)}" for line in LINES if (n := sums.get(line))]
        name = tr("{month} {year}", month=words.month(month), year=month.year)
        return tr("{day}: {title}", day=name, title=tr(", ").join(parts) or _sum(0))

    def pick(self, place: int) -> Pick | None:
        """Return who paid in a month, or by a way."""
        if self._look() == "activities":
            return None
        if self._look() == "months":
            month = self._found.months()[-MONTHS:][place][0]
            paid = [one for one in self._found.amounts if one.day.replace(day=1) == month]
            name = tr("{month} {year}", month=words.month(month), year=month.year)
        else:
            lines = _lines(self._found)
            line = lines[place] if place < len(lines) else None
            paid = [one for one in self._found.amounts if one.line == line]
            name = tr(LINES[line][0]) if line else ""
        ids = tuple(dict.fromkeys(one.member_id for one in paid if one.member_id is not None))
        if not ids or self.answer is None:
            return None
        title = tr("Paid: {what}", what=name)
        return Pick(title, partial(_those, scope=self.answer.scope, ids=ids))

    def choose(self, place: int) -> None:
        """Open who paid; of an activity its budget, of channels their chart."""
        look = self._look()
        if not 0 <= place < self.marks():
            return
        if look == "activities":
            one = self._found.activities[place]
            self.session.way.to("calendar", event=one.event_id, day=one.day, section="review")
        elif look == "lines" and place < len(_lines(self._found)):
            line = _lines(self._found)[place]
            if line in ("activities", "events"):
                self._choose_look("activities")
            elif line == "channels":
                self.session.way.to("insights", chart="channels")
            else:
                self._payers(place)
        elif look == "lines":
            self._choose_look("activities")  # hours and gifts are those of events
        else:
            self._payers(place)

    def begin(self) -> None:
        """Open the line for a new income."""
        self.entry.setChecked(True)
        self.panel.show()
        self.panel.start()

    # -- inside

    @property
    def _found(self) -> Money:
        return self.answer.data.money if self.answer else Money()

    def _look(self) -> str:
        kept = self.session.prefs.text("money/look", LOOKS[0])
        return kept if kept in LOOKS else LOOKS[0]

    def _choose_look(self, key: str) -> None:
        self.session.prefs.keep("money/look", key)
        self.place = None
        self.fill(self.answer)

    def _other_look(self) -> None:
        self._choose_look(LOOKS[(LOOKS.index(self._look()) + 1) % len(LOOKS)])

    def _payers(self, place: int) -> None:
        """Open who paid; where nobody is noted, the incomes, to note them."""
        if self.pick(place) is None:
            self.begin()
        else:
            super().choose(place)

    def _toggle(self) -> None:
        if self.entry.isChecked():
            self.begin()
        else:
            self.panel.hide()

    def _import(self) -> None:
        self.begin()

    def _bars(self, found: Money) -> list[Bar]:
        if self._look() == "activities":
            return [_activity(one) for one in found.activities[:SHOWN]]
        most = max([1.0, *(found.total(line) for line in LINES)])
        bars = [
            Bar(tr(LINES[line][0]), _sum(found.total(line)), "", found.total(line) / most, color=LINES[line][1])
            for line in _lines(found)
        ]  # fmt: skip
        note = tr("not in money")
        return [
            *bars,
            Bar(tr("Hours of work"), words.amount(found.hours), note, None),
            Bar(tr("Gifts, pieces"), words.amount(found.gifts), note, None),
        ]


def _lines(found: Money) -> list[Line]:
    """Return the lines shown: all ways of earning, and the costs there are."""
    return [line for line in LINES if line in IN_LINES[:3] or found.total(line)]


def _sum(n: float) -> str:
    """Return a sum of money: plain in English, with 元 in Chinese."""
    return f"{words.amount(n)} 元" if chinese() else words.amount(n)


def _column(month: date, sums: dict[Line, float]) -> Column:
    name = words.month(month) if month.month > 1 else str(month.year)
    up = tuple((LINES[line][1], sums.get(line, 0.0)) for line in IN_LINES)
    return Column(name, up, tuple((LINES[line][1], sums.get(line, 0.0)) for line in OUT_LINES))


def _activity(one: Activity) -> Bar:
    """Return the bar of an activity: its income, with a mark where its cost is covered."""
    most = max(one.income, one.cost, 1e-9)
    figures = tr("{income} of {cost}", income=_sum(one.income), cost=_sum(one.cost))
    if one.back is not None:
        figures = tr("{figures} · {share} back", figures=figures, share=words.percent(one.back))
    return Bar(
        words.short(one.title, 24), figures, words.short_day(one.day), one.income / most,
        one.cost / most, "accent" if one.income >= one.cost else "amber",
    )  # fmt: skip


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)
