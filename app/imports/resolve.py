"""Senders to members: who a name or an id of a chat file is, in one group.

An id decides where there is one. A name alone means the member of this group who goes by
it now (or did before); of several, the one without an id. So two people of one name with
different ids stay two, and a copy without ids finds the people of a copy with ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from app import clock
from app.imports.records import Person
from app.members.editing import file_by_name
from app.store import Store, sort_key
from app.text import plain, storable

UNKNOWN = "?"  # the name of a sender of whom the file says neither id nor name
ROLES = {"owner": "creator", "admin": "manager"}
TABLES = ("members", "identities", "names", "memberships", "roles")  # that an import adds rows to

Pair = tuple[str, str]  # id or '', name or ''


class Ids:
    """Hands out row ids of the tables that describe people, so that rows can be written in bulk."""

    def __init__(self, store: Store) -> None:
        self._next = {
            table: int(store.value(f"select coalesce(max(id), 0) + 1 from {table}"))
            for table in (*TABLES, "messages")
        }
        self.first = dict(self._next)

    def take(self, table: str) -> int:
        """Return the id of the next row of `table`."""
        id = self._next[table]
        self._next[table] += 1
        return id

    def block(self, table: str, count: int) -> range:
        """Return the ids of the next `count` rows of `table`."""
        start = self._next[table]
        self._next[table] += count
        return range(start, start + count)

    def made(self) -> dict[str, tuple[int, int]]:
        """Return the ids of the people's rows handed out so far: table → first and last."""
        return {
            table: (self.first[table], self._next[table] - 1)
            for table in TABLES
            if self._next[table] > self.first[table]
        }


@dataclass(slots=True)
class _Name:
    id: int
    first: int | None
    last: int | None
    new: bool = False
    changed: bool = False

    def saw(self, first: int, last: int) -> None:
        if self.first is None or first < self.first:
            self.first, self.changed = first, True
        if self.last is None or last > self.last:
            self.last, self.changed = last, True


@dataclass(slots=True)
class _Rows:
    """What waits to be written."""

    members: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])
    identities: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])
    memberships: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])


