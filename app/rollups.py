"""Derived numbers per group: messages by member and day, by hour, each member's first and last, and days as bits.

Days and hours are numbers of local days and hours since 1970 in the group's zone. Imports
write them from counters in the transaction of their messages; `rebuild` makes the same
numbers again from the messages.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from itertools import islice
from operator import gt, itemgetter
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from app.store import Store, day_bits

QUARTER = 900  # seconds; every zone's offset and every change of clocks is a whole number of them
DAY, HOUR = 86_400, 3_600
FULL = 60_000  # counters held before they are written: memory stays flat
MANY = 20_000  # messages counted at a time: the counters come to the processor once for all of them
DAYS = 6_000  # of members and days, which are many: what fits the processor's cache is counted twice as fast
MEMBER = 1 << 40  # a member's day is one number, day times this plus the member: faster than a pair
# Floors as Python does: times before 1970 must fall into the same quarter as in an import.
_QUARTER = f"(sent_at - ((sent_at % {QUARTER}) + {QUARTER}) % {QUARTER}) / {QUARTER}"
_SUM = "n = n + excluded.n"
_SPAN = "first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)"
_MORE = {
    "member_days": ("day, member_id, n", _SUM),
    "hour_cells": ("hour, n", _SUM),
    "member_stats": ("member_id, first_at, last_at, n", f"{_SPAN}, {_SUM}"),
    "member_bits": ("member_id, day0, bits", "bits = or_bits(bits, excluded.bits)"),
}
TABLES = tuple(_MORE)
BY_MEMBER = ("member_days", "member_stats", "member_bits")
_DAYS, _HOURS, _STATS, _BITS = (
    f"insert into {table}(group_id, {columns}) values({'?,' * (columns.count(',') + 1)}?)"
    f" on conflict do update set {more}"
    for table, (columns, more) in _MORE.items()
)

Key = TypeVar("Key")


class Spans(Generic[Key]):
    """Remembers the first and the last moment of each key."""

    def __init__(self) -> None:
        self.first: dict[Key, int] = {}
        self.last: dict[Key, int] = {}
        self._until = 0  # the latest moment seen

    def add(self, keys: Sequence[Key], moments: Sequence[int]) -> dict[Key, int]:
        """Take in moments of keys; return the first one of each new key, in order of time."""
        if not moments:
            return {}
        if any(map(gt, moments, islice(moments, 1, None))):  # hardly ever
            in_time = sorted(zip(keys, moments, strict=True), key=itemgetter(1))
            keys, moments = [key for key, _ in in_time], [at for _, at in in_time]
        last = dict(zip(keys, moments, strict=True))
        unknown = last.keys() - self.first.keys()
        goes_on = moments[0] >= self._until  # as chats do
        first: dict[Key, int] = {}
        if unknown or not goes_on:
            first = dict(zip(reversed(keys), reversed(moments), strict=True))
        if goes_on:
            self.last.update(last)
        else:
            for key, at in last.items():
                self.first[key] = min(first[key], self.first.get(key, first[key]))
                self.last[key] = max(at, self.last.get(key, at))
        self._until = max(self._until, moments[-1])
        new = {key: first[key] for key in last if key in unknown} if unknown else {}
        self.first.update(new)
        return new

    def clear(self) -> None:
        """Forget all keys; the order of time goes on."""
        self.first.clear()
        self.last.clear()


class Rows(Protocol):
    """Where counted numbers are written: the store, or a file beside it that it takes in later."""

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a writing statement once per row of parameters."""


