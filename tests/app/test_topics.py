"""The topic libraries: keeping, finding, resting, using again."""

import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, topics
from app.errors import AppError
from app.store import Store
from app.topics import TopicFilter


@pytest.fixture
def some(store: Store) -> dict[str, int]:
    add = topics.add
    return {
        "review": add(store, "你用过最有效的复盘方法是什么？",
                      hook="打卡第 14 天", gain="带走三种做法"),
        "titles": add(store, "标题党与好标题的边界", "professional",
                      questions=["你被骗过吗？", "", "底线在哪？"]),
        "ai": add(store, "AI 写作 3 个坑", "professional", gain="少走弯路"),
        "commute": add(store, "通勤路上听什么？", material="播客清单"),
    }  # fmt: skip


def found(store: Store, text: str) -> set[int]:
    return set(topics.ids(store, TopicFilter(text=text)))


def test_a_new_topic_is_an_idea_in_the_library_of_its_shelf(store: Store) -> None:
    shelf = topics.shelf_key(store, "writing")
    id = topics.add(store, "  小标题\n怎么起？ ", shelf_id=shelf, questions="一？\n\n 二？ ")
    topic = topics.get(store, id)
    assert topic is not None
    assert (topic.title, topic.library, topic.shelf_id) == (
        "小标题 怎么起？",
        "professional",
        shelf,
    )
    assert (topic.questions, topic.status, topic.source) == (("一？", "二？"), "idea", "own")


def test_a_topic_needs_a_title(store: Store, some: dict[str, int]) -> None:
    with pytest.raises(AppError, match="needs a title"):
        topics.add(store, " \u3000 ")
    with pytest.raises(AppError, match="needs a title"):
        topics.edit(store, some["ai"], title="")


@pytest.mark.parametrize("status", ["ready", "scheduled"])
def test_what_members_gain_is_written_down_before_a_topic_is_ready(
    store: Store, some: dict[str, int], status: str
) -> None:
    with pytest.raises(AppError, match="标题党与好标题的边界"):
        topics.edit(store, some["titles"], status=status)
    with pytest.raises(AppError, match="what members gain"):
        topics.set_status(store, list(some.values()), status)
    topics.edit(store, some["titles"], gain="知道线在哪", status=status)
    with pytest.raises(AppError, match="what members gain"):
        topics.edit(store, some["titles"], gain="")
    statuses = {key: t.status for key, id in some.items() if (t := topics.get(store, id))}
    assert statuses == {"review": "idea", "titles": status, "ai": "idea", "commute": "idea"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("盘", {"review"}), ("标", {"titles"}), ("什", {"review", "commute"}),  # one character
        ("复盘", {"review"}), ("标题", {"titles"}), ("打卡", {"review"}), ("播客", {"commute"}),
        ("好标题", {"titles"}), ("做法", {"review"}), ("底线在", {"titles"}),
        ("AI写作", {"ai"}), ("ai 坑", {"ai"}), ("第 14 天", {"review"}), ("写作 复盘", set()),
        ("fupan", {"review"}), ("btd", {"titles"}), ("tongqin", {"commute"}),
        ("tqlstsm", {"commute"}), ("biaotidang", {"titles"}), ("？", set()),
        ("　", {"review", "titles", "ai", "commute"}),
        ("没有这个", set()), ('"*', set()), ("NOT", set()),
    ],
)  # fmt: skip
def test_topics_are_found_by_any_words_and_by_pinyin(
    store: Store, some: dict[str, int], text: str, keys: set[str]
) -> None:
    assert found(store, text) == {some[key] for key in keys}


def test_search_follows_edits_undo_and_redo(store: Store, some: dict[str, int]) -> None:
    topics.edit(store, some["ai"], title="短视频脚本", material="拍摄")
    assert found(store, "AI") == set()
    assert found(store, "拍摄") == found(store, "duanshipin") == {some["ai"]}
    store.undo()
    assert found(store, "拍摄") == found(store, "duanshipin") == set()
    assert found(store, "AI") == {some["ai"]}
    store.redo()
    assert found(store, "脚本") == {some["ai"]}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=12))
def test_no_text_upsets_the_search(store: Store, text: str) -> None:
    topics.ids(store, TopicFilter(text=text))
    topics.titles(store, text)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(alphabet="复盘方法是什么标题党写作", min_size=1, max_size=6))
