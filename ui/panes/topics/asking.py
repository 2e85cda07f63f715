"""What the topics page asks the store for."""

from collections.abc import Callable
from dataclasses import dataclass

from app import starter, topics
from app.store import Store
from app.topics import TopicFilter
from ui.session import Session
from ui.widgets.topic_filters import timely, with_week
from ui.widgets.topic_places import Standing


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page asks the store for; `shipped`: topics to begin with, where there is none."""

    ids: list[int]
    standing: Standing
    wanted: TopicFilter
    shipped: int
    waiting: bool


def asking(wanted: TopicFilter, sort: str, *, descending: bool) -> Callable[[Store], Answer]:
    """Return the question which topics fit, in order, and how many stand where."""

    def ask(store: Store) -> Answer:
        standing = _standing(store)
        ids = topics.ids(store, with_week(wanted), sort, descending)
        empty = not standing.counts.total and not standing.counts.archived
        shipped = starter.shipped() if empty else 0
        return Answer(ids, standing, wanted, shipped, topics.waiting(store))

    return ask


def _standing(store: Store) -> Standing:
    return Standing(
        topics.counts(store),
        topics.shelves(store),
        topics.tags(store),
        topics.festivals(store),
        topics.sources(store),
        topics.views(store, timely()),
    )


def remembered(session: Session) -> tuple[str, bool]:
    """Return by what the table was sorted when it was last seen; at first what was used last."""
    kept = session.prefs.texts("order/topics")
    if kept and kept[0] in topics.SORTS:
        return kept[0], "desc" in kept[1:]
    return "last_used", True
