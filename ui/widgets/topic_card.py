"""The card of one topic: everything about it, written in place, saved while it is written."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import clock, topics
from app.store import Step, Store
from app.text import N_
from app.topics import Planned, Shelf, Topic, TopicUse
from ui import words
from ui.i18n import chinese, tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, button, column, icon_button, label, row, rule, scrolling
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.topic_actions import Scheduler
from ui.widgets.topic_columns import LIBRARIES, SEASONS, STATUSES, evening, shelf_name
from ui.widgets.topic_fields import INSET, Field, caption
from ui.widgets.topic_uses import UsesList

# key, name above the field, what the empty field says
FIELDS = (
    ("hook", N_("Opening line"), N_("The line that makes people want to answer")),
    ("questions", N_("Follow-up questions"), N_("One question per line")),
    ("gain", N_("What members gain"), N_("Needed before the topic is ready")),
    ("material", N_("Material"), N_("Links, examples, numbers to have at hand")),
)
ENGLISH = (
    ("title_en", N_("Title in English")),
    ("hook_en", N_("Opening line in English")),
    ("questions_en", N_("Questions in English")),
    ("gain_en", N_("Gain in English")),
)
_PARTED = "、"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card asks the store for."""

    topic: Topic | None
    uses: Sequence[TopicUse]
    planned: Sequence[Planned]
    shelves: Sequence[Shelf]


