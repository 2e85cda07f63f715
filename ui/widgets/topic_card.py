"""The card of one topic: everything about it, written in place, saved while it is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app import clock, communities, topics
from app.communities import Group
from app.errors import AppError, StoreBusy
from app.planner import almanac
from app.store import Step, Store
from app.text import N_
from app.topics import Answerer, Opening, Planned, Topic, TopicUse
from ui import words
from ui.i18n import explain, tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, button, column, icon_button, label, row, rule, scrolling
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.topic_actions import Scheduler
from ui.widgets.topic_columns import STATUSES, evening
from ui.widgets.topic_fields import INSET
from ui.widgets.topic_form import Choices, TopicForm
from ui.widgets.topic_uses import SHOWN, Noted, UsesList

OPENING = 48  # characters of a message in a menu
Refused = dict[
    tuple[int, str], tuple[str, str]
]  # topic, field → the text, and what is wrong with it


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card asks the store for."""

    topic: Topic | None
    choices: Choices
    uses: Sequence[TopicUse] = ()
    answered: Mapping[int, Sequence[Answerer]] | None = None
    planned: Sequence[Planned] = ()
    groups: Sequence[Group] = ()


class TopicPanel(View):
    """Shows one topic and follows every change to it."""

    key = "topic"
    title = N_("Topic")
    reads = frozenset({
        "topics", "topic_tags", "topic_uses", "shelves", "events", "groups", "messages",
    })  # fmt: skip
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id: int | None = None
        self._filled: int | None = None
        self._step: Step | None = None
        self._focus_title = False
        self.refused: Refused = {}
        self.scheduler = Scheduler(session, self)
        self.form = TopicForm(session)
        self.fields = self.form.fields
        self.uses = UsesList(session)
        self._connect()
        card = Card()
        card.body.addLayout(self._head())
        card.body.addWidget(self._scrolling(), 1)
        card.body.addWidget(rule())
        card.body.addLayout(self._foot())
        self.setLayout(column(card))
        self.setMinimumWidth(320)

    def show_topic(self, id: int, *, write: bool = False) -> None:
        """Show another topic; what was being written on this one is saved first, or kept as refused."""
        if id != self._id:
            self.remember()
            self._id, self._step, self._focus_title = id, None, write
            self.outdate()

    def shown(self) -> int | None:
        """Return the topic on the card."""
        return self._id

    def save(self) -> None:
        """Save what is still being written."""
        self.form.save()

    def query(self) -> Callable[[Store], Shown]:
        """Ask for all about the topic."""
        id, community = self._id, self.session.scope.community
        return lambda store: _asked(store, id, community)

    def fill(self, data: Any) -> None:
        """Show the answer; a topic that is gone closes the card."""
        shown: Shown = data
        topic = shown.topic
        if topic is None or topic.id != self._id:
            self._id = None
            self.closed.emit()
            return
        fresh = topic.id != self._filled
        self._filled = topic.id
        self.form.fill(topic, shown.choices, fresh=fresh)
        choose(self.status, topic.status)
        self.uses.fill(shown.uses, shown.answered or {}, shown.groups)
        self.planned.setText(_planned(shown.planned))
        self.planned.setVisible(bool(shown.planned))
        self.archived.setVisible(topic.archived_at is not None)
        self.about.setText(_about(topic))
        if fresh:
            self.uses.now(next(iter(self.session.scope.groups), None))
            self._write_again(topic.id)
        if self._focus_title:
            self._focus_title = False
            self.fields["title"].setFocus()
            self.fields["title"].selectAll()

    def closing(self) -> None:
        """Save what is being written before the card goes."""
        self.remember()
        super().closing()

    def _connect(self) -> None:
        self.form.wrote.connect(self._save)
        self.form.chose.connect(self._edit)
        self.form.tagged.connect(self._save_tags)
        self.form.chat_wanted.connect(self._to_chat)
        self.uses.recorded.connect(self._record)
        self.uses.opening_wanted.connect(self._offer_openings)
        self.uses.chat_wanted.connect(self._to_chat)
        self.uses.removed.connect(self._remove_use)
        self.uses.recounted.connect(self._recount)

    def _head(self) -> QHBoxLayout:
        self.status = choice(tr("Status"), [(k, tr(v)) for k, v in STATUSES.items()])
        self.status.activated.connect(lambda: self._edit({"status": value(self.status)}))
        more = icon_button(self.session.theme, "dots", tr("More"))
        menu = QMenu(more)
        menu.addAction(tr("Duplicate")).triggered.connect(self.duplicate)
        menu.addAction(tr("Archive")).triggered.connect(lambda: self._each(topics.archive))
        menu.addAction(tr("Restore")).triggered.connect(lambda: self._each(topics.restore))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        close = icon_button(self.session.theme, "x", tr("Close"), self.closed.emit)
        return row(self.status, 0, more, close)

    def _foot(self) -> Flow:
        self.plan = button(tr("Schedule"))
        menu = QMenu(self.plan)
        menu.aboutToShow.connect(lambda: self.scheduler.fill(menu, self._mine))
        self.plan.setMenu(menu)
        write = button(tr("Write announcement"), self.announce, primary=True)
        return Flow(self.plan, write, gap=8, right=True)

    def _scrolling(self) -> QScrollArea:
        self.planned = label("", "caption", "good", wrap=True)
        self.archived = label(tr("This topic is archived."), "caption", "warn")
        self.about = label("", "caption", "muted", wrap=True)
        for part in (self.planned, self.archived, self.about):
            part.setContentsMargins(INSET, 4, 0, 4)
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setSpacing(4)
        self.form.below_title.addWidget(self.archived)
        self.form.below_title.addWidget(self.planned)
        for part in (self.form, self.uses, self.about):
            parts.addWidget(part)
        parts.addStretch(1)
        return scrolling(inside)

    # -- doing

    def announce(self) -> None:
        """Begin an announcement that puts this topic up."""
        self.save()
        if self._id is not None:
            self.session.way.to("announcements", topic=self._id)

    def duplicate(self) -> None:
        """Copy this topic and write on the copy."""
        if (id := self._id) is not None:
            self.save()
            self.session.act(
                lambda store: topics.duplicate(store, id), partial(self.show_topic, write=True)
            )

    def _save(self, key: str, text: str) -> None:
        if (id := self._id) is not None:
            self._attempt(
                (key,), lambda store: topics.autosave(store, id, self._step, **{key: text})
            )

    def _edit(self, fields: dict[str, object]) -> None:
        if (id := self._id) is not None:
            self._attempt(tuple(fields), lambda store: topics.autosave(store, id, None, **fields))

    def _save_tags(self, labels: list[str]) -> None:
        if (id := self._id) is not None:
            self._attempt(("tags",), lambda store: topics.set_tags(store, id, labels))

    def _attempt(self, keys: Sequence[str], use_case: Callable[[Store], Step | None]) -> None:
        """Save some fields; what is refused is told at the field it names, and stays in it."""
        id = self._id

        def careful(store: Store) -> tuple[Step | None, AppError | None]:
            try:
                return use_case(store), None
            except StoreBusy:
                raise
            except AppError as error:
                return None, error

        def done(result: tuple[Step | None, AppError | None]) -> None:
            step, error = result
            if self._id != id:  # the card shows another topic by now
                return
            if error:
                at = str(error.fields.get("at", keys[0]))
                self.form.refuse(at, explain(error))
                if "status" in keys:
                    self.outdate()  # the choice goes back to what is kept
                    self.fields["gain"].setFocus()
                return
            self._step = step if keys[0] in self.fields else self._step
            for key in keys:
                self.form.kept(key)

        self.session.act(careful, done, quiet=True)

    def remember(self) -> Refused:
        """Save what is being written; return what is refused, kept for when its topic is shown again."""
        self.save()
        if (id := self._id) is None:
            return self.refused
        for key, field in self.fields.items():
            if text := field.refused():
                self.refused[id, key] = (text, field.trouble.text())
            else:
                self.refused.pop((id, key), None)
        return self.refused

    def _write_again(self, id: int) -> None:
        for key, field in self.fields.items():
            if kept := self.refused.pop((id, key), None):
                field.write_again(*kept)

    def _record(self, noted: Noted) -> None:
        if (id := self._id) is not None:
            facts: dict[str, Any] = {"replies": noted.replies, "people": noted.people}
            self.session.act(
                lambda store: topics.record_use(store, id, noted.group_id, noted.at, **facts)
            )

    def _remove_use(self, id: int) -> None:
        self.session.act(lambda store: topics.delete_use(store, id))

    def _recount(self, id: int) -> None:
        self.session.act(lambda store: topics.count_by_hand(store, id, None, None))

    def _offer_openings(self, use: TopicUse, at: QToolButton) -> None:
        """Offer the messages near a use, of which one opened it."""
        id, group = self._id, use.group_id
        if id is None or group is None:
            return
        self.session.reading.ask(
            self.uses,
            lambda store: topics.candidates(store, id, group, use.used_at),
            partial(self._show_openings, use, at.mapToGlobal(QPoint(0, at.height()))),
        )

    def _show_openings(self, use: TopicUse, at: QPoint, found: Sequence[Opening]) -> None:
        menu = QMenu(self)
        for one in found:
            text = " ".join(one.text.split())[:OPENING]
            told = f"{words.moment(one.at)}  {one.member}：{text}".replace("&", "&&")
            action = menu.addAction(told)
            action.setCheckable(True)
            action.setChecked(one.message_id == use.message_id)
            action.triggered.connect(partial(self._open_by, use.id, one.message_id))
        if not found:
            menu.addAction(tr("No message was imported from those hours")).setEnabled(False)
        menu.popup(at)

    def _open_by(self, use: int, message: int, _on: bool = False) -> None:
        self.session.act(lambda store: topics.open_by(store, use, message))

    def _to_chat(self, group: int, message: int) -> None:
        self.session.way.to("chat", group=group, message=message)

    def _each(self, use_case: Callable[[Store, list[int]], object]) -> None:
        if (id := self._id) is not None:
            self.session.act(lambda store: use_case(store, [id]))

    def _mine(self) -> Sequence[int]:
        """Return the topic to schedule; what keeps it from that is told at the field too."""
        self.save()
        if self._id is None:
            return ()
        if not self.fields["gain"].toPlainText().strip():
            title = self.fields["title"].toPlainText().strip()
            self.form.refuse("gain", tr(topics.NO_GAIN, title=title))
            self.fields["gain"].setFocus()
        return (self._id,)


