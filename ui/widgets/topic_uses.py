"""Where a topic was used and how it was answered, on its card."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QMenu, QSpinBox, QToolButton, QVBoxLayout, QWidget

from app import clock
from app.communities import Group
from app.topics import Answerer, TopicUse
from ui import words
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import Elided, button, column, icon_button, label, row, tip
from ui.widgets.fields import choice, offer, open_calendar, value
from ui.widgets.flow import Flow
from ui.widgets.topic_fields import INSET, caption

MOST = 9999  # replies or people of one use
SHOWN = 12  # uses
NAMED = 5  # people named of those who answered


@dataclass(frozen=True, slots=True)
class Noted:
    """A use as the operator notes it: seconds UTC; None: not told."""

    group_id: int | None
    at: int
    replies: int | None
    people: int | None


class UsesList(QWidget):
    """Where the topic was used, newest first, and a line to note one more use."""

    recorded = Signal(object)  # Noted
    opening_wanted = Signal(object, object)  # TopicUse, the button to open a menu at
    removed = Signal(int)  # id of the use
    recounted = Signal(int)
    chat_wanted = Signal(int, int)  # group, message

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self.group = choice(tr("Group"), widest=140)
        self.at = QDateTimeEdit()
        self.at.setDisplayFormat("yyyy-MM-dd HH:mm")
        open_calendar(self.at)
        self.at.setAccessibleName(tr("Day and time"))
        self.at.setFixedWidth(152)
        self.replies = _count(tr("Replies"))
        self.people = _count(tr("People who answered"))
        self.note = button(tr("Note this use"), self._tell)
        self.note.setToolTip(
            tip(tr("What you leave at — is counted from the chat, once it is imported"))
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._lines.setContentsMargins(INSET, 0, 0, 0)
        self.setLayout(column(caption(tr("Where it was used")), self._lines, self._form(), gap=6))

    def _form(self) -> QWidget:
        when = QWidget()
        when.setLayout(Flow(self.at, self.group, gap=6))
        figures = QWidget()
        replies, people = (
            label(tr("Replies"), "caption", "muted"),
            label(tr("People"), "caption", "muted"),
        )
        figures.setLayout(Flow(replies, self.replies, people, self.people, self.note, gap=6))
        whole = QWidget()
        parts = column(label(tr("Note a use"), "caption", "muted"), when, figures, gap=6)
        parts.setContentsMargins(INSET, 8, 0, 0)
        whole.setLayout(parts)
        return whole

    def fill(
        self,
        uses: Sequence[TopicUse],
        answered: Mapping[int, Sequence[Answerer]],
        groups: Sequence[Group],
    ) -> None:
        """Show the uses, and in which groups one may be noted."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for use in uses[:SHOWN]:
            self._lines.addWidget(self._use(use, answered.get(use.id, ())))
        if len(uses) > SHOWN:
            self._lines.addWidget(
                label(tr("%n more use(s) before", "", len(uses) - SHOWN), "caption", "muted")
            )
        if not uses:
            self._lines.addWidget(label(tr("Not used yet."), "caption", "muted"))
        no_group = [("", tr("No group"))]
        offer(self.group, [*((str(g.id), g.name) for g in groups), *no_group])

    def now(self, group_id: int | None) -> None:
        """Begin a note at the present moment, in the group looked at."""
        wall = words.local(clock.now())
        day, hour = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
        self.at.setDateTime(QDateTime(day, hour))
        self.group.setCurrentIndex(max(self.group.findData(str(group_id)), 0))

    def _use(self, use: TopicUse, answered: Sequence[Answerer]) -> QWidget:
        where = " · ".join(filter(None, [words.moment(use.used_at), use.group]))
        head = row(Elided(where, "caption"), self._more(use), gap=4)
        head.setStretch(0, 1)
        parts: list[QWidget] = [label(_figures(use), "caption", "muted", wrap=True)]
        if answered:
            parts.append(label(_people(answered), "caption", "muted", wrap=True))
        if use.opening:
            parts.append(Elided(tr("Opened by “{text}”", text=use.opening), "caption", "muted"))
        made = QWidget()
        made.setLayout(column(head, *parts, gap=2))
        return made

    def _more(self, use: TopicUse) -> QToolButton:
        more = icon_button(self._theme, "dots", tr("What to do with this use"))
        menu = QMenu(more)
        if use.group_id is not None:
            choose = menu.addAction(tr("Choose the message that opened it …"))
            choose.triggered.connect(partial(self._choose, use, more))
            group, message = use.group_id, use.message_id
            if message is not None:
                show = menu.addAction(tr("Show it in the chat"))
                show.triggered.connect(lambda: self.chat_wanted.emit(group, message))
            if not use.measured and use.replies is not None:
                count = menu.addAction(tr("Count from the chat instead"))
                count.triggered.connect(lambda: self.recounted.emit(use.id))
            menu.addSeparator()
        menu.addAction(tr("It was not used then")).triggered.connect(
            lambda: self.removed.emit(use.id)
        )
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _choose(self, use: TopicUse, at: QToolButton, _on: bool = False) -> None:
        self.opening_wanted.emit(use, at)

    def _tell(self) -> None:
        group, when = value(self.group), self.at.dateTime()
        day, hour = when.date(), when.time()
        at = datetime(
            day.year(), day.month(), day.day(), hour.hour(), hour.minute(),
            tzinfo=ZoneInfo(clock.DEFAULT_ZONE),
        )  # fmt: skip
        replies, people = self.replies.value(), self.people.value()
        self.recorded.emit(
            Noted(
                int(group) if group else None,
                int(at.timestamp()),
                replies if replies >= 0 else None,
                people if people >= 0 else None,
            )
        )
        self.replies.setValue(-1)
        self.people.setValue(-1)


def _count(name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(-1, MOST)
    made.setValue(-1)
    made.setSpecialValueText("—")
    made.setAccessibleName(name)
    made.setMaximumWidth(62)
    return made


def _figures(use: TopicUse) -> str:
    if use.replies is None:
        return tr("No figures yet: import the chat of that evening")
    parts = [tr("%n reply(ies)", "", use.replies)]
    if use.people is not None:
        parts.append(tr("by %n person(s)", "", use.people))
    if use.depth:
        parts.append(tr("threads {n} deep", n=use.depth))
    parts.append(tr("within two hours, from the chat") if use.measured else tr("your own figures"))
    return " · ".join(parts)


def _people(answered: Sequence[Answerer]) -> str:
    named = [f"{one.name} {one.replies}" for one in answered[:NAMED]]
    return tr("Answered by {names}", names=("、" if chinese() else ", ").join(named))
