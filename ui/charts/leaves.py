"""The chart of why members left, and the list in which removals are put to rules."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app import rules
from app.insights.leaves import Cause, Leaves, Reason, leaves
from app.insights.removals import Removal, removals
from app.insights.scope import Scope, rooms
from app.rules import Rule
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Answer
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import scrolling
from ui.widgets.removals import RemovalList

SHOWN = 7  # causes in the picture; the table has them all
WORDS: dict[Reason, tuple[str, str]] = {
    Reason.RULE: (N_("Removed by a rule"), N_("the rule was noted")),
    Reason.REMOVED: (N_("Removed, no rule noted"), N_("note the rule under Removals")),
    Reason.POST: (N_("After a post"), N_("within two hours, and more than usual")),
    Reason.NEVER_SPOKE: (N_("Never spoke"), N_("wrote nothing in the group")),
    Reason.SILENT: (N_("Silent for 30 days"), N_("and then left")),
    Reason.SOON: (N_("Soon after joining"), N_("within 3 days")),
    Reason.ACTIVE: (N_("Active until the end"), N_("none of the other reasons")),
    Reason.UNKNOWN: (N_("Not known"), N_("not named, or those days are not imported")),
}
COLORS = {Reason.RULE: "red", Reason.REMOVED: "red", Reason.POST: "amber", Reason.UNKNOWN: "axis"}


@dataclass(frozen=True, slots=True)
class Found:
    """The causes, the removals with the rules there are, and the zones of the groups by id."""

    leaves: Leaves
    removals: tuple[Removal, ...] = ()
    rules: tuple[Rule, ...] = ()
    zones: tuple[tuple[int, str], ...] = ()


class LeavesCanvas(QWidget):
    """Bars of causes, or the list of removals."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.bars = Bars(session.theme)
        self.bars.read.connect(self.read)
        self.bars.chosen.connect(self.chosen)
        self.removals = RemovalList(session)
        self.parts = {"why": self.bars, "removed": scrolling(self.removals)}
        self._stack = QStackedLayout(self)
        for part in self.parts.values():
            self._stack.addWidget(part)

    def show_place(self, place: int | None) -> None:
        """Lift one cause out; None lets go."""
        self.bars.show_place(place)

    def bring(self, look: str) -> None:
        """Show bars or list."""
        self._stack.setCurrentWidget(self.parts[look])


