"""Brings more messages while one reads on, away from the window's thread."""

from functools import partial

from PySide6.QtCore import QObject

from app import chat
from app.chat import Page
from app.chat.stream import What
from ui.panes.chat.reader import Reader
from ui.session import Session


class Ends(QObject):
    """Asks for the page before or after what the reader holds, each once."""

    def __init__(self, session: Session, reader: Reader) -> None:
        super().__init__(reader)
        self.what: What | None = None
        self._session, self._reader = session, reader
        self._keys = {True: object(), False: object()}  # what questions at both ends are known by
        self._edges: dict[bool, int] = {}  # the messages beyond which was asked
        reader.wants.connect(self._ask)

    def forget(self) -> None:
        """Wait for nothing more: other messages are about to be shown."""
        self._edges.clear()
        for key in self._keys.values():
            self._session.reading.forget(key)

    def _ask(self, older: bool) -> None:
        rows, what = self._reader.messages.rows, self.what
        if what is None or not rows:
            return
        edge = rows[0 if older else -1].line
        if self._edges.get(older) != edge.id:
            self._edges[older] = edge.id
            more = chat.older if older else chat.newer
            self._session.reading.ask(
                self._keys[older],
                lambda store: more(store, what, edge),
                partial(self._take, older),
            )

    def _take(self, older: bool, page: Page) -> None:
        rows = self._reader.messages.rows
        edge = self._edges.pop(older, None)
        if rows and rows[0 if older else -1].line.id == edge:
            self._reader.add(page, older=older)
