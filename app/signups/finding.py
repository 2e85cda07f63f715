"""Lists that stand in imported chats: new ones, and newer versions of those that are kept.

Nothing is written by looking. The search index finds the few messages with the mark, so that
a store of a million messages answers as fast as a small one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from app.signups.lists import SignUpList, add, attach, entries, listed, update
from app.signups.parsing import SignUp, normal, parse
from app.signups.reposts import Repost, chains, follow
from app.store import Store, gram_query
from app.text import N_

FRESH = 14 * 86_400  # seconds before the newest one
SCANNED = 2_000  # messages with the mark and a number that are looked at, the newest first
_QUERY = " OR ".join(f"({gram_query(mark)})" for mark in ("接龙", "接龍", "group note"))


@dataclass(frozen=True, slots=True)
class Offer:
    """A list found in a chat: its newest version, by whom and how often it was posted; `of`: the list it renews."""

    community_id: int
    group_id: int
    group: str
    signup: SignUp
    at: int
    message_id: int
    poster: str
    versions: int
    of: int | None = None


def offers(store: Store, community_id: int, groups: Collection[int] = ()) -> list[Offer]:
    """Return what the chats of a community (of some groups) have to offer, newest first."""
    kept = listed(store, community_id, hidden=True)
    found: list[Offer] = []
    for chain in chains(_posted(store, community_id, groups)):
        last = chain[-1]
        of = _kept(store, kept, chain)
        if of and (of.hidden or not _newer(store, of, last)):
            continue
        found.append(_offer(store, community_id, chain, of.id if of else None))
    return sorted(found, key=lambda offer: (offer.at, offer.message_id), reverse=True)


def fresh(found: Collection[Offer]) -> int:
    """Return how many offers are of these weeks: older lists are there to be looked at, not to be told of."""
    newest = max((offer.at for offer in found), default=0)
    return sum(offer.at >= newest - FRESH for offer in found)


def accept(store: Store, offer: Offer, event_id: int | None = None) -> int:
    """Keep what was offered, as a new list or as the newest version of the one it renews; return its id."""
    if offer.of is None:
        where = (offer.group_id, offer.at, offer.message_id, event_id)
        return add(store, offer.community_id, offer.signup, *where)
    with store.operation(N_("Update sign-up list")):
        update(store, offer.of, offer.signup, offer.at, offer.message_id)
        if event_id is not None:
            attach(store, offer.of, event_id)
    return offer.of


def dismiss(store: Store, offer: Offer) -> None:
    """Put an offer aside: this list is not offered again."""
    where = (offer.group_id, offer.at, offer.message_id)
    add(store, offer.community_id, offer.signup, *where, hidden=True)


# -- inside


def _posted(store: Store, community_id: int, groups: Collection[int]) -> list[Repost]:
    found = " union all ".join(
        f"select rowid as id from {name} where {name} match ?2" for name in store.message_indexes()
    )
    rows = store.rows(
        f"select m.id, m.group_id, m.sent_at, m.text from ({found}) f join messages m on m.id = f.id"
        " join groups g on g.id = m.group_id"
        " where g.community_id = ?1 and g.archived_at is null and m.recalled = 0"
        " and m.text glob '*[0-9０-９]*'"
        " order by m.sent_at desc, m.id desc limit ?3",
        community_id,
        _QUERY,
        SCANNED,
    )
    return [
        Repost(signup, at, id, group)
        for id, group, at, text in rows
        if (not groups or group in groups) and (signup := _parsed(text)) is not None
    ]


@lru_cache(maxsize=SCANNED)
def _parsed(text: str) -> SignUp | None:
    """Return what a message says: looking again, after any change, is then a matter of the index."""
    return parse(text)


def _kept(store: Store, lists: list[SignUpList], chain: list[Repost]) -> SignUpList | None:
    """Return the kept list that a chain of versions is: by its message, else by what it says."""
    ids = {one.message_id for one in chain}
    for known in lists:
        if known.message_id in ids and known.message_id is not None:
            return known
    last = chain[-1]
    near = [
        one
        for one in lists
        if one.group_id in (last.group_id, None) and one.message_id is None
        and normal(one.title) == normal(last.signup.title)
    ]  # fmt: skip
    for known in near:
        items = [entry.item for entry in entries(store, known.id)]
        if any(follow([one.signup.items], items) is not None for one in chain):
            return known
        if follow([items], last.signup.items) is not None:
            return known
    return None


def _newer(store: Store, known: SignUpList, last: Repost) -> bool:
    """Tell whether a version says anything that the kept list does not."""
    if last.at < known.at or last.message_id == known.message_id:
        return False
    items = [(e.item.number, e.item.name, e.item.note) for e in entries(store, known.id)]
    return items != [(i.number, i.name, i.note) for i in last.signup.items]


def _offer(store: Store, community_id: int, chain: list[Repost], of: int | None) -> Offer:
    last = chain[-1]
    group, poster = store.rows(
        "select g.name, coalesce(nullif(s.nickname, ''), p.name) from messages m"
        " join groups g on g.id = m.group_id join members p on p.id = m.member_id"
        " left join memberships s on s.member_id = p.id and s.group_id = g.id where m.id = ?",
        last.message_id,
    )[0]
    return Offer(
        community_id, last.group_id or 0, group, last.signup, last.at, last.message_id or 0,
        poster, len(chain), of,
    )  # fmt: skip
