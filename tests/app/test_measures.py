"""Definitions that the operator edits."""

from app import measures
from app.store import Store
from app.text import N_

SET = N_("Set what the funnel counts")


def test_a_definition_is_kept_per_community_and_undone(store: Store) -> None:
    with store.operation(N_("Add communities")):
        one = store.insert("communities", name="一", created_at="2026-11-22T00:00:00Z")
        two = store.insert("communities", name="二", created_at="2026-11-22T00:00:00Z")
    assert measures.kept(store, one, "funnel") is None
    measures.keep(store, one, "funnel", {"days": 7, "who": ["付费者"]}, SET)
    measures.keep(store, one, "funnel", {"days": 14}, SET)
    assert measures.kept(store, one, "funnel") == {"days": 14}
    assert measures.kept(store, two, "funnel") is None
    store.undo()
    assert measures.kept(store, one, "funnel") == {"days": 7, "who": ["付费者"]}


def test_going_back_to_the_shipped_definition_leaves_nothing(store: Store) -> None:
    with store.operation(N_("Add communities")):
        one = store.insert("communities", name="一", created_at="2026-11-22T00:00:00Z")
    measures.keep(store, one, "funnel", 3, SET)
    measures.keep(store, one, "funnel", None, SET)
    measures.keep(store, one, "funnel", None, SET)
    assert store.value("select count(*) from measures") == 0
