"""Which members match, in which order: one query over thousands, made to run off the UI thread."""

from dataclasses import dataclass, field
from datetime import date

from app import clock, tiers
from app.store import Store
from app.text import folded

STATUSES = ("present", "left", "archived", "all")
DAY = 86_400
QUIET_DAYS = 14  # not heard of for so long: the table says so
_EPOCH = date(1970, 1, 1).toordinal()
_LAST = "\U0010ffff"  # sorts after every key

SORTS = {
    "nickname": "m.sort_key",
    "tier": "case tier when 'high' then 0 when 'mid' then 1 else 2 end",
    "days": "coalesce(a.days, 0)",
    "last": "s.last_at",
    "joined": "seats.joined_at",
    "channel": "nullif(seats.channel, '')",
    "remark": "nullif(m.remark, '')",
}


@dataclass(frozen=True, slots=True)
class MemberFilter:
    """What the operator asks for; '' and None mean any."""

    community_id: int
    group_id: int | None = None
    groups: tuple[int, ...] = ()  # where no single group is asked for
    among: tuple[int, ...] = ()  # these members only
    text: str = ""
    role: str = ""
    tier: str = ""
    tag: str = ""
    status: str = "present"
    question: str = ""  # who answered it
    answer: str = ""  # and how


@dataclass(slots=True)
class _Query:
    """SQL under construction, with its parameters in order."""

    sql: list[str] = field(default_factory=list[str])
    parameters: list[object] = field(default_factory=list[object])

    def add(self, sql: str, *parameters: object) -> None:
        """Append a piece."""
        self.sql.append(sql)
        self.parameters += parameters


def ids(
    store: Store, wanted: MemberFilter, sort: str = "nickname", *, descending: bool = False
) -> list[int]:
    """Return the ids of matching members in order; what is not known sorts last either way."""
    query = _Query()
    needs_days = sort in ("days", "tier") or bool(wanted.tier)
    needs_talk = sort == "last"
    _sources(store, query, wanted, days=needs_days)
    query.add(
        f"select m.id, {_TIER if needs_days else 'null'} as tier from seats join members m on m.id = seats.member_id"
    )
    if needs_talk:
        query.add("left join spoke s on s.member_id = m.id")
    if needs_days:
        query.add("left join active a on a.member_id = m.id")
    query.add("where true")
    _conditions(query, wanted)
    key, way = SORTS[sort], " desc" if descending else ""
    query.add(f"order by {key}{way} nulls last, m.sort_key, m.id")
    return [row[0] for row in store.rows(" ".join(query.sql), *query.parameters)]


def anyone(store: Store, community_id: int) -> bool:
    """Tell whether a community has, or ever had, a member."""
    sql = "select exists (select 1 from memberships where group_id in {})"
    return bool(store.value(sql.format(marks(groups_of(store, community_id)))))


def first_day(store: Store, community_id: int) -> int:
    """Return the first of the 30 days that tell the tier, as `member_days.day` counts them."""
    return last_day(store, community_id) - tiers.WINDOW + 1


def last_day(store: Store, community_id: int) -> int:
    """Return the day up to which days active are counted: the last of which there are messages.

    It is the last day of the charts, too: who imports once a week sees the same people all week.
    A message of a clock that went ahead does not move it beyond tomorrow, which some zone has.
    """
    tomorrow = clock.today().toordinal() - _EPOCH + 1
    last = store.value(
        "select max((select max(day) from member_days d where d.group_id = g.id and d.day <= ?))"
        " from groups g where g.community_id = ? and g.archived_at is null",
        tomorrow, community_id,
    )  # fmt: skip
    return tomorrow - 1 if last is None else last


def groups_of(store: Store, community_id: int) -> list[int]:
    """Return the ids of the groups in use of a community."""
    known = "select id from groups where community_id = ? and archived_at is null"
    return [row[0] for row in store.rows(known, community_id)]


