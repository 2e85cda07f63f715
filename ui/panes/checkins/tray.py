"""Messages that may be check-ins: read, accepted or refused with one key each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.checkins import Campaign, Claim
from ui import words
from ui.i18n import tr
from ui.panes.checkins import worded
from ui.theme import Theme, font
from ui.widgets.basics import Elided, button, column, icon_button, label, row_ground, tip
from ui.widgets.flow import Flow

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
CLAIM = Role.UserRole + 1
TALL = 66  # pixels of a message


class TrayModel(QAbstractListModel):
    """Uncertain messages, by day and time."""

    def __init__(self) -> None:
        super().__init__()
        self.claims: Sequence[Claim] = ()
        self.names: Mapping[int, str] = {}
        self.campaign: Campaign | None = None

    def show(self, campaign: Campaign, claims: Sequence[Claim], names: Mapping[int, str]) -> bool:
        """Show these; return whether they are others than before."""
        other = claims != self.claims
        if other:
            self.beginResetModel()
        self.campaign, self.claims, self.names = campaign, claims, names
        if other:
            self.endResetModel()
        return other

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.claims)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        claim = self.claims[index.row()]
        if role == CLAIM:
            return claim
        if role == Role.DisplayRole:
            return " ".join(claim.text.split())[:200]
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            text = f"{self.who(claim)}, {self.when(claim)}: {claim.text[:200]} ({worded.reason(claim)})"
            return tip(text) if role == Role.ToolTipRole else text
        return None

    def who(self, claim: Claim) -> str:
        """Return who wrote it."""
        return " ".join(self.names.get(claim.member_id, "").split())

    def when(self, claim: Claim) -> str:
        """Return when it was written, and for which day it would count where that is another one."""
        if self.campaign is None:
            return ""
        wall = words.local(claim.at, self.campaign.zone)
        text = f"{words.short_day(wall.date())} {wall:%H:%M}"
        return text if wall.date() == claim.day else f"{text} → {words.short_day(claim.day)}"


class _Messages(QStyledItemDelegate):
    """Paints who, when, the words, and why it is asked."""

    def __init__(self, theme: Theme, parent: QWidget, model: TrayModel) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        claim: Claim | None = index.data(CLAIM)
        whole: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        if claim is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_ground(painter, self._theme, whole, state)
        area = whole.adjusted(8, 5, -8, -5)
        when = self._line(painter, area, 0, self._model.when(claim), "muted", right=True)
        room = area.adjusted(0, 0, -when - 8, 0)
        self._line(painter, room, 0, self._model.who(claim), "text", bold=True)
        self._line(painter, area, 1, " ".join(claim.text.split()), "text")
        self._line(painter, area, 2, worded.reason(claim), "amber_ink")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(120, TALL)

    def _line(  # noqa: PLR0913 -- a line of text
        self, painter: QPainter, area: QRect, number: int, text: str, ink: str,
        *, right: bool = False, bold: bool = False,
    ) -> int:  # fmt: skip
        face = font("caption" if number == 2 or right else "body", bold=bold)  # noqa: PLR2004 -- the reason
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        metrics = QFontMetrics(face)
        shown = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, area.width())
        place = QRect(area.left(), area.top() + number * 19, area.width(), 19)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags, shown)
        return metrics.horizontalAdvance(shown)


class _List(QListView):
    """The messages; A accepts, R refuses, E excuses."""

    pressed_key = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        keys = {
            Qt.Key.Key_A: "accept", Qt.Key.Key_Return: "accept", Qt.Key.Key_Enter: "accept",
            Qt.Key.Key_R: "refuse", Qt.Key.Key_Delete: "refuse", Qt.Key.Key_E: "excuse",
        }  # fmt: skip
        what = keys.get(Qt.Key(event.key()))
        if what and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.pressed_key.emit(what)
        else:
            super().keyPressEvent(event)


class Tray(QWidget):
    """The list with its answers."""

    answered = Signal(str, list)  # accept, refuse or excuse; claims
    chat = Signal(object)  # Claim

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = TrayModel()
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Messages(theme, self.list, self.model))
        self.list.setAccessibleName(tr("Messages to review"))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.pressed_key.connect(self.answer)
        self.list.hide()  # until there is something to answer
        self.none = label(
            tr("Nothing to review: every message is clear."), "caption", "muted", wrap=True
        )
        self.strangers = Elided("", "caption", "warn")
        self.said = label("", "body", wrap=True)
        self.accept = button(tr("Counts"), lambda: self.answer("accept"), primary=True)
        self.refuse = button(tr("Does not"), lambda: self.answer("refuse"))
        self.excuse = button(tr("Excused"), lambda: self.answer("excuse"))
        self.show_chat = icon_button(theme, "message-circle", tr("Show in chat"), self._show_chat)
        self.keys = label(tr("Keys: A, R, E"), "caption", "muted")
        self._answers = QWidget()
        self._answers.setLayout(
            column(Flow(self.accept, self.refuse, self.excuse, self.show_chat), self.keys, gap=4)
        )
        self.setLayout(
            column(self.none, self.list, self.said, self._answers, self.strangers, gap=6)
        )
        self.list.selectionModel().currentChanged.connect(self._say)

    def show_claims(
        self, campaign: Campaign, claims: Sequence[Claim], names: Mapping[int, str], strangers: Sequence[str]
    ) -> None:  # fmt: skip
        """Show the messages to review; what is answered makes room for the next."""
        place = self.list.currentIndex().row()
        if self.model.show(campaign, claims, names) and claims:
            self.list.setCurrentIndex(self.model.index(min(max(place, 0), len(claims) - 1), 0))
        for part in (self.list, self._answers, self.said):
            part.setVisible(bool(claims))
        self.none.setVisible(not claims)
        text = tr("On lists, but not on the roster: {names}", names="、".join(strangers))
        self.strangers.setText(text if strangers else "")
        self.strangers.setVisible(bool(strangers))
        self._say()

    def chosen(self) -> list[Claim]:
        """Return the messages that are selected."""
        return [index.data(CLAIM) for index in self.list.selectedIndexes()]

    def choose(self, member: int, day: object) -> None:
        """Give the keyboard to the message of a member's day."""
        for place, claim in enumerate(self.model.claims):
            if claim.member_id == member and claim.day == day:
                self.list.setCurrentIndex(self.model.index(place, 0))
                self.list.setFocus()

    def answer(self, what: str) -> None:
        """Answer for the selected messages."""
        if claims := self.chosen():
            self.answered.emit(what, claims)

    def _say(self) -> None:
        """Show the whole message where one line is not enough."""
        claim: Claim | None = self.list.currentIndex().data(CLAIM)
        text = claim.text.strip()[:400] if claim else ""
        self.said.setText(text)
        self.said.setVisible(len(text) > 18 and bool(self.model.claims))  # noqa: PLR2004 -- what a line holds

    def _show_chat(self) -> None:
        if claims := self.chosen():
            self.chat.emit(claims[0])
