"""A store with a chat of up to ten million messages, written straight into its tables: 20,000 members, three years."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from app.rollups import DAY, HOUR
from app.store import Store, day_bits
from app.text import N_

END = datetime(2026, 11, 1, tzinfo=UTC)
GROUPS = 3
WALL = 8 * HOUR  # Asia/Shanghai is ahead by as much all the year
MOST = 500_000  # messages written at a time
TEXTS = (
    "在的",
    "收到，谢谢！",
    "今天的打卡完成了",
    "请问资料在哪里下载？",
    "周末有活动吗？",
    "已发群文件",
)
CHANNELS = ("", "qr", "invite", "公众号", "海报", "朋友推荐")


def write(path: Path, messages: int, members: int = 20_000, days: int = 1_095) -> None:
    """Write a community of `members` in three groups that wrote `messages` within `days`."""
    at = np.random.default_rng(7)
    with closing(Store(path, create=True, journalled=False)) as store:
        with store.operation(N_("Write a crowd")):
            _community(store, days)
            _posts(store, days)
            _members(store, members, days, at)
        weights = 1 / np.arange(1, members + 1) ** 0.7  # a few write much, most write little
        who = at.choice(members, messages, p=weights / weights.sum()) + 1
        start = int((END - timedelta(days=days)).timestamp()) - WALL
        clock = np.clip(at.normal(20, 3, messages), 7, 23.99) * HOUR
        when = start + at.integers(0, days, messages) * DAY + clock.astype(np.int64)
        when.sort()
        group = who % GROUPS + 1
        with store.operation(N_("Write a crowd")):
            _messages(store, group, who, when, at)
            _derived(store, group, who, when)


def _community(store: Store, days: int) -> None:
    stamp = END.isoformat()
    store.insert("communities", name="人群", created_at=stamp)
    first = END - timedelta(days=days)
    for group in range(1, GROUPS + 1):
        store.insert("groups", community_id=1, name=f"{group} 群", capacity=500, created_at=stamp)
        report = json.dumps({"first": first.isoformat(), "last": END.isoformat()})
        store.insert(
            "batches", group_id=group, at=stamp, format="telegram", file="crowd", report=report
        )


def _posts(store: Store, days: int) -> None:
    """Mark an announcement as posted every second day, in turn in each group and style."""
    styles = ("story", "question", "benefit", "countdown", "notice")
    body = "大家好，本周的分享在周四晚八点\n想听什么，回复在下面。"
    for n in range(0, days, 2):
        at = (END - timedelta(days=days - n, hours=3)).isoformat()
        store.insert(
            "announcements", community_id=1, group_id=n // 2 % GROUPS + 1, style=styles[n % 5],
            title="预告", body=body, status="posted", posted_at=at, created_at=at, updated_at=at,
        )  # fmt: skip


def _members(store: Store, members: int, days: int, at: Any) -> None:
    ids = range(1, members + 1)
    end = int(END.timestamp())
    came = end - at.integers(1, days, members) * DAY
    gone = np.where(at.random(members) < 0.3, came + at.integers(1, 200, members) * DAY, end)
    left = [int(day) if day < end else None for day in gone]
    stamp = END.isoformat()
    store.insert_many(
        "members", "id, name, sort_key, created_at", [(id, f"成员{id}", "", stamp) for id in ids]
    )
    seats = [
        (
            id, id % GROUPS + 1, int(came[id - 1]), left[id - 1],
            CHANNELS[id % len(CHANNELS)], id // 7 or None,
        )
        for id in ids
    ]  # fmt: skip
    columns = "member_id, group_id, joined_at, left_at, channel, inviter_id"
    store.insert_many("memberships", columns, seats)
    store.insert_many(
        "roster_events", "group_id, member_id, at, kind, channel",
        [(seat[1], seat[0], seat[2], "join", "qr") for seat in seats]
        + [(seat[1], seat[0], seat[3], "leave", "") for seat in seats if seat[3] is not None],
    )  # fmt: skip
    roles = [(id, 1, "payer") for id in ids[::20]]
    store.insert_many("roles", "member_id, community_id, role", roles)


def _messages(store: Store, group: Any, who: Any, when: Any, at: Any) -> None:
    """Write the messages themselves; every tenth answers one of the thirty before it."""
    said = at.integers(0, len(TEXTS), len(who)).tolist()
    back = np.where(at.random(len(who)) < 0.1, at.integers(1, 30, len(who)), 0).tolist()

    def rows(first: int, last: int) -> Iterator[tuple[Any, ...]]:
        part = slice(first, last)
        for n, (g, m, t) in enumerate(
            zip(group[part].tolist(), who[part].tolist(), when[part].tolist(), strict=True), first
        ):
            answered = f"n{n - back[n]}" if back[n] and n >= back[n] else None
            yield (n + 1, g, m, t, 0, TEXTS[said[n]], f"n{n}", answered, g)

    indexes: list[Any] = store.rows(
        "select name, sql from sqlite_schema where type = 'index' and tbl_name = 'messages'"
    )
    for name, _ in indexes:  # made at once afterwards: half the time
        store.execute(f"drop index {name}")
    columns = "id, group_id, member_id, sent_at, kind, text, native_id, reply_to, batch_id"
    for first in range(0, len(who), MOST):
        store.insert_many("messages", columns, rows(first, min(first + MOST, len(who))))
    for _, sql in indexes:
        store.execute(sql)


def _derived(store: Store, group: Any, who: Any, when: Any) -> None:
    """Write what follows from the messages; `insights.measure` compares it with a rebuild."""
    for one in range(1, GROUPS + 1):
        mine = group == one
        members, local = who[mine], when[mine] + WALL
        cells, n = np.unique(local // DAY << 32 | members, return_counts=True)
        days, of = (cells >> 32).tolist(), (cells & 0xFFFFFFFF).tolist()
        store.insert_many(
            "member_days", "group_id, day, member_id, n",
            zip([one] * len(days), days, of, n.tolist(), strict=True),
        )  # fmt: skip
        hours, count = np.unique(local // HOUR, return_counts=True)
        store.insert_many(
            "hour_cells", "group_id, hour, n",
            [(one, hour, n) for hour, n in zip(hours.tolist(), count.tolist(), strict=True)],
        )  # fmt: skip
        bits = day_bits.none()
        day_bits.set_bits(bits, zip(days, of, strict=True))
        store.insert_many(
            "member_bits", "group_id, member_id, day0, bits",
            [(one, *row) for row in day_bits.rows(bits)],
        )  # fmt: skip
        once, first, total = np.unique(members, return_index=True, return_counts=True)
        last = len(members) - 1 - np.unique(members[::-1], return_index=True)[1]
        moments = when[mine]
        store.insert_many(
            "member_stats", "group_id, member_id, first_at, last_at, n",
            zip(
                [one] * len(once), once.tolist(), moments[first].tolist(),
                moments[last].tolist(), total.tolist(), strict=True,
            ),
        )  # fmt: skip
