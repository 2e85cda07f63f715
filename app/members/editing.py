"""Changing members: one of them, or many in one step."""

import json
from collections.abc import Collection, Sequence

from app import clock
from app.errors import AppError
from app.roles import ROLES
from app.store import Store, sort_key
from app.text import N_, plain, storable
from app.tiers import Tier

LONGEST_NAME = 120  # characters
MOST_CHANNELS = 500  # offered
LONGEST_TAG = 40
LONGEST_NOTE = 20_000
_IDS = "(select value from json_each(?))"


# -- one member


def add(  # noqa: PLR0913 -- what is known of a newcomer
    store: Store,
    group_id: int,
    nickname: str,
    *,
    name: str = "",
    remark: str = "",
    channel: str = "",
    joined_at: int | None = None,
) -> int:
    """Add a member to a group, joined now unless told otherwise; return the id."""
    nickname = _named(nickname)
    joined = _now() if joined_at is None else joined_at
    with store.operation(N_("Add member")):
        id = store.insert(
            "members",
            name=_named(name or nickname),
            sort_key=sort_key(nickname),
            remark=_short(remark),
            created_at=clock.stamp(),
        )
        store.insert(
            "memberships",
            member_id=id, group_id=group_id, nickname=nickname, joined_at=joined, channel=_short(channel),
        )  # fmt: skip
        remember_name(store, id, group_id, "nickname", nickname)
    return id


def rename(store: Store, id: int, name: str) -> None:
    """Change the account name."""
    name = _named(name)
    with store.operation(N_("Rename member")):
        remember_name(
            store,
            id,
            None,
            "account",
            str(store.value("select name from members where id = ?", id)),
        )
        store.update("members", id, name=name)
        remember_name(store, id, None, "account", name)
        file_by_name(store, id)


def set_nickname(store: Store, id: int, group_id: int, nickname: str) -> None:
    """Change the nickname in one group; empty shows the account name again."""
    nickname = _short(nickname)
    with store.operation(N_("Change group nickname")):
        seat = store.rows(
            "select id, nickname from memberships where member_id = ? and group_id = ?",
            id,
            group_id,
        )
        remember_name(store, id, group_id, "nickname", seat[0][1])
        store.update("memberships", seat[0][0], nickname=nickname)
        remember_name(store, id, group_id, "nickname", nickname)
        file_by_name(store, id)


def set_remark(store: Store, id: int, remark: str) -> None:
    """Change the operator's own name for a member."""
    remark = _short(remark)
    with store.operation(N_("Change remark")):
        remember_name(
            store,
            id,
            None,
            "remark",
            str(store.value("select remark from members where id = ?", id)),
        )
        store.update("members", id, remark=remark)
        remember_name(store, id, None, "remark", remark)


def set_roles(store: Store, community_id: int, id: int, roles: Collection[str]) -> None:
    """Let a member hold exactly `roles` in a community."""
    wanted = sorted({_role(role) for role in roles}, key=ROLES.index)
    with store.operation(N_("Change roles")):
        held = store.rows(
            "select id, role from roles where member_id = ? and community_id = ?", id, community_id
        )
        for row_id, role in held:
            if role not in wanted:
                store.delete("roles", row_id)
        for role in wanted:
            if role not in {role for _, role in held}:
                store.insert("roles", member_id=id, community_id=community_id, role=role)


# -- many members in one step


def set_tier(store: Store, ids: Sequence[int], tier: str | None) -> int:
    """Set the tier by hand, or hand it back to the active days with None; return how many changed."""
    if tier is not None and tier not in tuple(Tier):
        raise AppError(N_("Choose the tier from the list."), at="tier")
    with store.operation(
        _label(N_("Change tier"), N_("Change the tier of {n} members"), ids), n=len(ids)
    ):
        return store.execute(
            f"update members set tier = ? where id in {_IDS} and tier is not ?",
            tier,
            json.dumps(list(ids)),
            tier,
        )


def give_role(store: Store, community_id: int, ids: Sequence[int], role: str) -> int:
    """Give members a role besides those they hold; return how many gained it."""
    with store.operation(_label(N_("Give role"), N_("Give {n} members a role"), ids), n=len(ids)):
        return store.execute(
            "insert or ignore into roles(member_id, community_id, role) select value, ?, ? from json_each(?)",
            community_id, _role(role), json.dumps(list(ids)),
        )  # fmt: skip


def take_role(store: Store, community_id: int, ids: Sequence[int], role: str) -> int:
    """Take a role from members; return how many lost it."""
    with store.operation(
        _label(N_("Take role"), N_("Take a role from {n} members"), ids), n=len(ids)
    ):
        return store.execute(
            f"delete from roles where community_id = ? and role = ? and member_id in {_IDS}",
            community_id, role, json.dumps(list(ids)),
        )  # fmt: skip


