"""Adding one member in a line, and changing the selected ones together."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QMenu, QPushButton, QWidget

from app import members, merging, roles, tiers
from app.communities import Group
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.widgets import hanging
from ui.widgets.basics import Elided, button, row, tip
from ui.widgets.fields import choice, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.table import RowsTable


class AddMember(QWidget):
    """A line over the table: nickname, group, source; Enter adds."""

    added = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.nickname = line(tr("Group nickname"), tr("Group nickname"))
        self.channel = line(tr("Source"), tr("Source, for instance poster A"))
        self.group = choice(tr("Group"))
        for field in (self.nickname, self.channel):
            field.returnPressed.connect(self.add)
        done = button(tr("Close"), self.hide, flat=True)
        self.setLayout(
            row(
                self.nickname,
                self.group,
                self.channel,
                button(tr("Add"), self.add, primary=True),
                done,
            )
        )
        self.hide()

    def start(self, groups: list[Group]) -> None:
        """Open the line, or say what is missing for it."""
        if not groups:
            self.session.notices.say(
                tr("A member sits in a group: add one first."),
                tr("Add a group"),
                lambda: self.session.way.to("communities"),
            )
            return
        self.offer(groups)
        self.show()
        self.nickname.setFocus()

    def offer(self, groups: list[Group]) -> None:
        """Offer the groups that there are, keeping the choice."""
        offer(self.group, [(str(known.id), known.name) for known in groups])

    def add(self) -> None:
        """Add the member and be ready for the next one."""
        group, nickname, channel = int(value(self.group)), self.nickname.text(), self.channel.text()
        if self.session.act(
            lambda store: members.add(store, group, nickname, channel=channel), self.added.emit
        ):
            self.nickname.clear()
        self.nickname.setFocus()


class BulkBar(QWidget):
    """What can be done to all selected members in one step."""

    merged = Signal(int)  # the member whom the selected ones became

    def __init__(self, session: Session, table: RowsTable) -> None:
        super().__init__()
        self.session = session
        self._table = table
        self.chosen = Elided("", "caption", "muted")
        self.chosen.setMinimumWidth(84)
        self._known = QStringListModel()
        self.tag = line(tr("Tag the selected members"), tr("Tag …"))
        self.tag.setMaximumWidth(150)
        completer = QCompleter(self._known, self.tag)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)
        self.tag.returnPressed.connect(self._tag)
        self.tier = self._menu_button(tr("Tier"), self._tier_menu())
        self.role = self._menu_button(tr("Role"), self._role_menu())
        self._tags = QMenu(self)
        self._tags.aboutToShow.connect(self._fill_tags)
        self.untag = self._menu_button(tr("Remove tag"), self._tags)
        self.together = button(tr("Merge"), self.merge)
        self.together.setToolTip(tip(tr("One person in several rows: make one member of them")))
        self.put_away = button(tr("Archive"), self.archive)
        self.bring_back = button(tr("Restore"), self.restore)
        self.bin = button(tr("Delete"), self.delete)
        self.bin.setToolTip(tip(tr("For good: for who was added by mistake")))
        self._doers = (
            self.tag, self.untag, self.tier, self.role, self.together, self.put_away, self.bring_back,
            self.bin,
        )  # fmt: skip
        doers = QWidget()
        doers.setLayout(Flow(*self._doers, gap=8, right=True))
        layout = row(self.chosen, doers)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def fill(self, ids: list[int]) -> None:
        """Show how many are selected."""
        self.chosen.setText(
            tr("%n selected", "", len(ids))
            if ids
            else tr("Select members to tag, sort into tiers or archive them together")
        )
        archived = (
            bool(ids)
            and self._table.rows.record(self._table.rows.row_of(ids[0])).status == "archived"
        )
        self.put_away.setVisible(not archived)
        for part in (self.bring_back, self.bin):
            part.setVisible(archived)
        for doer in self._doers:
            doer.setEnabled(bool(ids))
        self.together.setVisible(len(ids) > 1)

    def offer(self, tags: list[str]) -> None:
        """Offer the tags in use while one is typed."""
        self._known.setStringList(tags)

    def archive(self) -> None:
        """Put the selected members away; the notice that follows has an Undo."""
        self._do(members.archive)

    def restore(self) -> None:
        """Bring the selected members back."""
        self._do(members.restore)

    def delete(self) -> None:
        """Delete archived members of whom no chat tells; the notice names what went along, with an Undo."""
        if chosen := self._table.selected():
            hanging.delete(self.session, lambda store: members.delete(store, chosen))

    def merge(self) -> None:
        """Make one member of the selected ones; the notice that follows has an Undo."""
        if chosen := self._table.selected():
            self.session.act(lambda store: merging.gather(store, chosen), self.merged.emit)

    def _do(self, use_case: Callable[[Store, list[int]], object]) -> bool:
        chosen = self._table.selected()
        return bool(chosen) and self.session.act(lambda store: use_case(store, chosen))

    def _tag(self) -> None:
        name = self.tag.text()
        if self._do(lambda store, ids: members.tag(store, ids, name)):
            self.tag.clear()

    def _menu_button(self, text: str, menu: QMenu) -> QPushButton:
        made = button(text)
        made.setMenu(menu)
        return made

    def _tier_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("By activity")).triggered.connect(lambda: self._set_tier(None))
        for tier, name in tiers.NAMES.items():
            menu.addAction(tr("Always {tier}", tier=tr(name))).triggered.connect(
                self._tier_setter(tier)
            )
        return menu

    def _tier_setter(self, tier: str) -> Callable[[], None]:
        return lambda: self._set_tier(tier)

    def _set_tier(self, tier: str | None) -> None:
        self._do(lambda store, ids: members.set_tier(store, ids, tier))

    def _role_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, give in ((tr("Give role"), True), (tr("Take role"), False)):
            part = menu.addMenu(title)
            for key, name in roles.NAMES.items():
                part.addAction(tr(name)).triggered.connect(self._role_setter(key, give=give))
        return menu

    def _role_setter(self, role: str, *, give: bool) -> Callable[[], None]:
        change = members.give_role if give else members.take_role

        def set_role() -> None:
            community = self.session.scope.community
            if community is not None:
                self._do(lambda store, ids: change(store, community, ids, role))

        return set_role

    def _fill_tags(self) -> None:
        """Offer the tags that the first selected members have."""
        self._tags.clear()
        rows = [
            self._table.rows.record(self._table.rows.row_of(id))
            for id in self._table.selected()[:64]
        ]
        for tag in sorted({tag for member in rows for tag in member.tags}):
            self._tags.addAction(tag.replace("&", "&&")).triggered.connect(self._untagger(tag))
        if self._tags.isEmpty():
            self._tags.addAction(tr("They have no tags")).setEnabled(False)

    def _untagger(self, tag: str) -> Callable[[], None]:
        return lambda: self._untag(tag)

    def _untag(self, tag: str) -> None:
        self._do(lambda store, ids: members.untag(store, ids, tag))
