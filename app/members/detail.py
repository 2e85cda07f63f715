"""One member in full: names, ids, seats in groups, notes, and what happened when."""

from dataclasses import dataclass

from app import rules, tiers
from app.members.answers import Answer, answers
from app.members.page import MemberRow, rows
from app.members.spans import JOINED_AFTER, LEFT_AFTER
from app.rules import Rule
from app.store import Store

LONGEST_TIMELINE = 200


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a member is on one platform."""

    platform: str
    platform_id: str


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name a member had: which kind, in which group ('' = everywhere), from when to when (epoch seconds)."""

    kind: str
    name: str
    group: str
    first_at: int | None
    last_at: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """What the operator wrote down about a member, and when (ISO UTC)."""

    id: int
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A member's place in one group; times in epoch seconds, `messages` in all."""

    group_id: int
    group: str
    nickname: str
    joined_at: int | None
    left_at: int | None
    left_how: str
    channel: str
    inviter: str
    messages: int
    joined_after: int | None = None  # the last roster without them, where no message tells the day
    left_after: int | None = None  # the last roster with them, likewise
    rule_id: int | None = None  # that a removal rests on

    @property
    def removable(self) -> bool:
        """Whether they went by removal, or may have: a roster does not tell."""
        return self.left_at is not None and self.left_how in ("kick", "unknown")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing on the timeline: join leave kick rename recall notice first last note answer; epoch seconds.

    It happened `at`, or between `since` and then.
    """

    at: int
    kind: str
    text: str
    group: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class MemberDetail:
    """Everything the panel beside the table shows."""

    row: MemberRow
    tier_of_days: tiers.Tier  # what the tier is when nobody sets it by hand
    identities: tuple[Identity, ...]
    names: tuple[NameUse, ...]
    seats: tuple[Seat, ...]
    notes: tuple[Note, ...]
    timeline: tuple[Fact, ...]
    answers: tuple[Answer, ...] = ()
    birthday: str = ""  # 05-20, 1990-05-20, or L08-15 by the moon
    rules: tuple[Rule, ...] = ()  # of the community, those out of force last


def detail(store: Store, community_id: int, id: int) -> MemberDetail | None:
    """Return one member as a community sees them, or None when they are gone."""
    found = rows(store, community_id, [id])
    if not found[0].name:
        return None
    return MemberDetail(
        row=found[0],
        tier_of_days=tiers.effective(None, found[0].days),
        identities=tuple(Identity(*row) for row in store.rows(_IDENTITIES, id)),
        names=tuple(NameUse(*row) for row in store.rows(_NAMES, id)),
        seats=tuple(Seat(*row) for row in store.rows(_SEATS, id, community_id)),
        notes=tuple(Note(*row) for row in store.rows(_NOTES, id)),
        timeline=tuple(Fact(*row) for row in store.rows(_TIMELINE, id, LONGEST_TIMELINE)),
        answers=answers(store, id),
        birthday=store.value("select birthday from members where id = ?", id),
        rules=rules.all_of(store, community_id),
    )


_IDENTITIES = (
    "select platform, platform_id from identities where member_id = ? order by platform, id"
)
_NAMES = """
select n.kind, n.name, coalesce(g.name, ''), n.first_at, n.last_at
from names n left join groups g on g.id = n.group_id
where n.member_id = ? order by n.last_at desc nulls last, n.id desc
"""
_SEATS = f"""
select g.id, g.name, s.nickname, s.joined_at, s.left_at, coalesce(s.left_how, ''), s.channel,
  coalesce(i.name, ''), coalesce(t.n, 0), {JOINED_AFTER}, {LEFT_AFTER}, s.rule_id
from memberships s join groups g on g.id = s.group_id left join members i on i.id = s.inviter_id
left join member_stats t on t.group_id = s.group_id and t.member_id = s.member_id
where s.member_id = ? and g.community_id = ? order by s.left_at is not null, g.id
"""
_NOTES = "select id, at, text from member_notes where member_id = ? order by at desc, id desc"
# Joins and leaves that only the place in the group tells come in where no event of a chat file does.
_TIMELINE = f"""
with stats as (select t.first_at, t.last_at, g.name as place from member_stats t
  join groups g on g.id = t.group_id where t.member_id = ?1),
seats as (select s.joined_at, s.left_at, s.left_how, g.name as place, {JOINED_AFTER} as came_after,
    {LEFT_AFTER} as left_after, (
    select group_concat(kind) from roster_events e where e.member_id = ?1 and e.group_id = s.group_id) as told
  from memberships s join groups g on g.id = s.group_id where s.member_id = ?1)
select at, kind, text, place, since from (
  select e.at, e.kind, e.text, g.name as place, null as since from roster_events e
    join groups g on g.id = e.group_id where e.member_id = ?1
  union all select first_at, 'first', '', place, null from stats
  union all select last_at, 'last', '', place, null from stats where last_at > first_at
  union all select cast(strftime('%s', at) as integer), 'note', text, '', null from member_notes
    where member_id = ?1
  union all select at, 'answer', question || '：' || group_concat(answer, '、'), '', null from
    (select * from answers where member_id = ?1 and at is not null order by id) group by question, at
  union all select joined_at, 'join', '', place, came_after from seats
    where joined_at is not null and coalesce(told, '') not like '%join%'
  union all select left_at, case left_how when 'kick' then 'kick' else 'leave' end, '', place, left_after from seats
    where left_at is not null and (left_after is not null
    or coalesce(told, '') not like '%leave%' and coalesce(told, '') not like '%kick%')
) order by at desc, kind <> 'note' limit ?2
"""
