"""When do they talk? Messages or replies by weekday and hour of the day, each group in its own zone.

The mean is per covered day of that weekday, so that a period with five Mondays and four
Sundays doesn't favour Mondays. An unfinished day counts as covered. A reply is a message that
quotes another, or that its program calls a reply. Check-ins: `app.checkin_hours`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.scope import IN, Room, Scope, ids, rooms
from app.insights.zones import wall_seconds
from app.store import Store

HOURS = 24
WEEKDAYS = 7
_HOUR = 3_600  # seconds
_WEEK = WEEKDAYS * HOURS
_THURSDAY = 3  # 1970-01-01, counted from Monday = 0
_REPLIES = (
    "(reply_to is not null or kind = 13)"  # to the letter as the index `messages_reply` says it
)

Matrix = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """Messages (replies, check-ins) by weekday, Monday first, and hour; how many covered days each weekday had."""

    messages: Matrix
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
    """Return the messages of the period by weekday and hour."""
    first, last = _ends(store, scope)
    found = store.rows(
        f"select (hour / 24 + {_THURSDAY}) % 7, hour % 24, sum(n) from hour_cells"
        f" where group_id {IN} and hour between ? and ? group by 1, 2",
        ids(rooms(store, scope)),
        first * HOURS,
        last * HOURS + HOURS - 1,
    )
    counts = Counter({(weekday, hour): n for weekday, hour, n in found})
    return Hours(matrix(counts), by_weekday(_covered(store, scope)))


def reply_hours(store: Store, scope: Scope) -> Hours:
    """Return the replies of the period by weekday and hour.

    Their moments come from the index of replies alone, as one text, in one pass.
    """
    first, last = _ends(store, scope)
    cells = np.zeros(_WEEK, np.int64)
    for room in rooms(store, scope):
        text = store.value(
            f"select group_concat(sent_at) from messages where group_id = ? and {_REPLIES}"
            " and sent_at >= ? and sent_at < ?",
            room.id,
            (first - 1) * HOURS * _HOUR,
            (last + 2) * HOURS * _HOUR,
        )
        moments = np.fromstring(text or "", dtype=np.int64, sep=",")
        wall = wall_seconds(moments, room.zone) // _HOUR
        inside = wall[(wall >= first * HOURS) & (wall < (last + 1) * HOURS)]
        cells += np.bincount((inside + _THURSDAY * HOURS) % _WEEK, minlength=_WEEK)
    counted = tuple(tuple(row.tolist()) for row in cells.reshape(WEEKDAYS, HOURS))
    return Hours(counted, by_weekday(_covered(store, scope)))


def speakers(store: Store, scope: Scope, weekday: int, hour: int) -> tuple[int, ...]:
    """Return the ids of those who wrote then, the one who wrote most first."""
    return _who(store, scope, (weekday, hour), "true")


def repliers(store: Store, scope: Scope, weekday: int, hour: int) -> tuple[int, ...]:
    """Return the ids of those who replied then, the one who replied most first."""
    return _who(store, scope, (weekday, hour), _REPLIES)


def matrix(counts: Counter[tuple[int, int]]) -> Matrix:
    """Return what was counted by weekday and hour as rows of weekdays."""
    return tuple(tuple(counts[day, hour] for hour in range(HOURS)) for day in range(WEEKDAYS))


def by_weekday(numbers: Iterable[int]) -> tuple[int, ...]:
    """Return how many of some days (numbers) each weekday has, Monday first."""
    counts = Counter((number + _THURSDAY) % WEEKDAYS for number in numbers)
    return tuple(counts[day] for day in range(WEEKDAYS))


def _ends(store: Store, scope: Scope) -> tuple[int, int]:
    """Return the days to count from and to: what a clock that jumped wrote lies outside."""
    known = coverage(store, scope)
    return (0, -1) if known.first is None or known.last is None else (known.first, known.last)


def _covered(store: Store, scope: Scope) -> list[int]:
    known = coverage(store, scope).known
    return [number for number, state in known.items() if state is not Known.NOTHING]


def _who(store: Store, scope: Scope, when: tuple[int, int], which: str) -> tuple[int, ...]:
    weekday, hour = when
    counts: Counter[int] = Counter()
    known = coverage(store, scope)
    for room in rooms(store, scope):
        for number in known.known:
            if (number + _THURSDAY) % WEEKDAYS == weekday:
                for start in _starts(days.day(number), hour, room.zone):
                    counts.update(_wrote(store, room, start, which))
    return tuple(sorted(counts, key=lambda member_id: (-counts[member_id], member_id)))


def _starts(day: date, hour: int, zone: ZoneInfo) -> set[int]:
    """Return when that local hour began: twice or never on the day the clocks change."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- wall time, zoned below
    wall = midnight + timedelta(hours=hour)
    stamps = {int(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1)}
    return {at for at in stamps if datetime.fromtimestamp(at, zone).replace(tzinfo=None) == wall}


def _wrote(store: Store, room: Room, start: int, which: str) -> dict[int, int]:
    return dict(
        store.rows(
            f"select member_id, count(*) from messages where group_id=? and {which}"
            " and sent_at>=? and sent_at<? group by member_id",
            room.id,
            start,
            start + _HOUR,
        )
    )
