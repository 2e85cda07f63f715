"""Events: added, moved, repeated, skipped, taken back."""
# ruff: noqa: DTZ001 -- events are kept in wall time

import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, events
from app.errors import AppError
from app.events import steps
from app.store import Store

MONDAY = datetime(2026, 11, 23, 20)
WEEK = date(2026, 11, 23), date(2026, 11, 29)


@pytest.fixture
def community(store: Store) -> int:
    with store.operation("Add community"):
        return store.insert("communities", name="地心引力工场", created_at=clock.stamp())


def _group(store: Store, community: int, name: str = "一群") -> int:
    with store.operation("Add group"):
        return store.insert("groups", community_id=community, name=name, created_at=clock.stamp())


def _topic(store: Store) -> int:
    now = clock.stamp()
    with store.operation("Add topic"):
        return store.insert(
            "topics",
            library="general",
            title="复盘",
            gain="三种做法",
            status="ready",
            created_at=now,
            updated_at=now,
        )


def _starts(
    store: Store, community: int, days: tuple[date, date] = WEEK, zone: str = clock.DEFAULT_ZONE
) -> list[str]:
    found = events.occurrences(store, community, *days, zone)
    return [f"{one.starts_at:%m-%d %H:%M}" for one in found]


def test_an_event_is_kept_with_its_groups(store: Store, community: int) -> None:
    group = _group(store, community)
    id = events.add(
        store,
        community,
        " 嘉宾分享 ",
        MONDAY,
        kind="lecture",
        place="线上",
        notes="<b>",
        group_ids=[group],
    )
    event = events.get(store, id)
    assert (event.title, event.kind, event.place, event.notes, event.group_ids) == (
        "嘉宾分享",
        "lecture",
        "线上",
        "<b>",
        (group,),
    )
    assert (event.starts_at, event.ends_at) == (MONDAY, MONDAY + timedelta(hours=1))
    assert (event.all_day, event.zone, event.status, event.sequence) == (
        False,
        "Asia/Shanghai",
        "planned",
        0,
    )
    events.set_groups(store, id, [])
    assert events.get(store, id).group_ids == ()


def test_a_group_of_another_community_is_refused(store: Store, community: int) -> None:
    with store.operation("Add community"):
        other = store.insert("communities", name="别处", created_at=clock.stamp())
    stranger = _group(store, other)
    with pytest.raises(AppError):
        events.add(store, community, "x", MONDAY, group_ids=[stranger])
    assert events.listed(store, community) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"ends_at": MONDAY},
        {"ends_at": MONDAY + timedelta(days=400)},
        {"zone": "Asia/Nowhere"},
        {"zone": "../etc/passwd"},
        {"kind": "party"},
        {"status": "lost"},
        {"rrule": "FREQ=SECONDLY"},
        {"starts_at": datetime(1601, 1, 1)},
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    store: Store, community: int, fields: events.Fields
) -> None:
    id = events.add(store, community, "x", MONDAY)
    before = events.get(store, id)
    with pytest.raises(AppError, match=r"\w+ .*[.:]"):
        events.edit(store, id, **fields)
    assert events.get(store, id) == before


def test_an_all_day_event_ends_at_the_midnight_after_its_last_day(
    store: Store, community: int
) -> None:
    id = events.add(
        store, community, "团建", MONDAY, ends_at=MONDAY + timedelta(days=1), all_day=True
    )
    event = events.get(store, id)
    assert (event.starts_at, event.ends_at) == (datetime(2026, 11, 23), datetime(2026, 11, 25))
    assert len(events.occurrences(store, community, date(2026, 11, 24), date(2026, 11, 24))) == 1
    assert events.occurrences(store, community, date(2026, 11, 25), date(2026, 11, 25)) == []
    assert (
        len(
            events.occurrences(
                store, community, date(2026, 11, 24), date(2026, 11, 24), "America/New_York"
            )
        )
        == 1
    )


def test_a_series_keeps_its_hour_when_clocks_change(store: Store, community: int) -> None:
    start = datetime(2026, 10, 30, 20)  # New York leaves summer time on 1 November
    events.add(store, community, "call", start, zone="America/New_York", rrule="FREQ=DAILY;COUNT=4")
    days = date(2026, 10, 30), date(2026, 11, 5)
    assert _starts(store, community, days, "America/New_York") == [
        "10-30 20:00",
        "10-31 20:00",
        "11-01 20:00",
        "11-02 20:00",
    ]
    assert _starts(store, community, days) == [
        "10-31 08:00",
        "11-01 08:00",
        "11-02 09:00",
        "11-03 09:00",
    ]


