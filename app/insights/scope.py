"""What an insight looks at: one community, some of its groups, a period."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from app.insights import days
from app.store import Store

IN = "in (select value from json_each(?))"  # the ids travel as one parameter

_ALWAYS = (-(10**7), 10**7)


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
