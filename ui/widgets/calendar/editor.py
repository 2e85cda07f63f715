"""The panel at the calendar's right that edits one event; what is typed is saved by itself."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import clock, events
from app.communities import Group
from app.events import Event, Occurrence, Span
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.theme import font
from ui.widgets.basics import button, column, icon_button, label, row, rule, scrolling, tip
from ui.widgets.calendar import looks
from ui.widgets.calendar.repeats import Repeats
from ui.widgets.calendar.times import Times
from ui.widgets.fields import choice, choose, line, value
from ui.widgets.signups.event_part import EventSignups

WIDTH = 320
SAVE_AFTER = 500  # milliseconds without a change


@dataclass(slots=True)
class _Subject:
    """What is edited: an event, or a new one that is kept once it has a title."""

    event: Event | None
    occurrence: Occurrence | None
    span: Span


class EventEditor(QFrame):
    """Edits an event, or a new one. It never asks to save."""

    closed = Signal()
    created = Signal(int)
    alone = Signal(object)  # Occurrence to be taken out of its series
    removed = Signal()
    copied = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Event"))
        self._subject: _Subject | None = None
        self._changes: dict[str, Any] = {}
        self._soon = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._soon.timeout.connect(self.save)
        self._make_fields()
        self._lay_out()
        self._connect()

    # -- what is edited

    def edit(self, event: Event, occurrence: Occurrence | None = None) -> None:
        """Show an event, whole series and all; `occurrence` is the one it was opened from."""
        self.save()
        self._subject = _Subject(
            event, occurrence, Span(event.starts_at, event.ends_at, event.all_day, event.zone)
        )
        self._show(self._subject)

    def draft(self, span: Span) -> None:
        """Begin a new event; it is kept once it has a title."""
        self.save()
        self._changes.clear()
        self._subject = _Subject(None, None, span)
        self._show(self._subject)
        self.title.setFocus()

    def follow(self, event: Event | None) -> None:
        """Show what became of the event elsewhere; what is being typed stays."""
        subject = self._subject
        if subject is None or subject.event is None or self._changes:
            return
        if event is None:
            self.close_panel()
        elif event != subject.event:
            self.edit(event, subject.occurrence)

    def event_id(self) -> int | None:
        """Return the event that is edited, None for a new one or none."""
        return self._subject.event.id if self._subject and self._subject.event else None

    def occurrence(self) -> Occurrence | None:
        """Return the occurrence that the event was opened from."""
        return self._subject.occurrence if self._subject else None

    def show_groups(self, groups: list[Group]) -> None:
        """Offer the community's groups."""
        if [group.id for group in groups] == list(self.groups):
            return
        for box in self.groups.values():
            box.deleteLater()
        self.groups = {group.id: self._group_box(group) for group in groups}
        self._group_part.setVisible(bool(groups))
        if self._subject:
            self._check_groups(self._subject.event)

    def save(self) -> None:
        """Save what was changed, now."""
        self._soon.stop()
        changes, subject = dict(self._changes), self._subject
        if not changes or subject is None:
            return
        if subject.event is None:
            self._add(subject, changes)
            return
        self._changes.clear()
        event = subject.event
        act = self.session.act
        if not act(
            lambda store: events.revise(store, event.id, **changes), self._refreshed, quiet=True
        ):
            self._show(subject)

    def close_panel(self) -> None:
        """Save, and put the panel away; a new event without a title was none."""
        self.save()
        self._changes.clear()
        self._subject = None
        self.hide()
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt override: nothing typed is lost."""
        self.save()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    # -- making the form

    def _make_fields(self) -> None:
        self.title = line(tr("Title"), tr("What is it?"))
        self.title.setFont(font("title", bold=True))
        self.kind = choice(tr("Kind"), [(key, tr(text)) for key, text in looks.KIND_TITLES.items()])
        self.status = choice(
            tr("State"), [(key, tr(text)) for key, text in looks.STATUS_TITLES.items()]
        )
        self.times, self.repeats = Times(), Repeats()
        self.zone = label("", "caption", "muted")
        self.place = line(tr("Place"), tr("A room, a link, a meeting code"))
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(72)
        self.notes.setMaximumHeight(140)
        self.groups: dict[int, QCheckBox] = {}
        self._group_part = QWidget()
        self._group_boxes = column(gap=4)
        self._group_part.setLayout(
            column(label(tr("Groups"), "caption", "muted"), self._group_boxes, gap=4)
        )
        self.signups = EventSignups(self.session)
        self._series = QWidget()
        words = label(
            tr("This event repeats; changes apply to all of it."), "caption", "muted", wrap=True
        )
        self.only = button(tr("Change only this one"), self._alone)
        self._series.setLayout(column(words, row(self.only, 0), gap=4))
        way = self.session.way
        self.topic = button(
            tr("Open topic"), lambda: way.to("topics", topic=self._topic()), flat=True
        )
        self.write = button(
            tr("Write announcement"), lambda: way.to("announcements", event=self.event_id())
        )

    def _lay_out(self) -> None:
        theme = self.session.theme
        close = icon_button(theme, "x", tr("Close"), self.close_panel)
        self.copy = icon_button(theme, "copy", tr("Duplicate event"), self.copied.emit)
        self.bin = icon_button(theme, "trash", tr("Delete event"), self.removed.emit)
        inside = QWidget()
        inside.setProperty("page", True)
        parts = (
            row(_named(tr("Kind"), self.kind), _named(tr("State"), self.status)),
            _named(tr("When"), self.times, self.zone),
            _named(tr("Repeats"), self.repeats),
            self._series,
            self._group_part,
            self.signups,
            _named(tr("Place"), self.place),
            _named(tr("Notes"), self.notes),
            row(self.topic, 0),
            0,
        )
        inside.setLayout(column(*parts, gap=12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 12, 12)
        whole.setSpacing(10)
        whole.addLayout(row(self.title, close))
        whole.addWidget(scrolling(inside), 1)
        whole.addWidget(rule())
        whole.addLayout(row(self.write, 0, self.copy, self.bin))

    def _connect(self) -> None:
        self.title.textEdited.connect(self._titled)
        self.title.editingFinished.connect(self.save)
        self.place.textEdited.connect(self._placed)
        self.place.editingFinished.connect(self.save)
        self.notes.textChanged.connect(lambda: self._change(notes=self.notes.toPlainText()))
        for field, name in ((self.kind, "kind"), (self.status, "status")):
            self._connect_choice(field, name)
        self.times.changed.connect(lambda: self._change(span=self.times.span()))
        self.repeats.changed.connect(lambda: self._change(rrule=self.repeats.rule()))

    def _connect_choice(self, field: QComboBox, name: str) -> None:
        def pick(_place: int) -> None:
            self._change(**{name: value(field)})

        field.activated.connect(pick)

    def _group_box(self, group: Group) -> QCheckBox:
        box = QCheckBox()
        room = WIDTH - 80
        text = box.fontMetrics().elidedText(group.name, Qt.TextElideMode.ElideRight, room)
        box.setText(text.replace("&", "&&"))
        box.setToolTip(tip(group.name))
        box.clicked.connect(self._groups_changed)
        self._group_boxes.addWidget(box)
        return box

    # -- showing and changing

    def _show(self, subject: _Subject) -> None:
        event, span = subject.event, subject.span
        _fill(self.title, event.title if event else "")
        _fill(self.place, event.place if event else "")
        with QSignalBlocker(self.notes):
            notes = event.notes if event else ""
            if self.notes.toPlainText() != notes:
                self.notes.setPlainText(notes)
        choose(self.kind, event.kind if event else "other")
        choose(self.status, event.status if event else "planned")
        self.times.show_span(span)
        self.repeats.show_rule(event.rrule if event else "", span.start.date())
        elsewhere = bool(event and event.zone != clock.DEFAULT_ZONE and not event.all_day)
        self.zone.setText(tr("Time zone: {zone}", zone=event.zone) if event else "")
        self.zone.setVisible(elsewhere)
        self._series.setVisible(bool(event and event.rrule))
        self.only.setVisible(subject.occurrence is not None)
        self.topic.setVisible(bool(event and event.topic_id))
        for part in (self.write, self.copy, self.bin):
            part.setEnabled(event is not None)
        self.signups.show_event(event)
        self._check_groups(event)
        self.show()

    def _check_groups(self, event: Event | None) -> None:
        chosen = event.group_ids if event else self.session.scope.groups
        for id, box in self.groups.items():
            box.setChecked(id in chosen)

    def _change(self, **changes: Any) -> None:
        if self._subject is None:
            return
        self._changes.update(changes)
        self._soon.start()

    def _titled(self, text: str) -> None:
        self._change(title=text)

    def _placed(self, text: str) -> None:
        self._change(place=text)

    def _groups_changed(self) -> None:
        self._change(group_ids=tuple(id for id, box in self.groups.items() if box.isChecked()))

    def _add(self, subject: _Subject, changes: dict[str, Any]) -> None:
        """Keep a new event as soon as it has a title."""
        community = self.session.scope.community
        if not str(changes.get("title", "")).strip() or community is None:
            return
        fields: dict[str, Any] = {"group_ids": self.session.scope.groups, **changes}
        span: Span = fields.pop("span", subject.span)
        title: str = fields.pop("title")
        self._changes.clear()

        def add(store: Store) -> Event:
            fields.update(ends_at=span.end, all_day=span.all_day)
            return events.get(store, events.add(store, community, title, span.start, **fields))

        self.session.act(add, self._kept, quiet=True)

    def _kept(self, event: Event) -> None:
        self._refreshed(event)
        self.created.emit(event.id)

    def _refreshed(self, event: Event) -> None:
        """Take what was saved as the new state, without touching what is being typed."""
        self._subject = _Subject(
            event, self._subject.occurrence if self._subject else None,
            Span(event.starts_at, event.ends_at, event.all_day, event.zone),
        )  # fmt: skip
        self._series.setVisible(bool(event.rrule))
        self.signups.show_event(event)
        for part in (self.write, self.copy, self.bin):
            part.setEnabled(True)

    def _alone(self) -> None:
        if self._subject and self._subject.occurrence:
            self.save()
            self.alone.emit(self._subject.occurrence)

    def _topic(self) -> int | None:
        return self._subject.event.topic_id if self._subject and self._subject.event else None


def _fill(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
    if not field.hasFocus():
        field.home(False)


def _named(name: str, *fields: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(name, "caption", "muted"), *fields, gap=4))
    return made