def test_every_part_of_a_title_finds_it(store: Store, text: str) -> None:
    id = topics.add(store, f"开头{text}结尾")
    assert id in found(store, text)


def test_hits_for_the_palette_name_the_title_first(store: Store, some: dict[str, int]) -> None:
    mention = topics.add(store, "另一个", hook="说说复盘")
    review = (some["review"], "你用过最有效的复盘方法是什么？")
    assert topics.titles(store, "复盘") == [review, (mention, "另一个")]
    assert topics.titles(store, "fp") == [review]
    assert topics.titles(store, "复盘", limit=1) == [review]
    assert topics.titles(store, " ") == []


def test_the_table_filters_by_everything_at_once(store: Store, some: dict[str, int]) -> None:
    shelf = topics.shelf_key(store, "learning")
    topics.edit(store, some["review"], shelf_id=shelf, season="newyear", status="ready")
    topics.tag(store, [some["review"], some["ai"]], "热门")
    topics.archive(store, [some["commute"]])
    ids, every = topics.ids, TopicFilter()
    review = [some["review"]]
    assert ids(store, replace(every, library="general")) == review
    assert ids(store, replace(every, shelf_id=shelf)) == review
    assert ids(store, replace(every, status="ready")) == review
    assert set(ids(store, replace(every, tag="热门"))) == {some["review"], some["ai"]}
    assert ids(store, replace(every, season="newyear")) == review
    assert ids(store, replace(every, archived=True)) == [some["commute"]]
    assert ids(store, TopicFilter("general", shelf, "ready", "热门", "newyear", "复盘")) == review


def test_rested_topics_are_those_not_used_of_late(store: Store, some: dict[str, int]) -> None:
    now = int(clock.now().timestamp())
    topics.record_use(store, some["review"], None, now - 40 * 86_400, replies=3)
    topics.record_use(store, some["ai"], None, now - 5 * 86_400, replies=30)
    rested = set(topics.ids(store, TopicFilter(unused_days=30)))
    assert rested == set(some.values()) - {some["ai"]}


def test_topics_sort_by_pinyin_use_and_replies(store: Store, some: dict[str, int]) -> None:
    now = int(clock.now().timestamp())
    topics.record_use(store, some["review"], None, now - 100, replies=3, people=2)
    topics.record_use(store, some["ai"], None, now - 500, replies=30, people=9)
    topics.record_use(store, some["ai"], None, now - 600, replies=31, people=9)
    every = TopicFilter()
    by_title = [some[key] for key in ("ai", "titles", "review", "commute")]  # AI, B, N, T
    by_title_down = topics.ids(store, every, "title", descending=True)
    assert (topics.ids(store, every), by_title_down) == (by_title, by_title[::-1])
    assert topics.ids(store, every, "last_used", descending=True)[:2] == [
        some["review"],
        some["ai"],
    ]
    assert topics.ids(store, every, "uses", descending=True)[:2] == [some["ai"], some["review"]]
    assert topics.ids(store, every, "replies", descending=True)[:2] == [some["ai"], some["review"]]
    for sort in topics.SORTS:
        assert set(topics.ids(store, every, sort)) == set(some.values())


def test_a_row_holds_what_the_table_shows(store: Store, some: dict[str, int]) -> None:
    shelf = topics.shelf_key(store, "learning")
    topics.edit(store, some["review"], shelf_id=shelf)
    topics.set_tags(store, some["review"], ["复盘", "方法", "复盘"])
    for replies in (4, None, 7):
        topics.record_use(store, some["review"], None, 1_000 + (replies or 0), replies=replies)
    [row, other] = topics.rows(store, [some["review"], some["titles"]])
    assert (row.shelf, row.shelf_en, row.tags) == ("学习方法", "Ways of learning", ("复盘", "方法"))
    assert (row.last_used, row.uses, row.replies, row.status) == (1007, 3, 5.5, "used")
    assert (other.shelf, other.tags, other.last_used, other.replies) == ("", (), None, None)


