"""The sheet of one occurrence: everyone on it, how many seats are taken, and who waits first.

An occurrence is known by when it begins (`original`, the event's own wall time).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app import clock, events
from app.events import Event
from app.events.event import WHEN
from app.store import Store

STATUSES = ("invited", "signed_up", "waiting", "came", "missed", "declined")
COMES = ("signed_up", "came")  # who takes a seat


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of the sheet; `heads`: how many people come with this name, themselves included.

    `member_id` is None for someone the roster does not know; `missed`: how often they signed up
    for other events and did not come; `source`: hand, paste or list; `at`: ISO UTC.
    """

    id: int
    member_id: int | None
    name: str
    status: str
    heads: int
    source: str
    note: str
    at: str
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people (heads) stand where."""

    invited: int = 0
    signed_up: int = 0
    waiting: int = 0
    came: int = 0
    missed: int = 0
    declined: int = 0

    @property
    def seats(self) -> int:
        """Return how many seats are taken."""
        return self.signed_up + self.came


@dataclass(frozen=True, slots=True)
class Sheet:
    """One occurrence: who stands on it, in the order of their coming, those who wait by their turn."""

    event: Event
    original: datetime
    people: tuple[Attendee, ...]
    counts: Counts

    @property
    def free(self) -> int | None:
        """Return how many seats are free, negative when too many come; None without a limit."""
        seats = self.event.capacity
        return None if seats is None else seats - self.counts.seats

    @property
    def next(self) -> Attendee | None:
        """Return who waits first, if the seats that are free are enough for them."""
        first = next((one for one in self.people if one.status == "waiting"), None)
        fits = first and (self.free is None or self.free >= first.heads)
        return first if fits else None


def sheet(store: Store, event_id: int, original: datetime) -> Sheet:
    """Return the sheet of one occurrence."""
    event = events.get(store, event_id)
    people = tuple(Attendee(*row) for row in store.rows(_PEOPLE, event_id, key(original)))
    return Sheet(event, original, people, _counted([(one.status, one.heads) for one in people]))


def counts(store: Store, event_id: int, original: datetime | None = None) -> Counts:
    """Return how many took part in an occurrence, or (None) in all of them together."""
    rows = store.rows(
        "select status, sum(heads) from attendances where event_id = ?"
        " and (? is null or occurrence = ?) group by status",
        event_id, *([key(original) if original else None] * 2),
    )  # fmt: skip
    return _counted(rows)


def occasion(event: Event, original: datetime | None, by: int = 0) -> datetime | None:
    """Return the occurrence to show: `original`, else the next to come; or its neighbour (`by` ±1)."""
    if original is None:
        original = events.coming(event, clock.today(event.zone)).original
    return original if not by else events.neighbour(event, original, by)


def key(original: datetime) -> str:
    """Return what an occurrence is called in the table."""
    return original.strftime(WHEN)


def _counted(found: Sequence[tuple[str, int]]) -> Counts:
    sums: dict[str, int] = dict.fromkeys(STATUSES, 0)
    for status, heads in found:
        sums[status] += heads
    return Counts(**sums)


# Those who come first, then who waits, by their turn; of one state in the order of their coming.
_PEOPLE = """
select a.id, a.member_id, coalesce(
  (select nullif(s.nickname, '') from memberships s where s.member_id = a.member_id order by
    s.group_id not in (select group_id from event_groups g where g.event_id = a.event_id),
    s.nickname = '', s.left_at is not null, s.group_id limit 1),
  (select name from members m where m.id = a.member_id), a.name),
  a.status, a.heads, a.source, a.note, a.at,
  (select count(*) from attendances b where b.member_id = a.member_id and b.status = 'missed'
    and b.id <> a.id)
from attendances a where a.event_id = ? and a.occurrence = ?
order by case a.status when 'came' then 0 when 'signed_up' then 0 when 'missed' then 1
  when 'waiting' then 2 when 'invited' then 3 else 4 end, a.at, a.id
"""
