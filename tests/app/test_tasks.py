"""Tasks: noted, done, dropped, and found by the day they are due."""

from datetime import date

import pytest

from app import communities, tasks
from app.errors import AppError
from app.store import Store


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="读书会")


def test_what_is_due_comes_oldest_first_and_nothing_that_is_over(
    store: Store, community: int
) -> None:
    late = tasks.add(store, community, "买奖品", due_at="2026-11-20")
    now = tasks.add(store, community, "发预告", due_at="2026-11-22T09:00")
    done, dropped = (tasks.add(store, community, "旧事", due_at="2026-11-19") for _ in range(2))
    tasks.add(store, community, "明天的事", due_at="2026-11-23")
    tasks.add(store, community, "没有日子")
    tasks.finish(store, [done])
    tasks.drop(store, [dropped])

    assert [task.id for task in tasks.due(store, date(2026, 11, 22), community)] == [late, now]

    tasks.reopen(store, [done, dropped])

    found = tasks.due(store, date(2026, 11, 22))
    assert [task.id for task in found] == [done, dropped, late, now]


def test_a_task_is_edited_deleted_and_brought_back_by_undo(store: Store, community: int) -> None:
    id = tasks.add(store, community, " 买奖品 ", phase="prepare")
    tasks.edit(store, id, title="订奖品", due_at="2026-11-20T08:30:00")
    before = tasks.get(store, id)

    tasks.delete(store, id)
    with pytest.raises(AppError, match="no longer there"):
        tasks.get(store, id)
    store.undo()

    assert tasks.get(store, id) == before
    assert (before.title, before.due_at, before.day) == (
        "订奖品",
        "2026-11-20T08:30",
        date(2026, 11, 20),
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "  "}, "needs a title"),
        ({"title": "x", "due_at": "soon"}, "not a day"),
        ({"title": "字" * 1_000_000}, "At most 500"),
    ],
)
def test_a_task_that_says_nothing_is_refused(
    store: Store, community: int, fields: dict[str, str], words: str
) -> None:
    with pytest.raises(AppError, match=words):
        tasks.add(store, community, **fields)

    assert tasks.selected(store, "1") == []


def test_a_megabyte_is_no_task(store: Store) -> None:
    home = communities.add(store, name="读书会")
    with pytest.raises(AppError, match="there are 1048576"):
        tasks.add(store, home, "长" * (1 << 20))
