"""Who is who: merging members, taking that back, splitting at any later time."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app import attendance, batches, checkins, communities, events, members, merging, rollups, tasks
from app.attendance import Coming
from app.errors import AppError
from app.events import people
from app.imports.records import Chat
from app.store import Store
from tests.app import crowds
from tests.app.chats import START, said, take, texts
from tests.app.contents import contents

QUICK = settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.generate))
pairs = st.permutations(range(1, crowds.PEOPLE + 1)).map(lambda ids: ids[:2])


@cache
def empty_store() -> bytes:
    """A new store, made once: making one takes longer than a test."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "c.qunce"
        Store(path, create=True).close()
        return path.read_bytes()


@contextmanager
def settled(drawn: dict[str, Any]) -> Generator[Store]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "c.qunce"
        path.write_bytes(empty_store())
        store = Store(path)
        crowds.settle(store, drawn)
        yield store
        store.close()


@QUICK
@given(crowds.crowd, pairs)
def test_undo_takes_a_merge_back_to_the_last_row_and_redo_does_it_again(
    drawn: dict[str, Any], pair: list[int]
) -> None:
    with settled(drawn) as store:
        before = contents(store)
        merging.merge(store, pair[0], pair[1:])
        together = contents(store)
        store.undo()
        assert contents(store) == before
        store.redo()
        assert contents(store) == together
        assert rollups.stale(store) == []


@QUICK
@given(crowds.crowd, pairs)
def test_a_split_is_a_merge_backwards(drawn: dict[str, Any], pair: list[int]) -> None:
    with settled(drawn) as store:
        before = contents(store)
        merging.merge(store, pair[0], pair[1:])
        together = contents(store)
        (one,) = merging.merged(store, pair[0])

        assert merging.unmerge(store, one.id) == pair[1]
        assert contents(store) == before
        store.undo()
        assert contents(store) == together


@QUICK
@given(
    crowds.crowd, st.permutations(range(1, crowds.PEOPLE + 1)), st.randoms(use_true_random=False)
)
def test_merges_are_split_in_any_order_and_rollups_follow(
    drawn: dict[str, Any], order: list[int], rng: Random
) -> None:
    with settled(drawn) as store:
        before = contents(store)
        first, second, third, fourth, _ = order
        merging.merge(store, first, [second])
        merging.merge(store, third, [fourth])
        merging.merge(store, third, [first])
        assert rollups.stale(store) == []
        while waiting := store.rows("select id from merges"):
            merging.unmerge(store, rng.choice(waiting)[0])
            assert rollups.stale(store) == []

        assert contents(store) == before


@QUICK
@given(crowds.crowd, crowds.who, st.sets(crowds.room), st.sets(st.integers(1, 5)))
def test_undo_takes_a_split_back_and_rollups_follow(
    drawn: dict[str, Any], member: int, groups: set[int], accounts: set[int]
) -> None:
    with settled(drawn) as store:
        before = contents(store)
        try:
            merging.split(store, member, accounts, groups)
        except AppError:
            return
        assert rollups.stale(store) == []
        store.undo()
        assert contents(store) == before


@pytest.fixture
def groups(store: Store) -> tuple[int, int]:
    community = communities.add(store, name="一")
    one = communities.add_group(store, community, name="一群")
    return one, communities.add_group(store, community, name="二群")


def test_two_places_in_one_group_become_one_with_the_widest_dates(
    store: Store, groups: tuple[int, int]
) -> None:
    old = members.add(store, groups[0], "阿宝", joined_at=100, channel="文章")
    new = members.add(store, groups[0], "阿宝妈妈", joined_at=50, channel="海报")
    with store.operation("left"):
        store.execute(
            "update memberships set left_at = 200, left_how = 'leave' where member_id = ?", old
        )

    merging.merge(store, old, [new])

    seats = store.rows(
        "select member_id, nickname, joined_at, left_at, left_how, channel from memberships"
    )
    assert seats == [(old, "阿宝", 50, None, None, "海报")]
    names = store.rows("select name from names where kind = 'nickname' order by id")
    assert names == [("阿宝",), ("阿宝妈妈",)]


