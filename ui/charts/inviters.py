"""The chart of inviters: who brought people that stayed, and the tree of who brought whom."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.insights.invites import Guest, InviteTree, best_inviters, invite_tree
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
    def ask(store: Store, scope: Scope) -> InviteTree:
        """Return the tree."""
        return invite_tree(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer; a tree too big to read here has its own page."""
        super().fill(data)
        tree = data.data if data else InviteTree({}, (), ())
        self.looks.setVisible(0 < len(tree.guests) <= OPEN_BELOW)
        self.whole.setVisible(len(tree.guests) > OPEN_BELOW)

    def period(self, data: InviteTree) -> None:
        """Return nothing: all who ever came count."""

    def sentence(self, data: InviteTree) -> str:
        """Say who brought most that stayed, and how many of all stayed."""
        best = best_inviters(data)
        if not best:
            return ""
        stayed, came = data.stayed(), data.brought()
        if not stayed:
            return tr("{came} were brought by others, and none of them stayed", came=came)
        return tr(
            "{name} brought most who stayed: {n} of {all}; of all {came} brought, {share} stayed",
            name=words.short(best[0].name, 12),
            n=words.number(best[0].stayed),
            all=words.number(len(best[0].guests)),
            came=words.number(came),
            share=words.percent(stayed / came),
        )

    def draw(self, data: InviteTree) -> None:
        """Show bars and tree; one of them is seen."""
        look = self._look(data)
        self.looks.show_choice(look)
        best = best_inviters(data)[:SHOWN]
        longest = max((len(guest.guests) for guest in best), default=1)
        self.both.stacks.show_stacks(tuple(_stack(guest, longest) for guest in best))
        self.both.model.show(data)
        if len(data.guests) <= OPEN_BELOW:
            self.both.tree.expandAll()
        self.both.bring(look)
        kinds: list[Line] = [
            ("block", "accent", tr("Stayed")),
            ("block", "axis", tr("Left again")),
        ]
        self.key_row.show_lines(*(kinds if look == "top" else ()))

    def sheet(self, data: InviteTree) -> Sheet:
        """One row per inviter."""
        heads = (tr("Member"), tr("Stayed"), tr("Brought"), tr("Percent"), tr("In all below"))
        rows = (
            (g.name, g.stayed, len(g.guests), 100 * g.stayed / len(g.guests), g.whole)
            for g in best_inviters(data)
        )
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per bar."""
        if self.answer is None or self._look(self._tree) == "tree":
            return 0
        return len(best_inviters(self._tree)[:SHOWN])

    def reading(self, place: int) -> str:
        """Return how many one brought, and how many stayed."""
        guest = self._guest(place)
        return tr(
            "{name} brought {n}, {stayed} stayed",
            name=words.short(guest.name),
            n=words.number(len(guest.guests)),
            stayed=words.number(guest.stayed),
        )

    def pick(self, place: int) -> Pick | None:
        """Return whom one brought."""
        if self.answer is None:
            return None
        guest, there = self._guest(place), self._tree.guests
        parts = {True: tr("still here"), False: tr("Left")}
        ids = {
            here: tuple(id for id in guest.guests if there[id].present is here) for here in parts
        }
        title = tr("Brought by {name}", name=words.short(guest.name))
        return Pick(title, partial(_those, scope=self.answer.scope, ids=ids, parts=parts))

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
        self.show_look("top" if self._look(self._tree) == "tree" else "tree")

    def _look(self, data: InviteTree) -> str:
        wanted = self.session.prefs.text("inviters/look", "top") == "tree"
        return "tree" if wanted and 0 < len(data.guests) <= OPEN_BELOW else "top"

    @property
    def _tree(self) -> InviteTree:
        return self.answer.data if self.answer else InviteTree({}, (), ())

    def _guest(self, place: int) -> Guest:
        return best_inviters(self._tree)[place]


def _stack(guest: Guest, longest: int) -> Stack:
    came, stayed = len(guest.guests), guest.stayed
    segments = (
        Segment(stayed / longest, "accent"),
        Segment((came - stayed) / longest, "axis", 0.5),
    )
    return Stack(guest.name, segments, f"{words.number(stayed)} / {words.number(came)}")


def _those(
    store: Store, scope: Scope, ids: dict[bool, tuple[int, ...]], parts: dict[bool, Any]
) -> tuple[Person, ...]:
    return (
        *people(store, scope, ids[True], parts[True]),
        *people(store, scope, ids[False], parts[False]),
    )
