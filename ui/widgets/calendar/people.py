"""Who makes an event: hosts, guests and helpers, how sharing is arranged, and whose turn it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from app import events
from app.events import Event, people, rota
from app.events.people import Person
from app.events.rota import Rota
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import chip, column, label, row, rule
from ui.widgets.calendar.turns import Turns
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.member_choices import member_choices
from ui.widgets.picker import Picker
from ui.words import short

PART_TITLES = {"host": N_("Host"), "guest": N_("Guests"), "helper": N_("Helpers")}
ADD = {"host": N_("Add a host"), "guest": N_("Add a guest"), "helper": N_("Add a helper")}
REGIMES = {
    "": N_("Not settled"), "leader": N_("The leader shares"), "guest": N_("A guest drops in"),
    "turns": N_("Members take turns"), "summary": N_("Members sum up"),
}  # fmt: skip
MEANINGS = {
    "": N_("Who shares, and how? Settle it once and everyone knows what to expect."),
    "leader": N_("You or a manager speak: steady, but it rests on one person."),
    "guest": N_("Someone from outside speaks: fresh, and it needs preparing."),
    "turns": N_("Everyone has their evening: it makes members, not an audience."),
    "summary": N_("Members say what worked for them: the cheapest way to good material."),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Who has a part in the event, and the rota."""

    people: list[Person]
    rota: Rota


class PeopleSection(View):
    """The people of an event. Names are chosen by typing, taken away with a click on their chip."""

    key = "event-people"
    title = N_("Team")
    reads = frozenset({"events", "event_people", "event_turns", "members", "memberships"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._event: Event | None = None
        self.pickers: dict[str, Picker] = {}
        self.chips: dict[str, Flow] = {}
        self.regime = choice(
            tr("How sharing is arranged"), [(key, tr(text)) for key, text in REGIMES.items()]
        )
        self.regime.activated.connect(self._set_regime)
        self.meaning = label("", "caption", "muted", wrap=True)
        self.turns = Turns(session)
        parts = [self._part(part) for part in PART_TITLES]
        sharing = column(
            label(tr("How sharing is arranged"), "caption", "muted"),
            self.regime, self.meaning, gap=4,
        )  # fmt: skip
        self.setLayout(column(*parts, rule(), sharing, self.turns, 0, gap=12))

    def show_event(self, event: Event, original: datetime | None) -> None:
        """Show who makes an event."""
        self._event = event
        choose(self.regime, event.regime)
        self._tell(event.regime)
        self.turns.show_event(event)
        self.outdate()

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask who they are."""
        id = self._event.id if self._event else 0

        def ask(store: Store) -> Shown | None:
            if events.find(store, id) is None:
                return None
            return Shown(people.people(store, id), rota.rota(store, id))

        return ask

    def fill(self, data: Shown | None) -> None:
        """Show them."""
        if data is None:
            return
        for part, flow in self.chips.items():
            flow.clear()
            for person in data.people:
                if person.part == part:
                    flow.addWidget(self._chip(person))
        self.turns.show_rota(data.rota)

    def _part(self, part: str) -> QWidget:
        made = QWidget()
        self.chips[part] = Flow()
        find = member_choices(self.session.scope)
        self.pickers[part] = Picker(self.session, "user-plus", tr(ADD[part]), find)
        self.pickers[part].picked.connect(partial(self._add, part))
        made.setLayout(
            column(
                label(tr(PART_TITLES[part]), "caption", "muted"),
                self.chips[part],
                row(self.pickers[part]),
                gap=4,
            )
        )
        return made

    def _chip(self, person: Person) -> QWidget:
        name = short(person.name)
        made = chip(f"{name}  ✕", "info", partial(self._remove, person))
        made.setAccessibleName(tr("Remove {name}", name=name))
        return made

    def _add(self, part: str, id: object) -> None:
        event = self._event
        if event and isinstance(id, int):
            self.session.act(lambda store: people.add_people(store, event.id, part, [id]))

    def _remove(self, person: Person) -> None:
        event = self._event
        if event:
            self.session.act(
                lambda store: people.remove_person(store, event.id, person.member_id, person.part)
            )

    def _set_regime(self, _place: int) -> None:
        event, regime = self._event, value(self.regime)
        self._tell(regime)
        if event:
            self.session.act(lambda store: events.edit(store, event.id, regime=regime), quiet=True)

    def _tell(self, regime: str) -> None:
        self.meaning.setText(tr(MEANINGS[regime]))
        self.turns.setVisible(regime == "turns")
