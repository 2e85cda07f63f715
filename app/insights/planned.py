"""Planned against actual: what events and check-in campaigns were to bring, and what they brought.

Of each event that began in the period and was not called off: its figures (expected, and what the
operator entered; else what attendance, roster and chat say, for the `COUNTED` newest events), the
sums of its budget by kind (money, hours, gifts, income), and of a campaign how many were to finish
and, of the newest that is over, did. A line says something only where both are known; `reached` is
for figures that should be high, and for costs that should not be higher than planned.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from app import checkins, events
from app.events import costs, figures, review
from app.events.costs import Cost
from app.insights.dropout import table
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.until_today import until_today
from app.store import Store

COUNTED = 12  # events, the newest: what nobody entered is counted for these
CAMPAIGNS = 1  # that are over, the newest: whose chat is read
FINISHED = "finished"
COSTS = ("money", "hours", "gifts")  # the less the better


@dataclass(frozen=True, slots=True)
class Line:
    """One thing an event was to bring or to cost: `name` is a figure, a kind of cost, or `finished`."""

    event_id: int
    title: str
    day: date
    campaign: bool
    name: str
    expected: float | None
    actual: float | None
    counted: bool = False  # by the chat, the roster or the attendance, not entered

    @property
    def cost(self) -> bool:
        """Tell whether it should not be more than planned."""
        return self.name in COSTS

    @property
    def reached(self) -> bool | None:
        """Tell whether it came as planned or better; None where plan or fact is missing."""
        if self.expected is None or self.actual is None:
            return None
        return self.actual <= self.expected if self.cost else self.actual >= self.expected


@dataclass(frozen=True, slots=True)
class Planned:
    """The lines of all events of the period, the newest event first; figures before costs."""

    lines: tuple[Line, ...] = ()

    @property
    def judged(self) -> tuple[Line, ...]:
        """Return the lines of which plan and fact are known."""
        return tuple(one for one in self.lines if one.reached is not None)

    @property
    def reached(self) -> int:
        """Return how many of them came as planned or better."""
        return sum(bool(one.reached) for one in self.lines)


def planned(store: Store, scope: Scope) -> Planned:
    """Return planned against actual for the events that began in the period."""
    held = _events(store, until_today(store, scope))
    entered, budgets = _figures(store, scope), _budgets(store, scope)
    campaigns = _campaigns(store, scope, {id for id, _, _ in held})
    lines: list[Line] = []
    counted = 0
    for id, title, day in held:
        known: dict[str, int] = {}
        wanted = [name for name, _, actual in entered[id] if actual is None]
        if wanted and counted < COUNTED:
            known = _counted(store, id, wanted)
            counted += 1
        sums = costs.totals(budgets[id])
        entries = [
            *((name, expected, actual, known.get(name)) for name, expected, actual in entered[id]),
            *campaigns.get(id, ()),
            *(
                (kind, total.planned, total.actual, None)
                for kind, total in sums.items()
                if total.planned is not None or total.actual is not None
            ),
        ]
        lines += [
            Line(
                id, title, day, id in campaigns, name, expected,
                float(found) if actual is None and found is not None else actual,
                actual is None and found is not None,
            )
            for name, expected, actual, found in entries
        ]  # fmt: skip
    return Planned(tuple(lines))


# -- inside

Entry = tuple[str, float | None, float | None, int | None]


def _counted(store: Store, event_id: int, wanted: list[str]) -> dict[str, int]:
    """Return what attendance, roster and chat say of an event that is over: what is wanted, and no more."""
    event = events.get(store, event_id)
    if event.rrule or "newly_active" in wanted:
        return review.review(store, event_id).measured
    if event.ends_at > events.wall_now(event):
        return {}
    found: dict[str, int] = {}
    if "participants" in wanted and (came := store.value(_CAME, event_id)):
        found["participants"] = came
    if {"messages", "speakers"} & set(wanted):
        messages, speakers = figures.talk(store, event, [event.starts_at])
        found |= {"messages": messages, "speakers": speakers} if messages else {}
    if "joined" in wanted:
        found["joined"] = figures.joined(store, event, event.starts_at, event.starts_at)
    return found


_CAME = (
    "select count(distinct coalesce('m' || member_id, 'n' || name)) from attendances"
    " where event_id = ? and status = 'came'"
)


def _events(store: Store, scope: Scope) -> list[tuple[int, str, date]]:
    first = scope.first.isoformat() if scope.first else ""
    last = scope.last.isoformat() if scope.last else "9999"
    groups = ids(rooms(store, scope))
    rows = store.rows(
        "select e.id, e.title, substr(e.starts_at, 1, 10) from events e where e.community_id = ?"
        " and e.starts_at >= ? and e.starts_at < ? and e.status <> 'cancelled'"
        f" and (? or e.id in (select event_id from event_groups where group_id {IN}))"
        " and (exists (select 1 from event_figures f where f.event_id = e.id)"
        " or exists (select 1 from event_costs c where c.event_id = e.id)"
        " or exists (select 1 from campaigns c where c.event_id = e.id))"
        " order by e.starts_at desc, e.id desc",
        scope.community_id, first, f"{last}T99", not scope.group_ids, groups,
    )  # fmt: skip
    return [(id, title, date.fromisoformat(day)) for id, title, day in rows]


def _figures(store: Store, scope: Scope) -> dict[int, list[tuple[str, float | None, float | None]]]:
    found: dict[int, list[tuple[str, float | None, float | None]]] = defaultdict(list)
    for id, name, expected, actual in store.rows(
        "select f.event_id, f.name, f.expected, f.actual from event_figures f join events e"
        " on e.id = f.event_id where e.community_id = ? order by f.position, f.id",
        scope.community_id,
    ):
        found[id].append((name, expected, actual))
    return found


def _budgets(store: Store, scope: Scope) -> dict[int, list[Cost]]:
    found: dict[int, list[Cost]] = defaultdict(list)
    for event_id, *line in store.rows(
        "select c.event_id, c.id, c.kind, c.what, c.planned, c.actual from event_costs c join events e"
        " on e.id = c.event_id where e.community_id = ?",
        scope.community_id,
    ):
        found[event_id].append(Cost(*line))
    return found


def _campaigns(store: Store, scope: Scope, held: set[int]) -> dict[int, tuple[Entry, ...]]:
    """Return of campaigns how many were to finish, and of the newest that are over how many did."""
    mine = [
        one for one in checkins.listed(store, scope.community_id, scope.group_ids)
        if one.event_id in held
    ]  # fmt: skip
    found: dict[int, tuple[Entry, ...]] = {}
    left = CAMPAIGNS
    for one in mine:
        over = left > 0 and one.state(one.today()) in ("over", "ended")
        left -= over
        done = table(store, one.id).finished if over else None
        target = None if one.target is None else float(one.target)
        found[one.event_id] = ((FINISHED, target, None, done),)
    return found
