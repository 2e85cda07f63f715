"""Made-up people in two communities, with everything that can be known of them: drawn by hypothesis."""

from typing import Any

from hypothesis import strategies as st

from app import communities, rollups
from app.store import Store

DAY = 86_400
PEOPLE, NAMES = 5, ("阿宝", "老K", "", "小满")
moment = st.integers(1_767_000_000, 1_767_000_000 + 20 * DAY)
who = st.integers(1, PEOPLE)
maybe = st.none() | who
room = st.integers(1, 3)
name = st.sampled_from(NAMES)

crowd = st.fixed_dictionaries({
    "seats": st.dictionaries(st.tuples(who, room), st.tuples(
        name, st.none() | moment, st.none() | moment, st.sampled_from(("", "qr")), maybe), max_size=9),
    "names": st.lists(st.tuples(
        who, st.none() | room, st.sampled_from(("nickname", "account")), st.sampled_from(("阿宝", "老K")), moment,
        moment), max_size=6),
    "roles": st.sets(st.tuples(who, st.integers(1, 2), st.sampled_from(("manager", "payer"))), max_size=5),
    "tags": st.sets(st.tuples(who, st.sampled_from(("读书", "线下"))), max_size=5),
    "notes": st.lists(who, max_size=3),
    "ids": st.lists(who, max_size=5),
    "messages": st.lists(st.tuples(room, who, moment), max_size=15),
    "events": st.lists(st.tuples(room, maybe, maybe, moment), max_size=5),
    "apart": st.sets(st.tuples(who, who).filter(lambda pair: pair[0] < pair[1]), max_size=3),
})  # fmt: skip


def settle(store: Store, drawn: dict[str, Any]) -> None:
    """Write a crowd into an empty store: members 1 to 5, groups 1 to 3 in two communities."""
    home, away = communities.add(store, name="一"), communities.add(store, name="二")
    for n, community in enumerate((home, home, away)):
        communities.add_group(store, community, name=f"{n}群")
    with store.operation("crowd"):
        put = store.insert_many
        put(
            "members",
            "id, name, remark, created_at",
            [(n, f"人{n}", "熟" * (n % 2), "x") for n in range(1, 6)],
        )
        put(
            "memberships",
            "member_id, group_id, nickname, joined_at, left_at, channel, inviter_id, left_how",
            [
                (*key, *seat, None if seat[2] is None else "leave")
                for key, seat in drawn["seats"].items()
            ],
        )
        put(
            "names",
            "member_id, group_id, kind, name, first_at, last_at",
            [(*row[:4], min(row[4:]), max(row[4:])) for row in drawn["names"]],
        )
        put("roles", "member_id, community_id, role", sorted(drawn["roles"]))
        put("member_tags", "member_id, tag", sorted(drawn["tags"]))
        put("member_notes", "member_id, at, text", [(n, "x", "记一笔") for n in drawn["notes"]])
        put(
            "identities",
            "member_id, platform, platform_id",
            [(n, "wechat", f"wxid_{i}") for i, n in enumerate(drawn["ids"])],
        )
        put("batches", "id, group_id, at, format, file", [(n, n, "x", "t", "f") for n in (1, 2, 3)])
        put(
            "messages",
            "group_id, member_id, sent_at, kind, text, batch_id",
            [(*row, 0, "好", row[0]) for row in drawn["messages"]],
        )
        put(
            "roster_events",
            "group_id, member_id, actor_id, at, kind",
            [(*row, "join") for row in drawn["events"]],
        )
        put("not_the_same", "a_id, b_id, at", [(*pair, "x") for pair in sorted(drawn["apart"])])
        rollups.rebuild(store)
