"""The boards in a row: one is on; a name is written where it will stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app import boards
from app.boards import Board
from app.errors import AppError, StoreBusy
from app.saved_views import LONGEST
from app.store import Store
from ui.i18n import chinese, explain, tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, chip, column, icon_button, label, row
from ui.widgets.flow import Flow
from ui.widgets.kept_views import NameLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

NAME_WIDTH = 180


class Strip(QWidget):
    """Boards to choose from, and what can be done with the one that is on."""

    chosen = Signal(int)  # board id; 0 stands for all charts
    made = Signal(int)  # a new board's id

    def __init__(self, session: Session, add: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self._boards: Sequence[Board] = ()
        self._on = 0
        self._doing = ""
        self._actions: Sequence[QAction] = ()
        self.chips: dict[int, QPushButton] = {}
        self.name = NameLine()
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.setAccessibleName(tr("Name of the board"))
        self.name.returnPressed.connect(self._named)
        self.name.left.connect(self._leave)
        self.trouble = label("", "caption", "bad", wrap=True)
        self.add = button(tr("Add charts"), add)
        self.more = icon_button(session.theme, "dots", tr("This board"), self._offer)
        self._flow = Flow(self.name, gap=6)
        line = QWidget()
        line.setLayout(self._flow)
        policy = line.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        line.setSizePolicy(policy)
        whole = row(line, self.add, self.more, gap=GRID // 2)
        whole.setStretch(0, 1)
        whole.setAlignment(line, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(whole, self.trouble, gap=2))
        self.name.hide()
        self.trouble.hide()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer these with the board that is on."""
        self._actions = actions

    def show_boards(self, shown: Sequence[Board], on: int) -> None:
        """Show the boards, and which of them is on."""
        if [board.id for board in shown] != list(self.chips):
            self._make(shown)
        self._boards, self._on = shown, on
        for board in shown:
            made = self.chips[board.id]
            made.setText(board_name(board).replace("&", "&&"))
            made.setChecked(board.id == on)
            made.setVisible(not (self._doing == "rename" and board.id == on))
        self.add.setEnabled(on != 0)

    def begin(self, what: str) -> None:
        """Ask for the name of a `new` board, of a `copy`, or for another name of this one (`rename`)."""
        board = next((one for one in self._boards if one.id == self._on), None)
        if board is None or (what == "rename" and not board.id):
            return
        self._doing = what
        hint = {"new": tr("Name of the new board"), "copy": tr("Name of the copy")}.get(
            what, tr("Name of the board")
        )
        self.name.setAccessibleName(hint)
        self.name.setPlaceholderText(hint)
        name = board_name(board)
        self.name.setText(
            {"new": "", "copy": tr("{name} – copy", name=name)}.get(what, name)[:LONGEST]
        )
        self._place_name()
        self.name.show()
        self.show_boards(self._boards, self._on)
        self.name.setFocus()
        self.name.selectAll()

    def _place_name(self) -> None:
        """Let the field stand where the name will: in the place of the one that changes, or at the end."""
        for part in (self.name, *self.chips.values()):
            self._flow.removeWidget(part)
        for id, made in self.chips.items():
            self._flow.addWidget(made)
            if self._doing == "rename" and id == self._on:
                self._flow.addWidget(self.name)
        if self._doing != "rename":
            self._flow.addWidget(self.name)

    def _make(self, shown: Sequence[Board]) -> None:
        self._flow.removeWidget(self.name)
        for made in self.chips.values():
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.chips = {}
        for board in shown:
            made = chip("", "grey", partial(self._press, board.id), checkable=True)
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            made.customContextMenuRequested.connect(partial(self._menu_of, board.id))
            self.chips[board.id] = made
            self._flow.addWidget(made)
        self._flow.addWidget(self.name)

    def _press(self, id: int) -> None:
        self.chips[id].setChecked(True)
        self._leave()
        if id != self._on:
            self.chosen.emit(id)

    def _menu_of(self, id: int, at: QPoint) -> None:
        self._press(id)
        self._popup(self.chips[id].mapToGlobal(at))

    def _offer(self) -> None:
        self._popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _popup(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions))
        menu.popup(at)

    def _named(self) -> None:
        """Keep the name; what is wrong with it is told below, and the text stays."""
        text, id, doing = self.name.text(), self._on, self._doing
        places = next((board.places for board in self._boards if board.id == id), ())

        def keep(store: Store) -> tuple[int, str]:
            try:
                if doing == "rename":
                    boards.rename(store, id, text)
                    return id, ""
                return boards.new(store, text, places if doing == "copy" else ()), ""
            except StoreBusy:
                raise
            except AppError as error:
                return 0, explain(error)

        self._session.act(keep, self._told)

    def _told(self, kept: tuple[int, str]) -> None:
        id, trouble = kept
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if not trouble:
            new = self._doing != "rename"
            self._leave()
            if new:
                self.made.emit(id)

    def _leave(self) -> None:
        if self._doing:
            self._doing = ""
            self.name.hide()
            self.trouble.hide()
            self.show_boards(self._boards, self._on)
            if on := self.chips.get(self._on):
                on.setFocus()


def board_name(board: Board) -> str:
    """Return a board's name in the language of the window, where it has one."""
    return board.name if chinese() else board.name_en or board.name
