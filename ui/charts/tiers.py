"""The chart of tiers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.insights.scope import Scope
from app.insights.tiers import Lean, Mix, Share, mix
from app.segments import Condition
from app.store import Store
from app.text import N_
from app.tiers import Tier
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, label

COLORS: dict[Tier, str] = {Tier.HIGH: "amber", Tier.MID: "blue", Tier.ORDINARY: "axis"}
NAMES: dict[Tier, str] = {
    Tier.HIGH: N_("High tier"),
    Tier.MID: N_("Mid tier"),
    Tier.ORDINARY: N_("Ordinary tier"),
}
SENTENCES: dict[Lean, str] = {
    Lean.BALANCED: N_("The mix is close to 5 / 15 / 80"),
    Lean.HIGH: N_("High tier {percent} against {target}: this turns into a contact list"),
    Lean.MID: N_("Mid tier {percent} against {target}: they lack models to rise to"),
    Lean.ORDINARY: N_("Ordinary tier {percent} against {target}: idle chat may drown the rest"),
}


ADVICE: dict[Lean, str] = {
    Lean.EMPTY: "",
    Lean.BALANCED: N_(
        "Keep it: welcome newcomers by name, and give those one step from core something to do."
    ),
    Lean.HIGH: N_(
        "Bring in ordinary members with general topics and light events; ask the high tier to answer them."
    ),
    Lean.MID: N_(
        "Raise a few: hand those one step from core a share of the work, and honour them before all."
    ),
    Lean.ORDINARY: N_(
        "Activate the near ones first: name those one step from core, give topics that serve, keep idle chat in hours."
    ),
}


class TierCanvas(QWidget):
    """The bars, and below them what to do."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.bars = Bars(session.theme)
        self.bars.read.connect(self.read)
        self.bars.chosen.connect(self.chosen)
        self.advice = label("", "caption", "muted", wrap=True)
        inside = column(self.bars, self.advice, gap=4)
        inside.setStretch(0, 1)
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)

    def show_place(self, place: int | None) -> None:
        """Mark one bar; None lets go."""
        self.bars.show_place(place)


class TiersChart(Chart):
    """The present roster by tier against 5/15/80."""

    key = "tiers"
    title = N_("Tiers")
    unit = N_("members now in the groups")
    reads = frozenset({"members", "memberships", "messages", "batches", "groups"})
    height_of_picture = 248
    over_time = False
    empty_text = N_("Import a chat export or a roster, and this chart shows the mix of members.")

    def make_canvas(self) -> QWidget:
        """Return one bar per tier, and room for what to do."""
        self.both = TierCanvas(self.session)
        self.bars = self.both.bars
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Mix:
        """Return the mix."""
        return mix(store, scope)

    def period(self, data: Mix) -> None:
        """Return nothing."""

    def sentence(self, data: Mix) -> str:
        """Say which way the mix leans, and what that leads to."""
        if data.lean is Lean.EMPTY:
            return ""
        if data.lean is Lean.BALANCED:
            return tr(SENTENCES[Lean.BALANCED])
        share = next(share for share in data.shares if share.tier.value == data.lean.value)
        return tr(
            SENTENCES[data.lean], percent=_percent(share.percent), target=_percent(share.target)
        )

    def draw(self, data: Mix) -> None:
        """Show the tiers."""
        self.bars.show_bars(tuple(_bar(share) for share in data.shares))
        advice = ADVICE[data.lean]
        self.both.advice.setText(tr("What to do: {advice}", advice=tr(advice)) if advice else "")
        tiers: list[Line] = [("block", COLORS[tier], tr(NAMES[tier])) for tier in Tier]
        self.key_row.show_lines(*tiers, ("target", "text", tr("Target")))

    def sheet(self, data: Mix) -> Sheet:
        """One row per tier."""
        heads = (tr("Tier"), tr("Members"), tr("Percent"), tr("Target"))
        rows = tuple((tr(NAMES[s.tier]), len(s.members), s.percent, s.target) for s in data.shares)
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per tier."""
        return len(self.answer.data.shares) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the tier's figures."""
        bar = _bar(self._share(place))
        return f"{bar.name} {bar.figures}"

    def pick(self, place: int) -> Pick | None:
        """Return the members of the tier."""
        share = self._share(place)
        if self.answer is None or not share.members:
            return None
        now = self.answer.data.now
        rule = (Condition("tier", "is", choice=share.tier.value),) if now else ()
        find = partial(_those, scope=self.answer.scope, ids=share.members)
        return Pick(tr(NAMES[share.tier]), find, rule)

    def _share(self, place: int) -> Share:
        found: Mix = self.answer.data if self.answer else Mix((), Lean.EMPTY)
        return found.shares[place]


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)


def _bar(share: Share) -> Bar:
    figures = f"{words.number(len(share.members))} · {_percent(share.percent)}"
    remark = tr("target {percent}", percent=_percent(share.target))
    return Bar(
        tr(NAMES[share.tier]),
        figures,
        remark,
        share.percent / 100,
        share.target / 100,
        COLORS[share.tier],
    )


def _percent(percent: float) -> str:
    return words.percent(percent / 100)
