"""Where a chat of a file goes: into the group it came from before, the one named, or a new one."""

import re
from dataclasses import dataclass

from app import communities
from app.communities import CAPACITIES, LONGEST_NAME
from app.errors import AppError
from app.imports.records import Chat
from app.store import Store
from app.text import N_, plain, storable


@dataclass(frozen=True, slots=True)
class Place:
    """The group that takes in a chat."""

    group_id: int
    group: str
    community: str
    platform: str
    zone: str
    new: bool = False  # made for this chat


class Places:
    """Finds or makes the group of each chat of one file."""

    def __init__(
        self, store: Store, *, community: str | None, group: str | None, zone: str, otherwise: str
    ) -> None:
        self._store = store
        self._community = storable(community).strip() if community else None
        self._group = storable(group).strip() if group else None
        self._zone = zone
        self._otherwise = otherwise  # what to call a chat that the file does not name
        self._taken = False
        self._made: set[int] = set()

    def of(self, chat: Chat) -> Place:
        """Return the group of `chat`: the one named, that of its id, that of its name, a new one."""
        name = plain(storable(chat.name))[:LONGEST_NAME] or self._otherwise
        platform = chat.platform if chat.platform in CAPACITIES else "other"
        if self._group is not None:
            id = self._named(self._group) or self._new(self._group, platform)
        else:
            id = self._by_key(platform, chat.key) or self._by_name(platform, chat.key, name)
            id = id or self._numbered(platform, chat.key, name) or self._new(name, platform)
        self._keep_key(id, chat.key)
        return self._place(id, platform)

    def _named(self, name: str) -> int | None:
        if self._taken:
            raise AppError(
                N_(
                    "This file holds several chats, so they can't all go into “{group}”. "
                    "Import it without naming a group."
                ),
                group=name,
            )
        self._taken = True
        return self._one(name, "g.name = ?", name)

    def _by_key(self, platform: str, key: str) -> int | None:
        """Return the group of an id, in whatever community: a chat has one home."""
        if not key:
            return None
        found = self._store.rows(
            "select g.id from groups g join communities c on c.id = g.community_id"
            " where g.platform = ? and g.chat_key = ?"
            " and g.archived_at is null and c.archived_at is null"
            " order by c.name is not ?, g.id",
            platform, storable(key), self._community,
        )  # fmt: skip
        return found[0][0] if found else None

    def _by_name(self, platform: str, key: str, name: str) -> int | None:
        """Return the group called `name`; a chat with an id may not take that of another id."""
        where = "g.platform = ? and g.name = ? and (g.chat_key = '' or ? = '')"
        return self._one(name, where, platform, name, key)

    def _numbered(self, platform: str, key: str, name: str) -> int | None:
        """Return the group that a chat without an id got when another's had its name: “name (2)”."""
        if key:
            return None
        found = self._store.rows(
            "select g.id, g.name from groups g join communities c on c.id = g.community_id"
            " where g.platform = ?1 and g.archived_at is null and c.archived_at is null"
            " and (?2 is null or c.name = ?2) order by g.id",
            platform, self._community,
        )  # fmt: skip
        made = re.compile(re.escape(name[: LONGEST_NAME - 9]) + r" \(\d+\)")
        return next((id for id, called in found if made.fullmatch(called)), None)

    def _one(self, name: str, where: str, *values: object) -> int | None:
        found = self._store.rows(
            "select g.id from groups g join communities c on c.id = g.community_id"
            f" where {where} and g.archived_at is null and c.archived_at is null"
            " and (? is null or c.name = ?)",
            *values, self._community, self._community,
        )  # fmt: skip
        if len(found) > 1:
            raise AppError(
                N_("Several groups are called “{group}”. Say in which community."), group=name
            )
        return found[0][0] if found else None

    def _new(self, name: str, platform: str) -> int:
        community = self._home(name)
        free = self._free(community, name)
        id = communities.add_group(
            self._store, community, name=free, platform=platform, zone=self._zone
        )
        self._made.add(id)
        return id

    def _free(self, community: int, name: str) -> str:
        """Return `name`, with a number where another chat of the community has it."""
        sql = "select 1 from groups where community_id = ? and name = ? and archived_at is null"
        free, number = name, 2
        while self._store.rows(sql, community, free):
            free, number = f"{name[: LONGEST_NAME - 9]} ({number})", number + 1
        return free

    def _home(self, name: str) -> int:
        """Return the community named, the only one there is, or a new one called like the chat."""
        if self._community is not None:
            sql = "select id from communities where name = ? and archived_at is null"
            known = self._store.value(sql, self._community)
            return int(known) if known else communities.add(self._store, name=self._community)
        mine = "select id from communities where archived_at is null and is_sample = 0"
        found = self._store.rows(mine)
        if len(found) > 1:
            raise AppError(
                N_("The chat “{group}” is new here. Say which community it belongs to."), group=name
            )
        if found:
            return int(found[0][0])
        return communities.add(self._store, name=self._unused(name))

    def _unused(self, name: str) -> str:
        """Return `name`, with a mark where the sample has it."""
        taken = "select 1 from communities where name = ? and archived_at is null"
        return f"{name[: LONGEST_NAME - 4]} (2)" if self._store.rows(taken, name) else name

    def _keep_key(self, id: int, key: str) -> None:
        if key:
            sql = "update groups set chat_key = ? where id = ? and chat_key = ''"
            self._store.execute(sql, storable(key), id)

    def _place(self, id: int, platform: str) -> Place:
        group, zone, community = self._store.rows(
            "select g.name, g.zone, c.name from groups g"
            " join communities c on c.id = g.community_id where g.id = ?",
            id,
        )[0]
        return Place(id, group, community, platform, zone, new=id in self._made)
