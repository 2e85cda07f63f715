"""Channels: what they cost, one name for two spellings, and what they brought, against a plain computation."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from app import batches, channels, merging
from app.cli import main
from app.errors import AppError
from app.insights.channels import Channel, together
from app.insights.channels import channels as brought
from app.insights.funnel import WINDOW
from app.insights.funnel_terms import set_terms
from app.insights.scope import Scope
from app.store import Store
from tests.app.chats import said as line
from tests.app.chats import system, take
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import ALL, groups_of, inside, known_days, random, said, scopes
from tests.app.test_retention import new, written

DAY = timedelta(days=1)
TODAY = date(2027, 3, 1)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


# -- what each brought

Spent = tuple[str, int, float]  # channel, days after FIRST, amount
_spent = st.lists(
    st.tuples(st.sampled_from(["qr", "公众号", "海报"]), st.integers(0, 80), st.integers(0, 500)),
    max_size=5,
)


def spend(store: Store, spent: list[Spent]) -> None:
    with store.operation("Spend"):
        for channel, day, amount in spent:
            store.insert(
                "channel_costs", community_id=1, channel=channel,
                day=(FIRST + day * DAY).isoformat(), amount=amount,
            )  # fmt: skip


def channel_of(case: Case, scope: Scope, member: int) -> str:
    """Return the channel of a member's first joining in the scope."""
    joins = [(e.at, e.group) for e in case.events if e.kind == "join" and e.member == member]
    joins += [
        (s.joined, s.group) for s in case.stays if s.member == member and s.joined is not None
    ]
    here = [(local(at, ZONES[g]).date(), at, g) for at, g in joins if g in groups_of(scope)]
    group = min(here)[2]
    noted = [s.channel for s in case.stays if (s.member, s.group) == (member, group)]
    named = sorted(
        (n for n in range(len(case.events)) if case.events[n].kind == "join"
         and (case.events[n].member, case.events[n].group) == (member, group)
         and case.events[n].channel),
        key=lambda n: (case.events[n].at, n),
    )  # fmt: skip
    return next((c for c in [*noted, *(case.events[n].channel for n in named)] if c), "")


def plainly(case: Case, scope: Scope, spent: list[Spent]) -> dict[str, Channel]:
    """Return what every channel brought, person by person."""
    came = new(case, scope)
    asked, quiet = written(came, known_days(case, scope.ever()), said(case, scope.ever()), 7)
    end = max(known_days(case, scope), default=None)
    judged = {m for m, day in came.items() if end and (end - day).days > WINDOW}
    lately = {m for day, m, _ in said(case, scope) if end and 0 <= (end - day).days < WINDOW}
    seated = {s.member for s in case.stays if s.group in groups_of(scope) and s.left is None}
    paying = {m for m, role in case.roles if role in ("payer", "partner")}
    mine = [s for s in spent if inside(FIRST + s[1] * DAY, scope)]
    names = {channel_of(case, scope, m) for m in came} | {channel for channel, _, _ in mine}
    found: dict[str, Channel] = {}
    for name in names:
        people = {m for m in came if channel_of(case, scope, m) == name}
        costs = [amount for channel, _, amount in mine if channel == name]
        found[name] = Channel(
            name, tuple(sorted(people)), len(people & (asked | quiet)),
            tuple(sorted(people & asked)), len(people & judged),
            tuple(sorted(people & judged & seated & lately)), tuple(sorted(people & paying)),
            sum(costs) if costs else None,
        )  # fmt: skip
    return found


