"""One message with all that a reader of the chat sees of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.insights.scope import IN
from app.store import Store
from app.text import storable

LONGEST = 20_000  # characters of a message that are read; what is longer is cut
QUOTED = 120  # characters of a quoted message


@dataclass(frozen=True, slots=True)
class Quote:
    """What a message replies to: who said it, and how it begins."""

    id: int
    member: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One message: who, where, when (seconds since 1970, UTC) and what; `kind`: a place in KINDS.

    `kept` tells whether it is a highlight, `topic` which topic was taken from it.
    """

    id: int
    member_id: int
    member: str
    group_id: int
    group: str
    zone: str
    at: int
    kind: int
    text: str
    length: int  # characters of the whole text
    recalled: bool
    kept: bool
    topic: int | None
    quote: Quote | None


_LINES = f"""
select m.id, m.member_id, coalesce(nullif(s.nickname, ''), p.name), m.group_id, g.name, g.zone, m.sent_at,
  m.kind, substr(m.text, 1, {LONGEST}), length(m.text), m.recalled,
  exists(select 1 from highlights h where h.message_id = m.id),
  (select min(t.id) from topics t where t.message_id = m.id and t.archived_at is null),
  (select q.id from messages q where q.group_id = m.group_id and q.native_id = m.reply_to limit 1)
from messages m join members p on p.id = m.member_id join groups g on g.id = m.group_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
where m.id {IN}
"""
_QUOTES = f"""
select m.id, coalesce(nullif(s.nickname, ''), p.name), substr(m.text, 1, {QUOTED})
from messages m join members p on p.id = m.member_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
where m.id {IN}
"""


def lines(store: Store, ids: Sequence[int]) -> list[Line]:
    """Return messages by id, in that order; those that are gone are left out."""
    rows = store.rows(_LINES, _json(ids))
    quoted = [row[-1] for row in rows if row[-1] is not None]
    quotes = {id: Quote(id, *said) for id, *said in store.rows(_QUOTES, _json(quoted))}
    made = {row[0]: _line(row, quotes) for row in rows}
    return [made[id] for id in ids if id in made]


def _line(row: tuple[Any, ...], quotes: dict[int, Quote]) -> Line:
    *values, recalled, kept, topic, quoted = row
    more: list[Any] = [*values, bool(recalled), bool(kept), topic, quotes.get(quoted)]
    return Line(*more)


def _json(ids: Sequence[int]) -> str:
    return f"[{','.join(map(str, ids))}]"


def as_text(said: Sequence[Line], most: int) -> str:
    """Return what was said as plain lines, "name: text", whole messages up to `most` characters."""
    whole, room = "", most
    for line in said:
        part = f"{line.member}：{storable(line.text).strip()}\n"
        if not line.text.strip() or len(part) > room:
            continue
        whole, room = whole + part, room - len(part)
    return whole.rstrip()
