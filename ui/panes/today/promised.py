"""The log of promises: what members were told they would get, by when, and whether they did."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QMenu, QPushButton, QStackedLayout

from app import clock, promises
from app.errors import AppError
from app.promises import Promise
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import explain, tr
from ui.rows import Badge, Cell, Column, RowsModel
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, Empty, button, chip, label, row
from ui.widgets.table import RowsTable

STATUSES = {"open": N_("Not yet kept"), "kept": N_("Kept"), "broken": N_("Broken"), "": N_("All")}
BAD_DAY = N_("“{text}” is not a day. Write it as 2026-11-30.")


class PromisesView(View):
    """Promises of the community: edited in place, kept or broken by one key."""

    key = "promises"
    title = N_("Promises")
    reads = frozenset({"promises", "communities", "groups", "members"})

    def __init__(self, session: Session, add: Callable[[], object]) -> None:
        super().__init__(session)
        self._add = add
        self._all: dict[int, Promise] = {}
        self._status = "open"
        self._wanted = 0
        self.chips = self._filters()
        model = RowsModel[Promise](session.store, self._columns(), self._page)
        self.table = RowsTable(model, session.theme, session.prefs, "promises", tr("Promises"))
        self.table.opened.connect(lambda _id: self.show_source())  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        self.table.chosen.connect(lambda _ids: self._offer())  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # the words take what is left
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.hide()
        self.kept = button(tr("Kept"), partial(self.close_as, "kept"), primary=True)
        self.broken = button(tr("Broken"), partial(self.close_as, "broken"))
        self.again = button(tr("Open again"), partial(self.close_as, "open"))
        self.source = button(tr("Show in the chat"), self.show_source)
        self._lay_out()
        self._commands()
        self._offer()

    def _filters(self) -> dict[str, QPushButton]:
        group = QButtonGroup(self)
        made: dict[str, QPushButton] = {}
        for status, name in STATUSES.items():
            made[status] = chip(tr(name), "grey", partial(self.narrow, status), checkable=True)
            group.addButton(made[status])
        made["open"].setChecked(True)
        return made

    def _columns(self) -> tuple[Column[Promise], ...]:
        return (
            Column("text", N_("What was promised"), lambda one: one.text, width=420, edit=self._say),
            Column("whom", N_("To whom"), lambda one: Cell(one.member or one.group, "muted"), width=150),
            Column("made", N_("Promised on"), lambda one: Cell(_short(one.made_on), "muted"), width=110),
            Column("due", N_("Due on"), _due, width=140, edit=self._move,
                   editable=lambda one: one.due_on.isoformat() if one.due_on else ""),
            Column("status", N_("State"), _state, width=110),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self.card = Card(tr("Promises"), tools=tuple(self.chips.values()))
        self.card.body.addWidget(self.table, 1)
        self.card.body.addWidget(self.trouble)
        self.card.body.addLayout(row(self.kept, self.broken, self.again, 0, self.source))
        self._none = Empty(
            self.session.theme, "heart-handshake",
            tr("Promise little and keep it. Log here what you told members they would get; "
               "it asks on the day it is due. In the chat log, a message becomes a promise too."),
            tr("Log a promise"), self._add,
        )  # fmt: skip
        self._pages = QStackedLayout(self)
        for page in (self.card, self._none):
            self._pages.addWidget(page)
        self.setFocusProxy(self.table)

    def _commands(self) -> None:
        self.command(tr("Log a promise"), self._add, "Ctrl+Shift+N", "heart-handshake")
        self._actions = [
            self.command(tr("Promise kept"), partial(self.close_as, "kept"), "K", "check"),
            self.command(tr("Promise broken"), partial(self.close_as, "broken"), "B", "x"),
            self.command(tr("Open the promise again"), partial(self.close_as, "open"), "", "refresh"),
            self.command(tr("Show where it was promised"), self.show_source, "O", "messages"),
            self.command(tr("Delete promise"), self.delete, "Del", "trash"),
        ]  # fmt: skip
        self.table.customContextMenuRequested.connect(self._menu)

    # -- showing

    def query(self) -> Callable[[Store], list[Promise]]:
        """Ask for all promises of the community."""
        community = self.session.scope.community
        return lambda store: promises.listed(store, community) if community else []

    def fill(self, data: list[Promise]) -> None:
        """Show those of the chosen state."""
        self._all = {one.id: one for one in data}
        for status, made in self.chips.items():
            n = sum(one.status == status for one in data) if status else len(data)
            made.setText(f"{tr(STATUSES[status])} {n}")
        self._pages.setCurrentWidget(self.card if data else self._none)
        self.card.remark.setText(_share(data))
        self.table.rows.show([one.id for one in data if self._status in ("", one.status)])
        self.table.say_when_empty(tr("None of this state."))
        if (row := self.table.rows.row_of(self._wanted)) >= 0:
            self.table.selectRow(row)
            self._wanted = 0
        self._offer()

    def narrow(self, status: str) -> None:
        """Show promises of one state; '' shows all."""
        self._status = status
        self.chips[status].setChecked(True)
        self.fill(list(self._all.values()))

    def choose(self, id: int) -> None:
        """Select a promise, whatever its state."""
        self._wanted = id
        self._status = ""
        self.chips[""].setChecked(True)
        self.outdate()

    # -- doing

    def close_as(self, status: str) -> None:
        """Say of the selected promises that they were kept or broken, or are open again."""
        if ids := [id for id in self.table.selected() if self._all[id].status != status]:
            self.session.act(lambda store: promises.close_all(store, ids, status))

    def show_source(self) -> None:
        """Show the message in which it was promised, else the member."""
        for id in self.table.selected()[:1]:
            one = self._all[id]
            if one.message_id is not None:
                self.session.way.to("chat", group=one.group_id, message=one.message_id)
            elif one.member_id is not None:
                self.session.way.to("members", member=one.member_id)

    def delete(self) -> None:
        """Take the selected promises out of the log."""
        if ids := self.table.selected():
            self.session.act(lambda store: promises.delete_all(store, ids))

    def _say(self, one: Promise, text: str) -> None:
        self._attempt(lambda store: promises.edit(store, one.id, text=text))

    def _move(self, one: Promise, text: str) -> None:
        self._attempt(lambda store: promises.edit(store, one.id, due_on=_day(text)))

    def _attempt(self, use_case: Callable[[Store], None]) -> None:
        def careful(store: Store) -> AppError | None:
            try:
                use_case(store)
            except AppError as error:
                if error.template not in (promises.EMPTY, promises.ORDER, BAD_DAY):
                    raise
                return error
            return None

        self.session.act(careful, self._told)

    def _told(self, error: AppError | None) -> None:
        self.trouble.setText(explain(error) if error else "")
        self.trouble.setVisible(error is not None)

    def _offer(self) -> None:
        chosen = [self._all[id] for id in self.table.selected() if id in self._all]
        for part, status in ((self.kept, "kept"), (self.broken, "broken"), (self.again, "open")):
            part.setEnabled(any(one.status != status for one in chosen))
        leads = any(one.message_id or one.member_id for one in chosen[:1])
        self.source.setEnabled(leads)
        for action in self._actions:
            action.setEnabled(bool(chosen))

    def _menu(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid():
            menu = QMenu(self)
            menu.addActions(self._actions)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _page(self, _store: Store, ids: list[int]) -> Sequence[Promise]:
        return [self._all[id] for id in ids]


def _short(day: date) -> str:
    return words.short_day(day) if day.year == clock.today().year else words.long_day(day)


def _due(one: Promise) -> str | Cell:
    if one.due_on is None:
        return Cell("—", "muted")
    return Cell(_short(one.due_on), "bad" if one.overdue(clock.today()) else "")


def _state(one: Promise) -> Cell:
    if one.overdue(clock.today()):
        return Cell("", "", (Badge(tr("Overdue"), "bad"),))
    tones = {"open": "info", "kept": "good", "broken": "grey"}
    return Cell("", "", (Badge(tr(STATUSES[one.status]), tones[one.status]),))  # pyright: ignore[reportArgumentType] -- tones


def _share(found: list[Promise]) -> str:
    """Tell how many of those that ended were kept."""
    kept = sum(one.status == "kept" for one in found)
    ended = kept + sum(one.status == "broken" for one in found)
    return tr("{kept} of {n} kept", kept=kept, n=ended) if ended else ""


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise AppError(BAD_DAY, text=text.strip()) from None
