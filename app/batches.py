"""Imports that were made: what each brought, and taking one back, after a restart too."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app import clock, dismissals, rollups, topics
from app.errors import AppError
from app.imports import stays
from app.imports.chat import RECALLED
from app.imports.report import Report, as_json, from_json
from app.progress import Progress
from app.store import Store
from app.text import N_

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Batch:
    """One chat of one imported file. `at`, `reverted_at`: ISO UTC; `first`, `last`: ISO with offset."""

    id: int
    group_id: int | None
    group: str
    community_id: int | None
    at: str
    format: str
    file: str
    created: int
    updated: int
    first: str | None
    last: str | None
    reverted_at: str | None


def listed(store: Store, community_id: int | None = None) -> list[Batch]:
    """Return the imports of one community, or of all, newest first."""
    rows = store.rows(
        "select b.id, b.group_id, coalesce(g.name, ''), g.community_id, b.at, b.format, b.file,"
        " coalesce(json_extract(b.report, '$.messages.created'), 0),"
        " coalesce(json_extract(b.report, '$.messages.updated'), 0),"
        " json_extract(b.report, '$.first'), json_extract(b.report, '$.last'), b.reverted_at"
        " from batches b left join groups g on g.id = b.group_id"
        " where ?1 is null or g.community_id = ?1 order by b.id desc",
        community_id,
    )
    return [Batch(*row) for row in rows]


def report(store: Store, batch_id: int) -> Report:
    """Return what an import said of itself when it was done."""
    text = store.value("select report from batches where id = ?", batch_id)
    if text is None:
        raise AppError(N_("There is no import with the number {id}."), id=batch_id)
    values = {**as_json(Report("", None, None)), **json.loads(text)}  # the sample's is shorter
    return from_json({**values, "batch": batch_id})


def revert(store: Store, batch_id: int) -> None:
    """Take an import back, with all the chats of its file and nothing else; twice is once.

    Open `store` with `journalled=False`: there are too many rows to journal.
    """
    file, reverted = _row(store, batch_id)
    if reverted:
        return
    with store.operation(N_("Take back import of “{file}”"), file=file):
        batches = _of_same_file(store, batch_id)
        groups = {group for _, group, _ in batches if group is not None}
        for id, _, undo in batches:
            _take_back(store, id, undo)
        for _, _, undo in batches:
            _forget_people(store, undo.get("made", {}))
        dismissals.forget_messages(store)
        for group in groups:
            _derive(store, group)


def revert_all(store: Store, progress: Progress, ids: Collection[int]) -> None:
    """Take imports back, the latest first."""
    for done, id in enumerate(sorted(ids, reverse=True)):
        progress(done, len(ids))
        revert(store, id)


def _row(store: Store, batch_id: int) -> tuple[str, str | None]:
    rows = store.rows("select file, reverted_at from batches where id = ?", batch_id)
    if not rows:
        raise AppError(N_("There is no import with the number {id}."), id=batch_id)
    return rows[0]


def _of_same_file(store: Store, batch_id: int) -> list[tuple[int, int | None, dict[str, Any]]]:
    rows = store.rows(
        "select b.id, b.group_id, coalesce(json_extract(b.report, '$.undo'), '{}') from batches b"
        " where b.id = ?1 or json_extract(b.report, '$.undo.import')"
        " = (select json_extract(report, '$.undo.import') from batches where id = ?1)",
        batch_id,
    )
    return [(id, group, json.loads(undo)) for id, group, undo in rows]


def _take_back(store: Store, batch_id: int, undo: dict[str, Any]) -> None:
    _restore_texts(store, batch_id)
    store.execute_many(
        "update messages set recalled = 0 where id = ?", [(id,) for id in undo.get("marked", ())]
    )
    stays.forget(store, batch_id)
    first, last = store.rows("select min(id), max(id) from messages where batch_id = ?", batch_id)[
        0
    ]
    if first is not None:
        store.forget_index(first, last)
    store.execute("delete from messages where batch_id = ?", batch_id)
    store.execute("delete from roster_events where batch_id = ?", batch_id)
    store.update("batches", batch_id, reverted_at=clock.stamp())


def _restore_texts(store: Store, batch_id: int) -> None:
    """Give messages their text of before; where a later import edited again, its old text changes."""
    rows = store.rows(
        "select v.id, v.message_id, v.text, (select min(w.id) from message_versions w"
        " where w.message_id = v.message_id and w.id > v.id and w.batch_id is not null)"
        " from message_versions v"
        " where v.batch_id = ? order by v.id desc",
        batch_id,
    )
    for id, message, text, later in rows:
        if later is None:
            store.execute("update messages set text = ? where id = ?", text, message)
        else:
            store.execute("update message_versions set text = ? where id = ?", text, later)
        store.execute("delete from message_versions where id = ?", id)


# What the operator noted of a member on the calendar, in campaigns and on lists. A playbook that the
# clock began for newcomers, and what it asks to do, is no reason to keep them.
_SAID = (
    "attendances", "campaign_members", "campaign_pauses", "campaign_rewarded", "checkins", "event_people",
    "event_turns", "highlights", "incomes", "promises", "signup_aliases",
)  # fmt: skip
# A member stays as soon as anything else speaks of them, or the operator has.
_REFERRED = """
exists(select 1 from messages x where x.member_id = m.id)
or exists(select 1 from roster_events x where x.member_id = m.id or x.actor_id = m.id)
or exists(select 1 from member_notes x where x.member_id = m.id)
or exists(select 1 from member_tags x where x.member_id = m.id)
or exists(select 1 from announcements x where x.member_id = m.id)
or exists(select 1 from answers x where x.member_id = m.id)
or exists(select 1 from roster_seats x where x.member_id = m.id)
or {said}
or exists(select 1 from memberships x where x.member_id = m.id and x.id not between ?3 and ?4)
or exists(select 1 from roles x where x.member_id = m.id and x.id not between ?5 and ?6)
or exists(select 1 from identities x where x.member_id = m.id and x.id not between ?7 and ?8)
or m.tier is not null or m.birthday <> '' or m.archived_at is not null or (m.remark <> '' and not exists(
  select 1 from names x where x.member_id = m.id and x.kind = 'remark' and x.name = m.remark
  and x.id between ?9 and ?10))