def test_a_file_read_again_after_a_merge_creates_nothing(store: Store) -> None:
    chat = [said(n, "阿宝", "好", sender_id="wxid_a") for n in range(3)]
    chat += [said(n, "宝妈", "早", sender_id="wxid_b") for n in range(3, 6)]
    take(store, *chat)
    keep, other = (
        row[0] for row in store.rows("select member_id from identities order by platform_id")
    )
    merging.merge(store, keep, [other])

    report = take(store, *chat)

    assert report.messages.created == 0
    assert store.value("select count(*) from members") == 1
    assert rollups.stale(store) == []


def test_what_was_said_since_stays_with_who_was_kept_but_for_groups_of_the_other(
    store: Store, groups: tuple[int, int]
) -> None:
    keep, other = members.add(store, groups[0], "阿宝"), members.add(store, groups[1], "宝妈")
    merging.merge(store, keep, [other])
    with store.operation("since"):
        rows = [(group, keep, START, 0, "后来") for group in groups]
        store.insert_many("messages", "group_id, member_id, sent_at, kind, text", rows)
        rollups.rebuild(store)

    merging.unmerge(store, merging.merged(store, keep)[0].id)

    said_by = dict(store.rows("select group_id, member_id from messages"))
    assert said_by == {groups[0]: keep, groups[1]: other}
    assert rollups.stale(store) == []


def test_a_split_leaves_alone_what_the_operator_changed_since(
    store: Store, groups: tuple[int, int]
) -> None:
    keep, other = members.add(store, groups[0], "阿宝"), members.add(store, groups[1], "宝妈")
    members.tag(store, [other], "读书")
    note = members.add_note(store, other, "会剪辑")
    merging.merge(store, keep, [other])
    members.untag(store, [keep], "读书")
    members.tag(store, [keep], "线下")  # takes the id of the tag that is gone
    members.edit_note(store, note, "会剪辑，也会写")
    members.set_remark(store, keep, "宝姐")

    merging.unmerge(store, merging.merged(store, keep)[0].id)

    assert store.rows("select member_id, tag from member_tags") == [(keep, "线下")]
    assert store.rows("select member_id, text from member_notes") == [(other, "会剪辑，也会写")]
    assert store.rows("select id, remark from members order by id") == [(keep, "宝姐"), (other, "")]


def test_a_split_off_member_whose_id_was_taken_since_gets_another(
    store: Store, groups: tuple[int, int]
) -> None:
    keep, other = members.add(store, groups[0], "阿宝"), members.add(store, groups[1], "宝妈")
    guest = members.add(store, groups[0], "客人")
    with store.operation("invited"):
        store.execute("update memberships set inviter_id = ? where member_id = ?", keep, other)
    merging.merge(store, keep, [guest, other])
    members.add(store, groups[0], "新来的")

    again = merging.unmerge(store, merging.merged(store, keep)[1].id)

    assert store.value("select name from members where id = ?", again) == "客人"
    seats = "select m.name from memberships s join members m on m.id = s.member_id order by 1"
    assert sorted(row[0] for row in store.rows(seats)) == sorted(["阿宝", "阿宝", "客人", "新来的"])


def test_splitting_off_an_account_takes_the_groups_of_its_platform_along(
    store: Store, groups: tuple[int, int]
) -> None:
    qq = communities.add_group(store, 1, name="QQ群", platform="qq")
    member = members.add(store, groups[0], "阿宝")
    with store.operation("ids"):
        store.insert("identities", member_id=member, platform="wechat", platform_id="wxid_a")
        account = store.insert("identities", member_id=member, platform="qq", platform_id="10001")
        store.insert("memberships", member_id=member, group_id=qq, nickname="企鹅")
        store.insert_many(
            "messages", "group_id, member_id, sent_at, kind, text",
            [(qq, member, START, 0, "在"), (groups[0], member, START, 0, "在")],
        )  # fmt: skip
        rollups.rebuild(store)

    assert merging.follow(merging.parts(store, member), [account]) == [qq]
    new = merging.split(store, member, [account])

    assert store.value("select name from members where id = ?", new) == "企鹅"
    assert store.rows("select group_id, member_id from messages order by id") == [
        (qq, new),
        (groups[0], member),
    ]
    assert store.rows("select platform from identities where member_id = ?", new) == [("qq",)]
    assert rollups.stale(store) == []


