"""Planning 8 weeks for 10 groups from 2,000 topics: found, kept, and made anew."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from app import clock, communities, events, planner, topics
from app.planner import Wish
from app.store import Store
from tests.bench.measuring import Figure, clocked, in_turn

TOPICS, GROUPS, WEEKS, USES, EVENTS = 2_000, 10, 8, 4_000, 200
SLOTS = (
    (0, "08:00", "briefing"),
    (1, "20:00", ""),
    (2, "12:30", "general"),
    (3, "20:00", "professional"),
    (5, "10:00", ""),
)
SEASONS = ("", "", "", "", "winter", "newyear", "summer")


def measure(work: Path, _messages: int = 0) -> list[Figure]:
    """Return how long a plan takes, against a floor that only reads what it goes by."""
    with closing(Store(work / "planning.qunce", create=True)) as store:
        wish = _stocked(store)
        proposals = [planner.propose(store, wish)]
        found, floor = in_turn(
            lambda: clocked(lambda: proposals.append(planner.propose(store, wish))),
            lambda: clocked(lambda: _read(store)),
            rounds=5,
        )
        (kept,) = in_turn(lambda: clocked(lambda: planner.keep(store, proposals[-1])), rounds=5)
        (shown,) = in_turn(lambda: clocked(lambda: planner.board(store, wish)), rounds=5)
        slots = len(proposals[-1].choices)
    what = f"plan {WEEKS} weeks × {GROUPS} groups ({slots} slots) from {TOPICS:,} topics"
    return [
        Figure(what, found, floor, remark="the rows that it reads"),
        Figure("the plan kept", kept),
        Figure("the plan shown: its slots", shown),
    ]


def _stocked(store: Store) -> Wish:
    chance = Random("planning")  # noqa: S311 -- invented data
    community = communities.add(store, name="Bench")
    groups = [communities.add_group(store, community, name=f"Group {n}") for n in range(GROUPS)]
    with store.operation("bench"):
        _write_topics(store, chance)
        now = int(clock.now().timestamp())
        store.insert_many(
            "topic_uses", "topic_id, group_id, used_at, replies, people",
            [
                (chance.randint(1, TOPICS), chance.choice(groups), now - ago * 86_400, n % 60, n % 20)
                for n, ago in enumerate(chance.choices(range(400), k=USES))
            ],
        )  # fmt: skip
    today = clock.today()
    for n in range(EVENTS):
        at = datetime.combine(today, datetime.min.time()) + timedelta(days=n % 60, hours=n % 24)
        rule = "FREQ=WEEKLY" if n % 10 == 0 else ""
        events.add(
            store, community, f"嘉宾分享第{n}期", at,
            kind="lecture", rrule=rule, group_ids=(groups[n % GROUPS],),
        )  # fmt: skip
    for group in groups:
        for weekday, at, kind in SLOTS:
            fixed = {"kind": kind, "label": "早报"} if kind == "briefing" else {"library": kind}
            planner.add_slots(store, group, (weekday,), starts_at=at, **fixed)  # pyright: ignore[reportArgumentType] -- texts
    monday = today + timedelta(days=7 - today.weekday())
    return Wish(community, tuple(groups), monday, WEEKS)


def _write_topics(store: Store, chance: Random) -> None:
    shelves = topics.shelves(store)
    words = [
        "选题",
        "写作",
        "复盘",
        "读者",
        "标题",
        "配图",
        "时间",
        "习惯",
        "效率",
        "收入",
        "转行",
        "面试",
    ]
    rows: list[tuple[object, ...]] = []
    for n in range(TOPICS):
        shelf = chance.choice(shelves)
        title = f"{chance.choice(words)}和{chance.choice(words)}，第{n}个问题"
        rows.append((shelf.library, shelf.id, title, "一个方法", chance.choice(SEASONS), "", ""))
    store.insert_many(
        "topics", "library, shelf_id, title, gain, season, created_at, updated_at", rows
    )


def _read(store: Store) -> None:
    for table in ("topics", "topic_uses", "events"):
        store.rows(f"select * from {table}")
