"""What each channel brought: people, whether they wrote, stayed and paid, and what each of them cost.

- people: the newcomers of the period (see `newcomers`: first known joining, nothing written before),
  each under the channel of that joining: what the operator noted in the membership, else what the
  chat named at the first joining of that group that names any, else '' (as in `growth`). Whose day
  of joining nobody recorded belongs to no period; `unknown` counts them.
- activation: of those whose first 7 days are over and imported, the share that wrote within them
  (see `activation`; CHAOSS: time to first contribution).
- retention: of those who came more than 30 days before the period's last data, the share that is
  still in a group and wrote in the last 30 days (as the funnel's retained, and by the community's
  own numbers where the operator changed them: `funnel_terms`).
- conversion: the share of all its people that holds the role payer or partner now (as the funnel's
  converted, by the same terms; roles have no date).
- cost: what was entered for the days of the period; None where nothing was. Costs are the whole
  community's: where only some groups are looked at, a channel bears the share of it that its people
  in them are of all its people of the period, at most the whole.
- cost per person: cost over people. Cost for each who stayed: that over the retention; where everyone
  can be judged, this is cost over those who stayed (customer acquisition cost over the retained).
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from app.insights import days
from app.insights.activation import over
from app.insights.coverage import Coverage, coverage
from app.insights.funnel import converted
from app.insights.funnel_terms import terms
from app.insights.grid import Ints, columns, grid
from app.insights.newcomers import Newcomers, arrivals
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.zones import local_days
from app.store import Store

FIRST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Channel:
    """Who came by one channel ('': unknown), by id, and what was spent on it (None: nothing entered).

    `asked` have had their first week, and `active` of them wrote in it; `judged` have been here long enough.
    """

    key: str
    people: tuple[int, ...] = ()
    asked: int = 0
    active: tuple[int, ...] = ()
    judged: int = 0
    stayed: tuple[int, ...] = ()
    converted: tuple[int, ...] = ()
    cost: float | None = None

    @property
    def activation(self) -> float | None:
        """Share from 0 to 1; None: nobody has been here for a week."""
        return len(self.active) / self.asked if self.asked else None

    @property
    def retention(self) -> float | None:
        """Share from 0 to 1; None: nobody has been here for a month."""
        return len(self.stayed) / self.judged if self.judged else None

    @property
    def conversion(self) -> float | None:
        """Share from 0 to 1; None: nobody came."""
        return len(self.converted) / len(self.people) if self.people else None

    @property
    def per_person(self) -> float | None:
        """What each cost; None: nothing entered, or nobody came."""
        return self.cost / len(self.people) if self.cost is not None and self.people else None

    @property
    def per_stayed(self) -> float | None:
        """What each cost who stayed; None: not known, or nobody stayed."""
        each, share = self.per_person, self.retention
        return each / share if each is not None and share else None


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels, those that brought most first; people without a known day; the days with data."""

    found: tuple[Channel, ...] = ()
    unknown: int = 0
    first: date | None = None
    last: date | None = None

    def total(self) -> Channel:
        """Return all of them as one."""
        return together(self.found)


def channels(store: Store, scope: Scope) -> Channels:
    """Return what every channel brought in the period, and what it cost."""
    everyone = arrivals(store, scope)
    came = everyone.between(*scope.bounds())
    data = coverage(store, scope)
    by = _by(store, scope, came)
    marks = _marks(store, scope, came, data)
    tallies: dict[str, _Tally] = {}
    for name, member, *flags in zip(by, came.members.tolist(), *marks, strict=True):
        tallies.setdefault(name, _Tally()).count(member, *flags)
    spent = _spent(store, scope, by)
    names = tallies.keys() | spent.keys()
    found = [tallies.get(name, _Tally()).channel(name, spent.get(name)) for name in names]
    found.sort(key=lambda one: (-len(one.people), -(one.cost or 0), one.key))
    return Channels(tuple(found), everyone.unknown, *_days(data))


def together(found: Iterable[Channel], key: str = "") -> Channel:
    """Return several channels as one."""
    parts = tuple(found)
    costs = [one.cost for one in parts if one.cost is not None]
    return Channel(
        key,
        tuple(id for one in parts for id in one.people),
        sum(one.asked for one in parts),
        tuple(id for one in parts for id in one.active),
        sum(one.judged for one in parts),
        tuple(id for one in parts for id in one.stayed),
        tuple(id for one in parts for id in one.converted),
        round(sum(costs), 4) if costs else None,
    )


