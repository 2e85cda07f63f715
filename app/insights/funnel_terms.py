"""What the steps of the funnel mean: the operator's words on it, kept per community, and the shipped ones.

- activation: wrote at least `messages` messages within `within` days of the first day known of them
  (joined or first written, whichever is earlier, counted as day 1); None: at any time.
- retention: wrote within the last `lately` days, after being here for more than `settled` days.
- conversion: holds one of `roles`, or bears `tag`, or (`paid`) stands as payer in the income noted.
- referral: invited at least `invited` people who are still in a group.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from app import measures, roles
from app.errors import AppError
from app.store import Store
from app.text import N_, plain, storable

KEY = "funnel"
LONGEST_TAG = 40  # characters
_NUMBERS = {
    "messages": (1, 1_000), "within": (1, 365), "lately": (1, 365), "settled": (0, 3_650), "invited": (1, 1_000),
}  # fmt: skip
_OUT = N_("Enter a whole number from {low} to {high}.")
_NOBODY = N_("Leave at least one way to be converted: a role, a tag or income.")
_ROLE = N_("Choose roles from the list.")
_LONG = N_("A tag has at most {n} characters.")
_EDIT = N_("Change what the funnel counts")
_BACK = N_("Count the funnel as shipped")


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers and names that the definitions rest on; as they stand here they are shipped."""

    messages: int = 1
    within: int | None = None  # days
    lately: int = 30  # days
    settled: int = 30  # days
    roles: tuple[str, ...] = ("partner", "payer")
    tag: str = ""
    paid: bool = False
    invited: int = 1


SHIPPED = Terms()


def terms(store: Store, community_id: int) -> Terms:
    """Return what counts in a community; what can't be read of what was kept is as shipped."""
    kept = measures.kept(store, community_id, KEY)
    found = SHIPPED
    for key, value in kept.items() if isinstance(kept, dict) else ():  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType] -- JSON
        try:
            found = _with(found, {str(key): value})  # pyright: ignore[reportUnknownArgumentType] -- JSON
        except AppError:
            continue
    return found if _reachable(found) else SHIPPED


def set_terms(store: Store, community_id: int, **changes: object) -> None:
    """Change what counts; what is impossible is told at the field."""
    new = _with(terms(store, community_id), changes)
    if not _reachable(new):
        raise AppError(_NOBODY, at=next(iter(changes), "roles"))
    if new != terms(store, community_id):
        value = None if new == SHIPPED else asdict(new)
        measures.keep(store, community_id, KEY, value, _EDIT)


def as_shipped(store: Store, community_id: int) -> None:
    """Go back to the shipped definitions."""
    measures.keep(store, community_id, KEY, None, _BACK)


def _with(before: Terms, changes: Mapping[str, object]) -> Terms:
    """Return terms with `changes`, checked one by one."""
    known = {field.name for field in fields(Terms)}
    return replace(
        before, **{key: _checked(key, value) for key, value in changes.items() if key in known}
    )


def _checked(key: str, value: Any) -> Any:
    if key in _NUMBERS:
        low, high = _NUMBERS[key]
        if key == "within" and value in (None, ""):
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise AppError(_OUT, at=key, low=low, high=high)
        return value
    if key == "roles":
        listed: list[Any] = list(value) if isinstance(value, (list, tuple, set)) else [None]  # pyright: ignore[reportUnknownArgumentType] -- JSON
        if any(role not in roles.NAMES for role in listed):
            raise AppError(_ROLE, at=key)
        return tuple(role for role in roles.NAMES if role in listed)
    if key == "tag":
        tag = " ".join(plain(storable(str(value))).split())
        if len(tag) > LONGEST_TAG:
            raise AppError(_LONG, at=key, n=LONGEST_TAG)
        return tag
    return bool(value)


def _reachable(found: Terms) -> bool:
    return bool(found.roles or found.tag or found.paid)
