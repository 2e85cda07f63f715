"""The chart of roles."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app import roles
from app.insights.roles import SIGNS, Held, Roles, candidates, roles_held
from app.insights.roster import named
from app.insights.scope import Scope
from app.segments import Condition
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.widgets.score_words import TERMS

NAMED = 3  # people named beside a role
ADVICE: dict[str, str] = {
    "creator": N_("say who stands for the group's purpose"),
    "manager": N_("ask one who is there every day to help, and give rights"),
    "participant": N_("invite people who share the purpose"),
    "pioneer": N_("ask who brings people in to carry the word outside"),
    "differentiator": N_("ask who answers well to lead the next group"),
    "partner": N_("offer an exchange of resources"),
    "payer": N_("offer something worth paying for"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The roles, and the names of a few who hold each."""

    roles: Roles
    names: dict[str, tuple[str, ...]]


class RolesChart(Chart):
    """The seven roles of a community, the empty ones marked with what to do about them."""

    key = "roles"
    title = N_("Roles")
    unit = N_("members now in the groups, who may hold several")
    reads = frozenset(
        {"members", "memberships", "roles", "groups", "messages", "batches", "measures"}
    )
    height_of_picture = 7 * 44
    over_time = False
    empty_text = N_("Import a chat export or a roster, and see here who plays which part.")

    def make_canvas(self) -> QWidget:
        """Return one bar per role."""
        self.bars = Bars(self.session.theme)
        return self.bars

    @staticmethod
    def ask(store: Store, scope: Scope) -> Found:
        """Return the roles."""
        found = roles_held(store, scope)
        names = {
            one.role: tuple(who.name for who in named(store, scope, one.members[:NAMED]))
            for one in found.held
            if one.role != "participant"
        }
        return Found(found, names)

    def period(self, data: Found) -> None:
        """Return nothing: it is as it is now."""

    def sentence(self, data: Found) -> str:
        """Say how many roles are empty, and which."""
        if not data.roles.people:
            return ""
        if not data.roles.empty:
            return tr("Every one of the seven roles is filled")
        return tr(
            "{n} of 7 roles are empty: {roles}",
            n=len(data.roles.empty),
            roles=tr(", ").join(tr(roles.NAMES[role]) for role in data.roles.empty),
        )

    def draw(self, data: Found) -> None:
        """Show the roles."""
        self.bars.show_bars(tuple(_bar(one, data) for one in data.roles.held))
        held = ("block", "accent", tr("Members"))
        empty = ("dots", "amber", tr("Empty: click for candidates"))
        self.key_row.show_lines(held, *([empty] if data.roles.empty else []))

    def sheet(self, data: Found) -> Sheet:
        """One row per role."""
        heads = (tr("Role"), tr("Members"), tr("What to do"))
        rows = (
            (
                tr(roles.NAMES[one.role]),
                len(one.members),
                "–" if one.members else tr(ADVICE[one.role]),
            )
            for one in data.roles.held
        )
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per role."""
        return len(self.answer.data.roles.held) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return who holds the role, or what to do."""
        bar = _bar(self._held(place), self._found)
        return tr("{name}: {text}", name=bar.name, text=f"{bar.figures} · {bar.remark}".strip(" ·"))

    def pick(self, place: int) -> Pick | None:
        """Return who holds the role, or who might."""
        one = self._held(place)
        if self.answer is None:
            return None
        name, scope = tr(roles.NAMES[one.role]), self.answer.scope
        if one.members:
            rule = (Condition("role", "is", choice=one.role),)
            return Pick(name, partial(_those, scope=scope, ids=one.members), rule)
        signs = tr(", ").join(tr(TERMS[term]) for term in SIGNS[one.role]) or tr("Score")
        title = tr("Candidates for {role}, by: {signs}", role=name, signs=signs)
        return Pick(title, partial(_candidates, scope=scope, role=one.role))

    @property
    def _found(self) -> Found:
        return self.answer.data if self.answer else Found(Roles((), 0), {})

    def _held(self, place: int) -> Held:
        return self._found.roles.held[place]


def _bar(one: Held, found: Found) -> Bar:
    name = tr(roles.NAMES[one.role])
    if not one.members:
        return Bar(name, tr("empty"), tr(ADVICE[one.role]), 0, None, "amber", hollow=True)
    told = found.names.get(one.role, ())
    remark = tr(", ").join(words.short(name, 12) for name in told)
    if remark and len(one.members) > len(told):
        remark = tr("{names} …", names=remark)
    n = len(one.members)
    return Bar(name, words.number(n), remark, n / max(1, found.roles.people))


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)


def _candidates(store: Store, scope: Scope, role: str) -> tuple[Person, ...]:
    return people(store, scope, candidates(store, scope, role))
