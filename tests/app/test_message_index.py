"""Large imports index in a second process; search, edits and taking back see no difference."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import batches, health, messages, rollups
from app.errors import AppError
from app.imports import derived, importer
from app.imports.chat import Origin
from app.imports.importer import Target
from app.imports.records import Chat, Message, Record
from app.store import Store, pairs, text_functions
from app.store.beside import Beside
from app.store.text_functions import grams

MIXED = "天地人AaÄé１2 \t，。！ﬁ\u200b\u3000㐀鿿𠀀🙂'\"*-"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "s.qunce", create=True, journalled=False)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imports.derived._cores", lambda: 2)


def talk(texts: list[str], start: int = 1) -> list[list[Record]]:
    said = [
        Message(n, 1_767_225_600 + n, "u1", "小林", 0, text, str(n))
        for n, text in enumerate(texts, start)
    ]
    return [[Chat("telegram", "1", "读书会"), *said]]


def take(store: Store, lists: list[list[Record]], *, large: bool) -> int:
    origin = Origin("telegram", "Telegram", "x.json", derived.MANY if large else 10)
    report = importer.take(store, lists, origin, Target("c", None))
    assert report.batch is not None
    return report.batch


def found(store: Store, text: str) -> list[str]:
    return sorted(message.text for message in messages.search(store, text))


def left_over(store: Store) -> list[str]:
    return [path.name for path in store.path.parent.iterdir() if ".index-" in path.name]


def test_search_sees_all_parts_as_one(store: Store) -> None:
    take(store, talk(["今晚复盘", "报名 ok"]), large=False)
    take(store, talk(["明天复盘", "再见"], start=10), large=True)
    take(store, talk(["复盘方法", "收到"], start=20), large=True)

    assert len(store.message_indexes()) == 3
    assert found(store, "复盘") == ["今晚复盘", "复盘方法", "明天复盘"]
    assert found(store, "见") == ["再见"]
    assert health.check(store).stale == ()
    assert left_over(store) == []


def test_an_edit_moves_a_message_out_of_its_part(store: Store) -> None:
    take(store, talk(["今晚复盘"]), large=True)
    take(store, talk(["今晚聚会"]), large=False)

    assert (found(store, "复盘"), found(store, "聚会")) == ([], ["今晚聚会"])


def test_taking_back_drops_the_part(store: Store) -> None:
    take(store, talk(["今晚复盘"]), large=True)
    batch = take(store, talk(["明天复盘"], start=10), large=True)

    batches.revert(store, batch)

    assert found(store, "复盘") == ["今晚复盘"]
    assert len(store.message_indexes()) == 2
    assert health.check(store).stale == ()


def test_a_connection_that_was_open_before_follows(store: Store) -> None:
    window = Store(store.path)
    take(store, talk(["今晚复盘", "明天复盘"]), large=True)

    with window.operation("op"):
        window.execute("delete from messages where text = '今晚复盘'")

    assert found(window, "复盘") == ["明天复盘"]
    window.close()


def test_rebuilding_makes_one_index_of_all(store: Store) -> None:
    take(store, talk(["今晚复盘"]), large=False)
    take(store, talk(["明天复盘"], start=10), large=True)

    with store.operation("op"):
        store.rebuild_index()

    assert store.message_indexes() == ["messages_fts"]
    assert found(store, "复盘") == ["今晚复盘", "明天复盘"]


def test_a_failing_import_leaves_no_part_and_no_file(store: Store) -> None:
    def damaged() -> Iterator[list[Record]]:
        yield talk(["今晚复盘"])[0]
        raise AppError("damaged")

    with pytest.raises(AppError, match="damaged"):
        importer.take(store, damaged(), Origin("t", "T", "x", derived.MANY), Target("c", None))

    assert store.message_indexes() == ["messages_fts"]
    assert store.rows("select * from messages") == []
    assert left_over(store) == []


def test_a_second_process_that_dies_is_told_and_nothing_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = Beside.__init__

    def killed(self: Beside, *what: object) -> None:
        begin(self, *what)
        self._process.kill()
        self._process.join()

    monkeypatch.setattr(Beside, "__init__", killed)
    with pytest.raises(AppError, match="Nothing was imported"):
        take(store, talk(["今晚复盘"]), large=True)

    assert store.rows("select * from messages") == []
    assert left_over(store) == []


def test_a_text_edited_within_its_own_file_is_found_by_its_last_words_only(store: Store) -> None:
    first, second = talk(["今晚复盘", "收到"])[0], talk(["今晚聚会"])[0][1:]
    take(store, [first, second], large=True)

    assert (found(store, "复盘"), found(store, "聚会")) == ([], ["今晚聚会"])
    assert health.check(store).stale == ()


@given(texts=st.lists(st.text(alphabet=MIXED), max_size=6))
def test_many_texts_have_the_words_of_each(texts: list[str]) -> None:
    one_by_one = [grams(text).split() for text in texts]
    assert [words.split() for words in text_functions.all_grams(texts)] == one_by_one
    assert [words.split() for words in pairs.all_grams(texts)] == one_by_one


def test_days_are_counted_beside_as_here(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rollups, "DAYS", 2)
    lists = talk([f"第{n}句" for n in range(9)])
    for spread, record in enumerate(lists[0][1:]):
        assert isinstance(record, Message)
        record.at += spread % 4 * 40_000
    for start in (0, 100):
        take(store, lists, large=True)
        take(store, talk(["再见"], start=start + 50), large=False)

    assert rollups.stale(store) == []
    assert store.value("select sum(n) from member_days") == 11
