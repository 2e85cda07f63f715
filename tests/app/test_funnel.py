"""The funnel against a plain reading of its definitions, whole, by group and by channel."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import measures
from app.errors import AppError
from app.insights.funnel import MOST, Step, Steps, by_channel, by_group, fell_out, funnel
from app.insights.funnel_terms import SHIPPED, Terms, as_shipped, set_terms, terms
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import groups_of, here, known_days, moved, random, said, scopes

ALL = Scope(1)


@dataclass
class World:
    """A community with who invited whom (by place among its stays), tags and income: (member, day, amount)."""

    case: Case
    hosts: list[int | None] = field(default_factory=list)
    tagged: set[int] = field(default_factory=set)
    paid: list[tuple[int, int, int]] = field(default_factory=list)

    def into(self, store: Store) -> None:
        self.case.into(store)
        with store.operation("World"):
            store.execute("delete from incomes")
            for stay, host in zip(self.case.stays, self.hosts, strict=False):
                store.execute(
                    "update memberships set inviter_id = ? where group_id = ? and member_id = ?",
                    host, stay.group, stay.member,
                )  # fmt: skip
            for member in self.tagged:
                store.insert("member_tags", member_id=member, tag="读书")
            for member, day, amount in self.paid:
                store.insert(
                    "incomes", community_id=1, member_id=member, way="members", amount=amount,
                    day=local(at(day), ZONES[1]).date().isoformat(),
                )  # fmt: skip


worlds = st.builds(
    World,
    cases,
    st.lists(st.none() | st.integers(1, 6), min_size=8, max_size=8),
    st.sets(st.integers(1, 6), max_size=2),
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 80), st.integers(0, 2)), max_size=3),
)
definitions = st.just(SHIPPED) | st.builds(
    Terms,
    messages=st.integers(1, 4),
    within=st.none() | st.integers(1, 40),
    lately=st.integers(1, 60),
    settled=st.integers(0, 60),
    roles=st.sampled_from([("manager",), ("partner", "payer"), ()]),
    tag=st.sampled_from(["读书", "没有"]),
    paid=st.booleans(),
    invited=st.integers(1, 2),
)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def reached(world: World, scope: Scope, of: Terms) -> list[set[int]]:
    """Return who reaches each step."""
    case, last = world.case, scope.last or date.max
    ever = [(day, member) for day, member, _ in said(case, Scope(1, scope.group_ids))]
    acquired = {member for _, member, _ in said(case, scope)}
    seated: dict[int, list[date]] = {}
    for stay in case.stays:
        if stay.group not in groups_of(scope):
            continue
        zone = ZONES[stay.group]
        came = date.min if stay.joined is None else local(stay.joined, zone).date()
        went = date.max if stay.left is None else local(stay.left, zone).date()
        if came <= last and went >= (scope.first or date.min):
            acquired.add(stay.member)
        if stay.left is None and stay.joined is not None:
            seated.setdefault(stay.member, []).append(came)
    joins = [
        (day, member) for day, member, _ in moved(case, Scope(1, scope.group_ids), joining=True)
    ]
    activated: set[int] = set()
    for member in acquired:
        wrote = [day for day, m in ever if m == member]
        if not wrote:
            continue
        first = min([*wrote, *(day for day, m in joins if m == member)])
        end = last if of.within is None else min(last, first + timedelta(days=of.within - 1))
        if sum(day <= end for day in wrote) >= of.messages:
            activated.add(member)
    end = max(known_days(case, scope), default=None)
    retained: set[int] = set()
    for member in activated & here(case, scope):
        wrote = [day for day, m in ever if m == member]
        lately = end and any(0 <= (end - day).days < of.lately for day in wrote)
        if lately and end and (end - min(wrote + seated.get(member, []))).days > of.settled:
            retained.add(member)
    paying = {m for m, day, n in world.paid if n and local(at(day), ZONES[1]).date() <= last}
    converted = {m for m, role in case.roles if role in of.roles}
    converted |= (world.tagged if of.tag == "读书" else set()) | (paying if of.paid else set())
    brought = guests(world, scope)
    referred = {m for m in acquired if brought.count(m) >= of.invited}
    return [acquired, activated, retained, converted & acquired, referred]


def guests(world: World, scope: Scope) -> list[int]:
    """Return the host of everyone who is still there, rings taken out, one by one."""
    hosts: dict[int, int] = {}
    seats = [
        (stay, host) for stay, host in zip(world.case.stays, world.hosts, strict=False)
        if stay.group in groups_of(scope) and host is not None
    ]  # fmt: skip
    for stay, host in sorted(
        seats, key=lambda s: (s[0].joined is None, s[0].joined or 0, s[0].group, world.case.stays.index(s[0]))
    ):  # fmt: skip
        hosts.setdefault(stay.member, host)
    for guest in list(hosts):
        above, seen = guest, []
        while above in hosts and above not in seen:
            seen.append(above)
            above = hosts[above]
        if above in seen:  # it closes a ring: who stands where it closes hangs under nobody
            del hosts[above]
    present = here(world.case, scope)
    return [host for guest, host in hosts.items() if guest in present]


def sets(steps: Steps) -> list[set[int]]:
    assert [step.step for step in steps] == list(Step)
    assert all(step.members == tuple(sorted(set(step.members))) for step in steps)
    return [set(step.members) for step in steps]


@random
@given(world=worlds, scope=scopes, of=definitions)
def test_the_funnel_holds_who_its_definition_names(
    store: Store, world: World, scope: Scope, of: Terms
) -> None:
    world.into(store)
    set_terms(store, 1, **{key: getattr(of, key) for key in Terms.__slots__})
    assert terms(store, 1) == of
    found = funnel(store, scope)
    assert sets(found) == reached(world, scope, of)
    whole = len(found[0].members)
    assert found[0].percent == (100 if whole else 0)
    for place in range(1, len(found)):
        lost = set(found[place - 1].members) - set(found[place].members)
        assert set(fell_out(found, place)) == lost
    for part in by_group(store, scope):
        assert sets(part.steps) == reached(world, replace(scope, group_ids=(part.group_id,)), of)
    parts = by_channel(store, scope)
    for place, step in enumerate(found):
        apart = [id for part in parts for id in part.steps[place].members]
        assert sorted(apart) == list(step.members)
    for part in parts:
        assert part.channel is not None
        assert {channel(world.case, scope, id) for id in part.steps[0].members} <= {part.channel}


def channel(case: Case, scope: Scope, member: int) -> str:
    """Return the channel of a member's first join, else the one noted in a seat."""
    joins = [
        (day, name) for day, who, name in moved(case, Scope(1, scope.group_ids), joining=True) if who == member
    ]  # fmt: skip
    first = [name for day, name in joins if day == min(joins)[0]]
    noted = [
        (stay.joined is None, stay.joined or 0, stay.group, stay.channel) for stay in case.stays
        if stay.member == member and stay.group in groups_of(scope) and stay.channel
    ]  # fmt: skip
    return (first[0] if first else "") or (min(noted)[3] if noted else "")


