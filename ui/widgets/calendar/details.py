"""The first section of an event's panel: what it is, when, where and for whom."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLabel, QPlainTextEdit, QWidget

from app import clock
from app.communities import Group
from app.events import Event, Span
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, icon_button, label, row, tip
from ui.widgets.calendar import looks
from ui.widgets.calendar.purpose import Purpose
from ui.widgets.calendar.repeats import Repeats
from ui.widgets.calendar.scope import SeriesScope
from ui.widgets.calendar.times import Times
from ui.widgets.fields import choice, choose, line, put, value
from ui.widgets.signups.event_part import EventSignups

WIDTH = 344
INSIDE = WIDTH - 60


class Details(QWidget):
    """Fields over one event; `changed` tells what was edited, `left` that a field was left."""

    changed = Signal(object)  # dict of what `events.revise` takes
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._topic: int | None = None
        self._link = ""
        self._troubles: dict[str, QLabel] = {}
        self._make_fields()
        self._lay_out()
        self._connect()

    def show_event(self, event: Event | None, span: Span, *, opened: bool = False) -> None:
        """Show an event, or what a new one begins with; `opened` from one of its occurrences."""
        for name, field in self._lines.items():
            kept = getattr(event, name) if event else ""
            put(field, "" if kept is None else str(kept))
        self.purpose.show_event(event)
        with QSignalBlocker(self.notes):
            notes = event.notes if event else ""
            if self.notes.toPlainText() != notes:
                self.notes.setPlainText(notes)
        choose(self.kind, event.kind if event else "other")
        choose(self.status, event.status if event else "planned")
        self.times.show_span(span)
        self.repeats.show_rule(event.rrule if event else "", span.start.date())
        put(self.zone, event.zone if event else span.zone)
        self.scope.show_part("all", opened=opened)
        self._check_groups(event)
        self.settle(event)

    def settle(self, event: Event | None) -> None:
        """Show what follows from what is kept, without touching what is being typed."""
        self._topic = event.topic_id if event else None
        self.scope.setVisible(bool(event and event.rrule))
        self.topic.setVisible(self._topic is not None)
        self.open_link.setVisible(bool(event and event.link.startswith(("https://", "http://"))))
        self._link = event.link if event else ""
        self.signups.show_event(event)

    def show_groups(self, groups: list[Group], event: Event | None) -> None:
        """Offer the community's groups."""
        if [group.id for group in groups] == list(self.groups):
            return
        for box in self.groups.values():
            box.deleteLater()
        self.groups = {group.id: self._group_box(group) for group in groups}
        self._group_part.setVisible(bool(groups))
        self._check_groups(event)

    def tell(self, troubles: Mapping[str, str]) -> list[str]:
        """Say at the fields what is wrong with them, nothing at the others; return what has no field here."""
        for name in self._troubles:
            self.say(name, troubles.get(name, ""))
        return [name for name in troubles if name not in self._troubles]

    def say(self, name: str, trouble: str) -> None:
        """Say what is wrong with one field; '' for nothing."""
        self._troubles[name].setText(trouble)
        self._troubles[name].setVisible(bool(trouble))

    def say_clashes(self, words: str) -> None:
        """Say below the time what gets in the event's way; '' for nothing."""
        self.clash.setText(words)
        self.clash.setVisible(bool(words))

    def closing(self) -> None:
        """Stop listening."""
        for part in (self.signups, self.purpose):
            part.closing()

    # -- making

    def _make_fields(self) -> None:
        self.kind = choice(tr("Kind"), [(key, tr(text)) for key, text in looks.KIND_TITLES.items()])
        self.status = choice(
            tr("State"), [(key, tr(text)) for key, text in looks.STATUS_TITLES.items()]
        )
        self.times, self.repeats = Times(), Repeats()
        self.clash = label("", "caption", "warn", wrap=True)
        self.clash.hide()
        self.zone = line(tr("Time zone"), clock.DEFAULT_ZONE)
        self.zone.textEdited.connect(self._offer_zones)
        self.place = line(tr("Place"), tr("A room, a meeting code"))
        self.link = line(tr("Link"), "https://…")
        self.open_link = icon_button(
            self.session.theme, "external-link", tr("Open the link"), self._open_link
        )
        self.capacity = line(tr("Seats"), tr("any number"))
        self._lines = {"place": self.place, "link": self.link, "capacity": self.capacity}
        self.purpose = Purpose(self.session)
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
        self.scope = SeriesScope()
        way = self.session.way
        self.topic = button(
            tr("Open topic"), lambda: way.to("topics", topic=self._topic), flat=True
        )

    def _lay_out(self) -> None:
        parts = (
            row(self._named(tr("Kind"), self.kind), self._named(tr("State"), self.status)),
            self.scope,
            self._named(tr("When"), self.times, self.clash, at="span"),
            self._named(tr("Time zone"), self.zone, at="zone"),
            self._named(tr("Repeats"), self.repeats, at="rrule"),
            self._group_part,
            self.signups,
            self._named(tr("Place"), self.place, at="place"),
            self._named(tr("Link"), _beside(self.link, self.open_link), at="link"),
            self._named(tr("Seats"), self.capacity, at="capacity"),
            self.purpose,
            self._named(tr("Notes"), self.notes, at="notes"),
            row(self.topic, 0),
            0,
        )
        self.setLayout(column(*parts, gap=12))

    def _named(self, name: str, *fields: QWidget, at: str = "") -> QWidget:
        made = QWidget()
        layout = column(label(name, "caption", "muted"), *fields, gap=4)
        if at:
            trouble = self._troubles[at] = label("", "caption", "bad", wrap=True)
            trouble.hide()
            layout.addWidget(trouble)
        made.setLayout(layout)
        return made

    def _connect(self) -> None:
        for name, field in self._lines.items():
            field.textEdited.connect(partial(self._typed, name))
            field.editingFinished.connect(self.left)
        self.zone.editingFinished.connect(self._zoned)
        self.purpose.changed.connect(self.changed)
        self.purpose.left.connect(self.left)
        self.times.refused.connect(self._refused)
        self.notes.textChanged.connect(lambda: self._change(notes=self.notes.toPlainText()))
        for field, name in ((self.kind, "kind"), (self.status, "status")):
            self._connect_choice(field, name)
        self.times.changed.connect(self._timed)
        self.repeats.changed.connect(lambda: self._change(rrule=self.repeats.rule()))

    def _connect_choice(self, field: QComboBox, name: str) -> None:
        def pick(_place: int) -> None:
            self._change(**{name: value(field)})

        field.activated.connect(pick)

    def _group_box(self, group: Group) -> QCheckBox:
        box = QCheckBox()
        text = box.fontMetrics().elidedText(group.name, Qt.TextElideMode.ElideRight, INSIDE - 20)
        box.setText(text.replace("&", "&&"))
        box.setToolTip(tip(group.name))
        box.clicked.connect(self._groups_changed)
        self._group_boxes.addWidget(box)
        return box

    def _check_groups(self, event: Event | None) -> None:
        chosen = event.group_ids if event else self.session.scope.groups
        for id, box in self.groups.items():
            box.setChecked(id in chosen)

    def _typed(self, name: str, text: str) -> None:
        self._change(**{name: text})

    def _timed(self) -> None:
        self.say("span", "")
        self._change(span=self.times.span())

    def _zoned(self) -> None:
        self._change(zone=self.zone.text().strip() or clock.DEFAULT_ZONE)
        self.left.emit()

    def _offer_zones(self, _text: str) -> None:
        if not self.zone.completer():  # 600 files are listed: only for who asks
            self.zone.setCompleter(_zones(self.zone))

    def _refused(self) -> None:
        """Say what is wrong with the times; they stay as they were typed."""
        self.say(
            "span",
            tr("The end must come after the start. Past midnight? Then it ends on the next day."),
        )

    def _open_link(self) -> None:
        QDesktopServices.openUrl(QUrl(self._link))

    def _change(self, **changes: Any) -> None:
        self.changed.emit(changes)

    def _groups_changed(self) -> None:
        self._change(group_ids=tuple(id for id, box in self.groups.items() if box.isChecked()))


def _zones(field: QWidget) -> QCompleter:
    """Return what offers the zones that there are, by any part of their name."""
    made = QCompleter(sorted(available_timezones()), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    if popup := made.popup():
        popup.setAccessibleName(tr("Time zone"))
    return made


def _beside(field: QWidget, tool: QWidget) -> QWidget:
    made = QWidget()
    layout = row(field, tool, gap=4)
    layout.setStretch(0, 1)
    made.setLayout(layout)
    return made
