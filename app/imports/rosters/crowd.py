"""The people of a group while a roster is brought in: who on it is known, who is new, and what changes."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from app import clock
from app.imports.report import Skipped
from app.imports.rosters.answers import Answers
from app.imports.rosters.cells import compared
from app.imports.rosters.record import Person
from app.members.editing import clean_tag, file_by_name, remember_name
from app.store import Store, sort_key
from app.text import N_, plain, storable

WEAK = frozenset({"phone", "email"})  # several people may share one, and one may have several

SEVERAL = N_("Several members of this group have this name: add a column with their ids.")
TWICE = N_("An earlier line of this file already stands for the same member.")
OTHERS = N_("The ids of this line belong to different members.")
TAKEN = N_("This number or address is another member's, so it was left out.")


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of a line, or of somebody who stands on none: created updated unchanged left back joined.

    `changes` names the fields; `span` (epoch seconds) is when they left, came or came back, with the
    last roster before and the first one after.
    """

    line: int
    name: str
    outcome: str
    changes: tuple[str, ...] = ()
    member: int = 0
    span: tuple[int, int] | None = None


@dataclass(slots=True)
class Known:
    """What the store holds of one member of the group."""

    name: str
    remark: str
    nickname: str | None = None  # None: not in this group
    joined_at: int | None = None
    channel: str = ""
    ids: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    roles: set[str] = field(default_factory=set[str])
    tags: set[str] = field(default_factory=set[str])


@dataclass(frozen=True, slots=True)
class Manner:
    """How a roster is taken: names of an older one, or of a form, fill gaps and replace nothing."""

    file: str
    fills_only: bool = False
    repeats: bool = False


