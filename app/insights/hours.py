"""When do they talk? Messages by weekday and hour of the day, each group in its own zone.

The mean is per covered day of that weekday, so that a period with five Mondays and four
Sundays doesn't favour Mondays. An unfinished day counts as covered.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.store import Store

HOURS = 24
WEEKDAYS = 7
_THURSDAY = 3  # 1970-01-01, counted from Monday = 0


@dataclass(frozen=True, slots=True)
class Hours:
    """Messages by weekday (Monday first) and hour, and how many covered days each weekday had."""

    messages: tuple[tuple[int, ...], ...]
    covered: tuple[int, ...]

    def mean(self, weekday: int, hour: int) -> float | None:
        """Return the messages in that hour on an average such weekday; None: none covered."""
        over = self.covered[weekday]
        return self.messages[weekday][hour] / over if over else None

    def busiest(self) -> tuple[int, int] | None:
        """Return weekday and hour of the highest mean; None while there are no messages."""
        cells = [
            (self.mean(weekday, hour) or 0, -weekday, -hour)
            for weekday in range(WEEKDAYS)
            for hour in range(HOURS)
        ]
        mean, weekday, hour = max(cells)
        return (-weekday, -hour) if mean else None


def hours(store: Store, scope: Scope) -> Hours:
    """Return the matrix of weekdays and hours for the period."""
    first, last = scope.bounds()
    matrix = [[0] * HOURS for _ in range(WEEKDAYS)]
    for weekday, hour, n in store.rows(
        f"select (hour / 24 + {_THURSDAY}) % 7, hour % 24, sum(n) from hour_cells"
        f" where group_id {IN} and hour between ? and ? group by 1, 2",
        ids(rooms(store, scope)),
        first * HOURS,
        last * HOURS + HOURS - 1,
    ):
        matrix[weekday][hour] = n
    covered = [0] * WEEKDAYS
    for number, known in coverage(store, scope).known.items():
        covered[(number + _THURSDAY) % WEEKDAYS] += known is not Known.NOTHING
    return Hours(tuple(map(tuple, matrix)), tuple(covered))


def speakers(store: Store, scope: Scope, weekday: int, hour: int) -> tuple[int, ...]:
    """Return the ids of those who wrote then, the one who wrote most first."""
    known = coverage(store, scope)
    counts: dict[int, int] = {}
    for room in rooms(store, scope):
        for number in known.known:
            if (number + _THURSDAY) % WEEKDAYS == weekday:
                for start in _starts(days.day(number), hour, room.zone):
                    _count(store, room, start, counts)
    return tuple(sorted(counts, key=lambda member_id: (-counts[member_id], member_id)))


def _starts(day: date, hour: int, zone: ZoneInfo) -> set[int]:
    """Return when that local hour began: twice or never on the day the clocks change."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- wall time, zoned below
    wall = midnight + timedelta(hours=hour)
    stamps = {int(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1)}
    return {at for at in stamps if datetime.fromtimestamp(at, zone).replace(tzinfo=None) == wall}


def _count(store: Store, room: Room, start: int, counts: dict[int, int]) -> None:
    for member_id, n in store.rows(
        "select member_id, count(*) from messages"
        " where group_id=? and sent_at>=? and sent_at<? group by member_id",
        room.id,
        start,
        start + 3600,
    ):
        counts[member_id] = counts.get(member_id, 0) + n
