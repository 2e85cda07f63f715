"""The sample's guest lists: who was at the meet-up and who was missed, who comes to the tea party and who waits."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from app import events
from app.events.event import WHEN
from app.store import Store

KNOWN = 70  # of the liveliest, from whom the guests come


@dataclass(frozen=True, slots=True)
class _Guests:
    """One event, and how many of its guests stand where; so many days before it the first signed up."""

    title: str
    states: tuple[tuple[str, int], ...]
    pairs: int = 0  # of these bring someone
    ahead: int = 9


_EVENTS = (
    _Guests("线下见面会（上海）", (("came", 23), ("missed", 3), ("declined", 2)), pairs=3),
    _Guests("嘉宾分享：一稿三用", (("came", 31), ("missed", 4))),
    _Guests("线下茶话会（北京）", (("signed_up", 17), ("waiting", 3), ("invited", 4), ("declined", 1)), pairs=3),
    _Guests("嘉宾分享：选题怎么来", (("signed_up", 26), ("invited", 5)), ahead=4),
)  # fmt: skip


def write_attendance(store: Store, rng: Random, community: int, group: int) -> None:
    """Fill the guest lists of events past and coming."""
    known = _liveliest(store, group)
    rows: list[tuple[object, ...]] = []
    for guests in _EVENTS:
        id = store.value(
            "select id from events where community_id = ? and title = ?", community, guests.title
        )
        if id is not None:
            rows += _rows(store, rng, int(id), guests, known)
    columns = "event_id, occurrence, member_id, status, heads, source, at"
    store.insert_many("attendances", columns, rows)


def _rows(
    store: Store, rng: Random, event_id: int, guests: _Guests, known: list[int]
) -> list[tuple[object, ...]]:
    event = events.get(store, event_id)
    at = min(event.starts_at, events.wall_now(event)) - timedelta(days=guests.ahead)
    states = [state for state, n in guests.states for _ in range(n)]
    rows: list[tuple[object, ...]] = []
    for place, member in enumerate(rng.sample(known, len(states))):
        at += timedelta(minutes=rng.randint(3, 240))
        heads = 2 if place < guests.pairs else 1
        source = "hand" if states[place] == "invited" else "list"
        when = event.starts_at.strftime(WHEN)
        rows.append((event_id, when, member, states[place], heads, source, _utc(at)))
    return rows


def _liveliest(store: Store, group: int) -> list[int]:
    sql = (
        "select s.member_id from memberships s join member_stats t using (group_id, member_id)"
        " where s.group_id = ? and s.left_at is null order by t.n desc, s.member_id limit ?"
    )
    return [id for (id,) in store.rows(sql, group, KNOWN)]


def _utc(at: datetime) -> str:
    return (at - timedelta(hours=8)).strftime("%Y-%m-%dT%H:%M:%SZ")  # the sample lives in Shanghai
