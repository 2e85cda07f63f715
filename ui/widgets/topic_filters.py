"""What the operator asks the topic table for: libraries and shelves at the left, words above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from app import topics
from app.text import N_
from app.topics import Shelf, TopicCounts, TopicFilter
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Card, button, icon_button, label, row
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.side_list import Place, SideList
from ui.widgets.topic_columns import LIBRARIES, SEASONS, STATUSES, shelf_name

RESTS = {
    "": N_("Used or not"),
    "30": N_("Not used for 30 days"),
    "90": N_("Not used for 90 days"),
    "36500": N_("Never used"),
}
ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Standing:
    """How many topics stand where, with the shelves they stand on and the tags they carry."""

    counts: TopicCounts
    shelves: Sequence[Shelf]
    tags: Sequence[tuple[str, int]]


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
        menu.popup(at)

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

    def _ask(self, title: str, text: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(title)
        dialog.setLabelText(tr("Name of the shelf"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(then)
        dialog.open()


class TopicFilters(QWidget):
    """The line over the table: words, tag, season, and how long a topic has rested."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.search = line(
            tr("Find topics"), tr("Find by any words, pinyin or initials of the title")
        )
        self.search.setMinimumWidth(140)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            session.theme.icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.tag = choice(tr("Tag"), [("", tr("Any tag"))], widest=140)
        seasons = [("", tr("Any season")), *((k, tr(v)) for k, v in SEASONS.items() if k)]
        self.season = choice(tr("Season"), seasons, widest=130)
        rests = [(days, tr(name)) for days, name in RESTS.items()]
        self.rest = choice(tr("Last used"), rests, widest=150)
        self.clear = button(tr("Show all"), self.reset, flat=True)
        self.clear.hide()
        choices = QWidget()
        choices.setLayout(Flow(self.tag, self.season, self.rest, self.clear, gap=8))
        parts = row(self.search, choices)
        parts.setStretch(0, 1)
        parts.setAlignment(self.search, Qt.AlignmentFlag.AlignTop)
        self.setLayout(parts)
        self.search.textChanged.connect(self._changed)
        for field in (self.tag, self.season, self.rest):
            field.currentIndexChanged.connect(self._changed)

    def wanted(self, places: TopicPlaces) -> TopicFilter:
        """Return the filter as it stands."""
        state, shelf, rest = places.states.key(), places.shelf(), value(self.rest)
        return TopicFilter(
            places.library(),
            shelf.id if shelf else None,
            state if state in STATUSES else None,
            value(self.tag) or None,
            value(self.season) or None,
            self.search.text(),
            archived=state == ARCHIVED,
            unused_days=int(rest) if rest else None,
        )

    def active(self) -> bool:
        """Tell whether any topic is left out by this line."""
        chosen = any(value(field) for field in (self.tag, self.season, self.rest))
        return chosen or bool(self.search.text().strip())

    def reset(self) -> None:
        """Show all again."""
        was = self.blockSignals(True)
        for field in (self.tag, self.season, self.rest):
            choose(field, "")
        self.search.clear()
        self.blockSignals(was)
        self._changed()

    def offer(self, tags: Sequence[tuple[str, int]]) -> None:
        """Offer the tags that there are."""
        offer(self.tag, [("", tr("Any tag")), *((tag, f"{tag}  {n}") for tag, n in tags)])

    def _changed(self) -> None:
        self.clear.setVisible(self.active())
        self.changed.emit()


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