def _asked(store: Store, id: int | None, community: int | None) -> Shown:
    topic = None if id is None else topics.get(store, id)
    if topic is None:
        return Shown(None, Choices((), (), (), None, None))
    origin = None if topic.message_id is None else topics.said(store, topic.message_id)
    owners, audiences = topics.owners(store), topics.audiences(store)
    known = Choices(topics.shelves(store), owners, audiences, _next(topic.festival), origin)
    uses = topics.uses(store, topic.id)
    answered = {use.id: topics.answered_by(store, use.id) for use in uses[:SHOWN] if use.measured}
    groups = communities.groups(store, community) if community is not None else []
    return Shown(topic, known, uses, answered, topics.planned(store, topic.id), groups)


def _next(festival: str) -> date | None:
    """Return when a festival is next."""
    today = clock.today()
    if festival not in almanac.KEYS:
        return None
    days = (almanac.day_of(festival, today.year + ahead) for ahead in range(3))
    return next((day for day in days if day and day >= today), None)


def _planned(events: Sequence[Planned]) -> str:
    moments = [evening(event.starts_at) for event in events[:3]]
    return tr("On the calendar: {moments}", moments=", ".join(moments))


def _about(topic: Topic) -> str:
    day = words.long_day(words.local(datetime.fromisoformat(topic.created_at)).date())
    changed = words.ago(datetime.fromisoformat(topic.updated_at))
    return tr("Added {day} · changed {when}", day=day, when=changed)
