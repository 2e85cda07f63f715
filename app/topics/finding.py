"""Finding topics: by shelf, state and tag, by any words in them, by pinyin of the title."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app import clock
from app.store import Store, gram_query, sort_key
from app.text import folded

SORTS = ("title", "shelf", "status", "last_used", "uses", "replies", "updated")
_DAY = 86_400
_LAST = "(select max(used_at) from topic_uses u where u.topic_id = t.id)"
_ORDER = {
    "title": "t.id",  # then by pinyin, which SQL can't
    "shelf": (
        "t.library {0}, t.shelf_id is null, "
        "(select position from shelves s where s.id = t.shelf_id) {0}, t.shelf_id {0}"
    ),
    "status": "instr('idea ready scheduled used resting', t.status) {0}",
    "last_used": f"coalesce({_LAST}, 0) {{0}}",
    "uses": "(select count(*) from topic_uses u where u.topic_id = t.id) {0}",
    "replies": "coalesce((select avg(replies) from topic_uses u where u.topic_id = t.id), -1) {0}",
    "updated": "t.updated_at {0}",
}


@dataclass(frozen=True, slots=True)
class TopicFilter:
    """What to show; None and '' mean any. `unused_days` keeps topics not used for so many days.

    `above`: brought more replies than uses bring on average. `no_gain`: nobody wrote what members
    gain. `fits_week`: speaks of a festival or, where of none, of a season that is in `timely`,
    the keys of what this week is near to, which the caller knows from the almanac.
    """

    library: str | None = None
    shelf_id: int | None = None
    status: str | None = None
    tag: str | None = None
    season: str | None = None
    text: str = ""
    archived: bool = False
    unused_days: int | None = None
    festival: str | None = None
    source: str | None = None
    above: bool = False
    no_gain: bool = False
    fits_week: bool = False
    timely: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One line of the topic table; `last_used` in seconds UTC, `replies` the average per use."""

    id: int
    title: str
    library: str
    shelf: str
    shelf_en: str
    status: str
    season: str
    tags: tuple[str, ...]
    last_used: int | None
    uses: int
    replies: float | None
    festival: str
    owner: str
    audience: str
    source: str


@dataclass(frozen=True, slots=True)
class TopicCounts:
    """How many topics stand where, archived ones apart."""

    total: int
    archived: int
    libraries: dict[str, int] = field(default_factory=dict[str, int])
    statuses: dict[str, int] = field(default_factory=dict[str, int])


def ids(
    store: Store, filter: TopicFilter, sort: str = "title", descending: bool = False
) -> list[int]:
    """Return the ids of topics that match, in order."""
    clauses, parameters = _where(filter)
    direction = "desc" if descending else ""
    found = store.rows(
        f"select t.id, t.title from topics t where {' and '.join(clauses)} "
        f"order by {_ORDER[sort].format(direction)}, t.id",
        *parameters,
    )
    if sort == "title":
        found.sort(key=lambda row: sort_key(row[1]), reverse=descending)
    return [id for id, _ in found]


def rows(store: Store, ids: Sequence[int]) -> list[TopicRow]:
    """Return the table lines of `ids` (a page of them), in that order; of one gone, an empty line."""
    marks = ",".join("?" * len(ids))
    found = {row[0]: _row(row) for row in store.rows(_ROWS.format(marks), *ids)}
    return [found.get(id) or _row((id, *_GONE)) for id in ids]


_GONE = ("", "general", "", "", "idea", "", None, None, 0, None, "", "", "", "own")


_ROWS = """
select t.id, t.title, t.library, coalesce(s.name, ''), coalesce(s.name_en, ''), t.status, t.season,
(select group_concat(tag, char(10)) from
  (select tag from topic_tags g where g.topic_id = t.id order by g.id)),
max(u.used_at), count(u.id), avg(u.replies), t.festival, t.owner, t.audience, t.source
from topics t left join shelves s on s.id = t.shelf_id left join topic_uses u on u.topic_id = t.id
where t.id in ({}) group by t.id"""


def _row(row: tuple[Any, ...]) -> TopicRow:
    tags = tuple(row[7].split("\n")) if row[7] else ()
    return TopicRow(*row[:7], tags, *row[8:])  # pyright: ignore[reportCallIssue] -- columns in the order of the fields


def titles(store: Store, text: str, limit: int = 8) -> list[tuple[int, str]]:
    """Return (id, title) of topics whose title matches `text`, then those that mention it."""
    key = folded(text)
    if not key:
        return []
    query = gram_query(text)
    named = store.rows(_NAMED, key, _after(key), limit)
    worded = store.rows(_WORDED, query, text.strip(), limit) if query else []
    return [(id, title) for id, title in dict.fromkeys([*named, *worded])][:limit]


