"""The calendar as a page."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from app import clock
from app.events import Occurrence, Span
from app.events.clashes import Clash
from app.events.hanging import delete_all
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.panes.calendar.asked import Shown, coming, copied, scheduled, shown
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Elided, button, icon_button, row
from ui.widgets.calendar import agenda, clashing, travel
from ui.widgets.calendar.agenda import Agenda
from ui.widgets.calendar.board import MODES, READS, Board, almanac, found
from ui.widgets.calendar.editor import EventEditor
from ui.widgets.calendar.surface import Key, key_of
from ui.widgets.flow import Flow
from ui.widgets.hanging import delete
from ui.widgets.signups import SignupsPanel, SignupsSwitch

MARGIN = 20
HEADING = 156  # room for the days of a week, as words
ROOMY = 1200  # pixels of the page


class CalendarPane(View):
    """Month, week, day and agenda, with a panel at the right that edits an event."""

    key = "calendar"
    title = N_("Calendar")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.board = Board(session)
        self.agenda = Agenda(session)
        self.editor = EventEditor(session)
        self.report = travel.ReportPanel(session.theme)
        self.signups, self.switch = SignupsPanel(session), SignupsSwitch(session)
        self._stack = QStackedWidget()
        for page in (self.board, self.agenda, self.signups):
            self._stack.addWidget(page)
        self._heading = Elided("", "title", bold=True)
        self._side = ""  # the section to show of the event that is being opened
        self._modes: dict[str, QPushButton] = {}
        self._clashes: Mapping[Key, tuple[Clash, ...]] = {}
        self._make_commands()
        self._lay_out()
        self._connect()
        self.show_mode(session.prefs.text("calendar/mode", "month"))

    # -- View

    def query(self) -> Callable[[Store], Shown]:
        """Ask for the days on show, the groups, and what became of the event in the panel."""
        scope = self.session.scope
        first, last = agenda.window() if self.mode() == "agenda" else self.board.span()
        ask = partial(found, community=scope.community, groups=scope.groups, first=first, last=last)
        return partial(shown, ask=ask, community=scope.community, edited=self.editor.event_id())

    def fill(self, data: Shown) -> None:
        """Show them."""
        if self.mode() == "agenda":
            names = {group.id: group.name for group in data.groups}
            self.agenda.show_items(data.found.items, names, data.found.clashes)
            self._ask_festivals()
        else:
            self.board.fill(data.found)
        self._clashes = data.found.clashes
        self.editor.show_groups(data.groups)
        if data.asked == self.editor.event_id():  # the panel may show another one by now
            self.editor.follow(data.edited)
        self._say_clashes()

    def open(self, what: What) -> None:
        """Show one event, begin a new one, schedule a topic, or take a calendar file."""
        if isinstance(event := what.get("event"), int):
            day = what.get("day")
            ask = partial(coming, id=event, day=day if isinstance(day, date) else clock.today())
            self._side = str(what.get("section", ""))
            self.session.reading.ask(self.editor, ask, self._go_to)
        elif isinstance(topic := what.get("topic"), int):
            self._schedule(topic)
        elif isinstance(file := what.get("file"), Path):
            self._travel.take(file)
        elif isinstance(span := what.get("span"), Span):
            self.board.look("week", span.start.date())
            self.show_mode("week")
            self._draft(span)
        elif what.get("new"):
            self.new()
        elif wanted := what.get("signups"):
            event = what.get("for_event")
            self._open_signups(wanted, event if isinstance(event, int) else None)

    def closing(self) -> None:
        """Save what is being typed."""
        self.editor.save()
        self.board.forget()
        for asker in (self.editor, self.agenda):
            self.session.reading.forget(asker)
        for part in (self.signups, self.switch, self.editor):
            part.closing()
        super().closing()

    # -- commands

    def mode(self) -> str:
        """Return what is on show: month, week, day, agenda or signups."""
        pages = (self.board.mode, "agenda", "signups")
        return pages[max(self._stack.currentIndex(), 0)]

    def show_mode(self, mode: str) -> None:
        """Show the month, the week, a day, the agenda or the sign-up lists."""
        mode = mode if mode in (*self._modes, "signups") else "month"
        pages: dict[str, QWidget] = {"agenda": self.agenda, "signups": self.signups}
        if mode in pages:
            self._stack.setCurrentWidget(pages[mode])
        else:
            self._stack.setCurrentWidget(self.board)
            self.board.look(mode, self.board.day)
        if mode == "signups" and self.width() < ROOMY and self.editor.isVisible():
            self.editor.close_panel()  # three columns and an event do not fit beside each other
        if mode != "signups":  # the page opens on a calendar
            self.session.prefs.keep("calendar/mode", mode)
        self._turned()
        self._focus()

    def new(self) -> None:
        """Begin a new event where the calendar stands."""
        self._draft(self._next_place())

    def go_to_today(self) -> None:
        """Go to today."""
        self.board.look(self.board.mode, clock.today())
        self._turned()

    def turn(self, by: int) -> None:
        """Go `by` days, weeks or months forward."""
        if self._boarded():
            self.board.turn(by)
            self._turned()

    # -- inside

    def _make_commands(self) -> None:
        self._keyed(tr("New event"), self.new, "N", "calendar-plus")
        self._keyed(tr("Go to today"), self.go_to_today, "T", "calendar-event")
        self._keyed(tr("Month"), partial(self.show_mode, "month"), "M", "calendar-month")
        self._keyed(tr("Week"), partial(self.show_mode, "week"), "W", "calendar-week")
        self._keyed(tr("Single day"), partial(self.show_mode, "day"), "Y", "calendar-event")
        self._keyed(tr("Agenda"), partial(self.show_mode, "agenda"), "A", "list")
        self._keyed(tr("Back"), partial(self.turn, -1), "PgUp", "chevron-left", table=False)
        self._keyed(tr("Forward"), partial(self.turn, 1), "PgDown", "chevron-right", table=False)
        self._keyed(tr("Duplicate event"), self.board.duplicate, "D", "copy", table=False)
        self._keyed(tr("Delete event"), self._delete, "Del", "trash")
        self.editor.offer(self)
        self.command(tr("Sign-up lists 接龙"), self._switch_signups, "Ctrl+Shift+J", "list-numbers")
        paste = partial(self._open_signups, "paste")
        self.command(tr("Paste a sign-up list"), paste, "Ctrl+Shift+L", "clipboard-text")
        self.command(tr("Copy reminder"), self.signups.nudge.copy_text, "Ctrl+Shift+R", "copy")
        self._travel = travel.Travel(self, self.session, self._imported)
        self.command(tr("Lunar dates"), self._switch_lunar, icon="moon")
        self.command(tr("Import calendar (.ics)…"), self._travel.ask_import, icon="file-import")
        self.command(tr("Export calendar (.ics)…"), self._travel.ask_export, icon="file-export")

    def _keyed(
        self, text: str, slot: Callable[[], object], key: str, icon: str, *, table: bool = True
    ) -> QAction:
        """Return a command whose plain key works on the calendar alone, never while one types."""
        action = self.command(text, slot, key, icon)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for place in (self.board.week, self.board.month, *([self.agenda] if table else [])):
            place.addAction(action)
            place.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return action

    def _lay_out(self) -> None:
        theme = self.session.theme
        names = (tr("Month"), tr("Week"), tr("Single day"), tr("Agenda"))
        for key, text in zip((*MODES, "agenda"), names, strict=True):
            self._modes[key] = button(text, partial(self.show_mode, key))
            self._modes[key].setCheckable(True)
        self._back = icon_button(theme, "chevron-left", tr("Back"), partial(self.turn, -1))
        self._forward = icon_button(theme, "chevron-right", tr("Forward"), partial(self.turn, 1))
        self._today = button(tr("Today"), self.go_to_today)
        self._heading.setMinimumWidth(HEADING)
        new = button(tr("New event"), self.new, primary=True)
        tools = QWidget()  # in two lines where the panel leaves little room
        turn = (self._back, self._today, self._forward)
        tools.setLayout(Flow(*turn, *self._modes.values(), self.switch, new, gap=8, right=True))
        head = row(self._heading, tools)
        head.setStretch(0, 1)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self.board.asking)  # above the agenda as well
        card.body.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        layout.setSpacing(12)
        layout.addWidget(card, 1)
        layout.addWidget(self.editor)
        layout.addWidget(self.report)
        self.editor.hide()
        self.report.hide()

    def _connect(self) -> None:
        board, editor = self.board, self.editor
        board.opened.connect(self._edit)
        board.drawn.connect(self._draft)
        board.unfolded.connect(self._unfold)
        board.turned.connect(self._turned)
        board.chosen.connect(self._chosen)
        self.agenda.opened.connect(self._edit_line)
        self.switch.pressed.connect(self._switch_signups)
        editor.closed.connect(self._closed)
        editor.created.connect(self._created)
        editor.removed.connect(self._remove_edited)
        editor.copied.connect(self._copy_edited)

    def _turned(self) -> None:
        headings = {"agenda": tr("Next 30 days"), "signups": tr("Sign-up lists 接龙")}
        self._heading.setText(headings.get(self.mode()) or self.board.heading())
        self.switch.show_on(on=self.mode() == "signups")
        for key, switch in self._modes.items():
            switch.setChecked(key == self.mode())
        for part in (self._back, self._forward, self._today):
            part.setEnabled(self._boarded())
        self.outdate()

    def _focus(self) -> None:
        places = {"agenda": self.agenda, "signups": self.signups}
        places.get(self.mode(), self.board.grid()).setFocus()

    def _boarded(self) -> bool:
        """Tell whether the month, the week or a day is on show."""
        return self._stack.currentWidget() is self.board

    def _switch_signups(self) -> None:
        """Show the sign-up lists, or the calendar again."""
        self.show_mode(self.board.mode if self.mode() == "signups" else "signups")

    def _open_signups(self, wanted: object, event: int | None = None) -> None:
        """Show a sign-up list by id, those found in the chats, or the field to paste one."""
        self.show_mode("signups")
        if wanted == "paste":
            self.signups.begin_paste(event)
        elif wanted == "found":
            self.signups.show_found(event)
        elif isinstance(wanted, int):
            self.signups.show_list(wanted)

    def _draft(self, span: Span) -> None:
        if self.session.scope.community is None:
            self.session.notices.say(
                tr("Events belong to a community. Add one first."), tr("Communities"), self._found
            )
            return
        self.report.hide()
        self.board.pin(span)
        self.editor.draft(span)

    def _found(self) -> None:
        self.session.way.to("communities", new=True)

    def _created(self, id: int) -> None:
        self.board.pin(None)
        self.board.choose(id)

    def _closed(self) -> None:
        self.board.pin(None)
        self._focus()

    def _edit(self, one: Occurrence) -> None:
        self.report.hide()
        self.board.pin(None)
        self._open_panel(one)
        self.editor.title.setFocus()
        self.editor.title.home(False)

    def _open_panel(self, one: Occurrence) -> None:
        self.editor.edit(one.event, one)
        self._say_clashes()

    def _edit_line(self, place: int) -> None:
        self._edit(self.agenda.lines[place].occurrence)

    def _chosen(self, one: Occurrence | None) -> None:
        """Let an open panel follow the selection; it opens by Enter or a double click."""
        if one and self.editor.isVisible() and one.event.id != self.editor.event_id():
            self._open_panel(one)

    def _go_to(self, one: Occurrence | None) -> None:
        """Show an occurrence on its day, and its event in the panel."""
        if one is None:
            return
        if not self._boarded():
            self.show_mode(self.board.mode)
        self.board.look(self.board.mode, one.starts_at.date())
        self._turned()
        self.board.grid().selected = key_of(one)
        self.report.hide()
        self._open_panel(one)
        if self._side:
            self.editor.show_section(self._side)
            self._side = ""

    def _unfold(self, day: date) -> None:
        self.board.look("day", day)
        self.show_mode("day")

    def _switch_lunar(self) -> None:
        self.board.switch_lunar()
        self.outdate()

    def _ask_festivals(self) -> None:
        first, last = agenda.window()
        ask = partial(almanac, first=first, last=last, moon=False)
        show = self.agenda.show_festivals
        self.session.reading.ask(self.agenda, ask, lambda found: show(found.festivals))

    def _say_clashes(self) -> None:
        one = self.editor.occurrence()
        clash = self._clashes.get(key_of(one), ()) if one else ()
        self.editor.details.say_clashes(clashing.words(clash))

    def _delete(self) -> None:
        if self._boarded():
            self.board.delete()
        elif self.mode() == "agenda" and (one := self.agenda.current()):
            self.board.delete(one)

    def _remove_edited(self) -> None:
        id, one = self.editor.event_id(), self.editor.occurrence()
        if one:
            self.board.delete(one)
        elif id is not None:
            delete(self.session, lambda store: delete_all(store, id))

    def _copy_edited(self) -> None:
        id = self.editor.event_id()
        if id is not None:
            self.session.act(partial(copied, id=id), self.editor.edit)

    def _schedule(self, topic: int) -> None:
        """Put a topic on the next free evening; the panel is open to change it."""
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is None:
            return
        start = datetime.combine(clock.today() + timedelta(days=1), time(20))
        span = Span(start, start + timedelta(hours=1))
        act = self.session.act
        act(lambda store: scheduled(store, community, topic, span, groups), self._go_to)

    def _next_place(self) -> Span:
        """Return where a new event goes: the chosen place, behind the chosen event, or this evening."""
        grid = self.board.grid()
        one = grid.current()
        if self._boarded() and grid.slot:
            return grid.slot
        if self._boarded() and one:
            return Span(one.ends_at, one.ends_at + timedelta(hours=1), one.event.all_day)
        start = datetime.combine(clock.today(), time(20))
        return Span(start, start + timedelta(hours=1))

    def _imported(self, report: travel.Report) -> None:
        if report.skipped:
            self.editor.close_panel()
            self.report.show_report(report)