def test_a_page_of_rows_is_quick(store: Store) -> None:
    with store.operation("fill"):
        ids = [topics.add(store, f"第 {n} 个话题") for n in range(300)]
        for id in ids[::3]:
            topics.record_use(store, id, None, id, replies=id)
    best = min(_timed(store, ids[n : n + 64]) for n in range(0, 200, 20))
    assert best < 0.003


def _timed(store: Store, ids: list[int]) -> float:
    start = time.perf_counter()
    assert len(topics.rows(store, ids)) == 64
    return time.perf_counter() - start


def test_undo_takes_back_everything(store: Store, some: dict[str, int]) -> None:
    tables = ("topics", "topic_tags", "topic_uses", "shelves")
    everything = list(some.values())
    group_free = [
        lambda: topics.add(store, "新"),
        lambda: topics.edit(store, some["ai"], title="改", questions=["一", "二"]),
        lambda: topics.set_status(store, everything, "resting"),
        lambda: topics.tag(store, everything, "热门"),
        lambda: topics.untag(store, everything, "热门"),
        lambda: topics.set_tags(store, some["ai"], ["甲", "乙"]),
        lambda: topics.archive(store, everything),
        lambda: topics.restore(store, everything),
        lambda: topics.duplicate(store, some["ai"]),
        lambda: topics.record_use(store, some["ai"], None, 5, replies=1, people=1),
        lambda: topics.add_shelf(store, "general", "家常"),
        lambda: topics.rename_shelf(store, 1, "新闻"),
        lambda: topics.move_shelf(store, 1, 2),
    ]
    for act in group_free:
        before = [store.rows(f"select * from {table} order by id") for table in tables]
        act()
        after = [store.rows(f"select * from {table} order by id") for table in tables]
        assert before != after
        store.undo()
        assert [store.rows(f"select * from {table} order by id") for table in tables] == before
        store.redo()
        assert [store.rows(f"select * from {table} order by id") for table in tables] == after


def test_an_edit_that_changes_nothing_leaves_no_step(store: Store, some: dict[str, int]) -> None:
    step = store.undo_step
    topics.edit(store, some["ai"], title="AI 写作 3 个坑 ")
    topics.set_tags(store, some["ai"], [])
    assert store.undo_step is step


def test_a_copy_is_an_idea_of_ones_own(store: Store, some: dict[str, int]) -> None:
    topics.set_tags(store, some["ai"], ["乙", "甲"])
    topics.edit(store, some["ai"], status="ready")
    one, two = topics.get(store, some["ai"]), topics.get(store, topics.duplicate(store, some["ai"]))
    assert one is not None
    assert two is not None
    assert two == replace(one, id=two.id, status="idea")


def test_shelves_are_added_renamed_and_moved(store: Store) -> None:
    new = topics.add_shelf(store, "general", " 家常 ")
    topics.move_shelf(store, new, 0)
    topics.rename_shelf(store, new, "日常")
    general = [(s.name, s.position) for s in topics.shelves(store) if s.library == "general"]
    assert general == [
        ("日常", 0),
        ("行业动态", 1),
        ("职场攻略", 2),
        ("学习方法", 3),
        ("生活感悟", 4),
    ]
    with pytest.raises(AppError, match="“行业动态” already"):
        topics.rename_shelf(store, new, "行业动态")
    with pytest.raises(AppError, match="needs a name"):
        topics.add_shelf(store, "general", " ")


def test_counts_tell_what_each_filter_would_show(store: Store, some: dict[str, int]) -> None:
    topics.edit(store, some["review"], status="ready", shelf_id=topics.shelf_key(store, "learning"))
    topics.archive(store, [some["commute"]])
    topics.tag(store, [some["review"]], "热门")
    counts = topics.counts(store)
    assert (counts.total, counts.archived) == (3, 1)
    assert counts.libraries == {"general": 1, "professional": 2}
    assert counts.statuses == {"idea": 2, "ready": 1}
    assert {s.key: s.topics for s in topics.shelves(store) if s.topics} == {"learning": 1}
    assert topics.tags(store) == [("热门", 1)]


