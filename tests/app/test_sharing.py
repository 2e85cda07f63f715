"""What several charts rest on is found once, and anew as soon as anything could have changed it."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from app import communities
from app.insights.coverage import coverage
from app.insights.scope import Scope
from app.insights.sharing import shared
from app.store import FOUND, Store
from tests.app.insight_cases import Case, at


@pytest.fixture
def reader(store: Store) -> Iterator[Store]:
    with closing(Store(store.path, reading=True)) as reader:
        yield reader


def test_a_reader_finds_once_until_anyone_writes(store: Store, reader: Store) -> None:
    asked: list[str] = []

    @shared
    def names(store: Store, *, prefix: str) -> list[str]:
        asked.append(prefix)
        return [prefix + name for (name,) in store.rows("select name from communities")]

    assert names(reader, prefix="a") == names(reader, prefix="a") == []
    assert names(reader, prefix="b") == []
    communities.add(store, name="写作群")
    assert names(reader, prefix="a") == ["a写作群"]
    assert asked == ["a", "b", "a"]


def test_a_store_that_writes_finds_anew_each_time(store: Store) -> None:
    with store.operation("Add"):
        assert store.once("n", lambda: store.value("select count(*) from communities")) == 0
        store.insert("communities", name="a", created_at="")
        assert store.once("n", lambda: store.value("select count(*) from communities")) == 1


def test_a_new_day_asks_again(reader: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-01T23:59:00+08:00")
    assert reader.once("day", lambda: 1) == 1
    monkeypatch.setenv("QUNCE_NOW", "2026-11-02T00:00:00+08:00")
    assert reader.once("day", lambda: 2) == 2


def test_what_was_not_asked_for_lately_is_let_go_of(reader: Store) -> None:
    assert reader.once("kept", lambda: 1) == 1
    for number in range(FOUND - 1):
        reader.once(number, lambda: 0)
    assert reader.once("kept", lambda: 2) == 1
    reader.once("one more", lambda: 0)
    assert reader.once(0, lambda: 3) == 3
    assert reader.once("kept", lambda: 2) == 1


def test_coverage_follows_an_import(store: Store, reader: Store) -> None:
    Case(messages=[(1, 1, at(0))]).into(store)
    scope = Scope(1)
    before = coverage(reader, scope)
    assert coverage(reader, scope) is before
    Case(messages=[(1, 1, at(0)), (1, 1, at(3))]).into(store)
    assert coverage(reader, scope).count() == before.count() + 1