@random
@given(case=cases, scope=scopes, spent=_spent)
def test_channels_are_what_a_plain_count_finds(
    store: Store, case: Case, scope: Scope, spent: list[Spent]
) -> None:
    case.into(store)
    spend(store, spent)
    found = brought(store, scope)
    expected = plainly(case, scope, spent)
    if scope.group_ids and scope.group_ids != (1, 2):  # costs are shared out
        whole = plainly(case, Scope(1, (), scope.first, scope.last), spent)
        for one in found.found:
            there = len(whole[one.key].people) if one.key in whole else 0
            paid = expected[one.key].cost
            share = min(1.0, len(one.people) / there) if there else 1.0
            assert one.cost == (None if paid is None else pytest.approx(paid * share))
        assert [(c.people, c.asked, c.active, c.judged, c.stayed, c.converted) for c in found.found] == [
            (e.people, e.asked, e.active, e.judged, e.stayed, e.converted)
            for e in (expected[c.key] for c in found.found)
        ]  # fmt: skip
    else:
        assert {one.key: one for one in found.found} == expected
    assert len(found.found) == len(expected)
    sizes = [len(one.people) for one in found.found]
    assert sizes == sorted(sizes, reverse=True)
    assert sorted(found.total().people) == sorted(new(case, scope))


def test_the_poster_costs_so_much_for_each_who_stayed(store: Store) -> None:
    stays = [Stay(1, m, at(m), channel="海报") for m in (1, 2, 3)] + [
        Stay(1, 4, at(0), at(9), "qr")
    ]
    lively = [(1, 1, at(day)) for day in range(1, 60)] + [(1, 2, at(40)), (1, 3, at(5))]
    Case(stays=stays, messages=lively, reads=[Read(1, at(0), at(59), at(60))],
         roles=[(2, "payer"), (1, "manager")]).into(store)  # fmt: skip
    spend(store, [("海报", 1, 30), ("海报", 2, 15), ("qr", 3, 8), ("抖音", 3, 50)])
    poster, scanned, nobody = brought(store, ALL).found
    assert (poster.people, poster.active, poster.stayed) == ((1, 2, 3), (1, 3), (1, 2))
    assert (poster.cost, poster.per_person, poster.per_stayed) == (45, 15, 22.5)
    assert (poster.converted, poster.conversion) == ((2,), 1 / 3)
    assert (scanned.retention, scanned.per_person, scanned.per_stayed) == (0, 8, None)
    assert (nobody.key, nobody.people, nobody.cost, nobody.per_person) == ("抖音", (), 50, None)
    both = together((poster, nobody))
    assert (both.cost, both.per_person, both.retention) == (95, 95 / 3, 2 / 3)


def test_the_operators_terms_of_the_funnel_count_here_too(store: Store) -> None:
    stays = [Stay(1, m, at(0), channel="海报") for m in (1, 2)]
    lively = [(1, 1, at(day)) for day in range(50)] + [(1, 2, at(35))]
    Case(stays=stays, messages=lively, roles=[(1, "payer"), (2, "manager")]).into(store)
    set_terms(store, 1, lately=10, settled=20, roles=("manager",))
    (poster,) = brought(store, ALL).found
    assert (poster.judged, poster.stayed, poster.converted) == (2, (1,), (2,))
    set_terms(store, 1, settled=60)
    assert brought(store, ALL).found[0].judged == 0


def test_costs_count_on_their_days(store: Store) -> None:
    Case(stays=[Stay(1, 1, at(5), channel="海报")], messages=[(1, 1, at(6))]).into(store)
    spend(store, [("海报", 4, 1), ("海报", 5, 2), ("海报", 7, 4), ("海报", 8, 8)])
    (poster,) = brought(store, Scope(1, (), FIRST + 5 * DAY, FIRST + 7 * DAY)).found
    assert poster.cost == 6


def test_who_came_yesterday_has_not_stayed_yet(store: Store) -> None:
    Case(stays=[Stay(1, 1, at(3), channel="qr")], messages=[(1, 1, at(3))]).into(store)
    (one,) = brought(store, ALL).found
    assert (one.activation, one.retention, one.per_stayed, one.conversion) == (None, None, None, 0)


