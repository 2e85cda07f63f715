"""The numbers behind every chart, cold, of one and of ten million messages; what the derived tables cost an import."""

from __future__ import annotations

import statistics
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from app.imports import importer
from app.insights.headline import headline
from app.insights.hours import reply_hours
from app.insights.scope import Scope
from app.rollups import Rollups
from app.store import Store
from app.text import N_
from tests.bench import crowd
from tests.bench.measuring import MESSAGES, Figure, clocked, telegram_file
from ui.charts import CHARTS

MILLION = 1_000_000
ROUNDS = 3
WANTED = {1: 50, 10: 150}  # ms, by millions of messages
MEMBERS = {1: 5_000, 10: 20_000}
SINGLE = 200  # single messages
ZONE = "Asia/Shanghai"


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return a figure per chart and size, the longest of each size, and what the tables cost."""
    million = MILLION if messages == MESSAGES else messages
    figures: list[Figure] = []
    for times, wanted in WANTED.items():
        path = work / f"crowd-{times}.qunce"
        crowd.write(path, times * million, MEMBERS[times])
        size = f"{times * million:,} messages of {MEMBERS[times]:,} members in three years"
        figures += _numbers(path, size, wanted)
        if times == 1:
            figures += _costs(work, path, million)
        path.unlink()
    return figures


def _numbers(path: Path, size: str, wanted: int) -> list[Figure]:
    asks: dict[str, Any] = {entry.key: entry.load().ask for entry in CHARTS}  # type: ignore[attr-defined]
    asks["headline tiles"] = headline
    asks["heat_map of replies"] = reply_hours
    taken = {key: _cold(path, ask) for key, ask in asks.items()}
    return [
        *(
            Figure(f"numbers of {key}, {size}", ms, wanted, remark="the figure wanted")
            for key, ms in sorted(taken.items(), key=lambda item: -item[1])
        ),
        Figure(
            f"numbers of the median chart, {size}",
            statistics.median(taken.values()),
            10 if wanted == WANTED[1] else None,
            remark="the figure wanted",
        ),
    ]


def _cold(path: Path, ask: Any) -> float:
    """Return the median time of an answer on a connection of its own, over all days."""

    def run() -> float:
        with closing(Store(path, reading=True)) as store:
            return clocked(lambda: ask(store, Scope(1)))

    return statistics.median(run() for _ in range(ROUNDS))


def _costs(work: Path, path: Path, messages: int) -> list[Figure]:
    file = telegram_file(work, messages)
    with closing(Store(work / "cost.qunce", create=True, journalled=False)) as store:
        whole = clocked(lambda: importer.run(store, file))
        said: list[Any] = store.rows("select member_id, sent_at from messages order by id")
        group = int(store.value("select id from groups"))
        members, moments = [row[0] for row in said], [row[1] for row in said]
        tables = ("member_days", "hour_cells", "member_stats", "member_bits")
        with store.operation(N_("Forget")):
            for table in tables:
                store.execute(f"delete from {table}")
        counting = clocked(lambda: _count(store, group, members, moments))
    with closing(Store(path)) as store:
        single = statistics.median(_one_more(store, n) for n in range(SINGLE))
    return [
        Figure(
            f"derived tables of {messages:,} messages, in one process",
            counting,
            whole * 0.15,
            remark="15 % of the import with two processes",
        ),
        Figure("derived tables of one new message", single, 0.2, remark="the figure wanted"),
    ]


def _count(store: Store, group: int, members: list[int], moments: list[int]) -> None:
    with store.operation(N_("Count")):
        rollups = Rollups(store, group, ZONE)
        rollups.count(members, moments)
        rollups.flush()


def _one_more(store: Store, n: int) -> float:
    """Return how much longer a transaction takes that counts one new message, in milliseconds."""
    with store.operation(N_("Count")):
        start = time.perf_counter()
        rollups = Rollups(store, 1, ZONE)
        rollups.count([3 * n + 3], [int(crowd.END.timestamp()) + n])
        rollups.flush()
        return 1000 * (time.perf_counter() - start)
