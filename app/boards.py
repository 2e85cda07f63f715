"""Boards: the pages of charts that an operator arranges, and the few charts that the Desk shows.

A board is a kept view (`app.saved_views`) whose filter is its arrangement in JSON,
`{"places": [[CHART, WIDTH, HEIGHT], …]}`; `{}` stands for the arrangement it was shipped with, so
that a shipped board nobody changed follows this file. What another hand wrote wrongly is never
in the way: it is read as the shipped arrangement, and said.
"""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from app import saved_views
from app.errors import AppError
from app.store import Store
from app.text import N_

PAGE, DESK = "boards", "desk"
COLUMNS = 12
WIDTHS = (4, 6, 8, 12)  # columns: a third, a half, two thirds, all
HEIGHTS = ("small", "normal", "tall")
ON_DESK = ("messages_and_active", "heat_map", "funnel")
MOST_ON_DESK = 3
AS_SHIPPED = "{}"

FULL = N_("The Desk has room for three charts: take one off it first.")
CHANGED = N_("Change board “{name}”")

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Place:
    """A chart on a board: how many of the twelve columns it takes, and its height."""

    chart: str
    width: int = 6
    height: str = "normal"


@dataclass(frozen=True, slots=True)
class Board:
    """One board; `key` is set for the shipped ones, `changed` where it no longer is as it was shipped.

    `unknown` are charts this program has not: they are left out. `damaged`: its arrangement could
    not be read.
    """

    id: int
    key: str
    name: str
    name_en: str
    places: tuple[Place, ...]
    unknown: tuple[str, ...] = ()
    damaged: bool = False
    changed: bool = True


# Boards that every store begins with: key, name, English name, arrangement.
SHIPPED: tuple[tuple[str, str, str, tuple[Place, ...]], ...] = (
    (
        "morning",
        "晨间速览",
        "Morning",
        (
            Place("headline", 12),
            Place("messages_and_active", 8),
            Place("unanswered", 4),
            Place("growth", 4),
            Place("first_response", 4),
            Place("key_words", 4),
        ),
    ),
    (
        "weekly",
        "周复盘",
        "Weekly review",
        (
            Place("headline", 12),
            Place("messages_and_active", 12),
            Place("growth", 6),
            Place("leaves", 6),
            Place("lurkers", 6),
            Place("heat_map", 6),
            Place("retention", 12),
            Place("activation", 4),
            Place("funnel", 4),
            Place("tiers", 4),
            Place("tier_moves", 6),
            Place("key_words", 6),
        ),
    ),
    (
        "campaign",
        "活动复盘",
        "Campaign",
        (
            Place("campaigns", 12),
            Place("checkin_dropout", 6),
            Place("topic_response", 6),
            Place("messages_and_active", 8),
            Place("key_words", 4),
            Place("growth", 6),
            Place("activation", 6),
            Place("funnel", 6),
            Place("money", 6),
            Place("copy_styles", 12),
        ),
    ),
)


def listed(store: Store, known: Collection[str]) -> list[Board]:
    """Return the boards in the operator's order; charts that are not `known` are left out and named."""
    return [_read(view, known) for view in saved_views.listed(store, PAGE)]


def new(store: Store, name: str, places: Sequence[Place] = ()) -> int:
    """Make a board, after the others; return its id."""
    with store.operation(N_("Add board “{name}”"), name=name):
        return saved_views.save(store, PAGE, name, _written(places))


def copy(store: Store, id: int, name: str) -> int:
    """Make another board that shows what this one shows; return its id."""
    return new(store, name, _read(_view(store, id)).places)


def rename(store: Store, id: int, name: str) -> None:
    """Give a board another name."""
    with store.operation(N_("Rename board")):
        saved_views.rename(store, id, name)


def move(store: Store, id: int, position: int) -> None:
    """Put a board at `position` (0 is first) among the boards."""
    with store.operation(N_("Move board")):
        saved_views.move(store, id, position)


def delete(store: Store, id: int) -> None:
    """Forget a board; a shipped one can be brought back."""
    with store.operation(N_("Delete board “{name}”"), name=_view(store, id).name):
        saved_views.delete(store, id)


def arrange(store: Store, id: int, places: Sequence[Place], label: str = CHANGED) -> None:
    """Let a board show these charts in these places, as one step called `label`."""
    with store.operation(label, name=_view(store, id).name):
        store.update("saved_views", id, filter=_written(places))


def restore(store: Store, id: int) -> None:
    """Let a shipped board show what it was shipped with."""
    view = _view(store, id)
    with store.operation(N_("Restore board “{name}”"), name=view.name):
        store.update("saved_views", id, filter=AS_SHIPPED)


def missing(boards: Sequence[Board]) -> tuple[str, ...]:
    """Return the keys of the shipped boards that are not among `boards`."""
    there = {board.key for board in boards}
    return tuple(key for key, *_ in SHIPPED if key not in there)


