"""What an insight looks at: one community, some of its groups, a period."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from app.insights import days
from app.store import Store

IN = "in (select value from json_each(?))"  # the ids travel as one parameter

_ALWAYS = (-(10**7), 10**7)


class Comparison(Enum):
    """What a period is compared with: the days right before it, or the same days a year before."""

    BEFORE = "before"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Scope:
    """A community, its groups (empty: all not archived), the days from `first` to `last`."""

    community_id: int
    group_ids: tuple[int, ...] = ()
    first: date | None = None
    last: date | None = None

    def bounds(self) -> tuple[int, int]:
        """Return the period as day numbers, both inclusive, wide open where no day is given."""
        return (
            _ALWAYS[0] if self.first is None else days.number(self.first),
            _ALWAYS[1] if self.last is None else days.number(self.last),
        )

    def ever(self) -> "Scope":
        """Return the same groups up to the same last day, from the beginning."""
        return replace(self, first=None)

    def before(self, how: Comparison) -> "Scope | None":
        """Return the equally long period to compare with; None where a day is left open.

        A year before means the same last day of the calendar (29 February becomes the 28th) and
        as many days up to it; where one of both holds a 29 February, their first days differ.
        """
        if self.first is None or self.last is None:
            return None
        over = self.last - self.first
        try:
            last = self.first - timedelta(days=1)
            last = last if how is Comparison.BEFORE else _year_before(self.last)
            return replace(self, first=last - over, last=last)
        except (OverflowError, ValueError):  # before the first year there is none
            return None


def _year_before(day: date) -> date:
    leaps = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leaps else day.day)


@dataclass(frozen=True, slots=True)
class Room:
    """One group in the scope: its id, the zone its days are counted in, its seats."""

    id: int
    zone: ZoneInfo
    capacity: int


def rooms(store: Store, scope: Scope) -> tuple[Room, ...]:
    """Return the groups in `scope`; ids of other communities count for nothing."""
    found = store.rows(
        "select id, zone, capacity, archived_at from groups where community_id=? order by id",
        scope.community_id,
    )
    return tuple(
        Room(id, ZoneInfo(zone), capacity)
        for id, zone, capacity, archived in found
        if (id in scope.group_ids if scope.group_ids else archived is None)
    )


def ids(rooms: Iterable[Room]) -> str:
    """Return the rooms' ids as the one parameter that `IN` takes."""
    return json.dumps([room.id for room in rooms])
