"""Who brought whom, and who of them stayed."""

import pytest

from app import communities, members
from app.insights.invites import InviteTree, invite_tree
from app.insights.scope import Scope
from app.store import Store
from tests.app.chats import said, system, take


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