class Rollups:
    """Counts the new messages of one group, and adds them to the derived tables."""

    def __init__(self, rows: Rows, group_id: int, zone: str) -> None:
        self._rows = rows
        self._group = group_id
        self._starts = _Starts(ZoneInfo(zone))
        self._waiting: tuple[list[int], list[int]] = ([], [])  # members and moments
        self._bases: dict[int, int] = {}  # of the quarters: their day times MEMBER
        self._days: Counter[int] = Counter()
        self._quarters: Counter[int] = Counter()
        self._totals: Counter[int] = Counter()
        self._spans = Spans[int]()
        self._bits = day_bits.none()

    def count(self, members: Sequence[int], moments: Sequence[int]) -> None:
        """Count messages: who wrote them, and when (UTC seconds), in the same order."""
        self._waiting[0].extend(members)
        self._waiting[1].extend(moments)
        if len(self._waiting[0]) >= MANY:
            self._count()

    def _count(self) -> None:
        (members, moments), self._waiting = self._waiting, ([], [])
        quarters = [at // QUARTER for at in moments]
        bases = self._bases
        for quarter in set(quarters) - bases.keys():
            bases[quarter] = self._starts[quarter] // DAY * MEMBER
        self._days.update([bases[q] + member for q, member in zip(quarters, members, strict=True)])
        self._quarters.update(quarters)
        self._totals.update(members)
        self._spans.add(members, moments)
        if len(self._days) > DAYS:
            self._flush_days()
        if len(self._quarters) > FULL or len(self._totals) > FULL:
            self.flush()

    def flush(self) -> None:
        """Write what was counted since the last time."""
        if self._waiting[0]:
            self._count()
        self._flush_days()
        hours = Counter[int]()
        for quarter, n in self._quarters.items():
            hours[self._starts[quarter] // HOUR] += n
        group, spans = self._group, self._spans
        self._rows.execute_many(_HOURS, [(group, hour, n) for hour, n in sorted(hours.items())])
        self._rows.execute_many(
            _STATS,
            [
                (group, m, first, spans.last[m], self._totals[m])
                for m, first in sorted(spans.first.items())
            ],
        )
        rows = [(group, *row) for row in day_bits.rows(self._bits)]
        self._rows.execute_many(_BITS, rows)
        for counted in (
            self._quarters, self._totals, spans, self._starts, self._bases, self._bits,
        ):  # fmt: skip
            counted.clear()

    def _flush_days(self) -> None:
        group = self._group
        days = [(*divmod(key, MEMBER), n) for key, n in sorted(self._days.items())]
        self._rows.execute_many(_DAYS, [(group, day, member, n) for day, member, n in days])
        day_bits.set_bits(self._bits, ((day, member) for day, member, _ in days))
        self._days.clear()


def adopt(store: Store, beside: str) -> None:
    """Add what was counted into the same tables of the attached file `beside`."""
    for table, (_, more) in _MORE.items():
        store.execute(
            f"insert into main.{table} select * from {beside}.{table} where true"
            f" on conflict do update set {more}"
        )


class _Anew:
    """Makes the numbers of one group from the messages it has."""

    def __init__(self, store: Store, group_id: int, zone: str) -> None:
        self._store = store
        self._group = group_id
        self._starts = _Starts(ZoneInfo(zone))

    def again(self) -> None:
        """Make the group's numbers anew from its messages."""
        for table in TABLES:
            self._store.execute(f"delete from {table} where group_id = ?", self._group)
        quarters, spans = _counted(self._store, self._group)
        days, hours, totals = self._cells(quarters)
        group, write = self._group, self._store.execute_many
        write(_DAYS, [(group, day, member, n) for (day, member), n in sorted(days.items())])
        write(_HOURS, [(group, hour, n) for hour, n in sorted(hours.items())])
        write(_STATS, [(group, m, first, last, totals[m]) for m, first, last in spans])
        write(_BITS, self._bits(days))

    def give(self, quarters: Counter[tuple[int, int]], spans: dict[int, tuple[int, int]]) -> None:
        """Write the numbers by member of some members; the hours of the group stay as they are."""
        days, _, totals = self._cells(quarters)
        group = self._group
        days_of = [(group, day, member, n) for (day, member), n in sorted(days.items())]
        self._store.execute_many(_DAYS, days_of)
        stats = [(group, m, first, last, totals[m]) for m, (first, last) in spans.items()]
        self._store.execute_many(_STATS, stats)
        self._store.execute_many(_BITS, self._bits(days))

    def differ(self) -> bool:
        """Tell whether the derived tables say something else than the messages."""
        quarters, spans = _counted(self._store, self._group)
        days, hours, totals = self._cells(quarters)
        wanted = (
            {(self._group, day, member, n) for (day, member), n in days.items()},
            {(self._group, hour, n) for hour, n in hours.items()},
            {(self._group, m, first, last, totals[m]) for m, first, last in spans},
            set(self._bits(days)),
        )
        return any(
            set(self._store.rows(f"select * from {table} where group_id = ?", self._group)) != rows
            for table, rows in zip(TABLES, wanted, strict=True)
        )

    def _bits(self, days: Iterable[tuple[int, int]]) -> list[tuple[int, int, int, bytes]]:
        bits = day_bits.none()
        day_bits.set_bits(bits, days)
        return [(self._group, *row) for row in day_bits.rows(bits)]

    def _cells(
        self, quarters: Counter[tuple[int, int]]
    ) -> tuple[Counter[tuple[int, int]], Counter[int], Counter[int]]:
        days, hours, totals = Counter[tuple[int, int]](), Counter[int](), Counter[int]()
        for (member, quarter), n in quarters.items():
            local = self._starts[quarter]
            days[local // DAY, member] += n
            hours[local // HOUR] += n
            totals[member] += n
        return days, hours, totals


class _Starts(dict[int, int]):
    """What the clock on the wall showed when a quarter of an hour began."""

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone

    def __missing__(self, quarter: int) -> int:
        """Work it out once."""
        self[quarter] = local = local_time(quarter * QUARTER, self._zone)
        return local


def local_time(at: int, zone: ZoneInfo) -> int:
    """Return the seconds since 1970 that the clock on the wall in `zone` showed at `at`."""
    offset = datetime.fromtimestamp(at, UTC).astimezone(zone).utcoffset()
    return at + (int(offset.total_seconds()) if offset else 0)


def rebuild(store: Store, group_id: int | None = None) -> None:
    """Make the derived numbers of one group, or of all, again from the messages."""
    for id, zone in _zones(store, group_id):
        _Anew(store, id, zone).again()
    if group_id is None:  # what deleted groups left behind
        for table in TABLES:
            store.execute(f"delete from {table} where group_id not in (select id from groups)")


def recount(store: Store, members: Collection[int]) -> None:
    """Make the numbers by member of `members` again, in all groups: their messages changed hands."""
    among = f"in ({','.join(map(str, map(int, members)))})"
    cells: defaultdict[int, Counter[tuple[int, int]]] = defaultdict(Counter)
    spans: defaultdict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for group, member, quarter, n, first, last in store.rows(
        f"select group_id, member_id, {_QUARTER}, count(*), min(sent_at), max(sent_at)"
        f" from messages where member_id {among} group by 1, 2, 3"
    ):
        cells[group][member, quarter] = n
        known = spans[group].get(member, (first, last))
        spans[group][member] = (min(known[0], first), max(known[1], last))
    counted = f"select 1 from member_stats where group_id = g.id and member_id {among}"
    there = {id for (id,) in store.rows(f"select id from groups g where exists({counted})")}
    for group, zone in _zones(store, None):
        if group in there:
            for table in BY_MEMBER:
                sql = f"delete from {table} where group_id = ? and member_id {among}"
                store.execute(sql, group)
        if group in cells:
            _Anew(store, group, zone).give(cells[group], spans[group])


def stale(store: Store) -> list[int]:
    """Return the groups whose derived numbers don't agree with their messages."""
    return [id for id, zone in _zones(store, None) if _Anew(store, id, zone).differ()]


def _zones(store: Store, group_id: int | None) -> list[tuple[int, str]]:
    return store.rows("select id, zone from groups where ? is null or id = ?", group_id, group_id)


def _counted(
    store: Store, group_id: int
) -> tuple[Counter[tuple[int, int]], list[tuple[int, int, int]]]:
    rows = store.rows(
        f"select member_id, {_QUARTER}, count(*) from messages where group_id = ? group by 1, 2",
        group_id,
    )
    spans = store.rows(
        "select member_id, min(sent_at), max(sent_at) from messages where group_id = ? group by 1",
        group_id,
    )
    return Counter({(member, quarter): n for member, quarter, n in rows}), spans