def test_one_occurrence_can_be_skipped_and_brought_back(store: Store, community: int) -> None:
    id = events.add(store, community, "早报", MONDAY, rrule="FREQ=DAILY;COUNT=3")
    events.skip(store, id, MONDAY + timedelta(days=1))
    assert _starts(store, community) == ["11-23 20:00", "11-25 20:00"]
    store.undo()
    assert _starts(store, community) == ["11-23 20:00", "11-24 20:00", "11-25 20:00"]


def test_one_occurrence_can_be_moved_alone(store: Store, community: int) -> None:
    events.add(store, community, "早报", MONDAY, rrule="FREQ=DAILY;COUNT=3", place="群内")
    second = events.occurrences(store, community, *WEEK)[1]
    at = datetime(2026, 11, 28, 9)
    copy = events.detach(store, second, at, at + timedelta(hours=2))
    assert _starts(store, community) == ["11-23 20:00", "11-25 20:00", "11-28 09:00"]
    assert (events.get(store, copy).rrule, events.get(store, copy).place) == ("", "群内")
    store.undo()
    assert _starts(store, community) == ["11-23 20:00", "11-24 20:00", "11-25 20:00"]


def test_dragging_a_series_moves_all_of_it_or_one(store: Store, community: int) -> None:
    events.add(store, community, "早报", MONDAY, rrule="FREQ=DAILY;COUNT=3")
    second = events.occurrences(store, community, *WEEK)[1]
    at = MONDAY + timedelta(days=1, hours=1)
    events.reschedule(store, second, events.Span(at, at + timedelta(hours=2)))
    assert _starts(store, community) == ["11-23 21:00", "11-24 21:00", "11-25 21:00"]
    second = events.occurrences(store, community, *WEEK)[1]
    day = datetime(2026, 11, 28)
    alone = events.reschedule(
        store, second, events.Span(day, day + timedelta(days=1), all_day=True), "one"
    )
    assert _starts(store, community) == ["11-23 21:00", "11-25 21:00", "11-28 00:00"]
    assert events.get(store, alone).all_day
    assert store.undo_step is not None
    assert store.undo_step.label == "Move one occurrence"


def test_dragging_in_another_zone_means_the_viewers_time(store: Store, community: int) -> None:
    id = events.add(store, community, "call", MONDAY, zone="UTC")
    (shown,) = events.occurrences(store, community, *WEEK)
    assert shown.starts_at == datetime(2026, 11, 24, 4)
    at = datetime(2026, 11, 24, 8)
    events.reschedule(store, shown, events.Span(at, at + timedelta(hours=1)))
    assert events.get(store, id).starts_at == datetime(2026, 11, 24, 0)


def test_the_next_time_of_a_series_is_found(store: Store, community: int) -> None:
    id = events.add(store, community, "早报", MONDAY, rrule="FREQ=WEEKLY;COUNT=3")
    event = events.get(store, id)
    found = [events.coming(event, date(2026, 11, day)).starts_at.day for day in (1, 23, 24)]
    assert found == [23, 23, 30]
    assert events.coming(event, date(2027, 1, 1)).starts_at == MONDAY


def test_a_moved_series_moves_its_skipped_days_too(store: Store, community: int) -> None:
    id = events.add(store, community, "周会", MONDAY, rrule="FREQ=WEEKLY;BYDAY=MO")
    events.skip(store, id, MONDAY + timedelta(days=7))
    events.move(store, id, MONDAY + timedelta(days=1, hours=-1))
    days = date(2026, 11, 20), date(2026, 12, 9)
    assert _starts(store, community, days) == ["11-24 19:00", "12-08 19:00"]


def test_a_copy_is_an_event_of_its_own(store: Store, community: int) -> None:
    id = events.add(store, community, "打卡", MONDAY, rrule="FREQ=DAILY;COUNT=2")
    copy = events.duplicate(store, id, MONDAY + timedelta(days=4))
    assert events.get(store, copy).uid != events.get(store, id).uid
    assert _starts(store, community) == ["11-23 20:00", "11-24 20:00", "11-27 20:00", "11-28 20:00"]