class LeavesChart(Chart):
    """What made members leave: rules, posts, silence, haste."""

    key = "leaves"
    title = N_("Why members left")
    unit = N_("leaves, each under the first reason that applies")
    reads = frozenset(
        {"memberships", "roster_events", "messages", "batches", "groups", "roles", "rules", "announcements", "members"}
    )  # fmt: skip
    height_of_picture = 300
    empty_text = N_("Import a chat export or a roster, and see here why members left.")
    beside = "first"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._at_hand: int | None = None  # survives that the mouse goes to the menu
        self._list = False
        self.looks = Switch(("why", tr("Why they left")), ("removed", tr("Removals")))
        self.looks.show_choice("why")
        self.looks.chosen.connect(self.show_look)
        self.looks.hide()
        self.switches.addWidget(self.looks)
        self.exits.aside.append(self.looks)
        self.command(tr("Note rules of removals"), partial(self.show_look, "removed"), icon="list")
        self.command(tr("Who left for this reason"), self._show_people, icon="users")

    def make_canvas(self) -> QWidget:
        """Return bars and list."""
        self.both = LeavesCanvas(self.session)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Found:
        """Return the causes, and the removals."""
        zones = tuple((room.id, room.zone.key) for room in rooms(store, scope))
        known = rules.all_of(store, scope.community_id)
        return Found(leaves(store, scope), removals(store, scope), known, zones)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switch where there are removals."""
        super().fill(data)
        listed = bool(data and data.data.removals)
        self.looks.setVisible(listed)
        if self._list and not listed:
            self.show_look("why")

    def sentence(self, data: Found) -> str:
        """Name the biggest reason."""
        found = data.leaves
        if not found.total:
            return tr("Nobody left in these days") if found.first else ""
        best = found.causes[0]
        n = len(best.leaves)
        share = words.percent(n / found.total)
        return tr(
            "%n member(s) left; most often: {reason} ({share})", "", found.total,
            reason=_name(best), share=share,
        )  # fmt: skip

    def before(self, data: Found, earlier: Found) -> str:
        """Say how many left then."""
        then, now = (words.number(found.leaves.total) for found in (earlier, data))
        return tr("{then} left, now {now}", then=then, now=now)

    def period(self, data: Found) -> tuple[date, date] | None:
        """From the first data to the last."""
        found = data.leaves
        return (found.first, found.last) if found.first and found.last else super().period(data)

    def draw(self, data: Found) -> None:
        """Show the biggest causes."""
        self.key_row.hide()
        most = max((len(cause.leaves) for cause in self._shown()), default=1)
        bars = tuple(self._bar(cause, most) for cause in self._shown())
        self.both.bars.show_bars(bars, tr("Once somebody leaves, the reason stands here."))
        self.both.removals.show_removals(data.removals, data.rules)

    def sheet(self, data: Found) -> Sheet:
        """One row per cause."""
        heads = (tr("Reason"), tr("Leaves"), tr("Percent"), tr("Remark"))
        total = max(1, data.leaves.total)
        rows = tuple(
            (_name(c), len(c.leaves), 100 * len(c.leaves) / total, self._remark(c))
            for c in data.leaves.causes
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per cause."""
        return len(self._shown())

    def mark(self, place: int) -> object:
        """Return the reason, with its rule or post."""
        cause = self._shown()[place]
        return cause.reason, cause.rule_id, cause.post and cause.post.at

    def reading(self, place: int) -> str:
        """Return the cause and what it rests on."""
        bar = self._bar(self._shown()[place], 1)
        return tr("{text} ({note})", text=f"{bar.name} {bar.figures}", note=bar.remark)

    def point(self, place: int | None) -> None:
        """Read a cause; the last one read is the one whose people are asked for."""
        super().point(place)
        if place is not None:
            self._at_hand = place

    def pick(self, place: int) -> Pick | None:
        """Return who left for it."""
        cause = self._shown()[place]
        if self.answer is None or not cause.members():
            return None
        ask = partial(_those, scope=self.answer.scope, members=cause.members())
        return Pick(tr("Left: {reason}", reason=_name(cause)), ask)

    def choose(self, place: int) -> None:
        """Open the post that drove members out, or the people who left."""
        post = self._shown()[place].post if place < self.marks() else None
        if post is None:
            super().choose(place)
        elif post.announcement_id is not None:
            self.session.way.to("announcements", announcement=post.announcement_id)
        else:
            self.session.way.to("chat", group=post.group_id, message=post.message_id)

    def _show_people(self) -> None:
        """List who left for the reason at hand; of a post, a click leads to the post itself."""
        if self._at_hand is not None and self._at_hand < self.marks():
            found = self.pick(self._at_hand)
            if found is not None:
                self.picked.emit(found)

    def show_look(self, look: str) -> None:
        """Show the reasons, or the removals."""
        self._list = look == "removed"
        self.looks.show_choice(look)
        self.both.bring(look)

    def _shown(self) -> tuple[Cause, ...]:
        return self._data.leaves.causes[:SHOWN]

    @property
    def _data(self) -> Found:
        return self.answer.data if self.answer else Found(Leaves())

    def _bar(self, cause: Cause, most: int) -> Bar:
        n = len(cause.leaves)
        share = words.percent(n / max(1, self._data.leaves.total))
        color = COLORS.get(cause.reason, "accent")
        return Bar(
            _name(cause), f"{words.number(n)} · {share}", self._remark(cause), n / most, color=color
        )

    def _remark(self, cause: Cause) -> str:
        if cause.post is None:
            return tr(WORDS[cause.reason][1])
        zone = dict(self._data.zones).get(cause.post.group_id, "UTC")
        when, usual = words.moment(cause.post.at, zone), f"{cause.post.usual:.1f}"
        if usual == "0.0":
            return tr("{when}; hardly anyone leaves in these two hours", when=when)
        return tr("{when}; usually {n} leave in these two hours", when=when, n=usual)


def _name(cause: Cause) -> str:
    if cause.reason is Reason.RULE and cause.rule:
        return tr("Removed: {rule}", rule=words.short(rules.one_line(cause.rule), 30))
    if cause.post is not None:
        return tr("After “{post}”", post=words.short(cause.post.name, 24))
    return tr(WORDS[cause.reason][0])


def _those(store: Store, scope: Scope, members: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, members)