_NAMED = """
select t.id, t.title from search_keys k join topics t on t.id = k.ref
where k.kind = 'topics' and k.key >= ? and k.key < ? and t.archived_at is null
group by t.id order by min(k.rank), t.id limit ?"""

_WORDED = """
select t.id, t.title from topics_fts f join topics t on t.id = f.rowid
where topics_fts match ? and t.archived_at is null
order by instr(t.title, ?) = 0, f.rank limit ?"""


def tags(store: Store) -> list[tuple[str, int]]:
    """Return tags in use with how many topics carry each, the commonest first."""
    found = store.rows(
        "select g.tag, count(*) from topic_tags g join topics t on t.id = g.topic_id "
        "where t.archived_at is null group by g.tag order by count(*) desc, g.tag"
    )
    return [(label, n) for label, n in found]


def seasons(store: Store) -> list[tuple[str, int]]:
    """Return seasons in use with how many topics belong to each."""
    found = store.rows(
        "select season, count(*) from topics "
        "where season <> '' and archived_at is null group by season order by season"
    )
    return [(season, n) for season, n in found]


def counts(store: Store) -> TopicCounts:
    """Return how many topics each library and status holds, for the filters beside the table."""
    live = "select {0}, count(*) from topics where archived_at is null group by {0}"
    libraries = dict(store.rows(live.format("library")))
    archived = store.value("select count(*) from topics where archived_at is not null")
    return TopicCounts(
        sum(libraries.values()), archived, libraries, dict(store.rows(live.format("status")))
    )


def owners(store: Store) -> list[str]:
    """Return who keeps topics, the busiest first."""
    return _told(store, "owner")


def audiences(store: Store) -> list[str]:
    """Return whom topics are for, the commonest first."""
    return _told(store, "audience")


def _told(store: Store, column: str) -> list[str]:
    rows = store.rows(
        f"select {column} from topics where {column} <> '' group by 1 order by count(*) desc, 1 limit 200"
    )
    return [text for (text,) in rows]


def festivals(store: Store) -> list[tuple[str, int]]:
    """Return the festivals that topics speak of, with how many topics each has."""
    rows = store.rows(
        "select festival, count(*) from topics where festival <> '' and archived_at is null group by 1"
    )
    return [(key, n) for key, n in rows]


def sources(store: Store) -> list[tuple[str, int]]:
    """Return where topics came from, with how many came from there."""
    rows = store.rows("select source, count(*) from topics where archived_at is null group by 1")
    return [(key, n) for key, n in rows]


def how_many(store: Store, filter: TopicFilter) -> int:
    """Return how many topics match."""
    clauses, parameters = _where(filter)
    sql = f"select count(*) from topics t where {' and '.join(clauses)}"
    return int(store.value(sql, *parameters))


def _where(filter: TopicFilter) -> tuple[list[str], list[object]]:
    clauses = [f"t.archived_at is {'not ' if filter.archived else ''}null"]
    parameters: list[object] = []
    for column in ("library", "shelf_id", "status", "season", "festival", "source"):
        if (value := getattr(filter, column)) is not None:
            clauses.append(f"t.{column} = ?")
            parameters.append(value)
    if filter.tag:
        clauses.append("t.id in (select topic_id from topic_tags where tag = ?)")
        parameters.append(filter.tag)
    if filter.unused_days is not None:
        since = int(clock.now().timestamp()) - filter.unused_days * _DAY
        clauses.append("t.id not in (select topic_id from topic_uses where used_at >= ?)")
        parameters.append(since)
    if filter.above:
        clauses.append(_ABOVE)
    if filter.no_gain:
        clauses.append("trim(t.gain) = ''")
    if filter.fits_week:
        keys = sorted(filter.timely)
        clauses.append(
            f"iif(t.festival <> '', t.festival, t.season) in ({','.join('?' * len(keys))})"
        )
        parameters += keys
    if filter.text.strip():
        clause, values = _matching(filter.text)
        clauses.append(clause)
        parameters += values
    return clauses, parameters


# More than uses bring on average: of all that were counted, in every group.
_ABOVE = """t.id in (select topic_id from topic_uses where replies is not null group by topic_id
having avg(replies) > (select avg(replies) from topic_uses))"""


def _matching(text: str) -> tuple[str, list[object]]:
    """Return the clause that finds `text` anywhere in a topic, in its tags, or as the title's pinyin."""
    key = folded(text).replace(" ", "")
    part = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    clause = (
        "t.id in (select ref from search_keys where kind = 'topics' and key >= ? and key < ?"
        " union select topic_id from topic_tags where tag like ? escape '\\'"
    )
    values: list[object] = [key, _after(key), f"%{part}%"]
    if query := gram_query(text):
        clause += " union select rowid from topics_fts where topics_fts match ?"
        values.append(query)
    return f"{clause})", values


def _after(prefix: str) -> str:
    """Return the end of the range of keys that begin with `prefix`."""
    return f"{prefix}\U0010ffff"
