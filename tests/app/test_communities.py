"""Communities and groups: added, changed, put away, and the sample removed whole."""

from collections.abc import Callable

import pytest

from app import communities, members
from app.communities import Removed
from app.errors import AppError
from app.store import Store
from tests.app.contents import contents


def test_a_new_community_stands_in_the_list_with_all_that_was_said_of_it(store: Store) -> None:
    id = communities.add(
        store, name="  地心引力工场 ", purpose="一起写", kind="learning", target_messages=100
    )
    known = communities.get(store, id)
    assert communities.listed(store) == [known]
    assert (known.name, known.purpose, known.kind) == ("地心引力工场", "一起写", "learning")
    assert (known.target_messages, known.target_active) == (100, None)
    assert (known.is_sample, known.archived) == (False, False)


def test_editing_changes_only_what_is_named(store: Store) -> None:
    id = communities.add(store, name="读书会", reason="每周读完一本")
    communities.edit(store, id, name="晨读会", target_active=20)
    known = communities.get(store, id)
    assert (known.name, known.reason, known.target_active) == ("晨读会", "每周读完一本", 20)


def test_an_archived_community_leaves_the_list_and_comes_back(store: Store) -> None:
    id = communities.add(store, name="读书会")
    communities.archive(store, id)
    assert communities.listed(store) == []
    assert [c.id for c in communities.listed(store, archived=True)] == [id]
    communities.restore(store, id)
    assert [c.id for c in communities.listed(store)] == [id]


def test_a_group_takes_the_capacity_of_its_platform(store: Store) -> None:
    community = communities.add(store, name="读书会")
    wechat = communities.add_group(store, community, name="一群")
    qq = communities.add_group(store, community, name="二群", platform="qq")
    found = communities.groups(store, community)
    assert [(g.id, g.capacity) for g in found] == [(wechat, 500), (qq, 2000)]


def test_a_group_counts_who_is_in_it_now(store: Store) -> None:
    community = communities.add(store, name="读书会")
    group = communities.add_group(store, community, name="一群", opened_on="2026-09-01")
    for name in ("张三", "李四", "王五"):
        members.add(store, group, name)
    members.archive(store, [1])
    with store.operation("left"):
        store.update("memberships", 2, left_at=1, left_how="leave")
    assert communities.group(store, group).members == 1


def test_who_sits_in_two_groups_counts_once_in_the_community(store: Store) -> None:
    community = communities.add(store, name="读书会")
    one, two = (communities.add_group(store, community, name=name) for name in ("一群", "二群"))
    id = members.add(store, one, "张三")
    members.add(store, two, "李四")
    with store.operation("join"):
        store.insert("memberships", member_id=id, group_id=two)
    assert communities.size(store, community) == 2
    assert [group.members for group in communities.groups(store, community)] == [1, 2]


def test_the_last_import_of_a_group_is_the_newest_that_stands(store: Store) -> None:
    community = communities.add(store, name="读书会")
    group = communities.add_group(store, community, name="一群")
    with store.operation("imports"):
        for day, reverted in (("01", None), ("02", None), ("03", "2026-11-04T00:00:00Z")):
            store.insert(
                "batches",
                group_id=group,
                at=f"2026-11-{day}T00:00:00Z",
                format="x",
                file="x",
                reverted_at=reverted,
            )
    assert communities.group(store, group).last_import == "2026-11-02T00:00:00Z"


