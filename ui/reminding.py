"""Reminders while the window runs: how much is due, and what to tell of now, each thing once.

A look is taken at the start, at every full minute, after changes, and when the window wakes. The
wall clock is compared with one that never jumps: after a sleep or a changed clock all is read anew.
"""

from __future__ import annotations

import time as monotonic
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import clock
from app.store import Store
from ui.i18n import tr
from ui.live import Live, touches
from ui.notices import Notices
from ui.prefs import Prefs
from ui.reading import Reading
from ui.scope import Scope
from ui.watching import Watching
from ui.writing import Writing

if TYPE_CHECKING:
    from app.today import Item, Quiet
    from ui.tray import Tray

FIRST = 2_000  # milliseconds; by then the first page is whole
SOON = 1_200  # after a change, once for many
MINUTE = 60.0
JUMP = 30.0  # seconds by which two clocks may differ, and a minute may be late
READS = frozenset({
    "tasks", "announcements", "events", "event_groups", "promises", "messages", "dismissals", "campaigns",
    "members", "memberships", "communities", "groups", "told",
})  # fmt: skip
TOLD = frozenset({"told"})  # what reminding itself writes
ON, DESKTOP, SILENT = "reminders/on", "reminders/desktop", "reminders/silent-until"
FIRST_HOUR, LAST_HOUR = "reminders/quiet-from", "reminders/quiet-to"
NAMED = 28  # characters of an item that a reminder repeats


@dataclass(frozen=True, slots=True)
class _Seen:
    items: list[Item]
    told: frozenset[str]
    awaited: frozenset[str]


