"""Pairs of members who may be one person, found over a whole community at once.

A reason is something few share: an id in two forms, a phone number, the operator's remark,
an unusual name. Names many people have are no reason, so two people called 张三 stay two. Of
two different accounts in one group a name alone never makes one person.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from app.likeness.usual import SHORTEST, letters, usual
from app.members.finding import groups_of, marks
from app.store import Store
from app.text import folded

RARE = 3  # held by more members, something tells nobody from anybody
WEIGHTS = {"id": 8, "phone": 6, "remark": 4, "nickname": 2, "account": 2, "name": 1}
LABELS = 5  # where one remark in so many is shared by more than two, remarks are labels
STRONG = frozenset({"id", "phone", "remark"})
_PHONE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)")
_WXID = re.compile(r"(wxid_[0-9a-z]+)_[0-9a-f]{4}")
_WECHAT = ("wechat", "wechat_alias")

Pair = tuple[int, int]
Holders = dict[str, set[int]]  # what is held → by whom


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two members may be one: they share an id phone remark nickname account name; and which."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two members who may be one person (the lower id first), and why, the strongest reason first."""

    members: Pair
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """How much speaks for it: for the order."""
        return sum(WEIGHTS[reason.kind] for reason in self.reasons)


def suggestions(store: Store, community_id: int) -> list[Suggestion]:
    """Return who may be the same person among the members of a community, the likeliest first."""
    among = _among(store, community_id)
    reasons: defaultdict[Pair, list[Reason]] = defaultdict(list)
    for kind, holders in (
        ("id", _ids(store, among)),
        ("phone", _phones(store, among)),
        ("remark", _remarks(store, among)),
    ):
        for value, pair in _pairs(holders, 2 if kind == "remark" else RARE):
            reasons[pair].append(Reason(kind, value))
    for reason, pair in _alike_names(store, among):
        reasons[pair].append(reason)
    dismissed = {tuple(sorted(pair)) for pair in store.rows("select a_id, b_id from not_the_same")}
    apart = _apart(store, among, [pair for pair in reasons if _weak(reasons[pair])])
    found = [
        Suggestion(pair, tuple(told))
        for pair, told in reasons.items()
        if pair not in dismissed and pair not in apart
    ]
    return sorted(found, key=lambda s: (-s.weight, s.members))


def _weak(reasons: list[Reason]) -> bool:
    return not any(reason.kind in STRONG for reason in reasons)


def _among(store: Store, community_id: int) -> str:
    """Return the SQL list of the members concerned: all with a place in the community, but the archived."""
    known = marks(groups_of(store, community_id))
    rows = store.rows(
        f"select distinct s.member_id from memberships s join members m on m.id = s.member_id"
        f" where s.group_id in {known} and m.archived_at is null"
    )
    return marks([id for (id,) in rows])


def _pairs(holders: Holders, rare: int = RARE) -> Iterator[tuple[str, Pair]]:
    for value, members in holders.items():
        if 1 < len(members) <= rare:
            for first, second in combinations(sorted(members), 2):
                yield value, (first, second)


def _ids(store: Store, among: str) -> Holders:
    """Return the ids without what only some tools append, and aliases beside ids."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for member, platform, id in store.rows(
        f"select member_id, platform, platform_id from identities where member_id in {among}"
    ):
        found[_bare(platform, id)].add(member)
    return {key.partition(" ")[2]: members for key, members in found.items()}


def _bare(platform: str, id: str) -> str:
    """Return an id as it is in all tools, after the platform it is of."""
    id = id.casefold()
    if platform in _WECHAT:
        known = _WXID.fullmatch(id)
        return f"wechat {known[1] if known else id}"
    return f"{platform} {id.removeprefix('user') if platform == 'telegram' else id}"


def _phones(store: Store, among: str) -> Holders:
    """Return the phone numbers in ids, remarks, names and notes."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    digits = "'*[0-9][0-9][0-9]*[0-9][0-9][0-9]*'"
    for member, text in store.rows(
        "select member_id, platform_id from identities where platform in ('phone', 'whatsapp')"
        f" and member_id in {among}"
        f" union select id, remark from members where remark glob {digits} and id in {among}"
        f" union select member_id, name from names where name glob {digits} and member_id in {among}"
        f" union select member_id, text from member_notes where text glob {digits} and member_id in {among}"
    ):
        for parts in _PHONE.findall(text):
            found["".join(parts)].add(member)
    return found


def _remarks(store: Store, among: str) -> Holders:
    """Return the operator's own names for people, unless they are labels that many share, or usual names."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for member, remark in store.rows(
        f"select id, remark from members where remark <> '' and id in {among}"
    ):
        if not usual(letters(remark)):
            found[folded(remark)].add(member)
    many = [len(members) for members in found.values() if len(members) > 2]  # noqa: PLR2004 -- more than a pair
    labels = sum(many) * LABELS > sum(map(len, found.values()))
    return {} if labels else found


def _alike_names(store: Store, among: str) -> Iterator[tuple[Reason, Pair]]:
    """Return the pairs who go, or went, by one unusual name."""
    rows = store.rows(
        f"select id, 'account', name from members where id in {among}"
        f" union all select member_id, 'nickname', nickname from memberships where member_id in {among}"
        f" union all select member_id, kind, name from names where kind <> 'remark' and member_id in {among}"
    )
    keys = {name: letters(name) for _, _, name in rows if len(name) >= SHORTEST}
    holders: defaultdict[str, set[int]] = defaultdict(set)
    kinds: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for member, kind, name in _shared(rows, keys):
        key = keys[name]
        holders[key].add(member)
        kinds[key, member].add(kind)
        shown[key] = name
    for key, pair in _pairs(holders):
        if not usual(key) and "*" not in shown[key]:
            both = kinds[key, pair[0]] & kinds[key, pair[1]]
            kind = next((k for k in ("nickname", "account") if k in both), "name")
            yield Reason(kind, shown[key]), pair


def _shared(rows: list[tuple[Any, ...]], keys: dict[str, str]) -> list[tuple[Any, ...]]:
    """Return the rows whose name more than one member has: few of many, so the rest is quick."""
    first: dict[str, int] = {}
    shared = {
        key
        for member, _, name in rows
        if (key := keys.get(name)) and first.setdefault(key, member) != member
    }
    return [row for row in rows if keys.get(row[2]) in shared]


def _apart(store: Store, among: str, pairs: list[Pair]) -> set[Pair]:
    """Return the pairs who sit, or sat, in one group under different ids of its platform."""
    seats: defaultdict[int, set[tuple[int, str]]] = defaultdict(set)
    for member, group, platform in store.rows(
        "select distinct s.member_id, s.group_id, g.platform from memberships s"
        " join groups g on g.id = s.group_id"
        " join identities i on i.member_id = s.member_id and i.platform = g.platform"
        f" where s.member_id in {among}"
    ):
        seats[member].add((group, platform))
    return {pair for pair in pairs if seats[pair[0]] & seats[pair[1]]}
