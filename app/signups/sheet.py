"""A list laid against the roster: who signed up, who is not sure, and who did not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.signups.counting import Rule, answer, has_plus, heads
from app.signups.lists import Entry, entries, get
from app.signups.matching import Match, Person, Roster, matched, roster
from app.signups.parsing import Item, SignUp
from app.store import Store

Reason = Literal["", "maybe", "no", "unknown", "several", "twice"]


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: `entry_id` None while the list is not kept; `reason` says why one is not sure."""

    entry_id: int | None
    item: Item
    person: Person | None
    guest: bool = False
    reason: Reason = ""
    candidates: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The three columns. `asks`: “+1” stands in the list and nobody said yet what it means here."""

    signed: tuple[Line, ...]
    unsure: tuple[Line, ...]
    missing: tuple[Person, ...]
    everyone: tuple[Person, ...]
    rule: Rule
    asks: bool

    @property
    def entries(self) -> int:
        """Return how many entries were made."""
        return len(self.signed) + len(self.unsure)

    @property
    def heads(self) -> int:
        """Return for how many people they stand: an estimate by the rule of the list."""
        return sum(line.item.heads for line in (*self.signed, *self.unsure))


def of_list(store: Store, id: int) -> Sheet:
    """Return a kept list laid against its group."""
    one = get(store, id)
    return _sheet(roster(store, one.community_id, one.group_id), entries(store, id), one.rule)


def of_signup(store: Store, community_id: int, group_id: int | None, signup: SignUp) -> Sheet:
    """Return a list that is not kept (yet) laid against a group."""
    known = roster(store, community_id, group_id)
    return _sheet(known, [Entry(0, item, None, guest=False) for item in signup.items], None)


def _sheet(known: Roster, made: Sequence[Entry], rule: Rule | None) -> Sheet:
    made = [entry for entry in made if entry.item.name]
    lines = [
        _line(known, entry, match, rule or "more")
        for entry, match in zip(made, _matches(known, made), strict=True)
    ]
    spoken = {line.person.id for line in lines if line.person}
    spoken |= {person.id for line in lines for person in line.candidates}
    everyone = tuple(person for person in known.people.values() if person.present)
    return Sheet(
        signed=tuple(line for line in lines if not line.reason),
        unsure=tuple(line for line in lines if line.reason),
        missing=tuple(person for person in everyone if person.id not in spoken),
        everyone=everyone,
        rule=rule or "more",
        asks=rule is None and any(has_plus(entry.item.note) for entry in made),
    )


def _matches(known: Roster, made: Iterable[Entry]) -> list[Match]:
    """Return who made each entry: as the operator or an earlier look said, else as the roster says now."""
    entries = list(made)
    said = {entry.member_id for entry in entries if entry.member_id is not None}
    found: list[Match] = []
    for entry, match in zip(entries, matched(known, [e.item for e in entries]), strict=True):
        if entry.member_id is not None:
            found.append(Match(entry.member_id))
        elif entry.guest:
            found.append(Match(None))
        elif match.member in said:
            found.append(Match(None, (match.member or 0,)))
        else:
            found.append(match)
    return found


def _line(known: Roster, entry: Entry, match: Match, rule: Rule) -> Line:
    item = entry.item
    counted = Item(item.number, item.name, item.note, heads(item.name, item.note, rule))
    people = tuple(known.people[id] for id in match.candidates)
    person = known.people.get(match.member) if match.member is not None else None
    if match.member is not None and person is None:  # left the roster since
        person = Person(match.member, item.name, present=False)
    return Line(entry.id or None, counted, person, entry.guest, _reason(entry, match), people)


def _reason(entry: Entry, match: Match) -> Reason:
    if match.member is None and not entry.guest:
        if not match.candidates:
            return "unknown"
        return "several" if len(match.candidates) > 1 else "twice"
    said = answer(entry.item.note)
    return "" if said == "yes" else said
