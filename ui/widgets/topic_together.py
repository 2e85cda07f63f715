"""What many topics are given at once: a shelf, a season, a festival, an owner, an audience; or made one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app import topics
from app.planner import almanac
from ui.i18n import tr
from ui.session import Session
from ui.widgets.topic_columns import LIBRARIES, SEASONS, festival_name, shelf_name

OFFERED = 12  # owners or audiences known
LONGEST = 24  # characters of a title in the menu


class TogetherMenu(QMenu):
    """A menu that changes all selected topics in one step."""

    def __init__(
        self, session: Session, parent: QWidget, chosen: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._chosen = chosen
        self.aboutToShow.connect(self._fill)

    def merge(self) -> None:
        """Make the selected topics one: the first of them stays."""
        ids = self._chosen()
        if len(ids) > 1:
            self.session.act(lambda store: topics.merge(store, ids[0], ids[1:]))

    def _fill(self) -> None:
        self.clear()
        store = self.session.store
        self._fill_shelves(self.addMenu(tr("Library · shelf")))
        season = self.addMenu(tr("Season"))
        for key, name in SEASONS.items():
            self._offer(season, tr(name), season=key)
        festival = self.addMenu(tr("Festival"))
        self._offer(festival, tr("No festival"), festival="")
        for one in almanac.OCCASIONS:
            self._offer(festival, festival_name(one.key), festival=one.key)
        for field, name, known in (
            ("owner", tr("Owner"), topics.owners(store)),
            ("audience", tr("For whom"), topics.audiences(store)),
        ):
            self._fill_people(self.addMenu(name), field, name, known)
        ids = self._chosen()
        if len(ids) > 1:
            [first] = topics.rows(store, ids[:1])
            title = first.title if len(first.title) <= LONGEST else f"{first.title[:LONGEST]}…"
            self.addSeparator()
            one = self.addAction(tr("Merge into “{title}”", title=title).replace("&", "&&"))
            one.triggered.connect(self.merge)

    def _fill_shelves(self, menu: QMenu) -> None:
        for shelf in topics.shelves(self.session.store):
            name = f"{tr(LIBRARIES[shelf.library])} · {shelf_name(shelf)}"
            self._offer(menu, name, shelf_id=shelf.id)
        menu.addSeparator()
        for library, name in LIBRARIES.items():
            told = tr("{library} · no shelf", library=tr(name))
            self._offer(menu, told, library=library, shelf_id=None)

    def _fill_people(self, menu: QMenu, field: str, name: str, known: Sequence[str]) -> None:
        for text in known[:OFFERED]:
            self._offer(menu, text, **{field: text})
        if known:
            menu.addSeparator()
        menu.addAction(tr("Another one …")).triggered.connect(partial(self._ask, field, name))
        self._offer(menu, tr("Nobody") if field == "owner" else tr("Anyone"), **{field: ""})

    def _offer(self, menu: QMenu, text: str, **fields: object) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: self._set(fields))

    def _set(self, fields: dict[str, object]) -> None:
        ids = self._chosen()
        if ids:
            self.session.act(lambda store: topics.edit_many(store, ids, **fields))

    def _named(self, field: str, text: str) -> None:
        self._set({field: text})

    def _ask(self, field: str, name: str, _on: bool = False) -> None:
        dialog = QInputDialog(self.parentWidget())
        dialog.setWindowTitle(name)
        dialog.setLabelText(name)
        dialog.textValueSelected.connect(partial(self._named, field))
        dialog.open()
