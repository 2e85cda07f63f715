"""The library as the operator shapes it: cards, shelves, views, and topics that say the same."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from app import announcements, clock, communities, events, saved_views, starter, topics
from app.errors import AppError
from app.store import Store
from app.topics import TopicFilter


def get(store: Store, id: int) -> topics.Topic:
    found = topics.get(store, id)
    assert found is not None
    return found


def test_a_card_keeps_all_that_is_said_of_a_topic(store: Store) -> None:
    id = topics.add(
        store, "题", links="https://a.cn/x\n\n https://b.cn ", audience=" 新手 ", owner="小满",
        festival="mid_autumn", source="file", material="一\n二",
    )  # fmt: skip
    topic = get(store, id)
    assert topic.links == ("https://a.cn/x", "https://b.cn")
    assert (topic.audience, topic.owner, topic.festival, topic.source) == (
        "新手", "小满", "mid_autumn", "file",
    )  # fmt: skip
    copy = get(store, topics.duplicate(store, id))
    stamps = {"created_at": copy.created_at, "updated_at": copy.updated_at}
    assert copy == replace(topic, id=copy.id, source="own", **stamps)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", "长" * 201, "At most 200 characters fit here; there are 201."),
        ("hook", "长" * 1_048_576, "At most 2000 characters fit here; there are 1048576."),
        ("material", "x" * 20_001, "At most 20000 characters"),
        ("questions", "一\n二\n三\n四\n五\n六", "At most 5 follow-up questions"),
        ("title", " ", "A topic needs a title."),
        ("status", "ready", "write down what members gain"),
    ],
)
def test_what_does_not_fit_is_told_at_its_field_and_nothing_changes(
    store: Store, field: str, value: str, told: str
) -> None:
    id = topics.add(store, "题", hook="原来的")
    before = get(store, id)
    with pytest.raises(AppError, match=told) as caught:
        topics.edit(store, id, **{field: value})
    assert caught.value.fields["at"] == ("gain" if field == "status" else field)
    assert get(store, id) == before


def test_many_topics_get_the_same_place_and_season_in_one_step(store: Store) -> None:
    ids = [topics.add(store, f"题{n}") for n in range(3)]
    shelf = topics.shelf_key(store, "writing")
    topics.edit_many(store, ids[:2], shelf_id=shelf, season="summer", owner="小满")
    found = [(t.library, t.shelf_id, t.season, t.owner) for t in (get(store, id) for id in ids)]
    assert found == [
        ("professional", shelf, "summer", "小满"),
        ("professional", shelf, "summer", "小满"),
        ("general", None, "", ""),
    ]
    store.undo()
    assert {get(store, id).season for id in ids} == {""}
    with pytest.raises(TypeError):
        topics.edit_many(store, ids, title="同名")


def test_a_shelf_goes_and_its_topics_stay(store: Store) -> None:
    shelf = topics.add_shelf(store, "general", "家常")
    one, two = topics.add(store, "一", shelf_id=shelf), topics.add(store, "二", shelf_id=shelf)
    topics.archive(store, [two])
    view = topics.save_view(store, "家常的", TopicFilter(shelf_id=shelf))
    assert topics.on_shelf(store, shelf) == 2
    topics.delete_shelf(store, shelf)
    step = store.undo_step
    assert step is not None
    assert step.label.format(**step.fields) == (
        "Delete shelf “家常”: 2 topics stay in the library without a shelf"
    )
    assert [get(store, id).shelf_id for id in (one, two)] == [None, None]
    kept = {v.view.id: v.filter for v in topics.views(store, frozenset())}
    assert kept[view] == TopicFilter(library="general")
    store.undo()
    assert [get(store, id).shelf_id for id in (one, two)] == [shelf, shelf]


def test_the_topics_of_a_shelf_may_move_to_another(store: Store) -> None:
    shelf, other = topics.add_shelf(store, "general", "家常"), topics.shelf_key(store, "writing")
    id = topics.add(store, "一", shelf_id=shelf)
    topics.delete_shelf(store, shelf, other)
    assert (get(store, id).shelf_id, get(store, id).library) == (other, "professional")
    empty = topics.add_shelf(store, "general", "空的")
    topics.delete_shelf(store, empty)
    step = store.undo_step
    assert step is not None
    assert step.label.format(**step.fields) == "Delete shelf “空的”"


def test_views_are_kept_by_name_and_counted(store: Store) -> None:
    shipped = topics.views(store, frozenset())
    assert [one.view.key for one in shipped] == ["week", "rested", "above", "again", "gain"]
    id = topics.add(store, "无收获")
    topics.add(store, "有收获", gain="有", festival="qixi")
    topics.record_use(store, id, None, int(clock.now().timestamp()), replies=9)
    counts = {one.view.key: one.topics for one in topics.views(store, frozenset({"qixi"}))}
    assert counts == {"week": 1, "rested": 1, "above": 0, "again": 0, "gain": 1}
    wanted = TopicFilter(text="收获", tag="热门", unused_days=30, archived=True)
    mine = topics.save_view(store, "我的", wanted)
    found = topics.named(topics.views(store, frozenset()), replace(wanted, timely=frozenset("a")))
    assert found is not None
    assert (found.view.id, found.filter) == (mine, wanted)
    with pytest.raises(AppError, match="“我的” already"):
        topics.save_view(store, " 我的", wanted)
    saved_views.move(store, mine, 0)
    saved_views.rename(store, mine, "常看")
    topics.change_view(store, mine, TopicFilter(status="ready"))
    first = topics.views(store, frozenset())[0]
    assert (first.view.name, first.filter) == ("常看", TopicFilter(status="ready"))
    saved_views.delete(store, mine)
    assert len(topics.views(store, frozenset())) == 5
    store.undo()
    assert len(topics.views(store, frozenset())) == 6


@pytest.mark.parametrize("text", ["", "[]", "{", '{"shelf_id": "x", "nobody": 1}', '{"timely": 3}'])
def test_a_view_written_wrongly_asks_for_nothing(store: Store, text: str) -> None:
    saved_views.save(store, "topics", "坏", text)
    assert topics.views(store, frozenset())[-1].filter == TopicFilter()


def test_the_week_wants_its_festivals_and_topics_of_its_season(store: Store) -> None:
    add = topics.add
    moon = add(store, "月饼", festival="mid_autumn", season="autumn")
    leaf = add(store, "落叶", season="autumn")
    add(store, "粽子", festival="dragon_boat", season="autumn")
    add(store, "随便聊")
    wanted = TopicFilter(fits_week=True, timely=frozenset({"mid_autumn", "autumn"}))
    assert set(topics.ids(store, wanted)) == {moon, leaf}
    assert topics.how_many(store, wanted) == 2
    assert topics.ids(store, replace(wanted, timely=frozenset())) == []


def test_above_average_is_measured_over_all_uses(store: Store) -> None:
    loud, quiet, new = (topics.add(store, title) for title in ("响", "静", "新"))
    for id, replies in ((loud, 50), (loud, 30), (quiet, 10), (quiet, 20)):
        topics.record_use(store, id, None, 1_000, replies=replies)
    assert topics.ids(store, TopicFilter(above=True)) == [loud]
    assert set(topics.ids(store, TopicFilter(no_gain=True))) == {loud, quiet, new}


def test_tags_are_found_by_the_search(store: Store) -> None:
    id = topics.add(store, "题")
    topics.add(store, "另一题")
    topics.tag(store, [id], "读书100%会")
    for text in ("读书", "书", "100%"):
        assert topics.ids(store, TopicFilter(text=text)) == [id]
    assert topics.ids(store, TopicFilter(text="0_%")) == []


def test_topics_that_say_the_same_are_found_with_the_reason(store: Store) -> None:
    add = topics.add
    one = add(store, "你用过最有效的复盘方法是什么？")
    two = add(store, "你用过最有效的复盘方法是什么")
    near = add(store, "用过最有效的复盘方法是什么呢？")
    hook = add(store, "完全两回事", hook="刷到的消息很多，真正让人改主意的没几条。")
    same = add(store, "别的说法", hook="刷到的消息很多,真正让人改主意的没几条")
    add(store, "通勤路上听什么？")
    found = {(a.first, a.second): (a.reason, round(a.share, 2)) for a in topics.alike(store)}
    assert found == {
        (one, two): ("title", 1.0),
        (hook, same): ("hook", 1.0),
        (one, near): ("words", 0.86),
        (two, near): ("words", 0.86),
    }
    topics.not_alike(store, two, one)
    assert (one, two) not in {(a.first, a.second) for a in topics.alike(store)}
    topics.archive(store, [near, same])
    assert topics.alike(store) == []


def test_no_pair_is_missed_by_looking_at_rare_words_alone(store: Store) -> None:
    starter.load(store)
    rows = store.rows("select id, title from topics order by id")
    from app.topics.likeness import LEAST, parts

    known = [(id, parts(title)) for id, title in rows]
    expected = {
        (a, b)
        for n, (a, left) in enumerate(known)
        for b, right in known[n + 1 :]
        if len(left & right) / len(left | right) >= LEAST
    }
    assert {(a.first, a.second) for a in topics.alike(store) if a.reason != "hook"} == expected


def test_five_thousand_topics_are_compared_within_a_second(store: Store) -> None:
    starter.load(store)
    titles = [title for (title,) in store.rows("select title from topics")]
    with store.operation("many"):
        store.insert_many(
            "topics", "library, title, created_at, updated_at",
            [("general", f"{titles[n % len(titles)]}{n}{titles[n * 7 % len(titles)][::-1]}", "", "")
             for n in range(5_000)],
        )  # fmt: skip
    start = time.perf_counter()
    topics.alike(store)
    assert time.perf_counter() - start < 3.0  # 0.3 s alone; the machine of the tests is shared


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="甲")


def test_merging_keeps_uses_plans_drafts_tags_and_words(store: Store, community: int) -> None:
    keep = topics.add(store, "复盘方法", questions="一？\n二？", material="甲")
    other = topics.add(
        store, "复盘的方法", hook="怎么做？", gain="三种做法", questions="二？\n三？", material="乙",
        festival="year_end",
    )  # fmt: skip
    topics.set_tags(store, keep, ["方法"])
    topics.set_tags(store, other, ["复盘", "方法"])
    topics.record_use(store, other, None, 1_000, replies=4)
    start = datetime(2027, 3, 1, 20)  # noqa: DTZ001 -- wall time
    events.schedule_topic(store, community, other, start)
    draft = announcements.new(store, community, topic_id=other)
    topics.merge(store, keep, [other, keep])
    found = get(store, keep)
    assert (found.hook, found.gain, found.festival) == ("怎么做？", "三种做法", "year_end")
    assert (found.questions, found.material) == (("一？", "二？", "三？"), "甲\n乙")
    assert (found.tags, found.status) == (("方法", "复盘"), "scheduled")
    assert [use.replies for use in topics.uses(store, keep)] == [4]
    assert [plan.starts_at for plan in topics.planned(store, keep)] == [start]
    kept = announcements.get(store, draft)
    assert kept is not None
    assert kept.topic_id == keep
    assert get(store, other).archived_at is not None
    store.undo()
    assert get(store, other).archived_at is None
    assert len(topics.uses(store, other)) == 1
    assert get(store, keep).tags == ("方法",)


def test_what_is_merged_is_whole_again_after_undo_and_redo(store: Store) -> None:
    ids = [topics.add(store, "甲"), topics.add(store, "乙", gain="有", status="ready")]
    before = store.rows("select * from topics order by id")
    topics.merge(store, ids[0], ids[1:])
    after = store.rows("select * from topics order by id")
    store.undo()
    assert store.rows("select * from topics order by id") == before
    store.redo()
    assert store.rows("select * from topics order by id") == after
    assert get(store, ids[0]).status == "ready"


def test_the_starter_library_brings_its_festivals(store: Store) -> None:
    assert starter.load(store) == starter.shipped()
    assert store.value("select count(*) from topics where festival <> ''") >= 60
    assert {key for key, _ in topics.festivals(store)} >= {"mid_autumn", "dragon_boat"}


def quick(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def test_views_of_a_large_library_are_counted_quickly(store: Store) -> None:
    now = clock.stamp()
    with store.operation("many"):
        store.insert_many(
            "topics", "library, title, gain, season, created_at, updated_at",
            [("general", f"{n}", "x" * (n % 2), "", now, now) for n in range(5_000)],
        )  # fmt: skip
        store.insert_many(
            "topic_uses", "topic_id, used_at, replies", [(n, n, n % 50) for n in range(1, 5_000)]
        )
    today = date(2026, 11, 23)
    assert today.weekday() == 0
    assert min(quick(lambda: topics.views(store, frozenset())) for _ in range(3)) < 0.2


@pytest.mark.parametrize("field", ["title", "hook", "questions", "gain", "title_en", "material"])
def test_every_text_that_is_searched_is_found_as_it_was_edited(store: Store, field: str) -> None:
    topic = topics.add(store, "旧话题")
    found = TopicFilter(text="榕树")

    topics.edit(store, topic, **{field: "村口的榕树"})
    assert topics.ids(store, found) == [topic]
    topics.set_status(store, [topic], "resting")
    assert topics.ids(store, found) == [topic]
    store.undo()
    store.undo()

    assert topics.ids(store, found) == []


def test_a_view_that_another_hand_wrote_wrongly_does_not_hold_a_shelf(store: Store) -> None:
    view = topics.save_view(store, "坏的", TopicFilter())
    with store.operation("another hand"):
        store.update("saved_views", view, filter="{not json")
    shelf = topics.add_shelf(store, "general", "旧分类")

    topics.delete_shelf(store, shelf)

    assert shelf not in {one.id for one in topics.shelves(store)}
