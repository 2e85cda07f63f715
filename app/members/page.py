"""A page of the member table: everything a row shows, in a few indexed queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app import tiers
from app.members.finding import first_day, groups_of, marks
from app.store import Store


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One line of the table; times are epoch seconds, `days` of the last 30 with data."""

    id: int
    shown: str  # the nickname in the group, else the name
    name: str
    remark: str
    group_id: int  # the group whose nickname is shown
    roles: tuple[str, ...]
    tier: tiers.Tier
    tier_by_hand: bool
    days: int
    last_at: int | None
    channel: str
    inviter: str
    joined_at: int | None
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    status: str  # present left archived


def rows(store: Store, community_id: int, ids: Sequence[int]) -> list[MemberRow]:
    """Return the row of each id, in that order; who is no longer there has an empty name."""
    if not ids:
        return []
    page, known = marks(list(ids)), marks(groups_of(store, community_id))
    seats = _by_member(store.rows(_SEATS.format(page=page, known=known)))
    roles = _by_member(
        store.rows(
            f"select member_id, role from roles where member_id in {page} and community_id = ? order by id",
            community_id,
        )
    )
    tags = _by_member(
        store.rows(f"select member_id, tag from member_tags where member_id in {page} order by tag")
    )
    last = dict(store.rows(_LAST.format(page=page, known=known)))
    first = first_day(store, community_id)
    span = marks([first + i for i in range(tiers.WINDOW)])
    days = dict(store.rows(_DAYS.format(page=marks(list(last)), known=known, span=span)))
    people = {
        row[0]: row
        for row in store.rows(
            f"select id, name, remark, tier, archived_at is not null from members where id in {page}"
        )
    }
    return [
        _row(
            people.get(id, (id, *_GONE)),
            seats[id],
            roles[id],
            tags[id],
            last.get(id),
            days.get(id, 0),
        )
        for id in ids
    ]


_GONE = ("", "", None, True)  # of a member deleted since the ids were read
# Present seats first: theirs is the nickname shown.
_SEATS = """
select s.member_id, s.group_id, s.nickname, s.joined_at, s.left_at is null, s.channel, coalesce(i.name, ''), g.name
from memberships s join groups g on g.id = s.group_id left join members i on i.id = s.inviter_id
where s.member_id in {page} and s.group_id in {known} order by s.member_id, s.left_at is not null, s.group_id
"""
_LAST = """
select member_id, max(last_at) from member_stats
where group_id in {known} and member_id in {page} group by member_id
"""
# Every day by name: the primary key then answers each (group, day, member) with one seek.
_DAYS = """
select member_id, count(distinct day) from member_days
where group_id in {known} and day in {span} and member_id in {page} group by member_id
"""


def _by_member(found: list[tuple[Any, ...]]) -> defaultdict[int, list[tuple[Any, ...]]]:
    grouped: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for member_id, *values in found:
        grouped[member_id].append(tuple(values))
    return grouped


def _row(  # noqa: PLR0913,PLR0917 -- one argument per source of a row
    person: tuple[Any, ...],
    seats: list[tuple[Any, ...]],
    roles: list[tuple[Any, ...]],
    tags: list[tuple[Any, ...]],
    last_at: int | None,
    days: int,
) -> MemberRow:
    id, name, remark, tier, archived = person
    named = next(
        (seat for seat in seats if seat[1]), seats[0] if seats else (0, "", None, False, "", "", "")
    )
    came = min(
        (seat for seat in seats if seat[2] is not None), key=lambda seat: seat[2], default=named
    )
    present = [seat[6] for seat in seats if seat[3]]
    return MemberRow(
        id=id,
        shown=named[1] or name,
        name=name,
        remark=remark,
        group_id=named[0],
        roles=tuple(role for (role,) in roles) or ("participant",),
        tier=tiers.effective(tier, days),
        tier_by_hand=tier is not None,
        days=days,
        last_at=last_at,
        channel=came[4],
        inviter=came[5],
        joined_at=came[2],
        groups=tuple(present or [seat[6] for seat in seats]),
        tags=tuple(tag for (tag,) in tags),
        status="archived" if archived else "present" if present else "left",
    )
