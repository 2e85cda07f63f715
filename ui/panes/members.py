"""The members page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QStackedLayout, QVBoxLayout

from app import communities, members, segments
from app.communities import Group
from app.members import MemberRow, Question
from app.segments import Condition
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.alike_chip import AlikeChip
from ui.widgets.basics import Card, Empty, button, icon_button, label, row, rule
from ui.widgets.member_actions import AddMember, BulkBar
from ui.widgets.member_columns import HIDDEN, MEMBER_READS, full, kept_as, remembered
from ui.widgets.member_filters import MemberFilters
from ui.widgets.member_pages import MemberPages
from ui.widgets.segment_bar import SegmentBar
from ui.widgets.segment_words import SEGMENT_READS
from ui.widgets.table import RowsTable

MARGINS = (20, 4, 20, 16)


@dataclass(frozen=True, slots=True)
class Found:
    """What the page asks the store for at once."""

    ids: list[int]
    segmented: segments.Found
    tags: list[tuple[str, int]]
    questions: list[Question]
    groups: list[Group]
    anyone: bool


class MembersPane(View):
    """Everyone in the community: find, compare, change many at once, and know one in full."""

    key = "members"
    title = N_("Members")
    reads = MEMBER_READS | SEGMENT_READS | {"answers"}

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bar = SegmentBar(session)
        self.filters = MemberFilters(session, self.bar)
        self.filters.changed.connect(self._other_people)
        columns = full(self._set_nickname, self._set_remark)
        model = RowsModel[MemberRow](session.store, columns, self._fetch)
        self.table = RowsTable(
            model, session.theme, session.prefs, kept_as("members"), tr("Members")
        )
        self.adding = AddMember(session)
        self.bulk = BulkBar(session, self.table)
        self.alike = AlikeChip(session)
        self.remark = label("", tone="muted")
        self._groups: list[Group] = []
        self._wanted: int | None = None
        self._from_top = False  # others are asked for: they are shown from the first on
        self._roster = ""  # a file that waits for the groups it may go to
        self._order = remembered(session, "nickname")
        self._lay_out()
        self._connect()
        self._commands()

    def _lay_out(self) -> None:
        if self.session.prefs.state(f"columns/{kept_as('members')}").isEmpty():
            for section, shown in enumerate(self.table.rows.columns):
                self.table.setColumnHidden(section, shown.key in HIDDEN)
        card = Card()
        add = button(tr("Add member"), self.add, primary=True)
        bring = button(tr("Import roster …"), self.choose_roster)
        title = label(tr("Members"), "title", bold=True)
        tree = icon_button(self.session.theme, "sitemap", tr("Invite tree"), self.show_invites)
        told = (title, self.remark, self.filters.clear)
        card.body.addLayout(row(*told, 0, self.alike, 8, tree, bring, add))
        for part in (self.bar, self.filters, self.adding, self.table, rule(), self.bulk):
            card.body.addWidget(part, 1 if part is self.table else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(card)
        self.splitter.setStretchFactor(0, 1)
        theme = self.session.theme
        self.nothing = Empty(
            theme, "users", tr("Nobody is here yet. Import last night's chat and its people appear by themselves."),
            tr("Import a chat"), lambda: self.session.way.to("import"),
        )  # fmt: skip
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        self._stack = QStackedLayout()
        whole.addLayout(self._stack)  # before its pages: the first would flash as a window
        for page in (self.splitter, self.nothing):
            self._stack.addWidget(page)
        self.pages = MemberPages(self.session, self._stack, self.splitter)

    def _connect(self) -> None:
        self.table.sorted_by.connect(self._sort)
        self.table.order(self._order[0], descending=self._order[1])
        self.table.opened.connect(self.show_member)
        self.table.chosen.connect(self._chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.alike.pressed.connect(self.show_alike)
        self.bulk.merged.connect(self._merged)
        self.pages.closed.connect(self._back_to_table)
        self.pages.opened.connect(self._open_from_page)
        self.pages.panel_closed.connect(self.hide_panel)
        self.pages.tree_wanted.connect(self.show_invites)
        self._stack.currentChanged.connect(self._other_page)
        self.adding.added.connect(self._added)

    def _commands(self) -> None:
        self.command(tr("Find members"), self.search, "Ctrl+F", "search")
        self.command(tr("Add member"), self.add, "Ctrl+N", "user-plus")
        self.command(tr("Import roster …"), self.choose_roster, "Ctrl+Shift+R", "file-import")
        self.table_actions = [
            self.command(tr("Open member"), self.open_current, "Ctrl+Return", "user-circle"),
            self.command(tr("Change group nickname or remark"), self.edit_current, "F2", "pencil"),
            self.command(tr("Tag members"), self.bulk.tag.setFocus, "Ctrl+T", "tag"),
            self.command(tr("Set tier"), self.bulk.tier.showMenu, "Ctrl+Shift+T", "star"),
            self.command(
                tr("Give or take a role"), self.bulk.role.showMenu, "Ctrl+Shift+L", "user"
            ),
            self.command(tr("Merge into one member"), self.bulk.merge, "Ctrl+M", "arrows-join"),
            self.command(tr("Archive members"), self.bulk.archive, "Del", "archive"),
            self.command(tr("Restore members"), self.bulk.restore, "", "restore"),
            self.command(tr("Write to these members"), self._write_to, "", "speakerphone"),
        ]
        self.command(tr("Segments"), self.bar.strip.focus, "Ctrl+Shift+F", "filter")
        self.command(tr("New segment"), self.bar.begin, "", "plus")
        self.command(tr("Change conditions"), self.bar.unfold, "", "pencil")
        self.command(tr("Keep as a segment"), self.bar.strip.name_view, "", "star")
        self.command(tr("Bring back shipped segments"), self.bar.strip.restore, "", "restore")
        self.command(tr("Who is who"), self.show_alike, "Ctrl+Shift+M", "users-group")
        self.command(tr("Invite tree"), self.show_invites, "Ctrl+Shift+J", "sitemap")
        self.command(tr("Show everyone"), self.filters.reset, "", "refresh")
        self.command(
            tr("Columns …"), lambda: self.table.choose_columns(QPoint(0, 0)), "", "columns"
        )

    # -- showing

    def query(self) -> Callable[[Store], Any]:
        """Ask who fits the filter, in order, and the figures of the chips."""
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is None:
            return lambda _store: None
        wanted, (sort, descending) = self.filters.wanted(community, groups), self._order

        conditions = self.bar.conditions

        def ask(store: Store) -> Found:
            segmented = segments.look(store, community, groups, conditions)
            ids, fit = members.ids(store, wanted, sort, descending=descending), segmented.fit
            return Found(
                ids if fit is None else [id for id in ids if id in fit],
                segmented,
                members.tags(store, community),
                members.questions(store, community),
                communities.groups(store, community),
                anyone=members.anyone(store, community),
            )

        return ask

    def fill(self, data: Found | None) -> None:
        """Show the answer."""
        found = data or Found([], segments.Found(), [], [], [], anyone=False)
        self._groups = found.groups
        if self._stack.currentWidget() in (self.splitter, self.nothing):
            empty = not found.anyone and not self.adding.isVisibleTo(self)
            self._stack.setCurrentWidget(self.nothing if empty else self.splitter)
        self.bar.fill(found.segmented.segments, found.segmented.counts)
        self.filters.offer(found.tags, found.groups)
        self.filters.offer_questions(found.questions)
        self.adding.offer(found.groups)
        self.bulk.offer([tag for tag, _ in found.tags])
        self.table.rows.show(found.ids)
        self._say(found)
        self._bring_roster()
        self._chosen(self.table.selected())
        if self._wanted is not None:
            self.table.choose([self._wanted])
            self._wanted = None
        elif self._from_top and not self.table.selected():
            self.table.scrollToTop()
        self._from_top = False

    def _other_people(self) -> None:
        self._from_top = True
        self.outdate()

    def _bring_roster(self) -> None:
        """Preview a roster that was dropped, as soon as the groups are known."""
        if self._roster:
            file, self._roster = self._roster, ""
            self.import_roster(file)

    def _say(self, found: Found) -> None:
        """Tell how many are shown, and why nobody is where the table is empty."""
        shown = tr("%n member(s)", "", len(found.ids))
        some = tr("{shown} of {all}", shown=shown, all=words.number(found.segmented.here))
        self.remark.setText(some if self.filters.active() else shown)
        nobody, none_fits = tr("Nobody is in these groups now."), tr("Nobody fits this filter.")
        self.table.say_when_empty(none_fits if self.filters.active() else nobody)

    def open(self, what: What) -> None:
        """Show a member, some members, a segment (its id, or a shipped one's key), conditions, or the invite tree."""
        self._stack.setCurrentWidget(self.splitter)
        if what.get("invites"):
            self.show_invites()
        self._roster = str(what.get("roster") or "")
        if self._roster:
            self.outdate()
        member, some = what.get("member"), what.get("members")
        segment = what.get("segment") or what.get("filter")
        if isinstance(member, int):
            self.filters.reset()
            self._wanted = member
            self.show_member(member)
        elif isinstance(some, list | tuple):
            self.filters.show_only(tuple(int(id) for id in some))  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType] -- ids
        elif isinstance(segment, int | str):
            self.filters.reset()
            self.bar.open_segment(segment)
        elif conditions := what.get("conditions"):
            self.filters.reset()
            self.bar.show_conditions(cast("tuple[Condition, ...]", conditions))

    def show_member(self, id: int) -> None:
        """Show one member in full beside the table."""
        self.pages.panel.show()
        self.pages.panel.show_member(id)
        QTimer.singleShot(0, self._keep_in_view)

    def _keep_in_view(self) -> None:
        """Scroll to the current row: the table has become narrower, and its scroll bar may cover it."""
        if self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())

    def hide_panel(self) -> None:
        """Give the table the whole width again."""
        self.pages.panel.hide()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc closes what was opened last, then shows everyone again."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pages.shown() == "importing":
            self.pages.importing.close_page()
        elif self.pages.shown():
            self._back_to_table()
        elif self.adding.isVisible():
            self.adding.hide()
        elif self.pages.panel_open():
            self.hide_panel()
        elif self.filters.active():
            self.filters.reset()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("order/members", [self._order[0], "desc" if self._order[1] else ""])
        for part in (self.alike, self.bar, self.pages):
            part.closing()
        super().closing()

    # -- doing

    def search(self) -> None:
        """Lead to the search field."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def add(self) -> None:
        """Open the line for a new member."""
        self._stack.setCurrentWidget(self.splitter)
        self.adding.start(self._groups)

    def choose_roster(self) -> None:
        """Choose a roster file; its preview comes before anything is written."""
        dialog = QFileDialog(
            self, tr("Import roster"), "", tr("Rosters (*.csv *.tsv *.txt *.xlsx *.vcf *.json)")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.import_roster)
        dialog.open()

    def import_roster(self, file: str) -> None:
        """Preview the roster in `file`."""
        if not self._groups:
            self.session.notices.say(
                tr("A roster goes into a group: add one first."),
                tr("Add a group"),
                lambda: self.session.way.to("communities"),
            )
            return
        self._stack.setCurrentWidget(self.pages.importing)
        self.pages.importing.open_file(
            Path(file), self._groups, next(iter(self.session.scope.groups), None)
        )

    def open_current(self) -> None:
        """Show the first selected member in full."""
        for id in self.table.selected()[:1]:
            self.show_member(id)

    def edit_current(self) -> None:
        """Edit in the table: the remark where the cursor stands on it, else the nickname."""
        index = self.table.currentIndex()
        if index.isValid():
            here = self.table.rows.columns[index.column()].edit
            self.table.edit(index if here else index.siblingAtColumn(0))

    def _merged(self, kept: int) -> None:
        self._wanted = kept
        if self.pages.panel_open():
            self.pages.panel.show_member(kept)

    def show_alike(self) -> None:
        """Show the members who may be one person."""
        self._stack.setCurrentWidget(self.pages.who)
        self.pages.who.table.setFocus()

    def show_invites(self, member: int | None = None) -> None:
        """Show who brought whom, and where one member stands in it."""
        self._stack.setCurrentWidget(self.pages.invites)
        self.pages.invites.tree.setFocus()
        if member is not None:
            self.pages.invites.look_at(member)

    def _back_to_table(self) -> None:
        """Show the table again."""
        self._stack.setCurrentWidget(self.splitter)
        self.outdate()
        self.table.setFocus()

    def _open_from_page(self, id: int) -> None:
        self._back_to_table()
        self.open({"member": id})

    def _other_page(self) -> None:
        """Let no shortcut change selected rows that another page hides."""
        for action in self.table_actions:
            action.setEnabled(self._stack.currentWidget() is self.splitter)

    def _write_to(self) -> None:
        """Start an announcement for the selected members."""
        if chosen := self.table.selected():
            self.session.way.to("announcements", members=chosen)

    def _fetch(self, store: Store, ids: list[int]) -> list[MemberRow]:
        return members.rows(store, self.session.scope.community or 0, ids)

    def _set_nickname(self, member: MemberRow, text: str) -> None:
        self.session.act(
            lambda store: members.set_nickname(store, member.id, member.group_id, text)
        )

    def _set_remark(self, member: MemberRow, text: str) -> None:
        self.session.act(lambda store: members.set_remark(store, member.id, text))

    def _sort(self, name: str, descending: bool) -> None:
        self._order = (name, descending)
        self.outdate()

    def _chosen(self, ids: list[int]) -> None:
        self.bulk.fill(ids)
        for action in self.table_actions:
            action.setEnabled(bool(ids) and self._stack.currentWidget() is self.splitter)
        if len(ids) == 1 and self.pages.panel_open():
            self.pages.panel.show_member(ids[0])

    def _added(self, id: int) -> None:
        self.filters.reset()
        self._wanted = id

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.table_actions)
        menu.popup(self.table.viewport().mapToGlobal(at))
