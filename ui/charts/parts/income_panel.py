"""Income, entered in place: a line for a new one, and the latest below it, each changed where it stands."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app import clock, events, incomes, members
from app.errors import AppError, StoreBusy
from app.incomes import Income
from app.store import Store
from app.text import N_, folded
from ui import words
from ui.i18n import tr
from ui.scope import Scope
from ui.session import Session
from ui.widgets.basics import Elided, button, column, icon_button, label, row, rule, tip
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine, Lines, Trouble
from ui.widgets.member_choices import member_choices
from ui.widgets.picker import Choice, Find, Picker, Search
from ui.words import amount, long_day

DAY, AMOUNT, WAY, NOTE, TIED = 92, 84, 136, 180, 150  # pixels
ROOMY = 600  # pixels: in narrower lines the note has the room of what an income is tied to
SHOWN = 6  # incomes below the line
TIED_NAME = 12  # characters of what an income is tied to
MOST = 60  # events offered
WAYS = {
    "members": N_("Members pay"),
    "sponsors": N_("Sponsors pay"),
    "others": N_("Sold elsewhere"),
}


class IncomeLine(QWidget):
    """One income, each part saved when it is left."""

    def __init__(self, panel: "IncomePanel", id: int) -> None:
        super().__init__()
        self.day = CellLine(tr("Day"))
        self.way = choice(tr("Way of earning"), [(key, tr(text)) for key, text in WAYS.items()])
        self.amount = CellLine(tr("Amount"), right=True)
        self.note = CellLine(tr("Note"), tr("Note"))
        self.tied = Elided("", "caption", "muted")
        self.tied.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for field, wide in ((self.day, DAY), (self.way, WAY), (self.amount, AMOUNT)):
            field.setFixedWidth(wide)
        for name in ("day", "amount", "note"):
            getattr(self, name).entered.connect(partial(panel.change, id, name))
        self.way.activated.connect(partial(self._other_way, panel, id))
        self.bin = icon_button(
            panel.session.theme, "x", tr("Delete this income"), partial(panel.delete, id)
        )
        layout = row(self.day, self.way, self.amount, self.note, self.tied, self.bin, gap=4)
        layout.setStretch(3, 3)
        layout.setStretch(4, 2)
        self.setLayout(layout)

    def _other_way(self, panel: "IncomePanel", id: int, _place: int) -> None:
        panel.change(id, "way", value(self.way))

    def show_income(self, one: Income) -> None:
        """Show an income as it stands."""
        self.day.show_value(one.day.isoformat())
        choose(self.way, one.way)
        self.amount.show_value(amount(one.amount))
        self.note.show_value(one.note)
        named = [name for name in (one.event, one.member) if name.strip()]
        self.tied.setText(" · ".join(words.short(name, TIED_NAME) for name in named))
        said = " · ".join(text for text in (one.note, *named) if text)
        self.note.setToolTip(tip(said) if said else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self.tied.setVisible(event.size().width() >= ROOMY)


class IncomePanel(QWidget):
    """A line to note an income, what was wrong with it, and the latest incomes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._tied: dict[str, int | None] = {"event_id": None, "member_id": None}
        self.day = CellLine(tr("Day"), "2026-11-22")
        self.way: QComboBox = choice(
            tr("Way of earning"), [(key, tr(text)) for key, text in WAYS.items()]
        )
        self.amount = CellLine(tr("Amount"), tr("Amount"), right=True)
        self.note = CellLine(tr("Note"), tr("Note, such as “yearly fee”"))
        self.held = Picker(session, "calendar-event", tr("Event"), _events(session.scope))
        self.payer = Picker(session, "user", tr("Member"), _members(session.scope))
        self.button = button(tr("Note income"), self.add, primary=True)
        for field, wide in (
            (self.day, DAY),
            (self.way, WAY),
            (self.amount, AMOUNT),
            (self.note, NOTE),
        ):
            field.setFixedWidth(wide)
        for name, picker in (("event_id", self.held), ("member_id", self.payer)):
            picker.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            picker.setFixedWidth(TIED)
            picker.picked.connect(partial(self._tie, name))
        for field in (self.day, self.amount, self.note):
            field.setProperty("quiet", False)
        self.trouble = Trouble(session)
        self.lines = Lines[int, IncomeLine](partial(IncomeLine, self), gap=0)
        self.rest = label("", "caption", "muted", wrap=True)
        entry = QWidget()
        entry.setLayout(
            Flow(self.day, self.way, self.amount, self.note, self.held, self.payer, self.button)
        )
        self.setLayout(column(rule(), entry, self.trouble, self.lines, self.rest, gap=6))
        self._begin()

    def show_incomes(self, found: Sequence[Income]) -> None:
        """Show the latest incomes."""
        made = self.lines.show_keys([one.id for one in found[:SHOWN]])
        for one in found[:SHOWN]:
            made[one.id].show_income(one)
        more = len(found) - SHOWN
        hint = tr(
            "Income lines in an event's budget count as well: enter each income in one place."
        )
        older = tr("Older ones: {n}", n=more) if more > 0 else ""
        self.rest.setText(" ".join(part for part in (hint, older) if part))

    def start(self) -> None:
        """Be ready for an amount."""
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Note what stands in the line; what is impossible is told at its field."""
        community = self.session.scope.community
        if community is None:
            return
        day, amount, note = self.day.text(), self.amount.text(), self.note.text()
        way, tied = value(self.way), dict(self._tied)

        def careful(store: Store) -> AppError | None:
            try:
                incomes.add(
                    store, community, day, way, amount, note=note,
                    event_id=tied["event_id"], member_id=tied["member_id"],
                )  # fmt: skip
            except StoreBusy:
                raise
            except AppError as error:
                return error
            return None

        self.session.act(careful, self._added)

    def change(self, id: int, field: str, text: str) -> None:
        """Change an income."""
        cell = getattr(self.lines.lines.get(id), field, None)
        fields: Any = {field: text}
        self.trouble.attempt(
            lambda store: incomes.edit(store, id, **fields), cell if field != "way" else None
        )

    def delete(self, id: int) -> None:
        """Take an income away."""
        self.session.act(lambda store: incomes.delete(store, id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Enter in the line of a new income notes it."""
        new = self.focusWidget() in (self.day, self.amount, self.note)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if new:
                self.add()
        else:
            super().keyPressEvent(event)

    def _added(self, error: AppError | None) -> None:
        fields = {"day": self.day, "amount": self.amount, "note": self.note}
        for field in fields.values():
            field.accept()
        self.trouble.tell(error)
        if error is None:
            self._begin()
            return
        if field := fields.get(str(error.fields.get("at", ""))):
            field.refuse()
            field.mended.connect(self.trouble.hide, Qt.ConnectionType.UniqueConnection)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """Make the line ready for the next income; day and way stay as they were."""
        if not self.day.text():
            self.day.setText(clock.today().isoformat())
        for field in (self.amount, self.note):
            field.clear()
        self._tie("event_id", None)
        self._tie("member_id", None)

    def _tie(self, name: str, key: object) -> None:
        self._tied[name] = key if isinstance(key, int) else None
        picker = self.held if name == "event_id" else self.payer
        if not isinstance(key, int):
            picker.show_choice("")
            return
        community = self.session.scope.community or 0
        ask = partial(_event if name == "event_id" else _member, community=community, id=key)
        self.session.reading.ask(picker, ask, picker.show_choice)


def _event(store: Store, community: int, id: int) -> str:
    found = events.find(store, id)
    return found.title if found and found.community_id == community else ""


def _member(store: Store, community: int, id: int) -> str:
    return next((row.shown for row in members.rows(store, community, [id])), "")


def _events(scope: Scope) -> Find:
    def find(text: str) -> Search:
        none, community, wanted = tr("No event"), scope.community or 0, folded(text)

        def search(store: Store) -> Sequence[Choice]:
            known = reversed(events.listed(store, community))
            found = [one for one in known if wanted in folded(one.title)][:MOST]
            offered = [Choice(one.id, one.title, long_day(one.starts_at.date())) for one in found]
            return [*([] if text else [Choice(None, none)]), *offered]

        return search

    return find


def _members(scope: Scope) -> Find:
    known = member_choices(scope)

    def find(text: str) -> Search:
        none, search = tr("No member"), known(text)
        return lambda store: [*([] if text else [Choice(None, none)]), *search(store)]

    return find