def test_a_merge_needs_two_who_are_there(store: Store, groups: tuple[int, int]) -> None:
    one = members.add(store, groups[0], "阿宝")

    with pytest.raises(AppError, match="at least two"):
        merging.merge(store, one, [one])
    with pytest.raises(AppError, match="no longer there"):
        merging.merge(store, one, [99])


def test_a_split_needs_something_to_go_and_something_to_stay(
    store: Store, groups: tuple[int, int]
) -> None:
    one = members.add(store, groups[0], "阿宝")

    with pytest.raises(AppError, match="Choose an account"):
        merging.split(store, one, [])
    with pytest.raises(AppError, match="Something has to stay"):
        merging.split(store, one, [], [groups[0]])


def test_who_has_an_id_and_wrote_most_is_kept(store: Store, groups: tuple[int, int]) -> None:
    silent, loud, known = (members.add(store, groups[0], name) for name in ("甲", "乙", "丙"))
    with store.operation("know"):
        store.insert("identities", member_id=known, platform="wechat", platform_id="wxid_c")
        store.insert_many(
            "member_stats",
            "group_id, member_id, first_at, last_at, n",
            [(groups[0], loud, 1, 2, 9)],
        )

    assert merging.best(store, [silent, loud, known]) == [known, loud, silent]
    assert merging.gather(store, [silent, loud, known]) == known
    with pytest.raises(AppError, match="at most 20"):
        merging.gather(store, list(range(30)))


def test_an_import_taken_back_after_a_merge_leaves_whole_what_the_other_brought(
    store: Store,
) -> None:
    take(
        store, said(0, "阿宝", "好", sender_id="wxid_a"), said(1, "阿宝", "在", sender_id="wxid_a")
    )
    take(store, said(9, "宝妈", "早", sender_id="wxid_b"), chat=Chat("wechat", "room-2", "另一群"))
    first, second = (
        row[0] for row in store.rows("select member_id from identities order by platform_id")
    )
    merging.merge(store, second, [first])

    batches.revert(store, store.value("select max(id) from batches"))

    assert texts(store) == [(0, "宝妈", "好"), (1, "宝妈", "在")]
    assert rollups.stale(store) == []
    again = merging.unmerge(store, merging.merged(store, second)[0].id)
    assert [name for _, name, _ in texts(store)] == ["阿宝", "阿宝"]
    assert store.rows("select member_id from memberships") == [(again,)]
    assert rollups.stale(store) == []


def test_who_came_or_checked_in_under_either_name_came_and_checked_in(
    store: Store, groups: tuple[int, int]
) -> None:
    at = datetime(2026, 11, 20, 20)  # noqa: DTZ001 -- wall time
    keep, other = (members.add(store, groups[0], name) for name in ("阿宝", "阿宝妈妈"))
    community: int = store.value("select community_id from groups where id = ?", groups[0])
    event = events.add(store, community, "茶话会", at)
    attendance.sign_up(store, event, at, [Coming("", keep), Coming("", other, heads=2)])
    lines = {one.member_id: one.id for one in attendance.sheet(store, event, at).people}
    attendance.mark(store, [lines[keep]], "missed")
    attendance.mark(store, [lines[other]], "came")
    campaign = checkins.add(store, community, title="打卡", goal="写", first=at.date(), make_ups=1)
    checkins.mark(store, campaign, [(keep, at.date())], "refused")
    checkins.mark(store, campaign, [(other, at.date())], "done", note="图")
    checkins.join(store, campaign, [keep, other])
    checkins.leave(store, campaign, [keep], at.date())
    people.add_people(store, event, "host", [other])
    task = tasks.add(store, community, "回电", member_id=other)
    with store.operation("born"):
        store.update("members", other, birthday="--05-20")
    before = contents(store)

    merging.merge(store, keep, [other])

    assert store.value("select birthday from members") == "--05-20"
    assert store.rows("select member_id, status, heads from attendances") == [(keep, "came", 2)]
    assert store.rows("select member_id, kind, note from checkins") == [(keep, "done", "图")]
    assert store.rows("select member_id, left_on from campaign_members") == [(keep, None)]
    assert store.rows("select member_id, part from event_people") == [(keep, "host")]
    assert tasks.get(store, task).member_id == keep
    merging.unmerge(store, merging.merged(store, keep)[0].id)
    assert contents(store) == before
