"""What every section is handed: the store, the days, the language, for whom; and what several need."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from app import checkins, clock, events
from app.checkins import Campaign
from app.events import Event
from app.insights import days
from app.insights.activation import Activation, activation
from app.insights.coverage import Known
from app.insights.daily import Daily, Day, daily
from app.insights.hours import Hours, hours
from app.insights.responses import Responses, responses
from app.insights.scope import Scope, rooms
from app.insights.unanswered import Unanswered, unanswered
from app.reports.copies import Copy
from app.reports.cover import Cover
from app.reports.people import People
from app.reports.period import Period
from app.reports.wording import Words
from app.store import Store

PARTED = ("week", "month", "year")  # kinds that are told of before they are over


@dataclass(frozen=True)  # with a dictionary, for what is worked out once
class Look:
    """One report in the making."""

    store: Store
    scope: Scope
    before: Scope
    period: Period
    words: Words
    copy: Copy
    event_id: int | None = None

    def say(self, key: str, **fields: Any) -> str:
        """Return a sentence; what it calls the period and the one before it is filled in."""
        kind = self.period.kind
        now, before = self.words.say(f"now.{kind}"), self.words.say(f"before.{self._earlier(kind)}")
        named = {"now": now, "Now": now[:1].upper() + now[1:], "before": before}
        return self.words.say(key, **{**named, **fields})

    def _earlier(self, kind: str) -> str:
        """Return which name the period before has: of a part of one, only the same days are compared."""
        part = kind in PARTED and (self.cover.unfinished or not self.period.whole)
        return f"{kind}.part" if part else kind

    @property
    def shareable(self) -> bool:
        """Whether others than the operator will read it."""
        return self.copy.shareable

    @cached_property
    def daily(self) -> Daily:
        """Messages and active members day by day."""
        return daily(self.store, self.scope)

    @cached_property
    def daily_before(self) -> Daily:
        """The same before."""
        return daily(self.store, self.before)

    @cached_property
    def cover(self) -> Cover:
        """Which days of the period the data speaks for."""
        return Cover(self.store, self.scope, self.period)

    @cached_property
    def people(self) -> People:
        """Who came, went, sat there and wrote."""
        return People(self.store, self.scope, self.before)

    @cached_property
    def responses(self) -> Responses:
        """Questions and waits of the last days of the period."""
        return responses(self.store, self.scope)

    @cached_property
    def unanswered(self) -> Unanswered:
        """Questions that nobody took up."""
        return unanswered(self.store, self.scope)

    @cached_property
    def activation(self) -> Activation:
        """How many newcomers found their tongue."""
        return activation(self.store, self.scope)

    @cached_property
    def event(self) -> Event | None:
        """The event that a campaign report is about."""
        return None if self.event_id is None else events.get(self.store, self.event_id)

    @cached_property
    def campaign(self) -> Campaign | None:
        """The check-in campaign that this event is, if it is one."""
        return None if self.event_id is None else checkins.of_event(self.store, self.event_id)

    @cached_property
    def zone(self) -> str:
        """Where days begin: the zone of the first group."""
        groups = rooms(self.store, self.scope)
        return groups[0].zone.key if groups else clock.DEFAULT_ZONE

    @cached_property
    def hours(self) -> Hours:
        """When in the week people write."""
        return hours(self.store, self.scope)

    def inside(self, day: date) -> bool:
        """Tell whether a day is one of the period."""
        return self.period.first <= day <= self.period.last


def full(series: Daily) -> list[Day]:
    """Return the days known at least in part."""
    return [day for day in series.days if day.known is not Known.NOTHING]


def over(series: Daily) -> list[Day]:
    """Return those of them that were not imported before they were over."""
    return [day for day in full(series) if day.known is not Known.UNFINISHED]


def total(series: Daily) -> int:
    """Return how many messages were written."""
    return sum(day.messages or 0 for day in series.days)


def mean(series: Daily, what: str) -> float | None:
    """Return messages or active members of an average day with data that is over; None without any."""
    known = [getattr(day, what) or 0 for day in over(series)]
    return sum(known) / len(known) if known else None


def mean_before(look: Look, what: str) -> float | None:
    """Return the same of the days before, but for the one that stands against a day that is not over."""
    kept, end = look.daily_before.days, look.cover.known.last
    if end is not None and look.cover.unfinished:
        against = look.period.before_first + (days.day(end) - look.period.first)
        kept = tuple(day for day in kept if day.day != against)
    return mean(Daily(kept), what)


def change(now: float | None, before: float | None) -> float | None:
    """Return by which share a number changed; None where there is nothing to compare."""
    return None if now is None or not before else now / before - 1


def number(day: date) -> int:
    """Return a day as the store counts it."""
    return days.number(day)


def moments(look: Look) -> tuple[int, int]:
    """Return when the period begins and ends in its zone, seconds since 1970."""
    zone = ZoneInfo(look.zone)
    ends = (look.period.first, look.period.last + timedelta(days=1))
    first, end = (datetime(day.year, day.month, day.day, tzinfo=zone) for day in ends)
    return int(first.timestamp()), int(end.timestamp())
