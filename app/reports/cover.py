"""Which days of a report's period the data speaks for."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.insights import days
from app.insights.coverage import Coverage, Known, coverage
from app.insights.scope import Scope
from app.reports.period import Period
from app.store import Store


@dataclass(frozen=True)  # with a dictionary, for what is worked out once
class Cover:
    """What is known of the days of one period."""

    store: Store
    scope: Scope
    period: Period

    @cached_property
    def known(self) -> Coverage:
        """How much is known of each day."""
        return coverage(self.store, self.scope)

    @cached_property
    def begun(self) -> date:
        """The first day of the period, or that of the chat where it is later."""
        first = coverage(self.store, self.scope.ever()).first
        return self.period.first if first is None else max(self.period.first, days.day(first))

    @property
    def missing(self) -> int:
        """How many days were not imported, those before the chat began left out."""
        return (self.period.last - self.begun).days + 1 - self.known.count()

    @property
    def unfinished(self) -> bool:
        """Whether the last day with data was imported before it was over."""
        end = self.known.last
        return end is not None and self.known.of(end) is Known.UNFINISHED
