"""The panel at the calendar's right that edits one event; what is typed is saved by itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app import events
from app.communities import Group
from app.errors import AppError, StoreBusy
from app.events import Event, Occurrence, Part, Span
from app.store import Store
from ui.i18n import explain, tr
from ui.session import Session
from ui.theme import font
from ui.view import View
from ui.widgets.basics import button, icon_button, row, rule, scrolling
from ui.widgets.calendar.details import WIDTH, Details
from ui.widgets.calendar.sections import SECTIONS
from ui.widgets.fields import line, put

SAVE_AFTER = 500  # milliseconds without a change


@dataclass(slots=True)
class _Subject:
    """What is edited: an event (a part of its series), or a new one that is kept once it has a title."""

    event: Event | None
    occurrence: Occurrence | None
    span: Span
    part: Part = "all"


class EventEditor(QFrame):
    """Edits an event, or a new one. It never asks to save."""

    closed = Signal()
    created = Signal(int)
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
        self._troubles: dict[str, str] = {}  # why some of them were refused
        self._soon = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._soon.timeout.connect(self.save)
        self.title = line(tr("Title"), tr("What is it?"))
        self.title.setFont(font("title", bold=True))
        self.details = Details(session)
        self.sections: dict[str, Any] = {}  # by key, once opened
        self._lay_out()
        self._connect()

    # -- what is edited

    def edit(self, event: Event, occurrence: Occurrence | None = None) -> None:
        """Show an event, whole series and all; `occurrence` is the one it was opened from."""
        self._leave()
        self._subject = _Subject(
            event, occurrence, Span(event.starts_at, event.ends_at, event.all_day, event.zone)
        )
        self._show(self._subject)

    def draft(self, span: Span) -> None:
        """Begin a new event; it is kept once it has a title."""
        self._leave()
        self._subject = _Subject(None, None, span)
        self._show(self._subject)
        self.title.setFocus()

    def follow(self, event: Event | None) -> None:
        """Show what became of the event elsewhere; what is being typed stays."""
        subject = self._subject
        if subject is None or subject.event is None:
            return
        if event is None:
            self._changes.clear()  # nothing is left to save them to
            self.close_panel()
        elif not self._changes and event != subject.event:
            self.edit(event, _again(subject, event))

    def event_id(self) -> int | None:
        """Return the event that is edited, None for a new one or none."""
        return self._subject.event.id if self._subject and self._subject.event else None

    def occurrence(self) -> Occurrence | None:
        """Return the occurrence that the event was opened from."""
        return self._subject.occurrence if self._subject else None

    def show_groups(self, groups: list[Group]) -> None:
        """Offer the community's groups."""
        self.details.show_groups(groups, self._subject.event if self._subject else None)

    def show_section(self, key: str) -> None:
        """Show one side of the event: details, people, steps, attendance or review."""
        keys = [key for key, _ in _sides()]
        self.tabs.setCurrentIndex(keys.index(key) if key in keys else 0)

    def offer(self, view: View) -> None:
        """Let a page have each side of the event among its commands."""
        for number, (key, title) in enumerate(_sides(), 1):
            text = tr("Event: {side}", side=title)
            view.command(text, partial(self._go_to_side, key), f"Alt+{number}")
        view.command(tr("Review as a report"), self._report, icon="report-analytics")

    def _report(self) -> None:
        if (id := self.event_id()) is not None:
            self.session.way.to("reports", event=id)

    def save(self) -> None:
        """Save what was changed, now; what a field refuses stays in it, with the reason."""
        self._soon.stop()
        changes, subject = dict(self._changes), self._subject
        if not changes or subject is None:
            return
        if subject.event is None:
            self._add(subject, changes)
            return
        self._changes.clear()
        troubles = dict[str, str]()

        def revise(store: Store) -> Event:
            troubles.clear()
            return _revised(store, subject, dict(changes), troubles)

        def told(saved: Event) -> None:
            self._refuse(changes, troubles)
            self._refreshed(saved)

        if not self.session.act(revise, told, quiet=subject.part == "all"):
            self._show(subject)

    def close_panel(self) -> None:
        """Save, and put the panel away; a new event without a title was none."""
        self._leave()
        self._subject = None
        self.hide()
        self.closed.emit()

    def closing(self) -> None:
        """Save, and let every section stop listening."""
        self._leave()  # what was refused is told, and not tried again once the store is closed
        self._subject = None
        for section in (self.details, *self.sections.values()):
            section.closing()

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

    # -- making the panel

    def _lay_out(self) -> None:
        theme = self.session.theme
        self.tabs = QTabBar()
        self.tabs.setProperty("compact", True)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(tr("Sides of the event"))
        self._pages = QStackedWidget()
        for _, title in _sides():
            self.tabs.addTab(title)
            self._pages.addWidget(QWidget())
        self._replace(0, self.details)
        close = icon_button(theme, "x", tr("Close"), self.close_panel)
        self.copy = icon_button(theme, "copy", tr("Duplicate event"), self.copied.emit)
        self.bin = icon_button(theme, "trash", tr("Delete event"), self.removed.emit)
        way = self.session.way
        self.write = button(
            tr("Write announcement"), lambda: way.to("announcements", event=self.event_id())
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 12, 12)
        whole.setSpacing(10)
        whole.addLayout(row(self.title, close))
        whole.addWidget(self.tabs)
        whole.addWidget(self._pages, 1)
        whole.addWidget(rule())
        whole.addLayout(row(self.write, 0, self.copy, self.bin))

    def _replace(self, place: int, inside: QWidget) -> None:
        """Put a section into its page, in which it scrolls."""
        if layout := inside.layout():
            layout.setContentsMargins(0, 0, 10, 4)  # beside the scroll bar
        before = self._pages.widget(place)
        self._pages.insertWidget(place, scrolling(inside))
        if before:
            self._pages.removeWidget(before)
            before.deleteLater()
        self._pages.setCurrentIndex(self.tabs.currentIndex())

    def _connect(self) -> None:
        self.title.textEdited.connect(self._titled)
        self.title.editingFinished.connect(self.save)
        self.details.changed.connect(self._change)
        self.details.left.connect(self.save)
        self.details.scope.chosen.connect(self._narrow)
        self.tabs.currentChanged.connect(self._open_section)

    def _open_section(self, place: int) -> None:
        """Build the section when it is opened for the first time."""
        if place > 0 and (entry := SECTIONS[place - 1]).key not in self.sections:
            self.sections[entry.key] = section = entry.load()(self.session)
            if wanted := getattr(section, "wanted", None):
                wanted.connect(self.show_section)
            self._replace(place, section)
            self._tell_sections()
        self._pages.setCurrentIndex(place)

    # -- showing and changing

    def _show(self, subject: _Subject) -> None:
        put(self.title, subject.event.title if subject.event else "")
        self.details.tell({})
        self.details.show_event(subject.event, subject.span, opened=subject.occurrence is not None)
        self._settle(subject.event)
        self.show()

    def _settle(self, event: Event | None) -> None:
        """Let all that hangs on a kept event follow it; a new one has its details alone."""
        for part in (self.write, self.copy, self.bin):
            part.setEnabled(event is not None)
        for place in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(place, event is not None)
        if event is None:
            self.tabs.setCurrentIndex(0)
        self._tell_sections()

    def _tell_sections(self) -> None:
        subject = self._subject
        if subject and subject.event:
            original = subject.occurrence.original if subject.occurrence else None
            for section in self.sections.values():
                section.show_event(subject.event, original)

    def _change(self, changes: dict[str, Any]) -> None:
        if self._subject is None:
            return
        self._changes.update(changes)
        self._soon.start()

    def _titled(self, text: str) -> None:
        self._change({"title": text})

    def _add(self, subject: _Subject, changes: dict[str, Any]) -> None:
        """Keep a new event as soon as it has a title."""
        community = self.session.scope.community
        if not str(changes.get("title", "")).strip() or community is None:
            return
        self._changes.clear()
        fields: dict[str, Any] = {"group_ids": self.session.scope.groups, **changes}
        title: str = fields.pop("title")
        troubles = dict[str, str]()

        def add(store: Store) -> Event:
            troubles.clear()
            put_on = partial(_put_on, store, community, title, subject.span)
            return _careful(put_on, dict(fields), troubles) or put_on()

        def told(event: Event) -> None:
            self._refuse(changes, troubles)
            self._kept(event)

        if not self.session.act(add, told, quiet=True):
            self._changes = changes  # the title itself was refused: it stays to be mended

    def _refuse(self, changes: dict[str, Any], troubles: dict[str, str]) -> None:
        """Keep what was refused in its fields, with the reasons, to be mended."""
        self._changes = {name: changes[name] for name in troubles} | self._changes
        self._troubles = dict(troubles)
        for name in self.details.tell(troubles):  # without a place of their own to tell it
            self.session.notices.say(troubles[name])

    def _leave(self) -> None:
        """Save before something else is shown, and say what could not be."""
        self.save()
        if self._changes and self._troubles:
            reasons = " ".join(self._troubles.values())
            self.session.notices.say(tr("Not saved: {reasons}", reasons=reasons))
        self._changes.clear()
        self._troubles.clear()

    def _go_to_side(self, key: str) -> None:
        if self._subject and self._subject.event:
            self.show_section(key)
            self.tabs.setFocus()

    def _kept(self, event: Event) -> None:
        self._refreshed(event)
        self.created.emit(event.id)

    def _refreshed(self, event: Event) -> None:
        """Take what was saved as the new state, without touching what is being typed."""
        before = self._subject
        span = Span(event.starts_at, event.ends_at, event.all_day, event.zone)
        self._subject = _Subject(event, _again(before, event) if before else None, span)
        self.details.settle(event)
        if before and before.part != "all":  # it left its series: the panel is about it alone now
            self.details.scope.show_part("all", opened=True)
            self.details.repeats.show_rule(event.rrule, event.starts_at.date())
            self.created.emit(event.id)
        self._settle(event)

    def _narrow(self, part: Part) -> None:
        """Let what is changed from now on be for a part of the series; its time is shown."""
        self.save()
        subject = self._subject
        if subject and subject.event and subject.occurrence:
            subject.part = part
            event, at = subject.event, subject.occurrence.original
            start = event.starts_at if part == "all" else at
            length = event.ends_at - event.starts_at
            subject.span = Span(start, start + length, event.all_day, event.zone)
            self.details.times.show_span(subject.span)


