"""The plan of the weeks ahead, between the store and the rules of picking.

`propose` only reads and may run away from the window's thread; `keep` writes what it found.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app import clock
from app.planner.ground import Choice, Place
from app.planner.knowing import Span, gather
from app.planner.picking import Picker
from app.planner.picks import COLUMNS, Pick, row, selected
from app.planner.rhythm import Rhythm, Slot, rhythms, slots
from app.store import Store
from app.text import P_

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to plan: these groups, so many weeks from a Monday on; the seed decides ties."""

    community_id: int
    group_ids: tuple[int, ...]
    monday: date
    weeks: int = 4
    seed: int = 1

    @property
    def last(self) -> date:
        """Return the last day of the plan."""
        return self.monday + self.weeks * WEEK - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What `propose` found: a choice for every slot that is still open."""

    wish: Wish
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The weeks of a plan: every slot that is still to come, by time, and how each group's weeks are mixed."""

    picks: tuple[Pick, ...]
    rhythms: dict[int, Rhythm]
    slots: dict[int, int]  # group → slots a week


def board(store: Store, wish: Wish) -> Board:
    """Return every slot of the wish that is still to come, with what is planned for it."""
    week = slots(store, wish.group_ids)
    kept = {(one.place.group_id, one.place.starts_at): one for one in _kept(store, wish)}
    found: list[Pick] = []
    for place in _places(store, wish, week):
        pick = kept.pop((place.group_id, place.starts_at), None) or Pick(0, place)
        found.append(pick if pick.event_id else replace(pick, place=place))
    now = _now(store)  # what was put where there is no slot any more stays in sight
    found += [
        pick
        for pick in kept.values()
        if (pick.topic_id or pick.event_id) and pick.place.starts_at > now[pick.place.group_id]
    ]
    found.sort(key=lambda pick: (pick.place.starts_at, pick.place.group_id))
    counts = {id: sum(slot.group_id == id for slot in week) for id in wish.group_ids}
    return Board(tuple(found), rhythms(store, wish.group_ids), counts)


def propose(store: Store, wish: Wish) -> Proposal:
    """Find a topic for every open slot of the wish; the same store and seed give the same plan."""
    keeps = {
        (one.place.group_id, one.place.starts_at)
        for one in _kept(store, wish)
        if one.pinned or one.event_id
    }
    week = slots(store, wish.group_ids)
    places = [
        place
        for place in _places(store, wish, week)
        if (place.group_id, place.starts_at) not in keeps
    ]
    again = frozenset(wish.group_ids)
    span = Span(wish.community_id, wish.monday, wish.last, again, seed=wish.seed)
    known = gather(store, span)
    return Proposal(wish, tuple(Picker(known, wish.seed).fill(places)))


def keep(store: Store, proposal: Proposal) -> int:
    """Write a proposal over what was planned before, but for pinned and accepted picks; return how many topics."""
    wish, choices = proposal.wish, proposal.choices
    topics = _there(store, "topics", {one.topic_id for one in choices} - {None})
    slots = _there(store, "slots", {one.place.slot_id for one in choices} - {None})
    rows = [  # others may have deleted some while the plan was made
        row(one)
        for one in choices
        if one.topic_id in {None, *topics} and one.place.slot_id in slots
    ]
    marks = ", ".join("?" * len(COLUMNS.split(",")))
    with store.operation(P_("Plan %n week(s)", "", wish.weeks), n=wish.weeks):
        store.execute_many(
            "delete from picks where group_id = ? and starts_at >= ? and starts_at < ? "
            "and pinned = 0 and event_id is null",
            [(id, str(wish.monday), str(wish.last + timedelta(days=1))) for id in wish.group_ids],
        )
        store.execute_many(f"insert or ignore into picks({COLUMNS}) values({marks})", rows)
    return sum(one.topic_id is not None for one in choices)


# -- inside


def _places(store: Store, wish: Wish, week: Iterable[Slot]) -> list[Place]:
    """Return the slots of every week that are still to come where their group is."""
    now, found = _now(store), list[Place]()
    for slot in week:
        for number in range(wish.weeks):
            day = wish.monday + number * WEEK + timedelta(days=slot.weekday)
            at = datetime.combine(day, time.fromisoformat(slot.starts_at))
            if at > now[slot.group_id]:
                rest = (slot.minutes, slot.kind, slot.library, slot.label, slot.id)
                found.append(Place(slot.group_id, at, *rest))
    return found


def _now(store: Store) -> dict[int, datetime]:
    """Return what the clock on each group's wall shows."""
    zones: dict[int, str] = dict(store.rows("select id, zone from groups"))
    walls = {zone: clock.now().astimezone(ZoneInfo(zone)) for zone in set(zones.values())}
    return {id: walls[zone].replace(tzinfo=None) for id, zone in zones.items()}


def _there(store: Store, table: str, ids: Iterable[int | None]) -> set[int]:
    """Return which of `ids` the table still holds."""
    sql = f"select id from {table} where id in (select value from json_each(?))"
    return {id for (id,) in store.rows(sql, json.dumps(sorted(filter(None, ids))))}


def _kept(store: Store, wish: Wish) -> list[Pick]:
    marks = ",".join("?" * len(wish.group_ids))
    return selected(
        store, f"p.group_id in ({marks}) and p.starts_at >= ? and p.starts_at < ?",
        *wish.group_ids, str(wish.monday), str(wish.last + timedelta(days=1)),
    )  # fmt: skip
