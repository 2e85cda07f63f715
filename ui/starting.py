"""Playbooks while the window runs: their runs begin and end when it is time, also after a sleep."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.store import Store
from ui.i18n import chinese, tr
from ui.live import Live, touches
from ui.notices import Notices
from ui.reading import Reading
from ui.watching import Watching
from ui.writing import Writing

if TYPE_CHECKING:
    from app.playbooks import Look

FIRST = 3_000  # milliseconds; by then the first page is whole
EVERY = 10 * 60_000  # a new day is noticed soon after midnight, or after waking up
SOON = 1_500  # after a change, once for many
SETS_OFF = frozenset({
    "memberships", "members", "groups", "communities", "events", "event_groups", "playbooks",
    "playbook_steps",
})  # fmt: skip


class Starting(QObject):
    """Looks now and then what sets playbooks off, away from the UI thread; begins and ends their runs."""

    def __init__(
        self, reading: Reading, writing: Writing, live: Live, notices: Notices, watching: Watching
    ) -> None:
        super().__init__()
        self._reading, self._writing, self._notices = reading, writing, notices
        self._watching = watching  # knows the way to other pages
        self._every = QTimer(self, interval=EVERY)
        self._every.timeout.connect(self.look)
        self._every.start()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._soon.start(FIRST)
        live.changed.connect(self._follow)

    def look(self) -> None:
        """Look now."""
        self._reading.ask(self, _look, self._found)

    def stop(self) -> None:
        """Look no more: the store is about to close."""
        self._every.stop()
        self._soon.stop()
        self._reading.forget(self)

    def _follow(self, tables: frozenset[str]) -> None:
        if touches(tables, SETS_OFF):
            self._soon.start(SOON)

    def _found(self, found: Look) -> None:
        if found:
            from app import playbooks  # noqa: PLC0415 -- start-up: nothing of it is needed before

            language = "zh" if chinese() else "en"
            self._writing.act(
                lambda store: playbooks.catch_up(store, found, language), self._tell, quiet=True
            )

    def _tell(self, begun: int) -> None:
        if begun:
            show = partial(self._watching.way.to, "today", playbooks=True)
            self._notices.say(tr("%n playbook run(s) began", "", begun), tr("Show them"), show)


def _look(store: Store) -> Look:
    from app import playbooks  # noqa: PLC0415 -- start-up: a reading thread has the time

    return playbooks.look(store)
