"""A plan put on the calendar a few items at a time, so that hundreds of them never hold up the window."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app import planner
from app.planner import Accepted
from app.store import Step
from ui.i18n import chinese, tr
from ui.session import Session

PORTION = 20  # items of one turn of the event loop: some 50 ms


class Accepting(QObject):
    """Accepts picks in portions that make one step to undo."""

    def __init__(self, parent: QObject, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[int] = []
        self._whole = 0
        self._left: tuple[str, ...] = ()
        self._step: Step | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_some)

    def begin(self, ids: Sequence[int]) -> None:
        """Put picks on the calendar, each with its draft."""
        if ids and not self._waiting:
            self._waiting, self._whole, self._left, self._step = [*ids], len(ids), (), None
            self._take_some()

    def end(self) -> None:
        """Take the rest at once: the page closes."""
        self._next.stop()
        while self._waiting:
            self._take_some()
            self._next.stop()

    def _take_some(self) -> None:
        community = self._session.scope.community
        portion, self._waiting = self._waiting[:PORTION], self._waiting[PORTION:]
        if not portion or community is None:
            self._waiting = []
            return
        accept = partial(
            planner.accept, community_id=community, ids=portion, language="zh" if chinese() else "en",
            joins=self._step, whole=self._whole,
        )  # fmt: skip
        if not self._session.act(accept, self._taken, quiet=bool(self._waiting)):
            self._waiting = []  # the operator was told why; the rest stays as planned

    def _taken(self, done: Accepted) -> None:
        self._left += done.left
        self._step = self._session.store.undo_step
        if self._waiting:
            self._next.start()
        elif self._left:
            self._session.notices.say(
                tr(
                    "“{title}” can't be scheduled: archived, or without what members gain.",
                    title=self._left[0],
                )
            )