class Reminding(QObject):
    """Counts what is due in the community looked at, and tells of what is due now in any."""

    changed = Signal()  # the count is another one
    told = Signal(object)  # the items just told of
    wanted = Signal()  # the window is to come forward

    def __init__(  # noqa: PLR0913, PLR0917 -- what it works with
        self, reading: Reading, writing: Writing, live: Live, notices: Notices, scope: Scope,
        prefs: Prefs, watching: Watching,
    ) -> None:  # fmt: skip
        super().__init__()
        self.count = self.late = 0  # due until the end of today, and the overdue of them
        self._reading, self._writing, self._live, self._notices = reading, writing, live, notices
        self._scope, self._prefs = scope, prefs
        self._watching = watching  # knows the way to other pages
        self._items: list[Item] | None = None  # None: to be read anew
        self._tray: Tray | None = None
        self._latest: list[Item] = []
        self._day = clock.today()
        self._clocks = _clocks()
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self.tick)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._soon.start(FIRST)
        self._wait()
        live.changed.connect(self._follow)
        scope.changed.connect(self._recount)
        _application().applicationStateChanged.connect(self._woken)
        self.dress()

    # -- looking

    def tick(self) -> None:
        """Look as every minute; after a jump of a clock, or on a new day, let all ask anew."""
        self._wait()
        wall, steady = _clocks()
        past, really = wall - self._clocks[0], steady - self._clocks[1]
        self._clocks = (wall, steady)
        jumped = abs(past - really) > JUMP or past > MINUTE + JUMP
        if jumped or clock.today() != self._day:
            self._day = clock.today()
            self._items = None
            self._live.everything()
        self.look()

    def look(self) -> None:
        """Look now."""
        held = self._items
        self._reading.ask(self, lambda store: _look(store, held), self._found)

    def stop(self) -> None:
        """Look no more: the store is about to close."""
        self._minute.stop()
        self._soon.stop()
        self._reading.forget(self)
        _application().applicationStateChanged.disconnect(self._woken)
        if self._tray:
            self._tray.hide()

    # -- choices

    def on(self) -> bool:
        """Tell whether the window reminds at all."""
        return self._prefs.text(ON, "yes") == "yes"

    def desktop(self) -> bool:
        """Tell whether notifications appear on the desktop too."""
        return self._prefs.text(DESKTOP) == "yes"

    def quiet(self) -> Quiet:
        """Return the hours in which nothing is told."""
        from app.today import Quiet  # noqa: PLC0415 -- start-up: nothing of it is needed before

        kept = [self._prefs.text(key) for key in (FIRST_HOUR, LAST_HOUR)]
        return Quiet(*map(time.fromisoformat, kept)) if all(kept) else Quiet()

    def silent_until(self) -> datetime | None:
        """Return until when the operator wants no reminders, where that lies ahead."""
        kept = self._prefs.text(SILENT)
        until = datetime.fromisoformat(kept) if kept else None
        return until if until and until > clock.now() else None

    def choose(self, key: str, value: str) -> None:
        """Keep a choice of the operator, and go by it at once."""
        self._prefs.keep(key, value)
        self.dress()
        self.look()

    def silence(self, until: datetime | None) -> None:
        """Say nothing until a moment; None speaks again. What falls into it is told afterwards."""
        self.choose(SILENT, until.isoformat() if until else "")

    def again(self, item: Item, after: timedelta) -> None:
        """Remind of an item once more after a while."""
        from app.today import reminders  # noqa: PLC0415 -- start-up: as above

        at = clock.now() + after
        self._writing.act(lambda store: reminders.again(store, item, at), quiet=True)
        wall = reminders.wall() + after
        self._notices.say(tr("You will be reminded again at {time}.", time=f"{wall:%H:%M}"))

    def dress(self) -> None:
        """Show the icon in the tray where there is one and it is wanted; take it away otherwise."""
        if self.desktop() and self._tray is None:
            from ui import tray  # noqa: PLC0415 -- start-up: few have it on

            self._tray = tray.Tray(self) if tray.available() else None
        elif not self.desktop() and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def show_latest(self) -> None:
        """Bring the window forward and lead to what was told of last."""
        self.wanted.emit()
        if len(self._latest) == 1:
            self._lead(self._latest[0])
        else:
            self._watching.way.to("today")

    # -- inside

    def _found(self, seen: _Seen) -> None:
        from app.today import pending, reminders  # noqa: PLC0415 -- start-up: as above

        self._items = seen.items
        self._recount()
        if self.on() and self.silent_until() is None:
            now = reminders.wall()
            if items := pending(seen.items, seen.told, now, self.quiet(), seen.awaited):
                self._tell(items, now)

    def _tell(self, items: list[Item], now: datetime) -> None:
        from app.today import tell  # noqa: PLC0415 -- start-up: as above

        self._latest = items
        self._writing.act(lambda store: tell(store, items, now), quiet=True)
        words = _words(items)
        show = partial(self._lead, items[0]) if len(items) == 1 else self._to_today
        self._notices.say(words, tr("Show"), show)
        window = QApplication.activeWindow()
        if self._tray:
            self._tray.say(words)
        if window is None:
            for top in QApplication.topLevelWidgets():
                QApplication.alert(top)
        self.told.emit(items)

    def _lead(self, item: Item) -> None:
        self._scope.look_at(item.community_id)
        if item.page and item.page != "today":
            self._watching.way.to(item.page, **item.what)
        else:
            self._watching.way.to("today", item=item.subject)

    def _to_today(self) -> None:
        self._watching.way.to("today")

    def _recount(self) -> None:
        today, community = clock.today(), self._scope.community
        items = self._items or []
        days = [item.day for item in items if item.community_id == community and item.day <= today]
        late = sum(day < today for day in days)
        if (len(days), late) != (self.count, self.late):
            self.count, self.late = len(days), late
            self.changed.emit()

    def _follow(self, tables: frozenset[str]) -> None:
        if touches(tables, READS):
            self._items = self._items if tables == TOLD else None
            self._soon.start(SOON)

    def _woken(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.tick()

    def _wait(self) -> None:
        """Wait for the next full minute."""
        self._minute.start(int((MINUTE - clock.now().timestamp() % MINUTE) * 1000) + 100)


def _look(store: Store, held: list[Item] | None) -> _Seen:
    from app import today  # noqa: PLC0415 -- start-up: a reading thread has the time
    from app.today import reminders  # noqa: PLC0415 -- as above

    items = today.due(store) if held is None else held
    return _Seen(items, reminders.told(store), reminders.awaited(store))


def _words(items: list[Item]) -> str:
    title = " ".join(items[0].title.split())
    title = title if len(title) <= NAMED else f"{title[: NAMED - 1]}…"
    if len(items) == 1:
        at = items[0].at
        hour = f"{at:%H:%M} " if at else ""
        return tr("Due: {what}", what=f"{hour}{title}")
    return tr("%n thing(s) due, first: {what}", "", len(items), what=title)


def _clocks() -> tuple[float, float]:
    """Return the wall clock and one that never jumps, in seconds."""
    return clock.now().timestamp(), monotonic.monotonic()


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())
