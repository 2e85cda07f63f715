"""The agenda: what comes in the next thirty days, as a table by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app import clock
from app.events import Occurrence
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.calendar import looks
from ui.widgets.table import RowsTable
from ui.words import short_day, weekday

DAYS = 30
_TONES: dict[str, Tone] = {"blue": "info", "accent": "good", "amber": "warn", "red": "bad"}


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence in the list; only the first of a day names the day."""

    occurrence: Occurrence
    day: date
    first: bool
    groups: str


class Agenda(RowsTable):
    """The list; ids are places in it, for one event may come many times."""

    def __init__(self, session: Session) -> None:
        self.lines: list[Line] = []

        def fetch(_store: Store, places: list[int]) -> Sequence[Line]:
            return [self.lines[place] for place in places]

        self._model: RowsModel[Line] = RowsModel(session.store, _COLUMNS, fetch)
        super().__init__(self._model, session.theme, session.prefs, "agenda", tr("Agenda"))
        self.say_when_empty(tr("Nothing is planned for the next 30 days. Press N for a new event."))

    def show_items(self, items: list[Occurrence], groups: dict[int, str]) -> None:
        """List these occurrences, whose groups are called so."""
        today, before = clock.today(), None
        self.lines = []
        for one in items:
            day = max(one.starts_at.date(), today)
            names = [groups[id] for id in one.event.group_ids if id in groups]
            self.lines.append(Line(one, day, day != before, tr(", ").join(names)))
            before = day
        self._model.show(list(range(len(self.lines))))

    def current(self) -> Occurrence | None:
        """Return the occurrence of the selected row."""
        chosen = self.selected()
        return self.lines[chosen[0]].occurrence if chosen else None


def window() -> tuple[date, date]:
    """Return the days that the agenda lists."""
    today = clock.today()
    return today, today + timedelta(days=DAYS - 1)


def _day(line: Line) -> Cell:
    if not line.first:
        return Cell("")
    today = clock.today()
    near = {today: tr("Today"), today + timedelta(days=1): tr("Tomorrow")}.get(line.day)
    words = tr("{day} ({weekday})", day=short_day(line.day), weekday=weekday(line.day))
    return Cell(f"{near} · {words}" if near else words, "good" if line.day == today else "")


def _title(line: Line) -> Cell:
    event = line.occurrence.event
    badges = [
        Badge(tr(looks.KIND_TITLES[event.kind]), _TONES.get(looks.colour(event.kind), "grey"))
    ]
    if event.status != "planned":
        badges.append(Badge(tr(looks.STATUS_TITLES[event.status])))
    return Cell(looks.title(event), "muted" if event.status == "cancelled" else "", tuple(badges))


_COLUMNS: tuple[Column[Line], ...] = (
    Column("day", N_("Day"), _day, width=190),
    Column("time", N_("Time"), lambda line: Cell(looks.hours(line.occurrence), "muted"), width=112),
    Column("event", N_("Event"), _title, width=330),
    Column("groups", N_("Groups"), lambda line: line.groups, width=170),
    Column(
        "place", N_("Place"), lambda line: " ".join(line.occurrence.event.place.split()), width=140
    ),
)