def test_without_people_and_costs_there_is_nothing(store: Store) -> None:
    Case(stays=[Stay(1, 1)]).into(store)
    found = brought(store, ALL)
    assert (found.found, found.unknown, found.first) == ((), 1, None)
    assert found.total().per_person is None
    assert brought(store, Scope(99)).found == ()


def test_a_clock_that_jumped_breaks_nothing(store: Store) -> None:
    far = 3_900_000_000  # 2093
    stays = [Stay(1, 1, at(1), channel="qr"), Stay(1, 2, far, channel="qr"), Stay(1, 3, 0)]
    Case(stays=stays, messages=[(1, 1, at(1)), (1, 2, far), (1, 1, 86_400 * 400)]).into(store)
    found = brought(store, ALL)
    assert [(one.key, len(one.people)) for one in found.found] == [("", 1), ("qr", 1)]


def test_ten_thousand_channels_are_all_there(store: Store) -> None:
    stays = [Stay(1, m, at(m % 40), channel=f"海报 {m}") for m in range(1, 10_001)]
    Case(stays=stays, messages=[(1, 1, at(2))], members=10_000).into(store)
    assert len(brought(store, ALL).found) == 10_000


def test_merged_members_came_once_and_a_reverted_import_brought_nobody(store: Store) -> None:
    take(store, system(0, "join", "阿", "小阿"), line(60, "阿", "早"))
    everyone = Scope(store.value("select id from communities"))
    (one,) = brought(store, everyone).found
    assert len(one.people) == 2
    merging.merge(store, one.people[0], [one.people[1]])
    assert len(brought(store, everyone).found[0].people) == 1
    store.undo()
    batches.revert(store, 1)
    assert brought(store, everyone).found == ()


# -- what the operator enters


@pytest.fixture
def groups(store: Store) -> Store:
    Case(
        stays=[Stay(1, 1, at(1), channel="海报A"), Stay(2, 2, at(1), channel="海报 A"), Stay(1, 3)],
        events=[Event(1, 1, at(1), "join", "海报A"), Event(2, 4, at(2), "join", "qr")],
    ).into(store)
    return store


def test_costs_are_entered_changed_and_deleted_with_undo(groups: Store) -> None:
    store = groups
    id = channels.add_cost(store, 1, "海报A", "2027-02-03", "￥1,200 元", note=" 印刷 ")
    channels.add_cost(store, 1, "海报A", TODAY, 3.5)
    assert [(c.day, c.amount, c.note) for c in channels.costs(store, 1, "海报A")] == [
        (TODAY, 3.5, ""), (date(2027, 2, 3), 1200, "印刷"),
    ]  # fmt: skip
    channels.edit_cost(store, id, "amount", "80")
    channels.edit_cost(store, id, "day", "2月4日")
    channels.edit_cost(store, id, "note", "")
    assert channels.costs(store, 1)[1] == channels.Cost(id, "海报A", date(2027, 2, 4), 80, "")
    channels.delete_cost(store, id)
    assert len(channels.costs(store, 1)) == 1
    for _ in range(4):
        store.undo()
    assert channels.costs(store, 1)[1] == channels.Cost(id, "海报A", date(2027, 2, 3), 1200, "印刷")
    store.undo()
    store.undo()
    assert channels.costs(store, 1) == []