@pytest.mark.parametrize(
    ("at", "change"),
    [
        ("name", lambda s: communities.add(s, name=" \u200b ")),
        ("name", lambda s: communities.add(s, name="长" * 121)),
        ("name", lambda s: communities.add(s, name="读书会")),
        ("kind", lambda s: communities.edit(s, 1, kind="club")),
        ("target_messages", lambda s: communities.edit(s, 1, target_messages=0)),
        ("target_active", lambda s: communities.edit(s, 1, target_active=10**12)),
        ("name", lambda s: communities.add_group(s, 1, name="")),
        ("name", lambda s: communities.add_group(s, 1, name="一群")),
        ("platform", lambda s: communities.add_group(s, 1, name="二群", platform="fax")),
        ("capacity", lambda s: communities.edit_group(s, 1, capacity=-1)),
        ("opened_on", lambda s: communities.edit_group(s, 1, opened_on="22.11.2026")),
        ("zone", lambda s: communities.edit_group(s, 1, zone="Mars/Olympus")),
        ("zone", lambda s: communities.edit_group(s, 1, zone="../etc/passwd")),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    store: Store, at: str, change: Callable[[Store], object]
) -> None:
    communities.add(store, name="读书会")
    communities.add_group(store, 1, name="一群")
    before = contents(store)
    with pytest.raises(AppError) as refused:
        change(store)
    assert refused.value.fields["at"] == at
    assert contents(store) == before


def test_a_community_may_keep_its_own_name_when_edited(store: Store) -> None:
    id = communities.add(store, name="读书会")
    communities.edit(store, id, name="读书会", notes="好")
    assert communities.get(store, id).notes == "好"


@pytest.mark.parametrize(
    "change",
    [
        lambda s: communities.add(s, name="新"),
        lambda s: communities.edit(s, 1, name="改"),
        lambda s: communities.archive(s, 1),
        lambda s: communities.restore(s, 2),
        lambda s: communities.add_group(s, 1, name="新"),
        lambda s: communities.edit_group(s, 1, name="改", capacity=3),
        lambda s: communities.archive_group(s, 1),
        lambda s: communities.restore_group(s, 2),
    ],
)
def test_every_change_can_be_undone_and_done_again(
    store: Store, change: Callable[[Store], object]
) -> None:
    communities.add(store, name="读书会")
    communities.add(store, name="旧")
    communities.add_group(store, 1, name="一群")
    communities.add_group(store, 1, name="旧群")
    communities.archive(store, 2)
    communities.archive_group(store, 2)
    before = contents(store)
    change(store)
    after = contents(store)
    assert after != before
    store.undo()
    assert contents(store) == before
    store.redo()
    assert contents(store) == after


def test_removing_the_sample_leaves_the_rest_untouched(store: Store) -> None:
    _filled(store, "我的社群", is_sample=False)
    mine = contents(store)
    sample = _filled(store, "示例社群", is_sample=True)
    assert communities.has_sample(store)
    assert communities.remove_sample(store) == Removed(1, 1, 2, 2)
    assert contents(store) == mine
    assert store.undo_step is None
    assert not communities.has_sample(store)
    assert sample not in [c.id for c in communities.listed(store)]


def _filled(store: Store, name: str, *, is_sample: bool) -> int:
    community = communities.add(store, name=name, is_sample=is_sample)
    group = communities.add_group(store, community, name="一群")
    ids = [members.add(store, group, f"{name}{n}") for n in range(2)]
    members.tag(store, ids, "老师")
    members.give_role(store, community, ids, "manager")
    with store.operation("talk"):
        batch = store.insert(
            "batches", group_id=group, at="2026-11-01T00:00:00Z", format="x", file="x"
        )
        for id in ids:
            store.insert(
                "messages",
                group_id=group,
                member_id=id,
                sent_at=5,
                kind=0,
                text="你好",
                batch_id=batch,
            )
            store.insert(
                "roster_events", group_id=group, member_id=id, at=5, kind="join", batch_id=batch
            )
        store.insert_many("member_days", "group_id, day, member_id, n", [(group, 1, ids[0], 1)])
        store.insert_many(
            "member_stats", "group_id, member_id, first_at, last_at, n", [(group, ids[0], 5, 5, 1)]
        )
        store.insert_many("hour_cells", "group_id, hour, n", [(group, 1, 1)])
        event = store.insert(
            "events", community_id=community, uid=name, title="读书", starts_at="2026-11-22T20:00",
            ends_at="2026-11-22T21:00", created_at="", updated_at="",
        )  # fmt: skip
        store.insert("event_groups", event_id=event, group_id=group)
        store.insert(
            "announcements",
            community_id=community,
            event_id=event,
            member_id=ids[0],
            created_at="",
            updated_at="",
        )
    return community
