"""Check-in campaigns: on which day people stop, and at which hours they check in.

Someone stops after the last day on which they checked in (or made up for it). Known of somebody is
that they stopped only where at least `GONE` days in a row were missed after it, where they left the
campaign, or where the campaign is over; of others, and of those who reached what was asked of them,
it is known only that they were still there so long (censored). Share still in on each day: the
product-limit estimate, the product over the days before of the share that went on
(Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958). Everybody counts
from their own first check-in, so that day 1 holds all; days that did not count for somebody
(leave, pauses) are passed over. Hours are of the check-ins whose moment is known (`checkins.hours`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app import checkins
from app.checkins.campaign import local
from app.checkins.days import COUNTED, Grid, Line
from app.insights.scope import Scope
from app.insights.sharing import shared
from app.insights.until_today import until_today
from app.store import Store

GONE = 3  # missed days in a row
FEWEST = 5  # people: of fewer no share is told


@dataclass(frozen=True, slots=True)
class Stay:
    """How long somebody stayed: days from their first check-in to the last; `stopped`: that is known to be all."""

    member_id: int
    days: int
    stopped: bool


@dataclass(frozen=True, slots=True)
class Course:
    """One campaign: its people, the share still in on each day (from day 1), hours of check-ins."""

    campaign_id: int
    event_id: int
    title: str
    first: date
    last: date
    length: int
    day: int  # which day it is; `length` or more: over
    stays: tuple[Stay, ...]
    shares: tuple[float, ...]
    finished: int
    target: int | None
    hours: tuple[int, ...]
    by_hour: tuple[
        tuple[int, ...], ...
    ]  # who checked in at each hour, those who did most often first

    @property
    def stopped(self) -> tuple[int, ...]:
        """Return how many stopped after each day, from day 1."""
        gone = Counter(one.days for one in self.stays if one.stopped)
        return tuple(gone[day] for day in range(1, len(self.shares) + 1))

    @property
    def worst(self) -> int | None:
        """Return the day after which most stopped, the earliest of equals; None where nobody did."""
        found = self.stopped
        most = max(found, default=0)
        return found.index(most) + 1 if most else None

    @property
    def half(self) -> int | None:
        """Return the first day on which no more than half were still in; None: more stayed."""
        return next((day for day, share in enumerate(self.shares, 1) if share <= 0.5), None)  # noqa: PLR2004 -- a half


@dataclass(frozen=True, slots=True)
class Dropout:
    """The campaigns that ran in the period and have begun (id, title), the newest first, and one of them."""

    campaigns: tuple[tuple[int, str], ...] = ()
    chosen: int | None = None
    course: Course | None = None  # None: nobody has checked in


def dropout(store: Store, scope: Scope, campaign_id: int | None = None) -> Dropout:
    """Return how a campaign ran: the one asked for, else the newest that has gone half its way."""
    first, last = _days(until_today(store, scope))
    begun = [
        one
        for one in checkins.listed(store, scope.community_id, scope.group_ids)
        if one.first <= min(last, one.today()) and one.last >= first
    ]
    if not begun:
        return Dropout()
    half = (one for one in begun if 2 * one.number(one.today()) >= len(one.days))
    newest = next(half, begun[0])
    chosen = next((one for one in begun if one.id == campaign_id), newest)
    course = _course(table(store, chosen.id))
    return Dropout(
        tuple((one.id, one.title) for one in begun), chosen.id, course if course.stays else None
    )


@shared
def table(store: Store, campaign_id: int) -> Grid:
    """Return who checked in on which day of a campaign: it reads the chats, so it is looked up once for all charts."""
    return checkins.grid(store, campaign_id)


def survival(stays: Sequence[Stay], until: int) -> tuple[float, ...]:
    """Return the product-limit estimate on each day from 1 to `until`; on day 1 all are in."""
    share, found, at_risk = 1.0, [1.0] if until else [], len(stays)
    ended = Counter(one.days for one in stays)
    gone = Counter(one.days for one in stays if one.stopped)
    for day in range(1, until):
        share *= 1 - gone[day] / at_risk if at_risk else 1
        at_risk -= ended[day]
        found.append(share)
    return tuple(found)


def _days(scope: Scope) -> tuple[date, date]:
    return scope.first or date.min, scope.last or date.max


def _course(grid: Grid) -> Course:
    campaign, told = grid.campaign, checkins.hours(grid)
    over = campaign.state(campaign.today()) in ("over", "ended")
    stays = tuple(stay for line in grid.lines if (stay := _stay(line, over=over)) is not None)
    until = max((one.days for one in stays), default=0)
    return Course(
        campaign.id, campaign.event_id, campaign.title, campaign.first, campaign.last, len(campaign.days), grid.day,
        stays, survival(stays, until), grid.finished, campaign.target, told.counts, _by_hour(grid),
    )  # fmt: skip


def _stay(line: Line, *, over: bool) -> Stay | None:
    """Return how long a member stayed; None for who never checked in."""
    own = [
        cell.state for cell in line.cells if cell.state in (*COUNTED, "missed")
    ]  # days that counted for them and are over
    done = [place for place, state in enumerate(own) if state in COUNTED]
    if not done:
        return None
    after = len(own) - 1 - done[-1]
    there = line.standing == "finished" or (over and not after and line.standing != "left")
    stopped = not there and (over or after >= GONE or line.standing == "left")
    return Stay(line.member_id, done[-1] - done[0] + 1, stopped)


def _by_hour(grid: Grid) -> tuple[tuple[int, ...], ...]:
    counts: list[dict[int, int]] = [{} for _ in range(24)]
    for line in grid.lines:
        for cell in line.cells:
            if cell.state == "done" and cell.at is not None:
                hour = counts[local(cell.at, grid.campaign.zone).hour]
                hour[line.member_id] = hour.get(line.member_id, 0) + 1
    return tuple(tuple(sorted(found, key=lambda id: (-found[id], id))) for found in counts)
