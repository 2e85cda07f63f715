"""Messages: how many, of which days, what someone said lately, and finding words in them."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.store import Store, gram_query
from app.text import folded

# The place of a name in this tuple is the number that `messages.kind` holds.
KINDS = (
    "text", "image", "voice", "video", "file", "sticker", "link", "location",
    "card", "transfer", "redpacket", "call", "forward", "reply", "poll", "other",
)  # fmt: skip
_EPOCH = date(1970, 1, 1)
_GROUPS = "select id from groups where ?1 is null or community_id = ?1"
_OF = f"group_id in ({_GROUPS})"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a community, or the whole store, holds."""

    messages: int
    members: int
    groups: int


@dataclass(frozen=True, slots=True)
class Day:
    """One day with messages: how many, and from how many people."""

    day: date
    messages: int
    active: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """From which day to which there are messages, and on how many days between."""

    first: date | None
    last: date | None
    days: int


@dataclass(frozen=True, slots=True)
class Message:
    """One message as a list shows it; `at`: seconds since 1970, UTC; `kind`: a place in KINDS."""

    id: int
    member_id: int
    member: str
    group_id: int
    group: str
    at: int
    kind: int
    text: str
    recalled: bool


def counts(store: Store, community_id: int | None = None) -> Counts:
    """Return how much one community, or the whole store, holds."""
    messages = store.value(
        f"select coalesce(sum(n), 0) from member_stats where {_OF}", community_id
    )
    people = (
        "select count(distinct s.member_id) from memberships s join members m on m.id = s.member_id"
    )
    members = store.value(f"{people} where m.archived_at is null and s.{_OF}", community_id)
    groups = f"select count(*) from groups where archived_at is null and id in ({_GROUPS})"
    return Counts(messages, members, store.value(groups, community_id))


def days(store: Store, community_id: int | None = None) -> list[Day]:
    """Return the days that have messages, oldest first, each in the zone of its group."""
    rows = store.rows(
        f"select day, sum(n), count(distinct member_id) from member_days where {_OF} group by day",
        community_id,
    )
    return [Day(_day(day), messages, active) for day, messages, active in rows]


def latest_day(store: Store, community_id: int | None = None) -> date | None:
    """Return the last day that has messages."""
    return _known(store.value(f"select max(day) from member_days where {_OF}", community_id))


def coverage(store: Store, community_id: int | None = None) -> Coverage:
    """Return from when to when there are messages."""
    sql = f"select min(day), max(day), count(distinct day) from member_days where {_OF}"
    first, last, number = store.rows(sql, community_id)[0]
    return Coverage(_known(first), _known(last), number)


_MESSAGE = """
select m.id, m.member_id, coalesce(nullif(s.nickname, ''), p.name), m.group_id, g.name, m.sent_at,
  m.kind, m.text, m.recalled
from {source} join members p on p.id = m.member_id join groups g on g.id = m.group_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
"""


def recent(store: Store, member_id: int, limit: int = 50) -> list[Message]:
    """Return what a member said last, newest first."""
    sql = _MESSAGE.format(source="messages m")
    sql += " where m.member_id = ? order by m.sent_at desc, m.id desc limit ?"
    return [_message(row) for row in store.rows(sql, member_id, limit)]


def search(
    store: Store, text: str, community_id: int | None = None, limit: int = 100
) -> list[Message]:
    """Return messages that hold `text`: the best first, of a single character the newest first."""
    query = gram_query(text)
    if not query:
        return []
    by_rank = "" if len(folded(text)) == 1 else "f.rank, "
    found = " union all ".join(
        f"select rowid as id, rank from {name} where {name} match ?2"
        for name in store.message_indexes()
    )
    sql = _MESSAGE.format(source=f"({found}) f join messages m on m.id = f.id")
    sql += (
        " where (?1 is null or g.community_id = ?1)"
        f" order by {by_rank}m.sent_at desc, m.id desc limit ?3"
    )
    return [_message(row) for row in store.rows(sql, community_id, query, limit)]


def _message(row: tuple[object, ...]) -> Message:
    *values, recalled = row
    return Message(*values, recalled=bool(recalled))  # pyright: ignore[reportArgumentType,reportCallIssue] -- columns in the order of the fields


def _known(number: int | None) -> date | None:
    return None if number is None else _day(number)


def _day(number: int) -> date:
    return _EPOCH + timedelta(days=number)
