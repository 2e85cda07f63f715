"""When do they check in? Check-ins by weekday and hour, in the zone of each campaign.

A check-in is one that counts in a campaign (`app.checkins.grid`) and whose moment is known; the
mean is per imported day of a campaign, so a weekday without one is unknown. The chats are read for
it, so the newest campaigns come first, until the groups' days of them hold 20,000 messages.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from app.checkins import Campaign, grid, listed
from app.checkins.campaign import local
from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.hours import HOURS, Hours, by_weekday, matrix
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

READ = 20_000  # messages


def checkin_hours(store: Store, scope: Scope) -> Hours:
    """Return the check-ins of the period by weekday and hour."""
    campaigns = _campaigns(store, scope)
    cells = ((wall.weekday(), wall.hour) for _, wall in _checkins(store, scope, campaigns))
    known = coverage(store, scope)
    inside = {days.number(day) for campaign in campaigns for day in campaign.days}
    covered = (number for number in inside if known.of(number) is not Known.NOTHING)
    return Hours(matrix(Counter(cells)), by_weekday(covered))


def checkers(store: Store, scope: Scope, weekday: int, hour: int) -> tuple[int, ...]:
    """Return the ids of those who checked in then, the one who did most often first."""
    found = _checkins(store, scope, _campaigns(store, scope))
    counts = Counter(
        member for member, wall in found if (wall.weekday(), wall.hour) == (weekday, hour)
    )
    return tuple(sorted(counts, key=lambda member_id: (-counts[member_id], member_id)))


def _campaigns(store: Store, scope: Scope) -> list[Campaign]:
    """Return the campaigns of the period that there is time to read, the newest first."""
    first, last = scope.bounds()
    wanted = set(scope.group_ids)
    found: list[Campaign] = []
    read = 0
    for one in listed(store, scope.community_id):
        begin, end = days.number(one.first), days.number(one.last)
        elsewhere = wanted and one.group_ids and not wanted & set(one.group_ids)
        if end < first or begin > last or elsewhere:
            continue
        read += _messages(store, scope, begin, end)
        if found and read > READ:
            break
        found.append(one)
    return found


def _messages(store: Store, scope: Scope, first: int, last: int) -> int:
    sql = f"select sum(n) from hour_cells where group_id {IN} and hour between ? and ?"
    groups = ids(rooms(store, scope))
    return store.value(sql, groups, first * HOURS, last * HOURS + HOURS - 1) or 0


def _checkins(
    store: Store, scope: Scope, campaigns: list[Campaign]
) -> Iterator[tuple[int, datetime]]:
    """Yield who checked in, and what the clock showed; those of other groups are left out."""
    first, last = scope.bounds()
    inside = {room.id for room in rooms(store, scope)}
    for campaign in campaigns:
        table = grid(store, campaign.id)
        for line in table.lines:
            for day, cell in zip(campaign.days, line.cells, strict=False):
                claim = table.claims.get((line.member_id, day))
                elsewhere = claim is not None and claim.group_id not in inside | {None}
                if cell.state != "done" or cell.at is None or elsewhere:
                    continue
                wall = local(cell.at, campaign.zone)
                if first <= days.number(wall.date()) <= last:
                    yield line.member_id, wall