def test_the_mix_counts_each_topic_of_the_week_once(store: Store, some: dict[str, int]) -> None:
    monday = date(2026, 11, 23)
    with store.operation("fill"):
        community = store.insert("communities", name="甲", created_at=clock.stamp())
        group = store.insert(
            "groups", community_id=community, name="主群", created_at=clock.stamp()
        )
        plan = [
            ("review", "2026-11-23T20:00", "planned"),
            ("review", "2026-11-25T20:00", "planned"),
            ("titles", "2026-11-29T20:00", "planned"),
            ("ai", "2026-11-24T20:00", "cancelled"),
            ("commute", "2026-11-30T08:00", "planned"),
        ]
        columns = "community_id, uid, title, topic_id, starts_at, ends_at, status,"
        columns += "created_at, updated_at"
        store.insert_many("events", columns, [
            (community, str(n), "", some[key], at, at, status, "", "")
            for n, (key, at, status) in enumerate(plan)
        ])  # fmt: skip
    topics.record_use(store, some["review"], group, 1_795_536_000)  # Wednesday 2026-11-25, local
    topics.record_use(store, some["commute"], group, 1_795_363_199)  # Sunday before, 23:59:59
    assert topics.mix(store, community, monday) == topics.Mix(1, 1)
    assert topics.mix(store, None, monday) == topics.Mix(1, 1)
    assert topics.mix(store, community + 1, monday) == topics.Mix(0, 0)
    topics.set_status(store, [some["ai"]], "ready")
    picked = topics.picked(store, community, monday, 9)
    assert picked == [some["review"], some["titles"], some["ai"]]


def test_uses_are_listed_newest_first(store: Store, some: dict[str, int]) -> None:
    for at in (100, 300, 200):
        topics.record_use(store, some["ai"], None, at, replies=at, people=1)
    assert [(u.used_at, u.replies, u.group) for u in topics.uses(store, some["ai"])] == [
        (300, 300, ""), (200, 200, ""), (100, 100, ""),
    ]  # fmt: skip


def test_reading_works_on_a_read_only_store(store: Store, some: dict[str, int]) -> None:
    reader = Store(Path(store.path), reading=True)
    try:
        assert set(topics.ids(reader, TopicFilter(text="复盘"), "replies")) == {some["review"]}
        assert len(topics.rows(reader, list(some.values()))) == 4
    finally:
        reader.close()


@pytest.fixture
def community(store: Store) -> int:
    with store.operation("fill"):
        return store.insert("communities", name="甲", created_at=clock.stamp())


def test_topics_go_on_the_calendar_one_a_day_in_one_step(
    store: Store, some: dict[str, int], community: int
) -> None:
    start = datetime(2026, 11, 24, 20, 30)  # noqa: DTZ001 -- wall time
    topics.schedule(store, community, [some["review"], some["ai"]], start)
    [first], [second] = topics.planned(store, some["review"]), topics.planned(store, some["ai"])
    assert (first.starts_at, second.starts_at) == (start, start + timedelta(days=1))
    assert topics.taken(store, community, date(2026, 11, 23), 4) == [0, 1, 1, 0]
    assert topics.counts(store).statuses == {"idea": 2, "scheduled": 2}
    store.undo()
    assert topics.planned(store, some["review"]) == []
    assert topics.counts(store).statuses == {"idea": 4}


def test_what_is_not_ready_does_not_reach_the_calendar(
    store: Store, some: dict[str, int], community: int
) -> None:
    with pytest.raises(AppError, match="what members gain"):
        topics.schedule(store, community, [some["ai"], some["titles"]], datetime(2026, 11, 24))  # noqa: DTZ001
    assert topics.planned(store, some["ai"]) == []


def test_typing_is_one_step_to_undo(store: Store, some: dict[str, int]) -> None:
    step = topics.autosave(store, some["ai"], None, hook="一")
    step = topics.autosave(store, some["ai"], step, hook="一二")
    same = topics.autosave(store, some["ai"], step, hook="一二")
    assert same is step
    store.undo()
    topic = topics.get(store, some["ai"])
    assert topic is not None
    assert topic.hook == ""


def test_a_page_has_a_line_for_each_id_even_of_a_topic_gone_meanwhile(
    store: Store, some: dict[str, int]
) -> None:
    page = topics.rows(store, [some["ai"], 99, some["titles"]])
    assert [(row.id, row.title) for row in page] == [
        (some["ai"], "AI 写作 3 个坑"),
        (99, ""),
        (some["titles"], "标题党与好标题的边界"),
    ]
