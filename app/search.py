"""Finding anything by a few typed characters: Chinese words, pinyin or initials."""

from dataclasses import dataclass

from app import members
from app.members import MemberFilter
from app.store import Store, gram_query
from app.text import N_, folded

EACH = 6  # hits per kind
LOOKED_AT = 400  # matches of a kind that are ranked


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
    hits = _hits(store, kind, community, _by_key(store, kind, community, wanted))
    if len(hits) < EACH:  # words inside of names come after their beginnings
        known = {hit.id for hit in hits}
        more = _hits(store, kind, community, _by_words(store, kind, community, text))
        hits += [hit for hit in more if hit.id not in known]
    return hits[:EACH]


def _hits(store: Store, kind: str, community: int | None, ids: list[int]) -> list[Hit]:
    ranked = {id: rank for rank, id in reversed(list(enumerate(ids)))}
    marks = ",".join(map(str, ranked))
    rows = store.rows(f"{_SELECT[kind]} in ({marks})", community)
    rows.sort(key=lambda row: ranked[row[0]])
    return [Hit(kind, *row) for row in rows]


def _by_key(store: Store, kind: str, community: int | None, wanted: str) -> list[int]:
    end = wanted + "\U0010ffff"
    sql = _MEMBER_KEYS if kind == "members" else _KEYS
    rows = store.rows(_BEST.format(sql), kind, wanted, end, LOOKED_AT, community)
    return [row[0] for row in rows]


_BEST = (
    "select ref, min(rank + 100 * (key <> ?2)) as best from ({})"
    " where ?5 is ?5 group by ref order by best, ref limit ?4"
)
_KEYS = "select ref, key, rank from search_keys where kind = ?1 and key >= ?2 and key < ?3"
# A member goes by the account name and by the nickname in each group of the community.
_MEMBER_KEYS = """
select s.member_id as ref, k.key, k.rank from search_keys k join memberships s on s.member_id = k.ref
  join groups g on g.id = s.group_id
  where k.kind = 'members' and k.key >= ?2 and k.key < ?3 and g.community_id = ?5
union all
select s.member_id, k.key, k.rank from search_keys k join memberships s on s.id = k.ref
  join groups g on g.id = s.group_id
  where k.kind = 'memberships' and k.key >= ?2 and k.key < ?3 and g.community_id = ?5
"""


def _by_words(store: Store, kind: str, community: int | None, text: str) -> list[int]:
    if kind == "members":
        if community is None:
            return []
        return members.ids(store, MemberFilter(community, text=text, status="all"))[:LOOKED_AT]
    if kind == "topics" and (query := gram_query(text)):
        sql = "select rowid from topics_fts where topics_fts match ? order by rank limit 40"
        return [row[0] for row in store.rows(sql, query)]
    part = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    sql = f"select id from {kind} where title like ? escape '\\' limit 40"
    return [row[0] for row in store.rows(sql, f"%{part}%")]
