"""A check-in campaign (打卡): what it is to achieve, when it ends, and what counts.

A campaign is an event of kind `checkin` with a goal. Its days are counted from the event's
first day; days on which all of it pauses are left out, so the end moves.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any, Literal, TypedDict
from zoneinfo import ZoneInfo

from app import clock, events
from app.errors import AppError
from app.store import Store
from app.text import N_

SUGGESTED = 14  # days: long enough for a habit, short enough not to tire
LONGEST = 366
KEYWORDS = ("打卡", "签到", "簽到", "check in", "check-in", "checked in")
Counting = Literal["total", "row"]
State = Literal["planned", "running", "over", "ended"]

GONE = N_("This check-in campaign is no longer there.")


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count: for one member, or for all (`member_id` None)."""

    id: int
    member_id: int | None
    first: date
    last: date
    why: str

    def holds(self, day: date) -> bool:
        """Tell whether `day` is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)  # with a dictionary, for the cached days
class Campaign:
    """One campaign. `at`: when the reminder of the day is posted; `zone`: where its days begin."""

    id: int
    event_id: int
    community_id: int
    title: str
    first: date
    at: time
    zone: str
    group_ids: tuple[int, ...]
    goal: str
    stop_when: Literal["days", "target"]
    target: int | None
    length: int  # days
    counting: Counting
    needed: int | None  # None: every day
    make_ups: int  # cards of each member
    keywords: tuple[str, ...]
    pictures: Literal["confirm", "needed", "ignored"]
    grace: int  # hours after midnight that belong to the day before
    ended_on: date | None
    pauses: tuple[Pause, ...] = ()

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Return the days that count, in order."""
        found: list[date] = []
        day = self.first
        while len(found) < self.length and not (self.ended_on and day > self.ended_on):
            if not any(pause.member_id is None and pause.holds(day) for pause in self.pauses):
                found.append(day)
            day += timedelta(days=1)
        return tuple(found)

    @property
    def last(self) -> date:
        """Return the last day."""
        return self.days[-1] if self.days else self.first

    @property
    def all_needed(self) -> int:
        """Return how many days make someone a finisher."""
        return min(self.needed or self.length, self.length)

    def number(self, day: date) -> int:
        """Return which day of the campaign `day` is or follows: 0 before the first."""
        return bisect_right(self.days, day)

    def state(self, today: date) -> State:
        """Return whether it is still to come, runs, is over by its date, or was ended."""
        if self.ended_on:
            return "ended"
        return "planned" if today < self.first else "running" if today <= self.last else "over"

    def today(self) -> date:
        """Return the day it is for check-ins: after midnight, within the grace, it is still yesterday."""
        return day_of(self, int(clock.now().timestamp()), self.zone)


class Fields(TypedDict, total=False):
    """What can be said of a campaign."""

    title: str
    first: date
    at: time
    group_ids: Iterable[int]
    goal: str
    stop_when: str
    target: int | None
    length: int
    counting: str
    needed: int | None
    make_ups: int
    keywords: tuple[str, ...]
    pictures: str
    grace: int


def day_of(campaign: Campaign, at: int, zone: str) -> date:
    """Return the day that a moment (epoch seconds) counts for, in the zone of its group."""
    return (local(at, zone) - timedelta(hours=campaign.grace)).date()


def local(at: int, zone: str) -> datetime:
    """Return a moment (epoch seconds) as the wall time of `zone`."""
    return datetime.fromtimestamp(at, ZoneInfo(zone))


def find(store: Store, id: int) -> Campaign | None:
    """Return one campaign, None when it is no longer there."""
    return next(iter(_selected(store, "c.id = ?", id)), None)


def get(store: Store, id: int) -> Campaign:
    """Return one campaign."""
    campaign = find(store, id)
    if campaign is None:
        raise AppError(GONE)
    return campaign


def of_event(store: Store, event_id: int) -> Campaign | None:
    """Return the campaign that an event of the calendar is."""
    return next(iter(_selected(store, "c.event_id = ?", event_id)), None)


def listed(store: Store, community_id: int, groups: Iterable[int] = ()) -> list[Campaign]:
    """Return the campaigns of a community (of some groups), the latest first."""
    wanted = set(groups)
    found = _selected(
        store, "e.community_id = ? order by e.starts_at desc, c.id desc", community_id
    )
    return [one for one in found if not wanted or wanted & set(one.group_ids)]


def running(store: Store, community_id: int) -> list[Campaign]:
    """Return the campaigns that run today: what Today asks for."""
    return [one for one in listed(store, community_id) if one.state(one.today()) == "running"]


def loose(store: Store, community_id: int) -> list[events.Event]:
    """Return the check-in events of the calendar that have no goal yet, the latest first."""
    taken = {
        id
        for (id,) in store.rows(
            "select c.event_id from campaigns c join events e on e.id = c.event_id"
            " where e.community_id = ?",
            community_id,
        )
    }
    mine = [one for one in events.listed(store, community_id) if one.kind == "checkin"]
    return [one for one in reversed(mine) if one.id not in taken and one.status != "cancelled"]


# -- inside

_SQL = """
select c.id, c.event_id, e.community_id, e.title, e.starts_at, e.zone,
  (select group_concat(group_id) from event_groups g where g.event_id = e.id),
  (select g.zone from groups g join event_groups eg on eg.group_id = g.id where eg.event_id = e.id
   order by eg.id limit 1),
  c.goal, c.stop_when, c.target, c.days, c.counting, c.needed, c.make_ups, c.keywords, c.pictures,
  c.grace, c.ended_on
from campaigns c join events e on e.id = c.event_id where {}
"""
_PAUSES = (
    "select id, member_id, first_day, last_day, why from campaign_pauses where campaign_id = ?"
    " order by first_day, id"
)


def _selected(store: Store, where: str, *parameters: object) -> list[Campaign]:
    return [_campaign(store, row) for row in store.rows(_SQL.format(where), *parameters)]


def _campaign(store: Store, row: tuple[Any, ...]) -> Campaign:
    id, event_id, community_id, title, starts_at, zone, groups, group_zone = row[:8]
    start = datetime.fromisoformat(starts_at)
    ids = tuple(sorted(int(one) for one in groups.split(","))) if groups else ()
    keywords = tuple(row[15].split("\n")) if row[15] else ()
    pauses = tuple(
        Pause(one, member, date.fromisoformat(first), date.fromisoformat(last), why)
        for one, member, first, last, why in store.rows(_PAUSES, id)
    )
    ended = date.fromisoformat(row[18]) if row[18] else None
    where: list[Any] = [id, event_id, community_id, title, start.date(), start.time()]
    values: list[Any] = [
        *where,
        group_zone or zone,
        ids,
        *row[8:15],
        keywords,
        *row[16:18],
        ended,
        pauses,
    ]
    return Campaign(*values)
