"""Whose name stands in a list: the roster by nickname, remark and account name, and what was learned.

Two people of one name are never chosen between: that is shown, and the operator says who.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.signups.parsing import Item
from app.store import Store
from app.text import folded

MOST_NAMES = 3  # kinds of a name, the surest first


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may have signed up; `last_at`: when they last wrote (epoch seconds)."""

    id: int
    name: str
    present: bool = True
    last_at: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Who a name stands for: one member, several who could be meant, or nobody known."""

    member: int | None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a group (or of a community), by every name they go by."""

    people: Mapping[int, Person]
    names: tuple[Mapping[str, frozenset[int]], ...] = ()  # the surest kind first
    learned: Mapping[str, int] = field(default_factory=dict[str, int])

    def match(self, item: Item) -> Match:
        """Return who made an entry."""
        for text in (item.name, *([f"{item.name}{item.note}"] if item.note else [])):
            found = self._match(key(text))
            if found.member or found.candidates:
                return found
        return Match(None)

    def called(self, name: str) -> frozenset[int]:
        """Return everyone whose name is surely this one."""
        return self.names[0].get(key(name), frozenset()) if self.names else frozenset()

    def _match(self, name: str) -> Match:
        learned = self.learned.get(name)
        for names in self.names:
            found = names.get(name)
            if found and len(found) > 1:
                return Match(None, tuple(sorted(found, key=lambda id: self.people[id].name)))
            if learned in self.people:
                return Match(learned)
            if found:
                return Match(next(iter(found)))
        return Match(learned if learned in self.people else None)


def key(name: str) -> str:
    """Return a name for looking up: without case, width, gaps, and the @ before it."""
    return "".join(folded(name).split()).lstrip("@")


def roster(store: Store, community_id: int, group_id: int | None) -> Roster:
    """Return the people of a group, or of all groups of the community, with their names."""
    people: dict[int, Person] = {}
    kinds: list[dict[str, set[int]]] = [defaultdict(set) for _ in range(2 * MOST_NAMES)]
    for id, name, nickname, remark, present, last_at in store.rows(_PEOPLE, community_id, group_id):
        known = people.get(id)
        here = bool(present) or bool(known and known.present)
        people[id] = known if known and not present else Person(id, nickname or name, here, last_at)
        gone = 0 if present else MOST_NAMES
        _file(kinds[gone], id, nickname or name, remark)
        _file(kinds[gone + 1], id, name)
    for id, name in store.rows(_EARLIER, community_id, group_id):
        if id in people:
            _file(kinds[2 if people[id].present else MOST_NAMES + 2], id, name)
    learned = store.rows(
        "select name, member_id from signup_aliases where community_id = ?", community_id
    )
    names = tuple({name: frozenset(ids) for name, ids in kind.items()} for kind in kinds)
    return Roster(people, names, dict(learned))


def matched(known: Roster, items: Iterable[Item]) -> list[Match]:
    """Return who made each entry; one who stands for two entries of one name made the first."""
    found: list[Match] = []
    taken: set[int] = set()
    for item in items:
        match = known.match(item) if item.name else Match(None)
        if match.member in taken:
            match = Match(None, (match.member or 0,))
        elif match.member is not None:
            taken.add(match.member)
        found.append(match)
    return found


def _file(names: dict[str, set[int]], id: int, *called: str) -> None:
    for name in called:
        if key(name):
            names[key(name)].add(id)


_PEOPLE = """
select m.id, m.name, s.nickname, m.remark,
  s.left_at is null and s.left_how is null and m.archived_at is null,
  (select max(last_at) from member_stats t where t.member_id = m.id
    and t.group_id in (select id from groups where community_id = ?1))
from memberships s join members m on m.id = s.member_id join groups g on g.id = s.group_id
where g.community_id = ?1 and (?2 is null or g.id = ?2) order by m.sort_key, m.id
"""
_EARLIER = """
select n.member_id, n.name from names n where n.member_id in (
  select s.member_id from memberships s join groups g on g.id = s.group_id
  where g.community_id = ?1 and (?2 is null or g.id = ?2))
"""