def test_a_topic_follows_its_event(store: Store, community: int) -> None:
    topic = _topic(store)

    def status() -> str:
        return store.value("select status from topics where id = ?", topic)

    id = events.schedule_topic(store, community, topic, MONDAY)
    assert (status(), events.get(store, id).title, events.get(store, id).kind) == (
        "scheduled",
        "复盘",
        "topic",
    )
    store.undo()
    assert status() == "ready"
    store.redo()
    events.delete(store, id)
    assert status() == "ready"
    store.undo()
    events.edit(store, id, status="done")
    assert status() == "used"
    events.edit(store, id, status="planned")
    events.unschedule_topic(store, topic)
    assert (status(), events.listed(store, community)) == ("ready", [])


def test_deleting_can_be_taken_back(store: Store, community: int) -> None:
    id = events.add(store, community, "x", MONDAY, group_ids=[_group(store, community)])
    before = events.get(store, id)
    events.delete(store, id)
    with pytest.raises(AppError):
        events.get(store, id)
    store.undo()
    assert events.get(store, id) == before


def test_an_edit_that_changes_nothing_is_no_step(store: Store, community: int) -> None:
    id = events.add(store, community, "x", MONDAY)
    step = store.undo_step
    events.edit(store, id, title="x")
    assert store.undo_step is step
    events.edit(store, id, title="y")
    assert events.get(store, id).sequence == 1


WALL = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(WALL, WALL, st.integers(1, 60 * 24 * 30))
def test_moving_an_event_keeps_its_length_and_undo_restores_it(
    store: Store, community: int, start: datetime, to: datetime, minutes: int
) -> None:
    length = timedelta(minutes=minutes)
    id = events.add(store, community, "x", start, ends_at=start + length, zone="Europe/Berlin")
    before = events.get(store, id)
    events.move(store, id, to)
    moved = events.get(store, id)
    assert (moved.starts_at, moved.ends_at - moved.starts_at) == (to, length)
    if to != start:
        store.undo()
    assert events.get(store, id) == before


def test_a_full_month_is_quick_and_bounded(store: Store, community: int) -> None:
    now = clock.stamp()
    columns = "community_id, uid, title, starts_at, ends_at, rrule, created_at, updated_at"
    rows = [
        (
            community, str(n), "x", f"2026-11-{n % 30 + 1:02}T{n % 24:02}:00",
            f"2026-11-{n % 30 + 1:02}T{n % 24:02}:30", "FREQ=WEEKLY" if n % 10 == 0 else "", now, now,
        )
        for n in range(1000)
    ]  # fmt: skip
    with store.operation("Add"):
        store.insert_many("events", columns, rows)
    days = date(2026, 11, 1), date(2026, 11, 30)
    timings: list[float] = []
    for _ in range(3):
        began = time.perf_counter()
        found = events.occurrences(store, community, *days)
        timings.append(time.perf_counter() - began)
    assert len(found) > 1000
    assert min(timings) < 0.1  # 10 ms on a quiet machine
    with store.operation("Add"):
        store.insert_many(
            "events",
            columns,
            [
                (
                    community,
                    f"d{n}",
                    "x",
                    "2026-01-01T09:00",
                    "2026-01-01T10:00",
                    "FREQ=DAILY",
                    now,
                    now,
                )
                for n in range(200)
            ],
        )
    assert len(events.occurrences(store, community, *days)) == events.MOST


@pytest.mark.parametrize("day", [datetime(9999, 12, 31, 23, 30), datetime(1, 1, 1)])
def test_days_out_of_every_calendar_are_refused_in_words(
    store: Store, community: int, day: datetime
) -> None:
    id = events.add(store, community, "例会", datetime(2026, 11, 23, 20), rrule="FREQ=WEEKLY")
    for change in (
        lambda: events.add(store, community, "例会", day),
        lambda: events.move(store, id, day),
        lambda: steps.add(store, id, "prepare", "订场地", f"{day:%Y-%m-%d}"),
    ):
        with pytest.raises(AppError):
            change()
    assert events.get(store, id).starts_at == datetime(2026, 11, 23, 20)
