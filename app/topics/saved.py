"""Views of the topic table that are kept by name: written down, read again, counted."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, cast

from app import saved_views
from app.saved_views import SavedView
from app.store import Store
from app.topics.finding import TopicFilter, how_many

PAGE = "topics"
_NAMES = {field.name: field.default for field in fields(TopicFilter)}


@dataclass(frozen=True, slots=True)
class TopicView:
    """A view with what it asks for and how many topics that are now."""

    view: SavedView
    filter: TopicFilter
    topics: int


def views(store: Store, timely: frozenset[str]) -> list[TopicView]:
    """Return the views of the topic table with their counts; `timely` as in `TopicFilter`."""
    known = [(view, read(view.filter)) for view in saved_views.listed(store, PAGE)]
    return [
        TopicView(view, wanted, how_many(store, replace(wanted, timely=timely)))
        for view, wanted in known
    ]


def save_view(store: Store, name: str, filter: TopicFilter) -> int:
    """Keep a filter under a name; return the view's id."""
    return saved_views.save(store, PAGE, name, written(filter))


def change_view(store: Store, id: int, filter: TopicFilter) -> None:
    """Let a view ask for something else."""
    saved_views.change(store, id, written(filter))


def named(views: Sequence[TopicView], filter: TopicFilter) -> TopicView | None:
    """Return the view that asks for just this."""
    return next((one for one in views if written(one.filter) == written(filter)), None)


def written(filter: TopicFilter) -> str:
    """Return what a filter asks for as JSON; nothing of today's date is in it."""
    values = asdict(filter)
    del values["timely"]
    return json.dumps(
        {name: value for name, value in values.items() if value != _NAMES[name]},
        ensure_ascii=False, sort_keys=True,
    )  # fmt: skip


def read(text: str) -> TopicFilter:
    """Return what was written down; what another hand wrote wrongly asks for nothing."""
    try:
        values = json.loads(text)
    except ValueError:
        return TopicFilter()
    known = cast("dict[str, Any]", values) if isinstance(values, dict) else {}
    return TopicFilter(**{name: known[name] for name in known if _fits(name, known[name])})


def _fits(name: str, value: object) -> bool:
    if name in {"shelf_id", "unused_days"}:
        return isinstance(value, int) and not isinstance(value, bool)
    if name in {"archived", "above", "no_gain", "fits_week"}:
        return isinstance(value, bool)
    return name in _NAMES and name != "timely" and isinstance(value, str)
