"""The search field: people, topics, events and drafts by a few typed characters."""

from datetime import datetime

import pytest

from app import announcements, communities, events, members, search, topics
from app.store import Store


@pytest.fixture
def group(store: Store) -> int:
    return communities.add_group(store, communities.add(store, name="写作营"), name="一群")


def people(store: Store, text: str, community: int = 1) -> list[str]:
    return [hit.title for hit in search.find(store, community, text) if hit.kind == "members"]


@pytest.mark.parametrize("typed", ["阿强", "强", "aq", "aqiang", "ａｑ", "A Q"])
def test_a_member_is_found_by_the_nickname_in_a_group(store: Store, group: int, typed: str) -> None:
    members.add(store, group, "深圳-阿强", name="王小明")
    members.add(store, group, "路人", name="李四")

    assert people(store, typed) == ["王小明"]


def test_a_nickname_that_was_given_up_is_still_found_by_its_words(store: Store, group: int) -> None:
    id = members.add(store, group, "阿强", name="王小明")
    members.set_nickname(store, id, group, "老王")

    assert people(store, "阿强") == ["王小明"]
    assert people(store, "lw") == ["王小明"]
    assert people(store, "aq") == []


def test_the_nickname_of_another_community_finds_nobody_here(store: Store, group: int) -> None:
    other = communities.add(store, name="读书会")
    elsewhere = communities.add_group(store, other, name="二群")
    members.add(store, elsewhere, "阿强", name="王小明")

    assert people(store, "aq") == []
    assert people(store, "aq", other) == ["王小明"]


def test_many_of_one_name_elsewhere_do_not_crowd_out_the_one_here(store: Store, group: int) -> None:
    other = communities.add_group(store, communities.add(store, name="读书会"), name="二群")
    with store.operation("many"):
        for number in range(500):
            members.add(store, other, f"张{number}")
    members.add(store, group, "张三", name="张三")

    assert people(store, "z") == ["张三"]
    assert people(store, "张") == ["张三"]


@pytest.mark.parametrize("typed", ["Li Lei", "li lei", "lilei", "lei", "ll", "ei"])
def test_a_latin_name_of_two_words_is_found_as_typed(store: Store, group: int, typed: str) -> None:
    members.add(store, group, "Li Lei")

    assert people(store, typed) == ["Li Lei"]


def test_who_matches_whole_stands_before_who_only_begins_so(store: Store, group: int) -> None:
    for name in ("张三丰", "王张三", "张三"):
        members.add(store, group, name)

    assert people(store, "张三")[0] == "张三"
    assert people(store, "zs")[0] == "张三"


def test_archived_members_stay_away(store: Store, group: int) -> None:
    members.archive(store, [members.add(store, group, "阿强")])

    assert people(store, "阿强") == []


def test_topics_events_and_drafts_are_found_beside_people(store: Store, group: int) -> None:
    members.add(store, group, "复盘哥")
    topics.add(store, "怎么复盘一周？")
    events.add(store, 1, "复盘会 100%", datetime(2026, 11, 22, 20))  # noqa: DTZ001 -- wall time
    draft = announcements.new(store, 1)
    announcements.edit(store, draft, title="复盘通知")

    assert [(hit.kind, hit.title) for hit in search.find(store, 1, "复盘")] == [
        ("members", "复盘哥"),
        ("topics", "怎么复盘一周？"),
        ("events", "复盘会 100%"),
        ("announcements", "复盘通知"),
    ]
    assert [hit.title for hit in search.find(store, 1, "0%")] == ["复盘会 100%"]
    assert search.find(store, 1, " ") == []
    assert [hit.kind for hit in search.find(store, None, "复盘")] == ["topics"]
