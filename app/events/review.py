"""Looking back at an event: what was planned against what came of it, and what it cost per head.

Newly active is who wrote in the 14 days after the last time it was held and not in the 14 days
before the first: of those who came where attendance is known, of the event's groups otherwise.
The return is income less money; hours and gifts are told beside it, for they have no price here.
"""

from dataclasses import dataclass
from datetime import date, datetime

from app import clock, recurrence, tasks
from app.events import costs, figures
from app.events.costs import Total
from app.events.editing import edit
from app.events.event import Event, get, wall_now
from app.events.figures import Figure
from app.store import Store
from app.text import N_

WINDOW = 14  # days before and after
MOST_COUNTED = 60  # times an event was held whose talk is counted: the latest
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many were expected to come and did: people, each counted once however often they came."""

    invited: int = 0
    signed_up: int = 0
    came: int = 0
    missed: int = 0
    visits: int = 0  # heads over all times it was held


@dataclass(frozen=True, slots=True)
class NewlyActive:
    """How many an event woke; `days` of the 14 after it are known so far."""

    people: int
    days: int
    among_those_who_came: bool


@dataclass(frozen=True, slots=True)
class Review:
    """Everything there is to say about an event afterwards; None where it is not known."""

    event: Event
    held: int  # how many times, so far
    last: datetime | None  # the latest of them, in the event's own wall time
    totals: dict[str, Total]
    figures: list[Figure]
    measured: dict[str, int]  # facts by figures.KNOWN
    turnout: Turnout
    newly_active: NewlyActive | None
    steps_done: int
    steps: int

    @property
    def participants(self) -> float | None:
        """Return how many took part: what the operator entered, else what attendance says."""
        return self._fact("participants")

    @property
    def woken(self) -> float | None:
        """Return how many are newly active: what the operator entered, else what the chat says."""
        return self._fact("newly_active")

    @property
    def per_participant(self) -> float | None:
        """Return what one participant cost, in money."""
        return _share(self.totals["money"].known, self.participants)

    @property
    def per_newly_active(self) -> float | None:
        """Return what one newly active member cost, in money."""
        return _share(self.totals["money"].known, self.woken)

    @property
    def spent(self) -> bool:
        """Tell whether money or income is known in fact, not only planned."""
        return any(self.totals[kind].actual is not None for kind in ("money", "income"))

    @property
    def gain(self) -> float | None:
        """Return income less money spent; None before either is known."""
        money, income = self.totals["money"].known, self.totals["income"].known
        if money is None and income is None:
            return None
        return round((income or 0) - (money or 0), 4)

    def _fact(self, name: str) -> float | None:
        entered = [one.actual for one in self.figures if one.name == name]
        return next((n for n in entered if n is not None), self.measured.get(name))


def review(store: Store, event_id: int) -> Review:
    """Return the retrospective of an event, all the times it was held taken together."""
    event = get(store, event_id)
    held = _held(event)
    turnout = _turnout(store, event_id)
    woken = _newly_active(store, event, held)
    steps = [one for one in tasks.of_event(store, event_id) if one.dropped_at is None]
    return Review(
        event, len(held), held[-1] if held else None,
        costs.totals(costs.costs(store, event_id)), figures.figures(store, event_id),
        _measured(store, event, held, turnout, woken), turnout, woken,
        sum(one.done_at is not None for one in steps), len(steps),
    )  # fmt: skip


def set_lessons(store: Store, event_id: int, lessons: str) -> None:
    """Keep what to do again and what to leave."""
    with store.operation(N_("Edit lessons of event")):
        edit(store, event_id, lessons=lessons)


def mark_reviewed(store: Store, event_id: int, *, done: bool = True) -> None:
    """Say that an event was looked back at, or that it was not yet; a planned one counts as held."""
    event = get(store, event_id)
    over = done and event.status == "planned" and not event.rrule
    with store.operation(N_("Review event") if done else N_("Reopen review of event")):
        edit(
            store,
            event_id,
            reviewed_at=clock.stamp() if done else None,
            status="done" if over else event.status,
        )


# -- inside


def _held(event: Event) -> list[datetime]:
    """Return when it was held so far: what has ended, without what was left out."""
    if event.status == "cancelled":
        return []
    until = wall_now(event) - (event.ends_at - event.starts_at)
    found = recurrence.between(event.starts_at, event.rrule, event.starts_at, until)
    return [at for at in found if at not in event.exdates]


def _turnout(store: Store, event_id: int) -> Turnout:
    """Count people by the best that became of them: who came once did not miss."""
    rows = store.rows(
        "select coalesce('m' || member_id, 'n' || name), group_concat(distinct status),"
        " sum(case when status = 'came' then heads else 0 end)"
        " from attendances where event_id = ? group by 1",
        event_id,
    )
    states = [set(str(found).split(",")) for _, found, _ in rows]
    return Turnout(
        invited=len(states),
        signed_up=sum(bool(state & {"signed_up", "came", "missed"}) for state in states),
        came=sum("came" in state for state in states),
        missed=sum("missed" in state and "came" not in state for state in states),
        visits=sum(int(n) for _, _, n in rows),
    )


def _newly_active(store: Store, event: Event, held: list[datetime]) -> NewlyActive | None:
    """Compare the days before and after; None where the chat of neither is known."""
    if not held:
        return None
    first, last = ((at.date() - _EPOCH).days for at in (held[0], held[-1]))
    among = f"group_id in ({','.join(map(str, figures.groups_of(store, event)))})"
    known = _known_days(store, event)
    if known is None or known[0] >= first or known[1] <= last:
        return None
    days = f"select member_id from member_days where {among} and day between ? and ?"
    found = {
        id
        for (id,) in store.rows(
            f"{days} except {days}", last + 1, last + WINDOW, first - WINDOW, first - 1
        )
    }
    sql = "select distinct member_id from attendances where event_id = ? and status = 'came'"
    came = {id for (id,) in store.rows(sql, event.id) if id is not None}
    return NewlyActive(
        len(found & came if came else found), min(known[1] - last, WINDOW), bool(came)
    )


def _known_days(store: Store, event: Event) -> tuple[int, int] | None:
    """Return the first and the last day of which there is a chat; group by group, as its key runs."""
    sql = (
        "select (select min(day) from member_days where group_id = ?1),"
        " (select max(day) from member_days where group_id = ?1)"
    )
    found = [store.rows(sql, group)[0] for group in figures.groups_of(store, event)]
    days = [(first, last) for first, last in found if first is not None]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def _measured(
    store: Store, event: Event, held: list[datetime], turnout: Turnout, woken: NewlyActive | None
) -> dict[str, int]:
    """Return the facts that need no entering."""
    facts: dict[str, int] = {}
    if turnout.came:
        facts["participants"] = turnout.came
    if woken:
        facts["newly_active"] = woken.people
    if held:
        messages, speakers = figures.talk(store, event, held[-MOST_COUNTED:])
        if messages:
            facts |= {"messages": messages, "speakers": speakers}
        facts["joined"] = figures.joined(store, event, held[0], held[-1])
    return facts


def _share(amount: float | None, people: float | None) -> float | None:
    return None if amount is None or not people else amount / people
