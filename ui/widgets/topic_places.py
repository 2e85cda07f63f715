"""Where topics stand: the libraries with their shelves, and the states, at the left of the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from app import topics
from app.topics import Shelf, TopicCounts, TopicFilter, TopicView
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Card, icon_button, label, row
from ui.widgets.side_list import Place, SideList
from ui.widgets.topic_columns import LIBRARIES, STATUSES, shelf_name

ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Standing:
    """How many topics stand where, and what there is to choose from: shelves, tags, occasions, views."""

    counts: TopicCounts
    shelves: Sequence[Shelf]
    tags: Sequence[tuple[str, int]]
    festivals: Sequence[tuple[str, int]] = ()
    sources: Sequence[tuple[str, int]] = ()
    views: Sequence[TopicView] = ()


class TopicPlaces(Card):
    """The libraries with their shelves, and the states, each with its count."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._shelves: Sequence[Shelf] = ()
        self.places = SideList(session.theme, tr("Libraries and shelves"))
        self.states = SideList(session.theme, tr("Status"))
        add = icon_button(session.theme, "plus", tr("Add a shelf"))
        self._adding = QMenu(add)
        for library, name in LIBRARIES.items():
            action = self._adding.addAction(tr(name))
            action.triggered.connect(partial(self._add_shelf, library))
        add.setMenu(self._adding)
        add.setPopupMode(add.ToolButtonPopupMode.InstantPopup)
        self.body.setSpacing(4)
        self.body.addLayout(row(label(tr("Libraries"), "caption", "muted"), 0, add))
        self.body.addWidget(self.places, 3)
        self.body.addSpacing(8)
        self.body.addWidget(label(tr("Status"), "caption", "muted"))
        self.body.addWidget(self.states, 2)
        self.body.addStretch(0)
        self.places.picked.connect(self._picked)
        self.states.picked.connect(self._picked)
        self.places.menu_wanted.connect(self._menu)
        self.setMinimumWidth(150)

    def fill(self, standing: Standing) -> None:
        """Show the counts."""
        self._shelves = standing.shelves
        self.places.fill(_places(standing))
        self.states.fill(_states(standing.counts))

    def reset(self) -> None:
        """Choose everything."""
        self.places.choose("")
        self.states.choose("")

    def library(self) -> str | None:
        """Return the library looked at, the shelf's own where it is a shelf."""
        shelf = self.shelf()
        key = self.places.key()
        return key if key in LIBRARIES else shelf.library if shelf else None

    def shelf(self) -> Shelf | None:
        """Return the shelf looked at."""
        return next((s for s in self._shelves if f"shelf {s.id}" == self.places.key()), None)

    def show_filter(self, wanted: TopicFilter) -> None:
        """Look at what a filter asks for."""
        shelf = "" if wanted.shelf_id is None else f"shelf {wanted.shelf_id}"
        self.places.choose(shelf or wanted.library or "")
        self.states.choose(ARCHIVED if wanted.archived else wanted.status or "")

    def choose_shelf(self, id: int) -> None:
        """Look at one shelf."""
        self.places.choose(f"shelf {id}")
        self.changed.emit()

    def _picked(self, _key: str) -> None:
        self.changed.emit()

    # -- shelves

    def _menu(self, key: str, at: QPoint) -> None:
        shelf = next((s for s in self._shelves if f"shelf {s.id}" == key), None)
        if shelf is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Rename shelf …")).triggered.connect(lambda: self._rename(shelf))
        mine = [s.id for s in self._shelves if s.library == shelf.library]
        place = mine.index(shelf.id)
        for text, to in ((tr("Move up"), place - 1), (tr("Move down"), place + 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= to < len(mine))
            action.triggered.connect(partial(self._move, shelf.id, to))
        menu.addSeparator()
        self._offer_deletion(menu, shelf)
        menu.popup(at)

    def _offer_deletion(self, menu: QMenu, shelf: Shelf) -> None:
        """Offer to delete a shelf, and where its topics may go."""
        if not topics.on_shelf(self.session.store, shelf.id):
            menu.addAction(tr("Delete shelf")).triggered.connect(
                partial(self._delete, shelf.id, None)
            )
            return
        going = menu.addMenu(tr("Delete shelf, and its topics …"))
        stay = going.addAction(tr("stay in the library without a shelf"))
        stay.triggered.connect(partial(self._delete, shelf.id, None))
        for other in self._shelves:
            if other.id != shelf.id:
                name = tr("move to {shelf}", shelf=shelf_name(other))
                action: QAction = going.addAction(name.replace("&", "&&"))
                action.triggered.connect(partial(self._delete, shelf.id, other.id))

    def _add_shelf(self, library: str, _on: bool = False) -> None:
        def add(name: str) -> None:
            self.session.act(lambda store: topics.add_shelf(store, library, name))

        self._ask(tr("Add a shelf"), "", add)

    def _rename(self, shelf: Shelf) -> None:
        def rename(name: str) -> None:
            self.session.act(lambda store: topics.rename_shelf(store, shelf.id, name))

        self._ask(tr("Rename shelf"), shelf_name(shelf), rename)

    def _move(self, id: int, to: int, _on: bool = False) -> None:
        self.session.act(lambda store: topics.move_shelf(store, id, to))

    def _delete(self, id: int, to: int | None, _on: bool = False) -> None:
        if self.places.key() == f"shelf {id}":
            self.places.choose("")
        self.session.act(lambda store: topics.delete_shelf(store, id, to))

    def _ask(self, title: str, text: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(title)
        dialog.setLabelText(tr("Name of the shelf"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(then)
        dialog.open()


def _places(standing: Standing) -> list[Place]:
    found = [Place("", tr("All topics"), standing.counts.total)]
    for library, name in LIBRARIES.items():
        n = standing.counts.libraries.get(library, 0)
        found.append(Place(library, tr(name), n, gap=True))
        found += [
            Place(f"shelf {shelf.id}", shelf_name(shelf), shelf.topics, deep=True)
            for shelf in standing.shelves
            if shelf.library == library
        ]
    return found


def _states(counts: TopicCounts) -> list[Place]:
    return [
        Place("", tr("Any status")),
        *(
            Place(key, tr(name), counts.statuses.get(key, 0), deep=True)
            for key, name in STATUSES.items()
        ),
        Place(ARCHIVED, tr("Archived"), counts.archived, deep=True),
    ]
