"""Finding in the chat: words, and what somebody said: "member:阿周 打卡"."""

import re
from dataclasses import dataclass

from app import members
from app.chat.stream import MOST, Hits, Talk
from app.insights.scope import IN, ids, rooms
from app.members import MemberFilter
from app.store import Store, gram_query

MOST_PEOPLE = 40  # whom a name may mean
_BY = re.compile(r"(?:^|\s)(?:member|from|by|成员|发言人)\s*[:：]\s*(\S*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed to find something: the words, and the name of who is meant to have said it."""

    words: str = ""
    member: str = ""


def wish(text: str) -> Wish:
    """Return what is wanted by the text of a search field."""
    name = _BY.search(text)
    return Wish(" ".join(_BY.sub(" ", text).split()), name[1] if name else "")


def people(store: Store, talk: Talk, name: str) -> tuple[int, ...]:
    """Return the members a name may mean: by words in it, pinyin or initials."""
    community = talk.scope.community_id
    return tuple(members.ids(store, MemberFilter(community, text=name, status="all"))[:MOST_PEOPLE])


def found(store: Store, talk: Talk, words: str) -> Hits:
    """Return the latest messages of a talk that hold all the `words`, in order of time."""
    query = gram_query(words)
    if not query:
        return Hits((), ())
    parts = " union all ".join(
        f"select rowid as id from {name} where {name} match ?1" for name in store.message_indexes()
    )
    said_by = f"and m.member_id in ({','.join(map(str, talk.members))})" if talk.members else ""
    rows = store.rows(
        f"select m.id, m.sent_at from ({parts}) f cross join messages m on m.id = f.id"
        f" where m.group_id {IN.replace('?', '?2')} {said_by}"
        f" order by m.sent_at desc, m.id desc limit {MOST + 1}",
        query, ids(rooms(store, talk.scope)),
    )  # fmt: skip
    listed = rows[:MOST][::-1]
    return Hits(tuple(r[0] for r in listed), tuple(r[1] for r in listed), len(rows) > MOST)
