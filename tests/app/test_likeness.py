"""Who may be the same person, and for what reasons; who is not."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app import communities, likeness, members
from app.likeness import Reason
from app.store import Store


@pytest.fixture
def groups(store: Store) -> tuple[int, int]:
    community = communities.add(store, name="一")
    one = communities.add_group(store, community, name="一群")
    return one, communities.add_group(store, community, name="二群")


def person(
    store: Store, group: int, name: str, id: str = "", platform: str = "wechat", **more: str
) -> int:
    with store.operation("person"):
        member = members.add(store, group, name, **more)  # pyright: ignore[reportArgumentType] -- texts only
        if id:
            store.insert("identities", member_id=member, platform=platform, platform_id=id)
    return member


def reasons(store: Store) -> dict[tuple[int, int], list[tuple[str, str]]]:
    return {
        found.members: [(reason.kind, reason.value) for reason in found.reasons]
        for found in likeness.suggestions(store, 1)
    }


def test_two_people_named_zhang_san_stay_two(store: Store, groups: tuple[int, int]) -> None:
    for name in ("张三", "王建国", "Alice", "微信用户", "往事随风"):
        for group in groups:
            person(store, group, name)

    assert reasons(store) == {}


def test_an_unusual_nickname_in_two_groups_is_a_reason(
    store: Store, groups: tuple[int, int]
) -> None:
    pair = tuple(
        person(store, group, name)
        for group, name in zip(groups, ("阿宝妈妈 ", "阿宝妈妈🌸"), strict=True)
    )

    assert reasons(store) == {pair: [("nickname", "阿宝妈妈🌸")]}


def test_a_name_that_many_have_is_no_reason(store: Store, groups: tuple[int, int]) -> None:
    for _ in range(4):
        person(store, groups[0], "阿宝妈妈")

    assert reasons(store) == {}


def test_the_same_id_in_two_forms_is_the_strongest_reason(
    store: Store, groups: tuple[int, int]
) -> None:
    pair = (
        person(store, groups[0], "甲", "wxid_abc"),
        person(store, groups[0], "乙", "wxid_abc_10e8"),
    )
    alias = (
        person(store, groups[0], "丙", "bao_mama"),
        person(store, groups[1], "丁", "Bao_Mama", "wechat_alias"),
    )

    assert reasons(store) == {pair: [("id", "wxid_abc")], alias: [("id", "bao_mama")]}


def test_a_phone_number_is_found_in_remarks_notes_and_ids(
    store: Store, groups: tuple[int, int]
) -> None:
    by_id = person(store, groups[0], "甲", "13812345678", "phone")
    by_remark = person(store, groups[1], "乙", remark="会剪辑 138-1234-5678")
    by_note = person(store, groups[1], "丙")
    members.add_note(store, by_note, "电话 +86 13812345678")

    assert reasons(store) == {
        pair: [("phone", "13812345678")]
        for pair in ((by_id, by_remark), (by_id, by_note), (by_remark, by_note))
    }


def test_the_operators_remark_is_a_reason_unless_remarks_are_labels(
    store: Store, groups: tuple[int, int]
) -> None:
    pair = tuple(
        person(store, group, name, remark="宝姐 江西")
        for group, name in zip(groups, "甲乙", strict=True)
    )
    assert reasons(store) == {pair: [("remark", "宝姐 江西")]}

    for name in "丙丁戊":
        person(store, groups[0], name, remark="老客户们")

    assert reasons(store) == {}


def test_two_accounts_in_one_group_are_not_paired_by_a_name_alone(
    store: Store, groups: tuple[int, int]
) -> None:
    first = person(store, groups[0], "阿宝妈妈", "wxid_a")
    second = person(store, groups[0], "阿宝妈妈", "wxid_b")
    assert reasons(store) == {}

    for id in (first, second):
        members.set_remark(store, id, "宝姐和她的小号")

    assert [kind for kind, _ in reasons(store)[first, second]] == ["remark", "nickname"]


def test_who_is_not_the_same_is_never_suggested_again_and_undo_brings_it_back(
    store: Store, groups: tuple[int, int]
) -> None:
    first, second = (person(store, group, "阿宝妈妈") for group in groups)
    likeness.dismiss(store, second, first)
    likeness.dismiss(store, first, second)
    assert reasons(store) == {}

    store.undo()

    assert list(reasons(store)) == [(first, second)]


def test_archived_members_and_other_communities_are_left_alone(
    store: Store, groups: tuple[int, int]
) -> None:
    person(store, groups[0], "阿宝妈妈")
    members.archive(store, [person(store, groups[1], "阿宝妈妈")])
    other = communities.add_group(store, communities.add(store, name="二"), name="外群")
    person(store, other, "阿宝妈妈")

    assert reasons(store) == {}


@settings(
    max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate),
    suppress_health_check=(HealthCheck.function_scoped_fixture,),
)  # fmt: skip
@given(st.lists(st.tuples(
    st.integers(0, 1), st.sampled_from(("阿宝妈妈", "半夏微凉", "张三")), st.booleans(),
    st.sampled_from(("", "", "宝姐和她的小号"))), max_size=7))  # fmt: skip
def test_different_ids_in_one_group_are_paired_for_a_strong_reason_only(
    store: Store, groups: tuple[int, int], people: list[tuple[int, str, bool, str]]
) -> None:
    made: dict[int, tuple[int, bool]] = {}
    for n, (group, name, has_id, remark) in enumerate(people):
        id = person(store, groups[group], name, f"wxid_{n}" if has_id else "", remark=remark)
        made[id] = (group, has_id)

    for found in likeness.suggestions(store, 1):
        first, second = (made[id] for id in found.members)
        if first[0] == second[0] and first[1] and second[1]:
            assert any(reason.kind in ("id", "remark", "phone") for reason in found.reasons)
        assert Reason("nickname", "张三") not in found.reasons
    with store.operation("clear"):
        store.execute("delete from members")


def test_both_sides_tell_what_differs(store: Store, groups: tuple[int, int]) -> None:
    first = person(store, groups[0], "阿宝妈妈", "wxid_a", remark="宝姐")
    second = person(store, groups[1], "宝妈")

    left, right = likeness.sides(store, [first, second, 99])

    assert (left.shown, left.remark, left.accounts, left.groups) == (
        "阿宝妈妈", "宝姐", (("wechat", "wxid_a"),), ("一群",),
    )  # fmt: skip
    assert (right.shown, right.accounts, right.messages) == ("宝妈", (), 0)
