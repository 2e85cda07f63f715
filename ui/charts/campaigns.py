"""The chart of planned against actual: what events were to bring and to cost, and what came of it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.insights.planned import FINISHED, Line, Planned, planned
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Answer
from ui.charts.parts.key import Line as Key
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.stack import Stack
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import tip
from ui.widgets.calendar.budget import FIGURE_TITLES, KIND_TITLES

SHOWN = 7  # lines in the picture; the table has them all
NAME = 22  # characters
RULES = N_(
    "Events that began in the period and were not called off. What you entered goes first; else"
    " attendance, roster and chat are counted for the 12 newest. Reached: as much as planned, or more;"
    " of costs, as much as planned, or less. Finishers are counted of the newest campaign that is over."
)


class CampaignsChart(Chart):
    """Plans and facts of events and check-in campaigns, line by line."""

    key = "campaigns"
    title = N_("Planned and actual")
    unit = N_("events and check-ins")
    height_of_picture = 300
    over_time = True
    empty_text = N_(
        "Import a chat export and write down at an event what it is to bring, and see here what it brought."
    )
    thin_text = ""  # it is not for want of an import
    reads = frozenset(
        {"events", "event_figures", "event_costs", "event_groups", "attendances", "campaigns", "checkins",
         "campaign_members", "messages", "memberships", "batches", "groups"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.looks = Switch(("figures", tr("Results")), ("costs", tr("Costs")))
        self.looks.chosen.connect(self._choose_look)
        self.looks.hide()
        self.switches.addWidget(self.looks)
        self.exits.aside.append(self.looks)
        self.command(tr("Results or costs, as planned and as they came"), self._other_look)

    def make_canvas(self) -> QWidget:
        """Return one bar per line."""
        self.bars = Bars(self.session.theme)
        self.stack = Stack(self.bars)
        return self.stack

    @staticmethod
    def ask(store: Store, scope: Scope) -> Planned:
        """Return plans and facts."""
        return planned(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switch once there is something to switch."""
        super().fill(data)
        self.looks.setVisible(bool(data and data.data.lines))

    def sentence(self, data: Planned) -> str:
        """Say how much came as planned, and what is furthest behind."""
        if not data.lines:
            return ""
        if not data.judged:
            return tr("Plans are there, facts are still to come")
        text = tr(
            "{reached} of {n} came as planned or better", reached=data.reached, n=len(data.judged)
        )
        behind = [one for one in data.judged if not one.reached]
        if not behind:
            return text
        worst = max(behind, key=_behind)
        return tr(
            "{text}; furthest off: {name} of “{title}”, {actual} instead of {expected}",
            text=text,
            name=_name(worst),
            title=words.short(worst.title, NAME),
            actual=words.amount(worst.actual),
            expected=words.amount(worst.expected),
        )

    def before(self, data: Planned, earlier: Planned) -> str:
        """Say how much came as planned then."""
        n = len(earlier.judged)
        return (
            tr("{reached} of {n} came as planned or better", reached=earlier.reached, n=n)
            if n
            else ""
        )

    def draw(self, data: Planned) -> None:
        """Show the newest lines of results or costs."""
        self.looks.show_choice(self._look())
        shown = self._shown()
        self.bars.show_bars(tuple(_bar(one) for one in shown))
        if shown:
            self.stack.bring(self.bars)
        else:
            self.stack.say(
                tr("No plan with its fact here yet: write both down in the event, under Review.")
            )
        lines: list[Key] = [
            ("block", "accent", tr("As planned or better")), ("block", "amber", tr("Worse than planned")),
            ("target", "text", tr("In plan")),
        ]  # fmt: skip
        self.key_row.show_lines(*lines)
        self.headline.setToolTip(tip(tr(RULES)))

    def sheet(self, data: Planned) -> Sheet:
        """One row per line, whatever is shown."""
        heads = (tr("Event"), tr("Day"), tr("What"), tr("In plan"), tr("In fact"), tr("Remark"))
        return Sheet(heads, tuple(
            (one.title, one.day.isoformat(), _name(one), one.expected, one.actual,
             tr("counted") if one.counted else None)
            for one in data.lines
        ))  # fmt: skip

    def period(self, data: Planned) -> tuple[date, date] | None:
        """From the first event to the last."""
        days = [one.day for one in data.lines]
        return (min(days), max(days)) if days else None

    def marks(self) -> int:
        """One per line shown."""
        return len(self._shown())

    def reading(self, place: int) -> str:
        """Return a line's event, plan and fact."""
        one = self._shown()[place]
        text = tr(
            "{day} {title}: {name} {actual}, planned {expected}",
            day=words.short_day(one.day),
            title=words.short(one.title, NAME),
            name=_name(one),
            actual=words.amount(one.actual),
            expected=words.amount(one.expected),
        )
        return tr("{text} ({note})", text=text, note=tr("counted")) if one.counted else text

    def choose(self, place: int) -> None:
        """Open the event where it is looked back at, or the campaign."""
        if not 0 <= place < self.marks():
            return
        one = self._shown()[place]
        if one.name == FINISHED:
            self.session.way.to("checkins", event=one.event_id)
        else:
            self.session.way.to("calendar", event=one.event_id, day=one.day, section="review")

    # -- inside

    def _shown(self) -> tuple[Line, ...]:
        found: Planned = self.answer.data if self.answer else Planned()
        costs = self._look() == "costs"
        return tuple(one for one in found.judged if (one.cost or one.name == "income") is costs)[
            :SHOWN
        ]

    def _look(self) -> str:
        return self.session.prefs.text("campaigns/look", "figures")

    def _choose_look(self, key: str) -> None:
        self.session.prefs.keep("campaigns/look", key)
        self.place = None
        self.fill(self.answer)

    def _other_look(self) -> None:
        self._choose_look("figures" if self._look() == "costs" else "costs")


def _name(one: Line) -> str:
    if one.name == FINISHED:
        return tr("Finishers")
    titles = {**FIGURE_TITLES, **KIND_TITLES}
    return tr(titles[one.name]) if one.name in titles else one.name


def _behind(one: Line) -> float:
    """Return by which share a line missed its plan."""
    expected, actual = one.expected or 0, one.actual or 0
    return abs(actual - expected) / max(expected, actual, 1e-9)


def _bar(one: Line) -> Bar:
    expected, actual = one.expected or 0, one.actual or 0
    most = max(expected, actual, 1e-9)
    figures = tr(
        "{actual} of {expected}", actual=words.amount(actual), expected=words.amount(expected)
    )
    name = tr("{name} · {title}", name=_name(one), title=words.short(one.title, NAME))
    remark = words.short_day(one.day)
    color = "accent" if one.reached else "amber"
    return Bar(name, figures, remark, actual / most, expected / most, color)
