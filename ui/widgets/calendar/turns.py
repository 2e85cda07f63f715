"""Members taking turns over the occurrences of an event: the order, whose turn is next, and changing it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.events import Event, rota
from app.events.people import Person
from app.events.rota import Rota, Turn
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Elided, chip, column, icon_button, label, retone, row
from ui.widgets.flow import Flow
from ui.widgets.lines import Lines
from ui.widgets.member_choices import member_choices
from ui.widgets.picker import Picker
from ui.words import short, short_day, weekday

SHOWN = 6  # turns to come


class TurnLine(QWidget):
    """One turn: its day, whose it is, and a menu of what can be changed."""

    def __init__(self, session: Session, fill: Callable[[QMenu], object]) -> None:
        super().__init__()
        self.day, self.name = label("", tone="muted"), Elided()
        self.day.setFixedWidth(118)
        self.more: QToolButton = icon_button(session.theme, "dots", tr("Change this turn"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: fill(menu))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = row(self.day, self.name, self.more)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_turn(self, turn: Turn, *, first: bool) -> None:
        """Show whose turn it is."""
        on = turn.original.date()
        self.day.setText(tr("{day} ({weekday})", day=short_day(on), weekday=weekday(on)))
        name = short(turn.name) or tr("nobody")
        self.name.setText(tr("{name} · settled", name=name) if turn.settled else name)
        retone(self.name, "" if turn.member_id else "muted")
        self.name.setAccessibleName(tr("Next: {name}", name=name) if first else name)


class Turns(QWidget):
    """The rota of an event: it knows whose turn it is."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._event: Event | None = None
        self._rota = Rota([], [], {})
        self.order = Flow()
        self.add = Picker(
            session, "user-plus", tr("Add someone to the rota"), member_choices(session.scope)
        )
        self.add.picked.connect(self._join)
        self.none = label(
            tr("Add those who take turns: who has waited longest comes next."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        self.lines = Lines[datetime, TurnLine](self._line)
        self._next = label(tr("Turns to come"), "caption", "muted")
        self.setLayout(
            column(
                label(tr("Order"), "caption", "muted"), self.none, self.order, row(self.add),
                self._next, self.lines, gap=4,
            )
        )  # fmt: skip

    def show_event(self, event: Event) -> None:
        """Take the event whose rota it is."""
        self._event = event

    def show_rota(self, found: Rota) -> None:
        """Show the order and the turns to come."""
        self._rota = found
        self.order.clear()
        for person in found.order:
            self.order.addWidget(self._chip(person))
        self.none.setVisible(not found.order)
        coming = found.coming[:SHOWN] if found.order else []
        self._next.setVisible(bool(coming))
        lines = self.lines.show_keys([turn.original for turn in coming])
        for number, turn in enumerate(coming):
            lines[turn.original].show_turn(turn, first=number == 0)

    # -- inside

    def _chip(self, person: Person) -> QWidget:
        name, had = short(person.name), self._rota.had.get(person.member_id, 0)
        text = tr("{name} ×{n}", name=name, n=had) if had else name
        made = chip(f"{text}  ✕", "good", partial(self._leave, person.member_id))
        made.setAccessibleName(tr("Remove {name} from the rota", name=name))
        return made

    def _line(self, original: datetime) -> TurnLine:
        return TurnLine(self.session, partial(self._fill_menu, original))

    def _fill_menu(self, original: datetime, menu: QMenu) -> None:
        """Offer what can be done with one turn."""
        menu.clear()
        turn = next((one for one in self._rota.coming if one.original == original), None)
        if turn is None:
            return
        if turn.member_id is not None:
            self._offer(menu, tr("Pass on to the next"), partial(_give_way, at=original))
        swaps = menu.addMenu(tr("Swap with"))
        for other in self._rota.coming:
            if other.original != original and other.member_id not in {None, turn.member_id}:
                words = f"{short_day(other.original.date())} · {_safe(other.name)}"
                self._offer(swaps, words, partial(_swap, at=original, other=other.original))
        swaps.setEnabled(not swaps.isEmpty())
        gives = menu.addMenu(tr("Give it to"))
        for person in self._rota.order:
            give = partial(_assign, at=original, member=person.member_id)
            self._offer(gives, _safe(person.name), give)
        self._offer(menu, tr("Nobody this time"), partial(_assign, at=original, member=None))
        if turn.settled:
            self._offer(menu, tr("As the order says"), partial(_release, at=original))

    def _offer(self, menu: QMenu, words: str, change: Callable[..., object]) -> None:
        def act() -> None:
            event = self._event
            if event:
                self.session.act(lambda store: change(store, event.id))

        menu.addAction(words).triggered.connect(act)

    def _join(self, id: object) -> None:
        event = self._event
        if event and isinstance(id, int):
            self.session.act(lambda store: rota.join(store, event.id, [id]))

    def _leave(self, id: int) -> None:
        event = self._event
        if event:
            self.session.act(lambda store: rota.leave(store, event.id, id))


def _safe(name: str) -> str:
    return short(name).replace("&", "&&")


def _give_way(store: Store, event: int, at: datetime) -> None:
    rota.give_way(store, event, at)


def _swap(store: Store, event: int, at: datetime, other: datetime) -> None:
    rota.swap(store, event, at, other)


def _assign(store: Store, event: int, at: datetime, member: int | None) -> None:
    rota.assign(store, event, at, member)


def _release(store: Store, event: int, at: datetime) -> None:
    rota.release(store, event, at)
