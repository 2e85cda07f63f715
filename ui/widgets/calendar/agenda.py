"""The agenda: what comes in the next thirty days, as a table by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app import clock
from app.events import Occurrence
from app.events.clashes import Clash
from app.festivals import Festival
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.calendar import clashing, looks
from ui.widgets.calendar.heads import festival_words
from ui.widgets.calendar.surface import Key, key_of
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
    clashes: Sequence[Clash] = ()
    festival: Festival | None = None


class Agenda(RowsTable):
    """The list; ids are places in it, for one event may come many times."""

    def __init__(self, session: Session) -> None:
        self.lines: list[Line] = []
        self._festivals: Mapping[date, Festival] = {}

        def fetch(_store: Store, places: list[int]) -> Sequence[Line]:
            return [self.lines[place] for place in places]

        self._model: RowsModel[Line] = RowsModel(session.store, _COLUMNS, fetch)
        super().__init__(self._model, session.theme, session.prefs, "agenda", tr("Agenda"))
        self.say_when_empty(tr("Nothing is planned for the next 30 days. Press N for a new event."))

    def show_items(
        self,
        items: list[Occurrence],
        groups: dict[int, str],
        clashes: Mapping[Key, Sequence[Clash]] | None = None,
    ) -> None:
        """List these occurrences, whose groups are called so, with what gets in their way."""
        today, before = clock.today(), None
        self.lines = []
        for one in items:
            day = max(one.starts_at.date(), today)
            names = [groups[id] for id in one.event.group_ids if id in groups]
            clash = (clashes or {}).get(key_of(one), ())
            off = self._festivals.get(day)
            self.lines.append(Line(one, day, day != before, tr(", ").join(names), clash, off))
            before = day
        self._model.show(list(range(len(self.lines))))

    def show_festivals(self, festivals: Mapping[date, Festival]) -> None:
        """Say beside the days which are holidays, and which are worked in their stead."""
        self._festivals = festivals
        self.lines = [replace(line, festival=festivals.get(line.day)) for line in self.lines]
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
    badges = (Badge(festival_words(line.festival), _off(line.festival)),) if line.festival else ()
    tone = "good" if line.day == today else ""
    return Cell(f"{near} · {words}" if near else words, tone, badges)


def _off(festival: Festival) -> Tone:
    return "grey" if festival.working else "bad"


def _title(line: Line) -> Cell:
    event = line.occurrence.event
    badges = [
        Badge(tr(looks.KIND_TITLES[event.kind]), _TONES.get(looks.colour(event.kind), "grey"))
    ]
    if event.status != "planned":
        badges.append(Badge(tr(looks.STATUS_TITLES[event.status])))
    if mark := clashing.kind(line.clashes):
        clash = Badge(tr("Clash"), "bad") if mark == "clash" else Badge(tr("Same hour"), "warn")
        badges.append(clash)
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