def bring_back(store: Store) -> None:
    """Bring back the shipped boards that were deleted, after the others."""
    boards = listed(store, ())
    names = {board.name for board in boards}
    last = store.value("select coalesce(max(position), -1) from saved_views where page = ?", PAGE)
    gone = [(key, name, name_en) for key, name, name_en, _ in SHIPPED if key in missing(boards)]
    with store.operation(N_("Bring back the shipped boards")):
        for position, (key, name, name_en) in enumerate(gone, last + 1):
            store.insert(
                "saved_views", page=PAGE, key=key, name=f"{name} 2" if name in names else name,
                name_en=name_en, filter=AS_SHIPPED, position=position,
            )  # fmt: skip


# -- arranging: each returns other places


def added(places: Sequence[Place], place: Place) -> tuple[Place, ...]:
    """Put a chart behind the others, unless it is there."""
    there = any(one.chart == place.chart for one in places)
    return tuple(places) if there else (*places, place)


def removed(places: Sequence[Place], chart: str) -> tuple[Place, ...]:
    """Take a chart away."""
    return tuple(one for one in places if one.chart != chart)


def moved(places: Sequence[Place], chart: str, to: int) -> tuple[Place, ...]:
    """Let a chart stand at `to` (0 is first) among the others."""
    others = [one for one in places if one.chart != chart]
    mine = [one for one in places if one.chart == chart]
    to = max(0, min(len(others), to))
    return (*others[:to], *mine, *others[to:])


def wider(places: Sequence[Place], chart: str, by: int) -> tuple[Place, ...]:
    """Let a chart take the next width, or the one before (-1)."""
    return _changed(places, chart, lambda one: replace(one, width=_next(WIDTHS, one.width, by)))


def taller(places: Sequence[Place], chart: str, by: int) -> tuple[Place, ...]:
    """Let a chart take the next height, or the one before (-1)."""
    return _changed(places, chart, lambda one: replace(one, height=_next(HEIGHTS, one.height, by)))


def sized(places: Sequence[Place], chart: str, width: int, height: str) -> tuple[Place, ...]:
    """Let a chart have this size."""
    return _changed(places, chart, lambda one: replace(one, width=width, height=height))


# -- the Desk


def on_desk(store: Store, known: Collection[str]) -> tuple[str, ...]:
    """Return the charts that the Desk shows, the shipped ones while nothing else was chosen."""
    kept = _loaded(store.value(_ON_DESK, DESK) or AS_SHIPPED) or {}
    charts = kept.get("charts")
    if not isinstance(charts, list):
        return ON_DESK
    chosen = [one for one in cast("list[Any]", charts) if isinstance(one, str) and one in known]
    return tuple(dict.fromkeys(chosen))[:MOST_ON_DESK]


def show_on_desk(store: Store, chart: str, known: Collection[str], *, on: bool) -> None:
    """Show a chart on the Desk, or no longer; there is room for `MOST_ON_DESK`."""
    charts = [one for one in on_desk(store, known) if one != chart] + [chart] * on
    if len(charts) > MOST_ON_DESK:
        raise AppError(FULL)
    text = json.dumps({"charts": charts}) if tuple(charts) != ON_DESK else AS_SHIPPED
    id = store.value("select id from saved_views where page = ?", DESK)
    with store.operation(N_("Show chart on the Desk") if on else N_("Take chart off the Desk")):
        if id is None:
            store.insert("saved_views", page=DESK, name="", filter=text)
        else:
            store.update("saved_views", id, filter=text)


# -- writing and reading

_ON_DESK = "select filter from saved_views where page = ?"


def _written(places: Sequence[Place]) -> str:
    return json.dumps({"places": [[one.chart, one.width, one.height] for one in places]})


def _read(view: saved_views.SavedView, known: Collection[str] | None = None) -> Board:
    """Return a board with the charts that are `known` (None: all)."""
    shipped = next((places for key, _, _, places in SHIPPED if key == view.key), ())
    kept = _loaded(view.filter)
    places = shipped if kept is None or kept == {} else _places(kept.get("places"))
    found = shipped if places is None else places
    here = [known is None or one.chart in known for one in found]
    return Board(
        view.id,
        view.key,
        view.name,
        view.name_en,
        tuple(one for one, there in zip(found, here, strict=True) if there),
        tuple(one.chart for one, there in zip(found, here, strict=True) if not there),
        damaged=kept is None or places is None,
        changed=found != shipped,
    )


def _places(written: object) -> tuple[Place, ...] | None:
    """Return what was written down, each chart once; None where it can't be read."""
    if not isinstance(written, list):
        return None
    found: dict[str, Place] = {}
    for one in cast("list[Any]", written):
        match one:
            case [str(chart), int(width), str(height)]:
                nearest = min(WIDTHS, key=lambda columns: abs(columns - width))
                tall = height if height in HEIGHTS else "normal"
                found.setdefault(chart, Place(chart, nearest, tall))
            case _:
                return None
    return tuple(found.values())


def _loaded(text: str) -> dict[str, Any] | None:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", values) if isinstance(values, dict) else None


def _view(store: Store, id: int) -> saved_views.SavedView:
    return next(view for view in saved_views.listed(store, PAGE) if view.id == id)


def _changed(
    places: Sequence[Place], chart: str, change: Callable[[Place], Place]
) -> tuple[Place, ...]:
    return tuple(change(one) if one.chart == chart else one for one in places)


def _next(steps: tuple[S, ...], now: S, by: int) -> S:
    return steps[max(0, min(len(steps) - 1, steps.index(now) + by))]