@pytest.mark.parametrize(
    ("channel", "day", "paid", "field"),
    [
        ("", "2027-01-01", "5", "name"), ("  ", "2027-01-01", "5", "name"),
        ("海" * 81, "2027-01-01", "5", "name"), ("海报A", "2027-02-30", "5", "day"),
        ("海报A", "明天", "5", "day"), ("海报A", "", "5", "day"), ("海报A", "13-01", "5", "day"),
        ("海报A", "1971-01-01", "5", "day"), ("海报A", "2093-01-01", "5", "day"),
        ("海报A", "2027-01-01", "-5", "amount"), ("海报A", "2027-01-01", "", "amount"),
        ("海报A", "2027-01-01", "很多", "amount"), ("海报A", "2027-01-01", "1e9", "amount"),
        ("海报A", "2027-01-01", "99999999999", "amount"),
    ],
)  # fmt: skip
def test_what_is_impossible_is_told_at_its_field(
    groups: Store, channel: str, day: str, paid: str, field: str
) -> None:
    with pytest.raises(AppError) as refused:
        channels.add_cost(groups, 1, channel, day, paid)
    assert refused.value.fields["at"] == field
    assert channels.costs(groups, 1) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027/2/3", date(2027, 2, 3)), ("２０２７－０２－０３", date(2027, 2, 3)),
        ("2027年2月3日", date(2027, 2, 3)), ("2.3", date(2027, 2, 3)),
        ("11-24", date(2026, 11, 24)), ("3月1日", TODAY),
    ],
)  # fmt: skip
def test_a_day_may_be_written_in_several_ways(groups: Store, text: str, day: date) -> None:
    channels.add_cost(groups, 1, "海报A", text, 1)
    assert channels.costs(groups, 1)[0].day == day


def test_a_cost_that_is_gone_says_so(groups: Store) -> None:
    with pytest.raises(AppError, match="gone"):
        channels.edit_cost(groups, 9, "amount", "1")
    with pytest.raises(AppError, match="gone"):
        channels.delete_cost(groups, 9)


def test_two_spellings_become_one_channel_with_undo(groups: Store) -> None:
    store = groups
    with store.operation("Prepare"):
        store.insert(
            "playbooks",
            community_id=1,
            name="欢迎",
            trigger="joined",
            value="海报 A",
            created_at="",
        )
    channels.add_cost(store, 1, "海报 A", TODAY, 7)
    assert channels.names(store, 1) == ["qr", "海报 A", "海报A"]
    assert channels.alike(channels.names(store, 1)) == [("海报 A", "海报A")]

    assert channels.rename(store, 1, "海报 A", "海报A") == 2
    assert channels.names(store, 1) == ["qr", "海报A"]
    assert [cost.amount for cost in channels.costs(store, 1, "海报A")] == [7]
    assert store.value("select value from playbooks") == "海报A"
    assert len(brought(store, ALL).found[0].people) == 2
    step = store.undo_step
    assert step
    assert step.label == "Put channel “{old}” into “{new}”"

    store.undo()
    assert channels.names(store, 1) == ["qr", "海报 A", "海报A"]
    assert store.value("select value from playbooks") == "海报 A"


def test_what_the_chat_named_is_renamed_for_good(groups: Store) -> None:
    channels.rename(groups, 1, "qr", "门店扫码")
    assert channels.names(groups, 1) == ["海报 A", "海报A", "门店扫码"]
    assert [one.key for one in brought(groups, ALL).found if 4 in one.people] == ["门店扫码"]


def test_a_channel_keeps_a_name(groups: Store) -> None:
    assert channels.rename(groups, 1, "qr", " qr ") == 0
    for channel, name in (("qr", " "), ("", "海报"), ("qr", "长" * 81)):
        with pytest.raises(AppError):
            channels.rename(groups, 1, channel, name)
    assert channels.names(groups, 1) == ["qr", "海报 A", "海报A"]


def test_the_command_line_tells_them_too(groups: Store) -> None:
    channels.add_cost(groups, 1, "海报A", FIRST + DAY, 4)
    said = CliRunner().invoke(main, ["--store", str(groups.path), "channels", "--days", "0"])
    assert said.exit_code == 0, said.output
    assert said.stdout.splitlines()[0] == "海报A: 1 came, cost 4.00"
    told = CliRunner().invoke(
        main, ["--store", str(groups.path), "channels", "--days", "0", "--json"]
    )
    found = json.loads(told.stdout)
    assert found["unknown_day"] == 1
    assert [(one["channel"], one["people"]) for one in found["channels"]] == [
        ("海报A", 1), ("qr", 1), ("海报 A", 1),
    ]  # fmt: skip
