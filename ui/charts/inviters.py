"""The chart of inviters: who brought people that stayed, and the tree of who brought whom."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.insights.invites import (
    Inviter,
    InviteTree,
    Ranking,
    guests_of,
    invite_tree,
    ranking,
)
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Answer, Chart
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.stacks import Segment, Stack, Stacks
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button
from ui.widgets.invite_page import OPEN_BELOW, InviteModel, InviteTreeView

SHOWN = 12  # bars; the table has all
UNSEEN = (1, 2, 5)  # columns of the tree that a card has no room for: way, day, all below


NO_TREE = InviteTree({}, (), ())


@dataclass(frozen=True, slots=True)
class Found:
    """The inviters, and the tree, which is empty where it is too big to be read in a chart."""

    ranking: Ranking
    tree: InviteTree


NOBODY = Found(Ranking(), NO_TREE)


class InviterCanvas(QWidget):
    """The bars or the tree."""

    read = Signal(object)  # place or None
    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.stacks = Stacks(session.theme)
        self.model = InviteModel()
        self.tree = InviteTreeView(session, self.model)
        for column in UNSEEN:
            self.tree.setColumnHidden(column, True)
        self.stacks.read.connect(self.read)
        self.stacks.chosen.connect(self.chosen)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.stacks)
        self._stack.addWidget(self.tree)

    def show_place(self, place: int | None) -> None:
        """Mark one bar; None lets go."""
        self.stacks.show_place(place)

    def bring(self, look: str) -> None:
        """Show bars or tree."""
        self._stack.setCurrentWidget(self.tree if look == "tree" else self.stacks)


class InvitersChart(Chart):
    """Who brings people that stay."""

    key = "inviters"
    title = N_("Inviters")
    unit = N_("people brought, whenever they came")
    reads = frozenset({"members", "memberships", "groups"})
    height_of_picture = 344
    over_time = False
    empty_text = N_("Import a chat export: its lines on who invited whom make this chart.")
    thin_text = N_("No line of the imported chats says who invited whom.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.looks = Switch(("top", tr("Ranking")), ("tree", tr("Tree")))
        self.looks.chosen.connect(self.show_look)
        self.whole = button(tr("Invite tree"), self.open_tree)
        for part in (self.looks, self.whole):
            part.hide()
            self.switches.addWidget(part)
            self.exits.aside.append(part)
        self.command(tr("Inviters as ranking or as tree"), self._other_look)
        self.command(tr("Open the invite tree"), self.open_tree, icon="sitemap")

    def make_canvas(self) -> QWidget:
        """Return bars and tree."""
        self.both = InviterCanvas(self.session)
        self.both.tree.opened.connect(self._open)
        return self.both

    @staticmethod
    def ask(store: Store, scope: Scope) -> Found:
        """Return the inviters, and the tree if it is small."""
        found = ranking(store, scope)
        small = 0 < found.people <= OPEN_BELOW
        return Found(found, invite_tree(store, scope) if small else NO_TREE)

    def fill(self, data: Answer | None) -> None:
        """Show the answer; a tree too big to read here has its own page."""
        super().fill(data)
        found: Found = data.data if data else NOBODY
        self.looks.setVisible(bool(found.tree.guests))
        self.whole.setVisible(found.ranking.people > OPEN_BELOW)

    def period(self, data: Found) -> None:
        """Return nothing: all who ever came count."""

    def sentence(self, data: Found) -> str:
        """Say who brought most that stayed, and how many of all stayed."""
        best, stayed, came = data.ranking.best, data.ranking.stayed, data.ranking.came
        if not best:
            return ""
        if not stayed:
            text = N_("{came} were brought by others, and none of them is still here")
            return tr(text, came=words.number(came))
        return tr(
            "{name} brought most who are still here: {n} of {all}; over all, {share} of {came}",
            name=words.short(best[0].name, 12),
            n=words.number(best[0].stayed),
            all=words.number(best[0].came),
            came=words.number(came),
            share=words.percent(stayed / came),
        )

    def draw(self, data: Found) -> None:
        """Show bars and tree; one of them is seen."""
        look = self._look(data)
        self.looks.show_choice(look)
        best = data.ranking.best[:SHOWN]
        longest = max((one.came for one in best), default=1)
        self.both.stacks.show_stacks(tuple(_stack(one, longest) for one in best))
        self.both.model.show(data.tree)
        self.both.tree.expandAll()
        self.both.bring(look)
        kinds: list[Line] = [
            ("block", "accent", tr("Still here")),
            ("block", "axis", tr("Left again")),
        ]
        self.key_row.show_lines(*(kinds if look == "top" else ()))

    def sheet(self, data: Found) -> Sheet:
        """One row per inviter."""
        heads = (tr("Member"), tr("Still here"), tr("Brought"), tr("Percent"), tr("In all below"))
        rows = (
            (one.name, one.stayed, one.came, 100 * one.stayed / one.came, one.whole)
            for one in data.ranking.best
        )
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per bar."""
        if self.answer is None or self._look(self._found) == "tree":
            return 0
        return len(self._found.ranking.best[:SHOWN])

    def reading(self, place: int) -> str:
        """Return how many one brought, and how many stayed."""
        one = self._inviter(place)
        return tr(
            "{name} brought {n}, {stayed} still here",
            name=words.short(one.name),
            n=words.number(one.came),
            stayed=words.number(one.stayed),
        )

    def pick(self, place: int) -> Pick | None:
        """Return whom one brought."""
        if self.answer is None:
            return None
        one, parts = self._inviter(place), (tr("still here"), tr("Left"))
        title = tr("Brought by {name}", name=words.short(one.name))
        find = partial(_those, scope=self.answer.scope, inviter=one.id, parts=parts)
        return Pick(title, find, counted=parts[:1])

    def show_look(self, look: str) -> None:
        """Show the ranking or the tree."""
        self.session.prefs.keep("inviters/look", look)
        self.place = None
        self.fill(self.answer)

    def open_tree(self) -> None:
        """Show the whole tree in the members page."""
        self.session.way.to("members", invites=True)

    def _open(self, member: int) -> None:
        self.session.way.to("members", member=member)

    def _other_look(self) -> None:
        self.show_look("top" if self._look(self._found) == "tree" else "tree")

    def _look(self, data: Found) -> str:
        wanted = self.session.prefs.text("inviters/look", "top") == "tree"
        return "tree" if wanted and data.tree.guests else "top"

    @property
    def _found(self) -> Found:
        return self.answer.data if self.answer else NOBODY

    def _inviter(self, place: int) -> Inviter:
        return self._found.ranking.best[place]


def _stack(one: Inviter, longest: int) -> Stack:
    segments = (
        Segment(one.stayed / longest, "accent"),
        Segment((one.came - one.stayed) / longest, "axis", 0.5),
    )
    return Stack(one.name, segments, f"{words.number(one.stayed)} / {words.number(one.came)}")


def _those(store: Store, scope: Scope, inviter: int, parts: tuple[str, str]) -> tuple[Person, ...]:
    both = zip(guests_of(store, scope, inviter), parts, strict=True)
    return tuple(one for ids, part in both for one in people(store, scope, ids, part))
