"""Bringing a roster into a group: who on it is known, who is new, and what changes. One undoable step."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from app import clock
from app.errors import AppError
from app.imports import roster_csv
from app.imports.report import Skipped
from app.imports.roster_csv import Person, Roster
from app.members.editing import clean_tag, file_by_name, remember_name
from app.progress import Progress, silent
from app.store import Step, Store, sort_key
from app.text import N_, plain, storable

LISTED = 500  # lines of the report that are told one by one

SEVERAL = N_("Several members of this group have this name: add a column with their ids.")
TWICE = N_("An earlier line of this file already stands for the same member.")
OTHERS = N_("The ids of this line belong to different members.")


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of one line: created, updated, unchanged; `changes` names the fields."""

    line: int
    name: str
    outcome: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What a roster brought, or would bring."""

    file: str
    columns: tuple[tuple[str, str], ...]  # title in the file, field
    ignored: tuple[str, ...]
    created: int
    updated: int
    unchanged: int
    skipped: tuple[Skipped, ...]
    warnings: tuple[Skipped, ...]
    lines: tuple[Line, ...]


def preview(store: Store, path: Path, group_id: int, progress: Progress = silent) -> RosterReport:
    """Return what importing the roster at `path` into a group would do; nothing is kept."""
    roster = roster_csv.read(path, _zone(store, group_id))
    reports: list[RosterReport] = []
    with store.dry_run():
        reports.append(_apply(store, group_id, roster, path.name, progress))
    return reports[0]


def bring(store: Store, path: Path, group_id: int, progress: Progress = silent) -> RosterReport:
    """Import the roster at `path` into a group as one undoable step."""
    roster = roster_csv.read(path, _zone(store, group_id))
    with store.operation(N_("Import roster")):
        return _apply(store, group_id, roster, path.name, progress)


def bring_apart(
    store: Store, path: Path, group_id: int, progress: Progress = silent
) -> tuple[RosterReport, Step | None]:
    """Import in a process of its own, whose store keeps no journal; return the step for the window to adopt."""
    journalled = Store(store.path, patience=5000)
    try:
        return bring(journalled, path, group_id, progress), journalled.undo_step
    finally:
        journalled.close()


def _zone(store: Store, group_id: int) -> str:
    zone = store.value("select zone from groups where id = ?", group_id)
    if zone is None:
        raise AppError(N_("Choose the group that this roster is of."), at="group")
    return str(zone)


def _apply(
    store: Store, group_id: int, roster: Roster, file: str, progress: Progress
) -> RosterReport:
    crowd = _Crowd(store, group_id)
    counts: Counter[str] = Counter()
    for number, person in enumerate(roster.people):
        counts[crowd.take(person)] += 1
        progress(number + 1, len(roster.people))
    return RosterReport(
        file=file,
        columns=tuple(roster.columns),
        ignored=tuple(roster.ignored),
        created=counts["created"],
        updated=counts["updated"],
        unchanged=counts["unchanged"],
        skipped=tuple(sorted([*roster.skipped, *crowd.skipped], key=lambda s: s.line)),
        warnings=tuple(roster.warnings),
        lines=tuple(crowd.lines[:LISTED]),
    )


@dataclass(slots=True)
class _Known:
    """What the store holds of one member of the group."""

    name: str
    remark: str
    nickname: str | None = None  # None: not in this group
    joined_at: int | None = None
    channel: str = ""
    ids: dict[str, str] = field(default_factory=dict[str, str])
    roles: set[str] = field(default_factory=set[str])
    tags: set[str] = field(default_factory=set[str])


class _Crowd:
    """The group while a roster is brought in: matches by id, then nickname, then name, else adds."""

    def __init__(self, store: Store, group_id: int) -> None:
        self._store = store
        self._group = group_id
        self._community, self._platform = store.rows(
            "select community_id, platform from groups where id = ?", group_id
        )[0]
        self._taken: set[int] = set()
        self.skipped: list[Skipped] = []
        self.lines: list[Line] = []
        self._ids: dict[tuple[str, str], int] = {
            (platform, id): member
            for platform, id, member in store.rows(
                "select platform, platform_id, member_id from identities"
            )
        }
        self._known: dict[int, _Known] = {}
        self._load("s.group_id = ?", group_id)
        self._by_nickname: defaultdict[str, set[int]] = defaultdict(set)
        self._by_name: defaultdict[str, set[int]] = defaultdict(set)
        for member, known in self._known.items():
            self._index(member, known)

    def take(self, person: Person) -> str:
        """Bring one line in; return what became of it."""
        person.ids = [(platform or self._platform, storable(id)) for platform, id in person.ids]
        member, why = self._match(person)
        if why:
            self.skipped.append(Skipped(person.line, why))
            return "skipped"
        changes: tuple[str, ...] = ()
        if member is None:
            member = self._add(person)
            outcome = "created"
        else:
            changes = tuple(self._update(member, person))
            outcome = "updated" if changes else "unchanged"
        self._taken.add(member)
        self.lines.append(
            Line(person.line, person.nickname or person.name or person.ids[0][1], outcome, changes)
        )
        return outcome

    def _match(self, person: Person) -> tuple[int | None, str]:
        """Return the member a line stands for (None: a new one), or why that can't be told."""
        by_id = {self._ids[id] for id in person.ids if id in self._ids}
        if len(by_id) > 1:
            return None, OTHERS
        if by_id:
            (member,) = by_id
            return (None, TWICE) if member in self._taken else (member, "")
        for names, index in (
            (person.nickname, self._by_nickname),
            (person.name, self._by_nickname),
            (person.name, self._by_name),
        ):
            found = (
                {m for m in index.get(plain(names), ()) if self._could_be(m, person)}
                if plain(names)
                else set[int]()
            )
            free = found - self._taken
            if len(free) == 1:
                return next(iter(free)), ""
            if found and not person.ids:
                return None, SEVERAL if free else TWICE
        return None, ""

    def _could_be(self, member: int, person: Person) -> bool:
        """Tell whether nothing speaks against it: another id on the same platform does."""
        ids = self._known[member].ids
        return all(ids.get(platform, id) == id for platform, id in person.ids)

    def _load(self, where: str, parameter: int) -> None:
        rows = self._store.rows(
            "select m.id, m.name, m.remark, s.nickname, s.joined_at, s.channel"
            f" from members m join memberships s on s.member_id = m.id where {where}", parameter,
        )  # fmt: skip
        for id, *values in rows:
            self._known[id] = _Known(*values)
        self._load_marks([row[0] for row in rows])

    def _load_marks(self, members: list[int]) -> None:
        among = "member_id in (select value from json_each(?))"
        ids = json.dumps(members)
        for member, platform, id in self._store.rows(
            f"select member_id, platform, platform_id from identities where {among}", ids
        ):
            self._known[member].ids[platform] = id
        for member, role in self._store.rows(
            f"select member_id, role from roles where community_id = ? and {among}",
            self._community,
            ids,
        ):
            self._known[member].roles.add(role)
        for member, tag in self._store.rows(
            f"select member_id, tag from member_tags where {among}", ids
        ):
            self._known[member].tags.add(tag)

    def _elsewhere(self, member: int) -> _Known:
        """Learn of a member who was known by id, but is not in this group yet."""
        name, remark = self._store.rows("select name, remark from members where id = ?", member)[0]
        self._known[member] = _Known(name, remark)
        self._load_marks([member])
        return self._known[member]

    def _index(self, member: int, known: _Known) -> None:
        if known.nickname:
            self._by_nickname[plain(known.nickname)].add(member)
        self._by_name[plain(known.name)].add(member)

    # -- writing

    def _add(self, person: Person) -> int:
        shown = storable(person.nickname or person.name or person.ids[0][1])
        member = self._store.insert(
            "members", name=storable(person.name) or shown, sort_key=sort_key(shown),
            remark=storable(person.remark), created_at=clock.stamp(),
        )  # fmt: skip
        self._known[member] = _Known(storable(person.name) or shown, storable(person.remark))
        self._sit(member, person)
        self._mark(member, person)
        self._index(member, self._known[member])
        return member

    def _sit(self, member: int, person: Person) -> None:
        """Give a member a place in the group."""
        known = self._known[member]
        known.nickname, known.joined_at = storable(person.nickname or person.name), person.joined_at
        known.channel = storable(person.channel)
        self._store.insert(
            "memberships", member_id=member, group_id=self._group, nickname=known.nickname,
            joined_at=known.joined_at, channel=known.channel,
        )  # fmt: skip
        remember_name(self._store, member, self._group, "nickname", known.nickname)

    def _update(self, member: int, person: Person) -> list[str]:
        known = self._known.get(member) or self._elsewhere(member)
        changes: list[str] = []
        if known.nickname is None:
            self._sit(member, person)
            changes.append("group")
        else:
            changes += self._reseat(member, known, person)
        for key in ("name", "remark"):
            new = storable(getattr(person, key))
            if new and new != getattr(known, key):
                self._store.update("members", member, **{key: new})
                remember_name(
                    self._store, member, None, "account" if key == "name" else "remark", new
                )
                setattr(known, key, new)
                changes.append(key)
        if changes:
            file_by_name(self._store, member)
        return changes + self._mark(member, person)

    def _reseat(self, member: int, known: _Known, person: Person) -> list[str]:
        """Bring the place in the group up to date: what the roster says and the store does not."""
        values: dict[str, object] = {}
        if person.nickname and storable(person.nickname) != known.nickname:
            values["nickname"] = known.nickname = storable(person.nickname)
            remember_name(self._store, member, self._group, "nickname", known.nickname)
        if person.joined_at is not None and known.joined_at is None:
            values["joined_at"] = known.joined_at = person.joined_at
        if person.channel and not known.channel:
            values["channel"] = known.channel = storable(person.channel)
        if values:
            seat = self._store.value(
                "select id from memberships where member_id = ? and group_id = ?",
                member,
                self._group,
            )
            self._store.update("memberships", seat, **values)
        return ["joined" if key == "joined_at" else key for key in values]

    def _mark(self, member: int, person: Person) -> list[str]:
        """Add ids, roles and tags that the store does not have yet."""
        known, changes = self._known[member], set[str]()
        for platform, id in person.ids:
            if platform not in known.ids:
                self._store.insert(
                    "identities", member_id=member, platform=platform, platform_id=id
                )
                known.ids[platform] = id
                self._ids[platform, id] = member
                changes.add("id")
        for role in person.roles:
            if role not in known.roles:
                self._store.insert(
                    "roles", member_id=member, community_id=self._community, role=role
                )
                known.roles.add(role)
                changes.add("role")
        for tag in filter(None, map(clean_tag, person.tags)):
            if tag not in known.tags:
                self._store.insert("member_tags", member_id=member, tag=tag)
                known.tags.add(tag)
                changes.add("tags")
        return sorted(changes)
