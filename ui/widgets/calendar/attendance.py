"""Who comes to an event, occurrence by occurrence: entered, marked by one key, printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from app import attendance, events
from app.attendance import Coming, ListNews, Sheet
from app.events import Event
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Elided, button, chip, column, icon_button, label, retone, row, tip
from ui.widgets.calendar import attendance_words as wording
from ui.widgets.calendar.attendees import KEYS, STATUS_TITLES, Attendees
from ui.widgets.calendar.entering import NameField, PasteBox
from ui.widgets.flow import Flow

_KEY_OF = {status: chr(key) for key, status in KEYS.items()}


@dataclass(frozen=True, slots=True)
class Shown:
    """One occurrence with its neighbours, and what its sign-up lists would change."""

    sheet: Sheet
    before: datetime | None
    after: datetime | None
    news: ListNews


class AttendanceSection(View):
    """The sheet of one occurrence."""

    key = "event-attendance"
    title = N_("Attendance")
    reads = frozenset({
        "attendances", "events", "event_groups", "signup_lists", "signup_items", "signup_aliases", "members",
        "memberships",
    })  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._event: Event | None = None
        self._original: datetime | None = None
        self._shown: Shown | None = None
        self.people = Attendees(session)
        self.name = NameField(session, tr("Add a name"))
        self.paste = PasteBox(session, self._understand)
        self._make_parts()
        self._lay_out()
        self._connect()

    def show_event(self, event: Event, original: datetime | None) -> None:
        """Show who comes to an occurrence; where none is told, to the next one."""
        changed = self._event is None or event.id != self._event.id
        if changed or (original is not None and original != self._asked):
            self._original = original
            self.paste.hide()
        self._event, self._asked = event, original
        self.outdate()

    # -- View

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for the sheet of the occurrence on show."""
        event, original = self._event, self._original
        return partial(_read, id=event.id if event else 0, original=original)

    def fill(self, data: Shown | None) -> None:
        """Show it."""
        if data is None:
            return
        self._shown, self._original = data, data.sheet.original
        sheet = data.sheet
        self._head.setVisible(bool(sheet.event.rrule))
        self.when.setText(wording.when(sheet))
        self.back.setEnabled(data.before is not None)
        self.forward.setEnabled(data.after is not None)
        self.seats.setText(wording.seats(sheet))
        self.seats.setVisible(sheet.free is not None)
        retone(self.seats, "bad" if (sheet.free or 0) < 0 else "")
        self.counts.setText(wording.counts(sheet))
        self.counts.setVisible(bool(sheet.people))
        self._offer(sheet)
        self.news_words.setText(wording.news(data.news))
        self._news.setVisible(data.news.any)
        begun = _begun(sheet)
        self.name.setPlaceholderText(tr("Who came?") if begun else tr("Add a name"))
        self.ask_only.setVisible(not begun)
        self.people.show_people(sheet.people)
        self.people.setVisible(bool(sheet.people))
        self.empty.setVisible(not sheet.people)
        waiting = [one for one in sheet.people if one.status == "signed_up"]
        self.all_came.setVisible(begun and bool(waiting))
        self.rest_missed.setVisible(begun and bool(waiting))
        for part in (self.print, self.save, self.copy):
            part.setEnabled(bool(sheet.people))
        self._choose()

    def closing(self) -> None:
        """Stop listening."""
        for part in (self.name, self.paste):
            part.closing()
        super().closing()

    # -- making

    def _make_parts(self) -> None:
        theme = self.session.theme
        self._asked: datetime | None = None
        self.back = icon_button(theme, "chevron-left", tr("Previous one"), partial(self._turn, -1))
        self.forward = icon_button(theme, "chevron-right", tr("Next one"), partial(self._turn, 1))
        self.when = Elided("", "body", bold=True)
        self.seats = label("", "body", bold=True)
        self.counts = label("", "caption", "muted", wrap=True)
        self.seat_words = label("", "caption", wrap=True)
        self.give = button(tr("Give the seat"), self._give, primary=True)
        self._seat = _banner(self.seat_words, self.give)
        self.news_words = label("", "caption", wrap=True)
        self.take = button(tr("Take over"), self._take_lists, primary=True)
        self._news = _banner(self.news_words, self.take)
        self.ask_only = chip(tr("Only invite"), "grey", checkable=True)
        self.ask_only.setToolTip(tip(tr("Names entered now are asked, and take no seat yet")))
        self.empty = label(
            tr("Nobody yet. Type a name, paste a list, or attach a sign-up list in Details."),
            "body", "muted", wrap=True,
        )  # fmt: skip
        self.marks = {
            status: chip(f"{tr(title)}  {_KEY_OF[status]}", "grey", partial(self._mark, status))
            for status, title in STATUS_TITLES.items()
        }
        for status, made in self.marks.items():
            made.setAccessibleName(tr(STATUS_TITLES[status]))
            made.setToolTip(tip(tr("Key {key}", key=_KEY_OF[status])))
        self.more = chip(tr("One more"), "grey", partial(self._head_count, 1))
        self.fewer = chip(tr("One fewer"), "grey", partial(self._head_count, -1))
        self.off = chip(tr("Take off"), "grey", self._remove)
        self.member = chip(tr("Open member"), "grey", self._open)
        self.all_came = button(tr("All signed up came"), partial(self._settle, "came"))
        self.rest_missed = button(tr("The rest did not come"), partial(self._settle, "missed"))
        self.open_paste = button(tr("Paste names"), self.paste.begin)
        self.print = button(tr("Print"), partial(self._out, "to_paper"))
        self.save = button(tr("PDF"), partial(self._out, "ask_pdf"))
        self.copy = button(tr("Copy list"), partial(self._out, "to_clipboard"))

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = row(self.back, self.when, self.forward, gap=4)
        head.setStretch(1, 1)
        self._head.setLayout(head)
        self._tools = QWidget()
        self._tools.setLayout(
            Flow(*self.marks.values(), self.more, self.fewer, self.member, self.off, gap=6)
        )
        settle = QWidget()
        settle.setLayout(Flow(self.all_came, self.rest_missed, gap=8))
        out = QWidget()
        out.setLayout(Flow(self.open_paste, self.print, self.save, self.copy, gap=8))
        entry = row(self.name, self.ask_only)
        entry.setStretch(0, 1)
        parts = (
            self._head, column(self.seats, self.counts, gap=2), self._seat, self._news, entry,
            self.paste, self.empty, self.people, self._tools, settle, out, 0,
        )  # fmt: skip
        whole = column(*parts, gap=10)
        whole.setStretchFactor(
            self.people, 100
        )  # as tall as its people need, as far as there is room
        self.setLayout(whole)

    def _connect(self) -> None:
        self.name.picked.connect(self._picked)
        self.name.entered.connect(self._entered)
        self.name.pasted.connect(self.paste.begin)
        self.paste.taken.connect(self._enter)
        self.paste.left.connect(self.name.setFocus)
        self.people.marked.connect(self._mark)
        self.people.headed.connect(self._head_count)
        self.people.removed.connect(self._remove)
        self.people.chosen.connect(self._chosen)
        self.people.opened.connect(self._opened)

    # -- changing

    def _occasion(self) -> tuple[int, datetime] | None:
        return (self._shown.sheet.event.id, self._shown.sheet.original) if self._shown else None

    def _turn(self, by: int) -> None:
        if self._shown:
            self._original = self._shown.before if by < 0 else self._shown.after
            self.outdate()

    def _understand(self, text: str) -> Callable[[Store], list[Coming]]:
        id = self._event.id if self._event else 0
        return partial(attendance.understood, event_id=id, text=text)

    def _picked(self, member: int, name: str) -> None:
        self._enter([Coming(name, member)])

    def _entered(self, text: str) -> None:
        self.session.reading.ask(self.name, self._understand(text), self._enter)

    def _enter(self, found: Sequence[Coming]) -> None:
        if (at := self._occasion()) and found and self._shown:
            begun, asked = _begun(self._shown.sheet), self.ask_only.isChecked()
            enter = (
                attendance.arrive if begun else attendance.invite if asked else attendance.sign_up
            )
            self.session.act(lambda store: enter(store, *at, found))

    def _give(self) -> None:
        if at := self._occasion():
            self.session.act(lambda store: attendance.give_seat(store, *at))

    def _take_lists(self) -> None:
        if at := self._occasion():
            self.session.act(lambda store: attendance.take_lists(store, *at))

    def _mark(self, status: str) -> None:
        ids = [one.id for one in self.people.chosen_people()]
        if ids:
            self.session.act(lambda store: attendance.mark(store, ids, status))

    def _settle(self, status: str) -> None:
        """Say of everyone who signed up and is not marked yet what became of them."""
        people = self._shown.sheet.people if self._shown else ()
        ids = [one.id for one in people if one.status == "signed_up"]
        self.session.act(lambda store: attendance.mark(store, ids, status))

    def _head_count(self, by: int) -> None:
        chosen = self.people.chosen_people()
        if len(chosen) == 1 and chosen[0].heads + by >= 1:
            one = chosen[0]
            act = self.session.act
            act(lambda store: attendance.set_heads(store, one.id, one.heads + by), quiet=True)

    def _remove(self) -> None:
        ids = [one.id for one in self.people.chosen_people()]
        if ids:
            self.session.act(lambda store: attendance.remove(store, ids))

    def _open(self) -> None:
        chosen = self.people.chosen_people()
        if chosen and chosen[0].member_id is not None:
            self.session.way.to("members", member=chosen[0].member_id)

    def _opened(self, _id: int) -> None:
        self._open()

    # -- showing

    def _chosen(self, _ids: list[int]) -> None:
        self._choose()

    def _offer(self, sheet: Sheet) -> None:
        offered = sheet.next if sheet.free is not None else None
        self.seat_words.setText(wording.seat(sheet))
        self._seat.setVisible(offered is not None)

    def _choose(self) -> None:
        chosen = self.people.chosen_people()
        self._tools.setVisible(bool(chosen))
        one = chosen[0] if len(chosen) == 1 else None
        self.more.setVisible(one is not None)
        self.fewer.setVisible(one is not None and one.heads > 1)
        self.member.setVisible(one is not None and one.member_id is not None)

    def _out(self, way: str) -> None:
        if self._shown:
            printing: Any = import_module("ui.printing")
            html = wording.page(self._shown.sheet)
            if way == "to_paper":
                printing.to_paper(self.window(), html)
            elif way == "ask_pdf":
                printing.ask_pdf(self, self.session, html, wording.title(self._shown.sheet))
            else:
                printing.to_clipboard(html)
                self.session.notices.say(tr("The list is copied. Paste it anywhere."))


def _begun(sheet: Sheet) -> bool:
    return events.wall_now(sheet.event) >= sheet.original


def _banner(words: QWidget, action: QWidget) -> QFrame:
    made = QFrame()
    made.setProperty("card", True)
    layout = column(words, row(action, 0), gap=6)
    layout.setContentsMargins(10, 8, 10, 8)
    made.setLayout(layout)
    made.hide()
    return made


def _read(store: Store, id: int, original: datetime | None) -> Shown | None:
    event = events.find(store, id)
    if event is None:
        return None
    at = attendance.occasion(event, original) or event.starts_at
    before, after = (events.neighbour(event, at, by) for by in (-1, 1))
    news = attendance.news(store, id, at)
    return Shown(attendance.sheet(store, id, at), before, after, news)
