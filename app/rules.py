"""Rules of a community (群规): each with its reason, in an order; and which one a removal rested on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app import clock
from app.errors import AppError
from app.store import Store
from app.text import N_, plain, storable

LONGEST = {"text": 200, "reason": 300}  # characters

_EMPTY = {
    "text": N_("Write the rule in one sentence."),
    "reason": N_("Say why: a rule that explains itself is accepted."),
}
_LONG = N_("At most {n} characters fit here; there are {there}.")
_TWICE = N_("This rule is on the list already.")
_EXAMPLES = re.compile(r"(?:^\d+\. .*\n(?:^ +\S.*\n)*)+", re.MULTILINE)
_GONE = N_("This rule is no longer there.")
_STAYED = N_("Only of somebody who was removed can it be noted by which rule.")
_RULES = (
    "select r.id, r.community_id, r.text, r.reason, r.archived_at is not null,"
    " (select count(*) from memberships s where s.rule_id = r.id and s.left_at is not null)"
    " from rules r"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One norm with its reason; `removals` counts the seats whose removal rests on it."""

    id: int
    community_id: int
    text: str
    reason: str
    archived: bool
    removals: int


def listed(store: Store, community_id: int, *, archived: bool = False) -> list[Rule]:
    """Return the rules in force, or the archived ones, in the operator's order."""
    rows = store.rows(
        f"{_RULES} where r.community_id = ? and (r.archived_at is not null) = ? order by r.position, r.id",
        community_id, archived,
    )  # fmt: skip
    return [_rule(*row) for row in rows]


def all_of(store: Store, community_id: int) -> tuple[Rule, ...]:
    """Return the rules in force, then the archived ones: what a removal may rest on."""
    return (*listed(store, community_id), *listed(store, community_id, archived=True))


def add(store: Store, community_id: int, text: str, reason: str) -> int:
    """Add a rule at the end; return its id."""
    values = _checked(store, community_id, 0, {"text": text, "reason": reason})
    sql = "select coalesce(max(position), 0) + 1 from rules where community_id = ?"
    with store.operation(N_("Add rule “{text}”"), text=values["text"]):
        last = store.value(sql, community_id)
        return store.insert("rules", community_id=community_id, position=last, **values)


def edit(store: Store, id: int, **fields: str) -> None:
    """Change `text` or `reason`; what was refused tells at which field."""
    before = _known(store, id)
    values = _checked(store, before.community_id, id, fields)
    if any(getattr(before, key) != value for key, value in values.items()):
        with store.operation(N_("Edit rule “{text}”"), text=before.text):
            store.update("rules", id, **values)


def move(store: Store, id: int, by: int) -> None:
    """Move a rule up (-1) or down (1) among those in force; at the end of the list it stays."""
    one = _known(store, id)
    order = [rule.id for rule in listed(store, one.community_id)]
    if id not in order or not 0 <= order.index(id) + by < len(order):
        return
    at = order.index(id)
    order.insert(at + by, order.pop(at))
    with store.operation(N_("Move rule “{text}”"), text=one.text):
        for position, other in enumerate(order, 1):
            store.update("rules", other, position=position)


def archive(store: Store, id: int) -> None:
    """Put a rule out of force; removals that rest on it keep it."""
    with store.operation(N_("Archive rule “{text}”"), text=_known(store, id).text):
        store.update("rules", id, archived_at=clock.stamp())


def restore(store: Store, id: int) -> None:
    """Put an archived rule back into force."""
    with store.operation(N_("Restore rule “{text}”"), text=_known(store, id).text):
        store.update("rules", id, archived_at=None)


def note(store: Store, member_id: int, group_id: int, rule_id: int | None) -> None:
    """Note by which rule somebody was removed from a group; None takes the note away."""
    seat = store.rows(
        "select id, rule_id from memberships where member_id = ? and group_id = ?"
        " and left_at is not null and left_how in ('kick', 'unknown')",
        member_id, group_id,
    )  # fmt: skip
    if not seat:
        raise AppError(_STAYED)
    if rule_id is not None:
        _known(store, rule_id)
    if seat[0][1] != rule_id:
        with store.operation(N_("Note the rule of a removal")):
            store.update("memberships", seat[0][0], rule_id=rule_id)


def numbered(store: Store, community_id: int) -> str:
    """Return the rules in force as an announcement lists them: numbered, the reason below each."""
    return "\n".join(
        f"{n}. {one_line(rule.text)}\n   {one_line(rule.reason)}"
        for n, rule in enumerate(listed(store, community_id), 1)
    )


def in_place_of_examples(body: str, name: str) -> str:
    """Return a template's text with the placeholder `name` where it numbers examples of rules."""
    return _EXAMPLES.sub(f"{{{{{name}}}}}\n", body, count=1)


def one_line(text: str) -> str:
    """Return a rule or a reason without its line breaks."""
    return " ".join(text.split())


# -- inside


def _rule(  # noqa: PLR0913,PLR0917 -- a row of `_RULES`
    id: int, community_id: int, text: str, reason: str, archived: int, removals: int
) -> Rule:
    return Rule(id, community_id, text, reason, bool(archived), removals)


def _known(store: Store, id: int) -> Rule:
    found = store.rows(f"{_RULES} where r.id = ?", id)
    if not found:
        raise AppError(_GONE)
    return _rule(*found[0])


def _checked(store: Store, community_id: int, id: int, fields: Mapping[str, str]) -> dict[str, str]:
    values = {key: storable(value).strip() for key, value in fields.items()}
    for key, value in values.items():
        if not plain(value):
            raise AppError(_EMPTY[key], at=key)
        if len(value) > LONGEST[key]:
            raise AppError(_LONG, at=key, n=LONGEST[key], there=len(value))
    twice = "select 1 from rules where community_id = ? and text = ? and id <> ? and archived_at is null"
    if "text" in values and store.rows(twice, community_id, values["text"], id):
        raise AppError(_TWICE, at="text")
    return values
