"""Conditions in words: English templates marked for translation, with what fills them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app import roles, tiers
from app.segments.conditions import BETWEEN, IS, LAST, LEAST, MOST, UP, Condition
from app.text import N_, P_


@dataclass(frozen=True, slots=True)
class Said:
    """A part of a sentence; `marked` names the fields that are themselves to be translated."""

    template: str
    fields: Mapping[str, object] = field(default_factory=dict[str, object])
    marked: tuple[str, ...] = ()


def said(one: Condition) -> Said:
    """Say what a condition asks, as a part of a sentence that begins with a capital letter."""
    return _WORDS[one.field](one)


def _joined(one: Condition) -> Said:
    if one.way == LAST:
        return Said(P_("Joined in the last %n day(s)", "", one.n), {"n": one.n})
    if one.way == BETWEEN:
        return Said(N_("Joined {first} to {last} days ago"), {"first": one.n, "last": one.to})
    return Said(P_("Joined %n day(s) ago or earlier", "", one.n), {"n": one.n})


def _silent(one: Condition) -> Said:
    if one.way == LAST:
        return Said(P_("Wrote in the last %n day(s)", "", one.n), {"n": one.n})
    if one.way == BETWEEN:
        return Said(N_("Silent for {first} to {last} days"), {"first": one.n, "last": one.to})
    return Said(P_("Silent for %n day(s) or longer", "", one.n), {"n": one.n})


def _active(one: Condition) -> Said:
    if one.way == BETWEEN:
        return Said(
            N_("Wrote on {first} to {last} of the last {of} days"),
            {"first": one.n, "last": one.to, "of": one.of},
        )
    if one.way == MOST and one.n == 0:
        return Said(P_("Wrote nothing in the last %n day(s)", "", one.of), {"n": one.of})
    least, most = (
        P_("Wrote on at least %n day(s) of the last {of}", "", one.n),
        P_("Wrote on at most %n day(s) of the last {of}", "", one.n),
    )
    return Said(least if one.way == LEAST else most, {"n": one.n, "of": one.of})


def _trend(one: Condition) -> Said:
    up = N_("At least {times} times the active days of the {of} days before, in the last {of}")
    down = N_("At most 1/{times} of the active days of the {of} days before, in the last {of}")
    return Said(up if one.way == UP else down, {"times": one.n, "of": one.of})


def _messages(one: Condition) -> Said:
    return _number(
        one,
        N_("Never wrote a word"),
        N_("Wrote {first} to {last} messages"),
        P_("Wrote at least %n message(s)", "", one.n),
        P_("Wrote at most %n message(s)", "", one.n),
    )


def _core(one: Condition) -> Said:
    return Said(N_("In the core group") if one.way == IS else N_("Outside the core group"))


def _tier(one: Condition) -> Said:
    words = N_("Of tier {tier}") if one.way == IS else N_("Of another tier than {tier}")
    return Said(words, {"tier": tiers.NAMES[tiers.Tier(one.choice)]}, ("tier",))


def _role(one: Condition) -> Said:
    words = N_("Holds the role {role}") if one.way == IS else N_("Does not hold the role {role}")
    return Said(words, {"role": roles.NAMES[one.choice]}, ("role",))


def _paid(one: Condition) -> Said:
    return Said(N_("Has paid") if one.way == IS else N_("Has not paid"))


def _tag(one: Condition) -> Said:
    words = N_("Tagged “{tag}”") if one.way == IS else N_("Not tagged “{tag}”")
    return Said(words, {"tag": one.choice})


def _channel(one: Condition) -> Said:
    words = (
        N_("Came through “{channel}”") if one.way == IS else N_("Did not come through “{channel}”")
    )
    return Said(words, {"channel": one.choice})


def _came(one: Condition) -> Said:
    return _number(
        one,
        N_("Came to no event"),
        N_("Came to {first} to {last} events"),
        P_("Came to at least %n event(s)", "", one.n),
        P_("Came to at most %n event(s)", "", one.n),
    )


def _missed(one: Condition) -> Said:
    return _number(
        one,
        N_("Missed no event they signed up for"),
        N_("Signed up for {first} to {last} events and did not come"),
        P_("Signed up for %n event(s) or more and did not come", "", one.n),
        P_("Signed up for %n event(s) at most and did not come", "", one.n),
    )


def _number(one: Condition, none: str, between: str, least: str, most: str) -> Said:
    """Say how often something happened: never, between two numbers, at least or at most."""
    if one.way == MOST and one.n == 0:
        return Said(none)
    if one.way == BETWEEN:
        return Said(between, {"first": one.n, "last": one.to})
    return Said(least if one.way == LEAST else most, {"n": one.n})


_WORDS: dict[str, Callable[[Condition], Said]] = {
    "joined": _joined, "silent": _silent, "active": _active, "trend": _trend, "messages": _messages,
    "core": _core, "tier": _tier, "role": _role, "paid": _paid, "tag": _tag, "channel": _channel,
    "came": _came, "missed": _missed,
}  # fmt: skip
