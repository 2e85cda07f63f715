"""When people stop checking in, against the estimate worked out person by person."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import checkins, communities, events, members
from app.checkins.days import COUNTED
from app.insights.dropout import GONE, Course, Dropout, Stay, dropout, survival
from app.insights.scope import Scope
from app.store import Store
from tests.app.test_insights import random

FIRST = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-12T12:00:00+08:00")


def course(store: Store, community: int) -> Course:
    found = dropout(store, Scope(community)).course
    assert found is not None
    return found


def campaign(
    store: Store, days: list[set[int]], length: int = 14, **more: object
) -> tuple[int, int, list[int]]:
    """Return community, campaign and members, each of whom checked in on the days (from 0) given."""
    community = communities.add(store, name=f"社群 {len(communities.listed(store))}")
    group = communities.add_group(store, community, name="群")
    event = events.add(
        store,
        community,
        "打卡",
        datetime.combine(FIRST, time(20)),
        kind="checkin",
        group_ids=[group],
    )
    id = checkins.adopt(store, event, "写")
    checkins.edit(store, id, length=length, **more)  # pyright: ignore[reportArgumentType]
    people = [members.add(store, group, f"m{n}") for n in range(len(days))]
    for person, mine in zip(people, days, strict=True):
        checkins.mark(store, id, [(person, FIRST + timedelta(days=n)) for n in mine], "done")
    return community, id, people


@random
@given(st.lists(st.tuples(st.integers(1, 12), st.booleans()), min_size=1, max_size=25))
def test_the_share_still_in_is_the_product_limit_estimate(found: list[tuple[int, bool]]) -> None:
    stays = [Stay(n, days, stopped) for n, (days, stopped) in enumerate(found)]
    until = max(days for days, _ in found)
    shares = survival(stays, until)
    for day in range(1, until + 1):
        plain = 1.0
        for before in range(1, day):
            there = [one for one in stays if one.days >= before]
            going = [one for one in there if not (one.stopped and one.days == before)]
            plain *= len(going) / len(there)
        assert shares[day - 1] == pytest.approx(plain)
    if all(stopped for _, stopped in found):  # nobody censored: the plain share
        assert shares == pytest.approx(
            [sum(days >= day for days, _ in found) / len(found) for day in range(1, until + 1)]
        )


@pytest.mark.parametrize("over", [False, True])
def test_who_has_stopped_is_told_from_who_may_come_back(
    store: Store, over: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if over:
        monkeypatch.setenv("QUNCE_NOW", "2026-12-01T12:00:00+08:00")
    # every day so far · three days and out · missed one · joined on the fourth day · never
    days = [set(range(10)), {0, 1, 2}, set(range(8)) | {9}, {3, 4}, set[int]()]
    community, id, people = campaign(store, days)
    found = course(store, community)
    stays = {one.member_id: (one.days, one.stopped) for one in found.stays}
    assert stays == {
        people[0]: (10, over), people[1]: (3, True), people[2]: (10, over), people[3]: (2, True),
    }  # fmt: skip
    grid = checkins.grid(store, id)
    for line in grid.lines:
        done = [n for n, cell in enumerate(line.cells) if cell.state in COUNTED]
        if done and not over:
            missed = sum(cell.state == "missed" for cell in line.cells[done[-1] :])
            assert stays[line.member_id][1] == (missed >= GONE)
    assert found.worst == (10 if over else 2)
    assert found.stopped[1] == found.stopped[2] == 1


def test_who_reached_what_was_asked_has_not_stopped(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-12-01T12:00:00+08:00")
    community, _, people = campaign(store, [{0, 1, 2}, {0}], needed=3)
    found = course(store, community)
    assert {one.member_id: one.stopped for one in found.stays} == {
        people[0]: False,
        people[1]: True,
    }
    assert (found.finished, found.half, found.shares) == (1, 2, (1.0, 0.5, 0.5))


def test_nobody_one_person_and_a_campaign_to_come(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dropout(store, Scope(1)) == Dropout()
    community, id, _ = campaign(store, [set()])
    assert dropout(store, Scope(community)) == Dropout(((id, "打卡"),), id)
    other, _, _ = campaign(store, [{0}])
    found = course(store, other)
    assert (found.shares, found.hours) == ((1.0,), (0,) * 24)
    before = Scope(other, (), FIRST - timedelta(days=99), FIRST - timedelta(days=1))
    assert dropout(store, before) == Dropout()
    monkeypatch.setenv("QUNCE_NOW", "2026-10-01T12:00:00+08:00")
    with store.operation("Touch"):  # what is kept for all charts goes with the next change
        store.execute("update communities set notes = 'x'")
    assert dropout(store, Scope(other)) == Dropout()


def test_the_newest_that_tells_something_is_shown_first_and_another_on_demand(
    store: Store,
) -> None:
    community, first, _ = campaign(store, [{0, 1}])
    group = store.value("select id from groups where community_id = ?", community)
    begins = datetime.combine(FIRST + timedelta(days=8), time(20))
    event = events.add(store, community, "第二季", begins, kind="checkin", group_ids=[group])
    second = checkins.adopt(store, event, "写")
    found = dropout(store, Scope(community))
    assert (found.campaigns, found.chosen) == (((second, "第二季"), (first, "打卡")), first)
    assert dropout(store, Scope(community), second).course is None
    assert dropout(store, Scope(community), 999).chosen == first
