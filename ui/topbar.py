"""The bar over the page: community, search field, how far the data reaches, and the two main verbs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app import communities
from app.communities import Community
from app.insights.reach import Reach, reach
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.palette import Palette
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, label


@dataclass(frozen=True, slots=True)
class _Known:
    all: list[tuple[Community, int]]  # with the number of groups
    reach: Reach | None


class TopBar(View):
    """Switches communities, finds anything, says how fresh the data is."""

    key = "topbar"
    title = N_("Community and search")
    reads = frozenset({"communities", "groups", "messages", "batches"})

    def __init__(
        self, session: Session, commands: Callable[[], list[QAction]], over: QWidget
    ) -> None:
        super().__init__(session)
        self.switcher = QComboBox()
        self.switcher.setAccessibleName(tr("Community"))
        self.switcher.setPlaceholderText(tr("No community yet"))
        self.switcher.setMinimumWidth(200)
        self.switcher.setMaximumWidth(280)
        self.switcher.activated.connect(self._switch)
        self.palette_field = Palette(session, commands, over)
        self.palette_field.setMaximumWidth(520)
        self.fresh = label("", "caption", "muted")
        bring = button(tr("Import chat"), lambda: session.way.to("import"))
        write = button(
            tr("Write announcement"),
            lambda: session.way.to("announcements", new=True),
            primary=True,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(self.switcher)
        layout.addWidget(self.palette_field, 1)
        layout.addStretch(0)
        for part in (self.fresh, bring, write):
            layout.addWidget(part)
        self._known: list[int] = []

    def query(self) -> Callable[[Store], _Known]:
        """Ask for the communities and the reach of the data."""
        wanted = self.session.scope.community

        def look(store: Store) -> _Known:
            found = [(c, len(communities.groups(store, c.id))) for c in communities.listed(store)]
            ids = [c.id for c, _ in found]
            now = wanted if wanted in ids else next(iter(ids), None)
            return _Known(found, None if now is None else reach(store, now))

        return look

    def fill(self, data: _Known) -> None:
        """Show them; fall back to the first community when the present one is gone."""
        self._known = [community.id for community, _ in data.all]
        self.switcher.clear()
        for community, groups in data.all:
            size = tr("%n group(s)", "", groups)
            self.switcher.addItem(f"{community.name} · {size}", community.id)
        scope = self.session.scope
        if scope.community not in self._known:
            kept = self.session.prefs.text("community")
            ids = {str(id): id for id in self._known}
            scope.look_at(ids.get(kept, next(iter(self._known), None)))
        if scope.community is not None:
            self.switcher.setCurrentIndex(self._known.index(scope.community))
        self.switcher.setEnabled(bool(self._known))
        self.fresh.setText(_freshness(data.reach))

    def closing(self) -> None:
        """Close the search field too."""
        self.palette_field.closing()
        super().closing()

    def _switch(self, place: int) -> None:
        self.session.prefs.keep("community", str(self._known[place]))
        self.session.scope.look_at(self._known[place])


def _freshness(reach: Reach | None) -> str:
    if reach is None or reach.until is None:
        return tr("No chat imported yet")
    days = tr("%n day(s)", "", reach.days)
    return tr("Data to {moment} · {days}", moment=words.moment(reach.until), days=days)
