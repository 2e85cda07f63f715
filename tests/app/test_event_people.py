"""Who makes an event, and whose turn it is."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import communities, events, members
from app.errors import AppError
from app.events import people, rota
from app.store import Store

NOW = "2026-11-20T09:00:00+08:00"  # a Friday
THURSDAY = datetime(2026, 11, 5, 20)
WEEK = timedelta(weeks=1)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", NOW)


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="读书会")


@pytest.fixture
def group(store: Store, community: int) -> int:
    return communities.add_group(store, community, name="一群")


@pytest.fixture
def three(store: Store, group: int) -> list[int]:
    return [members.add(store, group, name) for name in ("阿哲", "青柠", "夏天")]


@pytest.fixture
def stage(store: Store, community: int, group: int) -> int:
    return events.add(
        store, community, "轮换上台", THURSDAY, rrule="FREQ=WEEKLY;BYDAY=TH", group_ids=[group]
    )


def names(store: Store, event: int, ahead: int = 5) -> list[str]:
    return [turn.name for turn in rota.rota(store, event, ahead).coming]


def test_people_have_parts_and_are_called_as_in_the_events_group(
    store: Store, stage: int, three: list[int]
) -> None:
    people.add_people(store, stage, "guest", three[1:])
    people.add_people(store, stage, "host", [three[0], three[0]])
    members.rename(store, three[0], "zhe_1990")

    found = [(one.name, one.part) for one in people.people(store, stage)]

    assert found == [("阿哲", "host"), ("青柠", "guest"), ("夏天", "guest")]
    people.remove_person(store, stage, three[1], "guest")
    assert [one.name for one in people.people(store, stage, "guest")] == ["夏天"]
    store.undo()
    assert [one.name for one in people.people(store, stage, "guest")] == ["青柠", "夏天"]


def test_turns_go_round_and_nobody_is_next_without_a_rota(
    store: Store, stage: int, three: list[int]
) -> None:
    assert names(store, stage, 2) == ["", ""]

    rota.join(store, stage, three)

    first = rota.rota(store, stage).coming[0]
    assert (first.original, first.settled) == (datetime(2026, 11, 26, 20), False)
    assert names(store, stage) == ["阿哲", "青柠", "夏天", "阿哲", "青柠"]


def test_a_turn_is_passed_on_swapped_settled_and_given_back_to_the_order(
    store: Store, stage: int, three: list[int]
) -> None:
    rota.join(store, stage, three)
    first = datetime(2026, 11, 26, 20)

    rota.give_way(store, stage, first)
    assert names(store, stage, 4) == ["青柠", "阿哲", "夏天", "青柠"]
    store.undo()
    assert names(store, stage, 4) == ["阿哲", "青柠", "夏天", "阿哲"]

    rota.swap(store, stage, first + 2 * WEEK, first)
    assert names(store, stage, 4) == ["夏天", "青柠", "阿哲", "夏天"]

    rota.assign(store, stage, first, None)
    assert names(store, stage, 4) == ["", "青柠", "阿哲", "夏天"]
    rota.release(store, stage, first)
    assert names(store, stage, 2) == ["阿哲", "青柠"]
    with pytest.raises(AppError, match="no longer there"):
        rota.assign(store, stage, first + timedelta(days=1), three[0])


def test_one_alone_has_nobody_to_pass_a_turn_to(store: Store, stage: int, three: list[int]) -> None:
    rota.join(store, stage, three[:1])
    with pytest.raises(AppError, match="Nobody else"):
        rota.give_way(store, stage, datetime(2026, 11, 26, 20))


def test_who_joins_late_comes_first_and_past_turns_stay(
    store: Store, stage: int, three: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    rota.join(store, stage, three[:2])
    monkeypatch.setenv("QUNCE_NOW", "2026-12-11T09:00:00+08:00")  # three turns later
    assert rota.rota(store, stage).had == {three[0]: 2, three[1]: 1}

    rota.join(store, stage, three[2:])
    assert names(store, stage, 4) == ["夏天", "青柠", "阿哲", "夏天"]

    rota.leave(store, stage, three[0])
    assert names(store, stage, 3) == ["夏天", "青柠", "夏天"]
    assert rota.rota(store, stage).had == {three[0]: 2, three[1]: 1}


def test_the_rota_moves_with_the_event_and_is_copied_with_it(
    store: Store, stage: int, three: list[int]
) -> None:
    rota.join(store, stage, three)
    rota.give_way(store, stage, datetime(2026, 11, 26, 20))

    events.move(store, stage, THURSDAY + timedelta(days=1, hours=-1))

    turns = rota.rota(store, stage, 3).coming
    assert [(turn.original, turn.name) for turn in turns] == [
        (datetime(2026, 11, 20, 19), ""),
        (datetime(2026, 11, 27, 19), "青柠"),
        (datetime(2026, 12, 4, 19), "阿哲"),
    ]
    copy = events.duplicate(store, stage)
    assert [one.name for one in people.people(store, copy, "turn")] == ["阿哲", "青柠", "夏天"]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.tuples(st.sampled_from("pswr"), st.integers(0, 5)), max_size=8))
def test_whatever_is_changed_undo_brings_the_turns_back(
    store: Store, community: int, group: int, steps: list[tuple[str, int]]
) -> None:
    three = [members.add(store, group, name) for name in "甲乙丙"]
    event = events.add(store, community, "轮", THURSDAY, rrule="FREQ=WEEKLY;COUNT=20")
    rota.join(store, event, three)
    seen = [names(store, event, 8)]
    for kind, place in steps:
        at = datetime(2026, 11, 26, 20) + place * WEEK
        {
            "p": lambda at: rota.give_way(store, event, at),
            "s": lambda at: rota.swap(store, event, at, at + WEEK),
            "w": lambda at: rota.assign(store, event, at, three[0]),
            "r": lambda at: rota.release(store, event, at),
        }[kind](at)
        if names(store, event, 8) != seen[-1]:
            seen.append(names(store, event, 8))
            before = store.undo_step
            assert before is not None
            store.undo()
            assert names(store, event, 8) == seen[-2]
            store.redo()
            assert names(store, event, 8) == seen[-1]