def test_definitions_are_kept_undone_and_given_back(store: Store) -> None:
    Case().into(store)
    set_terms(store, 1, messages=5, within=7)
    assert terms(store, 1) == replace(SHIPPED, messages=5, within=7)
    set_terms(store, 1, messages=1, within=None)
    assert store.value("select count(*) from measures") == 0  # as shipped again
    store.undo()
    assert terms(store, 1).messages == 5
    as_shipped(store, 1)
    assert terms(store, 1) == SHIPPED


@pytest.mark.parametrize(
    ("key", "value"),
    [("messages", 0), ("messages", "viele"), ("messages", 1001), ("within", -1), ("lately", None),
     ("settled", 1.5), ("invited", True), ("roles", ["king"]), ("roles", []), ("tag", "长" * 41)],
)  # fmt: skip
def test_what_is_impossible_is_told_at_the_field(store: Store, key: str, value: object) -> None:
    Case().into(store)
    with pytest.raises(AppError) as refused:
        set_terms(store, 1, **{key: value})
    assert refused.value.fields["at"] == key
    assert terms(store, 1) == SHIPPED


@pytest.mark.parametrize(
    "kept", [{"messages": -4, "lately": 7, "new": 1}, [1], "x", {"roles": [], "tag": ""}]
)
def test_definitions_of_another_version_are_read_as_far_as_they_go(
    store: Store, kept: object
) -> None:
    Case().into(store)
    measures.keep(store, 1, "funnel", kept, "old")
    lately = 7 if isinstance(kept, dict) and "lately" in kept else 30
    assert terms(store, 1) == replace(SHIPPED, lately=lately)


def test_many_messages_within_few_days_are_counted_one_by_one_or_in_one_go(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = [
        (1, member, at(2 * member, hour))
        for member in range(1, 7)
        for hour in range(10, 10 + member)
    ]
    later = [(1, member, at(70)) for member in range(1, 7)]
    Case(messages=wrote + later, stays=[Stay(1, m, at(0)) for m in range(1, 7)]).into(store)
    set_terms(store, 1, messages=4, within=30)
    assert funnel(store, ALL)[1].members == (4, 5, 6)
    monkeypatch.setattr("app.insights.messages_within.FEW", 0)
    assert funnel(store, ALL)[1].members == (4, 5, 6)


def test_the_many_small_channels_are_one(store: Store) -> None:
    events = [Event(1, member, at(0), "join", f"渠道{member}") for member in range(1, MOST + 6)]
    Case(
        members=MOST + 5, events=events, stays=[Stay(1, m, at(0)) for m in range(1, MOST + 6)]
    ).into(store)
    found = by_channel(store, ALL)
    assert len(found) == MOST + 1
    assert (found[-1].channel, len(found[-1].steps[0].members)) == (None, 5)


def test_without_people_there_is_no_channel_and_every_group_is_empty(store: Store) -> None:
    Case(reads=[Read(1, at(0), at(3), at(4))]).into(store)
    assert by_channel(store, ALL) == ()
    assert [[len(s.members) for s in part.steps] for part in by_group(store, ALL)] == [[0] * 5] * 2
