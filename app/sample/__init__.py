"""The sample community: invented people and talk, from a seed, dated up to this morning."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from app import clock, communities, targets
from app.errors import AppError
from app.progress import Progress, silent
from app.sample import campaigns, content, discussions, plans, posts, rhythms, roster
from app.sample.answers import write_answers
from app.sample.attendance import write_attendance
from app.sample.cards import write_cards
from app.sample.incomes import write_incomes
from app.sample.leaving import write_rules
from app.sample.people import DAYS, OPENED_PRACTICE, Person, befriend, people
from app.sample.plans import Topics
from app.sample.posts import write_costs, write_posts
from app.sample.roster import Room
from app.sample.runs import write_runs
from app.sample.surroundings import write_surroundings
from app.sample.talk import Calendar, Line, talk
from app.sample.today import write_day
from app.store import Store
from app.text import N_

SEED = "qunce sample 1"
STEPS = 5
TARGETS: dict[targets.Key, float] = {"active_week": 200, "stickiness": 0.3, "retention": 0.7}


@dataclass(slots=True)
class _Made:
    """The sample while it is made."""

    plan: dict[str, Any]
    community: int
    groups: tuple[int, int]
    topics: Topics
    people: list[Person]
    start: int  # midnight of day 0, seconds UTC
    lines: tuple[list[Line], list[Line]]


def load(store: Store, progress: Progress = silent) -> int:
    """Add the sample community in one step, for a store without journal; return the community's id."""
    if communities.has_sample(store):
        raise AppError(N_("The sample community is here already. Remove it to load a new one."))
    with store.operation(N_("Load the sample community")):
        made = _make(store)
        progress(1, STEPS)
        base = roster.write_members(
            store, _chance("members"), made.people, made.community, made.plan
        )
        write_answers(store, _chance("answers"), made.people, base, made.start)
        progress(2, STEPS)
        for number in (0, 1):
            _write_group(store, made, number, base)
            progress(3 + number, STEPS)
        plans.write_topics(store, made.topics, made.groups[0], made.start)
        plans.Diary(store, made.community, made.groups, made.topics, made.plan).write()
        write_posts(store, made.community, made.groups[0], made.start)
        write_costs(store, made.community)
        write_runs(store, made.community, made.groups[0])
        write_surroundings(store, made.community, made.plan)
        write_incomes(store, made.community)
        write_rules(store, made.community, made.groups[0])
        write_attendance(store, _chance("guests"), made.community, made.groups[0])
        rhythms.write(store, made.community, made.groups)
        for key, wanted in TARGETS.items():
            targets.set_target(store, made.community, key, wanted)
        write_cards(store, _chance("cards"), made.groups)
        write_day(store, _chance("day"), made.community, made.groups[0])
        discussions.write_highlights(store, made.community)
        # From now on a later time means that the operator has written in a topic.
        store.execute("update topics set updated_at = created_at where source = 'sample'")
        progress(STEPS, STEPS)
        return made.community


def _make(store: Store) -> _Made:
    plan = content.read("community")
    first = clock.today() - timedelta(days=DAYS)
    midnight = datetime(first.year, first.month, first.day, tzinfo=ZoneInfo(clock.DEFAULT_ZONE))
    start = int(midnight.timestamp())
    community = communities.add(store, **plan["community"], is_sample=True)
    groups = tuple(
        communities.add_group(
            store, community, **group, opened_on=(first + timedelta(days=day)).isoformat()
        )
        for group, day in zip(plan["groups"], (0, OPENED_PRACTICE), strict=True)
    )
    topics = plans.topics(store, _chance("topics"), plan)
    found = people(_chance("people"), plan)
    befriend(_chance("friends"), found)
    evenings = {day: title for day, (_, title) in topics.evenings.items()}
    calendar = Calendar(start, int(clock.now().timestamp()), first.weekday(), evenings)
    main, practice = talk(_chance("talk"), found, calendar)
    hot, focused = discussions.lines(_chance("discussions"), found, calendar)
    check_ins = campaigns.lines(_chance("check-ins"), found, calendar)
    hot += posts.lines(_chance("posts"), main, calendar)
    main, practice = sorted([*main, *hot]), sorted([*practice, *focused, *check_ins])
    return _Made(plan, community, (groups[0], groups[1]), topics, found, start, (main, practice))


def _write_group(store: Store, made: _Made, number: int, base: int) -> None:
    chance = _chance(f"group {number}")
    lines, group = made.lines[number], made.groups[number]
    seats = roster.seats(chance, made.people, made.start, lines, practice=number == 1)
    if number == 0:
        roster.rename(chance, seats, made.start, made.plan)
    source = {"format": "sample", "file": "sample", "zone": clock.DEFAULT_ZONE}
    batch = store.insert("batches", group_id=group, at=clock.stamp(), **source)
    room = Room(group, batch, seats, lines)
    roster.write_room(store, chance, room, made.people, base)
    names = made.plan["community"]["name"], made.plan["groups"][number]["name"]
    store.update("batches", batch, report=roster.report(room, *names))


def _chance(part: str) -> Random:
    """Return the dice for one part, so that a change in one leaves the others as they are."""
    return Random(f"{SEED} {part}")  # noqa: S311 -- invented data, nothing secret
