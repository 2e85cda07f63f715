"""Splitting off some accounts of a member who turns out to be two people.

The data does not say with which account a message was written, so messages go by group:
what the member said, and who they were, in the groups that are split off.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial

from app import clock, rollups
from app.errors import AppError
from app.members.editing import file_by_name
from app.merging.moved import in_groups
from app.store import Store
from app.text import N_


@dataclass(frozen=True, slots=True)
class Account:
    """One id of a member, on a platform."""

    id: int
    platform: str
    platform_id: str


@dataclass(frozen=True, slots=True)
class Place:
    """One group a member has a place in, and how many messages they wrote there."""

    group_id: int
    group: str
    platform: str
    nickname: str
    messages: int


@dataclass(frozen=True, slots=True)
class Parts:
    """What a member could be split into."""

    accounts: tuple[Account, ...]
    places: tuple[Place, ...]


def parts(store: Store, member: int) -> Parts:
    """Return what a member could be split into."""
    accounts = store.rows(
        "select id, platform, platform_id from identities where member_id = ? order by id", member
    )
    places = store.rows(
        "select g.id, g.name, g.platform, s.nickname, coalesce(t.n, 0) from memberships s"
        " join groups g on g.id = s.group_id left join member_stats t"
        " on t.group_id = g.id and t.member_id = s.member_id where s.member_id = ? order by g.id",
        member,
    )
    return Parts(tuple(Account(*a) for a in accounts), tuple(Place(*p) for p in places))


def follow(known: Parts, accounts: Collection[int]) -> list[int]:
    """Return the groups that go with `accounts`: on platforms of which the member keeps no other id."""
    taken = {a.platform for a in known.accounts if a.id in accounts}
    stays = {a.platform for a in known.accounts if a.id not in accounts}
    return [p.group_id for p in known.places if p.platform in taken - stays]


def split(
    store: Store, member: int, accounts: Collection[int], groups: Collection[int] | None = None
) -> int:
    """Make a member of their own from some accounts and groups of a member; return the new id.

    Without `groups`, those go that can only be of these accounts.
    """
    known = parts(store, member)
    taken = [a for a in known.accounts if a.id in accounts]
    wanted = follow(known, accounts) if groups is None else groups
    places = [p for p in known.places if p.group_id in wanted]
    if not taken and not places:
        raise AppError(N_("Choose an account or a group to split off."))
    if len(taken) == len(known.accounts) and len(places) == len(known.places):
        raise AppError(N_("Something has to stay: leave out one account or one group."))
    with store.operation(N_("Split member")):
        name = next((p.nickname for p in places if p.nickname), "")
        account = str(store.value("select name from members where id = ?", member))
        new = store.insert("members", name=name or account, created_at=clock.stamp())
        for one in taken:
            store.update("identities", one.id, member_id=new)
        _move(store, member, new, [p.group_id for p in places])
        for id in (member, new):
            file_by_name(store, id)
        store.derive(partial(rollups.recount, members=(member, new)))
    return new


def _move(store: Store, member: int, new: int, groups: Iterable[int]) -> None:
    """Hand over all that a member is, was called and did in `groups`."""
    for group in groups:
        for table, column in (*in_groups(store), ("memberships", "member_id")):
            sql = f"update {table} set {column} = ? where {column} = ? and group_id = ?"
            store.execute(sql, new, member, group)
