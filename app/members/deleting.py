"""Deleting members for good: for who came in by mistake. Whoever left traces in the chat is archived instead."""

import json
from collections.abc import Sequence

from app.errors import AppError
from app.store import Store
from app.text import N_

# What goes with a member; the rest either stays without them or forbids it.
GOING = (
    "memberships", "member_notes", "event_people", "attendances", "checkins", "tasks",
)  # fmt: skip
STAYING = ("announcements", "promises", "signup_items")

_ONE = N_(
    "“{name}” stays archived: {messages} messages and {happenings} joins or leaves refer to them."
)
_SOME = N_("{n} of these members stay archived: messages or joins and leaves refer to them.")


def hanging(store: Store, ids: Sequence[int]) -> dict[str, int]:
    """Return how many rows of each table refer to these members, leaving out those with none."""
    among = json.dumps(list(ids))
    found = {
        table: int(
            store.value(
                f"select count(*) from {table} where member_id in (select value from json_each(?))",
                among,
            )
        )
        for table in (*GOING, *STAYING)
    }
    return {table: n for table, n in found.items() if n}


def delete(store: Store, ids: Sequence[int]) -> dict[str, int]:
    """Delete members of whom no chat tells, with all that is only theirs; return what hung on them."""
    told = [id for id in ids if _traces(store, id) != (0, 0)]
    if len(told) == 1:
        messages, happenings = _traces(store, told[0])
        name: str = store.value("select name from members where id = ?", told[0])
        raise AppError(_ONE, name=name[:40], messages=messages, happenings=happenings)
    if told:
        raise AppError(_SOME, n=len(told))
    hung = hanging(store, ids)
    label = N_("Delete member") if len(ids) == 1 else N_("Delete {n} members")
    with store.operation(label, n=len(ids)):
        for id in ids:
            store.delete("members", id)
    return hung


def _traces(store: Store, id: int) -> tuple[int, int]:
    """Return how many messages a member wrote, and how many comings and goings speak of them."""
    messages: int = store.value("select count(*) from messages where member_id = ?", id)
    happenings: int = store.value(
        "select count(*) from roster_events where member_id = ?1 or actor_id = ?1", id
    )
    return messages, happenings
