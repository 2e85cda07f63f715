"""Who a member is, to be changed in place: names, roles, tier, tags, notes, groups."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import birthdays, members, roles, tiers
from app.members import MemberDetail, Seat
from app.store import Store
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip, column, label, row, rule
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine, Trouble
from ui.widgets.member_columns import CHANNELS
from ui.widgets.member_score import MemberScore
from ui.widgets.notes import Notes
from ui.widgets.removals import rule_choice


class NameField(QLineEdit):
    """One name, changed in place: Enter or leaving the field saves, Esc takes back."""

    def __init__(self, title: str, save: Callable[[str], bool]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setPlaceholderText("—")
        self._kept = ""
        self._save = save
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """Show what the store holds, unless the operator is writing here."""
        self._kept = text
        if not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        text = self.text().strip()
        if text != self._kept and not self._save(text):
            self.setText(self._kept)


class MemberAbout(QWidget):
    """The first page of the panel beside the member table."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._detail: MemberDetail | None = None
        self.nickname = NameField(tr("Group nickname"), self._set_nickname)
        self.account = NameField(tr("Account name"), self._rename)
        self.remark = NameField(tr("Remark"), self._set_remark)
        self.roles = {
            key: chip(tr(name), "grey", self._set_roles, checkable=True)
            for key, name in roles.NAMES.items()
        }
        self.tier = choice(tr("Tier"))
        self.tier.activated.connect(self._set_tier)
        self.birthday = CellLine(tr("Birthday"), tr("05-20, or L08-15 by the moon"))
        self.birthday.setProperty("quiet", False)
        self.birthday.entered.connect(self._set_birthday)
        self._trouble = Trouble(session)
        self.tags = Flow()
        self.tag = line(tr("Add a tag"), tr("Add a tag"))
        self.tag.returnPressed.connect(self._tag)
        self.score = MemberScore(session)
        self.notes = Notes(session)
        self.notes.added.connect(self._add_note)
        self.notes.edited.connect(self._edit_note)
        self.notes.deleted.connect(self._delete_note)
        self._seats = QVBoxLayout()
        self._seats.setSpacing(10)
        self._shown_seats: list[QWidget] = []
        self.setLayout(self._whole())

    def _whole(self) -> QVBoxLayout:
        tags = QWidget()
        tags.setLayout(self.tags)
        self._tags = tags
        chips = QWidget()
        chips.setLayout(Flow(*self.roles.values()))
        whole = column(
            self._names(),
            rule(),
            _part(tr("Roles"), chips),
            _beside(_part(tr("Tier"), self.tier), _part(tr("Birthday"), self.birthday)),
            self._trouble,
            _part(tr("Tags"), tags, self.tag),
            rule(),
            self.score,
            rule(),
            _part(tr("Notes"), self.notes),
            rule(),
            _part(tr("In groups"), self._seats),
            0,
            gap=12,
        )
        whole.setContentsMargins(0, 4, 8, 8)
        return whole

    def _names(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, field in enumerate((self.nickname, self.account, self.remark)):
            grid.addWidget(label(field.accessibleName(), "caption", "muted"), 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        return grid

    def fill(self, detail: MemberDetail, tags: list[str]) -> None:
        """Show a member; `tags` are those that may be meant while one is typed."""
        if self._detail is None or self._detail.row.id != detail.row.id:
            self.birthday.accept()  # what was refused was of another
            self._trouble.hide()
        self._detail = detail
        self.score.show_member(detail.row.id)
        self.nickname.show_text(detail.row.shown)
        self.account.show_text(detail.row.name)
        self.remark.show_text(detail.row.remark)
        for key, made in self.roles.items():
            made.setChecked(key in detail.row.roles)
        self._fill_tier(detail)
        self._fill_birthday(detail)
        self._fill_tags(detail, tags)
        self.notes.fill(detail.notes)
        self._fill_seats(detail)

    def _fill_tier(self, detail: MemberDetail) -> None:
        by_days = tr("By activity: {tier}", tier=tr(tiers.NAMES[detail.tier_of_days]))
        fixed = [
            (str(key), tr("Always {tier}", tier=tr(name))) for key, name in tiers.NAMES.items()
        ]
        offer(self.tier, [("", by_days), *fixed])
        choose(self.tier, str(detail.row.tier) if detail.row.tier_by_hand else "")

    def _fill_birthday(self, detail: MemberDetail) -> None:
        self.birthday.show_value(detail.birthday)

    def _fill_tags(self, detail: MemberDetail, tags: list[str]) -> None:
        self.tags.clear()
        for tag in detail.row.tags:
            made = chip(f"{tag}  ×", "grey", partial(self._untag, tag))
            made.setAccessibleName(tr("Remove tag {tag}", tag=tag))
            self.tags.addWidget(made)
        self._tags.setVisible(bool(detail.row.tags))
        completer = QCompleter(tags, self.tag)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)

    def _fill_seats(self, detail: MemberDetail) -> None:
        for old in self._shown_seats:
            self._seats.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown_seats = [self._seat(seat, detail) for seat in detail.seats]
        for made in self._shown_seats:
            self._seats.addWidget(made)

    def _seat(self, seat: Seat, detail: MemberDetail) -> QWidget:
        made = _seat(seat)
        if seat.removable and detail.rules:
            chosen = rule_choice(
                self.session, (detail.row.id, seat.group_id), seat.rule_id, detail.rules
            )
            inside = made.layout()
            if isinstance(inside, QVBoxLayout):
                inside.addLayout(row(label(tr("Removed for"), "caption", "muted"), chosen, 0))
        return made

    # -- changing

    def _act(self, use_case: Callable[[Store], object], *, quiet: bool = False) -> bool:
        return self.session.act(use_case, quiet=quiet)

    def _known(self) -> MemberDetail:
        if self._detail is None:
            raise RuntimeError("nothing is shown")
        return self._detail

    def _set_nickname(self, text: str) -> bool:
        row = self._known().row
        return self._act(lambda store: members.set_nickname(store, row.id, row.group_id, text))

    def _rename(self, text: str) -> bool:
        id = self._known().row.id
        return self._act(lambda store: members.rename(store, id, text))

    def _set_remark(self, text: str) -> bool:
        id = self._known().row.id
        return self._act(lambda store: members.set_remark(store, id, text))

    def _set_roles(self) -> None:
        id, community = self._known().row.id, self.session.scope.community
        held = [key for key, made in self.roles.items() if made.isChecked()]
        if self._known().row.roles == ("participant",) and len(held) > 1:
            held.remove("participant")  # it stood for "no role yet"
        if community is not None:
            self._act(lambda store: members.set_roles(store, community, id, held))

    def _set_tier(self) -> None:
        id, tier = self._known().row.id, value(self.tier) or None
        self._act(lambda store: members.set_tier(store, [id], tier))

    def _set_birthday(self, text: str) -> None:
        id = self._known().row.id
        self._trouble.attempt(
            lambda store: birthdays.put(store, id, text), self.birthday, quiet=False
        )

    def _tag(self) -> None:
        id, text = self._known().row.id, self.tag.text()
        if self._act(lambda store: members.tag(store, [id], text)):
            self.tag.clear()

    def _untag(self, tag: str) -> None:
        id = self._known().row.id
        self._act(lambda store: members.untag(store, [id], tag))

    def _add_note(self, text: str) -> None:
        id = self._known().row.id
        self._act(lambda store: members.add_note(store, id, text), quiet=True)

    def _delete_note(self, id: int) -> None:
        self._act(lambda store: members.delete_note(store, id))

    def _edit_note(self, id: int, text: str) -> None:
        self._act(lambda store: members.edit_note(store, id, text), quiet=True)


def _part(title: str, *parts: QWidget | QVBoxLayout) -> QVBoxLayout:
    return column(label(title, "caption", "muted"), *parts, gap=6)


def _beside(*parts: QVBoxLayout) -> QHBoxLayout:
    """Lay parts out side by side, equally wide."""
    laid = row(*parts)
    for place in range(len(parts)):
        laid.setStretch(place, 1)
    return laid


def _seat(seat: Seat) -> QWidget:
    """Return two lines on a member's place in one group."""
    when = [
        _came(seat),
        _went(seat),
        tr("invited by {name}", name=seat.inviter) if seat.inviter else "",
        tr(CHANNELS[seat.channel]) if seat.channel in CHANNELS else seat.channel,
        tr("%n message(s)", "", seat.messages),
    ]
    made = QWidget()
    name = label(seat.group, tone="muted" if seat.left_at is not None else "")
    known = label(seat.nickname, "caption", "muted")
    made.setLayout(
        column(
            row(name, 0, known),
            label(" · ".join(filter(None, when)), "caption", "muted", wrap=True),
            gap=2,
        )
    )
    return made


def _came(seat: Seat) -> str:
    if seat.joined_after is not None:
        return tr("joined between {span}", span=words.span(seat.joined_after, seat.joined_at))
    return "" if seat.joined_at is None else tr("joined {day}", day=_day(seat.joined_at))


def _went(seat: Seat) -> str:
    if seat.left_after is not None:
        return tr("left between {span}", span=words.span(seat.left_after, seat.left_at))
    return "" if seat.left_at is None else tr("left {day}", day=_day(seat.left_at))


def _day(at: int) -> str:
    return words.long_day(words.local(at).date())
