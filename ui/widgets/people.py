"""A side panel that lists people, with the ways from them: roster, segment, tag, playbook, draft, chat."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import members, playbooks
from app.errors import AppError, StoreBusy
from app.segments import Condition
from app.store import Store
from ui.i18n import chinese, explain, tr
from ui.session import Session
from ui.theme import GRID, font
from ui.widgets import segment_words
from ui.widgets.basics import button, chip, holds_keyboard, icon_button, label, row, tip
from ui.widgets.fields import line
from ui.widgets.flow import Flow
from ui.widgets.picker import Choice, Picker, Search

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
WIDTH, LINE = 260, 24  # pixels: of the panel, and the height of a name
ROOM = 196  # pixels for the words of the switch
BESIDE = 56  # pixels that a picker takes beside its words
MOST_WRITERS = 60  # people whose messages are shown together


class Line(Protocol):
    """Someone to list: `part` says in which part of the list they stand."""

    @property
    def id(self) -> int:
        """Member id."""
        ...

    @property
    def name(self) -> str:
        """Name to show."""
        ...

    @property
    def part(self) -> str:
        """In the present language, or ''."""
        ...


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[Line] = ()

    def show(self, people: Sequence[Line]) -> None:
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        person = self.people[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            name = " ".join(person.name.split())
            return f"{name} · {person.part}" if person.part else name
        return QSize(0, LINE) if role == Role.SizeHintRole else None


class PeoplePanel(QFrame):
    """Lists the people behind a mark; a double click or Enter opens one.

    Of a list in parts those are shown whom the mark counts, and a switch leads to the others. What is
    done is done to all who are shown, or to those who are selected where several are.
    """

    closed = Signal(bool)  # whether the keyboard was in it

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rule: tuple[Condition, ...] = ()
        self._day: date | None = None
        self._counted: tuple[str, ...] = ()
        self.everyone: Sequence[Line] = ()
        self.turned = False  # whether the others are shown
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.heading = label("", "title", bold=True, wrap=True)
        self.count = label("", "caption", "muted")
        self.lines = _Lines()
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setAccessibleName(tr("Members"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(self._say_count)
        self._build_ways()
        self.others = chip(tr("Members"), slot=self.turn)
        self.close_button = icon_button(session.theme, "x", tr("Close"), self.shut)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID * 2, GRID + 4, GRID, GRID + 4)
        whole.setSpacing(GRID // 2)
        whole.addLayout(row(self.count, 0, self.close_button))
        whole.addWidget(self.heading)
        whole.addLayout(row(self.others, 0))
        whole.addSpacing(GRID // 2)
        whole.addWidget(self.list, 1)
        for part in (self.tag, self.trouble, self.ways):
            whole.addWidget(part)
        self.hide()

    def show_people(
        self,
        heading: str,
        people: Sequence[Line],
        rule: tuple[Condition, ...] = (),
        day: date | None = None,
        counted: tuple[str, ...] = (),
    ) -> None:
        """List people under a heading; they fit a `rule`, or stand behind a `day`, where given.

        Of people in parts those `counted` are shown; `turn` shows the others.
        """
        self.heading.setText(heading)
        self.list.setAccessibleName(heading)
        self.everyone, self._counted = people, counted
        self._rule, self._day = rule, day
        self.segment.setVisible(bool(rule))
        self.segment.setToolTip(tip(segment_words.sentence(rule)) if rule else "")
        self.turned = False
        self._show_part()
        self._offer_tags()
        self.show()

    def turn(self) -> None:
        """Show the others, or again whom the mark counts."""
        self.turned = not self.turned
        self._show_part()

    def follow(self, before: QWidget) -> None:
        """Let Tab lead from a widget of the page through the list and its ways, and on from there."""
        ways = (self.draft, self.segment, self.chat, self.names, self.roster, self.playbook)
        stops = (before, self.others, self.list, self.tag, *ways, self.close_button)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def chosen(self) -> tuple[int, ...]:
        """Return whom something is done to: those selected where several are, else all."""
        rows = self.list.selectionModel().selectedIndexes()
        some = {index.row() for index in rows} if len(rows) > 1 else None
        return tuple(
            dict.fromkeys(
                one.id for n, one in enumerate(self.lines.people) if some is None or n in some
            )
        )

    def copy_names(self) -> None:
        """Put the names on the clipboard, a line each."""
        wanted = set(self.chosen())
        names = {
            one.id: " ".join(one.name.split()) for one in self.lines.people if one.id in wanted
        }
        QApplication.clipboard().setText("\n".join(names.values()))
        self._session.notices.say(tr("%n name(s) copied.", "", len(names)))

    def shut(self) -> None:
        """Put the list away."""
        held = holds_keyboard(self)
        self.hide()
        self.closed.emit(held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc puts the list away, copying copies the names."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_names()
        else:
            super().keyPressEvent(event)

    def _show_part(self) -> None:
        """Show whom the mark counts, or the others; the switch says who is left out."""
        counted = self._counted
        parts = [one for one in self.everyone if not counted or one.part in counted]
        rest = [one for one in self.everyone if counted and one.part not in counted]
        shown, out = (rest, parts) if self.turned else (parts, rest)
        self.lines.show(shown)
        named = counted if self.turned else dict.fromkeys(one.part for one in out if one.part)
        text = tr("%n other(s): {part}", "", len(out), part=tr(", ").join(named))
        metrics = self.others.fontMetrics()
        self.others.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, ROOM))
        self.others.setToolTip(tip(text))
        self.others.setAccessibleName(text)
        self.others.setVisible(bool(out) or self.turned)
        for way in (self.roster, self.segment, self.draft, self.playbook, self.chat, self.names):
            way.setEnabled(bool(shown))
        self.tag.setEnabled(bool(shown))
        self.trouble.hide()
        self._say_count()

    # -- the ways from here

    def _build_ways(self) -> None:
        self.tag = line(tr("Tag these members"), tr("Tag them, then Enter"))
        self.tag.returnPressed.connect(self._tag)
        self.trouble: QLabel = label("", "caption", "bad", wrap=True)
        self.roster = button(tr("Show in roster"), self._show_in_roster)
        self.segment = button(tr("As a segment"), self._to_segment)
        self.draft = button(tr("Write to them"), self._write)
        self.chat = button(tr("What they wrote"), self._to_chat)
        self.names: QPushButton = button(tr("Copy names"), self.copy_names)
        self.playbook = Picker(self._session, "list-check", tr("Start a playbook"), self._books)
        self.playbook.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = QFontMetrics(font("body")).horizontalAdvance(self.playbook.text())
        self.playbook.setFixedWidth(words + BESIDE)
        self.playbook.picked.connect(self._start)
        self.ways = QWidget()
        self.ways.setLayout(
            Flow(self.draft, self.segment, self.chat, self.names, self.roster, self.playbook, gap=6)
        )

    def _say_count(self) -> None:
        some, all_ = len(self.chosen()), len(self.lines.people)
        text = tr("%n member(s)", "", all_)
        n = len(self.list.selectionModel().selectedIndexes())
        if n > 1:
            text = tr("{text}, {n} selected", text=text, n=some)
        self.count.setText(text)

    def _offer_tags(self) -> None:
        community = self._session.scope.community
        if community is None:
            return

        def offer(known: list[tuple[str, int]]) -> None:
            completer = QCompleter([tag for tag, _ in known], self.tag)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.tag.setCompleter(completer)

        self._session.reading.ask(self.tag, lambda store: members.tags(store, community), offer)

    def _tag(self) -> None:
        """Tag them; what is wrong with the tag is told below it."""
        name, ids = self.tag.text(), self.chosen()

        def tag(store: Store) -> str:
            try:
                members.tag(store, ids, name)
            except StoreBusy:
                raise
            except AppError as error:
                return explain(error)
            return ""

        def told(trouble: str) -> None:
            self.trouble.setText(trouble)
            self.trouble.setVisible(bool(trouble))
            if not trouble:
                self.tag.clear()

        self._session.act(tag, told)

    def _open(self, index: QModelIndex) -> None:
        self._session.way.to("members", member=self.lines.people[index.row()].id)

    def _show_in_roster(self) -> None:
        self._session.way.to("members", members=self.chosen())

    def _to_segment(self) -> None:
        self._session.way.to("members", conditions=self._rule)

    def _write(self) -> None:
        self._session.way.to("announcements", members=self.chosen())

    def _to_chat(self) -> None:
        self._session.way.to("chat", members=self.chosen()[:MOST_WRITERS], day=self._day)

    def _books(self, text: str) -> Search:
        community = self._session.scope.community

        def find(store: Store) -> Sequence[Choice]:
            known = playbooks.listed(store, community) if community is not None else []
            if not known:
                return [Choice(0, tr("No playbook yet"), tr("Write one, or take the shipped ones"))]
            spoken = "zh" if chinese() else "en"
            named = [(one.id, one.called(spoken), one.meant(spoken)) for one in known]
            return [Choice(*one) for one in named if text.casefold() in one[1].casefold()]

        return find

    def _start(self, book: object) -> None:
        if not isinstance(book, int) or not book:
            self._session.way.to("today", playbooks=True)
            return
        ids, spoken = self.chosen(), "zh" if chinese() else "en"
        self._session.act(lambda store: playbooks.by_hand(store, book, spoken, member_ids=ids))
