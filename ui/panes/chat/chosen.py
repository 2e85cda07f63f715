"""What can be done with the messages chosen in the chat."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app import capture, highlights
from app.text import plain
from ui.i18n import tr
from ui.panes.chat.reader import Reader
from ui.session import Session


class Chosen(QObject):
    """Takes messages out of the talk: as a topic, a highlight, a promise; or leads to who said them."""

    def __init__(self, session: Session, reader: Reader, kept: Callable[[int], object]) -> None:
        super().__init__(reader)
        self._session, self._reader, self._kept = session, reader, kept

    def save_topic(self) -> None:
        """Make a topic of them, and show its card."""
        if ids := self._reader.selected():
            self._session.act(
                lambda store: capture.topic(store, ids),
                lambda id: self._session.way.to("topics", topic=id),
            )

    def keep(self) -> None:
        """Keep them as one highlight."""
        if ids := self._reader.selected():
            before = self._session.store.undo_step
            self._session.act(lambda store: highlights.keep(store, ids), self._after(before))

    def promise(self) -> None:
        """Log what was promised in the first of them."""
        for id in self._reader.selected()[:1]:
            self._session.act(lambda store, id=id: capture.promise(store, id))

    def open_member(self) -> None:
        """Show who said it."""
        if row := self._reader.current():
            self._session.way.to("members", member=row.line.member_id)

    def copy(self) -> None:
        """Copy them as text."""
        self._reader.copy()

    def wordless(self) -> bool:
        """Tell whether nothing is said in them that could be taken out."""
        ids = set(self._reader.selected())
        rows = (row for row in self._reader.messages.rows if row.line.id in ids)
        return not any(plain(row.line.text) for row in rows)

    def _after(self, before: object) -> Callable[[int], object]:
        def told(id: int) -> None:
            if self._session.store.undo_step is before:
                self._session.notices.say(tr("This is kept already."))
            self._kept(id)

        return told