class People:
    """The people of one group while a file is imported into it."""

    def __init__(self, store: Store, ids: Ids, platform: str, group_id: int) -> None:
        self._store = store
        self._ids = ids
        self._platform = platform
        self._group = group_id
        self._known: dict[Pair, int] = {}
        self._rows = _Rows()
        self._load_names()
        self._load_members()

    def _load_members(self) -> None:
        self._current: defaultdict[str, set[int]] = defaultdict(set)
        self._former: defaultdict[str, set[int]] = defaultdict(set)
        rows = self._store.rows(
            "select s.member_id, s.nickname, m.name, exists(select 1 from identities i"
            " where i.member_id = m.id and i.platform = ?)"
            " from memberships s join members m on m.id = s.member_id where s.group_id = ?",
            self._platform, self._group,
        )  # fmt: skip
        self._nicknames = {member: nickname for member, nickname, _, _ in rows}
        self._with_id = {member for member, _, _, has_id in rows if has_id}
        for member, nickname, name, _ in rows:
            self._current[plain(nickname or name)].add(member)
            self._former[plain(name)].add(member)
        for member, _, name in self._names:
            self._former[plain(name)].add(member)

    def _load_names(self) -> None:
        rows = self._store.rows(
            "select id, member_id, kind, name, first_at, last_at from names"
            " where (group_id = ? or group_id is null)"
            " and member_id in (select member_id from memberships where group_id = ?)",
            self._group, self._group,
        )  # fmt: skip
        self._names = {
            (member, kind, name): _Name(id, first, last)
            for id, member, kind, name, first, last in rows
        }

    # -- who is who

    def resolve(self, pairs: Iterable[Pair]) -> dict[Pair, int]:
        """Return the member of each (id, name), making new ones; ids first, then bare names."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._known]
        if not new:
            return self._known
        named: defaultdict[str, list[str]] = defaultdict(list)
        for id, name in new:
            if id:
                named[storable(id)].append(name)
        self._find_ids(named)
        for id, names in named.items():
            if (id, "") not in self._known:
                self._known[id, ""] = self._adopt(id, names)
            self._goes_by(self._known[id, ""], names[-1])
        for id, name in new:
            bare = name if plain(name) else UNKNOWN
            self._known[id, name] = (
                self._known[storable(id), ""] if id else self._by_name(bare) or self._create(bare)
            )
        self.write()
        return self._known

    def concerned(self, id: str, name: str) -> int | None:
        """Return the member a system line names; None when that is open."""
        if not id and (not plain(name) or self._ambiguous(name)):
            return None
        return self.resolve([(id, name)])[id, name]

    def _find_ids(self, named: Iterable[str]) -> None:
        """Learn the members of ids that the store knows, from this group or another."""
        unknown = [id for id in named if (id, "") not in self._known]
        if not unknown:
            return
        rows = self._store.rows(
            "select i.platform_id, i.member_id from json_each(?) j"
            " cross join identities i on i.platform = ? and i.platform_id = j.value",
            msgspec.json.encode(unknown).decode(), self._platform,
        )  # fmt: skip
        for id, member in rows:
            self._known[id, ""] = member
            self._with_id.add(member)
            self._join(member, "")

    def _goes_by(self, member: int, name: str) -> None:
        """Let names alone find, from now on, a member whom another group brought."""
        if plain(name) and not self._nicknames[member]:
            self._current[plain(name)].add(member)

    def _adopt(self, id: str, names: list[str]) -> int:
        """Give a new id to the one member of its name who has none, or else to a new member."""
        for name in reversed(names):
            without = self._current.get(plain(name), set()) - self._with_id
            if len(without) == 1 and plain(name):
                member = without.pop()
                break
        else:
            member = self._create(names[-1] or id)
        self._with_id.add(member)
        row = (self._ids.take("identities"), member, self._platform, id)
        self._rows.identities.append(row)
        return member

    def _by_name(self, name: str) -> int | None:
        for known in (self._current, self._former):
            found = known.get(plain(name), set())
            if len(found) == 1:
                return next(iter(found))
            without = found - self._with_id
            if without:
                return min(without)
            if found:
                return None
        return None

    def _ambiguous(self, name: str) -> bool:
        found = self._current.get(plain(name)) or self._former.get(plain(name)) or set[int]()
        return len(found) > 1 and not found - self._with_id

    def _create(self, name: str) -> int:
        member = self._ids.take("members")
        shown = storable(name).strip() or UNKNOWN
        self._rows.members.append((member, shown, sort_key(shown), clock.stamp()))
        self._former[plain(shown)].add(member)
        self._join(member, shown)
        return member

    def _join(self, member: int, nickname: str) -> None:
        """Give a member a place in the group who has none yet: present, since an unknown day."""
        if member in self._nicknames:
            return
        self._nicknames[member] = nickname
        if nickname:
            self._current[plain(nickname)].add(member)
        row = (self._ids.take("memberships"), member, self._group, nickname)
        self._rows.memberships.append(row)

    def write(self) -> None:
        """Write the members, ids and places that are new."""
        insert = self._store.insert_many
        insert("members", "id, name, sort_key, created_at", self._rows.members)
        insert("identities", "id, member_id, platform, platform_id", self._rows.identities)
        insert("memberships", "id, member_id, group_id, nickname", self._rows.memberships)
        self._rows = _Rows()

    # -- what they are called

    def named(self, member: int, kind: str, name: str, first: int | None, last: int | None) -> None:
        """Note that `member` went by `name` from `first` to `last` (None: when is unknown)."""
        name = storable(name).strip()
        if not name:
            return
        known = self._names.get((member, kind, name))
        if known is None:
            known = _Name(self._ids.take("names"), first, last, new=True)
            self._names[member, kind, name] = known
            self._former[plain(name)].add(member)
        elif first is not None and last is not None:
            known.saw(first, last)

    def listed(self, persons: Sequence[Person]) -> list[int]:
        """Take in lines of the file's roster; return their members."""
        pairs = [(p.sender_id, p.nickname or p.name or p.remark) for p in persons]
        also = [(p.sender_id, n) for p in persons if p.sender_id for n in (p.remark, p.name) if n]
        known = self.resolve([*also, *pairs])  # what they are called here decides, so it comes last
        for pair, person in zip(pairs, persons, strict=True):
            self._list(known[pair], person)
        return [known[pair] for pair in pairs]

    def _list(self, member: int, person: Person) -> None:
        self.named(member, "account", person.name, None, None)
        self.named(member, "nickname", person.nickname, None, None)
        self.named(member, "remark", person.remark, None, None)
        if person.remark:
            remark = storable(person.remark).strip()
            sql = "update members set remark = ? where id = ? and remark = ''"
            self._store.execute(sql, remark, member)
        if person.joined_at is not None:
            self._store.execute(
                "update memberships set joined_at = ? where member_id = ? and group_id = ?"
                " and joined_at is null",
                person.joined_at, member, self._group,
            )  # fmt: skip
        if person.role in ROLES:
            self._give_role(member, ROLES[person.role])

    def _give_role(self, member: int, role: str) -> None:
        community = self._store.value("select community_id from groups where id = ?", self._group)
        held = "select 1 from roles where member_id = ? and community_id = ? and role = ?"
        if not self._store.rows(held, member, community, role):
            row = (self._ids.take("roles"), member, community, role)
            self._store.insert_many("roles", "id, member_id, community_id, role", [row])

    def finish(self, nicknames: dict[int, str]) -> None:
        """Write the history of names, and the nicknames of now; the roster's word goes first."""
        groups = {"nickname": self._group}  # other names are a member's everywhere
        self._store.insert_many(
            "names", "id, member_id, group_id, kind, name, first_at, last_at",
            [
                (n.id, member, groups.get(kind), kind, name, n.first, n.last)
                for (member, kind, name), n in self._names.items() if n.new
            ],
        )  # fmt: skip
        self._store.execute_many(
            "update names set first_at = ?, last_at = ? where id = ?",
            [(n.first, n.last, n.id) for n in self._names.values() if n.changed and not n.new],
        )
        self._rename({**self._latest(), **nicknames})

    def _latest(self) -> dict[int, str]:
        """Return what the members whom this file names were last called in the group."""
        touched = {member for (member, _, _), n in self._names.items() if n.new or n.changed}
        latest: dict[int, tuple[int, str]] = {}
        for (member, kind, name), n in self._names.items():
            if member in touched and kind == "nickname" and n.last is not None:
                latest[member] = max(latest.get(member, (n.last, "")), (n.last, name))
        return {member: name for member, (_, name) in latest.items()}

    def _rename(self, nicknames: dict[int, str]) -> None:
        changed = [
            (name, member)
            for member, name in nicknames.items()
            if name and self._nicknames.get(member) != name
        ]
        self._store.execute_many(
            f"update memberships set nickname = ? where member_id = ? and group_id = {self._group}",
            changed,
        )
        for _, member in changed:
            file_by_name(self._store, member)
