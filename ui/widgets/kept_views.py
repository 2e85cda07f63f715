"""Views kept by name as small buttons in a row, each with its count, and a line to name what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from app.errors import AppError, StoreBusy
from app.store import Store
from ui import words
from ui.i18n import explain, tr
from ui.rows import Tone
from ui.session import Session
from ui.widgets.basics import chip, column, label, tip
from ui.widgets.fields import in_order, line
from ui.widgets.flow import Flow

NAME_WIDTH = 180


@dataclass(frozen=True, slots=True)
class Kept:
    """One view: its name in the present language, how many it shows, what its tooltip says."""

    id: int
    name: str
    count: int
    tone: Tone = "grey"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the row calls its views, in the present language."""

    keep: str
    name: str
    rename: str
    change: str
    delete: str


class NameLine(QLineEdit):
    """A field for the name of a view or a board; Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class KeptViews(QWidget):
    """The row. Whoever uses it says how a view is kept, renamed, changed, moved and deleted."""

    pressed = Signal(int, bool)  # a view, and whether it is on now

    def __init__(self, session: Session, wording: Wording) -> None:
        super().__init__()
        self.session = session
        self.chips: dict[int, QPushButton] = {}
        self._wording = wording
        self._views: Sequence[Kept] = ()
        self._naming: int | None = None  # the view that gets another name; None: a new one
        self._new = False  # what is shown is none of the views
        self.keep = chip(wording.keep, "info", self.name_view)
        self.name = NameLine()
        hint = line(wording.name, tr("Name, then Enter"))
        self.name.setAccessibleName(hint.accessibleName())
        self.name.setPlaceholderText(hint.placeholderText())
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.returnPressed.connect(self._named)
        self.name.left.connect(self._leave)
        self.trouble = label("", "caption", "bad", wrap=True)
        self.flow = Flow(self.keep, self.name, gap=6)
        chips = QWidget()
        chips.setLayout(self.flow)
        self.setLayout(column(chips, self.trouble, gap=4))
        self.name.hide()
        self.trouble.hide()

    # -- what a row of its own says

    def save_view(self, store: Store, name: str) -> object:
        """Keep what is shown under a name."""
        raise NotImplementedError

    def rename_view(self, store: Store, id: int, name: str) -> None:
        """Give a view another name."""
        raise NotImplementedError

    def change_view(self, store: Store, id: int) -> None:
        """Let a view show what is shown now."""
        raise NotImplementedError

    def move_view(self, store: Store, id: int, place: int) -> None:
        """Put a view elsewhere in the row."""
        raise NotImplementedError

    def delete_view(self, store: Store, id: int) -> None:
        """Forget a view."""
        raise NotImplementedError

    def add_to_menu(self, menu: QMenu, id: int) -> None:
        """Offer more in the menu of a view."""

    # -- what all do alike

    def show_views(self, views: Sequence[Kept], on: int | None, *, new: bool) -> None:
        """Show the views, which of them is on, and whether what is shown may be kept as another one."""
        if [one.id for one in views] != list(self.chips):
            self._make(views)
        self._views, self._new = views, new
        for one in views:
            made = self.chips[one.id]
            made.setText(f"{one.name} {words.number(one.count)}".replace("&", "&&"))
            made.setToolTip(tip(one.tip) if one.tip else "")
            made.setChecked(one.id == on)
        self.keep.setVisible(new and self.name.isHidden())

    def focus(self, id: int | None = None) -> None:
        """Lead the keyboard to a view: to this one, that which is on, or the first."""
        on = (one for one, made in self.chips.items() if made.isChecked())
        wanted = id if id in self.chips else next(on, next(iter(self.chips), None))
        if wanted is not None:
            self.chips[wanted].setFocus()

    def name_view(self, id: int | None = None) -> None:
        """Ask for the name of a new view, or another one for `id`."""
        self._naming = id
        self.name.setText(next((one.name for one in self._views if one.id == id), ""))
        self.keep.hide()
        self.name.show()
        self.name.setFocus()
        self.name.selectAll()

    def _make(self, views: Sequence[Kept]) -> None:
        held = next((n for n, made in enumerate(self.chips.values()) if made.hasFocus()), None)
        id = None if held is None else list(self.chips)[held]
        for part in (self.keep, self.name):
            self.flow.removeWidget(part)
        for made in self.chips.values():
            self.flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.chips = {}
        for one in views:
            made = chip("", one.tone, partial(self._press, one.id), checkable=True)
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            made.customContextMenuRequested.connect(partial(self._menu, one.id))
            self.chips[one.id] = made
            self.flow.addWidget(made)
        for part in (self.keep, self.name):
            self.flow.addWidget(part)
        in_order(self, *self.chips.values(), self.keep, self.name)
        if held is not None:  # the keyboard stays where it was: where that is gone, beside it
            beside = [one.id for one in views][: held + 1][-1:]
            self.focus(id if id in self.chips else next(iter(beside), None))

    def _press(self, id: int) -> None:
        self.pressed.emit(id, self.chips[id].isChecked())

    def _menu(self, id: int, at: QPoint) -> None:
        said, act = self._wording, self.session.act
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(said.rename).triggered.connect(lambda: self.name_view(id))
        change = menu.addAction(said.change)
        change.setEnabled(self._new)
        change.triggered.connect(lambda: act(lambda store: self.change_view(store, id)))
        place = list(self.chips).index(id)
        for text, to in ((tr("Move left"), place - 1), (tr("Move right"), place + 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= to < len(self.chips))
            action.triggered.connect(partial(self._move, id, to))
        menu.addSeparator()
        delete = menu.addAction(said.delete)
        delete.triggered.connect(lambda: act(lambda store: self.delete_view(store, id)))
        self.add_to_menu(menu, id)
        menu.popup(self.chips[id].mapToGlobal(at))

    def _move(self, id: int, to: int, _on: bool = False) -> None:
        self.session.act(lambda store: self.move_view(store, id, to))

    def _named(self) -> None:
        """Keep the name; what is wrong with it is told below, and the text stays."""
        text, id = self.name.text(), self._naming

        def keep(store: Store) -> str:
            try:
                if id is None:
                    self.save_view(store, text)
                else:
                    self.rename_view(store, id, text)
            except StoreBusy:
                raise
            except AppError as error:
                return explain(error)
            return ""

        self.session.act(keep, self._told)

    def _told(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if not trouble:
            self._leave()

    def _leave(self) -> None:
        self.name.hide()
        self.trouble.hide()
        self.keep.setVisible(self._new)
        self.focus(self._naming)
