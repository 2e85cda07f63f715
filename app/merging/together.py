"""Putting members together, and splitting exactly what was put together.

A merge notes what it changed, so that it can be split at any later time, not only by undo.
What came after it stays with the member who was kept, but for what was said in groups where
only the other had a place; what the operator changed since stays as it is.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app import clock, rollups
from app.errors import AppError
from app.members.editing import file_by_name
from app.merging.moved import (
    Moved,
    alone,
    changes,
    held,
    in_groups,
    mentioned,
    read,
    references,
    restore,
    snapshot,
)
from app.store import Store
from app.text import N_

MOST = 20  # members put together in one step: more are a slip of the hand


@dataclass(frozen=True, slots=True)
class Merge:
    """Someone who was put together with a member: under what name, and when (ISO UTC)."""

    id: int
    name: str
    at: str


def best(store: Store, ids: Sequence[int]) -> list[int]:
    """Return members in the order in which to keep them: who has ids, who wrote most, who came first."""
    return [
        id
        for (id,) in store.rows(
            "select m.id from members m where m.id in (select value from json_each(?))"
            " order by m.archived_at is not null,"
            " not exists(select 1 from identities i where i.member_id = m.id),"
            " (select coalesce(sum(n), 0) from member_stats t where t.member_id = m.id) desc, m.id",
            str(list(map(int, ids))),
        )
    ]


def merge(store: Store, keep: int, others: Sequence[int]) -> None:
    """Let `keep` be all of `others` too, with their ids, names, places, words and what is noted of them."""
    others = [id for id in dict.fromkeys(others) if id != keep]
    if not others:
        raise AppError(N_("Choose at least two members to put together."))
    people = (keep, *others)
    there = store.value(f"select count(*) from members where id in ({','.join(map(str, people))})")
    if there != len(people):
        raise AppError(N_("One of these members is no longer there."))
    with store.operation(N_("Merge {n} members"), n=len(people)):
        for other in others:
            _join(store, keep, other, clock.stamp())
        store.derive(partial(rollups.recount, members=people))


def gather(store: Store, ids: Sequence[int]) -> int:
    """Put members together; return the one who is kept, as `best` says."""
    if len(ids) > MOST:
        raise AppError(N_("Put at most {n} members together at a time."), n=MOST)
    keep, *others = best(store, ids) or [0]
    merge(store, keep, others)
    return keep


def merged(store: Store, member: int) -> tuple[Merge, ...]:
    """Return who was put together with a member, the latest first."""
    sql = "select id, name, at from merges where kept_id = ? order by id desc"
    return tuple(Merge(*row) for row in store.rows(sql, member))


def unmerge(store: Store, merge_id: int) -> int:
    """Split what one merge put together, at any later time; return the member who is there again.

    Later merges that build on it are taken back first, from the latest on, and done again.
    """
    if store.value("select 1 from merges where id = ?", merge_id) is None:
        raise AppError(N_("This was split already."))
    with store.operation(N_("Split a member again")):
        later = [_part(store, id) for id in sorted(_built_on(store, merge_id), reverse=True)]
        kept, member, _ = _part(store, merge_id)
        for keep, other, at in reversed(later):
            _join(store, keep, other, at)
        people = {kept, member, *(id for keep, other, _ in later for id in (keep, other))}
        store.derive(partial(rollups.recount, members=tuple(people)))
    return member


def _built_on(store: Store, merge_id: int) -> set[int]:
    """Return the later merges that noted something of the people of this one, or of each other's."""
    people = {int(store.value("select kept_id from merges where id = ?", merge_id))}
    waiting = {
        id: {kept, member, *mentioned(store, json.loads(rows))}
        for id, kept, member, rows in store.rows(
            "select id, kept_id, member_id, json_extract(moved, '$[0]') from merges where id > ?",
            merge_id,
        )
    }
    found: set[int] = set()
    while near := {id for id, told in waiting.items() if told & people} - found:
        found |= near
        for kept, member in store.rows(
            f"select kept_id, member_id from merges where id in ({','.join(map(str, near))})"
        ):
            people |= {kept, member}
    return found


def _part(store: Store, merge_id: int) -> tuple[int, int, str]:
    """Take one merge back; return who was kept, who is there again, and when they were merged."""
    kept, member, at, text = store.rows(
        "select kept_id, member_id, at, moved from merges where id = ?", merge_id
    )[0]
    moved = read(text)
    store.delete("merges", merge_id)
    again = restore(store, moved, member, kept)
    for group in moved.alone:
        for table, column in in_groups(store):
            sql = f"update {table} set {column} = ? where {column} = ? and group_id = ?"
            store.execute(sql, again, kept, group)
    return kept, again, at


def _join(store: Store, keep: int, other: int, at: str) -> None:
    """Put one member together with another, and note what that changed."""
    before, bulk, only = (
        snapshot(store, (keep, other)),
        held(store, other),
        alone(store, other, keep),
    )
    name = store.value("select name from members where id = ?", other)
    _join_names(store, keep, other)
    _join_seats(store, keep, other)
    for sql in _NOTED_TWICE:
        store.execute(sql, keep, other)
    for table, column in references(store):
        store.execute(
            f"update or ignore {table} set {column} = ? where {column} = ?", keep, other
        )  # what is left says what is known of `keep` already
        store.execute(f"delete from {table} where {column} = ?", other)
    store.execute(
        "update memberships set inviter_id = null where member_id = ?1 and inviter_id = ?1", keep
    )
    store.execute("delete from not_the_same where a_id = b_id")
    _join_person(store, keep, other)
    file_by_name(store, keep)
    moved = Moved(changes(before, snapshot(store, (keep, other))), bulk, only)
    store.insert("merges", kept_id=keep, member_id=other, name=name, at=at, moved=moved.text())