class Crowd:
    """Matches by id, group nickname, name, remark, phone, and adds who is not found."""

    def __init__(self, store: Store, group_id: int, manner: Manner) -> None:
        self._store = store
        self._group = group_id
        self._manner = manner
        self._community, self._platform = store.rows(
            "select community_id, platform from groups where id = ?", group_id
        )[0]
        self._answers = Answers(store, manner.file)
        self._inviters: list[tuple[int, tuple[str, str]]] = []
        self.taken: set[int] = set()
        self.skipped: list[Skipped] = []
        self.warnings: list[Skipped] = []
        self.lines: list[Line] = []
        self._ids: dict[tuple[str, str], int] = {
            (platform, compared(platform, id)): member
            for platform, id, member in store.rows(
                "select platform, platform_id, member_id from identities order by id desc"
            )
        }
        self._known: dict[int, Known] = {}
        self._load("s.group_id = ?", group_id)
        self._by: dict[str, defaultdict[str, set[int]]] = {
            kind: defaultdict(set) for kind in ("nickname", "name", "remark")
        }
        for member, known in self._known.items():
            self._index(member, known)

    @property
    def answers(self) -> tuple[int, int]:
        """How many answers were new, and how many were there already."""
        return self._answers.created, self._answers.unchanged

    def take(self, person: Person) -> str:
        """Bring one line in; return what became of it."""
        person.ids = [(platform or self._platform, storable(id)) for platform, id in person.ids]
        member, why = self._match(person)
        if why:
            self.skipped.append(Skipped(person.line, why))
            return "skipped"
        changes: tuple[str, ...] = ()
        if member is None:
            member, outcome = self._add(person), "created"
        else:
            changes = tuple(dict.fromkeys(self._update(member, person)))
            outcome = "updated" if changes else "unchanged"
        if self._answers.take(member, person):
            changes = (*changes, "answer")
            outcome = "updated" if outcome == "unchanged" else outcome
        if person.inviter:
            self._inviters.append((member, person.inviter))
        self.taken.add(member)
        self.lines.append(Line(person.line, person.shown, outcome, changes, member))
        return outcome

    def finish(self) -> None:
        """Note who invited whom, now that everybody is known, and what is no answer any more."""
        self._answers.finish()
        for member, (platform, id) in self._inviters:
            inviter = self._ids.get((platform or self._platform, id))
            if inviter is not None and inviter != member:
                self._store.execute(
                    "update memberships set inviter_id = ? where member_id = ? and group_id = ?"
                    " and inviter_id is null",
                    inviter, member, self._group,
                )  # fmt: skip

    # -- who is who

    def _match(self, person: Person) -> tuple[int | None, str]:
        """Return the member a line stands for (None: a new one), or why that can't be told."""
        strong = self._owners(person, lambda platform: platform not in WEAK)
        if len(strong) > 1:
            return None, OTHERS
        if strong:
            return self._once(strong.pop())
        member, why = self._by_names(person)
        if member is not None:
            return member, ""
        weak = self._owners(person, WEAK.__contains__)
        if len(weak) == 1:
            (member,) = weak
            if member not in self.taken or self._manner.repeats:
                return (member, "") if self._may_be(member, person) else (None, "")
        return None, why

    def _once(self, member: int) -> tuple[int | None, str]:
        twice = member in self.taken and not self._manner.repeats
        return (None, TWICE) if twice else (member, "")

    def _owners(self, person: Person, wanted: Callable[[str], bool]) -> set[int]:
        keys = [(p, compared(p, id)) for p, id in person.ids if wanted(p)]
        return {self._ids[key] for key in keys if key in self._ids}

    def _by_names(self, person: Person) -> tuple[int | None, str]:
        """Return the one member of the line's names; of several namesakes none."""
        for text, kind in (
            (person.nickname, "nickname"), (person.name, "nickname"), (person.name, "name"),
            (person.remark, "remark"), (person.name, "remark"),
        ):  # fmt: skip
            same = self._by[kind].get(plain(text), set[int]()) if plain(text) else set[int]()
            found = {member for member in same if self._could_be(member, person)}
            free = found if self._manner.repeats else found - self.taken
            if len(free) == 1:
                return next(iter(free)), ""
            if found and not person.ids:
                return None, SEVERAL if free else TWICE
        return None, ""

    def _could_be(self, member: int, person: Person) -> bool:
        """Tell whether nothing speaks against it: another id on the same platform does."""
        ids = self._known[member].ids
        theirs: defaultdict[str, set[str]] = defaultdict(set)
        for platform, id in person.ids:
            if platform != "email":
                theirs[platform].add(compared(platform, id))
        return all(not ids[platform] or ids[platform] & own for platform, own in theirs.items())

    def _may_be(self, member: int, person: Person) -> bool:
        """Tell whether the holder of the line's number is its person: ids of theirs may say otherwise."""
        known = self._known.get(member) or self._elsewhere(member)
        strong = [(p, id) for p, id in person.ids if p not in WEAK]
        return all(not known.ids[p] or compared(p, id) in known.ids[p] for p, id in strong)

    def _load(self, where: str, parameter: int) -> None:
        rows = self._store.rows(
            "select m.id, m.name, m.remark, s.nickname, s.joined_at, s.channel"
            f" from members m join memberships s on s.member_id = m.id where {where}", parameter,
        )  # fmt: skip
        for id, *values in rows:
            self._known[id] = Known(*values)
        self._load_marks([row[0] for row in rows])

    def _load_marks(self, members: list[int]) -> None:
        among = "member_id in (select value from json_each(?))"
        ids = json.dumps(members)
        for member, platform, id in self._store.rows(
            f"select member_id, platform, platform_id from identities where {among}", ids
        ):
            self._known[member].ids[platform].add(compared(platform, id))
        for member, role in self._store.rows(
            f"select member_id, role from roles where community_id = ? and {among}",
            self._community, ids,
        ):  # fmt: skip
            self._known[member].roles.add(role)
        for member, tag in self._store.rows(
            f"select member_id, tag from member_tags where {among}", ids
        ):
            self._known[member].tags.add(tag)

    def _elsewhere(self, member: int) -> Known:
        """Learn of a member who was known by id, but is not in this group yet."""
        name, remark = self._store.rows("select name, remark from members where id = ?", member)[0]
        self._known[member] = Known(name, remark)
        self._load_marks([member])
        return self._known[member]

    def _index(self, member: int, known: Known) -> None:
        for kind in ("nickname", "name", "remark"):
            if text := plain(getattr(known, kind) or ""):
                self._by[kind][text].add(member)

    # -- writing

    def _add(self, person: Person) -> int:
        shown = storable(person.shown)
        name = storable(person.name) or shown
        member = self._store.insert(
            "members", name=name, sort_key=sort_key(shown),
            remark=storable(person.remark), created_at=clock.stamp(),
        )  # fmt: skip
        self._known[member] = Known(name, storable(person.remark))
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
        for key, kind in (("name", "account"), ("remark", "remark")):
            new = storable(getattr(person, key))
            old = getattr(known, key)
            if new and new != old and not (old and self._manner.fills_only):
                self._store.update("members", member, **{key: new})
                remember_name(self._store, member, None, kind, new)
                setattr(known, key, new)
                changes.append(key)
        if changes:
            file_by_name(self._store, member)
            self._index(member, known)
        return changes + self._mark(member, person)

    def _reseat(self, member: int, known: Known, person: Person) -> list[str]:
        """Bring the place in the group up to date: what the roster says and the store does not."""
        values: dict[str, object] = {}
        new = storable(person.nickname)
        if new and new != known.nickname and not (known.nickname and self._manner.fills_only):
            values["nickname"] = known.nickname = new
            remember_name(self._store, member, self._group, "nickname", new)
        if person.joined_at is not None and known.joined_at is None:
            values["joined_at"] = known.joined_at = person.joined_at
        if person.channel and not known.channel:
            values["channel"] = known.channel = storable(person.channel)
        if values:
            seat = self._store.value(
                "select id from memberships where member_id = ? and group_id = ?",
                member, self._group,
            )  # fmt: skip
            self._store.update("memberships", seat, **values)
        return ["joined" if key == "joined_at" else key for key in values]

    def _mark(self, member: int, person: Person) -> list[str]:
        """Add ids, roles and tags that the store does not have yet."""
        known, changes = self._known[member], set[str]()
        for platform, id in person.ids:
            if self._add_id(member, person.line, platform, id):
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

    def _add_id(self, member: int, line: int, platform: str, id: str) -> bool:
        """Give a member an id that they do not have yet; one that is another's stays theirs."""
        known, key = self._known[member], compared(platform, id)
        if key in known.ids[platform] or (known.ids[platform] and platform not in WEAK):
            return False
        if self._ids.get((platform, key), member) != member:
            self.warnings.append(Skipped(line, TAKEN))
            return False
        self._store.insert("identities", member_id=member, platform=platform, platform_id=id)
        known.ids[platform].add(key)
        self._ids[platform, key] = member
        return True