class TopicPanel(View):
    """Shows one topic and follows every change to it."""

    key = "topic"
    title = N_("Topic")
    reads = frozenset({"topics", "topic_tags", "topic_uses", "shelves", "events", "groups"})
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id: int | None = None
        self._step: Step | None = None
        self._focus_title = False
        self.scheduler = Scheduler(session, self)
        self._make_fields()
        self.uses = UsesList(session)
        self.uses.recorded.connect(self._record)
        card = Card()
        card.body.addLayout(self._head())
        card.body.addWidget(self._scrolling(), 1)
        card.body.addWidget(rule())
        card.body.addLayout(self._foot())
        self.setLayout(column(card))
        self.setMinimumWidth(320)

    def show_topic(self, id: int, *, write: bool = False) -> None:
        """Show another topic; what was being written on this one is saved first."""
        if id != self._id:
            self.save()
            self._id, self._step, self._focus_title = id, None, write
            self.outdate()

    def shown(self) -> int | None:
        """Return the topic on the card."""
        return self._id

    def save(self) -> None:
        """Save what is still being written."""
        for field in self.fields.values():
            field.save()
        self._save_tags()

    def query(self) -> Callable[[Store], Shown]:
        """Ask for all about the topic."""
        id = self._id

        def ask(store: Store) -> Shown:
            if id is None:
                return Shown(None, (), (), ())
            found = topics.uses(store, id), topics.planned(store, id), topics.shelves(store)
            return Shown(topics.get(store, id), *found)

        return ask

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
        for key, field in self.fields.items():
            field.show_text(_text(topic, key), force=fresh)
        self._fill_choices(topic, shown.shelves)
        if fresh or not self.tags.isModified():
            self.tags.setText((_PARTED if chinese() else ", ").join(topic.tags))
            self.tags.setModified(False)
        self.uses.fill(shown.uses)
        self.planned.setText(_planned(shown.planned))
        self.planned.setVisible(bool(shown.planned))
        self.archived.setVisible(topic.archived_at is not None)
        self.about.setText(_about(topic))
        if self._focus_title:
            self._focus_title = False
            self.fields["title"].setFocus()
            self.fields["title"].selectAll()

    def closing(self) -> None:
        """Save what is being written before the card goes."""
        self.save()
        super().closing()

    def _make_fields(self) -> None:
        self._filled: int | None = None
        title = Field("title", tr("Title"), tr("What do you want to ask?"), "title", bold=True)
        title.single = True
        self.fields = {"title": title}
        self.fields |= {key: Field(key, tr(name), tr(hint)) for key, name, hint in FIELDS}
        self.fields |= {key: Field(key, tr(name), tr(name)) for key, name in ENGLISH}
        self.fields["title_en"].single = True
        for field in self.fields.values():
            field.saved.connect(self._save)
        self.shelf = choice(tr("Library · shelf"), widest=280)
        self.status = choice(tr("Status"), [(k, tr(v)) for k, v in STATUSES.items()])
        self.season = choice(tr("Season"), [(k, tr(v)) for k, v in SEASONS.items()])
        self.shelf.activated.connect(self._set_shelf)
        self.status.activated.connect(lambda: self._edit(status=value(self.status)))
        self.season.activated.connect(lambda: self._edit(season=value(self.season)))
        self.tags = line(tr("Tags"), tr("Tags, parted by commas"))
        self.tags.setProperty("quiet", True)
        self.tags.setTextMargins(2, 0, 0, 0)
        self.tags.editingFinished.connect(self._save_tags)
        self.planned = label("", "caption", "good", wrap=True)
        self.archived = label(tr("This topic is archived."), "caption", "warn")
        self.about = label("", "caption", "muted", wrap=True)
        for part in (self.planned, self.archived, self.about):
            part.setContentsMargins(INSET, 4, 0, 4)

    def _head(self) -> QHBoxLayout:
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
        inside = QWidget()
        inside.setProperty("page", True)
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setSpacing(2)
        for part in (self.archived, self.fields["title"], self.planned):
            parts.addWidget(part)
        for key, name, _ in FIELDS:
            parts.addWidget(caption(tr(name)))
            parts.addWidget(self.fields[key])
        parts.addWidget(caption(tr("Library · shelf")))
        parts.addLayout(row(INSET, self.shelf, 0, gap=0))
        parts.addWidget(caption(tr("Tags")))
        parts.addWidget(self.tags)
        parts.addWidget(caption(tr("Season")))
        parts.addLayout(row(INSET, self.season, 0, gap=0))
        parts.addSpacing(8)
        parts.addWidget(self._english())
        parts.addWidget(self.uses)
        parts.addWidget(self.about)
        parts.addStretch(1)
        return scrolling(inside)

    def _english(self) -> QWidget:
        """Return the English rendering, folded."""
        fold = QToolButton()
        fold.setText(tr("English rendering"))
        fold.setCheckable(True)
        fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        fold.setIcon(self.session.theme.icon("chevron-right"))
        inside = QWidget()
        inside.setLayout(column(*(self.fields[key] for key, _ in ENGLISH), gap=2))
        inside.setVisible(False)

        def turn(open: bool) -> None:
            inside.setVisible(open)
            fold.setIcon(self.session.theme.icon("chevron-down" if open else "chevron-right"))

        fold.toggled.connect(turn)
        whole = QWidget()
        whole.setLayout(column(row(fold, 0), inside, gap=2))
        return whole

    def _fill_choices(self, topic: Topic, shelves: Sequence[Shelf]) -> None:
        offer(self.shelf, _shelf_entries(shelves))
        choose(self.shelf, str(topic.shelf_id) if topic.shelf_id else topic.library)
        choose(self.status, topic.status)
        choose(self.season, topic.season)

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
        if (id := self._id) is None:
            return

        def keep(step: Step | None) -> None:
            self._step = step

        done = self.session.act(
            lambda store: topics.autosave(store, id, self._step, **{key: text}), keep, quiet=True
        )
        if done:
            self.fields[key].kept()
        else:
            self.fields[key].wrong(told=True)

    def _edit(self, **fields: object) -> None:
        if (id := self._id) is not None and not self.session.act(
            lambda store: topics.edit(store, id, **fields), quiet=True
        ):
            self.refresh()  # the choice goes back to what is kept

    def _set_shelf(self) -> None:
        chosen = value(self.shelf)
        if chosen in LIBRARIES:
            self._edit(library=chosen, shelf_id=None)
        else:
            self._edit(shelf_id=int(chosen))

    def _save_tags(self) -> None:
        if (id := self._id) is not None and self.tags.isModified():
            self.tags.setModified(False)
            labels = re.split(r"[,，、;；]", self.tags.text())
            self.session.act(lambda store: topics.set_tags(store, id, labels), quiet=True)

    def _record(self, replies: object, people: object) -> None:
        if (id := self._id) is not None:
            group = next(iter(self.session.scope.groups), None)
            now = int(clock.now().timestamp())
            facts: dict[str, Any] = {"replies": replies, "people": people}
            self.session.act(lambda store: topics.record_use(store, id, group, now, **facts))

    def _each(self, use_case: Callable[[Store, list[int]], object]) -> None:
        if (id := self._id) is not None:
            self.session.act(lambda store: use_case(store, [id]))

    def _mine(self) -> Sequence[int]:
        self.save()
        return () if self._id is None else (self._id,)


def _shelf_entries(shelves: Sequence[Shelf]) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for library, name in LIBRARIES.items():
        mine = [shelf for shelf in shelves if shelf.library == library]
        entries += [(str(shelf.id), f"{tr(name)} · {shelf_name(shelf)}") for shelf in mine]
        entries.append((library, tr("{library} · no shelf", library=tr(name))))
    return entries


def _text(topic: Topic, key: str) -> str:
    kept: str | tuple[str, ...] = getattr(topic, key)
    return kept if isinstance(kept, str) else "\n".join(kept)


def _planned(events: Sequence[Planned]) -> str:
    moments = [evening(event.starts_at) for event in events[:3]]
    return tr("On the calendar: {moments}", moments=", ".join(moments))


def _about(topic: Topic) -> str:
    day = words.long_day(words.local(datetime.fromisoformat(topic.created_at)).date())
    changed = words.ago(datetime.fromisoformat(topic.updated_at))
    return tr("Added {day} · changed {when}", day=day, when=changed)
