"""Whom a run is about, by name."""

import json

from app.store import Store
from app.templates import Language

ALL, SHOWN = 3, 2  # so many names are told in full; of more, the first ones and how many they are

_NAMED = (
    "select p.run_id, coalesce((select nullif(nickname, '') from memberships s where"
    " s.member_id = m.id and s.group_id = r.group_id), m.name) from playbook_members p"
    " join playbook_runs r on r.id = p.run_id join members m on m.id = p.member_id"
)


def of_run(store: Store, run_id: int) -> tuple[int, ...]:
    """Return the members of a run."""
    sql = "select member_id from playbook_members where run_id = ? order by id"
    return tuple(id for (id,) in store.rows(sql, run_id))


def still_wanted(store: Store, run_id: int, trigger: str) -> tuple[int, ...]:
    """Return those members of a run who are still there and, where they were silent, still are."""
    rows = store.rows(
        "select p.member_id, (select max(t.last_at) from member_stats t where"
        " t.member_id = p.member_id and t.group_id in (select g.id from groups g"
        " where g.community_id = b.community_id and g.id = coalesce(r.group_id, g.id)))"
        " >= cast(strftime('%s', r.anchor, '-1 day') as integer)"
        " from playbook_members p join playbook_runs r on r.id = p.run_id"
        " join playbooks b on b.id = r.playbook_id where p.run_id = ?"
        " and exists(select 1 from memberships s join members m on m.id = s.member_id"
        " where s.member_id = p.member_id and s.left_at is null and m.archived_at is null"
        " and s.group_id = coalesce(r.group_id, s.group_id)) order by p.id",
        run_id,
    )
    return tuple(id for id, spoke in rows if not (spoke and trigger == "silent"))


def names(store: Store, member_ids: tuple[int, ...], group_id: int | None) -> list[str]:
    """Return the names of members as their group knows them, in that order."""
    rows = store.rows(
        "select coalesce((select nullif(nickname, '') from memberships s where s.member_id = m.id"
        " and s.group_id = ?), m.name) from json_each(?) j join members m on m.id = j.value"
        " order by j.key",
        group_id, json.dumps(member_ids),
    )  # fmt: skip
    return [" ".join(str(name).split()) for (name,) in rows]


def first_names(store: Store, run_ids: list[int]) -> dict[int, tuple[str, ...]]:
    """Return the first names of each run."""
    found: dict[int, list[str]] = {}
    numbered = "row_number() over (partition by p.run_id order by p.id)"
    picked = f"p.id in (select id from (select p.id, {numbered} n from playbook_members p"
    sql = (
        f"{_NAMED} where {picked} where p.run_id in (select value from json_each(?))) where n <= ?)"
    )
    for run, name in store.rows(f"{sql} order by p.id", json.dumps(run_ids), ALL):
        found.setdefault(run, []).append(" ".join(str(name).split()))
    return {run: tuple(some) for run, some in found.items()}


def listed(names: list[str], language: Language) -> str:
    """Return names as one text: the first few, and how many there are."""
    between = "、" if language == "zh" else ", "
    if len(names) <= ALL:
        return between.join(names)
    shown = between.join(names[:SHOWN])
    more = len(names) - SHOWN
    return f"{shown}等 {len(names)} 人" if language == "zh" else f"{shown} and {more} more"
