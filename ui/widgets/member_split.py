"""What a member was put together of, and taking a part of it off again."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app import merging
from app.merging import Merge, Parts
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Elided, button, column, label, row, rule
from ui.widgets.pair_compare import platform_name


class MemberSplit(QWidget):
    """Under the names: each merge with a way back, and a form to split off accounts and groups."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._member = 0
        self._parts = Parts((), ())
        self.merges: list[QWidget] = []
        self.accounts: dict[int, QCheckBox] = {}
        self.groups: dict[int, QCheckBox] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(4)
        self.start = button(tr("Two people? Split …"), self.open_form, flat=True)
        self.go = button(tr("Split off"), self.split, primary=True)
        self.cancel = button(tr("Cancel"), self.close_form)
        self.form = QWidget()
        hint = tr(
            "A message does not say from which account it came: messages go with their group."
        )
        self.form.setLayout(column(
            label(tr("What belongs to the other person?"), bold=True), self._boxes,
            label(hint, "caption", "muted", wrap=True), row(0, self.cancel, self.go),
        ))  # fmt: skip
        self.setLayout(column(rule(), self._list, row(self.start, 0), self.form))
        self.form.hide()

    def fill(self, member: int, merges: tuple[Merge, ...], parts: Parts) -> None:
        """Show what a member consists of."""
        if member != self._member or parts != self._parts:
            self.form.hide()
        self._member, self._parts = member, parts
        self.start.setVisible(len(parts.accounts) + len(parts.places) > 1 and self.form.isHidden())
        for old in self.merges:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.merges = [self._line(one) for one in merges]
        for made in self.merges:
            self._list.addWidget(made)
        self.setVisible(bool(merges) or not (self.start.isHidden() and self.form.isHidden()))

    def _line(self, one: Merge) -> QWidget:
        day = words.long_day(words.local(datetime.fromisoformat(one.at)).date())
        made = QWidget()
        text = Elided(tr("Merged with {name} on {day}", name=one.name, day=day), "caption", "muted")
        line = row(text, button(tr("Split again"), partial(self.unmerge, one.id)))
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def unmerge(self, merge_id: int) -> None:
        """Take one merge back, whenever it was."""
        self.session.act(lambda store: merging.unmerge(store, merge_id))

    # -- the form

    def open_form(self) -> None:
        """Offer the accounts and groups to be split off."""
        for box in (*self.accounts.values(), *self.groups.values()):
            self._boxes.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.accounts = {
            a.id: self._box(f"{a.platform_id}  ({platform_name(a.platform)})", self._follow)
            for a in self._parts.accounts
        }
        self.groups = {
            p.group_id: self._box(
                "  ·  ".join(filter(None, (p.group, p.nickname, tr("%n message(s)", "", p.messages)))),
                self._check,
            )
            for p in self._parts.places
        }  # fmt: skip
        self.start.hide()
        self.form.show()
        self._check()
        next(iter((*self.accounts.values(), *self.groups.values()))).setFocus()

    def close_form(self) -> None:
        """Leave the member whole."""
        self.form.hide()
        self.start.show()
        self.start.setFocus()

    def split(self) -> None:
        """Make a member of their own from what is ticked."""
        accounts, groups = _ticked(self.accounts), _ticked(self.groups)
        member = self._member
        if self.session.act(lambda store: merging.split(store, member, accounts, groups)):
            self.form.hide()

    def _box(self, text: str, slot: Callable[[bool], None]) -> QCheckBox:
        made = QCheckBox(text.replace("&", "&&").replace("\n", " "))
        made.toggled.connect(slot)
        self._boxes.addWidget(made)
        return made

    def _follow(self, _on: bool) -> None:
        """Tick the groups that can only be of the ticked accounts."""
        for id in merging.follow(self._parts, _ticked(self.accounts)):
            self.groups[id].setChecked(True)
        self._check()

    def _check(self, _on: bool = False) -> None:
        boxes = (*self.accounts.values(), *self.groups.values())
        ticked = sum(box.isChecked() for box in boxes)
        self.go.setEnabled(0 < ticked < len(boxes))


def _ticked(boxes: dict[int, QCheckBox]) -> list[int]:
    return [id for id, box in boxes.items() if box.isChecked()]
