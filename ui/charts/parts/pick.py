"""The people behind a mark of a chart."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from app.insights.roster import named
from app.insights.scope import Scope
from app.segments import Condition
from app.store import Store


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the list: who, and in which part of it (in the present language, or '')."""

    id: int
    name: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A heading in the present language, the query that finds the people, the rule they fit, and the day.

    Where the people behind a mark are those whom conditions fit, they can be kept as a segment;
    where the mark is a day, what they wrote is read from there on. Where the list has several parts,
    `counted` names those that the mark counts: they alone are listed at first.
    """

    title: str
    people: Callable[[Store], tuple[Person, ...]]
    rule: tuple[Condition, ...] = ()
    day: date | None = None
    counted: tuple[str, ...] = ()


def people(
    store: Store, scope: Scope, members: Iterable[int], part: str = ""
) -> tuple[Person, ...]:
    """Return members by id as lines of the list, in the same order."""
    return tuple(
        Person(found.id, found.name, part) for found in named(store, scope, tuple(members))
    )
