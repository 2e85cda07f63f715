"""Who brought whom, and who of them stayed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import communities, members
from app.insights.invites import InviteTree, guests_of, invite_tree, ranking
from app.insights.scope import Scope
from app.store import Store
from tests.app.chats import said, system, take
from tests.app.insight_cases import Case, Stay, at


@pytest.fixture
def group(store: Store) -> int:
    return communities.add_group(store, communities.add(store, name="一"), name="一群")


def brought(
    store: Store, guest: int, inviter: int, channel: str = "invite", left: int | None = None
) -> None:
    with store.operation("brought"):
        store.execute(
            "update memberships set inviter_id = ?, channel = ?, left_at = ?, left_how = ? where member_id = ?",
            inviter, channel, left, left and "leave", guest,
        )  # fmt: skip


def lines(tree: InviteTree, id: int) -> list[object]:
    guest = tree.guests[id]
    return [guest.name, *(lines(tree, below) for below in guest.guests)]


def test_a_tree_of_guests_with_channels_and_who_stayed(store: Store, group: int) -> None:
    a, b, c, d = (members.add(store, group, name, joined_at=n) for n, name in enumerate("甲乙丙丁"))
    members.add(store, group, "来路不明")
    brought(store, b, a, "qr")
    brought(store, c, a, left=9)
    brought(store, d, b)

    tree = invite_tree(store, Scope(1))

    assert [lines(tree, root) for root in tree.roots] == [["甲", ["乙", ["丁"]], ["丙"]]]
    assert (tree.guests[a].whole, tree.guests[a].stayed, tree.guests[b].stayed) == (3, 1, 1)
    assert tree.channels == (("invite", 2, 1), ("qr", 1, 1))
    assert (tree.brought(), tree.stayed()) == (3, 2)


def test_people_who_brought_each_other_make_no_ring(store: Store, group: int) -> None:
    other = communities.add_group(store, 1, name="二群")
    a, b = members.add(store, group, "甲"), members.add(store, group, "乙")
    brought(store, b, a)
    with store.operation("back"):
        store.execute("update memberships set inviter_id = ? where member_id = ?", b, a)
        store.insert("memberships", member_id=a, group_id=other, inviter_id=b)

    tree = invite_tree(store, Scope(1))

    assert len(tree.roots) == 1
    assert tree.brought() == 1


def test_the_lines_of_a_chat_make_the_tree(store: Store) -> None:
    take(
        store,
        said(0, "甲", "大家好"),
        system(5, "join", "乙", actor=("", "甲"), channel="qr"),
        system(9, "leave", "乙"),
    )
    community = store.value("select community_id from groups")

    tree = invite_tree(store, Scope(community))

    assert [lines(tree, root) for root in tree.roots] == [["甲", ["乙"]]]
    assert tree.channels == (("qr", 1, 0),)


@st.composite
def comings(draw: st.DrawFn) -> list[Stay]:
    """Return who came to which group, by whom: rings, unknown days, several groups, people who left."""
    seats = draw(
        st.lists(
            st.tuples(
                st.integers(1, 2), st.integers(1, 9), st.none() | st.integers(1, 9),
                st.none() | st.integers(0, 5), st.booleans(),
            ),
            unique_by=lambda seat: seat[:2],
        )
    )  # fmt: skip
    return [
        Stay(
            group,
            member,
            None if day is None else at(day),
            at(9) if left else None,
            inviter=inviter if inviter != member else None,
        )
        for group, member, inviter, day, left in seats
    ]


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stays=comings())
def test_the_ranking_has_the_figures_of_the_tree(store: Store, stays: list[Stay]) -> None:
    Case(stays=stays, members=9).into(store)
    scope = Scope(1)

    tree, found = invite_tree(store, scope), ranking(store, scope)

    wanted = [one for one in tree.guests.values() if one.guests]
    wanted.sort(key=lambda one: (-one.stayed, -len(one.guests), one.id))
    assert [(one.id, one.name, one.came, one.stayed, one.whole) for one in found.best] == [
        (one.id, one.name, len(one.guests), one.stayed, one.whole) for one in wanted
    ]
    assert (found.people, found.came, found.stayed) == (
        len(tree.guests),
        tree.brought(),
        tree.stayed(),
    )
    for one in wanted:
        here, gone = guests_of(store, scope, one.id)
        assert sorted(here + gone) == sorted(one.guests)
        assert all(tree.guests[id].present for id in here)
        assert not any(tree.guests[id].present for id in gone)


def test_a_long_line_of_guests_and_a_ring_of_many_are_counted(store: Store) -> None:
    line = [Stay(1, guest, at(1), inviter=guest - 1) for guest in range(2, 1_001)]
    Case(stays=[Stay(1, 1), *line], members=1_000).into(store)
    (first, *_), people = ranking(store, Scope(1)).best, ranking(store, Scope(1)).people

    assert (first.id, first.whole, people) == (1, 999, 1_000)

    Case(stays=[Stay(1, 1, at(1), inviter=1_000), *line], members=1_000).into(store)
    found = ranking(store, Scope(1))

    assert (found.people, found.came, max(one.whole for one in found.best)) == (1_000, 999, 999)