def _join_person(store: Store, keep: int, other: int) -> None:
    """Fill what the operator had not said of `keep` yet with what was said of `other`."""
    store.execute(
        "update members as k set remark = case when k.remark = '' then o.remark else k.remark end,"
        " tier = coalesce(k.tier, o.tier),"
        " birthday = case when k.birthday = '' then o.birthday else k.birthday end,"
        " archived_at = case when o.archived_at is null then null else k.archived_at end"
        " from members o where k.id = ? and o.id = ?",
        keep, other,
    )  # fmt: skip
    store.delete("members", other)


def _join_names(store: Store, keep: int, other: int) -> None:
    """Keep every name in the history: what they are called now, too, and each name once."""
    store.execute(
        "insert into names(member_id, group_id, kind, name) select ?2, n.group_id, n.kind, n.name from ("
        " select null as group_id, 'account' as kind, name from members where id = ?2"
        " union all select null, 'remark', remark from members where id = ?2"
        " union all select group_id, 'nickname', nickname from memberships where member_id = ?2) n"
        " where n.name <> '' and not exists (select 1 from names x where x.member_id in (?1, ?2)"
        " and x.group_id is n.group_id and x.kind = n.kind and x.name = n.name)",
        keep, other,
    )  # fmt: skip
    store.execute(
        "update names as k set first_at = min(coalesce(k.first_at, o.first_at), coalesce(o.first_at, k.first_at)),"
        " last_at = max(coalesce(k.last_at, o.last_at), coalesce(o.last_at, k.last_at))"
        f" from names o where k.member_id = ? and o.member_id = ? and {_SAME_NAME}",
        keep, other,
    )  # fmt: skip
    store.execute(
        "delete from names as o where o.member_id = ?2"
        f" and exists (select 1 from names k where k.member_id = ?1 and {_SAME_NAME})",
        keep, other,
    )  # fmt: skip


_SAME_NAME = "k.group_id is o.group_id and k.kind = o.kind and k.name = o.name"


def _join_seats(store: Store, keep: int, other: int) -> None:
    """Of two places in one group make one: from the first day to the last, still there if either is."""
    first = (
        "k.joined_at is null or o.joined_at < k.joined_at"  # what is known of how they came is o's
    )
    store.execute(
        "update memberships as k set nickname = case when k.nickname = '' then o.nickname else k.nickname end,"
        f" channel = case when k.channel = '' or (o.channel <> '' and ({first})) then o.channel else k.channel end,"
        f" inviter_id = case when k.inviter_id is null or (o.inviter_id is not null and ({first}))"
        " then o.inviter_id else k.inviter_id end,"
        " joined_at = min(coalesce(k.joined_at, o.joined_at), coalesce(o.joined_at, k.joined_at)),"
        " left_at = case when k.left_at is null or o.left_at is null then null else max(k.left_at, o.left_at) end,"
        " left_how = case when k.left_at is null or o.left_at is null then null"
        " when o.left_at > k.left_at then o.left_how else k.left_how end,"
        " rule_id = case when o.left_at > k.left_at then coalesce(o.rule_id, k.rule_id)"
        " else coalesce(k.rule_id, o.rule_id) end"
        " from memberships o where k.member_id = ? and o.member_id = ? and k.group_id = o.group_id",
        keep, other,
    )  # fmt: skip


# Of what is noted of both for one day or one place, what tells more stays: who came under either
# name came, and who checked in under either name checked in.
_BY_WEIGHT = (
    "instr(' invited declined waiting signed_up missed came ', ' ' || {row}.status || ' ')",
    "instr(' refused excused made_up done ', ' ' || {row}.kind || ' ')",
)
_NOTED_TWICE = (
    (
        "update attendances as k set status = o.status, source = o.source, at = o.at,"
        " heads = max(k.heads, o.heads), note = case when o.note = '' then k.note else o.note end"
        " from attendances o where k.member_id = ? and o.member_id = ? and o.event_id = k.event_id"
        " and o.occurrence = k.occurrence"
        f" and {_BY_WEIGHT[0].format(row='o')} > {_BY_WEIGHT[0].format(row='k')}"
    ),
    (
        "update checkins as k set kind = o.kind, source = o.source, at = o.at, note = o.note,"
        " message_id = o.message_id from checkins o where k.member_id = ? and o.member_id = ?"
        " and o.campaign_id = k.campaign_id and o.day = k.day"
        f" and {_BY_WEIGHT[1].format(row='o')} > {_BY_WEIGHT[1].format(row='k')}"
    ),
    (
        "update campaign_members as k set"
        " joined_on = min(coalesce(k.joined_on, o.joined_on), coalesce(o.joined_on, k.joined_on)),"
        " left_on = case when k.left_on is null or o.left_on is null then null"
        " else max(k.left_on, o.left_on) end"
        " from campaign_members o where k.member_id = ? and o.member_id = ?"
        " and o.campaign_id = k.campaign_id"
    ),
)