or exists(select 1 from tasks x where x.member_id = m.id and (x.run_id is null or x.done_at is not null))
""".format(
    said="\nor ".join(
        f"exists(select 1 from {table} x where x.member_id = m.id)" for table in _SAID
    )
)
# Without a seat in any group nobody would see them again.
_ONLY_SEAT = """
not exists(select 1 from memberships o where o.member_id = x.member_id
and (o.id < x.id or o.id not between ?1 and ?2))
"""
_SPOKEN_OF = """
exists(select 1 from roster_seats s join rosters r on r.id = s.roster_id
  where s.member_id = x.member_id and r.group_id = x.group_id) or
exists(select 1 from messages m where m.member_id = x.member_id and m.group_id = x.group_id)
or exists(select 1 from roster_events e where e.member_id = x.member_id and e.group_id = x.group_id)
"""


def _forget_people(store: Store, made: dict[str, Range]) -> None:
    """Delete members that an import made and nothing else refers to, and its other marks on people."""
    members, memberships, roles, identities, names = (
        made.get(table, (0, -1))
        for table in ("members", "memberships", "roles", "identities", "names")
    )
    store.execute(
        f"delete from members as m where m.id between ?1 and ?2 and not ({_REFERRED})",
        *members, *memberships, *roles, *identities, *names,
    )  # fmt: skip
    theirs = f"x.id between ?1 and ?2 and x.group_id is not null and not ({_SPOKEN_OF})"
    store.execute(
        f"delete from memberships as x where {theirs} and not ({_ONLY_SEAT})", *memberships
    )
    store.execute(f"delete from names as x where {theirs}", *names)
    store.execute("delete from roles where id between ? and ?", *roles)


def _derive(store: Store, group_id: int) -> None:
    """Make what follows from the group's messages and events anew."""
    rollups.rebuild(store, group_id)
    recalled = store.rows(RECALLED, group_id)
    store.execute_many("update messages set recalled = 1 where id = ?", recalled)
    movers = store.rows(
        "select distinct member_id from roster_events where group_id = ? and member_id is not null"
        " and kind in ('join', 'leave', 'kick')",
        group_id,
    )
    stays.settle(store, group_id, [member for (member,) in movers])
    stays.returned(store, group_id)
    topics.measure(store, group_id)
