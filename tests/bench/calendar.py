"""A month with 1,000 events: read, filled and painted, against the same month view with nothing in it."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from app import communities, events
from app.store import Store
from tests.bench.measuring import Figure, clocked, in_turn
from tests.bench.window import calm, opened
from ui.widgets.calendar.board import Found, found

EVENTS, GROUPS, SERIES = 1_000, 10, 12
MONTH, EMPTY = (
    date(2026, 11, 1),
    date(2025, 6, 1),
)  # equally long and begun on the same kind of week


def measure(work: Path, _messages: int = 0) -> list[Figure]:
    """Return four figures: what is read, what is filled, what is painted, and one leaf of the calendar."""
    path = work / "calendar.qunce"
    with closing(Store(path, create=True, journalled=False)) as store:
        community = _crowd(store)
    with (
        opened(path, work, page="calendar") as console,
        closing(Store(path, reading=True)) as store,
    ):
        pane: Any = console.window.show_page("calendar")
        pane.show_mode("month")
        calm(console)
        month = pane.board.month
        full = _asked(pane, store, community, MONTH)
        none = Found([])
        read, floor = in_turn(
            lambda: clocked(lambda: _asked(pane, store, community, MONTH)),
            lambda: clocked(lambda: _asked(pane, store, community, EMPTY)),
            rounds=7,
        )
        filled, bare = in_turn(
            lambda: clocked(lambda: month.show_items(full.items, full.clashes)),
            lambda: clocked(lambda: month.show_items(none.items, none.clashes)),
            rounds=9,
        )
        month.show_items(full.items, full.clashes)
        painted = _painted(month)
        month.show_items([], {})
        blank = _painted(month)
    what = f"a month of {len(full.items):,} events"
    return [
        Figure(f"{what}: read, with its clashes (away from the window)", read, floor, remark="a month with none"),
        Figure("filled in", filled, bare, remark="a month with none"),
        Figure("painted, as on every step of a drag", painted, blank, remark="a month with none"),
    ]  # fmt: skip


def _asked(pane: Any, store: Store, community: int, day: date) -> Found:
    pane.board.look("month", day)
    first, last = pane.board.span()
    pane.board.look("month", MONTH)
    return found(store, community, (), first, last)


def _painted(month: Any) -> float:
    (taken,) = in_turn(lambda: clocked(month.viewport().grab), rounds=15)
    return taken


def _crowd(store: Store) -> int:
    community = communities.add(store, name="社群")
    groups = [communities.add_group(store, community, name=f"{n} 群") for n in range(GROUPS)]
    with store.operation("Fill"):
        for number in range(EVENTS - SERIES):
            start = datetime(2026, 11, 1 + number % 30, 8 + number % 14, 30 * (number % 2))  # noqa: DTZ001 -- wall time
            events.add(
                store, community, f"第 {number} 场：一个人怎么做选题会", start,
                ends_at=start + timedelta(minutes=90), group_ids=[groups[number % GROUPS]],
            )  # fmt: skip
        for number in range(SERIES):
            start = datetime(2026, 9, 1 + number, 20)  # noqa: DTZ001 -- wall time
            events.add(store, community, f"例会 {number}", start, rrule="FREQ=WEEKLY")
    return community
