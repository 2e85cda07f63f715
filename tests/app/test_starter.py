"""The starter library: what ships is whole, and what is broken is named."""

import json
from collections import Counter
from copy import deepcopy
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from app import paths, starter, topics
from app.errors import AppError
from app.planner import almanac
from app.store import Store
from app.topics import TopicFilter

PACK = paths.resources() / "topics" / "general.json"


def test_the_starter_library_fills_all_eight_shelves(store: Store) -> None:
    added = starter.load(store)
    assert added >= 150
    shelves = topics.shelves(store)
    assert len(shelves) == 8
    assert min(shelf.topics for shelf in shelves) >= 18
    assert sum(shelf.topics for shelf in shelves) == added


def test_every_shipped_topic_is_complete_in_both_languages(store: Store) -> None:
    starter.load(store)
    for id in topics.ids(store, TopicFilter()):
        topic = topics.get(store, id)
        assert topic is not None
        texts = (topic.title, topic.hook, topic.gain, topic.title_en, topic.hook_en, topic.gain_en)
        assert all(texts)
        assert len(topic.questions) == len(topic.questions_en) >= 2
        assert (topic.source, topic.status) == ("starter", "idea")
        assert topic.tags


def test_no_two_shipped_titles_are_the_same(store: Store) -> None:
    starter.load(store)
    titles = [title for (title,) in store.rows("select title from topics")]
    assert [title for title, n in Counter(titles).items() if n > 1] == []


def test_the_starter_library_has_something_for_every_festival_season_and_shelf(
    store: Store,
) -> None:
    added = starter.load(store)
    assert added >= 400
    assert min(shelf.topics for shelf in topics.shelves(store)) >= 40
    for column, keys in (("festival", almanac.KEYS), ("season", topics.SEASONS)):
        there = {key for (key,) in store.rows(f"select distinct {column} from topics")}
        assert there == {"", *keys}


def test_no_two_shipped_titles_are_alike(store: Store) -> None:
    starter.load(store)
    titles = [title for (title,) in store.rows("select title from topics")]
    grams = {title: _grams(title) for title in titles}
    alike = [
        (one, other)
        for one, other in combinations(titles, 2)
        if 2 * len(grams[one] & grams[other]) >= min(len(grams[one]), len(grams[other]))
    ]
    assert alike == []


def _grams(title: str) -> set[str]:
    letters = "".join(c for c in title.casefold() if c.isalnum())
    return {letters[n : n + 2] for n in range(len(letters) - 1)}


def test_loading_twice_adds_nothing_and_undo_takes_all_back(store: Store) -> None:
    added = starter.load(store)
    assert starter.load(store) == 0
    store.undo()
    assert store.value("select count(*) from topics") == 0
    assert store.value("select count(*) from search_keys") == 0
    assert topics.ids(store, TopicFilter(text="复盘")) == []
    assert starter.load(store) == added


def test_a_topic_the_operator_archived_or_edited_is_left_alone(store: Store) -> None:
    starter.load(store)
    one, two = topics.ids(store, TopicFilter())[:2]
    topics.archive(store, [one])
    topics.edit(store, two, title="我改过")
    assert starter.load(store) == 0


def broken(path: Path, change: list[str | int], value: object) -> None:
    pack = json.loads(PACK.read_bytes())
    pack["topics"] = deepcopy(pack["topics"][:2])
    at: Any = pack
    for step in change[:-1]:
        at = at[step]
    at[change[-1]] = value
    path.write_text(json.dumps(pack), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "value", "told"),
    [
        (["topics", 1, "zh", "title"], " ", "entry industry_news-002: zh.title"),
        (["topics", 1, "zh", "questions"], [], "entry industry_news-002: zh.questions"),
        (["topics", 0, "en", "gain"], 3, "entry industry_news-001: en.gain"),
        (["topics", 0, "en"], None, "entry industry_news-001: en.title"),
        (["topics", 0, "library"], "both", "entry industry_news-001: library"),
        (["topics", 0, "shelf"], "attic", "entry industry_news-001: shelf"),
        (["topics", 0, "shelf"], "writing", "entry industry_news-001: shelf"),
        (["topics", 0, "season"], "monsoon", "entry industry_news-001: season"),
        (["topics", 0, "tags"], "热门", "entry industry_news-001: tags"),
        (["topics", 1, "key"], "", "entry #2: key"),
        (["topics", 1, "key"], "industry_news-001", "entry industry_news-001 twice"),
        (["topics", 1], "话题", "entry #2: key"),
        (["topics"], {}, "entry #0: topics"),
        (["pack"], None, "entry #0: pack"),
    ],
)
def test_a_broken_pack_names_the_entry_and_the_field(
    store: Store, tmp_path: Path, change: list[str | int], value: object, told: str
) -> None:
    broken(tmp_path / "pack.json", change, value)
    with pytest.raises(AppError) as caught:
        starter.load(store, tmp_path)
    assert told in str(caught.value)
    assert "“pack.json”" in str(caught.value)
    assert store.value("select count(*) from topics") == 0


@pytest.mark.parametrize("bytes", [b"", b"{", b"[]", b"\xff\xfe\x00"])
def test_a_file_that_is_no_pack_is_refused_in_a_sentence(
    store: Store, tmp_path: Path, bytes: bytes
) -> None:
    (tmp_path / "odd.json").write_bytes(bytes)
    with pytest.raises(AppError, match=r"odd\.json"):
        starter.load(store, tmp_path)