def tag(store: Store, ids: Sequence[int], name: str) -> int:
    """Tag members; return how many did not have the tag yet."""
    name = clean_tag(name)
    if not name:
        raise AppError(N_("Write the tag first."), at="tag")
    with store.operation(_label(N_("Tag member"), N_("Tag {n} members"), ids), n=len(ids)):
        return store.execute(
            "insert or ignore into member_tags(member_id, tag) select value, ? from json_each(?)",
            name,
            json.dumps(list(ids)),
        )


def untag(store: Store, ids: Sequence[int], name: str) -> int:
    """Take a tag from members; return how many had it."""
    with store.operation(_label(N_("Untag member"), N_("Untag {n} members"), ids), n=len(ids)):
        return store.execute(
            f"delete from member_tags where tag = ? and member_id in {_IDS}",
            name,
            json.dumps(list(ids)),
        )


def tags(store: Store, community_id: int) -> list[tuple[str, int]]:
    """Return the tags in use in a community with how many members have each, most used first."""
    return [
        (row[0], row[1])
        for row in store.rows(
            "select t.tag, count(distinct t.member_id) as n from member_tags t"
            " join memberships s on s.member_id = t.member_id join groups g on g.id = s.group_id"
            " where g.community_id = ? group by t.tag order by n desc, t.tag",
            community_id,
        )
    ]


def channels(store: Store, community_id: int) -> list[str]:
    """Return the channels by which members of a community came, the most used first."""
    return [
        row[0]
        for row in store.rows(
            "select s.channel from memberships s join groups g on g.id = s.group_id"
            " where g.community_id = ? and s.channel <> '' group by 1 order by count(*) desc, 1"
            " limit ?",
            community_id, MOST_CHANNELS,
        )
    ]  # fmt: skip


def archive(store: Store, ids: Sequence[int]) -> int:
    """Put members away: out of the table, kept with everything they said; return how many."""
    with store.operation(_label(N_("Archive member"), N_("Archive {n} members"), ids), n=len(ids)):
        return store.execute(
            f"update members set archived_at = ? where id in {_IDS} and archived_at is null",
            clock.stamp(),
            json.dumps(list(ids)),
        )


def restore(store: Store, ids: Sequence[int]) -> int:
    """Bring archived members back; return how many."""
    with store.operation(_label(N_("Restore member"), N_("Restore {n} members"), ids), n=len(ids)):
        return store.execute(
            f"update members set archived_at = null where id in {_IDS} and archived_at is not null",
            json.dumps(list(ids)),
        )


# -- notes


def add_note(store: Store, member_id: int, text: str) -> int:
    """Write a note on a member; return its id."""
    with store.operation(N_("Add note")):
        return store.insert(
            "member_notes", member_id=member_id, at=clock.stamp(), text=_noted(text)
        )


def edit_note(store: Store, note_id: int, text: str) -> None:
    """Change a note; its day stays."""
    with store.operation(N_("Edit note")):
        store.update("member_notes", note_id, text=_noted(text))


def delete_note(store: Store, note_id: int) -> None:
    """Delete a note."""
    with store.operation(N_("Delete note")):
        store.delete("member_notes", note_id)


# -- shared with the roster import


def remember_name(store: Store, id: int, group_id: int | None, kind: str, name: str) -> None:
    """Keep `name` in the history of names, once, seen last now."""
    if not name:
        return
    known = store.rows(
        "select id from names where member_id = ? and group_id is ? and kind = ? and name = ?",
        id,
        group_id,
        kind,
        name,
    )
    if known:
        store.update("names", known[0][0], last_at=_now())
    else:
        store.insert(
            "names",
            member_id=id,
            group_id=group_id,
            kind=kind,
            name=name,
            first_at=_now(),
            last_at=_now(),
        )


def file_by_name(store: Store, id: int) -> None:
    """Sort the member by the name the table shows."""
    shown = store.value(
        "select coalesce((select nickname from memberships where member_id = m.id and nickname <> ''"
        " order by left_at is not null, group_id limit 1), name) from members m where id = ?",
        id,
    )
    store.update("members", id, sort_key=sort_key(str(shown)))


def clean_tag(name: str) -> str:
    """Return `name` as a tag is kept: short, on one line, without a leading mark."""
    return " ".join(_short(name).split()).lstrip("#").strip()[:LONGEST_TAG]


# -- inside


def _label(one: str, many: str, ids: Sequence[int]) -> str:
    return one if len(ids) == 1 else many


def _now() -> int:
    return int(clock.now().timestamp())


def _role(role: str) -> str:
    if role not in ROLES:
        raise AppError(N_("Choose the role from the list."), at="role")
    return role


def _short(text: str) -> str:
    text = storable(text).strip()
    if len(text) > LONGEST_NAME:
        raise AppError(N_("A name has at most {n} characters."), at="name", n=LONGEST_NAME)
    return text


def _named(text: str) -> str:
    if not plain(text):
        raise AppError(N_("Give the member a name."), at="name")
    return _short(text)


def _noted(text: str) -> str:
    text = storable(text).strip()
    if not text:
        raise AppError(N_("Write the note first."), at="note")
    if len(text) > LONGEST_NOTE:
        raise AppError(N_("A note has at most {n} characters."), at="note", n=LONGEST_NOTE)
    return text