def marks(values: list[int]) -> str:
    """Return `values` as an SQL list: they are ids, so nothing foreign gets in."""
    return "(" + ",".join(str(int(v)) for v in values) + ")"


_TIER = (
    f"coalesce(m.tier, case when coalesce(a.days, 0) >= {tiers.HIGH_DAYS} then 'high'"
    f" when coalesce(a.days, 0) >= {tiers.MID_DAYS} then 'mid' else 'ordinary' end)"
)


def _sources(store: Store, query: _Query, wanted: MemberFilter, *, days: bool) -> None:
    """Write the tables the query reads: seats in groups, when people spoke, on how many days."""
    asked = list(wanted.groups) if wanted.group_id is None else [wanted.group_id]
    known = marks(asked or groups_of(store, wanted.community_id))
    query.add(
        "with seats as materialized (select member_id, max(left_at is null) as present,"
        " min(joined_at) as joined_at, channel from memberships"
        f" where group_id in {known} group by member_id),"
        " spoke as materialized (select member_id, min(first_at) as first_at, max(last_at) as last_at"
        f" from member_stats where group_id in {known} group by member_id)"
    )
    if days:
        query.add(
            ", active as materialized (select member_id, count(distinct day) as days from member_days"
            f" where group_id in {known} and day >= ? group by member_id)",
            first_day(store, wanted.community_id),
        )


def _conditions(query: _Query, wanted: MemberFilter) -> None:
    query.add(_STATUS[wanted.status])
    if wanted.among:
        query.add(f"and m.id in {marks(list(wanted.among))}")
    if wanted.tier:
        query.add(f"and {_TIER} = ?", wanted.tier)
    if wanted.role:
        plain = _PLAIN if wanted.role == "participant" else "? is null"
        query.add(
            f"and ({_HOLDS} and r.role = ?) or {plain})",
            *(wanted.community_id, wanted.role, wanted.community_id),
        )
    if wanted.tag:
        query.add("and m.id in (select member_id from member_tags where tag = ?)", wanted.tag)
    if wanted.question:
        _answered(query, wanted)
    if wanted.text.strip():
        _matching(query, wanted.text)


_STATUS = {
    "present": "and m.archived_at is null and seats.present",
    "left": "and m.archived_at is null and not seats.present",
    "archived": "and m.archived_at is not null",
    "all": "",
}
_HOLDS = "exists (select 1 from roles r where r.member_id = m.id and r.community_id = ?"
# Who holds no role is a participant.
_PLAIN = "not exists (select 1 from roles r where r.member_id = m.id and r.community_id = ?)"


def _answered(query: _Query, wanted: MemberFilter) -> None:
    """Match whoever answered a question, the last time they did."""
    query.add(
        "and m.id in (select a.member_id from answers a where a.question = ? and ? in ('', a.answer)"
        " and not exists(select 1 from answers later where later.member_id = a.member_id"
        " and later.question = a.question and coalesce(later.at, -1) > coalesce(a.at, -1)))",
        wanted.question, wanted.answer,
    )  # fmt: skip


def _matching(query: _Query, text: str) -> None:
    """Match any name as a part of it, pinyin or initials from any character on, and ids by their start."""
    escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    part, start = f"%{escaped}%", f"{escaped}%"
    key = folded(text).replace(" ", "")
    like = r"like ? escape '\'"
    query.add(
        "and m.id in (select ref from search_keys where kind = 'members' and key >= ? and key < ?"
        " union all select member_id from memberships where id in"
        " (select ref from search_keys where kind = 'memberships' and key >= ? and key < ?)"
        f" union all select id from members where name {like} or remark {like}"
        f" union all select member_id from names where name {like}"
        f" union all select member_id from memberships where nickname {like}"
        f" union all select member_id from identities where platform_id {like})",
        *(key, key + _LAST) * 2, part, part, part, part, start,
    )  # fmt: skip
