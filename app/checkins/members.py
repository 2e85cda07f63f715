"""Who takes part in a campaign: those who checked in, and those whom the operator put on its list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.checkins.campaign import get
from app.store import Store
from app.text import N_


@dataclass(frozen=True, slots=True)
class Place:
    """What the operator said of someone's place; None: since the first check-in, and still in it."""

    joined: date | None
    left: date | None


def join(store: Store, id: int, member_ids: Iterable[int], day: date | None = None) -> None:
    """Put members on the list, from `day` on (the first day); who had stopped goes on."""
    campaign, people = get(store, id), tuple(dict.fromkeys(member_ids))
    joined = (day or campaign.first).isoformat()
    with store.operation(N_("Add {n} to check-in campaign"), n=len(people)):
        for member in people:
            _put(store, id, member, joined_on=joined, left_on=None)


def leave(store: Store, id: int, member_ids: Iterable[int], day: date | None = None) -> None:
    """Note that members stopped: from `day` (today) on they miss nothing, and are not expected to finish."""
    campaign, people = get(store, id), tuple(dict.fromkeys(member_ids))
    left = (day or campaign.today()).isoformat()
    with store.operation(N_("Take {n} out of check-in campaign"), n=len(people)):
        for member in people:
            _put(store, id, member, left_on=left)


def back(store: Store, id: int, member_ids: Iterable[int]) -> None:
    """Note that members who had stopped take part again."""
    people = tuple(dict.fromkeys(member_ids))
    with store.operation(N_("Bring {n} back to check-in campaign"), n=len(people)):
        for member in people:
            _put(store, id, member, left_on=None)


def places(store: Store, id: int) -> dict[int, Place]:
    """Return what the operator said of members' places."""
    sql = "select member_id, joined_on, left_on from campaign_members where campaign_id = ?"
    return {
        member: Place(joined and date.fromisoformat(joined), left and date.fromisoformat(left))
        for member, joined, left in store.rows(sql, id)
    }


def _put(store: Store, id: int, member: int, **values: str | None) -> None:
    sql = "select id from campaign_members where campaign_id = ? and member_id = ?"
    known = store.value(sql, id, member)
    if known is None:
        store.insert("campaign_members", campaign_id=id, member_id=member, **values)
    else:
        store.update("campaign_members", known, **values)
