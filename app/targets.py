"""What the operator wants the headline numbers to be: kept per community, those of a day with the community itself."""

from math import isfinite
from typing import Literal, get_args

from app import communities, measures
from app.errors import AppError
from app.store import Store
from app.text import N_

Key = Literal[
    "members", "active", "active_week", "active_month", "messages", "turnover", "stickiness",
    "retention", "response", "unanswered",
]  # fmt: skip
KEYS: tuple[Key, ...] = get_args(Key)
SHARES = ("stickiness", "retention")  # from 0 to 1
LOWER = ("response", "unanswered")  # are better when they are less
MOST = 10**9
_KEPT = "targets"
_COLUMNS = {"active": "target_active", "messages": "target_messages"}
_LABEL = N_("Set a target")
_SHARE = N_("A share is more than 0 and at most 100 percent.")
_NUMBER = N_("A target is more than 0, and at most {most}.")
_WHOLE = N_("This target is a whole number.")


def targets(store: Store, community_id: int) -> dict[str, float]:
    """Return the targets that are set: counts, shares from 0 to 1, waits in seconds."""
    found: dict[str, float] = dict(measures.kept(store, community_id, _KEPT) or {})
    rows = store.rows(
        "select target_active, target_messages from communities where id = ?", community_id
    )
    for active, messages in rows:
        found |= {} if active is None else {"active": float(active)}
        found |= {} if messages is None else {"messages": float(messages)}
    return found


def set_target(store: Store, community_id: int, key: Key, value: float | None) -> None:
    """Set one target, in the unit of `targets`; None takes it away."""
    if value is not None:
        check(key, value)
    with store.operation(_LABEL):
        if key in _COLUMNS:
            whole = None if value is None else round(value)
            if key == "active":
                communities.edit(store, community_id, target_active=whole)
            else:
                communities.edit(store, community_id, target_messages=whole)
            return
        kept: dict[str, float] = dict(measures.kept(store, community_id, _KEPT) or {})
        kept.pop(key, None)
        if value is not None:
            kept[key] = value
        measures.keep(store, community_id, _KEPT, kept or None, _LABEL)


def check(key: Key, value: float) -> None:
    """Refuse what cannot be a target, with the reason."""
    if key in SHARES:
        if not 0 < value <= 1:
            raise AppError(_SHARE)
        return
    if not isfinite(value) or not 0 < value <= MOST:
        raise AppError(_NUMBER, most=MOST)
    if key != "response" and value != round(value):
        raise AppError(_WHOLE)
