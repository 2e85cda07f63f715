"""The people of an attendance sheet as a list: marked by one key each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from app.attendance import Attendee
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.table import RowsTable

STATUS_TITLES = {
    "came": N_("Came"), "missed": N_("Did not come"), "signed_up": N_("Registered"),
    "waiting": N_("Waiting"), "declined": N_("Can't come"), "invited": N_("Invited"),
}  # fmt: skip
TONES: dict[str, Tone] = {
    "invited": "grey", "signed_up": "info", "waiting": "warn", "came": "good", "missed": "bad",
    "declined": "muted",
}  # fmt: skip
KEYS = {
    Qt.Key.Key_C: "came", Qt.Key.Key_X: "missed", Qt.Key.Key_S: "signed_up", Qt.Key.Key_W: "waiting",
    Qt.Key.Key_O: "declined", Qt.Key.Key_I: "invited",
}  # fmt: skip
ROW, LEAST = 34, 4  # pixels; rows below which the list does not shrink
FRAME = 4


class Attendees(RowsTable):
    """The list. Keys: C came, X did not, S signed up, W waits, O can't, I invited, + and - heads, Del."""

    marked = Signal(str)
    headed = Signal(int)  # one more (1) or fewer (-1) with this name
    removed = Signal()

    def __init__(self, session: Session) -> None:
        self._people: dict[int, Attendee] = {}

        def fetch(_store: Store, ids: list[int]) -> Sequence[Attendee]:
            return [self._people[id] for id in ids]

        self._model: RowsModel[Attendee] = RowsModel(session.store, _COLUMNS, fetch)
        super().__init__(self._model, session.theme, name=tr("Who comes"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_people(self, people: Sequence[Attendee]) -> None:
        """List these; who is selected stays selected."""
        self._people = {one.id: one for one in people}
        chosen = [id for id in self.selected() if id in self._people]
        self._model.show(list(self._people))
        if chosen and self.selected() != chosen:
            self.choose(chosen)
        self.setMinimumHeight(min(len(people), LEAST) * ROW + FRAME)
        self.setMaximumHeight(max(len(people), 1) * ROW + FRAME)
        self._widths()

    def chosen_people(self) -> list[Attendee]:
        """Return who is selected."""
        return [self._people[id] for id in self.selected() if id in self._people]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: one key marks who is selected."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }  # fmt: skip
        key = Qt.Key(event.key())
        keys = {
            **{key: partial(self.marked.emit, status) for key, status in KEYS.items()},
            Qt.Key.Key_Plus: partial(self.headed.emit, 1),
            Qt.Key.Key_Equal: partial(self.headed.emit, 1),
            Qt.Key.Key_Minus: partial(self.headed.emit, -1),
            Qt.Key.Key_Delete: self.removed.emit,
            Qt.Key.Key_Backspace: self.removed.emit,
        }
        if plain and key in keys and self.selected():
            keys[key]()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Qt override: the name takes the room that the state leaves."""
        super().resizeEvent(event)  # pyright: ignore[reportArgumentType]
        self._widths()

    def _widths(self) -> None:
        room = self.viewport().width()
        state = min(156, room * 11 // 20)
        self.setColumnWidth(0, room - state)
        self.setColumnWidth(1, state)


def heads_words(one: Attendee) -> str:
    """Return how many come with a name, where it is more than one."""
    return f"×{one.heads}" if one.heads > 1 else ""


def _name(one: Attendee) -> Cell:
    missed = (Badge(tr("%n no-show(s)", "", one.missed), "warn"),) if one.missed else ()
    note = f" · {one.note}" if one.note else ""
    tone: Tone = "muted" if one.status in {"declined", "missed"} else ""
    return Cell(" ".join(f"{one.name}{note}".split()), tone, missed)


def _state(one: Attendee) -> Cell:
    state = Badge(tr(STATUS_TITLES[one.status]), TONES[one.status])
    more = (Badge(heads_words(one), "good"),) if one.heads > 1 else ()
    return Cell("", "", (state, *more))


_COLUMNS: tuple[Column[Attendee], ...] = (
    Column("name", N_("Name"), _name, width=170),
    Column("state", N_("State"), _state, width=100),
)
