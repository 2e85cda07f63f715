"""Promises are logged with their day, kept or broken, and ask when they are overdue."""

from datetime import date

import pytest

from app import clock, communities, promises
from app.errors import AppError
from app.store import Store

TODAY = date(2026, 11, 22)


@pytest.fixture
def community(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T10:00:00+08:00")
    return communities.add(store, name="读书会")


def test_what_is_due_comes_oldest_first_until_it_is_kept_or_broken(
    store: Store, community: int
) -> None:
    later = promises.add(store, community, "年底前办线下", due_on=date(2026, 12, 20))
    now = promises.add(store, community, "本周发书单", due_on=TODAY)
    late = promises.add(
        store, community, "整理笔记", made_on=date(2026, 11, 1), due_on=date(2026, 11, 10)
    )
    promises.add(store, community, "以后多答疑")

    found = promises.due(store, TODAY, community)
    assert [(one.id, one.overdue(TODAY)) for one in found] == [(late, True), (now, False)]

    promises.close(store, late, "kept")
    promises.close(store, now, "broken")

    assert promises.due(store, TODAY) == []
    assert next(one.id for one in promises.listed(store, status="open")) == later
    assert promises.get(store, late).closed_at is not None
    promises.close(store, late, "open")
    assert promises.get(store, late).closed_at is None


def test_a_promise_is_edited_and_deleted_and_undo_brings_it_back(
    store: Store, community: int
) -> None:
    id = promises.add(store, community, " 发书单 ", due_on=TODAY)
    promises.edit(store, id, text="发两份书单", due_on=None)
    before = promises.get(store, id)
    assert (before.text, before.made_on, before.due_on) == ("发两份书单", TODAY, None)

    promises.delete(store, id)
    with pytest.raises(AppError, match="no longer there"):
        promises.get(store, id)
    store.undo()

    assert promises.get(store, id) == before


def test_what_is_no_promise_is_refused_in_words(store: Store, community: int) -> None:
    with pytest.raises(AppError, match="what was promised"):
        promises.add(store, community, "  ")
    with pytest.raises(AppError, match="before it was made"):
        promises.add(store, community, "书单", due_on=date(2026, 11, 21))

    assert promises.listed(store) == []


def test_a_megabyte_is_no_promise(store: Store) -> None:
    home = communities.add(store, name="读书会")
    with pytest.raises(AppError, match="there are 1048576"):
        promises.add(store, home, "长" * (1 << 20))
