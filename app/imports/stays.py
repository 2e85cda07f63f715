"""When each member came and went, from the roster events of a group: the latest word counts."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import msgspec

from app.store import Store

IN = "in (select value from json_each(?))"


@dataclass(slots=True)
class _Stay:
    joined_at: int | None = None
    left_at: int | None = None
    left_how: str | None = None
    channel: str = ""
    inviter: int | None = None

    def joined(self, at: int, channel: str, inviter: int | None) -> None:
        self.joined_at, self.left_at, self.left_how = at, None, None
        self.channel, self.inviter = channel, inviter

    def left(self, at: int, how: str) -> None:
        self.left_at, self.left_how = at, how


def settle(store: Store, group_id: int, members: Collection[int]) -> None:
    """Bring the memberships of `members` up to date with all roster events, whenever imported."""
    ids = msgspec.json.encode(sorted(members)).decode()
    stays: defaultdict[int, _Stay] = defaultdict(_Stay)
    for member, at, kind, channel, actor in store.rows(
        "select member_id, at, kind, channel, actor_id from roster_events where group_id = ?"
        f" and kind in ('join', 'leave', 'kick') and member_id {IN} order by member_id, at, id",
        group_id, ids,
    ):  # fmt: skip
        if kind == "join":
            stays[member].joined(at, channel, actor)
        else:
            stays[member].left(at, kind)
    _write(store, group_id, stays)


def returned(store: Store, group_id: int) -> None:
    """Who spoke after having left, or stands on a later roster, has come back on a day that nobody recorded."""
    store.execute(
        "update memberships set left_at = null, left_how = null"
        " where group_id = ? and (left_at < (select last_at from member_stats t"
        " where t.group_id = memberships.group_id and t.member_id = memberships.member_id)"
        " or left_at <= (select max(r.at) from roster_seats x join rosters r on r.id = x.roster_id"
        " where r.group_id = memberships.group_id and x.member_id = memberships.member_id))",
        group_id,
    )


def forget(store: Store, batch_id: int) -> None:
    """Take out of the memberships what one import's events said; `settle` fills in the rest."""
    store.execute(
        "update memberships set joined_at = null, left_at = null, left_how = null, channel = '',"
        " inviter_id = null where exists(select 1 from roster_events e where e.batch_id = ?"
        " and e.group_id = memberships.group_id and e.member_id = memberships.member_id"
        " and (e.kind = 'join' and e.at = memberships.joined_at"
        " or e.kind in ('leave', 'kick') and e.at = memberships.left_at))",
        batch_id,
    )


def _write(store: Store, group_id: int, stays: dict[int, _Stay]) -> None:
    # A leave that the operator noted without knowing its day outlives older joins.
    stands = "?2 is null and left_how = 'unknown' and left_at > ?1"
    store.execute_many(
        "update memberships set joined_at = coalesce(?1, joined_at),"
        f" left_how = case when {stands} then left_how else ?3 end,"
        f" left_at = case when {stands} then left_at else ?2 end,"
        " channel = case when ?4 <> '' then ?4 else channel end,"
        " inviter_id = coalesce(?5, inviter_id)"
        f" where member_id = ?6 and group_id = {group_id}",
        [
            (s.joined_at, s.left_at, s.left_how, s.channel, s.inviter, member)
            for member, s in stays.items()
        ],
    )
