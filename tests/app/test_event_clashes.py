"""What gets in each other's way on the calendar."""
# ruff: noqa: DTZ001 -- events are kept in wall time

import time
from datetime import date, datetime, timedelta

import pytest

from app import clock, events
from app.events import clashes
from app.store import Store

DAY = date(2026, 11, 24)
EIGHT = datetime(2026, 11, 24, 20)
HOUR = timedelta(hours=1)


@pytest.fixture
def community(store: Store) -> int:
    with store.operation("Add community"):
        return store.insert("communities", name="地心引力工场", created_at=clock.stamp())


def group(store: Store, community: int, name: str) -> int:
    with store.operation("Add group"):
        return store.insert("groups", community_id=community, name=name, created_at=clock.stamp())


def told(store: Store, community: int) -> dict[str, list[str]]:
    found = events.occurrences(store, community, DAY, DAY + timedelta(days=7))
    titles = {(one.event.id, one.original): one.event.title for one in found}
    return {
        titles[key]: [f"{clash.kind} {clash.other.event.title}" for clash in all_]
        for key, all_ in clashes.clashes(store, community, found).items()
    }


def test_two_events_of_one_group_clash_while_both_run(store: Store, community: int) -> None:
    one, two = group(store, community, "一群"), group(store, community, "二群")
    events.add(store, community, "a", EIGHT, group_ids=[one])
    events.add(store, community, "b", EIGHT + HOUR / 2, group_ids=[one, two])
    events.add(store, community, "c", EIGHT + HOUR * 1.5, group_ids=[one])
    assert told(store, community) == {"a": ["group b"], "b": ["group a"]}


def test_an_event_for_no_group_in_particular_is_for_all(store: Store, community: int) -> None:
    events.add(store, community, "a", EIGHT, group_ids=[group(store, community, "一群")])
    events.add(store, community, "b", EIGHT)
    assert told(store, community) == {"a": ["group b"], "b": ["group a"]}


def test_other_groups_share_the_hour_only(store: Store, community: int) -> None:
    events.add(store, community, "a", EIGHT, group_ids=[group(store, community, "一群")])
    at = EIGHT + timedelta(minutes=45)
    events.add(store, community, "b", at, group_ids=[group(store, community, "二群")])
    assert told(store, community) == {"a": ["hour b"], "b": ["hour a"]}


def test_nobody_hosts_in_two_places(store: Store, community: int) -> None:
    ids = [
        events.add(store, community, title, EIGHT, group_ids=[group(store, community, title)])
        for title in ("a", "b")
    ]
    with store.operation("Add member"):
        host = store.insert("members", name="林小满", created_at=clock.stamp(), sort_key="l")
        for id in ids:
            store.insert("event_people", event_id=id, member_id=host, part="host")
    assert told(store, community) == {"a": ["host b"], "b": ["host a"]}


def test_what_is_over_cancelled_or_lasts_all_day_is_in_nobodys_way(
    store: Store, community: int
) -> None:
    events.add(store, community, "a", EIGHT)
    events.add(store, community, "b", EIGHT, status="cancelled")
    events.add(store, community, "c", EIGHT, status="done")
    events.add(store, community, "d", EIGHT, all_day=True)
    events.add(store, community, "f", EIGHT, kind="checkin")
    events.add(store, community, "e", EIGHT, ends_at=EIGHT + timedelta(days=14))
    assert told(store, community) == {}


def test_repetitions_clash_day_by_day(store: Store, community: int) -> None:
    events.add(store, community, "daily", EIGHT, rrule="FREQ=DAILY")
    events.add(store, community, "talk", EIGHT + timedelta(days=2))
    found = events.occurrences(store, community, DAY, DAY + timedelta(days=7))
    keys = clashes.clashes(store, community, found)
    assert sorted(at.day for _, at in keys) == [26, 26]


def test_a_thousand_events_of_a_month_are_looked_through_at_once(
    store: Store, community: int
) -> None:
    for number in range(40):
        at = EIGHT - timedelta(hours=number % 12)
        events.add(store, community, str(number), at, rrule="FREQ=DAILY")
    found = events.occurrences(store, community, DAY, DAY + timedelta(days=25))
    began = time.perf_counter()
    clashes.clashes(store, community, found)
    assert len(found) > 1_000
    assert time.perf_counter() - began < 0.5
