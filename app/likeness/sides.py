"""The two of a pair side by side, and telling for good that they are two."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app import clock
from app.store import Store
from app.text import N_

_BY_ID = "(select value from json_each(?))"


@dataclass(frozen=True, slots=True)
class Side:
    """What tells one member from another; times in epoch seconds, `messages` in all groups."""

    id: int
    nicknames: tuple[str, ...]
    account: str
    remark: str
    accounts: tuple[tuple[str, str], ...]  # platform, id
    groups: tuple[str, ...]
    joined_at: int | None
    first_at: int | None
    last_at: int | None
    messages: int

    @property
    def shown(self) -> str:
        """The name to call them by."""
        return self.nicknames[0] if self.nicknames else self.account


def sides(store: Store, ids: Sequence[int]) -> list[Side]:
    """Return each member as one side of a pair, in the order of `ids`; who is gone is left out."""
    wanted = json.dumps(list(ids))
    seats = store.rows(
        "select s.member_id, s.nickname, g.name, s.joined_at from memberships s"
        f" join groups g on g.id = s.group_id where s.member_id in {_BY_ID} order by s.left_at is not null, g.id",
        wanted,
    )
    accounts = store.rows(
        f"select member_id, platform, platform_id from identities where member_id in {_BY_ID} order by id",
        wanted,
    )
    talk: dict[int, tuple[int | None, int | None, int]] = {
        id: (first, last, n)
        for id, first, last, n in store.rows(
            "select member_id, min(first_at), max(last_at), sum(n) from member_stats"
            f" where group_id in (select id from groups) and member_id in {_BY_ID} group by 1",
            wanted,
        )
    }
    people = {
        id: (name, remark)
        for id, name, remark in store.rows(
            f"select id, name, remark from members where id in {_BY_ID}", wanted
        )
    }
    return [
        Side(
            id,
            tuple(dict.fromkeys(s[1] for s in seats if s[0] == id and s[1])),
            *people[id],
            tuple((a[1], a[2]) for a in accounts if a[0] == id),
            tuple(s[2] for s in seats if s[0] == id),
            min((s[3] for s in seats if s[0] == id and s[3] is not None), default=None),
            *talk.get(id, (None, None, 0)),
        )
        for id in ids
        if id in people
    ]


def dismiss(store: Store, first: int, second: int) -> None:
    """Remember for good that two members are two people: they are never suggested again."""
    with store.operation(N_("Keep two members apart")):
        pair = (min(first, second), max(first, second))
        known = "select 1 from not_the_same where a_id = ? and b_id = ?"
        if not store.rows(known, *pair):
            store.insert("not_the_same", a_id=pair[0], b_id=pair[1], at=clock.stamp())
