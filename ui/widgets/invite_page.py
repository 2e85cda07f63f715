"""The invite tree: who brought whom, how, and who of them stayed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from app.insights.invites import Guest, InviteTree, invite_tree
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import LOOK, Badge, Cell
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, Elided, chip, column, icon_button, label, row
from ui.widgets.flow import Flow
from ui.widgets.member_columns import CHANNELS
from ui.widgets.table import CellDelegate

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOBODY = QModelIndex()
COLUMNS = (
    (N_("Member"), 300), (N_("Came by"), 140), (N_("Joined"), 130), (N_("Brought"), 90), (N_("Still here"), 90),
    (N_("In all below"), 110),
)  # fmt: skip
FIGURES = 3  # columns from here on are numbers
OPEN_BELOW = 60  # people; a small tree is shown whole


class InviteModel(QAbstractItemModel):
    """The tree by member ids; rows are made when painted."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = InviteTree({}, (), ())
        self._places: dict[int, int] = {}

    def show(self, tree: InviteTree) -> None:
        """Replace the tree."""
        self.beginResetModel()
        self.tree = tree
        self._places = {id: n for n, id in enumerate(tree.roots)}
        for guest in tree.guests.values():
            self._places.update({id: n for n, id in enumerate(guest.guests)})
        self.endResetModel()

    def at(self, id: int) -> QModelIndex:
        """Return where a member stands."""
        return self.createIndex(self._places[id], 0, id) if id in self._places else NOBODY

    def index(self, row: int, column: int, parent: Index = NOBODY) -> QModelIndex:
        """Qt override."""
        below = self._below(parent)
        return self.createIndex(row, column, below[row]) if 0 <= row < len(below) else NOBODY

    def parent(self, child: Index = NOBODY) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride] -- QObject has one too
        """Qt override."""
        inviter = self._guest(child).inviter if child.isValid() else None
        return NOBODY if inviter is None else self.at(inviter)

    def rowCount(self, parent: Index = NOBODY) -> int:
        """Qt override."""
        return 0 if parent.column() > 0 else len(self._below(parent))

    def columnCount(self, parent: Index = NOBODY) -> int:
        """Qt override."""
        return len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        if role not in (Role.DisplayRole, LOOK, Role.AccessibleTextRole):
            return None
        cell = _cell(self._guest(index), index.column())
        if role == LOOK:
            return cell
        return " ".join([*(badge.text for badge in cell.badges), cell.text]).strip()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if role == Role.DisplayRole:
            return tr(COLUMNS[section][0])
        if role == Role.TextAlignmentRole:
            right = section >= FIGURES
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _below(self, parent: Index) -> tuple[int, ...]:
        return self._guest(parent).guests if parent.isValid() else self.tree.roots

    def _guest(self, index: Index) -> Guest:
        return self.tree.guests[int(index.internalId())]


def _cell(guest: Guest, column: int) -> Cell:
    if column == 0:
        gone = () if guest.present else (Badge(tr("left")),)
        return Cell(guest.name, "" if guest.present else "muted", badges=gone)
    if column == 1:
        return Cell(channel_name(guest.channel) if guest.inviter is not None else "", "muted")
    if column == 2:  # noqa: PLR2004 -- the third column
        joined = guest.joined_at
        return Cell("" if joined is None else words.long_day(words.local(joined).date()), "muted")
    figure = (len(guest.guests), guest.stayed, guest.whole)[column - FIGURES]
    return Cell(
        words.number(figure) if guest.guests else "", "good" if column == FIGURES + 1 else ""
    )


def channel_name(channel: str) -> str:
    """Return the way by which somebody came, in words."""
    return tr(CHANNELS[channel]) if channel in CHANNELS else channel or tr("Invitation")


class InviteTreeView(QTreeView):
    """The tree; Enter or a double click shows a member in full."""

    opened = Signal(int)

    def __init__(self, session: Session, model: InviteModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(session.theme, self))
        self.setAccessibleName(tr("Invite tree"))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, (_, width) in enumerate(COLUMNS):
            self.setColumnWidth(section, width)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(int(index.internalId()))


class InvitePage(View):
    """A page over the member table: the whole tree, and what each channel brought."""

    key = "invites"
    title = N_("Invite tree")
    reads = frozenset({"members", "memberships", "groups"})
    closed = Signal()
    opened = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted: int | None = None
        self.remark = Elided("", tone="muted")
        self.model = InviteModel()
        self.tree = InviteTreeView(session, self.model)
        self.tree.opened.connect(self.opened.emit)
        self.channels = Flow()
        channels = QWidget()
        channels.setLayout(self.channels)
        self.nothing = label(
            tr("No chat file has told yet who invited whom. The platform writes it when somebody joins."),
            tone="muted", wrap=True,
        )  # fmt: skip
        close = icon_button(session.theme, "x", tr("Close"), self.closed.emit)
        head = row(label(tr("Invite tree"), "title", bold=True), self.remark, close)
        head.setStretch(1, 1)
        card = Card()
        card.body.addLayout(head)
        for part in (channels, self.nothing, self.tree):
            card.body.addWidget(part, 1 if part is self.tree else 0)
        self.setLayout(column(card))

    def look_at(self, member: int) -> None:
        """Show where one member stands."""
        self._wanted = member
        self.outdate()

    def query(self) -> Callable[[Store], Any]:
        """Ask for the tree of the scope."""
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is None:
            return lambda _store: InviteTree({}, (), ())
        return lambda store: invite_tree(store, Scope(community, groups))

    def fill(self, data: InviteTree) -> None:
        """Show the tree; what was open stays open."""
        opened = [id for id in self.model.tree.guests if self.tree.isExpanded(self.model.at(id))]
        self.model.show(data)
        brought = tr("%n member(s) brought by others", "", data.brought())
        self.remark.setText(f"{brought} · " + tr("%n still here", "", data.stayed()))
        self.channels.clear()
        for channel, came, stayed in data.channels:
            text = tr("{channel}: {came} came, {stayed} still here", channel=channel_name(channel),
                      came=words.number(came), stayed=words.number(stayed))  # fmt: skip
            made = chip(text)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.channels.addWidget(made)
        self.nothing.setVisible(not data.guests)
        self.tree.setVisible(bool(data.guests))
        if len(data.guests) <= OPEN_BELOW:
            self.tree.expandAll()
        for id in opened:
            self.tree.expand(self.model.at(id))
        self._look()

    def _look(self) -> None:
        """Bring the wanted member into view, with whom they brought."""
        if self._wanted is None:
            return
        index = self.model.at(self._wanted)
        self._wanted = None
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.expand(index)
            self.tree.scrollTo(index)
            self.tree.setFocus()
