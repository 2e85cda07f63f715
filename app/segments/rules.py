"""What each condition means: whom of a crowd it fits."""

from collections.abc import Callable, Iterable

import numpy as np

from app import tiers
from app.insights.grid import Bools, Ints
from app.insights.scope import IN
from app.roles import CORE
from app.segments.conditions import BETWEEN, IS, LAST, LEAST, MOST, UP, Condition
from app.segments.crowd import UNKNOWN, Crowd

Rule = Callable[[Crowd, Condition], Bools]

# What was in the past is not known of these: nobody notes since when a role or a tag is held, and
# the channel of one group says nothing of the time before, in another.
TIMELESS = frozenset({"core", "tier", "role", "tag", "paid", "channel", "messages"})
_ROLE = "select group_concat(member_id) from roles where community_id = ? and role = ?"
_TAG = "select group_concat(member_id) from member_tags where tag = ?"
_OTHER_ROLE = "select group_concat(member_id) from roles where community_id = ? and role <> ?"
_CHANNEL = f"select group_concat(member_id) from memberships where channel = ? and group_id {IN}"
_BY_HAND = "select group_concat(id) from members where tier is not null"
_OF_TIER = "select group_concat(id) from members where tier = ?"
_INCOME = (
    "select group_concat(member_id) from incomes where community_id = ? and way = 'members'"
    " and member_id is not null"
)
_VISITS = (
    "select a.member_id, count(*) from attendances a join events e on e.id = a.event_id"
    " where e.community_id = ? and a.status = ? and a.member_id is not null"
    " and a.occurrence < ? group by 1"
)


def fitting(crowd: Crowd, conditions: Iterable[Condition]) -> Bools:
    """Tell who of a crowd fits all the conditions; whether they still sit there is not asked."""
    found = np.ones(len(crowd.members), bool)
    for one in conditions:
        found &= _RULES[one.field](crowd, one)
    return found


def reach(conditions: Iterable[Condition]) -> int:
    """Return how many days back these conditions look at who wrote; what is read for all at once."""
    return max(span(conditions) + 1, tiers.WINDOW)


def dated(conditions: Iterable[Condition]) -> bool:
    """Tell whether it is known whom these conditions fitted in the past."""
    return all(one.field not in TIMELESS or _silence(one) for one in conditions)


def span(conditions: Iterable[Condition]) -> int:
    """Return of how many days the words must be known to tell whom these conditions fit; 0: of none."""
    return max((_SPANS.get(one.field, lambda _: 0)(one) for one in conditions), default=0)


def _silence(one: Condition) -> bool:
    """Tell whether a condition asks for no message at all, or for any."""
    return one.field == "messages" and (one.way, one.n) in ((LEAST, 1), (MOST, 0))


_SPANS: dict[str, Callable[[Condition], int]] = {
    "active": lambda one: one.of,
    "trend": lambda one: 2 * one.of,
    "silent": lambda one: max(one.n, one.to + 1),
    "messages": lambda _: 1,
}


def _joined(crowd: Crowd, one: Condition) -> Bools:
    return _ago(crowd.joined, one)


def _silent(crowd: Crowd, one: Condition) -> Bools:
    return _ago(crowd.silent, one)


def _ago(ago: Ints, one: Condition) -> Bools:
    known = ago != UNKNOWN
    if one.way == LAST:
        return known & (ago < one.n)
    return known & (ago >= one.n) & ((ago <= one.to) if one.way == BETWEEN else True)


def _active(crowd: Crowd, one: Condition) -> Bools:
    return _number(crowd.active(one.of), one)


def _trend(crowd: Crowd, one: Condition) -> Bools:
    now, earlier = crowd.active(one.of), crowd.active(one.of, one.of)
    if one.way == UP:
        return (now > 0) & (now >= one.n * earlier)
    return (earlier > 0) & (one.n * now <= earlier)


def _messages(crowd: Crowd, one: Condition) -> Bools:
    return _number(crowd.messages, one)


def _number(counted: Ints, one: Condition) -> Bools:
    if one.way == MOST:
        return counted <= one.n
    return (counted >= one.n) & ((counted <= one.to) if one.way == BETWEEN else True)


def _core(crowd: Crowd, one: Condition) -> Bools:
    leads = np.zeros(len(crowd.members), bool)
    for role in CORE:
        leads |= crowd.named(_ROLE, crowd.community_id, role)
    return _way(leads | _of_tier(crowd, tiers.Tier.HIGH), one)


def _tier(crowd: Crowd, one: Condition) -> Bools:
    return _way(_of_tier(crowd, tiers.Tier(one.choice)), one)


def _of_tier(crowd: Crowd, tier: tiers.Tier) -> Bools:
    active = crowd.active(tiers.WINDOW)
    high, mid = active >= tiers.HIGH_DAYS, active >= tiers.MID_DAYS
    shown = {tiers.Tier.HIGH: high, tiers.Tier.MID: mid & ~high, tiers.Tier.ORDINARY: ~mid}[tier]
    return np.where(crowd.named(_BY_HAND), crowd.named(_OF_TIER, tier), shown)


def _role(crowd: Crowd, one: Condition) -> Bools:
    if one.choice != "participant":
        return _way(crowd.named(_ROLE, crowd.community_id, one.choice), one)
    others = crowd.named(_OTHER_ROLE, crowd.community_id, one.choice)  # without a role, too
    return _way(crowd.named(_ROLE, crowd.community_id, one.choice) | ~others, one)


def _paid(crowd: Crowd, one: Condition) -> Bools:
    payers = crowd.named(_ROLE, crowd.community_id, "payer")
    return _way(payers | crowd.named(_INCOME, crowd.community_id), one)


def _tag(crowd: Crowd, one: Condition) -> Bools:
    return _way(crowd.named(_TAG, one.choice), one)


def _channel(crowd: Crowd, one: Condition) -> Bools:
    return _way(crowd.named(_CHANNEL, one.choice, crowd.groups), one)


def _came(crowd: Crowd, one: Condition) -> Bools:
    return _number(_visits(crowd, "came"), one)


def _missed(crowd: Crowd, one: Condition) -> Bools:
    return _number(_visits(crowd, "missed"), one)


def _visits(crowd: Crowd, status: str) -> Ints:
    return crowd.counted(_VISITS, crowd.community_id, status, crowd.until)


def _way(found: Bools, one: Condition) -> Bools:
    return found if one.way == IS else ~found


_RULES: dict[str, Rule] = {
    "joined": _joined,
    "silent": _silent,
    "active": _active,
    "trend": _trend,
    "messages": _messages,
    "core": _core,
    "tier": _tier,
    "role": _role,
    "paid": _paid,
    "tag": _tag,
    "channel": _channel,
    "came": _came,
    "missed": _missed,
}