@dataclass(slots=True)
class _Tally:
    """The people of one channel while they are counted."""

    people: list[int] = field(default_factory=list[int])
    asked: int = 0
    active: list[int] = field(default_factory=list[int])
    judged: int = 0
    stayed: list[int] = field(default_factory=list[int])
    converted: list[int] = field(default_factory=list[int])

    def count(self, member: int, *flags: bool) -> None:
        """Count one: a week over, wrote in it, a month over, still here, converted."""
        asked, wrote, judged, here, converted = flags
        self.people.append(member)
        self.asked += asked
        self.judged += judged
        if asked and wrote:
            self.active.append(member)
        if judged and here:
            self.stayed.append(member)
        if converted:
            self.converted.append(member)

    def channel(self, key: str, cost: float | None) -> Channel:
        """Return what was counted."""
        return Channel(
            key, tuple(self.people), self.asked, tuple(self.active), self.judged,
            tuple(self.stayed), tuple(self.converted), cost,
        )  # fmt: skip


def _marks(store: Store, scope: Scope, came: Newcomers, data: Coverage) -> list[list[bool]]:
    """Return for all newcomers: a week over, wrote in it, a month over, still here, converted."""
    known = coverage(store, scope.ever())
    counts = terms(store, scope.community_id)
    end = -(10**8) if data.last is None else data.last
    marks = (
        over(came, known, FIRST_DAYS),
        came.spoke < came.days + FIRST_DAYS,
        came.days < end - counts.settled,
        np.isin(came.members, _here(store, scope, end - counts.lately + 1, end)),
        np.isin(came.members, converted(store, scope, counts)),
    )
    return [mark.tolist() for mark in marks]


def _here(store: Store, scope: Scope, first: int, last: int) -> Ints:
    """Return who is in a group still and wrote from `first` to `last`."""
    if last < 0:
        return np.zeros(0, np.int64)
    (seated,) = columns(
        store,
        "select group_concat(distinct member_id) from memberships"
        f" where left_at is null and group_id {IN}",
        ids(rooms(store, scope)),
    )
    return np.intersect1d(seated, _wrote(store, scope, first, last))


def _wrote(store: Store, scope: Scope, first: int, last: int) -> Ints:
    """Return who wrote from `first` to `last`; the days are asked only of who has written since."""
    groups = rooms(store, scope)
    members, of_group, at = columns(
        store,
        "select group_concat(member_id), group_concat(group_id), group_concat(last_at)"
        f" from member_stats where group_id {IN}",
        ids(groups),
    )
    day = local_days(groups, of_group, at)
    lately = members[(day >= first) & (day <= last)]
    if not (day > last).any():
        return lately
    then = replace(scope, first=days.day(first), last=days.day(last))
    return np.union1d(lately, grid(store, then).members)


def _days(data: Coverage) -> tuple[date | None, date | None]:
    first, last = data.first, data.last
    return (None if first is None else days.day(first), None if last is None else days.day(last))


def _by(store: Store, scope: Scope, came: Newcomers) -> list[str]:
    """Return the channel of each newcomer: that of their first joining."""
    groups = rooms(store, scope)
    pairs = list(zip(came.members.tolist(), came.groups.tolist(), strict=True))
    noted = _noted(store, ids(groups))
    said = _said(store, ids(groups), [pair[0] for pair in pairs if pair not in noted])
    return [noted.get(pair) or said.get(pair, "") for pair in pairs]


def _noted(store: Store, which: str) -> dict[tuple[int, int], str]:
    """Return the channel that stands in each membership (member, group), where one does."""
    rows = store.rows(
        f"select member_id, group_id, channel from memberships where group_id {IN} and channel <> ''",
        which,
    )
    return {(member, group): channel for member, group, channel in rows}


def _said(store: Store, which: str, members: list[int]) -> dict[tuple[int, int], str]:
    """Return what the chat named first as the way by which each of `members` joined each group."""
    rows = store.rows(
        "select member_id, group_id, channel from roster_events where member_id in"
        f" (select value from json_each(?)) and group_id {IN} and kind = 'join' and channel <> ''"
        " order by at desc, id desc",
        json.dumps(members),
        which,
    )
    return {(member, group): channel for member, group, channel in rows}


def _spent(store: Store, scope: Scope, by: list[str]) -> dict[str, float]:
    """Return the costs of the period by channel; for some groups only, their share of them."""
    first, last = (None if day is None else day.isoformat() for day in (scope.first, scope.last))
    rows = store.rows(
        "select channel, round(sum(amount), 4) from channel_costs where community_id = ?1"
        " and (?2 is null or day >= ?2) and (?3 is null or day <= ?3) group by channel",
        scope.community_id, first, last,
    )  # fmt: skip
    whole = replace(scope, group_ids=())
    if not rows or set(rooms(store, whole)) <= set(rooms(store, scope)):
        return dict(rows)
    came = arrivals(store, whole).between(*whole.bounds())
    here, there = Counter(by), Counter(_by(store, whole, came))
    return {
        name: paid * min(1.0, here[name] / there[name]) if there[name] else paid
        for name, paid in rows
    }
