"""Names typed or pasted → people: laid against the roster of the event's group, or of all groups."""

import re
from dataclasses import dataclass

from app import events, members, signups
from app.errors import AppError
from app.members import MemberFilter
from app.signups.matching import key as name_key
from app.signups.parsing import Item, item
from app.store import Store
from app.text import N_, storable

LONGEST_TEXT = 50_000  # characters of one paste
LONGEST_NAME = 100
SUGGESTED = 8

_TOO_LONG = N_("That is more than {most} characters. Paste it in parts.")
_NAME = N_("A name of more than {most} characters is no name: “{text}”")
_PARTS = re.compile(r"[\n\r\t、，,;；|]+")
_COUNT = re.compile(r"[\s(（]*[+＋]?\s*[\d一两二三四五六七八九十]+\s*[人位份个]?[\s)）]*")
_NUMBER = re.compile(r"\s*(?:\d{1,3}[.、．)）]\s*|[-*•·]\s+|@)")


@dataclass(frozen=True, slots=True)
class Coming:
    """Someone to be entered: a member, or (None) a name alone; `several` members are called so."""

    name: str
    member_id: int | None = None
    heads: int = 1
    note: str = ""
    several: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A member who may be meant by what is being typed, in which groups, and how often they did not come."""

    member_id: int
    name: str
    groups: str
    missed: int


def understood(store: Store, event_id: int, text: str) -> list[Coming]:
    """Return who stands in pasted text: a list (接龙), names line by line, or parted by commas.

    Reads the whole roster: call it away from the window's thread.
    """
    if len(text) > LONGEST_TEXT:
        raise AppError(_TOO_LONG, most=LONGEST_TEXT, at="people")
    items = _items(storable(text))
    event = events.get(store, event_id)
    group = event.group_ids[0] if len(event.group_ids) == 1 else None
    known = signups.roster(store, event.community_id, group)
    found: dict[str | int, Coming] = {}
    for one in items:
        match = known.match(one)
        person = known.people.get(match.member or 0)
        name = person.name if person else one.name
        coming = Coming(name, match.member, max(one.heads, 1), note_of(one), len(match.candidates))
        found.setdefault(match.member or name_key(one.name), coming)
    return list(found.values())


def suggest(store: Store, community_id: int, text: str) -> list[Suggestion]:
    """Return who may be meant by a part of a name, its pinyin or its initials, the nearest first."""
    if not text.strip():
        return []
    wanted = MemberFilter(community_id, text=text)
    ids = members.ids(store, wanted)[:SUGGESTED]
    if not ids:
        return []
    missed = dict(
        store.rows(
            "select member_id, count(*) from attendances where status = 'missed'"
            f" and member_id in ({','.join(map(str, ids))}) group by member_id"
        )
    )
    rows = members.rows(store, community_id, ids)
    return [
        Suggestion(row.id, row.shown, "、".join(row.groups[:2]), missed.get(row.id, 0))
        for row in rows
        if row.name
    ]


def note_of(one: Item) -> str:
    """Return what is said beside a name, but for the number of people: that is counted already."""
    return "" if _COUNT.fullmatch(one.note) else one.note


def _items(text: str) -> list[Item]:
    listed = signups.parse(text)
    if listed:
        return list(listed.filled)
    pieces = (_NUMBER.sub("", piece, count=1).strip() for piece in _PARTS.split(text))
    found = [item(number, piece) for number, piece in enumerate(filter(None, pieces), 1)]
    for one in found:
        if len(one.name) > LONGEST_NAME:
            raise AppError(_NAME, most=LONGEST_NAME, text=f"{one.name[:30]}…", at="people")
    return found
