"""The views of the topic table: small buttons with their counts, and a line to keep what is shown."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from app import saved_views, topics
from app.errors import AppError, StoreBusy
from app.store import Store
from app.topics import TopicFilter, TopicView
from ui import words
from ui.i18n import chinese, explain, tr
from ui.session import Session
from ui.widgets.basics import chip, column, label
from ui.widgets.fields import line
from ui.widgets.flow import Flow

NAME_WIDTH = 180


class NameLine(QLineEdit):
    """A field for the name of a view; Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ViewStrip(QWidget):
    """Views to choose from; what is chosen is told as its filter, let go as an empty one."""

    picked = Signal(object)  # TopicFilter

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.chips: dict[int, QPushButton] = {}
        self._views: Sequence[TopicView] = ()
        self._now = TopicFilter()
        self._naming: int | None = None  # the view that gets another name; None: a new one
        self.keep = chip(tr("Keep as a view"), "info", self.name_view)
        self.name = NameLine()
        hint = line(tr("Name of the view"), tr("Name, then Enter"))
        self.name.setAccessibleName(hint.accessibleName())
        self.name.setPlaceholderText(hint.placeholderText())
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.returnPressed.connect(self._named)
        self.name.left.connect(self._leave)
        self.trouble = label("", "caption", "bad", wrap=True)
        self._flow = Flow(self.keep, self.name, gap=6)
        chips = QWidget()
        chips.setLayout(self._flow)
        self.setLayout(column(chips, self.trouble, gap=4))
        self.name.hide()
        self.trouble.hide()

    def fill(self, views: Sequence[TopicView], now: TopicFilter) -> None:
        """Show the views with their counts, and which of them is on."""
        if [one.view.id for one in views] != list(self.chips):
            self._make(views)
        self._views, self._now = views, now
        on = topics.named(views, now)
        for one in views:
            made = self.chips[one.view.id]
            made.setText(f"{view_name(one)} {words.number(one.topics)}".replace("&", "&&"))
            made.setChecked(one is on)
        nothing = topics.named([_plain(now)], TopicFilter())
        self.keep.setVisible(on is None and nothing is None and self.name.isHidden())

    def focus(self) -> None:
        """Lead the keyboard to the views."""
        for made in self.chips.values():
            made.setFocus()
            return

    def show_view(self, key: str) -> None:
        """Choose a shipped view by its key."""
        for one in self._views:
            if one.view.key == key:
                self.picked.emit(one.filter)

    def name_view(self, id: int | None = None) -> None:
        """Ask for the name of a new view, or another one for `id`."""
        self._naming = id
        known = next((one for one in self._views if one.view.id == id), None)
        self.name.setText(view_name(known) if known else "")
        self.keep.hide()
        self.name.show()
        self.name.setFocus()
        self.name.selectAll()

    def _make(self, views: Sequence[TopicView]) -> None:
        for part in (self.keep, self.name):
            self._flow.removeWidget(part)
        for made in self.chips.values():
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.chips = {}
        for one in views:
            made = chip("", "grey", partial(self._press, one.view.id), checkable=True)
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            made.customContextMenuRequested.connect(partial(self._menu, one.view.id))
            self.chips[one.view.id] = made
            self._flow.addWidget(made)
        for part in (self.keep, self.name):
            self._flow.addWidget(part)

    def _press(self, id: int) -> None:
        wanted = next(one.filter for one in self._views if one.view.id == id)
        self.picked.emit(wanted if self.chips[id].isChecked() else TopicFilter())

    def _menu(self, id: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Rename view")).triggered.connect(lambda: self.name_view(id))
        change = menu.addAction(tr("Let it show what is shown now"))
        change.triggered.connect(lambda: self._act(lambda s: topics.change_view(s, id, self._now)))
        place = list(self.chips).index(id)
        for text, to in ((tr("Move left"), place - 1), (tr("Move right"), place + 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= to < len(self.chips))
            action.triggered.connect(partial(self._move, id, to))
        menu.addSeparator()
        delete = menu.addAction(tr("Delete view"))
        delete.triggered.connect(lambda: self._act(lambda s: saved_views.delete(s, id)))
        menu.popup(self.chips[id].mapToGlobal(at))

    def _move(self, id: int, to: int, _on: bool = False) -> None:
        self._act(lambda store: saved_views.move(store, id, to))

    def _act(self, use_case: Callable[[Store], object]) -> None:
        self.session.act(use_case)

    def _named(self) -> None:
        """Keep the name; what is wrong with it is told below, and the text stays."""
        text, id, now = self.name.text(), self._naming, self._now

        def keep(store: Store) -> str:
            try:
                if id is None:
                    topics.save_view(store, text, now)
                else:
                    saved_views.rename(store, id, text)
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
        self.fill(self._views, self._now)
        self.focus()


def view_name(one: TopicView) -> str:
    """Return a view's name in the language of the window, where it has one."""
    return one.view.name if chinese() else one.view.name_en or one.view.name


def _plain(filter: TopicFilter) -> TopicView:
    return TopicView(saved_views.SavedView(0, "", "", "", ""), filter, 0)
