"""The events a member was at, was expected at in vain, or is signed up for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app import clock
from app.attendance import Record, Visit
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel
from ui.session import Session
from ui.widgets.calendar.attendees import STATUS_TITLES, TONES
from ui.widgets.table import RowsTable


class Visits(RowsTable):
    """The list, the latest first; Enter or a double click opens the event on its day."""

    def __init__(self, session: Session) -> None:
        self._visits: Sequence[Visit] = ()

        def fetch(_store: Store, places: list[int]) -> Sequence[Visit]:
            return [self._visits[place] for place in places]

        self._model: RowsModel[Visit] = RowsModel(session.store, _COLUMNS, fetch)
        super().__init__(self._model, session.theme, name=tr("Events"))
        self.say_when_empty(tr("Not invited or signed up for an event yet."))
        self._way = session.way
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.opened.connect(self._open)

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """List these."""
        self._visits = visits
        self._model.show(list(range(len(visits))))

    def _open(self, place: int) -> None:
        visit = self._visits[place]
        self._way.to("calendar", event=visit.event_id, day=visit.original.date())


def record_words(record: Record) -> str:
    """Return how often a member came and did not come; '' where nothing is known."""
    came = tr("came to %n event(s)", "", record.came) if record.came else ""
    missed = tr("missed %n event(s)", "", record.missed) if record.missed else ""
    return " · ".join(filter(None, (came, missed)))


def _when(visit: Visit) -> Cell:
    day = visit.original.date()
    here = day.year == clock.today().year
    return Cell(words.short_day(day) if here else words.long_day(day), "muted")


def _title(visit: Visit) -> Cell:
    badge = Badge(tr(STATUS_TITLES[visit.status]), TONES[visit.status])
    return Cell(" ".join(visit.title.split()) or tr("Untitled"), "", (badge,))


_COLUMNS: tuple[Column[Visit], ...] = (
    Column("when", N_("When"), _when, width=112),
    Column("event", N_("Event"), _title, width=240),
)
