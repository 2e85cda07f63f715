"""The week as a card of the Desk."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.events import Occurrence, Span
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, button, icon_button
from ui.widgets.calendar.board import READS, Board, Found


class WeekCard(View):
    """The compact calendar of the Desk: this week, or this month."""

    key = "week"
    title = N_("Event calendar")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.board = Board(session, compact=True)
        self._switches = {
            key: button(text, partial(self.show_mode, key))
            for key, text in (("week", tr("Week")), ("month", tr("Month")))
        }
        for switch in self._switches.values():
            switch.setCheckable(True)
        theme = session.theme
        self.card = Card(
            tr("Event calendar"),
            tools=(
                icon_button(theme, "chevron-left", tr("Back"), partial(self.turn, -1)),
                icon_button(theme, "chevron-right", tr("Forward"), partial(self.turn, 1)),
                *self._switches.values(),
            ),
        )
        self.card.body.addWidget(self.board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.board.opened.connect(self._open)
        self.board.drawn.connect(self._draw)
        self.board.unfolded.connect(self._unfold)
        self.board.turned.connect(self._turned)
        self.show_mode("week")

    def query(self) -> Callable[[Store], Found]:
        """Ask for the days on show."""
        return self.board.query()

    def fill(self, data: Found) -> None:
        """Show them."""
        self.board.fill(data)

    def show_mode(self, mode: str) -> None:
        """Show the week or the month."""
        self.board.look(mode, self.board.day)
        self._turned()

    def turn(self, by: int) -> None:
        """Go `by` weeks or months forward."""
        self.board.turn(by)
        self._turned()

    def closing(self) -> None:
        """Stop waiting for holidays."""
        self.board.forget()
        super().closing()

    def _open(self, one: Occurrence) -> None:
        self.session.way.to("calendar", event=one.event.id, day=one.starts_at.date())

    def _draw(self, span: Span) -> None:
        self.session.way.to("calendar", span=span)

    def _unfold(self, day: date) -> None:
        self.board.look("week", day)
        self._turned()

    def _turned(self) -> None:
        self.card.remark.setText(self.board.heading())
        for key, switch in self._switches.items():
            switch.setChecked(key == self.board.mode)
        self.outdate()
