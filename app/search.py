"""Finding anything by a few typed characters: Chinese words, pinyin or initials."""

from dataclasses import dataclass

from app.store import Store, gram_query
from app.text import N_, folded

EACH = 6  # hits per kind
LOOKED_AT = 400  # pinyin matches considered before the community decides


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its kind (the page that shows it), id, title and a quiet remark."""

    kind: str
    id: int
    title: str
    remark: str = ""


KINDS = {
    "members": N_("Member"),
    "topics": N_("Topic"),
    "events": N_("Event"),
    "announcements": N_("Announcement"),
}
_SELECT = {
    "members": (
        "select p.id, p.name, coalesce((select nickname from memberships s join groups g on g.id=s.group_id"
        " where s.member_id=p.id and g.community_id=?1 and nickname<>p.name limit 1), p.remark)"
        " from members p where p.archived_at is null and exists (select 1 from memberships s"
        " join groups g on g.id=s.group_id where s.member_id=p.id and g.community_id=?1) and p.id"
    ),
    "topics": "select id, title, hook from topics where ?1 is ?1 and archived_at is null and id",
    "events": "select id, title, starts_at from events where community_id=?1 and id",
    "announcements": "select id, title, substr(updated_at, 1, 10) from announcements where community_id=?1 and id",
}


def find(store: Store, community: int | None, text: str) -> list[Hit]:
    """Return what `text` finds in a community, by kind, the best of each first."""
    wanted = folded(text).replace(" ", "")
    if not wanted:
        return []
    return [hit for kind in KINDS for hit in _of_kind(store, kind, community, wanted, text)]


def _of_kind(store: Store, kind: str, community: int | None, wanted: str, text: str) -> list[Hit]:
    ids = _by_key(store, kind, wanted) + _by_words(store, kind, wanted, text)
    ranked = {id: rank for rank, id in reversed(list(enumerate(ids)))}
    marks = ",".join(map(str, ranked))
    rows = store.rows(f"{_SELECT[kind]} in ({marks})", community)
    rows.sort(key=lambda row: ranked[row[0]])
    return [Hit(kind, *row) for row in rows[:EACH]]


def _by_key(store: Store, kind: str, wanted: str) -> list[int]:
    rows = store.rows(
        "select ref, min(rank + 100 * (key <> ?2)) as best from search_keys"
        " where kind=?1 and key >= ?2 and key < ?3 group by ref order by best limit ?4",
        kind, wanted, wanted + "\U0010ffff", LOOKED_AT,
    )  # fmt: skip
    return [row[0] for row in rows]


def _by_words(store: Store, kind: str, wanted: str, text: str) -> list[int]:
    if kind == "topics" and (query := gram_query(text)):
        sql = "select rowid from topics_fts where topics_fts match ? order by rank limit 40"
        return [row[0] for row in store.rows(sql, query)]
    column = "name" if kind == "members" else "title"
    like = "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    found = store.rows(f"select id from {kind} where {column} like ? escape '\\' limit 40", like)
    if kind == "members":
        sql = "select member_id from names where name like ? escape '\\' limit 40"
        found += store.rows(sql, like)
    return [row[0] for row in found]
