"""Large imports make the indexes of the messages after the rows: nobody can tell afterwards."""

import pytest

from app.imports import derived, importer, late
from app.imports.chat import Origin
from app.imports.importer import Target
from app.imports.records import Chat, Message, Record
from app.imports.report import MessageCounts
from app.store import Store

LARGE = Origin("telegram", "Telegram", "x.json", max(late.SMALL, derived.MANY))
SCHEMA = (
    "select type, name, tbl_name, sql from sqlite_schema where name not like 'messages_fts_%_%'"
)


def said(*ids: int) -> list[Record]:
    return [
        Message(id, 1_700_000_000 + id, f"user{id % 3}", f"N{id % 3}", 0, f"词{id}", str(id))
        for id in ids
    ]


def nameless(*ids: int) -> list[Record]:
    return [Message(id, 1_700_000_000 + id, "", f"N{id % 3}", 0, f"词{id}") for id in ids]


def imported(store: Store, *lists: list[Record]) -> MessageCounts:
    return importer.take(store, lists, LARGE, Target("社群")).messages


def test_the_schema_is_the_same_after_a_large_import(store: Store):
    before = sorted(store.rows(SCHEMA), key=str)
    assert imported(store, [Chat("telegram", "1", "A")], said(1, 2, 3)).created == 3
    assert sorted(store.rows(SCHEMA), key=str) == before
    assert store.rows("pragma integrity_check") == [("ok",)]
    assert store.rows("pragma foreign_key_check") == []
    assert store.value("pragma foreign_keys") == 1


def test_ids_that_fall_back_are_looked_up_though_the_indexes_wait(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(importer, "CHUNK", 1)
    counts = imported(store, [Chat("telegram", "1", "A")], said(4, 5, 6), said(2, 3, 4, 5))
    assert counts == MessageCounts(read=7, created=5, unchanged=2)


def test_two_chats_of_a_file_that_share_a_group_meet_in_it(store: Store):
    first, second = Chat("telegram", "", "A"), Chat("telegram", "1", "A")
    counts = imported(store, [first, *nameless(1, 2, 3)], [second, *said(2, 3, 4)])
    assert counts == MessageCounts(read=6, created=4, unchanged=2)
    assert store.value("select count(*) from groups") == 1


def test_a_large_import_meets_what_the_store_has(store: Store):
    importer.take(
        store, [[Chat("telegram", "1", "A"), *said(1, 2, 3)]], Origin("t"), Target("社群")
    )
    counts = imported(store, [Chat("telegram", "1", "A")], said(1, 2, 3, 4))
    assert counts == MessageCounts(read=4, created=1, unchanged=3)
