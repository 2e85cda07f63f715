"""What many topics are given at once: a shelf, a season, a festival, an owner, an audience; or made one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app import topics
from app.planner import almanac
from app.store import Store
from ui.i18n import tr
from ui.rows import PAGE
from ui.session import Session
from ui.widgets.topic_columns import LIBRARIES, SEASONS, STATUSES, festival_name, shelf_name

OFFERED = 12  # owners or audiences known
LONGEST = 24  # characters of a title in the menu


class TogetherMenu(QMenu):
    """A menu that changes all selected topics in one step."""

    def __init__(
        self, session: Session, parent: QWidget, chosen: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._parent = parent
        self._chosen = chosen
        self.aboutToShow.connect(self._fill)

    def choose_status(self) -> None:
        """Open the menu of statuses."""
        if self._chosen():
            at: QWidget = self._parent
            menu = QMenu(at)
            self._fill_statuses(menu)
            menu.popup(at.mapToGlobal(QPoint(0, 0)))

    def set_status(self, status: str) -> None:
        """Give the selected topics one status."""
        self._act(lambda store, ids: topics.set_status(store, ids, status))

    def merge(self) -> None:
        """Make the selected topics one: the first of them stays."""
        ids = self._chosen()
        if len(ids) > 1:
            self.session.act(lambda store: topics.merge(store, ids[0], ids[1:]))

    def _fill(self) -> None:
        self.clear()
        store = self.session.store
        self._fill_statuses(self.addMenu(tr("Status")))
        self._fill_tags(self.addMenu(tr("Remove tag")))
        self.addSeparator()
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

    def _fill_statuses(self, menu: QMenu) -> None:
        for key, name in STATUSES.items():
            menu.addAction(tr(name)).triggered.connect(partial(self._set_status, key))

    def _set_status(self, status: str, _on: bool = False) -> None:
        self.set_status(status)

    def _fill_tags(self, menu: QMenu) -> None:
        """Offer the tags that the first selected topics carry."""
        some = topics.rows(self.session.store, self._chosen()[:PAGE])
        for tag in sorted({tag for topic in some for tag in topic.tags}):
            menu.addAction(tag.replace("&", "&&")).triggered.connect(partial(self._untag, tag))
        if menu.isEmpty():
            menu.addAction(tr("They carry no tags")).setEnabled(False)

    def _untag(self, tag: str, _on: bool = False) -> None:
        self._act(lambda store, ids: topics.untag(store, ids, tag))

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
        self._act(lambda store, ids: topics.edit_many(store, ids, **fields))

    def _act(self, use_case: Callable[[Store, Sequence[int]], object]) -> None:
        if ids := self._chosen():
            self.session.act(lambda store: use_case(store, ids))

    def _named(self, field: str, text: str) -> None:
        self._set({field: text})

    def _ask(self, field: str, name: str, _on: bool = False) -> None:
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(name)
        dialog.setLabelText(name)
        dialog.textValueSelected.connect(partial(self._named, field))
        dialog.open()
