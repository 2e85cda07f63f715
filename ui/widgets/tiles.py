"""The row of headline tiles, in words: the operator chooses which stand there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu

from app.insights.scope import Scope
from app.store import Store
from app.targets import KEYS, Key
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import row, tip
from ui.widgets.headline_words import MEANS, TITLES, told
from ui.widgets.tile import Figure, Tile

if TYPE_CHECKING:
    from app.insights.headline import Headline  # loads numpy: not before the first paint

DUE = 124  # pixels
ROOM_FOR_DUE = 1180  # pixels: from here on six tiles have room for their remarks
PREF = "tiles"
SHIPPED: tuple[Key, ...] = ("members", "active", "messages", "turnover", "retention")
MOST = 6
TALK = ("response", "unanswered")  # are worked out from the words: asked only when they are shown
CHARTS: dict[Key, str] = {
    "active": "messages_and_active",
    "active_week": "headline",
    "active_month": "headline",
    "messages": "messages_and_active",
    "turnover": "growth",
    "stickiness": "headline",
    "retention": "funnel",
    "response": "first_response",
    "unanswered": "unanswered",
}


class Tiles(View):
    """Members, active people, messages, joins and leaves, retention or others: each leads to its page."""

    key = "tiles"
    title = N_("Headline numbers")
    reads = frozenset({
        "messages", "memberships", "members", "groups", "communities", "roster_events", "batches",
        "measures", "roles", "dismissals",
    })  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tiles: dict[Key, Tile] = {}
        self._found: Headline | None = None
        self.due = Tile(session.theme, tr("Due today"), lambda: session.way.to("today"))
        self.due.setFixedWidth(DUE)  # no line, and few words: the others need the room
        self._row = row(self.due, gap=12)
        self.setLayout(self._row)
        self.command(tr("Choose headline numbers"), self.offer, icon="layout-dashboard")
        session.reminding.changed.connect(self._tell_due)
        self._lay_out()
        self._tell_due()

    @property
    def chosen(self) -> tuple[Key, ...]:
        """The numbers that stand here, in their order."""
        kept = self.session.prefs.texts(PREF)
        found: list[Key] = [key for key in KEYS if key in kept]
        return tuple(found[:MOST]) or SHIPPED

    def choose(self, key: Key, *, on: bool) -> None:
        """Put a number on the row, or take it off; one at least stays, and six at most have room."""
        now = set(self.chosen) | {key} if on else set(self.chosen) - {key}
        if not 0 < len(now) <= MOST:
            return
        self.session.prefs.keep(PREF, [one for one in KEYS if one in now])
        self._lay_out()
        self.outdate()

    def query(self) -> "Callable[[Store], Headline | None]":
        """Ask for the headline of the groups in scope."""
        scope = self.session.scope
        if scope.community is None:
            return lambda _store: None
        wanted = Scope(scope.community, scope.groups)
        talked = any(key in TALK for key in self.chosen)

        def ask(store: Store) -> "Headline":
            from app.insights.headline import headline  # noqa: PLC0415 -- start-up: numpy

            return headline(store, wanted, talked=talked)

        return ask

    def fill(self, data: Any) -> None:
        """Show the figures."""
        self._found = data
        for key, tile in self.tiles.items():
            if data is None:
                tile.tell(Figure("–"))
                continue
            number = told(data, key)
            tile.tell(Figure(number.value, *number.line(), number.spark, number.day))

    def offer(self, at: QPoint | None = None) -> None:
        """Show which numbers there are, and which stand here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setTitle(tr("Numbers on the Desk"))
        chosen = self.chosen
        for key in KEYS:
            action = menu.addAction(tr(TITLES[key]))
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.setEnabled(len(chosen) > 1 if key in chosen else len(chosen) < MOST)
            action.toggled.connect(partial(self._toggled, key))
        menu.addSeparator()
        menu.addAction(tr("As it was"), self._reset)
        menu.popup(at or self.mapToGlobal(QPoint(0, self.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt override: by mouse or by the menu key."""
        self.offer(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: in a narrow window the number at the rail says what is due."""
        super().resizeEvent(event)
        room = ROOM_FOR_DUE if len(self.tiles) <= len(SHIPPED) else ROOM_FOR_DUE + DUE
        self.due.setVisible(event.size().width() >= room)

    def closing(self) -> None:
        """Stop listening to what is due, too."""
        self.session.reminding.changed.disconnect(self._tell_due)
        super().closing()

    def _toggled(self, key: Key, on: bool) -> None:
        self.choose(key, on=on)

    def _reset(self) -> None:
        self.session.prefs.keep(PREF, [])
        self._lay_out()
        self.outdate()

    def _lay_out(self) -> None:
        """Make tiles for the numbers that are new here, and let go of those that left."""
        chosen = self.chosen
        for key, gone in self.tiles.items():
            if key not in chosen:
                gone.hide()
                gone.deleteLater()
        self.tiles = {key: self.tiles.get(key) or self._made(key) for key in chosen}
        for place, tile in enumerate(self.tiles.values()):
            self._row.insertWidget(place, tile)

    def _made(self, key: Key) -> Tile:
        tile = Tile(self.session.theme, tr(TITLES[key]), self._way(key))
        tile.setToolTip(tip(tr(MEANS[key])))
        return tile

    def _way(self, key: Key) -> Callable[[], object]:
        if key == "members":
            return partial(self.session.way.to, "members")
        return partial(self.session.way.to, "insights", chart=CHARTS[key])

    def _tell_due(self) -> None:
        self.due.tell(_due(self.session.reminding.count, self.session.reminding.late))


def _due(count: int, late: int) -> Figure:
    if late:
        return Figure(words.number(count), tr("%n overdue", "", late), "bad")
    return Figure(words.number(count), tr("Open the day") if count else tr("All done"))
