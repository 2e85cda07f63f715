"""The panel beside the member table: one member in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app import attendance, clock, members, merging
from app.attendance import Record, Visit
from app.insights.invites import Guest, invite_tree
from app.insights.scope import Scope
from app.members import Answer, Fact, Identity, NameUse
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Cell, Column, RowsModel
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, Elided, chip, column, icon_button, label, row, scrolling, tip
from ui.widgets.member_about import MemberAbout
from ui.widgets.member_columns import last_spoke, source
from ui.widgets.member_split import MemberSplit
from ui.widgets.member_visits import Visits, record_words
from ui.widgets.pair_compare import OTHER_IDS, platform_name
from ui.widgets.table import RowsTable

NAME_KINDS = {
    "nickname": N_("Group nickname"),
    "account": N_("Account name"),
    "remark": N_("Remark"),
}
ANSWERS = 4  # the place of their tab


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the panel asks for at once."""

    detail: members.MemberDetail | None
    tags: list[str]
    merges: tuple[merging.Merge, ...]
    parts: merging.Parts
    guest: Guest | None  # their place in the invite tree
    visits: tuple[Visit, ...]
    record: Record


class MemberPanel(View):
    """Shows one member and follows every change to them."""

    key = "member"
    title = N_("Member")
    reads = frozenset(
        {"members", "memberships", "names", "identities", "roles", "member_tags", "member_notes", "messages",
         "roster_events", "groups", "merges", "answers", "roster_seats", "attendances", "events", "rules"}
    )  # fmt: skip
    closed = Signal()
    tree_wanted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id: int | None = None
        self.name = Elided("", "title", bold=True)
        self.summary = label("", "caption", "muted", wrap=True)
        self.brought = chip(tr("Invite tree"), "info", lambda: self.tree_wanted.emit(self._id or 0))
        self.brought.setToolTip(tip(tr("Show them in the invite tree")))
        self.brought.hide()
        self.about = MemberAbout(session)
        self.split = MemberSplit(session)
        self._make_pages()
        close = icon_button(session.theme, "x", tr("Close"), self.closed.emit)
        card = Card()
        card.body.addLayout(row(self.name, close))
        card.body.addWidget(self.summary)
        card.body.addLayout(row(self.brought, 0))
        card.body.addWidget(self.tabs)
        card.body.addWidget(self._pages, 1)
        self.setLayout(column(card))
        self.setMinimumWidth(320)

    def _make_pages(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for title in (
            tr("About"),
            tr("Timeline"),
            tr("Names and ids"),
            tr("Events"),
            tr("Answers"),
        ):
            self.tabs.addTab(title)
        self._facts: Sequence[Fact] = ()
        self.timeline = self._table(_fact_columns(), lambda: self._facts, tr("Timeline"))
        self._uses: Sequence[NameUse | Identity] = ()
        self.names = self._table(_name_columns(), lambda: self._uses, tr("Names and ids"))
        self._told: Sequence[Answer] = ()
        self.answers = self._table(_answer_columns(), lambda: self._told, tr("Answers"))
        self.visits = Visits(self.session)
        self._pages = QStackedWidget()
        called = QWidget()
        names = column(self.names, self.split)
        names.setStretch(0, 1)
        called.setLayout(names)
        for page in (scrolling(self.about), self.timeline, called, self.visits, self.answers):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def show_member(self, id: int) -> None:
        """Show another member; what was being written on this one is saved first."""
        if id != self._id:
            self.about.notes.save()
            self._id = id
            self.outdate()

    def query(self) -> Callable[[Store], Any]:
        """Ask for all about the member."""
        id, community = self._id, self.session.scope.community
        if id is None or community is None:
            return lambda _store: None

        def ask(store: Store) -> Shown:
            return Shown(
                members.detail(store, community, id),
                [tag for tag, _ in members.tags(store, community)],
                merging.merged(store, id),
                merging.parts(store, id),
                invite_tree(store, Scope(community)).guests.get(id),
                attendance.visits(store, id),
                attendance.record(store, id),
            )

        return ask

    def fill(self, data: Shown | None) -> None:
        """Show the answer; a member who is gone closes the panel."""
        detail = data.detail if data else None
        if data is None or detail is None or detail.row.id != self._id:
            self._id = None
            self.closed.emit()
            return
        self.name.setText(detail.row.shown)
        spoke = last_spoke(detail.row).text
        parts = (
            tr("last spoke: {when}", when=spoke),
            tr("%n active day(s) in 30", "", detail.row.days),
            source(detail.row),
            record_words(data.record),
        )
        self.summary.setText(" · ".join(filter(None, parts)))
        self._fill_brought(data.guest)
        self.about.fill(detail, data.tags)
        self._facts, self._uses = detail.timeline, (*detail.names, *detail.identities)
        self.timeline.rows.show(list(range(len(self._facts))))
        self.names.rows.show(list(range(len(self._uses))))
        self._told = detail.answers
        self.answers.rows.show(list(range(len(self._told))))
        self.tabs.setTabVisible(ANSWERS, bool(self._told))
        self.visits.show_visits(data.visits)
        self.split.fill(detail.row.id, data.merges, data.parts)

    def _fill_brought(self, guest: Guest | None) -> None:
        """Tell how many they brought, and how many of them stayed."""
        guests, stayed = (len(guest.guests), guest.stayed) if guest else (0, 0)
        self.brought.setText(
            tr(
                "Brought {n}, {stayed} still here",
                n=words.number(guests),
                stayed=words.number(stayed),
            )
        )
        self.brought.setVisible(bool(guests))

    def closing(self) -> None:
        """Save what is being written before the panel goes."""
        self.about.notes.save()
        self.about.score.closing()
        super().closing()

    def _table(
        self, columns: list[Column[Any]], held: Callable[[], Sequence[Any]], name: str
    ) -> RowsTable:
        model = RowsModel[Any](
            self.session.store, columns, lambda _store, ids: [held()[id] for id in ids]
        )
        made = RowsTable(model, self.session.theme, name=name)
        made.horizontalHeader().hide()
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.say_when_empty(tr("Nothing yet."))
        return made


def _fact_columns() -> list[Column[Any]]:
    return [
        Column("at", N_("When"), lambda fact: Cell(_fact_when(fact), "muted"), width=112),
        Column("what", N_("What"), fact_text, width=200),
    ]


def _fact_when(fact: Fact) -> str:
    if fact.since is not None:
        return words.short_span(fact.since, fact.at)
    return words.moment(fact.at)


def fact_text(fact: Fact) -> str:
    """Return one line of the timeline."""
    if fact.since is not None:
        if fact.kind == "join":
            return tr("Joined {group} between these days", group=fact.group)
        return tr("Left {group} between these days", group=fact.group)
    told = {
        "join": tr("Joined {group}", group=fact.group),
        "leave": tr("Left {group}", group=fact.group),
        "kick": tr("Was removed from {group}", group=fact.group),
        "recall": tr("Took a message back"),
        "first": tr("First message in {group}", group=fact.group),
        "last": tr("Latest message in {group}", group=fact.group),
        "note": tr("Note: {text}", text=fact.text),
        "answer": tr("Answered {text}", text=fact.text),
    }
    return told.get(fact.kind) or fact.text or tr("Changed the name")


def _answer_columns() -> list[Column[Any]]:
    return [
        Column("question", N_("Question"), lambda told: Cell(told.question, "muted"), width=124),
        Column("answer", N_("Answer"), lambda told: told.answer, width=130),
        Column("when", N_("When"), lambda told: Cell(_answered_on(told), "muted"), width=100),
    ]


def _answered_on(told: Answer) -> str:
    if told.at is None:
        return ""
    on = words.local(told.at).date()
    return words.short_day(on) if on.year == clock.today().year else words.long_day(on)


def _name_columns() -> list[Column[Any]]:
    return [
        Column("kind", N_("Kind"), lambda use: Cell(_kind(use), "muted"), width=104),
        Column(
            "name",
            N_("Name"),
            lambda use: use.platform_id if isinstance(use, Identity) else use.name,
            width=124,
        ),
        Column(
            "when",
            N_("When"),
            lambda use: Cell("" if isinstance(use, Identity) else _span(use), "muted"),
            width=118,
        ),
    ]


def _kind(use: NameUse | Identity) -> str:
    if isinstance(use, NameUse):
        return tr("In {group}", group=use.group) if use.group else tr(NAME_KINDS[use.kind])
    if use.platform in OTHER_IDS:
        return platform_name(use.platform)
    return tr("{platform} id", platform=platform_name(use.platform))


def _span(use: NameUse) -> str:
    """Return from when to when a name was in use; empty where no file told it."""
    if use.first_at is None or use.last_at is None:
        return ""
    first, last = (words.local(at).date() for at in (use.first_at, use.last_at))
    day = words.short_day if first.year == last.year == clock.today().year else words.long_day
    return day(last) if first == last else f"{day(first)}–{day(last)}"