def _again(before: _Subject, event: Event) -> Occurrence | None:
    """Return the occurrence the panel was opened from as the changed event has it."""
    if before.occurrence is None:
        return None
    return events.again(before.occurrence, event)


def _revised(
    store: Store, subject: _Subject, changes: dict[str, Any], troubles: dict[str, str]
) -> Event:
    """Save what can be saved; what is refused is left out and told in `troubles`, by field."""
    event, one = subject.event, subject.occurrence
    if event is None:
        raise RuntimeError("nothing is edited")

    def revise(**fields: Any) -> Event:
        if one is None or subject.part == "all":
            return events.revise(store, event.id, **fields)
        return events.revise_part(store, replace(one, event=event), subject.part, **fields)

    return _careful(revise, changes, troubles) or events.get(store, event.id)


def _put_on(store: Store, community: int, title: str, span: Span, **fields: Any) -> Event:
    """Put a new event on the calendar."""
    at: Span = fields.pop("span", span)
    fields.update(ends_at=at.end, all_day=at.all_day)
    return events.get(store, events.add(store, community, title, at.start, **fields))


def _careful(
    change: Callable[..., Event], fields: dict[str, Any], troubles: dict[str, str]
) -> Event | None:
    """Change what can be changed: a field that is refused is left out, its reason told in `troubles`."""
    while fields:
        try:
            return change(**fields)
        except StoreBusy:
            raise
        except AppError as error:
            at = str(error.fields.get("at", ""))
            if at not in fields:
                raise
            troubles[at] = explain(error)
            del fields[at]
    return None


def _sides() -> list[tuple[str, str]]:
    """Return the key and the title of each section, the details first."""
    return [("details", tr("Details")), *((entry.key, tr(entry.title)) for entry in SECTIONS)]
