"""Replies owed: questions in the chat that nobody has answered.

A question is a text with a question mark, or with words that ask (请问, 求助, 有没有, 怎么 …), by someone
who is not of the management. It is answered when another person replies to it or names the asker with
an @, however late, or is the next to speak within `NEXT`. Until `PATIENCE` has passed since (by the
last message imported of the group) nothing is said of it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from app import clock, dismissals
from app.asking import DISMISSED, LATELY, NEXT, PATIENCE, asks
from app.insights.scope import IN, Scope, ids, rooms
from app.store import Store

_MANAGEMENT = "('creator','manager')"


@dataclass(frozen=True, slots=True)
class Question:
    """One question, where and by whom (`at`: seconds since 1970, UTC)."""

    message_id: int
    group_id: int
    member_id: int
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """One message, with what its group calls its author and whether they manage the community."""

    id: int
    group: int
    member: int
    at: int
    kind: int
    text: str
    native: str | None
    reply_to: str | None
    name: str
    manages: bool


def owed(store: Store, scope: Scope) -> list[Question]:
    """Return the unanswered questions of the last days with data, the newest first."""
    aside = dismissals.dismissed(store, DISMISSED, clock.today())
    found: list[Question] = []
    for _, group in groupby(_said(store, scope), attrgetter("group")):
        found += unanswered(list(group))
    waiting = [one for one in found if str(one.message_id) not in aside]
    return sorted(waiting, key=attrgetter("at"), reverse=True)


def unanswered(said: Sequence[Said]) -> Iterator[Question]:
    """Yield the questions of one group's messages, in order of time, that nobody took up."""
    end = said[-1].at if said else 0
    replies = {(one.reply_to, one.member) for one in said if one.reply_to}
    answered = Counter(native for native, _ in replies)  # by how many people
    calls = [one for one in said if "@" in one.text]
    for place, one in enumerate(said):
        if one.manages or one.at + PATIENCE > end or not asks(one.text, one.kind):
            continue
        by_others = answered[one.native or ""] - ((one.native, one.member) in replies)
        if not by_others and not _called(calls, one) and not _taken_up(said, place):
            yield Question(one.id, one.group, one.member, one.at, one.text)


def _called(calls: Sequence[Said], asked: Said) -> bool:
    """Tell whether somebody named the asker afterwards."""
    name = f"@{asked.name}"
    after = calls[bisect_right(calls, asked.at, key=attrgetter("at")) :] if asked.name else ()
    return any(later.member != asked.member and name in later.text for later in after)


def _taken_up(said: Sequence[Said], place: int) -> bool:
    """Tell whether the next to speak does so soon, and to nobody else by name."""
    asked = said[place]
    for place_after in range(place + 1, len(said)):
        later = said[place_after]
        if later.at > asked.at + NEXT:
            return False
        if later.member != asked.member:
            return not later.text.startswith("@")
    return False


def _said(store: Store, scope: Scope) -> Iterator[Said]:
    groups = rooms(store, scope)
    last = store.value(f"select max(sent_at) from messages where group_id {IN}", ids(groups))
    if last is None:
        return
    for row in store.rows(_SAID, ids(groups), last - int(LATELY.total_seconds())):
        yield Said(*row[:-1], manages=bool(row[-1]))


_SAID = f"""
select m.id, m.group_id, m.member_id, m.sent_at, m.kind, m.text, m.native_id, m.reply_to,
  coalesce(nullif(s.nickname, ''), p.name),
  exists(select 1 from roles r join groups g on g.id = m.group_id and g.community_id = r.community_id
    where r.member_id = m.member_id and r.role in {_MANAGEMENT})
from messages m join members p on p.id = m.member_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
where m.group_id {IN} and m.sent_at >= ? and m.recalled = 0
order by m.group_id, m.sent_at, m.id"""
