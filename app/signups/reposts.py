"""Which messages are versions of one list: each repeats the whole list, so the newest one counts.

A version follows another when it goes on from it, corrects it, or drops one entry; see `relation`.
Where two lists fit, neither is taken: the version begins a list of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.signups.parsing import Item, SignUp, normal

Relation = Literal["same", "continuation", "correction", "deletion"]

LONG = 5  # entries from which on a changed one is taken for a correction
CORRECTED = 2  # entries at most
APART = 7 * 86_400  # seconds without a new version: what comes later is next week's list


@dataclass(frozen=True, slots=True)
class Repost:
    """One version as it was posted; `at` in epoch seconds."""

    signup: SignUp
    at: int
    message_id: int | None = None
    group_id: int | None = None


def relation(old: Sequence[Item], new: Sequence[Item]) -> Relation | None:
    """Return how `new` follows from `old`, None when they are two lists."""
    before = [item for item in old if item.name]
    after = [item for item in new if item.name]
    differing = sum(not _equal(a, b) for a, b in zip(before, after, strict=False))
    if len(before) == len(after):
        return _of_one_length(differing, len(before))
    if len(after) > len(before):
        return "continuation" if differing <= (len(before) >= LONG) else None
    return "deletion" if _one_gone(before, after) else None


def follow(known: Sequence[Sequence[Item]], new: Sequence[Item]) -> int | None:
    """Return which of some lists `new` is a version of; None for none, and where two would fit."""
    found = [(n, relation(old, new)) for n, old in enumerate(known)]
    same = [n for n, how in found if how == "same"]
    fit = same or [n for n, how in found if how]
    return fit[0] if len(fit) == 1 else None


def chains(reposts: Iterable[Repost]) -> list[list[Repost]]:
    """Return the versions of each list, oldest first, whatever the order they come in."""
    made: list[list[Repost]] = []
    open_: dict[tuple[int | None, str], list[list[Repost]]] = {}
    for one in sorted(reposts, key=lambda r: (r.at, r.message_id or 0)):
        near = open_.setdefault((one.group_id, normal(one.signup.title)), [])
        near[:] = [chain for chain in near if one.at - chain[-1].at <= APART]
        place = follow([chain[-1].signup.items for chain in near], one.signup.items)
        if place is not None:
            near[place].append(one)
            continue
        near.append([one])
        made.append(near[-1])
    return made


def _of_one_length(differing: int, length: int) -> Relation | None:
    if not differing:
        return "same"
    return "correction" if length >= LONG and differing <= CORRECTED else None


def _one_gone(before: Sequence[Item], after: Sequence[Item]) -> bool:
    if len(before) != len(after) + 1:
        return False
    place = next((n for n, one in enumerate(after) if not _equal(before[n], one)), len(after))
    return all(_equal(a, b) for a, b in zip(before[place + 1 :], after[place:], strict=True))


def _equal(one: Item, other: Item) -> bool:
    """Tell whether two entries are one: a changed note is no other person."""
    same = normal(one.name) == normal(other.name)
    return same or normal(one.name + one.note) == normal(other.name + other.note)
