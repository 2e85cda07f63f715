"""The communities page: what the operator looks after, its groups, and a form to change either."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import communities, rules
from app.communities import Group, Removed
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Elided, Empty, button, chip, column, row, scrolling
from ui.widgets.community_columns import Entry, community_columns, group_columns
from ui.widgets.community_forms import CommunityForm, GroupForm
from ui.widgets.rules import RulesEdit
from ui.widgets.table import RowsTable

MARGINS = (20, 4, 20, 16)


class CommunitiesPane(View):
    """Every community with its groups; created, changed and put away in place."""

    key = "communities"
    title = N_("Communities")
    reads = frozenset({"communities", "groups", "memberships", "members", "batches", "rules"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._entries: dict[int, Entry] = {}
        self._groups: dict[int, Group] = {}
        self._shown: int | None = None
        self._wanted: int | None = None
        self.list = RowsTable(
            RowsModel(session.store, community_columns(), lambda _store, ids: [self._entries[id] for id in ids]),
            session.theme, name=tr("Communities"),
        )  # fmt: skip
        self.groups = RowsTable(
            RowsModel(session.store, group_columns(), lambda _store, ids: [self._groups[id] for id in ids]),
            session.theme, session.prefs, "groups", tr("Groups"),
        )  # fmt: skip
        self.archived = chip(tr("Archived"), "grey", self.outdate, checkable=True)
        self.name = Elided("", "title", bold=True)
        self.sample = button(tr("Remove sample"), self.remove_sample)
        self.look = button(tr("Look at this community"), self.look_at)
        self.form, self.group_form = CommunityForm(session), GroupForm(session)
        self.rules = RulesEdit(session)
        self._forms = QStackedWidget()
        self._lay_out()
        self._connect()
        self._commands()

    def _lay_out(self) -> None:
        about = QWidget()
        about.setLayout(column(self.form, self.rules, 0, gap=16))
        for form in (about, self.group_form):
            self._forms.addWidget(scrolling(form))
        add = button(tr("New community"), self.add, primary=True)
        all_of_them = Card(tr("Communities"), tools=(self.archived, add))
        all_of_them.body.addWidget(self.list)
        one = Card()
        head = row(self.name, self.sample, self.look, button(tr("New group"), self.add_group))
        head.setStretch(0, 1)
        one.body.addLayout(head)
        one.body.addWidget(self.groups, 1)
        side = Card()
        side.body.addWidget(self._forms)
        side.setMinimumWidth(300)
        left = _splitter(Qt.Orientation.Vertical, all_of_them, one)
        left.setSizes([300, 400])
        self.splitter = _splitter(Qt.Orientation.Horizontal, left, side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 360])
        self.splitter.restoreState(self.session.prefs.state("splitter/communities"))
        text = tr(
            "A community is people gathered round one value. Say what yours is for, then add its groups."
        )
        self.nothing = Empty(self.session.theme, "affiliate", text, tr("New community"), self.add)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chose_community)
        self.list.opened.connect(self._opened)
        self.groups.chosen.connect(self._chose_group)
        self.groups.opened.connect(self._edit_group)
        self.groups.say_when_empty(
            tr("No group yet. Add the first one: a chat export can be imported into it.")
        )
        self.form.made.connect(self._made)
        self.group_form.made.connect(self.outdate)
        for form in (self.form, self.group_form):
            form.cancelled.connect(self._show_chosen)
        self.form.put_away.connect(self.put_away)
        self.group_form.put_away.connect(self.put_group_away)

    def _commands(self) -> None:
        self.command(tr("New community"), self.add, "Ctrl+N", "affiliate")
        self.command(tr("New group"), self.add_group, "Ctrl+Shift+N", "message-circle")
        self.command(tr("Change"), self.edit, "F2", "pencil")
        self.command(tr("Add a rule"), self.add_rule, "", "list-check")
        self.command(tr("Look at this community"), self.look_at, "", "eye")
        self.command(tr("Archive or restore the community"), self.put_away, "", "archive")
        self.command(tr("Archive or restore the group"), self.put_group_away, "Del", "archive")
        self.command(tr("Show archived"), self.archived.click, "", "eye")
        self.command(tr("Remove sample"), self.remove_sample, "", "trash")

    # -- showing

    def query(self) -> Callable[[Store], Any]:
        """Ask for all communities with their groups."""
        archived = self.archived.isChecked()

        def ask(store: Store) -> list[Entry]:
            known = communities.listed(store) + (
                communities.listed(store, archived=True) if archived else []
            )
            return [
                Entry(
                    c,
                    communities.size(store, c.id),
                    _groups(store, c.id, archived=archived),
                    rules.all_of(store, c.id),
                )
                for c in known
            ]

        return ask

    def fill(self, data: list[Entry]) -> None:
        """Show the answer."""
        self._entries = {entry.community.id: entry for entry in data}
        self.list.rows.show(list(self._entries))
        making = (
            self.form.id is None
            and self._forms.currentIndex() == 0
            and self.form.heading.text() != ""
        )
        self._pages.setCurrentIndex(0 if data or making else 1)
        wanted = next(
            (
                id
                for id in (self._wanted, self._shown, self.session.scope.community)
                if id in self._entries
            ),
            None,
        )
        self._wanted = None
        if wanted is None:
            wanted = next(iter(self._entries), None)
        self._show(wanted)
        if wanted is not None and self.list.selected() != [wanted]:
            self.list.choose([wanted])

    def open(self, what: What) -> None:
        """Show a community, or the form for a new one."""
        id = what.get("community")
        if isinstance(id, int):
            self._wanted = id
            self.outdate()
        elif what.get("new"):
            self.add()

    def closing(self) -> None:
        """Remember how the space is shared."""
        self.session.prefs.keep("splitter/communities", self.splitter.saveState())
        super().closing()

    def _show(self, id: int | None) -> None:
        """Show one community: its groups, and its form unless another is being filled in."""
        self._shown = id
        entry = self._entries.get(id) if id is not None else None
        self._groups = {group.id: group for group in entry.groups} if entry else {}
        self.groups.rows.show(list(self._groups))
        self.name.setText(entry.community.name if entry else "")
        self.sample.setVisible(bool(entry and entry.community.is_sample))
        self.look.setVisible(bool(entry) and id != self.session.scope.community)
        self.rules.setVisible(bool(entry) and not self._making())
        if entry and not self._making():
            self._fill_form(entry)
            self.rules.show_rules(entry.community.id, entry.rules)

    def _fill_form(self, entry: Entry) -> None:
        group = self._groups.get(next(iter(self.groups.selected()), 0))
        if group and self._forms.currentIndex() == 1:
            self.group_form.show_group(group)
        else:
            self._forms.setCurrentIndex(0)
            self.form.show_community(entry.community)

    def _making(self) -> bool:
        """Tell whether a new record is being filled in."""
        form = (self.form, self.group_form)[self._forms.currentIndex()]
        return form.id is None and bool(form.heading.text())

    # -- doing

    def add(self) -> None:
        """Open the form for a new community."""
        self._pages.setCurrentIndex(0)
        self._forms.setCurrentIndex(0)
        self.rules.hide()
        self.form.start()

    def add_group(self) -> None:
        """Open the form for a new group of the community shown."""
        if self._shown is None:
            self.add()
            return
        self._forms.setCurrentIndex(1)
        self.group_form.start(self._shown)

    def add_rule(self) -> None:
        """Lead to the line in which a rule is written."""
        if self._shown is not None:
            self._forms.setCurrentIndex(0)
            self.rules.text.setFocus()

    def edit(self) -> None:
        """Lead to the form of what is selected."""
        form = (self.form, self.group_form)[self._forms.currentIndex()]
        form.form.field("name").setFocus()

    def look_at(self) -> None:
        """Show this community on every page."""
        if self._shown is not None:
            self.session.scope.look_at(self._shown)

    def put_away(self) -> None:
        """Archive the community shown, or bring it back; the notice that follows has an Undo."""
        if (id := self._shown) is not None:
            back = self._entries[id].community.archived
            change = communities.restore if back else communities.archive
            self.session.act(lambda store: change(store, id))

    def put_group_away(self) -> None:
        """Archive the selected group, or bring it back."""
        group = self._groups.get(next(iter(self.groups.selected()), 0))
        if group:
            change = communities.restore_group if group.archived else communities.archive_group
            self.session.act(lambda store: change(store, group.id))

    def remove_sample(self) -> None:
        """Delete the sample with everything of it."""
        self.session.jobs.start(tr("Removing the sample"), communities.remove_sample, self._removed)

    def _removed(self, counts: Removed) -> None:
        store, scope = self.session.store, self.session.scope
        store.forget_history()
        store.catch_up()
        known = [community.id for community in communities.listed(store)]
        if scope.community not in known:
            scope.look_at(known[0] if known else None)
        said = tr(
            "The sample is gone: {members} members, {messages} messages.",
            members=words.number(counts.members),
            messages=words.number(counts.messages),
        )
        self.session.notices.say(said)

    def _made(self, id: int) -> None:
        """Look at the new community and ask for its first group."""
        self.session.scope.look_at(id)
        self._wanted = self._shown = id
        self.add_group()
        self.outdate()

    def _chose_community(self, ids: list[int]) -> None:
        if ids and ids[0] != self._shown:
            self._forms.setCurrentIndex(0)
            self._show_instead(ids[0])

    def _show_instead(self, id: int) -> None:
        entry = self._entries[id]
        self.form.show_community(entry.community)
        self._show(id)

    def _chose_group(self, ids: list[int]) -> None:
        if ids:
            self._forms.setCurrentIndex(1)
            self.group_form.show_group(self._groups[ids[0]])

    def _edit_group(self, id: int) -> None:
        self._chose_group([id])
        self.edit()

    def _opened(self, id: int) -> None:
        self._show_instead(id)
        self.look_at()

    def _show_chosen(self) -> None:
        """Leave a new record; show what is selected again."""
        self.form.heading.setText("")
        self.group_form.heading.setText("")
        self._forms.setCurrentIndex(0)
        self.outdate()


def _groups(store: Store, community: int, *, archived: bool) -> list[Group]:
    return communities.groups(store, community) + (
        communities.groups(store, community, archived=True) if archived else []
    )


def _splitter(way: Qt.Orientation, *parts: QWidget) -> QSplitter:
    made = QSplitter(way)
    made.setHandleWidth(12)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
