"""Series of events: one, this and all that follow, or all of them moved, changed and deleted."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import attendance, checkins, clock, events, signups
from app.attendance import Coming
from app.errors import AppError
from app.events import Occurrence, Span, hanging
from app.store import Store

MONDAY = datetime(2026, 11, 23, 20)
HOUR, WEEK, NONE = timedelta(hours=1), timedelta(weeks=1), timedelta(0)
LAST = date(2027, 1, 31)


@pytest.fixture
def community(store: Store) -> int:
    with store.operation("Add community"):
        return store.insert("communities", name="地心引力工场", created_at=clock.stamp())


def weekly(store: Store, community: int, rule: str = "FREQ=WEEKLY;COUNT=6") -> int:
    return events.add(store, community, "例会", MONDAY, rrule=rule)


def shown(store: Store, community: int, last: date = LAST) -> list[Occurrence]:
    return events.occurrences(store, community, MONDAY.date(), last)


def days(store: Store, community: int, id: int | None = None) -> list[str]:
    found = shown(store, community)
    return [f"{one.starts_at:%m-%d %H}" for one in found if id in (None, one.event.id)]


def came(store: Store, event: int) -> list[str]:
    sql = "select occurrence from attendances where event_id = ? order by occurrence"
    return [at for (at,) in store.rows(sql, event)]


def attend(store: Store, event: int) -> None:
    """Let someone come every week."""
    for number in range(6):
        attendance.sign_up(store, event, MONDAY + number * WEEK, [Coming("林小满")])


def test_this_and_what_follows_moves_and_the_earlier_ones_stay(
    store: Store, community: int
) -> None:
    id = weekly(store, community)
    attend(store, id)
    steps = store.undo_step
    third = shown(store, community)[2]
    to = Span(
        third.starts_at + timedelta(days=1, hours=1), third.ends_at + timedelta(days=1, hours=1)
    )
    new = events.reschedule(store, third, to, "following")
    assert days(store, community, id) == ["11-23 20", "11-30 20"]
    assert days(store, community, new) == ["12-08 21", "12-15 21", "12-22 21", "12-29 21"]
    assert came(store, id) == ["2026-11-23T20:00", "2026-11-30T20:00"]
    assert came(store, new)[0] == "2026-12-08T21:00"
    assert events.get(store, new).rrule == "FREQ=WEEKLY;COUNT=4"
    store.undo()
    assert store.undo_step == steps
    assert len(days(store, community, id)) == 6
    assert len(came(store, id)) == 6


def test_what_follows_the_first_is_all(store: Store, community: int) -> None:
    id = weekly(store, community)
    first = shown(store, community)[0]
    to = Span(first.starts_at + HOUR, first.ends_at + HOUR)
    assert events.reschedule(store, first, to, "following") == id
    assert set(days(store, community)) == {f"{MONDAY + n * WEEK:%m-%d} 21" for n in range(6)}


def test_all_move_with_what_is_noted_of_each(store: Store, community: int) -> None:
    id = weekly(store, community)
    attend(store, id)
    third = shown(store, community)[2]
    events.reschedule(store, third, Span(third.starts_at + HOUR, third.ends_at + HOUR))
    assert came(store, id) == [f"{MONDAY + n * WEEK + HOUR:%Y-%m-%dT%H:%M}" for n in range(6)]


def test_one_alone_leaves_its_series_and_takes_its_people_along(
    store: Store, community: int
) -> None:
    id = weekly(store, community)
    attend(store, id)
    second = shown(store, community)[1]
    to = Span(second.starts_at + HOUR, second.ends_at + HOUR)
    alone = events.reschedule(store, second, to, "one")
    assert came(store, alone) == ["2026-11-30T21:00"]
    assert "2026-11-30T20:00" not in came(store, id)
    assert days(store, community, id) == [
        "11-23 20",
        "12-07 20",
        "12-14 20",
        "12-21 20",
        "12-28 20",
    ]


def test_one_it_and_what_follows_or_all_are_deleted(store: Store, community: int) -> None:
    id = weekly(store, community, "FREQ=WEEKLY")
    attend(store, id)
    third = shown(store, community)[2]
    events.remove(store, third, "one")
    assert "12-07 20" not in days(store, community)
    assert len(came(store, id)) == 5
    events.remove(store, shown(store, community)[3], "following")
    assert days(store, community) == ["11-23 20", "11-30 20", "12-14 20"]
    assert len(came(store, id)) == 3
    events.remove(store, shown(store, community)[0], "following")
    assert days(store, community) == []
    store.undo()
    assert days(store, community) == ["11-23 20", "11-30 20", "12-14 20"]


def test_what_goes_with_a_part_of_a_series_is_told(store: Store, community: int) -> None:
    id = weekly(store, community)
    attend(store, id)
    assert hanging.delete_part(store, shown(store, community)[1], "one") == {"attendances": 1}
    assert hanging.delete_part(store, shown(store, community)[1], "following") == {"attendances": 4}
    assert hanging.delete_part(store, shown(store, community)[0], "all") == {"attendances": 1}
    assert events.find(store, id) is None


def test_the_first_of_a_series_goes_with_all_that_follow(store: Store, community: int) -> None:
    id = weekly(store, community)
    events.skip(store, id, MONDAY)
    events.remove(store, shown(store, community)[0], "following")
    assert events.find(store, id) is None


def test_words_change_from_one_day_on(store: Store, community: int) -> None:
    id = weekly(store, community)
    third = shown(store, community)[2]
    new = events.revise_part(store, third, "following", title="夜谈", place="茶馆")
    assert [one.event.title for one in shown(store, community)] == ["例会"] * 2 + ["夜谈"] * 4
    assert new.place == "茶馆"
    second = shown(store, community)[1]
    events.revise_part(
        store, second, "one", title="圆桌", span=Span(MONDAY + WEEK, MONDAY + WEEK + HOUR * 3)
    )
    titles = [one.event.title for one in shown(store, community)]
    assert titles == ["例会", "圆桌", "夜谈", "夜谈", "夜谈", "夜谈"]
    assert events.get(store, id).title == "例会"


def test_an_open_list_belongs_to_the_half_that_comes(
    store: Store, community: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = weekly(store, community)
    monkeypatch.setenv(clock.FROZEN, "2026-11-24T09:00:00+08:00")
    old = signups.paste(store, community, "#接龙\n例会一\n1. 林小满", event_id=id)
    monkeypatch.setenv(clock.FROZEN, "2026-12-05T09:00:00+08:00")
    new = signups.paste(store, community, "#接龙\n例会二\n1. 周舟", event_id=id)
    half = events.split(store, id, MONDAY + 2 * WEEK)
    assert signups.get(store, old).event_id == id
    assert signups.get(store, new).event_id == half


def test_neighbours_pass_over_what_was_left_out(store: Store, community: int) -> None:
    id = weekly(store, community)
    events.skip(store, id, MONDAY + WEEK)
    event = events.get(store, id)
    assert events.neighbour(event, MONDAY, 1) == MONDAY + 2 * WEEK
    assert events.neighbour(event, MONDAY + 2 * WEEK, -1) == MONDAY
    assert events.neighbour(event, MONDAY, -1) is None
    assert events.neighbour(event, MONDAY + 5 * WEEK, 1) is None


RULES = st.sampled_from(
    [
        "FREQ=WEEKLY",
        "FREQ=DAILY;COUNT=9",
        "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8",
        "FREQ=MONTHLY",
        "LUNAR",
    ]
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(RULES, st.integers(1, 7), st.lists(st.integers(0, 8), max_size=3), st.integers(-30, 30))
def test_a_series_parted_and_moved_never_doubles_or_loses_a_day(
    store: Store, rule: str, place: int, skipped: list[int], hours: int
) -> None:
    with store.operation("Add community"):
        community = store.insert("communities", name="x", created_at=clock.stamp())
    id = events.add(store, community, "x", MONDAY, rrule=rule)
    last = date(2028, 3, 1)
    for number in skipped:
        one = shown(store, community, last)
        if number < len(one):
            events.skip(store, id, one[number].original)
    before = shown(store, community, last)
    if place >= len(before):
        return
    parted = before[place]
    by = timedelta(hours=hours)
    events.reschedule(store, parted, Span(parted.starts_at + by, parted.ends_at + by), "following")
    after = events.occurrences(store, community, date(2026, 10, 1), date(2028, 5, 1))
    wanted = [one.starts_at + (by if one.starts_at >= parted.starts_at else NONE) for one in before]
    end = datetime(2028, 1, 1)
    assert [one.starts_at for one in after if one.starts_at < end] == sorted(
        at for at in wanted if at < end
    )
    store.undo()
    assert shown(store, community, last) == before


def test_what_follows_the_ones_left_out_is_changed_where_it_stands(
    store: Store, community: int
) -> None:
    id = weekly(store, community)
    events.skip(store, id, MONDAY)
    second = shown(store, community)[0]
    later = Span(second.starts_at + HOUR, second.ends_at + HOUR)
    events.revise_part(store, second, "following", span=later, place="二楼")
    assert days(store, community) == ["11-30 21", "12-07 21", "12-14 21", "12-21 21", "12-28 21"]


def test_what_is_noted_follows_an_event_that_comes_to_take_whole_days(
    store: Store, community: int
) -> None:
    id = weekly(store, community)
    attend(store, id)
    events.edit(store, id, all_day=True)
    assert came(store, id)[:2] == ["2026-11-23T00:00", "2026-11-30T00:00"]


def test_the_days_of_a_campaign_stay_together(store: Store, community: int) -> None:
    first = MONDAY.date()
    campaign = checkins.add(store, community, title="打卡", goal="写起来", first=first, length=5)
    third = shown(store, community)[2]
    to = Span(third.starts_at + HOUR, third.ends_at + HOUR)
    for part in ("one", "following"):
        with pytest.raises(AppError, match="stay together"):
            events.reschedule(store, third, to, part)
        with pytest.raises(AppError, match="stay together"):
            hanging.delete_part(store, third, part)
    assert len(days(store, community)) == 5
    with pytest.raises(AppError, match="Check-ins page"):
        events.revise(store, third.event.id, rrule="FREQ=WEEKLY", title="写作")
    events.revise(store, third.event.id, rrule=third.event.rrule, title="写作")
    events.reschedule(store, third, to, "all")
    assert checkins.get(store, campaign).at.hour == 9
